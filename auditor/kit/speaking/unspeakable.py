"""What cannot be said on the telephone as it is written, or not be noted down by who listens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.memory import remembered
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator

_URL = re.compile(
    rf"(?:https?://|www\.)[^\s{HAN}，。；：！？）)\]”\"]+"
    rf"|(?<![\w@.-])[a-z0-9-]{{1,40}}(?:\.[a-z0-9-]{{1,30}}){{1,3}}/[^\s{HAN}，。；：！？）)\]”\"]+",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?i:(?<![a-z])(?:i|we|you|it)(?:['’]ll| will|['’]ve| have)? (?:just |now |also )?(?:send|sent|text|texted"
    r"|e-?mail|e-?mailed|get|receive|message|post|paste|forward)(?![a-z])|(?<![a-z])(?:send|text|e-?mail) (?:you"
    r"|them|him|her)(?![a-z])|click)|发(?:送)?[给到至]|(?:给您|把链接|短信|微信|邮件)[^。]{0,8}发|发[^。]{0,6}(?:短信|链接|邮件)|点击|收到"
)
_DIGITS = re.compile(r"(?<![A-Za-z0-9_.,+/:#-])\+?\d{8,24}(?![A-Za-z0-9_/]|[.,]\d)")
_MARKS = re.compile(
    r"(?i:(?<![\w/])(?:w/o?|b/c|&/or|and/or|s/he|(?:he|she|him|her|his|hers)/(?:he|she|him|her|his|hers)|n/a|tbc|tba"
    r"|asap|approx\.|incl\.|excl\.|e\.g\.|i\.e\.|etc\.|max\.|min\.|no\.(?= ?\d)|vs\.?|c/o|t&cs?|eta|fyi|appt\.?"
    r"|acct\.?|qty\.?|ref\.|dept\.|yr|mo)(?![\w]))"
    r"|(?<=[a-z])\([a-z]{1,3}\)(?![a-z])|(?<=\d)(?: ?[A-Za-z]{0,3})/(?i:mo(?:nth)?|yr|year|wk|week|day|hr|hour"
    r"|person|night|kg|gb)(?![a-z])|(?<=[元块\d])/(?:年|月|日|天|次|人|件|晚|小时|公斤|户|位)"
    r"|[→⇒➡≥≤≈±]|(?<= )[<>](?= ?\d)|[\U0001f300-\U0001faff\u2600-\u27bf]"
)
_ROUND = re.compile(r"[(（]([^()（）\n]{2,200})[)）]")
_DIRECTION = re.compile(
    r"(?i:(?<![a-z])(?:pause|wait|smile|if|when|note|optional|see|use|insert|name|customer|caller|agent|tone|slowly"
    r"|read|check|enter|click|confirm|ask|repeat|laugh|hold|transfer|verify|number|date|time|amount|reason|product"
    r"|your name|company|option|silence|listen|typing|spell|choose|mute|unmute|offer|say|do not|don['’]t)(?![a-z]))"
    r"|[…_{}/]|号|电话|地址|停顿|等待|微笑|语气|如果|如|若|姓名|名字|客户|查询|核对|确认|选|备注|注|可|姓|工号|日期|时间|金额|原因|系统|操作|放慢|重复|根据|视|或|倾听|沉默|请|稍"
    r"|同时|边|念|读|此处"
)
_SHORT_URL = 25  # characters of an address that can be said and remembered: acme.com/help
_ASKING = re.compile(r"[?？]\s*$")


@dataclass(frozen=True, slots=True)
class Flaw:
    """A stretch of a line. sort: long link digits signs brackets."""

    sort: str
    start: int
    end: int
    count: int = 0  # words or characters of a long sentence


@remembered
def marks_in(text: str, /) -> tuple[Flaw, ...]:
    """Everything but long sentences, in order."""
    return tuple(sorted(_marks(text), key=lambda flaw: flaw.start))


def _marks(text: str) -> Iterator[Flaw]:
    if not (re.search(r"[/&<>().…（）\d]", text) or not text.isascii()):
        return
    urls = [(m.start(), m.start() + len(m[0].rstrip(".,;:!?'’"))) for m in _URL.finditer(text)]
    for start, end in urls:
        if not is_sayable(text[start:end]) and not _sent(text, start):
            yield Flaw("link", start, end)
    for sort, pattern in (("digits", _DIGITS), ("signs", _MARKS)):
        for match in pattern.finditer(text):
            if not any(start <= match.start() < end for start, end in urls) and not _placeholder(text, match.start()):
                yield Flaw(sort, *match.span())
    for match in _ROUND.finditer(text):
        inner = match[1]
        alone = not text[: match.start()].strip() or not text[match.end() :].strip(" 。.!！?？,，")
        enough = count_words(inner) > 1
        if enough and not alone and not _DIRECTION.search(inner):
            yield Flaw("brackets", *match.span())


def is_sayable(address: str) -> bool:
    """Short, one part after the host, letters only: acme.com/help."""
    plain = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).rstrip("/.,;:!?'’")
    host, _, path = plain.partition("/")
    return (
        len(plain) <= _SHORT_URL
        and bool(re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)?(?:\.[a-z0-9-]+){1,2}", host))
        and bool(re.fullmatch(r"[a-z]*(?:-[a-z]+)?", path))
    )


def _sent(text: str, at: int) -> bool:
    """The sentence says that the link is sent."""
    begin = max(text.rfind(sign, 0, at) for sign in "!?。！？\n") + 1
    begin = max(begin, text.rfind(". ", 0, at) + 1)
    return bool(_SENT.search(text[begin:at]))


def _placeholder(text: str, at: int) -> bool:
    return text.rfind("{", max(at - 60, 0), at) > text.rfind("}", max(at - 60, 0), at)


def grouped(digits: str) -> str:
    """As it can be said: 18184886988 in threes and fours."""
    plus, plain = ("+", digits[1:]) if digits.startswith("+") else ("", digits)
    eleven = 11
    if len(plain) == eleven and plain.startswith("1"):
        return f"{plus}{plain[:3]} {plain[3:7]} {plain[7:]}"
    if len(plain) == eleven:
        return f"{plus}{plain[:5]} {plain[5:8]} {plain[8:]}"
    if len(plain) == eleven - 1 and plain.startswith(("400", "800")):
        return f"{plus}{plain[:3]} {plain[3:6]} {plain[6:]}"
    size = 3 if len(plain) % 3 == 0 else 4
    return plus + " ".join(plain[i : i + size] for i in range(0, len(plain), size))
