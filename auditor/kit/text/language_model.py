"""Which of several languages in Latin letters a text is in, by the letters that follow each other and by whole words.

`language_letters.bin` holds, for runs of up to five signs, how much each speaks for each language; it is made from the
n-gram frequencies of lingua-language-detector 1.3.5 (Apache License 2.0, copyright Peter M. Stahl).
`language_words.bin` holds, for words whose letters leave a doubt, how much commoner each is in some of the languages;
it is made from the word frequencies of pyspellchecker 0.9.1 (MIT, copyright Tyler Barrus).
tests/training/languages.py writes both; they are read when the first text asks for them.
"""

from __future__ import annotations

import re
import struct
import zlib
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

from auditor.kit.text.wording import LATIN

DATA = Path(__file__).with_name("language_letters.bin")
LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "tr", "vi")
WORDS = Path(__file__).with_name("language_words.bin")
LISTED = ("en", "de", "fr", "es", "it", "pt", "nl")  # languages with a list of words
STEP = 0.25  # nats to a level
RUN = 5  # signs at most, a space standing for the border of a word
_WORD = re.compile(f"[{LATIN}]+")
_MOST = 240  # letters of a text that are read: enough to be sure, and no field of a sum runs over
_LONGEST = 40  # letters of a word
_FIELD = 16  # bits of a language in a sum
UNLISTED = 0.5  # of what a word says for its best language goes to languages of which there is no list
WORD_STEP = 2  # levels of letters to one of words
_TURKISH = LANGUAGES.index("tr")
_AS_WESTERN = str.maketrans("ýþð", "ışğ")  # Turkish that was read as Western European is still Turkish


def _body(path: Path) -> tuple[list[str], bytes]:
    body = zlib.decompress(path.read_bytes().partition(b"\n")[2])
    split = 4 + int.from_bytes(body[:4], "big")
    return body[4:split].decode().split("\n"), body[split:]


@cache
def _data() -> dict[str, int]:
    """Runs of signs and their rows; a row has a field for each language, so that one sum adds up all."""
    runs, columns = _body(DATA)
    count, width = len(runs), _FIELD // 8 * len(LANGUAGES)
    fields = bytearray(count * width)
    for place in range(len(LANGUAGES)):
        fields[width - 1 - 2 * place :: width] = columns[place * count : (place + 1) * count]
    rows = (int.from_bytes(row, "big") for row in struct.unpack(f"{width}s" * count, fields))
    return dict(zip(runs, rows, strict=True))


@cache
def _words() -> tuple[list[str], bytes]:
    return _body(WORDS)


def _sum(word: str) -> int:
    text = f" {word} "
    runs = [text[start:end] for end in range(2, len(text) + 1) for start in range(max(end - RUN, 0), end)]
    return sum(filter(None, map(_data().get, runs)))


def _word(word: str) -> int:
    """What is known of the word as a whole; a language without a list gets a part, neither favoured nor punished."""
    known, columns = _words()
    at = bisect_left(known, word)
    if at == len(known) or known[at] != word:
        return 0
    levels: dict[str, int] = dict(zip(LISTED, columns[at :: len(known)], strict=True))
    other = round(UNLISTED * max(levels.values()))
    return sum(WORD_STEP * levels.get(tag, other) << _FIELD * place for place, tag in enumerate(LANGUAGES))


@lru_cache(maxsize=8192)
def _weight(word: str) -> int:
    total = _sum(word) + _word(word)
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
    return _nats(total) if read else {}


def letter_sums(word: str) -> dict[str, float]:
    """What only the letters of one word say, in nats."""
    return _nats(_sum(word))


def _nats(total: int) -> dict[str, float]:
    return {tag: (total >> _FIELD * place & (1 << _FIELD) - 1) * STEP for place, tag in enumerate(LANGUAGES)}
