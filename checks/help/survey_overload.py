"""Customers are asked for their opinion too often, at too great length, or too early.

## What it finds
More than one request to take a survey or to rate the company in one journey; surveys of more than five questions;
requests on the way to the goal, before the journey's confirmation. English and Chinese.

Bad: a pop-up at the basket, another after paying, and a mail with 20 questions. Good: one question after the goal.

## Why it matters
Each request costs effort, and whoever is annoyed or still busy answers otherwise than a calm customer: the figures
are wrong.

## How to fix
Ask once, after the goal, at most five questions, and say how long it takes.

## Not reported
A link “Feedback” in a header, footer or menu; reviews of products, and reviews by others; the same request seen
again on the next page; requests that come again in another channel for the same survey (same address) count once;
panels that the customer has joined. Text in other languages.

## Sources
Catalogue of the project, after research on customer effort; GOV.UK Service Manual, “Measuring user satisfaction”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Links,
    Params,
    Place,
    Severity,
    Stage,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, passages
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, masked, shown

_SIGN = Sign(
    r"(?i:survey|questionnaire|rate |rating|how did we|how was|recommend|feedback|tell us (?:what|how)|opinion"
    r"|satisf)|调查|问卷|满意|评价|打分|评分|推荐给|意见"
)
ASK_EN = re.compile(
    r"\b(?:(?:take|complete|fill (?:in|out)|answer|do|start|join) (?:part in )?(?:our|the|this|a"
    r"|an)(?: \w+){0,4} (?:survey|questionnaire|poll)"
    r"|(?:please |could you |would you (?:like to |mind )?|take a (?:moment|minute) to )(?:rate|tell us about"
    r"|give us (?:your )?feedback|share your (?:feedback|experience|thoughts|opinion))(?! (?:the product"
    r"|this product|your (?:item|purchase)))"
    r"|rate (?:us|our (?:service|site|website|app|support)|your (?:experience|visit|call|chat|shopping experience"
    r"|delivery|stay|booking))"
    r"|how (?:did we do|are we doing|was your (?:experience|visit|call|chat|stay|shopping|order|delivery|booking)"
    r"|would you rate|satisfied (?:are|were) you|easy (?:is|was) it to|likely (?:are|is) (?:you"
    r"|it)[^.?\n]{0,30} recommend)"
    r"|(?:customer )?satisfaction survey|(?:tell|let) us (?:know )?(?:how we did|what you think (?:of|about) (?:us"
    r"|our|your))|we(?:['’]d| would) (?:love|like|value|appreciate) (?:to hear )?your (?:feedback|opinion|thoughts)"
    r"|(?:your|a quick|a short|\d{1,2}[- ](?:minute|second|question)) (?:survey|questionnaire|poll))\b",
    re.IGNORECASE,
)
ASK_ZH = re.compile(
    r"(?:填写|参与|参加|完成|回答|做)(?:一下|一份|个|我们的?|本次?|此次?)?[^，。\n]{0,10}?(?:问卷|调查|调研)"
    r"|(?:满意度|服务|体验|用户)(?:调查|调研|问卷)|"
    r"请(?:您|你)?(?:为|对|给)(?:我们|本次|此次|本|这次|客服|服务)[^，。\n]{0,12}(?:评价|打分|评分)|(?:请|欢迎"
    r"|邀请)(?:您|你)?(?:对[^，。\n]{1,12})?(?:评价|打分|评分)(?!商品|此?商品|晒单)|"
    r"(?:您|你)(?:对[^，。\n]{1,16})?(?:是否满意|满意吗|有多满意)|(?:您|你)[^，。\n]{0,8}(?:愿意"
    r"|可能)[^，。\n]{0,8}推荐给(?:朋友|亲友|他人)|"
    r"\d{1,2}\s?(?:个问题|道题|题)[^，。\n]{0,6}(?:问卷|调查)"
)
PANEL = re.compile(r"(?i:\bpanel\b|you (?:signed up|agreed|joined) to|research community)|调研(?:小组|会员)|您报名参加")
PRODUCT = re.compile(r"(?i:\breviews?\b|\bproduct\b|\bthis item\b|\bstars\b)|商品评价|晒单|买家评价|用户评价|评价晒图")
LENGTH = re.compile(
    r"(?i:\b(\d{1,3}) (?:short |quick |simple )?questions\b)|(?:共|有|只需|回答)?\s?(\d{1,3})\s?(?:个问题|道题"
    r"|道问题|题)"
)
NOT_MAIN = frozenset({"header", "footer", "nav", "search"})
NOT_SAID = frozenset({"option", "label", "code"})
QUESTION_TYPES = frozenset({"text", "textarea", "select", "select-one", "number", "range", "email"})
LONGEST = 500  # characters of a text that may ask


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: where it is made, and the survey's own name or address, by which it is known again."""

    here: Evidence
    place: Place
    text: str
    identity: str


