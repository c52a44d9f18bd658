# ruff: noqa: E501 - lists are read across
"""What it costs when a client lacks a feature, and how to do without: reasoned one by one, for every feature there is.

`HARMLESS`: the mail reads the same without it: a corner is square, a shadow is gone, nothing moves, the standard font is
shown, a screen reader is told less. That is progressive enhancement, and no fault. `SPOILS`: what stands where, or
whether it can be read or used, hangs on it.
"""

from __future__ import annotations

from typing import Final

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
SPOILS: Final[dict[str, tuple[str, str]]] = {
    "css-align-items": ("boxes do not line up", "Use table cells with `valign`."),
    "css-at-import": ("the style sheet is not loaded", "Put the rules into a `<style>` element, and the important ones into `style` attributes."),
    "css-at-media": ("the layout does not follow the width of the screen", "Build it so that it fits 320 px without `@media`: one column, or columns that wrap."),
    "css-background": ("the background is not painted", "Set `background-color`, or the attribute `bgcolor`."),
    "css-background-color": ("the background is not painted", "Use the attribute `bgcolor` on a table cell."),
    "css-background-image": ("the picture behind is missing", "Set a `background-color` that the text can be read on; for Outlook on Windows, draw the picture with VML."),
    "css-conic-gradient": ("the gradient is not painted", "Set a plain `background-color` before it."),
    "css-direction": ("the text runs the wrong way", "Use the attribute `dir` as well."),
    "css-display": ("boxes stand otherwise", "Use table cells."),
    "css-display-flex": ("what should stand side by side stands one below the other", "Use a table row with a cell for each part."),
    "css-display-grid": ("the grid falls into one column", "Use a table with a cell for each part."),
    "css-display-none": ("what should be hidden is shown", "Leave it out of the mail, or hide it with `font-size:0; max-height:0; overflow:hidden` as well."),
    "css-flex-direction": ("the parts stand in another direction", "Use table rows."),
    "css-flex-wrap": ("the parts do not wrap on a narrow screen", "Use `display:inline-block` with a `max-width`."),
    "css-float": ("what should stand beside the text stands above it", "Use the attribute `align`, or two table cells."),
    "css-font-size": ("the text has another size", "Use `px`."),
    "css-function-clamp": ("the whole declaration is dropped", "Write a fixed value before it."),
    "css-function-max": ("the whole declaration is dropped", "Write a fixed value before it."),
    "css-function-min": ("the whole declaration is dropped", "Write a fixed value before it."),
    "css-gap": ("the parts touch", "Use `padding` on table cells."),
    "css-grid-template": ("the grid falls into one column", "Use a table with a cell for each part."),
    "css-inset": ("boxes are not placed", "Do without placing: use table cells and `padding`."),
    "css-justify-content": ("the parts are not spread", "Use table cells with widths and `align`."),
    "css-left-right-top-bottom": ("boxes are not placed", "Do without placing: use table cells and `padding`."),
    "css-linear-gradient": ("the gradient is not painted", "Set a plain `background-color` before it."),
    "css-margin": ("the space around is missing", "Use `padding` on a table cell."),
    "css-margin-block-start-end": ("the space around is missing", "Use `margin-top` and `margin-bottom`, or `padding` on a table cell."),
    "css-margin-inline-block": ("the space around is missing", "Use `margin`, or `padding` on a table cell."),
    "css-margin-inline-start-end": ("the space around is missing", "Use `margin-left` and `margin-right`, or `padding` on a table cell."),
    "css-max-width": ("it runs over the whole width of the window", 'Wrap it in `<!--[if mso]><table width="600"><tr><td><![endif]-->`, or set the attribute `width`.'),
    "css-modern-color": ("the colour is dropped", "Write the colour as `#rrggbb` before it."),
    "css-nesting": ("the nested rules are dropped", "Write each rule with its whole selector."),
    "css-object-fit": ("the picture is squeezed", "Cut the picture to the size at which it is shown."),
    "css-padding": ("the space inside is missing", "Use `cellpadding`, or a spacer cell."),
    "css-padding-block-start-end": ("the space inside is missing", "Use `padding-top` and `padding-bottom`."),
    "css-padding-inline-block": ("the space inside is missing", "Use `padding`."),
    "css-padding-inline-start-end": ("the space inside is missing", "Use `padding-left` and `padding-right`."),
    "css-position": ("boxes are not placed, and stand in the flow of the text", "Do without placing: use table cells and `padding`."),
    "css-pseudo-class-checked": ("what opens on a tick stays as it is", "Show the content, and link to a page for what answers."),
    "css-pseudo-class-target": ("what opens by a link stays as it is", "Show the content, and link to a page for what answers."),
    "css-radial-gradient": ("the gradient is not painted", "Set a plain `background-color` before it."),
    "css-rgba": ("the colour is dropped", "Write the colour as `#rrggbb` before it."),
    "css-text-align": ("the text is aligned otherwise", "Use the attribute `align`."),
    "css-unit-calc": ("the whole declaration is dropped", "Write a fixed value before it."),
    "css-unit-rem": ("the size is dropped", "Use `px`."),
    "css-unit-vh": ("the size is dropped", "Use `px`."),
    "css-unit-vmax": ("the size is dropped", "Use `px`."),
    "css-unit-vmin": ("the size is dropped", "Use `px`."),
    "css-unit-vw": ("the size is dropped", "Use `px` or `%`."),
    "css-variables": ("every declaration with `var()` is dropped", "Write the values themselves; let the build put them in."),
    "css-vertical-align": ("the cells do not line up", "Use the attribute `valign`."),
    "css-visibility": ("what should be hidden is shown", "Use `display:none`."),
    "css-white-space": ("line breaks and spaces are lost", "Write `<br>` and `&nbsp;`."),
    "css-width": ("the box has another width", "Use the attribute `width`."),
    "css-writing-mode": ("vertical text is set in lines", "Use a picture with an alt text for vertical words."),
    "css-z-index": ("boxes cover each other otherwise", "Do not lay boxes over each other."),
    "html-align": ("the text is aligned otherwise", "Use `text-align` as well."),
    "html-anchor-links": ("links to a place in the mail lead nowhere", "Leave them out, or link to the page on the web."),
    "html-audio": ("the player is missing", "Link to a page with the recording."),
    "html-background": ("the picture behind is missing", "Set the attribute `bgcolor` to a colour that the text can be read on."),
    "html-base": ("short addresses lead nowhere", "Write every address in full, with https://."),
    "html-button-reset": ("the button does nothing or is missing", "Link to the form on a page."),
    "html-button-submit": ("the button does nothing or is missing", "Use a link that looks like a button, to the form on a page."),
    "html-cellpadding": ("the space inside of cells is missing", "Use `padding` on the cells."),
    "html-cellspacing": ("the space between cells is missing", "Use `padding` on the cells."),
    "html-del": ("text is not struck out: the old price looks like the price", "Write “was” before it."),
    "html-dialog": ("the dialog is shown within the text, or not at all", "Put the content into the mail, or on a page."),
    "html-dir": ("the text runs the wrong way", "Use `direction` in a `style` attribute as well."),
    "html-form": ("the form cannot be sent", "Link to the form on a page."),
    "html-hidden": ("what should be hidden is shown", 'Use `style="display:none"`, or leave it out.'),
    "html-image-maps": ("the areas of the picture cannot be pressed", "Cut the picture, and give each part a link of its own."),
    "html-img": ("pictures are missing", "Say in words what they show."),
    "html-input-checkbox": ("the field is missing", "Link to the form on a page."),
    "html-input-radio": ("the field is missing", "Link to the form on a page."),
    "html-input-reset": ("the button is missing", "Link to the form on a page."),
    "html-input-submit": ("the button is missing", "Use a link that looks like a button, to the form on a page."),
    "html-input-text": ("the field is missing", "Link to the form on a page."),
    "html-link": ("the style sheet is not loaded", "Put the rules into a `<style>` element, and the important ones into `style` attributes."),
    "html-mailto-links": ("the link does not open a new mail", "Write the address out."),
    "html-meter": ("the value is not shown", "Write the value."),
    "html-object": ("what is embedded is missing", "Use `<img>`, or link to it."),
    "html-popover": ("what should open is always shown, or never", "Put the content into the mail, or on a page."),
    "html-pre": ("line breaks and spaces are lost", "Write `<br>` and `&nbsp;`."),
    "html-progress": ("the value is not shown", "Write the value: “step 2 of 4”."),
    "html-select": ("the field is missing", "Link to the form on a page."),
    "html-strike": ("text is not struck out: the old price looks like the price", "Write “was” before it."),
    "html-style": ("every rule of the style sheet is dropped", "Put the rules into `style` attributes; a build step can do it."),
    "html-svg": ("the drawing is missing", "Use `<img>` with a PNG."),
    "html-table": ("the table falls apart", ""),
    "html-textarea": ("the field is missing", "Link to the form on a page."),
    "html-valign": ("the cells do not line up", "Use `vertical-align` as well."),
    "html-video": ("the film is missing", "Show a still picture that links to the page with the film."),
    "html-width": ("the box has another width", "Use `width` in a `style` attribute as well."),
    "image-avif": ("the picture is missing", "Use JPEG or PNG."),
    "image-base64": ("the picture is missing", "Attach it (`cid:`), or put it on the web with https://."),
    "image-bmp": ("the picture is missing", "Use PNG."),
    "image-gif": ("the picture is missing", "Use PNG."),
    "image-hdr": ("the picture is missing", "Use JPEG or PNG."),
    "image-heif": ("the picture is missing", "Use JPEG."),
    "image-ico": ("the picture is missing", "Use PNG."),
    "image-jpg": ("the picture is missing", "Use PNG."),
    "image-mp4": ("the film is missing", "Use an animated GIF, or a still picture that links to the film."),
    "image-png": ("the picture is missing", "Use JPEG."),
    "image-svg": ("the picture is missing", "Use PNG."),
    "image-tiff": ("the picture is missing", "Use PNG."),
    "image-webp": ("the picture is missing", "Use JPEG or PNG."),
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
