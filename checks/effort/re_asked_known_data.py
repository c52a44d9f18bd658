"""A message, a script or a page asks for what the company knows already.

## What it finds
Sentences that ask the customer for an order number, an e-mail address, a telephone number, a name, an address, a
postcode, a date of birth or the problem, although the customer gave it earlier in the journey (or was given it): in
mails, text messages, what agents say, and on pages that declare what is known there; English and Chinese.

Bad: “Please reply with your order number” in the order's own mail. Good: “About order HDJ2123F: just reply.”

## Why it matters
To tell the same thing to one colleague after another is what customers complain of most bitterly.

## How to fix
Pass the case on with what is known, and let the script read it back instead of asking for it.

## Not reported
Scripts and pages that do not declare `context: [order, customer]` (an open hotline knows nobody); what is asked to
check who is speaking, with the reason said and no more than `verify_max` things; a new or another address; sentences
that show the known value; what to quote in a later contact; “confirm your e-mail address” in a mail, which a click
does. Form fields are the business of `redundant-entry`.

## Sources
“Good Services”, principle 7; ISO 10002; WCAG 2.2, 3.3.7 Redundant Entry, for forms.
"""

from __future__ import annotations

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fact,
    Fault,
    Field,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Place,
    Severity,
    Source,
    Texts,
    Typed,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import titles_of
from auditor.kit.filling.asking import Said, asked_in, gives_reason
from auditor.kit.filling.fields import asks_for, is_secret
from auditor.kit.text.wording import shown

NAMES = {
    "order-reference": say("the order number"),
    "email": say("the e-mail address"),
    "phone": say("the telephone number"),
    "name": say("the name"),
    "address": say("the address"),
    "postcode": say("the postcode"),
    "birthday": say("the date of birth"),
    "problem": say("the problem"),
}
MEANS = {"given-name": "name", "family-name": "name", "card-name": "", "message": "problem", "card-number": ""}
VERIFYING = frozenset({"name", "postcode", "birthday", "phone", "email", "address", "order-reference"})
MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT})
SHORTEST = 3  # characters of a value that can be known again in a text
SPOKEN = "agent"


@journey_check(
    id="re-asked-known-data",
    title="Asked for what is known",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Walk, Mail, Document),
    params={"verify_max": 2},  # things that may be asked for to check who is speaking
)
def re_asked_known_data(journey: JourneyEvidence, params: Params) -> Verdict:
    known = declared_by(journey)
    examined = 0
    faults: list[Fault] = []
    for here in journey:
        known |= {k: v for k, v in given_by(here).items() if k not in known}
        known |= {k: v for k, v in references_of(journey, here.order).items() if k not in known}
        if not answers(here):
            continue
        asked = [(block, one) for block in texts_of(here) for one in asked_in(block.text)]
        examined += len(texts_of(here))
        if here.kind is Kind.SCRIPT and verifies(here, asked, params["verify_max"]):
            continue
        again = [(block, one, keys) for block, one in asked if (keys := re_asked(here, one, known))]
        if again:
            faults.append(fault_of(here, again, known, journey))
    if not known:
        return not_applicable(say("nothing is known of the customer"))
    if not examined:
        return not_applicable(say("no message, and no script or page that declares what is known there"))
    return judged(examined=examined, faults=faults)


def declared_by(journey: JourneyEvidence) -> dict[str, tuple[str, Place | None]]:
    """What the journey says of its customer: key to value."""
    found: dict[str, tuple[str, Place | None]] = {}
    for name, value in journey.journey.customer.items():
        key = asks_for(Field(name, name=name)).key
        if (key := MEANS.get(key, key)) in NAMES and "${" not in value:
            found.setdefault(key, (value, None))
    return found


def given_by(here: Evidence) -> dict[str, tuple[str, Place | None]]:
    """What was typed, and which reference was noted, on the way to this touchpoint."""
    walk = here.get(Walk) or Walk()
    found: dict[str, tuple[str, Place | None]] = {}
    for typed in walk.typed:
        asks = asks_for(typed.field)
        key = MEANS.get(asks.key, asks.key)
        if (
            key in NAMES
            and asks.section in {"", "billing", "shipping"}
            and typed.value.strip()
            and not is_secret(typed.value)
        ):
            found.setdefault(key, (typed.value.strip(), here.place(typed.field, label_of(typed))))
    return found


