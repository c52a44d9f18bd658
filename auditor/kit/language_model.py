"""Which of several languages in Latin letters a text is in, by the letters that follow each other.

`language_letters.bin` holds, for runs of up to five signs, how much each speaks for each language. It is made by
tests/training/languages.py from the n-gram frequencies of lingua-language-detector 1.3.5 (Apache License 2.0,
copyright Peter M. Stahl), and read when the first text asks for it.
"""

from __future__ import annotations

import re
import zlib
from functools import cache, lru_cache
from pathlib import Path

from auditor.kit.wording import LATIN

DATA = Path(__file__).with_name("language_letters.bin")
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "vi")
STEP = 0.25  # nats to a level
RUN = 5  # signs at most, a space standing for the border of a word
_WORD = re.compile(f"[{LATIN}]+")
_MOST = 240  # letters of a text that are read: enough to be sure, and no field of a sum runs over
_LONGEST = 40  # letters of a word
_FIELD = 16  # bits of a language in a sum
_TURKISH = LANGUAGES.index("tr")
_AS_WESTERN = str.maketrans("ýþð", "ışğ")  # Turkish that was read as Western European is still Turkish


@cache
def _data() -> tuple[dict[str, int], bytes]:
    """Runs of signs to where their row begins; a row has a field for each language, so that one sum adds up all."""
    body = zlib.decompress(DATA.read_bytes().partition(b"\n")[2])
    split = 4 + int.from_bytes(body[:4], "big")
    runs = body[4:split].decode().split("\n")
    count, width = len(runs), 2 * len(LANGUAGES)
    fields = bytearray(count * width)
    for place in range(len(LANGUAGES)):
        fields[2 * place :: width] = body[split + place * count : split + (place + 1) * count]
    return dict(zip(runs, range(0, count * width, width), strict=True)), bytes(fields)


def _sum(word: str) -> int:
    places, rows = _data()
    text, width, total = f" {word} ", _FIELD // 8 * len(LANGUAGES), 0
    for end in range(2, len(text) + 1):
        for start in range(max(end - RUN, 0), end):
            if (at := places.get(text[start:end])) is not None:
                total += int.from_bytes(rows[at : at + width], "little")
    return total


@lru_cache(maxsize=8192)
def _weight(word: str) -> int:
    total = _sum(word)
    repaired = word.translate(_AS_WESTERN)
    if repaired == word:
        return total
    field = (1 << _FIELD) - 1 << _FIELD * _TURKISH
    return total & ~field | _sum(repaired) & field


def letter_scores(text: str) -> dict[str, float]:
    """How much the words of `text` speak for each language, in nats: only differences tell. {} without words."""
    total, read = 0, 0
    for match in _WORD.finditer(text):
        word = match[0][:_LONGEST].lower()
        total += _weight(word)
        read += len(word)
        if read > _MOST:
            break
    if not read:
        return {}
    return {tag: (total >> _FIELD * place & (1 << _FIELD) - 1) * STEP for place, tag in enumerate(LANGUAGES)}
