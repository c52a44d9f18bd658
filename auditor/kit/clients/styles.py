"""The features of the table that a piece of CSS uses: a style sheet, or what stands in a style attribute.

tinycss2 reads the CSS; nothing here is recursive, and what is nested deeper than `_DEEPEST` is left unread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from auditor.kit.clients import css_words as words
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DEEPEST = 12  # blocks in blocks; style sheets of mails have two
_TOKENS = 400  # of one value or selector that are looked at
_QUOTE = 120
_PREFIX = re.compile(r"^-(?:webkit|moz|ms|o)-")
_END = re.compile(r"[;{}\n]")
_MEDIA_TYPE_ONLY = frozenset({"screen", "all", "only", "and", "print"})
_FONTS = re.compile(
    r"//(?:fonts|use|p|cloud)\.(?:googleapis|gstatic|typekit|typography|bunny)\.|fonts?[./]", re.IGNORECASE
)
Names = frozenset[str]


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
    depth: int = 0
    of: str = "rules"  # rules style font keyframes


@lru_cache(maxsize=16)
def sheet_traits(css: str) -> tuple[Trait, ...]:
    """Of a whole style sheet."""
    text = _plain(css)
    return tuple(_read(_Source(text), _css().parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


@remembered
def attribute_traits(css: str) -> tuple[Trait, ...]:
    """Of what a style attribute holds."""
    text = _plain(css)
    found = _css().parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
    return tuple(_Reader(_Source(text)).block(found, _Where(of="style")))


@remembered
def media_traits(query: str) -> tuple[Trait, ...]:
    """Of what a `media` attribute holds."""
    tokens = _css().parse_component_value_list(_plain(query))
    slugs = dict.fromkeys(("css-at-media", *_media(tokens)))
    return tuple(Trait(slug, f'media="{query.strip()[:_QUOTE]}"') for slug in slugs) if query.strip() else ()


def _plain(css: str) -> str:
    return css.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\0", "\ufffd")


@cache
def _css() -> Any:
    """Heavy, and most touchpoints are no mails."""
    import tinycss2  # noqa: PLC0415

    return tinycss2


class _Source:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.comments = "/*" in text

    def quote(self, node: Any) -> str:
        """What is written there, up to the end of the declaration."""
        line = self.lines[node.source_line - 1] if node.source_line <= len(self.lines) else ""
        written = line[node.source_column - 1 : node.source_column - 1 + _QUOTE]
        return _END.split(written, maxsplit=1)[0].strip()


def _read(source: _Source, rules: Iterable[Any]) -> Iterator[Trait]:
    if source.comments:
        at = next(number for number, line in enumerate(source.lines) if "/*" in line)
        yield Trait("css-comments", source.lines[at].strip()[:_QUOTE], at)
    reader, todo = _Reader(source), [(list(rules), _Where())]
    while todo:
        nodes, where = todo.pop()
        inner: list[tuple[list[Any], _Where]] = []
        yield from reader.rules(nodes, where, inner)
        todo += reversed(inner)


class _Reader:
    """Reads rules and blocks; blocks within are handed back to be read later."""

    def __init__(self, source: _Source) -> None:
        self.source = source

    def rules(self, nodes: list[Any], where: _Where, inner: list[tuple[list[Any], _Where]]) -> Iterator[Trait]:
        for node in nodes:
            if node.type == "at-rule":
                yield from self._at_rule(node, where, inner)
            elif node.type == "qualified-rule" and where.of == "keyframes":
                yield from self._style(node, replace(where, of="style"), inner)
            elif node.type == "qualified-rule":
                yield from self._rule(node, where, inner)

    def _rule(self, node: Any, where: _Where, inner: list[tuple[list[Any], _Where]]) -> Iterator[Trait]:
        line, quote = node.source_line - 1, self.source.quote(node)
        slugs, needs = _selectors(node.prelude)
        around = tuple(a | b for a in where.needs for b in needs)[:50] if where.needs else needs
        heavy = _arranges(node.content)
        for slug in slugs:
            yield Trait(slug, quote, line, where.within, heavy and slug != "css-selector-grouping", around)
        yield from self._style(node, replace(where, needs=around, of="style"), inner)

    def _style(self, node: Any, where: _Where, inner: list[tuple[list[Any], _Where]]) -> Iterator[Trait]:
        found = _css().parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        yield from self.block(found, where)
        nested = [one for one in found if one.type in {"qualified-rule", "at-rule"}]
        if nested and where.depth < _DEEPEST:
            yield Trait(
                "css-nesting", self.source.quote(nested[0]), nested[0].source_line - 1, where.within, needs=where.needs
            )
            within = where.within | {"css-nesting"}
            inner.append((nested, replace(where, within=within, depth=where.depth + 1, of="rules")))

    def _at_rule(self, node: Any, where: _Where, inner: list[tuple[list[Any], _Where]]) -> Iterator[Trait]:
        keyword = _PREFIX.sub("", node.lower_at_keyword)
        line, quote, within = node.source_line - 1, self.source.quote(node), where.within
        slugs = [words.AT_RULES[keyword]] if keyword in words.AT_RULES else []
        if keyword == "media":
            slugs += _media(node.prelude)
            within |= set(slugs)
        elif keyword == "supports":
            within |= set(slugs)
        heavy = not (keyword == "import" and _FONTS.search(quote))
        for slug in slugs:
            yield Trait(slug, quote, line, where.within, heavy, where.needs)
        if node.content is None or where.depth >= _DEEPEST:
            return
        deeper = replace(where, within=within, depth=where.depth + 1)
        if keyword == "keyframes":
            inner.append((_rules(node.content), replace(deeper, of="keyframes", within=within | {"css-at-keyframes"})))
        elif keyword in {"font-face", "page", "property", "counter-style"}:
            found = _css().parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield from self.block(found, replace(deeper, of="font"))
        elif where.needs:  # a condition inside of a rule: declarations and rules may stand in it
            yield from self._style(node, deeper, inner)
        else:
            inner.append((_rules(node.content), deeper))

    def block(self, found: list[Any], where: _Where) -> Iterator[Trait]:
        """The declarations of one block."""
        declared = [one for one in found if one.type == "declaration"]
        names = [_bare(one.lower_name) for one in declared]
        read = [_value(one.value) for one in declared]
        if where.of == "style" and not where.needs and self.source.comments and not where.depth:
            yield Trait("css-comments", "/*")
        for at, one in enumerate(declared):
            name, (slugs, loaded) = names[at], read[at]
            line, quote = one.source_line - 1, self.source.quote(one)
            if where.of == "style":
                others = [(names[i], read[i][0], declared[i]) for i in range(len(declared)) if i != at]
                for slug, weight in _of_declaration(name, one, slugs, loaded, others):
                    yield Trait(slug, quote, line, where.within, weight, where.needs)
            for url in loaded if where.of == "style" else ():
                within = where.within | {"css-background-image"} if name.startswith("background") else where.within
                yield Trait("", quote, line, within, not words.adorns(name), where.needs, url)


def _rules(content: list[Any]) -> list[Any]:
    found: list[Any] = _css().parse_rule_list(content, skip_comments=True, skip_whitespace=True)
    return found


def _bare(name: str) -> str:
    return name if name.startswith("--") else _PREFIX.sub("", name)


def _of_declaration(
    name: str, node: Any, slugs: frozenset[str], loaded: tuple[str, ...], others: list[tuple[str, frozenset[str], Any]]
) -> Iterator[tuple[str, bool]]:
    """Features of a declaration, and whether it can be missed where they are lacking."""
    twins = [held for other, held, _ in others if other == name]
    light = words.adorns(name)
    if name.startswith("--"):
        yield "css-variables", False  # it is missed where `var()` asks for it
    for slug in words.PROPERTIES.get(name, ()):
        yield slug, _matters(slug, node, others)
    for slug in slugs:
        if slug in words.VALUES and words.VALUES[slug][0] and name not in words.VALUES[slug][0]:
            continue
        painted = name.startswith("background") and any(x == "background-color" for x, _, _ in others)
        yield slug, not light and not painted and all(slug in held for held in twins)
    if name == "background" and (loaded or slugs & _GRADIENTS):
        painted = any(x == "background-color" for x, _, _ in others) or any(not held & _GRADIENTS for held in twins)
        yield "css-background-image", bool(loaded) and not painted
    if node.important:
        yield "css-important", True


_GRADIENTS = frozenset({"css-linear-gradient", "css-radial-gradient", "css-conic-gradient"})


def _matters(slug: str, node: Any, others: list[tuple[str, frozenset[str], Any]]) -> bool:
    """Whether a property with this value, beside these, is missed where a client does not know it."""
    idents = {token.lower_value for token in node.value if token.type == "ident"}
    beside = {name: one for name, _, one in others}
    if slug == "css-max-width":
        given = any(token.type == "dimension" for one in (beside.get("width"),) if one for token in one.value)
        return not given and not idents and not any(token.type == "percentage" for token in node.value)
    if slug == "css-visibility":
        gone = "display" in beside and any(getattr(t, "lower_value", "") == "none" for t in beside["display"].value)
        return "hidden" in idents and not gone
    if slug == "css-float":
        return not idents & {"none"}
    if slug == "css-background-image":
        return "none" not in idents and "background-color" not in beside
    return slug not in _ONLY_WITH or bool(idents & _ONLY_WITH[slug])


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
    while todo and looked < _TOKENS:
        token, looked = todo.pop(), looked + 1
        kind = token.type
        if kind == "dimension":
            if token.lower_unit in words.UNITS:
                found.add(words.UNITS[token.lower_unit])
        elif kind == "percentage":
            found.add("css-unit-percent")
        elif kind == "ident":
            word = _bare(token.lower_value)
            if word in words.VALUE_WORDS:
                found.update(slug for slug, (_, values) in words.VALUES.items() if word in values)
        elif kind == "url":
            loaded.append(token.value)
        elif kind == "function":
            name = _bare(token.lower_name)
            found.update(words.FUNCTION_SLUGS.get(name, ()))
            if name == "url":
                loaded += [one.value for one in token.arguments if one.type == "string"][:1]
            todo += token.arguments[:_TOKENS]
        elif kind in {"() block", "[] block"}:
            todo += token.content[:_TOKENS]
    return frozenset(found), tuple(loaded)


def _media(tokens: list[Any]) -> list[str]:
    found: list[str] = []
    todo, looked = list(tokens), 0
    while todo and looked < _TOKENS:
        token, looked = todo.pop(), looked + 1
        if token.type == "() block":
            todo += token.content[:_TOKENS]
        elif token.type == "ident":
            name = re.sub(r"^(?:min-|max-)", "", _bare(token.lower_value).replace("min--moz-", ""))
            if name in words.MEDIA_FEATURES:
                found.append(words.MEDIA_FEATURES[name])
    return list(dict.fromkeys(found))


_ARRANGING = re.compile(
    r"^(?:display|float|position|width|height|max-width|min-width|padding.*|margin.*|flex.*|grid.*|gap|font-size"
    r"|color|background.*|text-align|vertical-align|visibility|white-space|line-height)$"
)


def _arranges(content: list[Any]) -> bool:
    """Something in the block says where things stand or whether they can be read."""
    return any(token.type == "ident" and _ARRANGING.match(token.lower_value) for token in content[:_TOKENS])


def _selectors(tokens: list[Any]) -> tuple[list[str], tuple[Names, ...]]:
    """The features of a rule's selectors, and what each needs in the mail."""
    reading = _Selectors()
    for token in tokens[:4000]:
        reading.take(token)
    reading.end_selector()
    return list(reading.slugs), tuple(reading.needs[:50])


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
        name = _bare(name)
        known = words.PSEUDO_ELEMENTS.get(name) or (words.PSEUDO_CLASSES.get(name) if sign == ":" else None)
        if known:
            self._note(known)
        if token.type == "function":
            for inner in token.arguments[:_TOKENS]:
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
