"""Promises of the company in running text: that it will act for this customer, and whether it says when.

Read are contact, a message, dispatch, delivery, a decision, a refund and a repair; what a product will do, what a
policy allows and how data are used are no promises of this kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import sentences_of
from auditor.kit.promising import promise_words as said
from auditor.kit.promising.timewords import says_when
from auditor.kit.text.hanzi import simplified
from auditor.model.artifacts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.kit.passages import Passage
    from auditor.kit.text.sentences import Sentence
    from auditor.model.evidence import Evidence

_MOST = 5000  # sentences of a touchpoint that are read
_LONGEST = 600  # characters of a sentence that is read
_NOT_SAID = frozenset({"label", "option", "link", "button", "term", "sender"})  # names of things
_NEAR, _LEAD = 90, 14  # characters between an act and the word that says how soon
_VAGUE_SLOT = rf"(?:{said.VAGUE_EN})"
_ADVERBS = (
    r"(?:,? (?:then|also|now|personally|normally|usually|typically|always|all|next|first|automatically|be able to"
    rf"|try to|aim to|do (?:our|its|their) best to|be|{_VAGUE_SLOT}),?){{0,3}}"
)


def _kinds(acts: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in acts.items())


_EN = re.compile(
    rf"(?<![a-z])(?:(?:{said.ACTORS_EN})(?:{said.WILL_EN}|{said.TRIES_EN})|(?:and|who|then) (?:will|shall)"
    rf"|{said.THINGS_EN}(?:{said.WILL_EN}| should)|you(?:['’]ll| will| shall| should)(?= (?:[a-z]+ )?(?:hear"
    rf"|receive|get|be))"
    r"|you can expect to|expect to|we hope to|(?:we|our team)(?:['’]re| are| is)(?: currently| now"
    r"| all)? (?:working|trying|doing"
    r" (?:our best|everything we can))(?: (?:very )?(?:hard|flat out))? to|we(?:['’]ll"
    r"| will)(?: [a-z'’-]{1,14}){1,8} and)"
    rf"{_ADVERBS} (?:{_kinds(said.ACTS_EN)})(?![a-z])"
    r"|(?<![a-z])(?:expect (?:an?|our) (?:[a-z-]+ )?(?P<reply>reply|response|call|answer|e-?mail)"
    r"|(?:more|further) (?:details|information|news) (?:will|to) (?P<follow>follow))(?![a-z])",
    re.IGNORECASE,
)
_EN_HINTS = (
    *("'ll", "’ll", "will", "shall", "going to", "aim to", "try to", "strive", "endeavo", "best to", "hope to"),
    *("expect", "should", "to follow", "intend", "plan to", "promise to", "committed to", "working", "trying", "doing"),
)
_VAGUE_EN = re.compile(
    rf"(?<![a-z])(?:{said.VAGUE_EN})(?![a-z])(?! (?:after|before|as|enough|following|thereafter))", re.IGNORECASE
)
_NO_PROMISE_EN = re.compile(
    r"(?<![a-z])(?:(?:will|['’]ll|shall) (?:never|not|no longer|only)|won['’]t|only (?:contact|call|e-?mail|use)"
    r"|personal (?:data|information|details)"
    r"|your (?:data|information)|privacy|marketing|third part(?:y|ies)|by law|cookies?|in accordance|newsletters?"
    r"|(?:special|exclusive|latest|best|great) (?:offers|deals|news)|(?:news|tips|offers|deals|promotions"
    r"|inspiration)(?: and| from|,)"
    r"|terms|see you|securely|from time to time|reminders?|(?:wo|would|do|did|have|has)n['’]t|have not|has not"
    r"|did not|do not|would)(?![a-z])"
    r"|\?[\"'”’)]*$",
    re.IGNORECASE,
)
_CONDITION_EN = re.compile(
    r"(?<![a-z])(?:if|when|whenever|once"
    r"|as soon as(?! (?:possible|(?:we|they|he|she|it|you) can|is possible|practic|reason|feas|we are able"
    r"|we['’]re able))|after|until|unless|in case|should (?:you|your|there|any|the|we|it)|before|provided|upon"
    r"|on receipt|following"
    r"|every time|each time|each|every|always|any ?time|by the time|usually|normally|typically|in the event|where"
    r"|depending|subject to|on the day|during|along the way|throughout|automatically"
    r"|(?:contact|call|e-?mail|text|message|write to|tell|ring) us[^.;!?]{0,80} and(?: we| our)?)(?![a-z])",
    re.IGNORECASE,
)
_BETWEEN_EN = re.compile(
    r"[.;:!?]|—| – |(?<![a-z])(?:if|when|once|unless|please|you (?:must|should|need|have to|can|could|may|want)"
    r"|so (?:that )?you"
    r"|(?:contact|call|e-?mail|tell|ring|let) us|us know|reply to|but|because|by (?:calling|replying))(?![a-z])",
    re.IGNORECASE,
)  # fmt: skip

_WILL_ZH = (
    r"(?:(?<![即把])将(?!来|近|军|要求|其|错)(?:会)?|(?<![机社协聚大学工商展宴晚体约])会(?!员|议|计|场|话|所|展|诊"
    r"|馆|见|籍|费|导致|因)|承诺|保证)"
)
_FILL = r"[^，。；！？,;!?\n]"
_ZH = re.compile(
    rf"(?:(?:{said.ACTORS_ZH}|{said.THINGS_ZH}|您|你){_FILL}{{0,12}}?(?:{_WILL_ZH}|{said.VAGUE_ZH})"
    rf"|(?:{said.VAGUE_ZH})[将会]|{_WILL_ZH}(?:{said.VAGUE_ZH})|(?:{_WILL_ZH}"
    rf"|{said.VAGUE_ZH})"
    rf"(?:{said.VAGUE_ZH}|由{_FILL}{{1,10}}?|有{_FILL}{{1,8}}?)?(?=(?:会|将)?(?:为|给|与|和|向|同|跟|联系|通知|回复"
    rf"|答复|告知|致电)(?:您|你)))"
    rf"{_FILL}{{0,16}}?(?:{_kinds(said.ACTS_ZH)})"
)
_CLAUSE_END = re.compile(r"[，。；！？,;!?\n]")
_ZH_HINT = Sign(r"[将会尽早稍近不马很第适择承证时]")
_VAGUE_ZH = re.compile(said.VAGUE_ZH)
_DUTY_ZH = re.compile(
    r"(?<![申邀])请(?!放心|耐心|稍[候等])|烦请|麻烦[您你]|务必|[您你](?:需|应|须|可|要|必须|务必|尽快|可以|如|若)|建议"
    r"|联系(?:我们|客服|我司|商家|卖家)"
)
_NO_PROMISE_ZH = re.compile(
    r"不会|绝不|不予|个人信息|隐私|仅用于|营销|推广|资讯|优惠信息|法律|法规|条款|新品|新款|上新|即将(?:上线|开业"
    r"|推出|发布|开放)"
    r"|[吗呢？?][”」』]?$|未(?:收到|能)"
)
_CONDITION_ZH = re.compile(
    r"如|若|一旦|倘|万一|[^小]时(?!间|段|刻|光)|后(?!续|台|期|勤)|待|每|凡|期间|前(?!往|台)|过程|通常|一般|根据|视"
)
_STATUS = re.compile(
    r"(?i:^(?:order(?:ed| placed| received| confirmed)?|placed|confirmed|processing|(?:being )?packed|dispatched"
    r"|shipped|in transit|on its way"
    r"|out for delivery|delivered|collected|received|in review|under review|approved|submitted|decision|completed?"
    r"|paid)$)"
    r"|^(?:已下单|提交订单|待付款|已付款|付款成功|待发货|备货中|已发货|发货|运输中|派送中|待收货|已签收|已送达|送达"
    r"|已完成|审核中|待审核|已提交|处理中|待评价)$"
)
_HOURS = re.compile(
    r"(?i:day(?:s? to |s?[ -]?[-–—] ?)[a-z]{3,6}day|\d ?[ap]m ?(?:to|-|–|—) ?\d)"
    r"|(?:周|星期)[一二三四五六日天] ?[至到\-–—~] ?(?:周|星期)?[一二三四五六日天]|\d:\d\d ?[-–—~至到] ?\d{1,2}:\d\d"
)
_REACHED = re.compile(r"(?i:\b(?:call|phone|ring|telephone|lines?)\b)|拨打|致电|热线|电话")
_TIMED_BY = {
    "contact": re.compile(
        r"(?i:repl|respon|contact|in touch|get back|answer|call (?:you|back))|回复|联系|答复|回电|来电|电话|回应|响应"
    ),
    "message": re.compile(r"(?i:mail|confirm|text|sms|receipt|letter)|邮件|短信|通知"),
    "dispatch": re.compile(
        r"(?i:dispatch|despatch|ship|leaves?|deliver|arriv|sent|process|ready|collect)|发货|寄出|出库|送达|配送"
        r"|到货|处理"
    ),
    "delivery": re.compile(
        r"(?i:deliver|arriv|dispatch|ship|install|collect|expect|slot)|送达|配送|到货|派送|安装|发货"
    ),
    "decision": re.compile(
        r"(?i:decision|review|decide|hear|outcome|process|assess|repl|respon)|审核|审批|处理|结果|核实|受理"
    ),
    "refund": re.compile(r"(?i:refund|credit|money|reimburs|repa)|退款|退还|到账|赔付"),
    "repair": re.compile(r"(?i:fix|resol|repair|restor|back)|解决|修复|恢复"),
}  # fmt: skip
_SHORT = 26  # characters of a text that holds little but a time
_TIMELINE = 3  # different states that make one


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence promises: `kind` at `start:end`; `vague` is where it says how soon without saying when.

    conditional: it hangs on an event, or tells what is always done.
    """

    kind: str
    start: int
    end: int
    vague: tuple[int, int] | None
    conditional: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise in its text; timed: a time stands in its sentence, or in the one before or after it."""

    passage: Passage
    sentence: Sentence
    said: Said
    timed: bool

    @property
    def words(self) -> str:
        """The words that promise."""
        return self.sentence.text[self.said.start : self.said.end]

    @property
    def vague(self) -> str:
        """The words that say how soon; "" for none."""
        return self.sentence.text[slice(*self.said.vague)] if self.said.vague else ""


@remembered
def promised(sentence: str, /, language: str) -> Said | None:
    """The first promise of a sentence that says how soon without saying when, else its first one."""
    if len(sentence) > _LONGEST:
        return None
    if language == "zh":
        plain = simplified(sentence)
        return _in_chinese(plain) if _ZH_HINT[plain] else None
    if not _speaks_of_later(sentence) or _NO_PROMISE_EN.search(sentence):
        return None
    conditional = bool(_CONDITION_EN.search(sentence))
    vague = [m.span() for m in _VAGUE_EN.finditer(sentence)]
    first: Said | None = None
    for match in _EN.finditer(sentence):
        near = next((v for v in vague if _belongs(sentence, match.span(), v)), None)
        kind = match.lastgroup or ""
        found = Said(kind if kind in said.ACTS_EN else "contact", *match.span(), near, conditional)
        if near:
            return found
        first = first or found
    return first


def promises_at(here: Evidence, texts: Iterable[Passage]) -> list[Promise]:
    """All promises of these texts of the touchpoint, in order."""
    blocks = [b for b in here[Texts].blocks if b.role != "code"]
    index = {id(b): i for i, b in enumerate(blocks)}
    found: list[Promise] = []
    left = _MOST
    for passage in texts:
        chinese = passage.language == "zh"
        hinted = _ZH_HINT[simplified(passage.text)] if chinese else _speaks_of_later(passage.text)
        if passage.block.role in _NOT_SAID or not hinted:
            continue
        parts = sentences_of(passage.text)
        at = index[id(passage.block)]
        for number, sentence in enumerate(parts):
            left -= 1
            if left < 0:
                return found
            if (read := promised(sentence.text, passage.language)) is None:
                continue
            around = [s.text if s is sentence else _not_hours(s.text) for s in parts[max(number - 1, 0) : number + 2]]
            if number == 0 and at > 0:
                around.append(_of_this(blocks[at - 1].text[-_LONGEST:], read.kind))
            if number == len(parts) - 1 and at + 1 < len(blocks):
                around.append(_of_this(blocks[at + 1].text[:_LONGEST], read.kind))
            found.append(Promise(passage, sentence, read, any(says_when(text) for text in around)))
    return found


def _speaks_of_later(text: str) -> bool:
    lowered = text.lower()
    return any(hint in lowered for hint in _EN_HINTS)


def _not_hours(text: str) -> str:
    """A neighbouring sentence, unless it only says when somebody answers the telephone."""
    return "" if _HOURS.search(text) and _REACHED.search(text) else text


def _of_this(text: str, kind: str) -> str:
    """A neighbouring text where it may say when: it is short, or speaks of the same act; else nothing."""
    short = _SHORT if text.isascii() else _SHORT // 2
    return text if len(text) <= short or _TIMED_BY[kind].search(simplified(text)) else ""


def timed_elsewhere(here: Evidence) -> frozenset[str]:
    """The kinds of promise for which the touchpoint names a time in another place, or shows a timeline of states."""
    kinds: set[str] = set()
    states: set[str] = set()
    for block in here[Texts].blocks:
        text = simplified(block.text[: 4 * _LONGEST])
        if len(text) <= 24 and _STATUS.match(text.strip()):  # noqa: PLR2004 - the name of a state is short
            states.add(text.strip().lower())
        if block.role in {"code", "quote", "customer"} or not says_when(text):
            continue
        for sentence in sentences_of(text):
            if says_when(sentence.text):
                kinds |= {kind for kind, words in _TIMED_BY.items() if words.search(sentence.text)}
    if len(states) >= _TIMELINE:
        kinds |= {"dispatch", "delivery", "decision"}
    return frozenset(kinds)


def _belongs(sentence: str, act: tuple[int, int], vague: tuple[int, int]) -> bool:
    """The word says how soon this act will be, and not something else in the sentence."""
    if act[0] <= vague[0] and vague[1] <= act[1]:
        return True
    if vague[0] >= act[1]:
        between = sentence[act[1] : vague[0]]
        return len(between) <= _NEAR and not _BETWEEN_EN.search(between)
    lead = sentence[: vague[0]].rstrip()
    return act[0] - vague[1] <= _LEAD and (not lead or lead[-1] in ",;:")


def _in_chinese(sentence: str) -> Said | None:
    if _NO_PROMISE_ZH.search(sentence):
        return None
    conditional = bool(_CONDITION_ZH.search(sentence))
    first: Said | None = None
    for match in _ZH.finditer(sentence):
        start = max(sentence.rfind(sign, 0, match.start()) for sign in "，。；！？,;!?\n") + 1
        stop = _CLAUSE_END.search(sentence, match.end())
        if _DUTY_ZH.search(sentence[start : stop.start() if stop else len(sentence)]):
            continue
        vague = _VAGUE_ZH.search(sentence, max(start, match.start() - 4), match.end())
        span = _without_will(vague[0], vague.start()) if vague else None
        found = Said(match.lastgroup or "", *match.span(), span, conditional)
        if span:
            return found
        first = first or found
    return first


def _without_will(words: str, start: int) -> tuple[int, int]:
    """将及时 is 及时."""
    skip = len(words) - 2 if words.endswith("及时") else 0
    return start + skip, start + len(words)
