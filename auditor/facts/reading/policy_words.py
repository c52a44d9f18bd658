"""The words of policies: their names, who acts, what a window is counted from, and what it holds for."""

from __future__ import annotations

import re

HINT = re.compile(
    r"(?i:return|refund|exchang|swap|cancel|warrant|guarant|price|cooling|withdraw|money.?back|send|bring"
    r"|change your mind)"
    r"|[退换换質质保修消价悔期]"
)
POLICY = re.compile(
    r"(?P<money_back>(?<![a-z])money[ -]back(?: guarantee| promise)?(?![a-z])|(?<![a-z])satisfaction guarantee)"
    r"|(?P<price_match>(?<![a-z])price[ -](?:match(?:ing)?|promise|guarantee|protection|adjustment)(?![a-z])"
    r"|保价|价保|价格保护|买贵)"
    r"|(?P<cooling>(?<![a-z])cooling[ -]off|(?<![a-z])withdraw(?:al)?(?: from)?(?![a-z])|right to cancel|冷静期"
    r"|犹豫期|后悔期)"
    r"|(?P<exchange>(?<![a-z])exchange(?:s|d|able)?(?! rate)(?![a-z])|(?<![a-z])swap(?:ped)?(?![a-z])"
    r"|(?<!退)(?:换货|包换))"
    r"|(?P<refund>(?<![a-z])refund(?:s|ed|ing)?(?![a-z])|退款)"
    r"|(?P<return>(?<![a-z])return(?:s|ed|ing|able)?(?! (?:to|customer|journey|flight|ticket|trip|address|label"
    r"|call))(?![a-z])"
    r"|(?<![a-z])(?:send|bring|post) (?:it|them|(?:any |your |the )?[a-z]{2,12}) back(?![a-z])|change your mind"
    r"|无理由|退换货?|退货|[可能]退(?!款|订|税|还)|(?:可以|支持|能够)退(?!款|订|税|还)|退回|包退|内退(?!款|还|订))"
    r"|(?P<cancel>(?<![a-z])cancel(?:s|led|lation|lations|ling|ed)?(?![a-z])|取消|退订)"
    r"|(?P<warranty>(?<![a-z])warrant(?:y|ies)(?![a-z])|(?<![a-z])guaranteed? for"
    r"|(?<![a-z])guarantee(?! (?:that|you|we|deliv"
    r"|the|next|your))(?![a-z])|保修|质保|联保|保固|包修)"
)
RETURN_FOR_REFUND = re.compile(
    r"(?:for|and (?:get|receive)|to (?:get|receive|claim)|gets?) (?:an? |your )?(?:full |complete )?$|全额$|申请$"
)
COMPANY_ACTS = re.compile(
    r"(?<![a-z])(?:we(?:(?:'|’)?ll| will| aim| try| process| issue| pay| inspect| check)|process(?:ed|ing)?"
    r"|inspect(?:ed|ion)?"
    r"|(?:your|the) (?:return|refund|money) (?:will|should|can take|may take|takes)|takes?|taking|once we"
    r"|when we|after we"
    r"|credited|back (?:in|to|on) your|reach(?:es)? your|appear)(?![a-z])"
    r"|处理|审核|受理|到账|原路|我们(?:将|会|收到)|收到退|退还|退回(?:到|至|您)|打款"
)
NOT_A_WINDOW = re.compile(
    r"(?<![a-z])(?:returning customers?|member(?:s|ship)?(?: for| of)|(?:days|months"
    r"|years) of (?:your )?(?:member|subscri|free|trial)"
    r"|in return|every|for over|since|experience|in business|ago|established|battery|charge|waiting list"
    r"|interest|deliver(?:y|ed)? (?:in|within|takes)"
    r"|collect(?:ion|ed)?|print(?:ed)?|courier|(?:reply|respond|contact (?:you|us)|e-?mail you"
    r"|get back to you))(?![a-z])"
    r"|会员期|试用|上门取|取件|回复|联系您|客服将|成立|经验"
)
NEGATED = re.compile(
    r"(?<![a-z])(?:not|no longer|cannot|can(?:'|’)t|non-?)(?: be)? ?(?:return|refund|exchang|cancel)|不(?:支持"
    r"|可以?|能|予)(?:退|换|取消)|概不"
)
START = (
    (
        "delivery",
        r"deliver|recei(?:pt|v)|arriv|getting|get (?:it|your)|you (?:get|got)|collection|handed",
        r"签收|收货|收到|到货|送达|交付|妥投",
    ),
    (
        "purchase",
        r"purchas|buy|bought|order(?:ing|ed|s)?(?: date)?|payment|paying|invoice",
        r"购买|下单|付款|支付|购机|开票|成交",
    ),
    ("dispatch", r"d[ei]spatch|shipping|shipment|shipped|sent", r"发货|寄出|出库"),
)
AFTER_EN = re.compile(
    rf"[ ]?(?:(?:of|from|after|following|since|starting from|beginning (?:on|from))(?: the)?(?: (?:date|day"
    rf"|moment))?(?: of| (?:on )?(?:which|that|when))?"
    rf"(?: the| your| you| its| it is| it was)?(?: (?:original|last|goods|products?|items?|order))?(?:(?:'"
    rf"|’)s)? ?)(?P<event>{'|'.join(f'(?P<{n}>{e})' for n, e, _ in START)})"
)
BEFORE_ZH = re.compile(
    rf"(?:自|从|在)?(?:您|商品|订单|货物)?(?:{'|'.join(f'(?P<{n}>{z})' for n, _, z in START)})(?:商品|货物"
    rf"|产品|包裹)?(?:之日|当日|次日|日|后|之后|时)?(?:起|算起|开始|后|之后)?[ ,]?(?:的|计算)?[ ]?$"
)
BEFORE_EVENT = re.compile(r"[ ]?(?:before|prior to|ahead of|in advance)(?![a-z])|[ ]?(?:前|之前|以前)")
SCOPES = re.compile(
    r"(?P<season>(?<![a-z])(?:christmas|holiday|festive|extended|black friday)(?![a-z])|节日期间|春节|双11)"
    r"|(?P<faulty>(?<![a-z])(?:faulty|defective|damaged|broken|wrong items?|not as described)(?![a-z])|质量问题"
    r"|破损|瑕疵|故障|错发)"
    r"|(?P<opened>(?<![a-z])(?:opened|unsealed)(?![a-z])|已(?:拆封|激活|开封))"
    r"|(?P<sale_items>(?<![a-z])(?:sale items?|sale|clearance|reduced|discounted|outlet|final sale)(?![a-z])"
    r"|特价|促销|清仓|打折|折扣)"
    r"|(?P<furniture>(?<![a-z])(?:furniture|sofas?|beds?)(?![a-z])|家具|沙发|大件)"
    r"|(?P<mattresses>(?<![a-z])mattress(?:es)?(?![a-z])|床垫)"
    r"|(?P<electronics>(?<![a-z])(?:electronics?|electrical|laptops?|phones|tvs?|appliances?"
    r"|computers?)(?![a-z])|电子|数码|家电|手机|电脑)"
    r"|(?P<food>(?<![a-z])(?:food|perishables?|fresh|flowers?|plants?)(?![a-z])|生鲜|食品|鲜花)"
    r"|(?P<clothing>(?<![a-z])(?:clothing|clothes|shoes|underwear|swimwear|lingerie)(?![a-z])|服装|鞋|内衣|泳衣)"
    r"|(?P<jewellery>(?<![a-z])(?:jewell?ery|watches)(?![a-z])|珠宝|首饰|手表)"
    r"|(?P<gift_cards>(?<![a-z])(?:gift (?:cards?|vouchers?)|gifts)(?![a-z])|礼品卡|礼物)"
    r"|(?P<digital>(?<![a-z])(?:digital|downloads?|software|e-?books?)(?![a-z])|虚拟|电子书|软件)"
    r"|(?P<personalised>(?<![a-z])(?:personali[sz]ed|made[ -]to[ -]order|bespoke|custom(?:i[sz]ed"
    r"|-made))(?![a-z])|定制)"
    r"|(?P<international>(?<![a-z])(?:international(?:ly)?|overseas|outside the (?:uk|us|eu))(?![a-z])|海外|境外|国际)"
    r"|(?P<in_store>(?<![a-z])(?:in[ -](?:a |our )?(?:store|shop)s?|bought in store)(?![a-z])|门店购买|实体店)"
    r"|(?P<marketplace>(?<![a-z])(?:marketplace|third[ -]party|partners?)(?![a-z])|第三方)"
    r"|(?P<members>(?<![a-z])(?:members?|loyalty|vip|premium|plus|gold)(?![a-z])|会员|贵宾)"
    r"|(?P<subscription>(?<![a-z])(?:subscri(?:ption|be|bers?)|trial|membership|contract|plan)(?![a-z])|订阅|合约|套餐)"
    r"|(?P<cards>(?<![a-z])(?:credit card|debit card|paypal|bank transfer|card payment)(?![a-z])|信用卡|银行卡"
    r"|支付宝|微信支付|余额)"
    r"|(?P<frame>(?<![a-z])(?:parts|frames?|motors?|batter(?:y|ies)|accessor(?:y|ies)|labou?r|screens?"
    r"|spare)(?![a-z])|整机|主机|电池|配件|零部件|屏幕|压缩机|电机)"
)
ASKED = re.compile(
    r"(?<![a-z])(?:can|may|have|has|get|up to|within|try|right|accept(?:ed)?|free|from|offer|period|policy"
    r"|window|guarantee)(?![a-z])|可|内|无理由|支持|享|期"
)
