"""A mail does not say who signs it, or is signed otherwise than the company declares.

## What it finds
Mails that are signed without the company's name (“The team”, 团队), with the name of a machine (“The 127.0.0.1:8000
Team”), by nobody (“Thanks so much,” and nothing below), or by a picture alone; mails whose text says nowhere whose
they are; signatures that lack what those of the other mails have (a telephone number, a web or mail address).

Where the journey declares `signature:`, every mail is compared with it: lines that are missing are named, lines that
say something else are quoted. Placeholders (`{{ name }}`, `[Role]`) stand for any words; case, white space, signs and
the order of the lines do not matter. English and Chinese.

Bad: “The team”. Good: “Mary Somerville, Customer Care / Acorn Planner / 020 7946 0958”.

## Why it matters
A mail is passed on, printed and searched for. Who it is from must stand in it, not only in the sender's line.

## How to fix
Sign all mails from one template: a name or a team, the company, a way to reach you, the particulars that the law asks
for. As text, not as a picture.

## Not reported
Mails written by hand: from a private mailbox, signed by the person who sends them, or with the line of a phone
(“Sent from my iPhone”, 发自我的手机), or forwarded. Mails with a one-time code need no declared signature. Mails of
carriers and payment services, and mails in another language than the declared signature. A company's name that
stands below the signature, in the footer. Signatures whose placeholders were not filled in
(`placeholder-leak`), numbers that differ from mail to mail (`contact-drift`), spellings of the name
(`brand-name-drift`), no way to answer (`noreply-dead`). Where nothing tells the company's name, nobody can say
that it is missing. UK and German companies whose mails lack the register number are left to a person.

## Sources
Companies (Trading Disclosures) Regulations 2015, regulations 24 and 25; GmbHG § 35a. No legal advice.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Images,
    JourneyEvidence,
    Kind,
    Links,
    Mail,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.mailing.bodies import Line, all_words, body_of
from auditor.kit.mailing.declared_signature import Compared, compare, wanted_in
from auditor.kit.mailing.signatures import Signature, machine_signers, may_be_a_name, names_one_of
from auditor.kit.mailing.signed import (
    TRAITS,
    Signed,
    brands_of,
    is_code_mail,
    is_personal,
    lacks_register,
    other_language,
    picture_below,
    signed_mails,
    traits_of,
)
from auditor.kit.text.placeholders import placeholders
from auditor.kit.text.wording import shown

Departure: TypeAlias = tuple[Signed, Line, Said, str]  # the mail, its line, what is said of it, a key
FIX = say("Sign with a name or a team and the company’s name, from one template for all mails.")
ICON = 40  # CSS pixels: a wider picture may hold a name
MOST_SAID = 3  # declared lines that a message quotes


@journey_check(
    id="signature-incomplete",
    title="A mail is not signed as it should be",
    severity=Severity.WARNING,
    needs=(Mail, Texts),
    also=(Document, Images, Links),
)
def signature_incomplete(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    mails = [t for t in journey if t.kind is Kind.EMAIL and Mail in t and Texts in t and (body_of(t) or t[Mail].text)]
    if not mails:
        return not_applicable(say("there is no mail with a text"))
    brands = brands_of(journey)
    read = signed_mails(mails, brands)
    if not read:
        return not_applicable(say("every mail was written by hand, or comes from another company"))
    faults: list[Fault] = []
    template = journey.journey.signature
    if template and wanted_in(template):
        faults += grouped([found for mail in read for found in against(mail, template)])
    machines = [found for mail in read for found in by_machine(mail)]
    faults += grouped(machines)
    if not template:
        named = [mail for mail in read if all(mail is not found[0] for found in machines)]
        faults += grouped([found for mail in named for found in alone(mail, brands or mail.brands)])
        faults += grouped(unlike(read))
    return judged(examined=len(read), faults=faults, doubts=unregistered(journey, read))


def against(mail: Signed, template: str) -> list[Departure]:
    """Where a mail departs from the declared signature: the line, what is said of it, and a key."""
    here = mail.here
    if is_code_mail(here) or other_language(template, mail.lines):
        return []
    found: list[Departure] = []
    seen: set[Compared] = set()
    for part, lines, signature in mail.parts:
        compared = compare(template, signature, lines)
        bare = Compared(
            min(compared.met, 1), compared.missing, tuple((text, Line(at.text)) for text, at in compared.differing)
        )
        if bare in seen:
            continue  # both parts lack the same
        seen.add(bare)
        at = signature.first if signature else lines[-1]
        found += _departures(mail, part, compared, at, signed=signature is not None)
    return found


def _departures(mail: Signed, part: str, compared: Compared, at: Line, *, signed: bool) -> list[Departure]:
    which = say("The signature of the text part") if part else say("The signature")
    if not compared.met and not compared.differing and (compared.missing or not signed):
        if signed:
            said = say("{signature} has nothing of the declared one", signature=which)
        else:
            said = say("{signature} is missing, and one is declared", signature=which)
        return [(mail, at, said, f"unsigned {part}")]
    found = [
        (
            mail,
            line,
            say(
                "{signature} says “{line}”, the declared one “{declared}”",
                signature=which,
                line=shown(line.text, 80),
                declared=shown(text, 80),
            ),
            f"differs {part}",
        )
        for text, line in compared.differing
    ]
    if compared.missing:
        names = series(say("“{line}”", line=shown(text, 60)) for text in compared.missing[:MOST_SAID])
        if len(compared.missing) > MOST_SAID:
            names = say("{names} and {count} more", names=names, count=len(compared.missing) - MOST_SAID)
        said = say("{signature} lacks {names} of the declared one", signature=which, names=names)
        found.append((mail, at, said, f"missing {part}"))
    return found


def alone(mail: Signed, brands: tuple[str, ...]) -> list[Departure]:
    """What a signature lacks, whatever is declared."""
    if is_personal(mail):
        return []
    found = [one for one in (_lacking(mail, part, signature, brands) for part, _, signature in mail.parts) if one]
    if found:
        return found[:1]
    unsigned = all(signature is None and not may_be_a_name(lines) for _, lines, signature in mail.parts)
    if unsigned and brands and not names_one_of(all_words(mail.here), brands) and not _shows_more(mail.here, brands):
        return [(mail, mail.lines[0], say("The mail says nowhere in its text whose it is"), "nameless")]
    return []


def _lacking(mail: Signed, part: str, signature: Signature | None, brands: tuple[str, ...]) -> Departure | None:
    if signature is None:
        return None
    where, at = say("The text part") if part else say("The mail"), signature.first
    if not signature.signers:
        if picture := picture_below(mail.here, signature):
            return mail, at, picture, "picture"
        said = say("{part} closes with “{words}”, and nobody signs it", part=where, words=shown(at.text, 60))
        return (mail, at, said, f"nobody {part}") if signature.ends_there else None
    words = "\n".join(line.text for line in signature.tail)
    if not brands or names_one_of(words, brands) or (not part and _logo(mail.here)) or placeholders(words):
        return None
    signed = shown(" / ".join(line.text for line in signature.signers[:2]), 60)
    said = say("{part} is signed “{name}”, without the company’s name", part=where, name=signed)
    return mail, at, said, f"brand {part}"


def by_machine(mail: Signed) -> list[Departure]:
    """It is signed with the name of a machine."""
    found = [pair for _, lines, _ in mail.parts for pair in machine_signers(lines)]
    return [
        (mail, line, say("The mail is signed with the name of a machine, “{name}”", name=name), "machine")
        for line, name in found[:1]
    ]


def _logo(here: Evidence) -> bool:
    """A picture near the end may hold the name."""
    boxes = [b.box for b in body_of(here) if b.box]
    middle = max((box.y for box in boxes), default=0) / 2
    images = here[Images].images if Images in here else ()
    return any(i.box and i.box.width >= ICON and i.box.y > middle for i in images)


def _shows_more(here: Evidence, brands: tuple[str, ...]) -> bool:
    """A picture may hold the name, or a link's address does."""
    images = here[Images].images if Images in here else ()
    links = here[Links].links if Links in here else ()
    return any(i.box and i.box.width >= ICON for i in images) or any(
        names_one_of(link.href[:200], brands) for link in links
    )


