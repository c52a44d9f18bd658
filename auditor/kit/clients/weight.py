# ruff: noqa: E501 - lists are read across
"""What it costs when a client lacks a feature, and how to do without: reasoned one by one, for every feature there is.

`HARMLESS`: the mail reads the same without it: a corner is square, a shadow is gone, nothing moves, the standard font is
shown, a screen reader is told less. That is progressive enhancement, and no fault. `SPOILS`: what stands where, or
whether it can be read or used, hangs on it.
"""

from __future__ import annotations

from typing import Final

from auditor.model.sayings import Said, say

HARMLESS: Final[dict[str, str]] = {
    slug: why
    for why, slugs in {
        "adorns only": (
            "css-accent-color css-backdrop-filter css-background-blend-mode css-background-clip css-background-origin"
            " css-background-position css-background-repeat css-background-size css-border css-border-collapse"
            " css-border-image css-border-inline-block css-border-inline-block-individual"
            " css-border-inline-block-longhand css-border-radius css-border-radius-logical css-border-spacing"
            " css-box-shadow css-clip-path css-cursor css-empty-cells css-filter css-mask-image css-mix-blend-mode"
            " css-opacity css-outline css-outline-offset css-text-decoration css-text-decoration-color"
            " css-text-decoration-line css-text-decoration-skip-ink css-text-decoration-style"
            " css-text-decoration-thickness css-text-emphasis css-text-emphasis-position css-text-shadow"
            " css-text-underline-offset css-text-underline-position css-transform css-list-style css-list-style-image"
            " css-list-style-position css-list-style-type css-caption-side html-hr"
        ),
        "the text flows a little otherwise, and reads the same": (
            "css-font css-font-kerning css-font-size-adjust css-font-stretch css-font-weight css-hyphenate-character"
            " css-hyphenate-limit-chars css-hyphens css-letter-spacing css-line-height css-orphans css-overflow-wrap"
            " css-shape-margin css-shape-outside css-sytem-ui css-tab-size css-text-align-last css-text-indent"
            " css-text-justify css-text-orientation css-text-overflow css-text-transform css-text-wrap"
            " css-white-space-collapse css-widows css-word-break css-word-spacing css-word-wrap css-at-font-face"
            " css-column-count css-column-layout-properties"
        ),
        "nothing moves or answers the pointer, and all is there": (
            "css-animation css-at-keyframes css-transition css-pseudo-class-active css-pseudo-class-focus"
            " css-pseudo-class-focus-visible css-pseudo-class-focus-within css-pseudo-class-hover"
            " css-pseudo-class-link css-pseudo-class-visited css-resize css-scroll-snap css-user-select html-marquee"
            " css-at-media-hover css-at-media-prefers-reduced-motion"
        ),
        "a look for some readers, on top of one for all": (
            "css-at-media-device-pixel-ratio css-at-media-orientation css-at-media-prefers-color-scheme"
            " css-at-supports css-color-scheme css-function-light-dark html-meta-color-scheme amp bimi"
        ),
        "boxes keep the size of what is in them": (
            "css-aspect-ratio css-box-sizing css-clear css-intrinsic-size css-max-block-size css-max-height"
            " css-min-block-size css-min-height css-min-inline-size css-min-width css-overflow css-table-layout"
            " css-height css-block-inline-size css-inline-size css-max-inline-size css-object-position html-height"
        ),
        "ways to pick elements; such rules mostly adorn, and what they arrange is seen by itself": (
            "css-pseudo-class-default css-pseudo-class-first-child css-pseudo-class-first-of-type css-pseudo-class-has"
            " css-pseudo-class-lang css-pseudo-class-last-child css-pseudo-class-last-of-type css-pseudo-class-not"
            " css-pseudo-class-nth-child css-pseudo-class-nth-last-child css-pseudo-class-nth-last-of-type"
            " css-pseudo-class-nth-of-type css-pseudo-class-only-child css-pseudo-class-only-of-type"
            " css-pseudo-element-after css-pseudo-element-before css-pseudo-element-first-letter"
            " css-pseudo-element-first-line css-pseudo-element-marker css-pseudo-element-placeholder"
            " css-selector-adjacent-sibling css-selector-attribute css-selector-chaining css-selector-child"
            " css-selector-class css-selector-descendant css-selector-general-sibling css-selector-grouping"
            " css-selector-id css-selector-type css-selector-universal"
        ),
        "notes for programs": (
            "css-comments css-important html-comments html-doctype html-body html-lang html-aria-describedby"
            " html-aria-hidden html-aria-label html-aria-labelledby html-aria-live html-role html-loading-attribute"
            " html-target html-required html-input-hidden css-inert-attribute"
        ),
        "the text stays when the element is not known": (
            "html-abbr html-acronym html-address html-bdi html-blockquote html-code html-dfn html-div html-h1-h6"
            " html-p html-rp html-rt html-ruby html-semantics html-small html-span html-strong html-wbr html-lists"
        ),
        "another picture of the same is shown": "html-picture html-srcset image-apng",
        "units, percentages and the keyword that all clients with style sheets know, or that fall back to the default": (
            "css-unit-ch css-unit-cm css-unit-em css-unit-ex css-unit-in css-unit-initial css-unit-mm css-unit-pc"
            " css-unit-percent css-unit-pt css-unit-px css-rgb"
        ),
    }.items()
    for slug in slugs.split()
}

