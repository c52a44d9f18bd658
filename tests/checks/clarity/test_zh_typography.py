from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint
from tests.ends import ends

GOOD = ("您好，欢迎光临我们的商店！", "请您登录账户，查看订单。感谢您的支持。")


def zh(*parts, **more):
    return touchpoint("page", *parts, language="zh", **more)


def test_half_width_punctuation_among_full_width_is_reported(check):
    verdict = check(zh(block("你好,世界。欢迎光临我们的商店！", selector="#p"), *GOOD))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    (fault,) = verdict.faults
    assert fault.message == "1 half-width sign among 7 full-width ones: “你好,世界。欢迎光临我”"
    assert fault.fix == "Write “，” for “,”."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", "你好,世界。欢迎光临我们的商店！", (",",))


@pytest.mark.parametrize("sign", [",", ";", "!", "?", "."])
def test_each_sign(check, sign):
    (fault,) = check(zh(f"我们已经收到您的订单{sign}我们会尽快为您发货。", *GOOD)).faults
    assert fault.key == "half-width punctuation"


@pytest.mark.parametrize(
    "text",
    [
        "你好,世界,欢迎光临我们的商店!请您登录账户,查看订单.",  # one habit throughout
        "价格为3,000元，版本为2.0，请访问 shop.test/a,b 查看详情。感谢您！好的，再见。",
        "姓名: 张三丰先生和他的朋友们，您好。欢迎您！谢谢，再见。",
        "请选择Yes, No或者OK，然后确认。您好，欢迎您！谢谢，再见。",
        "正在为您加载更多内容...请稍候，谢谢。您好，欢迎您！",
    ],
)
def test_signs_that_are_right_where_they_stand(check, text):
    assert check(zh(text)).outcome is Outcome.PASS


def test_latin_words_apart_and_together(check):
    apart = "请使用 Chrome 浏览器打开 PDF 文件，然后点击 Print 按钮即可。"
    together = "我们的App支持扫码，下载iOS版本或者安装Android版本都可以。"
    (fault,) = check(zh(apart, together)).faults
    assert fault.message.startswith(
        "Latin words stand apart from Chinese 6 times (“请使用 Chrome 浏”) and together with it 6 times"
    )
    assert fault.confidence is Confidence.MEDIUM
    assert [p.marks for p in fault.places] == [("用 Chrome",), ("的App",)]
    assert check(zh(apart)).outcome is check(zh(together)).outcome is Outcome.PASS
    assert check(zh(apart, "我们的App支持扫码付款。")).outcome is Outcome.PASS  # a slip


def test_digits_beside_chinese_say_nothing(check):
    assert (
        check(zh("2026年5月1日起，满 99 元包邮，共 3 件商品。", "订单将在3天内送达，满5件打9折。")).outcome
        is Outcome.PASS
    )


def test_full_width_digits_beside_ordinary_ones(check):
    (fault,) = check(zh("您的订单号是１２３，共 3 件商品，预计2026年送达。")).faults
    assert (fault.message, fault.fix) == (
        "Full-width “１２３” stands beside ordinary digits and letters",
        "Write “123”.",
    )


def test_both_ways_to_write_are_left_to_a_person(check):
    verdict = check(zh("您的订单已经发货，请您登录账户查看物流。", "請點擊連結確認訂單，謝謝您的購買。"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message.startswith("Some characters are ")
    assert check(zh("您的订单已经发货，请您登录账户查看物流。" * 9, "店名：龍門")).outcome is Outcome.PASS
    assert check(zh("請點擊連結確認訂單，謝謝您的購買。", "皇后大道中，台北市，干貝。")).outcome is Outcome.PASS


def test_a_styled_name_is_silent(check):
    about = Declared("j", words=HouseWords(names=("你好,世界",)))
    assert check(zh("欢迎来到你好,世界的官方商店！", *GOOD, about=about)).outcome is Outcome.PASS


@pytest.mark.parametrize("role", ["cell", "button", "code", "quote", "term"])
def test_tables_labels_and_quotations_are_not_read(check, role):
    assert check(zh(block("你好,世界。欢迎光临我们的商店！", role), *GOOD)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text", ["", "Hello, world.", "ご注文,ありがとうございます。発送しました!", "😀😀", "안녕,하세요."]
)
def test_nothing_to_look_at(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("piece", ["好", "好,", "好A", "好 A", "Ａ", "，", "︱", "好 "])
def test_hostile_text_comes_to_an_end(check, piece):
    with ends():
        check(zh("您好，" + piece * (100_000 // len(piece))))
