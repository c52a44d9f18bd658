"""How each touchpoint addresses the customer: 您 or 你, Sie or du, vous or tu, usted or tú."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.kit.prose import is_legal
from auditor.kit.text.languages import language_of
from auditor.kit.text.registers import FAMILIAR, POLITE, addresses
from auditor.model.artifacts import Document
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece

ADDRESS = "address-form"
CUSTOMER = "customer"
_MOST = 40  # mentions of one form at a touchpoint
_LONGEST = 20_000
_MOST_BLOCKS = 20_000  # of one touchpoint that are read
_FRAME = frozenset({"header", "nav", "footer", "search"})
_SENTENCE = re.compile(r"[。！？，；：.!?,;:]")
_SLOGAN = 24  # characters: a shorter line without a sentence is a slogan or a title
_INTERFACE = frozenset({"button", "link", "label", "message", "agent", "subject", "preheader", "option"})


def facts(reading: Reading) -> list[Fact]:
    """One fact per mention, in order; `unit` is the language. Legal pages, headings, slogans, quotations count not."""
    scene = reading.scene
    if Document in scene.evidence and is_legal(scene.evidence[Document], (p.block for p in scene.pieces)):
        return []
    seen: Counter[tuple[str, str]] = Counter()
    found: list[Fact] = []
    for piece in scene.pieces[:_MOST_BLOCKS]:
        if piece.skipped or not _speaks(piece):
            continue
        text = piece.text[:_LONGEST]
        language = language_of(text, piece.block.lang or scene.evidence.language)
        if language not in POLITE:
            continue
        for use in addresses(text, language):
            seen[language, use.form] += 1
            if seen[language, use.form] > _MOST:
                break
            place = scene.evidence.place(piece.block, piece.plain.quote(use.start, use.end))
            shown = piece.plain.shown(use.start, use.end)
            order, at = scene.evidence.order, piece.plain.index(use.start)
            found.append(Fact(ADDRESS, use.form, place, Source.LABEL, language, CUSTOMER, "", shown, order, at=at))
    return found


def declared(truth: Truth) -> list[Fact]:
    """`address_form: 您`."""
    if truth.parts[0].replace("-", "_") != "address_form":
        return []
    said = truth.value.strip().casefold()
    for forms in (POLITE, FAMILIAR):
        for language, form in forms.items():
            if said == form.casefold():
                return [truth.fact(ADDRESS, form, CUSTOMER, unit=language)]
    return []


def _speaks(piece: Piece) -> bool:
    """Words to the customer: no title, no line of the frame, no slogan."""
    block = piece.block
    if block.role in _INTERFACE:
        return block.region not in _FRAME
    if block.role == "heading" or block.region in _FRAME:
        return False
    return len(piece.text) > _SLOGAN or bool(_SENTENCE.search(piece.text))


def _other(reference: Fact, other: Fact) -> bool:
    """Only what is declared is a measure by itself; what the touchpoints say of each other is for a check to weigh."""
    return reference.order < 0 and reference.value != other.value


KIND = FactKind(ADDRESS, facts, declared, differs=_other, one=False, by_unit=True, by_qualifier=False)
