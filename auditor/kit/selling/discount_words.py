"""Words of reduced prices: what announces one, what names the price before, and what is no reduction of a price."""

from __future__ import annotations

_MONEY = r"(?:(?:[£€¥￥$]|EUR|GBP|RMB|CNY)\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:€|£|EUR|GBP|zł|kr|元|块))"
MONEY = _MONEY
# A price is announced as reduced.
PERCENT = (
    r"(?i:(?<![\d.])(?:save|get|now|extra|enjoy|take)?\s?[-−–]?\s?(?P<much>[1-9]\d?) ?% (?:off|discount|reduction"
    r"|reduced|cheaper)(?![a-z-])"
    r"|(?<![a-z])(?:save|saving) (?P<saved>[1-9]\d?) ?%|(?<![\d.%\w])[-−–](?P<minus>[1-9]\d?) ?%(?![\w-]))"
    r"|(?:立减|直降|优惠|降价|立省)\s?(?P<zh>[1-9]\d?)\s?%|(?<![\d.第打])(?P<zhe>[1-9](?:\.[1-9])?"
    r"|[1-9][1-9])\s?折(?![叠射扣页线合返断])"
)
REDUCED = (
    rf"(?i:(?<![a-z])(?:reduced(?: from)? to|price cut|marked down to|was down to|sale price|now only"
    rf"|now just)[: ]{{0,3}}{_MONEY})"
    rf"|(?:特价|促销价|限时价|折后价|秒杀价|直降价)[:： ]{{0,3}}{_MONEY}|(?:原价|划线价|市场价"
    rf"|门市价)(?!\s?[:：]?\s?{_MONEY}|[格购买出销退起位])"
)
# The price before, with the sum.
PRIOR = (
    rf"(?i:(?<![a-z])(?:was|rrp|instead of|before|originally|original price|regular(?:ly)?(?: price)?|previously"
    rf"|previous price|prior price|old price"
    rf"|list price|usual(?:ly)?(?: price)?|normal(?:ly)?(?: price)?|reduced from|from|worth"
    rf"|lowest)[^\n\d£€¥$]{{0,30}}{_MONEY})"
    rf"|(?:原价|划线价|市场价|门市价|吊牌价|日常价|平时|之前|此前|最低价?|指导价"
    rf"|建议零售价)[^\n\d¥￥，。；]{{0,12}}{_MONEY}"
)
# How the lowest price of thirty days is named, in whatever language the page has it.
LOWEST = (
    r"(?i:(?:30|thirty)[- ]?(?:days?|tage|jours|giorni|d[ií]as|dias|dni|dagen|dagar|dn[ií]|p[äa]iv|nap|zile)"
    r"|lowest (?:price|prior|previous)|omnibus"
    r"|niedrigster? preis|prix le plus bas|prezzo più basso|precio más bajo|najniższa cena)|30\s?[天日]|三十[天日]"
    r"|近期最低"
)
# Not the price of goods, or not for everybody.
NOT_GOODS = (
    r"(?i:(?<![a-z])(?:nights?|rooms?|stays?|booking|hotels?|flights?|fares?|tickets?|tours?|rentals?|hire"
    r"|subscriptions?|subscribe|plans?|member(?:s|ship)?"
    r"|monthly|per month|a month|/ ?mo(?:nth)?|insurance|cover|premium|courses?|lessons?|classes|treatments?"
    r"|appointments?|services?|repairs?|cleaning"
    r"|delivery|shipping|postage|broadband|tariffs?|rates?|fees?|commission|mortgage|loans?|tax|vat|deposit"
    r"|interest|cashback"
    r"|codes?|vouchers?|coupons?|promo|loyalty|points?|rewards?|students?|nhs|first (?:order|purchase)|newsletter"
    r"|sign(?:ing)? up|refer|friends?|gift cards?"
    r"|bundles?|buy (?:any )?\w{1,5}\b|\d for \d|when you|if you|orders? over|spend|trade[- ]in|energy|electricity"
    r"|gas|water|carbon|co2|emissions|battery"
    r"|power|fat|sugar|salt|calories|noise|weight|faster|less|more|fewer|lighter|time|moisture|humidity|alcohol"
    r"|recycled)(?![a-z]))"
    r"|酒店|房[型价费]|入住|机票|航班|车票|门票|旅游|租车|课程|培训|会员|套餐|话费|流量|保险|贷款|手续费|运费"
    r"|服务费|维修|保养|押金|定金|尾款"
    r"|优惠码|优惠券|券|红包|积分|新人|新用户|首单|满\s?\d|第二件|第2件|任选|组合|学生|推荐好友|耗电|电量|节能|省电"
    r"|能耗|脂肪|糖|噪音|重量|湿度"
)
UP_TO = r"(?i:(?<![a-z])up to|as much as|between|from)\W{0,3}$|(?:最高|高达|低至|至高)\W{0,3}$"
_EU = "eu at be bg hr cy cz dk ee fi fr de gr el hu ie it lv lt lu mt nl pl pt ro sk si es se"
EU = frozenset(_EU.split())
