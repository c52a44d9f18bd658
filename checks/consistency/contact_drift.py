"""The same desk has another telephone number or address at another touchpoint.

## What it finds
Telephone numbers and e-mail addresses of one role (support, sales, returns … or the company's general number) and
postal addresses of one role (returns, office, warehouse) that differ between touchpoints, or from the declared
ones; a link whose visible number or address is not the one that it dials or writes to; a number in a message that
the contact page does not know; one page that shows another number or address in the place, beside the same words,
where the other pages show the usual one.

Bad: the site says 020 7946 0000, the mail's signature 020 7946 0001. Good: the same everywhere, as
`tel:+442079460000`.

## Why it matters
One dead number undoes all the help that the rest of the journey offers.

## How to fix
Take the contact block from one source, in page footers, mails, texts and scripts.

## Not reported
The customer's own number and address; other roles (sales and support are two desks), stores and branches, fax
numbers, numbers of other countries, carriers; numbers of which nothing says whose they are. A touchpoint that
lists several numbers for a role agrees if one of them fits. Two numbers (or postal addresses) that have nothing
in common may be two lines, and are left to a person unless one is declared. Call-tracking numbers: declare the
pool (`facts: {phone: "A, B, C"}`).

## Sources
WCAG 2.2, 3.2.6 Consistent Help; GOV.UK Design System, pattern “contact a department or service team”.
"""

from __future__ import annotations

import re
from functools import partial
from urllib.parse import unquote

from auditor.api import (
    Confidence,
    Document,
    Entry,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Params,
    Place,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, compared, declared_too, drift_of, places_of, said_where, titles_of, touchpoints_of
from auditor.kit.misprints import SLIPS, Misprint, alike, misprints, same_number

APART = frozenset(
    {"store", "fax", "courier", "mobile", "whatsapp", "emergency", "noreply", "jobs", "press", "registered"}
)
CONTACT_PAGE = re.compile(r"(?i:(?<![a-z])contact(?:[ -]us)?(?![a-z]))|联系我们|联系方式|客服中心")
SAME_EXCHANGE = 6  # characters at the front (+44207) that numbers of one exchange share
SHORTEST = 7  # digits of a number that a link shows; fewer are an extension or a count
CODE = 4  # digits at the front (+44 2…) that lines of one region share
MESSAGES = frozenset({Kind.EMAIL, Kind.TEXT})
ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}")
NUMBER = re.compile(r"\+?\(?[0-9](?:[ ()./–-]{0,2}[0-9]){4,16}")
KINDS = ("phone", "email", "address")
ROLES = {
    "general": say("general"), "security": say("“security”"), "returns": say("“returns”"),
    "complaints": say("“complaints”"), "privacy": say("“privacy”"), "billing": say("“billing”"),
    "technical": say("“technical”"), "sales": say("“sales”"), "trade": say("“trade”"), "support": say("“support”"),
}  # fmt: skip


@journey_check(
    id="contact-drift",
    title="Contact details differ",
    severity=Severity.ERROR,
    needs=(Texts, Links, Document),
)
def contact_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    blamed: set[tuple[str, str]] = set()
    compared_already: set[str] = set()
    for kind in KINDS:
        entries = [e for e in journey.ledger.of(kind) if not e.incomparable and e.subject not in APART]
        for entry in entries:
            facts = compared(entry)
            if len(touchpoints_of(facts)) + _declared(entry) > 1:
                examined += len(facts)
            others = {f.value for e in journey.ledger.of(kind) if e.subject != entry.subject for f in e.facts}
            placed = bool(journey.journey.market)
            drift = drift_of(entry, None if kind == "address" else partial(_differs, entry, others, placed=placed))
            if drift is not None:
                told = drift.reference.order < 0 or any(_alike(drift.reference, f) for f in drift.deviating)
                (faults if told else doubts).append(_fault(drift, entry, journey))
                blamed |= {(f.place.touchpoint, f.value) for f in drift.deviating}
                compared_already |= {drift.reference.value, *(f.value for f in drift.deviating)}
        looked, slips = misprints(journey, kind, APART) if kind != "address" else (0, [])
        examined = examined or looked
        for slip in slips:
            if slip.stray.value not in compared_already:
                (faults if slip.likely else doubts).append(_misprint(slip, journey))
    links, mismatched = _mismatched_links(journey)
    unknown, looked = _unknown_to_contact_page(journey, blamed)
    examined += links + looked
    if not examined:
        return not_applicable(say("no telephone number or address of the same role stands at two touchpoints"))
    return judged(examined=examined, faults=[*faults, *mismatched, *unknown], doubts=doubts)


