"""Write the data of `auditor.kit.text.language_model` anew: letters that follow each other, and words, of which language.

    pip install --no-deps lingua-language-detector==1.3.5 brotli pyspellchecker==0.9.1     (anywhere but in the
                                                                                          product's environment)
    python -m tests.training.languages --letters FOLDER/lingua/language-models --words FOLDER/spellchecker/resources

Letters: the n-gram frequencies of lingua-language-detector 1.3.5 (Apache-2.0), counted by its makers in newspaper text.
They know no borders of words; these are worked out from what the longer n-grams leave over. The frequencies become
one interpolated model per language (Witten-Bell), of which the rows are kept that tell languages apart most.

Words: the frequencies of words in film subtitles of pyspellchecker 0.9.1 (MIT), which has lists of seven of the
languages. The Spanish one lacks most inflected forms; they are added by rule. Kept are the words whose letters leave a
doubt. How much words count beside letters was chosen on the words of Django's translations (not distributed).

The same sources give the same files.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import sys
import zlib
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.kit.text.language_model import DATA, LANGUAGES, LISTED, RUN, STEP, UNLISTED, WORD_STEP, WORDS, letter_sums
from auditor.kit.text.wording import LATIN

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS = ("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams")
FLOOR = 1e-6  # probability of a letter that the language does not have
HIGHEST = 31  # level of a row
WORTH = 2e-6  # nats to a sign of text: what moves the choice less is left out
HEADER = (
    "Letter statistics of {languages}; made by tests/training/languages.py from the n-gram frequencies of"
    " lingua-language-detector 1.3.5 (Apache-2.0), (c) Peter M. Stahl\n"
)


def counted(folder: Path) -> list[Counter[str]]:
    """How often each run of 1 to 5 letters occurs: the source has conditional fractions."""
    import brotli  # noqa: PLC0415 - only whoever trains needs it

    orders: list[dict[str, tuple[int, int]]] = []
    for name in ORDERS:
        packed = brotli.decompress((folder / f"{name}.json.br").read_bytes())
        shares: dict[str, tuple[int, int]] = {}
        for fraction, grams in json.loads(packed)["ngrams"].items():
            numerator, denominator = map(int, fraction.split("/"))
            shares.update(dict.fromkeys(grams.split(" "), (numerator, denominator)))
        orders.append(shares)
    total = math.lcm(*(denominator for _, denominator in orders[0].values()))
    counts = [Counter({g: n * total // d for g, (n, d) in orders[0].items()})]
    for shares in orders[1:]:
        shorter = counts[-1]
        counts.append(Counter({g: round(shorter[g[:-1]] * n / d) for g, (n, d) in shares.items() if g[:-1] in shorter}))
    return counts


def bordered(counts: list[Counter[str]]) -> dict[str, int]:
    """All n-grams up to five signs, a space standing for the border of a word; the leading one is never counted alone."""
    found: dict[str, int] = {g: n for order in counts for g, n in order.items()}
    starts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for order in counts[:-1]:
        starts.update(order)
        ends.update(order)
    for order in counts[1:]:
        for gram, n in order.items():
            starts[gram[1:]] -= n
            ends[gram[:-1]] -= n
    whole = Counter({g: n for g, n in starts.items() if len(g) < RUN - 1})
    for gram, n in starts.items():
        if len(gram) > 1:
            whole[gram[:-1]] -= max(n, 0)
    found.update({f" {g}": n for g, n in starts.items() if n > 0})
    found.update({f"{g} ": n for g, n in ends.items() if n > 0})
    found.update({f" {g} ": n for g, n in whole.items() if n > 0})
    found[" "] = sum(n for g, n in starts.items() if len(g) == 1)
    return found


class Letters:
    """The interpolated model of one language."""

    def __init__(self, counts: dict[str, int]) -> None:
        self.counts = counts
        self.total = sum(n for g, n in counts.items() if len(g) == 1)
        self.after: dict[str, int] = defaultdict(int)
        self.kinds: dict[str, int] = defaultdict(int)
        self.shares: dict[str, float] = {}
        for gram, n in counts.items():
            if len(gram) > 1:
                self.after[gram[:-1]] += n
                self.kinds[gram[:-1]] += 1

    def share(self, gram: str) -> float:
        """Probability of its last sign after the others."""
        if (known := self.shares.get(gram)) is not None:
            return known
        if len(gram) == 1:
            share = max(self.counts.get(gram, 0) / self.total, FLOOR)
        else:
            share, kinds = self.share(gram[1:]), self.kinds.get(gram[:-1], 0)
            if kinds:
                share = (self.counts.get(gram, 0) + kinds * share) / (self.after[gram[:-1]] + kinds)
        if len(gram) < RUN:
            self.shares[gram] = share
        return share


def rows_of(models: list[Letters], rows: int, rare: int) -> dict[str, bytes]:
    """The n-grams that tell most, each with a level for every language."""
    by_length: dict[int, list[str]] = defaultdict(list)
    for gram in {g for m in models for g, n in m.counts.items() if n > rare}:
        by_length[len(gram)].append(gram)
    kept: dict[str, list[float]] = {}
    weights: dict[str, float] = {}
    for length in range(1, RUN + 1):
        for gram in sorted(by_length[length]):
            logs = [math.log(m.share(gram)) for m in models]
            known = [sum(kept[gram[i:]][k] for i in range(1, length) if gram[i:] in kept) for k in range(len(models))]
            gains = [a - b for a, b in zip(logs, known, strict=True)]
            weights[gram] = weight(gram, gains, models)
            if length == 1 or weights[gram] > WORTH:
                kept[gram] = gains
    best = sorted(kept, key=lambda g: (len(g) > 1, -weights[g], g))[:rows]
    return {g: levels(kept[g]) for g in best}


def weight(gram: str, gains: list[float], models: list[Letters]) -> float:
    """How much it moves the choice, by how often that happens."""
    mean = sum(gains) / len(gains)
    return sum(m.counts.get(gram, 0) / m.total * abs(gain - mean) for m, gain in zip(models, gains, strict=True))


def levels(gains: list[float]) -> bytes:
    low = min(gains)
    return bytes(min(round((gain - low) / STEP), HIGHEST) for gain in gains)


def packed(rows: dict[str, bytes]) -> bytes:
    grams = sorted(rows, key=lambda g: (len(g), g))
    columns = bytes(rows[g][k] for k in range(len(LANGUAGES)) for g in grams)
    names = "\n".join(grams).encode()
    body = len(names).to_bytes(4, "big") + names + columns
    return HEADER.format(languages=" ".join(LANGUAGES)).encode() + zlib.compress(body, 9)


WORDS_HEADER = (
    "Words of {languages}; made by tests/training/languages.py from the word frequencies of pyspellchecker 0.9.1 (MIT),"
    " (c) Tyler Barrus\n"
)
RAREST = 0.1  # of a million words: what is rarer counts as unknown
MOST = 5.0  # nats above that which a word counts at most
STRENGTH = 1.2  # of words beside letters
INFLECTED = 0.3  # of the frequency of its base form that a form by rule gets
SHORTEST, LONGEST = 4, 24  # letters; shorter words are runs of letters with their borders already
_PLAIN = re.compile(f"[{LATIN}]{{{SHORTEST},{LONGEST}}}")
_AR = ["ado", "ada", "ados", "adas", "ando", "a", "an", "as", "o", "e", "en", "es", "ó", "é", "aron", "aba", "ará"]
_ER = ["ido", "ida", "idos", "idas", "iendo", "e", "en", "es", "o", "a", "an", "ió", "í", "ieron", "ía", "ían"]
_PLURALS = {
    "ión": "iones", "z": "ces", "l": "les", "d": "des", "r": "res", "n": "nes", "j": "jes",
    "a": "as", "e": "es", "o": "os", "é": "és",
}  # fmt: skip


def listed(folder: Path, tag: str) -> dict[str, float]:
    """Words of a language, and how often each comes in a million."""
    counts: dict[str, int] = json.loads(gzip.decompress((folder / f"{tag}.json.gz").read_bytes()))
    million = sum(counts.values()) / 1e6
    words = {word: n / million for word, n in counts.items() if _PLAIN.fullmatch(word)}
    return {**spanish_forms(words), **words} if tag == "es" else words


def spanish_forms(words: dict[str, float]) -> dict[str, float]:
    forms: dict[str, float] = {}
    for word, often in words.items():
        plural = next((word[: -len(end)] + many for end, many in _PLURALS.items() if word.endswith(end)), word)
        found = {plural: 1.0}
        if word.endswith("o"):
            found |= dict.fromkeys((f"{word[:-1]}a", f"{word[:-1]}as"), 0.7)
        if word.endswith(("ar", "er", "ir")):
            found |= dict.fromkeys((word[:-2] + end for end in (_AR if word.endswith("ar") else _ER)), 0.7)
        for form, part in found.items():
            forms[form] = max(forms.get(form, 0.0), often * part * INFLECTED)
    return forms


def word_rows(lists: dict[str, dict[str, float]], rows: int) -> dict[str, bytes]:
    """The words that settle most doubts of the letters, each with a level for every language that has a list."""
    found: list[tuple[float, str, bytes]] = []
    for word in {word for words in lists.values() for word in words}:
        often = [lists[tag].get(word, 0.0) for tag in LISTED]
        nats = [min(math.log(max(n, RAREST) / RAREST), MOST) for n in often]
        nats[LISTED.index("es")] = max(nats[LISTED.index("es")], UNLISTED * max(nats))  # of a list with gaps
        row = bytes(round(STRENGTH * n / STEP / WORD_STEP) for n in nats)
        if max(row) > min(row):
            found.append((settled(word, often, row), word, row))
    return {word: row for _, word, row in sorted(found, key=lambda x: (-x[0], x[1]))[:rows]}


def settled(word: str, often: list[float], row: bytes) -> float:
    letters, mean, total = letter_sums(word), sum(row) / len(row), 0.0
    for tag, n, level in zip(LISTED, often, row, strict=True):
        lead = letters[tag] - max(letters[other] for other in LANGUAGES if other != tag)
        total += math.sqrt(n) * math.exp(-abs(lead) / 4) * abs(level - mean)
    return total


def packed_words(rows: dict[str, bytes]) -> bytes:
    words = sorted(rows)
    names = "\n".join(words).encode()
    columns = bytes(rows[word][k] for k in range(len(LISTED)) for word in words)
    body = len(names).to_bytes(4, "big") + names + columns
    return WORDS_HEADER.format(languages=" ".join(LISTED)).encode() + zlib.compress(body, 9)


def main(arguments: Iterable[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--letters", type=Path, help="the folder language-models of lingua")
    parser.add_argument("--words", type=Path, help="the folder resources of pyspellchecker")
    parser.add_argument("--rows", type=int, default=70_000, help="of letters")
    parser.add_argument("--rare", type=int, default=3, help="n-grams that occur no more often anywhere are left out")
    parser.add_argument("--most", type=int, default=68_000, help="rows of words")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if options.letters:
        models = [Letters(bordered(counted(options.letters / tag))) for tag in LANGUAGES]
        size = DATA.write_bytes(packed(rows_of(models, options.rows, options.rare)))
        sys.stdout.write(f"letters: {size:,} bytes\n")
    if options.words:
        lists = {tag: listed(options.words, tag) for tag in LISTED}
        size = WORDS.write_bytes(packed_words(word_rows(lists, options.most)))
        sys.stdout.write(f"words: {size:,} bytes\n")


if __name__ == "__main__":
    main()