def unlike(read: list[Signed]) -> list[Departure]:
    """Signatures that lack a kind of line that most of the others have."""
    signed = [(mail, mail.signature) for mail in read if mail.signature and mail.signature.signers]
    fewest = 3
    if len(signed) < fewest:
        return []
    traits = [traits_of(signature) for _, signature in signed]
    found: list[Departure] = []
    for trait in TRAITS:
        having = sum(trait in each for each in traits)
        if having * 3 < len(signed) * 2:
            continue
        for (mail, signature), each in zip(signed, traits, strict=True):
            words = all_words(mail.here)
            if trait not in each and trait not in traits_of(words):
                found.append(
                    (
                        mail,
                        signature.first,
                        say("The signature has no {trait}, and those of the other mails have one", trait=trait),
                        trait,
                    )
                )
    return found


def grouped(found: list[Departure]) -> list[Fault]:
    """One finding for all mails of which the same is said."""
    together: dict[tuple[Said, str], list[tuple[Signed, Line]]] = {}
    for mail, line, message, key in found:
        together.setdefault((message, key), []).append((mail, line))
    faults: list[Fault] = []
    for (message, key), where in together.items():
        titles = joined(list(dict.fromkeys(mail.here.title or mail.here.touchpoint for mail, _ in where)))
        text = say("{message}: {titles}", message=message, titles=titles) if len(where) > 1 else message
        places = tuple(line.place(mail.here, (line.text,) if len(line.text) <= 80 else ()) for mail, line in where)  # noqa: PLR2004
        sure = Confidence.HIGH if key.split()[0] in {"machine", "differs", "missing"} else Confidence.MEDIUM
        faults.append(Fault(text, places, confidence=sure, key=f"{key} {where[0][0].here.touchpoint}".strip(), fix=FIX))
    return faults


def unregistered(journey: JourneyEvidence, read: list[Signed]) -> list[Fault]:
    """Companies that say they are one, and give no register number in their mails."""
    market = journey.journey.market.strip().lower()
    found = [(mail, line, re.sub(r"\s+", " ", form)) for mail in read for line, form in lacks_register(mail, market)]
    if not found:
        return []
    titles = joined(list(dict.fromkeys(mail.here.title or mail.here.touchpoint for mail, _, _ in found)))
    company = shown(found[0][2], 60)
    if market in {"gb", "uk"}:
        message = say(
            "“{company}” gives no register number in its mails, as UK companies have to: {titles}",
            company=company,
            titles=titles,
        )
    else:
        message = say(
            "“{company}” gives no register number in its mails, as German companies have to: {titles}",
            company=company,
            titles=titles,
        )
    places = tuple(line.place(mail.here, (form,) if form in line.text else ()) for mail, line, form in found)
    fix = say("Put name, register number, place of registration and registered office into the footer of every mail.")
    return [Fault(message, places, confidence=Confidence.MEDIUM, key="register number", fix=fix)]
