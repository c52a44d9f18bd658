"""How long the company says that it exists: “since 2009”, “15 years of fine tea”, 成立于2009年, 15年深耕."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.anchors import holds
from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import sentences_of
from auditor.kit.selling.disguises import plain_characters

_ANCHORS = {
    "en": ("since ", "established", "founded", "est. ", "est ", "set up", "incorporated", "opened", " years"),
    "zh": ("年", "载", "載"),
}
_FIGURE = Sign(r"[0-9]")
_YEAR = r"(?P<{0}>1[5-9]\d\d|20\d\d)(?![\d/-])"
_NUMBER = r"(?P<more>over|more than|nearly|almost|around|about|some|at least)?\s?(?P<count>[1-9]\d{0,2})(?P<plus>\+)?"
_TRADES = (
    "selling|making|posting|sending|shipping|delivering|supplying|serving|brewing|blending|baking|roasting|growing"
    "|building|repairing|printing|publishing|cooking|importing|crafting|designing|insuring|trading"
)
_EN = re.compile(
    rf"(?i:(?<![a-z])(?:established|founded|est\.?|set up|incorporated"
    rf"|opened(?: our doors)?)(?: (?:back )?in)? {_YEAR.format('founded')}"
    rf"|(?<![a-z])(?:(?:we|who) (?:have|['’]ve) been [a-z ]{{3,40}}|(?:trading|in business|independent"
    rf"|family[- ](?:run|owned)|serving (?:you|customers|[a-z]{{3,16}})"
    rf"|(?:brewing|making|blending|selling|baking|roasting|growing|insuring|helping) [a-z ]{{2,30}}|at your service"
    rf"|with you|here)),? since {_YEAR.format('since')}"
    rf"|^\W{{0,3}}since {_YEAR.format('alone')}\W{{0,3}}$"
    rf"|(?<![a-z])(?:(?P<been>we(?: have|['’]ve) been (?:{_TRADES})(?! (?:to|with|from|in|at|on|for|by)\b)"
    rf"[a-z ]{{0,30}} for )|for |with |our |celebrat\w+ |after )?{_NUMBER} years(?(been)\b"
    rf"|(?: of|['’] of|['’])? (?:in business"
    rf"|in the business|of trading|trading|of history|history|serving|making|blending|brewing"
    rf"|service to|experience|of experience|expertise|at your service|in the trade|of tradition|tradition)))"
)
_ZH = re.compile(
    r"(?:成立|创立|创建|创办|始创|创始|建立|始建|诞生|开业|创业|始)于\s?(?P<founded>1[5-9]\d\d|20\d\d)\s?年?"
    r"|(?P<since>1[5-9]\d\d|20\d\d)\s?年(?:正式)?(?:成立|创立|创建|创办|开业|创业)|(?:^|[，。\s])(?:自"
    r"|从)\s?(?P<alone>1[5-9]\d\d|20\d\d)\s?年(?:以来|起|创立|成立)"
    r"|(?P<more>近|超|超过|逾|约)?(?P<count>[1-9]\d{0,2})(?P<plus>\+|多|余)?\s?(?:年|载)(?:以?来)?的?(?:深耕|专注"
    r"|历史|老店|老字号|行业经验|从业经验|经验|匠心|传承|品质|沉淀|积淀|坚守|风雨|老品牌|制茶|服务经验)"
    r"|(?:深耕|专注|传承|成立|创立|创业|从业|坚守|开业)[^，。；！？\d]{0,10}(?P<more2>近|超|超过|逾"
    r"|约)?(?P<count2>[1-9]\d{0,2})(?P<plus2>\+|多|余)?\s?(?:年|载)(?!\d)"
)
_OURS = {
    "en": re.compile(r"(?i:(?<![a-z])(?:we|we['’]ve|us|our)(?![a-z]))"),
    "zh": re.compile("我们|我司|本店|本公司|本品牌|公司|品牌|企业|小店"),
}
# Other people's years, and the years of other things.
_OTHERS = {
    "en": re.compile(
        r"(?i:(?<![a-z])(?:(?:warrant|guarante|predecessor|original|merge|acqui|parent|founders?(?![a-z])"
        r"|member since|customer since"
        r"|engineer|director|teacher|driver|building|factor|branch|collection|edition|certif|website|partner"
        r"|supplier)[a-z]{0,6}"
        r"|(?:formerly|bought|grandfather|grandmother|father|mother|his|her|he|she|their|they|staff|team|combined"
        r"|between (?:us|them)|chefs?"
        r"|masters?|experts?|house|mill|church|shop|store|office|site|garden|estate|model|products?|range|line"
        r"|recipe|brand of|part of|group"
        r"|owned by|old|online since|blend|organic since|awards?|you have|your|each|every|average|up to"
        r"|app))(?![a-z]))"
    ),
    "zh": re.compile(
        "保修|质保|前身|原名|收购|合并|母公司|集团|创始人|他|她|师傅|老师|团队|员工|专家|大师|工程师|教练|医生|合计"
        "|累计|平均|分店|分公司|门店成立|工厂|建筑|茶园|配方|产品|系列|会员|合作|供应商|客户|获|认证|人均|子公司"
        "|研究院|部门|基金"
    ),
}
_SHORT = 48  # characters of a text that says nothing else
_CLOSING = 2  # characters
_ROUND = {"en": ("over", "more than", "at least"), "zh": ("超", "超过", "逾")}


@dataclass(frozen=True, slots=True)
class Tenure:
    """`text[start:end]` says that the company was founded between two years, as seen from `today`'s year."""

    start: int
    end: int
    text: str
    years: int = 0  # so many years; 0 where a year is named
    founded: int = 0  # the year that is named
    open: bool = False  # “over 15 years”: so many or more

    def between(self, this_year: int) -> tuple[int, int]:
        """The earliest and the latest year of founding that it leaves possible."""
        if self.founded:
            return self.founded, self.founded
        latest = this_year - self.years
        decade = 10  # “over 15 years” is not said of 26
        return (latest - decade if self.open else latest), latest


@remembered
def tenures(text: str, language: str) -> tuple[Tenure, ...]:
    """What the company says of itself, in order; what may be said of somebody or something else is left out."""
    if language not in _ANCHORS or not holds(text, _ANCHORS[language]):
        return ()
    found: list[Tenure] = []
    pattern = _EN if language == "en" else _ZH
    for sentence in sentences_of(text):
        if not (_FIGURE[sentence.text] and holds(sentence.text, _ANCHORS[language])):
            continue
        said = plain_characters(sentence.text) if language == "zh" else sentence.text
        match = pattern.search(said)
        if match is None or _OTHERS[language].search(said):
            continue
        bare = match.start() == 0 and match["founded"] and len(said) <= _SHORT  # “Established 2009.”, of whoever writes
        if len(text) > _SHORT and not bare and not _OURS[language].search(said):
            continue
        if match["alone"] and len(said) > len(match[0]) + _CLOSING and not _OURS[language].search(said):
            continue  # “since 1960” of whatever comes next
        start = sentence.start + match.start()
        found.append(_read(match, start, language))
    return tuple(found)


def _read(match: re.Match[str], start: int, language: str) -> Tenure:
    parts = match.groupdict()
    year = parts["founded"] or parts["since"] or parts["alone"]
    end = start + len(match[0])
    if year:
        return Tenure(start, end, match[0], founded=int(year))
    count = parts["count"] or parts.get("count2") or "0"
    more = (parts["more"] or parts.get("more2") or "").lower()
    plus = bool(parts["plus"] or parts.get("plus2"))
    return Tenure(start, end, match[0], years=int(count), open=plus or more in _ROUND[language])