def _declared(entry: Entry) -> bool:
    return entry.reference is not None and entry.reference.order < 0


def _differs(entry: Entry, elsewhere: set[str], reference: Fact, other: Fact, *, placed: bool) -> bool:
    """Not the reference, none of the declared pool, not another desk's, and of the same country or mailbox.

    Unless `placed`, nobody knows the country of a number without its code: only what looks like a slip differs then.
    """
    pool = {f.value for f in entry.facts if f.order < 0} | {reference.value}
    if other.value in pool or other.value in elsewhere:
        return False
    if entry.kind == "phone" and same_number(reference.value, other.value):
        return False
    if entry.kind == "phone" and not placed and not other.value.startswith("+"):
        return alike("phone", reference.value, other.value)
    if entry.kind == "phone":
        return reference.value[: CODE - 1] == other.value[: CODE - 1] or not other.value.startswith("+")
    if reference.order < 0:
        return True
    mailbox, _, host = reference.value.partition("@")
    other_mailbox, _, other_host = other.value.partition("@")
    return (mailbox == other_mailbox) != (host == other_host) and entry.subject != "general"


def _alike(reference: Fact, other: Fact) -> bool:
    """One is the other with a slip; two numbers that have nothing in common may well be two lines."""
    if reference.kind == "address":
        words, other_words = set(reference.value.split()), set(other.value.split())
        return len(words & other_words) * 2 > min(len(words), len(other_words))
    if reference.kind != "phone":
        return True
    one, two = reference.value, other.value
    slips = sum(a != b for a, b in zip(one, two, strict=False)) + abs(len(one) - len(two))
    return slips <= SLIPS or one[:SAME_EXCHANGE] == two[:SAME_EXCHANGE]


def _fault(drift: Drift, entry: Entry, journey: JourneyEvidence) -> Fault:
    reference = drift.reference
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    said = declared_too(reference, said)
    role = ROLES.get(entry.subject) or say("“{role}”", role=entry.subject)
    return Fault(
        _differing(entry.kind, role, said),
        drift.places,
        severity=Severity.ERROR,
        confidence=drift.confidence,
        key=f"{entry.kind} of {entry.subject}",
        fix=say("Use “{value}” everywhere, or say which desk the other one reaches.", value=reference.shown),
    )


def _differing(kind: str, role: Said, said: Said) -> Said:
    if kind == "phone":
        return say("The {role} telephone number differs: {said}", role=role, said=said)
    if kind == "email":
        return say("The {role} address differs: {said}", role=role, said=said)
    return say("The {role} postal address differs: {said}", role=role, said=said)


def _misprint(slip: Misprint, journey: JourneyEvidence) -> Fault:
    kind, usual = slip.stray.kind, slip.usual[0]
    said = said_where((*slip.usual, slip.stray), titles_of(journey))
    return Fault(
        say("The telephone number differs in one place of the pages: {said}", said=said)
        if kind == "phone"
        else say("The address differs in one place of the pages: {said}", said=said),
        places_of((usual, slip.stray)),
        severity=Severity.ERROR,
        confidence=Confidence.MEDIUM,
        key=f"{kind} in place of {usual.subject or 'nobody'}",
        fix=say("Use “{value}” on every page, or say whose the other one is.", value=usual.shown),
    )


