"""Whether a text tells the customer when, what to do and whom to ask: generous patterns, English and Chinese."""

from __future__ import annotations

import re

_NUMBER = (
    r"(?:[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty(?:[ -]\w{3,5})?"
    r"|thirty|sixty|ninety)"
)
_UNIT = r"(?:working |business |calendar |full )?(?:minute|hour|day|week|month|year)s?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_HAN = r"[0-9一二三四五六七八九十两百]{1,4}"
PERIOD = re.compile(
    rf"(?i:(?<![a-z0-9]){_NUMBER}[ -]{{1,2}}{_UNIT}(?![a-z]))"
    rf"|{_HAN}\s?(?:个)?(?:工作日|自然日|小时|分钟|天|日|周|星期|月|年)"
)
MOMENT = re.compile(
    rf"(?i:(?<![a-z])(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} [0-9]{{1,2}}(?![0-9])"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow)(?![a-z])"
    r"|(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?: ?[ap]m)?(?![0-9%])|(?<![0-9])[0-9]{1,2} ?[ap]m(?![a-z]))"
    r"|(?<![0-9])[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|(?<![0-9])[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}"
    rf"|{_HAN}\s?月\s?{_HAN}\s?[日号]|今天|今晚|明天|后天|今日|明日|次日|当日|[周星期]{{1,2}}[一二三四五六日天]"
)
VAGUE = re.compile(
    r"(?i:(?<![a-z])(?:(?:a couple of|a few|the next few|several|some) (?:\w{2,9} )?(?:days|weeks|months|hours)"
    r"|some time|a (?:little )?while|soon|shortly|in due course|as soon as (?:we can|possible)"
    r"|a reasonable (?:time|period)|a small (?:fee|charge)|eventually|at some point)(?![a-z]))"
    r"|几[天日周个][月]?|数日|数天|若干天|一段时间|尽快|不久|过些天|稍后|近期|一两[天周]|两三[天周]|三五天|少量费用|一点费用"
)
ACTION = re.compile(
    r"(?i:(?<![a-z])(?:you (?:can|may|need|must|should|do not|don['’]t|have to|could)|please|reply|click|call us"
    r"|choose|update (?:your|the)|cancel|change (?:your|the)|confirm|renew|pay (?:now|by|with|again)"
    r"|try (?:again|another)|nothing (?:you need )?to do|no (?:action|need)|stop using|return (?:it|the)|keep"
    r"|let us know|log ?in|sign in|switch|contact|tell us"
    r"|if you (?:want|would|wish|prefer|like|do not|don['’]t))(?![a-z]))"
    r"|请|您可|你可|无需|不需要|点击|回复|更新|取消|更改|选择|确认|续费|重新支付|停止使用|如需|如果您|若您|联系"
)
REASON = re.compile(
    r"(?i:(?<![a-z])(?:because|due to|owing to|since|as (?:the|our|your|a|we|it)|reason|caused? by|cause|following"
    r"|thanks to|problem with|fault|failure|shortage|storm|snow|strike|weather|out of stock|sold out|expired|declined"
    r"|refused|insufficient|not enough|maintenance|customs|held up|costs? (?:of|have|has)|so that|higher|rising"
    r"|increase in|could not|couldn['’]t|was unable)(?![a-z]))"
    r"|因|由于|原因|为了|缺货|故障|天气|暴雨|台风|暴雪|拒绝|余额不足|过期|上涨|维护|短缺|海关"
)
CONTACT = re.compile(
    r"(?i:(?<![a-z])(?:call|phone|ring|contact|chat|write to|reply|e-?mail (?:us|our)"
    r"|help(?: centre| center| page| desk)?|customer (?:service|care|support)|support)(?![a-z]))"
    r"|[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\.[A-Za-z]{2,24}|联系|客服|热线|致电|拨打|回复|电话|帮助"
)
