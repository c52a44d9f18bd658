"""How companies promise to act, and how they avoid to say when: phrases of English and (simplified) Chinese, as data.

Each kind of act stands under its name. All are parts of regular expressions.
"""

from __future__ import annotations

ACTS_EN = {
    "contact": (
        r"(?:be|get) (?:back )?in (?:touch|contact)|get back to you|get back(?= shortly| soon| as soon)"
        r"|come back to you"
        r"|reach out(?: to you)?|(?:contact|call|ring|phone|telephone|text|message|e-?mail|write to) you"
        r"(?! (?:only|back up|an? (?:link|code|reminder)))|call back|give you a (?:call|ring)|reply|respond"
        r"|answer (?:you(?!r)|your (?:enquiry|inquiry|query|message|e-?mail|letter))"
        r"|be with you(?= shortly| soon| as soon| in a| right)|follow up|let you know|notify you|inform you|update you"
        r"|tell you (?:when|what|how|the outcome|whether|if)"
        r"|confirm (?:your|whether|by|with you|availability|to you|(?:the|this) (?:booking|appointment|order|date"
        r"|time))"
        r"|hear (?:back )?from (?:us|our|me|one of|a member)|be (?:contacted|called|notified|informed|telephoned"
        r"|confirmed|answered)"
        r"|be (?:contacting|calling|texting|e-?mailing|writing to|reaching out to|notifying|updating) you"
    ),
    "message": (
        r"(?:send|e-?mail|text|post|mail) (?:you )?(?:an? |the |your |out )?(?:[a-z-]+ ){0,3}"
        r"(?:confirmation|receipt|invoice|tickets?|details|itinerary|contract|statement|quote|quotation|voucher|e-?mail"
        r"|letter|sms|text message)"
        r"|be (?:e-?mailed|texted|posted|sent|mailed) to you"
        r"|(?:receive|get) (?:an? |the |your |our )?(?:[a-z-]+ ){0,3}(?:confirmation|receipt|invoice|e-?mail|call|text"
        r"|letter|sms|message|quote|reply|response|answer|decision|statement|tickets?)"
    ),
    "dispatch": (
        r"(?:ship|dispatch|despatch|post|pack|prepare|fulfil|fulfill|complete) (?:your|it|them)"
        r"|process (?:it|them|your (?:order|request|application|claim|return|enquiry|booking|registration))"
        r"|send (?:it|them|your (?:order|parcel|items?|goods|package|replacement|card))(?! (?:to|here))"
        r"|be (?:sent out|shipped|dispatched|despatched|posted|processed|fulfilled|packed|on (?:its|the|their) way)"
        r"|ship"
        r"|start (?:processing|preparing|packing)"
        r"|be (?:processing|shipping|dispatching|sending out|packing|preparing) (?:it|them|your)"
    ),
    "delivery": (
        r"get (?:it|them|this|your (?:order|parcel|items?|delivery|package)) (?:to|out to) you|deliver (?:it|them"
        r"|to you|your (?:order|parcel|items?|goods|package|purchase|furniture|meal|food))"
        r"|be (?:delivered|installed|fitted|with you)|arrive|reach you|visit (?:you|your)|come (?:out )?to (?:you"
        r"|install|fit|collect"
        r"|repair)"
        r"|collect (?:it|them|your (?:parcel|items?|return|order|old|package))|install (?:it|your)|be collected"
    ),
    "decision": (
        r"(?:review|assess|consider|look into|investigate|examine|evaluate) (?:your|this|it)|look into (?:the|what)"
        r"|be (?:reviewed|assessed|considered|investigated|approved)|be (?:reviewing|assessing|looking into) (?:it"
        r"|this|your)|make (?:a|our|its) decision|come to a decision"
        r"|decide on"
    ),
    "refund": (
        r"(?:refund|reimburse|credit|repay) (?:you|your|the (?:full|amount|money|payment|price|postage|difference"
        r"|deposit|delivery|fees?|charges?|costs?|balance|rest)|it)|pay you back"
        r"|(?:issue|process|send|arrange|make) (?:you )?(?:an? |the |your |any )?(?:full |partial )?(?:refund|credit"
        r"|repayment)|be (?:refunded|credited|reimbursed|repaid|issued|returned to (?:you|your))"
        r"|reach your (?:account|bank|card)"
    ),
    "repair": (
        r"(?:fix|resolve|repair|restore|correct|rectify) (?:this|it|the (?:issue|problem|error|fault)|your)"
        r"|sort (?:this|it|things) out|get (?:this|it|things|everything) (?:fixed|working|sorted|resolved|back)"
        r"|be (?:fixed|resolved|repaired|restored|back (?:to normal|online))"
    ),
}
ACTORS_EN = (
    r"(?:we|i|(?:our|the|your|my)(?: [a-z]+){0,3} (?:team|staff|agents?|advis[eo]rs?|experts?|specialists?|crew"
    r"|coach(?:es)?|handlers?|coordinators?|assessors?|officers?|nurses?|doctors?|technicians?|recruiters?|office"
    r"|department|representatives?|manager|engineers?|drivers?|couriers?|partners?|contractors?|fitters?"
    r"|consultants?|colleagues?|service|support)"
    r"|someone|somebody|one of (?:us|our [a-z ]{2,30})|an? (?:[a-z]+ ){0,2}(?:agent|advis[eo]r|representative|expert"
    r"|specialist|consultant|colleague|engineer|handler|coordinator|assessor|surveyor|officer|nurse|doctor"
    r"|technician|recruiter|courier|driver|caseworker|coach)|an? (?:[a-z]+ )?member of (?:our "
    r"|the )?(?:[a-z]+ ){0,2}(?:team"
    r"|staff))"
)
THINGS_EN = (
    r"(?:(?:your|the|this|our|all|any|more|further) (?:[a-z-]+ ){0,2}(?:orders?|parcels?|packages?|items?|goods"
    r"|purchase|deliver(?:y|ies)|shipments?|refunds?|replacements?|applications?|requests?|bookings?|reservations?"
    r"|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|questions?|messages?|complaints?|claims?|cases?|tickets?|cards?"
    r"|decision|quote|money|issue|problem|results?|outcome|(?:delivery|arrival) (?:date|slot|time)|appointment)|it"
    r"|they)"
)
WILL_EN = r"(?:['’]ll|['’]re going to| will| shall| are going to| is going to)"
TRIES_EN = (
    r"(?: aim to| try to| strive to| endeavou?r to| do our best to| hope to| intend to| plan to| expect to| promise to"
    r"|['’]ll try to| will try to| will do our best to| will endeavou?r to| will aim to| are committed to)"
)
VAGUE_EN = (
    r"shortly|very soon|quite soon|soon(?!er)|a\.?s\.?a\.?p(?![a-z])"
    r"|as (?:soon|quickly|fast|promptly|early|swiftly|speedily) as (?:possible|we can|we are able|we['’]re able"
    r"|he can|she can|practicable"
    r"|reasonably possible|practical|is possible|they can|feasible|you can)"
    r"|at (?:our|the|their|your) (?:very )?earliest (?:convenience|opportunity|possible(?: \w+)?)"
    r"|at the earliest(?! on| in| by)"
    r"|promptly|in due course|in good time|momentarily|before (?:too )?long|in (?:the|a) (?:very )?(?:near"
    r"|not too distant) future"
    r"|in no time(?: at all)?|without (?:undue |any |further |unnecessary )?delay|in a timely (?:manner|fashion"
    r"|way)|speedily|swiftly"
    r"|quickly|in a (?:short )?while|in a (?:moment|bit)|any (?:day|minute|time) now|in the coming (?:days|weeks"
    r"|months)"
    r"|over the (?:next|coming) few (?:days|weeks)|when(?:ever)? (?:we can|possible)|in the next few (?:days|weeks)"
)
ACTS_ZH = {
    "contact": (
        r"(?:与|和|跟|同|向|给|致电)?(?:您|你|阁下|客户)?(?:取得|进行|主动)?(?:联系|联络)(?:您|你|阁下)?|解答|回复(?:您"
        r"|你)?|答复(?:您|你)?|回电|回访|致电|来电|电话(?:通知|告知)"
        r"|(?:通知|告知|提醒|知会)(?:您|你)?|反馈(?:给)?(?:您|你)?|跟进|给(?:您|你)(?:打电话|回电话|答复|回复|反馈)"
    ),
    "message": (
        r"(?:发送|寄送|发出|下发|推送)(?:至|到|给)?[^，。；！？\n]{0,12}(?:邮件|短信|确认函|确认信|发票|回执|通知"
        r"|凭证)|(?:以|通过)(?:短信|邮件|电话|微信)[^，。；！？\n]{0,6}(?:通知|告知|发送)"
        r"|(?:收到|接到)[^，。；！？\n]{0,12}(?:邮件|短信|电话|通知|来电|回复|答复|确认函|确认信)"
    ),
    "dispatch": r"发货|出货|寄送|寄出|发出|出库|备货|打包|安排(?:发货|配送|派送|寄送|生产|专人)|处理",
    "delivery": r"送达|送到|派送|配送|上门(?:安装|取件|维修|服务)?|到货|安装",
    "decision": r"审核|审批|核实|核查|调查|评估|查实|受理|确认",
    "refund": r"退款|退还|退回|退到|退至|退给|刷退|退费|赔付|赔偿|返还|打款|打到|打给|到账|入账",
    "repair": r"解决|修复|恢复",
}  # fmt: skip
ACTORS_ZH = (
    r"(?:我们|我司|本公司|我行|本行|本店|小店|我店|平台|商家|卖家|客服(?:人员|专员|团队|同事)?|工作人员|专员|专人"
    r"|顾问|管家|工程师|快递员|配送员|师傅|相关人员|团队)"
)
THINGS_ZH = (
    r"(?:(?:您|你)的?(?:[^，。；！？\n]{0,6}?)(?:订单|包裹|商品|申请|退款|快递|预约|预订|投诉|问题|反馈|留言|咨询"
    r"|资料|货款|款项)|订单|包裹|商品|货物|退款|快件)"
)
WILL_ZH = r"(?:将会|将|会|一定会|必|承诺|保证)"
VAGUE_ZH = (
    r"尽快|尽早|尽速|早日|稍后|稍候|稍晚|晚些时候|近期|近日|不久之?后?|不日|马上|很快|第一时间|尽可能快地?|过段时间"
    r"|过一段时间|适时|在?适当的?时候|适当时(?:间|机)|择期|择日|(?:将|会|将会)及时"
)
