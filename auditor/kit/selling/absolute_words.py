"""Promises about service that leave no room: “always next day”, 次日必达, and what bounds them."""

from __future__ import annotations

_SERVED = (
    "deliver(?:y|ies)|orders?|parcels?|packages?|refunds?|answers?|repl(?:y|ies)|responses?|support|service|uptime"
    "|prices?"
    "|payments?|repairs?|transfers?|appointments?|trains?|flights?|drivers?|couriers?|technicians?|engineers?"
)
_ACTS = (
    "deliver|arrive|reply|respond|answer|refund|ship|dispatch|turn up|show up|be there|pick up|resolve|solve|fix"
    "|are on time|on time|there for you on time"
)
_FAILS = (
    "late|miss|fail|let you down|go down|run out|cancel|overcharge|lose|break|raise (?:our )?prices"
    "|put you on hold|keep you waiting"
)
# Each promises without a bound; `grave`: about money, health or approval, where people act on it.
ENGLISH = (
    rf"\bwe(?:['’]ll| will| do| are|['’]re)? (?:always|never fail to) (?:{_ACTS})\b"
    rf"|\bwe(?:['’]ll| will| are|['’]re)? never (?:be |been )?(?:{_FAILS})\b"
    rf"|\bour (?:drivers|couriers|riders|team|staff|engineers|technicians|agents|advisers) (?:will )?(?:always"
    rf" (?:{_ACTS})|never (?:{_FAILS}))\b"
    rf"|\b(?:{_SERVED}) (?:is|are|will be|comes?|arrives?|goes) (?:(?:always|guaranteed)(?: to (?:be|arrive|come"
    rf"|work))?(?: (?:on time|next[- ]day|same[- ]day|next|"
    r"instant|free|fast|prompt|there|available|paid|full|perfect|the lowest|fixed first time))|guaranteed(?=\W*$)"
    r"|never (?:late|delayed|lost|missed|refused|cancelled)|100 ?%|instant)\b"
    rf"|\b(?:{_SERVED}) (?:always|never) (?:arrives?|comes?|goes|works?|fails?|rises?|breaks?|is late|are late|late"
    rf"|on time)\b"
    rf"|\balways (?:next[- ]day|same[- ]day|on time|there within|delivered)\b"
    r"|\bguaranteed (?:next[- ]day |same[- ]day |on[- ]time |fast |instant )?(?:delivery|deliveries|uptime|response"
    r"|refunds?|results)\b"
    r"|\b(?:delivery|refunds?|uptime|results|response) guaranteed\b"
    r"|\bwe (?:can )?guarantee (?:you |that )?(?:an? |the |your |every |all )?(?:[a-z-]{2,14} ){0,3}(?:delivery"
    r"|arriv(?:e|al|es)|uptime|refunds?|response|answers?|results|satisfaction|on time)\b"
    r"|(?<![\d.])100 ?% (?:uptime|satisfaction|reliable|reliability|on[- ]time|success(?: rate)?|availability)\b"
    r"|\b(?:refunded|answered|resolved|delivered|approved) instantly\b|\binstantly (?:refund|answer|resolve"
    r"|approve)\w{0,3}\b"
    r"|\bno matter what,? we(?:['’]ll| will) (?:deliver|be there|answer|refund)\b|\bevery (?:single )?(?:time"
    r"|order),? (?:on time|without fail)\b"
)
GRAVE_ENGLISH = (
    r"\bguaranteed (?:approval|acceptance|returns?|profits?|income|winnings?|cure|weight loss)\b|\b(?:zero|no"
    r"|without any) risk\b(?= (?:invest|of loss|to (?:you|your money)|return)|[.!]|$)"
    r"|\b100 ?% (?:risk[- ]free|safe investment|cure)\b|\b(?:approval|profits?|returns) guaranteed\b|\bcan(?:no"
    r"|['’])t lose\b"
)
BOUND_ENGLISH = (
    r"\b(?:if|when|unless|as long as|provided|subject to|within|before|by \d|until|except|excluding|terms"
    r"|conditions|t&cs?|on orders|orders over"
    r"|up to|usually|normally|generally|mostly|most|aim|try|strive|hope|eligible|where possible|where available"
    r"|weather|see our|cannot|can['’]t"
    r"|don['’]t|do not|does not|not|no one|nobody|nothing|or your money back|or we|in stock|policy|(?:over|in"
    r"|for) the (?:last|past)|so far|to date|last (?:month|year|quarter)"
    r"|guarantee applies|sla)\b|[*†‡¹²]"
)
_SERVICE_ZH = "送达|到货|到达|发货|退款|到账|上门|接通|回复|答复|解决|修好|交付|成功|准时|满意|通过|在线"
CHINESE = (
    f"(?<![不法能难未以为了请您须需应])(?:保证|确保|承诺|包您?)(?:100%|百分之百|一定|绝对|全部|准时|按时|次日|当日"
    f"|当天|每一?[单件]|都能?|您的?[^，。]{{1,6}}|订单|包裹){{0,3}}(?:{_SERVICE_ZH})"
    "|(?:绝不|从不|永不|永远不会?|决不)(?:会)?(?:延误|迟到|延迟|晚点|涨价|宕机|掉线|断货|缺货|出错|失误"
    "|让您?(?:久?等|失望)|丢件|拖延|拒[收绝])"
    "|(?:次日|当日|当天|隔日|今日|明日|限时|准时|使命)必达|(?:退款|转账|提现|充值|付款"
    "|资金)?(?<![0-9０-９一二三几数])秒(?:到账|退款|回复"
    "|响应|到)(?!器|表|针)"
    "|(?:100%|百分之百|百分百)(?:准时|送达|到货|满意|退款|到账|解决|可靠|成功|响应|接通|无死角)"
    "|永久(?:在线|不宕机|不掉线|稳定)|(?:零|0)(?:失误|延误|差错|等待|故障)(?:[！!，。]|服务|$)|万无一失"
)
GRAVE_CHINESE = (
    "(?:100%|百分之百|百分百)(?:有效|治愈|见效|通过|下款|下卡|过级|提分|录取|就业|获批|盈利|安全无|无风险|保本)|(?:零|0|无任何"
    "|没有任何)风险(?=[！!，。、]|投资|理财|收益|$)|稳赚(?:不赔)?|只赚不赔"
    "|(?<![不法能难未])(?:保证|确保|包)(?:治愈|通过|下款|获批|盈利|收益|回本|赚|见效|录取|拿证|不反弹|提分|就业|过级|上岸)|保本保息|包教包会"
    "|(?:治愈|根治|有效|通过|录取|过级|提分|就业)率(?:高?达|为|[:：])?\\s?(?:100%|百分之百|百分百)"
)
BOUND_CHINESE = (
    "如果|如遇|若|如需|前下单|点前|之前|以前|[0-9一二三四五六七八九十两半]\\s?(?:个)?(?:小时|分钟|天|工作日"
    "|日)(?:之)?内|条款|规则|协议|详见|为准|除外|偏远|不含|部分|指定"
    "|仅限|限于|一般|通常|尽量|争取|努力|否则|未能|不到|超时|赔付?|可能|大多|多数|[*＊※①]"
)
