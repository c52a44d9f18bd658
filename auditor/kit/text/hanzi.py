"""Traditional Chinese characters as the simplified ones of the word lists, one for one, so that positions stay.

The table is derived from the dictionary of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0) by
`tests/training/hanzi.py`, which says what was kept.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def simplified(text: str) -> str:
    """The same text, as long as before; other scripts and simplified Chinese stay as they are."""
    return text if text.isascii() else text.translate(table())


@cache
def table() -> dict[int, int]:
    old, new = files("auditor.kit").joinpath("data", "hanzi.txt").read_text(encoding="utf-8").split()
    return str.maketrans(old, new)
