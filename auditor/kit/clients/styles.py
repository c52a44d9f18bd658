"""The features of the table that a piece of CSS uses: a style sheet, or what stands in a style attribute.

tinycss2 reads declarations and selectors; nothing here is recursive.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from auditor.kit.clients import css_words as words
from auditor.kit.clients.selectors import LONGEST, TOKENS, Names, bare, css, selectors
from auditor.kit.clients.structure import Lines, Piece, pieces_of, without_comments
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_RULES = 8_000  # side by side; frameworks have about a thousand
_MOST_TRAITS = 200_000
_QUOTE = 120
_QUOTED = re.compile(r"[^\n]*")
_KEYWORD = re.compile(r"\s*@([\w-]+)")
_MEDIA = re.compile(r"\(\s*([a-z-]{1,40})")
_FONTS = re.compile(
    r"//(?:fonts|use|p|cloud)\.(?:googleapis|gstatic|typekit|typography|bunny)\.|fonts?[./]", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Trait:
    """One feature at one place of a piece of CSS.

    line counts from 0 at the start of the piece. within: slugs that a client must know to come here at all (`@media`).
    weight: False where losing it costs nothing that can be told: another value of the same property stands before it,
    or it only adorns. needs: what must be in the mail for the rule to fit anything (`p`, `.card`, `#top`), one set for
    each of its selectors; empty for all that is no rule. url: what is loaded, for formats of images.
    """

    slug: str
    quote: str
    line: int = 0
    within: Names = frozenset()
    weight: bool = True
    needs: tuple[Names, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Where:
    """What stands around a block that is still to be read."""

    within: Names = frozenset()
    needs: tuple[Names, ...] = ()
    of: str = "rules"  # or keyframes


@lru_cache(maxsize=16)
def sheet_traits(css: str) -> tuple[Trait, ...]:
    """Of a whole style sheet."""
    reader = _Reader(_plain(css))
    todo, found = [(reader.pieces[:_MOST_RULES], _Where())], list(reader.comments())
    while todo:
        pieces, where = todo.pop()
        inner: list[tuple[list[Piece], _Where]] = []
        found += reader.rules(pieces, where, inner)
        todo += reversed(inner)
        if len(found) > _MOST_TRAITS:
            break
    return tuple(found)


@remembered
def attribute_traits(css: str) -> tuple[Trait, ...]:
    """Of what a style attribute holds."""
    reader = _Reader(_plain(css))
    return (*reader.comments(), *reader.block(reader.pieces, _Where()))


@remembered
def media_traits(query: str) -> tuple[Trait, ...]:
    """Of what a `media` attribute holds."""
    slugs = ("css-at-media", *_media(_plain(query)))
    return tuple(Trait(slug, f'media="{query.strip()[:_QUOTE]}"') for slug in slugs) if query.strip() else ()


def _plain(css: str) -> str:
    return css.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\0", "\ufffd")


@dataclass(frozen=True, slots=True)
class _Declared:
    """A declaration by itself: its name without prefix, the features that its value holds, and what it loads."""

    name: str
    slugs: frozenset[str]
    loaded: tuple[str, ...]
    idents: frozenset[str]
    kinds: frozenset[str]  # of the tokens of its value
    important: bool


@remembered
def _declared(text: str) -> _Declared | None:
    node = css().parse_one_declaration(text[:LONGEST], skip_comments=True)
    if node.type != "declaration":
        return None
    slugs, loaded = _value(node.value)
    idents = frozenset(token.lower_value for token in node.value[:TOKENS] if token.type == "ident")
    kinds = frozenset(token.type for token in node.value[:TOKENS])
    return _Declared(bare(node.lower_name), slugs, loaded, idents, kinds, bool(node.important))


class _Block:
    """What the declarations of one block say together."""

    def __init__(self, declared: list[_Declared]) -> None:
        self.last = {one.name: one for one in declared}
        self.common: dict[str, frozenset[str]] = {}
        for one in declared:
            self.common[one.name] = one.slugs & self.common.get(one.name, one.slugs)
        flat = any(one.name == "background" and not one.loaded and not one.slugs & _GRADIENTS for one in declared)
        self.coloured = "background-color" in self.last
        self.painted = self.coloured or flat


class _Reader:
    """Reads the pieces of a style sheet; rules within rules are handed back to be read later."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = Lines(text)
        self.pieces = pieces_of(without_comments(text))

    def comments(self) -> Iterator[Trait]:
        at = self.text.find("/*")
        if at >= 0:
            yield Trait("css-comments", self.text[at : at + _QUOTE].split("\n", 1)[0].strip(), self.lines.of(at))

    def rules(self, pieces: list[Piece], where: _Where, inner: list[tuple[list[Piece], _Where]]) -> Iterator[Trait]:
        for piece in pieces:
            if piece.text.lstrip().startswith("@"):
                yield from self._at_rule(piece, where, inner)
            elif piece.inner is not None and where.of == "keyframes":
                yield from self._style(piece.inner, where, inner)
            elif piece.inner is not None:
                yield from self._rule(piece, piece.inner, where, inner)

    def _place(self, piece: Piece) -> tuple[str, int]:
        """What is written there up to the end of its line, and the line."""
        start = piece.start + len(piece.text) - len(piece.text.lstrip())
        return _QUOTED.match(piece.text.strip())[0][:_QUOTE].strip(), self.lines.of(start)  # type: ignore[index]

    def _rule(
        self, piece: Piece, block: list[Piece], where: _Where, inner: list[tuple[list[Piece], _Where]]
    ) -> Iterator[Trait]:
        quote, line = self._place(piece)
        slugs, needs = selectors(piece.text.strip())
        around = tuple(a | b for a in where.needs for b in needs)[:50] if where.needs else needs
        heavy = any(_ARRANGING.match(one.text) for one in block[:TOKENS])
        for slug in slugs:
            yield Trait(slug, quote, line, where.within, heavy and slug != "css-selector-grouping", around)
        yield from self._style(block, replace(where, needs=around), inner)

    def _style(self, block: list[Piece], where: _Where, inner: list[tuple[list[Piece], _Where]]) -> Iterator[Trait]:
        yield from self.block(block, where)
        nested = [one for one in block if one.inner is not None]
        if nested:
            quote, line = self._place(nested[0])
            yield Trait("css-nesting", quote, line, where.within, needs=where.needs)
            inner.append((nested, replace(where, within=where.within | {"css-nesting"}, of="rules")))

    def _at_rule(self, piece: Piece, where: _Where, inner: list[tuple[list[Piece], _Where]]) -> Iterator[Trait]:
        quote, line = self._place(piece)
        found = _KEYWORD.match(piece.text)
        keyword = bare(found[1].lower()) if found else ""
        slugs = [words.AT_RULES[keyword]] if keyword in words.AT_RULES else []
        within = where.within
        if keyword == "media":
            slugs += _media(piece.text)
        if keyword in {"media", "supports", "keyframes"}:
            within |= set(slugs)
        heavy = not (keyword == "import" and _FONTS.search(quote))
        for slug in slugs:
            yield Trait(slug, quote, line, where.within, heavy, where.needs)
        if piece.inner is None or keyword in {"font-face", "page", "property", "counter-style"}:
            return
        deeper = replace(where, within=within, of="keyframes" if keyword == "keyframes" else "rules")
        if where.needs:  # a condition inside of a rule: declarations and rules may stand in it
            yield from self._style(piece.inner, deeper, inner)
        else:
            inner.append((piece.inner, deeper))

    def block(self, pieces: list[Piece], where: _Where) -> Iterator[Trait]:
        """The declarations of one block."""
        declared = [(one, piece) for piece in pieces if piece.inner is None and (one := _declared(piece.text.strip()))]
        block = _Block([one for one, _ in declared])
        for one, piece in declared:
            quote, line = self._place(piece)
            for slug, weight in _of_declaration(one, block):
                yield Trait(slug, quote, line, where.within, weight, where.needs)
            for url in one.loaded:
                within = where.within | {"css-background-image"} if one.name.startswith("background") else where.within
                yield Trait("", quote, line, within, not words.adorns(one.name), where.needs, url)


