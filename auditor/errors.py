"""Every error that a person can act on: one sentence each, and the exit code that goes with it."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

OK, FINDINGS, USAGE, INCOMPLETE, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130


class AuditorError(Exception):
    """The root. The message says what is wrong, where, and what to do; it is shown without a traceback."""

    exit_code: int = INTERNAL


class UsageError(AuditorError):
    """A command line, a path or a setting that cannot be used."""

    exit_code = USAGE


class FileError(UsageError):
    """A fault in a file that a person wrote; `str()` is `path:line:column: message` and the source line."""

    def __init__(self, path: Path | str, message: str, *, line: int = 0, column: int = 0, source: str = "") -> None:
        super().__init__(message)
        self.path, self.message, self.line, self.column, self.source = path, message, line, column, source

    def __str__(self) -> str:
        """Where first, as editors and CI hosts read it."""
        where = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        text = f"{where}: {self.message}"
        if self.source.strip():
            shown = self.source.rstrip()[:200]
            text += f"\n    {shown}"
            if 0 < self.column <= len(shown) + 1:
                text += f"\n    {' ' * (self.column - 1)}^"
        return text


class FilesError(UsageError):
    """All faults of one or more files at once, in file order."""

    def __init__(self, faults: Iterable[FileError]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class BrowserError(AuditorError):
    """No browser could be had, or it went away."""

    exit_code = INCOMPLETE


class FullDiskError(AuditorError):
    """Something could not be written for want of room."""

    exit_code = INCOMPLETE


class StepError(AuditorError):
    """A step of a journey that could not be done; the journey is broken there.

    `candidates` are the things on the page that the step may have meant, nearest first.
    """

    exit_code = INCOMPLETE

    def __init__(self, message: str, candidates: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


class EvidenceError(UsageError):
    """A run folder that cannot be read as one."""


def nearest(word: str, known: Iterable[str], *, say: str = "did you mean {}?") -> str:
    """A hint with the nearest valid word, or the list of valid words when none is near and they are few."""
    words = sorted(set(known))
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if not close:
        lowered = {w.lower(): w for w in words}
        close = [lowered[c] for c in difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)]
    if close:
        return say.format(f"`{close[0]}`")
    few = 24
    return f"valid: {', '.join(words)}" if 0 < len(words) <= few else ""
