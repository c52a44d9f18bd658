"""When a printed thing was issued, and until when it holds: what price lists and letters say of themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import Sign
from auditor.kit.text.hanzi import simplified

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin"
    r"|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre)"
)
_SEASON = r"(?:spring|summer|autumn|fall|winter|q[1-4]|easter|christmas|season|term|semester)"
_YEAR = r"(?:19|20)\d\d"
_SPAN = rf"{_YEAR}(?: ?[/–-] ?(?:{_YEAR}|\d\d))?(?!\d)"
# A day, a month or a season of a year.
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)?(?: of)?[ -]{{0,2}}{_MONTH}(?![a-z])(?:\.?,?[ -]{_YEAR})?"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}|{_MONTH}(?![a-z])\.?,? {_YEAR}"
    rf"|{_SEASON}(?: ?[/–-] ?{_SEASON})?,? {_SPAN}"
    rf"|{_YEAR}[-/.]\d{{1,2}}(?:[-/.]\d{{1,2}})?(?!\d)|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:{_YEAR}|\d\d)(?!\d)"
    rf"|(?<![\d/])\d{{1,2}} ?/ ?{_YEAR}(?!\d)"
    rf"|{_YEAR} ?年(?: ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号])?| ?第?[一二三四1-4] ?季度?| ?[春夏秋冬]季?)?"
    r"|[一二][〇零○一二三四五六七八九]{3}年(?:[一二三四五六七八九十]{1,2}月)?(?:[一二三四五六七八九十]{1,3}日)?)"
)
_SAYS = (
    r"(?:edition|issued?|version|rev(?:ision|ised|iewed|\.)?|valid(?:ity)?|effective|with effect|in effect|in force"
    r"|applies|applicable|apply|as of|as at|as from|correct (?:at|as|on|from|when|until|to)|accurate (?:at|as|on)"
    r"|updated?|published|printed|print date|prepared"
    r"|produced|compiled|released|expir(?:es|y|ing)|until|through|starting|starts|from|since|ends?|ending|offer period"
    r"|current (?:as|at|from)|status|dated?|stand|gültig|ausgabe|auflage|gedruckt|aktualisiert|ab|bis|valable|édition"
    r"|mise à jour|jusqu['’]au|à partir|au|depuis|válid[oa]|edición|actualizad[oa]|vigente|hasta|desde"
    r"|list|prices?|pricing|tariffs?|rates?|fees|menu|brochure|catalogue|catalog|guide|timetable|schedule|charges|handbook"
    r"|programme|prospectus|leaflet|terms|policy|conditions|lookbook|collection|preisliste|katalog|tarifs?)"
)
_ENGLISH = re.compile(
    rf"(?i:(?<![a-z]){_SAYS}(?![a-z])[^\n©]{{0,40}}?(?:{_DATE}|(?<![\d.,£$€¥]){_SPAN})"
    rf"|(?:{_DATE}|(?<![\d.,£$€¥©]){_SPAN})[^\n©]{{0,25}}?(?<![a-z]){_SAYS}(?![a-z]))"
)
_NUMBERED = re.compile(
    r"(?i:(?<![a-z])(?:edition|issue|version|revision|rev\.?|ausgabe|auflage)"
    r"(?: ?(?:no\.?|number|nr\.?|#|:))? ?v?\d{1,4}(?:[./-]\d{1,4}){0,3}(?![\d%])"
    r"|(?<![a-z\d])\d{1,3}(?:st|nd|rd|th|\.) (?:edition|issue|revision|auflage|ausgabe)"
    r"|(?<![a-z])(?:first|second|third|fourth|fifth) (?:edition|issue|revision)|(?<![a-z\d])v\d{1,2}\.\d{1,3}(?![\d%]))"
)
_CHINESE = re.compile(
    rf"{_DATE}[^\n©]{{0,16}}?(?:版|印制|印刷|编印|发布|更新|修订|生效|起|止|前有效|有效|截止|价目|价格|报价|菜单|目录|手册|册"
    r"|指南|执行|实施|制)"
    rf"|(?:有效期|有效|截至|截止|更新|修订|发布|印制|印刷|编印|生效|执行|实施|版本|日期|时间|出版|编制|自|从|至)[^\n©]{{0,12}}?{_DATE}"
    r"|第[一二三四五六七八九十\d]{1,3}[版期]|版本(?:号)?[:： ]{0,2}[Vv]?\d"
    r"|[（(]?\d{4}[-—–]?(?:\d{4})?(?:年度?)?[春夏秋冬]?季?版"
)
_ALONE = re.compile(
    rf"(?i:(?:[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}})?[,:：] ?|date[:：]? ?)?(?:{_DATE}|{_SEASON} {_SPAN})[.。]?)"
)
_TITLED = re.compile(rf"(?i:(?<![\d.,£$€¥©-]){_SPAN}|{_DATE})")
_LABEL = re.compile(
    rf"(?i:(?:\bdate|datum|日期|时间)(?: of [a-z]{{1,20}})?[:：]?\s{{0,4}}{_DATE})|{_DATE}\s{{0,3}}(?i:\(date\))"
)
# What every date or edition has: a year, a month, three figures, or a word for an edition beside a figure.
_FIGURE = Sign(
    rf"(?:19|20)\d\d|\d[-/.]\d{{1,2}}[-/.]\d|\d(?:st|nd|rd|th|\.)?(?i: of)?[ -]{{0,2}}(?i:{_MONTH})"
    r"|[版期]|版本|[一二][〇零○一二三四五六七八九]{3}年|(?i:edition|issue|version|revision|rev[. ]|ausgabe|auflage)"
    r"|(?<![a-zA-Z\d])[vV]\d"
)
_COPYRIGHT = re.compile(
    rf"(?i:(?:©|\(c\)|copyright|版权所有|all rights reserved)[^\n]{{0,40}}?{_YEAR}(?: ?[-–—] ?(?:{_YEAR}|\d\d))?"
    rf"|{_YEAR}[^\n]{{0,12}}?(?:©|版权所有))"
)
_HISTORY = re.compile(
    r"(?i:(?<![a-z])(?:since|founded|established|est\.|registered|incorporated|born|opened|opening its doors"
    r"|in business|trading|experience|history|award(?:ed|s)?|winner|won|voted|anniversary|began|started)(?![a-z]))"
    r"|成立|创立|创办|始于|始创|建于|创建|获奖|荣获|开业于|周年|以来"
)
_DAY = re.compile(
    rf"(?i:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]?{_MONTH}(?![a-z])\.?,?[ -](?P<a>{_YEAR})"
    rf"|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?P<b>{_YEAR})|{_MONTH}(?![a-z])\.?,? (?P<c>{_YEAR})"
    rf"|(?P<d>{_YEAR})[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?<!\d)\d{{1,2}}[-/.]\d{{1,2}}[-/.](?P<e>{_YEAR})"
    rf"|(?P<f>{_YEAR}) ?年 ?\d{{1,2}} ?月)"
)
_READ = 2_000  # characters of a block
_SHORT = 60


@dataclass(frozen=True, slots=True)
class Dating:
    """What a text says of its time. `years` are those of days and months that it names for other reasons."""

    says: str = ""
    years: tuple[int, ...] = ()


def dating_of(text: str, role: str = "paragraph") -> Dating:
    """What says of what time the whole is, in one of its texts; a year in a heading does. A copyright does not."""
    if not _FIGURE[text]:
        return Dating()
    read = _COPYRIGHT.sub(" ", simplified(text[:_READ]))
    for line in read.split("\n"):
        if _FIGURE[line] and (said := _said(line, role)):
            return Dating(" ".join(said.split()))
    years = [int(next(filter(None, match.groups()))) for match in _DAY.finditer(read) if not _HISTORY.search(read)]
    return Dating("", tuple(years))


def _said(line: str, role: str) -> str:
    if match := _NUMBERED.search(line):
        return match[0]
    if _HISTORY.search(line) and not re.search(r"(?i:edition|issue|valid|updated|version)|版|有效", line):
        return ""
    match = _ENGLISH.search(line) or _CHINESE.search(line) or _LABEL.search(line)
    if not match and len(line) <= _SHORT:
        match = _ALONE.fullmatch(line.strip())
        if not match and role in {"heading", "title"}:
            match = _TITLED.search(line)
    return match[0] if match else ""
