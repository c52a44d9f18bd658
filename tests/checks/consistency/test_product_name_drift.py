from __future__ import annotations

import pytest

from auditor.api import Link, Outcome, Severity
from tests.build import block, journey, links, touchpoint

URL = "https://shop.test/lamp"


def row(name, *parts, href=URL, price="£20", count="× 1"):
    cells = [block(name, "link", row="ul > li"), *(block(p, "cell", row="ul > li") for p in (count, price))]
    return [*parts, *cells, *([links(Link(name, href))] if href else [])]


def page(name, *parts, id="review", **more):
    return touchpoint(id, *row(name, *parts), **more)


def mail(name, *parts, id="mail", **more):
    return touchpoint(id, *row(name, *parts), kind="email", **more)


def test_another_name_for_the_same_address_is_a_warning_with_both_places(check):
    verdict = check(journey(page("Aurora Lamp"), mail("LMP-AUR-02 BLK")))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == ("The same product has different names: “Aurora Lamp” at Review, “LMP-AUR-02 BLK” at Mail")
    assert (fault.severity, fault.key) == (Severity.WARNING, "name of Aurora Lamp")
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("review", "Aurora Lamp"), ("mail", "LMP-AUR-02 BLK")]


def test_in_chinese(check):
    verdict = check(journey(page("福鼎白牡丹", language="zh"), mail("茉莉龙珠", language="zh"), languages=("zh",)))
    assert [f.message for f in verdict.faults] == [
        "The same product has different names: “福鼎白牡丹” at Review, “茉莉龙珠” at Mail"
    ]


def test_the_only_line_of_one_order_is_a_key_too(check):
    one = touchpoint("thanks", "Order number 100003", *row("Aurora Lamp", href=""))
    two = touchpoint("mail", "Order number 100003", *row("Bedside light", href=""), kind="email")
    (fault,) = check(journey(one, two)).faults
    assert (fault.confidence, fault.key) == ("medium", "name of the only line")
    dearer = touchpoint("mail", "Order number 100003", *row("Bedside light", href="", price="£25"), kind="email")
    assert not check(journey(one, dearer)).faults
    twice = touchpoint("mail", "Order number 100003", *row("Bedside light", href="", count="× 2"), kind="email")
    assert not check(journey(one, twice)).faults


@pytest.mark.parametrize(
    "name",
    [
        "Aurora Lamp",
        "Aurora Lamp, black",
        "Aurora Lamp (size M)",
        "Aurora La…",
        "Aurora Lamps",
        "AURORA LAMP",
        "Nordlicht Aurora Lamp",
        "曙光台灯",
    ],
)
def test_forms_of_the_same_name_are_clean(check, name):
    verdict = check(journey(page("Aurora Lamp"), mail(name), facts={"brand": "Nordlicht"}))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_a_translation_is_another_entry(check):
    assert not check(journey(page("Aurora Lamp"), mail("Nordlicht Leuchte", language="de"))).faults


def test_without_a_key_nothing_is_compared(check):
    bare = touchpoint("mail", *row("Bedside light", href=""), kind="email")
    assert check(journey(touchpoint("review", *row("Aurora Lamp", href="")), bare)).outcome is Outcome.NOT_APPLICABLE


def test_links_that_do_not_name_the_product_are_no_names(check):
    linked = touchpoint("mail", *row("View your item"), kind="email")
    assert not check(journey(page("Aurora Lamp"), linked)).faults


def test_declared_names_are_the_only_ones(check):
    walked = [page("Aurora Lamp"), mail("Bedside light")]
    assert not check(journey(*walked, facts={"product.Aurora Lamp": "Aurora Lamp; Bedside light"})).faults
    (fault,) = check(journey(*walked, facts={"product.Aurora Lamp": "Aurora Lamp"})).faults
    assert fault.message.endswith("“Aurora Lamp” at Review, “Bedside light” at Mail")


def test_the_threshold_is_a_setting(check):
    walked = journey(page("Aurora Desk Lamp"), mail("Aurora Table Lamp"))
    assert check(walked).faults
    assert not check(walked, min_similarity=0.5).faults


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
