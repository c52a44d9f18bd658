"""What `${…}` means in a journey file.

Looked up in this order: what `use … with` hands in, the journey's variables, `customer.…`, `secrets.…`, the
environment. Names that only the walk knows (`run`, `variant`, `inbox`, captured values) and secrets stay as written in
what the walk reads again, so that a secret never gets into a file of the run.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping as AbcMapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from auditor.errors import nearest
from auditor.journey.scalars import Word
from auditor.journey.strict_yaml import Document, Entry, Mapping, Node, Scalar, Sequence
from auditor.values import UnknownNameError, interpolate, protect

if TYPE_CHECKING:
    from auditor.journey.faults import Faults

WALK = ("run", "variant", "inbox")
BARE = ("back",)  # keys that need no value
SHOWN = 24  # names listed in an error


class Reading(Enum):
    """Who reads a text after us, and so which names may stay in it."""

    STEPS = auto()  # the walk, which knows secrets
    VALUES = auto()  # the walk, for what it may write down
    FINAL = auto()  # nobody


class _WalkOnlyError(Exception):
    """A name that only the walk knows, in a text that is final."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class Source:
    """A document, and the names that are handed in to it (`use … with`), as texts for the walk."""

    document: Document
    given: AbcMapping[str, str] = field(default_factory=dict[str, str])


@dataclass(slots=True)
class Names:
    """Every name of one journey. `declared` are scalars of the journey file by full name."""

    main: Document
    faults: Faults
    environment: AbcMapping[str, str]
    captures: frozenset[str]
    declared: dict[str, Scalar] = field(default_factory=dict[str, Scalar])
    secrets: tuple[str, ...] = ()  # names, without `secrets.`
    _resolved: dict[str, str] = field(default_factory=dict[str, str])
    _resolving: list[str] = field(default_factory=list[str])

    def data(self, source: Source, node: Node, reading: Reading) -> Any:
        """Plain data for the shapes: every scalar a `Word` with its names filled in. What cannot be is said, once."""
        if isinstance(node, Scalar):
            return self.word(source, node, reading)
        if isinstance(node, Sequence):
            return [self._item(source, item, "this item of the list", reading) for item in node.items]
        return {key: self._item(source, e.node, f"`{key}:`", reading, e) for key, e in node.items.items()}

    def _item(self, source: Source, node: Node, name: str, reading: Reading, entry: Entry | None = None) -> Any:
        if isinstance(node, Scalar) and node.empty and not (entry and entry.key in BARE):
            hint = "quote the word if it is meant" if node.text else 'write a value ("" is an empty text), or delete it'
            self.faults.blame(source.document, node, f"nothing is written in {name}: {hint}", **_at(entry))
        return self.data(source, node, reading)

    def word(self, source: Source, node: Scalar, reading: Reading) -> Word:
        """One scalar, with its names filled in."""
        if "$" not in node.text:
            return Word(node.text, plain=node.plain)
        return Word(self.fill(source, node, reading))

    def fill(self, source: Source, node: Scalar, reading: Reading) -> str:
        """The text of a scalar; as it stands where a name in it is a fault."""
        again = reading is not Reading.FINAL

        def keep(name: str) -> bool:
            if name in source.given or not again:
                return False
            return self.of_walk(name) or (reading is Reading.STEPS and self._secret(name))

        def lookup(name: str) -> str | None:
            if name in source.given:
                found: str | None = source.given[name]
            elif self._secret(name) or self.of_walk(name):
                raise _WalkOnlyError(name)
            else:
                found = self._text(name)
            return found if again or found is None else self._final(found)

        try:
            return interpolate(node.text, lookup, keep=keep, again=again)
        except UnknownNameError as error:
            message = self._unknown(source, error)
            self.faults.blame(source.document, node, message, **_within(source.document, node, error.name))
        except _WalkOnlyError as error:
            where = _within(source.document, node, error.name)
            self.faults.blame(source.document, node, self._too_early(error.name, reading), **where)
        return protect(node.text) if again else node.text

    def of_walk(self, name: str) -> bool:
        """Whether only the walk knows it."""
        return name in WALK or name in self.captures

    def _secret(self, name: str) -> bool:
        return name.startswith("secrets.") and name.removeprefix("secrets.") in self.secrets

    def _final(self, text: str) -> str:
        def refuse(name: str) -> str:
            raise _WalkOnlyError(name)

        return interpolate(text, refuse)

    def _text(self, name: str) -> str | None:
        """For the walk: what the file declares, else the environment."""
        node = self.declared.get(name)
        if node is None:
            value = self.environment.get(name)
            return None if value is None else protect(value)
        if name not in self._resolved:
            if name in self._resolving:
                chain = " → ".join([*self._resolving[self._resolving.index(name) :], name])
                self.faults.blame(self.main, node, f"`{name}` is made of itself: {chain}")
                return protect(node.text)
            self._resolving.append(name)
            self._resolved[name] = self.fill(Source(self.main), node, Reading.VALUES)
            self._resolving.pop()
        return self._resolved[name]

    def declare(self, name: str) -> str:
        """The text of a declared name, for the walk."""
        return self._text(name) or ""

    def _unknown(self, source: Source, error: UnknownNameError) -> str:
        if not error.known_form:
            return str(error)
        own = {*source.given, *self.declared, *(f"secrets.{s}" for s in self.secrets), *WALK, *self.captures}
        close = difflib.get_close_matches(error.name, own, n=1, cutoff=0.6)
        close = close or difflib.get_close_matches(error.name, self.environment, n=1, cutoff=0.8)
        hint = f"did you mean `{close[0]}`?" if close else nearest(error.name, own)
        if source.document is not self.main:
            return f"`${{{error.name}}}` is handed in by nobody: add it under `with:` where this is used; {hint}"
        advice = f"set it in the environment, or write a default: ${{{error.name}:-…}}"
        return f"`${{{error.name}}}` has no value; {hint}{' Else ' if hint.endswith('?') else '; or '}{advice}"

    def _too_early(self, name: str, reading: Reading) -> str:
        if name.startswith("secrets."):
            return f"`${{{name}}}` is a secret: it can be used in steps only, so that it is never written down"
        if reading is Reading.FINAL:
            return f"`${{{name}}}` is known only during the walk: use it in steps, expect, data, customer or variables"
        return f"`${{{name}}}` cannot be used here"


