"""Texts as a journey writes them: a part of what is shown, or /regex/flags."""

from __future__ import annotations

import re

from auditor.errors import UsageError

_REGEX = re.compile(r"/(.+)/([imsux]*)", re.DOTALL)


def says(text: str, pattern: str) -> bool:
    """Whether `text` holds `pattern`: as a part, whatever its case and white space, or as /regex/flags.

    Raises:
        UsageError: the regular expression is none.
    """
    written = _REGEX.fullmatch(pattern)
    if not written:
        return " ".join(pattern.split()).casefold() in " ".join(text.split()).casefold()
    return compiled(written[1], written[2]).search(text) is not None


def compiled(expression: str, flags: str = "") -> re.Pattern[str]:
    """A journey's regular expression.

    Raises:
        UsageError: it is none.
    """
    written = _REGEX.fullmatch(expression)
    if written:
        expression, flags = written[1], written[2]
    try:
        return re.compile(f"(?{flags})" + expression if flags else expression)
    except re.error as error:
        raise UsageError(f"/{expression}/ is not a regular expression: {error}; write it as Python does") from error
