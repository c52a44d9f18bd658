from __future__ import annotations

from auditor.api import Confidence, Outcome
from tests.build import journey, links, touchpoint
from tests.kit.menu_pages import menu, menu_page

ITEMS = ["Home", "Shop", "About", "Help"]


def test_an_item_that_moved_is_named_with_both_pages(check):
    verdict = check(
        journey(menu_page("home", ITEMS), menu_page("shop", ITEMS), menu_page("pay", ["Home", "Help", "Shop", "About"]))
    )
    (fault,) = verdict.faults
    assert fault.message == (
        "The menu changes its order: “Help” stands before “Shop” at Pay, the other way round at Home and Shop"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("home", "Help"), ("pay", "Help")]
    assert fault.confidence is Confidence.HIGH
    assert fault.fix == "Keep the order “Home · Shop · About · Help” on every page."


def test_the_first_page_may_be_the_stray(check):
    verdict = check(journey(menu_page("home", ITEMS[::-1]), *(menu_page(n, ITEMS) for n in ("shop", "pay"))))
    (fault,) = verdict.faults
    assert [p.touchpoint for p in fault.places] == ["home", "shop"]


def test_one_finding_for_one_menu_whatever_the_number_of_pages(check):
    strays = [menu_page(f"s{i}", ["Shop", "Home", "About", "Help"]) for i in range(3)]
    verdict = check(journey(*(menu_page(f"p{i}", ITEMS) for i in range(4)), *strays))
    assert len(verdict.faults) == 1
    assert len(verdict.faults[0].places) == 4


def test_chinese_menus(check):
    verdict = check(
        journey(*(menu_page(n, ["首页", "茶叶", "帮助"]) for n in "ab"), menu_page("c", ["帮助", "首页", "茶叶"]))
    )
    assert len(verdict.faults) == 1
    assert "“帮助” stands before “首页” at C" in verdict.faults[0].message


def test_menus_of_pages_without_landmarks_are_compared_with_less_confidence(check):
    pages = [
        touchpoint(n, links(*menu(names, region=""))) for n, names in (("a", ITEMS), ("b", ITEMS), ("c", ITEMS[::-1]))
    ]
    (fault,) = check(journey(*pages)).faults
    assert fault.confidence is Confidence.MEDIUM


def test_innocent_menus_are_silent(check):
    for other in (
        ITEMS,
        ["Home", "Help"],  # a reduced header
        ["Home", "Shop", "Orders", "About", "Help", "Log out"],  # with an account
        ["Home (current)", "Shop 2", "About", "Help"],
        ["Help", "Terms", "Home"],  # two shared: may be chance
    ):
        verdict = check(journey(menu_page("home", ITEMS), menu_page("shop", ITEMS), menu_page("pay", other)))
        assert verdict.outcome is Outcome.PASS, other


def test_items_that_occur_twice_are_not_compared(check):
    twice = ["More", "Home", "Shop", "About", "More"]
    assert (
        check(journey(menu_page("a", twice), menu_page("b", ["Home", "Shop", "More", "About"]))).outcome is Outcome.PASS
    )


def test_lists_of_products_may_be_sorted_otherwise(check):
    pages = [menu_page("a", [], main=["Tent", "Stove", "Mug"]), menu_page("b", [], main=["Mug", "Tent", "Stove"])]
    assert check(journey(*pages)).outcome is Outcome.NOT_APPLICABLE


def test_nothing_to_compare(check):
    assert check(journey(menu_page("a", ITEMS))).outcome is Outcome.NOT_APPLICABLE


def test_lists_to_nowhere_that_change_with_every_page_are_silent(check):
    nowhere = dict.fromkeys(["Lorem", "Ipsum", "Dolor", "Amet"], "#")
    orders = (["Lorem", "Ipsum", "Dolor"], ["Dolor", "Ipsum", "Lorem"], ["Amet", "Dolor", "Lorem", "Ipsum"])
    pages = [touchpoint(f"p{i}", links(*menu(n, region="", targets=nowhere))) for i, n in enumerate(orders)]
    assert check(journey(*pages)).outcome is Outcome.PASS
    moved = [touchpoint(p, links(*menu(orders[0], region="", targets=nowhere))) for p in "abc"]
    moved.append(touchpoint("d", links(*menu(orders[1], region="", targets=nowhere))))
    assert len(check(journey(*moved)).faults) == 1


def test_pages_that_do_not_link_themselves_are_compared_by_the_rest(check):
    pages = [menu_page(p, [n for n in ITEMS[:3] if n.lower() != p]) for p in ("home", "shop")]
    pages.append(menu_page("about", ["Shop", "Home"]))
    (fault,) = check(journey(*pages, menu_page("help", ITEMS[:3]))).faults
    assert [p.touchpoint for p in fault.places] == ["about", "help"]