def _at(entry: Entry | None) -> dict[str, int]:
    return {"line": entry.line, "column": entry.column} if entry else {}


def _within(document: Document, node: Scalar, name: str) -> dict[str, int]:
    """Where in a scalar that may span lines a name stands."""
    start = node.column - 1
    for number in range(node.line, min(node.line + node.text.count("\n") + 2, len(document.lines) + 1)):
        at = document.lines[number - 1].find("${" + name, start)
        if at >= 0:
            return {"line": number, "column": at + 1}
        start = 0
    return {}


def flat(document: Document, node: Node | None, faults: Faults, prefix: str = "") -> dict[str, Scalar]:
    """A mapping of mappings as dotted names; lists and empty values are faults."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        faults.add(document, node, "a mapping is wanted here: lines of `name: value`")
        return {}
    found: dict[str, Scalar] = {}
    for key, entry in node.items.items():
        name, value = f"{prefix}{key}", entry.node
        if isinstance(value, Mapping):
            for below, scalar in flat(document, value, faults, f"{name}.").items():
                found.setdefault(below, scalar)
        elif isinstance(value, Sequence):
            faults.add(document, entry, f"`{name}` takes one text, not a list")
        elif value.empty:
            faults.blame(document, value, f'nothing is written in `{name}:` ("" is an empty text)', **_at(entry))
        else:
            found.setdefault(name, value)
    return found
