"""A price is announced as reduced, and not from what.

## What it finds
For the markets `gb` (`uk`), `cn` and those of the European Union, on pages, in mails, messages and documents that
sell goods: a percentage off, 折 or “reduced to” at a price without the price before it; 原价 without a sum; and, in
the European Union, announced reductions where nothing names the lowest price of the last 30 days.

Bad: “-30%, now €63”. Good: “€63, 30% off; lowest price of the last 30 days: €90”.

## Why it matters
A discount that cannot be checked is taken for an invented one. In the European Union the wording may conflict with
article 6a of the Price Indication Directive, in China with the rules against price fraud; a lawyer has to say.

## How to fix
Print the price before beside the new one; in the European Union, the lowest price of the 30 days before.

## Not reported
Other markets; services (stays, tickets, plans, insurance, courses), delivery; codes, vouchers, members and first
orders; bundles (“3 for 2”, 第二件半价); “-30% energy”, battery levels and other percentages without a price of
goods; small print and terms, quotations. Left to a person: “up to 50% off” and percentages that stand without a
price. Prices of earlier runs are not compared.

## Sources
EU, Directive 98/6/EC, article 6a; UK, Chartered Trading Standards Institute, guidance for traders on pricing
practices; China, SAMR Order 56 on price fraud.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, Passage
from auditor.kit.selling.discount_words import EU, LOWEST, MONEY, NOT_GOODS, PERCENT, PRIOR, REDUCED, UP_TO
from auditor.kit.selling.promotion import promotion
from auditor.kit.text.wording import around, shown

MARKETS = EU | {"gb", "uk", "cn"}
NO_PRIOR = "does not say from what price"
NO_PRICE = "stands without a price: does each article show the one before?"
NO_LOWEST = "does not name the lowest price of the last 30 days"
MESSAGES: dict[str, Callable[[Said], Said]] = {
    NO_PRIOR: lambda offers: say("{offers} does not say from what price", offers=offers),
    NO_PRICE: lambda offers: say(
        "{offers} stands without a price: does each article show the one before?", offers=offers
    ),
    NO_LOWEST: lambda offers: say("{offers} does not name the lowest price of the last 30 days", offers=offers),
}
_SIGN = Sign(
    r"%|折|(?i:reduced|marked down|price cut|now only|now just|sale price)|特价|促销价|限时价|秒杀价|直降|[原划市门]"
)
_ANNOUNCED = re.compile(f"{PERCENT}|(?P<reduced>{REDUCED})")
_MONEY = re.compile(MONEY)
_PRIOR = re.compile(PRIOR)
_LOWEST = re.compile(LOWEST)
_NOT_GOODS = re.compile(NOT_GOODS)
_UP_TO = re.compile(UP_TO)
_NEAR = 3  # blocks on either side that belong to one offer, where no row says so
_WIDEST = 40  # blocks of a row
_LONGEST = 300  # characters of a block that is read for an offer


@dataclass(frozen=True, slots=True)
class Reduction:
    """A reduction that is announced: where, and what stands around it."""

    passage: Passage
    start: int
    end: int
    priced: bool  # a price stands in the same offer
    prior: bool  # the price before does
    up_to: bool

    @property
    def said(self) -> str:
        """As it stands there."""
        return self.passage.text[self.start : self.end].strip()


@touchpoint_check(
    id="discount-reference-missing",
    title="Reduced price without the price before",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    kinds=(Kind.PAGE, Kind.EMAIL, Kind.TEXT, Kind.DOCUMENT),
)
def discount_reference_missing(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    market = here.about.market.lower()
    if market not in MARKETS:
        return not_applicable(say("the market is not declared, or has no such rule that is known here"))
    read = promotion(here)
    if not read:
        return not_applicable(NO_LANGUAGE)
    found = [r for r in reductions(here, read) if not excused(here, r.passage.text, r.start, r.end)]
    if not found:
        return not_applicable(say("no reduced price of goods is announced"))
    bare = [r for r in found if not r.prior]
    certain = [r for r in bare if r.priced and not r.up_to]
    unsure = [r for r in bare if not (r.priced and not r.up_to)]
    faults = [as_fault(here, certain, NO_PRIOR)] if certain else []
    doubts = [as_fault(here, unsure, NO_PRICE)] if unsure else []
    named = any(_LOWEST.search(b.text[:2000]) for b in here[Texts].blocks)
    if market in EU and not named and (shown_prior := [r for r in found if r.prior]):
        faults.append(as_fault(here, shown_prior, NO_LOWEST))
    return judged(examined=len(found), faults=faults, doubts=doubts)


def reductions(here: Evidence, read: list[Passage]) -> list[Reduction]:
    """Announced reductions of goods, with what their offers say beside them."""
    blocks = here[Texts].blocks
    index = {id(block): i for i, block in enumerate(blocks)}
    rows: dict[str, list[Block]] = {}
    for block in blocks:
        rows.setdefault(block.row, []).append(block)
    found: list[Reduction] = []
    for passage in read:
        text = passage.text
        if len(text) > _LONGEST or not _SIGN[text]:
            continue
        for match in _ANNOUNCED.finditer(text):
            at = index[id(passage.block)]
            near = blocks[max(at - _NEAR, 0) : at + _NEAR + 1]
            offer: list[Block] = rows[passage.block.row][:_WIDEST] if passage.block.row else list(near)
            said = "\n".join(b.text[:_LONGEST] for b in offer)
            before = blocks[at - 1].text[-_LONGEST:] if at and not passage.block.row else ""
            if _NOT_GOODS.search(said if passage.block.row else before + "\n" + text):
                continue
            prior = _has_prior(text, said) or any("line-through" in b.style.decoration for b in offer)
            if not (match["reduced"] or _MONEY.search(said)) and passage.block.role == "cell":
                continue
            up_to = bool(_UP_TO.search(text[max(match.start() - 12, 0) : match.start()]))
            found.append(Reduction(passage, *match.span(), bool(_MONEY.search(said)), prior, up_to))
            break
    return found


def _has_prior(text: str, said: str) -> bool:
    """The price before is named, or two different prices stand beside the percentage."""
    return bool(_PRIOR.search(said)) or len({m[0] for m in _MONEY.finditer(text)}) > 1


def named(words: str, more: int) -> Said:
    """One offer, and how many others like it there are."""
    if more:
        return say("“{words}” (and {count} more)", words=words, count=more)
    return say("“{words}”", words=words)


def as_fault(here: Evidence, some: list[Reduction], why: str) -> Fault:
    most = 5  # places; more say nothing new
    return Fault(
        MESSAGES[why](named(shown(some[0].said, 60), len(some) - 1)),
        tuple(r.passage.place(here, around(r.passage.text, r.start, r.end), (r.said,)) for r in some[:most]),
        confidence=Confidence.MEDIUM,
        key=why,
        fix=say("Print the price before beside the new one; it has to be the lowest of the 30 days before.")
        if here.about.market.lower() in EU
        else say("Print the price before beside the new one."),
    )
