"""Another company appears as the seller, or its particulars differ.

## What it finds
The seller's legal name (Ltd, GmbH, LLC, 有限公司 …), company number, tax number, 统一社会信用代码, ICP 备案号 and
registered office that differ between touchpoints or from the declared ones; numbers whose check digits are wrong;
and, where the journey declares its market and the number, mails (gb, de) that leave the company's number out, and
sites (cn) that show no ICP number.

Bad: the shop is “Acme Ltd”, the receipt is from “AC Retail GmbH”. Good: “Acme Ltd sells, AC Retail GmbH ships”.

## Why it matters
A customer with a complaint must know whom to address, and an invoice from a stranger is not paid.

## How to fix
Take the seller's particulars from one variable in footers, mails and documents. Declare related companies
(`facts: {legal_entity: Acme Ltd, entities: "AC Retail GmbH", company_number: "01234567", vat: GB123456782}`).

## Not reported
Payment services, carriers, hosting, marketplaces, manufacturers and the customer's own company; names that no
words around them say to be the seller's; related companies, declared or named beside the seller in one text; Ltd
and Limited; tax numbers of other countries; numbers for which no rule of check digits is known here.

## Sources
UK Company, LLP and Business Names and Trading Disclosures Regulations 2015; GmbHG § 35a; 互联网信息服务管理办法;
GB 32100-2015; HMRC and BZSt rules on check digits; Directive 2011/83/EU, article 6.
"""

from __future__ import annotations

import re
from functools import partial

from auditor.api import (
    Document,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Mail,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import Drift, compared, drift_of, said_where, titles_of, touchpoints_of

NAMES = {
    "name": say("name of the selling company"),
    "company": say("company number"),
    "vat": say("tax number"),
    "uscc": say("统一社会信用代码"),
    "icp": say("ICP number"),
    "registered office": say("registered office"),
}
INVOICE = re.compile(r"(?i:(?<![a-z])(?:invoice|receipt|bill)(?![a-z])|rechnung|quittung|facture)|发票|收据|账单")
REQUIRED = {"gb": "company", "uk": "company", "de": "company", "cn": "icp"}
LAW = {
    "company": say("The law asks for the company's number, its seat and its name in business letters, mails included."),
    "icp": say("The number belongs at the foot of the home page, with a link to the register."),
}
COUNTRY = 2  # letters in front of a tax number


@journey_check(
    id="legal-entity-drift",
    title="The selling company differs",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Mail),
)
def legal_entity_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    faults: list[Fault] = []
    examined = 0
    entries = [e for e in journey.ledger.of("entity") if e.subject == "seller" and not e.incomparable]
    related = _related(journey)
    for entry in entries:
        facts = compared(entry)
        if len(touchpoints_of(facts)) + (entry.reference is not None and entry.reference.order < 0) > 1:
            examined += len(facts)
        drift = drift_of(entry, partial(_differs, entry.qualifier, frozenset(entry.contradicting), related))
        if drift is not None:
            faults.append(_fault(drift, entry.qualifier, journey))
    offices = [e for e in journey.ledger.of("address") if e.subject == "registered" and not e.incomparable]
    for entry in offices:
        examined += len(compared(entry)) if len(touchpoints_of(compared(entry))) > 1 else 0
        if (drift := drift_of(entry)) is not None:
            faults.append(_fault(drift, "registered office", journey))
    numbers = [f for e in entries if e.qualifier != "name" for f in compared(e)]
    faults += _wrong_digits(numbers, journey)
    looked, missing = _missing(journey)
    examined += len(numbers) + looked
    if not examined:
        return not_applicable(say("no two touchpoints name the selling company or its numbers"))
    return judged(examined=examined, faults=[*faults, *missing])


def _related(journey: JourneyEvidence) -> frozenset[str]:
    """Names that are declared as related, or that stand with another one in the same text."""
    names = [e for e in journey.ledger.of("entity") if e.qualifier == "name"]
    declared = {f.value for e in names for f in e.facts if f.order < 0}
    beside: dict[tuple[str, str], set[str]] = {}
    for entry in names:
        for fact in entry.facts:
            if fact.order >= 0 and fact.place.selector:
                beside.setdefault((fact.place.touchpoint, fact.place.selector), set()).add(fact.value)
    return frozenset(declared | {name for together in beside.values() if len(together) > 1 for name in together})


