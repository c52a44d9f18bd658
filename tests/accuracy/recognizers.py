"""Sums, dates, lengths of time and telephone numbers in one sentence: what both languages share.

A line has one text and the entities of one family (its `model` names the family; other families of that text are not in
the gold and do not count). `span F1`: a predicted and a gold span of the same family that overlap are a hit, one to
one. `currency F1 with value`: of sums only, and the amount (and the currency, where the gold names its ISO code) must be
right too; a currency that is named without an amount is no sum. Cents and pence are counted as such, as in the gold.
What the product does not read (ages, shares, web addresses) is not scored.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from auditor.facts.extract import facts_of
from auditor.model.artifacts import Block, Document, Links, Texts, Walk
from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind
from tests.accuracy.figures import Figure, f1

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.facts import Fact

GOLD = ("results", "model", "python", "group")
DATED = frozenset({"date", "daterange", "datetime", "datetimerange", "set", "time", "timerange", "timezone"})
FAMILIES = {
    "CurrencyModel": frozenset({"currency"}),
    "DateTimeModel": frozenset({"date", "duration"}),
    "DateExtractor": frozenset({"date"}),
    "DatePeriodExtractor": frozenset({"date"}),
    "TimeExtractor": frozenset({"date"}),
    "DurationExtractor": frozenset({"duration"}),
    "PhoneNumberModel": frozenset({"phonenumber"}),
}
_TYPES = {"money": "currency", "date": "date", "duration": "duration", "phone": "phonenumber"}


def family(kind: str) -> str:
    """The family of a gold type: all sorts of dates and times are one."""
    bare = kind.removeprefix("datetimeV2.")
    return "date" if bare in DATED else bare


def predict(line: dict[str, Any], language: str, market: str) -> dict[str, Any]:
    """All facts of those kinds that the product finds in the text."""
    text = str(line["text"])
    today = str(line.get("ref") or "")[:10]
    evidence = Evidence(
        "line", "Line", Kind.PAGE, "desktop", language=language,
        artifacts={Document: Document(url="https://x.test/"), Texts: Texts((Block(text),)), Links: Links(), Walk: Walk()},
    )  # fmt: skip
    about = Declared("line", market=market, languages=(language,), today=today)
    facts = [f for f in facts_of(evidence, about) if f.kind in _TYPES and f.at >= 0]
    dates = [f for f in facts if f.kind == "date"]
    kept = [f for f in facts if f.kind != "duration" or not any(_meet(f, d) for d in dates)]
    return {"facts": [_answer(f) for f in kept]}


def _meet(one: Fact, two: Fact) -> bool:
    return one.at < two.at + len(two.shown) and two.at < one.at + len(one.shown)


def _answer(fact: Fact) -> dict[str, Any]:
    value: Any = fact.value
    if fact.kind == "money":
        small = re.search(r"(?:cents?|pence|penny|pennies)$", fact.shown.strip(), re.IGNORECASE)
        times = 100 if small and not re.search("[$£€]", fact.shown) else 1
        value = {"value": f"{(Decimal(fact.value) * times).normalize():f}", "unit": fact.unit}
    # In the gold, “within 3 days” is a stretch of days from now on, no length.
    kind = "date" if fact.kind == "duration" and fact.shown.lower().startswith("within") else _TYPES[fact.kind]
    return {"start": fact.at, "end": fact.at + len(fact.shown), "type": kind, "value": value}


def score(
    lines: Iterable[dict[str, Any]], answers: dict[str, dict[str, Any]], goals: tuple[float, float]
) -> list[Figure]:
    """The two figures; a span that is said twice at one place counts once."""
    hits = predicted = gold = 0
    sums = sums_predicted = sums_gold = 0
    for line in lines:
        families = FAMILIES.get(line["model"], frozenset[str]())
        wanted = [r for r in line["results"] if family(r["type"]) in families]
        said = _once(a for a in answers[line["id"]]["facts"] if family(a["type"]) in families)
        hits += len(_pairs(wanted, said))
        predicted, gold = predicted + len(said), gold + len(wanted)
        if line["model"] == "CurrencyModel":
            amounts = [w for w in wanted if w["value"].get("value") is not None]
            sums += sum(_same_sum(w["value"], s["value"]) for w, s in _pairs(amounts, said))
            sums_predicted, sums_gold = sums_predicted + len(said), sums_gold + len(amounts)
    return [
        Figure("span F1", f1(hits, predicted, gold), goals[0]),
        Figure("currency F1 with value", f1(sums, sums_predicted, sums_gold), goals[1]),
    ]


def _once(answers: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({(a["start"], a["end"], a["type"]): a for a in answers}.values())


def _pairs(wanted: list[dict[str, Any]], said: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each gold span with the first free span of its family that overlaps it."""
    pairs: list[tuple[dict[str, Any], dict[str, Any]]] = []
    left = sorted(said, key=lambda a: int(a["start"]))
    for one in sorted(wanted, key=lambda r: int(r["start"])):
        start, end = one["start"], one["start"] + len(one["text"])
        for other in left:
            if family(other["type"]) == family(one["type"]) and other["start"] < end and start < other["end"]:
                left.remove(other)
                pairs.append((one, other))
                break
    return pairs


def _same_sum(wanted: dict[str, Any], said: dict[str, Any]) -> bool:
    code = wanted.get("isoCurrency")
    if code and len(str(said["unit"])) == 3 and code != said["unit"]:
        return False
    try:
        return abs(Decimal(str(wanted["value"])) - Decimal(str(said["value"]))) <= Decimal("0.01")
    except InvalidOperation:
        return False
