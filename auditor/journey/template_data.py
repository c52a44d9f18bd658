"""What fills templates: a mapping in the journey, a file beside it; for many templates also a folder of files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from auditor.errors import FileError
from auditor.journey.names import Reading, Source
from auditor.journey.places import beside
from auditor.journey.strict_yaml import Document, Mapping, Node, Scalar, Sequence, read_document
from auditor.values import protect

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from auditor.journey.faults import Faults
    from auditor.journey.names import Names

Data: TypeAlias = tuple[tuple[str, object], ...]
SUFFIXES = (".yaml", ".yml", ".json")
_NO_MAPPING = "data is a mapping, or the name of a YAML or JSON file"


@dataclass(slots=True)
class TemplateData:
    """Reads the `data:` of one journey's touchpoints; what is wrong with it is said."""

    document: Document
    names: Names
    faults: Faults

    def of(self, given: Node | None) -> Data:
        """For one template, or the same for several."""
        if given is None:
            return ()
        if isinstance(given, Mapping):
            return tuple((key, self._typed(e.node)) for key, e in given.items.items())
        if isinstance(given, Sequence):
            self.faults.add(self.document, given, _NO_MAPPING)
            return ()
        path, fault = beside(self.names.fill(Source(self.document), given, Reading.FINAL), self.document.path)
        if path is None:
            self.faults.add(self.document, given, fault)
            return ()
        root = self._file(path)
        return _pairs(root) if root else ()

    def for_each(self, given: Node | None, stems: Collection[str]) -> Callable[[str], Data]:
        """For many templates: by the path of each below its pattern's folder, without its suffix.

        A folder holds a file for each, of the same path or stem. A file is for each if its keys are the paths or stems
        of templates (or hold a `model:`) and its values mappings, else for all. What stands for a template is its
        data, or its `subject:` and its data as `model:`.
        """
        if isinstance(given, Scalar):
            path = self._path(given)
            if path is not None and path.is_dir():
                return lambda stem: self._in_folder(path, stem)
            if path is not None and path.is_file():
                root = self._file(path)
                if root is None:
                    return lambda _stem: ()
                if _is_for_each(root, stems):
                    return lambda stem: _entry(root, stem)
                same = _pairs(root)
                return lambda _stem: same
        whole = self.of(given)
        return lambda _stem: whole

    def _path(self, given: Scalar) -> Path | None:
        name = self.names.fill(Source(self.document), given, Reading.FINAL)
        if "${" in name.replace("$$", ""):
            return None
        try:
            return (self.document.path.parent / Path(name.replace("$$", "$")).expanduser()).resolve()
        except (OSError, ValueError, RuntimeError):
            return None

    def _in_folder(self, folder: Path, stem: str) -> Data:
        for name in dict.fromkeys((stem, stem.rpartition("/")[2])):
            for suffix in SUFFIXES:
                path = folder / f"{name}{suffix}"
                if path.is_file() and path.resolve().is_relative_to(folder):
                    root = self._file(path)
                    return _of_entry(root) if root else ()
        return ()

    def _file(self, path: Path) -> Mapping | None:
        try:
            document = read_document(path)
        except FileError as error:
            self.faults.found.append(error)
            return None
        if not isinstance(document.root, Mapping):
            self.faults.add(document, document.root, "data is a mapping: `name: value`", line=1, column=1)
            return None
        return document.root

    def _typed(self, node: Node) -> Any:
        """Data in the journey file: typed, with names filled in."""
        if isinstance(node, Scalar):
            if "$" in node.text:
                return self.names.fill(Source(self.document), node, Reading.VALUES)
            return typed(node)
        if isinstance(node, Sequence):
            return [self._typed(item) for item in node.items]
        return {key: self._typed(entry.node) for key, entry in node.items.items()}


def _is_for_each(root: Mapping, stems: Collection[str]) -> bool:
    known = {*stems, *(stem.rpartition("/")[2] for stem in stems)}
    entries = [(key, entry.node) for key, entry in root.items.items()]
    each = all(isinstance(node, Mapping) and (key in known or "model" in node.items) for key, node in entries)
    return each and any(key in known for key, _ in entries)


def _entry(root: Mapping, stem: str) -> Data:
    for name in dict.fromkeys((stem, stem.rpartition("/")[2])):
        node = root.get(name)
        if isinstance(node, Mapping):
            return _of_entry(node)
    return ()


def _of_entry(node: Mapping) -> Data:
    """`{subject: …, model: {…}}`, or the data themselves."""
    model = node.get("model")
    if not isinstance(model, Mapping) or set(node.items) - {"subject", "model"}:
        return _pairs(node)
    subject = node.get("subject")
    said = ((("subject", _plain(subject)),)) if subject is not None else ()
    return (*said, *(pair for pair in _pairs(model) if not (said and pair[0] == "subject")))


def _pairs(node: Mapping) -> Data:
    return tuple((key, _plain(entry.node)) for key, entry in node.items.items())


def typed(scalar: Scalar) -> str | int | float | bool | None:
    """A template's value: numbers are numbers, but `0042` and `+1` stay what was written."""
    value = scalar.value
    return scalar.text if type(value) is int and str(value) != scalar.text else value


def _plain(node: Node) -> Any:
    """Data from a file of its own, where `$` means nothing."""
    if isinstance(node, Scalar):
        value = typed(node)
        return protect(value) if isinstance(value, str) else value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(entry.node) for key, entry in node.items.items()}
