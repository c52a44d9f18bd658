"""Buttons with which a customer binds himself: what they are called, and the page on which the journey pressed one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from auditor.kit.filling.goals import FRAME
from auditor.kit.memory import remembered
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare
from auditor.model.artifacts import Links, Texts, Walk
from auditor.model.journey import Kind, Stage

if TYPE_CHECKING:
    from auditor.model.artifacts import Link
    from auditor.model.evidence import Evidence, JourneyEvidence
    from auditor.model.facts import Fact, Ledger

_WHAT = (
    r"(?:order|purchase|booking|reservation|payment|application|request|registration|subscription|donation"
    r"|enrolment|claim|appointment|trial)"
)
_BINDS = re.compile(
    rf"(?i:(?:(?:place|submit|complete|confirm|send|finali[sz]e|finish|make) (?:(?:your|my|the|this"
    rf"|a) )?{_WHAT}(?: now| and pay| securely)?"
    rf"|(?:pay|order|buy|book|reserve|subscribe|donate|purchase|enrol|apply)(?: (?:now|securely|today"
    rf"|with .{{1,20}}|by card|by invoice|it|here|.{{0,3}}\d.{{0,20}}))?"
    r"|(?:order|buy|book|confirm|accept|agree|review|reserve|submit|sign up|subscribe|renew|upgrade)(?: (?:now|it"
    r"|order))? (?:and|&|\+) (?:pay|order|subscribe|buy|book|send)(?: .{1,24})?"
    r"|order with obligation to pay|(?:start|begin) (?:my |your |the )?(?:free )?(?:trial|subscription|membership|plan)"
    r"|(?:confirm|agree)(?: and (?:pay|book|order|subscribe))|pay .{0,3}\d.{0,20}|total .{0,20} pay)"
    r")|(?:提交|确认|完成|支付)(?:并支付)?(?:我的)?(?:订单|下单|支付|付款|预约|预订|申请|购买|报名"
    r"|订购)(?:并(?:支付|付款))?.{0,10}"
    r"|(?:立即|马上|去|现在|确认并|同意并|微信|支付宝|免密)?(?:支付|付款|下单|购买|预订|预约|订购|续费|开通|订阅"
    r"|报名|缴费|充值|结算付款)(?:订单)?[ ]?.{0,14}"
)
_UNCLEAR = re.compile(
    r"(?i:(?:continue|next|next step|submit|ok|okay|go|done|proceed|confirm|send|finish|complete"
    r"|save(?: and continue)?|continue »|go ahead|yes|agree"
    r"|continue to (?:next step|the next step)|accept|process|forward))"
    r"|下一步|继续|提交|确定|确认|好的?|完成|发送|去完成|同意|保存|是"
)
_LEADS_TO_PAY = re.compile(
    r"(?i:continue|proceed|go|on|next)[^.]{0,12}(?: to)? (?:secure )?(?:payment|pay|paypal|review|confirmation"
    r"|bank)|去支付|前往支付|下一步[：: ]?支付"
)
_EXPRESS = re.compile(
    r"(?i:apple ?pay|google ?pay|g ?pay|paypal|shop ?pay|amazon ?pay|klarna|express checkout|one[- ]click|1-click"
    r"|buy again|reorder|order again)|一键|再来一单|再次购买"
)
_CLICKED = re.compile(r"^(?:click|press|tap|submit)[^“]{0,20}“(?P<label>[^”]{1,80})”")
_BANK = re.compile(
    r"(?i:3-?d ?secure|verified by visa|mastercard (?:identity check|securecode)|(?:authenticate|authori[sz]e"
    r"|approve) (?:this |your |the )?(?:payment|purchase|transaction)"
    r"|one[- ]time (?:pass)?code|sent (?:a|the) code|safekey|banking app)|3D ?验证|短信验证码|银行验证|动态密码|网银"
)
_TOTALS = frozenset({"total", "running total", "due", "deposit"})
_DUE = re.compile(
    r"(?i:(?<![a-z])(?:total|amount due|to pay|due (?:today|now)|pay (?:now|today)|fee|you pay|charged today)(?![a-z]))"
    r"|合计|总计|总额|实付|应付|共计|待支付|需支付|需付|合共|(?:诊查|挂号|服务|手续|工本|年|月|学|押|房|改签)费"
)
_LONGEST = 60


@remembered
def binds(label: str) -> bool:
    """“Place order”, “Pay £19.90”, 提交订单: pressing it obliges to something."""
    plain = simplified(bare(label[:_LONGEST]))
    return bool(_BINDS.fullmatch(plain)) and not _LEADS_TO_PAY.search(plain)


@remembered
def says_nothing(label: str) -> bool:
    """“Continue”, “Submit”, 下一步: it names no act."""
    return bool(_UNCLEAR.fullmatch(simplified(bare(label[:_LONGEST]))))


def is_express(label: str) -> bool:
    """A wallet, or an order with one press: it has its own summary elsewhere."""
    return bool(_EXPRESS.search(label[:_LONGEST]))


def buttons(here: Evidence) -> list[Link]:
    """Enabled buttons outside the frame of the site; those of a form that searches are left out by their words."""
    links = here[Links].links if Links in here else ()
    return [b for b in links if b.role == "button" and b.region not in FRAME and b.text.strip()]


def is_bank(here: Evidence) -> bool:
    """A page on which the bank asks whether it is really the customer."""
    blocks = here[Texts].blocks if Texts in here else ()
    return any(_BANK.search(simplified(b.text[:400])) for b in blocks if b.region not in FRAME)


def last_page(journey: JourneyEvidence) -> tuple[Evidence, Evidence] | None:
    """The page before the first confirmation page, and that page; None where the journey has no confirmation."""
    pages = [t for t in journey if t.kind is Kind.PAGE]
    for before, after in pairwise(pages):
        if after.stage is Stage.CONFIRM:
            return (before, after) if before.stage is not Stage.CONFIRM else None
    return None


def pressed(here: Evidence, after: Evidence) -> Link | None:
    """The button of `here` with which the journey came to `after`: as its steps say, else the only one that binds."""
    steps = after[Walk].steps if Walk in after else ()
    labels = [bare(m["label"]) for step in steps if (m := _CLICKED.match(step.text))]
    found = buttons(here)
    if labels:
        return next((b for b in found if bare(b.text) == labels[-1]), None)
    binding = [b for b in found if binds(b.text)]
    if len(binding) == 1:
        return binding[0]
    return found[0] if len(found) == 1 else None


def sums_at(ledger: Ledger, here: Evidence) -> list[Fact]:
    """The sums above nothing that a page shows, in the ledger's order."""
    facts = [f for e in ledger.of("money") for f in e.facts if f.place.touchpoint == here.touchpoint]
    return [f for f in facts if float(f.value) > 0]


def total_at(ledger: Ledger, here: Evidence) -> str:
    """What is to pay on a page, as shown: its total, else its only sum where it says that one is due; "" for none."""
    sums = sums_at(ledger, here)
    for fact in sums:
        if fact.qualifier in _TOTALS:
            return fact.shown
    alone = len({float(f.value) for f in sums}) == 1
    texts = (simplified(b.text[:400]) for b in here[Texts].blocks) if alone and Texts in here else ()
    return sums[0].shown if any(_DUE.search(text) for text in texts) else ""
