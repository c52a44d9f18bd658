"""Fit the weights of `auditor/kit/text/ease.py` and write them into `auditor/kit/data/english_ease.json`.

    python -m tests.training.ease

From the public halves of four corpora whose licences allow it (see tests/accuracy for where they are): complex_words
(CC BY 4.0), ose (CC BY-SA 4.0), plainlang (CC0), tos_plain (Apache-2.0). Nothing is drawn by chance: the same corpora
give the same file. No weight of a text may say that harder words make a text easier, so none is below zero.
"""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import permutations
from math import exp, sqrt
from pathlib import Path
from typing import Any

from auditor.kit.text import ease as kit
from tests.accuracy.__main__ import corpora, read
from tests.accuracy.plainlang import alternatives

TARGET = Path(kit.__file__).parent / "data" / "english_ease.json"
RIDGE = 3.0
SHRINK = 0.3  # of the weights of texts
EACH = 100.0  # what the pairs of one corpus count together
STEPS = 4000
Row = list[float]


def main() -> None:
    words = fit_words([(line["word"], line["complexity"]) for line in lines("complex_words")])
    write({"word": words, "text": {}})
    pairs = {name: read_pairs(name) for name in ("ose", "plainlang", "tos_plain")}
    write({"word": words, "text": fit_texts(pairs)})


def lines(corpus: str) -> list[dict[str, Any]]:
    return read(corpora() / corpus / "public.jsonl")


def write(weights: dict[str, dict[str, float]]) -> None:
    rounded = {k: {name: round(value, 5) for name, value in group.items()} for k, group in weights.items()}
    TARGET.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")
    kit._weights.cache_clear()
    kit.word.cache_clear()


def fit_words(rated: list[tuple[str, float]]) -> dict[str, float]:
    """Ridge regression of people's ratings on the readings of a word."""
    rows = [[kit.word_values(w.lower())[name] for name in kit.WORD_READINGS] for w, _ in rated]
    means, spreads = moments(rows)
    scaled = [[(x - m) / s for x, m, s in zip(row, means, spreads, strict=True)] for row in rows]
    middle = sum(y for _, y in rated) / len(rated)
    size = range(len(kit.WORD_READINGS))
    left = [[sum(row[i] * row[j] for row in scaled) + (RIDGE if i == j else 0) for j in size] for i in size]
    right = [sum(row[i] * (y - middle) for row, (_, y) in zip(scaled, rated, strict=True)) for i in size]
    found = [w / s for w, s in zip(solve(left, right), spreads, strict=True)]
    base = middle - sum(w * m for w, m in zip(found, means, strict=True))
    return {"base": base, **dict(zip(kit.WORD_READINGS, found, strict=True))}


def read_pairs(corpus: str) -> list[tuple[Row, Row]]:
    """(harder, easier) as rows of readings."""
    if corpus == "ose":
        articles: dict[str, list[tuple[int, Row]]] = defaultdict(list)
        for line in lines(corpus):
            articles[line["article"]].append((line["level"], values(line["text"])))
        return [(a[1], b[1]) for found in articles.values() for a, b in permutations(found, 2) if a[0] > b[0]]
    return [
        (values(hard), values(simple))
        for line in lines(corpus)
        for hard in alternatives(line["hard"], line.get("kind", ""))
        for simple in alternatives(line["simple"], line.get("kind", ""))
    ]


def values(text: str) -> Row:
    found = kit.reading(text).values
    return [found[name] for name in kit.TEXT_READINGS]


def fit_texts(pairs: dict[str, list[tuple[Row, Row]]]) -> dict[str, float]:
    """Logistic regression of “this one is the harder one”, every corpus of the same weight."""
    everything = [row for found in pairs.values() for pair in found for row in pair]
    means, spreads = moments(everything)
    rows = [
        ([(a - b) / s for a, b, s in zip(hard, easy, spreads, strict=True)], EACH / len(found))
        for found in pairs.values()
        for hard, easy in found
    ]
    weights = climb(rows, len(spreads))
    found = {name: w / s for name, w, s in zip(kit.TEXT_READINGS, weights, spreads, strict=True)}
    zero = {f"{name}:0": found[name] * m for name, m in zip(kit.TEXT_READINGS, means, strict=True)}
    return found | zero


def climb(rows: list[tuple[Row, float]], size: int) -> Row:
    """Projected gradient descent: weights that would fall below zero stay there."""
    weights = [0.0] * size
    step = 0.002
    for _ in range(STEPS):
        slope = [2 * SHRINK * w for w in weights]
        for row, counts in rows:
            margin = sum(w * x for w, x in zip(weights, row, strict=True))
            pull = counts / (1 + exp(min(margin, 500.0)))
            for i, x in enumerate(row):
                slope[i] -= pull * x
        weights = [max(w - step * g, 0.0) for w, g in zip(weights, slope, strict=True)]
    return weights


def moments(rows: list[Row]) -> tuple[Row, Row]:
    columns = list(zip(*rows, strict=True))
    means = [sum(c) / len(c) for c in columns]
    spreads = [sqrt(sum((x - m) ** 2 for x in c) / len(c)) or 1.0 for c, m in zip(columns, means, strict=True)]
    return means, spreads


def solve(left: list[Row], right: Row) -> Row:
    """Gaussian elimination; the ridge keeps the pivots away from zero."""
    rows = [[*row, y] for row, y in zip(left, right, strict=True)]
    size = len(rows)
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(size):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i], strict=True)]
    return [rows[i][-1] / rows[i][i] for i in range(size)]


if __name__ == "__main__":
    main()
