"""By which words an agent greets, asks, reads back, sums up; generous, because only silence is reported."""

# ruff: noqa: E501 - one group of words to a line

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.model.sayings import Said, say


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a good conversation: its words, and how it could sound in English and Chinese."""

    key: str
    name: Said
    words: re.Pattern[str]
    example: str
    example_zh: str


def _words(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<![a-z])(?:{english})(?![a-z]))|{chinese}")


INTRODUCTION = Part(
    "introduction", say("a greeting and who is speaking"),
    _words(
        r"hello|hi|hey|good (?:morning|afternoon|evening|day)|welcome (?:to|back)|my name(?:['’]s| is)|this is|you['’]?(?:re| are) (?:through to|speaking (?:to|with)|talking to|chatting with)"
        r"|i['’]?a?m [A-Z][a-z]+|thank(?:s| you) for (?:calling|contacting|getting in touch|reaching out|phoning|holding|your call|chatting|coming)|[A-Z][a-z]+ speaking|speaking, how",
        r"[您你]好|大家好|早上好|上午好|下午好|晚上好|这里是|我是|我叫|工号|为您服务|欢迎(?:致电|来电|光临|您|咨询)|感谢(?:您的?)?(?:来电|致电|咨询|耐心)|贵姓|小姐你好|先生你好",
    ),
    "Good morning, Acme, this is Rose.", "您好，这里是××公司，我是小蔚。",
)  # fmt: skip
PURPOSE = Part(
    "purpose", say("what the conversation is for"),
    _words(
        r"how (?:can|may|could|might) (?:i|we) (?:help|assist|be of)|what can (?:i|we) (?:do|help)|how (?:i|we) can help|what (?:brings|would you like|seems to be|has happened|is it about|are you calling|is the (?:problem|issue|matter))"
        r"|(?:i['’]?a?m|i am|we['’]?(?:re| are)) (?:just )?(?:calling|ringing|contacting|phoning|getting in touch|writing|messaging|following up)|(?:reason|purpose) (?:for|of) (?:my|this|the|your) (?:call|visit)|call(?:ing)? (?:you )?(?:about|because|regarding|to)"
        r"|(?:through to|speaking (?:to|with)|this is) the [a-z ]{3,30}(?:team|department|line|desk)|about your|regarding your|with regard to|in connection with|what(?:['’]s| has| is| seems)? ?(?:happened|happening|going on|wrong|gone wrong|up|to be)|what(?:['’]s| is) (?:your (?:question|query|call)|the (?:reason|problem|trouble|issue))|you['’]?(?:re| are)? (?:called|calling|contacted us|got in touch|rang) (?:about|because|to|regarding)|i understand (?:that )?your?|tell me (?:what|about|more)|(?:i|we) can help you (?:with|to)|(?:happy|glad) to help|here to help|let me help|look(?:ing)? (?:that|this|it|into)",
        r"(?:有什么|什么|怎么|如何|哪里|哪些|哪方面)[^。！？]{0,10}(?:帮|需要|问题|服务|协助|效劳|咨询)|(?:帮|需要|协助)[^。！？]{0,6}(?:什么|吗|么)|(?:来电|致电|打电话|联系您|给您(?:来|打)电话|回访)[^。]{0,12}(?:是|关于|想|就|为|因)|关于您|是想|想跟您|想向您|就您|您(?:是)?(?:想|要|需要)(?:咨询|查询|办理|反映|了解|预[约订]|挂|买|订|取消|改|问|看)|帮您(?:查|看|处理|办理|核实|解决)|为您(?:查|处理|办理|核实|解决)|请讲|请说|您请说",
    ),
    "How can I help you today? / I am calling about your order.", "请问有什么可以帮您？ / 给您来电是想告诉您订单的进展。",
)  # fmt: skip
READ_BACK = Part(
    "read_back", say("what is known read back to the customer"),
    _words(
        r"i(?: can|['’]ve| have|['’]ll)? ?(?:just )?(?:see|found|got|have|looked up|located|pulled up|brought up)(?: here)?(?: that)? (?:your|you|her|his|their|that|the|an?|it|order|from)|according to|(?:our|my|the) (?:records?|system|screen|notes?)"
        r"|(?:is|was) that (?:right|correct|so|all right)|(?:am i|is this) (?:right|correct)|did i (?:get|understand)|if i(?:['’]ve)? understood?|just to (?:check|confirm|make sure|be sure|clarify)|let me (?:just )?(?:confirm|check (?:i|that i)|read|repeat|make sure)|(?:to|can i|may i) confirm"
        r"|so you(?:['’]re|['’]ve| are| have| want| would| need|r)?(?= )|you (?:ordered|booked|bought|paid|told|said|mentioned|called|asked|chose|placed|reported)|your (?:order|booking|appointment|flight|parcel|bill|account|card|claim|reservation|delivery|payment)(?: [A-Z0-9-]{3,20})? (?:is|was|has|left|shows|for|from|of|number)|am i speaking (?:to|with)|so (?:that['’]s|it['’]s|it is)|you['’]?(?:re| are) (?:booked|calling about|travelling|due)|which you (?:ordered|bought|placed)|you(?:['’]ve got| have) (?!any |to |a question|questions|not |been )[^.?!\n]{2,60} (?:at|until|on|for|since|from)|i understand (?:that )?(?:you|your)|order \S{0,20}\d|it (?:was|has been|is) (?:left|delivered|sent|ordered|shipped|booked|due|signed)",
        r"(?:我|这边|系统|这里)[^。！？]{0,6}(?:看到|查到|查询到|显示|看了|查了)|(?:查到|看到)了|(?:跟|和|与)您(?:核对|确认|核实)|确认一下|核对一下|核实一下|(?:对吗|是吗|对吧|是吧|没错吧|是不是|正确吗)|您(?:是|说的是|反映的是?|刚才说|提到|购买的|预约的?|订的|的诉求)|您的?(?:订单|包裹|航班|账单|预约|手机号|卡|快递|号码|套餐|账户)[^。！？，]{0,20}(?:是|在|已|显示|为|了|于|目前|预计|尾号)|查询到|为您查到|帮您查到|根据(?:记录|系统|您)|也就是说|您的意思是|请问是[^。]{0,12}(?:先生|女士|本人)|理解您的意思|订单 ?[A-Z0-9-]{4,}",
    ),
    "I can see order 1001 of 3 May, the blue kettle. Is that right?", "我看到您 5 月 3 日的订单 1001，是蓝色水壶，对吗？",
)  # fmt: skip
RECAP = Part(
    "recap", say("a recap of what was agreed"),
    _words(
        r"(?:to|let me|let['’]s|i['’]?ll|just to|quickly|can i|may i) (?:just )?(?:quickly )?(?:recap|summari[sz]e|sum (?:it |this |that |things )?up|go over|run through|repeat|read (?:it|that|this) back|confirm what)|in (?:summary|short)|so(?::|,? (?:to|just to|we(?:['’]ve| have|['’]ll| will| are)|i(?:['’]ve| have|['’]ll| will)|that['’]s|you(?:['’]ll| will)|what (?:happens|i|we)))|you(?:['’]re| are) (?:now |all )?(?:booked|on|set|confirmed|rebooked|in for)|that(?:['’]s| is) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the [0-9])|what (?:we|i)(?:['’]ve| have) (?:agreed|done|arranged|booked|set up)"
        r"|we(?:['’]ve| have) agreed|to confirm,?|as agreed|here(?:['’]s| is) what (?:we|i|happens)|i(?:['’]ve| have) (?:now |just )?(?:booked|arranged|cancelled|canceled|refunded|raised|logged|registered|opened|changed|ordered|noted|set up|made|moved|requested|created|sent)|just to confirm|let me confirm|once (?:again|more),|that(?:['’]s| is) (?:all )?(?:booked|done|arranged|confirmed|sorted|set up)|(?:it|everything|your [a-z ]{2,30})(?:['’]s| is|['’]ve been| has been| have been) (?:now )?(?:cancell?ed|refunded|changed|booked|arranged|updated|moved|replaced)|recap|all (?:booked|done|set)|(?:you|we)['’]?(?:re| are) all set",
        r"总结|小结|汇总|再(?:跟您|和您|与您|次|帮您)?(?:确认|核对|重复|复述|说一)|复述|重复一下|(?:跟|和|与)您(?:再)?(?:确认|核对)一下|最后(?:跟您|和您|与您|再)|刚才(?:我们|您|说|商|约|定)|也就是(?:说)?|那么?(?:我|咱们|我们)(?:这边)?(?:就|为您|给您|帮您)|(?:已经|已|都)(?:为|帮|给|替)您?[^。，]{0,10}(?:登记|提交|申请|安排|预约|办理|取消|记录|备注|改|换|反馈|发起|升级|订|退)|就(?:这样|按)[^。]{0,6}(?:定|安排|办)|确认一下",
    ),
    "So, to recap: we send a new kettle on Friday, and you keep the old one.", "跟您确认一下：我们周五补发新水壶，旧的不用寄回。",
)  # fmt: skip
NEXT = Part(
    "next_step", say("when what happens next will be"),
    _words(r"(?!x)x", r"(?!x)x"), "You will have it by Friday, 5 pm.", "周五 17:00 前送到。",
)  # fmt: skip
REFERENCE = Part(
    "reference", say("a reference for the case"),
    _words(
        r"(?:case|reference|ref|complaint|claim|ticket|booking|confirmation|cancell?ation|order|incident|job|request|return|collection|tracking|report|account|policy|member|customer|patient|flight|file|rma|pnr)(?:['’]s)? ?(?:number|no\.?|id|code|ref(?:erence)?|#|\d)|reference|record locator|booking code|tracking|e-?mail (?:you )?(?:a |the )?(?:confirmation|summary)|confirmation (?:e-?mail|text|message|by)|(?:order|case|ticket|claim|booking) (?=[A-Z0-9-]*\d)[A-Z0-9-]{3,}|\{\{?[^{}]{0,40}(?:ref|number|id|code)",
        r"编号|单号|工单|受理号|订单号?|流水号|案件号|参考号|凭证|登记号|报案号|预约号|(?:短信|邮件)[^。]{0,10}(?:确认|通知|发|告知)|(?:发|给您)[^。]{0,8}(?:短信|邮件)|运单|退货码|工单号|受理编号",
    ),
    "Your case number is 4-8-2-1; I text it to you now.", "您的工单号是 4821，我现在用短信发给您。",
)  # fmt: skip
OPEN_QUESTION = Part(
    "open_question", say("an open question"),
    _words(
        r"how|what|which|where|when|who|why|would you (?:like|prefer|rather)|shall (?:i|we)|tell me|could you (?:describe|explain|tell|walk)|can you (?:describe|explain|tell|walk)|describe|talk me through|anything else|please explain",
        r"什么|怎么|哪|如何|多少|为何|几[点号时天个件]|谁|(?:请|麻烦|能)[^。！？]{0,8}(?:说|讲|描述|告诉|介绍|提供)|还有[^。]{0,6}(?:吗|么)|怎样|方便[^。]{0,6}吗",
    ),
    "What happened, in your own words?", "能跟我说说具体是什么情况吗？",
)  # fmt: skip
PARTS = (INTRODUCTION, PURPOSE, OPEN_QUESTION, READ_BACK, RECAP, REFERENCE, NEXT)
# something is agreed, not only told: then it has to be summed up, and to have a number
AGREED = _words(
    r"refund|replac(?:e|ement|ing)|complain(?:t|ts|ing)?|claims?|compensat\w{1,5}|call(?:ed)? you back|callback|re-?book\w{0,3}|re-?schedul\w{1,5}|cancel(?:led|ling|lation)?|escalat\w{1,5}|investigat\w{1,5}|engineer|technician|send (?:you )?(?:a|another) (?:new|replacement)|(?:book|arrange|raise|open|log) (?:you |it |that |this )?(?:an?|in|the)",
    r"退款|退货|换货|补发|赔偿|赔付|理赔|投诉|回电|回复您|改签|改期|取消|上门|升级处理|登记|反馈给|核实后|工单|预约|补偿|报修|维修",
)
CLOSES = _words(
    r"thank(?:s| you)|good ?bye|bye|have a (?:good|nice|great|lovely|safe)|enjoy|take care|anything else|all the best|best wishes|get well|see you|speak (?:to you )?soon|glad (?:i|we|to)|(?:i|we)['’]?(?:ll| will| have)|you(?:['’]ll| will| can)|is there anything|please (?:call|contact|let)",
    r"谢谢|感谢|再见|祝您|还有(?:什么|其他|别的)|愉快|保重|不客气|随时(?:联系|拨打|来电)|我们会|会[在为给尽]|将[在为于会]|您可以|早日康复|请(?:您)?(?:耐心|留意|稍等|放心)",
)
# nodes that are used from everywhere, or are not a part of the conversation
EVERYWHERE = re.compile(
    r"(?i:(?<![a-z])(?:closing|close|end(?:ing)?|wrap[- ]?up|goodbye|farewell|notes?|tips?|faqs?|reference|background|escalat\w*|objections?|angry|difficult|verification|security|appendix|dos?|don['’]ts?|checklist|hold|transfer|voicemail|opening|greeting|start|intro\w*|compliance|legal|reminders?|summary|recap)(?![a-z]))"
    r"|结束|收尾|结尾|告别|备注|说明|注意|附|常见|异议|升级|转接|等待|开场|问候|禁用|话术要点|总结|留言|要点|投诉"
)
# something that `says_when` does not read and that is a time all the same
TIMED = _words(
    r"now|once|as soon as|already|later today|when (?:the|your|it|he|she|they|we)|at the end|afterwards|(?:a )?moments?|shortly|soon|next|in (?:a|the) (?:moment|minute)|[0-9]{1,2} ?(?:am|pm|days?|hours?|minutes?|weeks?)",
    r"[0-9一二两三四五六七八九十几]{1,4} ?(?:个)?(?:工作日|小时|分钟|天|周|月|日|点)|马上|立即|现在|当天|稍后|尽快|随时|[时之以]后|时会|之前",
)
PROMISED = _words(
    r"(?:we|i|they|you|it)(?:['’]ll| will| shall| are going to)",
    r"我们?(?:会|将)|会[给为帮跟]您|将[为于在]|帮您|为您",
)
