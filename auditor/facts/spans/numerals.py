"""Numbers as people write them: digits, English words, Chinese numerals."""

from __future__ import annotations

import re


def _words(text: str) -> list[str]:
    return text.split()


_ONES = tuple(
    _words(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen"
    )
)
_TENS = tuple(_words("twenty thirty forty fifty sixty seventy eighty ninety"))
_FIRST_TO_NINETEENTH = tuple(
    _words(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth"
    )
)
WORDS = {word: value for value, word in enumerate(_ONES)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
ORDINALS = {word: value for value, word in enumerate(_FIRST_TO_NINETEENTH, 1)} | {"twentieth": 20, "thirtieth": 30}
_UNIT = "|".join(_ONES[1:10])
_WORD = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_UNIT})(?![a-z]))?|(?:{'|'.join(sorted(_ONES[1:], key=len, reverse=True))}))"
)
ENGLISH = (
    rf"(?:(?:(?:{_WORD}|a) (?:thousand|hundred)(?: and)?(?: {_WORD} hundred(?: and)?)?(?: {_WORD})?|{_WORD})(?![a-z]))"
)
ORDINAL = (
    rf"(?:(?:twenty|thirty)[- ](?:{'|'.join(_FIRST_TO_NINETEENTH[:9])})"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})(?![a-z])"
)
HAN_DIGITS = "零〇一二两兩三四五六七八九"
HAN = f"[{HAN_DIGITS}十百千万廿卅]"
_HAN_VALUES = {
    c: v for v, cs in enumerate(("零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")) for c in cs
}
_HAN_TIMES = {"十": 10, "百": 100, "千": 1000}
_HAN_TENS = {"廿": 20, "卅": 30}
_SPLIT = re.compile(r"[-\s]+")


def english(words: str, /) -> int | None:
    """`twenty-five` → 25, `one hundred and eighty` → 180, `twenty first` → 21; None for what is no number."""
    total, current, seen = 0, 0, False
    for word in _SPLIT.split(words.strip().lower()):
        if word in {"and", ""}:
            continue
        seen = True
        if word == "a":
            current = 1
        elif word in WORDS:
            current += WORDS[word]
        elif word in ORDINALS:
            current += ORDINALS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        else:
            return None
    return total + current if seen else None


def han(text: str, /) -> int | None:
    """`十五` → 15, `二百三` → 230, `二零二六` → 2026 (digit by digit); None for what is no number."""
    if not text:
        return None
    if all(c in _HAN_VALUES for c in text):
        return int("".join(str(_HAN_VALUES[c]) for c in text))
    total, section, digit, last = 0, 0, 0, 1
    for c in text:
        if c in _HAN_VALUES:
            digit = _HAN_VALUES[c]
            last = 10 if c in "零〇" else last
        elif c in _HAN_TIMES:
            section += (digit or 1) * _HAN_TIMES[c]
            digit, last = 0, _HAN_TIMES[c]
        elif c in _HAN_TENS:
            section, digit, last = section + _HAN_TENS[c], 0, 10
        elif c == "万":
            total, section, digit, last = (total + section + digit) * 10_000, 0, 0, 10_000
        else:
            return None
    return total + section + digit * (last // 10 if last > 10 and digit else 1)  # noqa: PLR2004 - 二百三 is 230


def number(text: str, /) -> float | None:
    """The value of digits (`1.5`, `1,000`), of English words or of a Chinese numeral."""
    text = text.strip()
    if text[:1].isdecimal():
        digits = text.replace(",", "") if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+", text) else text.replace(",", ".")
        try:
            return float(digits)
        except ValueError:
            return None
    return han(text) if re.fullmatch(HAN + "{1,12}", text) else english(text)
