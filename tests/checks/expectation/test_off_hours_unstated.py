from __future__ import annotations

import pytest

from auditor.api import Link, Outcome, Probed
from tests.build import block, journey, links, touchpoint

NIGHT, NOON = "2026-11-29T03:00", "2026-11-25T12:00"  # a Sunday, a Wednesday
HOURS = {"hours.phone": "Mon-Fri 9-17", "hours.chat": "Mon-Fri 9-17"}


def opened(check, *said, clock=NIGHT, scripted=True, facts=None, language="en", source="Welcome", more=()):
    blocks = [block(one, selector=f"#b{n}") for n, one in enumerate(said)]
    probed = Probed("clock", "help", clock=clock, scripted=said if scripted else ())
    before = touchpoint("help", source, language=language)
    at_night = touchpoint("help-probe-clock", *blocks, *more, probed, source="help", language=language)
    return check(journey(before, at_night, facts=HOURS if facts is None else facts))


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("Our phone lines are open now", "Our phone lines are open"),
        ("We're open! Call 020 7946 0958", "We're open"),
        ("An adviser is available – chat with us", "An adviser is available"),
        ("客服在线，欢迎咨询", "客服在线"),
        ("客服正在服務，歡迎致電", "正在服務"),
    ],
)
def test_open_at_night(check, said, quote):
    verdict = opened(check, said, language="zh" if "客" in said else "en")
    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message.startswith(f"At Sunday 03:00 the page says “{quote}”, and the ")
    assert fault.places[0].marks == (quote,)
    assert (fault.places[0].touchpoint, fault.places[0].quote) == ("help-probe-clock", said)
    assert fault.severity is None


def test_the_key_has_nothing_of_the_day(check):
    assert opened(check, "Our phone lines are open now").faults[0].key == "open outside the hours of phone"


def test_what_a_server_may_have_worked_out_is_left_to_a_person(check):
    verdict = opened(check, "Our phone lines are open now", scripted=False)
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert opened(check, "Chat now").outcome is Outcome.NEEDS_REVIEW  # an invitation states nothing


def test_a_number_without_a_word_is_left_to_a_person(check):
    number = links(Link("020 7946 0958", "tel:+442079460958"))
    verdict = opened(check, "020 7946 0958", more=(number,))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert "names its number with neither hours nor what helps until then" in verdict.doubts[0].message
    stated = opened(check, "020 7946 0958", more=(number,), facts={}, source="Phone: Mon-Fri 9am-5pm")
    assert stated.outcome is Outcome.PASS


@pytest.mark.parametrize(
    "said",
    [
        ("Our phone line is closed. Opens 9:00.",),
        ("Opens 9:00. Leave a message, and we will call you in the morning.",),
        ("Chat now", "We are closed until Monday, leave us a message"),
        ("客服已下班，请留言", "在线咨询"),
    ],
)
def test_what_says_that_it_is_closed(check, said):
    assert opened(check, *said).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("said", "more"),
    [
        pytest.param(("Our phone lines are open now",), {"clock": NOON}, id="it is open then"),
        pytest.param(("Our shops are open now",), {}, id="a store"),
        pytest.param(
            ("Our chat is open now",), {"facts": {"hours.phone": "Mon-Fri 9-17"}}, id="the hours of another line"
        ),
        pytest.param(("Our phone lines are open now",), {"facts": {}}, id="no hours are stated"),
        pytest.param(("Chat with us when our lines are open",), {}, id="a condition"),
        pytest.param(("We are open Monday to Friday",), {}, id="the hours themselves"),
        pytest.param(("Tea from small growers", ""), {}, id="nothing about it"),
        pytest.param(
            ("Our phone lines are open now",),
            {"facts": {"hours.phone": "Mon-Sun 20:00-04:00"}},
            id="open past midnight",
        ),
        pytest.param((), {"clock": ""}, id="no time"),
    ],
)
def test_nothing_to_look_at(check, said, more):
    assert opened(check, *said, **more).outcome is Outcome.NOT_APPLICABLE


def test_without_a_probe(check):
    assert check(journey(touchpoint("help", "We are open now"), facts=HOURS)).outcome is Outcome.NOT_APPLICABLE
