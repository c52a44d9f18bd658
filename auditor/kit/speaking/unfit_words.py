"""What an agent should not say to a customer, and what to say instead."""

# ruff: noqa: E501 - one group of words to a line

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.model.sayings import Said, say


@dataclass(frozen=True, slots=True)
class Unfit:
    """`pattern` finds the words (Chinese ones in simplified characters); `why` in a few words; `instead` says it well."""

    key: str
    pattern: re.Pattern[str]
    why: Said
    instead: Said


def _en(key: str, pattern: str, why: Said, instead: Said) -> Unfit:
    return Unfit(key, re.compile(rf"(?i:(?<![a-z])(?:{pattern})(?![a-z]))"), why, instead)


def _zh(key: str, pattern: str, why: Said, instead: Said) -> Unfit:
    return Unfit(key, re.compile(pattern), why, instead)


_DONE = (
    "read|checked|told (?:us|me)|called|known|said|asked|contacted|kept|looked|noticed|done (?:that|this|it|so)|paid|thought|waited|registered|given (?:us|me)|filled|brought|followed"
    "|listened|let us|informed (?:us|me)|cancell?ed|booked|chosen|used|gone|come|thought|realised|realized|understood|mentioned|saved|opened|returned|reported|complained|arrived|seen (?:that|the|it|this|our)"
)
UNFIT = (
    _en("you-should-have", rf"you (?:really )?should(?:['’]ve| have) (?:already |just |simply |first )?(?:{_DONE})", say("blames the customer"), say("“What we can do now is …”")),
    _en("you-should-not-have", r"you should(?:n['’]t| not) have (?!to |been |received|got|gotten|had |any|a |the |this|that )[a-z]+", say("blames the customer"), say("“Let us see what we can do now.”")),
    _en("our-policy", r"(?:that|it|this)(?:['’]s| is) (?:just |simply |only )?(?:(?:our|the|company)(?: company)?(?:['’]s)? (?:policy|rules?)|against (?:our|the|company) (?:policy|rules))|(?:policy is policy|rules are rules)|(?:our|the|company) (?:policy|rules) (?:says?|states?|do(?:es)?(?:n['’]t| not) allow|won['’]t allow)|because it(?:['’]s| is) (?:our |the |company )policy", say("hides behind a rule"), say("“What I can do for you is …, because …”")),
    _en("calm-down", r"calm down|(?:please )?stop (?:shouting|yelling|raising)|no need to (?:shout|get (?:angry|upset|emotional))|don['’]t (?:get|be) (?:angry|upset|emotional|rude)", say("belittles how the customer feels"), say("“I can hear how annoying this is. I will help you.”")),
    _en("as-i-said", r"(?:as|like) i(?:['’]ve| have)? (?:already |just )?(?:said|told you|keep saying)|i(?:['’]ve| have)? already (?:told you|said (?:that|so)|explained (?:that|this|it) (?:to you)?)|how many times", say("scolds the customer"), say("“Let me say it another way: …”")),
    _en("obviously", r"obviously|(?:it(?:['’]s| is)|that(?:['’]s| is)) (?:pretty |quite |very )?(?:obvious|common sense)|(?:any|every)(?:one|body) (?:would )?knows? that", say("makes the customer feel stupid"), say("leave it out, and say the fact")),
    _en("you-need-to-understand", r"you (?:need|have|(?:really )?ought) to understand|you(?:['’]ve| have) (?:got )?to understand|you must understand|you (?:need|have|['’]ve got) to (?:realise|realize|accept)|(?:what )?you (?:don['’]t|do not) understand|you(?:['’]re| are) not listening|try to understand", say("lectures the customer"), say("“Let me explain how this comes about.”")),
    _en("nothing-i-can-do", r"(?<!if )(?:there(?:['’]s| is) (?:absolutely |really |just )?)nothing (?:more |else |that )?(?:i|we) can do(?! (?:for you (?:today|now)|faster|better|quicker|sooner|to (?:stop|prevent|speed)))|nothing (?:i|we) can do (?:about (?:it|that|this)|for you)|my hands are tied|i can['’]t do anything(?: about (?:it|that))?", say("leaves the customer alone"), say("“I cannot …, but what I can do is …”")),
    _en("not-my-job", r"(?:that(?:['’]s| is)|it(?:['’]s| is)) not (?:my|our) (?:job|department|problem|responsibility|concern)|not my (?:department|job|problem)|i(?:['’]m| am) (?:just|only) (?:an? )?(?:agent|operator|doing my job)|you(?:['’]ve| have) (?:called|come through to|got) the wrong (?:department|number|team)", say("sends the customer away"), say("“I will find who can decide that, and stay with you.”")),
    _en("you-are-wrong", r"you(?:['’]re| are) (?:wrong(?! (?:about|on) (?:nothing|us))|mistaken(?! for)|lying|the only one|the first (?:one|person) to)|that(?:['’]s| is) (?:your|the customer['’]s) (?:own )?(?:fault|problem|mistake)|(?:it(?:['’]s| is)|that(?:['’]s| is)|it was) your (?:own )?(?:fault|mistake)|you (?:failed|forgot|neglected) to|you claim(?:ed)? (?:that|to)|if you(?:['’]d| had) (?:just |only |actually )?(?:read|listened|checked)|did(?:n['’]t| not) you (?:even )?(?:read|see|check|listen)|you people", say("blames the customer"), say("“I can see how this happened. Let me put it right.”")),
    _en("impossible", r"(?:that|it|this)(?:['’]s| is) (?:simply |just |completely |absolutely )?(?:impossible|out of the question)(?! (?:to miss|to know|for (?:anyone|others|them)))|that (?:can['’]t|cannot) be (?:right|true)|that never happens", say("denies what the customer says"), say("“I want to find out how this could happen.”")),
    _zh("not-mine", r"唔(?:关|归)我(?:哋)?(?:事|管)|不归(?:我|我们|这边|本部门|我部门)(?:们|这边)?(?:部门)?(?:管|负责|处理)|(?:这|那)?不(?:是|关)我(?:们)?(?:部门)?的?(?:事|责任|错|工作|职责|范围)|(?:跟|和|与)我(?:们)?(?:没|无)(?:有)?关系?|(?:你|您)?(?:打错(?:电话)?了|找错(?:部门|人)了)|我只是(?:个)?(?:客服|打工)", say("把客户推开"), say("“这件事由……部门处理，我现在帮您转过去，并把情况说明清楚。”")),
    _zh("rule", r"(?:系统|公司|平台|银行|医院)规定的(?=[，。！]|$)|(?:(?:这|那)(?:个)?(?:就)?是|呢个(?:就)?系)(?:我们)?(?:公司|平台|银行|医院|系统)?(?:的)?(?:规定|政策|制度|规矩|流程规定)(?!的?[^，。！？!?的啊呀]{2})|规定就是(?:这样|如此|规定)|(?:公司|上面|平台|银行|系统)(?:就|都)?是?这么规定的?|(?:公司)?规定(?:就是)?不(?:能|可以|行|让|允许)(?!收|泄露|透露|索要|向您)|没(?:有)?(?:这|这个)(?:规定|先例)", say("拿规定挡人"), say("“我可以为您……；原因是……”")),
    _zh("did-not-look", r"[你您](?:难道)?(?:都|自己)?没(?:有)?(?:认真|仔细)?看(?:清楚?|过|到)?(?:说明|页面|通知|规则|协议|公告|短信|详情|条款|提示)?(?:吗|么|嘛|？)(?<!看到吗)(?<!看到？)|[你您](?:应该(?:早|自己|提前|仔细|认真|先(?:看|问))|(?:就|早就)?早该|当初就?(?:应该|该)|当时(?:就)?(?:应该|怎么不|为什么不|为啥不))(?![^。！？]{0,12}(?:收到|到账))", say("责怪客户"), say("“这一点页面上写得不明显，我现在给您说明。”")),
    _zh("impossible", r"(?:这|那)?(?:是|绝对|根本|完全)?不可能(?:的|啊|吧|[，。！]|$|给[您你](?:退|换|赔|办|处理|提前)|(?:发|送|弄|搞)错|丢|是我们|发生(?:这|的))|绝对不会(?:错|丢|是我们)|从来没(?:有)?(?:人|客户|别人)(?:反映|投诉|遇到|这样)|别(?:的)?(?:人|客户)(?:怎么|都)(?:没|可以|不|能)", say("不相信客户"), say("“我马上核实是怎么回事，……前给您答复。”")),
    _zh("calm-down", r"(?:请|麻烦)?[您你]?(?:先)?冷静(?:一下|一点|点|下|下来)|[您你]?(?:先)?(?:别|不要|不用)(?:那么|这么)?(?:激动|生气|吵|喊|发火|嚷|凶)|注意(?:一下)?[您你]的(?:态度|语气|言辞)|[您你](?:急|喊|吵|凶)什么", say("否定客户的情绪"), say("“我理解您现在很着急，我马上为您处理。”")),
    _zh("said-already", r"(?:我)?(?:刚才|刚刚|之前|前面|已经|都)(?:就|都|已经|不是)*(?:跟|和|对|给|告诉)?[您你]?(?:说过|说得很清楚|讲过|解释过|说了(?:很多|好几|多少|几|三|两)[遍次])了?|(?:说|讲)了(?:很多|好几|多少|几)[遍次]|(?:跟|和|对)[您你]说过了|要我说几[遍次]|[您你](?:到底)?(?:听|明白|懂)(?:不)?(?:懂|明白|清楚|没|了没)(?:了)?(?:吗|没有|？|\?)(?<!明白吗)(?<!清楚吗)(?<!明白吗？)(?<!清楚吗？)|听不懂", say("训斥客户"), say("“我换一种说法给您解释：……”")),
    _zh("no-way", r"(?:我|我们|这边|咱们?)(?:这边)?(?:也|真的|实在|确实)(?:是)?(?:没|没有)(?:什么)?办法(?!.{0,4}(?:但|不过))|(?:这个|这|那)(?:我们?|事|问题)?(?:也|是|真)?没(?:有)?办法(?:的|了|[，。！]|$)|爱(?P<how>买|要|信|用|来)不(?P=how)|(?:随便|随)[您你](?:投诉|怎么|去)|[您你](?:去)?(?:投诉|告)(?:吧|去吧|好了|也没用)|无能为力", say("让客户无路可走"), say("“这一点我做不到；我能做的是……”")),
    _zh("own-fault", r"(?:是|这是|那是|都是)?[您你]自己(?:的(?:问题|原因|责任)|(?:没(?:有)?(?:看|填|选|注意|说|问|核|弄|搞)|不(?:看|小心|注意|仔细)|弄(?:错|坏|丢)|操作(?:失误|不当|错)|选错|填错|搞错|搞坏))|(?:显然|明显|肯定)(?:是)?[您你]|(?:这|那)?(?:不是|是)?(?:很)?(?:明显|显然)的(?:吗|事|道理|常识)|(?:这)?是常识|连这(?:个|都)", say("责怪客户"), say("“我看一下是哪一步出了问题，我们一起改过来。”")),
)  # fmt: skip
