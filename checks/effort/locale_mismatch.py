"""Something is written as in another country than the customer's.

## What it finds
Against the journey's market: prices in another currency only; inches, feet, pounds of weight and °F where people
measure in metres and °C (and the other way round, for a person to decide); dates in another order (03/25/2026 in
Britain, MM/DD/YYYY as a hint); telephone numbers of another country as an example in a form; “ZIP code” where there
is none; American sizes alone.

Bad: “Ships in a box of 12 x 8 inches” in a Chinese shop. Good: “30 × 20 cm”.

## Why it matters
Every conversion in the head is work, and where it goes wrong the wrong thing is ordered.

## How to fix
One setting for the market, and formats made from it: currency, units, dates, telephone, sizes. Or both, yours first.

## Not reported
Both ways beside each other; what has its measure in its name (a 55-inch TV, a 26-inch bicycle, jeans, pizza,
vinyl); what the customer chose or the journey declares (a currency in `facts:` or `preferences:`, a choice of
currency on the page); miles, feet and stones in Britain; dates that can be read both ways (`ambiguous-date`);
numbers that are somebody's telephone; markets that are not known. Measures in recipes are left to a person.

## Sources
Nielsen's second heuristic (match with the real world); GOV.UK style guide, dates and measurements.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Field,
    Fields,
    Links,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.filling.fields import asks_for
from auditor.kit.house import excused
from auditor.kit.memory import Sign
from auditor.kit.passages import Passage, passages
from auditor.kit.promising.locales import (
    CURRENCY,
    NAMES,
    Strange,
    dates_in,
    example_phone,
    is_of,
    money_in,
    sizes_in,
    units_in,
    zip_label,
)
from auditor.kit.text.wording import around, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIGURE = Sign(r"[\d½¼¾]|(?i:mm ?[/.-] ?dd|dd ?[/.-] ?mm|zip|\bUS\b)")
CHOOSER = re.compile(
    r"(?i:\bcurrency\b|\bchange (?:country|region)\b|\b(?:GBP|USD|EUR|CNY)\b.{0,20}\b(?:GBP|USD|EUR|CNY)\b)|货币"
    r"|币种|切换地区"
)
CONVERTED = re.compile(
    r"(?i:approx|about|≈|convert|equivalent|exchange rate|charged in|billed in|worth up to)|约|折合|汇率|换算"
    r"|以.{1,6}结算"
)
PRICED = re.compile(
    r"(?i:\b(?:price|prices|priced|total|subtotal|you pay|to pay|costs? (?:just|only|from)?|fee|delivery|shipping"
    r"|deposit|charged?"
    r"|per (?:night|month|person|item|day|week|year)|from only)\b)|价|合计|总计|运费|应付|实付|费用|押金"
    r"|每[晚月人件天年]"
)
CODES = re.compile(r"(?<![A-Z])(?:GBP|USD|EUR|CNY|RMB|JPY|CAD|AUD|INR|CHF|HKD)(?![A-Z])")
PHONES = frozenset({"phone"})
FIXES = {
    "units": say("Give them in the units of the market, or both."),
    "dates": say("Write the month as a word, or use the market's order."),
    "phone": say("Show a number as it is written in the market."),
    "postcode": say("Ask for the postcode."),
    "sizes": say("Give the market's sizes, or a table."),
}


@touchpoint_check(
    id="locale-mismatch",
    title="Written as in another country",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Fields, Links),
)
def locale_mismatch(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    market = here.about.market.strip().lower()
    if market not in CURRENCY:
        return not_applicable(say("the journey names no market whose ways are known"))
    read = passages(here)
    fields = [f for f in (here[Fields].fields if Fields in here else ()) if f.visible]
    if not read and not fields:
        return not_applicable(say("there is no text in English or Chinese, and no form"))
    groups: dict[tuple[str, bool], list[Place]] = {}
    for strange, place in (*in_texts(here, read, market), *in_fields(here, fields, market)):
        groups.setdefault((strange.what, strange.doubtful), []).append(place)
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for (what, doubtful), places in groups.items():
        message = told(what, market, [m for p in places for m in p.marks[:1]])
        fault = Fault(message, tuple(places), confidence=Confidence.MEDIUM, key=what, fix=FIXES[what])
        (doubts if doubtful else faults).append(fault)
    return judged(
        examined=len(read) + len(fields), faults=faults + currencies(here, read, fields, market), doubts=doubts
    )


def told(what: str, market: str, marks: list[str]) -> Said:
    whole = series(f"“{mark}”" for mark in dict.fromkeys(marks))
    cut = shown(whole, 120)
    found = whole if cut == whole else cut
    if what == "units":
        return say("Measures in units that are not used in this market ({market}): {found}", market=market, found=found)
    if what == "dates":
        return say("A date in an order that is not used in this market ({market}): {found}", market=market, found=found)
    if what == "phone":
        return say(
            "The example of a telephone number is from another country ({market}): {found}", market=market, found=found
        )
    if what == "postcode":
        return say(
            "The form asks for a ZIP code, which this market does not have ({market}): {found}",
            market=market,
            found=found,
        )
    return say("Sizes of another country only ({market}): {found}", market=market, found=found)


def in_texts(here: Evidence, read: list[Passage], market: str) -> Iterator[tuple[Strange, Place]]:
    for passage in read:
        text = passage.text[:5000]
        if not _FIGURE[text]:
            continue
        names_a_product = passage.block.role in {"heading", "link"}
        found = [*dates_in(text, market, passage.language), *([] if names_a_product else units_in(text, market))]
        if not names_a_product and (size := sizes_in(text, market)):
            found.append(size)
        for strange in found[:5]:
            if not excused(here, text, strange.start, strange.end):
                said = shown(text[strange.start : strange.end])
                yield strange, passage.place(here, around(text, strange.start, strange.end), (said,))


def in_fields(here: Evidence, fields: list[Field], market: str) -> Iterator[tuple[Strange, Place]]:
    for field in fields:
        for text in dict.fromkeys((field.placeholder, field.text)):
            if not text or len(text) > 200:  # noqa: PLR2004
                continue
            found: list[Strange | None] = [*dates_in(text, market, here.language)]
            if field.type == "tel" or asks_for(field).key in PHONES:
                found.append(example_phone(text, market))
            found.append(zip_label(text, market))
            for strange in found:
                if strange:
                    yield strange, here.place(field, shown(text), (shown(text[strange.start : strange.end]),))
                    break


def currencies(here: Evidence, read: list[Passage], fields: list[Field], market: str) -> list[Fault]:
    """Amounts in one other currency, and none in the market's, which nobody chose or converted."""
    amounts = [(c, start, end, p) for p in read if _FIGURE[p.text[:5000]] for c, start, end in money_in(p.text[:5000])]
    strange = [a for a in amounts if not is_of(a[0], market)]
    kinds = {a[0] for a in strange}
    saying = list({id(p): p for *_, p in strange}.values())
    if not any(map(is_price, saying)) or len(strange) < len(amounts) or len(kinds) > 1:
        return []
    (currency,) = kinds
    if chosen(here, currency, fields) or any(CONVERTED.search(p.text[:5000]) for p in saying):
        return []
    places: list[Place] = []
    for _, start, end, passage in strange[:5]:
        if not excused(here, passage.text, start, end):
            places.append(passage.place(here, around(passage.text, start, end), (shown(passage.text[start:end]),)))
    if not places:
        return []
    name = NAMES.get(currency, currency)
    own = NAMES.get(CURRENCY[market], CURRENCY[market])
    return [
        Fault(
            say(
                "The amounts are in {name} only; customers of this market ({market}) pay in {own}",
                name=name,
                market=market,
                own=own,
            ),
            tuple(places),
            confidence=Confidence.MEDIUM,
            key="currency",
            fix=say("Show them in {own}, or both.", own=own),
        )
    ]


def is_price(passage: Passage) -> bool:
    """It asks for the amount; elsewhere a text only speaks of money."""
    short = 80  # characters
    return len(passage.text) <= short or PRICED.search(passage.text[:1000]) is not None


def chosen(here: Evidence, currency: str, fields: list[Field]) -> bool:
    """The journey declares amounts in it, the customer chose it, or the page lets them choose."""
    about = here.about
    declared = [*about.facts.values(), *about.preferences.values(), *(value for _, value in here.expect), *here.given]
    if any(c == currency for text in declared for c, _, _ in money_in(text)) or any(
        currency in CODES.findall(text) for text in declared
    ):
        return True
    if any(CHOOSER.search(f"{f.text} {f.name} {' '.join(f.options[:20])}") for f in fields):
        return True
    links = here[Links].links if Links in here else ()
    return any(CHOOSER.search(link.text[:60]) for link in links)
