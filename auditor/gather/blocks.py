"""Text runs of the page → blocks: what a customer reads as one piece of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from auditor.gather.outline import BLOCK, FLEX, HEADINGS, INLINE, INLINE_FLEX, PHRASING, Columns, Outline, handed_down
from auditor.model.artifacts import Block, Box, Style

LEAD, TAIL, BREAK, STRUCK, OPTION, LOOSE = 1, 2, 4, 8, 16, 32
# One piece of text whatever stands inside, and its role.
_WHOLE = {
    "button": "button", "input": "button", "select": "option", "label": "label", "legend": "label", "summary": "term",
    "caption": "caption", "figcaption": "caption", **dict.fromkeys(HEADINGS, "heading"),
}  # fmt: skip
_WHOLE_ROLES = {
    "button": "button", "heading": "heading", "option": "option", "tab": "button", "menuitem": "button",
}  # fmt: skip
_CELLS = frozenset({"td", "th"})
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_STOPS = frozenset({"article", "section", "main", "nav", "aside", "header", "footer", "form", "body", "table", "dd"})
_CODE = frozenset({"code", "kbd", "samp", "pre", "tt"})
_BETWEEN_LINKS = re.compile(r"[\s|·•/›»>,、‹«–—-]*\Z")
_SPACE, _TIGHT = 0.2, 0.3  # of the text's height: what looks like a space; what still looks like one word
_CENTS = re.compile(r"[$€£¥￥]\s?[\d,.]*\d\Z")


@dataclass(slots=True)
class Run:
    """A text node, as it stands in the columns; never changed."""

    el: int
    text: str
    flags: int
    box: tuple[float, float, float, float]


def runs_of(columns: Columns) -> list[Run]:
    """The text columns, row by row."""
    text, strings = columns["text"], columns["strings"]
    box = text["box"]
    return [
        Run(el, strings[s], flags, (box[4 * n], box[4 * n + 1], box[4 * n + 2], box[4 * n + 3]))
        for n, (el, s, flags) in enumerate(zip(text["el"], text["s"], text["flags"], strict=True))
    ]


class Reader:
    """Joins runs into blocks; remembers which links stand in which block."""

    def __init__(self, outline: Outline, links: Iterable[int] = ()) -> None:
        self.outline = outline
        self._link = handed_down(outline.parent, {i: i for i in links}, -1)
        self._whole = self._wholes()
        self._frame = self._frames()
        self.block_of_link: dict[int, int] = {}

    def blocks(self, runs: Sequence[Run]) -> tuple[Block, ...]:
        """All blocks, in document order."""
        made: list[Block] = []
        for owner, group in self._groups(runs):
            for piece in self._pieces(owner, group):
                block = self._block(owner, piece, part=len(piece) < len(group))
                if block is None:
                    continue
                for run in piece:
                    if (link := self._link[run.el]) >= 0:
                        self.block_of_link.setdefault(link, len(made))
                made.append(block)
        return tuple(made)

    def link(self, i: int) -> int:
        """The nearest link or button around an element, or -1."""
        return self._link[i]

    def _wholes(self) -> list[int]:
        """For each element the outermost one around it that is one piece of text, or -1."""
        found = [-1] * (len(self.outline.parent) + 1)
        for i, above in enumerate(self.outline.parent):
            found[i] = found[above] if found[above] >= 0 or not self._whole_role(i) else i
        return found

    def _frames(self) -> list[int]:
        """For each element the nearest one that starts its own lines."""
        found = [-1] * (len(self.outline.parent) + 1)
        for i, above in enumerate(self.outline.parent):
            found[i] = found[above] if above >= 0 and self._inline(i) else i
        return found

    def _whole_role(self, i: int) -> str:
        said = self.outline.role.get(i)
        return (_WHOLE_ROLES.get(said, "") if said else "") or _WHOLE.get(self.outline.tag[i], "")

    def _inline(self, i: int) -> bool:
        """It flows in its parent's lines: inline, or an inline block made of a phrasing element."""
        flow = self.outline.flow[i]
        return flow == INLINE or (flow not in {BLOCK, FLEX} and self.outline.tag[i] in PHRASING)

    def _owner_of(self, run: Run) -> int:
        if run.flags & OPTION:
            return run.el
        whole = self._whole[run.el]
        return whole if whole >= 0 else self._frame[run.el]

    def _groups(self, runs: Sequence[Run]) -> Iterable[tuple[int, list[Run]]]:
        owner, group = -1, list[Run]()
        for run in runs:
            mine = self._owner_of(run)
            if run.flags & OPTION and group:
                yield owner, group
                owner, group = mine, [run]
            elif not group or mine == owner:
                owner = mine
                group.append(run)
            elif (both := self._side_by_side(owner, mine, group[-1], run)) >= 0:
                owner = both
                group.append(run)
            else:
                yield owner, group
                owner, group = mine, [run]
        if group:
            yield owner, group

    def _side_by_side(self, one: int, other: int, a: Run, b: Run) -> int:
        """The common parent of two phrasing items of one flex line that touch, as a price and its currency; else -1."""
        above = self.outline.parent[other]
        if not self._item(other) or not (above == one or (above == self.outline.parent[one] and self._item(one))):
            return -1
        return above if _same_line(a, b) and _gap(a, b) <= _TIGHT * min(a.box[3], b.box[3]) else -1

    def _item(self, i: int) -> bool:
        above = self.outline.parent[i]
        return self.outline.tag[i] in PHRASING and above >= 0 and self.outline.flow[above] in {FLEX, INLINE_FLEX}

    def _pieces(self, owner: int, group: list[Run]) -> Iterable[list[Run]]:
        """One piece, unless some of it is struck through or it is nothing but links."""
        if len(group) == 1:
            return [group]
        if any(run.flags & STRUCK for run in group):
            return _split(group, lambda run: run.flags & STRUCK)
        if self._whole_role(owner) == "heading" and len({self._apart(r) for r in group}) > 1:
            return _split(group, lambda run: self._link[run.el] if self._apart(run) else -1)
        if self._whole_role(owner) or self._link[owner] >= 0:
            return [group]
        links = {self._link[run.el] for run in group}
        if len(links - {-1}) > 1 and all(self._link[r.el] >= 0 or _BETWEEN_LINKS.match(r.text) for r in group):
            return [p for p in _split(group, lambda run: self._link[run.el]) if self._link[p[0].el] >= 0]
        return [group]

    def _apart(self, run: Run) -> bool:
        """It stands in a link that is drawn as a thing of its own: “Delivery address [Change]”."""
        link = self._link[run.el]
        return link >= 0 and self.outline.flow[link] != INLINE

    def _join(self, piece: Sequence[Run]) -> str:
        said = piece[0].text
        for a, b in pairwise(piece):
            said += self._between(a, b, said) + b.text
        return said

    def _between(self, a: Run, b: Run, said: str) -> str:
        if b.flags & BREAK:
            return "\n"
        if self._frame[a.el] != self._frame[b.el]:
            return _spaced(a, b) if _same_line(a, b) else "\n"
        if a.flags & TAIL or b.flags & LEAD:
            return " "
        if self.outline.tag[b.el] == "sup" and said[-1:].isdigit() and b.text[:1].isdigit():
            return "." if len(b.text) == 2 and _CENTS.search(said) else " "  # noqa: PLR2004  # raised cents
        boxed = self.outline.flow[a.el] != INLINE or self.outline.flow[b.el] != INLINE
        return _spaced(a, b) if boxed and a.el != b.el and _same_line(a, b) else ""

    def _block(self, owner: int, piece: list[Run], *, part: bool) -> Block | None:
        text = self._join(piece).strip()
        if not text:
            return None
        outline = self.outline
        longest = piece[0] if len(piece) == 1 else max(piece, key=lambda run: len(run.text))
        link = self._link[piece[0].el]
        alone = link >= 0 and all(self._link[run.el] == link for run in piece)
        role = self._role(owner, piece, alone=alone, part=part)
        at = owner
        if role == "link" and self._link[owner] < 0:
            at = link
        elif piece[0].flags & STRUCK:
            at = longest.el
        button = role == "button"
        style = outline.style(at if button else longest.el)
        if piece[0].flags & STRUCK and "line-through" not in style.decoration:
            style = _struck(style)
        level = outline.level.get(owner) or (int(outline.tag[owner][1]) if outline.tag[owner] in HEADINGS else 2)
        return Block(
            text,
            role,
            outline.region(owner),
            level if role == "heading" else 0,
            outline.lang(longest.el),
            outline.selector(at),
            (outline.box(at) if button else None) or _union(piece),
            style,
            outline.row(owner),
        )

    def _role(self, owner: int, piece: list[Run], *, alone: bool, part: bool) -> str:
        if piece[0].flags & OPTION:
            return "option"
        whole = self._whole_role(owner)
        if whole:
            return "link" if whole == "heading" and part and alone and self._apart(piece[0]) else whole
        stands_in = self._stands_in(owner)
        if alone and stands_in != "cell" and not (self._link[owner] >= 0 and self.outline.tag[owner] == "p"):
            return "link"
        if self.outline.tag[piece[0].el] in _CODE and all(self.outline.tag[run.el] in _CODE for run in piece):
            return "code"
        return stands_in

    def _stands_in(self, i: int) -> str:
        outline, only_child = self.outline, True
        while i >= 0:
            tag, role = outline.tag[i], outline.role.get(i, "")
            if tag in _CELLS or role in _CELL_ROLES:
                return "cell" if only_child and self._data_cell(i) else "paragraph"
            if tag == "li" or role == "listitem":
                return "item" if only_child else "paragraph"
            if tag in {"blockquote", "q"}:
                return "quote"
            if tag in {"dt", "pre"}:
                return {"dt": "term", "pre": "code"}[tag]
            if tag in _STOPS:
                return "paragraph"
            if tag == "p":
                only_child = False
            i = outline.parent[i]
        return "paragraph"

    def _data_cell(self, i: int) -> bool:
        while i >= 0 and self.outline.tag[i] != "table":
            i = self.outline.parent[i]
        return i not in self.outline.layout


