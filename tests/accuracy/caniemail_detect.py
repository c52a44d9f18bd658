"""Test mails of caniemail: the features that each is a test of are found in it, and told who shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.kit.clients.table import table
from auditor.kit.clients.uses import uses_of
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("features", "titles", "latest", "group")


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """The slugs that the mail uses; and what each client makes of every feature, used or not: y, a (in part), n or u."""
    known = table().features
    found = [slug for slug in uses_of(line["html"]).found if slug in known]
    return {"features": sorted(found), "verdicts": {slug: dict(one.support) for slug, one in known.items()}}


def _verdicts(line: Mapping[str, Any], answer: Mapping[str, Any]) -> list[bool]:
    """Of every verdict that the source has, whether ours is the same."""
    said = answer.get("verdicts", {})
    return [
        said.get(slug, {}).get(client) == letter
        for slug, row in line["latest"].items()
        for client, letter in row.items()
    ]


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    wanted = [(slug, answers[line["id"]]) for line in lines for slug in line["features"]]
    found = sum(slug in answer.get("features", ()) for slug, answer in wanted)
    same = [right for line in lines for right in _verdicts(line, answers[line["id"]])]
    return [
        Figure("recall of features", found / len(wanted) if wanted else 1.0, 0.98),
        Figure("verdicts", sum(same) / len(same) if same else 1.0, 0.99),
    ]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    wrong: list[str] = []
    for line in lines:
        answer = answers[line["id"]]
        lost = [slug for slug in line["features"] if slug not in answer.get("features", ())]
        false = _verdicts(line, answer).count(False)
        if lost or false:
            wrong.append(f"{line['id']}: not found {', '.join(lost) or 'none'}; {false} verdicts differ")
    return wrong
