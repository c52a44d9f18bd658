"""Right and wrong examples of the rules of a prose linter (proselint), for those rules that have a counterpart here.

Its other rules are about essays (clichés, hyperbole, spelling, typography, usage): none of our checks judges those.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.accuracy.asked import objects
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

GOLD = ("label", "group")
REACH = 0.97
CLAIMED = {  # its rule, our check
    "misc.greylist": "jargon",  # “utilize”
    "industrial_language.bureaucratese": "jargon",  # set phrases of offices
    "industrial_language.corporate_speak": "jargon",  # “circle back”
    "industrial_language.commercialese": "jargon",  # “please find enclosed”
    "lexical_illusions": "repeated-phrase",  # “the the”
}


def predict(line: Mapping[str, Any]) -> dict[str, Any]:
    """1 when the check that stands for the rule finds a fault; 0 for a rule that none stands for."""
    check = CLAIMED.get(line["check"])
    return {"label": int(check is not None and objects(check, line["text"])), "claimed": check is not None}


def score(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[Figure]:
    ours = [(line["label"], answers[line["id"]]["label"]) for line in lines if line["check"] in CLAIMED]
    found = [gold for gold, told in ours if told]
    wanted = [told for gold, told in ours if gold]
    return [
        Figure("precision of the claimed rules", sum(found) / max(len(found), 1), REACH),
        Figure("recall of the claimed rules", sum(wanted) / max(len(wanted), 1), 0.0),
    ]


def missed(lines: Sequence[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]]) -> list[str]:
    return [
        f"{line['id']} ({line['check']}): said {told}, expected {line['label']}: {line['text']}"
        for line in lines
        if line["check"] in CLAIMED and (told := answers[line["id"]]["label"]) != line["label"]
    ]
