"""The customer is stuck: nothing leads on from here.

## What it finds
- Pages that report a failure (not found, payment declined, link expired, out of stock, nothing found, an error) and
  offer nothing in their main part: no link, no button, no form, no help.
- Steps of an order or application (stages decide and commit) whose main part has no button, form or link that leads
  on, only ways back and aside, and from which the journey did not go on; any page that has nothing to press at all, not
  even a menu; a last page without a next step, help, a way home or something to save.
- Mails, texts and files that ask for something or report a failure, and give no way to do it: no link, number, address,
  reply or place.
- Scripts in which an agent ends with “call again tomorrow” or “there is nothing I can do”, and offers nothing instead.

English and Chinese.

Bad: “Payment failed.” Good: “You were not charged. Try another card · Pay by transfer · 020 7946 0000”.

## Why it matters
Whoever is stuck rings up or goes away.

## How to fix
Give every state its next best action, also the ones that should not happen.

## Not reported
Pages that go on by themselves and those from which the journey went on; controls that work by script; buttons that a
form will enable; dialogs with a way out; information pages with a menu; messages and files that ask for nothing; what a
mail asks for and has nothing to press for (`email-cta-missing`). A page that could not be read to its end is left to a
person. Text in other languages is not judged.

## Sources
“Good Services”, principle 10 (no dead ends); GOV.UK Design System, “Page not found” pages; Nielsen's ninth heuristic.
"""

from __future__ import annotations

import re
from dataclasses import replace

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
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.caring.helping import help_offered
from auditor.kit.filling.goals import (
    comes_after,
    frame_leads,
    goes_on,
    has_form,
    outside,
    saves_or_goes_home,
    state_of,
    ways_on,
)
from auditor.kit.headings import main_heading
from auditor.kit.mailing.actions import asked_for
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.languages import primary
from auditor.kit.text.wording import shown

