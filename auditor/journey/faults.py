"""Everything that is wrong with a person's files, collected, so that all of it can be said at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.errors import FilesError

if TYPE_CHECKING:
    from auditor.errors import FileError
    from auditor.journey.strict_yaml import Document, Entry, Node

MOST = 200  # faults that anyone reads


@dataclass(slots=True)
class Faults:
    """The faults so far."""

    found: list[FileError] = field(default_factory=list["FileError"])
    _blamed: set[int] = field(default_factory=set[int])  # ids of values that one fault has been said of

    def add(self, document: Document, at: Node | Entry | None, message: str, *, column: int = 0, line: int = 0) -> None:
        """Say `message` of a place; line and column, where given, are more exact than the place's own."""
        if at is not None and id(at) in self._blamed:
            return
        where = (line or at.line, column or at.column) if at is not None else (line, column)
        self.found.append(document.fault(message, *where))

    def blame(self, document: Document, at: Node, message: str, *, column: int = 0, line: int = 0) -> None:
        """As `add`, and whatever else would be said of this very value follows from it and is left out."""
        self.add(document, at, message, column=column, line=line)
        self._blamed.add(id(at))

    def check(self) -> None:
        """Raise what was found, if anything: file by file, from top to bottom, each fault once.

        Raises:
            FilesError: something was.
        """
        if not self.found:
            return
        files = list(dict.fromkeys(str(f.path) for f in self.found))
        unique = {(files.index(str(f.path)), f.line, f.column, f.message): f for f in self.found}
        ordered = [unique[key] for key in sorted(unique)]
        if len(ordered) > MOST:
            last = ordered[MOST]
            more = type(last)(last.path, f"and {len(ordered) - MOST} more faults", line=last.line, column=last.column)
            ordered = [*ordered[:MOST], more]
        raise FilesError(ordered)
