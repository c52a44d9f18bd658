"""The names that a template prints, as far as can be seen without reading it as one."""

from __future__ import annotations

import re

_PRINTED = re.compile(
    r"\{\{\{?[~-]?\s{0,9}&?\s{0,9}([^\W\d][\w.-]{0,80}(?: [\w.-]{1,40}){0,3})\s{0,9}(?:\|[^{}]{0,200})?[~-]?\}\}"
)
_WORDS = ("else", "end", "this")


def written_names(source: str) -> tuple[str, ...]:
    """`{{ name }}` by `{{ name }}`, in order, each once."""
    found = (match[1] for match in _PRINTED.finditer(source))
    return tuple(dict.fromkeys(name for name in found if name.partition(" ")[0] not in _WORDS))