def context_of(blocks: Sequence[Block], at: int, name: str) -> str:
    """What a link stands in: the text of its block, else the rest of its row, else the heading above."""
    block = blocks[at]
    if block.text != name and len(block.text) > len(name):
        return block.text.replace("\n", " ")[:500]
    if block.row:
        near = [b.text for b in blocks[max(0, at - 30) : at + 30] if b.row == block.row]
        if len(near) > 1:
            return " ".join(near)[:500]
    if block.region in {"nav", "header", "footer"}:
        return ""
    for above in reversed(blocks[max(0, at - 60) : at]):
        if above.role == "heading":
            return above.text.replace("\n", " ")[:500] if above.region == block.region else ""
    return ""


def _split(group: list[Run], key: Callable[[Run], int]) -> list[list[Run]]:
    return [list(part) for _key, part in groupby(group, key)]


def _same_line(a: Run, b: Run) -> bool:
    top, bottom = max(a.box[1], b.box[1]), min(a.box[1] + a.box[3], b.box[1] + b.box[3])
    return bottom - top > min(a.box[3], b.box[3]) / 2


def _gap(a: Run, b: Run) -> float:
    return max(b.box[0] - (a.box[0] + a.box[2]), a.box[0] - (b.box[0] + b.box[2]))


def _spaced(a: Run, b: Run) -> str:
    return " " if _gap(a, b) > _SPACE * min(a.box[3], b.box[3]) else ""


def _struck(style: Style) -> Style:
    said = style.decoration
    return replace(style, decoration="line-through" if said in {"", "none"} else f"{said} line-through")


def _union(piece: Sequence[Run]) -> Box | None:
    if len(piece) == 1 and not piece[0].flags & LOOSE:
        x, y, width, height = piece[0].box
        return Box(x, y, width, height) if width > 0 and height > 0 else None
    if any(run.flags & LOOSE for run in piece):
        return None
    left, top = min(r.box[0] for r in piece), min(r.box[1] for r in piece)
    right, bottom = max(r.box[0] + r.box[2] for r in piece), max(r.box[1] + r.box[3] for r in piece)
    return Box(left, top, round(right - left, 1), round(bottom - top, 1)) if right > left and bottom > top else None
