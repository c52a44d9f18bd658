"""The features that selectors use, and what they need in a mail to fit anything."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from auditor.kit.clients import css_words as words
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 20_000  # characters of a declaration or of selectors that are read
TOKENS = 400  # of one value or selector that are looked at
_PREFIX = re.compile(r"^-(?:webkit|moz|ms|o)-")
_PLAIN = re.compile(r"[\w\s.#,>+~*:-]*", re.ASCII)
_PARTS = re.compile(r"(?P<ident>[\w-]+)|(?P<hash>#[\w-]+)|(?P<whitespace>\s+)|(?P<literal>.)", re.ASCII)
Names = frozenset[str]


@cache
def css() -> Any:
    """tinycss2: heavy, and most touchpoints are no mails."""
    import tinycss2  # noqa: PLC0415

    return tinycss2


def bare(name: str) -> str:
    """Without the prefix of a vendor."""
    return name if name.startswith("--") else _PREFIX.sub("", name)


@dataclass(slots=True)
class _Token:
    """What tinycss2 would make of a part of a selector without brackets, much sooner."""

    type: str
    value: str
    lower_value: str


def _plain_tokens(text: str) -> Iterator[_Token]:
    for found in _PARTS.finditer(text[:LONGEST]):
        value = found[0].removeprefix("#") if found.lastgroup == "hash" else found[0]
        yield _Token(found.lastgroup or "", value, value.lower())


@remembered
def selectors(text: str) -> tuple[tuple[str, ...], tuple[Names, ...]]:
    """The features of a rule's selectors, and what each needs in the mail."""
    reading = _Selectors()
    plain = _PLAIN.fullmatch(text) is not None
    for token in _plain_tokens(text) if plain else css().parse_component_value_list(text[:LONGEST], skip_comments=True):
        reading.take(token)
    reading.end_selector()
    return tuple(reading.slugs), tuple(reading.needs[:50])


class _Selectors:
    def __init__(self) -> None:
        self.slugs: dict[str, None] = {}
        self.needs: list[Names] = []
        self._names: set[str] = set()
        self._simple = 0  # type, class and id in this compound
        self._begun = False  # a compound stands before
        self._spaced = False
        self._sign = ""

    def take(self, token: Any) -> None:
        kind = token.type
        if kind == "comment":
            return
        if kind == "whitespace":
            self._spaced = self._begun
            self._simple = 0
            return
        if kind == "literal" and token.value in {">", "+", "~", ","}:
            self._combine(token.value)
            return
        if self._spaced:
            self._note("css-selector-descendant")
            self._spaced = False
        self._part(token, kind)
        self._begun = True

    def _combine(self, sign: str) -> None:
        self._spaced, self._sign, self._simple = False, "", 0
        if sign == ",":
            self._note("css-selector-grouping")
            self.end_selector()
            return
        self._begun = False
        self._note(
            {">": "css-selector-child", "+": "css-selector-adjacent-sibling"}.get(sign, "css-selector-general-sibling")
        )

    def _part(self, token: Any, kind: str) -> None:
        sign, self._sign = self._sign, ""
        if kind == "literal":
            if token.value == "*":
                self._note("css-selector-universal")
            self._sign = "::" if sign == ":" and token.value == ":" else token.value
        elif kind in {"ident", "function"}:
            name = token.lower_value if kind == "ident" else token.lower_name
            if sign in {":", "::"}:
                self._pseudo(name, token, sign)
            elif sign == ".":
                self._have("css-selector-class", f".{token.value}" if kind == "ident" else "")
            elif kind == "ident":
                self._have("css-selector-type", name)
        elif kind == "hash":
            self._have("css-selector-id", f"#{token.value}")
        elif kind == "[] block":
            self._note("css-selector-attribute")
            self._names.update(_attribute(token.content))

    def _pseudo(self, name: str, token: Any, sign: str) -> None:
        name = bare(name)
        known = words.PSEUDO_ELEMENTS.get(name) or (words.PSEUDO_CLASSES.get(name) if sign == ":" else None)
        if known:
            self._note(known)
        if token.type == "function":
            for inner in token.arguments[:TOKENS]:
                if inner.type == "[] block":
                    self._note("css-selector-attribute")

    def _have(self, slug: str, name: str) -> None:
        self._note(slug)
        self._names.add(name)
        self._simple += 1
        if self._simple > 1:
            self._note("css-selector-chaining")

    def _note(self, slug: str) -> None:
        self.slugs[slug] = None

    def end_selector(self) -> None:
        self.needs.append(frozenset(self._names - {""}))
        self._names = set()
        self._simple, self._begun, self._spaced, self._sign = 0, False, False, ""


def _attribute(content: list[Any]) -> set[str]:
    name = next((one.lower_value for one in content if one.type == "ident"), "")
    return {f"[{name}"} if name else set()