FUNNEL = frozenset({Stage.DECIDE, Stage.COMMIT})
AHEAD = re.compile(
    r"(?i:\b(?:continue|next|proceed|go (?:on|to)|check ?out|pay|place|order now|buy|confirm|submit|complete"
    r"|finish|book|choose"
    r"|select|use this|ship to|deliver to|start|sign|log ?in|guest|accept|agree|send|try|retry)\b)"
    r"|下一步|继续|去结[账算]|结[账算]|提交|支付|付款|购买|预订|预约|确认|完成|选择|使用|登录|重试|同意"
)
ASIDE = re.compile(
    r"(?i:^(?:update|remove|delete|edit|change|apply|show|hide|search|add (?:a )?(?:code|voucher)"
    r"|save for later|close|back|menu"
    r"|toggle|print|help)\b)|^(?:更新|删除|移除|修改|编辑|应用|显示|隐藏|搜索|关闭|返回|打印|帮助)"
)
WANTS_EN = re.compile(
    r"(?:^|[.!;:,–—-]\s*|\b(?:please|must|have to|need to|kindly)\s)(?:now\s)?(?P<what>pay|complete|confirm"
    r"|update|choose"
    r"|select|verify|activate|upload|renew|fill in|sign|book|register|submit|review|rate|cancel|return|change)"
    r"\s(?:your|the|this|a|an|it|any)\b",
    re.IGNORECASE,
)
WANTS_ZH = re.compile(
    r"请(?:您|你)?(?:尽快|及时|立即|务必|在[^，。]{1,12}前)?"
    r"(?P<what>支付|付款|完成|确认|更新|选择|验证|激活|上传|续费|填写|签署|预约|注册|提交|评价|修改|补充)"
)
FAILED = re.compile(
    r"(?i:\b(?:your )?(?:payment|card|order|delivery|application|booking) (?:has |was |has been |could not be "
    r"|couldn['’]t be )"
    r"?(?:been )?(?:failed|declined|rejected|refused|unsuccessful|processed unsuccessfully|delayed indefinitely)"
    r"|\bwe (?:could not|couldn['’]t|were unable to|are unable to|cannot|can['’]t) (?:deliver|process|take"
    r"|charge|complete|accept))"
    r"|(?:支付|付款|扣款|配送|投递|申请|预约)(?:失败|未成功|被拒绝?|未通过)"
)
WAYS = re.compile(
    r"(?i:\breply\b|\brepl(?:y|ying)\b|\bhttps?://|\bwww\.|\bapp\b|\bin (?:the|your|our) (?:account|shop|store"
    r"|branch)|\btext \w+ to"
    r"|\bat (?:the|your|our) (?:counter|shop|store|branch|desk|door)|\btear|\bpost (?:it|this)|\bcourier\b|\bqr\b)"
    r"|回复|扫码|扫描|二维码|登录|小程序|公众号|APP|门店|柜台|前台|快递员|我们会|无需"
)
GIVES_UP = re.compile(
    r"(?i:\b(?:call|ring|phone|try) (?:us )?(?:back |again )+(?:tomorrow|later|another (?:day|time)|next week"
    r"|on \w+day|in the morning)"
    r"|\bthere(?:['’]s| is) nothing (?:more |else )?(?:i|we) can do|\bi (?:can['’]t|cannot|am not able to"
    r"|['’]m not able to) help you"
    r"|\bwe (?:can['’]t|cannot) help (?:you )?(?:with (?:that|this)|any))"
    r"|请(?:您|你)?(?:明天|稍后|改天|过几天|晚点|下周)再?(?:打|拨打|来电|致电|联系)|没有(?:任何)?办法|无能为力"
    r"|帮不了(?:您|你)|无法(?:为您|帮您)?处理"
)
OFFERS = re.compile(
    r"(?i:\b(?:i|we)(?:['’]ll| will| can| could)(?! not|['’]t)\b|\blet me\b|\binstead\b|\balternatively\b"
    r"|\bput you through\b"
    r"|\btransfer you\b|\byou can\b|\bor (?:you|online|write|e-?mail)\b)"
    r"|我(?:来|会|马上|可以|帮您|为您|们会|们可以|们将)|您(?:也|还)?可以|或者|转接|转给|为您登记|回电"
)
READ = frozenset({"en", "zh"})
LONGEST = 400  # characters of a sentence-like text that is read
NEAR = 2  # blocks after “call again tomorrow” in which something else may be offered


