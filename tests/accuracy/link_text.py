"""Names of links without what stands around them: vague or not?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from auditor.model.artifacts import Link, Links
from tests.accuracy.asked import objects
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("label", "group")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """1 when `vague-link` objects to a link of that name on a page in that language."""
    link = Link(line["text"], "https://shop.test/there")
    return {"label": int(objects("vague-link", Links((link,)), language=line["lang"]))}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    seen = Counter((line["label"], answers[line["id"]]["label"]) for line in lines)
    vague, clear = seen[1, 1] + seen[1, 0], seen[0, 0] + seen[0, 1]
    return [
        Figure("recall of vague names", seen[1, 1] / vague if vague else 1.0, 0.90),
        Figure("false alarms", seen[0, 1] / clear if clear else 0.0, 0.005, below=True),
    ]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    wrong = [x for x in lines if answers[x["id"]]["label"] != x["label"]]
    return [f"{x['id']}: {x['text']!r} ({x['lang']}): said {answers[x['id']]['label']}, is {x['label']}" for x in wrong]
