"""The customer is done, and is not told what happens next.

## What it finds
Confirmation pages, confirmation mails and the end of phone scripts in which no sentence says what the company will do
or what the customer has to do now; English and Chinese.

Bad: “Thank you for your order!” Good: “We check your order today and send it by 18:00. A mail will tell you when.”

## Why it matters
Doubt turns into calls: has it worked, do I have to do something, when will it come?

## How to fix
Two dated sentences: what we do next and by when, and what the customer should do, if anything.

## Not reported
Status timelines (ordered – packed – sent), delivery estimates and instructions such as “Track your order” count as the
next step. Text in other languages is not judged; a page that could not be read to its end, or a mail that is a
picture, is left to a person.

## Sources
GOV.UK Design System, Confirmation pages (“what happens next and when”); “Good Services”, principle 3.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    Images,
    Kind,
    Mail,
    Params,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.headings import LAYOUT, main_heading
from auditor.kit.mailing.bodies import body_of, is_pictorial
from auditor.kit.passages import NO_LANGUAGE
from auditor.kit.prose import block_language
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import shown

_BOUGHT = "order|booking|reservation|registration|payment|appointment|application|subscription|request|ticket|purchase"
CONFIRMS = re.compile(
    rf"(?i:\b(?:{_BOUGHT})\b[^\n]{{0,40}}\b(?:confirm(?:ed|ation)|received|complete|placed|successful|accepted)\b"
    rf"|\bconfirm(?:ation|ing|ed)\b[^\n]{{0,40}}\b(?:{_BOUGHT})\b"
    rf"|\bthank(?:s| you) for (?:your |the )?(?:{_BOUGHT}|registering|signing up|ordering|booking)\b)"
    r"|(?:订单|预约|预订|报名|注册|支付|付款|申请|购买|下单)[^\n]{0,12}(?:成功|确认|已收到|已提交|完成|已受理)"
    r"|确认[^\n]{0,8}(?:订单|预约|预订)|(?:感谢|谢谢)(?:您|你)?的?(?:注册|下单|订购|购买|预订|预约|报名)"
)
NEXT_EN = re.compile(
    r"\b(?:(?:will|['’]ll|shall|going to|about to)\b(?! never| not)|won['’]t be long"
    r"|what(?:['’]s| happens| comes| is)? next|next steps?|what to expect|in the meantime|what you (?:need|have) to do"
    r"|(?:estimated|expected|scheduled|planned) (?:delivery|arrival|dispatch|shipping|shipment|date|time)"
    r"|(?:delivery|arrival|dispatch|shipping) (?:date|day|time)|arriv(?:es|ing):"
    r"|(?:deliver(?:y|ed)|arriv(?:es|ing|al)|dispatch(?:ed)?|ships?|shipping|expected)"
    r" (?:on|by|between|within|before|tomorrow|today|in \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:is|are) (?:now )?(?:on (?:its|the|their) way|being \w+ed|being \w+en)|(?:within|in) (?:the next )?\d+ \w+"
    r"|you (?:can|may|need to|should|must|have to|are able to)(?: now| also| still| then)?"
    r"|please (?!note|accept|find enclosed|be aware|be advised)\w+"
    r"|(?:track|follow|check|view|see|manage|print|bring|keep|save|download|activate|verify|confirm|open|collect)"
    r" (?:out )?(?:your|the|this)"
    r"|we (?:now |then |also )?(?:send|text|e-?mail|call|ring|post|ship|pack|check|prepare|dispatch|contact|deliver"
    r"|write to|let) (?:it|you|your|them|the|this)"
    r"|(?:payment|balance|instal?ment|subscription|plan|trial|membership)\b[^\n]{0,40}"
    r"\b(?:is due|due on|due by|renews|starts on|ends on|is on)"
    r"|check[- ]?in (?:online )?(?:is |opens )?(?:from|at|between|after)"
    r"|(?:look(?:ing)? forward to|can['’]t wait to) (?:see(?:ing)?|welcom(?:e|ing)|meet(?:ing)?|hear(?:ing)?)"
    r"[^.!?\n]{0,40}\d\w{0,4}"
    r"|click (?:on )?(?:the|this|here|below)|log ?in to|sign in to|look out for|get ready)\b",
    re.IGNORECASE,
)
NEXT_ZH = re.compile(
    r"接下来|下一步|后续|随后|稍后|即将|将[在于会为与向通由把尽很按自被送到]|会[在于为与向通尽按给]|预计|预期|届时|到时"
    r"|请(?:您|在|于|及时|留意|查收|注意查收|保持|点击|凭|携带|前往|登录|登陆|耐心|等待|到|使用|保存|妥善|尽快|按|准备|关注|确认|联系|提前|出示)"
    r"|您可以?(?:在|随时|前往|点击|登录|通过|凭|到|查|直接|使用)|可(?:在|前往|点击|登录)[^。\n]{0,16}(?:查看|跟踪|查询)"
    r"|(?:查看|跟踪|追踪|查询)(?:您的)?(?:订单|包裹|物流|进度)|[\d一二三四五六七八九十两几半]+\s?个?\s?(?:小时|天|日|工作[日天]|分钟)(?:之|以)?内"
    r"|(?:取货|自提|提货)(?:地点|地址|时间|门店)|(?:马上|立即|立刻|稍候|当天|今天|明天|次日)(?:会|就|内)?[^，。；\n]{0,8}(?:发|寄|回电|回复|联系|到账|上门)"
    r"|(?:入住|就诊|取号|签到|乘机|起飞|登机|上课|开课|报到|体检|生效|上门|到店|退房|办理)(?:时间|日期)?[:：]|怎么(?:来|去)|到店路线"
    r"|\d{1,2}\s?日\s?(?:\d{1,2}[:：]\d\d\s?)?(?:前|之前|起|后)[^。；\n]{0,6}(?:到|来|可以?|在|带|签到|办理|登录)"
    r"|[日号时0]\s?起?(?:生效|送达|送到|发货|起息|开课)"
    r"|\d[:：]\d\d\s?(?:起|以?前|之后)|\d\s?点\s?(?:起|以?前|之后)|正在(?:为您)?(?:处理|备货|审核|准备|配送|打包|出库)|等待(?:发货|审核)"
)
STATUSES = re.compile(
    r"(?i:\b(?:ordered|order placed|order received|confirmed|processing|in progress|packed|dispatched|shipped"
    r"|in transit|out for delivery|delivered|collected)\b)"
    r"|已下单|待付款|已付款|待发货|备货中|已发货|运输中|派送中|待收货|已签收|已送达|已完成|审核中|待审核"
)
_COOKIES = re.compile(r"cookie", re.IGNORECASE)


@touchpoint_check(
    id="next-step-missing",
    title="No word about what happens next",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE, Kind.EMAIL, Kind.SCRIPT),
    also=(Document, Mail, Images),
    params={
        "statuses": 3,  # different ones make a timeline
        "picture_words": 15,  # of a mail, below which its pictures may hold what it says
        "script_end": 6,  # blocks: what a person still has in the ear when the call ends
    },
)
def next_step_missing(here: Evidence, params: Params) -> Verdict:
    blocks = main_text(here, int(params["script_end"]))
    what = what_ends_here(here, blocks)
    if not what:
        return not_applicable(say("no confirmation and no end of a call"))
    known = [block for block in blocks if block_language(block, here.language) in {"en", "zh"}]
    if not known:
        return not_applicable(NO_LANGUAGE)
    # A row of sums is in no language; it may still say when the rest is due.
    read = [block for block in blocks if block_language(block, here.language) in {"en", "zh", ""}]
    timeline = {m[0].lower() for block in read for m in STATUSES.finditer(simplified(block.text))}
    if len(timeline) >= params["statuses"] or any(says_next(block) for block in read):
        return judged(examined=len(known))
    at = known[-1] if here.kind is Kind.SCRIPT else main_heading(known) or known[0]
    fault = Fault(
        say("{what} does not say what happens next", what=what),
        (here.place(at, shown(at.text)),),
        confidence=Confidence.MEDIUM,
        key=f"no next step {here.kind.value}",
        fix=say("Say what you do next and by when, and what the customer has to do, if anything."),
    )
    unread = (Document in here and here[Document].truncated) or is_a_picture(here, params["picture_words"])
    return judged(examined=len(known), doubts=[fault]) if unread else judged(examined=len(known), faults=[fault])


def is_a_picture(here: Evidence, fewest: float) -> bool:
    """A mail whose words may stand on its pictures."""
    if here.kind is not Kind.EMAIL or not is_pictorial(here):
        return False
    return sum(count_words(block.text) for block in body_of(here)) < fewest


def main_text(here: Evidence, end: int) -> list[Block]:
    """Without layout and cookie notices; of a script, the last blocks that the agent says."""
    blocks = [b for b in here[Texts].blocks if b.region not in LAYOUT and b.role != "code" and b.text.strip()]
    if here.kind is Kind.SCRIPT:
        spoken = [b for b in blocks if b.role == "agent"] or [b for b in blocks if b.role != "customer"]
        # Notes after the last words are what the agent does then; headings are for the reader of the script.
        notes = [b for b in blocks[-end:] if b.role not in {"customer", "agent", "heading"}]
        return [b for b in blocks if b in spoken[-end:] or b in notes]
    return [b for b in blocks if not _COOKIES.search(b.text)]


def what_ends_here(here: Evidence, blocks: list[Block]) -> Said | None:
    """What it is, as the beginning of a sentence; None when nothing ends here."""
    if here.kind is Kind.SCRIPT:
        return say("The end of the script")
    if here.kind is Kind.PAGE:
        return say("The confirmation page") if here.stage is Stage.CONFIRM else None
    subject = here[Mail].subject if Mail in here else ""
    heads = [subject, *(b.text for b in blocks if b.role in {"subject", "heading"})]
    confirms = here.stage is Stage.CONFIRM or (
        not here.stage and any(CONFIRMS.search(simplified(head)) for head in heads)
    )
    return say("The confirmation mail") if confirms else None


def says_next(block: Block) -> bool:
    return bool(NEXT_EN.search(block.text) or NEXT_ZH.search(simplified(block.text)))
