from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Walk
from auditor.kit.filling.goals import comes_after, frame_leads, goes_on, has_form, saves_or_goes_home, state_of, ways_on
from auditor.model.artifacts import Done
from tests.build import block, fields, journey, links, touchpoint


def here(*items, **more):
    return touchpoint("here", links(*items), block("Hello", region="main"), **more)


def to(text, region="main", href="https://shop.test/next", **more):
    return Link(text, href, href, region=region, **more)


def test_ways_on_are_enabled_and_lead_elsewhere():
    page = here(
        to("Next"),
        to("Home", "nav"),
        to("Old", disabled=True),
        to("Top", href="https://shop.test/here#top"),
        to("Call", href="tel:+44"),
        to("Accept all cookies", region="dialog"),
        to("Skip to content", region=""),
        Link("Go", role="button", region="main"),
    )
    assert [link.text for link in ways_on(page)] == ["Next", "Go"]


def test_where_no_main_part_is_marked_everything_outside_the_frame_counts():
    page = touchpoint("here", links(to("Next", ""), to("Home", "header")), "Hello")
    assert [link.text for link in ways_on(page)] == ["Next"]


def test_a_search_is_no_form_to_go_on_with():
    assert not has_form(here())
    assert not has_form(touchpoint("a", fields(Field("Search", "search", "q"), Field("x", "hidden"))))
    assert has_form(touchpoint("a", fields(Field("Email", "email"))))


def test_the_frame_and_the_way_home():
    assert frame_leads(here(to("Teas", "nav")))
    assert not frame_leads(here(to("Teas", "footer")))
    assert saves_or_goes_home(here(to("Print", "main")))
    assert saves_or_goes_home(here(to("首页", "footer")))
    assert not saves_or_goes_home(here(to("Privacy", "footer")))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Your payment was declined", "a declined payment"),
        ("We can talk about tea", ""),
        ("支付失败", "a declined payment"),
        ("Your payment was taken", ""),
    ],
)
def test_states(words, state):
    assert state_of(touchpoint("a", block(words, "heading", level=1)))[0] == state


def test_a_status_is_a_state():
    assert state_of(touchpoint("a", Document(status=500), "Hello"))[0] == "an error page"


def test_how_the_journey_went_on():
    def then(*steps):
        later = touchpoint("b", Walk(steps=tuple(Done(s) for s in steps)))
        return journey(touchpoint("a"), later)

    assert goes_on(then("click “Next”"), then("click “Next”").touchpoints[0])
    assert goes_on(then("wait for “Paid”"), then("click “Next”").touchpoints[0])
    for away in ("open /b", "follow “Track” in mail"):
        assert not goes_on(then(away), then(away).touchpoints[0])
    whole = journey(touchpoint("a"))
    assert not goes_on(whole, whole.touchpoints[0])
    assert not comes_after(whole, whole.touchpoints[0])
    assert comes_after(journey(touchpoint("a"), touchpoint("b", lost="gone")), whole.touchpoints[0])
