"""The colour behind a text of a mail, read from its HTML; and how far two colours stand apart.

Of texts the browser tells the colour, the size, and the ground that the element paints itself. What lies behind that is
asked of the elements around: `bgcolor`, a `style` attribute, or rules for one class, id or element. Whatever is not
certain (a picture, a gradient, a colour that shows through, a rule with several parts) gives None.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from auditor.kit.clients.uses import MOST_CSS, MOST_HTML, parsed
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.artifacts import Block

Colour: TypeAlias = tuple[float, float, float]  # red, green, blue from 0 to 1
WHITE: Colour = (1.0, 1.0, 1.0)
_SPACE = re.compile(r"\s+")
_BROWSER = re.compile(r"rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)")
_LONGEST = 2000  # characters of a text that is looked for
_DEEPEST = 200
_MANY = 500  # elements in one text
_MOST_READ = 20_000_000  # characters, of texts in texts
_SKIPPED = frozenset({"style", "script", "head", "title", "template"})
_NEVER = re.compile(r"prefers-color-scheme\s*:\s*dark|\bprint\b", re.IGNORECASE)


@cache
def _css() -> Any:
    """Heavy, and most touchpoints are no mails."""
    import tinycss2  # noqa: PLC0415

    return tinycss2


def _colour(written: Any) -> Any:
    """With red, green, blue and alpha; something else where it is no colour."""
    from tinycss2.color3 import parse_color  # noqa: PLC0415 - heavy, as above

    return parse_color(written)


@dataclass(frozen=True, slots=True)
class Ground:
    """What an element paints: a colour, or `known` False where that cannot be told."""

    colour: Colour | None = None
    known: bool = True


_UNKNOWN, _CLEAR = Ground(known=False), Ground()


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule that paints; `last` is what its last part asks of the element, `whole`: there are no other parts."""

    last: frozenset[str]
    whole: bool
    ground: Ground
    rank: tuple[bool, int, int, int]  # important, ids, classes, elements


class Grounds:
    """The grounds of one mail."""

    def __init__(self, html: str) -> None:
        self._root = parsed(html[:MOST_HTML].replace("\0", "\ufffd"))
        self._by_text: dict[str, list[Any]] = defaultdict(list)
        self._rules: list[_Rule] = []
        self._behind: dict[Any, Ground] = {}  # what is seen behind the words of an element
        self._found: dict[tuple[str, bool], set[tuple[Colour | None, str] | None]] = {}
        if self._root is None:
            return
        read = 0
        self._nodes = list(self._root.iter())  # kept, so that each stays the same object
        for node in self._nodes:
            if not isinstance(node.tag, str):
                continue
            if node.tag == "style":
                self._rules += _rules_of(str(node.text or "")[:MOST_CSS])
            elif node.tag not in _SKIPPED and read < _MOST_READ and _own_text(node):
                text = str(node.xpath("string()"))
                read += len(text)
                if len(text) <= 4 * _LONGEST:
                    self._by_text[_key(text)].append(node)

    def behind(self, block: Block) -> tuple[Colour, str] | None:
        """The colour that the longest run of the block's text stands on, and that run; None where it is not certain.

        The block has the style of that run: of “Order: <b>1001</b>” the colour of “Order:”.
        """
        style = block.style
        own = browser_colour(style.background)
        if own is None or 0 < own[1] < 1 or style.image not in {"", "none"} or style.opacity not in {"", "1"}:
            return None
        key = (_key(block.text), block.role == "button")
        if key not in self._found:
            self._found[key] = {self._stands(node, button=key[1]) for node in self._by_text.get(key[0], ())[:50]}
        stands = self._found[key]
        if len(stands) != 1 or (only := next(iter(stands))) is None:
            return None
        ground = own[0] if own[1] == 1 else only[0]
        return (ground, only[1]) if ground else None

    def _stands(self, node: Any, *, button: bool) -> tuple[Colour | None, str] | None:
        run, owner = _longest(node)
        if owner is None or (button and owner is not node):
            return None  # the style is the button's, and the run may have another
        return self._around(owner), run

    def _around(self, node: Any) -> Colour | None:
        below: list[Any] = []
        found = Ground(WHITE)
        for step, one in enumerate((node, *node.iterancestors())):
            ground = self._behind.get(one) or (self._paint(one) if step < _DEEPEST else _UNKNOWN)
            below.append(one)
            if not ground.known or ground.colour:
                found = ground
                break
        if len(below) < _DEEPEST:
            self._behind.update(dict.fromkeys(below, found))
        return found.colour

    def _paint(self, node: Any) -> Ground:
        names = {str(node.tag), *(f".{one}" for one in node.get("class", "").split()), f"#{node.get('id', '')}"}
        fitting = [rule for rule in self._rules if rule.last <= names]
        inline = _declared(node.get("style", ""))
        if node.get("background") or any(not rule.whole for rule in fitting):
            return _UNKNOWN
        best = max(enumerate(fitting), key=lambda pair: (pair[1].rank, pair[0]), default=None)
        if inline and not (best and best[1].rank[0]):
            return inline
        if best:
            return best[1].ground
        written = node.get("bgcolor", "")
        return _of_colour(_colour(written) or _colour(f"#{written}")) if written else _CLEAR


def _own_text(node: Any) -> bool:
    return bool((node.text or "").strip()) or any((one.tail or "").strip() for one in node)


