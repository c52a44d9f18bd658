from __future__ import annotations

import pytest

from auditor.api import Field, Outcome, Severity, Typed, Walk
from auditor.model.artifacts import Done
from tests.build import block, journey, touchpoint

LAMP = "Aurora Lamp"


def line(count, name=LAMP, price="£20", row="ul > li"):
    return [block(name, "link", row=row), block(count, "cell", row=row), block(price, "cell", row=row)]


def review(count="× 1", **more):
    return touchpoint("review", *line(count), block("Place order", "button"), stage="commit", **more)


def mail(*parts, id="mail", **more):
    return touchpoint(id, *parts, kind="email", **more)


def test_another_quantity_in_the_mail_is_an_error_with_both_places(check):
    verdict = check(journey(review(), mail(*line("2 ×"))))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "“Aurora Lamp” is ordered in different quantities: “× 1” at Review, “2 ×” at Mail"
    assert (fault.severity, fault.key) == (Severity.ERROR, "quantity of Aurora Lamp")
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("review", "Aurora Lamp × 1"),
        ("mail", "Aurora Lamp 2 ×"),
    ]


def test_in_chinese(check):
    one = touchpoint("review", *line("1件", "白牡丹", "¥128"), block("提交订单", "button"), language="zh")
    two = mail(*line("2件", "白牡丹", "¥128"), language="zh")
    (fault,) = check(journey(one, two, market="cn", languages=("zh",))).faults
    assert fault.message == "“白牡丹” is ordered in different quantities: “1件” at Review, “2件” at Mail"


@pytest.mark.parametrize("count", ["× 1", "1", "Qty: 1", "1 ×"])
def test_the_same_quantity_in_other_words_is_clean(check, count):
    verdict = check(journey(review(), mail(*line(count))))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_the_count_of_the_order_is_that_of_its_pieces_or_lines(check):
    two = [*line("× 2"), *line("× 1", "Glass shade", row="ul > li + li")]
    good = journey(touchpoint("review", *two, "Total (3 items)", stage="commit"), mail(*two, "Total (2 items)"))
    assert check(good).faults == ()
    agreed = touchpoint("review", *two, "Total (3 items)", stage="commit")
    (fault,) = check(journey(agreed, mail(*two, "Total (4 items)"))).faults
    assert fault.message == "“Total (4 items” at Mail, but the lines at Mail hold 3 in 2 lines"
    assert fault.severity is Severity.ERROR
    (fewer,) = check(journey(touchpoint("review", *two, stage="commit"), mail(*two, "Total (1 items)"))).faults
    assert "“Total (1 items” at Mail" in fewer.message


def test_a_count_above_the_lines_may_hold_a_gift_and_is_left_to_a_person(check):
    two = [*line("× 2"), *line("× 1", "Glass shade", row="ul > li + li")]
    verdict = check(journey(touchpoint("review", *two, stage="commit"), mail(*two, "Total (4 items)")))
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)


def test_a_message_that_only_counts_is_held_against_what_was_agreed_to(check):
    agreed = touchpoint("review", *line("× 2"), "2 items in your basket", stage="commit")
    (fault,) = check(journey(agreed, mail("Your order of 3 items is on its way"))).faults
    assert fault.message.endswith("but the lines at Review hold 2 in 1 line")
    assert check(journey(review("× 2"), mail("Your order of 2 items is on its way"))).faults == ()


def test_two_counts_without_lines_are_left_to_a_person(check):
    verdict = check(journey(touchpoint("basket", "3 items in your basket"), mail("Your order of 2 items")))
    assert (verdict.outcome, verdict.faults, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, (), 1)


def test_what_the_customer_changed_on_the_way_is_left_to_a_person(check):
    basket = touchpoint("basket", *line("× 1"))
    typed = Walk(typed=(Typed(Field("Quantity", name="quantity"), "2"),))
    pressed = Walk(steps=(Done("press “Add to basket”"),))
    for walk in (typed, pressed):
        verdict = check(
            journey(
                basket,
                review(
                    "× 2",
                )
                if not walk
                else touchpoint("review", *line("× 2"), block("Place order", "button"), walk, stage="commit"),
            )
        )
        assert (verdict.faults, len(verdict.doubts)) == ((), 1)
    (fault,) = check(journey(basket, review("× 2"))).faults
    assert fault.places[0].touchpoint == "basket"


@pytest.mark.parametrize(
    "parts",
    [
        ["Your order comes in two parcels.", *line("× 1")],
        ["Part of your order is on its way.", *line("× 1")],
        ["您的订单将分批发货。", *line("× 1")],
        [block("Your refund", "heading", level=1), *line("× 1")],
        [block("You may also like", "heading", level=2), *line("× 1")],
        ["Lamp, 12-pack", "2 × 50 g"],
        ["Order 100003", "Order 100004", *line("× 1")],
    ],
)
def test_other_quantities_are_no_drift(check, parts):
    verdict = check(journey(review("× 2"), mail(*line("× 2"), id="first"), mail(*parts)))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_two_orders_in_one_journey_are_left_to_a_person(check):
    verdict = check(
        journey(review("× 2"), mail("Order 100003", *line("× 2")), mail("Order 100004", *line("× 1"), id="b"))
    )
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)


def test_the_declared_quantity_is_the_truth(check):
    (fault,) = check(journey(mail(*line("× 1")), facts={"quantity.Aurora Lamp": "2"})).faults
    assert fault.message.endswith("“× 1” at Mail, declared is “2”")


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(review())).outcome is Outcome.NOT_APPLICABLE
