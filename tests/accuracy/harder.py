"""What the corpora about difficult texts share: rank correlation, and pairs of a text and its plainer version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Correlation of the ranks; equal values share theirs. 0 where there is nothing to rank."""
    a, b = _ranks(left), _ranks(right)
    middle = (len(a) + 1) / 2
    spread = sum((x - middle) ** 2 for x in a) * sum((y - middle) ** 2 for y in b)
    both = sum((x - middle) * (y - middle) for x, y in zip(a, b, strict=True))
    return both / spread**0.5 if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    ranks = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for at in range(start, end + 1):
            ranks[order[at]] = (start + end) / 2 + 1
        start = end + 1
    return ranks


def right(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]], easier: str) -> list[bool]:
    """Of each line, whether its hard side scores higher than the `easier` one."""
    return [a["hard"] > a[easier] for line in lines if easier in (a := answers[line["id"]])]


def share(found: Sequence[bool]) -> float:
    return sum(found) / max(len(found), 1)


def missed_pairs(
    lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]], *sides: str
) -> list[str]:
    return [
        f"{line['id']}: hard {a['hard']:.2f}, {side} {a[side]:.2f}; the hard one should score higher"
        for line in lines
        for side in sides or ("simple",)
        if side in (a := answers[line["id"]]) and a["hard"] <= a[side]
    ]
