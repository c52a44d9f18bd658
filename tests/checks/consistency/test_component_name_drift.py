from __future__ import annotations

from auditor.api import Field, Fields, Outcome
from tests.build import journey, touchpoint
from tests.kit.menu_pages import menu_page

ITEMS = ["Home", "Shop", "About", "Help"]
RENAMED = ["Home", "Shop", "Who we are", "Help"]
SAME = {"Who we are": "https://shop.test/about"}


def search(name, action="https://shop.test/find"):
    return Fields((Field(name, "search", "q", action=action),))


def test_an_item_that_was_renamed_is_left_to_a_person(check):
    verdict = check(
        journey(menu_page("home", ITEMS), menu_page("shop", ITEMS), menu_page("pay", RENAMED, targets=SAME))
    )
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    (doubt,) = verdict.doubts
    assert doubt.message == "The same menu item has different names: “About” at Home and Shop, “Who we are” at Pay"
    assert [(p.touchpoint, p.quote) for p in doubt.places] == [("home", "About"), ("pay", "Who we are")]
    assert doubt.fix == "Call it “About” on every page."


def test_a_search_box_with_two_names(check):
    verdict = check(journey(*(touchpoint(n, search(s)) for n, s in (("a", "Search"), ("b", "Search"), ("c", "Find")))))
    assert [d.message for d in verdict.doubts] == [
        "The same search box has different names: “Search” at A and B, “Find” at C"
    ]


def test_chinese_names(check):
    names = {"关于我们": "https://shop.test/about", "关于云雀": "https://shop.test/about"}
    pages = [
        menu_page(n, ["首页", "茶叶", "帮助", about], targets=names)
        for n, about in (("a", "关于我们"), ("b", "关于云雀"))
    ]
    assert len(check(journey(*pages)).doubts) == 1


def test_innocent_names_are_silent(check):
    for other, targets in (
        (
            ["Home", "Shop (3)", "ABOUT", "Help"],
            {"Shop (3)": "https://shop.test/shop", "ABOUT": "https://shop.test/about"},
        ),
        (["Home", "Shop", "Returns", "Help"], {}),  # another page
        (["Home", "Shop", "About", "More"], {"More": "#"}),
    ):
        verdict = check(journey(menu_page("a", ITEMS), menu_page("b", other, targets=targets)))
        assert verdict.outcome is Outcome.PASS, other


def test_a_greeting_is_no_name(check):
    same = {"Account": "https://shop.test/me", "Hello, Grace": "https://shop.test/me"}
    pages = [menu_page(n, [*ITEMS, me], targets=same) for n, me in (("a", "Account"), ("b", "Hello, Grace"))]
    assert check(journey(*pages, customer={"first_name": "Grace"})).outcome is Outcome.PASS


def test_pages_in_two_languages_are_not_compared(check):
    same = {"Über uns": "https://shop.test/about"}
    pages = [menu_page("a", ITEMS), menu_page("b", ["Home", "Shop", "Über uns", "Help"], targets=same, language="de")]
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_two_items_with_one_target_are_not_told_apart(check):
    same = {"Log in": "https://shop.test/me", "Register": "https://shop.test/me"}
    pages = [
        menu_page("a", [*ITEMS, "Log in", "Register"], targets=same),
        menu_page("b", [*ITEMS, "Log in"], targets=same),
    ]
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_nothing_to_compare(check):
    assert check(journey(touchpoint("a", search("Search")))).outcome is Outcome.NOT_APPLICABLE


def test_one_slot_of_a_menu_that_leads_nowhere_yet(check):
    pages = [menu_page(p, n, targets=dict.fromkeys(n, "#")) for p, n in (("a", ITEMS), ("b", ITEMS), ("c", RENAMED))]
    (doubt,) = check(journey(*pages)).doubts
    assert doubt.message == "The same menu item has different names: “About” at A and B, “Who we are” at C"


def test_one_of_two_items_with_one_target_was_renamed(check):
    same = dict.fromkeys(["Shop", "Offers", "Deals"], "https://shop.test/shop")
    names = {"a": ["Home", "Shop", "Offers"], "b": ["Home", "Shop", "Offers"], "c": ["Home", "Shop", "Deals"]}
    (doubt,) = check(journey(*(menu_page(p, n, targets=same) for p, n in names.items()))).doubts
    assert doubt.message == "The same menu item has different names: “Offers” at A and B, “Deals” at C"
