"""A message names another order number than the confirmation, or none.

## What it finds
The reference of the order, booking or case, as a step captured it or as its label shows it first: a later touchpoint
that shows another one (error), also a message that has the right one elsewhere, in its subject for instance; a mail or
text about “your order” that shows none (warning), and the same reference written in another way (notice).

Bad: the page says HDJ2123F, the mail only “your order”. Good: the subject “Order HDJ2123F confirmed”.

## Why it matters
Without the number every call starts from zero; with a wrong one it starts with somebody else's order.

## How to fix
Put the reference into the subject and the first lines of every message, and into the first sentence of the script.

## Not reported
Numbers of payments, parcels, invoices and customers; masked references whose end fits (…123F); lists of several orders;
pages, scripts and brochures that show none; appointments that are named by day and hour;
journeys with several captured orders, unless a message names none of them.
Left to a person: a message with the right number and one more, where it speaks of replacing, combining or cancelling;
two templates with different numbers where no order is captured or declared: each may have its own example.

## Sources
GOV.UK Design System, pattern “confirmation pages” (a reference number, if there is one).
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Said,
    Severity,
    Source,
    Template,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import least_sure, places_of, said_where, titles_of
from auditor.kit.promising.timewords import clocks_in, days_in
from auditor.kit.text.wording import shown

OWN_ORDER = {
    "order": re.compile(r"(?i:(?<![a-z])(?:your|this|the) (?:recent |new )?(?:order|purchase)(?![a-z]))|(?:您的|你的"
    r"|本|该)订单|订单已"),
    "booking": re.compile(r"(?i:(?<![a-z])(?:your|this) (?:booking|reservation|appointment)(?![a-z]))|(?:您的|你的"
    r"|本)(?:预约|预订|预定)"),
    "application": re.compile(r"(?i:(?<![a-z])(?:your|this) application(?![a-z]))|(?:您的|你的|本)申请"),
    "case": re.compile(r"(?i:(?<![a-z])(?:your|this) (?:case|ticket|claim|enquiry)(?![a-z]))|(?:您的|你的|本)工单"),
}  # fmt: skip
NUMBERS = {
    "order": say("order number"), "booking": say("booking number"), "application": say("application number"),
    "case": say("case number"), "reference": say("reference number"),
}  # fmt: skip
ABOUT = {
    "order": say("about the order"), "booking": say("about the booking"), "application": say("about the application"),
    "case": say("about the case"), "reference": say("about the reference"),
}  # fmt: skip
OWN_ORDER["reference"] = re.compile("|".join(f"(?:{p.pattern})" for p in OWN_ORDER.values()))
MASKED = re.compile(r"(?i:(?:…|\.{3}|[*•x]{2,}|ending(?: in| with)?|尾号(?:为|是)?)\s?([0-9A-Z]{3,12}))")
SEPARATORS = re.compile(r"[\s\-–/_.#]+")
TWO_ORDERS = re.compile(
    r"(?i:(?<![a-z])(?:replac|combin|merg|cancel|instead|together|exchang|also|both|relate|link(?:ed)? to|another|other"
    r"|separate|split|repeat|again|re-?order|follow-?up|supersed|duplicate))|合并|替换|更换|取消|关联|另一|拆分|补发|换货|重新"
)
MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT})
SINGLE = MESSAGES | {Kind.SCRIPT}  # what is about one order; a page may list them all
APPOINTED = 160  # characters after “your appointment” in which its day and hour stand
LONGEST = 20_000  # characters of a touchpoint that are searched for the reference


@journey_check(
    id="order-reference-drift",
    title="The order number differs or is missing",
    severity=Severity.ERROR,
    needs=(Texts, Mail),
    also=(Template,),
)
def order_reference_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    facts = [f for e in journey.ledger.of("reference") for f in e.facts]
    reference = given(facts)
    if reference is None:
        return not_applicable(say("no order, booking or case number is captured or shown"))
    same = {f.subject for f in facts if f.value == reference.value}
    theirs = [f for f in facts if f.subject in same]
    valid = {f.value for f in theirs if f.source in {Source.CAPTURED, Source.DECLARED}} | {reference.value}
    valid |= {f.value for f in theirs if f.order >= 0 and f.place.touchpoint == reference.place.touchpoint}
    later = [t for t in journey if t.order > reference.order]
    examined = 1
    wrong: list[Fact] = []
    lacking: list[Evidence] = []
    doubts: list[Fault] = []
    for here in later:
        shown = [f for f in theirs if f.place.touchpoint == here.touchpoint and f.order >= 0]
        examined += bool(shown) or _is_about_it(here, reference)
        if shown and not any(f.value in valid for f in shown) and not _mentions(here, valid):
            several = len({f.value for f in shown}) > 1
            doubts += [_list(reference, shown, journey)] if several else []
            wrong += [] if several else shown[:1]
        elif here.kind in SINGLE and (one := _beside(shown, valid, reference)):
            if TWO_ORDERS.search(one.place.quote):
                doubts.append(_two(reference, one, journey))
            else:
                wrong.append(one)
        elif not shown and _is_about_it(here, reference) and not _mentions(here, valid):
            lacking.append(here)
    if examined == 1:
        return not_applicable(say("no later touchpoint is about the order"))
    if wrong and _is_example(reference, journey):
        examples = [fact for fact in wrong if _is_example(fact, journey)]
        doubts += [_other(reference, examples, journey)] if examples else []
        wrong = [fact for fact in wrong if fact not in examples]
    faults = [_other(reference, wrong, journey)] if wrong else []
    faults += [_missing(reference, here) for here in lacking]
    return judged(examined=examined, faults=faults + _written_otherwise(reference, theirs, journey), doubts=doubts)


def given(facts: list[Fact]) -> Fact | None:
    """The reference that counts: declared, captured, else the first that a label shows."""
    ranked = sorted(facts, key=lambda f: (list(Source).index(f.source), f.order))
    return ranked[0] if ranked else None


def _is_example(fact: Fact, journey: JourneyEvidence) -> bool:
    """It is read off a template: filled with sample data, or written there by its author."""
    if fact.source in {Source.CAPTURED, Source.DECLARED}:
        return False
    return any(Template in here for here in journey if here.touchpoint == fact.place.touchpoint)


def _beside(shown: list[Fact], valid: set[str], reference: Fact) -> Fact | None:
    """The one wrong number of the same class that stands beside the right one; of several, a list, none."""
    classes = {f.subject for f in shown if f.value in valid} or {reference.subject}
    others = [f for f in shown if f.value not in valid and f.subject in classes]
    return others[0] if len({f.value for f in others}) == 1 else None


def _is_about_it(here: Evidence, reference: Fact) -> bool:
    """A message to this customer about the order."""
    if here.kind not in MESSAGES:
        return False
    pattern = OWN_ORDER.get(reference.subject, OWN_ORDER["reference"])
    subject = here[Mail].subject if Mail in here else ""
    found = [
        m for text in (subject[:400], *(b.text[:2000] for b in _blocks(here)[:200])) if (m := pattern.search(text))
    ]
    return any(not _is_appointed(match) for match in found)


def _is_appointed(match: re.Match[str]) -> bool:
    """An appointment that day and hour tell from others: “Your appointment is on 14 January at 10:40”."""
    if not match[0].lower().endswith(("appointment", "预约")):
        return False
    after = match.string[match.end() : match.end() + APPOINTED]
    return bool(days_in(after) and clocks_in(after))


def _mentions(here: Evidence, valid: set[str]) -> bool:
    """The reference stands there without a label, or masked up to its end."""
    subject = here[Mail].subject if Mail in here else ""
    text = "\n".join([subject, *(b.text for b in _blocks(here))])[:LONGEST]
    bare = SEPARATORS.sub("", text).upper()
    if any(value in bare for value in valid):
        return True
    return any(value.endswith(tail.upper()) for tail in MASKED.findall(text) for value in valid)


def _blocks(here: Evidence) -> tuple[Block, ...]:
    return here[Texts].blocks if Texts in here else ()


def _other(reference: Fact, wrong: list[Fact], journey: JourneyEvidence) -> Fault:
    said = said_where((reference, *wrong), titles_of(journey))
    if reference.order < 0:
        said = say("{said}, declared is “{value}”", said=said, value=reference.shown)
    return Fault(
        say("The {number} differs: {said}", number=_number(reference), said=said),
        places_of((reference, *wrong)),
        severity=Severity.ERROR,
        confidence=least_sure((reference, *wrong)),
        key=f"other {reference.subject} number",
        fix=say("Render the number of the order that the message is about."),
    )


def _list(reference: Fact, shown: list[Fact], journey: JourneyEvidence) -> Fault:
    return Fault(
        say(
            "None of several {number}s is the one given: {said}",
            number=_number(reference),
            said=said_where((reference, *shown), titles_of(journey)),
        ),
        places_of((reference, *shown)),
        confidence=Confidence.MEDIUM,
        key=f"{reference.subject} not in the list",
    )


def _two(reference: Fact, other: Fact, journey: JourneyEvidence) -> Fault:
    return Fault(
        say(
            "Another {number} stands beside the right one: {said}",
            number=_number(reference),
            said=said_where((reference, other), titles_of(journey)),
        ),
        places_of((reference, other)),
        confidence=Confidence.MEDIUM,
        key=f"{reference.subject} beside another",
    )


def _missing(reference: Fact, here: Evidence) -> Fault:
    pattern = OWN_ORDER.get(reference.subject, OWN_ORDER["reference"])
    block = next((b for b in _blocks(here) if pattern.search(b.text[:2000])), None)
    quote = None if block is None or len(block.text) <= 160 else f"{block.text[:160].rstrip()}…"  # noqa: PLR2004 - two lines
    subject = here[Mail].subject if Mail in here else here.title
    place = here.place(block, quote) if block else here.place(quote=subject)
    about = ABOUT.get(reference.subject) or say("about the {subject}", subject=reference.subject)
    return Fault(
        say(
            "{title} is {about} but does not give its number “{number}”",
            title=here.title,
            about=about,
            number=reference.shown,
        ),
        (*places_of([reference]), place),
        severity=Severity.WARNING,
        confidence=min((reference.confidence, Confidence.MEDIUM), key=lambda c: c.rank),
        key=f"no {reference.subject} number",
        fix=say("Name it in the subject and the first line: “{number}”.", number=reference.shown),
    )


def _written_otherwise(reference: Fact, theirs: list[Fact], journey: JourneyEvidence) -> list[Fault]:
    """The same reference with other separators."""
    plain = _drawn(reference)
    others = [f for f in theirs if f.value == reference.value and f.order >= 0 and _drawn(f) != plain]
    if not others:
        return []
    said = say("“{form}”", form=plain)
    for form in dict.fromkeys(shown(f.shown) for f in others):
        if form != plain:
            said = say("{said} and “{form}”", said=said, form=form)
    where = sorted({journey_title(f, journey) for f in others})
    return [
        Fault(
            say(
                "The {number} is written in two ways: {said} (at {where})",
                number=_number(reference),
                said=said,
                where=series(where),
            ),
            places_of((reference, *others)),
            severity=Severity.NOTICE,
            confidence=least_sure((reference, *others)),
            key=f"{reference.subject} number in two forms",
            fix=say("Write “{form}” everywhere.", form=plain),
        )
    ]


def _number(reference: Fact) -> Said:
    return NUMBERS.get(reference.subject) or say("{subject} number", subject=reference.subject)


def _drawn(fact: Fact) -> str:
    """What a person sees of it: without the joiners that keep phones from making it a link."""
    return shown(fact.shown).strip("#")


def journey_title(fact: Fact, journey: JourneyEvidence) -> str:
    return titles_of(journey).get(fact.place.touchpoint, fact.place.touchpoint)
