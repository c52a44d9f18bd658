"""What a sum is for, from the words before and after it. Words that fit nothing leave it open: "" is an answer."""

from __future__ import annotations

import re

from auditor.facts.plain import squeezed

_INCLUDING = re.compile(
    r"[(\[][^)\]]{0,60}[)\]]|(?:,? ?(?<![a-z])(?:incl|inc|including|includes)(?![a-z])\.?[^:]{0,40})|[,;]?(?:已)?[含包]税?.{0,12}"
)
_WITHOUT_TAX = re.compile(
    r"(?<![a-z])(?:excl|exc|ex|excluding|before|without|plus|\+|net of)\.? ?(?:sales )?(?:vat|gst|tax)|[不未]含税"
)
_WITHOUT_DELIVERY = re.compile(
    r"(?<![a-z])(?:excl|ex|excluding|before|without|plus|\+)\.? ?(?:delivery|shipping|postage|p ?& ?p)|不含(?:运费|邮费)|before discount"
)
_WORD_EDGE = r"(?<![a-z])(?:{})(?![a-z])"


def _words(*alternatives: str) -> re.Pattern[str]:
    """English alternatives at word edges, Chinese ones anywhere."""
    english = [a for a in alternatives if a.isascii()]
    chinese = [a for a in alternatives if not a.isascii()]
    parts = [_WORD_EDGE.format("|".join(english))] if english else []
    return re.compile("|".join([*parts, *chinese]))


# The first that is found in a label wins; sums with any of these names are listed, but are neither price nor total.
_NAMED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("refund", _words("refunds?", "refunded", "reimburse[a-z]*", "退款")),
    ("deposit", _words("deposit", "down ?payment", "prepayment", "定金", "订金", "押金", "预付")),
    ("balance", _words("balance", "outstanding", "remaining", "left to pay", "尾款", "余额", "欠款")),
    ("credit", _words("gift ?cards?", "store credit", "points", "cashback", "reward[a-z]*", "tips?", "gratuity", "donation",
                      "积分", "红包余额", "礼品卡", "返现", "小费")),
    ("instalment", _words("instal?lments?", "monthly", "payments? of", "per month", "分期", "每期", "月供", "首付")),
    ("saving", _words("sav(?:e|es|ed|ing|ings)", "you saved", "cheaper", "节省", "立省", "已省", "共省", "为您省")),
    ("was", _words("was", "rrp", "msrp", "list price", "original(?:ly)?(?: price)?", "regular price", "usual price",
                   "old price", "previous price", "previously", "原价", "市场价", "划线价", "吊牌价", "建议零售价", "专柜价")),
    ("member", _words("members?", "club", "vip", "student", "trade", "subscribers?", "会员", "学生价", "粉丝价")),
    ("threshold", _words("minimum", "min", "spend", "at least", "or more", "orders? (?:over|above|of)", "满", "起送")),
    ("subtotal", _words("sub-? ?totals?", "(?:basket|cart|bag|items?|goods|products?|merchandise) (?:sub)?total",
                        "total (?:before|excl)[a-z.]*", "小计", "商品(?:总[额价]|金额|合计|总计)", "购物车(?:合计|总[额计价])?")),
    ("tax", _words("vat", "gst", "hst", "sales tax", "tax(?:es)?", "duty", "duties", "税(?:费|额|金)?", "增值税")),
    ("discount", _words("discounts?", "vouchers?", "promo(?:tion)?s?", "coupons?", "offers?", "优惠", "折扣", "红包", "立减",
                        "满减", "抵扣")),
    ("shipping", _words("deliver(?:y|ies|ed)", "shipping", "shipment", "postage", "p ?& ?p", "freight", "courier", "carriage",
                        "express", "运费", "配送", "邮费", "快递", "物流")),
    ("fee", _words("fees?", "surcharges?", "handling", "insurance", "service charge", "服务费", "手续费", "包装费", "打包费",
                   "平台费", "保险费?")),
)  # fmt: skip
_STRONG_TOTAL = re.compile(
    r"(?:your |the )?(?:order|grand|overall|final|full)[ -]totals?(?: (?:amount|price|cost|due|to pay|payable|paid|charged|is|was|of|comes to))*"
    r"|(?:your |the )?total (?:amount|price|cost)(?: of (?:your|this|the) order)?"
    r"|(?:your |the )?total (?:for|of) (?:your|this|the) order"
    r"|order (?:amount|value)|订单(?:总额|总价|金额|总计|合计|总金额)"
)
_DUE = re.compile(
    r"(?:your |the )?total (?:(?:amount|price|cost) )?(?:due|to pay|payable|paid|charged)(?: today| now)?"
    r"|amount (?:due|payable|to pay|paid|charged)|payment (?:amount|total)|to (?:pay|be paid)(?: now| today)?"
    r"|you(?:'ve| have)? paid|you pay|we(?:'ve| have)? charged(?: you| your card)?"
    r"|应付(?:总额|金额|款|合计)?|实[付际](?:付款|支付|款|金额|总额)?|需付款?|支付金额|付款金额|您需支付"
)
_WEAK_TOTAL = re.compile(r"(?:your |the )?total|(?:含税)?总(?:计|额|价|金额)|合计|共计|总共|一共")
_ITEM = re.compile(
    r"(?:our |unit |item |your |sale |current |today'?s |selling |special |offer )?price|now|unit cost|each|only|just"
    r"|单价|价格|售价|现价|特价|商品价格|到手价|促销价|优惠价|活动价|商城价"
)
_LINE = re.compile(r"line total|item total|金额|小计")
_COPULA = re.compile(r"(?:\s|[:=*•·>–—-]|(?:is|was|of|comes to|will be|now|only|just|为|是|共))*$")
_LEAD = re.compile(r"^[\s*•·>–—-]+")
_CLAUSE_END = re.compile(r"[.!?。!?;；\n]\s")
_LED_TOTAL = re.compile(r"(?:^|[^a-z-])([a-z]+)[ -]totals?$")  # the word before decides: “shipping total” is none
_TOTAL_LEADS = frozenset({"your", "the", "order", "grand", "overall", "final", "full", "a", "and", "new"})

