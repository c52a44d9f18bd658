from __future__ import annotations

import pytest

from auditor.api import Asked, Field, Link, Outcome, Typed, Walk
from tests.build import fields, journey, links, touchpoint

EMAIL = Field("Email address", "email", "email", form="#in", required=True)
PASSWORD = Field("Choose a password", "password", "new_password", form="#in", required=True, selector="#pw")
BUTTON = Link("Create account", role="button", region="main")


def at(page):
    return f"https://shop.test/{page}"


def typed(*given, page="account", asked=()):
    return Walk(typed=tuple(Typed(f, "x" * 8, at(page)) for f in given), asked=asked)


def walked(page, **about):
    """Basket, the page with the password, then payment."""
    return journey(
        touchpoint("basket", "Your basket", stage="decide"),
        page,
        touchpoint("payment", typed(EMAIL, PASSWORD), "Pay", stage="commit"),
        **about,
    )


def account(*more, items=(BUTTON,), given=(EMAIL, PASSWORD)):
    return touchpoint("account", "Create an account to check out", fields(*given), links(*items), *more)


def test_registration_as_the_only_way_on(check):
    verdict = check(walked(account(), goal="Buy a tin of tea"))

    (fault,) = verdict.faults
    assert fault.message == (
        "Account leaves no way on but to register: it wants “Choose a password”, and offers nothing to guests"
    )
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [("account", "#pw", "Choose a password")]
    assert fault.key == "forced account"


def test_a_log_in_as_the_only_way_on(check):
    old = Field("Password", "password", "password", form="#in", required=True, selector="#pw")
    page = account(given=(EMAIL, old))
    whole = journey(page, touchpoint("payment", typed(EMAIL, old), "Pay", stage="commit"))
    assert "no way on but to have an account" in check(whole).faults[0].message


def test_in_chinese(check):
    secret = Field("设置密码", "password", "mima", form="#in", required=True)
    page = touchpoint("account", "请先完成以下信息", fields(secret), language="zh")
    whole = journey(
        page, touchpoint("payment", typed(secret), "付款", stage="commit"), goal="买一罐茶", languages=("zh",)
    )
    assert len(check(whole).faults) == 1


def test_a_last_page_that_is_a_wall(check):
    old = Field("Password", "password", "password", form="#in", required=True)
    whole = journey(touchpoint("basket", "Your basket"), account(given=(EMAIL, old)))
    assert len(check(whole).faults) == 1


def test_a_form_between_two_touchpoints_is_left_to_a_person(check):
    asked = (Asked(at("account"), "Account", (EMAIL, PASSWORD)),)
    whole = journey(touchpoint("basket", "Hello"), touchpoint("payment", typed(EMAIL, PASSWORD, asked=asked), "Pay"))
    verdict = check(whole)
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(account("Or continue as a guest"), id="words"),
        pytest.param(account(items=(BUTTON, Link("Skip", "https://shop.test/pay"))), id="a link"),
        pytest.param(account("也可以免注册直接购买"), id="in Chinese"),
        pytest.param(account(given=(EMAIL, PASSWORD, Field("I am a guest", "radio", form="#in"))), id="a choice"),
        pytest.param(account(given=(EMAIL, PASSWORD, Field("Create an account", "checkbox", form="#in"))), id="a tick"),
        pytest.param(
            account(given=(EMAIL, Field("Street", name="street"), Field("Password", "password", "pw"))), id="beside the order"
        ),
    ],
)  # fmt: skip
def test_pages_with_a_way_for_guests(check, page):
    verdict = check(walked(page))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_an_optional_password(check):
    maybe = Field("Password (optional)", "password", "pw", form="#in")
    whole = journey(account(given=(EMAIL, maybe)), touchpoint("payment", typed(EMAIL, maybe), "Pay", stage="commit"))
    assert check(whole).faults == ()


@pytest.mark.parametrize(
    "about",
    [{"account": True}, {"goal": "Open an account"}, {"title": "注册会员"}, {"goal": "Renew my subscription"}],
)
def test_goals_that_need_an_account(check, about):
    assert check(walked(account(), **about)).outcome is Outcome.NOT_APPLICABLE


def test_a_goal_that_says_without_an_account_is_judged(check):
    assert len(check(walked(account(), goal="Buy tea without an account")).faults) == 1
    assert len(check(walked(account(), goal="不注册账户，买一罐茶")).faults) == 1
    assert len(check(walked(account(), goal="Open an account", account=False)).faults) == 1


def test_a_log_in_after_the_order_is_another_errand(check):
    old = Field("Password", "password", "password", form="#in", required=True)
    whole = journey(
        touchpoint("payment", "Pay", stage="commit"),
        touchpoint("thank-you", "Thank you", stage="confirm"),
        touchpoint("account", "Log in", fields(EMAIL, old), stage="wait"),
        touchpoint("status", typed(EMAIL, old), "On its way", stage="wait"),
    )
    assert check(whole).faults == ()


def test_a_wall_that_the_journey_went_round_is_none(check):
    whole = journey(account(), touchpoint("payment", Walk(), "Pay", links(Link("Pay", role="button")), stage="commit"))
    assert check(whole).faults == ()


def test_no_page_is_not_applicable(check):
    assert check(journey(touchpoint("mail", "Hello", kind="email"))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(("text", "guests"), [
    ("Skip to main content", False), ("Skip navigation", False), ("跳到正文", False), ("跳过导航", False),
    ("Skip this step", True), ("跳过", True),
])  # fmt: skip
def test_a_skip_link_of_the_page_is_no_way_for_guests(check, text, guests):
    page = account(items=(BUTTON, Link(text, "#main", written="#main")))
    assert bool(check(walked(page, goal="Buy a tin of tea")).faults) is not guests
