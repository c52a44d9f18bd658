"""A touchpoint's text, prepared once for all kinds of facts: what stands in which row, under which heading."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from auditor.facts.spans.amounts import Amount, find_amounts
from auditor.facts.spans.plain import Plain, plain, squeezed
from auditor.kit.memory import remembered
from auditor.model.artifacts import Block, Document, Link, Links, Mail, Texts, Walk
from auditor.model.evidence import Declared, Evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

_REVIEWS = re.compile(
    r"(?<![a-z])(?:customer |user |product |read )?(?:reviews?|testimonials?|what (?:our )?customers say)(?![a-z])"
    r"|用户评价|买家评价|商品评价|评价|评论|晒单"
)
_UNSAID = frozenset({"quote", "code", "customer"})  # not words of the company
_LONGEST_LABEL = 60
MOST_BLOCKS = 20_000  # of a touchpoint that are read, as many as the collector takes elements of a page
LONGEST = 200_000  # characters of a block that are read
_MOST_SUMS = 5_000  # in one block; what comes after them is not read
_WIDEST = 40  # cells of a row; wider ones are no list of products
_NEAR = 12  # blocks of a row that are looked through for a label or a name


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with its plain text; `heading` is the index of the heading above it, -1 for none.

    `skipped`: not said by the company (reviews, quotations, code, what the customer says).
    `amounts`: the sums of money in it, none where it is skipped.
    """

    index: int
    block: Block
    plain: Plain
    heading: int
    skipped: bool
    amounts: tuple[Amount, ...] = ()

    @property
    def text(self) -> str:
        """The text that patterns read."""
        return self.plain.text

    @property
    def is_heading(self) -> bool:
        """It opens a section."""
        return self.block.role == "heading"

    @property
    def in_frame(self) -> bool:
        """It belongs to the frame of the site (header, menu), which repeats on every page."""
        return self.block.region in {"header", "nav"}


@dataclass(frozen=True)
class Scene:
    """`own` holds what belongs to the customer (typed, or declared as theirs), case folded without spaces."""

    evidence: Evidence
    about: Declared
    pieces: tuple[Piece, ...]
    rows: dict[str, tuple[int, ...]]
    own: frozenset[str]
    kept: dict[str, Any] = field(default_factory=dict[str, Any], compare=False)  # readings that several kinds share

    @property
    def path(self) -> str:
        """The path of the page's address, without query and trailing slash; "" when it has none."""
        return path_of(self.evidence[Document].url) if Document in self.evidence else ""

    @property
    def links(self) -> tuple[Link, ...]:
        """Links and buttons, where they were captured."""
        return self.evidence[Links].links if Links in self.evidence else ()

    def row(self, piece: Piece) -> tuple[Piece, ...]:
        """The pieces that share its row, itself included; empty when it stands in none."""
        return self._pieces_of_rows.get(piece.block.row, ()) if piece.block.row else ()

    def beside(self, piece: Piece) -> tuple[Piece, ...]:
        """The other pieces of its row; none where the row is so wide that its cells do not belong together."""
        row = self.row(piece)
        return tuple(p for p in row if p is not piece) if len(row) <= _WIDEST else ()

    @cached_property
    def _pieces_of_rows(self) -> dict[str, tuple[Piece, ...]]:
        return {row: tuple(self.pieces[i] for i in indexes) for row, indexes in self.rows.items()}

    @cached_property
    def heads(self) -> dict[tuple[str, int], tuple[int, ...]]:
        """Head rows: by table and number of cells, the first row of three or more cells without a sum."""
        found: dict[tuple[str, int], tuple[int, ...]] = {}
        for selector, indexes in self.rows.items():
            if 3 <= len(indexes) <= _WIDEST and not any(self.pieces[i].amounts for i in indexes):  # noqa: PLR2004
                found.setdefault((table_of(selector), len(indexes)), indexes)
        return found

    def heading_of(self, piece: Piece) -> Piece | None:
        """The heading that it stands under."""
        return self.pieces[piece.heading] if piece.heading >= 0 else None

    def label_of(self, piece: Piece) -> Piece | None:
        """The short text just before it that may say what it is: in its row, else directly before it."""
        first = max(0, piece.index - _NEAR) if piece.block.row else max(0, piece.index - 1)
        for index in range(piece.index - 1, first - 1, -1):
            other = self.pieces[index]
            if piece.block.row and other.block.row != piece.block.row:
                return None
            if _has_letters(other.text):
                return other if len(other.text) <= _LONGEST_LABEL else None
        return None


@remembered
def _has_letters(text: str) -> bool:
    return any(c.isalpha() for c in text)


def table_of(row: str) -> str:
    """The selector of the table that a row stands in, whether in its head or in its body."""
    return row.rsplit(">", 2)[0].strip()


def read(evidence: Evidence, about: Declared, own: Iterable[str] = ()) -> Scene:
    """The scene of one touchpoint; `own` adds to what this touchpoint itself knows to be the customer's."""
    blocks = list(evidence[Texts].blocks) if Texts in evidence else []
    if Mail in evidence and evidence[Mail].subject and all(b.role != "subject" for b in blocks):
        blocks.insert(0, Block(evidence[Mail].subject, "subject"))
    rows: dict[str, list[int]] = defaultdict(list)
    pieces: list[Piece] = []
    heading, review_level = -1, 0
    for index, block in enumerate(blocks[:MOST_BLOCKS]):
        text = plain(block.text[:LONGEST])
        if block.role == "heading":
            level = block.level or 2
            if review_level and level <= review_level:
                review_level = 0
            if not review_level and level > 1 and _REVIEWS.search(squeezed(block.text[:_LONGEST_LABEL])):
                review_level = level
        skipped = block.role in _UNSAID or (review_level > 0 and block.region not in {"footer", "nav", "header"})
        sums = () if skipped else islice(find_amounts(text.text, about.market, evidence.language), _MOST_SUMS)
        pieces.append(Piece(index, block, text, heading, skipped, tuple(sums)))
        if block.role == "heading":
            heading = index
        if block.row:
            rows[block.row].append(index)
    theirs = {_key(v) for v in (*about.customer.values(), *own, *typed_values(evidence))}
    return Scene(evidence, about, tuple(pieces), {k: tuple(v) for k, v in rows.items()}, frozenset(theirs - {""}))


def typed_values(evidence: Evidence) -> tuple[str, ...]:
    """What the customer typed on the way here."""
    return tuple(t.value for t in evidence[Walk].typed) if Walk in evidence else ()


def path_of(url: str) -> str:
    """The path of an address, to tell pages of one site apart; "" for what is no web address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.path.rstrip("/") if parts.scheme in {"http", "https"} else ""


def _key(value: str) -> str:
    return squeezed(value).replace(" ", "")
