"""How long a link, a code, a quote or a basket is valid, as the customer is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.spans.durations import find_durations
from auditor.facts.spans.plain import plain, squeezed
from auditor.facts.spans.validities import BASKET, CODE, LINK, QUOTE, find_validities, purpose_in, thing_in
from auditor.model.artifacts import Mail
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.facts.spans.durations import Duration
    from auditor.facts.spans.validities import Claim
    from auditor.model.verdict import Place

_DECLARED = {
    "link_ttl": LINK, "link_valid": LINK, "link_validity": LINK, "code_ttl": CODE, "code_valid": CODE,
    "code_validity": CODE, "quote_ttl": QUOTE, "quote_valid": QUOTE, "quote_validity": QUOTE, "basket_ttl": BASKET,
    "basket_held": BASKET, "链接有效期": LINK, "验证码有效期": CODE, "报价有效期": QUOTE,
}  # fmt: skip
_READ = 160
_HEADS = 8  # headings that may say what the links are for
_NEAR = 2  # texts before a short claim that may say what it speaks of
_MONTH = 1 / 30  # share by which a month may be longer or shorter


def facts(reading: Reading) -> list[Fact]:
    """Claims in blocks, and those of a mail's plain-text part where its blocks come from the other one."""
    scene = reading.scene
    found: list[Fact] = []
    for piece in scene.pieces:
        if piece.skipped:
            continue
        for claim in find_validities(piece.text):
            thing = claim.thing or _thing_before(scene, piece)
            if thing:
                place = scene.evidence.place(piece.block, piece.plain.quote(claim.span.start, claim.span.end))
                at = piece.plain.index(claim.span.start)
                shown = piece.plain.shown(claim.span.start, claim.span.end)
                found.append(_fact(scene, thing, claim, place, shown, at))
    return [*found, *_in_text_part(scene, {(f.subject, f.value) for f in found})]


def declared(truth: Truth) -> list[Fact]:
    """`link_ttl: 1 hour`, `code_ttl: 10 minutes`, `quote_validity: 30 days`; `link_ttl.password_reset: …` for one."""
    thing = _DECLARED.get(truth.parts[0], "")
    spans = find_durations(plain(truth.value).text) if thing else ()
    if len(spans) != 1:
        return []
    purpose = truth.parts[1].replace("_", " ") if len(truth.parts) > 1 else ""
    return [truth.fact("validity", minutes(spans[0]), thing, purpose, unit="minutes")]


def minutes(span: Duration) -> str:
    """How long at most, in minutes of the calendar."""
    return str(round(span.hours[1] * 60))


def differs(reference: Fact, other: Fact) -> bool:
    """Further apart than months are among themselves."""
    one, two = int(reference.value), int(other.value)
    return abs(one - two) > _MONTH * max(one, two)


def _in_text_part(scene: Scene, told: set[tuple[str, str]]) -> list[Fact]:
    mail = scene.evidence.get(Mail)
    if mail is None or not mail.html or not mail.text:
        return []
    text = plain(mail.text)
    found: list[Fact] = []
    for claim in find_validities(text.text):
        if not claim.thing or (claim.thing, minutes(claim.span)) in told:
            continue
        quote = f"{text.quote(claim.span.start, claim.span.end)} (plain-text part)"
        found.append(_fact(scene, claim.thing, claim, scene.evidence.place(quote=quote), claim.span.words, -1))
    return found


def _thing_before(scene: Scene, piece: Piece) -> str:
    """What a short claim (“Expires in 15 minutes”) speaks of: what the texts just before it name."""
    for index in range(piece.index - 1, max(-1, piece.index - 1 - _NEAR), -1):
        if thing := thing_in(scene.pieces[index].text[-_READ:]):
            return thing
    return ""


def _purpose(scene: Scene) -> str:
    """What the touchpoint's links and codes are for, where its subject and headings say one thing only."""
    if "purpose" not in scene.kept:
        heads = [p.text[:_READ] for p in scene.pieces if p.block.role in {"subject", "heading"} and not p.in_frame]
        scene.kept["purpose"] = purpose_in(squeezed(" ".join(heads[:_HEADS])))
    return str(scene.kept["purpose"])


def _fact(scene: Scene, thing: str, claim: Claim, place: Place, shown: str, at: int) -> Fact:  # noqa: PLR0917
    purpose = (claim.purpose or _purpose(scene)) if thing in {LINK, CODE} else ""
    value, order = minutes(claim.span), scene.evidence.order
    return Fact("validity", value, place, Source.LABEL, "minutes", thing, purpose, shown, order, at=at)


KIND = FactKind("validity", facts, declared, differs=differs, one=False)
