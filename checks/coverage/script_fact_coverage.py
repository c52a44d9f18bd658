"""A script leaves out what the customer needs to know about its topic, so that the agent answers from memory.

## What it finds
Scripts with a `topic:` that do not state the topic's facts, or state them vaguely (“a couple of weeks”):
return – how long, from when, what it costs, how; refund – how long, by which way; cancellation – until when, what it
costs, how; delay – the new date, the choice, what makes up for it; delivery – when, what it costs; warranty – how long,
from when, how. English and Chinese.

Bad: “You have a couple of weeks.” Good: “30 days from delivery; postage is free: print the label in your account.”

## Why it matters
What the script does not say, each agent says in another way, and some say it wrong.

## How to fix
Let the script take each fact by its name from the place that the site takes it from.

## Not reported
Scripts without a `topic:`, or in other languages. A script that branches states a fact if one branch does. Whether the
facts that it states are true is what the drift checks compare.

## Sources
ISO 24495-1:2023, principle 1 (relevant): readers get what they need; GOV.UK Service Manual, point 6.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.caring.telling import MOMENT, PERIOD, VAGUE
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.languages import primary
from auditor.kit.text.wording import shown

FROM = re.compile(
    r"(?i:(?<![a-z])(?:from|of|after|since|starting|once|when)(?![a-z])[^.\n]{0,40}?(?<![a-z])(?:deliver\w{0,3}"
    r"|receiv\w{0,3}"
    r"|receipt|purchas\w{0,3}|order\w{0,3}|arriv\w{0,3}|dispatch\w{0,3}|bought|got|get|it came|invoice"
    r"|today)(?![a-z]))"
    r"|(?:自|从|签收|收到|收货|购买|下单|发货|送达|到货)[^。\n]{0,16}(?:起|之日|后|当日|次日|内)"
)
COST = re.compile(
    r"(?i:(?<![a-z])(?:free|no (?:charge|cost|fee)|at (?:our|your) (?:own )?(?:cost|expense)|postage|costs?"
    r"|fees?|charges?"
    r"|we pay|you pay|deduct\w{0,3}|pay for)(?![a-z]))|[£$€¥￥]\s?[0-9]|[0-9]\s?元|免费|运费|费用|承担|收取"
    r"|包邮|免运费"
)
HOW = re.compile(
    r"(?i:(?<![a-z])(?:label|portal|online|website|web site|account|link|form|app|post office|parcel shop"
    r"|drop (?:it )?off"
    r"|courier|collect(?:ed|ion)?|send (?:it |them )?(?:back|to)|post (?:it|them)|bring (?:it|them)|e-?mail"
    r"|call|phone|reply"
    r"|click|choose|store|shop|i (?:can|will) (?:cancel|arrange|send|do)|receipt|invoice)(?![a-z]))"
    r"|申请|寄回|退回|上门|取件|点击|我的订单|网站|链接|小程序|客服|门店|邮件|电话|页面|凭|发票|填写"
)
WAY = re.compile(
    r"(?i:(?<![a-z])(?:card|account|same way|original (?:payment|method)|bank|paypal|voucher|the way you paid"
    r"|method)(?![a-z]))"
    r"|原路|银行卡|账户|支付宝|微信|原支付|原付款"
)
CHOICE = re.compile(
    r"(?i:(?<![a-z])(?:cancel|refund|another|replace\w{0,5}|instead|choose|change|collect|wait|keep the order"
    r"|alternative"
    r"|would you (?:like|prefer)|either|or you can)(?![a-z]))|取消|退款|换|选择|更改|自提|继续等|等待|或者|还是"
)
AMENDS = re.compile(
    r"(?i:(?<![a-z])(?:voucher|compensat\w{1,5}|discount|credit|refund (?:the|your) (?:delivery|postage"
    r"|shipping)|gift|points"
    r"|free (?:delivery|shipping|postage|express)|no compensation|% off|make (?:it )?up (?:for|to)"
    r"|goodwill)(?![a-z]))"
    r"|[0-9] ?(?:%|per cent|percent) off|补偿|赔偿|优惠券|代金券|折扣|积分|免运费|退运费|赠"
)
UNTIL = re.compile(r"(?i:(?<![a-z])(?:before|until|any ?time|as long as|unless)(?![a-z]))|之前|随时|发货前|以前")


def _any(*patterns: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    return patterns


HOW_LONG, FROM_WHEN, UNTIL_WHEN = say("how long"), say("from when"), say("until when")
TAKES, NEW_DATE, WHEN = say("how long it takes"), say("the new date"), say("when")
COSTS, BY_WHAT = say("what it costs"), say("how")
FACTS = {  # what a script about each topic has to state
    "return": {HOW_LONG: _any(PERIOD), FROM_WHEN: _any(FROM), COSTS: _any(COST), BY_WHAT: _any(HOW)},
    "refund": {TAKES: _any(PERIOD, MOMENT), say("by which way the money comes"): _any(WAY)},
    "cancellation": {UNTIL_WHEN: _any(PERIOD, MOMENT, UNTIL), COSTS: _any(COST), BY_WHAT: _any(HOW)},
    "delay": {NEW_DATE: _any(PERIOD, MOMENT), say("what the customer can choose"): _any(CHOICE),
              say("what makes up for it"): _any(AMENDS)},
    "delivery": {WHEN: _any(PERIOD, MOMENT), COSTS: _any(COST)},
    "warranty": {HOW_LONG: _any(PERIOD), FROM_WHEN: _any(FROM), BY_WHAT: _any(HOW)},
}  # fmt: skip
ABOUT = {
    "return": say("about return"), "refund": say("about refund"), "cancellation": say("about cancellation"),
    "delay": say("about delay"), "delivery": say("about delivery"), "warranty": say("about warranty"),
}  # fmt: skip
OF_TIME = frozenset({HOW_LONG, TAKES, UNTIL_WHEN, NEW_DATE, WHEN})


@touchpoint_check(
    id="script-fact-coverage",
    title="A script leaves out facts",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.SCRIPT,),
)
def script_fact_coverage(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    facts = FACTS.get(here.topic)
    if facts is None:
        return not_applicable(say("the script names no `topic:`"))
    if primary(here.language) not in {"en", "zh"}:
        return not_applicable(say("nothing is known of scripts in the language “{language}”", language=here.language))
    said = [b for b in here[Texts].blocks if b.role not in {"customer", "heading", "code"} and b.text.strip()]
    if not said:
        return not_applicable(say("the script says nothing"))
    plain = [VAGUE.sub(" ", simplified(block.text)) for block in said]
    missing = [name for name, patterns in facts.items() if not any(p.search(t) for t in plain for p in patterns)]
    if not missing:
        return judged(examined=len(facts))
    vague = next((b for b in said if VAGUE.search(simplified(b.text))), None) if OF_TIME & set(missing) else None
    return judged(examined=len(facts), faults=[_fault(here, missing, vague, said)])


def _fault(here: Evidence, missing: list[Said], vague: Block | None, said: list[Block]) -> Fault:
    parts = joined(missing, most=len(missing))
    word = VAGUE.search(simplified(vague.text)) if vague else None
    message = say(
        "{title} is {about}, and does not say {parts}", title=here.title, about=ABOUT[here.topic], parts=parts
    )
    if word:
        message = say("{message}; “{word}” is vague", message=message, word=word[0])
    heading = next((b for b in here[Texts].blocks if b.role == "heading"), said[0])
    return Fault(
        message,
        (here.place(vague, shown(vague.text)) if vague else here.place(heading),),
        confidence=Confidence.MEDIUM,
        key=f"topic {here.topic}",
        fix=say("Write {parts} into the script, taken from the same source as on the site.", parts=parts),
    )
