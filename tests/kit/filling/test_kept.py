"""How answers that a form lost are named, in English and in other languages."""

from __future__ import annotations

import pytest

from auditor.kit.filling.kept import named
from auditor.model.probes import Kept
from auditor.model.sayings import in_words, wording_of


def fields(count: int) -> list[Kept]:
    return [Kept(f"F{i}", f"f{i}", before="typed", after="") for i in range(count)]


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "“F0”"), (2, "“F0” and “F1”"), (3, "“F0”, “F1” and “F2”"), (4, "“F0”, “F1”, “F2” and 1 more")],
)
def test_at_most_three_are_named(count: int, said: str) -> None:
    assert named(fields(count)) == said


def test_the_list_can_be_said_in_another_language() -> None:
    known = {"{parts} and {last}": "{parts}和{last}", "{count} more": "另外 {count} 个", ", ": "、"}
    text = named(fields(5))
    assert in_words(text, wording_of(text), lambda p: known.get(p, p)) == "“F0”、“F1”、“F2”和另外 2 个"
