"""The only way on is to register.

## What it finds
Pages on the way to the goal on which the customer had to create an account or log in: the journey typed a password
there, and the page offers no way to go on without. A last page that is nothing but such a wall counts as well. English
and Chinese.

Bad: “Create an account to check out”. Good: “Continue as a guest”, and the account afterwards, if at all.

## Why it matters
An account is the company's wish, not the customer's; many leave at this point.

## How to fix
Let people finish as guests; offer the account when they have what they came for.

## Not reported
Journeys that declare `requires_account: true`, or whose goal or title is the account itself (“Open an account”,
注册会员) or a service that must know who asks (bank, insurance, authority); pages that offer a guest's way or to skip;
passwords that are optional; log-ins after the order. A form that was met between two captured pages, where nobody saw
what else the page offers, is left to a person.

## Sources
GOV.UK Service Manual (accounts only where they are needed); Baymard Institute, studies of checkouts.
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
    JourneyEvidence,
    Kind,
    Links,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.filling.fields import CHOSEN, asks_for, is_typed
from auditor.kit.filling.forms import asks_in
from auditor.kit.filling.goals import ways_on
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

GOAL = re.compile(
    r"(?i:\b(?:(?:open|create|close|delete|manage|register|activate|reset) (?:an? |my |your "
    r"|their )?(?:\w+ )?(?:account|membership|profile)"
    r"|sign(?:ing)?[ -]?(?:up|in)|log(?:ging)?[ -]?in|register(?:ing)?|registration|join(?:ing)?|subscri\w+"
    r"|renew\w*|password|member\w*"
    r"|portal|bank\w*|insur\w+|tax\w*|visa|passport|benefits?|patient\w*|my account)\b)|注册|登录|会员|开户"
    r"|账户|账号|订阅|续费|银行|保险|社保|税"
)
GUEST = re.compile(
    r"(?i:\bguests?\b|without (?:an? |creating an? |registering|signing (?:up|in)|logging in|account)\w*"
    r"|\bskip\b(?! (?:to|over|nav\w*|main|links?|content)\b)|not now|maybe later"
    r"|\bno thanks\b|no account (?:needed|required)|continue (?:as|without)|new customer|don['’]t (?:have to"
    r"|need to) (?:register|sign))"
    r"|游客|免(?:注册|登录)|无需(?:注册|登录)|不注册|暂不(?:注册|登录)|跳过(?!导航|菜单|链接|到|至)|直接(?:购买|结账|下单)|稍后(?:再说|注册)"
)
MAKES = re.compile(
    r"(?i:\bcreate (?:an? |my )?account|\bregister|\bsave (?:my|these) details|remember me for|for (?:faster"
    r"|next))|创建账[号户]|注册"
)
ACCOUNT = re.compile(
    r"(?i:log ?in|sign ?(?:in|up)|regist|account|password|help|contact|join)|登录|注册|密码|账|帮助|客服"
)
AFTERWARDS = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})
SECRETS = frozenset({"password", "new-password"})


@journey_check(
    id="forced-account",
    title="No way on without an account",
    severity=Severity.WARNING,
    needs=(Walk,),
    also=(Fields, Texts, Links, Document),
    kinds=(Kind.PAGE,),
)
def forced_account(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    about = journey.journey
    if about.account:
        return not_applicable(say("the journey declares that its goal needs an account"))
    aim = simplified(f"{about.title} | {about.goal} | {about.id.replace('-', ' ')}")
    if about.account is None and GOAL.search(aim) and not GUEST.search(aim):
        return not_applicable(say("the goal itself may need an account"))
    pages = [t for t in journey if t.kind is Kind.PAGE]
    if not pages:
        return not_applicable(say("there is no page"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for index, here in enumerate(pages):
        if here.stage in AFTERWARDS or 0 <= journey.ledger.commitment_order < here.order:
            break
        for url, field, fields in passwords_typed(here):
            page = next((p for p in pages[:index] if Document in p and page_of(p[Document].url) == page_of(url)), None)
            if optional(field, fields) or (page is not None and offers_guest(page)):
                continue
            if page is not None and skipped_over(page):
                continue
            (faults if page else doubts).append(fault_of(page or here, field, between=page is None))
    last = pages[-1]
    if not journey.unseen and (wall := is_wall(last)) is not None and last.stage not in AFTERWARDS:
        faults.append(fault_of(last, wall, between=False))
    unique = {f.key: f for f in faults}
    return judged(examined=len(pages), faults=list(unique.values())[:1], doubts=[] if faults else doubts[:1])


def passwords_typed(here: Evidence) -> list[tuple[str, Field, tuple[Field, ...]]]:
    """(address of the page, the field, the fields beside it) of every password that was typed on the way here."""
    walk = here[Walk] if Walk in here else Walk()
    asked = {page_of(one.url): one.fields for one in walk.asked}
    return [
        (typed.url, typed.field, asked.get(page_of(typed.url), ()))
        for typed in walk.typed
        if typed.field.type == "password" and asks_for(typed.field).key in SECRETS
    ]


def page_of(url: str) -> str:
    return url.split("#", 1)[0].split("?", 1)[0].rstrip("/")


def optional(field: Field, fields: tuple[Field, ...]) -> bool:
    """It says so, or stands behind a tick that opens an account."""
    if asks_for(field).optional or GUEST.search(simplified(field.text[:120])):
        return True
    ticks = [f for f in fields if f.type.lower() in CHOSEN and f.form == field.form]
    return any(MAKES.search(simplified(f.text[:200])) or GUEST.search(simplified(f.text[:200])) for f in ticks)


def offers_guest(page: Evidence) -> bool:
    """Words, buttons or choices for people without an account."""
    texts = [b.text for b in page[Texts].blocks] if Texts in page else []
    links = [link.text for link in page[Links].links if not link.disabled] if Links in page else []
    fields = page[Fields].fields if Fields in page else ()
    said = [*texts, *links, *(f.text for f in fields)]
    if any(GUEST.search(simplified(t[:300])) for t in said):
        return True
    return any(f.type.lower() in CHOSEN and MAKES.search(simplified(f.text[:200])) for f in fields)


def skipped_over(page: Evidence) -> bool:
    """It has the order's own form as well: the password is beside it, not before it."""
    fields = page[Fields].fields if Fields in page else ()
    about = {"address", "card-number", "postcode"}
    return any(a.key in about for a in asks_in(fields)) and not any(f.type == "password" and f.required for f in fields)


def is_wall(page: Evidence) -> Field | None:
    """The password field of a page that has nothing else to press or fill in."""
    fields = page[Fields].fields if Fields in page else ()
    secret = next((f for f in fields if f.type == "password" and is_typed(f)), None)
    if secret is None or offers_guest(page):
        return None
    others = [
        link for link in ways_on(page) if link.role != "button" and not ACCOUNT.search(simplified(link.text[:80]))
    ]
    return secret if not others else None


def fault_of(here: Evidence, field: Field, *, between: bool) -> Fault:
    named = shown(field.text or field.name, 80)
    where = say("On the way to {title}, a form", title=here.title) if between else here.title
    label = named or say("password")
    if asks_for(field).key == "new-password":
        message = say(
            "{where} leaves no way on but to register: it wants “{label}”, and offers nothing to guests",
            where=where,
            label=label,
        )
    else:
        message = say(
            "{where} leaves no way on but to have an account: it wants “{label}”, and offers nothing to guests",
            where=where,
            label=label,
        )
    return Fault(
        message,
        (here.place(None if between else field, label),),
        confidence=Confidence.MEDIUM,
        key="forced account",
        fix=say("Add a way for guests, and offer the account after the goal is reached."),
    )
