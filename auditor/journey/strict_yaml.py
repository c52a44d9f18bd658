"""YAML as people mean it: nothing is guessed, nothing is silently dropped, and everything knows its line.

Scalars stay the text that was written (`no`, `10:30`, `1_000`, `010`, dates); `Scalar.value` reads one by the core
rules of YAML 1.2 where a number or a truth value is wanted. Repeated keys, tags, several documents, deep nesting
and aliases that multiply are errors.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from auditor.errors import FileError
from auditor.journey.yaml_words import explained

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 1_000_000  # bytes; a journey of 2,000 steps has 100,000
DEEPEST = 40  # levels
MOST = 200_000  # values, once aliases are written out
LONGEST_NUMBER = 300  # digits; Python refuses to read very long ones

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the first is four times as fast


@dataclass(slots=True)
class Scalar:
    """One value; `plain` when it was written without quotes. Lines and columns count from 1."""

    text: str
    plain: bool
    line: int
    column: int
    size: int = 1

    @property
    def value(self) -> str | int | float | bool | None:
        """As YAML 1.2 core reads it; octal, hexadecimal, infinity and not-a-number stay text."""
        if not self.plain:
            return self.text
        if self.text in _WORDS:
            return _WORDS[self.text]
        if len(self.text) > LONGEST_NUMBER:
            return self.text
        if _INT.fullmatch(self.text):
            return int(self.text)
        return float(self.text) if _FLOAT.fullmatch(self.text) else self.text

    @property
    def empty(self) -> bool:
        """Nothing was written, or a word for nothing."""
        return self.plain and self.value is None


@dataclass(slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list["Node"])
    size: int = 1


@dataclass(slots=True)
class Entry:
    """One `key: value`; line and column are the key's."""

    key: str
    node: Node
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Keys in the order written, those merged with `<<` last."""

    line: int
    column: int
    items: dict[str, Entry] = field(default_factory=dict[str, Entry])
    size: int = 1

    def get(self, key: str) -> Node | None:
        """The value, or None."""
        entry = self.items.get(key)
        return entry.node if entry else None


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Document:
    """A file that was read: its tree (None when there is nothing in it) and its lines, for messages."""

    path: Path
    lines: list[str]
    root: Node | None = None

    def fault(self, message: str, line: int = 0, column: int = 0) -> FileError:
        """An error there, with the source line."""
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return FileError(self.path, message, line=line, column=column, source=source.replace("\t", " "))


def read_document(path: Path) -> Document:
    """Read one file.

    Raises:
        FileError: there is no such file, it is too large, or it is not YAML of the kind described above.
    """
    return parse_document(_bytes(path), path)


def parse_document(raw: bytes, path: Path) -> Document:
    """As `read_document`, of bytes already read; `path` is for messages."""
    text = _text(raw, path)
    document = Document(path, _BREAK.split(text))
    found = _FORBIDDEN.search(text)
    if found:
        line, column = _place(text, found.start())
        code = f"U+{ord(found[0]):04X}"
        raise document.fault(f"a character that nobody can see ({code}) stands here: delete it", line, column)
    try:
        document.root = _Builder(document).build(yaml.parse(text, Loader=_LOADER))  # pyright: ignore[reportUnknownMemberType]
    except yaml.MarkedYAMLError as error:
        message, line, column = explained(error, document.lines)
        raise document.fault(message, line, column) from None
    except yaml.YAMLError as error:
        raise document.fault(f"this is not YAML: {error}") from None
    return document


def _bytes(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise FileError(path, "this is a folder: name a file in it")
        if not stat.S_ISREG(mode):
            raise FileError(path, "this is no ordinary file")
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise FileError(path, "there is no such file") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise FileError(path, f"this file cannot be read ({getattr(error, 'strerror', None) or error})") from None
    if len(raw) > LARGEST:
        raise FileError(path, f"this file is larger than {LARGEST // 1_000_000} MB: split the journey")
    return raw


def _text(raw: bytes, path: Path) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileError(path, "this file is written in UTF-16: save it as UTF-8")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        line, column = _place(before, len(before))
        message = f"this is not UTF-8 (byte 0x{raw[error.start]:02X}): save the file as UTF-8"
        raise Document(path, _BREAK.split(before)).fault(message, line, column) from None


def _place(text: str, at: int) -> tuple[int, int]:
    lines = _BREAK.split(text[:at])
    return len(lines), len(lines[-1]) + 1


class _Builder:
    """Makes the tree from the parser's events, without recursion, so that no input can exhaust the stack."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.open: list[tuple[Sequence | Mapping, str]] = []  # with the anchor, if any
        self.keys: list[Scalar | None] = []  # beside `open`: a key that waits for its value
        self.anchors: dict[str, Node] = {}
        self.merges: dict[int, list[tuple[Scalar, Node]]] = {}  # by id() of the mapping
        self.total = 0
        self.root: Node | None = None

    def build(self, events: Iterator[Any]) -> Node | None:
        documents = 0
        for event in events:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self.document.fault("a second document starts here (`---`): use one file each", line, column)
            elif isinstance(event, yaml.AliasEvent):
                self._put(self._aliased(str(event.anchor), line, column), line, column)
            elif isinstance(event, yaml.ScalarEvent):
                self._refuse_tag(event)
                scalar = Scalar(event.value, plain=event.implicit[0], line=line, column=column)
                if event.anchor:
                    self.anchors[event.anchor] = scalar
                self._put(scalar, line, column)
            elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
                self._refuse_tag(event)
                self._start(event, line, column)
            elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
                self._end()
        return self.root

    def _refuse_tag(self, event: Any) -> None:
        if event.tag is not None:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            said = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise self.document.fault(f"tags such as `{said}` are not used here: delete it", line, column)

    def _aliased(self, anchor: str, line: int, column: int) -> Node:
        node = self.anchors.get(anchor)
        if node is None:
            message = f"`*{anchor}` repeats something called `&{anchor}`, and nothing above is called so"
            raise self.document.fault(f"{message}; quote the text if it just starts with `*`", line, column)
        return node

    def _start(self, event: Any, line: int, column: int) -> None:
        if len(self.open) >= DEEPEST:
            raise self.document.fault(f"nested more than {DEEPEST} levels deep", line, column)
        if self.open and self.keys[-1] is None and isinstance(self.open[-1][0], Mapping):
            raise self.document.fault("a key must be a text; quote it if it starts with `[` or `{`", line, column)
        made = Mapping if isinstance(event, yaml.MappingStartEvent) else Sequence
        self.open.append((made(line, column), event.anchor or ""))
        self.keys.append(None)

    def _end(self) -> None:
        node, anchor = self.open.pop()
        self.keys.pop()
        if isinstance(node, Mapping):
            for key, merged in self.merges.pop(id(node), []):
                self._merge(node, merged, key)
        if anchor:
            self.anchors[anchor] = node
        self._put(node, node.line, node.column)

    def _put(self, node: Node, line: int, column: int) -> None:
        if not self.open:
            self.root = node
            return
        parent = self.open[-1][0]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif self.keys[-1] is None:
            self.keys[-1] = self._key(node, line, column)
            return
        else:
            key, self.keys[-1] = self.keys[-1], None
            self._pair(parent, key, node)
        parent.size += node.size
        if parent.size > MOST:
            raise self.document.fault("this grows to more values than any journey needs (aliases?)", line, column)

    def _key(self, node: Node, line: int, column: int) -> Scalar:
        if not isinstance(node, Scalar):
            raise self.document.fault("a key must be a text", line, column)
        if not node.text.strip():
            raise self.document.fault("a key is missing before the colon", line, column)
        return Scalar(node.text, node.plain, line, column)

    def _pair(self, parent: Mapping, key: Scalar, node: Node) -> None:
        if key.text == "<<" and key.plain:
            self.merges.setdefault(id(parent), []).append((key, node))
            return
        first = parent.items.get(key.text)
        if first is not None:
            message = f"`{key.text}` stands here twice, first in line {first.line}: delete or rename one"
            raise self.document.fault(message, key.line, key.column)
        parent.items[key.text] = Entry(key.text, node, key.line, key.column)

    def _merge(self, into: Mapping, node: Node, key: Scalar) -> None:
        sources = node.items if isinstance(node, Sequence) else [node]
        for source in sources:
            if not isinstance(source, Mapping):
                raise self.document.fault("`<<` takes a mapping, or a list of mappings", key.line, key.column)
            for name, entry in source.items.items():
                into.items.setdefault(name, entry)
