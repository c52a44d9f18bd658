"""Vale styles as they are: files that extend `substitution` or `existence` become rules about words.

What a style file may say: https://vale.sh/docs/styles (checks “substitution” and “existence”). Keys that we have no use
for are passed over; the other kinds of check (`occurrence`, `metric` …) are no word lists.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.errors import FileError
from auditor.journey.patterns import needle_of, not_regular, split_off
from auditor.journey.places import beside
from auditor.journey.strict_yaml import Document, Mapping, Node, Scalar, Sequence, read_document
from auditor.model.steps import Mark
from auditor.model.words import WordRule

if TYPE_CHECKING:
    from auditor.journey.faults import Faults

LISTS = ("substitution", "existence")
MOST_FILES = 500  # of a folder of styles
_LEVELS = {"error": "error", "warning": "warning", "suggestion": "notice"}
_INLINE = re.compile(r"\(\?i\)")


def read_styles(
    origin: Document, name: Scalar, faults: Faults, languages: tuple[str, ...], audiences: tuple[str, ...]
) -> list[WordRule]:
    """The rules of a style file, or of a folder of them; what is wrong is added to `faults` with file and line."""
    folder = (origin.path.parent / Path(name.text).expanduser()).resolve()
    if folder.is_dir():
        files = sorted(p for p in folder.rglob("*") if p.suffix in {".yml", ".yaml"} and p.is_file())[:MOST_FILES]
        if not files:
            faults.add(origin, name, f"the folder `{name.text}` holds no Vale style (*.yml)")
        return [r for f in files for r in _Style(f, faults, languages, audiences, alone=False).read()]
    path, fault = beside(name.text, origin.path)
    if path is None:
        faults.add(origin, name, fault)
        return []
    return _Style(path, faults, languages, audiences, alone=True).read()


@dataclass(slots=True)
class _Style:
    path: Path
    faults: Faults
    languages: tuple[str, ...]
    audiences: tuple[str, ...]
    alone: bool  # named itself: then it has to be a word list
    document: Document | None = None

    def read(self) -> list[WordRule]:
        try:
            document = read_document(self.path)
        except FileError as error:
            self.faults.found.append(error)
            return []
        self.document, root = document, document.root
        kind = root.get("extends") if isinstance(root, Mapping) else None
        if not isinstance(root, Mapping) or not isinstance(kind, Scalar):
            if self.alone:
                self.faults.add(document, root, "this is no Vale style: it has no `extends:`", line=1, column=1)
            return []
        if kind.text not in LISTS:
            if self.alone:
                message = f"a Vale style that extends `{kind.text}` is no list of words: {' and '.join(LISTS)} are read"
                self.faults.add(document, kind, message)
            return []
        return self._substitutions(root) if kind.text == "substitution" else self._existences(root)

    def _substitutions(self, root: Mapping) -> list[WordRule]:
        swap = root.get("swap")
        if not isinstance(swap, Mapping) or not swap.items:
            self._fault(swap or root, "a substitution needs `swap:`, a mapping from what is found to what to write")
            return []
        found: list[WordRule] = []
        for key, entry in swap.items.items():
            if not isinstance(entry.node, Scalar):
                self._fault(entry.node, f"what is to be written instead of `{key}`? One text, `a|b` for several")
                continue
            instead = tuple(part.strip() for part in entry.node.text.split("|") if part.strip())
            at = Scalar(key, True, entry.line, entry.column)
            if rule := self._rule(root, at, instead):
                found.append(rule)
        return found

    def _existences(self, root: Mapping) -> list[WordRule]:
        tokens, raw = self._texts(root.get("tokens"), "`tokens:`"), self._texts(root.get("raw"), "`raw:`")
        if not tokens and not raw:
            self._fault(root, "an existence check needs `tokens:` or `raw:`, a list")
            return []
        joined = "".join(t.text for t in raw)  # as Vale does: before the tokens, or after them with `append`
        if not tokens:
            tokens, joined = [Scalar(joined, True, raw[0].line, raw[0].column)], ""
        found = [self._rule(root, t, (), beside=joined, bare=not joined and bool(raw)) for t in tokens]
        return [rule for rule in found if rule]

    def _rule(
        self, root: Mapping, at: Scalar, instead: tuple[str, ...], *, beside: str = "", bare: bool = False
    ) -> WordRule | None:
        """beside: a pattern that belongs before or after each token; bare: no borders of words about it."""
        ignore = self._flag(root, "ignorecase") or bool(_INLINE.search(at.text))
        pattern, never_after = _INLINE.sub("", at.text), ""
        if not_regular(pattern) is not None:
            pattern, never_after = split_off(pattern)
        if not (bare or self._flag(root, "nonword")):
            pattern = rf"\b(?:{pattern})\b"
        if beside:
            pattern = pattern + beside if self._flag(root, "append") else beside + pattern
        if (wrong := not_regular(pattern) or not_regular(never_after)) is not None:
            self._fault(at, f"`{at.text}` is no regular expression that we can read: {wrong}")
            return None
        scope = self._text(root, "scope")
        assert self.document is not None  # noqa: S101 - `read` has set it
        return WordRule(
            at.text,
            pattern,
            instead,
            reason=self._text(root, "description") or self._text(root, "link"),
            languages=self.languages,
            audiences=self.audiences,
            roles=("heading",) if scope.startswith("heading") else (),
            severity=_LEVELS.get(self._text(root, "level"), ""),
            exceptions=tuple(t.text for t in self._texts(root.get("exceptions"), "`exceptions:`")),
            case=not ignore,
            never_after=never_after,
            needle="" if "*" in at.text else needle_of(at.text),
            message=self._text(root, "message"),
            at=Mark(str(self.document.path), at.line, at.column),
        )

    def _texts(self, node: Node | None, whose: str) -> list[Scalar]:
        items = node.items if isinstance(node, Sequence) else [] if node is None else [node]
        for item in items:
            if not isinstance(item, Scalar):
                self._fault(item, f"{whose} is a list of texts")
        return [item for item in items if isinstance(item, Scalar) and item.text.strip()]

    def _text(self, root: Mapping, key: str) -> str:
        node = root.get(key)
        return node.text.strip() if isinstance(node, Scalar) else ""

    def _flag(self, root: Mapping, key: str) -> bool:
        return self._text(root, key).lower() == "true"

    def _fault(self, node: Node, message: str) -> None:
        assert self.document is not None  # noqa: S101 - `read` has set it
        self.faults.add(self.document, node, message)
