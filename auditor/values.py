"""Names in text: `${NAME}`, `${NAME:-default}`, `${dotted.name}`, and `$$` for a dollar sign.

A journey's texts are read twice: when the file is parsed, and when the walk knows what only it can know (the run,
captured values, secrets). What is put in is never looked at again, so a value may hold anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = re.compile(r"\$(?:(?P<dollar>\$)|\{(?:(?P<name>[^\W\d][\w.-]*)(?::-(?P<default>[^}]*))?\})?)")


class UnknownNameError(UsageError):
    """A name that nothing answers to. `position` counts characters of the text from 0, at the dollar sign.

    `known_form` is false where what stands in the braces is no name at all, or the brace is never closed.
    """

    def __init__(self, name: str, position: int, *, known_form: bool = True) -> None:
        if known_form:
            message = f"`${{{name}}}` is not known here"
        else:
            message = f"`${{{name}` is not a name: write ${{NAME}} or ${{NAME:-default}}, and $$ for a dollar sign"
        super().__init__(message)
        self.name, self.position, self.known_form = name, position, known_form


def _never(_name: str) -> bool:
    return False


def interpolate(
    text: str,
    lookup: Callable[[str], str | None],
    *,
    keep: Callable[[str], bool] = _never,
    again: bool = False,
) -> str:
    """`text` with every name replaced by what `lookup` says of it, or by its default where that is None.

    Names for which `keep` is true stay as they are written. `again` says that the result will be read once more: `$$`
    stays too, and what `lookup` gives must be a text for that second reading (see `protect`).

    Raises:
        UnknownNameError: a name without value and default, or `${` that starts no name.
    """
    if "$" not in text:
        return text

    def replaced(found: re.Match[str]) -> str:
        if found["dollar"]:
            return "$$" if again else "$"
        name, default = found["name"], found["default"]
        if name is None or "${" in (default or ""):
            raise UnknownNameError(_inside(text, found.start()), found.start(), known_form=False)
        if keep(name):
            return found[0]
        value = lookup(name)
        if value is not None:
            return value
        if default is None:
            raise UnknownNameError(name, found.start())
        return default if again else default.replace("$$", "$")

    return _NAME.sub(replaced, text)


def protect(text: str) -> str:
    """`text` written so that `interpolate` gives back exactly it."""
    return text.replace("$", "$$")


def names(text: str) -> tuple[str, ...]:
    """The names that `text` asks for, in order."""
    return tuple(found["name"] for found in _NAME.finditer(text) if found["name"])


def _inside(text: str, start: int) -> str:
    rest = text[start + 2 :].split("\n", 1)[0]
    return rest.split("}", 1)[0][:40] + ("}" if "}" in rest[:41] else "")
