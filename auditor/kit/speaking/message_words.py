"""What a short message is about, and which ways on it gives: generous where it looks for a way."""

# ruff: noqa: E501 - one group of words to a line

from __future__ import annotations

import re

_EN = r"(?i:(?<![a-z])(?:{})(?![a-z]))"


def _words(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(f"{_EN.format(english)}|{chinese}")


MARKETING = _words(
    r"[0-9]{1,2} ?% off|(?:half|£[0-9]{1,4}|\$[0-9]{1,4}|€[0-9]{1,4}) off|(?:summer|winter|spring|autumn|black friday|flash|mid-season|january|boxing day|clearance|final) sale|sale (?:ends|starts|now on|is on)"
    r"|(?:exclusive|special|limited[- ]time|members?[- ]only) (?:offers?|deals?|discounts?)|(?:use|with|enter) (?:promo |discount |voucher )?code [A-Z0-9]{4,15}"
    r"|buy one,? get one|shop now|last chance to (?:save|shop|buy|grab)|don['’]t miss (?:out|our|this)|new (?:collection|arrivals?)|refer a friend"
    r"|win an? |prize draw|early access|save up to|hurry[,!]",
    r"限时(?:特惠|优惠|抢购|折扣|秒杀)|(?:全场|低至|仅|享|打)[^，。！]{0,6}折|(?<![0-9.])[1-9](?:[.]?[0-9])? ?折(?!旧)|满 ?[0-9]{1,5} ?元?(?:[减送]|包邮)|手慢无|速抢|大促|特惠|秒杀|抢购|领[取]?[^，。]{0,8}(?:优惠)?券|优惠券(?:已|等你|待领)|钜惠|巨惠|双1[12]|双十[一二]|618|新品(?:上市|首发)|会员日|买一送一|年终盛典|狂欢",
)
_NO_MARKETING = re.compile(
    r"(?i:(?<![a-z])(?:your order|your booking|your appointment|order (?:no|number|#)|has (?:been )?(?:shipped|dispatched|left|delivered)|refund(?:ed)?)(?![a-z]))"
    r"|您的?(?:订单|包裹|快递|预约|预订)|已发货|已签收|退款|余额变动|消费"
)
OPT_OUT = _words(
    r"stop|opt[- ]?out|unsubscribe|unsub|end to|optout|to leave|manage (?:your )?preferences",
    r"拒收|退订|回[复覆]?(?:[“\"'「]?)(?:T|R|N|TD|QX|0000|00000|[0-9]{1,5})(?![A-Za-z0-9])|取消订阅|回T|回R|退回TD",
)
LINK = re.compile(
    r"https?://\S{3,}|www\.\S{3,}|(?<![\w@.])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){0,2}\.(?:[a-z]{2,12})/\S+"
    r"|(?<![\w@.-])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){0,2}\.(?:com|net|org|co|uk|cn|io|ly|me|app|shop|eu|de|fr|nl|ie|us|au|ca|hk|sg|gov|nhs|info|example|test)(?![a-z0-9-])"
    r"|\{\{?[^{}\n]{0,60}(?:link|url|href)[^{}\n]{0,60}\}",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"\+?\(?\d[\d\s().\-\u2010-\u2013]{6,18}\d|(?:call|phone|ring|tel|dial|text|致电|拨打|电话|热线|客服|详询|咨询)[^\d\n]{0,12}\d{3,}|\{\{?[^{}\n]{0,60}(?:phone|tel)[^{}\n]{0,60}\}",
    re.IGNORECASE,
)
ANSWER = _words(
    r"reply|respond|text (?:back|yes|no|y|n|stop|help|change|cancel|[0-9])|in (?:the|our|your) (?:[a-z]{2,20} ){0,3}(?:app|account|portal|chat)|on (?:our|the) (?:website|site|app)|via (?:the|our) (?:[a-z]{2,20} ){0,2}(?:app|website|portal)"
    r"|open the app|log ?in|sign in|(?:speak|talk) to (?:us|our|your)|at (?:your|the|any) (?:nearest |local )?(?:branch|store|shop|desk|gate|counter|reception|station)|visit (?:us|our|your)|e-?mail us|staff at"
    r"|take (?:any|the|another)|same ticket|tickets? (?:is|are|will be) (?:valid|accepted)|(?:use|catch) (?:any|the next|another)"
    r"|no (?:action|need|further action)|you (?:do not|don['’]t) need to|nothing (?:to|you need to) do|automatically",
    r"回复|(?<![A-Za-z])(?:APP|App|app)(?![A-Za-z])|小程序|公众号|服务号|官网|登录|微信|营业厅|网点|门店|柜台|窗口|联系|咨询|无需|不用|自动|分诊台|登机口|客服|首页|我的订单|支付宝|菜鸟|取件",
)
REFERENCE = re.compile(
    r"(?=[A-Z0-9-]{0,12}\d)[A-Z0-9]{1,6}-?[A-Z0-9-]{3,24}|#\s?\d{3,}|(?<!\d)\d{4,}(?!\d)|\{\{?[^{}\n]{0,60}(?:ref|number|code|id|no)\b[^{}\n]{0,30}\}"
    r"|(?i:(?<![a-z])(?:ending(?: in)?|no\.?) ?\d{2,})|尾号|[A-Z]{1,2}\d{3,4}次?"
)
# what each sort of message has to say; the first that fits is what it is
DELAY = _words(
    r"(?:is|been|are|be|running|now|flight|train|parcel|order|delivery|appointment) (?:delayed|late|postponed|rescheduled|cancelled|canceled)|delayed|running late|held up"
    r"|(?:delivery|flight|train|appointment|class|booking) (?:has been |was |is )?(?:postponed|cancelled|canceled|rescheduled)|we (?:could not|couldn['’]t|were unable to|missed you|tried to) deliver|unable to deliver|delivery (?:attempt )?failed|missed (?:delivery|you)",
    r"延误|延迟|推迟|晚点|改期|停诊|停运|航班[^，。]{0,12}取消|派送失败|未能(?:送达|派送|投递)|投递失败|无法(?:送达|派送)|延期",
)
APPOINTMENT = _words(
    r"(?:your|an|the|upcoming) (?:[a-z]{2,16} ){0,3}(?:appointment|booking|reservation|viewing|check-?up|consultation|visit|interview|test drive|fitting)|appointment (?:reminder|confirmed|booked|with|at|on)|reminder: .{0,40}(?:appointment|visit|booking)"
    r"|(?:engineer|technician|surveyor|fitter) (?:will|is)",
    r"预约(?:成功|提醒|已|的|就诊)|就诊(?:提醒|时间)?|挂号(?:成功|提醒)|您?(?:已)?(?:成功)?预[约订](?:了|的|[^，。]{0,16}成功)|入住|上门(?:安装|维修|服务|取件)|检查时间|体检",
)
PAYMENT = _words(
    r"payment (?:is |was |has |of [^\n]{1,20} )?(?:is |has been )?(?:due|overdue|failed|declined|unsuccessful|outstanding|missed|rejected|not gone through|could not)|(?:bill|invoice|direct debit|statement|balance|instal?ment|premium|rent|subscription) [^.\n]{0,40}(?:is|are|was|of|for) [^.\n]{0,30}(?:due|overdue|ready|failed|unpaid|outstanding)"
    r"|(?:could not|couldn['’]t|unable to|failed to) (?:take|process|collect|charge) (?:your )?(?:payment|card|direct debit)|card (?:was |has been )?(?:declined|expired)|amount due|overdue|(?:your|the) bill is",
    r"(?:还款日|应还|(?:[款费卡]|账单|分期)[^。；]{0,20}逾期|逾期(?:未[还缴付]|还款|欠|利息|罚息)|欠费|待支付|待付款|未支付|支付失败|扣款失败|扣费失败|续费失败|缴费|账单|余额不足|请(?:尽快|及时)?(?:支付|付款|还款|缴费|充值))",
)
COLLECT = _words(
    r"ready (?:to|for) (?:collect(?:ion)?|pick(?:[- ]?up)?|be collected)|(?:collect|pick up) (?:it|your (?:order|parcel|package|prescription)|from)|waiting for you at|(?:in|at) (?:the|our|a|your) (?:locker|parcel shop|pick-?up point)",
    r"(?:已到|到达|存放|暂存|放在|放至|待取|请[^，。]{0,10}取件|取件码|提货码|可(?:到店|前来)?自提|到店自提|凭[^，。]{0,12}(?:取|提货))",
)
DELIVERY = _words(
    r"(?:order|parcel|package|delivery|item|shipment|prescription|goods|flowers|shopping)s? [^.\n]{0,60}(?:on (?:its|the|their) way|dispatched|shipped|despatched|out for delivery|left (?:our|the)|with (?:our|the) (?:driver|courier)|will (?:arrive|be delivered)|arriv(?:es|ing)|is coming|sent)"
    r"|out for delivery|has (?:been )?(?:shipped|dispatched|despatched)|(?:we['’]ve|we have|we) (?:now )?(?:sent|shipped|dispatched|posted) your",
    r"已发货|已发出|已出库|配送中|派送中|正在(?:为您)?(?:派送|配送)|已揽收|运输中|即将送达|快递员[^，。]{0,12}(?:派送|配送)|正在派件",
)


def is_marketing(text: str) -> bool:
    """It wants to sell; nothing in it is about something the customer has bought already."""
    return bool(MARKETING.search(text)) and not _NO_MARKETING.search(text)