# What is lost, in words that go on after “there”; and how to do without, "" where nothing better is known.
SPOILS: Final[dict[str, tuple[Said, str]]] = {
    "css-align-items": (say("boxes do not line up"), say("Use table cells with `valign`.")),
    "css-at-import": (say("the style sheet is not loaded"), say("Put the rules into a `<style>` element, and the important ones into `style` attributes.")),
    "css-at-media": (say("the layout does not follow the width of the screen"), say("Build it so that it fits 320 px without `@media`: one column, or columns that wrap.")),
    "css-background": (say("the background is not painted"), say("Set `background-color`, or the attribute `bgcolor`.")),
    "css-background-color": (say("the background is not painted"), say("Use the attribute `bgcolor` on a table cell.")),
    "css-background-image": (say("the picture behind is missing"), say("Set a `background-color` that the text can be read on; for Outlook on Windows, draw the picture with VML.")),
    "css-conic-gradient": (say("the gradient is not painted"), say("Set a plain `background-color` before it.")),
    "css-direction": (say("the text runs the wrong way"), say("Use the attribute `dir` as well.")),
    "css-display": (say("boxes stand otherwise"), say("Use table cells.")),
    "css-display-flex": (say("what should stand side by side stands one below the other"), say("Use a table row with a cell for each part.")),
    "css-display-grid": (say("the grid falls into one column"), say("Use a table with a cell for each part.")),
    "css-display-none": (say("what should be hidden is shown"), say("Leave it out of the mail, or hide it with `font-size:0; max-height:0; overflow:hidden` as well.")),
    "css-flex-direction": (say("the parts stand in another direction"), say("Use table rows.")),
    "css-flex-wrap": (say("the parts do not wrap on a narrow screen"), say("Use `display:inline-block` with a `max-width`.")),
    "css-float": (say("what should stand beside the text stands above it"), say("Use the attribute `align`, or two table cells.")),
    "css-font-size": (say("the text has another size"), say("Use `px`.")),
    "css-function-clamp": (say("the whole declaration is dropped"), say("Write a fixed value before it.")),
    "css-function-max": (say("the whole declaration is dropped"), say("Write a fixed value before it.")),
    "css-function-min": (say("the whole declaration is dropped"), say("Write a fixed value before it.")),
    "css-gap": (say("the parts touch"), say("Use `padding` on table cells.")),
    "css-grid-template": (say("the grid falls into one column"), say("Use a table with a cell for each part.")),
    "css-inset": (say("boxes are not placed"), say("Do without placing: use table cells and `padding`.")),
    "css-justify-content": (say("the parts are not spread"), say("Use table cells with widths and `align`.")),
    "css-left-right-top-bottom": (say("boxes are not placed"), say("Do without placing: use table cells and `padding`.")),
    "css-linear-gradient": (say("the gradient is not painted"), say("Set a plain `background-color` before it.")),
    "css-margin": (say("the space around is missing"), say("Use `padding` on a table cell.")),
    "css-margin-block-start-end": (say("the space around is missing"), say("Use `margin-top` and `margin-bottom`, or `padding` on a table cell.")),
    "css-margin-inline-block": (say("the space around is missing"), say("Use `margin`, or `padding` on a table cell.")),
    "css-margin-inline-start-end": (say("the space around is missing"), say("Use `margin-left` and `margin-right`, or `padding` on a table cell.")),
    "css-max-width": (say("it runs over the whole width of the window"), say('Wrap it in `<!--[if mso]><table width="600"><tr><td><![endif]-->`, or set the attribute `width`.')),
    "css-modern-color": (say("the colour is dropped"), say("Write the colour as `#rrggbb` before it.")),
    "css-nesting": (say("the nested rules are dropped"), say("Write each rule with its whole selector.")),
    "css-object-fit": (say("the picture is squeezed"), say("Cut the picture to the size at which it is shown.")),
    "css-padding": (say("the space inside is missing"), say("Use `cellpadding`, or a spacer cell.")),
    "css-padding-block-start-end": (say("the space inside is missing"), say("Use `padding-top` and `padding-bottom`.")),
    "css-padding-inline-block": (say("the space inside is missing"), say("Use `padding`.")),
    "css-padding-inline-start-end": (say("the space inside is missing"), say("Use `padding-left` and `padding-right`.")),
    "css-position": (say("boxes are not placed, and stand in the flow of the text"), say("Do without placing: use table cells and `padding`.")),
    "css-pseudo-class-checked": (say("what opens on a tick stays as it is"), say("Show the content, and link to a page for what answers.")),
    "css-pseudo-class-target": (say("what opens by a link stays as it is"), say("Show the content, and link to a page for what answers.")),
    "css-radial-gradient": (say("the gradient is not painted"), say("Set a plain `background-color` before it.")),
    "css-rgba": (say("the colour is dropped"), say("Write the colour as `#rrggbb` before it.")),
    "css-text-align": (say("the text is aligned otherwise"), say("Use the attribute `align`.")),
    "css-unit-calc": (say("the whole declaration is dropped"), say("Write a fixed value before it.")),
    "css-unit-rem": (say("the size is dropped"), say("Use `px`.")),
    "css-unit-vh": (say("the size is dropped"), say("Use `px`.")),
    "css-unit-vmax": (say("the size is dropped"), say("Use `px`.")),
    "css-unit-vmin": (say("the size is dropped"), say("Use `px`.")),
    "css-unit-vw": (say("the size is dropped"), say("Use `px` or `%`.")),
    "css-variables": (say("every declaration with `var()` is dropped"), say("Write the values themselves; let the build put them in.")),
    "css-vertical-align": (say("the cells do not line up"), say("Use the attribute `valign`.")),
    "css-visibility": (say("what should be hidden is shown"), say("Use `display:none`.")),
    "css-white-space": (say("line breaks and spaces are lost"), say("Write `<br>` and `&nbsp;`.")),
    "css-width": (say("the box has another width"), say("Use the attribute `width`.")),
    "css-writing-mode": (say("vertical text is set in lines"), say("Use a picture with an alt text for vertical words.")),
    "css-z-index": (say("boxes cover each other otherwise"), say("Do not lay boxes over each other.")),
    "html-align": (say("the text is aligned otherwise"), say("Use `text-align` as well.")),
    "html-anchor-links": (say("links to a place in the mail lead nowhere"), say("Leave them out, or link to the page on the web.")),
    "html-audio": (say("the player is missing"), say("Link to a page with the recording.")),
    "html-background": (say("the picture behind is missing"), say("Set the attribute `bgcolor` to a colour that the text can be read on.")),
    "html-base": (say("short addresses lead nowhere"), say("Write every address in full, with https://.")),
    "html-button-reset": (say("the button does nothing or is missing"), say("Link to the form on a page.")),
    "html-button-submit": (say("the button does nothing or is missing"), say("Use a link that looks like a button, to the form on a page.")),
    "html-cellpadding": (say("the space inside of cells is missing"), say("Use `padding` on the cells.")),
    "html-cellspacing": (say("the space between cells is missing"), say("Use `padding` on the cells.")),
    "html-del": (say("text is not struck out: the old price looks like the price"), say("Write “was” before it.")),
    "html-dialog": (say("the dialog is shown within the text, or not at all"), say("Put the content into the mail, or on a page.")),
    "html-dir": (say("the text runs the wrong way"), say("Use `direction` in a `style` attribute as well.")),
    "html-form": (say("the form cannot be sent"), say("Link to the form on a page.")),
    "html-hidden": (say("what should be hidden is shown"), say('Use `style="display:none"`, or leave it out.')),
    "html-image-maps": (say("the areas of the picture cannot be pressed"), say("Cut the picture, and give each part a link of its own.")),
    "html-img": (say("pictures are missing"), say("Say in words what they show.")),
    "html-input-checkbox": (say("the field is missing"), say("Link to the form on a page.")),
    "html-input-radio": (say("the field is missing"), say("Link to the form on a page.")),
    "html-input-reset": (say("the button is missing"), say("Link to the form on a page.")),
    "html-input-submit": (say("the button is missing"), say("Use a link that looks like a button, to the form on a page.")),
    "html-input-text": (say("the field is missing"), say("Link to the form on a page.")),
    "html-link": (say("the style sheet is not loaded"), say("Put the rules into a `<style>` element, and the important ones into `style` attributes.")),
    "html-mailto-links": (say("the link does not open a new mail"), say("Write the address out.")),
    "html-meter": (say("the value is not shown"), say("Write the value.")),
    "html-object": (say("what is embedded is missing"), say("Use `<img>`, or link to it.")),
    "html-popover": (say("what should open is always shown, or never"), say("Put the content into the mail, or on a page.")),
    "html-pre": (say("line breaks and spaces are lost"), say("Write `<br>` and `&nbsp;`.")),
    "html-progress": (say("the value is not shown"), say("Write the value: “step 2 of 4”.")),
    "html-select": (say("the field is missing"), say("Link to the form on a page.")),
    "html-strike": (say("text is not struck out: the old price looks like the price"), say("Write “was” before it.")),
    "html-style": (say("every rule of the style sheet is dropped"), say("Put the rules into `style` attributes; a build step can do it.")),
    "html-svg": (say("the drawing is missing"), say("Use `<img>` with a PNG.")),
    "html-table": (say("the table falls apart"), ""),
    "html-textarea": (say("the field is missing"), say("Link to the form on a page.")),
    "html-valign": (say("the cells do not line up"), say("Use `vertical-align` as well.")),
    "html-video": (say("the film is missing"), say("Show a still picture that links to the page with the film.")),
    "html-width": (say("the box has another width"), say("Use `width` in a `style` attribute as well.")),
    "image-avif": (say("the picture is missing"), say("Use JPEG or PNG.")),
    "image-base64": (say("the picture is missing"), say("Attach it (`cid:`), or put it on the web with https://.")),
    "image-bmp": (say("the picture is missing"), say("Use PNG.")),
    "image-gif": (say("the picture is missing"), say("Use PNG.")),
    "image-hdr": (say("the picture is missing"), say("Use JPEG or PNG.")),
    "image-heif": (say("the picture is missing"), say("Use JPEG.")),
    "image-ico": (say("the picture is missing"), say("Use PNG.")),
    "image-jpg": (say("the picture is missing"), say("Use PNG.")),
    "image-mp4": (say("the film is missing"), say("Use an animated GIF, or a still picture that links to the film.")),
    "image-png": (say("the picture is missing"), say("Use JPEG.")),
    "image-svg": (say("the picture is missing"), say("Use PNG.")),
    "image-tiff": (say("the picture is missing"), say("Use PNG.")),
    "image-webp": (say("the picture is missing"), say("Use JPEG or PNG.")),
}  # fmt: skip

