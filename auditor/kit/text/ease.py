"""How hard English text is to read: one score, made of eight readings, and the words and sentences that carried it.

The weights are fitted by tests/training/ease.py: the words' on what people said of single words (CompLex, CC BY 4.0),
the texts' on texts beside their plainer versions (OneStopEnglish, CC BY-SA 4.0; plainlanguage.gov, CC0; plain summaries
of terms of service, Apache-2.0). They are numbers; no text of theirs is in the product.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

from auditor.kit.text.familiarity import familiarity, family, seen
from auditor.kit.text.sentences import Sentence, sentences
from auditor.kit.text.swaps import Swap, swaps
from auditor.kit.text.syllables import syllables
from auditor.kit.text.wording import LATIN

WORD_READINGS = ("familiarity", "form", "family", "squared", "letters", "syllables", "noun")
TEXT_READINGS = ("heaviest", "heavy", "syllables", "unfamiliar", "nouns", "of", "stiff", "mild")
_WORD = re.compile(rf"[{LATIN}]+(?:['’-][{LATIN}]+)*")
_NOMINAL = re.compile(r"(?:tion|sion|ment|ance|ence|ancy|ency|ity|ism|ness|ship|ture|ities)s?$")
_SHORTEST_NOMINAL = 7  # letters: “action” and “city” are everyday words
_LIST = re.compile(r"[:;\n] {0,3}[-•*–] (?=\S)|[:;]\s(?=\([a-z0-9]{1,3}\))")  # what follows is an item
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"]{1,500}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,30}){1,4}|&[a-z]{2,8};",
    re.IGNORECASE,
)
_LONGEST = 45  # letters; what is longer is no word
_UNFAMILIAR = 4.2  # below: not one of the four thousand or so that everybody uses daily
_A_NAME = 3.0  # a sentence's first word that is less familiar is taken for a name
_NAME = 0.2  # what a name weighs: no more than a small word
# A rate in a short text is drawn towards the usual one, or one long word in six would outweigh everything
_DAMPED = 30
_USUAL = {
    "syllables": 1.5,
    "unfamiliar": 0.15,
    "nouns": 0.03,
    "of": 0.03,
    "passive": 0.012,
    "stiff": 0.001,
    "mild": 0.02,
}


@dataclass(frozen=True, slots=True)
class Word:
    """What is known of a word in lower case. `weight` is its difficulty, 0 to 1, as people would rate it."""

    weight: float
    syllables: int
    unfamiliar: bool
    nominal: bool


@dataclass(frozen=True, slots=True)
class Heavy:
    """A sentence and the sum of what its words weigh."""

    sentence: Sentence
    words: int
    weight: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read for difficulty: `words` are the plain ones, in order and in lower case; names are left out."""

    text: str
    words: tuple[str, ...]
    sentences: tuple[Heavy, ...]

    @property
    def swaps(self) -> list[Swap]:
        """Its wordings for which there is an everyday one."""
        return swaps(self.text)

    @property
    def values(self) -> dict[str, float]:
        """The readings that make the score, by name."""
        return _values(self)

    @property
    def score(self) -> float:
        """Higher is harder; 0 is half-way between a text and its plainer version."""
        return sum(self.carried.values())

    @property
    def carried(self) -> dict[str, float]:
        """What each reading adds to the score."""
        weights = _weights()["text"]
        return {name: weights[name] * value - weights[f"{name}:0"] for name, value in self.values.items()}

    def hardest(self, most: int = 5) -> list[str]:
        """The words that weigh most, heaviest first."""
        return sorted(set(self.words), key=lambda w: (-word(w).weight, w))[:most]

    def heaviest(self) -> Heavy | None:
        """The sentence that weighs most."""
        return max(self.sentences, key=lambda s: s.weight, default=None)


def ease(text: str) -> float:
    """How hard the text is: the score of `reading`."""
    return reading(text).score