def label_of(typed: Typed) -> str:
    return (typed.field.text.strip() or typed.field.name or typed.field.id)[:80]


def references_of(journey: JourneyEvidence, order: int) -> dict[str, tuple[str, Place | None]]:
    """The order's number, if a touchpoint before this one showed it."""
    facts: list[Fact] = [
        f for entry in journey.ledger.of("reference") for f in entry.facts
        if entry.subject == "order" and 0 <= f.order < order and f.source is not Source.BARE
    ]  # fmt: skip
    first = min(facts, key=lambda f: f.order, default=None)
    return {"order-reference": (first.value, first.place)} if first else {}


def answers(here: Evidence) -> bool:
    """Whoever asks here could know: messages are written to somebody known, others say so themselves."""
    return Texts in here and (here.kind in MESSAGES or bool(here.context))


def texts_of(here: Evidence) -> list[Block]:
    """What the company says here."""
    blocks = [b for b in here[Texts].blocks if b.role not in {"code", "customer", "quote", "sender"}]
    return [b for b in blocks if b.role == SPOKEN] if here.kind is Kind.SCRIPT else blocks


def verifies(here: Evidence, asked: list[tuple[Block, Said]], most: float) -> bool:
    """A short check of who is speaking, with its reason."""
    keys = {key for _, one in asked for key in one.keys}
    reason = any(one.reasoned for _, one in asked) or any(
        gives_reason(b.text)
        for b in texts_of(here)
        if len(b.text) < 400  # noqa: PLR2004 - the words of one turn
    )
    return reason and len(keys) <= most and keys <= VERIFYING


def re_asked(here: Evidence, one: Said, known: dict[str, tuple[str, Place | None]]) -> list[str]:
    """The keys that this sentence asks for although they are known here."""
    if one.elsewhere or (one.checks and here.kind is not Kind.SCRIPT):
        return []
    text = squeezed(one.text)
    keys = [k for k in one.keys if k in known and covers(here, k)]
    return [k for k in keys if len(known[k][0]) < SHORTEST or squeezed(known[k][0]) not in text]


def covers(here: Evidence, key: str) -> bool:
    """A message's sender knows its reader; where context is declared, an order knows its number, both the customer."""
    if here.kind in MESSAGES and not here.context:
        return True
    return "order" in here.context or (key != "order-reference" and "customer" in here.context)


def squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def holds(here: Evidence, keys: list[str], known: dict[str, tuple[str, Place | None]]) -> bool:
    """The channel has it: declared, the mail's own order number stands in it, or its address is what it asks for."""
    if here.context:
        return True
    said = squeezed(" ".join([here[Mail].subject if Mail in here else "", *(b.text for b in here[Texts].blocks)]))
    return any(len(known[k][0]) >= SHORTEST and squeezed(known[k][0]) in said for k in keys)


def fault_of(
    here: Evidence,
    again: list[tuple[Block, Said, list[str]]],
    known: dict[str, tuple[str, Place | None]],
    journey: JourneyEvidence,
) -> Fault:
    """One for each touchpoint: what it asks for, and where that was given."""
    keys = list(dict.fromkeys(k for _, _, found in again for k in found))
    titles = titles_of(journey)
    origins = [place for k in keys if (place := known[k][1])]
    where = list(dict.fromkeys(titles.get(p.touchpoint, p.touchpoint) for p in origins))
    names = joined([NAMES[k] for k in keys])
    if where:
        message = say(
            "{title} asks for {names}, known since {where}", title=here.title, names=names, where=joined(where)
        )
    else:
        message = say("{title} asks for {names}, which the company has", title=here.title, names=names)
    places = dict.fromkeys([*origins, *(here.place(block, shown(one.text)) for block, one, _ in again)])
    return Fault(
        message,
        tuple(places),
        severity=Severity.ERROR if holds(here, keys, known) else Severity.WARNING,
        confidence=Confidence.HIGH if here.context else Confidence.MEDIUM,
        key=" ".join(sorted(keys)),
        fix=say("Pass on what is known, and read {names} back instead of asking for it.", names=names),
    )
