from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Walk
from auditor.model.artifacts import Done
from tests.build import block, fields, journey, links, touchpoint
from tests.ends import ends


def terms(*words, **more):
    return touchpoint("terms", *words, **more)


def test_cancelling_by_telephone_only(check):
    verdict = check(journey(terms("To cancel, phone us Monday to Friday, 9 to 5.")))

    (fault,) = verdict.faults
    assert fault.message == (
        "Terms sends customers who want to cancel elsewhere (“phone us”), and nothing does it online"
    )  # fmt: skip
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("terms", "To cancel, phone us Monday to Friday, 9 to 5.")
    ]
    assert fault.key == "switch cancel"


@pytest.mark.parametrize(
    ("words", "goal"),
    [
        ("If you want to return an item, please call us on 020 7946 0000.", "return"),
        ("Cancellations must be made in writing.", "cancel"),
        ("To change your booking, visit our nearest branch.", "change"),
        ("取消订单请致电客服办理。", "cancel"),
        ("退货需到门店办理。", "return"),
        ("修改预约只能拨打 400-000-7946。", "change"),
    ],
)
def test_other_goals_and_channels(check, words, goal):
    (fault,) = check(journey(terms(words))).faults
    assert fault.key == f"switch {goal}"


def test_what_a_script_says_counts_and_one_goal_is_one_fault(check):
    script = touchpoint("script", block("To cancel, please write to our office.", "agent"), kind="script")
    (fault,) = check(journey(terms("To cancel, phone us."), script)).faults
    assert fault.places[0].touchpoint == "terms"


CALL = "To cancel, phone us on 020 7946 0000."


@pytest.mark.parametrize(
    "here",
    [
        pytest.param(terms(CALL, links(Link("Cancel order", "https://shop.test/cancel", region="main"))), id="a link"),
        pytest.param(terms(CALL, links(Link("Cancel", role="button", region="main"))), id="a button"),
        pytest.param(terms(CALL, fields(Field("What about", "select", options=("Cancel my order", "Other")))), id="a choice"),
        pytest.param(terms("取消订单请致电客服。", links(Link("取消订单", role="button"))), id="a button in Chinese"),
        pytest.param(terms("Cancel online, or call us on 020 7946 0000."), id="both"),
        pytest.param(terms("您可以在线取消，也可以致电客服。"), id="both in Chinese"),
        pytest.param(terms("Questions? Call us on 020 7946 0000."), id="help"),
        pytest.param(terms("有问题请拨打 400-000-7946。"), id="help in Chinese"),
        pytest.param(terms("Need to change something? Call 020 7946 0000 before 2pm, we are here to help."), id="help to change"),
        pytest.param(terms("To open the account, visit our branch with your passport and sign in person."), id="the law"),
        pytest.param(terms("办理退款需本人携带身份证到店核验身份。"), id="the law in Chinese"),
        pytest.param(terms("Your order was cancelled. Call us if that is wrong."), id="no wish to cancel"),
        pytest.param(terms("We will phone you before we deliver."), id="the company calls"),
        pytest.param(terms(block("To cancel, phone us.", "customer")), id="what the customer says"),
    ],
)  # fmt: skip
def test_traps(check, here):
    verdict = check(journey(here))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_link_in_the_menu_may_be_the_way(check):
    menu = links(Link("Returns", "https://shop.test/returns", region="footer"))
    verdict = check(journey(terms("To return an item, please call us on 020 7946 0000.", menu)))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def loop(**about):
    """Sign-up on the web, a link in a mail, and back on the web, before the order."""
    return journey(
        touchpoint("sign-up", "Your address"),
        touchpoint("check-mail", "Confirm your address", kind="email"),
        touchpoint("details", Walk(steps=(Done("follow “Confirm” in check-mail"),)), "Your details"),
        touchpoint("payment", "Pay", stage="commit"),
        touchpoint("thank-you", "Thank you", stage="confirm"),
        **about,
    )


def test_from_the_web_to_a_mail_and_back_is_two_switches(check):
    (fault,) = check(loop()).faults
    assert fault.message == (
        "The customer has to change channel 2 times before the goal is reached, at Check mail (mail) and Details (web); "
        "1 is allowed"
    )
    assert [p.touchpoint for p in fault.places] == ["check-mail", "details"]


def test_as_many_as_the_journey_allows(check):
    assert check(loop(switches=2)).faults == ()


def test_mails_that_only_confirm_are_no_switch(check):
    whole = journey(
        touchpoint("payment", "Pay", Document(url="https://shop.test/pay"), stage="commit"),
        touchpoint("mail", "Thank you", kind="email", stage="confirm"),
        touchpoint("status", Walk(steps=(Done("follow “Track” in mail"),)), "On its way", stage="wait"),
    )
    assert check(whole).faults == ()


@pytest.mark.parametrize(
    ("words", "way_out"), [("To cancel, phone us.", "Unsubscribe"), ("取消订单请致电客服办理。", "退订")]
)
def test_leaving_a_newsletter_cancels_no_order(check, words, way_out):
    letter = touchpoint("newsletter", "News", links(Link(way_out, "https://shop.test/leave/7f")), kind="email")
    (fault,) = check(journey(terms(words), letter)).faults
    assert fault.key == "switch cancel"


def test_no_text_is_not_applicable(check):
    assert check(journey(terms(Document(url="https://shop.test/")))).outcome is Outcome.NOT_APPLICABLE


def test_a_long_line_comes_to_an_end(check):
    whole = journey(terms("to cancel call by phone please only " * 25_000))
    with ends():
        check(whole)