_AFTER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("item", re.compile(r"\s*(?:each|ea|per (?:item|piece|copy)|/ ?(?:item|piece|copy))(?![a-z])|\s?/ ?(?:件|罐|个|盒|瓶|份|只|套|支|本|袋)|\s*一(?:件|罐|个|盒|瓶|份|只|套|支|本|袋)")),
    ("per-unit", re.compile(
        r"\s*(?:/|per |p/)\s?[0-9]{0,4} ?(?:k?g|mg|m?l|cl|m|cm|lit(?:re|er)s?|oz|lb|metre|meter|sheet|wash|portion|person|pp|night|"
        r"day|week|month|mo|year|yr|hour|hr|min(?:ute)?|tablet|use|晚|天|日|月|年|人|位|小时|分钟|公斤|千克|斤|克|升|毫升|米|次|片|包|瓶)"
        r"|\s*(?:a|each|every) (?:month|night|day|week|year|person|hour)(?![a-z])|\s*(?:pm|pppn|pp|pcm)(?![a-z])|\s*每[晚天日月年人位]")),
    ("saving", re.compile(r"\s*(?:off|discount|saving|cheaper|less)(?![a-z])|\s*(?:优惠券|代金券|红包|折扣)")),
    ("threshold", re.compile(r"\s*(?:or (?:more|over|above)|and (?:over|above|up)|minimum|\+)|\s*(?:以上|起送|包邮|免运费|免邮|减)")),
    ("from", re.compile(r"\s*起(?!来)")),
    ("instalment", re.compile(r"\s*[x×]\s?[0-9]{1,2} (?:months?|payments?|instal)|\s*/?期")),
    ("was", re.compile(r"\s*\(?(?:rrp|was|original price)(?![a-z])|\s*\(?原价")),
    ("credit", re.compile(r"\s*(?:gift ?card|voucher|credit|cashback)(?![a-z])")),
)  # fmt: skip
_BEFORE: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("item", re.compile(r"每(?:件|罐|个|盒|瓶|份|只|套|支|本|袋)$")),
    ("threshold", re.compile(
        r"(?<![a-z])(?:over|above|under|below|up to|at least|more than|less than|exceed(?:s|ing)?|spend(?: just| only)?|worth|minimum(?: of)?|"
        r"orders? of|orders? from)$|(?:满|超过|不足|不满|低于|高于|达到?|以上|购满|消费满?)$")),
    ("from", re.compile(r"(?<![a-z])(?:from|starting at|starts at|as low as|between)(?: only| just)?$|(?:低至|起价|最低)$")),
    ("saving", re.compile(r"(?<![a-z])(?:save|saving|saved|off|discount of|up to)(?: you)?$|(?:省|节省|立省|立减|减|优惠|抵|返)$")),
    ("was", re.compile(r"(?<![a-z])(?:was|rrp|msrp|originally|before|previously|instead of|reduced from)$|(?:原价|市场价|划线价)$")),
    ("per-unit", re.compile(r"(?:每[晚天日月年人位]|(?<![a-z])per [a-z]+)$")),
    ("refund", re.compile(r"(?<![a-z])refund(?:ed)?(?: of)?$|退款$")),
    ("deposit", re.compile(r"(?<![a-z])deposit(?: of)?$|(?:定金|订金|押金)$")),
)  # fmt: skip


