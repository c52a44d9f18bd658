"""The rows of a summary do not add up.

## What it finds
A product that is written out (“2 nights at £148.00 = £269.00”); a summary of the order whose subtotal, delivery, tax,
fees and discounts do not give the total below them; a row whose price times quantity is not its sum; a “you save” that
is not the former price less the price; a discount in percent that is not the share it names of an order with one
product.

Bad: 10 × £26.16, line total £261.58. Good: rows that add up to the penny.

## Why it matters
Customers do this sum. One that is wrong makes every other figure doubtful, and it is the receipt.

## How to fix
Round once, at the level of the line, and let one service compute what all templates print.

## Not reported
A summary in which some sum is not understood (gift cards, deposits, rounding, tips); tax that is contained in the
prices (“of which VAT”, 含税), a discount that the subtotal contains already, rows above the subtotal; bundles at 0.00;
differences that rounding each row explains; product rows that do not give the subtotal, since some may be folded away;
a total that differs from the one the customer agreed to, which total-drift reports. A discount in percent on an order
of several products, some of which may be excepted, is left to a person.

## Sources
Nielsen's heuristic 5, error prevention; GOV.UK Design System, pattern “check answers”.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import least_sure, places_of
from auditor.kit.mailing.values import amounts_in
from auditor.kit.sums import Placed, Summary, adds_up, as_shown, in_words, summaries, sums_at
from auditor.kit.text.wording import around, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PERCENT = re.compile(r"(?<![0-9.])([0-9]{1,2}(?:\.[0-9])?) ?%")
NEAR = 3  # blocks around a “you save” in which the two prices stand
PENNY = Decimal("0.01")
LONGEST = 2000  # characters of a block in which a written sum is looked for
_SIGN = r"(?:[£€$¥￥]|EUR|GBP|USD|CHF|元)?"
PRODUCT = re.compile(
    r"(?<![0-9.,])(?<![×xX*+/-] )(?P<count>[0-9]{1,3}) ?(?:[件张份晚间人位次天] ?)?"
    r"(?:[×xX*]|(?:[^\W\d_]{1,14} ){1,3}(?:[×xX@]|at|à|zu))"
    rf" ?{_SIGN} ?(?P<price>[0-9](?:[0-9.,]{{0,9}}[0-9])?) ?{_SIGN} ?(?:each )?= ?{_SIGN} ?"
    r"(?P<total>[0-9](?:[0-9.,]{0,10}[0-9])?)(?![0-9.,]?[0-9]| ?[×xX*+/-])"
)
REDUCED = re.compile(r"(?i:\b(?:off|save|saving|discount|instead|less|minus|rabatt)\b)|[优立]惠|减|折|券")
FIX = say("Compute every row once, rounded at the line, and print the same figures that were added up.")


@journey_check(
    id="arithmetic-mismatch",
    title="The figures do not add up",
    severity=Severity.ERROR,
    needs=(Texts,),
    params={"round_tol": 0.01},  # for each row, in the unit of the currency: what rounding may explain
)
def arithmetic_mismatch(journey: JourneyEvidence, params: Params) -> Verdict:
    tolerance = Decimal(str(params["round_tol"]))
    drifting = {id(f) for e in journey.ledger.of("money") for f in e.contradicting}
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for here in journey:
        looked, found = _products(here, tolerance)
        examined += looked
        faults += found
        sums = sums_at(here, journey.ledger)
        if not sums:
            continue
        blamed = False
        for summary in summaries(here, journey.ledger):
            agrees = adds_up(summary, tolerance)
            examined += agrees is not None
            if agrees is False and not blamed and id(summary.total.fact) not in drifting:
                faults.append(_unequal(here, summary))
                blamed = True
        for judge in (_lines, _savings):
            looked, found = judge(here, sums, journey, tolerance)
            examined += looked
            faults += found
        looked, found = _percents(here, journey, tolerance)
        examined += looked
        doubts += [f for f in found if f.confidence is Confidence.LOW]
        faults += [f for f in found if f.confidence is not Confidence.LOW]
    if not examined:
        return not_applicable(say("no summary whose rows can all be read"))
    return judged(examined=examined, faults=_once(faults), doubts=doubts)


def _once(faults: Iterable[Fault]) -> list[Fault]:
    """The same wrong sum at several touchpoints is one fault, with the places of all."""
    merged: dict[str, Fault] = {}
    for fault in faults:
        figures = fault.message.split(": ", 1)[1]
        if (first := merged.get(figures)) is None:
            merged[figures] = fault
        else:
            merged[figures] = Fault(
                first.message, (*first.places, *fault.places), first.severity, first.confidence, first.key, first.fix
            )
    return list(merged.values())


def _unequal(here: Evidence, summary: Summary) -> Fault:
    facts = [r.fact for r in (*summary.rows, summary.total)]
    sums, last = in_words(summary), summary.total.fact.shown
    return Fault(
        say(
            "{title}: the rows do not add up, {sums}, the total says “{shown}”", title=here.title, sums=sums, shown=last
        ),
        places_of(facts),
        severity=Severity.ERROR,
        confidence=least_sure(facts),
        key="total of the summary",
        fix=FIX,
    )


def _products(here: Evidence, tolerance: Decimal) -> tuple[int, list[Fault]]:
    """What is written as a sum: “2 nights at £148.00 = £296.00”, 3 × ¥12 = ¥36."""
    looked, faults = 0, list[Fault]()
    for block in here[Texts].blocks if Texts in here else ():
        if "=" not in block.text or len(block.text) > LONGEST or REDUCED.search(block.text):
            continue
        for match in PRODUCT.finditer(block.text):
            count = Decimal(match["count"])
            prices, totals = (tuple(map(Decimal, amounts_in(match[name]))) for name in ("price", "total"))
            looked += 1
            if any(abs(count * price - total) <= tolerance * count for price in prices for total in totals):
                continue
            faults.append(
                Fault(
                    say("{title}: “{sum}” is not so", title=here.title, sum=shown(match[0].strip())),
                    (here.place(block, around(block.text, *match.span()), (match["total"],)),),
                    severity=Severity.ERROR,
                    confidence=Confidence.MEDIUM,
                    key="written product",
                    fix=FIX,
                )
            )
    return looked, faults


def _lines(
    here: Evidence, sums: Sequence[Placed], journey: JourneyEvidence, tolerance: Decimal
) -> tuple[int, list[Fault]]:
    """Rows with a price, a quantity and a sum: price times quantity."""
    blocks = here[Texts].blocks
    quantities = {
        e.subject: {f.value for f in e.facts if f.place.touchpoint == here.touchpoint and not f.qualifier}
        for e in journey.ledger.of("quantity")
        if e.subject != "order"
    }
    rows: dict[str, list[Fact]] = {}
    for each in sums:
        if each.fact.subject and each.fact.qualifier in {"item", "line"} and (row := blocks[each.index].row):
            rows.setdefault(row, []).append(each.fact)
    examined, faults = 0, list[Fault]()
    for facts in rows.values():
        items = {f.value: f for f in facts if f.qualifier == "item"}
        lines = {f.value: f for f in facts if f.qualifier == "line"}
        counted = quantities.get(facts[0].subject, set())
        if len(items) != 1 or len(lines) != 1 or len(counted) != 1 or not (count := next(iter(counted))).isdigit():
            continue
        (item,), (line,) = items.values(), lines.values()
        if item.unit != line.unit:
            continue
        examined += 1
        expected = Decimal(item.value) * int(count)
        if abs(expected - Decimal(line.value)) <= tolerance:
            continue
        faults.append(
            Fault(
                say(
                    "{title}: “{subject}” does not add up, {count} × {price} make {sum}, the row says “{shown}”",
                    title=here.title,
                    subject=item.subject,
                    count=count,
                    price=item.shown,
                    sum=as_shown(expected, item),
                    shown=line.shown,
                ),
                places_of((item, line)),
                severity=Severity.ERROR,
                confidence=least_sure((item, line)),
                key=f"line of {item.subject}",
                fix=FIX,
            )
        )
    return examined, faults


def _savings(
    here: Evidence,
    sums: Sequence[Placed],
    journey: JourneyEvidence,  # noqa: ARG001 - the shape of all three
    tolerance: Decimal,
) -> tuple[int, list[Fault]]:
    """“You save” beside one former price and one price."""
    examined, faults = 0, list[Fault]()
    for saving in sums:
        if saving.fact.qualifier != "saving":
            continue
        near = [s for s in sums if abs(s.index - saving.index) <= NEAR and s.fact.unit == saving.fact.unit]
        was = {s.value: s for s in near if s.fact.qualifier == "was"}
        now = {s.value: s for s in near if s.fact.qualifier == "item"}
        others = [s for s in near if s.fact.qualifier not in {"was", "item", "saving"}]
        if len(was) != 1 or len(now) != 1 or others or sum(s.fact.qualifier == "saving" for s in near) != 1:
            continue
        before, after = next(iter(was.values())), next(iter(now.values()))
        if before.value <= after.value:
            continue
        examined += 1
        gap = before.value - after.value
        rounded = saving.value == saving.value.to_integral_value() and abs(gap - saving.value) < 1
        if abs(gap - abs(saving.value)) <= tolerance or rounded:
            continue
        facts = (before.fact, after.fact, saving.fact)
        faults.append(
            Fault(
                say(
                    "{title}: the saving is not the difference, {was} less {now} make {gap}, it says “{shown}”",
                    title=here.title,
                    was=before.fact.shown,
                    now=after.fact.shown,
                    gap=as_shown(gap, after.fact),
                    shown=saving.fact.shown,
                ),
                places_of(facts),
                severity=Severity.ERROR,
                confidence=least_sure(facts),
                key=f"saving on {after.fact.subject or 'a price'}",
                fix=say("Compute the saving from the two prices that stand beside it."),
            )
        )
    return examined, faults


def _percents(here: Evidence, journey: JourneyEvidence, tolerance: Decimal) -> tuple[int, list[Fault]]:
    """A discount row that names its percentage, against what it may be taken of."""
    for summary in summaries(here, journey.ledger):
        rows = summary.of("discount")
        subtotal = summary.subtotal
        if len(rows) != 1 or subtotal is None or not summary.whole:
            continue
        named = set(PERCENT.findall(rows[0].fact.place.quote[:200]))
        if len(named) != 1:
            continue
        percent = named.pop()
        share, taken = Decimal(percent) / 100, abs(rows[0].value)
        shipping = sum((r.value for r in summary.of("shipping")), Decimal(0))
        lines = {line.value for line in summary.lines}
        bases = {subtotal.value, subtotal.value + taken, subtotal.value + shipping, subtotal.value - shipping, *lines}
        if any(abs(base * share - taken) <= tolerance for base in bases):
            return 1, []
        single = len({line.fact.subject for line in summary.lines}) == 1
        facts = (subtotal.fact, rows[0].fact)
        right = (subtotal.value * share).quantize(PENNY)
        fault = Fault(
            say(
                "{title}: the discount is not the share it names: {percent} % of {subtotal} are {sum},"
                " the row says “{shown}”",
                title=here.title,
                percent=percent,
                subtotal=subtotal.fact.shown,
                sum=as_shown(right, subtotal.fact),
                shown=rows[0].fact.shown,
            ),
            places_of(facts),
            severity=Severity.ERROR,
            confidence=least_sure(facts) if single else Confidence.LOW,
            key="discount in percent",
            fix=say("Take the discount off the sum it is named for, or say which products it does not cover."),
        )
        return 1, [fault]
    return 0, []
