"""Bad news without anybody who decided, a reason, or a way on.

## What it finds
Sentences that tell the customer of a refusal in the passive (“Your application has been rejected”, 您的申请未通过,
不予受理), with no reason and nothing to do about it in the same text or beside it. English and Chinese.

Bad: “Your application has been rejected.” Good: “We cannot accept your application, because the photo is too dark.
You can send a new one until 12 May.”

## Why it matters
A refusal out of nowhere feels arbitrary. Whoever knows neither why nor what now, calls.

## How to fix
Three things: who decided (“we”), why, and what the customer can do.

## Not reported
Refusals with a reason or with a next step nearby (two texts before and four after, or a link beside it). Statutory
wording and small print. Labels, filters and columns of states (“Rejected (3)”). Questions, answers to questions,
and what may happen (“if your claim is rejected”). What the customer asked for (“as you requested”), and
cancellations in a journey that is about leaving. Text in other languages.

## Sources
“Good Services”, principle 14 (explain why a decision was made); plainlanguage.gov, “Use active voice”.
"""

from __future__ import annotations

import re
from itertools import islice

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Links,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, Passage, is_small_print, passages, sentences_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import around, masked, shown

_THINGS = (
    "application|request|claim|payment|order|booking|reservation|refund|return|card|transaction|account|loan|proposal"
    "|enquiry|appeal|complaint|ticket|registration|subscription|membership|appointment|permit|licence|license|visa|bid"
    "|offer|submission|document|documents|identity|verification|transfer|withdrawal|credit|mortgage|policy|quote|case"
    "|purchase|listing|review|delivery|exchange|cancellation"
)
_SIGN = Sign(
    r"(?i:reject|declin|refus|denied|not (?:be |been )?(?:approv|accept|grant|authori|successful)|cancel"
    r"|unsuccessful|suspend"
    r"|terminat|closed|blocked|revok|withdrawn|disqualif|turned down)"
    r"|[拒不未无駁驳撤取封冻停终][绝予通获批能法消回禁号结用止被准受过审]|被拒|封号|关闭"
)
REFUSED_EN = re.compile(
    rf"\b(?:your|the|this|that)(?: \w+){{0,4}} (?:{_THINGS})s?(?: \(?(?:no\.?|number|reference"
    rf"|ref)?\s?[#\w/-]{{2,24}}\)?)?(?: for [^.,;!?\n]{{1,40}})? "
    r"(?P<refusal>(?:has|have|was|were|is|are)(?: now| unfortunately| regrettably| also| recently"
    r"| therefore)? ?(?:been )?(?:automatically |unfortunately )?"
    r"(?:rejected|declined|refused|denied|cancell?ed|suspended|terminated|blocked|revoked|disqualified|turned down"
    r"|unsuccessful"
    r"|not (?:been )?(?:approved|accepted|granted|successful|authori[sz]ed))"
    r"|(?:could|can) ?not be (?:approved|accepted|granted|authori[sz]ed))\b"
    r"|^(?P<short>(?:application|request|claim|payment|order|booking|card|refund|return|account"
    r"|verification) (?:rejected|declined|refused|denied|not approved|not accepted|unsuccessful|suspended"
    r"|terminated))[.!]?$"
    r"|\b(?P<regret>(?:we (?:regret|are sorry) to (?:inform|tell|advise) you that"
    r"|unfortunately,?) you(?:r \w+)? (?:have|has|were|was) (?:not )?(?:been )?(?:rejected|declined|refused|denied"
    r"|unsuccessful|accepted|approved|selected))\b",
    re.IGNORECASE,
)
REFUSED_ZH = re.compile(
    "(?P<refusal>不予(?:受理|批准|通过|办理|退款|退货|退换|支持|处理)|(?:申请|审核|审批|订单|退款|退货|认证|验证"
    "|实名|请求|提现|报名|预约|投诉|理赔|账号|账户|贷款|额度|信用卡|支付|付款|交易|材料|资料)"
    "[^，。！？；\n]{0,8}?(?:未(?:获|被|能)?(?:通过|批准|受理|成功|接受)|(?:审核|审批|评估)?(?:不通过|没有通过"
    "|没通过)|(?:已|已经)?被(?:拒绝?|驳回|取消|撤销|冻结|封禁|停用|终止|关闭)|已(?:拒绝|驳回|冻结|封禁|停用|终止))|"
    "(?:已被|被系统|已遭)(?:拒绝|驳回)|无法(?:受理|批准|通过)(?:您|你|该|此|本|申请|请求|，|。|！|$))"
)
MAYBE = re.compile(
    r"(?i:\b(?:if|when|whenever|unless|until|may|might|can|could|would|will|shall|in case|should|once|where|whether"
    r"|any|what happens|why|how|ever|never|not to be|before|reasons?)\b(?! ?not be (?:approved|accepted|granted"
    r"|authori[sz]ed)))"
    r"|[?？]|如果|若|如您?(?:的)?|假如|一旦|倘|可能|会被|将(?:会)?(?:被|不予)|为什么|为何|怎么|是否|的话|时[，,]"
    r"|有权|或者|情形|情况下|凡|逾期|视为|不得"
)
REASON = re.compile(
    r"(?i:\b(?:because|since|due to|owing to|as (?:we|you|the|it|your|there|this|requested|agreed|our)|reasons?"
    r"|on (?:the )?grounds|so that|insufficient|did(?:n['’]t| not)|do(?:es)?(?:n['’]t| not)|expired|incorrect"
    r"|(?:was|were|is|are)(?:n['’]t| not) (?:enough|legible|readable|valid|complete|in stock|available)"
    r"|could(?:n['’]t| not) (?:verify|confirm|find|read|match|reach|collect|deliver|take)|missing|out of stock"
    r"|sold out|no longer|at your request|you (?:asked|requested|cancelled|chose|told)"
    r"|by you|your bank|bank has|fraud|unpaid|overdue|too \w+|failed|following|not enough|criteria|requirements?)\b)"
    r"|因|由于|原因|理由|鉴于|不符|不足|缺少|不完整|不清晰|模糊|过期|超过|超出|未在|未按|库存|缺货|您(?:已)?(?:申请"
    r"|主动|要求)取消|应您|根据您的"
)
NEXT = re.compile(
    r"(?i:\b(?:you (?:can|may|could|need to|should|have)|please|contact|call|ring|e-?mail|reply|write to|appeal"
    r"|apply again|re-?apply|try|resubmit|re-?submit|send (?:us|a|another|new)|choose|use (?:a|another)|review|update"
    r"|upload|ask (?:us|for)|speak|talk|visit|go to|we(?:['’]ll| will| have| can)|refund(?:ed)?|returned|instead"
    r"|another way|to (?:find out|ask|appeal|change|fix|keep|reinstate)|chat|help|support|log in|sign in|click)\b)"
    r"|(?<![申邀])请(?!勿|知悉|悉知)|您?可以?(?:在|重新|通过|联系|拨打|修改|补|再|选择|申请|前往|点击|到)|可(?:在|重新|通过|联系"
    r"|拨打|修改|补"
    r"|再|申请|前往|点击|到)|联系|致电|拨打|重新(?:提交|申请|上传|填写)|补(?:充|交|齐)|申诉|复核|退款(?:将|会|已)"
    r"|原路|我们(?:将|会|可|已)|客服|咨询|换一"
)
_NOT_SAID = frozenset({"label", "option", "button", "link", "term", "caption", "cell", "item"})
_QUESTION = re.compile(r"[?？]\s*$")
_FAQ = re.compile(r"(?i:/(?:faqs?|help|hc|support|terms|legal|policy|policies|knowledge)\b)")
_FAQ_TITLE = re.compile(
    r"(?i:\b(?:faqs?|frequently asked|help cent(?:re|er)|terms|policy)\b)|常见问题|帮助中心|条款|规则|政策|须知"
)
_FRAME = frozenset({"header", "nav", "footer", "search"})  # what stands on every page answers nothing
BEFORE, AFTER = 2, 4
_LONGEST = 1200  # characters of a passage that is read


