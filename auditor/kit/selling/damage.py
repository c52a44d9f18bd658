"""Words that a filter has broken: cut, starred out or replaced in the middle of another word."""

from __future__ import annotations

import re
from functools import lru_cache

from auditor.kit.anchors import holds
from auditor.kit.selling import damage_words as words
from auditor.kit.text.wording import BOOK

_STARS = "[*＊×█■]{1,4}"
_ANCHORS_ZH = (
    *(f"{word}务" for word in words.OF_SERVICE.split()),
    *(f"{word}化性" for word in words.OF_QUALITY.split()),
    *(f"{more}{last}" for more in words.FOR_MOST.split("|") for last in "终后初惠"),
    *(
        "想实践",
        "佳实践",
        "好实践",
        "错的实践",
        "大化",
        "小化",
        "尽大",
        "在时间",
        "于时间",
        "名列前茅",
        "首屈一指",
        "数一数二",
        "首时间",
        "首印象",
    ),
    *"*＊×█■",
)
_ANCHORS_EN = ("*", "butt", "breast", "rooster", "poo", "heck", *words.KNOWN_EN)
_ANCHOR_EN = re.compile(r"\*{1,6}|(?i:butt|breast|rooster|poo|heck|medireview|moespresso|reviewuat|freestate)")
_WORD_BEFORE = re.compile(r"[A-Za-z*]{1,40}$")
_WORD_AFTER = re.compile(r"[A-Za-z*]{1,40}")
_LONGEST = 40  # characters of a word
_FEWEST = 3  # letters that are left of a word
_NEVER_DUTY = "(?![必实求工农虚须派员])"


def damages(text: str, language: str) -> list[tuple[int, int, str]]:
    """(start, end, what it was) of broken words; "" where that cannot be told."""
    text = text[:BOOK]
    if language == "zh":
        return _chinese(text) if holds(text, _ANCHORS_ZH) else []
    if language == "en":
        return _english(text) if holds(text, _ANCHORS_EN) else []
    return []


def _chinese(text: str) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    pattern, meant = _rules_zh()
    for match in pattern.finditer(text):
        group = match.lastgroup or ""
        said = match[0]
        if group == "service":
            was = said[:-1] + "性服务"
        elif group == "quality":
            was = said[:-2] + "性"
        elif group == "practice":
            was = "最佳实践"
        elif group == "most":
            was = "最" + re.sub(f"^(?:{words.FOR_MOST})", "", said)
        else:
            was = meant[group]
        found.append((*match.span(), was))
    return found


@lru_cache(maxsize=1)
def _rules_zh() -> tuple[re.Pattern[str], dict[str, str]]:
    meant: dict[str, str] = {}
    parts = [
        f"(?P<service>(?:{'|'.join(words.OF_SERVICE.split())})务{_NEVER_DUTY})",
        f"(?P<quality>(?:{'|'.join(words.OF_QUALITY.split())})化性(?![能质格别价感状情子命]))",
        f"(?P<practice>{words.PRACTICE})",
        f"(?P<most>(?:{words.FOR_MOST})(?:{words.MOST_AND}))",
    ]
    for number, (pattern, was) in enumerate(words.WITHOUT_MOST):
        parts.append(f"(?P<d{number}>{pattern})")
        meant[f"d{number}"] = was
    for number, (before, cut, after) in enumerate(words.CUT_ZH):
        stars = f"{_STARS}"
        half = f"(?:{stars}|{cut[0]}{stars}|{stars}{cut[-1]})"
        parts.append(f"(?P<c{number}>{before}{half}{after})")
        meant[f"c{number}"] = before + cut + after
    return re.compile("|".join(parts)), meant


def _english(text: str) -> list[tuple[int, int, str]]:
    known = _broken_en()
    found: list[tuple[int, int, str]] = []
    done = 0
    for anchor in _ANCHOR_EN.finditer(text):
        if anchor.start() < done:
            continue
        start = _WORD_BEFORE.search(text, max(anchor.start() - _LONGEST, 0), anchor.start())
        end = _WORD_AFTER.match(text, anchor.end(), anchor.end() + _LONGEST)
        low = start.start() if start else anchor.start()
        high = end.end() if end else anchor.end()
        done = high
        said = text[low:high].lower()
        if said in known and not text[max(low - 1, 0) : low].isdigit() and text[high : high + 1] not in {"@", "/"}:
            found.append((low, high, known[said]))
    return found


@lru_cache(maxsize=1)
def _broken_en() -> dict[str, str]:
    """Every way in which a filter breaks a listed word, to the word."""
    broken: dict[str, str] = dict.fromkeys(words.KNOWN_EN, "")
    for bad, whole in words.CUT_EN.items():
        for word in whole.split():
            if bad not in word:
                continue
            before, _, after = word.partition(bad)
            ways = ["*" * n for n in range(2, len(bad) + 2)]
            ways += [bad[0] + "*" * (len(bad) - 1), bad[0] + "*" * (len(bad) - 2) + bad[-1], "*" + bad[1:]]
            ways += words.INSTEAD_EN.get(bad, ())
            for way in ways:
                form = before + way + after
                if sum(c.isalpha() for c in form) >= _FEWEST and form != word and form not in words.WHOLE_EN:
                    broken.setdefault(form, word)
    return broken
