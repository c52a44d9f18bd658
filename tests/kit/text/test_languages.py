from __future__ import annotations

import pytest

from auditor.kit.text.languages import foreign_run, language_of, main_language, primary
from tests.ends import ends


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("您的订单已发货", "en", "zh"),
        ("点击 Continue 继续您的订单", "en", "zh"),
        ("ご注文の商品を発送しました", "zh", "ja"),
        ("送料無料", "ja", "ja"),
        ("送料無料", "zh", "zh"),
        ("优の良品旗舰店全场包邮欢迎选购", "zh", "zh"),
        ("주문이 발송되었습니다", "en", "ko"),
        ("Ваш заказ отправлен", "en", "ru"),
        ("Ваше замовлення", "uk", "uk"),
        ("تم شحن طلبك", "en", "ar"),
        ("We have sent your order and it will be with you soon.", "de", "en"),
        ("Wir haben Ihre Bestellung erhalten und werden sie morgen versenden.", "en", "de"),
        ("Nous avons reçu votre commande et vous la recevrez demain.", "en", "fr"),
        ("Home", "de", "de"),
        ("Home", "zh", ""),
        ("Home", "", ""),
        ("", "zh-CN", "zh"),
        ("4711", "en-GB", "en"),
    ],
)
def test_language_of_a_text(text: str, declared: str, language: str):
    assert language_of(text, declared) == language


def test_a_chinese_sentence_in_an_english_page_with_product_names_stays_chinese():
    assert language_of("我们已收到您的 iPhone 15 Pro Max 订单。", "en") == "zh"


def test_an_english_sentence_with_one_chinese_name_stays_english():
    assert language_of("We have sent the parcel to Mr 王 at the address that you gave us.", "en") == "en"


def test_a_list_of_names_says_no_language():
    assert language_of("Acme Northwick Brinulator Foo Bar Baz Qux Zap", "en") == ""


def test_the_primary_tag():
    assert primary("zh_Hans-CN") == "zh"
    assert primary("EN") == "en"


ENGLISH = "We have sent your order today and you will have it within three days, so please be at home."
CHINESE = "我们已经收到您的订单，将在今天发货，请您保持电话畅通。"


def test_the_main_language_is_that_of_most_words():
    assert main_language([ENGLISH] * 3).tag == "en"
    assert main_language([CHINESE] * 3).tag == "zh"
    assert main_language([CHINESE] * 3 + ["White Peony", "Jasmine Pearls", "Larkspur Breakfast"]).tag == "zh"
    assert (
        main_language(["Wir haben Ihre Bestellung erhalten und werden sie morgen mit der Post versenden."] * 3).tag
        == "de"
    )


def test_two_languages_side_by_side_have_no_main_language():
    assert main_language([ENGLISH, CHINESE] * 3).tag == ""


def test_labels_and_names_do_not_tell_a_language():
    assert main_language(["Home", "Basket", "Teas", "About us"]).words == 0
    assert main_language(["Acme Northwick Brinulator Foo Bar Baz Qux Zap"] * 9).tag == ""
    assert main_language(["北京云雀茶叶有限公司"]).tag == ""
    assert main_language([]).tag == ""


def test_a_foreign_sentence():
    text = "感谢您的订单。You can view the status of this order by clicking here."
    start, end, tag = foreign_run(text, "zh", 8) or (0, 0, "")
    assert (text[start:end], tag) == ("You can view the status of this order by clicking here", "en")
    assert (foreign_run(f"Thank you. {CHINESE}", "en", 8) or (0, 0, ""))[2] == "zh"
    german = "Wir haben Ihre Bestellung erhalten und werden sie morgen versenden."
    assert (foreign_run(german, "en", 8) or (0, 0, ""))[2] == "de"


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("请选择 Larkspur Breakfast White Peony Jasmine Pearls Old Tree Wuyi Rock", "zh"),
        ("推荐 The Lord of the Rings and The Return of the King", "zh"),
        ("Please click here", "zh"),
        ("北京市朝阳区建国路八十八号云雀大厦", "en"),
        (ENGLISH, "en"),
        ("Whatever it is, we do not know this language at all.", "da"),
    ],
)
def test_names_titles_and_short_phrases_are_no_foreign_sentences(text: str, main: str):
    assert foreign_run(text, main, 8) is None


@pytest.mark.parametrize("text", ["word " * 200_000, "的" * 500_000, "a, " * 300_000])
def test_a_megabyte_comes_to_an_end(text: str):
    with ends():
        main_language([text])
        foreign_run(text, "zh", 8)
        foreign_run(text, "en", 8)
