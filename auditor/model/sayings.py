"""Sentences that are written in English and can be said in another language: a pattern, and what fills it.

    say("{count} links lead nowhere: {names}", count=3, names=series(labels))

`say` gives an ordinary text (its English), so that nothing else has to know; what it was made of travels with it and
is kept in audit.json as a *wording*. A catalogue (`auditor.library.catalogues`) holds the same patterns in other
languages.
"""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias, cast

Wording: TypeAlias = dict[str, Any]
"""{"pattern": text, "values": {name: text, number, wording, or list of these}}: plain JSON."""

BETWEEN = ", "  # between the parts of a list; a catalogue may have another sign for it
_FORMATTER = string.Formatter()
_MEET = re.compile(r"[\u3400-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u3400-\u9fff]")


class Said(str):
    """An English sentence that knows its pattern and values; a text like any other to whoever does not ask."""

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, object]


def say(pattern: str, /, **values: object) -> Said:
    """Fill a pattern: `{name}`, with a format (`{share:.0%}`) for numbers.

    A value is a text of the site, a number, another `Said`, or a list of these (see `series`). The pattern is written
    out where `say` stands, so that it can be found and translated; texts from a table are `Said` in the table already.

    Raises:
        KeyError: the pattern names a value that is not given.
    """
    said = Said(_filled(pattern, values, _english))
    said.pattern, said.values = pattern, values
    return said


def series(parts: Iterable[object]) -> Said:
    """“A, B, C”, each part in its own language."""
    return say("{parts}", parts=list(parts))


def joined(parts: Iterable[object], most: int = 4) -> Said:
    """“A, B and C”; of more than `most` the first ones and how many more there are."""
    names = list(parts)
    shown: list[object] = names
    if len(names) > most:
        shown = [*names[: most - 1], say("{count} more", count=len(names) - most + 1)]
    if not shown:
        return say("{only}", only="")
    if len(shown) == 1:
        return say("{only}", only=shown[0])
    return say("{parts} and {last}", parts=shown[:-1], last=shown[-1])


def either(parts: Iterable[object]) -> Said:
    """“A, B or C”."""
    names = list(parts)
    if len(names) < 2:  # noqa: PLR2004 - a choice is between two
        return say("{only}", only=names[0] if names else "")
    return say("{parts} or {last}", parts=names[:-1], last=names[-1])


def together(*parts: object) -> Said:
    """Parts one after another with nothing between them."""
    named = {f"part{i}": part for i, part in enumerate(parts)}
    return say("".join(f"{{{name}}}" for name in named), **named)


def capital(text: str) -> Said:
    """The same with a capital letter in front, where the language has them."""
    if not isinstance(text, Said):
        return together(text[:1].upper() + text[1:])
    said = Said(text[:1].upper() + text[1:])
    said.pattern, said.values = "{capital}", {"capital": text}
    return said


def wording_of(text: str) -> Wording | None:
    """How a sentence was made; None for a text that is nothing but itself."""
    return cast("Wording", _plain(text)) if isinstance(text, Said) and text.values else None


def in_words(text: str, wording: Wording | None, translated: Callable[[str], str]) -> str:
    """The sentence by a catalogue: `translated` gives the pattern in its language, or the pattern itself.

    What the catalogue does not know, or what it fills in wrongly, stays English.
    """
    if wording is None:
        return translated(text)
    try:
        return _told(wording, translated)
    except (KeyError, IndexError, ValueError, TypeError, AttributeError):
        return text


def _told(value: object, translated: Callable[[str], str]) -> str:
    if isinstance(value, dict):
        wording = cast("Wording", value)
        pattern, values = str(wording["pattern"]), cast("dict[str, object]", wording["values"])
        if pattern == "{capital}":
            text = _told(values["capital"], translated)
            return text[:1].upper() + text[1:]
        return _apart(_parts(translated(pattern), values, lambda part: _told(part, translated)))
    if isinstance(value, list):
        return translated(BETWEEN).join(_told(part, translated) for part in cast("list[object]", value))
    return str(value)


def _english(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return BETWEEN.join(_english(part) for part in cast("Iterable[object]", value))
    return str(value)


def _filled(pattern: str, values: Mapping[str, object], told: Callable[[object], str]) -> str:
    return "".join(_parts(pattern, values, told))


def _parts(pattern: str, values: Mapping[str, object], told: Callable[[object], str]) -> list[str]:
    made: list[str] = []
    for text, name, form, _ in _FORMATTER.parse(pattern):
        made.append(text)
        if name is not None:
            value = values[name]
            made.append(format(value, form) if form else told(value))
    return made


def _apart(parts: Iterable[str]) -> str:
    """With a space where a Han character of one part meets a letter or digit of the next: a pattern cannot know which
    of them its values begin with.
    """
    text = ""
    for part in parts:
        text += f" {part}" if text and part and _MEET.fullmatch(text[-1] + part[0]) else part
    return text


def _plain(value: object) -> object:
    """As JSON has it. A `Said` without values is a wording too: among the values of another it must be told apart
    from a text of the site.
    """
    if isinstance(value, Said):
        return {"pattern": value.pattern, "values": {name: _plain(part) for name, part in value.values.items()}}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in cast("Iterable[object]", value)]
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    return str(value).encode("utf-8", "replace").decode()  # half a character cannot be written
