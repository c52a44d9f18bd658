"""Shared sub-journeys (`use:`): files that hold only steps, beside the journey or in a workspace or the library."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from auditor.errors import FileError, nearest
from auditor.journey.faults import Faults
from auditor.journey.scalars import ID_PATTERN
from auditor.journey.strict_yaml import Document, Mapping, Node, Scalar, Sequence, read_document
from auditor.library.roots import roots


@dataclass(slots=True)
class Shared:
    """Reads each file once. `home` is the journey file's folder."""

    home: Path
    faults: Faults
    _read: dict[str, Document | None] = field(default_factory=dict[str, Document | None])

    def folders(self) -> list[Path]:
        """Where they are looked for, nearest first."""
        return [self.home / "shared", *(root.path / "journeys" / "shared" for root in roots(self.home))]

    def names(self) -> list[str]:
        """All that there are."""
        return sorted({path.stem for folder in self.folders() for path in folder.glob("*.yaml")})

    def find(self, name: str) -> Document | None:
        """The file called `name`, or None: there is none, or it cannot be read (which is said once)."""
        if name not in self._read:
            self._read[name] = None
            path = next((p for f in self.folders() if (p := f / f"{name}.yaml").is_file()), None)
            if path is not None:
                try:
                    self._read[name] = read_document(path)
                except FileError as error:
                    self.faults.found.append(error)
        return self._read[name]

    def explain(self, name: str) -> str:
        """Why there is no `name`."""
        folder = self.folders()[0]
        hint = nearest(name, self.names()) or f"it would be {folder / name}.yaml"
        return f"there is no shared sub-journey `{name}`; {hint}"

    def unreadable(self, name: str) -> bool:
        """The file is there, and what is wrong with it was said."""
        return self.find(name) is None and any((f / f"{name}.yaml").is_file() for f in self.folders())


def captures(node: Node | None, shared: Shared) -> frozenset[str]:
    """Every name that a `capture:` step below `node` gives, sub-journeys included."""
    found: set[str] = set()
    seen: set[str] = set()
    waiting = [node] if node is not None else []
    while waiting:
        here = waiting.pop()
        if isinstance(here, Sequence):
            waiting.extend(here.items)
        if not isinstance(here, Mapping):
            continue
        waiting.extend(entry.node for entry in here.items.values())
        captured, used = here.get("capture"), _used(here)
        if isinstance(captured, Mapping):
            found.update(captured.items)
        if used and used not in seen:
            seen.add(used)
            document = shared.find(used)
            if document and document.root:
                waiting.append(document.root)
    return frozenset(found)


def _used(step: Mapping) -> str:
    """The name of the sub-journey that a step uses; empty where it uses none."""
    node = step.get("use")
    name = node.get("steps") if isinstance(node, Mapping) else node
    return name.text if isinstance(name, Scalar) and re.fullmatch(ID_PATTERN, name.text) else ""
