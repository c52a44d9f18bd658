from __future__ import annotations

import pytest

from auditor.api import Field, Outcome, Severity, StructuredData, Style
from tests.build import block, fields, journey, touchpoint

ROW = {"row": "table > tbody > tr:nth-of-type(1)"}
NEXT = {"row": "table > tbody > tr:nth-of-type(2)"}


def product(price="£129.00", name="Fell two-person tent", *more, **kind):
    """The page that sells it."""
    return touchpoint(
        "product",
        block(name, "heading", level=1),
        price if not isinstance(price, str) else block(price, selector="#price"),
        block(kind.pop("button", "Add to basket"), "button"),
        *more,
        **kind,
    )


def line(price, name="Fell two-person tent × 1", id="mail", kind="email", **more):
    return touchpoint(id, block(name, "cell", **ROW), block(price, "cell", selector="#line", **ROW), kind=kind, **more)


def test_a_dearer_price_later_is_an_error_with_both_places(check):
    verdict = check(journey(product(), line("£139.00")))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "“Fell two-person tent” has different prices: “£129.00” at Product, “£139.00” at Mail"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.ERROR, "medium", "price of Fell two-person tent")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("product", "#price", "£129.00"),
        ("mail", "#line", "£139.00"),
    ]


def test_a_cheaper_price_later_is_a_warning(check):
    (fault,) = check(journey(product(), line("£119.00"))).faults
    assert fault.severity is Severity.WARNING


def test_what_was_agreed_to_is_the_measure_and_not_the_majority(check):
    basket = line("£139.00", id="basket", kind="page")
    pay = line("£139.00", id="pay", kind="page", stage="commit")
    (fault,) = check(journey(product(), line("£129.00", id="advert"), basket, pay)).faults

    assert fault.message.endswith("“£129.00” at Product and Advert, “£139.00” at Basket and Pay")
    assert fault.severity is Severity.ERROR
    assert fault.fix.startswith("Show “£139.00” everywhere")
    assert [p.touchpoint for p in fault.places] == ["product", "advert", "pay"]


def test_one_conflict_is_one_fault_however_many_touchpoints_it_has(check):
    verdict = check(journey(product(), *(line("£139.00", id=f"mail-{n}") for n in range(4))))
    (fault,) = verdict.faults
    assert "“£139.00” at Mail 0, Mail 1, Mail 2 and Mail 3" in fault.message


def test_the_advert_in_chinese_and_the_page(check):
    advert = touchpoint("advert", "极光台灯 只要¥99", kind="email", language="zh")
    page = product("¥129", "极光台灯", language="zh", button="加入购物车")
    (fault,) = check(journey(advert, page, market="cn", languages=("zh",))).faults

    assert fault.message == "“极光台灯” has different prices: “¥99” at Advert, “¥129” at Product"
    assert fault.severity is Severity.ERROR


def test_a_price_that_the_journey_declares_is_the_measure(check):
    verdict = check(journey(product("£139.00"), facts={"price.Fell two-person tent": "£129"}))

    (fault,) = verdict.faults
    assert fault.message.endswith("“£139.00” at Product, declared is “£129”")
    assert [p.touchpoint for p in fault.places] == ["product"]


def test_the_good_example_is_clean(check):
    chinese = journey(
        touchpoint("advert", "极光台灯 只要¥99，截至1月31日", kind="email", language="zh"),
        product("¥99.00", "极光台灯", language="zh", button="加入购物车"),
        market="cn", languages=("zh",),
    )  # fmt: skip
    for clean in (journey(product(), line("£129.00")), chinese):
        verdict = check(clean)
        assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