def _of_declaration(one: _Declared, block: _Block) -> Iterator[tuple[str, bool]]:
    """Features of a declaration, and whether they are missed where they are lacking."""
    name = one.name
    if name.startswith("--"):
        yield "css-variables", False  # it is missed where `var()` asks for it
    for slug in words.PROPERTIES.get(name, ()):
        yield slug, _matters(slug, one, block)
    light = words.adorns(name) or (name.startswith("background") and block.coloured)
    for slug in one.slugs:
        if slug not in words.VALUES or not words.VALUES[slug][0] or name in words.VALUES[slug][0]:
            yield slug, not light and slug in block.common[name]
    if name == "background" and (one.loaded or one.slugs & _GRADIENTS):
        yield "css-background-image", bool(one.loaded) and not block.painted
    if one.important:
        yield "css-important", True


_GRADIENTS = frozenset({"css-linear-gradient", "css-radial-gradient", "css-conic-gradient"})


def _matters(slug: str, one: _Declared, block: _Block) -> bool:
    """Whether a property with this value, beside these, is missed where a client does not know it."""
    if slug == "css-max-width":
        width = block.last.get("width")
        return not (width and "dimension" in width.kinds) and not one.idents and "percentage" not in one.kinds
    if slug == "css-visibility":
        display = block.last.get("display")
        return "hidden" in one.idents and not (display and "none" in display.idents)
    if slug == "css-float":
        return "none" not in one.idents
    if slug == "css-background-image":
        return "none" not in one.idents and not block.coloured
    return slug not in _ONLY_WITH or bool(one.idents & _ONLY_WITH[slug])


