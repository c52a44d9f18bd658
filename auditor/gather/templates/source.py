"""Template files as text, and where in them a fault stands."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from auditor.errors import FileError

HTML = frozenset({".html", ".htm", ".xhtml", ".mjml"})  # their values are escaped
LARGEST_SOURCE = 4_000_000  # characters
LARGEST_RESULT = 4_000_000
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CONTROLS = frozenset(range(9)) | frozenset(range(14, 27)) | frozenset(range(28, 32))
_BLOCKS = {"if", "for", "unless", "case", "capture", "tablerow", "macro", "call", "filter"}
_MOST_CONTROLS = 0.01  # of a text; more of them, and it is none


def is_html(path: Path) -> bool:
    """Whether what it makes is HTML."""
    return path.suffix.lower() in HTML


def read_source(path: Path) -> str:
    """A text file: UTF-8, or UTF-16 that says so with its first bytes.

    Raises:
        FileError: it is not there, too large or no text.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_SOURCE * 4 + 1)
    except OSError as error:
        raise FileError(path, f"this cannot be read: {error.strerror or error}") from error
    if len(raw) > LARGEST_SOURCE * 4:
        raise FileError(path, f"this is too large for a template: more than {LARGEST_SOURCE:,} characters")
    source = _decoded(path, raw)
    if len(source) > LARGEST_SOURCE:
        raise FileError(path, f"this is too large for a template: more than {LARGEST_SOURCE:,} characters")
    return source


def _decoded(path: Path, raw: bytes) -> str:
    if raw.startswith(_WIDE):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError as error:
            raise FileError(path, "this begins as UTF-16 and is not; save it as UTF-8") from error
    head = raw[:8_000]
    if b"\0" in head or sum(byte in _CONTROLS for byte in head) > len(head) * _MOST_CONTROLS:
        said = "this is no text" if not _looks_wide(head) else "this looks like UTF-16 without its mark"
        raise FileError(path, f"{said}; a template is a text file in UTF-8")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise FileError(path, "this is not UTF-8; save it as UTF-8", line=line) from error


def _looks_wide(head: bytes) -> bool:
    half = max(len(head) // 2, 1)
    return any(head[start::2].count(0) > half * 0.7 and head[1 - start :: 2].count(0) == 0 for start in (0, 1))


def line_at(source: str, number: int) -> str:
    """The line of that number, counted from 1; "" where there is none."""
    lines = source.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def line_of(source: str, index: int) -> int:
    """The number of the line that a character stands in."""
    return source.count("\n", 0, index) + 1


_TAG = re.compile(r"\{%[-+]?\s{0,20}(end)?([a-z]{2,20})\b")
_RAW = re.compile(r"\{%-?\s{0,9}(raw|comment|verbatim)\b.*?\{%-?\s{0,9}end\1\b", re.DOTALL)


def unclosed(source: str) -> int:
    """The line of the innermost `{% tag %}` that is never closed, of those that are closed elsewhere; 0: all are."""
    blanked = _RAW.sub(lambda found: "\n" * found[0].count("\n"), source)
    blocks = {found[2] for found in _TAG.finditer(blanked) if found[1]} | _BLOCKS
    waiting: list[tuple[str, int]] = []
    for found in _TAG.finditer(blanked):
        if found[1]:
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == found[2]), None)
            if at is not None:
                del waiting[at:]
        elif found[2] in blocks:
            waiting.append((found[2], found.start()))
    return line_of(blanked, waiting[-1][1]) if waiting else 0
