"""Chinese lengths of time: `3至5个工作日`, `一个半月`, `两三天`, `7天内`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans.atoms import Part
from auditor.facts.spans.numerals import HAN, han, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_ZH_COUNT = rf"(?:[0-9]{{1,5}}(?:\.[0-9]{{1,2}})?|{HAN}{{1,7}})"
_ZH_SEP = r"\s?(?:至|到|-|–|—|~|或|、)\s?"
_ZH_UNIT = (
    r"(?:个|個)?\s?(?P<unit>(?:工作|自然|营业|營業|交易)(?:日|天)|秒钟|秒鐘|秒|分钟|分鐘|小时|小時|钟头|鐘頭|天|日|周(?![岁年日末一二三四五六边围]|期)"
    r"|週(?![歲年日末一二三四五六])|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|禮拜(?![一二三四五六日天])|月|年(?!前十|[级級代份货]))"
)
_CHINESE = re.compile(
    rf"(?<![0-9.第{HAN[1:-1]}年月/-])(?P<low>{_ZH_COUNT}|半)(?:{_ZH_SEP}(?P<high>{_ZH_COUNT}))?\s?[多余来]?"
    rf"(?P<mid>个半|個半)?{_ZH_UNIT}(?P<rest>半)?"
)
_ZH_HINT = re.compile("[秒分时時头頭天日周週期拜月年]")
_ZH_WITHIN = re.compile(r"\s?(?:以内|之内|内|以內|之內|內|以下)")
_ZH_AT_MOST = re.compile(r"(?:不超过|最多|至多|少于|小于|不多于|最长|最晚)\s?$")
_ZH_CADENCE = re.compile(r"(?:每|每隔|第)\s?$")
_ZH_ADVERT = re.compile(r"\s?(?:客服|热线|熱線|服务|服務|营业|在线|自助|制|咨询|便利|人工|全天)")
_ZH_AFTER_DAY = re.compile(r"\s?(?:以内|之内|内|以內|內|后|後|无理由|無理由|以上|之后|免费|保价|试用|起|的)")
_ZH_DATE = re.compile(rf"\s?(?:[0-9]{{1,2}}|{HAN}{{1,3}})\s?月")


def chinese(text: str) -> Iterator[Part]:
    """All of them in text with Han characters; dates, adverts and cadences left out."""
    if not _ZH_HINT.search(text):
        return
    for match in _CHINESE.finditer(text):
        unit, basis = _zh_unit(match["unit"])
        before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 8]
        within = _ZH_WITHIN.match(after)
        if _no_length(match, unit, before, after) or _ZH_CADENCE.search(before):
            continue
        counts = _zh_counts(match)
        if counts is None:
            continue
        lead = _ZH_AT_MOST.search(before)
        start = match.start() - len(before) + lead.start() if lead else match.start()
        end = match.end() + (within.end() if within else 0)
        yield Part(start, end, *counts, unit, basis, bool(within or lead))


def _no_length(match: re.Match[str], unit: str, before: str, after: str) -> bool:
    """A date, or an advert: `7日`, `2026年`, `三月`, `24小时客服`."""
    word, count = match["unit"], match["low"]
    if word == "日":
        return not _ZH_AFTER_DAY.match(after) or before.endswith(("月", "年"))
    if word == "月":
        return not match["mid"] and "个" not in match[0] and "個" not in match[0]
    if unit == "year":
        written = count.isdecimal() and len(count) > 2  # noqa: PLR2004 - 2026年 is a year, 30年 a length
        spelled = len(count) > 2 and "十" not in count and "百" not in count  # noqa: PLR2004 - 二零二六
        return written or spelled or bool(_ZH_DATE.match(after))
    return unit == "hour" and count == "24" and bool(_ZH_ADVERT.match(after))


def _zh_unit(word: str) -> tuple[str, str]:
    if len(word) == 3:  # noqa: PLR2004 - 工作日 自然日
        return "day", "calendar" if word.startswith("自然") else "business"
    starts = {
        "秒": "second",
        "分": "minute",
        "小": "hour",
        "钟": "hour",
        "鐘": "hour",
        "天": "day",
        "日": "day",
        "月": "month",
        "年": "year",
    }
    return starts.get(word[0], "week"), ""


def _zh_counts(match: re.Match[str]) -> tuple[float, float] | None:
    half = 0.5 if match["mid"] or match["rest"] else 0.0
    if match["low"] == "半":
        return 0.5, 0.5
    low = match["low"]
    if not match["high"] and len(low) == 2 and not low.isdecimal() and (pair := _pair(low)):  # noqa: PLR2004
        return pair
    first = number(low)
    last = number(match["high"]) if match["high"] else first
    if first is None or last is None or first > last:
        return None
    return first + half, last + half


def _pair(low: str) -> tuple[float, float] | None:
    """`两三` → 2 to 3, `三五` → 3 to 5."""
    first, last = han(low[0]), han(low[1])
    if first is None or last is None or not 0 < first < last < 10 or "十" in low:  # noqa: PLR2004
        return None
    return float(first), float(last)
