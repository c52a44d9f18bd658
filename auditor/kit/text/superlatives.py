"""Superlatives as words: “the cheapest”, “most of”, “at least”, 最便宜. Whether they are claims is read in `claims`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from auditor.kit.memory import Sign, remembered
from auditor.kit.text.superlative_words import DETERMINERS, HIGHEST, NAMES, STRANGERS
from auditor.kit.text.wording import BOOK, HAN, LATIN


class Use(StrEnum):
    """What a superlative is there for."""

    COMPARES = "compares"  # “the cheapest flat”, 最便宜的
    QUANTITY = "quantity"  # “most people”, “at most”
    IDIOM = "idiom"  # “at least”, “do your best”
    CLOSING = "closing"  # “Best regards”


@dataclass(frozen=True, slots=True)
class Superlative:
    """`text[start:end]` is the superlative and, after most and 最, the word that it raises."""

    start: int
    end: int
    use: Use
    word: str


_EST = re.compile(
    rf"(?<![{LATIN}'’@/.])(?:[A-Za-z]{{2,18}}-)?[A-Za-z]{{0,18}}(?:est|most|worst|least)(?![{LATIN}0-9@]|[.][a-z])",
    re.IGNORECASE,
)
_UPPER = re.compile(rf"(?:{DETERMINERS})\s{{1,3}}(?:\w{{1,12}}\s)?$", re.IGNORECASE)
_NAMES = re.compile(NAMES)
_SIGN_EN = Sign(r"(?i:est|most|worst|least)(?![a-z])")
_CLOSING = re.compile(
    r"(?i:\s{1,3}(?:regards|wishes|of luck|always)\b)|\s{0,3}[,.!-]?\s{0,3}$"
    r"|\s{0,3}[,-]\s{0,3}(?:[A-Z]\w{0,20}\W{0,3}){1,3}$"
)
_IDIOM_AFTER = re.compile(
    r"(?i:[\s-]{1,3}(?:practices?|before|man\b|friends?\b|sellers?|selling|of luck|interests?|case\b|guess|known as"
    r"|efforts?\b))"
)
_IDIOM_BEFORE = re.compile(
    r"(?i:\b(?:at(?: the(?: very)?| its| their| your| his| her)?|not|not the|in the|last but not|for the|all the"
    r"|to the"
    r"|(?:do|does|did|doing|done|try|tried|trying|give|gave) (?:the|my|our|your|their|his|her|its)(?: very)?"
    r"|(?:make|made|making|get) the|liked?|likes|had|works?|worked|what|second|is it)\s{1,3})$"
)
_QUANTITY_AFTER = re.compile(
    r"(?i:\s{1,3}(?:of\b|people|customers|users|orders?|cases?|banks?|items?|countries|browsers?|days?|parcels?"
    r"|[a-z]{3,20}s\b))"
)
_THE = re.compile(r"(?i:\b(?:the|our|my|your|its|their|['’]s)\s{1,3})$")

_ORDER = "近后後终終初末先迟遲起惠"  # with 最: words of time and order
_ZUI = re.compile(rf"最(?P<next>[{HAN}])?")
_HAD_BETTER = re.compile(
    # 最好 as an adverb: what follows is an action, or a way, time or person of one
    r"(?:[别不勿还還先在再是把将將让讓给給能可要去多少提事尽盡早避选選向从從和跟与與每找用穿带帶做问問看打买買吃喝坐住"
    r"记記考按自直立马馬马上随隨以到于於有没沒由请請就也都联聯确確检檢使准準预預保穿戴配放存换換等查核携攜前通]"
    r"|(?:你|您|他|她|我|咱|它)们?|(?:现|現)在|今天|明天|一(?:次|起|开)|两|兩|立(?:即|刻))"
)
_STILL_GOOD = re.compile(
    r"(?:看|用|吃|喝|玩|听|聽|笑|友|评|評|记|記|走|处|處|办|辦|奇|莱|客|运|運|人|感|心)(?:的|之|$|[，。！？、；])"
)
_ADJECTIVE = re.compile(r"[的地之\W]|$")
_NEAREST = re.compile(r"(?:离|離|距|距离|附近)[^，。！？\n]{0,12}$")


def superlatives(text: str, language: str) -> tuple[Superlative, ...]:
    """In order; of English and Chinese text, none of another."""
    text = text[:BOOK]
    if language == "en":
        return _english(text) if _SIGN_EN[text] else ()
    if language == "zh":
        return _chinese(text) if "最" in text else ()
    return ()


@remembered
def _english(text: str) -> tuple[Superlative, ...]:
    names = [m.span() for m in _NAMES.finditer(text)] if "Best" in text else []
    found: list[Superlative] = []
    for match in _EST.finditer(text):
        word = match[0].rpartition("-")[2].lower()
        if any(start <= match.start() < end for start, end in names) or not _is_highest(text, match, word):
            continue
        found.append(_placed(text, match, word))
    return tuple(found)


def _is_highest(text: str, match: re.Match[str], word: str) -> bool:
    if word in HIGHEST:
        return True
    if not word.endswith("est") or word in STRANGERS or len(word) < len("oddest"):
        return False
    if match[0] != match[0].lower():  # capitals: mostly a name
        return False
    return bool(_UPPER.search(text[max(match.start() - 40, 0) : match.start()]))


def _placed(text: str, match: re.Match[str], word: str) -> Superlative:
    start, end = match.span()
    before, after = text[max(start - 40, 0) : start], text[end : end + 60]
    use = Use.COMPARES
    if word in {"least", "utmost", "foremost"}:
        use = Use.IDIOM
    elif word == "best" and (match[0][0] == "B" or before.lower().endswith("all the ")) and _CLOSING.match(after):
        use = Use.CLOSING
    elif word == "most" and not _THE.search(before):
        use = Use.QUANTITY
    elif word in {"best", "worst", "latest", "earliest"} and (
        _IDIOM_AFTER.match(after) or _IDIOM_BEFORE.search(before)
    ):
        use = Use.IDIOM
    if word == "most" and use is Use.COMPARES and (raised := re.match(r"\s{1,3}[A-Za-z-]{2,24}", after)):
        end += raised.end()
    return Superlative(start, end, use, text[start:end])


@remembered
def _chinese(text: str) -> tuple[Superlative, ...]:
    found: list[Superlative] = []
    for match in _ZUI.finditer(text):
        start = match.start()
        if match["next"] and not _is_order(text, start, match["next"]):
            found.append(Superlative(start, start + 2, Use.COMPARES, text[start : start + 2]))
    return tuple(found)


def _is_order(text: str, start: int, following: str) -> bool:
    rest = text[start + 2 : start + 6]
    if following == "好":
        return not _ADJECTIVE.match(rest) and not _STILL_GOOD.match(rest) and bool(_HAD_BETTER.match(rest))
    if following == "近":
        return not _NEAREST.search(text[max(start - 16, 0) : start])
    if following == "先" and rest[:1] in {"进", "進"}:
        return False
    return following in _ORDER