@journey_check(
    id="survey-overload",
    title="Too many or too long surveys",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Fields, Links),
    params={"asks": 1, "questions": 5},  # in a journey; in a survey (catalogue §4.4)
)
def survey_overload(journey: JourneyEvidence, params: Params) -> Verdict:
    known = False
    asks: dict[str, Ask] = {}
    faults: list[Fault] = []
    for here in journey:
        if Texts not in here:
            continue
        found, reads = asks_at(here)
        known = known or reads
        for ask in found[:1]:
            asks.setdefault(ask.identity, ask)
            faults += too_long(here, ask, params["questions"])
    if not known:
        return not_applicable(NO_LANGUAGE)
    asked = list(asks.values())
    if not asked:
        return not_applicable(say("nobody asks for an opinion"))
    if len(asked) > params["asks"]:
        faults.append(
            Fault(
                say(
                    "The customer is asked for an opinion {count} times in one journey (more than {most:g})",
                    count=len(asked),
                    most=params["asks"],
                ),
                tuple(a.place for a in asked),
                key="asks",
                confidence=Confidence.MEDIUM,
                fix=say("Ask once, after the goal."),
            )
        )
    return judged(examined=len(asked), faults=faults + too_early(journey, asked))


def asks_at(here: Evidence) -> tuple[list[Ask], bool]:
    """What is asked at one touchpoint, in its main part; and whether anything there could be read."""
    read = passages(here)
    found: list[Ask] = []
    for passage in read:
        text = passage.text
        if passage.block.region in NOT_MAIN or passage.block.role in NOT_SAID or len(text) > LONGEST or not _SIGN[text]:
            continue
        match = (ASK_EN if passage.language == "en" else ASK_ZH).search(simplified(text))
        if match and not PANEL.search(text) and not PRODUCT.search(text):
            target = survey_link(here) or masked(text)[:120]
            place = passage.place(here, around(text, *match.span()), (shown(text[match.start() : match.end()]),))
            found.append(Ask(here, place, text, target))
    return found, bool(read)


def survey_link(here: Evidence) -> str:
    """The address of the survey that the touchpoint links to."""
    for link in here[Links].links if Links in here else ():
        if (
            link.href
            and link.region not in NOT_MAIN
            and re.search(
                r"(?i:survey|feedback|questionnaire|nps|typeform|surveymonkey|qualtrics|wjx\.|wenjuan)", link.href[:300]
            )
        ):
            return link.href.split("?", 1)[0]
    return ""


def too_long(here: Evidence, ask: Ask, most: float) -> list[Fault]:
    """It says how many questions there are, or they stand there."""
    said = LENGTH.search(simplified(ask.text))
    count = int(said[1] or said[2]) if said else questions_at(here)
    if count <= most:
        return []
    return [
        Fault(
            say("A survey of {count} questions (more than {most:g})", count=count, most=most),
            (ask.place,),
            key=f"length {masked(ask.identity)[:60]}",
            confidence=Confidence.MEDIUM,
            fix=say("Ask what you will act on; one question and a field for words are mostly enough."),
        )
    ]


def questions_at(here: Evidence) -> int:
    """Questions of a page that is a survey: a group of answers is one; a page with other forms (checkout) is none."""
    fields: list[Field] = [f for f in (here[Fields].fields if Fields in here else ()) if f.visible and not f.disabled]
    rated = {f.group or f.name for f in fields if f.type in {"radio", "checkbox"} and (f.group or f.name)}
    written = {f.selector or f.name for f in fields if f.type in QUESTION_TYPES}
    personal = re.compile(r"(?i:address|postcode|card|password|phone)|地址|银行卡|密码")
    if len(rated) < 2 or any(personal.search(f.text) for f in fields):  # noqa: PLR2004
        return 0
    return len(rated) + len(written)


def too_early(journey: JourneyEvidence, asked: list[Ask]) -> list[Fault]:
    """On the way to the goal: before the touchpoint that confirms it."""
    goal = next((t.order for t in journey if t.stage is Stage.CONFIRM), None)
    early = [a for a in asked if goal is not None and a.here.order < goal]
    if not early:
        return []
    return [
        Fault(
            say("An opinion is asked for before the customer has reached the goal"),
            tuple(a.place for a in early),
            key="early",
            confidence=Confidence.MEDIUM,
            fix=say("Ask after the confirmation, when the customer is done."),
        )
    ]