_ONLY_WITH = {  # the values of these that are missed
    "css-position": frozenset({"absolute", "fixed", "sticky"}),
    "css-white-space": frozenset({"pre", "pre-wrap", "pre-line"}),
    "css-direction": frozenset({"rtl"}),
}


def _value(tokens: list[Any]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The features that a value holds, and the addresses that it loads."""
    found: set[str] = set()
    loaded: list[str] = []
    todo, looked = list(tokens), 0
    while todo and looked < TOKENS:
        token, looked = todo.pop(), looked + 1
        kind = token.type
        if kind == "dimension":
            if token.lower_unit in words.UNITS:
                found.add(words.UNITS[token.lower_unit])
        elif kind == "percentage":
            found.add("css-unit-percent")
        elif kind == "ident":
            word = bare(token.lower_value)
            if word in words.VALUE_WORDS:
                found.update(slug for slug, (_, values) in words.VALUES.items() if word in values)
        elif kind == "url":
            loaded.append(token.value)
        elif kind == "function":
            name = bare(token.lower_name)
            found.update(words.FUNCTION_SLUGS.get(name, ()))
            if name == "url":
                loaded += [one.value for one in token.arguments if one.type == "string"][:1]
            todo += token.arguments[:TOKENS]
        elif kind in {"() block", "[] block"}:
            todo += token.content[:TOKENS]
    return frozenset(found), tuple(loaded)


def _media(query: str) -> list[str]:
    """The features of media that a query asks for."""
    names = (
        re.sub(r"^(?:min-|max-)", "", bare(name.replace("min--moz-", ""))) for name in _MEDIA.findall(query.lower())
    )
    return list(dict.fromkeys(words.MEDIA_FEATURES[name] for name in names if name in words.MEDIA_FEATURES))


_ARRANGING = re.compile(
    r"\s*(?:display|float|position|width|height|max-width|min-width|padding[\w-]*|margin[\w-]*|flex[\w-]*|grid[\w-]*"
    r"|gap|font-size|color|background[\w-]*|text-align|vertical-align|visibility|white-space|line-height)\s*:",
    re.IGNORECASE,
)