def grade(read: Reading, known: frozenset[str] = frozenset()) -> float:
    """Flesch-Kincaid: years of school. Names are left out, and so are the words that are `known` to the readers."""
    plain = [w for w in read.words if w not in known]
    if not plain or not read.sentences:
        return 0.0
    return 0.39 * len(plain) / len(read.sentences) + 11.8 * sum(map(syllables, plain)) / len(plain) - 15.59


def difficulty(said: str) -> float:
    """Of a word or an expression, 0 to 1 as people would rate it; an expression is as hard as its hardest word."""
    parts = [word(m[0].lower()).weight for m in _WORD.finditer(said)]
    return max(parts, default=0.0) + 0.02 * max(len(parts) - 1, 0)


def reading(text: str) -> Reading:
    """Everything that the score is made of."""
    signs = any(sign in text for sign in ("@", "://", "www.", "&"))
    parted = _ADDRESS.sub(lambda m: " " * len(m[0]), text) if signs else text
    parted = _LIST.sub(lambda m: m[0][0] + "\n" * (len(m[0]) - 1), parted)
    heavy: list[Heavy] = []
    plain: list[str] = []
    for sentence in sentences(parted):
        tokens = _WORD.findall(sentence.text)
        if not tokens:
            continue
        weight = 0.0
        shouted = sentence.text.isupper()
        for at, token in enumerate(tokens):
            if not shouted and token[0].isupper() and is_name(token[:_LONGEST], first=at == 0):
                weight += _NAME
                continue
            lower = token.lower()
            weight += word(lower).weight
            plain.append(lower)
        said = Sentence(text[sentence.start : sentence.end], sentence.start, sentence.end)
        heavy.append(Heavy(said, len(tokens), weight))
    return Reading(text, tuple(plain), tuple(heavy))


def is_name(token: str, *, first: bool) -> bool:
    """A capital says so, except at the beginning of a sentence."""
    return token[0].isupper() and token != "I" and (not first or familiarity(token) < _A_NAME)


def _values(read: Reading) -> dict[str, float]:
    plain, heavy, said = read.words, read.sentences, read.swaps
    known = [word(w) for w in plain]
    count = sum(h.words for h in heavy)
    stiff = sum(not s.mild for s in said)
    weights = [h.weight for h in heavy] or [_NAME]
    rates = {
        "syllables": (sum(k.syllables for k in known), len(plain)),
        "unfamiliar": (sum(k.unfamiliar for k in known), len(plain)),
        "nouns": (sum(k.nominal for k in known), len(plain)),
        "of": (plain.count("of"), count),
        "stiff": (stiff, count),
        "mild": (len(said) - stiff, count),
    }
    damped = {name: (total + _DAMPED * _USUAL[name]) / (n + _DAMPED) for name, (total, n) in rates.items()}
    return {"heaviest": log(1 + max(weights)), "heavy": log(1 + sum(weights) / len(weights)), **damped}


@lru_cache(maxsize=16384)
def word(lower: str) -> Word:
    """What is known of a word in lower case."""
    if len(lower) > _LONGEST:
        return Word(1.0, 1, unfamiliar=True, nominal=False)
    values = word_values(lower)
    weights = _weights()["word"]
    weight = weights["base"] + sum(weights[name] * values[name] for name in WORD_READINGS)
    nominal = bool(values["noun"]) and len(lower) >= _SHORTEST_NOMINAL
    return Word(min(max(weight, 0.0), 1.0), int(values["syllables"]), values["familiarity"] < _UNFAMILIAR, nominal)


def word_values(lower: str) -> dict[str, float]:
    """What the weight of a word is made of."""
    known = familiarity(lower)
    return {
        "familiarity": known,
        "form": seen(lower),
        "family": family(lower),
        "squared": known * known / 5,
        "letters": float(len(lower)),
        "syllables": float(syllables(lower)),
        "noun": float(bool(_NOMINAL.search(lower))),
    }


@cache
def _weights() -> dict[str, dict[str, float]]:
    source = files("auditor.kit").joinpath("data", "english_ease.json")
    loaded: dict[str, dict[str, float]] = json.loads(source.read_text(encoding="utf-8"))
    return loaded
