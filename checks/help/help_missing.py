"""No help is offered where the customer may get stuck.

## What it finds
Payment pages, forms of five and more fields, forms that refuse an answer (the journey provoked it), error pages,
confirmations and mails that offer none of the four kinds of help: contact details, a way to write or talk, self-help
(questions and answers), an automatic assistant; neither in the text nor in header, footer and menus.

Bad: a bare form. Good: the same form with “Help · 020 7946 0000” in its header.

## Why it matters
Whoever gets stuck here has already decided to buy. Without help they are lost, or they search for any phone number.

## How to fix
Put one help slot into the layout of all pages and mails: a phone number, “Contact us”, or “Just reply to this mail”.

## Not reported
A provoked error at a page of which this was said already, or of which `error-page-unhelpful` speaks. Product, list and
content pages; PDFs, texts and phone scripts. The customer's own number, shown back, is no help. A page that could not
be read to its end is left to a person, and so is one in another language than English and Chinese that holds neither a
telephone number nor a mail address.

## Sources
WCAG 2.2, 3.2.6 Consistent Help (the four kinds), level A; “Good Services”, principle 15.
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
    Kind,
    Links,
    Mail,
    Params,
    Probed,
    Said,
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
from auditor.kit.caring.helping import help_offered
from auditor.kit.headings import main_heading
from auditor.kit.prose import block_language
from auditor.kit.text.languages import primary
from auditor.kit.text.wording import shown

NOT_TYPED = frozenset({"hidden", "submit", "button", "reset", "image", "search", "checkbox", "radio"})
READ = frozenset({"en", "zh"})  # languages whose ways to offer help are known well enough to miss them
FAILED = 400  # HTTP status from which on the page is an error
ERROR_HEADING = re.compile(
    r"(?i:\b(?:page|file|product) (?:not|cannot be|can['’]t be) found\b|\bsomething went wrong\b|\bwent wrong\b"
    r"|\bpayment (?:failed|declined)\b|\berror (?:has )?occurred\b|\btemporarily unavailable\b|\boops\b)"
    r"|页面(?:不存在|未找到|找不到)|出错了|发生错误|支付失败|付款失败|系统(?:繁忙|错误|异常)|服务不可用"
)

CONTACT = re.compile(  # a telephone number or an address, in a language that nobody here reads
    r"(?<![\w.,/-])(?:\+\d{1,3}[ ()./-]{0,3}|\(?0|[89]\d0)\d(?:[ ()./-]{0,3}\d){5,11}(?![\w,/-])"
    r"|[\w.+-]{1,64}@[\w-]{1,63}\.\w"
)
HEAD = frozenset({"subject", "sender", "preheader", "quote"})
LONGEST = 3000  # characters of a block


@touchpoint_check(
    id="help-missing",
    title="No help where customers get stuck",
    severity=Severity.WARNING,
    needs=(Texts, Links),
    kinds=(Kind.PAGE, Kind.EMAIL),
    also=(Document, Fields, Mail, Probed, Walk),
    params={"fields": 5},  # of one form: from there on a form is work (catalogue §4.4)
)
def help_missing(here: Evidence, params: Params) -> Verdict:
    what = where_help_is_due(here, params["fields"])
    if what is None:
        return not_applicable(say("no payment, long form, error, confirmation or mail"))
    if not here[Texts].blocks and not here[Links].links:
        return not_applicable(say("there is no text"))
    if next(help_offered(here), None) is not None:
        return judged(examined=1)
    foreign = primary(here.language) not in READ or not any(
        block_language(b, here.language) in READ for b in here[Texts].blocks
    )
    if foreign and any(CONTACT.search(b.text[-LONGEST:]) for b in here[Texts].blocks if b.role not in HEAD):
        return judged(examined=1)
    title = main_heading(here[Texts].blocks)
    fault = Fault(
        say("{what} offers no help: no contact, no questions and answers, no chat", what=what),
        (here.place(title, shown(title.text) if title else shown(here.title)),),
        confidence=Confidence.MEDIUM,
        key=f"no help {here.kind.value}",
        fix=say("Put a phone number, “Contact us” or “Help” into the layout; in mails, “Just reply to this mail”."),
    )
    unread = Document in here and here[Document].truncated
    return judged(examined=1, doubts=[fault]) if unread or foreign else judged(examined=1, faults=[fault])


def where_help_is_due(here: Evidence, fewest: float) -> Said | None:
    """What this touchpoint is, as the beginning of a sentence; None where help may be a click away."""
    if Probed not in here:
        return what_it_is(here, fewest)
    asked = here[Probed].kind in {"empty", "invalid"} and here[Probed].refused
    return say("The form that refuses an answer") if asked and what_it_is(here, fewest) is None else None


def what_it_is(here: Evidence, fewest: float) -> Said | None:
    """Why help is due at a page or mail that the customer met on the way; None where it is not."""
    if here.kind is Kind.EMAIL:
        return say("The mail")
    title = main_heading(here[Texts].blocks)
    status = here[Document].status if Document in here else 0
    if status >= FAILED or (title and ERROR_HEADING.search(title.text)):
        return say("The error page")
    if here.stage is Stage.CONFIRM:
        return say("The confirmation")
    if here.stage is Stage.COMMIT or any(f.autocomplete.startswith("cc-") for f in _fields(here)):
        return say("The page on which the customer commits")
    longest = longest_form(here)
    return say("A form of {count} fields", count=longest) if longest >= fewest else None


def longest_form(here: Evidence) -> int:
    forms: dict[str, int] = {}
    for field in _fields(here):
        if field.visible and not field.disabled and field.type.lower() not in NOT_TYPED:
            forms[field.form] = forms.get(field.form, 0) + 1
    return max(forms.values(), default=0)


def _fields(here: Evidence) -> tuple[Field, ...]:
    return here[Fields].fields if Fields in here else ()
