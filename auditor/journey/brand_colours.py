"""The colours of `theme.yaml`: each can be read on every ground where the report sets it, or it is refused."""

from __future__ import annotations

import re
from functools import partial, reduce
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from auditor.journey.scalars import Shape, as_name, wrong
from auditor.kit.colours import READABLE, nearest
from auditor.library.palette import HUES, laid, plain_colour, weakest

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from auditor.journey.faults import Faults
    from auditor.journey.strict_yaml import Document, Node
    from auditor.library.palette import Colours, Pair, Scheme
    from auditor.model.brand import Properties

COMFORT = 5.5  # contrast of a colour that is found here
_DARK = "_dark"
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_ORDER = ("paper", "ink", *HUES)
_TEXTS = {"ink": "the text", "soft": "quiet text", **{hue: f"the colour `{hue}`" for hue in HUES}}
_GROUNDS = {"paper": "the paper", "card": "the cards", "sunken": "the heads of tables"} | dict.fromkeys(
    (f"heat-{i}" for i in range(5)), "the heat map"
)


def _colour(value: object) -> str:
    text = as_name(value)
    if _HEX.fullmatch(text):
        return text.lower()
    meant = plain_colour(text) or plain_colour(f"#{text}")
    hint = f'"{meant}"' if meant else 'such as "#8a3b12"'
    raise wrong(f"`{text}` is no colour: write six digits after a `#`, in quotes: {hint}")


Colour: TypeAlias = Annotated[
    str, BeforeValidator(_colour), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})
]


def _own(about: str) -> Any:
    return Field("", description=f"{about}. Default: the theme's.")


def _derived(name: str) -> Any:
    return Field("", description=f"`{name}` on dark ground. Default: `{name}`, as much lighter as it must be.")


class ColoursShape(Shape):
    """Colours `#rrggbb`; those without `_dark` are for light ground and for paper."""

    accent: Colour = _own("Links, headings of stages, the curve, numbers")
    accent_dark: Colour = _derived("accent")
    paper: Colour = _own("The ground of the page; cards, lines and tints follow from it. Prints are on white")
    paper_dark: Colour = _own("The ground of the page where the reader prefers dark")
    ink: Colour = _own("The text; quiet text and lines follow from it")
    ink_dark: Colour = _own("The text on dark ground")
    error: Colour = _own("Errors")
    error_dark: Colour = _derived("error")
    warning: Colour = _own("Warnings")
    warning_dark: Colour = _derived("warning")
    notice: Colour = _own("Notices")
    notice_dark: Colour = _derived("notice")
    review: Colour = _own("What a person should look at")
    review_dark: Colour = _derived("review")
    good: Colour = _own("What is in order")
    good_dark: Colour = _derived("good")


def schemes_of(
    bases: Mapping[Scheme, Colours], said: Mapping[str, tuple[str, Node]], document: Document, faults: Faults
) -> dict[Scheme, Properties]:
    """What each scheme of the theme has to set for these colours; what cannot be read is added to `faults`."""
    light = {name: colour for name, (colour, _) in said.items() if not name.endswith(_DARK)}
    dark = {name.removesuffix(_DARK): colour for name, (colour, _) in said.items() if name.endswith(_DARK)}
    for name, pair, better in _weak(bases["light"], light):
        faults.add(document, said[name][1], _refused(light[name], name, pair, better))
    for name, pair, better in _weak(bases["dark"], dark):
        faults.add(document, said[name + _DARK][1], _refused(dark[name], name, pair, better, dark=True))
    wanted = {hue: colour for hue, colour in light.items() if hue in HUES and hue not in dark}
    on_dark = dark | _readable(_in_order(bases["dark"], dark), wanted)
    on_paper = _readable(bases["print"], {name: colour for name, colour in light.items() if name != "paper"})
    return {
        "light": _differing(bases["light"], light),
        "dark": _differing(bases["dark"], on_dark),
        "print": _differing(bases["print"], on_paper),
    }


def _weak(base: Colours, given: Colours) -> list[tuple[str, Pair, str]]:
    """Colours that cannot be read, or on which something cannot: each with the worst case, and what would do."""
    found: list[tuple[str, Pair, str]] = []
    settled = base
    for name in (n for n in _ORDER if n in given):
        texts = _texts_of(name, given)
        over = partial(_over, settled, name)
        pair = weakest(over(given[name]), texts)
        better = given[name]
        if pair is not None and pair.ratio < READABLE:
            better = _better(given[name], over, texts, READABLE)
            found.append((name, pair, better))
        settled = over(better) if better else settled
    return found


def _in_order(base: Colours, given: Colours) -> Colours:
    """As `_weak` lays them: what was measured is what will be seen."""
    return reduce(lambda found, name: _over(found, name, given[name]), (n for n in _ORDER if n in given), base)


def _over(base: Colours, name: str, colour: str) -> Colours:
    return laid(base, {name: colour})


def _texts_of(name: str, given: Colours) -> tuple[str, ...]:
    """Which texts a colour bears on. Of a paper: those that are not chosen with it, for these answer themselves."""
    if name == "paper":
        own = {*given, "soft"} if "ink" in given else {*given}  # quiet text follows from the ink
        return tuple(text for text in ("ink", "soft", *HUES) if text not in own)
    return ("ink", "soft") if name == "ink" else (name,)


def _better(colour: str, over: Callable[[str], Colours], texts: tuple[str, ...], least: float) -> str:
    """The nearest colour that, laid over the others, leaves these texts a contrast of `least`; "" where none does."""

    def passes(tried: str) -> bool:
        pair = weakest(over(tried), texts)
        return pair is None or pair.ratio >= least

    return nearest(colour, passes)


def _readable(base: Colours, wanted: Colours) -> Colours:
    """The wanted colours, moved in lightness where they could not be read."""
    found: Colours = {}
    for name in (n for n in _ORDER if n in wanted):
        over = partial(_over, _in_order(base, found), name)
        texts = _texts_of(name, wanted)
        pair = weakest(over(wanted[name]), texts)
        fine = pair is None or pair.ratio >= READABLE
        better = wanted[name] if fine else _better(wanted[name], over, texts, COMFORT)
        found |= {name: better} if better else {}
    return found


def _differing(base: Colours, given: Colours) -> Properties:
    if not given:
        return ()
    return tuple((name, colour) for name, colour in _in_order(base, given).items() if base.get(name) != colour)


def _refused(colour: str, name: str, pair: Pair, better: str, *, dark: bool = False) -> str:
    ground = _GROUNDS.get(pair.ground, "its own tint" if pair.ground == f"{name}-ground" else "a tinted ground")
    shown = int(pair.ratio * 100) / 100  # 4.49 never becomes 4.5
    subject = f"`{colour}`" if pair.text == name else f"with `{colour}` as {name}, {_TEXTS[pair.text]}"
    where = " where the reader prefers dark" if dark else ""
    fault = f"{subject} on {ground} has a contrast of {shown} : 1{where}, and {READABLE} : 1 is wanted"
    return f'{fault}; the nearest that passes is "{better}"' if better else f"{fault}; choose another colour"