# Without the first, the second is not worth a word: flex-wrap in a client without flex.
PART_OF: Final[dict[str, tuple[str, ...]]] = {
    "css-align-items": ("css-display-flex", "css-display-grid"),
    "css-flex-direction": ("css-display-flex",),
    "css-flex-wrap": ("css-display-flex",),
    "css-gap": ("css-display-flex", "css-display-grid"),
    "css-grid-template": ("css-display-grid",),
    "css-justify-content": ("css-display-flex", "css-display-grid"),
    "css-left-right-top-bottom": ("css-position",),
    "css-inset": ("css-position",),
    "css-z-index": ("css-position",),
    "html-button-reset": ("html-form",),
    "html-button-submit": ("html-form",),
    "html-input-checkbox": ("html-form",),
    "html-input-radio": ("html-form",),
    "html-input-reset": ("html-form",),
    "html-input-submit": ("html-form",),
    "html-input-text": ("html-form",),
    "html-select": ("html-form",),
    "html-textarea": ("html-form",),
}
NEEDS: Final[dict[str, tuple[str, ...]]] = {  # does something only where one of these is used as well
    "css-align-items": PART_OF["css-align-items"],
    "css-justify-content": PART_OF["css-justify-content"],
    "css-left-right-top-bottom": ("css-position",),
    "css-inset": ("css-position",),
    "css-z-index": ("css-position",),
}
GHOSTED: Final = frozenset({"css-max-width", "css-float", "css-width"})  # held by tables that only Outlook sees
DRAWN: Final = frozenset(  # by VML that only Outlook sees
    {
        "css-background-image",
        "css-background",
        "html-background",
        "css-linear-gradient",
        "css-radial-gradient",
        "html-svg",
    }
)
NARROW: Final = frozenset({"css-at-media"})  # missed on telephones only