@journey_check(
    id="dead-end",
    title="A dead end",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Links, Fields, Document, Walk, Mail),
)
def dead_end(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    faults: list[Fault] = []
    doubts: list[Fault] = []
    examined = 0
    for here in journey:
        if Texts not in here or not here[Texts].blocks:
            continue
        examined += 1
        stuck = stuck_page(journey, here) if here.kind is Kind.PAGE else stuck_words(here)
        if stuck is None:
            continue
        what, at, key = stuck
        at = at or main_heading(here[Texts].blocks)
        severity = Severity.ERROR if comes_after(journey, here) and here.kind is not Kind.SCRIPT else Severity.WARNING
        fault = Fault(
            what,
            (here.place(at, shown(at.text) if at else shown(here.title)),),
            severity=severity,
            confidence=Confidence.MEDIUM,
            key=key,
            fix=say("Offer the next best action here: a link or button that leads on, or at least how to get help."),
        )
        (doubts if Document in here and here[Document].truncated else faults).append(fault)
    if not examined:
        return not_applicable(say("there is no text"))
    return judged(examined=examined, faults=faults, doubts=doubts)


def stuck_page(journey: JourneyEvidence, here: Evidence) -> tuple[Said, Block | None, str] | None:
    """What is wrong, where it says so, and a name for it."""
    if Links not in here or goes_on(journey, here):
        return None
    later = comes_after(journey, here)
    read = primary(here.language) in READ
    if read and here.stage in FUNNEL and later and not state_of(here)[0] and not leads_through(here):
        said = say("{title} has no link, button or field in its main part that leads on", title=here.title)
        return said, None, "nothing leads on"
    if has_form(here) or next(ways_on(here), None):
        return None
    state, at = state_of(here)
    if state:
        said = say("{title} is {state}, and offers no way on", title=here.title, state=state)
        return None if helps_in_main(here) else (said, at, f"stuck {state}")
    if frame_leads(here) or (not later and (saves_or_goes_home(here) or next(help_offered(here), None))):
        return None
    return say("{title} has no link, button or field that leads on", title=here.title), None, "nothing leads on"


def leads_through(here: Evidence) -> bool:
    """A step of an order goes on by a button (which a form may have to enable) or by a link that says so."""
    ways = list(ways_on(here))
    if any(AHEAD.search(simplified(w.text[:60])) for w in ways):
        return True
    form, beyond = has_form(here), outside(here)
    found = [b for b in here[Links].links if b.role == "button" and b.region not in beyond]
    buttons = [b for b in found if form or not b.disabled]
    return any(not ASIDE.search(simplified(b.text[:60])) for b in buttons)


def helps_in_main(here: Evidence) -> bool:
    """A number, an address or “contact us” in the main part; those in the frame stand on every page."""
    beyond = outside(here)
    blocks = tuple(b for b in here[Texts].blocks if b.region not in beyond)
    links = tuple(link for link in here[Links].links if link.region not in beyond)
    main = replace(here, artifacts={Texts: Texts(blocks), Links: Links(links)}, allowed=None)
    return next(help_offered(main), None) is not None


def stuck_words(here: Evidence) -> tuple[Said, Block | None, str] | None:
    """A mail, text, file or script that leaves its reader with nothing to do."""
    blocks = [b for b in here[Texts].blocks if b.role not in {"code", "customer", "quote"}]
    if here.kind is Kind.SCRIPT:
        return gives_up(here, blocks)
    if has_way(here, blocks):
        return None
    asked_elsewhere = here.kind is Kind.EMAIL and Mail in here and bool(asked_for(here))  # `email-cta-missing` tells
    for block in blocks:
        text = simplified(block.text[:LONGEST])
        if FAILED.search(text):
            said = say("{title} reports a failure, and gives no way to deal with it", title=here.title)
            return said, block, "failure without a way"
        if asked_elsewhere or block.role in {"heading", "sender"}:
            continue
        if match := WANTS_EN.search(text) or WANTS_ZH.search(text):
            what = match["what"].lower()
            said = say("{title} asks to “{what}”, and gives no way to do it", title=here.title, what=what)
            return said, block, "asked without a way"
    return None


def has_way(here: Evidence, blocks: list[Block]) -> bool:
    """A link, a form, a number, an address to write to, a reply, a place."""
    if Links in here and any(not link.disabled and (link.href or link.role == "button") for link in here[Links].links):
        return True
    if has_form(here) or next(help_offered(here), None) is not None:
        return True
    return any(WAYS.search(simplified(b.text[:LONGEST])) for b in blocks)


def gives_up(here: Evidence, blocks: list[Block]) -> tuple[Said, Block, str] | None:
    """An agent who sends the customer away; what is offered in the same breath is a way."""
    spoken = [b for b in blocks if b.role in {"agent", "heading"}]
    for index, block in enumerate(spoken):
        text = simplified(block.text[: 4 * LONGEST])
        if block.role != "agent" or not (match := GIVES_UP.search(text)):
            continue
        after = [text[match.end() :], text[: match.start()]]
        for later in spoken[index + 1 : index + 1 + NEAR]:
            if later.role == "heading":
                break
            after.append(simplified(later.text[:LONGEST]))
        if not any(OFFERS.search(words) for words in after):
            words = shown(match[0], 60)
            said = say("{title} sends the customer away: “{words}”", title=here.title, words=words)
            return said, block, "sent away"
    return None
