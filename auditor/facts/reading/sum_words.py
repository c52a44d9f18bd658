"""The words from which a sum's purpose is told: tables, English and Chinese side by side, the surest first."""

from __future__ import annotations

import re

Table = tuple[tuple[str, re.Pattern[str]], ...]
_PIECE = "(?:件|罐|个|盒|瓶|份|只|套|支|本|袋)"


def _word(name: str, english: str, chinese: str = "(?!)") -> tuple[str, re.Pattern[str]]:
    """English at the edges of words, Chinese anywhere."""
    return name, re.compile(rf"(?<![a-z])(?:{english})(?![a-z])|{chinese}")


def _end(name: str, english: str, chinese: str = "(?!)") -> tuple[str, re.Pattern[str]]:
    """Directly before the sum."""
    return name, re.compile(rf"(?:(?<![a-z])(?:{english})|(?:{chinese}))$")


def _start(name: str, english: str, chinese: str = "(?!)") -> tuple[str, re.Pattern[str]]:
    """Directly after the sum."""
    return name, re.compile(rf"\s*(?:(?:{english})(?![a-z])|{chinese})")


# In a label the first that is found wins: what is named here is listed, but is neither a price nor the total.
IN_LABEL: Table = (
    _word("refund", "refunds?|refunded|reimburse[a-z]*", "退款"),
    _word("deposit", "deposit|down ?payment|prepayment", "定金|订金|押金|预付"),
    _word("balance", "balance|outstanding|remaining|left to pay", "尾款|余额|欠款"),
    _word(
        "credit",
        "gift ?cards?|store credit|points|cashback|reward[a-z]*|tips?|gratuity|donation",
        "积分|红包余额|礼品卡|返现|小费",
    ),
    _word("instalment", "instal?lments?|monthly|payments? of|per month", "分期|每期|月供|首付"),
    _word("saving", "sav(?:e|es|ed|ing|ings)|cheaper", "节省|立省|已省|共省|为您省"),
    _word(
        "was",
        "was|rrp|msrp|compared? (?:at|to)|list price|original(?:ly)?(?: price)?|(?:regular|usual|old|previous) price|"
        "previously",
        "原价|市场价|划线价|吊牌价|建议零售价|专柜价",
    ),
    _word("member", "members?|club|vip|student|trade|subscribers?", "会员|学生价|粉丝价"),
    _word("threshold", "minimum|min|spend|at least|or more|orders? (?:over|above|of)", "满|起送"),
    _word(
        "subtotal",
        "sub-? ?totals?|(?:basket|cart|bag|items?|goods|products?|merchandise) (?:sub)?total|"
        "total (?:before|excl)[a-z.]*",
        "小计|[商货]品(?:总[额价]|金额|合计|总计)|购物车(?:合计|总[额计价])?",
    ),
    _word("tax", "vat|gst|hst|sales tax|tax(?:es)?|duty|duties", "税(?:费|额|金)?|增值税"),
    _word(
        "discount",
        "discounts?|vouchers?|promo(?:tion)?s?|coupons?|offers?",
        "优惠|折扣|红包|立减|满减|抵扣",
    ),
    _word(
        "shipping",
        "deliver(?:y|ies|ed)|shipping|shipment|postage|p ?& ?p|freight|courier|carriage|express|click (?:&|and) collect"
        "|royal mail|parcelforce|evri|hermes|yodel|dpd|dhl|ups|fedex|usps|gls|tnt|postnl"
        "|(?:an|australia|canada|swiss|deutsche) post|colissimo|(?:first|second|1st|2nd)[ -]class(?: post| mail)?"
        "|(?:un)?tracked (?:24|48|mail|post)",
        "运费|配送|邮费|快递|物流|顺丰|圆通|中通|韵达|申通|邮政",
    ),
    _word(
        "fee",
        "fees?|surcharges?|handling|insurance|(?:service|booking|cleaning|card|packaging|resort) charge"
        "|gift ?wrap[a-z]*",
        "服务费|手续费|包装费|打包费|平台费|清洁费|预订费|保险费?|礼品包装",
    ),
)
BEFORE: Table = (
    _end("item", "(?!)", f"每{_PIECE}"),
    _end(
        "threshold",
        "over|above|under|below|up to|at least|more than|less than|exceed(?:s|ing)?|spend(?: just| only)?|worth|"
        "minimum(?: of)?|orders? of|orders? from",
        "满|超过|不足|不满|低于|高于|达到?|以上|购满|消费满?",
    ),
    _end("from", "(?:from|starting at|starts at|as low as|between)(?: only| just)?", "低至|起价|最低"),
    _end("saving", "(?:save|saving|saved|off|discount of)(?: you)?", "省|节省|立省|立减|减|优惠|抵|返"),
    _end(
        "was",
        "was|rrp|msrp|compared? (?:at|to)|originally|before|previously|instead of|reduced from",
        "原价|市场价|划线价",
    ),
    _end("per-unit", "per [a-z]+", "每[晚天日月年人位]"),
    _end("refund", "refund(?:ed)?(?: of)?", "退款"),
    _end("deposit", "deposit(?: of)?", "定金|订金|押金"),
)
AFTER: Table = (
    _start("price without tax", r"\(?(?:ex|exc|excl|excluding|plus|\+|before)\.? ?(?:vat|tax|gst)", r"\(?[不未]含?税"),
    _start("item", "each|ea|(?:per|/) ?(?:item|piece|copy)", f"/ ?{_PIECE}|一{_PIECE}"),
    _start(
        "per-unit",
        "(?:/|per |p/) ?[0-9]{0,4} ?(?:k?g|mg|m?l|cl|m|cm|lit(?:re|er)s?|oz|lb|metre|meter|sheet|wash|portion|person|"
        "pp|night|day|week|month|mo|year|yr|hour|hr|min(?:ute)?|tablet|use)|pm|pppn|pp|pcm|"
        "(?:a|each|every) (?:month|night|day|week|year|person|hour)",
        "(?:/|每) ?[0-9]{0,4} ?(?:小时|分钟|公斤|千克|毫升|[晚天日月年人位斤克升米次片包])",
    ),
    _start("saving", "off|discount|saving|cheaper|less", "优惠券|代金券|红包|折扣"),
    _start("threshold", "or (?:more|over|above)|and (?:over|above|up)|minimum", r"\+|以上|起送|包邮|免运费|免邮|减"),
    _start("from", "(?!)", "起(?!来)"),
    _start("instalment", "[x×] ?[0-9]{1,2} (?:months?|payments?|instal[a-z]*)", "/?期"),
    _start("was", r"\(?(?:rrp|was|original price)", r"\(?原价"),
    _start("credit", "gift ?card|voucher|credit|cashback"),
)
INCLUDING = re.compile(
    r"[(\[][^)\]]{0,60}[)\]]|,? ?(?<![a-z])(?:incl|inc|including|includes)(?![a-z])\.?[^:]{0,40}"
    r"|[,;]?已?(?:含|包含|包税).{0,12}"
)
WITHOUT_TAX = re.compile(
    r"(?<![a-z])(?:excl|exc|ex|excluding|before|without|plus|\+|net of)\.? ?(?:sales )?(?:vat|gst|tax)|[不未]含税"
)
WITHOUT_DELIVERY = re.compile(
    r"(?<![a-z])(?:excl|ex|excluding|before|without|plus|\+)\.? ?(?:delivery|shipping|postage|p ?& ?p)|before discount"
    r"|不含(?:运费|邮费)"
)
# Whole labels, from the surest to the least sure.
WHOLE: Table = (
    (
        "total",
        re.compile(
            r"(?:your |the )?(?:order|grand|overall|final|full)[ -]totals?"
            r"(?: (?:amount|price|cost|due|to pay|payable|paid|charged|is|was|of|comes to))*"
            r"|(?:your |the )?total (?:amount|price|cost)(?: of (?:your|this|the) order)?"
            r"|(?:your |the )?total (?:for|of) (?:your|this|the) order"
            r"|order (?:amount|value)|订单(?:总额|总价|金额|总计|合计|总金额)"
        ),
    ),
    (
        "total due",
        re.compile(
            r"(?:your |the )?total (?:(?:amount|price|cost) )?(?:due|to pay|payable|paid|charged)(?: today| now)?"
            r"|amount (?:due|payable|to pay|paid|charged)|payment (?:amount|total)|to (?:pay|be paid)(?: now| today)?"
            r"|you(?:'ve| have)? paid|you pay|we(?:'ve| have)? charged(?: you| your card)?"
            r"|应付(?:总额|金额|款|合计)?|实[付际](?:付款|支付|款|金额|总额)?|需付款?|支付金额|付款金额|您需支付"
        ),
    ),
    (
        "weak total",
        re.compile(
            r"(?:your |the )?total(?: (?:price|cost|amount))?(?: (?:for|of) (?:[0-9]{1,3}|[a-z]{2,6}) (?:nights?|days?"
            r"|weeks?|months?|guests?|people|persons?|adults?|travellers?|passengers?|tickets?|seats?|items?|stay|trip|booking))?"
            r"|(?:[0-9]{1,3}|[一二两三四五六七八九十]) ?[晚天日间张人位](?:总价|合计|共计?)"
            r"|(?:含税)?总(?:计|额|价|金额)|合计|共计|总共|一共"
        ),
    ),
)
LINE = re.compile(r"line total|item total|金额|小计")
ITEM = re.compile(
    r"(?:our |unit |item |your |sale |current |today'?s |selling |special |offer )?price|now|unit cost|each|only|just"
    r"|单价|价格|售价|现价|特价|商品价格|到手价|促销价|优惠价|活动价|商城价"
)
