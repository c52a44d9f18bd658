"""A box is ticked before the customer has chosen: advertising, cookies, insurance, a donation, a renewal.

## What it finds
Tick boxes and switches that are on when the page comes up and that sign the customer up to advertising, cookies that
are not necessary, insurance and other extras that cost, donations, or automatic renewal; groups of options in which
an extra that costs is chosen though there is one that does not. Read in English and Chinese, with the usual words of
other European languages, Japanese and Korean.

Bad: ☑ “Send me offers by e-mail”. Good: ☐ “Send me offers by e-mail”.

## Why it matters
A tick that somebody else made is no consent. Customers find the insurance on the bill, and pay once.

## How to fix
Leave every box empty that costs money or gives away data. Start a group of options with the one that costs nothing.

## Not reported
Boxes that keep the customer logged in, copy an address or accept terms; boxes that decline (“Do not send me …”);
necessary cookies, and switches that cannot be changed; messages about the order itself; what the journey ticked
itself. On a page of account or mail settings, a tick may be the customer's own earlier choice: it is left to a
person.

## Sources
Directive 2011/83/EU, article 22; GDPR, recital 32 (pre-ticked boxes are no consent); China's E-Commerce Law, article
19.
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
    Params,
    Severity,
    Verdict,
    Walk,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.selling.pressure_boxes import COOKIES, DONATION, EXTRA, MARKETING, RENEWAL, signs_up_to
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare, shown

MEANS = {
    MARKETING: say("advertising"),
    COOKIES: say("cookies that are not necessary"),
    EXTRA: say("an extra that costs"),
    DONATION: say("a donation"),
    RENEWAL: say("automatic renewal"),
}
BOXES = frozenset({"checkbox", "switch", "menuitemcheckbox"})
OPTIONS = frozenset({"radio", "menuitemradio"})
SETTINGS = re.compile(
    r"preferences?|settings|unsubscribe|my[-_ ]?account|profile|manage[-_ ](?:e-?mails?|subscriptions?)|账户设置"
    r"|偏好设置|通知设置|个人中心|我的账户",
    re.IGNORECASE,
)
PAID = re.compile(r"[£$€¥￥]\s?(\d[\d.,]*)|(\d[\d.,]*)\s?(?:元|kr|zł|eur|gbp|usd|£|€)", re.IGNORECASE)
BUYS = re.compile(r"^\W{0,3}(?:同时|一并|顺便|我要)?(?:购买|加购|加买|开通|订购|升级)")
FREE = re.compile(
    r"\b(?:free|no,? thanks?|no|none|without|not? (?:insurance|cover|protection)|decline|basic|included)\b"
    r"|免费|不需要|不购买|不要|无需|放弃|ohne|sans|sin|senza",
    re.IGNORECASE,
)


@touchpoint_check(
    id="preselected-extra",
    title="Ticked before the customer has chosen",
    severity=Severity.ERROR,
    needs=(Fields,),
    also=(Walk, Document),
)
def preselected_extra(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    choices = [f for f in here[Fields].fields if f.type.lower() in BOXES | OPTIONS and f.visible and not f.disabled]
    if not choices:
        return not_applicable(say("there are no tick boxes or options"))
    own = ticked_by_journey(here)
    found: dict[str, list[Field]] = {}
    for field in choices:
        kind = meaning(field, choices) if field.filled and (field.form, field.name or field.text) not in own else ""
        if kind:
            found.setdefault(kind, []).append(field)
    reviewed = is_settings(here)
    doubts = [as_fault(here, fields, kind) for kind, fields in found.items() if reviewed and kind != COOKIES]
    faults = [as_fault(here, fields, kind) for kind, fields in found.items() if not reviewed or kind == COOKIES]
    return judged(examined=len(choices), faults=faults, doubts=doubts)


def meaning(field: Field, choices: list[Field]) -> str:
    """What the chosen box or option signs up to; "" when it is harmless."""
    if field.type.lower() in BOXES:
        known = signs_up_to(field.text, f"{field.name} {field.id}")
        return known or (EXTRA if costs(field) and BUYS.search(simplified(field.text)) else "")
    others = [f for f in choices if f.name == field.name and f.form == field.form and f is not field]
    if not costs(field) or not any(is_free(other) for other in others):
        return ""
    about = signs_up_to(f"{field.group} {field.text}", "")
    return about if about in {EXTRA, DONATION, RENEWAL} else ""


def costs(field: Field) -> bool:
    found = PAID.search(field.text)
    return found is not None and any(c in "123456789" for c in (found[1] or found[2]))


def is_free(field: Field) -> bool:
    return not costs(field) and FREE.search(simplified(field.text)) is not None


def ticked_by_journey(here: Evidence) -> set[tuple[str, str]]:
    typed = here[Walk].typed if Walk in here else ()
    return {(t.field.form, t.field.name or t.field.text) for t in typed}


def is_settings(here: Evidence) -> bool:
    if Document not in here:
        return False
    document = here[Document]
    return SETTINGS.search(f"{document.url[:500]} {document.title[:200]}") is not None


def as_fault(here: Evidence, fields: list[Field], kind: str) -> Fault:
    label = shown(fields[0].text or fields[0].name, 100)
    if len(fields) == 1:
        message = say(
            "“{label}” is ticked when the page comes up: the customer has not chosen {what}",
            label=label,
            what=MEANS[kind],
        )
    else:
        message = say(
            "{count} boxes are ticked when the page comes up (“{label}” …): the customer has not chosen {what}",
            count=len(fields),
            label=label,
            what=MEANS[kind],
        )
    places = tuple(here.place(field, shown(field.text or field.name)) for field in fields)
    paid = kind in {EXTRA, DONATION, RENEWAL}
    confidence = Confidence.MEDIUM if paid and not any(PAID.search(f.text) for f in fields) else Confidence.HIGH
    key = f"{kind} {bare(fields[0].name or fields[0].text)[:60] if len(fields) == 1 else ''}"
    return Fault(message, places, confidence=confidence, key=key.strip(), fix=say("Leave it empty."))