def test_what_rounding_explains_is_clean_and_the_tolerance_is_a_setting(check):
    rounded = journey(product("£129.00"), line("£129.01"))
    assert check(rounded).outcome is Outcome.PASS
    assert check(rounded, abs_tol=0.001).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(block("was £159.00"), id="a former price"),
        pytest.param(block("£159.00", style=Style(decoration="line-through")), id="struck through"),
        pytest.param(block("RRP: £159.00"), id="recommended price"),
        pytest.param(block("Save £30.00"), id="a saving"),
        pytest.param(block("£20 off"), id="an amount off"),
        pytest.param(block("from £99.00"), id="from"),
        pytest.param(block("Free delivery on orders over £50"), id="a threshold"),
        pytest.param(block("Spend £200 and get a free mat"), id="a condition"),
        pytest.param(block("£3.20 per 100 g"), id="by weight"),
        pytest.param(block("£12.00 a month"), id="by time"),
        pytest.param(block("3 payments of £43.00"), id="instalments"),
        pytest.param(block("Members: £99.00"), id="members"),
        pytest.param(block("Price (excl. VAT): £107.50"), id="without tax"),
        pytest.param(block("£5 gift card with every order"), id="a gift card"),
        pytest.param(block("Deposit: £30.00"), id="a deposit"),
        pytest.param(block("Delivery £3.95"), id="delivery"),
        pytest.param(block("€149.00"), id="another currency"),
        pytest.param(block("I paid £159 last year and it leaks", "quote"), id="a review"),
    ],
)  # fmt: skip
def test_traps_beside_the_price(check, second):
    verdict = check(journey(product("£129.00", "Fell two-person tent", second), line("£129.00")))
    assert (verdict.outcome, verdict.doubts) == (Outcome.PASS, ())


@pytest.mark.parametrize(
    "second",
    [
        "原价¥199",
        "市场价：¥199",
        "立省¥30",
        "满¥200包邮",
        "¥79起",
        "¥12/月",
        "会员价¥89",
        "定金¥20",
        "运费¥12",
        "¥10优惠券",
    ],
)
def test_traps_in_chinese(check, second):
    page = product("¥99", "极光台灯", block(second), language="zh", button="加入购物车")
    verdict = check(journey(page, line("¥99.00", "极光台灯 × 1", language="zh"), market="cn", languages=("zh",)))
    assert verdict.outcome is Outcome.PASS


def test_other_products_of_the_page_are_compared_only_with_themselves(check):
    related = (
        block("You may also like", "heading", level=2),
        block("Fell three-person tent", "heading", level=3),
        block("£219.00"),
        block("Add to basket", "button"),
    )
    verdict = check(journey(product("£129.00", "Fell two-person tent", *related), line("£129.00")))
    assert verdict.outcome is Outcome.PASS


def test_a_price_below_another_products_link_is_not_the_pages(check):
    page = product("£129.00", "Fell two-person tent", block("Moor tent", "link"), block("£219.00"))
    assert check(journey(page, line("£129.00"))).outcome is Outcome.PASS


def test_a_name_that_begins_like_another_is_another_product(check):
    verdict = check(
        journey(product("£20.00", "Aurora Lamp"), touchpoint("mail", "Aurora Lamp XL £35.00", kind="email"))
    )
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_sums_for_several_pieces_are_no_price(check):
    two = line("£258.00", "Fell two-person tent × 2")
    row = touchpoint(
        "basket",
        block("Fell two-person tent", "cell", **ROW), block("2", "cell", **ROW),
        block("£129.00", "cell", **ROW), block("£258.00", "cell", **ROW),
    )  # fmt: skip
    unsaid = line("£258.00", "Fell two-person tent")
    for other in (two, row, unsaid):
        assert check(journey(product(), other)).faults == ()


def test_a_wrong_price_beside_its_sum_is_found(check):
    row = touchpoint(
        "basket",
        block("Fell two-person tent", "cell", **ROW), block("2", "cell", **ROW),
        block("£139.00", "cell", **ROW), block("£278.00", "cell", **ROW),
    )  # fmt: skip
    (fault,) = check(journey(product(), row)).faults
    assert "“£139.00” at Basket" in fault.message


def test_two_sizes_are_two_products(check):
    small, large = line("£14.00", "White Peony 50 g × 1", id="one"), line("£25.00", "White Peony 100 g × 1", id="two")
    assert check(journey(product("£14.00", "White Peony"), small, large)).faults == ()


def test_the_only_size_is_the_product(check):
    (fault,) = check(journey(product("£14.00", "White Peony"), line("£15.00", "White Peony 50 g × 1"))).faults
    assert fault.message.startswith("“White Peony” has different prices: “£14.00”")


