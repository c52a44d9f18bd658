from __future__ import annotations

import re

import pytest

from auditor.facts.kinds import KINDS
from auditor.library.catalogues import Tongue
from auditor.library.roots import built_in
from auditor.model.audit import Counter
from auditor.model.facts import Source
from auditor.model.journey import Kind, Stage
from auditor.model.pillars import Pillar
from auditor.model.verdict import Confidence, Outcome, Severity
from auditor.report import words
from tests.report.full import chinese

ENGLISH = Tongue()


@pytest.mark.parametrize("value", [*Severity, *Confidence, *Outcome, *Pillar, *Source])
def test_every_word_of_the_model_is_said_in_both_languages(value):
    assert words.word(ENGLISH, value)
    assert re.search("[\u4e00-\u9fff]", words.word(chinese(), value))


def test_a_severity_and_an_outcome_of_the_same_name_are_two_words():
    assert words.word(ENGLISH, Severity.ERROR) == "error"
    assert words.word(ENGLISH, Outcome.ERROR) == "could not be judged"
    assert words.word(chinese(), Severity.ERROR) == "错误"
    assert words.word(chinese(), Outcome.ERROR) == "无法判断"


def test_pillars_are_called_as_in_the_essay():
    assert [words.word(chinese(), p) for p in Pillar] == [
        "流程与信息流",
        "人员与语言",
        "细节与一致",
        "技术与帮助",
        "度量与改进",
    ]


def test_what_the_product_knows_has_a_name_of_its_own():
    families = [f.name for f in (built_in().path / "checks").iterdir() if any(f.glob("*.py"))]
    for say, names in (
        (words.kind_of_fact, [k.name for k in KINDS]),
        (words.channel, list(Kind)),
        (words.stage, list(Stage)),
        (words.family, families),
    ):
        for name in names:
            assert re.search("[\u4e00-\u9fff]", say(chinese(), name)) or name == "sms", name


def test_a_name_of_a_later_version_is_shown_as_it_is_written():
    assert words.kind_of_fact(ENGLISH, "loyalty-points") == "Loyalty points"
    assert words.counter_name(chinese(), "calls_made") == "Calls made"
    assert words.stage(ENGLISH, "") == ""


def test_counters_are_said_with_what_they_count():
    assert words.counter_said(ENGLISH, Counter("owned-touchpoints", 7, 9)) == "touchpoints with an owner: 7 of 9"
    assert words.counter_said(ENGLISH, Counter("slowest-wait", 2.44)) == "longest wait in seconds: 2.4"
    assert words.counter_said(ENGLISH, Counter("reading-words", 1204)) == "words to read at a touchpoint: 1,204"
    assert words.counter_said(chinese(), Counter("owned-touchpoints", 7, 9)) == "有负责人的触点（个）：7/9"
