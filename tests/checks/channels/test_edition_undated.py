from __future__ import annotations

import pytest

from auditor.api import Document, Pdf
from auditor.kit.editions import dating_of
from auditor.model.verdict import Confidence, Outcome
from tests.build import block, journey, touchpoint
from tests.ends import ends

ENGLISH = (
    block("Our six teas", "heading"),
    block("White Peony", "cell", row="r1"),
    block("£14.00", "cell", row="r1"),
    block("Jasmine Pearls", "cell", row="r2"),
    block("£12.50", "cell", row="r2"),
    block("Returns", "heading"),
    block("Send any tea back within 30 days, even if the tin is open. You pay nothing."),
    block("Our shop is open Monday to Friday, 9am to 5pm."),
)
CHINESE = (
    block("我们的六款茶", "heading"),
    block("福鼎白牡丹", "cell", row="r1"),
    block("¥128.00", "cell", row="r1"),
    block("茉莉龙珠", "cell", row="r2"),
    block("¥118.00", "cell", row="r2"),
    block("退货", "heading"),
    block("不合口味，30 天内都可以退货，开了罐也可以。运费由我们付。"),
    block("门店营业时间：周一至周五 9:00–17:00。"),
)


def leaflet(*parts, language="en", title="Our teas", made="", bare=(), truncated="", **more):
    about = Document(title=title, language=language, truncated=truncated)
    here = touchpoint("leaflet", *parts, Pdf(2, 2, made=made, bare=bare), about, kind="document", language=language)
    return journey(here, market="cn" if language == "zh" else "gb", languages=(language,), today="2026-11-23", **more)


def test_prices_hours_and_terms_without_a_date(check):
    verdict = check(leaflet(*ENGLISH, made="2026-10-01"))
    (fault,) = verdict.faults
    assert fault.message == (
        "The document holds prices, opening hours and terms, and does not say of when it is or how long that holds"
    )
    assert fault.confidence is Confidence.MEDIUM
    assert fault.fix == (
        "Print the edition or “Valid until …” on it, with day or month and year (the file was last changed on 2026-10-01, "
        "which nobody sees on paper)."
    )
    assert [place.marks for place in fault.places] == [
        ("£14.00",),
        ("Monday to Friday, 9am to 5pm",),
        ("within 30 days",),
    ]
    assert all(place.touchpoint == "leaflet" for place in fault.places)


def test_chinese_prices_hours_and_terms_without_a_date(check):
    (fault,) = check(leaflet(*CHINESE, language="zh", title="我们的茶")).faults
    assert fault.message == (
        "The document holds prices, opening hours and terms, and does not say of when it is or how long that holds"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Prices valid to 31 March 2026", "Edition 3/2027", "Stand: März 2027", "Autumn 2026 edition, printed in October 2026.",
        "Prices correct as of 1 January 2027", "Last updated: 12/03/2027", "Revised May 2027", "Version 2.1",
        "Valid from 1 April 2026 until 31 March 2027", "Date: 3 March 2027", "March 2027", "Summer 2027", "2nd edition",
        "Price list 2026/27", "Date of issue: 2027-01-15", "Rev. 4", "Effective 1 Jan 2027", "Tarif 2027",
        "These fees apply from 6 April 2027.", "Gültig bis 31.12.2027", "Leeds, 4 March 2027", "Issue 12", "As at 31/12/2026",
    ],
)  # fmt: skip
def test_what_says_of_when_it_is(check, line):
    assert dating_of(line).says, line
    assert check(leaflet(*ENGLISH, block(line))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "line",
    [
        "2027年3月版", "有效期至2027年3月31日", "价格有效期：2026年10月1日至2027年3月31日", "2026 年秋季版，2026 年 10 月印制",
        "更新日期：2027-01-05", "自2027年1月1日起执行", "第三版", "2027年价目表", "二〇二七年三月", "制表日期：2027年3月5日", "版本号：V2",
        "本价格表於2027年1月修訂", "2027春季版",
    ],
)  # fmt: skip
def test_what_says_of_when_it_is_in_chinese(check, line):
    assert dating_of(line).says, line
    assert check(leaflet(*CHINESE, block(line), language="zh", title="我们的茶")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "line",
    [
        "© 2026 Larkspur Tea", "Copyright 2019-2026 Larkspur Tea Ltd. All rights reserved.", "© 2026 云雀茶 版权所有",
        "Serving Leeds since 1987", "Founded in March 1987 by two sisters.", "Call 020 2027 2027", "Winner, Great Taste 2019",
        "Order within 2000 metres", "Costs £2027", "成立于2003年", "Over 2000 teas", "30 days",
    ],
)  # fmt: skip
def test_what_says_nothing_of_when_it_is(check, line):
    assert not dating_of(line).says, line
    assert check(leaflet(*ENGLISH, block(line))).faults, line


@pytest.mark.parametrize("line", ["Closed on 25 December 2026 for Christmas.", "We moved on 3 June 2026 to Mill Lane."])
def test_a_day_of_these_years_shows_the_time(check, line):
    assert check(leaflet(*ENGLISH, block(line))).outcome is Outcome.PASS


def test_a_day_of_long_ago_does_not(check):
    assert check(leaflet(*ENGLISH, block("We moved on 3 June 1996 to Mill Lane."))).faults


def test_a_year_in_the_heading_or_the_title_counts(check):
    assert check(leaflet(block("Our teas 2027", "heading"), *ENGLISH)).outcome is Outcome.PASS
    assert check(leaflet(*ENGLISH, title="Our teas 2027")).outcome is Outcome.PASS


def test_an_invoice_has_its_own_date(check):
    invoice = (
        block("Invoice 10234", "heading"),
        block("Invoice date", "cell", row="d"),
        block("3 November 2026", "cell", row="d"),
        *ENGLISH[1:5],
        block("Total £26.50"),
    )
    assert check(leaflet(*invoice)).outcome is Outcome.PASS


def test_a_leaflet_without_such_facts_is_not_judged(check):
    verdict = check(leaflet("Warm the cup. Rinse it with hot water.", "Let the water cool for green tea."))
    assert verdict.outcome is Outcome.NOT_APPLICABLE
    assert verdict.reason == "no document in English or Chinese holds prices, opening hours or terms"
    assert check(leaflet("We gave £500 to the hospice.")).outcome is Outcome.NOT_APPLICABLE


def test_where_not_all_was_seen_a_person_has_to_look(check):
    assert check(leaflet(*ENGLISH, bare=(1,))).outcome is Outcome.NEEDS_REVIEW
    assert check(leaflet(*ENGLISH, truncated="only the first 2 of 9 pages were read")).outcome is Outcome.NEEDS_REVIEW


def test_other_languages_and_other_kinds_are_left_alone(check):
    german = (
        block("Unsere Tees kosten 14,00 € und 12,50 €, und wir liefern frei Haus ab 30,00 € in ganz Deutschland."),
    )
    assert check(leaflet(*german, language="de")).outcome is Outcome.NOT_APPLICABLE
    page = touchpoint("prices", *ENGLISH)
    assert check(journey(page)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text", ["", "x" * 1_000_000, "2027 " * 200_000, "1" * 500_000, "年版第" * 100_000, "🍵" * 1_000]
)
def test_odd_texts_tell_no_edition(text):
    with ends():
        assert dating_of(text).says == ""
