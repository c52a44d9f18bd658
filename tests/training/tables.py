"""Write the tables of English words that the product carries, from two sources that may be used so.

    python -m tests.training.tables EN.JSON.GZ INDEX.JS

EN.JSON.GZ: `spellchecker/resources/en.json.gz` of the Python package pyspellchecker 0.9.1 (MIT): words and how often
they were met in subtitles. INDEX.JS: `index.js` of the npm package cmu-pronouncing-dictionary 3.0.0 (ISC).
"""

from __future__ import annotations

import gzip
import json
import math
import re
import sys
from collections import defaultdict
from pathlib import Path

from auditor.kit.text.syllables import by_rule

DATA = Path(__file__).resolve().parents[2] / "auditor" / "kit" / "data"
WIDTH = 2000  # characters of a line: short enough for an editor
RAREST = 100  # times met; below it the source says no more than that there is such a word
COMMON = 300  # times met, of words whose syllables are worth a line
SOUND = re.compile(r"\d")
ENTRY = re.compile(r'^\s*"([a-z]+)": "([^"]+)"', re.MULTILINE)


def main(words: Path, sounds: Path) -> None:
    counts: dict[str, int] = json.loads(gzip.decompress(words.read_bytes()))
    plain = {w: n for w, n in counts.items() if n > RAREST and w.isascii() and w.isalpha() and w.islower()}
    write_words(plain, sum(counts.values()))
    write_syllables(plain, sounds.read_text(encoding="utf-8"))


def write_words(counts: dict[str, int], total: int) -> None:
    """How often in a thousand million words, as ten times the logarithm: 10 is once, 70 a million times."""
    bands: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        bands[round(10 * math.log10(count * 1e9 / total))].append(word)
    head = (
        "# How familiar English words are: ten times the logarithm of how often they come in a thousand million words.\n"
        "# Made by tests/training/tables.py from pyspellchecker 0.9.1 (MIT, (c) Tyler Barrus).\n"
    )
    write("english_words.txt", head, bands)


def write_syllables(counts: dict[str, int], dictionary: str) -> None:
    wrong: dict[int, list[str]] = defaultdict(list)
    for word, sounds in ENTRY.findall(dictionary):
        spoken = len(SOUND.findall(sounds))
        if counts.get(word, 0) >= COMMON and spoken != by_rule(word):
            wrong[spoken].append(word)
    head = (
        "# Syllables of common English words whose spelling misleads the rule of auditor/kit/text/syllables.py.\n"
        "# Made by tests/training/tables.py from cmu-pronouncing-dictionary 3.0.0 (ISC, (c) Zeke Sikelianos).\n"
    )
    write("english_syllables.txt", head, wrong)


def write(name: str, head: str, groups: dict[int, list[str]]) -> None:
    lines: list[str] = []
    for number in sorted(groups, reverse=True):
        line = str(number)
        for word in sorted(groups[number]):
            if len(line) + len(word) >= WIDTH:
                lines.append(line)
                line = str(number)
            line += f" {word}"
        lines.append(line)
    (DATA / name).write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
