"""What could be done online has to be done by telephone, by letter or in a shop.

## What it finds
- Sentences that send the customer to another channel for something they want to do (“To cancel, phone us Mon–Fri”,
  退货请致电客服办理), while no link, button or form of the whole journey does the same online.
- Journeys that make the customer change channel more often than the journey allows (`allowed_switches`, 1 unless it is
  declared) before the goal is reached: web → mail → web is two. Mails that only confirm do not count.

English and Chinese.

Bad: “To cancel, phone us Mon–Fri”. Good: “Cancel online”, and the telephone number beside it.

## Why it matters
Every change of channel loses people and what they had told already.

## How to fix
Offer the same online, and the telephone as well for those who prefer it.

## Not reported
Sentences that offer the telephone beside something online (“cancel online or call us”); help (“questions? Call us”);
what the law wants on paper or in person (identity, signatures, notaries); emergencies, stolen cards; contacts for the
press. Where only a link in the menus or the footer may do the same, a person decides.

## Sources
GOV.UK Service Manual (loops through mail are disruptive); Consumer Rights Directive, article 11a (no harder to leave).
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    JourneyEvidence,
    Kind,
    Links,
    Mail,
    Params,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.filling.goals import FRAME
from auditor.kit.links import leaves_a_list
from auditor.kit.memory import Sign
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

# A goal: the words by which a sentence names it, and the words by which a control does it.
_SAID_AND_DONE = (
    ("cancel", r"\bcancel(?:l?ing|lations?)?\b|\bend your (?:contract|subscription|membership)|\bterminate\b",
     "取消|退订|解约|注销|终止", r"\bcancel(?!led)|\bunsubscribe|\bend (?:contract|subscription)",
     "取消|退订|解约|注销|终止"),
    ("return", r"\breturn(?:ing)?(?: (?:an?|your|the|any|items?|goods|it|something|them)\b)|\bmake a return",
     "退货|退换|换货", r"\breturns?\b", "退货|退换|换货|售后"),
    ("get a refund", r"\brefunds?\b", "退款", r"\brefund|\breturns?\b", "退款|退货|售后"),
    ("change", r"\b(?:change|amend|modify|reschedule|rebook)(?:ing)? (?:your|the|an?|my|this)\b",
     "修改|变更|改签|改期|更改", r"\b(?:change|edit|amend|modify|reschedule|rebook|manage)\b",
     "修改|变更|改签|改期|更改|管理"),
    ("complain", r"\bcomplain(?:t|ing|ts)?\b", "投诉", r"\bcomplain|\bcontact|\bfeedback", "投诉|反馈|联系"),
    ("book", r"\b(?:make|book) (?:an? )?(?:appointment|booking|reservation|table|viewing|room)", "预约|预订",
     r"\bbook|\breserv|\bappointment|\bschedule", "预约|预订"),
    ("order", r"\b(?:place|make) (?:an? |your )?order|\bto order\b|\bto buy\b", "下单|订购",
     r"\border\b|\bbuy\b|\bbasket|\bcart|\bbag\b|\bcheckout", "下单|购买|购物车|结账|结算|订购"),
    ("pay", r"\b(?:pay|make a payment)\b", "缴费|付款|支付", r"\bpay|\bcheckout|\bcard\b", "支付|付款|缴费|结账"),
    ("renew", r"\brenew(?:al|ing)?\b", "续费|续订|续保", r"\brenew", "续费|续订|续保"),
)  # fmt: skip
GOALS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (name, re.compile(f"(?i:{said})|{zh}"), re.compile(f"(?i:{done})|{zh_done}"))
    for name, said, zh, done, zh_done in _SAID_AND_DONE
)
AWAY = re.compile(
    r"(?i:\b(?:please |must |need to |have to |only |by |simply |just |should )*(?P<how>(?:call(?:ing)?|ring"
    r"|phone|telephone|dial)(?:ing)?"
    r" (?:us|our|the|on|0|\+|customer)|by (?:tele)?phone|by (?:post|letter|fax)|in (?:writing|person)"
    r"|visit(?:ing)? (?:us|our|a|your"
    r"|the (?:nearest|shop|store|branch))|go to (?:a|your|our) (?:nearest )?(?:branch|shop|store|office)"
    r"|fax (?:it|us|the|your|to)"
    r"|print (?:out )?(?:and|the|this)|write (?:us |a letter )?to|post (?:it|the form) to)\b)"
    r"|(?P<wie>(?:请|需|须|只能|必须|仅限|仅可)(?:您|你)?(?:先)?(?:(?:通过)?(?:致电|拨打|来电|电话(?:联系|办理"
    r"|申请)?|传真|打印|邮寄)"
    r"|(?:前往|到|去|亲临|亲自到)[^，。]{0,8}(?:门店|营业厅|网点|柜台|店内|办事处)|到店))"
)
ONLINE = re.compile(
    r"(?i:\bonline\b|\bwebsite\b|\bapp\b|\bclick|\blink\b|\blog ?in|\bsign in|\bin your account|\bmy account"
    r"|\be-?mail (?:us|to)\b"
    r"|\bform\b|\bchat\b|\breply\b|\bbutton\b|\b(?:if you (?:prefer|would rather)|you can also|or call|or phone"
    r"|or ring))"
    r"|网上|在线|线上|官网|APP|小程序|公众号|点击|登录|链接|也可以?|或(?:者)?(?:致电|拨打|到店)|回复"
)
HELP = re.compile(
    r"(?i:\b(?:questions?|help|problems?|trouble|stuck|advice|enquir\w+|need (?:us|anything)|urgent\w*"
    r"|emergenc\w+|stolen|fraud\w*"
    r"|press\b|wholesale|trade)\b)|有(?:任何)?(?:问题|疑问)|帮助|咨询|紧急|挂失|被盗"
)
LAW = re.compile(
    r"(?i:\b(?:identity|identification|proof of (?:identity|address)|passport|original (?:document"
    r"|certificate)s?|notar\w+|signature"
    r"|signed|by law|legal(?:ly)?|prescription|power of attorney|in the presence|biometric\w*|age check|over 18)\b)"
    r"|身份证|身份核验|核验身份|原件|公证|签字|签名|法律|法规|依法|处方|委托书|实名|本人到场"
)
SENTENCE = re.compile(r"[^.!?。！？\n]{1,400}[.!?。！？]{0,3}")
ANCHOR = Sign(
    r"(?i:call|ring|phone|dial|\bpost\b|letter|\bfax|writing|person|visit|branch|print|write)|致电|拨打|来电"
    r"|电话|传真|打印|邮寄|门店|营业厅"
    r"|网点|柜台|店|办事处"
)
WISHES = {
    "cancel": say("to cancel"), "return": say("to return"), "get a refund": say("to get a refund"),
    "change": say("to change"), "complain": say("to complain"), "book": say("to book"), "order": say("to order"),
    "pay": say("to pay"), "renew": say("to renew"),
}  # fmt: skip
AFTERWARDS = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})
CHANNELS = {
    Kind.PAGE: "web",
    Kind.EMAIL: "mail",
    Kind.TEXT: "text message",
    Kind.SCRIPT: "phone",
    Kind.DOCUMENT: "paper",
}
OFFLINE = ("tel:", "sms:", "mailto:")
LABEL = 80  # characters of what a control says
MOST = 100  # sentences of a text
LONGEST = 4000  # characters of a text


@journey_check(
    id="forced-channel-switch",
    title="Sent to another channel",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Links, Fields, Walk, Document, Mail),
)
def forced_channel_switch(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - the journey sets it
    own, frame = controls_of(journey)
    faults: dict[str, Fault] = {}
    doubts: dict[str, Fault] = {}
    examined = 0
    for here in journey:
        if Texts not in here:
            continue
        for block in here[Texts].blocks:
            examined += 1
            for goal, how, sentence in sent_away(block):
                if goal in faults or goal in doubts or any(does(goal, text) for text in own):
                    continue
                kept = doubts if any(does(goal, text) for text in frame) else faults
                kept[goal] = fault_of(here, block, goal, how, sentence)
    if not examined:
        return not_applicable(say("there is no text"))
    switched = switches(journey)
    found = list(faults.values())
    if fault := too_many(journey, switched):
        found.append(fault)
    return judged(examined=examined, faults=found, doubts=list(doubts.values()))


def controls_of(journey: JourneyEvidence) -> tuple[list[str], list[str]]:
    """What can be pressed or chosen anywhere in the journey: (in the pages themselves, in their frames)."""
    own: list[str] = []
    frame: list[str] = []
    for here in journey:
        for link in here[Links].links if Links in here else ():
            if link.disabled or link.href.lower().startswith(OFFLINE) or len(link.text) > LABEL:
                continue
            if here.kind is Kind.EMAIL and leaves_a_list(link):
                continue  # who leaves a newsletter has cancelled nothing else
            (frame if link.region in FRAME else own).append(simplified(link.text))
        for field in here[Fields].fields if Fields in here else ():
            own += [simplified(o) for o in (*field.options[:50], field.text[:LABEL])]
    return own, frame


def does(goal: str, text: str) -> bool:
    return any(name == goal and done.search(text) for name, _, done in GOALS)


def sent_away(block: Block) -> list[tuple[str, str, str]]:
    """(goal, how, sentence) of every sentence of a text that sends the customer elsewhere for a goal."""
    if block.role in {"code", "quote", "customer", "link", "button"} or not ANCHOR[block.text[:LONGEST]]:
        return []
    found: list[tuple[str, str, str]] = []
    whole = simplified(block.text[:LONGEST])
    if LAW.search(whole):
        return []
    for number, match in enumerate(SENTENCE.finditer(whole)):
        if number >= MOST:
            break
        sentence = match[0]
        away = AWAY.search(sentence)
        if not away or ONLINE.search(sentence) or HELP.search(sentence):
            continue
        goal = next((name for name, said, _ in GOALS if wanted(said, sentence)), "")
        if goal:
            found.append((goal, away["how"] or away["wie"], sentence.strip()))
    return found


def wanted(said: re.Pattern[str], sentence: str) -> bool:
    """The sentence is about doing it: “to cancel …”, “if you want to return”, “cancellations …”, 取消…请致电."""
    match = said.search(sentence)
    if match is None:
        return False
    before = sentence[: match.start()].casefold()
    opens = re.search(r"(?:\bto|\bif you\b.{0,30}|\bwant to|\bwish to|\bfor|\bcan|\bmay|\bmust|^\W*)\W*$", before)
    return bool(opens) or not sentence.isascii()


def fault_of(here: Evidence, block: Block, goal: str, how: str, sentence: str) -> Fault:
    return Fault(
        say(
            "{title} sends customers who want {wish} elsewhere (“{how}”), and nothing does it online",
            title=here.title,
            wish=WISHES[goal],
            how=shown(how, 40),
        ),
        (here.place(block, shown(sentence)),),
        confidence=Confidence.MEDIUM,
        key=f"switch {goal}",
        fix=say("Add a way {wish} online, and keep the other channel for those who prefer it.", wish=WISHES[goal]),
    )


def switches(journey: JourneyEvidence) -> list[Evidence]:
    """The touchpoints at which the customer had to change channel before the goal was reached.

    A message counts when the journey goes on from it: the next page was reached by a link or code of it.
    """
    end = next((t.order for t in journey if t.stage in AFTERWARDS), None)
    if end is None:
        end = journey.ledger.commitment_order + 1 if journey.ledger.commitment_order >= 0 else -1
    found: list[Evidence] = []
    channel = ""
    before = [t for t in journey if t.order < end]
    for here in before:
        mine = CHANNELS.get(here.kind, "web")
        if mine in {"mail", "text message"} and not used(here, before):
            continue
        if mine == "paper":
            continue
        if channel and mine != channel:
            found.append(here)
        channel = mine
    return found


def used(message: Evidence, among: list[Evidence]) -> bool:
    """A later page was reached by following a link of this message."""
    ending = f"” in {message.touchpoint}"
    return any(
        step.text.startswith("follow “") and step.text.endswith(ending)
        for page in among if page.order > message.order and Walk in page for step in page[Walk].steps
    )  # fmt: skip


def with_channel(here: Evidence) -> Said:
    channel = CHANNELS.get(here.kind, "web")
    if channel == "mail":
        return say("{title} (mail)", title=here.title)
    if channel == "text message":
        return say("{title} (text message)", title=here.title)
    if channel == "phone":
        return say("{title} (phone)", title=here.title)
    return say("{title} (web)", title=here.title)


def too_many(journey: JourneyEvidence, switched: list[Evidence]) -> Fault | None:
    if len(switched) <= journey.journey.switches:
        return None
    names = joined([with_channel(t) for t in switched])
    return Fault(
        say(
            "The customer has to change channel {count} times before the goal is reached, at {names}; "
            "{allowed} is allowed",
            count=len(switched),
            names=names,
            allowed=journey.journey.switches,
        ),
        tuple(t.place(quote=t.title) for t in switched),
        key="too many switches",
        fix=say("Let people finish where they started: a code instead of a link in a mail, a confirmation afterwards."),
    )
