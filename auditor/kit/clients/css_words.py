# ruff: noqa: SIM905 - lists are read across
"""Which words of CSS show that a feature of the table is used. Names are in small letters, without vendor prefixes."""

from __future__ import annotations

from typing import Final

_SIDES = ("top", "right", "bottom", "left")
_PARTS = ("width", "style", "color")
_START_END = ("start", "end")
_AXES = ("inline", "block")


def _sides(name: str) -> tuple[str, ...]:
    return (name, *(f"{name}-{side}" for side in _SIDES))


# Features that are a property of the same name: `css-opacity` is `opacity`.
_SAME_NAME: Final = (
    "accent-color align-items aspect-ratio backdrop-filter background-blend-mode background-clip background-color"
    " background-origin background-repeat background-size border-collapse border-image border-radius"
    " border-spacing box-shadow box-sizing caption-side clear clip-path color-scheme column-count cursor direction"
    " display empty-cells filter float font font-kerning font-size font-size-adjust font-stretch font-weight height"
    " hyphenate-character hyphenate-limit-chars hyphens inline-size inset justify-content letter-spacing line-height"
    " list-style list-style-image list-style-position list-style-type mask-image max-block-size max-height"
    " max-inline-size max-width min-block-size min-height min-inline-size min-width mix-blend-mode object-fit"
    " object-position opacity orphans outline-offset overflow-wrap position resize shape-margin shape-outside tab-size"
    " table-layout text-align text-align-last text-decoration text-decoration-color text-decoration-line"
    " text-decoration-skip-ink text-decoration-style text-decoration-thickness text-emphasis-position text-indent"
    " text-justify text-orientation text-overflow text-shadow text-transform text-underline-offset"
    " text-underline-position text-wrap transform user-select vertical-align visibility white-space"
    " white-space-collapse widows width word-break word-spacing word-wrap writing-mode z-index background"
).split()

_LISTED: Final[dict[str, tuple[str, ...]]] = {
    "css-animation": (
        "animation",
        *(f"animation-{x}" for x in "composition delay direction duration fill-mode iteration-count name play-state"
          " timeline timing-function".split()),
    ),
    "css-background-image": ("background-image",),
    "css-background-position": ("background-position", "background-position-x", "background-position-y"),
    "css-block-inline-size": ("block-size", "inline-size"),
    "css-border": (
        *_sides("border"),
        *(f"border-{part}" for part in _PARTS),
        *(f"border-{side}-{part}" for side in _SIDES for part in _PARTS),
    ),
    "css-border-image": ("border-image", *(f"border-image-{x}" for x in "outset repeat slice source width".split())),
    "css-border-inline-block": tuple(f"border-{axis}" for axis in _AXES),
    "css-border-inline-block-individual": (
        *(f"border-{axis}-{end}" for axis in _AXES for end in _START_END),
        *(f"border-{axis}-{end}-{part}" for axis in _AXES for end in _START_END for part in _PARTS),
    ),
    "css-border-inline-block-longhand": tuple(f"border-{axis}-{part}" for axis in _AXES for part in _PARTS),
    "css-border-radius": (
        "border-radius", *(f"border-{y}-{x}-radius" for y in ("top", "bottom") for x in ("left", "right")),
    ),
    "css-border-radius-logical": tuple(f"border-{a}-{b}-radius" for a in _START_END for b in _START_END),
    "css-column-layout-properties": (
        "columns", "column-count", "column-width", "column-fill", "column-span", "column-rule",
        *(f"column-rule-{part}" for part in _PARTS),
    ),
    "css-font-stretch": ("font-stretch", "font-width"),
    "css-gap": ("gap", "column-gap", "row-gap", "grid-gap", "grid-column-gap", "grid-row-gap"),
    "css-grid-template": ("grid-template", *(f"grid-template-{x}" for x in "areas columns rows".split())),
    "css-left-right-top-bottom": _SIDES,
    "css-margin": _sides("margin"),
    "css-margin-block-start-end": ("margin-block-start", "margin-block-end"),
    "css-margin-inline-block": ("margin-inline", "margin-block"),
    "css-margin-inline-start-end": ("margin-inline-start", "margin-inline-end"),
    "css-mask-image": ("mask-image", "mask"),
    "css-outline": ("outline", *(f"outline-{part}" for part in _PARTS)),
    "css-overflow": ("overflow", "overflow-x", "overflow-y"),
    "css-padding": _sides("padding"),
    "css-padding-block-start-end": ("padding-block-start", "padding-block-end"),
    "css-padding-inline-block": ("padding-inline", "padding-block"),
    "css-padding-inline-start-end": ("padding-inline-start", "padding-inline-end"),
    "css-scroll-snap": (
        *(f"scroll-snap-{x}" for x in "align stop type coordinate destination points-x points-y".split()),
        *_sides("scroll-padding"), *_sides("scroll-margin"),
    ),
    "css-text-emphasis": ("text-emphasis", "text-emphasis-color", "text-emphasis-style"),
    "css-text-wrap": ("text-wrap", "text-wrap-mode", "text-wrap-style"),
    "css-transition": (
        "transition",
        *(f"transition-{x}" for x in "behavior delay duration property timing-function".split()),
    ),
}  # fmt: skip

