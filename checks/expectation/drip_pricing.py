"""A fee that has to be paid is named only after the price has won the customer.

## What it finds
Fees (service, booking, handling, administration, platform, cleaning, packaging; 服务费 手续费 包装费 打包费 平台费)
that come up on the way to the order, at a later touchpoint than the first price of what is ordered, and that the
customer cannot leave off. The finding says where the fee is first seen and by how much it raises the price.

Bad: €80 a night, in step four “+ €25 resort fee”. Good: “€105 in total, including €25 resort fee” from the first page.

## Why it matters
The price that won the customer is not the price that is paid.

## How to fix
Show the whole price from the first page on; where a fee depends on a choice, show it beside that choice.

## Not reported
Fees that were named, or said to be included, no later than the first price; fees of nothing; fees that are contained
in the price; a fee with a control that leaves it off (a box, a choice of payment or delivery); insurance, gift wrap
and the like that a field offers; taxes that are due on site. Delivery charges and taxes, unless the workspace asks for
them (`shipping: 1`, `tax: 1`): then they count where no earlier touchpoint names them.

## Sources
United States, 16 CFR 464 (tickets and lodging); United Kingdom, Digital Markets, Competition and Consumers Act 2024
(total price in every invitation to purchase); China, SAMR Order 56 on price fraud.
"""

from __future__ import annotations

import re
from decimal import Decimal

from auditor.api import (
    Evidence,
    Fact,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Links,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import least_sure, places_of, titles_of

PRICES = ("item", "per-unit", "from", "subtotal", "total", "running total")
FEE = re.compile(
    r"(?i:(?<![a-z])(?:service|booking|handling|admin(?:istration)?|platform|cleaning|resort|transaction|processing"
    r"|convenience|packaging|reservation|destination|facility|agency|card|payment|order|small[- ]order)[a-z -]{0,20}"
    r"(?:fees?|charges?|surcharges?)(?![a-z])|(?<![a-z])(?:fees?|surcharges?)(?![a-z]))"
    r"|服务费|手续费|包装费|打包费|平台费|清洁费|预订费"
)
KEPT = re.compile(
    r"(?i:(?<![a-z])(?:incl(?:\.|uding|udes|uded)?|inclusive|of which|optional|if you|on site|at the property"
    r"|on arrival|locally|waived|free)(?![a-z]))|含|其中|可选|到店付|现场支付|免"
)
ROLES = {"fee": say("fee"), "shipping": say("shipping"), "tax": say("tax")}
CHOICES = frozenset({"checkbox", "radio", "select"})
REMOVE = re.compile(r"(?i:(?<![a-z])(?:remove|delete|change|edit)(?![a-z]))|移除|删除|取消|修改|更改")
WORD = re.compile(r"[a-z]{4,}|[\u4e00-\u9fff]{2,}")
PLAIN = frozenset({"charge", "charges", "fees", "total", "order", "your", "with", "this", "price"})
OTHER = frozenset({Stage.HELP, Stage.LEAVE})


@journey_check(
    id="drip-pricing",
    title="A fee comes up late",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Fields, Links),
    params={
        "uplift_error": 0.05,  # share of the price from which a late fee is an error
        "shipping": 0,  # 1: delivery charges count as fees where no earlier touchpoint names them
        "tax": 0,  # 1: so do taxes
    },
)
def drip_pricing(journey: JourneyEvidence, params: Params) -> Verdict:
    first = _first_price(journey)
    if first is None:
        return not_applicable(say("no price of what is ordered is shown before the order"))
    roles = {"fee", *(role for role in ("shipping", "tax") if params[role])}
    rows = [
        f
        for e in journey.ledger.of("money")
        if e.subject == "order" and e.qualifier in roles
        for f in e.facts
        if f.order > first.order and f.unit == first.unit and Decimal(f.value) > 0
    ]
    rows = [f for f in rows if not _belongs_elsewhere(f, journey)]
    if not rows:
        later = any(f.order > first.order for e in journey.ledger.of("money") for f in e.facts)
        return judged(examined=1) if later else not_applicable(say("nothing is shown after the first price"))
    revealed: dict[tuple[str, str], Fact] = {}
    for fact in sorted(rows, key=lambda f: f.order):
        revealed.setdefault((fact.qualifier, fact.value), fact)
    late = [f for f in revealed.values() if not _disclosed(f, first, journey) and not _optional(f, journey)]
    if not late:
        return judged(examined=1 + len(revealed))
    return judged(examined=1 + len(revealed), faults=[_fault(first, late, journey, params["uplift_error"])])


