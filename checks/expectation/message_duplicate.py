"""The customer got the same mail twice, or a mail that nobody expects.

## What it finds
Mails to the customer of one walk with the same sender, recipient, subject and wording and the same references (order
numbers, codes), though no touchpoint expects several (`count:`); a mail that must not come (`expect: {none: true}`) and
came; and, as a notice, mails that no touchpoint waits for.

Bad: two mails “Your order 100234”. Good: one confirmation, later one dispatch mail.

## Why it matters
Two order mails look like two orders, and like two charges.

## How to fix
Send once per event: give each mail a key (order and template), and let the sender refuse a key that it has sent.

## Not reported
The text and the HTML part of one mail; a mail that a server delivers again (the same Message-ID, subject and
recipients); copies to another address; mails of one template about other things (two codes, two orders), or with other
words; mails that lay in a folder before the walk, unless they are doubles; mails to addresses that others walk with at
the same time; anything but what was expected where the walk broke.

## Sources
Nielsen's heuristic 1, visibility of system status; NN/g, Transactional Email (“two messages are enough”).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from auditor.api import (
    Arrival,
    Awaited,
    Evidence,
    Fault,
    JourneyEvidence,
    Params,
    Place,
    Severity,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.post import awaited, wanted

SAME = 0.95  # of the words of two mails that must be the same; numbers count as one word
DIGITS = re.compile(r"[0-9]+")
NUMBERED = re.compile(r"[^\s0-9]{0,80}[0-9][^\s]{0,80}")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]{1,2000}")
WORD = re.compile(r"[A-Za-z0-9À-ɏ]{1,80}|[\u3400-\u9fff]")
REFERENCE = re.compile(
    r"(?<![A-Za-z0-9:.,/-])(?=[A-Za-z-]{0,20}[0-9])[A-Za-z0-9][A-Za-z0-9-]{3,40}(?![A-Za-z0-9:/-]|[.,][0-9])"
)
MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|(?:19|20)[0-9]{2}|[0-9]{1,2}-[A-Za-z]{3,9}-[0-9]{2,4}|[0-9]{1,2}(?:st|nd|rd|th|am|pm)"
)


@dataclass(frozen=True)
class Got:
    """A mail, and the touchpoint that waited for it or beside which it came. `planned`: it was waited for."""

    mail: Arrival
    at: Evidence
    wait: Awaited
    planned: bool

    @property
    def template(self) -> tuple[object, ...]:
        return self.mail.sender.casefold(), DIGITS.sub("0", self.mail.subject).casefold().strip(), self.mail.to


@journey_check(
    id="message-duplicate",
    title="A mail came twice, or unasked",
    severity=Severity.WARNING,
    needs=(Awaited,),
)
def message_duplicate(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    waits = awaited(journey)
    mails = [
        Got(mail, here, wait, planned)
        for here, wait in waits
        for planned, group in ((True, wait.came), (False, wait.others))
        for mail in group
    ]
    if not waits:
        return not_applicable(say("no touchpoint waits for a mail"))
    clusters = _clusters(mails)
    faults = [_double(cluster) for cluster in clusters if _too_many(cluster)]
    faults += [_unwanted(here, wait) for here, wait in waits if wait.none and wait.came]
    faults += [
        _unexpected(cluster)
        for cluster in clusters
        if not _too_many(cluster) and not any(got.planned or got.mail.saved for got in cluster)
    ]
    return judged(examined=max(1, len(mails)), faults=faults)


def _clusters(mails: list[Got]) -> list[list[Got]]:
    """Mails that are the same mail, in order of arrival."""
    by_template: dict[tuple[object, ...], list[list[Got]]] = {}
    for got in sorted(mails, key=lambda got: (not got.planned, got.at.order)):
        known = by_template.setdefault(got.template, [])
        twin = next((cluster for cluster in known if _same(cluster[0].mail, got.mail)), None)
        if twin is None:
            known.append([got])
        elif not got.mail.message_id or all(got.mail.message_id != other.mail.message_id for other in twin):
            twin.append(got)
    return [cluster for known in by_template.values() for cluster in known]


def _same(one: Arrival, other: Arrival) -> bool:
    return _references(one) == _references(other) and _alike(one.text, other.text)


def _references(mail: Arrival) -> frozenset[str]:
    said = ADDRESS.sub(" ", f"{mail.subject} {mail.text}")
    return frozenset(m[0].casefold() for m in REFERENCE.finditer(said) if not MOMENT.fullmatch(m[0]))


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    first, second = _words(one), _words(other)
    both, all_ = (first & second).total(), (first | second).total()
    return not all_ or both / all_ >= SAME


def _words(text: str) -> Counter[str]:
    return Counter(DIGITS.sub("0", word.casefold()) for word in WORD.findall(ADDRESS.sub(" ", text)))


def _too_many(cluster: list[Got]) -> bool:
    return len(cluster) > max((got.wait.count for got in cluster if got.planned), default=1)


def _double(cluster: list[Got]) -> Fault:
    first = cluster[0]
    title, subject = first.at.title, first.mail.subject[:120]
    message = (
        say("{title}: the mail “{subject}” came twice to the same customer", title=title, subject=subject)
        if len(cluster) == 2  # noqa: PLR2004 - a word for two
        else say(
            "{title}: the mail “{subject}” came {count} times to the same customer",
            title=title,
            subject=subject,
            count=len(cluster),
        )
    )
    places = [
        _place(got, "" if number == 0 else f" (mail {number + 1} of {len(cluster)})")
        for number, got in enumerate(cluster)
    ]
    return Fault(
        message,
        tuple(places),
        key=f"double {NUMBERED.sub('0', first.mail.subject)}",
        fix=say("Send each mail once per event: key it by order and template, and skip what was sent."),
    )


def _unwanted(here: Evidence, wait: Awaited) -> Fault:
    mail = wait.came[0]
    return Fault(
        say(
            "{title}: the mail “{subject}” came, though no {mail} should",
            title=here.title,
            subject=mail.subject[:120],
            mail=wanted(wait),
        ),
        (Place(here.touchpoint, here.variant, mail.subject),),
        key=f"unwanted {here.touchpoint}",
        fix=say("Do not send it here; or correct what the journey expects."),
    )


def _unexpected(cluster: list[Got]) -> Fault:
    got = cluster[0]
    return Fault(
        say(
            "The customer got a mail that no touchpoint waits for: “{subject}” from {sender}",
            subject=got.mail.subject[:120],
            sender=got.mail.sender,
        ),
        (_place(got, ""),),
        severity=Severity.NOTICE,
        key=f"unexpected {NUMBERED.sub('0', got.mail.subject)}",
        fix=say("Add it to the journey as a touchpoint, so that it is looked at too; or do not send it."),
    )


def _place(got: Got, note: str) -> Place:
    return Place(got.at.touchpoint, got.at.variant, got.mail.subject + note)
