"""Leaving takes more than joining: more pages, more fields, a telephone call or a letter.

## What it finds
Journeys in which one joins on a page and can cancel only by telephone, by letter or in person; journeys that lead
through both, in which leaving takes more than one and a half times as many pages, fields and presses as joining;
pages of leaving on which no button names what it does. Error in the EU, warning elsewhere; English and Chinese.

Bad: “To cancel your membership, call 0800 …”. Good: “Cancel membership” in the account, done in two presses.

## Why it matters
Who cannot leave feels held. They tell others, dispute the payment, and never come back.

## How to fix
Offer the way out where the way in was: the same channel, no more steps, a button that says “Cancel membership”.

## Not reported
Telephone or letter beside a way on the page (“online or by phone”); appointments, tickets and single orders; fields
that only prove who somebody is (password, code, customer number); journeys without a page on which one joins, or
without a way out.

## Sources
Directive 2011/83/EU, article 11a (withdrawal function); FTC negative option rule; Mathur et al. 2019 (hard to
cancel).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
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
from auditor.kit.filling.fields import asks_for
from auditor.kit.passages import passages, sentences_of
from auditor.kit.selling.pressure import Pressing, pressing
from auditor.kit.selling.pressure_words import HARD_EXIT
from auditor.kit.text.hanzi import simplified

EU = frozenset(
    "at be bg hr cy cz dk ee eu fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se".split()  # noqa: SIM905 - a list of codes
)
LASTING = re.compile(
    r"\b(?:memberships?|subscriptions?|plans?|contracts?|accounts?|auto[- ]?(?:renew\w{0,4}|ship|delivery)"
    r"|trials?|renewals?|polic(?:y|ies)|recurring|club)\b|会员|订阅|套餐|合约|合同|账[户号]|续费|自动扣",
    re.IGNORECASE,
)
ON_PAGE = re.compile(
    r"\b(?:online|on(?: our| the)? (?:website|site|app|web)|in (?:the|our) app|in your account"
    r"|account (?:settings|page|area)|my account|log ?in|sign in|click|e-?mail|live chat|webchat|chat|(?:contact"
    r"|web|online) form|button|link|at any time on)\b|@|https?:|www\."
    r"|在线|网上|官网|网站|小程序|APP|app|点击|账户设置|我的|邮件|表单"
    r"|线上|自助",
    re.IGNORECASE,
)
MODEST = re.compile(
    r"\b(?:if you (?:need|have|would like) (?:any )?(?:help|questions?|assistance)|need help|questions\?)",
    re.IGNORECASE,
)
JOINS = re.compile(
    r"\b(?:sign[- ]?up|register|registration|join|subscribe|create (?:an |your )?account|checkout|get started"
    r"|start (?:your|a) (?:free )?trial|open an account)\b|注册|加入|订阅|开通|下单|立即购买",
    re.IGNORECASE,
)
LEAVES = re.compile(
    r"\b(?:cancel(?:l?ation)?|unsubscribe|delete (?:my |your )?account|close (?:my |your )?account|withdraw"
    r"|terminate|end (?:my |your )?(?:membership|subscription|plan)|leave)\b|取消|退订|注销|解约|退会|销户",
    re.IGNORECASE,
)
PROVES = frozenset({"password", "otp", "email", "login", "username", "order-reference", "id-number"})
_ENTRY = frozenset({Stage.DECIDE, Stage.COMMIT})


@dataclass(frozen=True, slots=True)
class Effort:
    """What one way takes."""

    pages: int
    fields: int
    presses: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.pages + self.fields + self.presses


@journey_check(
    id="exit-harder-than-entry",
    title="Leaving is harder than joining",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Fields, Links, Walk),
    params={
        "times": 1.5,  # as much effort as joining (catalogue §4.5)
        "least": 3,  # pages, fields and presses more, below which the difference is chance
    },
)
def exit_harder_than_entry(journey: JourneyEvidence, params: Params) -> Verdict:
    journey = replace(journey, touchpoints=tuple(t for t in journey if Texts in t))
    entry = [t for t in journey if t.kind is Kind.PAGE and joins(t)]
    leaving = [t for t in journey if t.kind is Kind.PAGE and leaves(t)]
    by_call = [(t, one) for t in journey for one in only_elsewhere(t)]
    if not entry:
        return not_applicable(say("no page on which one joins was seen"))
    if not leaving and not any(LEAVES.search(b.text[:400]) for t in journey for b in t[Texts].blocks):
        return not_applicable(say("no way to leave was seen"))
    severity = Severity.ERROR if journey.journey.market.strip().lower() in EU else Severity.WARNING
    faults = [called(by_call, entry[0], severity)] if by_call and not online_exit(journey, leaving) else []
    faults += compared(entry, leaving, params, severity)
    doubts = [unclear(here) for here in leaving if has_buttons(here) and not names_leaving(here)]
    return judged(examined=len(entry) + max(len(leaving), 1), faults=faults, doubts=doubts)


def joins(here: Evidence) -> bool:
    if here.stage is Stage.LEAVE or Fields not in here or leaves(here):
        return False
    if not any(f.visible and f.type not in {"search", "hidden"} for f in here[Fields].fields):
        return False
    return here.stage in _ENTRY or JOINS.search(name_of(here)) is not None


def leaves(here: Evidence) -> bool:
    return here.stage is Stage.LEAVE or (here.stage is None and LEAVES.search(name_of(here)) is not None)


def name_of(here: Evidence) -> str:
    heads = [b.text for b in here[Texts].blocks if b.role == "heading" and b.level == 1]
    title = here[Document].title if Document in here else ""
    return simplified(" ".join([title[:100], *(h[:100] for h in heads[:1])]))


def only_elsewhere(here: Evidence) -> list[Pressing]:
    """Sentences by which something lasting is cancelled by telephone, letter or in person, and no way on the page."""
    found: list[Pressing] = []
    for one in pressing(here, passages(here), frozenset({HARD_EXIT})):
        text = one.passage.text
        near = next((s.text for s in sentences_of(text) if s.end > one.pressure.start), text)
        if LASTING.search(near) and not ON_PAGE.search(text) and not MODEST.search(near):
            found.append(one)
    return found


def online_exit(journey: JourneyEvidence, leaving: list[Evidence]) -> bool:
    """A button or link of the journey cancels."""
    named = (link for t in journey if Links in t for link in t[Links].links if len(link.text) <= 60)  # noqa: PLR2004 - a label
    words = re.compile(
        r"\b(?:cancel|end|terminate|close|delete|withdraw from) (?:my |your |the |this )?(?:membership"
        r"|subscription|plan|contract|account|trial)|(?:取消|退订|注销|解除|关闭)(?:会员|订阅|自动续费|套餐|合同|账[户号])",
        re.IGNORECASE,
    )
    if any(words.search(simplified(link.text)) for link in named):
        return True
    return any(Fields in t and len(t[Fields].fields) > 0 and names_leaving(t) for t in leaving)


def called(found: list[tuple[Evidence, Pressing]], entry: Evidence, severity: Severity) -> Fault:
    here, first = found[0]
    places = (*(one.place(t) for t, one in found), entry.place(quote=entry.title))
    return Fault(
        say(
            "{entry} lets customers join on the page; {exit} says “{words}”",
            entry=entry.title,
            exit=here.title,
            words=first.words[:100],
        ),
        places,
        severity,
        Confidence.MEDIUM,
        "cancel elsewhere only",
        say("Offer a button that cancels, where one joined."),
    )


def compared(entry: list[Evidence], leaving: list[Evidence], params: Params, severity: Severity) -> list[Fault]:
    if not leaving:
        return []
    way_in, way_out = effort(entry, proving=True), effort(leaving, proving=False)
    more = way_out.total - way_in.total
    if way_out.total <= params["times"] * way_in.total or more < params["least"]:
        return []
    message = say(
        "Leaving takes {pages} pages, {fields} fields and {presses} presses, "
        "joining {joining_pages}, {joining_fields} and {joining_presses}",
        pages=way_out.pages,
        fields=way_out.fields,
        presses=way_out.presses,
        joining_pages=way_in.pages,
        joining_fields=way_in.fields,
        joining_presses=way_in.presses,
    )
    places = tuple(t.place(quote=t.title) for t in (*entry, *leaving))
    fix = say("Leave out what is not needed to cancel: reasons, offers, confirmations of confirmations.")
    return [Fault(message, places, severity, Confidence.MEDIUM, "more effort to leave", fix)]


def effort(pages: list[Evidence], *, proving: bool) -> Effort:
    """`proving`: fields that prove who somebody is count as well."""
    asked = [f for t in pages if Fields in t for f in t[Fields].fields if f.visible and not f.disabled]
    typed = [f for f in asked if f.type not in {"hidden", "search", "submit", "button", "image", "reset"}]
    fields = [f for f in typed if proving or asks_for(f).key not in PROVES]
    presses = sum(
        1
        for t in pages
        if Walk in t
        for step in t[Walk].steps
        if step.text.lower().startswith(("click", "press", "tap"))
    )
    return Effort(len(pages), len(fields), presses)


def has_buttons(here: Evidence) -> bool:
    return Links in here and any(
        link.role == "button" and link.text.strip() and not link.region for link in here[Links].links
    )


def names_leaving(here: Evidence) -> bool:
    return Links in here and any(LEAVES.search(simplified(link.text)) for link in here[Links].links)


def unclear(here: Evidence) -> Fault:
    message = say("{title}: no button or link names what it does (“Cancel membership”)", title=here.title)
    buttons = [link for link in here[Links].links if link.role == "button" and link.text.strip()]
    return Fault(message, (here.place(buttons[0]),), confidence=Confidence.MEDIUM, key="unclear way out")
