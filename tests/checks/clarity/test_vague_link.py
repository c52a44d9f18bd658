from __future__ import annotations

import pytest

from auditor.api import Link, Outcome, Severity
from tests.build import links, touchpoint


def link(text: str, to: str = "/a", context: str = "", **more: object) -> Link:
    return Link(text, f"https://shop.test{to}", context=context, selector=f"a[href='{to}']", **more)  # type: ignore[arg-type]


def test_a_link_called_here_is_reported(check):
    verdict = check(touchpoint("page", links(link("Here", context="here"), link("Download the return form"))))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The link “Here” does not say where it leads"
    assert fault.severity is Severity.NOTICE
    (place,) = fault.places
    assert (place.touchpoint, place.selector, place.quote) == ("page", "a[href='/a']", "Here")


@pytest.mark.parametrize(
    "name", ["Click here!", "Read more »", "LEARN MORE", "more…", "点击这里", "查看更多>", "详情", "　更多　"]
)
def test_vague_names_in_both_languages(check, name):
    assert check(touchpoint("page", links(link(name)))).outcome is Outcome.FAIL


def test_three_of_one_name_are_one_warning(check):
    (fault,) = check(
        touchpoint("page", links(link("Read more", "/a"), link("Read more", "/b"), link("Read more", "/c")))
    ).faults
    assert fault.message == "3 links are called “Read more” and do not say where they lead (3 different places)"
    assert fault.severity is Severity.WARNING
    assert len(fault.places) == 3


def test_how_many_twins_warn_can_be_set(check):
    (fault,) = check(touchpoint("page", links(link("More", "/a"), link("More", "/b"))), twins=2).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("here", "Download the return form here"),
        ("Read more", "Fell two-person tent"),
        ("details", "Standard delivery £3.95 details"),
        ("查看详情", "标准配送 查看详情"),
        ("这里", "请点击这里下载退货表"),
    ],
)
def test_a_sentence_row_or_card_that_says_what_is_meant_is_enough(check, name, context):
    assert check(touchpoint("page", links(*[link(name, f"/{i}", context) for i in range(4)]))).outcome is Outcome.PASS


def test_a_context_of_vague_names_is_none(check):
    assert check(touchpoint("page", links(link("here", context="Click here")))).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "name", ["Download the return form", "More about delivery", "Here to help", "下载退货表", "更多优惠"]
)
def test_names_that_say_it_are_clean(check, name):
    assert check(touchpoint("page", links(link(name)))).outcome is Outcome.PASS


def test_buttons_that_act_on_the_page_are_silent(check):
    assert check(touchpoint("page", links(Link("More", role="button")))).outcome is Outcome.NOT_APPLICABLE


def test_no_links_is_not_applicable(check):
    assert check(touchpoint("page", "Hello")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("name", "language"),
    [("Weiterlesen", "de"), ("hier klicken", "en"), ("mas informacion", "es"), ("en savoir plus", "fr"), ("qui", "it"), ("lees meer", "nl"),
     ("saiba mais", "pt"), ("läs mer", "sv"), ("her", "nb"), ("læs mere", "da"), ("lue lisää", "fi"), ("czytaj dalej", "pl"),
     ("подробнее", "ru"), ("více informací", "cs"), ("tıklayın", "tr"), ("اقرأ المزيد", "ar"), ("ادامه مطلب", "fa"), ("לחץ כאן", "he"),
     ("और पढ़ें", "hi"), ("மேலும் படிக்க", "ta"), ("อ่านต่อ", "th"), ("xem thêm", "vi"), ("baca selengkapnya", "id"), ("εδώ", "el"),
     ("citește mai mult", "ro"), ("tovább", "hu"), ("こちら", "ja"), ("자세히 보기", "ko"), ("按此", "zh"), ("Start", "en")],
)  # fmt: skip
def test_vague_names_in_other_languages(check, name, language):
    assert check(touchpoint("page", links(link(name)), language=language)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "name", ["Her", "Visa", "Vice", "Mais", "Más Wine", "Intra", "AC", "Home", "Shop", "Guide", "Hit"]
)
def test_words_that_are_vague_in_another_language_only(check, name):
    assert check(touchpoint("page", links(link(name)))).outcome is Outcome.PASS


@pytest.mark.parametrize("name", ["", "😀", "a" * 100_000, "here " * 20_000, "︙", "&amp;nbsp;"])
def test_odd_names(check, name):
    assert check(touchpoint("page", links(link(name), link("Returns")))).outcome is Outcome.PASS
