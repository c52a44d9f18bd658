"""Chinese (and Japanese, Korean) dates: `2026年1月6日`, `下周三`, `三天前`, `第三季度`, `每周一`, holidays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans import dates_calendar as cal
from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.durations import find_durations
from auditor.facts.spans.numerals import HAN, HAN_DIGITS, han

if TYPE_CHECKING:
    from collections.abc import Iterator

_N = rf"(?:[0-9]{{1,2}}|{HAN}{{1,3}})"
_Y = rf"(?:[0-9]{{4}}|[0-9]{{2}}|[{HAN_DIGITS}]{{2,4}}|{HAN}{{1,2}}千(?:零|〇)?{HAN}{{0,3}})"
_YEAR = rf"(?:(?P<y>{_Y})\s?年|(?P<ry>去年|今年|明年|后年|後年|前年|本年|当年|同年))"
_NOT_BEFORE = rf"(?<![0-9.第{HAN[1:-1]}])"
_DATE = re.compile(
    rf"{_NOT_BEFORE}(?:{_YEAR}度?的?\s?)?(?:(?P<m>{_N})\s?月(?:份的?)?|(?P<rm>本月|上个?月|下个?月|上個月|下個月|这个?月|這個月|当月)的?)\s?"
    rf"(?P<d>{_N}|初{HAN}|廿{HAN})\s?(?P<u>日|号|號)?(?![0-9])"
)
_DAY = re.compile(
    rf"(?<![0-9.第年月{HAN[1:-1]}/-])(?P<d>{_N})\s?(?P<u>日|号|號)(?![楼线门店馆院机码仓间桌铺厅文房坑地内间后後本用常程圆语历語元之])"
)
_MONTH = re.compile(
    rf"{_NOT_BEFORE}(?:{_YEAR}度?的?\s?)?(?P<m>{_N})\s?月(?:份|底|初|中旬|上旬|下旬)?(?![0-9{HAN[1:-1]}日号號])"
)
_YEAR_ONLY = re.compile(
    rf"{_NOT_BEFORE}(?:{_YEAR})(?P<half>上半年|下半年|年?初|年?底|年?末|年?中|春[天季]|夏[天季]|秋[天季]|冬[天季])?(?!货|级|代|龄|终|费|会|度假|轻|前十)"
)
_REL_DAY = re.compile(
    r"大前[天日]|大[后後][天日]|前[天日](?!子)|[后後]天|昨[天日]|今(?:天|日(?!头条))|明[天日]|当天|當天|(?<=[^0-9])今儿|[今明昨当當][晚早晨]"
)
_OFFSET = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2, "後": 2, "大后": 3, "大後": 3}
_WEEK = r"(?:周|週|星期|礼拜|禮拜)"
_WEEKDAY = re.compile(
    rf"(?P<rel>(?:上|下)+(?:个|個|一个|一個)?|本|这个?|這個?|今|每个?|第{_N}个|最后一个|最後一個)?{_WEEK}(?P<d>[一二三四五六日天])(?![年月岁])"
    rf"(?:[至到-]{_WEEK}?[一二三四五六日天])?"
)
_PERIOD = re.compile(
    rf"(?:(?:上|下)+(?:个|個|一个|一個)?|本|这个?|這個?|当|當|整个?|整個?|前一?个?|同一?个?)(?:{_WEEK}(?:末|[{HAN_DIGITS}日天])?|月(?![{HAN_DIGITS}0-9])|季度?|年度?(?:上|下)?半?年?|世纪|旬)(?:初|末|底)?|周末|週末|月底|月初|年底|年末|年初|年中"
)
_SPAN = re.compile(
    rf"(?:(?P<back>过去|過去|之前|以前|最近|近|(?:(?<![\u4e00-\u9fff])|(?<=的))前|上|往前|此前)|最后|最後|(?P<on>未来|未來|接下来|接下來|今后|今後|(?:(?<![\u4e00-\u9fff])|(?<=的))[后後]|下|再过|再過|往后))的?\s?(?:{_N}|几|幾|[0-9]{{3}}|数)\s?(?:多)?(?:个|個)?\s?"
    rf"(?P<u>工作日|交易日|天|日|{_WEEK}末?|月|季度|年代?|小时|小時|分钟|分鐘|世纪|秒钟?)(?![0-9一二三四五六七八九十]?[月])"
)
_NTH = re.compile(
    rf"(?:(?:{_Y}年|去年|今年|明年)的?)?(?:第?(?:{HAN}{{1,2}}|[0-9]{{1,2}})(?:个|個)?(?:季度|{_WEEK}(?=$|[^一二三四五六日天岁年内]))|[0-9]{{1,2}}世纪(?:[0-9]0年代)?|{HAN}{{1,3}}世纪(?:{HAN}{{1,3}}年代)?|[0-9]{{2,4}}年代|{HAN}{{1,2}}十?年代|Q[1-4](?![0-9]))"
)
_SEASON = re.compile(
    r"(?:今年|去年|明年|每年|本|这个?)?(?:春|夏|秋|冬)[天季日](?!装|服|新|款|上|限|家)|(?:上|下|前|后)半(?:年|月)|(?:上|中|下)旬"
)
_AGO = re.compile(r"\s?(?:以前|之前|前|以后|之后|以後|之後|后|後|内|之内|以内)")
_SET = re.compile(
    rf"(?:每(?:隔)?\s?(?:{_N})?\s?(?:个|個)?(?:{_WEEK}[一二三四五六日天末]?(?:[、,和][一二三四五六日天])*|工作日|天|日|月|季度?|年|小时|小時|分钟|半年|晚|早|次)|天天|年年|日日)(?:{_N}月)?(?:{_N}[日号])?"
)
_HOLIDAY = re.compile(
    rf"(?:(?:{_Y}年|今年|去年|明年)的?)?(?:春节|春節|元旦|国庆节?|國慶節?|中秋节?|中秋節?|端午节?|清明节?|情人节|情人節|圣诞节?|聖誕節?|平安夜|除夕|元宵节?|元宵節|劳动节|勞動節|五一(?=假期|节|期间|放假|长假|小长假)|十一(?=假期|期间|长假|黄金周)|双十一|双11|双十二|双12|感恩节|感恩節|母亲节|母親節|父亲节|父親節|儿童节|兒童節|妇女节|教师节|教師節|七夕节?|重阳节|重陽節|万圣节|萬聖節|复活节|復活節|青年节|植树节|愚人节|愚人節|腊八节?|黑色星期五|大年(?:三十|初[一二三四五六七])|[冬夏]至(?!少|于|今)|(?:正|腊|臘|冬)月(?:{_N}|初{HAN})?|农历{_N}月初?{_N}?)"
)
_KOREAN = re.compile(r"(?:(?P<y>(?:19|20)[0-9]{2})년\s?)?(?P<m>1[0-2]|[1-9])월\s?(?P<d>[12][0-9]|3[01]|[1-9])일")
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
_BIGGEST_DAY = 31


def dates_zh(text: str, today: str) -> Iterator[Atom]:
    """All of them, in text that has Han characters or Hangul."""
    if "月" in text:
        yield from _months(text, today)
    if "日" in text or "号" in text or "號" in text:
        for match in _DAY.finditer(text):
            if 1 <= (day := _number(match["d"])) <= _BIGGEST_DAY and not (
                match["u"] in "号號" and _led_by_name(text[: match.start()][-3:].rstrip())
            ):
                yield Atom(match.start(), match.end(), Sort.DAY, cal.iso(None, None, day), "D日")
    if "年" in text:
        for match in _YEAR_ONLY.finditer(text):
            if atom := _year(match, text, today):
                yield atom
    yield from _relative(text, today)
    for match in _KOREAN.finditer(text):
        value = cal.iso(int(match["y"]) if match["y"] else None, int(match["m"]), int(match["d"]))
        if value:
            yield Atom(match.start(), match.end(), Sort.DAY, value, "Y년M월D일" if match["y"] else "M월D일")


def _led_by_name(before: str) -> bool:
    """`在6号` is a date, `学院路 6 号` and `编6号` are not."""
    return before[-1:].isalpha() and before[-1] not in "在于至到和与是前截从自或我你他们的"


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return han(text.lstrip("初")) or 0


def _year_number(match: re.Match[str], today: str) -> int | None:
    if match["y"]:
        digits = match["y"]
        value = int(digits) if digits.isdecimal() else han(digits)
        short = len(digits) == 2  # noqa: PLR2004
        return None if value is None else cal.year(value) if short and value >= 10 else value  # noqa: PLR2004
    start = cal.day_of(today)
    if not match["ry"] or start is None:
        return None
    return (
        start.year + {"去": -1, "今": 0, "本": 0, "当": 0, "同": 0, "明": 1, "后": 2, "後": 2, "前": -2}[match["ry"][0]]
    )


def _months(text: str, today: str) -> Iterator[Atom]:
    for match in _DATE.finditer(text):
        day = match["d"]
        lunar = day[0] in "初廿" or (not match["u"] and not day.isdecimal())
        if not match["u"] and not lunar:
            continue
        open_year = bool(match["ry"]) and not cal.day_of(today)
        if match["rm"]:
            offset = {"上": -1, "下": 1}.get(match["rm"][0], 0)
            base = cal.period(today, "month", offset)
            value = f"{base}-{_number(day):02d}" if base else ""
            yield Atom(match.start(), match.end(), Sort.DAY, value, "relative")
            continue
        value = cal.iso(_year_number(match, today), _number(match["m"]), _number(day))
        if not value:
            yield Atom(match.start(), match.end(), Sort.NOTHING)
        else:
            shape = ("Y年" if match["y"] else "") + f"M月D{match['u'] or ''}"
            yield Atom(match.start(), match.end(), Sort.DAY, "" if open_year or day[0] == "初" else value, shape)
    for match in _MONTH.finditer(text):
        if 1 <= (month := _number(match["m"])) <= 12:  # noqa: PLR2004
            value = cal.iso(_year_number(match, today), month)
            yield Atom(match.start(), match.end(), Sort.PERIOD, value, "Y年M月" if match["y"] else "M月")


def _year(match: re.Match[str], text: str, today: str) -> Atom | None:
    if match["ry"]:
        value = _year_number(match, today)
        return Atom(
            match.start(),
            match.end(),
            Sort.PERIOD,
            cal.iso(value, None) if value and not match["half"] else "",
            "relative",
        )
    digits = match["y"]
    four = len(digits) == 4 and (not digits.isdecimal() or digits[0] in "12")  # noqa: PLR2004
    thousand = "千" in digits and digits.startswith(("二千", "两千", "一千"))
    two = len(digits) == 2 and (match["half"] or digits[0] in "零〇")  # noqa: PLR2004
    if not (four or thousand or two) or (text[match.end() : match.end() + 1] in "前后後内" and not four):
        return None
    value = _year_number(match, today)
    return Atom(
        match.start(), match.end(), Sort.PERIOD, cal.iso(value, None) if value and not match["half"] else "", "Y年"
    )


def _relative(text: str, today: str) -> Iterator[Atom]:
    for match in _REL_DAY.finditer(text):
        word = match[0]
        offset = _OFFSET.get(word[:-1])
        sort = Sort.DAY if word[-1] not in "晚早晨" else Sort.MOMENT
        yield Atom(
            match.start(),
            match.end(),
            sort,
            cal.shifted(today, offset) if offset is not None and sort is Sort.DAY else "",
            "relative",
        )
    if "周" in text or "週" in text or "星期" in text or "拜" in text:
        for match in _WEEKDAY.finditer(text):
            yield _weekday(match, today)
    for pattern, sort, shape in _GROUPS:
        yield from (Atom(m.start(), m.end(), sort, "", shape) for m in pattern.finditer(text))
    for match in _PERIOD.finditer(text):
        yield Atom(match.start(), match.end(), Sort.PERIOD, _period(match[0], today), "period")
    for length in find_durations(text):
        after = text[length.end : length.end + 6]
        if tail := _AGO.match(after):
            yield Atom(
                length.start,
                length.end + tail.end(),
                Sort.DAY,
                _counted(length.high, length.unit, tail[0], today),
                "relative",
            )


def _counted(count: int, unit: str, said: str, today: str) -> str:
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    return cal.shifted(today, -days if "前" in said else days) if days and "内" not in said else ""


def _weekday(match: re.Match[str], today: str) -> Atom:
    rel = match["rel"] or ""
    sort = Sort.SET if rel.startswith("每") else Sort.DAY
    weeks = rel.count("下") - rel.count("上")
    known = not rel or rel[0] in "上下本这這今"
    value = (
        cal.coming(today, _WEEKDAYS[match["d"]], weeks if rel else None)
        if known and match.end() == match.end("d")
        else ""
    )
    return Atom(match.start(), match.end(), sort, value, "set" if sort is Sort.SET else "weekday")


def _period(words: str, today: str) -> str:
    unit = "week" if re.search(f"{_WEEK}$", words) else "month" if words.endswith("月") else ""
    offset = words.count("下") - words.count("上")
    return cal.period(today, unit, offset) if unit and words[0] in "上下本这這" else ""


_GROUPS = (
    (_SPAN, Sort.PERIOD, "relative"),
    (_NTH, Sort.PERIOD, "period"),
    (_SEASON, Sort.PERIOD, "season"),
    (_SET, Sort.SET, "set"),
    (_HOLIDAY, Sort.DAY, "holiday"),
)
