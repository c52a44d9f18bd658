"""The words in which deliveries are promised: verbs, methods, destinations, and what only looks like a promise."""

from __future__ import annotations

import re

VERB = re.compile(
    r"(?P<dispatch>(?<![a-z])(?:d[ei]spatch(?:es|ed|ing)?|ships?|shipped|leaves?(?= (?:our|the) )|(?:sent|posted) out"
    r"|(?:send|post) (?:it|them|your [a-z]{2,12}) out)(?![a-z])|发货|寄出|发出|出库|出货|发运)"
    r"|(?P<arrival>(?<![a-z])(?:deliver(?:s|ed|y|ies|ing)?|arriv(?:e|es|al|ing|ed)|shipping|with you"
    r"|(?:reach|get to) you|(?:get|receive) (?:it|them|your (?:order|parcel|package|items?|goods|purchase)))(?![a-z])"
    r"|送达|到货|派送|配送|快递(?!员|柜|公司|单|费)|(?<=[当次隔][日天])达|送到|寄到|到达|抵达|送货|收货时间"
    r"|收到(?=商品|货|包裹|订单))"
)
HINT = re.compile(
    r"(?i:deliver|arriv|ship|patch|with you|leave|receive|get |reach|sent out|send |post )|[送到派配发寄出收达递]"
)
LABEL = re.compile(
    r"(?P<dispatch>(?<![a-z])(?:d[ei]spatch(?:es|ed)?(?: time| date)?)(?![a-z])|发货时间|预计发货)"
    r"|(?P<arrival>(?<![a-z])(?:arriv(?:es|al)|deliver(?:y|ies)|shipping|estimated delivery|delivery (?:date"
    r"|time))(?![a-z])"
    r"|送达|配送|到货|快递|次日达|送货)"
)
PAST = re.compile(
    r"(?:(?<![a-z])(?:was|were|been|is now|got|had|once|after|when|until|upon)(?: [a-z]{2,9}){0,2} "
    r"|已经?(?:于.{0,14})?|曾|等待)$"
)
DISPATCHED = re.compile(
    r"(?<![a-z])(?:has|have|had|was|been|is)(?: now| already| just)?(?: been)? (?:left|d[ei]spatched|shipped"
    r"|sent|posted)(?![a-z])"
    r"|on (?:its|the|their) way|已(?:经)?(?:发货|发出|寄出|出库)"
)
NOT_A_PROMISE = re.compile(
    r"(?<![a-z])(?:returns?|returned|refund(?:s|ed)?|exchange[sd]?|cancel(?:led|lation)?|warranty|guarantee"
    r"|claims?|report"
    r"|missing|(?:has|have|did|does)(?:n(?:'|’)t| not)|not (?:arrived|received)|trial|points"
    r"|held|hold|kept|keep|storage|every|subscri(?:be|ption)|per (?:week|month)|separate(?:ly)?|second"
    r"|other items?|rest of"
    r"|pre-?orders?|back ?orders?|made[ -]to[ -]order|bespoke|personali[sz]ed|newsletter|gift card|damaged?|fault"
    r"|no(?: longer)? deliver|slots?|window|voucher)(?![a-z])"
    r"|退|换货|保修|质保|取消|赔|未收到|没有收到|未送达|保管|驿站|时段|自取|代收|每[周月隔]|订阅|周期|分批|另一|其余"
    r"|预售|定制|破损|签收后|收货后|收到货后|取件|快递柜|丰巢"
)
NOT_HERE = re.compile(r"(?<![a-z])(?:pay(?:ment|able)?|invoices?|due|signature)(?![a-z])|付款|支付|发票")
MESSAGE = re.compile(
    r"(?<![a-z])(?:e-?mails?|sms|text(?: message)?s?|codes?|confirmation|notification|newsletter)(?![a-z])|短信"
    r"|邮件|验证码|邮箱|通知"
)
PARCEL = re.compile(
    r"(?<![a-z])(?:orders?|parcels?|packages?|items?|goods|deliver(?:y|ies)|shipping|it|them"
    r"|your (?!email)[a-z]{2,12})(?![a-z])"
    r"|订单|包裹|商品|快递|货"
)
AFTER_EVENT = re.compile(
    r"[ ]?(?:(?:of|from|after|following|since) (?:the )?(?:date of |day of |your |you )?(?P<event>deliver"
    r"|receipt|receiv|arriv|d[ei]spatch|ship|purchase|order|payment|working)"
    r"[a-z]*)"
)
BEFORE_EVENT_ZH = re.compile(
    r"(?P<event>发货|寄出|出库|签收|收货|收到|到货|送达)[^,;。]{0,6}(?:之日起|之后|后|起)[ ,]?(?:的|约|预计|大约)?[ ]?$"
)
CUT_OFF = re.compile(
    r"(?<![a-z])(?:(?<!your )(?<!the )(?<!an )order(?:ed)?|only|left|place your order)(?: in| within| by"
    r"| before)?(?: the next)?$|下单后?$|仅剩$"
    r"|还剩$"
)
SORRY = re.compile(r"(?<![a-z])(?:delay(?:ed|s)?|sorry|apolog(?:y|ies|ise))(?![a-z])|延迟|延误|推迟|抱歉")
STAY = re.compile(
    r"(?i:(?<![a-z])(?:nights?|guests?|check-?(?:in|out)|departures?|departs?|flights?|passengers?|boarding)(?![a-z]))"
    r"|入住|离店|退房|航班|登机|出发"
)
LATE = re.compile(
    r"(?<![a-z])(?:delay(?:ed|s)?|sorry|apolog(?:y|ies|ise)|unfortunately|new (?:delivery )?(?:date|estimate)"
    r"|revised|now expected"
    r"|longer than|instead of|rescheduled|usually|normally|at busy times|peak|christmas|strike)(?![a-z])"
    r"|延迟|延误|推迟|抱歉|改为|改期|高峰|大促|春节|双11|偏远"
)
METHOD = re.compile(
    r"(?P<pickup>click (?:and|&) collect|(?:in-?store |store )?(?:collection|pick[ -]?up)|collect (?:in|from)"
    r"|自提|到店取)"
    r"|(?P<same_day>same[ -]day (?=deliver|shipping|courier|service)|当[日天]达)"
    r"|(?P<express>express|priority|overnight|next[ -](?:working[ -]|business[ -])?day (?=deliver|shipping"
    r"|courier|service)|premium"
    r"|special delivery|fast track|speedy|特快|加急|次[日晨]达|隔[日天]达|极速|急送|特惠达|顺丰)"
    r"|(?P<economy>economy|saver|slow|经济|平邮)"
    r"|(?P<nominated>nominated|named[ -]day|saturday deliver|evening deliver|定时达|预约配送)"
    r"|(?P<tracked_24>tracked ?24)|(?P<tracked_48>tracked ?48)"
    r"|(?P<standard>standard|regular|normal|标准|普通|普快)"
    r"|(?P<free>free (?:[a-z]{2,10} )?(?:deliver|shipping)|包邮|免费配送|免运费)"
)
PLACES = re.compile(
    r"(?P<international>(?<![a-z])(?:international(?:ly)?|worldwide|overseas|abroad|rest of (?:the )?world"
    r"|outside (?:the )?(?:uk|us|eu))(?![a-z])|海外|国际|境外)"
    r"|(?P<eu>(?<![a-z])(?:eu|europe(?:an union)?)(?![a-z])|欧洲|欧盟)"
    r"|(?P<remote>(?<![a-z])(?:highlands?|islands?|northern ireland|isle of [a-z]+|channel islands"
    r"|remote areas?|offshore)(?![a-z])"
    r"|新疆|西藏|偏远|港澳台)"
    r"|(?P<us>(?<![a-z])(?:usa|(?<=to the )us|united states|america)(?![a-z])|美国)"
    r"|(?P<ie>(?<![a-z])(?:republic of )?ireland(?![a-z]))"
    r"|(?P<gb>(?<![a-z])(?:uk|united kingdom|great britain|mainland)(?![a-z])|英国)|(?P<cn>中国大陆|全国|国内)"
    r"|(?P<near>江浙沪|同城|本地|市区|省内)"
    r"|(?P<elsewhere>(?<![a-z])(?:elsewhere|(?:all )?other (?:areas?|regions?|countries|destinations?))(?![a-z])"
    r"|其[他它余]地区|外省)"
)
DATED = re.compile(
    r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)|[0-9][-/.][0-9]|月"
)
DONE = re.compile(
    r"(?<![a-z])(?:delivered|d[ei]spatched|shipped|sent|arrived|left|collected|placed|ordered)(?![a-z])|已|下单|签收"
)
TO_COME = re.compile(
    r"(?<![a-z])(?:will|be|to|expected|estimated|due|scheduled|should|get|by)(?![a-z])|预计|预期|将|会|最晚"
)
TIMED = re.compile(r"[0-9]|(?i:day|week|fortnight|month|tomorrow|overnight|hours?)|[天日周月]|小时|星期")
