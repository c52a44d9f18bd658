from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Field, Mail, Outcome, Severity, Typed, Walk
from tests.build import block, journey, touchpoint

EMAIL = Field("Email address", "email", "email", selector="#email")
POSTCODE = Field("Postcode", name="postcode", selector="#postcode")
MOBILE = Field("手机号码", "tel", "mobile", selector="#mobile")
NUMBER = "HDJ2123"


def order(*later, **about):
    """Details, a confirmation with the order's number, then `later`."""
    given = Walk(
        typed=(Typed(EMAIL, "ada@customer.example"), Typed(POSTCODE, "LS1 4DY"), Typed(MOBILE, "13800000000")),
        captured=(("order_number", NUMBER),),
    )
    return journey(
        touchpoint("details"),
        touchpoint("thank-you", given, f"Order number: {NUMBER}", stage="confirm"),
        *later,
        **about,
    )


def mail(*said, **more):
    return touchpoint("delay-mail", *said, kind="email", **more)


def script(*said, context=("order",), **more):
    return replace(touchpoint("call-script", *said, kind="script", **more), context=context)


def agent(text):
    return block(text, "agent")


def test_the_orders_own_mail_asks_for_its_number(check):
    verdict = check(order(mail(f"About your order {NUMBER}", "Please reply with your order number.")))

    (fault,) = verdict.faults
    assert fault.message == "Delay mail asks for the order number, known since Thank you"
    assert (fault.severity, fault.key) == (Severity.ERROR, "order-reference")
    assert [p.touchpoint for p in fault.places] == ["thank-you", "delay-mail"]
    assert fault.places[1].quote == "Please reply with your order number."


def test_a_mail_that_does_not_show_what_it_asks_for_is_a_warning(check):
    (fault,) = check(order(mail("Please send us your order number and your postcode."))).faults
    assert fault.message == "Delay mail asks for the order number and the postcode, known since Thank you"
    assert fault.severity is Severity.WARNING


def test_an_agent_who_has_the_order_asks_for_its_number(check):
    verdict = check(order(script(agent("Hello, this is Rose."), agent("Could you give me your order number?"))))
    (fault,) = verdict.faults
    assert fault.message == "Call script asks for the order number, known since Thank you"
    assert (fault.severity, fault.confidence) == (Severity.ERROR, "high")


def test_in_chinese(check):
    later = script(agent("您好。"), agent("请再次提供您的订单号和手机号。"), language="zh")
    (fault,) = check(order(later, market="cn", languages=("zh",))).faults
    assert fault.key == "order-reference phone"
    assert fault.places[-1].quote == "请再次提供您的订单号和手机号。"


def test_a_contact_page_that_knows_the_customer(check):
    page = replace(touchpoint("contact", "Please tell us your e-mail address.", stage="help"), context=("customer",))
    (fault,) = check(order(page)).faults
    assert fault.key == "email"


def test_the_customers_declared_data_are_known(check):
    birthday = script(agent("Can I take your date of birth?"), context=("customer",))
    (fault,) = check(order(birthday, customer={"date_of_birth": "1990-01-31"})).faults
    assert fault.message == "Call script asks for the date of birth, which the company has"


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(mail(f"About order {NUMBER}: just reply."), id="the good mail"),
        pytest.param(script(agent("I see your order HDJ2123. How can I help?")), id="the good script"),
        pytest.param(script(agent("我看到您的订单了，请问有什么可以帮您？")), id="the good script in Chinese"),
        pytest.param(script(agent("Please tell me your order number."), context=()), id="an open hotline"),
        pytest.param(script(agent("请告诉我订单编号。"), context=()), id="an open hotline in Chinese"),
        pytest.param(touchpoint("contact", "Please tell us your order number.", stage="help"), id="an open page"),
        pytest.param(script(agent("For your security, can I take your postcode and your e-mail address?")), id="who speaks"),
        pytest.param(script(agent("为了您的账户安全，请提供您的手机号。")), id="who speaks in Chinese"),
        pytest.param(script(agent("Please give me your new address.")), id="a new address"),
        pytest.param(script(agent("请提供新的手机号。")), id="a new number in Chinese"),
        pytest.param(script(agent("Can I take your date of birth?")), id="what nobody knows"),
        pytest.param(script(block("Could you give me your order number?", "customer")), id="what the customer says"),
        pytest.param(mail(f"Please reply with your order number {NUMBER} if anything is wrong."), id="it shows the value"),
        pytest.param(mail("If you call us, please state your order number."), id="a later contact"),
        pytest.param(mail("致电客服时，请提供订单号。"), id="a later contact in Chinese"),
        pytest.param(mail("Please confirm your email address."), id="a click confirms"),
        pytest.param(mail("You do not need to give us your order number."), id="not needed"),
        pytest.param(mail("无需提供订单号。"), id="not needed in Chinese"),
        pytest.param(mail("We will never ask you to send us your e-mail address."), id="never asked"),
        pytest.param(mail("We confirm your address when the courier has it."), id="the company confirms"),
        pytest.param(script(agent("What is your order number?"), context=("customer",)), id="the customer is known, the order is not"),
    ],
)  # fmt: skip
def test_traps(check, later):
    verdict = check(order(later))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_check_of_too_many_things_is_no_check_of_who_speaks(check):
    long = script(agent("For security, please give me your order number, your postcode and your e-mail address."))
    assert len(check(order(long)).faults) == 1
    assert check(order(long), verify_max=3).faults == ()


def test_what_is_asked_before_it_was_given_is_new(check):
    early = mail("Please reply with your postcode.")
    assert check(journey(early, touchpoint("details", Walk(typed=(Typed(POSTCODE, "LS1 4DY"),))))).faults == ()


def test_another_persons_data_and_secrets_are_not_known(check):
    friend = Walk(typed=(Typed(Field("Friend's email", "email", "friend_email"), "bob@customer.example"),))
    verdict = check(journey(touchpoint("gift", friend), mail("Please send us your e-mail address.")))
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_nothing_known_or_nobody_who_asks_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Please tell us your name."))).outcome is Outcome.NOT_APPLICABLE
    assert check(order()).outcome is Outcome.NOT_APPLICABLE


def test_the_subject_counts_for_what_a_mail_holds(check):
    later = mail(Mail(subject=f"Your order {NUMBER}"), "Please provide your order number.")
    assert check(order(later)).faults[0].severity is Severity.ERROR
