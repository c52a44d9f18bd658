"""The text presses for a quick decision, and does not say when the offer ends.

## What it finds
“Limited time offer”, “Hurry!”, “Sale ends soon”, a running countdown, 限时抢购, 最后机会, 赶快下单 and the like, on
pages, in mails and messages, where no date says when the offer ends; English and Chinese.

Bad: “Hurry, limited time offer!” Good: “Ends 31 January, 23:59.”

## Why it matters
A customer who cannot see the end has to believe or to doubt. Those who come back and find the same “last chance”
doubt everything else as well.

## How to fix
Give the end as a date and an hour, and keep to it. If there is no end, leave the words out.

## Not reported
Offers with a date in the same text or anywhere on the same page, mail or message; deadlines that are the customer's
own (a trial, a link, a code, a booking, a basket that is held, attempts left); hours until the last dispatch of the
day; plain invitations (“Don't miss it”, “Order now”); terms, quotations, and texts in other languages.

## Sources
Mathur et al. 2019, “Dark Patterns at Scale” (urgency); Directive 2005/29/EC, annex I no. 7; UK DMCC Act 2024.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, Passage, is_small_print, passages
from auditor.kit.selling.pressure import Pressing, has_end, pressing
from auditor.kit.selling.pressure_words import COUNTDOWN, LIMITED
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

KINDS = frozenset({COUNTDOWN, LIMITED})
OFFERS = Sign(
    r"\b(?:sale|offer|deal|discount|promotion|promo|code|coupon|voucher|price|valid|off|save|ends?|event)s?\b"
    r"|优惠|活动|折|促销|特价|券|截至|截止|有效期|抢购|福利|满减|专场",
    re.IGNORECASE,
)


@touchpoint_check(
    id="urgency-pressure",
    title="Pressed for time, without an end",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE, Kind.EMAIL, Kind.TEXT, Kind.DOCUMENT),
    also=(Document,),
)
def urgency_pressure(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    if is_small_print(here):
        return not_applicable(say("a page of terms"))
    read = passages(here, layout=True)
    if not read:
        return not_applicable(NO_LANGUAGE)
    found = [p for p in pressing(here, [p for p in read if not p.layout], KINDS) if not p.pressure.dated]
    if not found or any(ends(passage) for passage in read):
        return judged(examined=len(read))
    return judged(examined=len(read), faults=[as_fault(here, found)])


def ends(passage: Passage) -> bool:
    """It says on which day an offer ends."""
    text = simplified(passage.text) if passage.language == "zh" else passage.text
    return OFFERS[text] and has_end(text, passage.language)


def as_fault(here: Evidence, found: list[Pressing]) -> Fault:
    words = shown(found[0].words, 60)
    if len(found) == 1:
        message = say("“{words}” presses for a quick decision, and nothing here says when the offer ends", words=words)
    else:
        message = say(
            "{count} texts press for a quick decision (“{words}” …), and nothing says when the offer ends",
            count=len(found),
            words=words,
        )
    example = "1 月 31 日 23:59 截止" if found[0].passage.language == "zh" else "Ends 31 January, 23:59"
    fix = say("Give the end as a date and an hour (“{example}”), or leave the words out.", example=example)
    places = tuple(p.place(here) for p in found)
    return Fault(message, places, confidence=Confidence.MEDIUM, key="urgency without an end", fix=fix)
