from __future__ import annotations

import pytest

from auditor.kit.text.registers import addresses, contractions
from tests.ends import ends


def forms(text: str, language: str) -> list[str]:
    return [a.form for a in addresses(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("您的订单已发货，你可以查看。", "zh", ["您", "你"]),
        ("我们会为你打包", "zh", ["你"]),
        ("您好，请您稍等", "zh", ["您"]),
        ("Wir danken Ihnen für Ihre Bestellung", "de", ["Sie", "Sie"]),
        ("Hast du dein Paket bekommen?", "de", ["du", "du"]),
        ("Merci pour votre commande", "fr", ["vous"]),
        ("Tu peux suivre ta commande", "fr", ["tu", "tu"]),
        ("Gracias, usted recibirá tu pedido", "es", ["usted", "tú"]),
    ],
)
def test_forms_of_address(text: str, language: str, expected: list[str]):
    assert forms(text, language) == expected


@pytest.mark.parametrize(
    ("trap", "language"),
    [
        ("您好", "zh"),
        ("你好", "zh"),
        ("你们的订单", "zh"),
        ("你我同行", "zh"),
        ("你追我赶", "zh"),
        ("迷你茶杯", "zh"),
        ("猜你喜欢", "zh"),
        ("为你推荐", "zh"),
        ("教你泡茶", "zh"),
        ("他说：“你的茶真好”", "zh"),
        ("《你的名字》", "zh"),
        ("Sie kommt morgen.", "de"),
        ("Ihr seid willkommen, wir freuen uns auf euch", "de"),
        ("Prenez rendez-vous", "fr"),
        ("Le ton est donné", "fr"),
        ("Recibirá su pedido", "es"),
        ("Your order", "en"),
    ],
)
def test_what_says_nothing_about_the_register(trap: str, language: str):
    assert forms(trap, language) == []


def test_the_place_of_a_form():
    (use,) = addresses("订单已发货，你可以查看", "zh")
    assert (use.start, use.end) == (6, 7)


def test_contractions_and_what_could_be_one():
    assert contractions("We'll send it, and you’re done. It is yours. We do not ask.") == (2, 2)
    assert contractions("Rose's tea in the shop’s tin") == (0, 0)


@pytest.mark.parametrize("text", ["你" * 200_000, "“" * 200_000 + "你", "you are " * 40_000, "Sie " * 80_000])
def test_a_long_line_comes_to_an_end(text: str):
    with ends():
        for language in ("zh", "de"):
            addresses(text, language)
        contractions(text)
