"""Sentences of the walk (`auditor.model.sayings`) on their way: through errors, through JSON and back, into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from auditor.model.sayings import Said, Wording, capital, say, wording_of

if TYPE_CHECKING:
    from collections.abc import Iterable


WITHIN = "{target} within {selector}"  # of `steps.Target`


def reason_of(error: BaseException) -> str:
    """The sentence that an error was given; `str()` of the error would forget how it was made."""
    first = error.args[0] if error.args else ""
    return first if isinstance(first, Said) and str(error) == first else str(error)


def kept(text: str) -> Wording | None:
    """As `wording_of`, of a sentence without values too: told apart from a text of the site when it is read back."""
    return wording_of(text) or ({"pattern": text.pattern, "values": {}} if isinstance(text, Said) else None)


def again(text: str, wording: object) -> str:
    """The sentence as it was made, from what `kept` gave; the text itself where that does not say it."""
    try:
        made = _again(wording)
    except (KeyError, IndexError, ValueError, TypeError, AttributeError):
        return text
    return made if isinstance(made, Said) and made == text else text


def without(text: str, selector: str) -> str:
    """The sentence, with each thing “within {selector}” named by itself."""
    plain = text.replace(f" within {selector}", "")
    return again(plain, _without(kept(text), selector)) if isinstance(text, Said) else plain


def noted(parts: Iterable[str]) -> str:
    """“A; B; C”; "" of nothing."""
    several = [part for part in parts if part]
    if not several:
        return ""
    text = several[0]
    for part in several[1:]:
        text = say("{first}; {rest}", first=text, rest=part)
    return text


def _again(value: object) -> object:
    if isinstance(value, list):
        return [_again(part) for part in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    wording = cast("Wording", value)
    values = {str(name): _again(part) for name, part in wording["values"].items()}
    if wording["pattern"] == "{capital}":
        return capital(cast("str", values["capital"]))
    return say(str(wording["pattern"]), **values)


def _without(value: object, selector: str) -> object:
    if isinstance(value, list):
        return [_without(one, selector) for one in cast("list[object]", value)]
    if not isinstance(value, dict):
        return value
    wording = cast("Wording", value)
    if wording.get("pattern") == WITHIN and wording["values"].get("selector") == selector:
        return _without(wording["values"]["target"], selector)
    return {name: _without(one, selector) for name, one in wording.items()}
