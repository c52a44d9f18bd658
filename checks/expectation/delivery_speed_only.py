"""A way of delivery says how many days it takes, not on which day it comes.

## What it finds
On pages where the customer chooses a way of delivery (checkout, “delivery options”, 配送方式): options that name a
length of time (“3–5 working days”, 3个工作日内送达) and no date. All options of a page are one finding.

Bad: “Standard, 3–5 working days”. Good: “Standard, Fri 9 – Mon 12 January”.

## Why it matters
The customer has to count: from today or from dispatch, with the weekend or without? Most miscount.

## How to fix
Compute the days for the address and the hour of the order, and show them; keep the speed beside, if you like.

## Not reported
Pages on which the address is not known yet (products, help, terms), options for the same or the next day, and pages
that name a day of delivery anywhere.

## Sources
Baymard Institute, “Checkout: show delivery dates, not delivery speed” (41 % of sites show speed only).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    Kind,
    Links,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.filling.fields import asks_for
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE
from auditor.kit.promising.binding import binds, buttons
from auditor.kit.promising.lines import lines
from auditor.kit.promising.timewords import days_in
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around

if TYPE_CHECKING:
    from auditor.kit.passages import Passage

SPEED = re.compile(
    r"(?i:(?<![\w.])(?:\d{1,2}|two|three|four|five|six|seven|ten)(?: ?(?:-|–|—|to) ?(?:\d{1,2}|five|seven"
    r"|ten))?(?:[- ](?:working|business|calendar))?[- ](?:days?|weeks?)(?![a-z]))"
    r"|(?:\d{1,2}|[两三四五六七八十])(?: ?[-–—~至到] ?(?:\d{1,2}|[三四五六七八十]))? ?个?(?:工作日|自然日|天"
    r"|日)(?:之?内)?"
)
HINT = Sign(r"(?i:day|week)|[天日]")
SENT = re.compile(
    r"(?i:(?<![a-z])(?:deliver(?:y|ed|s)?|shipping|ships?|arriv(?:es?|al)|express|standard|economy|courier|tracked"
    r"|priority)(?![a-z]))|送达|到达|配送|快递|发货|物流|到货|运送|包邮"
)
OTHER = re.compile(
    r"(?i:(?<![a-z])(?:return|refund|exchange|trial|cancel|warranty|guarantee|pay(?:ment)? within|to pay|invoice"
    r"|money back|ago|reply|respond|per|every|pre-?order|day week)(?![a-z]))|退货|退款|换货|试用|保修|付款|发票"
    r"|无理由|质保|回复"
)
A_DAY = re.compile(
    r"(?i:(?<![a-z])(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!s|[a-z])|(?<![a-z])(?:mon|tue|wed|thu|fri|sat"
    r"|sun),? \d{1,2}(?!\d)|(?<![a-z])(?:today|tomorrow)(?![a-z])|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d))"
    r"|[明后今]天|(?:周|星期)[一二三四五六日天]|\d{1,2}月\d{1,2}"
)
PAGE = re.compile(
    r"(?i:(?<![a-z])(?:(?:delivery|shipping) (?:method|option|service|speed)s?|how should we (?:send|deliver|ship)"
    r"|choose (?:your |a )?(?:delivery|shipping)|(?:select|pick) (?:your |a )?(?:delivery|shipping))(?![a-z]))"
    r"|配送方式|送货方式|快递方式|选择(?:配送|快递|物流)|怎么寄|运送方式"
)
CHOICE = frozenset({"label", "option", "cell", "item", "term", "button", "paragraph", "caption"})
SHORT = 160  # characters of an option; longer texts explain
ADDRESS = frozenset({"address", "postcode", "city"})


@touchpoint_check(
    id="delivery-speed-only",
    title="Delivery options without a date",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document, Fields, Links, Walk),
    kinds=(Kind.PAGE,),
)
def delivery_speed_only(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    if here.stage not in {Stage.DECIDE, Stage.COMMIT}:
        return not_applicable(say("nothing is ordered here"))
    texts = lines(here)
    if not texts:
        return not_applicable(NO_LANGUAGE)
    if not knows_address(here):
        return not_applicable(say("the address is not known yet"))
    options = [(p, m) for p in texts if (m := speed_of(p))]
    if not options or not chosen_here(here):
        return not_applicable(say("no way of delivery is offered here"))
    if any(dated(p) for p in texts):
        return judged(examined=len(options))
    words = options[0][1][0]
    fault = Fault(
        say("{count} delivery options name a number of days (“{words}”) and no date", count=len(options), words=words)
        if len(options) > 1
        else say("The delivery option names a number of days (“{words}”) and no date", words=words),
        tuple(p.place(here, around(p.text, *m.span()), (m[0],)) for p, m in options[:20]),
        confidence=Confidence.MEDIUM,
        key="speed only",
        fix=say("Show the day on which it arrives at this address if ordered now, such as “Fri 9 – Mon 12 January”."),
    )
    return judged(examined=len(options), faults=[fault])


def knows_address(here: Evidence) -> bool:
    """The customer typed an address or a postcode on the way here, or the page shows the one that is meant."""
    typed = here[Walk].typed if Walk in here else ()
    if any(asks_for(t.field).key in ADDRESS for t in typed):
        return True
    said = (simplified(b.text[:SHORT]) for b in here[Texts].blocks)
    return any(
        re.search(
            r"(?i:(?<![a-z])(?:delivery|deliver|shipping|ship(?:ped)?|sent|send) to:? [A-Z]|delivery address"
            r"|shipping address)|寄到|送至|收货地址|配送至",
            t,
        )
        for t in said
    )


def chosen_here(here: Evidence) -> bool:
    """A way of delivery is chosen on this page."""
    fields = here[Fields].fields if Fields in here else ()
    choice = any(
        f.type in {"radio", "select", "select-one"} and SENT.search(simplified(f"{f.text} {f.group}")) for f in fields
    )
    if choice or any(binds(button.text) for button in buttons(here)):
        return choice  # a page that sums up the order repeats what was chosen
    return any(PAGE.search(simplified(b.text)) for b in here[Texts].blocks if len(b.text) <= SHORT)


def speed_of(passage: Passage) -> re.Match[str] | None:
    """The days that an option takes."""
    text = simplified(passage.text)
    if passage.block.role not in CHOICE or len(text) > SHORT or not HINT[text] or OTHER.search(text):
        return None
    match = SPEED.search(text)
    if match is None or not (SENT.search(text) or len(text) <= len(match[0]) + 24):
        return None
    return match


def dated(passage: Passage) -> bool:
    """It names a day, of a delivery and not of the order."""
    text = simplified(passage.text[:400])
    return bool(days_in(text) or A_DAY.search(text)) and (bool(SENT.search(text)) or len(text) <= 60)  # noqa: PLR2004