def _first_price(journey: JourneyEvidence) -> Fact | None:
    """The first price of a product that the order holds, else of anything by time or piece, else the first sum."""
    money = [(e, f) for e in journey.ledger.of("money") for f in e.facts if f.order >= 0]
    ordered = {e.subject for e in journey.ledger.of("quantity")} | {
        e.subject for e, f in money if f.order >= journey.ledger.commitment_order >= 0
    }
    ordered -= {"", "order"}
    of_order = [f for e, f in money if e.qualifier == "item" and e.subject in ordered]
    named = [f for e, f in money if e.qualifier in {"per-unit", "from"} or (e.qualifier == "item" and e.subject)]
    sums = [f for e, f in money if e.subject == "order" and e.qualifier in PRICES]
    firsts = [min(group, key=lambda f: f.order) for group in (of_order, named, sums) if group]
    before = [f for f in firsts if f.order < journey.ledger.commitment_order]
    return next(iter(before or firsts), None)


def _belongs_elsewhere(fact: Fact, journey: JourneyEvidence) -> bool:
    """Fees that help pages and documents list, and those that are contained in the price or due elsewhere."""
    here = _at(fact, journey)
    listed = here is None or here.kind is Kind.DOCUMENT or here.stage in OTHER
    return listed or bool(KEPT.search(fact.place.quote[:200]))


def _at(fact: Fact, journey: JourneyEvidence) -> Evidence | None:
    return next((t for t in journey if t.touchpoint == fact.place.touchpoint), None)


def _disclosed(fact: Fact, first: Fact, journey: JourneyEvidence) -> bool:
    """Named no later than the first price: the same sum with the word, or the very words."""
    words = _words(fact)
    for here in journey:
        if here.order > first.order or Texts not in here:
            continue
        for block in here[Texts].blocks:
            text = block.text[:2000]
            if FEE.search(text) and (fact.shown in text or words & _words_of(text)):
                return True
            if fact.qualifier != "fee" and words & _words_of(text):
                return True
    return False


def _words(fact: Fact) -> set[str]:
    return _words_of(fact.place.quote[:120])


def _words_of(text: str) -> set[str]:
    return set(WORD.findall(text.lower())) - PLAIN


def _optional(fact: Fact, journey: JourneyEvidence) -> bool:
    """A field up to there offers it, or a control in its row takes it off."""
    words = _words(fact)
    for here in journey:
        if here.order > fact.order:
            break
        for field in here[Fields].fields if Fields in here else ():
            if field.type not in CHOICES or field.disabled:
                continue
            said = f"{field.text[:120]} {field.group[:80]} {' '.join(o[:80] for o in field.options[:30])}"
            if fact.shown in said or words & _words_of(said):
                return True
    here_now = _at(fact, journey)
    if here_now is None:
        return False
    blocks = here_now[Texts].blocks
    row = next((b.row for b in blocks if b.selector == fact.place.selector and fact.shown in b.text), "")
    if row and any(b.row == row and b.role in {"button", "link"} and REMOVE.search(b.text[:60]) for b in blocks):
        return True
    links = here_now[Links].links if Links in here_now else ()
    return any(fact.shown in k.context[:200] and REMOVE.search(k.text[:60]) for k in links)


def _fault(first: Fact, late: list[Fact], journey: JourneyEvidence, uplift_error: float) -> Fault:
    titles = titles_of(journey)
    base = _base(first, late, journey)
    uplift = sum((Decimal(f.value) for f in late), Decimal(0)) / base if base > 0 else Decimal(1)
    fees = series(
        say(
            "“{fee}” ({role}) at {place}",
            fee=f.shown,
            role=ROLES.get(f.qualifier, f.qualifier),
            place=titles.get(f.place.touchpoint, ""),
        )
        for f in late
    )
    facts = (first, *late)
    return Fault(
        say(
            "The first price is “{price}” at {place}, later come {fees}: {uplift:.0f} % more",
            price=first.shown,
            place=titles.get(first.place.touchpoint, ""),
            fees=fees,
            uplift=float(uplift) * 100,
        ),
        places_of(facts),
        severity=Severity.ERROR if float(uplift) >= uplift_error else Severity.WARNING,
        confidence=least_sure(facts),
        key="late " + " ".join(sorted({f.qualifier for f in late})),
        fix=say("Name the fee beside “{price}”, or let that price contain it.", price=first.shown),
    )


def _base(first: Fact, late: list[Fact], journey: JourneyEvidence) -> Decimal:
    """What the order costs without its fees where they are first seen, else the first price for all pieces."""
    here = late[0].place.touchpoint
    sums = {
        e.qualifier: Decimal(f.value)
        for e in journey.ledger.of("money")
        for f in e.facts
        if e.subject == "order" and f.place.touchpoint == here and e.qualifier in {"subtotal", "total", "running total"}
    }
    if "subtotal" in sums:
        return sums["subtotal"]
    total = sums.get("total") or sums.get("running total")
    fees = sum((Decimal(f.value) for f in late if f.place.touchpoint == here), Decimal(0))
    if total and total > fees:
        return total - fees
    counted = [f.value for e in journey.ledger.of("quantity") if e.subject == first.subject for f in e.facts]
    return Decimal(first.value) * (int(counted[-1]) if counted and counted[-1].isdigit() else 1)
