"""An error page leaves the customer alone.

## What it finds
Pages that report a failure (a page that the journey asked for although it does not exist; a status of 400 and more; a
title or heading such as “Page not found”, “Payment declined”, “Link expired”, 页面不存在) and that do not say in words
what happened, what has become of the customer's money (payments and bookings), what to do next, or where to get help;
that put the blame on the customer; that answer a missing page with “200 OK”, as if it were there. English and Chinese.

Bad: “Oops!” Good: “Page not found. Check the address, search, or call 020 7946 0000.”

## Why it matters
An error is where people are lost: they do not know whether they have paid, and nobody is at hand. With “200 OK” search
engines keep the address of the missing page, and your own monitoring never learns of it.

## How to fix
Four sentences: what happened, what is safe (“You have not been charged”), what to do now, how to reach a person.

## Not reported
Error pages that do all of this, in whatever words; help that stands in the header or footer; articles about errors;
forms that come back with messages; pages to sign in; answers of an interface that no customer reads, and the checks of
a robot wall. Text in other languages.

## Sources
GOV.UK Design System, “Page not found”, “There is a problem with the service” and “Service unavailable” pages.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    Kind,
    Links,
    Params,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    Walk,
    joined,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.caring.error_pages import Failed, failed_page, main_blocks
from auditor.kit.caring.errors_said import blame_in
from auditor.kit.caring.helping import help_offered
from auditor.kit.filling.goals import ways_on
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE
from auditor.kit.prose import block_language
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, shown

OK = 200
NEXT = re.compile(
    r"(?i:\b(?:check|try|retry|go (?:back|to)|return|search|start|refresh|reload|wait|come back|contact|call|ring"
    r"|e-?mail|sign in|log in|request|ask for|choose|use|pay|see|visit"
    r"|browse|continue|back to|find|report|tell us|let us know|please)\b)"
    r"|(?<![申邀])请(?!求)|返回|重试|再试|刷新|检查|联系|搜索|拨打|致电|前往|回到|继续|重新|换一|看看"
)
STATE = re.compile(
    r"(?i:\b(?:charged?|taken|debited|paid|refund(?:ed)?|no (?:money|payment)|saved|kept|safe|held|released|reserved"
    r"|lost|placed|still (?:in|there|have)|went through)\b"
    r"|\byour (?:basket|bag|cart|answers|order|booking|seats?|details)\b[^.\n]{0,40}\b(?:is|are|was|were|has|have"
    r"|will))"
    r"|扣款|扣费|未扣|没有扣|不会扣|已保存|保留|未生成|没有生成|退款|退回|原路|未被收取|没有收取|购物车|订单(?:已|仍"
    r"|还|没有|未)"
)
ROBOTS = re.compile(
    r"(?i:captcha|verify (?:that )?you are (?:a )?human|checking your browser|just a moment|are you a robot)"
    r"|人机验证|安全验证"
)
WALLS = frozenset({401, 403, 429, 503})


@touchpoint_check(
    id="error-page-unhelpful",
    title="Error page that does not help",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE,),
    also=(Document, Links, Fields, Probed, Walk),
)
def error_page_unhelpful(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    failed = failed_page(here)
    if failed is None:
        return not_applicable(say("the page reports no failure"))
    blocks = main_blocks(here)
    text = "\n".join(simplified(b.text) for b in blocks)[:20000]
    if text.lstrip()[:1] in {"{", "["}:
        return not_applicable(say("an answer for machines"))
    status = here[Document].status if Document in here else 0
    if status in WALLS and ROBOTS.search(text):
        return not_applicable(say("a wall against robots"))
    if blocks and not any(block_language(b, here.language) in {"en", "zh"} for b in blocks):
        return not_applicable(NO_LANGUAGE)
    soft = soft_404(here, failed, status)
    if soft and not failed.plain:
        return judged(examined=1, faults=[soft])  # an ordinary page: none of the rest is asked of it
    faults = [soft] if soft else []
    missing = missing_words(here, failed, text)
    if missing:
        at, lacks = failed.at, joined(missing)
        if at:
            message = say("The page “{title}” does not say {lacks}", title=shown(at.text, 80), lacks=lacks)
        else:
            message = say("The error page does not say {lacks}", lacks=lacks)
        faults.append(
            Fault(
                message,
                (here.place(at, shown(at.text) if at else ""),),
                confidence=Confidence.HIGH if failed.kind or status else Confidence.MEDIUM,
                key="says too little",
                fix=say("Say {lacks}.", lacks=lacks),
            )
        )
    return judged(examined=1, faults=faults + blames(here))


def missing_words(here: Evidence, failed: Failed, text: str) -> list[Said]:
    """What an error page has to say, and this one does not."""
    found: list[Said] = []
    if not failed.plain:
        found.append(say("in words what has happened"))
    if failed.kind == "payment" and not STATE.search(text):
        found.append(say("whether the customer was charged"))
    if not NEXT.search(text) and next(ways_on(here), None) is None:
        found.append(say("what to do next"))
    if next(help_offered(here), None) is None:
        found.append(say("how to get help"))
    return found


def soft_404(here: Evidence, failed: Failed, status: int) -> Fault | None:
    """A missing page that is answered as if it were there."""
    provoked = Probed in here and here[Probed].kind == "missing-page"
    if status != OK or not (provoked or (failed.kind == "missing" and failed.at and "404" in failed.at.text)):
        return None
    place = here.place(failed.at, shown(failed.at.text) if failed.at else "")
    if failed.plain or not provoked:
        return Fault(
            say("The page says that it does not exist, and its status says 200 (OK)"),
            (place,),
            Severity.NOTICE,
            key="soft 404",
            fix=say("Answer with status 404: the page stays as it is."),
        )
    return Fault(
        say(
            "An address that does not exist shows an ordinary page (status 200), and nothing says that it was not found"
        ),
        (place,),
        key="soft 404 unsaid",
        fix=say("Answer with a page that says so, with status 404."),
    )


def blames(here: Evidence) -> list[Fault]:
    """The first text that puts the fault on the customer."""
    for block in main_blocks(here):
        span = blame_in(block.text, block_language(block, here.language))
        if span and not excused(here, block.text, *span):
            said = shown(block.text[span[0] : span[1]])
            return [
                Fault(
                    say("The error page blames the customer: “{quote}”", quote=said),
                    (here.place(block, around(block.text, *span), (said,)),),
                    key="blames",
                    fix=say("Say what happened without “you”: “That code was not found”."),
                )
            ]
    return []
