from __future__ import annotations

import pytest

from auditor.api import Box, Link
from auditor.kit.menus import item_name, renamed, same_menus, target_key, usual
from tests.build import block, links, touchpoint
from tests.ends import ends
from tests.kit.menu_pages import menu, menu_page


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Basket (2)", "basket"), ("Basket 12 items", "basket"), ("Home (current)", "home"), ("FAQ\u200bs", "faqs"),
        ("Q & A", "q & a"), ("联系我们", "联系我们"), ("  About   us ", "about us"), ("\ud800", ""),
    ],
)  # fmt: skip
def test_names_are_compared_without_counts_and_remarks(text, name):
    assert item_name(text) == name


@pytest.mark.parametrize(
    ("href", "key"),
    [
        ("https://www.shop.test/about/", "shop.test/about"), ("https://shop.test/about?x=1#y", "shop.test/about"),
        ("https://shop.test/index.html", "shop.test"), ("#", ""), ("javascript:void(0)", ""), ("mailto:a@b.test", ""),
        ("http://[bad", ""),
    ],
)  # fmt: skip
def test_where_a_link_leads(href, key):
    assert target_key(href) == key


def test_the_same_menu_on_three_pages_is_one_group():
    pages = [menu_page(n, ["Home", "Shop", "About", "Help"], footer=["Terms", "Privacy", "Imprint"]) for n in "abc"]
    groups = same_menus(pages)
    assert [[m.here.touchpoint for m in g] for g in groups] == [["a", "b", "c"], ["a", "b", "c"]]


def test_other_links_of_a_page_are_no_menu():
    pages = [menu_page(n, [], main=["Red shoes", "Blue shoes", "Green shoes"]) for n in "ab"]
    assert same_menus(pages) == []


def test_lists_without_landmarks_count_when_half_the_pages_have_them():
    pages = [touchpoint(n, links(*menu(["Home", "Shop", "About"], region=""))) for n in "abc"]
    assert len(same_menus(pages)) == 1
    lone = [
        touchpoint(n, links(*menu(["Home", "Shop", "About"], region="" if n in "ab" else "main"))) for n in "abcdef"
    ]
    assert len(same_menus([*lone, *(menu_page(n, ["One", "Two", "Three"]) for n in "ghijk")])) == 1


def test_the_usual_menu_is_what_most_pages_have():
    pages = [menu_page("a", ["Help", "Home", "Shop"]), *(menu_page(n, ["Home", "Shop", "Help"]) for n in "bc")]
    assert [i.name for i in usual(same_menus(pages)[0]).items] == ["home", "shop", "help"]


def test_a_thousand_links_on_fifty_pages_come_to_an_end():
    pages = [menu_page(f"p{n}", [f"Item {chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600)]) for n in range(50)]
    with ends():
        assert len(same_menus(pages)) == 1


def site(pages, items, render, names=None):
    """Evidence of pages with one menu; `render(n, name)` gives the selector of the n-th link, "" for plain text."""
    found = []
    for here in pages:
        shown = [(n, name, render(n, name)) for n, name in enumerate((names or {}).get(here, items), 1)]
        found.append(
            touchpoint(
                here,
                links(
                    *(
                        Link(name, f"https://shop.test/{name.lower()}", selector=at)
                        for _, name, at in shown
                        if name.lower() != here
                    )
                ),
                *(
                    block(name, "item", selector=at.removesuffix(" > a"))
                    for _, name, at in shown
                    if name.lower() == here
                ),
            )
        )
    return found


@pytest.mark.parametrize(
    "at",
    [
        "#menu > div:nth-of-type({}) > a",
        "#menu > tr > td:nth-of-type({}) > div > font > a",
        "#menu > ul > li:nth-of-type({}) > div > div > a",
        "#menu > center > font:nth-of-type({}) > a",
        "#menu > map > area:nth-of-type({})",
    ],
)
def test_items_of_old_markup_stand_in_one_menu(at):
    pages = [
        touchpoint(
            p, links(*(Link(n, f"https://shop.test/{n}", selector=at.format(i)) for i, n in enumerate("xyz", 1)))
        )
        for p in "abc"
    ]
    (group,) = same_menus(pages)
    assert [[i.name for i in m.items] for m in group] == [["x", "y", "z"]] * 3


def test_a_page_that_is_not_linked_on_itself_is_an_item_all_the_same():
    items = ["Home", "News", "Tickets", "Survey"]
    pages = site([n.lower() for n in items], items, lambda n, name: f"#menu > li:nth-of-type({n}) > a")
    (group,) = same_menus(pages)
    assert [[i.name for i in m.items] for m in group] == [["home", "news", "tickets", "survey"]] * 4


def test_the_current_item_may_have_an_id_of_its_own():
    items = ["Home", "Shop", "About", "Help"]
    pages = [
        touchpoint(
            p,
            links(
                *(
                    Link(
                        name,
                        f"https://shop.test/{name}",
                        selector="#current > a" if p == name else f"#menu > li:nth-of-type({n}) > a",
                        box=Box(10, 20 * n, 50, 18),
                    )
                    for n, name in enumerate(items, 1)
                )
            ),
        )
        for p in items
    ]
    (group,) = same_menus(pages)
    assert [[i.name for i in m.items] for m in group] == [["home", "shop", "about", "help"]] * 4


def test_a_list_within_an_item_belongs_to_its_menu():
    def item(at, name):
        return Link(name, f"https://shop.test/{name}", selector=f"#menu > {at} > a")

    menu_of = [
        item("li:nth-of-type(1)", "home"),
        item("li:nth-of-type(2)", "about"),
        item("li:nth-of-type(2) > ul > li:nth-of-type(1)", "team"),
    ]
    (group,) = same_menus([touchpoint(p, links(*menu_of)) for p in "ab"])
    assert [i.name for i in group[0].items] == ["home", "about", "team"]


def test_two_links_in_the_place_of_a_menu_are_what_is_left_of_it():
    pages = [menu_page("a", ["Home", "Contact"]), *(menu_page(n, ["Home", "About", "Contact"], order=1) for n in "bc")]
    (group,) = same_menus(pages)
    assert [m.here.touchpoint for m in group] == ["a", "b", "c"]
    other = touchpoint("d", links(*menu(["Home", "Contact"], at="div")))
    assert len(same_menus([*pages, other])[0]) == 3


def test_a_menu_is_compared_with_the_one_in_its_place():
    head = ["Home", "About", "Team", "Contact"]
    pages = [menu_page(p, head, footer=["Home", "About", "Contact"]) for p in "ab"]
    pages.append(menu_page("c", ["Home", "About", "People", "Contact"], footer=["Home", "About", "Contact"]))
    assert [[len(m.items) for m in g] for g in same_menus(pages)] == [[4, 4, 4], [3, 3, 3]]


def test_one_slot_with_another_name_is_a_renamed_item():
    whole, other, longer = (
        same_menus([touchpoint(p, links(*menu(n, targets=dict.fromkeys(n, "#")))) for p in "ab"])[0][0]
        for n in (["Home", "About", "Help"], ["Home", "Us", "Help"], ["Home", "Us", "Help", "More"])
    )
    assert [i.name for i in renamed(other, whole) or ()] == ["us", "about"]
    assert renamed(longer, whole) is None
