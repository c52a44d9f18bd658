from __future__ import annotations

from auditor.api import Document, Outcome
from tests.build import block, journey, links, touchpoint
from tests.kit.menu_pages import menu, menu_page

TOP = ["Home", "Shop", "About", "Contact"]
BARE = ["Home", "Shop", "About"]
LEGAL = ["Terms", "Privacy", "Imprint"]


def test_help_that_moved_to_the_footer(check):
    pages = [
        *(menu_page(n, TOP, footer=LEGAL) for n in ("home", "shop", "basket")),
        menu_page("pay", [], footer=[*LEGAL, "Contact"]),
    ]
    (fault,) = check(journey(*pages)).faults
    assert fault.message == (
        "Help moves: a way to make contact (“Contact”) stands in the header or menu at Home, Shop and Basket, "
        "and in the footer at Pay"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("home", "Contact"), ("pay", "Contact")]


def test_a_menu_that_lost_its_link_to_help(check):
    pages = [*(menu_page(n, TOP) for n in ("home", "shop")), menu_page("pay", BARE)]
    (fault,) = check(journey(*pages)).faults
    assert fault.message == "The menu offers “Contact” at Home and Shop, and not at Pay, where all its other items are"
    assert [p.touchpoint for p in fault.places] == ["home", "pay"]


def test_one_finding_where_it_left_the_menu_and_stands_in_the_footer(check):
    pages = [
        *(menu_page(n, TOP) for n in ("home", "shop")),
        menu_page("pay", BARE, footer=["Terms", "Privacy", "Contact"]),
    ]
    assert len(check(journey(*pages)).faults) == 1


def test_chinese_help(check):
    pages = [
        *(menu_page(n, ["首页", "茶叶", "联系我们", "关于"]) for n in "ab"),
        menu_page("c", ["首页", "茶叶", "关于"]),
    ]
    (fault,) = check(journey(*pages)).faults
    assert "“联系我们” at A and B, and not at C" in fault.message


def test_other_kinds_of_help_are_other_places(check):
    pages = [menu_page(n, TOP, footer=[*LEGAL, "FAQ"]) for n in "abc"]
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_a_page_of_its_own_frame_is_silent(check):
    pages = [*(menu_page(n, TOP) for n in "abc"), menu_page("pay", ["Home"]), menu_page("done", [])]
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_the_page_that_the_link_leads_to_is_silent(check):
    by_address = menu_page("contact", BARE, Document("https://shop.test/contact", "Contact"))
    by_text = menu_page("contact", BARE, block("Contact", "item", region="nav"))
    for page in (by_address, by_text):
        assert check(journey(*(menu_page(n, TOP) for n in "ab"), page)).outcome is Outcome.PASS


def test_as_many_pages_with_it_as_without_prove_nothing(check):
    assert check(journey(menu_page("a", TOP), menu_page("b", BARE))).outcome is Outcome.PASS
    assert check(journey(menu_page("a", TOP), menu_page("b", [], footer=[*LEGAL, "Contact"]))).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(*(menu_page(n, BARE) for n in "ab"))).outcome is Outcome.NOT_APPLICABLE


def test_a_menu_of_three_without_landmarks_that_lost_its_help(check):
    pages = [touchpoint(n, links(*menu(["Home", "About", "Contact"], region=""))) for n in ("home", "about")]
    pages.append(touchpoint("news", links(*menu(["Home", "About"], region=""))))
    (fault,) = check(journey(*pages)).faults
    assert (
        fault.message == "The menu offers “Contact” at Home and About, and not at News, where all its other items are"
    )


def test_help_by_another_name_in_its_slot_is_not_gone(check):
    names = {"home": TOP, "about": TOP, "news": [*BARE, "Say hello"]}
    pages = [touchpoint(p, links(*menu(n, targets=dict.fromkeys(n, "#")))) for p, n in names.items()]
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_a_page_that_does_not_link_itself_has_all_other_items_still(check):
    pages = [menu_page(p, [n for n in TOP if n.lower() != p]) for p in ("home", "shop", "contact")]
    pages.append(menu_page("about", ["Home", "Shop"]))
    (fault,) = check(journey(*pages)).faults
    assert "“Contact” at Home and Shop, and not at About" in fault.message


def test_where_pages_link_to_themselves_the_help_page_does_so_too(check):
    def page(name, items):
        return menu_page(name, items, Document(f"https://shop.test/{name}", name))

    pages = [page(n, TOP) for n in ("home", "shop", "about")]
    (fault,) = check(journey(*pages, page("contact", BARE))).faults
    assert [p.touchpoint for p in fault.places] == ["home", "contact"]
    assert check(journey(*pages, page("contact", TOP))).outcome is Outcome.PASS
