"""Praise and blame: where customers are asked what they think, how they complain, and how either is acknowledged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.memory import Sign
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import LATIN
from auditor.model.artifacts import Texts
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from auditor.model.artifacts import Block, Field
    from auditor.model.evidence import Evidence

_SPAN = (
    r"(?:\d{1,3}(?:\s?(?:-|–|to)\s?\d{1,3})?|an?|one|two|three|four|five|six|seven|eight|ten|twenty|few|the next)"
    r"(?: (?:full|more|calendar|working|business))? ?(?:minutes?|hours?|days?|weeks?|months?)"
)
_DATE_EN = (
    r"(?:by|before|on|until) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|the end of"
    r"|(?:the )?\d{1,2}(?:st|nd|rd|th)?"
    r"[ /.-](?:\d{1,2}|[a-z]{3,9})|[a-z]{3,9} \d{1,2}\b|20\d\d-\d\d-\d\d)"
)
_ASKS = re.compile(
    rf"(?<![{LATIN}])(?:feedback(?! loop)|satisfaction survey|surveys?|questionnaire"
    r"|rate (?:us|your|our|this|the|how|it|today|my)|(?:give|leave) (?:us )?(?:a |your )?(?:star )?rating"
    r"|how (?:would|do) you rate"
    r"|how (?:did we do|are we doing|was (?:your|it|this|everything|ordering|booking|our|the)|were we"
    r"|satisfied|happy|easy|likely|do you feel|can we improve|could we)"
    r"|how['’]s (?:your|it)|how['’]d we do|(?:leave|write|post|share|submit|add)(?: us)? (?:a |an "
    r"|your )?(?:\w{1,12} )?reviews?(?! order)"
    r"|review (?:your (?:purchase|experience|stay|visit|trip|flight|item|items|product|products)|us\b"
    r"|our service|this (?:product|service|item))"
    r"|(?:tell|let) us (?:know )?(?:what you (?:think|thought|like|make of)|how (?:we|it|your|ordering|that"
    r"|was|you found)|what we|about your"
    r" (?:experience|visit|stay))"
    r"|what (?:do|did) you (?:think|like|make)|what (?:could|can|should) we (?:do|have done|improve)"
    r"|(?:share|give us) your (?:thoughts|experience|opinion|opinions|views|ideas|comments|impressions)"
    r"|(?:your|any) (?:opinions?|suggestions?|comments)(?! box)"
    r"|(?:anything|something) (?:else )?(?:that )?we (?:could|can|should) (?:do|have done|improve)|(?:help us"
    r"|how (?:can|could|might) we|ideas (?:to|on how to)) (?:\w{1,9} )?(?:improve|get better|do better)"
    r"|(?:are|were) you (?:happy|satisfied|pleased) with|(?:did|has|have) (?:this|that|we|i"
    r"|your question)[^.!?\n]{0,24} (?:answer(?:ed)?|help(?:ed)?|solved?|resolved?)(?: your)?[^.!?\n]{0,20}\?"
    r"|was (?:this|that|the) [^.!?\n]{0,24}(?:helpful|useful|easy|ok|okay|clear)|did you find (?:this|what)"
    r"|what made you (?:leave|cancel|decide|choose|change)"
    r"|why (?:are you|did you|you(?:['’]re| are)) (?:leav|cancel)(?:e|l?ing)?"
    r"|would you recommend|recommend us|trustpilot|net promoter"
    rf"|complain(?:ts?|ing)?|compliments?|is there a problem with this page|report a problem with this)(?![{LATIN}])",
    re.IGNORECASE,
)
_ASKS_ZH = re.compile(
    r"反馈|意见(?!书)|评价|点评|评分|打分|打个分|满意(?:吗|度|么)|(?:是否|还|对|不)\S{0,12}满意|问卷|(?:满意度"
    r"|用户|体验|客户)调[查研]|吐槽|晒单|好评"
    r"|(?:您的|宝贵|提|什么|投诉与?|投诉和|有何|好|任何)建议|建议(?:箱|反馈|与投诉|和意见)|怎么(?:样)?改进"
    r"|哪里(?:可以|能)?(?:做得|改进)|做得(?:怎么样|如何|更好)|感受如何|体验(?:如何|怎么样)"
    r"|(?:对您)?有(?:所)?帮助吗|是否有帮助|推荐给朋友吗|投诉"
)
_SIGN = Sign(
    re.compile(
        r"feedback|survey|questionnaire|\brat(?:e|ing)|review|opinion|suggest|comment|improve|better|recommend"
        r"|complain|compliment|trustpilot"
        r"|how (?:did|was|were|are|do|would|easy|likely|happy|satisfied|can|could)|how['’]|happy|satisfied"
        r"|made you|leaving|cancel|why did"
        r"|pleased|think|thought|experience|help|useful|clear|promoter|tell us|let us know|did (?:you|this|we"
        r"|that)|was (?:this"
        r"|that|the)"
        r"|[馈见评分意卷调槽单建改投诉感体帮荐满]|哪里|做得",
        re.IGNORECASE,
    )
)
_NOT_ASKED = re.compile(
    r"(?i:\b(?:customer reviews?|read (?:the |our |all )?reviews|\d[\d,.]* (?:reviews|ratings|comments)"
    r"|no reviews|feedback (?:from (?:our )?customers|we received))\b)"
    r"|\d+\s?条评[价论]|商品评价|全部评价|用户评价"
)
_COMPLAINT = re.compile(
    rf"(?<![{LATIN}])(?:complain(?:ts?|ing|s|ed)?|ombudsm[ae]n|alternative dispute|dispute resolution"
    r"|(?:not|un)[ -]?(?:happy|satisfied) with (?:our|the|your|us|how|a|an|any)|(?:if )?(?:something"
    r"|things) (?:goes|go|has gone|have gone|went) wrong|(?:if )?we(?:['’]ve| have)? (?:got|get) (?:something"
    r"|it|things) wrong)"
    rf"(?![{LATIN}])|投诉|申诉|维权|消费纠纷|(?:对)[^。\n]{{0,16}}不满意",
    re.IGNORECASE,
)
_COMPLAINT_SIGN = Sign(re.compile(r"complain|ombudsm|dispute|happy|satisfied|wrong|诉|维权|纠纷|不满", re.IGNORECASE))
_NO_COMPLAINT = re.compile(
    r"(?i)\b(?:no complaints|without complaints?|complain(?:ts)? (?:of|about) (?:pain|headache))\b"
)
_HOW = re.compile(
    r"@|(?<!\d)\+?\d[\d ()-]{4,}\d|\b(?:call|ring|phone|write|e-?mail|letter|post|form|online|visit|contact"
    r"|speak|talk|tell|reply|use)\b"
    r"|电话|拨打|致电|邮件|邮箱|信函|表单|在线|联系|提交|填写|热线|回复",
    re.IGNORECASE,
)
_WHO = re.compile(
    rf"(?<![{LATIN}])(?:(?i:(?:complaints?|customer|service|resolution|care|relations|quality|support|our"
    rf"|the) (?:\w{{1,16}} )?(?:team|department|manager|officer|handler|director|desk)"
    r"|managers?|director|head of"
    r"|(?:customer|patient|client|guest|member|passenger|supporter) (?:relations|care|services?)|supervisor"
    r"|owner|founder|team leader|we (?:will|['’]ll)|colleague|case (?:handler|worker|owner))|"
    r"(?!This|That|There|Here|Your|Each|Every|Nobody|Delivery|Payment|They"
    r"|Tea)[A-Z][a-z]{2,12} (?:and [A-Z][a-z]{2,12} )?"
    rf"(?:will|reads|looks into|answers|deals with|handles|takes care))(?![{LATIN}])"
    r"|客服|专员|团队|部门|经理|主管|负责人|店长|小组|专人|由\S{1,6}(?:处理|负责|跟进|回复)"
)
_BY_WHEN = re.compile(
    rf"\b(?:within|in|takes?|up to|no later than|after) (?:about |around |at most |up to |the next )?{_SPAN}\b"
    rf"|\b{_SPAN} (?:to (?:reply|answer|respond|get)|of (?:receiving|your|getting))"
    rf"|\b{_DATE_EN}\b|\bsame day\b|\b(?:reply|answer|respond|acknowledge|get back)[^.!?\n]{{0,40}}\b{_SPAN}\b"
    r"|(?:\d{1,3}|[一二三四五六七八九十两几]{1,3})\s?个?(?:小时|分钟|工作日|自然日|天|日|周)(?:之?内|以内)?"
    r"|当[天日](?:内)?|\d{1,2}\s?月\s?\d{1,2}\s?日(?:前|之前)?|(?:明天|今天|本周)\S{0,2}(?:前|内)",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    rf"(?<![{LATIN}])(?:ombudsm[ae]n|escalat\w{{1,6}}"
    rf"|you can (?:also )?(?:contact|write to|turn to|complain to|go to) the"
    rf" [^.!?\n]{{1,40}}(?:board|commission|authority|council|agency)|take it further|take (?:your complaint|the matter"
    rf"|things) further|(?:alternative )?dispute resolution|adr|odr|mediator|arbitrat\w{{1,6}}|regulator|ofcom"
    rf"|ofgem|financial conduct"
    r"|trading standards|citizens advice|consumer (?:protection|affairs|rights)|if you(?:['’]re| are"
    r"| remain)? (?:still|not|un)[ -]?\w{0,12} ?(?:not )?(?:happy|satisfied)|still (?:not|un)[ -]?(?:happy"
    r"|satisfied)"
    rf"|(?:ask|speak|write|talk|appeal|refer(?:red)?) (?:for|to|it to) (?:a |an |the "
    rf"|our )?(?:\w{{1,12}} )?(?:manager|director|supervisor|owner|head|independent|panel|court)|appeals?"
    rf"|independent (?:review|body|service)|second (?:stage|review)|stage (?:2|two)"
    rf"|(?:small claims )?court)(?![{LATIN}])"
    r"|12315|12345|消协|消费者协会|消费者权益|监管|工商|市场监督|上级|升级|仲裁|申诉|复核|法院"
    r"|仍(?:然)?(?:不满意|有异议)|对(?:处理)?结果(?:不满|有异议)|调解",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"\b(?:case|ticket|complaint|reference|ref|request|enquiry|inquiry|report|feedback)\.?(?: (?:number|no\.?"
    r"|id|code|reference))?(?: is| as)?\s?[:#]?\s?(?:is )?(?=[\w-]{0,20}\d)[\w-]{2,24}"
    r"|#\s?\d{3,}|(?:编号|单号|工单|受理号|流水号|案件号|查询码)(?:为"
    r"|是)?\s?[:：]?\s?[A-Za-z0-9-]{0,20}\d[A-Za-z0-9-]{0,20}",
    re.IGNORECASE,
)
_NO_ANSWER = re.compile(
    r"\b(?:(?:do|can|will|are)(?:n['’]t| not)(?: be)?(?: able to| usually)? (?:reply|respond|answer)"
    r"|cannot (?:reply|respond|answer)|won['’]t (?:reply|respond))"
    r"|(?:无法|不能|不会|不再)(?:逐一|一一|单独)?(?:回复|答复)",
    re.IGNORECASE,
)
HOW, WHO, BY_WHEN, FURTHER = (
    say("how to complain"),
    say("who deals with it"),
    say("by when an answer comes"),
    say("where to go if it does not help"),
)
_LONGEST = 1500  # characters of a block that are read


def asks_what_they_think(text: str) -> re.Match[str] | None:
    """Where a text asks for feedback: a link “Feedback”, “How did we do?”, 去评价, 意见反馈."""
    if len(text) > _LONGEST or not _SIGN[text]:
        return None
    plain = simplified(text)
    rest = _NOT_ASKED.sub(lambda m: " " * len(m[0]), plain)
    return _ASKS.search(rest) or _ASKS_ZH.search(rest)


def speaks_of_complaints(text: str) -> re.Match[str] | None:
    """Where a text speaks of complaints to the company, or of what to do when something went wrong."""
    if not _COMPLAINT_SIGN[text[:_LONGEST]]:
        return None
    plain = simplified(text[:_LONGEST])
    match = _COMPLAINT.search(plain)
    return None if match is None or _NO_COMPLAINT.search(plain) else match


def lacks_of_procedure(text: str) -> list[Said]:
    """What a complaint procedure does not say, of: how, who, by when, and where to go then."""
    plain = simplified(text)
    parts = ((HOW, _HOW), (WHO, _WHO), (BY_WHEN, _BY_WHEN), (FURTHER, _FURTHER))
    return [name for name, pattern in parts if not pattern.search(plain)]


def acknowledges(text: str) -> tuple[bool, bool, bool]:
    """(a reference, by when an answer comes or that none will, who is at it) of an acknowledgement."""
    plain = simplified(text)
    return (
        bool(_REFERENCE.search(plain)),
        bool(_BY_WHEN.search(plain) or _NO_ANSWER.search(plain)),
        bool(_WHO.search(plain)),
    )


def is_complaint_form(fields: tuple[Field, ...], title: str) -> bool:
    """A form for complaints, by its own words."""
    said = simplified(" | ".join([title, *(f"{f.text} {f.group} {f.name}" for f in fields)])[:2000])
    return bool(_COMPLAINT.search(said))


def is_feedback_form(fields: tuple[Field, ...], title: str) -> bool:
    """A form for opinions, suggestions or complaints, by its own words."""
    parts = [title, *(f"{f.text} {f.group}" for f in fields)]
    return any(asks_what_they_think(part[:_LONGEST]) for part in parts) or is_complaint_form(fields, title)


def near(here: Evidence, block: Block, reach: int) -> str:
    """A block with those after it, up to the next heading, and the heading before it."""
    blocks = here[Texts].blocks
    at = next(i for i, other in enumerate(blocks) if other is block)
    last = at + 1
    while last < len(blocks) and last <= at + reach and blocks[last].role != "heading":
        last += 1
    first = at - 1 if at and blocks[at - 1].role == "heading" else at
    return "\n".join(b.text[:_LONGEST] for b in blocks[first:last])
