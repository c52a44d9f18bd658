"""A workspace's own words: `words.yaml`, and the Vale styles that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import FileError, nearest
from auditor.journey.patterns import needle_of, not_regular, worded
from auditor.journey.strict_yaml import Document, Mapping, Node, Scalar, Sequence, read_document
from auditor.journey.vale import read_styles
from auditor.model.journey import Kind, Stage
from auditor.model.steps import Mark
from auditor.model.verdict import Severity
from auditor.model.words import HouseWords, Required, WordRule

if TYPE_CHECKING:
    from auditor.journey.faults import Faults

WORDS = "words.yaml"
KEYS = ("preferred", "banned", "required", "spellings", "allowed", "styles")
_RULE_KEYS = ("reason", "language", "audience", "severity", "unless", "case")
_REQUIRED_KEYS = ("text", "stage", "kind", "touchpoint", "language", "reason")
_REGEX = re.compile(r"/(.+)/(i?)", re.DOTALL)
_EVERYBODY = "everybody"


def load_words(path: Path, faults: Faults) -> HouseWords:
    """Everything of one file; what is wrong with it is added to `faults`, each with its line."""
    try:
        document = read_document(path)
    except FileError as error:
        faults.found.append(error)
        return HouseWords()
    return _Words(document, faults).read()


@dataclass(slots=True)
class _Words:
    document: Document
    faults: Faults

    def read(self) -> HouseWords:
        root = self.document.root
        if root is None or (isinstance(root, Scalar) and root.empty):
            return HouseWords()
        if not isinstance(root, Mapping):
            self._fault(root, "the words are a mapping: `preferred: …`, `banned: …`, `spellings: …`")
            return HouseWords()
        self._known_keys(root, KEYS, "a list of words")
        rules = (*self._preferred(root.get("preferred")), *self._banned(root.get("banned")))
        return HouseWords(
            rules=(*rules, *self._styles(root.get("styles"))),
            required=self._required(root.get("required")),
            names=tuple(s.text for s in self._texts(root.get("spellings"), "`spellings:`")),
            allowed=self._allowed(root.get("allowed")),
        )

    def _preferred(self, node: Node | None) -> list[WordRule]:
        if node is None:
            return []
        if not isinstance(node, Mapping):
            self._fault(node, "`preferred:` is a mapping: what we say, then what we avoid: `sign in: [log in, login]`")
            return []
        found: list[WordRule] = []
        for ours, entry in node.items.items():
            if isinstance(entry.node, Mapping):
                self._known_keys(entry.node, ("avoid", *_RULE_KEYS), f"`{ours}`")
                avoided, about = self._texts(entry.node.get("avoid"), "`avoid:`"), entry.node
            else:
                avoided, about = self._texts(entry.node, f"`{ours}`"), None
            if not avoided:
                self._fault(entry.node, f"what is to be avoided for `{ours}`? Write `{ours}: [log in, login]`")
            instead = tuple(part.strip() for part in ours.split("|"))
            found += [rule for scalar in avoided if (rule := self._rule(scalar, about, instead))]
        return found

    def _banned(self, node: Node | None) -> list[WordRule]:
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        found: list[WordRule] = []
        for item in items:
            about = item if isinstance(item, Mapping) else None
            if about is not None:
                self._known_keys(about, ("words", *_RULE_KEYS), "`banned:`")
            listed = about.get("words") if about is not None else item
            words = self._texts(listed, "`banned:`")
            if not words:
                self._fault(item, "which words? Write `- kindly`, or `- {words: [kindly, 亲], reason: …}`")
            found += [rule for scalar in words if (rule := self._rule(scalar, about, ()))]
        return found

    def _rule(self, scalar: Scalar, about: Mapping | None, ours: tuple[str, ...]) -> WordRule | None:
        pattern, case = scalar.text, about is not None and self._flag(about.get("case"))
        needle = ""
        if match := _REGEX.fullmatch(scalar.text):
            pattern, case = match[1], not match[2]
            if (wrong := not_regular(pattern)) is not None:
                self._fault(scalar, f"`{scalar.text}` is no regular expression: {wrong}")
                return None
        else:
            pattern, needle = worded(pattern), needle_of(pattern)
        severity = self._severity(about.get("severity")) if about is not None else ""
        return WordRule(
            scalar.text,
            pattern,
            ours,
            reason=self._text(about, "reason"),
            languages=self._several(about, "language"),
            audiences=self._several(about, "audience"),
            severity=severity,
            exceptions=self._several(about, "unless"),
            case=case,
            needle=needle,
            at=self._mark(scalar),
        )

    def _required(self, node: Node | None) -> tuple[Required, ...]:
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        found: list[Required] = []
        for item in items:
            about = item if isinstance(item, Mapping) else None
            if about is not None:
                self._known_keys(about, _REQUIRED_KEYS, "`required:`")
            text = item.text if isinstance(item, Scalar) else self._text(about, "text")
            if not text.strip():
                self._fault(item, "which words? Write `- {text: …, stage: confirm}`")
                continue
            stages = self._among(about, "stage", [s.value for s in Stage])
            kinds = self._among(about, "kind", [k.value for k in Kind])
            touchpoints = self._several(about, "touchpoint")
            languages, reason = self._several(about, "language"), self._text(about, "reason")
            found.append(Required(text, stages, kinds, touchpoints, languages, reason, self._mark(item)))
        return tuple(found)

    def _allowed(self, node: Node | None) -> dict[str, tuple[str, ...]]:
        if not isinstance(node, Mapping):
            words = self._texts(node, "`allowed:`")
            return {"": tuple(s.text for s in words)} if words else {}
        found: dict[str, tuple[str, ...]] = {}
        for audience, entry in node.items.items():
            known = self._texts(entry.node, f"`{audience}`")
            found["" if audience == _EVERYBODY else audience] = tuple(s.text for s in known)
        return found

    def _styles(self, node: Node | None) -> list[WordRule]:
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        found: list[WordRule] = []
        for item in items:
            about = item if isinstance(item, Mapping) else None
            if about is not None:
                self._known_keys(about, ("file", "language", "audience"), "`styles:`")
            name = about.get("file") if about is not None else item
            if not isinstance(name, Scalar) or not name.text.strip():
                self._fault(item, "name a Vale style: a file (.yml), or a folder of them")
                continue
            scope = (self._several(about, "language"), self._several(about, "audience"))
            found += read_styles(self.document, name, self.faults, *scope)
        return found

    def _texts(self, node: Node | None, whose: str) -> list[Scalar]:
        """One text or a list of them, each with its place; an empty one is a fault."""
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        found: list[Scalar] = []
        for item in items:
            if not isinstance(item, Scalar) or not item.text.strip():
                self._fault(item, f"{whose} takes words: one text, or a list of them")
            else:
                found.append(item)
        return found

    def _several(self, about: Mapping | None, key: str) -> tuple[str, ...]:
        return tuple(s.text for s in self._texts(about.get(key), f"`{key}:`")) if about is not None else ()

    def _text(self, about: Mapping | None, key: str) -> str:
        found = self._several(about, key)
        return found[0] if found else ""

    def _among(self, about: Mapping | None, key: str, known: list[str]) -> tuple[str, ...]:
        values = self._texts(about.get(key), f"`{key}:`") if about is not None else []
        for value in values:
            if value.text not in known:
                hint = nearest(value.text, known) or f"known are {', '.join(known)}"
                self._fault(value, f"there is no {key} `{value.text}`; {hint}")
        return tuple(v.text for v in values if v.text in known)

    def _severity(self, node: Node | None) -> str:
        known = [s.value for s in Severity]
        if node is None:
            return ""
        if isinstance(node, Scalar) and node.text in known:
            return node.text
        self._fault(node, f"a severity is one of {', '.join(known)}")
        return ""

    def _flag(self, node: Node | None) -> bool:
        if node is None:
            return False
        if isinstance(node, Scalar) and isinstance(node.value, bool):
            return node.value
        self._fault(node, "`case:` is true (capitals matter) or false")
        return False

    def _known_keys(self, node: Mapping, known: tuple[str, ...], whose: str) -> None:
        for key, entry in node.items.items():
            if key not in known:
                hint = nearest(key, known) or f"known are {', '.join(known)}"
                self.faults.add(self.document, entry, f"{whose} knows no `{key}:`; {hint}")

    def _mark(self, node: Node) -> Mark:
        return Mark(str(self.document.path), node.line, node.column)

    def _fault(self, node: Node | None, message: str) -> None:
        self.faults.add(self.document, node, message)
