"""What customers ask about, and the words for it, English and Chinese: data for `auditor.kit.caring.questions`."""

from __future__ import annotations

import re

# (name, English, Chinese), on folded lower-case simplified text; the first that fits at a place counts
CONCEPTS: tuple[tuple[str, str, str], ...] = (
    (
        "track",
        (
            r"\b(?:where(?:['’]s| is| are) (?:my|the|our) (?:order|parcel|package|delivery|item|items|stuff"
            r"|shipment)s?|track(?:ed|ing|er)?(?: (?:my|your|the|an) (?:order|parcel|package|delivery))?"
            r"|order status|status of (?:my|your|the|an) order|delivery status|(?:has|have) (?:my|the) (?:order"
            r"|parcel) (?:shipped|left))\b"
        ),
        (
            r"(?:订单|包裹|快递|物流|货物?)(?:现在)?(?:到|在)(?:了)?(?:哪|什么地方)(?:里|儿|了)?(?:了)?|(?:跟踪"
            r"|追踪|查询|查看)(?:我的|您的)?(?:订单|包裹|物流|快递)(?:的)?(?:状态|进度)?|(?:物流|订单|配送)(?:状态"
            r"|进度|信息|跟踪|查询)|查快递"
        ),
    ),
    (
        "exchange",
        r"\b(?:exchang(?:e|es|ed|ing|eable)|swap(?:s|ped|ping)?|different size|another size)\b",
        r"换货|调换|更换|换一",
    ),
    (
        "returns",
        (
            r"\b(?:return(?:s|ed|ing|able)?|send(?:ing)? (?:it|them|this|something|an? \w+|the \w+|my \w+)? ?back"
            r"|sent back|take (?:it|them) back|bring (?:it|them) back)\b"
        ),
        (
            r"退货|退换|退回|退掉|七天无理由|7\s?天无理由|(?:可以|能|能不能|可不可以|怎么|如何|天内|内可)退(?!款"
            r"|订|出)"
        ),
    ),
    (
        "refund",
        r"\b(?:refund(?:s|ed|ing|able)?|money back|reimburs\w{1,8}|get (?:my|your) money)\b",
        r"退款|退钱|返款",
    ),
    (
        "cancel",
        (
            r"\b(?:cancel(?:s|led|ling|lation|ed|ing)?|call(?:ing)? off|terminat\w{1,6}|end my (?:contract"
            r"|subscription|membership)|opt out)\b"
        ),
        r"取消|退订|终止|解约|注销",
    ),
    (
        "invoice",
        r"\b(?:invoices?|receipts?|vat (?:invoice|receipt)|billing statement|proof of purchase)\b",
        r"发票|收据|账单|购买凭证",
    ),
    (
        "cost",
        (
            r"(?:[£$€¥]\s?\d|\d\s?(?:gbp|usd|eur|cny|rmb)\b)|\b(?:how much|costs?|prices?|pricing|fees?|charges?"
            r"|charged|rates?|free of charge|free|expensive|cheap)\b"
        ),
        r"多少钱|价格|价钱|费用|收费|运费|邮费|资费|免费|包邮|\d\s?元",
    ),
    (
        "pay",
        (
            r"\b(?:pay(?:s|ing|ment|ments|able)?|paid|(?:credit|debit|bank) cards?|(?:by|with|my) cards?|paypal"
            r"|apple pay|klarna|instal?ments?|direct debit|bank transfer)\b"
        ),
        r"付款|支付|分期|刷卡|转账|货到付款|银行卡|微信支付|支付宝",
    ),
    (
        "deliver",
        (
            r"\b(?:deliver(?:y|ies|ed|ing|s)?|ship(?:s|ped|ping|ment|ments)?|dispatch(?:ed|es|ing)?"
            r"|despatch(?:ed)?|arriv(?:e|es|ed|al|ing)|post(?:age|ed|ing)|courier|parcels?|packages?)\b"
        ),
        r"配送|送货|发货|快递|物流|送达|寄出|寄送|派送|邮寄|到货|包裹|收到货|收货",
    ),
    (
        "abroad",
        r"\b(?:abroad|overseas|international(?:ly)?|outside (?:the )?\w+|other countries|europe|worldwide)\b",
        r"海外|国外|境外|国际|港澳台|偏远",
    ),
    (
        "time",
        (
            r"\b(?:how long|how soon|how quickly|how many days|when(?: will| do| does| can| is| are)?|what time"
            r"|by when|deadline|within \w{1,6} (?:\w{1,9} )?(?:minutes?|hours?|days?|weeks?|months?)"
            r"|(?:\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?|an?|one|two|three|four|five|six"
            r"|ten) (?:\w{1,9} )?(?:minutes?|hours?|days?|weeks?|months?|years?)|same day|next day|until \d"
            r"|by \d)\b"
        ),
        (
            r"多久|多长时间|几天|什么时候|何时|几点|时间|(?:\d{1,3}|[一二三四五六七八九十两几])\s?个?(?:分钟|小时"
            r"|天|日|周|月|工作日|自然日)|当天|次日|期限|时效"
        ),
    ),
    (
        "change",
        (
            r"\b(?:chang(?:e|es|ed|ing)|amend(?:ed|ing|ment)?|edit(?:ed|ing)?|modif\w{1,8}|update(?:d|s)?"
            r"|reschedul\w{1,4}|alter|correct(?:ed|ion)?|rebook\w{0,3})\b"
        ),
        r"修改|更改|变更|改(?:地址|签|期|约|订单)|调整|更新",
    ),
    (
        "address",
        r"\baddress(?:es)?\b",
        r"地址",
    ),
    (
        "password",
        r"\b(?:passwords?|pass ?code|pin|log(?:ging)? ?in|sign(?:ing)? ?in|locked out|reset)\b",
        r"密码|登录|登陆|重置",
    ),
    (
        "account",
        r"\b(?:accounts?|profile|my details|register(?:ed|ing)?|registration|sign up)\b",
        r"账户|账号|帐号|注册|个人信息",
    ),
    (
        "damaged",
        (
            r"\b(?:damag(?:e|ed|es)|broken?|faulty|fault|defect(?:s|ive)?|not working|doesn['’]t work"
            r"|stopped working|cracked|smashed|wrong item|missing item)\b"
        ),
        r"破损|损坏|坏了|故障|瑕疵|质量问题|不能用|少发|错发|发错",
    ),
    (
        "warranty",
        r"\b(?:warrant(?:y|ies)|guarantee(?:s|d)?|repairs?|repaired|servicing)\b",
        r"保修|质保|维修|三包",
    ),
    (
        "discount",
        (
            r"\b(?:discounts?|vouchers?|coupons?|promo(?:tion(?:al)?)?(?: codes?)?|offer codes?|gift cards?"
            r"|student (?:discount|offer))\b"
        ),
        r"优惠券?|折扣|红包|代金券|礼品卡|促销码",
    ),
    (
        "contact",
        (
            r"\b(?:contact(?:ing)?|get in touch|reach you|(?:speak|talk) (?:to|with)|phone number|call you"
            r"|customer (?:service|services|care|support)|human|real person)\b"
        ),
        r"联系|客服|人工|电话",
    ),
    (
        "hours",
        r"\b(?:open(?:ing)?(?: hours| times)?|opening|business hours|close[sd]?|closing)\b",
        r"营业|开门|关门|上班|几点(?:开|关)|周末",
    ),
    (
        "stock",
        r"\b(?:in stock|out of stock|availab(?:le|ility)|sold out|back in stock|restock\w{0,3}|pre-?order)\b",
        r"有货|缺货|库存|补货|预售|现货",
    ),
    (
        "size",
        r"\b(?:siz(?:e|es|ing)|fit|measurements?|dimensions)\b",
        r"尺码|尺寸|大小|型号",
    ),
    (
        "park",
        r"\b(?:park(?:ing)?|car park)\b",
        r"停车",
    ),
    (
        "luggage",
        r"\b(?:luggage|baggage|suitcases?|bags? allowance|carry-?on|hand luggage)\b",
        r"行李",
    ),
    (
        "storing",
        r"\b(?:keep(?:s|ing)?|stor(?:e|ed|ing|age)|shelf life|best before|expir\w{1,4}|last(?:s|ing)?)\b",
        r"保存|存放|保质期|储存|过期|放多久",
    ),
    (
        "late",
        r"\b(?:late|delay(?:s|ed)?|not arrived|hasn['’]t arrived|not received|missing|lost|overdue)\b",
        r"延误|延迟|迟|没收到|未收到|丢失|还没到|没到",
    ),
)
_SMALL = (
    "a an the your my our his her its this that these those all any some every each more most me us you it we i one "
    "they them their to for of in on at by with from into about and or is are be was were been am as if so do does did "
    "have has had can could will would shall should may might must not no up out off down over here there now today "
    "please just also new then via per than how what where why who which whose when order orders ordered ordering item "
    "items product products thing things something anything get got getting need want like know tell find make made "
    "much many long soon way ways help happen happens question questions answer still yet already ever really don't "
    "can't i'm it's what's isn't company shop store website site page let use using used give take put after before "
    "during while between through forgot forgotten forget"
)
EMPTY_WORDS = frozenset(_SMALL.split())
EMPTY_HAN = re.compile(
    "怎么办|怎么样|怎么|怎样|如何|什么|为什么|是否|可以|能不能|可不可以|能否|可否|我的|您的|你的|我们|你们|请问|一下|还是|或者|或|吗|呢|吧|了|的|地|得|是|在|到|和|与|及|给|把|被|对|从"
    "|我|您|你|他|她|它|会|能|要|想|有|没有|没|不|需要|应该|该|多少|哪里|哪儿|哪些|哪|这|那|个|些|后|前|里|上|下|订单|商品|产品|问题|东西|如果|时|请|就|都|也|还|再|去|来"
)
