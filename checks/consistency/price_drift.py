"""The same thing has another price at another touchpoint.

## What it finds
A product whose price differs between pages, mails, texts, scripts and brochures. A product is recognised by its stock
number, by the address of its page or by its name, and only where something proves that it is one: structured data, the
page that sells it, or a row with a quantity. Prices are compared with the declared one, else with the price at the
point where the customer commits, else with the first one shown.

Bad: a mail offers “Aurora Lamp ¥99”, the product page says “¥129”. Good: “¥99，截至1月31日” in the mail, and ¥99 on the
page until then.

## Why it matters
A basket that is dearer than the advertisement is bait; a lower price elsewhere makes those who paid feel cheated.

## How to fix
Take every price from one source, in mails and print as well; put a date on what is printed.

## Not reported
Former prices, “from” prices, savings, limits (“free delivery over £50”), prices by weight or time, instalments, prices
for members, sums for as many pieces as the order holds, prices with and without tax, other currencies, and prices of
which nothing says what they are for: the ledger lists them. Left to a person: a price that is a multiple of the other
where a touchpoint does not say for how many pieces, a PDF without a date of its edition or with an old one, and a
product page on which a size, colour or the like can be chosen.

## Sources
China, SAMR Order 56 on price fraud (in force since 1 July 2022); Nielsen's heuristic 4, consistency.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.api import (
    Block,
    Evidence,
    Fact,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, compared, declared_too, drift_of, said_where, titles_of, touchpoints_of

if TYPE_CHECKING:
    from collections.abc import Mapping

EDITION = re.compile(
    r"(?i:(?<![a-z])(?:edition|issue|valid|prices?|printed|spring|summer|autumn|fall|winter|version|revised"
    r"|updated|as of)(?![a-z]))"
    r"|[版春夏秋冬季]|有效|印刷|更新|价格"
)
YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")
CHOICE = re.compile(
    r"(?i:(?<![a-z])(?:sizes?|colou?rs?|variants?|options?|formats?|edition|weight|style|length|flavou?r|pack"
    r"|storage|capacity)(?![a-z]))"
    r"|规格|尺码|尺寸|颜色|款式|型号|容量|版本|口味"
)
MOST_PIECES = 99  # a price that is this many times another one, or fewer, may be the sum of several pieces
BUY = re.compile(
    r"(?i:add (?:\w+ )?to (?:your |my |the )?(?:basket|cart|bag|trolley)|buy (?:it )?now)|加入购物[车袋]|立即购买"
)


@journey_check(
    id="price-drift",
    title="The same thing has different prices",
    severity=Severity.ERROR,
    needs=(Texts, Fields),
    params={
        "abs_tol": 0.01,  # in the unit of the currency: what rounding may explain
        "pdf_valid_days": 365,  # how long a print is taken for current
    },
)
def price_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    tolerance = Decimal(str(params["abs_tol"]))
    unsure = {t.touchpoint for t in journey if may_differ(t, journey, params["pdf_valid_days"])}
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0

    pieces = _pieces(journey)

    def differs(reference: Fact, other: Fact) -> bool:
        apart = abs(Decimal(reference.value) - Decimal(other.value)) > tolerance
        return apart and pieces.explain(reference, other) is not True

    for entry in journey.ledger.of("money"):
        if entry.qualifier != "item" or entry.incomparable:
            continue
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        if (drift := drift_of(entry, differs)) is None:
            continue
        sure = tuple(
            f
            for f in drift.deviating
            if f.place.touchpoint not in unsure and pieces.explain(drift.reference, f) is False
        )
        if sure and drift.reference.place.touchpoint not in unsure:
            faults.append(_fault(replace(drift, deviating=sure), journey))
        else:
            doubts.append(_fault(drift, journey))
    if not examined:
        return not_applicable(say("no price of the same product is shown at two touchpoints"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def may_differ(here: Evidence, journey: JourneyEvidence, valid_days: float) -> bool:
    """Print that may be out of date, or a page whose price follows what is chosen on it."""
    if here.kind is Kind.DOCUMENT:
        edition = [year for b in _blocks(here) for year in years_of(b.text) if EDITION.search(b.text)]
        others = [year for t in journey if t is not here for b in _blocks(t) for year in years_of(b.text)]
        return not edition or max(edition) < max(others, default=0) - valid_days / 365
    fields = here[Fields].fields if Fields in here else ()
    return any(
        f.type in {"select", "radio"} and f.visible and CHOICE.search(f"{f.text[:60]} {f.group[:60]}") for f in fields
    )


def years_of(text: str) -> list[int]:
    return [int(year) for year in YEAR.findall(text[:2000])]


def _blocks(here: Evidence) -> tuple[Block, ...]:
    return here[Texts].blocks if Texts in here else ()


@dataclass(frozen=True, slots=True)
class Pieces:
    """How many of each product a touchpoint speaks of, by (touchpoint, product), and all quantities by product."""

    at: Mapping[tuple[str, str], frozenset[int]]
    ordered: Mapping[str, frozenset[int]]

    def explain(self, reference: Fact, other: Fact) -> bool | None:
        """Whether the dearer is the sum for several of the cheaper; None where nothing says for how many it is."""
        low, high = sorted((reference, other), key=lambda f: abs(Decimal(f.value)))
        if not Decimal(low.value):
            return False
        times = abs(Decimal(high.value) / Decimal(low.value))
        if times != times.to_integral_value() or not 1 < times <= MOST_PIECES:
            return False
        subject = reference.subject
        if all((f.place.touchpoint, subject) in self.at for f in (low, high)):
            return int(times) in self.at[high.place.touchpoint, subject]
        known = self.ordered.get(subject, frozenset())
        return True if not known or int(times) in known else None


def _pieces(journey: JourneyEvidence) -> Pieces:
    at: dict[tuple[str, str], frozenset[int]] = {}
    ordered: dict[str, frozenset[int]] = {}
    for entry in journey.ledger.of("quantity"):
        if entry.subject == "order":
            continue
        for fact in entry.facts:
            if fact.value.isdigit():
                ordered[entry.subject] = ordered.get(entry.subject, frozenset()) | {int(fact.value)}
                at[fact.place.touchpoint, entry.subject] = frozenset({int(fact.value)})
    shops = {t.touchpoint for t in journey if sum(bool(BUY.search(b.text[:80])) for b in _buttons(t)) == 1}
    for subject in ordered:
        for touchpoint in shops:
            at.setdefault((touchpoint, subject), frozenset({1}))
    return Pieces(at, ordered)


def _buttons(here: Evidence) -> list[Block]:
    return [b for b in _blocks(here) if b.role in {"button", "link"}]


def _fault(drift: Drift, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    return Fault(
        say("“{subject}” has different prices: {said}", subject=reference.subject, said=said),
        drift.places,
        severity=Severity.ERROR if any(dearer(reference, f) for f in drift.deviating) else Severity.WARNING,
        confidence=drift.confidence,
        key=f"price of {reference.subject}",
        fix=say("Show “{value}” everywhere, or correct it at the source of all prices.", value=reference.shown),
    )


def dearer(reference: Fact, other: Fact) -> bool:
    """Whoever goes on from the earlier of the two has to pay more than was shown."""
    higher = Decimal(other.value) > Decimal(reference.value)
    return higher if other.order >= reference.order else not higher
