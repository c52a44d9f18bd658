from __future__ import annotations

import time

import pytest

from auditor.kit.menus import item_name, same_menus, target_key, usual
from tests.build import links, touchpoint
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


def test_a_thousand_links_on_fifty_pages_take_a_moment():
    pages = [menu_page(f"p{n}", [f"Item {chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(600)]) for n in range(50)]
    start = time.perf_counter()
    assert len(same_menus(pages)) == 1
    assert time.perf_counter() - start < 5
