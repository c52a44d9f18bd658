"""Lines of a PDF to what a reader sees: paragraphs, headings, list items, the cells of rows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from auditor.gather.drawn.pieces import clean
from auditor.gather.paper.segments import Segment
from auditor.model.artifacts import Block, Box

_TOGETHER = 0.75  # times the letter size between two lines of one paragraph, at most
_SAME_SIZE = 0.06
_ALIGNED = 8  # pixels between two left edges that are one
_HEADING = 1.18  # times the size of most of the text
_LONGEST_HEADING = 200  # characters
_BULLET = re.compile(r"(?:[•◦▪●○■□‣·*–—-]|\(?\d{1,3}[.)、]|[(（]?[一二三四五六七八九十]{1,3}[、）)])\s*(?=\S)")
_MARKER = re.compile(r"[•◦▪●○■□‣·*–—-]|[(（]?\d{1,3}[.)、）]?")
_FIGURE = re.compile(
    r"(?=[^\n]*\d)[^\n]{0,10}(?:[£$€¥￥%元]|\d[.,]\d)[^\n]{0,10}"
)  # an amount: a bare number says less
_HAN = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def blocks_of(segments: list[Segment]) -> list[Block]:
    """Lines to paragraphs, headings, list items and the cells of rows."""
    weights: Counter[float] = Counter()
    for segment in segments:
        weights[round(segment.size, 1)] += len(segment.text)
    body = weights.most_common(1)[0][0] if weights else 0
    larger = sorted({round(s.size) for s in segments if s.size >= body * _HEADING}, reverse=True)
    found: list[Block] = []
    now: list[Segment] = []
    room = _Room(segments)
    for line in map(_marked, _lines(segments)):
        if len(line) > 1:
            found += _paragraph(now, body, larger, room)
            now = []
            row = f"page {line[0].page} row {line[0].line + 1}"
            found += [_block(clean(s.text), "cell", [s], row=row) for s in line]
        elif now and _goes_on(now[-1], line[0]):
            now.append(line[0])
        else:
            found += _paragraph(now, body, larger, room)
            now = line
    return _rows(found + _paragraph(now, body, larger, room))


def _marked(line: list[Segment]) -> list[Segment]:
    """A number or bullet that stands apart belongs to what it marks."""
    if len(line) != 2 or not _MARKER.fullmatch(line[0].text.strip()):  # noqa: PLR2004
        return line
    mark, text = line
    return [replace(text, text=f"{mark.text.strip()} {text.text}", x=mark.x, y=min(mark.y, text.y), line=mark.line)]


def _rows(blocks: list[Block]) -> list[Block]:
    """What stands beside the cells of a row, in one line or two, is part of that row: mostly its name.

    A figure that stands beside what was read before it makes a row as well.
    """
    found = list(blocks)
    for index, first in enumerate(blocks):
        if not first.box or (first.row and index and blocks[index - 1].row == first.row):
            continue
        if not first.row and not _FIGURE.fullmatch(first.text):
            continue
        row = first.row or first.selector.replace("line", "row")
        cells = [b.box for b in blocks[index : index + 50] if b.box and b.row == row] or [first.box]
        left = index
        for at in range(index - 1, max(-1, index - 4), -1):
            box = found[at].box
            if found[at].row or not box or not any(_before(box, cell) for cell in cells):
                break
            if any(_before(box, cell) and _level(box, cell) for cell in cells):
                left = at
        for at in range(left, index + 1 if left < index else index):
            found[at] = replace(found[at], role="cell", level=0, row=row)
    return found


def _before(box: Box, cell: Box) -> bool:
    """Whether it ends where the cell begins, and is no further off than a line or two."""
    return box.x + box.width < cell.x and abs(box.y - cell.y) < 3 * cell.height


def _level(box: Box, cell: Box) -> bool:
    overlap = min(box.y + box.height, cell.y + cell.height) - max(box.y, cell.y)
    return overlap >= 0.25 * min(box.height, cell.height)


def _lines(segments: list[Segment]) -> list[list[Segment]]:
    lines: list[list[Segment]] = []
    for segment in segments:
        last = lines[-1][-1] if lines else None
        if last and last.page == segment.page and (last.line == segment.line or _marks(last, segment)):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _marks(mark: Segment, text: Segment) -> bool:
    """Whether a number or bullet, drawn apart, stands before this text."""
    level = mark.y < (text.y + text.bottom) / 2 < mark.bottom
    return level and 0 < text.x - mark.right < 4 * text.size and bool(_MARKER.fullmatch(mark.text.strip()))


class _Room:
    """How far a line could have reached: to the edge of its column, or of the page's text where it stands alone."""

    def __init__(self, segments: list[Segment]) -> None:
        self._on: dict[int, list[Segment]] = {}
        for segment in segments:
            self._on.setdefault(segment.page, []).append(segment)

    def of(self, line: Segment) -> float:
        page = self._on[line.page]
        beside = any(s.x > line.right and s.y < line.bottom and line.y < s.bottom for s in page)
        return max(s.right for s in page if (abs(s.x - line.x) <= _ALIGNED if beside else s.x <= line.x + _ALIGNED))


def _goes_on(before: Segment, line: Segment) -> bool:
    same = abs(before.size - line.size) <= _SAME_SIZE * before.size and before.bold == line.bold
    near = -0.5 * line.size <= line.y - before.bottom <= _TOGETHER * line.size
    under = abs(before.x - line.x) <= 1.5 * line.size or abs(before.x + before.right - line.x - line.right) <= line.size
    return before.page == line.page and same and near and under and not _BULLET.match(line.text)


def _paragraph(lines: list[Segment], body: float, larger: list[int], room: _Room) -> list[Block]:
    if not lines:
        return []
    text = lines[0].text.strip()
    for before, line in pairwise(lines):
        text += _joint(before, line, room) + line.text.strip()
    text = clean(text)
    bullet = _BULLET.match(text)
    size = lines[0].size
    if size >= body * _HEADING and len(text) <= _LONGEST_HEADING and text[-1] not in ".。":
        level = larger.index(round(size)) + 1 if round(size) in larger else len(larger) + 1
        return [_block(text.replace("\n", " "), "heading", lines, level=min(6, level))]
    if bullet and len(text) > bullet.end():
        kept = text if text[0].isdigit() else text[bullet.end() :]
        return [_block(kept, "item", lines)]
    return [_block(text, "paragraph", lines)]


def _joint(before: Segment, line: Segment, room: _Room) -> str:
    """What stands between two lines: a line break where the next word would still have found room."""
    if before.hyphen:
        return ""
    word = line.text.split(" ", 1)[0]
    per_sign = (line.right - line.x) / max(1, len(line.text))
    first = 1 if _HAN.match(word) else len(word)
    if before.right + (first + 1) * per_sign < room.of(before) - line.size:
        return "\n"
    if _HAN.match(before.text.rstrip()[-1:]) and _HAN.match(word):
        return ""
    return "" if before.text.rstrip().endswith("-") else " "


def _block(text: str, role: str, lines: list[Segment], *, level: int = 0, row: str = "") -> Block:
    first = lines[0]
    box = _union([Box(s.x, s.y, s.right - s.x, s.bottom - s.y) for s in lines])
    selector = f"page {first.page} line {first.line + 1}"
    return Block(text, role, level=level, selector=selector, box=box, row=row)


def _union(boxes: list[Box]) -> Box:
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    right, bottom = max(b.x + b.width for b in boxes), max(b.y + b.height for b in boxes)
    return Box(round(x, 1), round(y, 1), round(right - x, 1), round(bottom - y, 1))
