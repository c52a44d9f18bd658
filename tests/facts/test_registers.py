from __future__ import annotations

import pytest

from auditor.api import Document
from auditor.facts.ledger import build_ledger
from auditor.facts.registers import KIND
from auditor.model.evidence import Declared
from tests.build import block, reading, touchpoint


def found(*parts, language="zh", **more):
    return [(f.value, f.unit) for f in KIND.read(reading(*parts, language=language, **more))]


def test_each_mention_is_a_fact_with_its_place():
    facts = KIND.read(reading(block("您的订单已发货，你可以查看。", selector="#a"), language="zh"))
    assert [(f.value, f.at, f.place.selector, f.subject) for f in facts] == [
        ("您", 0, "#a", "customer"),
        ("你", 8, "#a", "customer"),
    ]


def test_buttons_labels_and_messages_count():
    assert (
        found(block("查看你的订单", "button"), block("你的姓名", "label"), block("你的包裹到了", "message"))
        == [("你", "zh")] * 3
    )


@pytest.mark.parametrize(
    "trap",
    [
        block("你的茶，你做主", "heading"),
        block("原叶好茶，直达你手中", region="footer"),
        block("好茶直达你手中"),
        block("你的茶真好喝，谢谢。", "quote"),
        block("你帮我查一下，可以吗？", "customer"),
        "他说：“你的茶真好喝。”",
        "您好，我是小蔚。",
        "你们的意见对我们很重要，谢谢。",
    ],
)
def test_what_does_not_speak_to_the_customer(trap):
    assert found(trap) == []


def test_reviews_and_legal_pages_do_not_count():
    assert found(block("用户评价", "heading", level=2), "你家的茶真好喝，下次还来。") == []
    page = touchpoint(
        "x", "你可以随时取消订单，并获得退款。", Document("https://a.test/terms", "服务条款"), language="zh"
    )
    assert list(KIND.read(reading(page))) == []


def test_other_languages():
    assert (
        found("Wir danken Ihnen für den Einkauf bei uns, und wir freuen uns auf Sie.", language="de")
        == [("Sie", "de")] * 2
    )
    assert found("We thank you for your order.", language="en") == []


def test_a_declared_form_is_the_measure():
    touchpoints = [touchpoint("mail", "你可以查看订单，也可以取消。", language="zh")]
    (entry,) = build_ledger(Declared("j", facts={"address_form": "您"}), touchpoints, "d").of("address-form")
    assert [f.value for f in entry.contradicting] == ["你"]
    (entry,) = build_ledger(Declared("j", facts={"address_form": "whatever"}), touchpoints, "d").of("address-form")
    assert entry.reference is None
