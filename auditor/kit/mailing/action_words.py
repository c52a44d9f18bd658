# ruff: noqa: E501, ISC004 - lists are read across
"""What mails ask their readers to do, and by which ways they can: data for `auditor.kit.mailing.actions`."""

from __future__ import annotations

import re

# action to how it is asked for; the verb comes first, as in a request (“confirm your address”, 请确认邮箱)
ASKED: dict[str, tuple[str, str]] = {
    "confirm": (
        r"(?:confirm|verify|validate|activate) (?:your |the |this |that )(?:new )?(?:e-?mail(?: address)?|account|address|registration|subscription|identity|sign-?up|booking|appointment|attendance|details|alert)"
        r"|confirm that (?:this is|it was) you",
        r"(?:确认|验证|激活)(?:您的|你的|该|此)?(?:电子)?(?:邮箱|邮件地址|账户|账号|帐户|帐号|身份|注册|订阅|预约|地址)",
    ),
    "password": (
        r"(?:reset|change|choose|set(?: up)?|create|update) (?:your|a|the)(?: new)? password",
        r"(?:重置|重设|修改|设置|选择)(?:您的|你的|一个)?新?(?:登录)?密码",
    ),
    "pay": (
        r"(?:pay|settle) (?:your|the|this|for your) (?:\w+ )?(?:invoice|bill|balance|order|booking|deposit|amount|fee|instalment)|(?:make|submit|complete) (?:your |the |a )?payment|pay (?:now|online|by \d)",
        r"(?:支付|缴纳|结清)(?:您的|该|此)?(?:账单|订单|费用|款项|尾款|定金|余款)|(?:完成|尽快|及时)(?:付款|支付|缴费)",
    ),
    "update_payment": (
        r"(?:update|check|change|add) (?:and update )?(?:your|a) (?:payment|billing|card|credit card|bank)\b",
        r"(?:更新|更换|补充)(?:您的|你的)?(?:付款|支付|银行卡|信用卡|账单)(?:信息|方式)?",
    ),
    "complete": (
        r"(?:complete|finish|fill (?:in|out)) (?:your|the|this|setting up) (?:\w+ )?(?:profile|registration|application|form|sign-?up|account|check-?in|survey|questionnaire|setup|booking|order|purchase)",
        r"(?:完善|完成|填写)(?:您的|你的|以下|本|该)?(?:个人)?(?:资料|信息|注册|申请|问卷|表格|表单|登记|实名认证|认证)",
    ),
    "review": (
        r"(?:leave|write|post|add) (?:us )?(?:a|your|an honest) review|(?:rate|review) (?:your|our|this|the) (?:\w+ )?(?:purchase|order|stay|experience|visit|product|service|delivery|trip|host)|take (?:our|the|this|a) (?:\w+ )?survey",
        r"(?:评价|点评)(?:您的|本次|此次|我们的)?(?:订单|购物|服务|商品|体验|入住)|(?:填写|参与)(?:我们的|本次)?(?:满意度)?(?:调查|问卷)",
    ),
    "choose": (
        r"(?:choose|select|pick|book|change|rearrange|schedule) (?:your|a|another|the)(?: new| delivery| convenient| time| appointment){0,2} (?:slot|date|day|time|appointment|seat)s?",
        r"(?:选择|预约|更改)(?:您的|一个)?(?:送货|配送|上门|新的)?(?:时间|时段|日期|座位)",
    ),
    "track": (
        r"(?:track|follow) (?:your|the) (?:\w+ )?(?:order|parcel|package|delivery|shipment)",
        r"(?:查看|跟踪|追踪|查询)(?:您的|你的)?(?:物流|包裹|订单(?:状态|进度)|快递)",
    ),
    "accept": (
        r"(?:accept|decline) (?:the|this|your|our) (?:invitation|invite|offer|quote|terms)",
        r"(?:接受|同意)(?:该|此|本)?(?:邀请|报价)",
    ),
    "sign": (
        r"(?:sign|review and sign|countersign) (?:the|your|this) (?:\w+ )?(?:document|contract|agreement|form|lease)",
        r"签署(?:您的|该|本|此)?(?:文件|合同|协议)",
    ),
    "upload": (
        r"(?:upload|send us|submit|provide) (?:your|a copy of your|the|a) (?:\w+ ){0,2}(?:documents?|photos?|id|passport|proof|receipt|files?)",
        r"(?:上传|提交|补交)(?:您的|相关)?(?:材料|证件|照片|文件|凭证)",
    ),
    "renew": (r"renew (?:your|the) (?:\w+ )?(?:subscription|membership|policy|plan|licen[cs]e|domain)", r"续(?:费|订)(?:您的)?(?:会员|订阅|服务|套餐)"),
    "download": (r"download (?:your|the) (?:\w+ )?(?:tickets?|invoice|receipt|boarding pass|voucher|statement|e-?book|file|report)", r"下载(?:您的|你的)?(?:电子)?(?:发票|门票|凭证|账单|报告)"),
    "register": (r"(?:register|rsvp|sign up|reply) (?:for (?:the|this|our)|by) ", r"(?:立即|尽快)?报名参加"),
}  # fmt: skip
# what stands before the verb of a request
REQUEST = re.compile(
    r"(?i:(?:^|[.!?:;,–—\n]\s{0,3}|\band |\bthen )$|\b(?:please|kindly|you (?:(?:now|still|just|only|will) )?(?:need|have) to|you must|must|remember to|don['’]t forget to|make sure (?:you|to)"
    r"|it['’]?s time to|we (?:need|ask|require|want) you to|simply|just|be sure to|action (?:required|needed):|required:|would you|could you|can you|take a (?:moment|minute|second) to|click [\w ]{0,24}to|(?:button|link)[\w ]{0,14}to)\s{1,2}$)"
    r"|(?:请|烦请|需要?您?|务必|尽快|及时|记得|麻烦您?|别忘了|须|需)(?:您|你|在|于|尽快|先|立即|及时|前往|点击|登录|按时|马上|尽早|于?\d[^，。]{0,12}前)?[^，。！？\n]{0,12}$"
)
# a request that needs nothing to be named: the thing to press stands here, or should
DEICTIC = re.compile(
    r"(?i:\b(?:click|tap|press|hit|use|follow|visit|open|go to)(?: on)? (?:the |this |our )?(?:\w+ ){0,3}(?:button|link|page|url)(?: (?:below|above|here))?\b(?! in (?:the|our|your) (?:app|settings|menu|account|website))"
    r"|\b(?:click|tap|press) (?:on )?(?:here|below)\b)"
    r"|(?:点击|单击|点按|访问|打开)(?:下方|以下|下面|此处|这里|下列)(?:的)?(?:链接|按钮|网址|地址)?|(?:点击|单击)(?:该|此|本)?(?:链接|按钮)"
)
OPEN = re.compile(
    r"(?i:^(?:if|in case|should|unless|whether|when|once|after|as soon as|before)\b|[,;(] ?(?:if|in case|should you|unless)\b|\b(?:if you(?: ?['’]d| would| want| need| wish| did| do| have| are)|no need to|(?:do|did)(?: not|n['’]t) (?:need|have|ask|want|click|request)|need not|never (?:ask|click)|you can(?: also| always)?|you may|you could|you['’]ll be able|we(?:['’]ll| will) never|having trouble|will (?:have to|need to) .{0,40}later|already|thank(?:s| you) for)\b)"
    r"|如果|若|如需|如非|如您|无需|不需要|不用|不要|请勿|切勿|可以|已经?|感谢|谢谢"
)
# ways beside a link; PHONE stands elsewhere
IN_PERSON = re.compile(
    r"(?i:\b(?:in|using|via|on|from|open) (?:the|our|your) (?:\w+ ){0,3}app\b|\b(?:at|in) (?:the|any|our|your)(?: \w+)? (?:desk|counter|reception|branch|store|shop|gate|office|front desk|bank)|scan (?:the|this)|qr code"
    r"|\b(?:sort code|account (?:no|number)|iban|bic|swift|bank transfer|by (?:cheque|check|post|cash|direct debit)|reference when paying)\b|\blog ?(?:in|on) to (?:your|online|the)|\bsign in to (?:your|the)|\bin your (?:account|inbox)\b|\b(?:enter|use|type)(?: in)? (?:the|this|your) (?:\w+ ){0,3}code|attached|enclosed|attachment|to the driver|on (?:arrival|delivery)|direct debit)"
    r"|(?:在|到|于|打开|登录)[^，。\n]{0,12}(?:APP|App|app|客户端|小程序|公众号|柜台|门店|网点|前台|微信|支付宝|个人中心|官网|网银|手机银行)|扫码|扫描|二维码|转账|账号[:：]|开户行|输入(?:以下|该|此)?验证码|见附件|随附|到付|货到付款"
)
CALL = re.compile(
    r"(?i:\b(?:call|ring|phone|text|dial|whatsapp|telephone|contact)\b[^.!?\n]{0,50}\d[\d ()./-]{5,16}\d)|(?:致电|拨打|来电|电话|热线|客服)[^。\n]{0,16}\d[\d -]{5,14}\d"
)
# links that are never the action
ASIDE_TEXT = re.compile(
    r"(?i:^(?:view (?:this e?-?mail )?(?:in|on)(?: your| a)? (?:browser|line|web)|view online|web version|unsubscribe.{0,20}|manage (?:e?-?mail )?(?:preferences|notifications|subscriptions?)|preferences|privacy(?: .{0,20})?|terms(?: .{0,24})?|legal(?: .{0,12})?|cookies?"
    r"|facebook|twitter|x|instagram|linkedin|youtube|pinterest|tiktok|weibo|home(?:page)?|website|forward|help(?: cent(?:re|er))?|support|contact(?: us| support)?|faqs?|about(?: us)?)$)"
    r"|^(?:退订.{0,6}|取消订阅|隐私.{0,6}|服务条款|用户协议|官网|首页|帮助(?:中心)?|联系(?:我们|客服)|常见问题|在浏览器中查看|微博|微信)$"
)
ASIDE_HREF = re.compile(
    r"(?i:unsubscri|opt-?out|/privacy|/terms|/legal|facebook\.com|twitter\.com|//x\.com|instagram\.com|linkedin\.com|youtube\.com|pinterest\.|weibo\.com|tiktok\.com)"
)
