# ruff: noqa: E501, SIM905 - lists are read across
"""Which elements, attributes and formats of pictures show that a feature of the table is used."""

from __future__ import annotations

from typing import Final

_SAME_NAME: Final = (
    "abbr acronym address audio base bdi blockquote code del dfn dialog div form hr img link marquee meter object p"
    " picture pre progress rp rt ruby select small span strike strong style svg table textarea video wbr"
).split()
ELEMENTS: Final[dict[str, str]] = {
    **{name: f"html-{name}" for name in _SAME_NAME},
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "html-h1-h6"),
    **dict.fromkeys(("ul", "ol", "li", "dl", "dt", "dd"), "html-lists"),
    **dict.fromkeys(
        "article aside details figcaption figure footer header main mark nav section summary time".split(),
        "html-semantics",
    ),
    "map": "html-image-maps",
}
ATTRIBUTES: Final[dict[str, str]] = {
    **{
        name: f"html-{name}"
        for name in (
            "align background cellpadding cellspacing dir height hidden lang popover required role target valign width"
            " aria-describedby aria-hidden aria-label aria-labelledby aria-live"
        ).split()
    },
    "loading": "html-loading-attribute",
    "inert": "css-inert-attribute",
    "srcset": "html-srcset",
    "sizes": "html-srcset",
    "usemap": "html-image-maps",
    "popovertarget": "html-popover",
}
INPUTS: Final = {
    **{kind: f"html-input-{kind}" for kind in ("checkbox", "hidden", "radio", "reset", "submit", "text")},
    "": "html-input-text",
}
BUTTONS: Final = {"reset": "html-button-reset", "submit": "html-button-submit", "": "html-button-submit"}
IMAGES: Final[dict[str, str]] = {  # by the end of the name, or the type in a data: address
    **{kind: f"image-{kind}" for kind in ("apng", "avif", "bmp", "gif", "hdr", "ico", "mp4", "png", "svg", "tiff", "webp")},
    **dict.fromkeys(("jpg", "jpeg", "jpe", "jfif", "pjpeg"), "image-jpg"),
    **dict.fromkeys(("heif", "heic", "heif-sequence", "heic-sequence"), "image-heif"),
    "dib": "image-bmp", "tif": "image-tiff", "m4v": "image-mp4", "svg+xml": "image-svg", "svgz": "image-svg",
    "x-icon": "image-ico", "vnd.microsoft.icon": "image-ico", "x-ms-bmp": "image-bmp", "vnd.radiance": "image-hdr",
}  # fmt: skip
ELSEWHERE: Final = (  # read by `uses` itself
    "amp", "html-anchor-links", "html-body", "html-comments", "html-doctype", "html-mailto-links",
    "html-meta-color-scheme", "image-base64",
)  # fmt: skip

UNDETECTABLE: Final = {
    "bimi": "the logo beside the sender's name stands in the DNS of the sender's domain, not in the mail",
}


def html_slugs() -> frozenset[str]:
    """Every feature that reading HTML can find."""
    tables = (ELEMENTS, ATTRIBUTES, INPUTS, BUTTONS, IMAGES)
    return frozenset({slug for one in tables for slug in one.values()} | set(ELSEWHERE))