def label_qualifier(label: str) -> str:
    """What a label by itself (a cell, a term, a caption) says of the sum beside it."""
    text = squeezed(label).strip(" :;*•·>=–—-")
    if not text:
        return ""
    bare = _INCLUDING.sub(" ", text).strip(" :;*•·-") or text
    kinds = (("total", _STRONG_TOTAL), ("total due", _DUE), ("weak total", _WEAK_TOTAL))
    total = next((name for name, pattern in kinds if pattern.fullmatch(bare)), "")
    if total:
        if _WITHOUT_DELIVERY.search(text):
            return "subtotal"
        if _WITHOUT_TAX.search(text):
            return "total without tax"
        return total
    if _LINE.fullmatch(bare):
        return "line"
    for name, pattern in _NAMED:
        if pattern.search(bare):
            return name
    if _ITEM.fullmatch(bare):
        return "price without tax" if _WITHOUT_TAX.search(text) else "item"
    return ""


def clause_qualifier(before: str, after: str) -> str:
    """What the words around a sum in running text say: `before` ends and `after` starts at the sum."""
    lowered = squeezed(before)
    lowered = _CLAUSE_END.split(lowered)[-1]
    tail = _COPULA.sub("", lowered)
    following = squeezed(after[:40])
    for name, pattern in _AFTER:
        if pattern.match(following):
            return name
    for name, pattern in _BEFORE:
        if pattern.search(tail) or pattern.search(lowered.rstrip(" :(")):
            return name
    bare = _LEAD.sub("", _INCLUDING.sub(" ", tail).strip(" :,;"))
    return label_qualifier(bare) or _last_words(bare)


def _last_words(text: str) -> str:
    """The label at the end of a clause: “Your order total”, “…, delivery”."""
    part = re.split(r"[,;(]| - | – | — ", text)[-1].strip(" :")
    if part != text and (found := label_qualifier(part)):
        return found
    words = part.split(" ")
    for count in (4, 3, 2, 1):
        if count >= len(words):
            continue
        end = " ".join(words[-count:])
        if _STRONG_TOTAL.fullmatch(end):
            return "total"
        if _DUE.fullmatch(end):
            return "total due"
    if (lead := _LED_TOTAL.search(part)) and lead[1] in _TOTAL_LEADS:
        return "weak total"
    if re.search(r"(?:price|单价|售价|现价|特价|价格)$", part):
        return "item"
    for name, pattern in _NAMED:
        if pattern.search(" ".join(words[-3:])):
            return name
    return ""