def _mismatched_links(journey: JourneyEvidence) -> tuple[int, list[Fault]]:
    """Links that show one number or address and lead to another; the same link on many pages is one fault."""
    examined = 0
    found: dict[tuple[str, str], list[tuple[Evidence, Link]]] = {}
    for here in journey:
        for link in here[Links].links if Links in here else ():
            shown, target = _shown_and_target(link)
            if not shown or not target:
                continue
            examined += 1
            if not _same(shown, target):
                found.setdefault((shown, target), []).append((here, link))
    faults: list[Fault] = []
    for (shown, target), hits in found.items():
        here, link = hits[0]
        written = (link.written or link.href)[:80]
        label = link.text.strip()[:80]
        places = [h.place(each) for h, each in hits]
        faults.append(
            Fault(
                say(
                    "{title}: the link “{label}” leads to {target}, not to what it shows",
                    title=here.title,
                    label=label,
                    target=written,
                ),
                (*dict.fromkeys([*places, here.place(link, written)]),),
                severity=Severity.ERROR,
                key=f"link {'address' if '@' in target else 'number'} {shown if '@' in shown else ''}".strip(),
                fix=say("Let the link lead to what it shows: “{label}”.", label=label),
            )
        )
    return examined, faults


def _shown_and_target(link: Link) -> tuple[str, str]:
    """The number or address that a tel: or mailto: link shows, and the one that it leads to; "" where there is none."""
    scheme, _, rest = link.href.partition(":")
    target = unquote(rest.split("?", 1)[0]).strip().lower()
    if scheme.lower() == "mailto":
        shown = ADDRESS.findall(link.text[:400])
        return (shown[0].lower(), target) if len(shown) == 1 and ADDRESS.fullmatch(target) else ("", "")
    if scheme.lower() == "tel":
        numbers = [re.sub("[^0-9]", "", n) for n in NUMBER.findall(link.text[:120])]
        numbers = [n for n in numbers if len(n) >= SHORTEST]
        return (numbers[0], re.sub("[^0-9]", "", target)) if len(numbers) == 1 else ("", "")
    return "", ""


def _same(shown: str, target: str) -> bool:
    """Equal, or the same number with and without country code, trunk zero or extension."""
    if "@" in target or shown == target:
        return shown == target
    one, two = shown.lstrip("0"), target.lstrip("0")
    short, long = sorted((one, two), key=len)
    if long.endswith(short) or long.startswith(short):
        return True
    trunk = re.sub(r"^(.{1,3})0", r"\1", long)  # +44 (0)20 … shows a zero that is not dialled
    return trunk.endswith(short) or trunk == short


def _unknown_to_contact_page(journey: JourneyEvidence, blamed: set[tuple[str, str]]) -> tuple[list[Fault], int]:
    """Numbers in messages that the contact page, which lists numbers, does not have."""
    page = next((t for t in journey if t.kind is Kind.PAGE and _is_contact_page(t)), None)
    if page is None:
        return [], 0
    phones = [f for e in journey.ledger.of("phone") for f in e.facts if f.subject not in APART]
    known = {f.value for f in phones if f.place.touchpoint == page.touchpoint or f.order < 0}
    if not known:
        return [], 0
    kinds = {t.touchpoint: t.kind for t in journey}
    listed = next(f for f in phones if f.place.touchpoint == page.touchpoint or f.order < 0)
    titles = titles_of(journey)
    faults: list[Fault] = []
    looked = 0
    for fact in phones:
        if fact.order < 0 or kinds.get(fact.place.touchpoint) not in MESSAGES or not fact.subject:
            continue
        looked += 1
        if fact.value in known or (fact.place.touchpoint, fact.value) in blamed:
            continue
        if not fact.value.startswith(listed.value[: CODE - 1]):
            continue
        here = titles.get(fact.place.touchpoint, fact.place.touchpoint)
        places: tuple[Place, ...] = tuple(p.place for p in (listed, fact) if p.order >= 0)
        faults.append(
            Fault(
                say(
                    "{title} gives “{value}”, which {page} does not list", title=here, value=fact.shown, page=page.title
                ),
                places,
                severity=Severity.WARNING,
                confidence=fact.confidence,
                key=f"phone of {fact.subject} unknown to the contact page",
                fix=say("List the number on the contact page with what it is for, or take it from there."),
            )
        )
    return faults, looked


def _is_contact_page(here: Evidence) -> bool:
    names = [here.title, here.touchpoint.replace("-", " ")]
    if Document in here:
        url = here[Document].url
        names += [here[Document].title, url.rsplit("/", 2)[-1], url.rstrip("/").rsplit("/", 1)[-1]]
    return any(CONTACT_PAGE.search(name) for name in names)