@touchpoint_check(
    id="agentless-bad-news",
    title="Bad news without a reason or a way on",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Links),
    news=True,
)
def agentless_bad_news(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    if is_small_print(here):
        return not_applicable(say("a legal page"))
    if Document in here and (_FAQ.search(here[Document].url[:500]) or _FAQ_TITLE.search(here[Document].title[:200])):
        return not_applicable(say("questions and answers, or rules"))
    read = passages(here)
    if not read:
        return not_applicable(NO_LANGUAGE)
    faults: list[Fault] = []
    for index, passage in enumerate(read):
        if passage.block.role in _NOT_SAID or len(passage.text) > _LONGEST or not _SIGN[passage.text]:
            continue
        for start, end in islice(refusals(passage), 1):
            if (
                not answered(here, read, index)
                and not chosen(here, passage.text[start:end])
                and not excused(here, passage.text, start, end)
            ):
                faults.append(as_fault(here, passage, start, end))
    return judged(examined=len(read), faults=list({f.key: f for f in reversed(faults)}.values())[::-1])


def refusals(passage: Passage) -> list[tuple[int, int]]:
    """Where it tells of a refusal that has happened; not where one may happen."""
    pattern = REFUSED_EN if passage.language == "en" else REFUSED_ZH
    found: list[tuple[int, int]] = []
    for sentence in sentences_of(simplified(passage.text)):
        match = pattern.search(sentence.text)
        if match and not MAYBE.search(sentence.text):
            start, end = next(match.span(name) for name, said in match.groupdict().items() if said)
            found.append((sentence.start + start, sentence.start + end))
    return found


def answered(here: Evidence, read: list[Passage], index: int) -> bool:
    """A reason or a next step stands in the same text, in those around it, or as a link or button beside it."""
    own = read[index]
    nearby = [p for p in read[max(index - BEFORE, 0) : index + AFTER + 1] if p is own or p.block.region not in _FRAME]
    texts = [simplified(p.text[:_LONGEST]) for p in nearby]
    if any(REASON.search(t) for t in texts) or any(NEXT.search(t) for t in texts):
        return True
    if index and _QUESTION.search(read[index - 1].text):
        return True  # the answer to a question
    if own.block.role != "subject" and any(p.block.role in {"link", "button"} for p in nearby if p is not own):
        return True
    links = here[Links].links if Links in here else ()
    return any(link.context and link.text and link.context == own.text for link in links)


def chosen(here: Evidence, said: str) -> bool:
    """A cancellation that the customer wanted: the journey is about leaving."""
    leaves = here.about.template == "leave" or here.stage is Stage.LEAVE
    return leaves and re.search(r"(?i:cancel|terminat|closed)|取消|终止|关闭", said) is not None


def as_fault(here: Evidence, passage: Passage, start: int, end: int) -> Fault:
    said = shown(passage.text[start:end])
    return Fault(
        say("“{said}” gives no reason and nothing to do about it", said=shown(around(passage.text, start, end, 100))),
        (passage.place(here, around(passage.text, start, end), (said,)),),
        confidence=Confidence.MEDIUM,
        key=masked(passage.text)[:80],
        fix=say("Write who decided, why, and what now: “We cannot accept …, because …. You can …”.")
        if passage.language == "en"
        else say("写明由谁决定、为什么、现在可以怎么办：“我们未能通过……，因为……。您可以……”。"),
    )
