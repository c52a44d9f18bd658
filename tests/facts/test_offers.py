from __future__ import annotations

import pytest

from auditor.api import Document, Link
from auditor.facts.offers import facts
from tests.build import block, links, reading, touchpoint
from tests.ends import ends


def found(*parts, **more):
    return [(f.subject, f.qualifier, f.value) for f in facts(reading(*parts, **more)) if f.qualifier != "code"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (
            "Use code SPRING20 for 20% off over £30 until 31 January 2026",
            [("percent", "20"), ("minimum", "30.00"), ("end", "2026-01-31")],
        ),
        ("Enter voucher code TEA55: £5 off orders over £25.", [("amount", "5.00"), ("minimum", "25.00")]),
        ("Save 10% with promo code “SPRING20”", [("percent", "10")]),
        ("Up to 50% off with code SALE50", [("up to percent", "50")]),
        ("SPRING20 (20% off) applied", [("percent", "20")]),
        ("Code SPRING20 gives 15% discount, ends 5 March", [("percent", "15"), ("end", "XXXX-03-05")]),
        (
            "凭优惠码 CHA88 享8折，满200元可用，截至2026年1月31日",
            [("percent", "20"), ("minimum", "200.00"), ("end", "2026-01-31")],
        ),
        ("满100减20，优惠码：JIAN20", [("minimum", "100.00"), ("amount", "20.00")]),
        ("优惠码 CHA88 低至8折", [("up to percent", "20")]),
        ("20% off with code TEA20. Free delivery over £50.", [("percent", "20")]),
    ],
)
def test_terms_of_a_code(text, terms):
    assert [(q, v) for _, q, v in found(text, market="cn" if "码" in text else "gb")] == terms


@pytest.mark.parametrize(
    "text",
    [
        "Your verification code AB12CD gives 20% off nothing",
        "The dress code IS SMART, 20% off",
        "Postcode SW1A 1AA",
        "20% off everything",
        "100% cotton",
        "Enter your promo code below",
    ],
)
def test_what_is_no_code(text):
    assert found(text) == []


def test_each_of_several_codes_has_the_terms_of_its_sentence():
    assert found("Use code ABC10 for 10% off. Use code XYZ20 for 20% off.") == [
        ("ABC10", "percent", "10"),
        ("XYZ20", "percent", "20"),
    ]


def test_the_texts_beside_the_code_say_the_rest():
    assert found(block("20% off", "heading"), "Until 31 January 2026", "Code: SPRING20") == [
        ("SPRING20", "percent", "20"),
        ("SPRING20", "end", "2026-01-31"),
    ]
    row = {"row": "tr"}
    assert found(block("Discount (code SPRING20)", "cell", **row), block("20% off", "cell", **row)) == [
        ("SPRING20", "percent", "20")
    ]


def test_without_a_code_the_campaign_of_the_address_is_the_key():
    landing = touchpoint("landing", Document(url="https://shop.test/sale?utm_campaign=Spring"), "20% off everything")
    mail = touchpoint("mail", links(Link("Shop", "https://shop.test/sale?utm_campaign=spring")), "20% off everything")
    for here in (landing, mail):
        assert found(here) == [("campaign spring", "percent", "20")]
    assert (
        found(touchpoint("two", links(Link("Shop", "https://shop.test/?utm_campaign=s")), "20% off", "30% off")) == []
    )


@pytest.mark.parametrize("text", ["code ABC1 " * 20_000, "20% off " * 50_000, "满100减20 " * 20_000, "until " * 40_000])
def test_hostile_text_comes_to_an_end(text):
    with ends():
        facts(reading("Use code SPRING20", text))
