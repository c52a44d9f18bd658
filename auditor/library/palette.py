"""The colours of a theme: what its `theme.css` sets on `:root`, and what follows from colours laid over them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from auditor.kit.colours import mix, ratio, written
from auditor.library.templates import theme_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

Colours: TypeAlias = dict[str, str]
"""`#rrggbb` by name, such as `paper`, `ink`, `accent`, `accent-ground`."""
Scheme: TypeAlias = Literal["light", "dark", "print"]

HUES = ("accent", "error", "warning", "notice", "review", "good")  # each has a ground of its own
_SURFACES = ("paper", "card", "sunken")
_HEATS = tuple(f"heat-{i}" for i in range(5))
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and a ground by name, and their contrast."""

    text: str
    ground: str
    ratio: float


def palettes(folders: Sequence[Path]) -> dict[Scheme, Colours]:
    """What the nearest `theme.css` says for each scheme; colours that are no plain value are left out.

    Raises:
        FileError: that file cannot be used.
    """
    import tinycss2  # noqa: PLC0415  # only where a theme has colours of its own

    found: dict[Scheme, Colours] = {"light": {}, "dark": {}, "print": {}}
    sheet = tinycss2.parse_stylesheet(
        theme_text(folders, "theme.css", "</style"), skip_comments=True, skip_whitespace=True
    )
    for rule in cast("list[Any]", sheet):
        if rule.type == "qualified-rule":
            found["light"].update(_root(rule))
            continue
        said = tinycss2.serialize(rule.prelude) if rule.type == "at-rule" and rule.content else ""
        scheme: Scheme | None = (
            "dark" if re.search(r"scheme\s*:\s*dark", said) else "print" if "print" in said else None
        )
        if scheme is not None:
            for inner in tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True):
                found[scheme].update(_root(inner))
    return {"light": found["light"], "dark": found["light"] | found["dark"], "print": found["light"] | found["print"]}


def _root(rule: Any) -> Iterator[tuple[str, str]]:
    """Custom properties of a rule for `:root` that are colours."""
    import tinycss2  # noqa: PLC0415

    if rule.type != "qualified-rule" or tinycss2.serialize(rule.prelude).strip() != ":root":
        return
    for item in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
        if item.type == "declaration" and item.name.startswith("--"):
            colour = plain_colour(tinycss2.serialize(item.value).strip())
            if colour:
                yield item.name.removeprefix("--"), colour


def plain_colour(text: str) -> str:
    """Any opaque colour of CSS as `#rrggbb`; "" for all else."""
    if _HEX.fullmatch(text):
        return text.lower()
    from tinycss2.color3 import parse_color  # noqa: PLC0415

    colour: Any = parse_color(text)
    if colour is None or colour == "currentColor" or colour.alpha < 1:
        return ""
    return written(colour.red, colour.green, colour.blue)


def laid(base: Mapping[str, str], given: Mapping[str, str]) -> Colours:
    """`base` with `given` over it, and with what follows from those: cards, lines, grounds of hues."""
    found = {**base, **given}
    if not {"paper", "card", "ink"} <= found.keys():
        return found
    ink, paper = found["ink"], found["paper"]
    dark = ratio(paper, "#000000") < ratio(paper, "#ffffff")
    if "paper" in given:
        found["card"] = mix(ink, 0.05, paper) if dark else mix("#ffffff", 0.75, paper)
        found["sunken"] = mix(ink, 0.02 if dark else 0.045, paper)
    if given.keys() & {"paper", "ink"}:
        found["line"], found["strong-line"] = mix(ink, 0.13, paper), mix(ink, 0.26, paper)
    if "ink" in given:
        found["soft"] = mix(ink, 0.74, paper)
    for hue in HUES:
        if hue in found and given.keys() & {"paper", hue}:
            found[f"{hue}-ground"] = mix(found[hue], 0.17 if dark else 0.1, found["card"])
    return found


def weakest(colours: Mapping[str, str], texts: Iterable[str]) -> Pair | None:
    """Of these texts, the one that is hardest to read on a ground where the report sets it."""
    pairs = [
        Pair(text, ground, ratio(colours[text], colours[ground]))
        for text in texts
        if text in colours
        for ground in _grounds(text)
        if ground in colours
    ]
    return min(pairs, key=lambda pair: pair.ratio, default=None)


def _grounds(text: str) -> tuple[str, ...]:
    if text == "ink":
        return (*_SURFACES, *(f"{hue}-ground" for hue in HUES), *_HEATS)
    return _SURFACES if text == "soft" else (*_SURFACES, f"{text}-ground")