def test_a_page_on_which_a_size_is_chosen_is_left_to_a_person(check):
    page = product("£129.00", "Fell two-person tent", fields(Field("Size", "select", options=("Small", "Large"))))
    verdict = check(journey(page, line("£139.00")))

    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


@pytest.mark.parametrize(
    ("edition", "outcome"),
    [
        ("Price list", Outcome.NEEDS_REVIEW),
        ("Autumn 2021 edition", Outcome.NEEDS_REVIEW),
        ("Autumn 2026 edition", Outcome.FAIL),
        ("2026 年秋季版", Outcome.FAIL),
    ],
)
def test_print_counts_as_long_as_it_is_new(check, edition, outcome):
    leaflet = touchpoint(
        "leaflet", edition, block("Fell two-person tent", "cell", **ROW), block("£119.00", "cell", **ROW),
        kind="document",
    )  # fmt: skip
    page = product("£129.00", "Fell two-person tent", block("Ordered on 4 March 2026"))
    assert check(journey(page, leaflet)).outcome is outcome


def test_several_prices_at_one_touchpoint_are_listed_and_not_compared(check):
    basket = touchpoint(
        "basket", block("Fell two-person tent × 1", "cell", **ROW), block("£129.00", "cell", **ROW),
        block("Fell two-person tent × 1", "cell", **NEXT), block("£149.00", "cell", **NEXT),
    )  # fmt: skip
    walked = journey(product("£139.00"), basket)

    assert check(walked).faults == ()
    assert any(e.incomparable.startswith("this touchpoint shows several") for e in walked.ledger.of("money"))


def test_data_for_machines_confirms_a_price_but_is_not_one_that_customers_see(check):
    data = StructuredData(({"@type": "Product", "name": "Fell two-person tent",
                            "offers": {"price": "129.00", "priceCurrency": "GBP"}},))  # fmt: skip
    sure = check(journey(product("£129.00", "Fell two-person tent", data), line("£139.00")))
    stale = check(journey(product("£119.00", "Fell two-person tent", data), line("£129.00")))

    assert "“£129.00” at Product" in sure.faults[0].message
    assert "“£119.00” at Product, “£129.00” at Mail" in stale.faults[0].message


def test_nothing_to_compare_is_not_applicable(check):
    for walked in (journey(touchpoint("home", "Welcome")), journey(product()), journey(product(), touchpoint("help"))):
        assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_prices_without_a_product_are_never_compared(check):
    verdict = check(
        journey(
            touchpoint("delivery", block("Delivery options", "heading", level=1), "£3.95", "£6.95"),
            touchpoint("mail", "£4.95", kind="email"),
        )
    )
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_prices_with_and_without_tax_stand_apart(check):
    page = product(block("£107.50 ex VAT £129.00 inc VAT"))
    assert check(journey(page, line("£129.00"))).outcome is Outcome.PASS
    assert "“£129.00” at Product, “£139.00” at Mail" in check(journey(page, line("£139.00"))).faults[0].message


def test_a_former_and_a_new_price_in_one_line(check):
    page = product(block("Was £159.00, now £129.00"))
    (fault,) = check(journey(page, line("£139.00"))).faults
    assert "“£129.00” at Product, “£139.00” at Mail" in fault.message


def test_a_page_that_sells_one_at_twice_the_price_of_the_baskets_one_is_a_fault(check):
    (fault,) = check(journey(product("£258.00"), line("£129.00", id="basket", kind="page"))).faults
    assert "“£258.00” at Product, “£129.00” at Basket" in fault.message


def test_a_multiple_of_which_nothing_says_how_many_it_is_for_is_left_to_a_person(check):
    advert = touchpoint("advert", "Fell two-person tent, now £258.00", kind="email")
    verdict = check(journey(advert, product(), line("£129.00", id="basket", kind="page")))
    assert verdict.outcome is Outcome.NEEDS_REVIEW


def test_a_multiple_that_the_order_holds_is_the_sum_of_its_pieces(check):
    two = line("£258.00", "Fell two-person tent × 2", id="basket", kind="page")
    assert not check(journey(product(), two)).faults
