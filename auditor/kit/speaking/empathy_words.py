"""Trouble that a customer tells of, words that take notice of it, and words of the process."""

# ruff: noqa: E501 - one group of words to a line

from __future__ import annotations

import re


def _words(english: str, chinese: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:(?<![a-z])(?:{english})(?![a-z]))|{chinese}")


# what a customer says who has a trouble, not a question
TROUBLE = _words(
    r"(?:still )?(?:has|have)(?:n['’]t| not) (?:arrived|come|received|been delivered|got|turned up|had)|(?:did(?:n['’]t| not)|never) (?:arrive|come|turn up|get|receive|got|came|arrived|received|turned up)|where the hell"
    r"|(?:is|are|was|were|came|arrived|got|it['’]s|been) (?:completely |badly |totally |all )?(?:broken|damaged|smashed|cracked|faulty|defective|dead|lost|missing|stolen|late|delayed|ruined|spoiled|mouldy|leaking|torn|scratched|dented|crushed|squashed|shattered|soaked|wrong|cancelled|canceled)"
    r"|(?:wrong|broken|damaged|faulty) (?:item|one|order|size|colour|color|product|parcel|thing)|(?:charged|billed|debited) (?:me )?(?:twice|two times|double|too much|wrongly|again)|double[- ]charged|overcharged|(?:took|taken) (?:the )?money|stopped working|(?:does(?:n['’]t| not)|won['’]t|is(?:n['’]t| not)) (?:work|working|turn on|start|switch on)"
    r"|(?:want|like|wish|going) to (?:make a |file a |lodge a )?complain(?:t)?|unacceptable|disgusted|disgraceful|furious|angry|fed up|frustrat(?:ed|ing)|terrible|awful|appalling|disappointed|ridiculous|a joke|waste of|worst|rude to me|let (?:me )?down|been waiting|waited (?:for )?(?:an?|[0-9]+|two|three|all|over|more)|third time|second time (?:i|this)"
    r"|(?:passed away|has died|died|deceased|bereave\w*|funeral|in hospital|had an accident|was (?:robbed|burgled|scammed|mugged)|scammed|hacked|lost my (?:job|wallet|card|phone|bag|luggage|passport|suitcase)|my (?:bag|suitcase|luggage|card|wallet|phone) (?:is|was|has been|got|did(?:n['’]t| not)) )",
    r"(?:还|一直|都|到现在|仍|怎么)(?:还)?(?:没|没有|未)(?:有)?(?:收到|到|送|发货|退|到账|处理|回复|解决|人联系|联系)|没(?:有)?收到|(?:坏|碎|破|裂|漏|丢|脏|变质|发霉|过期)了|(?:收到|到)[^，。]{0,8}(?:坏|碎|破|错|漏|脏)的?|破损|损坏|(?:发|送|寄|扣|收)错|少(?:发|了一|寄)|多扣|重复扣|扣了(?:两|2|二|好几|三)次|乱扣|丢(?:件|失)|被(?:盗|骗|偷|取消|别人)|不见了|用不了|打不开|(?:不能|没法|无法)(?:用|使用|开机|登录|上网)|没(?:信号|网)"
    r"|投诉|太(?:慢|差|过分|离谱|气人|失望)|气死|生气|失望|受不了|忍无可忍|过分|骗人|忽悠|什么态度|态度(?:很|太|特别)?(?:差|恶劣)|等了(?:[^，。]{0,6})(?:天|小时|个月|周|半天|好久|很久|分钟)|(?:第|好)[二三四几]次(?:了|打|反映|联系)|延误|晚点|(?:去世|过世|走了|病故|住院|出了?车祸|事故|受伤)",
)
ASKED_ONLY = _words(
    r"what (?:if|happens|happen|would happen)|if (?:it|my|the|i|there|something|anything)|in case|when will|how (?:long|do|can|much|soon)|is it (?:possible|true)|can i|could i|will (?:it|i|there|my)|do you|(?:are|is) there|what(?:['’]s| is) (?:the|your)",
    r"如果|万一|要是|假如|会不会|怎么办|多久|什么时候|能不能|可不可以|是否|有没有|需要多|的话",
)
TITLES = _words(
    r"complain(?:t|ts|ing)|(?:parcel|item|order|luggage|baggage|card|delivery|flight|bag)s? (?:is |was |has been |arrived )?(?:lost|late|damaged|broken|missing|delayed|stolen|cancelled)|(?:lost|late|damaged|broken|missing|delayed|stolen|faulty|wrong) (?:parcel|item|order|luggage|baggage|delivery|flight|bag|goods|product|card|package)s?|bereavement|angry (?:customer|caller)|apolog(?:y|ise|ize)|service failure|damage|double charge",
    r"投诉|丢件|丢失|破损|损坏|延误|晚点|理赔|错发|漏发|少件|重复扣款|丧亲|去世|故障|盗刷|抱怨|不满",
)
# the fault is the company's, whoever looks at it
OURS = _words(
    r"wrong (?:item|one|order|size|colour|color|product|thing)|(?:charged|billed|debited) (?:me )?(?:twice|two times|double|too much|wrongly)|double[- ]charged|overcharged|your (?:driver|staff|colleague|mistake|fault|error)|rude to me|sent me the wrong",
    r"(?:发|送|寄|扣|收)错|漏发|少发|多扣|重复扣|扣了(?:两|2|二|三)次|乱扣|你们(?:的)?(?:错|问题|失误)|态度(?:很|太|特别)?(?:差|恶劣)|没人(?:理|管|回)",
)
SORRY = _words(
    r"sorry|apolog(?:y|ies|ise|ize|ising|izing)|regret|forgive|our mistake|our fault|we got (?:this|that|it) wrong|condolences|should(?:n['’]t| not) have happened|let you down",
    r"抱歉|对不起|不好意思|致歉|道歉|歉意|给您添(?:麻烦|堵)|我们的(?:失误|错|疏忽|问题)|节哀",
)
NOTICED = _words(
    r"(?:i|we) (?:(?:can|do|completely|fully|really|totally|quite|absolutely|certainly) ){0,3}(?:understand|see (?:why|how|that (?:this|it))|appreciate (?:how|that|why)|imagine|hear|know how|realise|realize)|(?:that|this|it) (?:must|sounds?|is|can be|would|has to|shouldn['’]t|should not) (?:be |have been |very |really |so |been |happen ?)?(?:very |really |so |quite |terribly |incredibly )?(?:frustrat\w*|annoy\w*|upset\w*|worr\w*|stressful|disappoint\w*|inconvenien\w*|difficult|hard|unpleasant|happen|awful|terrible|not (?:good|right|acceptable|what)|horrible|a shame|shock\w*|distress\w*|unacceptable)"
    r"|how (?:frustrating|annoying|disappointing|upsetting|awful|worrying|unpleasant)|oh (?:no|dear)|thank(?:s| you) (?:so much |very much )?for (?:telling|letting|bringing|your patience|raising|reporting|waiting|sharing|being)|that['’]s not (?:good|right|what|the|ok|acceptable)|not (?:good enough|the experience|what (?:you|we)|acceptable)|you(?:['’]re| are) (?:quite |absolutely |completely )?right|i would be (?:upset|annoyed|frustrated|worried|disappointed) too|in your (?:place|shoes|position)|what a (?:shame|pity|nuisance|pain|disappointment)|don['’]t worry|i['’]?(?:ll| will) (?:put (?:this|that|it) right|sort this|make sure)|let['’]?s? (?:me |us )?(?:put (?:this|that|it) right|sort (?:this|that|it)|get (?:this|that|it) (?:sorted|fixed|right))|pity|unfortunate(?:ly)?",
    r"理解|体谅|明白您|能感受|感同身受|换(?:作|成|了)(?:是)?我|让您(?:久等|失望|担心|着急|受委屈|费心|跑|不|困扰|为难|操心)|辛苦(?:您|了)|久等|感谢(?:您)?(?:的)?(?:反馈|反映|告知|告诉|耐心|指出|理解|提醒)|谢谢您?(?:告诉|的反馈|反映|耐心|指出|提醒)|(?:请)?(?:您)?(?:先)?(?:别|不要|不用)(?:太)?(?:着急|担心|急)|请(?:您)?放心|您放心|遗憾|确实(?:不应该|很|太|是我们|让人|给您)|不应该(?:发生|出现)|着急|难过|心疼|您说得对",
)
PROCESS = _words(
    r"(?:order|case|reference|account|customer|booking|tracking|policy|claim|ticket|confirmation|card|flight|member(?:ship)?|invoice|phone|serial|tag) (?:number|no\.?|id|code|reference|ref)|(?:the |your )(?:postcode|post code|zip|e-?mail(?: address)?|date of birth|full name|address|surname|reference|policy|security (?:question|code))|policy|terms|conditions|procedure|process|form|fill (?:in|out)|proof|receipt|photos?|(?:check|verify|confirm) (?:your|the|some)|verification|security questions?|working days|days to (?:process|investigate)|(?:put|place) you on hold|transfer you|department",
    r"(?:订单|单|工单|运单|快递单|手机|会员|账|卡|证件|身份证|案件|航班|预约|受理)(?:编)?号|编号|地址|姓名|邮编|身份证|规定|政策|流程|条款|表格|填写|凭证|发票|照片|截图|核实|核对|验证|提供|工作日|转接|部门|稍等|查一下|查询",
)
