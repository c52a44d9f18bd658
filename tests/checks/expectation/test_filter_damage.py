from __future__ import annotations

import pytest

from auditor.model.evidence import Declared
from auditor.model.verdict import Confidence, Outcome
from auditor.model.words import HouseWords
from tests.build import block, touchpoint


def zh(*texts, **more):
    return touchpoint("brochure", *texts, language="zh", **more)


def test_a_broken_chinese_word_is_one_finding_wherever_it_stands(check):
    verdict = check(zh(block("前瞻务的尝试", "heading", selector="#h"), "我们把前瞻务当作一项长期工作。"))
    (fault,) = verdict.faults
    assert fault.message == "“前瞻务” looks broken by a filter: it was probably “前瞻性服务”"
    assert (fault.severity, fault.confidence, fault.fix) == (None, Confidence.MEDIUM, "Write “前瞻性服务”.")
    assert [(p.quote, p.marks) for p in fault.places] == [
        ("前瞻务的尝试", ("前瞻务",)),
        ("我们把前瞻务当作一项长期工作。", ("前瞻务",)),
    ]


@pytest.mark.parametrize(
    ("text", "said", "was"),
    [
        ("提升流程的现代化性。", "现代化性", "现代性"),
        ("学习行业理想实践。", "行业理想实践", "最佳实践"),
        ("每季度出一份理想实践案例。", "理想实践", "最佳实践"),
        ("更终用户说了算。", "更终用户", "最终用户"),
        ("实现利益大化。", "利益大化", "最大化"),
        ("系统的接**互设计。", "接**互", "接口交互"),
        ("24**换机", "**换机", "口交换机"),
        ("我们会在时间联系您。", "时间", "第一时间"),
    ],
)
def test_chinese_damage(check, text, said, was):
    (fault,) = check(zh(text)).faults
    assert fault.message == f"“{said}” looks broken by a filter: it was probably “{was}”"
    assert fault.places[0].marks == (said,)


@pytest.mark.parametrize(
    ("text", "said", "was"),
    [
        ("Book a yoga cl*ss today.", "cl*ss", "class"),
        ("Reset your p***word here.", "p***word", "password"),
        ("A clbuttic of the sea.", "clbuttic", "classic"),
        ("Our shop in S****horpe.", "S****horpe", "scunthorpe"),
        ("Read the do***ents first.", "do***ents", "documents"),
    ],
)
def test_english_damage(check, text, said, was):
    (fault,) = check(touchpoint("page", text)).faults
    assert fault.message == f"“{said}” looks broken by a filter: it was probably “{was}”"
    assert fault.places[0].marks == (said,)


def test_a_known_residue_without_its_word(check):
    (fault,) = check(touchpoint("page", "A castle of medireview times.")).faults
    assert fault.message == "“medireview” looks broken by a filter"


@pytest.mark.parametrize(
    "text",
    [
        "前瞻性服务，综合服务，主动服务。",
        "请综合务必考虑，系统务实。",
        "现代化性能的设备。",
        "把理想实践于生活。教育的理想实践。",
        "最终用户，最后一步，更后面的章节。",
        "在时间上联系您。",
        "王**先生，138****0000",
        "长*宽*高，价格*起",
        "**重点**说明",
    ],
)
def test_whole_chinese_words(check, text):
    verdict = check(zh(text))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


@pytest.mark.parametrize(
    "text",
    [
        "A class of its own, with a password.",
        "What the f*** and sh*t.",
        "Paid by J***n D** with j***@mail.test, **** 1234",
        "*Terms apply. Price* and 3*4, *.txt, **bold** words",
        "The buttress of the church, the butter.",
        "Hello, a pool of shampoo.",
    ],
)
def test_whole_english_words(check, text):
    verdict = check(touchpoint("page", text))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


def test_coined_names_are_excused(check):
    about = Declared("t", words=HouseWords(names=("前瞻务",)))
    assert not check(zh("前瞻务上线。", about=about)).faults


def test_quotations_and_other_languages(check):
    assert check(zh(block("前瞻务", "quote"))).outcome is Outcome.NOT_APPLICABLE
    german = "Wir freuen uns auf Ihren Besuch und die Bestellung ist nicht weit von hier."
    assert check(touchpoint("page", german, language="de")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "务", "*" * 10_000, "a*" * 10_000, "前瞻" * 5_000, "🍵*🍵"])
def test_odd_texts(check, text):
    check(zh(text))
    check(touchpoint("page", text))
