from __future__ import annotations

import pytest

from tests.accuracy import recognizers_en, recognizers_zh
from tests.accuracy.__main__ import answers, corpora, read, without_gold


def line(id, text, model, *results):
    return {"id": id, "text": text, "model": model, "ref": "2026-01-05", "results": list(results)}


def result(text, start, kind, value=None):
    return {"text": text, "start": start, "type": kind, "value": value}


PAID = line("a", "pay £5 by friday", "CurrencyModel", result("£5", 4, "currency", {"value": "5", "isoCurrency": "GBP"}))
SMALL = line("b", "just 50 pence", "CurrencyModel", result("50 pence", 5, "currency", {"value": "50", "unit": "Pence"}))
DATED = line("c", "back in 6 January 2026", "DateTimeModel", result("6 january 2026", 8, "date"))
LONG = line("d", "for 3 days", "DurationExtractor", result("3 days", 4, "duration"))


def figures(module, *lines, answered=None):
    found = answered or {a["id"]: a for a in answers(lines, module)}
    return {f.name: round(f.value, 3) for f in module.score(lines, found)}


def test_facts_are_answered_with_their_place_and_type():
    assert recognizers_en.predict(without_gold(LONG, recognizers_en)) == {
        "facts": [{"start": 4, "end": 10, "type": "duration", "value": "P3D"}]
    }
    (paid,) = [f for f in recognizers_en.predict(PAID)["facts"] if f["type"] == "currency"]
    assert (paid["start"], paid["end"], paid["value"]) == (4, 6, {"value": "5", "unit": "GBP"})


def test_only_the_family_of_a_line_counts():
    assert figures(recognizers_en, PAID, SMALL, DATED, LONG) == {"span F1": 1.0, "currency F1 with value": 1.0}


def test_a_miss_and_an_invention_cost():
    wrong = {
        "a": {"id": "a", "facts": [{"start": 0, "end": 3, "type": "currency", "value": {"value": "5", "unit": "GBP"}}]}
    }
    assert figures(recognizers_en, PAID, answered=wrong) == {"span F1": 0.0, "currency F1 with value": 0.0}


@pytest.mark.parametrize("value", [{"value": "6", "unit": "GBP"}, {"value": "5", "unit": "EUR"}])
def test_a_sum_needs_its_value_and_its_currency(value):
    said = {"a": {"id": "a", "facts": [{"start": 4, "end": 6, "type": "currency", "value": value}]}}
    assert figures(recognizers_en, PAID, answered=said) == {"span F1": 1.0, "currency F1 with value": 0.0}


def test_chinese_lines_are_read_as_such():
    made = line("z", "明天下午3点付12元", "DateTimeModel", result("明天下午3点", 0, "datetime"))
    assert figures(recognizers_zh, made)["span F1"] == 1.0


@pytest.mark.parametrize("module", [recognizers_en, recognizers_zh])
def test_the_public_half_is_recognised(module):
    name = module.__name__.rpartition(".")[2]
    path = corpora() / name / "public.jsonl"
    if not path.is_file():
        pytest.skip(f"the corpus {name} is not on this machine")
    assert figures(module, *read(path))["span F1"] >= module.GOALS[0]