def _differs(
    qualifier: str, contradicting: frozenset[Fact], related: frozenset[str], reference: Fact, other: Fact
) -> bool:
    if other not in contradicting:
        return False
    if qualifier == "name":
        return other.value not in related
    if qualifier == "vat":
        return reference.value[:COUNTRY] == other.value[:COUNTRY]
    return True


def _fault(drift: Drift, sort: str, journey: JourneyEvidence) -> Fault:
    invoice = {t.touchpoint for t in journey if _is_invoice(t)}
    grave = any(f.place.touchpoint in invoice for f in (drift.reference, *drift.deviating))
    what = NAMES.get(sort, sort)
    said = said_where((*drift.agreeing, *drift.deviating), titles_of(journey))
    message = say("The {what} differs: {said}", what=what, said=said)
    if drift.reference.order < 0:
        declared = drift.reference.shown
        message = say("The {what} differs: {said}, declared is “{value}”", what=what, said=said, value=declared)
    return Fault(
        message,
        drift.places,
        severity=Severity.ERROR if grave else Severity.WARNING,
        confidence=drift.confidence,
        key=f"{sort} of the seller",
        fix=say(
            "Use “{value}” everywhere, or say in one sentence how the two companies are related.",
            value=drift.reference.shown,
        ),
    )


def _is_invoice(here: Evidence) -> bool:
    """A document, or a mail by its subject, that calls itself an invoice or a receipt."""
    if here.kind is Kind.DOCUMENT:
        return bool(INVOICE.search(f"{here.title} {here[Document].title if Document in here else ''}"))
    return here.kind is Kind.EMAIL and Mail in here and bool(INVOICE.search(here[Mail].subject))


def _wrong_digits(numbers: list[Fact], journey: JourneyEvidence) -> list[Fault]:
    """One finding for each number whose check digits are wrong; `unit` of such a fact says so."""
    titles = titles_of(journey)
    faults: list[Fault] = []
    for value in dict.fromkeys(f.value for f in numbers if f.unit):
        same = [f for f in numbers if f.value == value]
        where = titles.get(same[0].place.touchpoint, same[0].place.touchpoint)
        sort = same[0].qualifier
        faults.append(
            Fault(
                say(
                    "{where}: the {what} “{value}” cannot be right, its check digits do not fit",
                    where=where,
                    what=NAMES.get(sort, sort),
                    value=same[0].shown,
                ),
                tuple(f.place for f in same[:6]),
                severity=Severity.WARNING,
                key=f"check digits of {sort}",
                fix=say("Compare it with the register and correct it where it is kept."),
            )
        )
    return faults


def _missing(journey: JourneyEvidence) -> tuple[int, list[Fault]]:
    """Where the market and the number are declared: mails (pages, in China) that do not give it."""
    sort = REQUIRED.get(journey.journey.market.lower(), "")
    facts = [f for e in journey.ledger.of("entity") if e.qualifier == sort and e.subject == "seller" for f in e.facts]
    declared = next((f for f in facts if f.order < 0), None)
    if not sort or declared is None:
        return 0, []
    kind = Kind.PAGE if sort == "icp" else Kind.EMAIL
    asked = [t for t in journey if t.kind is kind and Texts in t and t[Texts].blocks]
    given = {f.place.touchpoint for f in facts if f.order >= 0}
    lacking = [t for t in asked if t.touchpoint not in given]
    if not lacking or (sort == "icp" and len(lacking) < len(asked)):
        return len(asked), []
    first = lacking[0]
    places = tuple(t.place(quote=t[Texts].blocks[-1].text[:120]) for t in lacking[:6])
    fault = Fault(
        say(
            "{title}: the {what} ({value}) is missing, which this market asks for",
            title=first.title,
            what=NAMES[sort],
            value=declared.shown,
        ),
        places,
        severity=Severity.WARNING,
        key=f"{sort} missing",
        fix=say("Add “{value}” to the footer. {law}", value=declared.shown, law=LAW[sort]),
    )
    return len(asked), [fault]
