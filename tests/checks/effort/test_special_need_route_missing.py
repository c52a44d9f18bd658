from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Probed, Severity
from tests.build import block, fields, journey, links, touchpoint

HEAD = block("Book a table", "heading", level=1, selector="h1")
NAME = Field("Your name", name="name", form="#f")


def booking(*parts, field=NAME, **more):
    return touchpoint("booking", HEAD, *parts, fields(field, NAME), stage="decide", **more)


def test_a_booking_that_does_not_ask(check):
    verdict = check(journey(booking(), needs=("wheelchair", "dietary")))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "Nowhere in booking, contact or delivery can customers state: “wheelchair” and “dietary”"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("booking", "Book a table")]
    assert fault.severity is None


def test_in_chinese(check):
    page = touchpoint("yuyue", block("预约挂号", "heading", level=1), fields(Field("姓名", name="n")), language="zh")
    (fault,) = check(journey(page, needs=("手语",))).faults
    assert "“手语”" in fault.message


@pytest.mark.parametrize(
    "field",
    [
        Field("Any access needs? (optional)", "textarea", name="x"),
        Field("Special requests", name="x"),
        Field("Notes for the driver", "textarea", name="x"),
        Field("Anything else we should know?", "textarea", name="x"),
        Field("备注", name="x"),
        Field("无障碍需求", "checkbox", name="x"),
        Field("I need special assistance", "checkbox", name="x"),
    ],
)
def test_a_field_for_all_needs(check, field):
    assert check(journey(booking(field=field), needs=("wheelchair", "large print"))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("need", "text"),
    [
        ("wheelchair", "All our rooms are step-free."),
        ("wheelchair", "Tell us about any access requirements when you book."),
        ("interpreter", "We book a sign language interpreter (BSL) or a translator for you."),
        ("large print", "This leaflet is available in Braille."),
        ("dietary", "Please tell us about allergies."),
        ("help on the door", "The driver carries it to your door."),
        ("轮椅", "店内设有坡道和无障碍卫生间。"),
        ("手语", "我们提供手语翻译。"),
        ("大字版", "可索取大字版或盲文版。"),
        ("过敏", "如有忌口，请告诉我们。"),
        ("oxygen tank", "You may bring your oxygen tank."),
    ],
)
def test_a_need_that_is_spoken_of(check, need, text):
    assert check(journey(booking(text), needs=(need,))).outcome is Outcome.PASS


def test_only_what_is_missing_is_named(check):
    (fault,) = check(journey(booking("All our rooms are step-free."), needs=("wheelchair", "interpreter"))).faults
    assert fault.message.endswith("can customers state: “interpreter”")


def test_with_a_number_for_everything_it_is_a_notice(check):
    (fault,) = check(journey(booking("Call us on 020 7946 0000."), needs=("wheelchair",))).faults
    assert fault.severity is Severity.NOTICE
    assert fault.message.endswith("; there is only “020 7946 0000” for everything")


def test_a_mail_or_a_script_may_ask(check):
    mail = touchpoint("mail", "Do you have any access needs? Just reply.", kind="email")
    assert check(journey(booking(), mail, needs=("wheelchair",))).outcome is Outcome.PASS


def test_delivery_and_contact_are_looked_at(check):
    to = Field("Address", autocomplete="street-address", name="a")
    address = touchpoint("details", "Where do we send it?", fields(to), stage="commit")
    assert check(journey(address, needs=("help on the door",))).outcome is Outcome.FAIL
    contact = touchpoint("contact", block("Contact", "heading", level=1), "We are in Leeds.")
    assert check(journey(contact, needs=("interpreter",))).outcome is Outcome.FAIL


def test_what_is_only_downloaded_is_exempt(check):
    contact = touchpoint("contact", block("Contact", "heading", level=1), "Write to help@shop.test.")
    done = touchpoint(
        "done", "Download your e-book now.", links(Link("Download", "https://shop.test/d")), stage="confirm"
    )
    assert check(journey(contact, done, needs=("large print",))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "page",
    [
        booking(Document("https://shop.test/booking", "Book", truncated="a frame")),
        touchpoint("contact", "Her kan du skrive til os hvis du har brug for det.", language="da"),
    ],
)
def test_doubt_is_left_to_a_person(check, page):
    assert check(journey(page, needs=("wheelchair",))).outcome is Outcome.NEEDS_REVIEW


def test_nothing_to_look_at(check):
    assert check(journey(booking())).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(touchpoint("home", "Welcome"), needs=("wheelchair",))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(booking(Probed("empty")), needs=("wheelchair",))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["x" * 1_000_000, "😀", "无障碍access", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(booking(text), needs=("wheelchair", "", text[:60])))


def test_a_form_on_the_way_that_names_the_need_is_enough(check):
    notes = touchpoint("details", fields(NAME), "For example: step-free access, or a cot.", stage="decide")
    assert check(journey(notes, booking(), needs=("step-free access",))).outcome is Outcome.PASS
