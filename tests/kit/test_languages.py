from __future__ import annotations

import pytest

from auditor.kit.languages import language_of, primary


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
