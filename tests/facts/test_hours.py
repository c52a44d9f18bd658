from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Source, StructuredData
from auditor.facts import hours
from tests.build import block, journey, reading, touchpoint


def told(text, **more):
    language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    return [
        (f.subject, f.qualifier, f.scope, f.value)
        for f in hours.one_line(hours.facts(reading(text, language=language, **more)))
    ]


WEEK = "Mon-Fri 09:00-17:00"
ALWAYS = "Mon-Sun 00:00-24:00"


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Call 020 7946 0958 (Mon-Fri 9am-5pm) or write to us", "phone", WEEK),
        ("Rose and Wei answer the phone, Monday to Friday, 9am to 5pm.", "phone", WEEK),
        ("Our advisers are available Mon-Fri 9am-5pm", "agent", WEEK),
        ("Mon-Fri 9am-5pm by chat", "chat", WEEK),
        ("Customer service: Mon-Fri 9am-5pm", "support", WEEK),
        ("客服热线：周一至周五 9:00-17:00", "phone", WEEK),
        ("人工 9:00-17:00", "agent", "any 09:00-17:00"),
        ("在线客服 工作日 9:00-17:00", "chat", WEEK),
        ("Monday to Friday, 9am to 5pm", "", WEEK),
    ],
)
def test_whose_hours_they_are(text, subject, value):
    assert told(text) == [(subject, "", "", value)]


def test_a_number_or_a_heading_above_says_whose_they_are():
    scene = reading(block("020 7946 0958", "item"), block("Mon-Fri 9am-5pm", "item"))
    assert [f.subject for f in hours.facts(scene)] == ["phone"]
    scene = reading(block("Chat with us", "heading"), "Mon-Fri 9am-5pm")
    assert [f.subject for f in hours.facts(scene)] == ["chat"]


def test_stores_are_told_apart_by_name():
    assert told("Leeds store: Mon-Fri 9-5") == [("store", "", "leeds", WEEK)]
    assert told("Our store: Mon-Fri 9-5") == [("store", "", "", WEEK)]
    assert told("南京路店 营业时间：周一至周五 9:00-17:00") == [("store", "", "南京路", WEEK)]


def test_a_table_of_days_is_one_statement():
    rows = [block(t, "cell") for t in ("Monday", "9am-5pm", "Tuesday", "9am-5pm", "Sunday", "closed")]
    facts = hours.facts(reading(block("Store opening hours", "heading"), *rows))
    assert [(f.subject, f.value) for f in facts] == [("store", "Mon-Tue 09:00-17:00, Sun closed")]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Our chat is open 24/7", "chat"), ("24/7 customer support", "support"), ("客服热线 7×24小时", "phone"),
        ("机器人 24 小时；", "bot"), ("We're always here to help", "support"), ("客服随时在线", "support"),
    ],
)  # fmt: skip
def test_claims_to_be_there_day_and_night(text, subject):
    assert told(text) == [(subject, "claim", "", ALWAYS)]


@pytest.mark.parametrize(
    "text",
    [
        "Track your order 24/7", "Shop online 24 hours a day", "随时联系我们", "Call us at any time", "24小时自助查询订单",
        "Your slot: Tuesday, 9am to 1pm",
        "You have a phone appointment with Dr Mehta on Wed 25 Nov 2026, between 10am and 12 noon.", "24小时内发货",
    ],
)  # fmt: skip
def test_what_is_no_promise_to_be_there(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Christmas opening hours: Mon-Fri 9am-5pm",
        "Store hours this summer: Mon-Fri 9am-5pm",
        "春节期间客服 周一至周五 9:00-17:00",
    ],
)
def test_hours_of_a_season_are_listed_only(text):
    ((_, qualifier, _, _),) = told(text)
    assert qualifier == "seasonal"
    assert hours.KIND.incomparable(hours.facts(reading(text))[0]) == "hours of a season, or of a few days"


def test_holidays_are_noted_beside_the_week():
    (fact,) = hours.facts(reading("Phone lines: Mon-Fri 9am-5pm, closed on bank holidays"))
    assert (fact.value, fact.unit) == (WEEK, "except holidays")


def test_structured_data_is_a_source():
    items = StructuredData(({"@type": "Store", "openingHours": "Mo-Fr 09:00-17:00"},))
    (fact,) = hours.facts(reading(touchpoint("home", items)))
    assert (fact.subject, fact.value, fact.source) == ("store", WEEK, Source.STRUCTURED)


def test_declared_hours():
    facts = {
        "hours.phone": "Mon-Fri 9-17",
        "hours.store.Leeds": "daily 10-18",
        "hours.客服": "每天9:00-21:00",
        "hours": "24/7",
    }
    entries = journey(touchpoint("home", "Hello"), facts=facts).ledger.of("hours")
    assert {(e.subject, e.scope, e.facts[0].value) for e in entries} == {
        ("phone", "", WEEK), ("store", "leeds", "Mon-Sun 10:00-18:00"), ("support", "", "Mon-Sun 09:00-21:00"), ("", "", ALWAYS),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "contradicts"),
    [
        (WEEK, "Mon-Fri 09:00-18:00", True),
        (WEEK, "Mon-Sat 09:00-17:00", True),
        (WEEK, "Mon-Fri 09:00-17:00, Sat 10:00-16:00", False),
        ("Mon-Fri 09:00-17:00, Sat closed", "Mon-Fri 09:00-17:00, Sat 10:00-16:00", True),
        ("any 09:00-17:00", WEEK, False),
        ("any 09:00-18:00", WEEK, True),
    ],
)
def test_when_hours_contradict_each_other(one, two, contradicts):
    first, second = (hours.facts(reading("Phone: Mon-Fri 9am-5pm"))[0] for _ in range(2))
    assert hours.KIND.differs(replace(first, value=one), replace(second, value=two)) is contradicts


@pytest.mark.parametrize(
    "text", ["We answer the phone Monday to Friday, 9am to 5pm.", "客服热线：周一至周五 9:00-17:00。"]
)
def test_hours_are_shown_without_the_end_of_their_sentence(text):
    (fact,) = hours.facts(reading(text, language="en" if text.isascii() else "zh"))
    assert fact.shown in {"Monday to Friday, 9am to 5pm", "周一至周五 9:00-17:00"}


def test_who_is_on_call_at_night_is_not_the_line():
    said = "Call 1-800-555-0144, Mon-Fri 6 AM-9 PM. A pharmacist is on call 24/7."
    assert [f[1] for f in told(said)] == [""]
