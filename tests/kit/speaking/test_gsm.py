from __future__ import annotations

import pytest

from auditor.kit.speaking.gsm import cut_at, dear_signs, name_of, parts_of, plain, width_of
from auditor.secrecy import MASK


@pytest.mark.parametrize(
    ("text", "encoding", "units", "count"),
    [
        ("", "GSM-7", 0, 1),
        ("a" * 160, "GSM-7", 160, 1),
        ("a" * 161, "GSM-7", 161, 2),
        ("a" * 306, "GSM-7", 306, 2),
        ("a" * 307, "GSM-7", 307, 3),
        ("€" * 80, "GSM-7", 160, 1),  # of the extension table: two septets each
        ("a" * 159 + "€", "GSM-7", 161, 2),
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 306, 3),  # the pair is not split: 152 + 153 + 1
        ("£¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà\n", "GSM-7", 41, 1),
        ("ç", "UCS-2", 1, 1),
        ("’" + "a" * 69, "UCS-2", 70, 1),
        ("’" + "a" * 70, "UCS-2", 71, 2),
        ("中" * 70, "UCS-2", 70, 1),
        ("中" * 134, "UCS-2", 134, 2),
        ("中" * 135, "UCS-2", 135, 3),
        ("😀" * 35, "UCS-2", 70, 1),
        ("😀" * 36, "UCS-2", 72, 2),
        ("中" * 66 + "😀" + "中" * 66, "UCS-2", 134, 3),  # nor is a surrogate pair: 66 + 67 + 1
        ("a" + MASK, "GSM-7", 4, 1),  # a secret that is not shown makes nothing dear
    ],
)
def test_how_a_message_goes_out(text, encoding, units, count):
    parts = parts_of(text)
    assert (parts.encoding, parts.units, parts.count) == (encoding, units, count)


def test_typographic_signs_have_a_plain_stand_in():
    assert dear_signs("We’ve sent “it” – soon…\u00a0!") == {
        "’": "'", "“": '"', "”": '"', "–": "-", "…": "...", "\u00a0": " ",
    }  # fmt: skip
    assert plain("We’ve sent “it” – soon…\u00a0!") == 'We\'ve sent "it" - soon... !'
    assert [name_of(sign) for sign in "’\u00a0\u200b\u2003"] == [
        "“’”",
        "a non-breaking space",
        "a zero-width space",
        "U+2003",
    ]


@pytest.mark.parametrize("text", ["plain", "您的订单", "Hi Zoë’s 😀", "Łukasz’s order", MASK])
def test_what_cannot_be_said_plainly_is_no_dear_sign(text):
    assert dear_signs(text) == {}


def test_a_chinese_character_takes_the_room_of_two_letters():
    assert (width_of("order"), width_of("订单a"), width_of("e\u0301")) == (5, 5, 1)
    assert cut_at("订单订单", 5) == 2
    assert cut_at("abcdef", 4) == 4
    assert cut_at("abc", 4) == 3


def test_a_megabyte_is_measured():
    assert parts_of("a" * 1_000_000).count == 6536
    assert parts_of("€" * 500_000).count == 6579
