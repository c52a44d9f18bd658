"""Special needs that the company serves cannot be stated.

## What it finds
For each need that the journey declares in `needs` (wheelchair, large print, interpreter, dietary, help on the door …):
no booking, contact or delivery touchpoint names it, and none has a field for notes or a general question about needs.
Where a phone number or a form is there all the same, the finding is a notice. English and Chinese.

Bad: `needs: [wheelchair]`, and a booking that asks for name, date and card. Good: “Any access needs? (optional)”

## Why it matters
Who needs a ramp or an interpreter and cannot say so, stays away, or stands before stairs.

## How to fix
One optional field, “Is there anything we should know to serve you well?”, and a phone number beside it.

## Not reported
Journeys that declare no `needs`; journeys without booking, contact or delivery; goods that are only downloaded or
streamed. A field for notes counts for every need. Touchpoints that were not read to their end, or in another language,
are left to a person.

## Sources
“Good Services”, principle 11 (usable by everyone, equally).
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Kind,
    Links,
    Mail,
    Params,
    Place,
    Probed,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.contacting import asked_for, channels, is_down, is_help_page, is_unread, spoken_here
from auditor.kit.caring.needs_words import GENERAL, NEEDS, NOTES
from auditor.kit.filling.fields import ADDRESS, asks_for
from auditor.kit.headings import main_heading
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown, terms

BOOKED = re.compile(
    r"(?i:(?<!e-)\b(?:book(?:ing|ings)?|reserv(?:e|ation|ations)|appointments?|deliver(?:y|ies)|shipping|visit(?:s"
    r"|ing)?|check-?in|tickets?|admission|collection)\b)"
    r"|预约|预订|订座|挂号|配送|送货|收货|到店|入住|取件|上门|门票|参观"
)
DIGITAL = re.compile(
    r"(?i:\b(?:downloads?|licen[cs]e key|e-?books?|stream(?:ing)?|software|app|online course|subscription|cloud|api)\b)"
    r"|下载|电子书|软件|在线课程|授权码|激活码|会员|流媒体"
)
PLACED = frozenset({Stage.DECIDE, Stage.COMMIT})
READ = 4000  # characters of a text that are looked through
SHORT = 80  # characters of a title


@journey_check(
    id="special-need-route-missing",
    title="Special needs cannot be stated",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Mail, Probed, Walk),
)
def special_need_route_missing(journey: JourneyEvidence, _: Params) -> Verdict:
    needs = [need for need in journey.journey.needs if need.strip()]
    if not needs:
        return not_applicable(say("the journey declares no `needs`"))
    met = [here for here in journey if asked_for(here) and here[Texts].blocks and not is_down(here)]
    due = [here for here in met if is_due(here)]
    if not due:
        return not_applicable(say("no booking, contact or delivery was seen"))
    if is_digital(met):
        return not_applicable(say("what is bought is only downloaded or streamed"))
    read = [here for here in met if here in due or here.kind in {Kind.EMAIL, Kind.SCRIPT, Kind.TEXT} or _visible(here)]
    if any(says_general(here) for here in read):
        return judged(examined=len(needs))
    missing = [need for need in needs if not any(names_need(here, need) for here in read)]
    if not missing:
        return judged(examined=len(needs))
    reached = next((c for here in due for c in channels(here) if c.kind in {"phone", "form", "chat"}), None)
    names = joined([f"“{shown(n, 40)}”" for n in missing])
    message = say("Nowhere in booking, contact or delivery can customers state: {needs}", needs=names)
    if reached:
        only = shown(reached.said, 40)
        message = say("{message}; there is only “{only}” for everything", message=message, only=only)
    fault = Fault(
        message,
        tuple(_head(here) for here in due),
        Severity.NOTICE if reached else None,
        Confidence.MEDIUM,
        key="special needs",
        fix=say("Add one optional field, “Is there anything we should know to serve you well?”, and a number to call."),
    )
    unsure = any(is_unread(here) or not spoken_here(here) for here in due)
    return judged(examined=len(needs), doubts=[fault]) if unsure else judged(examined=len(needs), faults=[fault])


def is_due(here: Evidence) -> bool:
    """A page on which a need could be stated: booking, delivery, or contact."""
    if here.kind is not Kind.PAGE:
        return False
    if is_help_page(here):
        return True
    fields = [f for f in (here[Fields].fields if Fields in here else ()) if f.visible]
    head = main_heading(here[Texts].blocks)
    titles = [here[Document].title if Document in here else "", head.text if head else "", here.title]
    named = any(len(t) <= SHORT and BOOKED.search(simplified(t)) for t in titles)
    return bool(fields) and (named or (here.stage in PLACED and any(asks_for(f).key in ADDRESS for f in fields)))


def is_digital(met: list[Evidence]) -> bool:
    """Nothing is delivered, visited or booked: it is downloaded."""
    fields = [f for here in met if Fields in here for f in here[Fields].fields if f.visible]
    if any(asks_for(f).key in {"address", "city", "postcode"} for f in fields):
        return False
    main = [b.text[:READ] for here in met for b in here[Texts].blocks if b.region not in {"nav", "footer", "header"}]
    if any(BOOKED.search(simplified(text)) for text in main):
        return False
    return any(DIGITAL.search(simplified(text)) for text in main)


def says_general(here: Evidence) -> bool:
    """A field for notes, or a question or an offer about needs of any kind."""
    for field in here[Fields].fields if Fields in here else ():
        said = simplified(f"{field.text} {field.placeholder} {field.group}"[:400])
        if field.visible and not field.disabled and (GENERAL.search(said) or _is_notes(field.type, said)):
            return True
    return any(GENERAL.search(simplified(text)) for text in _said(here))


def _is_notes(kind: str, said: str) -> bool:
    return kind.lower() in {"textarea", "text"} and NOTES.search(said) is not None


def names_need(here: Evidence, need: str) -> bool:
    """It speaks of that need, in the words of its kind or those of the journey."""
    plain = simplified(need)
    kinds = [pattern for pattern in NEEDS if pattern.search(plain)]
    patterns = [*kinds, terms([plain])]
    fields = (f"{f.text} {f.placeholder} {f.group} {' '.join(f.options[:40])}" for f in _visible(here))
    return any(p.search(simplified(text[:2000])) for text in (*_said(here), *fields) for p in patterns)


def _visible(here: Evidence) -> list[Field]:
    return [f for f in (here[Fields].fields if Fields in here else ()) if f.visible]


def _said(here: Evidence) -> list[str]:
    blocks = [b.text[:READ] for b in here[Texts].blocks if b.role not in {"code", "customer", "quote"}]
    return [*blocks, *(k.text for k in (here[Links].links if Links in here else ()))]


def _head(here: Evidence) -> Place:
    title = main_heading(here[Texts].blocks)
    return here.place(title, shown(title.text) if title else shown(here.title))
