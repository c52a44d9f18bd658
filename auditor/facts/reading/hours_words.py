"""The words beside opening hours: lines, desks and places, seasons, and what is no help though it is open all day."""

from __future__ import annotations

import re

CHANNEL = re.compile(
    r"(?P<bot>(?<![a-z])(?:chat ?bots?|bots?|virtual (?:assistant|agent)|automated|self[ -]service)(?![a-z])"
    r"|机器人|智能(?:客服|助手|助理)|自助)"
    r"|(?P<emergency>(?<![a-z])(?:emergenc(?:y|ies)(?: [a-z]{2,9})?|out[ -]of[ -]hours|urgent|breakdown"
    r"|lost or stolen)(?![a-z])|紧急|急救|急诊|挂失|救援|抢修)"
    r"|(?P<agent>(?<![a-z])(?:advis[eo]rs?|agents?|operators?|a (?:real )?(?:person|human)|real people"
    r"|humans?)(?![a-z])"
    r"|人工(?:在线)?(?:客服|服务|坐席|咨询)?)"
    r"|(?P<phone>(?<![a-z])(?:tele)?phone(?:s|d)?(?: lines?)?(?![a-z])|(?<![a-z])(?:call(?: us)?|ring|dial"
    r"|lines?|helpline|hotline"
    r"|call cent(?:re|er))(?![a-z])|(?:客服|服务|咨询|联系)?(?:电话|热线)(?:客服)?|致电|拨打|来电)"
    r"|(?P<chat>(?<![a-z])(?:live |web |online )?chat(?![a-z])|messenger|whatsapp|在线(?:客服|咨询)|微信客服)"
    r"|(?P<email>(?<![a-z])e-?mails?(?![a-z])|邮件|邮箱)"
    r"|(?P<collection>(?<![a-z])(?:collect(?:ion|ions|ed)?|pick(?:ed)?[ -]?up|click (?:and|&) collect)(?![a-z])"
    r"|自提|取货|取件)"
    r"|(?P<delivery>(?<![a-z])(?:deliver(?:y|ies|ed|s)?|courier|driver|slot|dispatch(?:ed)?)(?![a-z])|配送|送货"
    r"|派送|送达|快递|发货)"
    r"|(?P<store>(?<![a-z])(?:stores?|shops?|branch(?:es)?|showrooms?|boutiques?|outlets?|visit us|cafe|café"
    r"|museum|library"
    r"|restaurant)(?![a-z])|门店|店铺|专卖店|实体店|网点|展厅|餐厅|营业)"
    r"|(?P<office>(?<![a-z])(?:offices?|reception)(?![a-z])|办公室|办公时间|前台)"
    r"|(?P<support>(?<![a-z])(?:customer (?:services?|care|support|help)|support|help ?desk|help ?line|our team"
    r"|contact cent(?:re|er))(?![a-z])|客服|客户服务|售后)"
)
SEASON = re.compile(
    r"(?<![a-z])(?:summer|winter|spring|autumn|christmas|easter|new year|festive|black friday|holiday hours"
    r"|season(?:al)?"
    r"|term[ -]time|school holidays|temporar(?:y|ily)|until further notice|during|this week|starting|effective"
    r"|until [0-9]"
    r"|(?:from|between) [0-9]{0,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|春节|国庆|五一|元旦|中秋|端午|清明|暑假|寒假|暑期|节日期间|期间|夏季|冬季|夏令|冬令|临时|疫情|[0-9]月[0-9]"
)
OPENS = re.compile(
    r"(?<![a-z])(?:open(?:s|ing)?|hours|we(?:'|’)?re (?:here|available)|available|business times|staffed"
    r"|lines? (?:are )?open"
    r"|answer)(?![a-z])|营业|服务时间|工作时间|办公时间|开放时间|接待时间|在线时间|客服时间|上班"
)
NOT_HELP = re.compile(
    r"(?<![a-z])(?:track|order online|shop(?:ping)? online|buy|browse|watch|monitor|surveillance|cctv"
    r"|manage your|log ?in"
    r"|sign ?in|check (?:your|the)|access|download|gym|parking|atm|book online|web ?site|account|app)(?![a-z])"
    r"|查询|下单|购买|监控|查看|跟踪|自取|停车|取款|登录|下载|官网"
)
HELPING = re.compile(
    r"(?<![a-z])(?:here|help|support|service|available|at your service|care|team|answer|reach|contact|speak"
    r"|talk)(?![a-z])"
    r"|客服|服务|在线|为您|为你|有人|咨询|帮助|支持"
)
ALWAYS_SAID = re.compile(
    r"(?<![a-z])(?:always (?:here(?: to help| for you)|available|online|on hand|open)"
    r"|available (?:at )?any ?time(?: of (?:the )?day)?)(?![a-z])|随时(?:在线|为您服务|为你服务|待命)|时刻在线|全年无休"
)
PHONE_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:\+|00|\()?[0-9](?:[ ()./–-]{0,2}[0-9]){6,16}(?![0-9])")
PLACE_EN = re.compile(
    r"(?<![A-Za-z])([A-Z][a-z’']{2,20}(?: [A-Z][a-z’']{2,20}){0,2}) (?:store|shop|branch|showroom|boutique)(?![a-z])"
)
PLACE_ZH = re.compile(r"([一-鿿]{2,8}?)(?:分店|门店|专卖店|旗舰店|体验店|营业厅|店)(?![铺面])")
NO_PLACE = re.compile(
    r"(?i:^(?:our|the|your|visit|this|every|each|all|any|online|in|open|call|email|web|flagship|nearest|local"
    r"|find)(?= |$) ?)"
)
NO_PLACE_ZH = re.compile(r"本|我们|线下|实体|各|全国|到|所有|直营|网|商|门|您|附近|欢迎")
PREMISES = re.compile(
    r"store|shop|localbusiness|restaurant|cafe|bakery|hotel|salon|pharmacy|library|museum|bank|dentist|clinic",
    re.IGNORECASE,
)
