"""The features of the table that a mail uses, each with the places where, and who gets to see them.

What stands in a comment for Outlook on Windows (`<!--[if mso]>`) is used there only, and what stands in one against it
(`<!--[if !mso]><!-->`) everywhere else.
"""

from __future__ import annotations

import importlib
import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any

from auditor.kit.clients import html_words as words
from auditor.kit.clients.elements import attribute_weight, element_weight, formats, more_of
from auditor.kit.clients.styles import Trait, attribute_traits, media_traits, sheet_traits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

MOST_CSS = 200_000  # characters of style sheets that are read: Gmail drops what is longer than 16 kB, as most do
MOST_HTML = 2_000_000
_MOST_STYLES = 5_000  # different style attributes that are read
_INLINED = 0.15  # of the elements that have a style of their own: the style sheet only adds to them
_MOST_PLACES = 200  # of one feature that are kept
_QUOTE = 120


class Seen(StrEnum):
    """Who comes to see it."""

    ALL = "all"
    WORD = "word"  # Outlook on Windows and Windows Mail, which draw with Word
    NOT_WORD = "not-word"


@dataclass(frozen=True, slots=True)
class Use:
    """One place of a feature. `line` counts from 1; `within` and `weight` are as in `Trait`."""

    quote: str
    line: int
    seen: Seen = Seen.ALL
    within: frozenset[str] = frozenset()
    weight: bool = True


@dataclass(slots=True)
class Uses:
    """All features of a mail by slug, in order of their first places.

    ghosts: it has tables that only Outlook on Windows sees, which hold the layout there. vml: it has drawings for it.
    styled: elements with a style of their own.
    """

    found: dict[str, list[Use]] = field(default_factory=dict[str, list[Use]])
    counts: dict[str, int] = field(default_factory=dict[str, int])
    ghosts: bool = False
    vml: bool = False
    styled: int = 0

    def add(self, slug: str, use: Use) -> None:
        """One more place."""
        self.counts[slug] = self.counts.get(slug, 0) + 1
        places = self.found.setdefault(slug, [])
        if len(places) < _MOST_PLACES:
            places.append(use)
        elif use.weight and not places[-1].weight:
            places[-1] = use


_CONDITION = re.compile(r"\s*\[if\s([^\]]{0,200})\]\s*(>?)(.*)", re.IGNORECASE | re.DOTALL)
_END = re.compile(r"<!\[endif\]\s*(?:--)?\s*$", re.IGNORECASE)
_ENDIF = re.compile(r"\s*(?:<!)?(?:--)?\s*(?:<!)?\[endif\]", re.IGNORECASE)
_DOCTYPE = re.compile(r"\s*<!doctype\s+html\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body[\s>]", re.IGNORECASE)
_AMP = re.compile(r"<html[^>]{0,300}(?:\u26a1|amp)4email|<style[^>]{0,100}amp4email-boilerplate", re.IGNORECASE)
_MSO_HIDE = re.compile(r"mso-hide\s*:\s*all", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]")
_INSTEAD_OF = {  # a feature of CSS to the attribute that says the same on the same element
    "css-max-width": "width", "css-width": "width", "css-height": "height", "css-float": "align",
    "css-vertical-align": "valign", "css-background-image": "bgcolor", "css-border-spacing": "cellspacing",
    "css-linear-gradient": "bgcolor", "css-radial-gradient": "bgcolor", "css-conic-gradient": "bgcolor",
    "css-text-align": "align",
}  # fmt: skip


@lru_cache(maxsize=4)
def uses_of(html: str) -> Uses:
    """Everything of the table that the mail uses."""
    return _Mail(html).read()


