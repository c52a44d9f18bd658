"""Offers: what a promotional code takes off, from what sum on and until when, wherever the customer reads of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from auditor.facts.kind import FactKind
from auditor.facts.spans.dates import find_dates
from auditor.facts.spans.discounts import PERCENT, UP_TO, Code, Term, find_codes, find_terms
from auditor.facts.spans.plain import plain
from auditor.model.artifacts import Document
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.model.evidence import Declared

CODE, END = "code", "end"
_SENTENCE = re.compile(r"[.!?]\s|[。!?\n]")
_NEAR = 3  # texts below or above the code, under the same heading, that may say the rest of it
_READ = 600
_END_LEAD = re.compile(
    r"(?<![a-z])(?:until|till|ends?(?: on)?|expires?(?: on)?|valid (?:until|through|till|to)|through|before|by"
    r"|closes?(?: on)?|last day(?: is)?|offer ends)(?: midnight(?: on)?| the end of| the)?[ :,]*$"
    r"|(?:截至|截止(?:到|至|日期)?|有效期至|至|到)[ ::]*$"
)
_END_TAIL = re.compile(r"\s?(?:截止|前|之前|为止|结束|到期|止)")
_END_WORD = re.compile(
    r"until|till|end|expire|valid|through|before|by |close|last day|至|到|截止|前|-|–", re.IGNORECASE
)
_DAY = re.compile(r"(?:[0-9]{4}|XXXX)-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class _Said:
    piece: Piece
    term: Term


def facts(reading: Reading) -> list[Fact]:
    """Per code the terms of its sentence, else of the texts beside it; without a code those of the campaign."""
    scene = reading.scene
    codes = [(p, c) for p in scene.pieces if not p.skipped for c in find_codes(p.text[:_READ])]
    if not codes:
        return list(_of_the_campaign(scene))
    several = len({c.code for _, c in codes}) > 1
    found: dict[tuple[str, str, str], Fact] = {}
    for piece, code in codes:
        one = _fact(scene, piece, Term(code.start, code.end, CODE, code.code), code.code)
        found.setdefault((code.code, CODE, code.code), one)
        for said in _terms_of(scene, piece, code, several=several):
            fact = _fact(scene, said.piece, said.term, code.code)
            found.setdefault((code.code, fact.qualifier, fact.value), fact)
    return list(found.values())


def declared(truth: Truth) -> list[Fact]:
    """`offer.SPRING20: 20% off over £30 until 31 January 2026`."""
    code = truth.name.partition(".")[2].strip().upper()
    if truth.parts[0] not in {"offer", "code", "promo", "优惠码"} or not code:
        return []
    from auditor.facts.spans.amounts import find_amounts  # noqa: PLC0415 - only where an offer is declared

    text = plain(truth.value).text
    language = truth.about.languages[0] if truth.about.languages else ""
    terms = [
        *find_terms(text, tuple(find_amounts(text, truth.about.market, language))),
        *_ends(text, language, truth.about),
    ]
    return [
        replace(truth.fact("offer", t.value, code, t.field, unit=t.unit), shown=text[t.start : t.end]) for t in terms
    ]


def _terms_of(scene: Scene, piece: Piece, code: Code, *, several: bool) -> Iterator[_Said]:
    """The terms of one code: its sentence where there are several codes, else its text, else the texts around it."""
    start, end = 0, min(len(piece.text), _READ)
    if several:
        starts = [m.end() for m in _SENTENCE.finditer(piece.text, 0, code.start)]
        stop = _SENTENCE.search(piece.text, code.end)
        start, end = (starts[-1] if starts else 0), (stop.start() if stop else end)
    own = [t for t in _terms(scene, piece) if start <= t.start < end]
    yield from (_Said(piece, t) for t in own)
    if several:
        yield from (
            _Said(p, t) for p in scene.beside(piece) for t in _terms(scene, p) if not find_codes(p.text[:_READ])
        )
        return
    fields = {t.field for t in own}
    for other in _around(scene, piece):
        for term in _terms(scene, other):
            if term.field not in fields:
                yield _Said(other, term)


def _ends(text: str, language: str, about: Declared) -> Iterator[Term]:
    """The day on which it ends: a date behind “until”, “ends”, 截至; of a range the last day."""
    if not _END_WORD.search(text):
        return
    for when in find_dates(text, language, about.market, about.today):
        day = when.value.rpartition("/")[2][:10]
        lead, tail = text[max(0, when.start - 40) : when.start].lower(), text[when.end : when.end + 8]
        ranged = "/" in when.value
        if _DAY.fullmatch(day) and (ranged or _END_LEAD.search(lead) or _END_TAIL.match(tail)):
            yield Term(when.start, when.end, END, day)


def _around(scene: Scene, piece: Piece) -> Iterable[Piece]:
    """Texts beside it: of its row, else a few before and after under the same heading, and that heading."""
    if row := scene.beside(piece):
        return row
    first = piece.index if piece.is_heading else piece.heading
    near = scene.pieces[max(0, piece.index - _NEAR) : piece.index + _NEAR + 1]
    same = [p for p in near if p is not piece and first in {p.heading, p.index} and not p.skipped and not p.in_frame]
    return [p for p in same if not p.block.row]


def _terms(scene: Scene, piece: Piece) -> list[Term]:
    text = piece.text[:_READ]
    amounts = tuple(a for a in piece.amounts if a.end <= _READ)
    return [*find_terms(text, amounts), *_ends(text, scene.evidence.language, scene.about)]


def _of_the_campaign(scene: Scene) -> Iterator[Fact]:
    """The one percentage of a touchpoint that belongs to one campaign, by its own address or by its links."""
    campaign = _campaign(scene)
    if not campaign:
        return
    said = [_Said(p, t) for p in scene.pieces if not p.skipped and not p.in_frame for t in _percentages(p)]
    if len({s.term.value for s in said}) == 1:
        yield _fact(scene, said[0].piece, said[0].term, f"campaign {campaign}")


def _percentages(piece: Piece) -> list[Term]:
    if piece.block.region == "footer" or not {"%", "折"} & set(piece.text[:_READ]):
        return []
    return [t for t in find_terms(piece.text[:_READ], ()) if t.field in {PERCENT, UP_TO}]


def _campaign(scene: Scene) -> str:
    own = _named(scene.evidence[Document].url) if Document in scene.evidence else ""
    if own:
        return own
    linked = {name for link in scene.links if "utm_campaign" in link.href and (name := _named(link.href))}
    return linked.pop() if len(linked) == 1 else ""


def _named(url: str) -> str:
    try:
        names = parse_qs(urlsplit(url[:2_000]).query).get("utm_campaign", [])
    except ValueError:
        return ""
    return names[0].strip().lower()[:60] if names else ""


def _fact(scene: Scene, piece: Piece, term: Term, subject: str) -> Fact:
    place = scene.evidence.place(piece.block, piece.plain.quote(term.start, term.end))
    shown = piece.plain.shown(term.start, term.end)
    at, order = piece.plain.index(term.start), scene.evidence.order
    return Fact("offer", term.value, place, Source.LABEL, term.unit, subject, term.field, shown, order, at=at)


def differs(reference: Fact, other: Fact) -> bool:
    """Another value; a day without its year is the same day of any year."""
    one, two = reference.value, other.value
    if reference.qualifier == END and "XXXX" in {one[:4], two[:4]}:
        one, two = one[4:], two[4:]
    return (one, reference.unit) != (two, other.unit)


def _why_listed(fact: Fact) -> str:
    if fact.qualifier == CODE:
        return say("the code itself")
    return say("at most that much, so less is no contradiction") if fact.qualifier == UP_TO else ""


KIND = FactKind("offer", facts, declared, _why_listed, differs)
