"""Who registers or orders agrees to advertising by the same click.

## What it finds
Sentences by which creating an account, ordering or continuing means consent to newsletters, offers or advertising:
“By creating an account, you agree to receive marketing e-mails”, 注册即视为同意接收营销短信; English and Chinese.

Bad: “By placing your order you agree to our terms and to receive offers.” Good: a box of its own, empty: “Send me
offers”.

## Why it matters
A consent that cannot be refused is none, and people who never wanted the mails report them as spam.

## How to fix
Ask for it apart, with a box that is empty and an order that goes through without it.

## Not reported
The newsletter's own form (“By subscribing you agree to receive our newsletter”); agreement to terms alone; messages
about the order; terms and privacy pages; other languages.

## Sources
GDPR, articles 4(11) and 7(2, 4); Mathur et al. 2019 (forced action); China's PIPL, article 16.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import NO_LANGUAGE, is_small_print, passages
from auditor.kit.selling.pressure import Pressing, pressing
from auditor.kit.selling.pressure_words import ENROLMENT
from auditor.kit.text.wording import shown

ADVERTISES = re.compile(
    r"\b(?:marketing|promotion\w{0,4}|newsletters?|offers|adverti\w{2,8}|mailing list|deals)\b|营销|推广|广告|促销|商业"
    r"|优惠信息|资讯",
    re.IGNORECASE,
)
ASKED_FOR = re.compile(
    r"\bby (?:subscribing|signing up (?:to|for) (?:our |the |this )?(?:\w{1,12} )?(?:newsletter|mailing"
    r"|e-?mails?|news|updates|alerts)|joining (?:our |the )?(?:mailing|newsletter|list)|entering your e-?mail"
    r"|(?:ticking|checking) (?:this|the) box)|订阅",
    re.IGNORECASE,
)
REFUSABLE = re.compile(
    r"\b(?:unless|if you (?:tick|check|agree|opt)|optional|you can opt out (?:here|below))\b|可选|勾选", re.IGNORECASE
)


@touchpoint_check(
    id="forced-enrollment",
    title="Consent to advertising that comes with something else",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE, Kind.DOCUMENT),
    also=(Document,),
)
def forced_enrollment(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    if is_small_print(here):
        return not_applicable(say("a page of terms"))
    read = passages(here, layout=True)
    if not read:
        return not_applicable(NO_LANGUAGE)
    found = [p for p in pressing(here, read, frozenset({ENROLMENT})) if is_bundled(p)]
    return judged(examined=len(read), faults=[as_fault(here, found)] if found else [])


def is_bundled(one: Pressing) -> bool:
    words = one.words
    return bool(ADVERTISES.search(words)) and not (ASKED_FOR.search(words) or REFUSABLE.search(one.passage.text))


def as_fault(here: Evidence, found: list[Pressing]) -> Fault:
    return Fault(
        say(
            "“{words}”: the customer cannot go on without agreeing to advertising",
            words=shown(found[0].words, 120),
        ),
        tuple(p.place(here) for p in found),
        confidence=Confidence.MEDIUM,
        key="advertising with something else",
        fix=say("Ask for it apart, with a box that is empty: “Send me offers”."),
    )