class _Mail:
    def __init__(self, html: str) -> None:
        self.html = html[:MOST_HTML].replace("\0", "\ufffd")
        self.uses = Uses()
        self.names: set[str] = set()
        self.said: set[Any] = set()
        self.saying: set[str] = set()  # names of elements with words in them
        self.sheets: list[tuple[str, int, Seen]] = []
        self.css = 0
        self.elements = 0
        self.read_styles: set[str] = set()

    def read(self) -> Uses:
        self._source()
        root = parsed(self.html)
        if root is not None:
            before = reversed(list(root.itersiblings(preceding=True)))
            self._nodes(chain(before, root.iter(), root.itersiblings()), Seen.ALL, 0)
        for text, line, seen in self.sheets:
            self._sheet(text, line, seen)
        if "html-style" in self.uses.found and self.uses.styled >= _INLINED * self.elements:
            self._lighten("html-style")
        return self.uses

    def _lighten(self, slug: str) -> None:
        """Nobody misses it here."""
        self.uses.found[slug] = [replace(use, weight=False) for use in self.uses.found[slug]]

    def _source(self) -> None:
        """What the tree does not show."""
        if _DOCTYPE.match(self.html):
            self.uses.add("html-doctype", Use("<!doctype html>", 1))
        for slug, pattern in (("html-body", _BODY), ("amp", _AMP)):
            if found := pattern.search(self.html):
                self.uses.add(
                    slug, Use(found[0].rstrip(">")[:_QUOTE].strip(), self.html.count("\n", 0, found.start()) + 1)
                )

    def _nodes(self, nodes: Iterable[Any], seen: Seen, line: int) -> None:
        now, kept = seen, list(nodes)
        self.said = _saying(kept)
        for node in kept:
            at = line + (node.sourceline or 1)
            if isinstance(node.tag, str):
                self._element(node, str(node.tag).lower(), at, now)
            elif "comment" in type(node).__name__.lower():
                text = str(node.text or "")
                now = self._comment(text, at - text.count("\n"), seen, now)  # its line is that of its end

    def _comment(self, text: str, at: int, seen: Seen, now: Seen) -> Seen:
        """Read a comment; gives who sees what follows."""
        if _ENDIF.match(text):
            return seen
        found = _CONDITION.match(text)
        if found is None:
            if text.strip():
                self.uses.add("html-comments", Use(f"<!--{text.strip()[:60]}-->", at, seen))
            return now
        condition, closed, content = found[1].lower(), found[2], found[3]
        word, negated = "mso" in condition or "outlook" in condition, "!" in condition
        if not closed or not content.strip(" \t\r\n<!-"):  # what follows is plain HTML, up to the end of the condition
            return Seen.NOT_WORD if word and negated else now
        if word and not negated and seen is Seen.ALL:
            self._for_word(_END.sub("", content), at)
        return now

    def _for_word(self, content: str, at: int) -> None:
        low = content.lower()
        self.uses.ghosts |= "<table" in low
        self.uses.vml |= "<v:" in low
        root = parsed(content)
        if root is not None:
            self._nodes(root.iter(), Seen.WORD, at - 1)

    def _element(self, node: Any, tag: str, at: int, seen: Seen) -> None:
        held: Mapping[str, str] = node.attrib
        self.elements += 1
        style = held.get("style", "")
        if style and _MSO_HIDE.search(style) and seen is Seen.ALL:
            seen = Seen.NOT_WORD
        names = _names(tag, held)
        self.names |= names
        if held and tag not in _NOT_SAID and node in self.said:
            self.saying |= names
        if tag in words.ELEMENTS:
            self.uses.add(words.ELEMENTS[tag], Use(f"<{tag}>", at, seen, weight=element_weight(node, tag, held)))
        for name, value in held.items():
            if slug := words.ATTRIBUTES.get(name):
                weight = attribute_weight(name, node, tag, style)
                self.uses.add(slug, Use(f'<{tag} {name}="{value[:60]}">', at, seen, weight=weight))
        for slug, quote, weight in more_of(node, tag, held):
            self.uses.add(slug, Use(quote[:_QUOTE], at, seen, weight=weight))
        if style:
            self._style(style, node, held, at, seen)
        if tag == "style" and (text := str(node.text or "")) and self.css < MOST_CSS:
            text = text[: MOST_CSS - self.css]
            self.css += len(text)
            self.sheets.append((text, at, seen))
        if tag in {"style", "link", "source"} and "(" in held.get("media", ""):
            for trait in media_traits(held["media"]):
                self.uses.add(trait.slug, Use(trait.quote, at, seen))

    def _style(self, style: str, node: Any, held: Mapping[str, str], at: int, seen: Seen) -> None:
        self.uses.styled += 1
        self.read_styles.add(style)
        if len(self.read_styles) > _MOST_STYLES or self.css > 4 * MOST_CSS:
            return
        self.css += len(style) // 4  # they are short, and alike ones are read once
        for trait in attribute_traits(style[:20_000]):
            weight = trait.weight and _INSTEAD_OF.get(trait.slug, "-") not in held
            if weight and trait.slug in _OF_THE_NODE:
                weight = _OF_THE_NODE[trait.slug](node, self.said)
            self._trait(trait, at + trait.line, seen, frozenset(), weight=weight)

    def _sheet(self, text: str, line: int, seen: Seen) -> None:
        for trait in sheet_traits(text):
            there = self.saying if trait.slug in _HIDING else self.names
            alive = not trait.needs or any(names <= there for names in trait.needs)
            within = trait.within | {"html-style"}
            self._trait(trait, line + trait.line, seen, within, weight=trait.weight and alive)

    def _trait(self, trait: Trait, line: int, seen: Seen, within: frozenset[str], *, weight: bool) -> None:
        if trait.slug:
            self.uses.add(trait.slug, Use(trait.quote, line, seen, within, weight))
        for slug in formats(trait.url) if trait.url else ():
            self.uses.add(slug, Use(trait.quote, line, seen, within, weight))


def _names(tag: str, held: Mapping[str, str]) -> set[str]:
    """What selectors can ask of the element."""
    names = {tag, *(f".{one}" for one in held.get("class", "").split()), *(f"[{one}" for one in held)}
    if held.get("id"):
        names.add(f"#{held['id']}")
    return names


def _saying(nodes: list[Any]) -> set[Any]:
    """The elements with words in them: white space, and the signs that fill previews, are none."""
    found: set[Any] = set()
    for node in nodes:
        holders = [node] if isinstance(node.tag, str) and _WORD.search(node.text or "") else []
        if _WORD.search(node.tail or ""):
            holders.append(node.getparent())
        for holder in holders:
            while holder is not None and holder not in found:
                found.add(holder)
                holder = holder.getparent()  # noqa: PLW2901 - upwards, as far as nobody has been
    return found


def _floats_beside(node: Any, _said: set[Any]) -> bool:
    """Something follows that is to stand beside it."""
    following = node.getnext()
    return bool((node.tail or "").strip()) or isinstance(getattr(following, "tag", None), str)


_HIDING = frozenset({"css-visibility", "css-display-none"})
_NOT_SAID = frozenset({"html", "head", "body", "style", "script", "meta", "link", "title"})
_OF_THE_NODE: dict[str, Callable[[Any, set[Any]], bool]] = {  # whether an element misses a feature of its style
    "css-visibility": lambda node, said: node in said,
    "css-display-none": lambda node, said: node in said,
    "css-float": _floats_beside,
    "css-max-width": lambda node, _: bool(node.tag != "img"),
}


@lru_cache(maxsize=2)
def parsed(html: str) -> Any:
    """The tree that lxml makes of it, the same one for all who read the same mail; None of nothing."""
    etree: Any = importlib.import_module("lxml.etree")  # heavy, and most touchpoints are no mails
    if not html.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True)
    try:
        return etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None