# Features that are a property with one of these words among its values; an empty property: with any.
VALUES: Final[dict[str, tuple[frozenset[str], frozenset[str]]]] = {
    "css-display-flex": (frozenset({"display"}), frozenset({"flex", "inline-flex", "box", "flexbox"})),
    "css-display-grid": (frozenset({"display"}), frozenset({"grid", "inline-grid"})),
    "css-display-none": (frozenset({"display"}), frozenset({"none"})),
    "css-flex-direction": (frozenset({"flex-direction", "flex-flow"}), frozenset({"column", "column-reverse"})),
    "css-flex-wrap": (frozenset({"flex-wrap", "flex-flow"}), frozenset({"wrap", "wrap-reverse"})),
    "css-intrinsic-size": (frozenset(), frozenset({"fit-content", "min-content", "max-content"})),
    "css-sytem-ui": (
        frozenset({"font", "font-family"}),
        frozenset({"system-ui", "ui-serif", "ui-sans-serif", "ui-rounded", "ui-monospace"}),
    ),
    "css-unit-initial": (frozenset(), frozenset({"initial"})),
}
FUNCTIONS: Final[dict[str, tuple[str, ...]]] = {
    "css-conic-gradient": ("conic-gradient", "repeating-conic-gradient"),
    "css-function-clamp": ("clamp",),
    "css-function-light-dark": ("light-dark",),
    "css-function-max": ("max",),
    "css-function-min": ("min",),
    "css-intrinsic-size": ("fit-content",),
    "css-linear-gradient": ("linear-gradient", "repeating-linear-gradient"),
    "css-modern-color": ("lch", "oklch", "lab", "oklab"),
    "css-radial-gradient": ("radial-gradient", "repeating-radial-gradient"),
    "css-rgb": ("rgb",),
    "css-rgba": ("rgba",),
    "css-unit-calc": ("calc",),
    "css-variables": ("var",),
}
UNITS: Final = {
    unit: f"css-unit-{unit}"
    for unit in ("ch", "cm", "em", "ex", "in", "mm", "pc", "pt", "px", "rem", "vh", "vmax", "vmin", "vw")
}
PSEUDO_CLASSES: Final = {
    name: f"css-pseudo-class-{name}"
    for name in (
        "active checked default first-child first-of-type focus-visible focus-within focus has hover lang last-child"
        " last-of-type link not nth-child nth-last-child nth-last-of-type nth-of-type only-child only-of-type target"
        " visited"
    ).split()
}
PSEUDO_ELEMENTS: Final = {
    **{
        name: f"css-pseudo-element-{name}" for name in "after before first-letter first-line marker placeholder".split()
    },
    "input-placeholder": "css-pseudo-element-placeholder",
}
AT_RULES: Final = {
    "font-face": "css-at-font-face",
    "import": "css-at-import",
    "keyframes": "css-at-keyframes",
    "media": "css-at-media",
    "supports": "css-at-supports",
}
MEDIA_FEATURES: Final = {
    "device-pixel-ratio": "css-at-media-device-pixel-ratio",
    "hover": "css-at-media-hover",
    "any-hover": "css-at-media-hover",
    "orientation": "css-at-media-orientation",
    "prefers-color-scheme": "css-at-media-prefers-color-scheme",
    "prefers-reduced-motion": "css-at-media-prefers-reduced-motion",
}
SELECTORS: Final = (
    "css-selector-adjacent-sibling", "css-selector-attribute", "css-selector-chaining", "css-selector-child",
    "css-selector-class", "css-selector-descendant", "css-selector-general-sibling", "css-selector-grouping",
    "css-selector-id", "css-selector-type", "css-selector-universal",
)  # fmt: skip
ELSEWHERE: Final = ("css-comments", "css-important", "css-nesting", "css-unit-percent")  # read by `styles` itself


def _by_property() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    listed = {f"css-{name}": (name,) for name in _SAME_NAME} | _LISTED
    for slug, names in listed.items():
        for name in names:
            found[name] = (*found.get(name, ()), slug)
    return found


PROPERTIES: Final = _by_property()  # property to slugs
FUNCTION_SLUGS: Final = {
    name: tuple(slug for slug, names in FUNCTIONS.items() if name in names)
    for name in {name for names in FUNCTIONS.values() for name in names}
}
VALUE_WORDS: Final = frozenset(word for _, words in VALUES.values() for word in words)

# Properties that only adorn: what their values need and a client lacks costs no layout and no reading.
ADORNING: Final = frozenset(
    {"box-shadow", "text-shadow", "filter", "backdrop-filter", "transform", "transform-origin", "cursor", "opacity",
     "outline-offset", "mask", "mask-image", "clip-path", "letter-spacing", "word-spacing", "text-indent",
     "text-underline-offset", "text-decoration-thickness", "text-decoration-color", "tab-size", "scroll-behavior",
     "fill", "stroke", "caret-color", "accent-color", "will-change", "all", "hyphens", "orphans", "widows", "content",
     "aspect-ratio", "background-position", "background-size", "background-repeat", "max-height", "min-height",
     "text-decoration", "border-spacing", "animation", "transition"}
)  # fmt: skip
ADORNING_STARTS: Final = ("border", "outline", "animation", "transition", "mso-", "-", "scroll-", "text-size-adjust")


def adorns(name: str) -> bool:
    """The property (without prefix) changes neither where things stand nor whether they can be read."""
    return name in ADORNING or name.startswith(ADORNING_STARTS)


def css_slugs() -> frozenset[str]:
    """Every feature that reading CSS can find."""
    return frozenset(
        {slug for slugs in PROPERTIES.values() for slug in slugs}
        | VALUES.keys()
        | FUNCTIONS.keys()
        | set(UNITS.values())
        | set(PSEUDO_CLASSES.values())
        | set(PSEUDO_ELEMENTS.values())
        | set(AT_RULES.values())
        | set(MEDIA_FEATURES.values())
        | set(SELECTORS)
        | set(ELSEWHERE)
    )