def _longest(node: Any) -> tuple[str, Any]:
    """The longest run of text in it, and the element that it stands in; None where it holds too much."""
    runs = [(node.text or "", node)]
    for number, one in enumerate(node.iterdescendants()):
        if number >= _MANY:
            return "", None
        if isinstance(one.tag, str):
            runs.append((one.text or "", one))
        runs.append((one.tail or "", one.getparent()))
    return max(((_SPACE.sub(" ", text).strip(), owner) for text, owner in runs), key=lambda run: len(run[0]))


def _key(text: str) -> str:
    return _SPACE.sub(" ", text[: 4 * _LONGEST]).strip().lower()[:_LONGEST]


@remembered
def _declared(style: str) -> Ground | None:
    """What a style attribute paints; None where it says nothing of it."""
    return _painted(_css().parse_blocks_contents(style[:5000], True, True)) if "background" in style.lower() else None


def _painted(nodes: list[Any]) -> Ground | None:
    said: Ground | None = None
    for node in nodes:
        if node.type != "declaration" or node.lower_name not in {"background", "background-color", "background-image"}:
            continue
        if node.lower_name == "background-image":
            plain = all(t.type == "whitespace" or getattr(t, "lower_value", "") == "none" for t in node.value)
            said = said if plain else _UNKNOWN
        else:
            said = _value(node.value)
    return said


def _value(tokens: list[Any]) -> Ground:
    said = _CLEAR
    for token in tokens[:50]:
        if token.type == "url" or (token.type == "function" and token.lower_name not in {"rgb", "rgba", "hsl", "hsla"}):
            return _UNKNOWN
        if token.type in {"ident", "hash", "function"}:
            if token.type == "ident" and token.lower_value in {"inherit", "currentcolor", "initial", "unset", "revert"}:
                return _UNKNOWN
            colour = _colour(token)
            if hasattr(colour, "alpha"):
                said = _of_colour(colour)
    return said


def _of_colour(colour: Any) -> Ground:
    if not hasattr(colour, "alpha"):
        return _UNKNOWN
    if colour.alpha == 0:
        return _CLEAR
    return Ground((colour.red, colour.green, colour.blue)) if colour.alpha == 1 else _UNKNOWN


@lru_cache(maxsize=16)
def _rules_of(css: str) -> tuple[_Rule, ...]:
    if "background" not in css.lower():
        return ()
    return tuple(_painting(_css().parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _painting(nodes: list[Any]) -> Iterator[_Rule]:
    """Rules that paint; those under a condition that may hold paint something that is not known."""
    for node in nodes:
        if node.type == "qualified-rule":
            yield from _rule(node, sure=True)
        elif node.type == "at-rule" and node.lower_at_keyword in {"media", "supports"} and node.content:
            if _NEVER.search(_css().serialize(node.prelude[:100])):
                continue
            for inner in _css().parse_rule_list(node.content, skip_comments=True, skip_whitespace=True):
                if inner.type == "qualified-rule":
                    yield from _rule(inner, sure=False)


def _rule(node: Any, *, sure: bool) -> Iterator[_Rule]:
    found = _css().parse_blocks_contents(node.content[:4000], skip_comments=True, skip_whitespace=True)
    ground = _painted(found)
    if ground is None:
        return
    important = any(one.type == "declaration" and one.important and "background" in one.lower_name for one in found)
    for parts in _parts(node.prelude[:2000]):
        last, plain = parts[-1] if parts else (frozenset[str](), False)
        if not last and plain:
            continue
        ids, classes = (sum(name.startswith(sign) for name in last) for sign in "#.")
        rank = (important, ids, classes, len(last) - ids - classes)
        yield _Rule(last, len(parts) == 1 and plain, ground if sure else _UNKNOWN, rank)


def _parts(tokens: list[Any]) -> list[list[tuple[frozenset[str], bool]]]:
    """Of each selector its parts: the names that each asks for, and whether that is all that it asks for."""
    selectors: list[list[tuple[frozenset[str], bool]]] = [[]]
    names: set[str] = set()
    plain, begun, sign = True, False, ""

    def end() -> None:
        nonlocal names, plain, begun
        if begun:
            selectors[-1].append((frozenset(names), plain))
        names, plain, begun = set[str](), True, False

    for token in tokens:
        if token.type == "whitespace" or (token.type == "literal" and token.value in {">", "+", "~", ","}):
            end()
            if token.type == "literal" and token.value == ",":
                selectors.append([])
            continue
        if token.type == "comment":
            continue
        begun = True
        if token.type == "ident" and sign != ":":
            names.add(f".{token.value}" if sign == "." else token.lower_value)
        elif token.type == "hash":
            names.add(f"#{token.value}")
        elif not (token.type == "literal" and token.value in {".", "*"}):
            plain = False
        sign = token.value if token.type == "literal" else ""
    end()
    return [one for one in selectors if one]


@remembered
def browser_colour(written: str) -> tuple[Colour, float] | None:
    """A computed colour and how opaque it is; "" is clear."""
    if not written or written == "transparent":
        return WHITE, 0.0
    found = _BROWSER.fullmatch(written)
    if found is None:
        return None
    red, green, blue = (float(found[i]) / 255 for i in (1, 2, 3))
    return (red, green, blue), float(found[4]) if found[4] else 1.0


@lru_cache(maxsize=512)
def contrast(one: Colour, other: Colour) -> float:
    """From 1 (the same) to 21 (black on white), as WCAG 2.2 defines it."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: Colour) -> float:
    dark = 0.04045  # up to which a screen's light grows evenly
    red, green, blue = (v / 12.92 if v <= dark else ((v + 0.055) / 1.055) ** 2.4 for v in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
