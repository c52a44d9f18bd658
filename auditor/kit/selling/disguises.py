"""Words that are written so that no filter finds them: 蕞佳, 顶ji, 第①品牌, 最.佳, ＮＯ.１. Chinese text only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from auditor.kit.memory import Sign, remembered
from auditor.kit.selling import disguise_words as words
from auditor.kit.selling.claim_words import PRAISE
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import BOOK, HAN

_PAIRS = "".join(a + b for a, b in zip(words.TRADITIONAL[::2], words.TRADITIONAL[1::2], strict=True) if a != b)
_TABLE = str.maketrans(_PAIRS[::2], _PAIRS[1::2])
_TRADITIONAL = re.compile(f"[{_PAIRS[::2]}]")
_SIMPLIFIED = re.compile(f"[{''.join(set(_PAIRS[1::2]) - set('后系松面云准岛余据干历'))}]")


@dataclass(frozen=True, slots=True)
class Disguise:
    """`text[start:end]` is a word in disguise; `plain` is the word, `how` the trick."""

    start: int
    end: int
    written: str
    plain: str
    how: str


def plain_characters(text: str) -> str:
    """Traditional characters of advertising as simplified ones; as long as before."""
    return text if text.isascii() else simplified(text).translate(_TABLE)


def is_traditional(text: str) -> bool:
    """It is written in traditional characters, as a whole."""
    return len(_TRADITIONAL.findall(text)) > len(_SIMPLIFIED.findall(text))


_SUBSTITUTE = re.compile(
    rf"(?P<own>{words.REALLY_THESE})|(?P<most>[{words.FOR_MOST}])(?P<raised>[{HAN}]{{1,4}})?"
    + "".join(
        rf"|(?<![{before}])(?P<s{i}>{sign})(?=(?:{words.BEFORE_PRAISE}))"
        for i, (sign, before) in enumerate(words.OWN_WORDS.items())
    )
    + rf"|(?<![A-Za-z])(?P<pinyin>[zZ][uU][iIìÌ])(?=[\s]?(?:{words.PINYIN_BEFORE}))"
)
_SPELLING = re.compile("|".join(f"(?P<w{i}>{pattern})" for i, (pattern, _) in enumerate(words.SPELLINGS)))
_NUMBER = re.compile(f"(?<![A-Za-zＡ-Ｚａ-ｚ0-9])(?:{words.NUMBER_ONE})(?![0-9０-９A-Za-z])")
_HAN = re.compile(f"[{HAN}]")
_SILENTS = re.compile(f"[{words.SILENT}]")
_APART = re.compile(f"[ \u3000][{HAN}]")
_SECOND = re.compile(words.NUMBER_TWO)
_INSERT = rf"(?:[ ]?{words.BETWEEN}{{1,3}}[ ]?|[{words.SILENT}]{{1,9}}|[ \u3000]{{1,2}})?"
_HIDDEN = re.compile(
    "|".join(_INSERT.join(f"[{c}]" for c in word.split()) + "(?!别|別)" for word in sorted(words.HIDDEN, key=len)[::-1])
)
_FIRST_SIGN = Sign(
    f"[{words.FOR_MOST}]|[醉嘴罪]|(?i:zui|ji(?![a-z])|jia|ding|guo|xuan|wu|yi(?![a-z]))|[①❶➊⓵１壹№Ｎ]|(?i:n0)|[依]"
    f"|弟一|[独獨]1|唯1|级J|[级級家顶頂高国國最佳][jJ]|[{HAN}][ ]?{words.BETWEEN}|[{words.SILENT}]"
    f"|[{HAN}][ \u3000][{HAN}]"
    f"|[優頂級獨選極網專權實絕國]"
)
_ORDER = frozenset("后後终終近初末先迟遲")
_PRAISE = re.compile(f"(?:{PRAISE})")
_STOPS = re.compile("[的地得之了是和与與或在，。]")
_FEWEST = 2  # characters that only simplified text has, to call a text simplified
_MOST = 500  # disguises of one kind in a text
_NOISE = 3  # silent characters of a text that puts them everywhere


@remembered
def disguises(text: str, *, listed: bool = False, paged: bool = False) -> tuple[Disguise, ...]:
    """In order, without overlaps.

    listed: the texts around count (NO①, NO②), so that a number one is no claim. paged: spaces are those of a layout.
    """
    text = text[:BOOK]
    if not _FIRST_SIGN[text]:
        return ()
    found = [*_substitutes(text), *_spellings(text), *_hidden(text, paged=paged)]
    if not (listed or counts_on(text)):
        found += [Disguise(*m.span(), m[0], "第一", "symbol") for m in _NUMBER.finditer(text)]
    taken: list[Disguise] = []
    for one in sorted(found, key=lambda d: (d.start, -d.end)):
        if not taken or one.start >= taken[-1].end:
            taken.append(one)
    return tuple(taken)


def counts_on(text: str) -> bool:
    """There is a number two written in the same way."""
    return bool(_SECOND.search(text))


def _substitutes(text: str) -> list[Disguise]:
    found: list[Disguise] = []
    for match in islice(_SUBSTITUTE.finditer(text), _MOST):
        if match["own"]:
            continue
        start = match.start()
        sign = match.end() if not match["most"] else start + 1
        end = sign + _raised(text[sign : sign + 8])
        how = "pinyin" if match["pinyin"] else "character"
        found.append(Disguise(start, end, text[start:end], "最" + text[sign:end].strip(), how))
    return found


def _raised(rest: str) -> int:
    """How many characters of `rest` belong to the word that 最 raises."""
    lead = len(rest) - len(rest.lstrip())
    rest = rest.lstrip()
    if rest[:1] in _ORDER:
        return lead + 1
    if praise := _PRAISE.match(rest):
        return lead + praise.end()
    whole = re.match(f"[{HAN}]{{0,2}}", rest)
    word = _STOPS.split(whole[0] if whole else "")[0]
    return lead + len(word)


def _spellings(text: str) -> list[Disguise]:
    found: list[Disguise] = []
    for match in _SPELLING.finditer(text):
        plain = words.SPELLINGS[int((match.lastgroup or "w0")[1:])][1]
        found.append(Disguise(*match.span(), match[0], plain, "spelling"))
    return found


def _hidden(text: str, *, paged: bool) -> list[Disguise]:
    found: list[Disguise] = []
    bold = text.count("**") > 1
    plainly = _is_simplified(text)
    noisy = len(_SILENTS.findall(text)) >= _NOISE
    for match in islice(_HIDDEN.finditer(text), _MOST):
        letters = "".join(c for c in match[0] if _HAN.match(c))
        plain = plain_characters(letters)
        inside = "".join(c for c in match[0] if not _HAN.match(c))
        if not inside:
            if letters != plain and plainly:
                found.append(Disguise(*match.span(), match[0], plain, "traditional"))
        elif inside.isspace():
            if not (paged or plain in words.SPACED_INNOCENTLY or _is_spaced(text, match)):
                found.append(Disguise(*match.span(), match[0], plain, "space"))
        elif _SILENTS.fullmatch(inside[0]):
            if not noisy:
                found.append(Disguise(*match.span(), match[0], plain, "silent"))
        elif not ("**" in inside and bold):  # bold, not rendered
            found.append(Disguise(*match.span(), match[0], plain, "symbol"))
    return found


def _is_simplified(text: str) -> bool:
    """Apart from a word or two."""
    some = 4  # traditional characters: those of two words
    traditional = len(_TRADITIONAL.findall(text))
    return traditional <= some and len(_SIMPLIFIED.findall(text)) >= max(_FEWEST, 1 + traditional // 2)


def _is_spaced(text: str, match: re.Match[str]) -> bool:
    """Its neighbours stand apart as well, or it is the whole text."""
    before, after = text[max(match.start() - 2, 0) : match.start()], text[match.end() : match.end() + 2]
    alone = len(text) - len(match[0]) <= _FEWEST and text.strip() == match[0]
    return alone or bool(_APART.match(before[::-1]) or _APART.match(after))
