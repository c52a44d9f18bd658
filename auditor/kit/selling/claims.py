"""Claims to be the best: in Chinese as the Advertising Law is read, in English where nothing proves them.

A reading of single texts; whether they stand in promotion is asked in `promotion`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from auditor.kit.anchors import holds
from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import sentences_of
from auditor.kit.selling import claim_words as words
from auditor.kit.text.superlatives import Use, superlatives
from auditor.kit.text.wording import BOOK, HAN


class Grade(StrEnum):
    """How plainly it is a claim."""

    STATUTORY = "statutory"  # one of the three words that the law names
    CLAIM = "claim"
    UNSURE = "unsure"  # a grade, a fact or a claim: a person must look


@dataclass(frozen=True, slots=True)
class Claim:
    """`text[start:end]` claims; `instead` is what may stand there, "" where nothing fits."""

    start: int
    end: int
    grade: Grade
    text: str
    instead: str = ""


_ZH_SIGN = Sign(
    f"最|第[一1]|唯一|{words.ABSOLUTE}|{words.BEFORE_OFFERED}|国家级|(?i:no[.．]?\\s?1|top\\s?1|number one)"
)
_GAP = f"(?![请請可将將会會能在就需])[{HAN}A-Za-z0-9、·]"
_RULES = re.compile(
    r"(?P<statutory>国家级|最高级|最佳)"
    rf"|(?P<absolute>{words.ABSOLUTE})"
    rf"|(?P<praised>(?:{words.BEFORE_OFFERED})的?(?={_GAP}{{0,3}}(?:{words.OFFERED})))"
    rf"|(?P<first>(?:(?:{words.SCOPE}|{words.FIRST_OF})(?:[的之]|排名|销量|综合|稳居|位居|位列"
    rf"|连续[^，。]{{1,6}}年){{0,3}}\s?{words.FIRST}"
    rf"|(?<![A-Za-z]){words.FIRST}(?=的?(?:{words.OFFERED}))(?<!第一)(?<!第1)))"
    rf"|(?P<sole>(?:{words.SCOPE})[的内上中]?{_GAP}{{0,4}}{words.SOLE}|{words.SOLE}一家)"
    rf"|(?P<most>最(?:{words.PRAISE})(?:[、，和与且]?(?:最|更)?(?:{words.PRAISE})){{0,2}})"
)
_OBJECT = re.compile(rf"的?[\s“《]?{_GAP}{{0,4}}?(?:{words.OFFERED})")
_MAXIM = re.compile(
    "的[^，。；！？]{1,8}[，,]?(?:就|也|往往|常常|永远|从来)?(?:是|不是|来自|在于|莫过于|应[该当]|源于)"
)  # about the world
_SCOPED = re.compile(rf"(?:{words.SCOPE})[^，。；！？]{{0,6}}$")
_FAR_OBJECT = re.compile(rf"[^，。；！？]{{0,8}}?(?:{words.OFFERED})|\s{{0,2}}$|[！!]")
_STRIVES = re.compile(words.STRIVES)
_WISHES = re.compile(words.WISHES)
_OWN = re.compile(f"(?:{words.OWN})[^，。；！？]{{0,8}}$")
_OURS = re.compile("(?:我们|我司|本公司|本品牌|他们)$")
_SOURCE, _DATED = re.compile(words.SOURCE), re.compile(words.DATED)
_TIP = re.compile(f"的?{_GAP}{{0,2}}?(?:{words.TIP})")
_ADVICE = re.compile(f"(?:{words.ADVICE})[^，。；！？]{{0,14}}$")
_ASKS = re.compile(r"[?？]|[吗呢]\W{0,2}$")
_GRADE = re.compile(f"的?{_GAP}{{0,8}}?(?:{words.GRADE_AFTER})")
_HIGHEST = re.compile(words.HIGHEST_GRADE)
_GRAMMAR = re.compile("形容词|副词|比较级")
_LIMIT = re.compile(f"最{words.LIMIT}")
_CUT = re.compile("[。；！？!?;\n]")
_ONE_OF = re.compile(r"[^，。；！？]{0,20}之一|[^，。；！？]{0,12}(?:之间|的是|莫过于)")
_QUALITY = re.compile(
    "的?(?:品质|水平|水准|质量|产品|服务|品牌|配方|团队|享受|工厂|设备|待遇|食材|体验|大师|名厨|礼遇)"
)
_NAMED = re.compile('[“「『《"](?=[^”」』》"]{0,20}[”」』》"])[^“「『《"”」』》]{0,16}$')


def claims(text: str, language: str) -> tuple[Claim, ...]:
    """In order; none in other languages than English and Chinese."""
    text = text[:BOOK]
    if language == "zh":
        return _chinese(text) if _ZH_SIGN[text] else ()
    if language == "en":
        return _english(text) if holds(text, _EN_ANCHORS) else ()
    return ()


@remembered
def _chinese(text: str) -> tuple[Claim, ...]:
    found: list[Claim] = []
    raised = {s.start for s in superlatives(text, "zh") if s.use is Use.COMPARES}
    for match in _RULES.finditer(text):
        if match["most"] and match.start() not in raised:
            continue
        before = text[max(match.start() - 40, 0) : match.start()]
        before = _CUT.split(before)[-1]
        after = _CUT.split(text[match.end() : match.end() + 40])[0]
        closing = text[match.end() : match.end() + 60]
        if grade := _grade(match, before, after, closing):
            start, end = match.span()
            found.append(Claim(start, end, grade, match[0], _instead(match)))
    return tuple(found)


def _grade(match: re.Match[str], before: str, after: str, closing: str) -> Grade | None:
    """None where it is no claim."""
    asked = _CUT.search(closing)
    if (asked and asked[0] in "?？") or _ASKS.search(after):
        return None
    if _STRIVES.search(before) or (not match["absolute"] and _OWN.search(before)) or _ONE_OF.match(after):
        return None
    if match["statutory"]:
        grade = _statutory(match[0], before, after)
    elif match["most"]:
        grade = _most(match[0] + after[:2], before, after)
    elif match["absolute"] and match[0].startswith(("首选", "顶级", "极品")) and _ADVICE.search(before):
        grade = None
    else:
        grade = Grade.CLAIM
    if grade is None:
        return None
    sourced, dated = _SOURCE.search(before + after), _DATED.search(before + after)
    if sourced and dated:
        return None
    return Grade.UNSURE if sourced else grade


def _statutory(word: str, before: str, after: str) -> Grade | None:
    if word == "国家级":
        if _GRADE.match(after) or before.endswith(("非", "省级、", "市级、", "省、", "及", "和")):
            return None
        return Grade.STATUTORY if _QUALITY.match(after) else Grade.UNSURE
    if word == "最高级":
        if _HIGHEST.match(after) or _GRAMMAR.search(before):
            return None
        return Grade.STATUTORY if _OBJECT.match(after) else Grade.UNSURE
    if _TIP.match(after) or _WISHES.search(before) or _ADVICE.search(before) or _NAMED.search(before):
        return None
    return Grade.STATUTORY if _OBJECT.match(after) else None


def _most(phrase: str, before: str, after: str) -> Grade | None:
    if _LIMIT.match(phrase) or _OURS.search(before) or _WISHES.search(before) or _ADVICE.search(before):
        return None
    if not before.strip() and _MAXIM.match(after):
        return None
    if _SCOPED.search(before) and _FAR_OBJECT.match(after):
        return Grade.CLAIM
    return Grade.CLAIM if _OBJECT.match(after) else None


def _instead(match: re.Match[str]) -> str:
    said = match[0]
    for word, instead in words.REWRITES.items():
        if word in said:
            return instead
    return said.replace("最", "") if match["most"] else ""


# English -------------------------------------------------------------------------------------------------------------
_B, _T, _W = words.BEST, words.THINGS, words.WHERE
_EN_ANCHORS = (
    *("best", "leading", "most ", "lowest", "cheapest", "number one", "number 1", "no. 1", "no.1", "no 1", "#1", "# 1"),
    *("unbeatable", "unrival", "unmatched", "second to none", "favourite", "favorite", "finest", "largest", "biggest"),
    *(
        "fastest",
        "safest",
        "greatest",
        "strongest",
        "highest",
        "easiest",
        "quickest",
        "smartest",
        "tastiest",
        "freshest",
    ),
    *("friendliest", "purest", "healthiest", "smoothest", "softest", "toughest", "simplest"),
)
_RANKED = r"(?:#\s?1|no\.?\s?1|number (?:one|1))(?![0-9a-z])"
_EN_RANK = re.compile(rf"(?i:{_RANKED}|leading|favou?rite|unbeatable|unrivall?ed|unmatched|second to none)")
_FEW = r"(?:[a-z’'-]{2,16} ){0,2}"
_EN_RULES = re.compile(
    rf"(?i:(?<![a-z])(?:"
    rf"{words.WORLD} (?:only |very )?(?:{_B}|leading|{_RANKED}|favou?rite) {_FEW}(?:{_T})"
    rf"|(?:the )?(?:{_B}|leading|{_RANKED}) {_FEW}(?:{_T}) (?:{_W})"
    rf"|(?:we|our [a-z]{{3,16}}(?: [a-z]{{3,16}})?) (?:are|is|have|has|offer|provide|sell|make|serve|give you"
    rf"|bring you) (?:simply |only |quite simply )?"
    rf"the (?:very )?(?:{_B}|leading|{_RANKED})(?: {_FEW}(?:{_T}))?(?=\W|$)"
    rf"|(?:the|your) (?:{_RANKED}) {_FEW}(?:{_T})|(?:{_RANKED}) (?:for|in) {_FEW}(?:{_T})"
    rf"|(?<!our )(?<!its )(?<!their )(?<!your )(?:unbeatable|unrivall?ed|unmatched|lowest) (?:prices|quality"
    rf"|service|value|range|selection)"
    rf"|(?:prices?|quality|service|range)(?: and [a-z]{{3,12}})? (?:is|are) (?:simply )?(?:unbeatable|unrivall?ed"
    rf"|unmatched|second to none)"
    rf"|the leading (?:{_T})"
    rf")(?![a-z]))"
    rf"|(?<![#\w])#\s?1 (?i:{_FEW}(?:{_T}))(?![a-z])"
)
_EN_SOFT = re.compile(
    r"(?i:\b(?:one of|among|some of|not|never|try|tries|trying|strive|strives|striving|aim|aims|aiming|goal|mission"
    r"|vision|want to|wants to"
    r"|work(?:ing)? hard|committed|dedicated|believe|think|hope|endeavou?r|ambition|become|want|find|choose|compare"
    r"|looking for|need|pick"
    r"|select|recommend|help you|helps you|ensure|make sure|if|whether|when|which|what|how|where|may|might|could"
    r"|can|our most|our best"
    r"|probably|perhaps|arguably|possibly|this time of|customers? (?:say|tell)|you (?:will|['’]ll)? ?(?:get|have"
    r"|see)|subscribe)\b[^.;:!?]{0,60}$)"
)
_EN_SOURCE = re.compile(
    r"(?i:\b(?:according to|voted|rated|ranked|awards?|awarded|winner|won|survey|trustpilot|feefo|source|based on"
    r"|study|report|research"
    r"|verified|(?:20|19)\d\d)\b|which\?|\bin our (?:range|shop|store|collection)\b)|[*†‡¹²³]|\[\d"
)
_EN_AFTER = re.compile(
    r"(?i:[ -]?(?:for (?:you|your)|to suit|sellers?|selling|practices?|before|available|possible|yet|guarantee"
    r"|that (?:suits|fits))\b|[^.!]{0,40}\?)"
)


@remembered
def _english(text: str) -> tuple[Claim, ...]:
    found: list[Claim] = []
    for sentence in sentences_of(text):
        if not holds(sentence.text, _EN_ANCHORS) or not _EN_RULES.search(sentence.text):
            continue
        if _EN_SOURCE.search(sentence.text) or sentence.text.rstrip('"”’) ').endswith("?"):
            continue
        for match in _EN_RULES.finditer(sentence.text):
            before = sentence.text[: match.start()]
            if _EN_SOFT.search(before[-90:]) or _EN_AFTER.match(sentence.text[match.end() : match.end() + 50]):
                continue
            if not (_EN_RANK.search(match[0]) or any(s.use is Use.COMPARES for s in superlatives(match[0], "en"))):
                continue
            start = sentence.start + match.start()
            found.append(Claim(start, start + len(match[0]), Grade.CLAIM, match[0]))
    return tuple(found)
