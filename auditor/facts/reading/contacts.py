"""Which desk a telephone number or an address belongs to, from the words beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans.plain import squeezed

if TYPE_CHECKING:
    from auditor.facts.reading.scene import Piece, Scene

GENERAL = "general"
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?<![a-z])(?:{english})(?![a-z])|{chinese}"))
    for role, english, chinese in (
        ("fax", "fax", "传真"),
        ("emergency", "emergenc(?:y|ies)|out of hours", "紧急|急救"),
        (
            "security",
            "lost or stolen|stolen|fraud(?:ulent)?|scams?|suspicious|(?:lost|block|freeze)(?: \\w{1,8})? cards?",
            "挂失|盗刷|被盗|反诈|诈骗",
        ),
        ("returns", "returns?|refunds?|exchanges?", "退货|退换|退款|售后"),
        ("complaints", "complaints?", "投诉|监督"),
        ("press", "press|media|journalists?", "媒体|新闻"),
        ("jobs", "jobs|careers?|recruitment|vacancies|hr", "招聘|人事"),
        ("privacy", "privacy|data protection|dpo|gdpr", "隐私|个人信息"),
        ("billing", "billing|accounts?|invoices?|payments?|finance", "财务|发票|账单|付款"),
        ("technical", "technical|tech support|it support", "技术"),
        ("sales", "sales|to order|orders? line|new customers?|quotes?", "销售|订购|购买咨询|售前|商务"),
        ("trade", "trade|wholesale|business|corporate|partners?", "批发|企业|合作|渠道"),
        (
            "store", "stores?|shops?|branch(?:es)?|showroom|warehouse|head ?office|headquarters|registered office",
            "门店|分店|总部|仓库|展厅|店铺",
        ),
        ("whatsapp", "whatsapp|text|sms", "短信|微信"),
        ("mobile", "mobile|cell", "手机"),
        ("courier", "courier|driver|carrier|royal mail|dhl|ups|fedex", "快递员|骑手|配送员|司机"),
        (
            "support", "support|customer (?:services?|care|support|help)|help(?:line| ?desk)?|enquir(?:y|ies)",
            "客服|客户服务|服务热线|咨询|帮助|支持",
        ),
    )
)  # fmt: skip
_CARRIERS = re.compile(
    r"(?<![a-z-])(?:dhl|dpd|ups|fedex|usps|gls|tnt|evri|yodel|parcelforce|royal mail|an post|australia post|canada post"
    r"|deutsche post|la poste|chronopost|colissimo|correos|postnl|bpost)(?![a-z])"
    r"|顺丰|順豐|中通|圆通|申通|韵达|极兔|京东物流|菜鸟|丰巢|邮政速递|驿站|快递柜|代收点|自提点"
)
_GENERAL = re.compile(
    r"(?<![a-z])(?:tel(?:ephone)?|phone|call(?: us)?|ring|e-?mail(?: us)?|mail|contact(?: us)?|write to|hotline"
    r"|freephone|questions?|us|at|on)(?![a-z])"
    r"|电话|热线|邮箱|邮件|联系|致电|拨打|来电"
)
_CLAUSE = re.compile(r"(?<![Tt]el)(?<!TEL)(?<![Ff]ax)(?<!FAX)(?<![Pp]h)(?<![Mm]ob)\.|[!?;。!?;\n|•·]|\s[–—-]\s")
_NOT_ME = re.compile(  # “Not you? Call …” is the line of those whose card or account somebody else uses
    r"(?i:(?:not (?:you|me)|wasn['’]t (?:you|me)|didn['’]t (?:do|make|ask for|request) (?:this|it|that))\? ?"
    r"(?:please )?(?:call|ring|phone|text|contact)[^.?!]{0,30}$)|(?:非本人|不是您|不是本人)[^。？！]{0,24}$"
)
_LEAD = 80
_BELOW_HEADING = 4  # blocks under a heading that it still speaks for


def role_of(scene: Scene, piece: Piece, start: int, end: int) -> str:
    """The role said directly before (or after) it, in the label beside it, or in the heading above; "" when none is."""
    if _NOT_ME.search(piece.text[max(0, start - _LEAD) : start]):
        return "security"
    lead = squeezed(_CLAUSE.split(piece.text[max(0, start - _LEAD) : start])[-1])
    if role := named_role(lead):
        return role
    tail = squeezed(_CLAUSE.split(piece.text[end : end + 30])[0])
    if tail.startswith(("(", "for ")) and (role := named_role(tail)):
        return role
    general = bool(_GENERAL.search(lead))
    label = scene.label_of(piece)
    if label is not None and not lead.strip(" :"):
        if role := named_role(squeezed(label.text)):
            return role
        general = general or bool(_GENERAL.search(squeezed(label.text)))
    heading = scene.heading_of(piece)
    if (
        heading is not None
        and piece.index - heading.index <= _BELOW_HEADING
        and (role := named_role(squeezed(heading.text[:_LEAD])))
    ):
        return role
    return GENERAL if general or piece.block.region == "footer" else ""


def named_role(words: str) -> str:
    """The role that squeezed text names; the last one named, for it stands nearest to the number.

    Whatever desk of a carrier it is (“DPD customer service”), it is the carrier's.
    """
    if _CARRIERS.search(words[-_LEAD:]):
        return "courier"
    found = [(m.start(), role) for role, pattern in _ROLES for m in pattern.finditer(words[-_LEAD:])]
    return max(found)[1] if found else ""
