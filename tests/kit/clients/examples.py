"""A small example of every feature: HTML where it starts with `<`, a style sheet where it has braces, else declarations."""

EXAMPLES = {
    line.split(" | ", 1)[0].strip(): line.split(" | ", 1)[1].strip()
    for line in r"""
amp | <html amp4email><body>x</body></html>
css-accent-color | accent-color: red
css-align-items | align-items: center
css-animation | animation-duration: 2s
css-aspect-ratio | aspect-ratio: 16 / 9
css-at-font-face | @font-face { font-family: Tea; src: url(tea.woff2) }
css-at-import | <style>@import url("https://x.test/mail.css");</style>
css-at-keyframes | @-webkit-keyframes blink { from { opacity: 0 } }
css-at-media | @media (max-width: 600px) { p { color: red } }
css-at-media-device-pixel-ratio | @media (-webkit-min-device-pixel-ratio: 2) { p { color: red } }
css-at-media-hover | @media (any-hover: hover) { p { color: red } }
css-at-media-orientation | @media screen and (orientation: landscape) { p { color: red } }
css-at-media-prefers-color-scheme | @media (prefers-color-scheme: dark) { p { color: red } }
css-at-media-prefers-reduced-motion | @media (prefers-reduced-motion) { p { color: red } }
css-at-supports | @supports (display: grid) { p { color: red } }
css-backdrop-filter | -webkit-backdrop-filter: blur(2px)
css-background | background: red
css-background-blend-mode | background-blend-mode: multiply
css-background-clip | background-clip: text
css-background-color | background-color: #fff
css-background-image | background-image: url(tea.png)
css-background-origin | background-origin: border-box
css-background-position | background-position: 0 50%
css-background-repeat | background-repeat: no-repeat
css-background-size | background-size: cover
css-block-inline-size | block-size: 20px
css-border | border-top-width: 1px
css-border-collapse | border-collapse: collapse
css-border-image | border-image-slice: 30
css-border-inline-block | border-inline: 1px solid red
css-border-inline-block-individual | border-block-start-color: red
css-border-inline-block-longhand | border-inline-width: 1px
css-border-radius | border-radius: 4px
css-border-radius-logical | border-start-end-radius: 4px
css-border-spacing | border-spacing: 2px
css-box-shadow | box-shadow: 0 0 2px red
css-box-sizing | box-sizing: border-box
css-caption-side | caption-side: bottom
css-clear | clear: both
css-clip-path | clip-path: circle(40%)
css-color-scheme | color-scheme: light dark
css-column-count | column-count: 2
css-column-layout-properties | columns: 2 100px
css-comments | color: red; /* why */
css-conic-gradient | background-image: conic-gradient(red, blue)
css-cursor | cursor: pointer
css-direction | direction: rtl
css-display | display: block
css-display-flex | display: -webkit-flex
css-display-grid | display: inline-grid
css-display-none | display: none !important
css-empty-cells | empty-cells: hide
css-filter | filter: blur(2px)
css-flex-direction | flex-flow: column nowrap
css-flex-wrap | flex-wrap: wrap
css-float | float: left
css-font | font: 12px/1.5 serif
css-font-kerning | font-kerning: none
css-font-size | font-size: large
css-font-size-adjust | font-size-adjust: 0.5
css-font-stretch | font-stretch: condensed
css-font-weight | font-weight: 700
css-function-clamp | width: clamp(1px, 2%, 3px)
css-function-light-dark | color: light-dark(#000, #fff)
css-function-max | width: max(1px, 2%)
css-function-min | width: min(1px, 2%)
css-gap | row-gap: 4px
css-grid-template | grid-template-columns: 1fr 1fr
css-height | height: 20px
css-hyphenate-character | hyphenate-character: "="
css-hyphenate-limit-chars | hyphenate-limit-chars: 5 2 2
css-hyphens | -webkit-hyphens: auto
css-important | color: red !important
css-inert-attribute | <div inert>x</div>
css-inline-size | inline-size: 20px
css-inset | inset: 0
css-intrinsic-size | width: -moz-fit-content
css-justify-content | justify-content: center
css-left-right-top-bottom | top: 0
css-letter-spacing | letter-spacing: 1px
css-line-height | line-height: 1.5
css-linear-gradient | background: repeating-linear-gradient(red, blue)
css-list-style | list-style: none
css-list-style-image | list-style-image: url(dot.png)
css-list-style-position | list-style-position: inside
css-list-style-type | list-style-type: square
css-margin | margin-left: 4px
css-margin-block-start-end | margin-block-start: 4px
css-margin-inline-block | margin-inline: auto
css-margin-inline-start-end | margin-inline-end: 4px
css-mask-image | -webkit-mask-image: url(m.png)
css-max-block-size | max-block-size: 20px
css-max-height | max-height: 20px
css-max-inline-size | max-inline-size: 20px
css-max-width | max-width: 600px
css-min-block-size | min-block-size: 20px
css-min-height | min-height: 20px
css-min-inline-size | min-inline-size: 20px
css-min-width | min-width: 20px
css-mix-blend-mode | mix-blend-mode: multiply
css-modern-color | color: oklch(40% 0.2 20)
css-nesting | .a { color: red; & b { color: blue } }
css-object-fit | object-fit: cover
css-object-position | object-position: top
css-opacity | opacity: .5
css-orphans | orphans: 2
css-outline | outline-color: red
css-outline-offset | outline-offset: 2px
css-overflow | overflow-x: auto
css-overflow-wrap | overflow-wrap: anywhere
css-padding | padding: 0
css-padding-block-start-end | padding-block-end: 4px
css-padding-inline-block | padding-block: 4px
css-padding-inline-start-end | padding-inline-start: 4px
css-position | position: absolute
css-pseudo-class-active | a:active { color: red }
css-pseudo-class-checked | input:checked { color: red }
css-pseudo-class-default | input:default { color: red }
css-pseudo-class-first-child | p:first-child { color: red }
css-pseudo-class-first-of-type | p:first-of-type { color: red }
css-pseudo-class-focus | a:focus { color: red }
css-pseudo-class-focus-visible | a:focus-visible { color: red }
css-pseudo-class-focus-within | div:focus-within { color: red }
css-pseudo-class-has | div:has(img) { color: red }
css-pseudo-class-hover | a:hover { color: red }
css-pseudo-class-lang | p:lang(zh) { color: red }
css-pseudo-class-last-child | p:last-child { color: red }
css-pseudo-class-last-of-type | p:last-of-type { color: red }
css-pseudo-class-link | a:link { color: red }
css-pseudo-class-not | p:not(.a) { color: red }
css-pseudo-class-nth-child | p:nth-child(2n + 1) { color: red }
css-pseudo-class-nth-last-child | p:nth-last-child(2) { color: red }
css-pseudo-class-nth-last-of-type | p:nth-last-of-type(2) { color: red }
css-pseudo-class-nth-of-type | p:nth-of-type(2) { color: red }
css-pseudo-class-only-child | p:only-child { color: red }
css-pseudo-class-only-of-type | p:only-of-type { color: red }
css-pseudo-class-target | p:target { color: red }
css-pseudo-class-visited | a:visited { color: red }
css-pseudo-element-after | p:after { content: "!" }
css-pseudo-element-before | p::before { content: "!" }
css-pseudo-element-first-letter | p::first-letter { color: red }
css-pseudo-element-first-line | p::first-line { color: red }
css-pseudo-element-marker | li::marker { color: red }
css-pseudo-element-placeholder | input::-webkit-input-placeholder { color: red }
css-radial-gradient | background: radial-gradient(red, blue)
css-resize | resize: both
css-rgb | color: rgb(1, 2, 3)
css-rgba | color: rgba(1, 2, 3, .4)
css-scroll-snap | scroll-snap-type: x mandatory
css-selector-adjacent-sibling | h1 + p { color: red }
css-selector-attribute | a[href^="https"] { color: red }
css-selector-chaining | .a.b { color: red }
css-selector-child | ul > li { color: red }
css-selector-class | .a { color: red }
css-selector-descendant | div p { color: red }
css-selector-general-sibling | h1 ~ p { color: red }
css-selector-grouping | h1, h2 { color: red }
css-selector-id | #a { color: red }
css-selector-type | p { color: red }
css-selector-universal | * { color: red }
css-shape-margin | shape-margin: 4px
css-shape-outside | shape-outside: circle(50%)
css-sytem-ui | font-family: ui-rounded, sans-serif
css-tab-size | tab-size: 4
css-table-layout | table-layout: fixed
css-text-align | text-align: center
css-text-align-last | text-align-last: right
css-text-decoration | text-decoration: underline
css-text-decoration-color | text-decoration-color: red
css-text-decoration-line | text-decoration-line: underline
css-text-decoration-skip-ink | text-decoration-skip-ink: none
css-text-decoration-style | text-decoration-style: wavy
css-text-decoration-thickness | text-decoration-thickness: 2px
css-text-emphasis | text-emphasis-style: dot
css-text-emphasis-position | text-emphasis-position: under
css-text-indent | text-indent: 2em
css-text-justify | text-justify: inter-word
css-text-orientation | text-orientation: upright
css-text-overflow | text-overflow: ellipsis
css-text-shadow | text-shadow: 0 1px 0 #fff
css-text-transform | text-transform: uppercase
css-text-underline-offset | text-underline-offset: 2px
css-text-underline-position | text-underline-position: under
css-text-wrap | text-wrap: balance
css-transform | -ms-transform: rotate(4deg)
css-transition | transition: color 1s
css-unit-calc | width: calc(100% - 4px)
css-unit-ch | width: 4ch
css-unit-cm | width: 4cm
css-unit-em | width: 4em
css-unit-ex | width: 4ex
css-unit-in | width: 4in
css-unit-initial | color: initial
css-unit-mm | width: 4mm
css-unit-pc | width: 4pc
css-unit-percent | width: 4%
css-unit-pt | width: 4pt
css-unit-px | width: 4px
css-unit-rem | width: 4REM
css-unit-vh | height: 4vh
css-unit-vmax | width: 4vmax
css-unit-vmin | width: 4vmin
css-unit-vw | width: 4vw
css-user-select | -webkit-user-select: none
css-variables | color: var(--tea)
css-vertical-align | vertical-align: top
css-visibility | visibility: hidden
css-white-space | white-space: nowrap
css-white-space-collapse | white-space-collapse: preserve
css-widows | widows: 2
css-width | width: 20px
css-word-break | word-break: break-all
css-word-spacing | word-spacing: 2px
css-word-wrap | word-wrap: break-word
css-writing-mode | writing-mode: vertical-rl
css-z-index | z-index: 2
html-abbr | <abbr title="x">x</abbr>
html-acronym | <acronym>x</acronym>
html-address | <address>x</address>
html-align | <td align="center">x</td>
html-anchor-links | <a href="#tea">x</a>
html-aria-describedby | <p aria-describedby="a">x</p>
html-aria-hidden | <p aria-hidden="true">x</p>
html-aria-label | <a aria-label="x">x</a>
html-aria-labelledby | <a aria-labelledby="a">x</a>
html-aria-live | <p aria-live="polite">x</p>
html-audio | <audio src="x.mp3"></audio>
html-background | <table background="x.png"><tr><td>x</table>
html-base | <base href="https://x.test/">
html-bdi | <bdi>x</bdi>
html-blockquote | <blockquote>x</blockquote>
html-body | <html><body>x</body></html>
html-button-reset | <button type="reset">x</button>
html-button-submit | <button>x</button>
html-cellpadding | <table cellpadding="0"><tr><td>x</table>
html-cellspacing | <table cellspacing="0"><tr><td>x</table>
html-code | <code>x</code>
html-comments | <!-- header --><p>x</p>
html-del | <del>x</del>
html-dfn | <dfn>x</dfn>
html-dialog | <dialog open>x</dialog>
html-dir | <p dir="rtl">x</p>
html-div | <div>x</div>
html-doctype | <!DOCTYPE html><p>x</p>
html-form | <form action="/">x</form>
html-h1-h6 | <h4>x</h4>
html-height | <td height="20">x</td>
html-hidden | <p hidden>x</p>
html-hr | <hr>
html-image-maps | <img src="x.png" usemap="#m"><map name="m"></map>
html-img | <img src="x">
html-input-checkbox | <input type="checkbox">
html-input-hidden | <input type="hidden">
html-input-radio | <input type="RADIO">
html-input-reset | <input type="reset">
html-input-submit | <input type="submit">
html-input-text | <input name="x">
html-lang | <p lang="en">x</p>
html-link | <link rel="stylesheet" href="x.css">
html-lists | <ol><li>x</ol>
html-loading-attribute | <img src="x" loading="lazy">
html-mailto-links | <a href="mailto:a@x.test">x</a>
html-marquee | <marquee>x</marquee>
html-meta-color-scheme | <meta name="color-scheme" content="light dark">
html-meter | <meter value="1"></meter>
html-object | <object data="x.pdf"></object>
html-p | <p>x</p>
html-picture | <picture><img src="x"></picture>
html-popover | <div popover>x</div>
html-pre | <pre>x</pre>
html-progress | <progress value="1"></progress>
html-required | <input required>
html-role | <table role="presentation"><tr><td>x</table>
html-rp | <ruby>x<rp>(</rp></ruby>
html-rt | <ruby>x<rt>y</rt></ruby>
html-ruby | <ruby>x</ruby>
html-select | <select><option>x</select>
html-semantics | <figure>x</figure>
html-small | <small>x</small>
html-span | <span>x</span>
html-srcset | <img src="x" srcset="y 2x">
html-strike | <strike>x</strike>
html-strong | <strong>x</strong>
html-style | <style>p { color: red }</style>
html-svg | <svg viewBox="0 0 1 1"></svg>
html-table | <table><tr><td>x</table>
html-target | <a href="/" target="_blank">x</a>
html-textarea | <textarea>x</textarea>
html-valign | <td valign="top">x</td>
html-video | <video src="x"></video>
html-wbr | <p>x<wbr>y</p>
html-width | <td width="20">x</td>
image-apng | <img src="spin.apng">
image-avif | <img src="/i/tea.avif?w=600">
image-base64 | <img src="data:image/png;base64,iVBORw0KGgo=">
image-bmp | <img src="tea.bmp">
image-gif | <img src="TEA.GIF#x">
image-hdr | <img src="tea.hdr">
image-heif | <img src="tea.heic">
image-ico | <img src="tea.ico">
image-jpg | background: url(tea.jpeg)
image-mp4 | <img src="tea.mp4">
image-png | <td background="tea.png">x</td>
image-svg | <img src="tea.svg">
image-tiff | <img src="tea.tif">
image-webp | <picture><source srcset="tea.webp 1x, big.webp 2x"><img src="tea"></picture>
""".strip().splitlines()
}


def as_html(example: str) -> str:
    """The example as a mail."""
    if example.startswith("<"):
        return example
    if "{" in example:
        return f"<style>{example}</style><p>x</p>"
    return f"<p style='{example}'>x</p>"
