"""The words of help and contact, English and Chinese: data for `auditor.kit.caring.contacting`."""

from __future__ import annotations

import re

from auditor.kit.text.wording import LATIN

_HELP_EN = (
    r"(?:help|support|assistance|contacts?(?: us| details| information| info| form| page)?|get in touch"
    r"|(?:get |need |getting )?help(?: cent(?:re|er)| desk| hub| page| topics?)?|support (?:cent(?:re|er)|hub|page)"
    r"|customer (?:service|services|care|support|help)(?: cent(?:re|er))?|faqs?|q ?& ?a|questions(?: and answers)?"
    r"|(?:frequently |commonly )?asked questions|common questions|knowledge base|how (?:can"
    r"|may) we help(?: you)?(?: today)?"
    r"|(?:talk|speak|write) to us|where to find us|advice|questions we are often asked)"
)
_HELP_ZH = (
    r"(?:帮助(?:中心|与支持|页面)?|客服(?:中心|服务|与帮助)?|客户服务(?:中心)?|在线客服|联系(?:我们|客服|方式"
    r"|客户服务)?|联络我们|常见问题(?:解答|与解答)?"
    r"|支持(?:中心)?|服务(?:中心|支持|与支持)|售后(?:服务|支持)|反馈|意见反馈|大家常问的问题)"
)
_JOIN = r"\s{0,2}(?:&|and|or|/|,|、|与|和|及)\s{0,2}"
HELP_NAME = re.compile(
    rf"(?:(?:the |our )?{_HELP_EN}(?:{_JOIN}{_HELP_EN}){{0,2}}|{_HELP_ZH}(?:{_JOIN}{_HELP_ZH}){{0,2}}"
    rf"|[\w.’'-]{{1,24}}(?: [\w.’'-]{{1,24}})? (?:help|support) (?:cent(?:re|er)|desk|hub)"
    rf"|[\w.’'-]{{1,24}}(?: [\w.’'-]{{1,24}})? (?:faqs?|customer (?:service|services|care|support))"
    rf"|contact(?: the)? [\w.’'-]{{1,24}}(?: [\w.’'-]{{1,24}})?(?<!lens)(?<!lenses)(?<!less)(?<!tracing)"
    rf"|[\u4e00-\u9fff]{{1,8}}(?:帮助中心|客服中心|常见问题))[?？!！:：]?"
)
HELP_PATH = re.compile(
    r"/(?:help|help-?cent(?:re|er)|support|contact|contact-us|contactus|contacts|faqs?|customer-(?:service"
    r"|services|care|support)"
    r"|help-and-(?:contact|support)|get-in-touch|hc|kefu|bangzhu|lianxi)(?:\.\w{2,5})?(?=/|$)",
    re.IGNORECASE,
)
# names of links that lead to where a person can be reached
INVITES = re.compile(
    r"\b(?:contacts?(?: us| details| page| form)?|get in touch|(?:talk|speak|write|chat) (?:to|with) (?:us|an?"
    r"|our|someone)"
    r"|(?:e-?mail|call|phone|ring|message|ask) us|call ?back|customer (?:service|services|care|support)|live chat"
    r"|(?:raise|open|submit|create) (?:a |an )?(?:ticket|request|enquiry|inquiry)|submit a request|report a problem"
    r"|find (?:a|your) (?:store|branch|shop|office)|(?:our )?(?:stores|branches)|book an appointment"
    r"|make a complaint|complaints?|help(?: and| &) contact|kontakt|nous contacter|contacto)\b"
    r"|联系(?:我们|客服|方式)|联络我们|人工(?:客服|服务)?|在线(?:客服|咨询)|留言|提交(?:工单|问题)|意见反馈"
    r"|投诉|门店|网点|预约"
)
BOT = re.compile(
    r"\b(?:chat-?bot|bot|virtual (?:assistant|agent)|ai (?:assistant|agent)|digital assistant|automated)\b"
    r"|智能(?:客服|助手|机器人)|机器人|虚拟助手|自助语音"
    ,
    re.IGNORECASE,
)  # fmt: skip
PERSON_CHAT = re.compile(
    r"\b(?:live chat|chat (?:live )?(?:with|to) (?:us|an?\b|our|one of)|chat now|start (?:a )?chat|web ?chat"
    r"|(?:talk|speak) to (?:a person|a human|an? (?:adviser|advisor|agent|expert)|someone|our team))\b"
    r"|人工(?:客服|服务|座席|坐席)|在线(?:客服|咨询)|联系客服",
    re.IGNORECASE,
)
_NUMBER = (
    r"(?:\+\d|\(?0\d|[48]00[- ]\d|1[3-9]\d|1[- .]\(?[2-9]\d{2}\)?[- .]\d"
    r"|\([2-9]\d{2}\) ?\d{3}[- .]\d|95\d{3}|1[0-9]{4}(?!\d)|\d{3}[-. ]\d{3,4}[-. ]\d)[\d ()./-]{0,16}(?<=\d)"
)
PHONE_SAID = re.compile(
    rf"(?:\b(?:tel|phone|telephone|call|calling|ring|dial|hotline|helpline|freephone|mobile|whatsapp"
    rf"|text us(?: on| at)?|t)\b\.?"
    rf"|电话|热线|致电|拨打|来电|手机"
    rf"|客服)[:：]?\s{{0,3}}[^\d\n+(.!?。！？]{{0,40}}(?<![\w/=])(?P<number>{_NUMBER})(?!\w)"
    rf"|^\s{{0,3}}(?P<bare>(?:\+\d{{1,3}}[ -]?|\(?0|[48]00[- ])[\d ()-]{{7,16}}\d)\s{{0,3}}$",
    re.IGNORECASE,
)
MAIL_ADDRESS = re.compile(  # the names of messages look like one
    r"(?<![\w.+-])(?<!-ID: <)[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}[a-z]{2,18}(?![\w-])", re.IGNORECASE
)
TO_WRITE = re.compile(
    r"(?i:\b(?:questions?|contact|write|e-?mail us|reach|reply|get in touch|help|support|enquir|inquir"
    r"|let us know|problem)\w{0,4}\b)"
    r"|联系|写信|发邮件|邮件至|咨询|疑问|问题|反馈|客服"
)
NO_REPLY_ADDRESS = re.compile(
    r"(?<![a-z])(?:do[-_.]?not[-_.]?reply|no[-_.]?reply|no[-_.]?response|not[-_.]?monitored|unmonitored|noanswer)"
    r"(?![a-z])[\w.+-]{0,40}@|[\w.+-]{1,40}[-_.](?:no-?reply|donotreply)@",
    re.IGNORECASE,
)
WRITES_BACK = re.compile(
    r"\b(?:(?:please )?(?:do not|don['’]t|cannot|can['’]t|should not|please avoid) (?:reply|respond|replying"
    r"|responding)"
    r"|no[- ]?reply|replies? (?:to this (?:e-?mail|address|message|mailbox)(?: address)? )?"
    r"(?:are|is|will|can)(?:n['’]t| not| never)(?: be)? (?:read|monitored|answered|seen|delivered|received)"
    r"|(?:mailbox|inbox|address|account|e-?mail) is (?:not |un)(?:being )?(?:monitored|attended|checked|read)"
    r"|unmonitored|(?:sent|generated) (?:from|by) (?:a |an )?(?:unmonitored|notification-only|send-only)"
    r"|(?:not able|unable) to (?:receive|accept|read) repl(?:y|ies))\b"
    r"|(?:请勿|请不要|切勿|勿)(?:直接)?(?:回复|答复)|无需回复|无法回复|不(?:接收|受理)(?:任何)?回复|无人值守"
    r"|不会(?:查看|阅读)回复",
    re.IGNORECASE,
)
BY_REPLY = re.compile(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!cannot )(?<!never )\b(?:repl(?:y|ying) (?:directly )?to (?:this"
    r"|the) (?:e-?mail|message|mail)"
    r"|(?:just|simply|hit|press|click) reply|respond to this (?:e-?mail|message)|reply to us)\b"
    r"|(?<!勿)(?<!要)(?<!勿直接)(?<!无法)(?<!无需)(?:(?:直接)?回复(?:本|此|这封)(?:邮件|信)"
    r"|(?<!勿)(?:直接|请)回复$)",
    re.IGNORECASE,
)
EMERGENCY = re.compile(
    r"\b(?:emergenc(?:y|ies)|999|911|112|samaritans|crisis line|poison)\b|紧急|急救|报警|火警|(?<!\d)(?:110"
    r"|119|120|122|12300|12305|12315|12320|12326|12345|12348|12378|1950)(?!\d)",
    re.IGNORECASE,
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?"
_SPAN = (
    r"(?:\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?|an?|one|two|three|four|five|ten|few|a few|the same|the next|the)"
    r"(?: (?:full|more))?[ -](?:(?:working|business|office|calendar) )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|day)"
)
EXPECTATION = re.compile(
    rf"(?<![{LATIN}])(?:{_DAY}\s{{0,2}}(?:to|until|till|through|thru|and|&|-|–|—)\s{{0,2}}{_DAY}"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m)|24/7|24 ?h(?:ours?|rs?)? a day|24-hour|around the clock"
    r"|round the clock|day (?:or|and) night|(?:at )?any time of (?:the )?day|(?:at|call|ring|phone) any ?time"
    r"|7 days a week|seven days a week|weekdays|office hours|business hours|working hours|opening (?:hours"
    r"|times)|lines (?:are )?open"
    r"|open (?:every day|daily|until|from|\d)|\d{1,2}[:.]\d\d\s?(?:-|–|—|to)\s?\d{1,2}[:.]\d\d"
    rf"|(?:repl(?:y|ies)|respond|response|answers?|answered|get back to you|be in touch|hear from us"
    rf"|come back to you|call(?:ed)?"
    rf" (?:you )?back|contact you|write back|with you)[^.!?\n]{{0,60}}(?:{_SPAN}|same day|straight away"
    rf"|immediately|by the end of)"
    rf"|(?:{_SPAN}|same day)[^.!?\n]{{0,40}}(?:repl(?:y|ies)|respon(?:d|se)|answers?|get back to you|be in touch)"
    r"|response times?|waiting times?|average wait|calls? (?:may |will |is |are )?(?:cost|charged|free"
    r"|included)|call charges"
    r"|calls? (?:from|to) [^.!?\n]{1,60}(?:cost|charge|free|rate)|free (?:to call|of charge|from (?:mobiles"
    r"|landlines))|freephone"
    rf"|toll[- ]free|(?:local|standard|national|basic|network|premium) (?:call )?rates?|p(?:ence)? (?:per"
    rf"|a) minute)(?![{LATIN}])"
    r"|(?:周|星期|礼拜)[一二三四五六日天][^。\n]{0,4}[至到\-–—~～][^。\n]{0,3}[一二三四五六日天]|(?<![个\d])(?<!\d\s)工作日"
    r"|全天(?:候)?|24\s?小时|7\s?[×xX*]\s?24"
    r"|\d{1,2}\s?[:：]\s?\d\d\s?[-–—~～至到]+\s?(?:次日)?\d{1,2}|[上下]午\s?\d|\d{1,2}\s?点"
    r"|(?:营业|服务|工作|办公|接听|在线|咨询|客服|开放|热线)时间"
    r"|(?:\d{1,3}|[一二三四五六七八九十两几半])\s?个?(?:小时|分钟|工作日|自然日|天|日)(?:之?内"
    r"|左右)?[^。！？\n]{0,14}(?:回复|答复|回应|回电|联系|处理|受理|响应|回答)"
    r"|(?:回复|答复|回应|回电|响应)[^。！？\n]{0,10}(?:\d{1,3}|[一二三四五六七八九十两几半])\s?个?(?:小时|分钟"
    r"|工作日|自然日|天|日)"
    r"|当[天日](?:内)?(?:回复|答复)|免费(?:电话|热线|拨打|咨询电话|服务热线)|市话|通话费|话费|计费|收费标准",
    re.IGNORECASE,
)
