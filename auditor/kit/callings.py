"""How a customer is called: titles, the parts of a name, and a name with a slip of the pen."""

from __future__ import annotations

import re
import unicodedata

LATIN_NAME = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’-]{1,40}")
TITLES = {
    "mr": "mr", "mister": "mr", "herr": "mr", "mrs": "ms", "ms": "ms", "miss": "ms", "mx": "mx", "dr": "dr",
    "doctor": "dr", "prof": "prof", "professor": "prof", "sir": "sir", "先生": "mr", "女士": "ms", "小姐": "ms",
    "太太": "ms", "博士": "dr", "医生": "dr", "教授": "prof",
}  # fmt: skip
NOBODY = frozenset(
    (
        "all",
        "there",
        "team",
        "customer",
        "friend",
        "everyone",
        "again",
        "guest",
        "sir",
        "madam",
        "valued",
        "member",
        "shopper",
        "you",
        "back",
        "and",
    )
)
SHORTEST = 3  # letters of a name that can be misspelt by one letter; by two, twice as many
_HAN = re.compile(r"[\u3400-\u9fff]")


def title_of(said: str) -> str:
    """mr, ms, dr … of a title, or of a name that starts or ends with one; "" where there is none."""
    words = said.replace(".", " ").split()
    if words and words[0].lower() in TITLES:
        return TITLES[words[0].lower()]
    return next((kind for word, kind in TITLES.items() if _HAN.match(word) and said.endswith(word)), "")


def parts_of(name: str) -> list[str]:
    """The name without title, in small letters without accents."""
    words = [plain(word) for word in LATIN_NAME.findall(name)]
    return [word for word in words if word not in TITLES]


def plain(word: str) -> str:
    """In small letters, without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)).lower()


def slip_in(words: list[str], parts: list[str]) -> str:
    """A word that is one of the name's parts with a slip, beside nothing that speaks of somebody else; "" if none."""
    folded = [plain(word) for word in words]
    rest = [word for word in folded if word not in TITLES]
    if not rest or len(rest) > len(parts) or any(word in NOBODY for word in rest):
        return ""
    left = [part for part in parts if part not in rest]
    unknown = [word for word in rest if word not in parts]
    if len(unknown) != 1 or len(unknown[0]) < SHORTEST:
        return ""
    for part in left:
        allowed = 2 if len(part) >= 2 * SHORTEST else 1
        if len(part) >= SHORTEST and 0 < _distance(unknown[0], part, allowed) <= allowed:
            return words[folded.index(unknown[0])]
    return ""


def _distance(one: str, other: str, most: int) -> int:
    """Edits between two words, a swap of neighbours counting as one; more than `most` where they are further apart."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        now = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a != b))
            if before and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1]
