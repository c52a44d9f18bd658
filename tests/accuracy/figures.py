"""A measured figure beside what is to be reached."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """`value` and `reach` are shares (0 to 1) or counts; `below`: the smaller the better."""

    name: str
    value: float
    reach: float
    below: bool = False

    @property
    def reached(self) -> bool:
        return self.value <= self.reach if self.below else self.value >= self.reach


def f1(right: int, predicted: int, gold: int) -> float:
    """Of what was predicted and what is there, the harmonic mean of precision and recall."""
    return 2 * right / (predicted + gold) if predicted + gold else 1.0
