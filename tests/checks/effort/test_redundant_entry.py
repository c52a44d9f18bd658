from __future__ import annotations

import pytest

from auditor.api import Asked, Document, Field, Link, Outcome, Severity, Typed, Walk
from tests.build import block, fields, journey, links, touchpoint

EMAIL = Field("Email address", "email", "email", "id_email", form="#who", required=True, selector="#id_email")


def at(page):
    return f"https://shop.test/{page}"


def gave(*given, page="details"):
    """The walk from that page: what was typed there."""
    return Walk(typed=tuple(Typed(field, value, at(page)) for field, value in given))


def walked(later, given=EMAIL, value="ada@customer.example", *more, stage="commit", **about):
    """Details, a page in between, then the page with the later field."""
    return journey(
        touchpoint("details", fields(given)),
        touchpoint("delivery", gave((given, value))),
        touchpoint("payment", fields(*(later if isinstance(later, tuple) else (later,))), *more, stage=stage),
        **about,
    )


def again(name="Email", type="email", **more):
    return Field(name, type, **{"name": "contact", "form": "#pay", "required": True, "selector": "#again", **more})


def test_an_address_that_is_asked_for_again_is_an_error_with_both_places(check):
    verdict = check(walked(again()))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "Payment asks again for “Email”, already given at Details"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.ERROR, "high", "email")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("details", "#id_email", "Email address"),
        ("payment", "#again", "Email"),
    ]


def test_an_optional_field_is_a_warning(check):
    extra = again(), Field("Card number", autocomplete="cc-number", form="#pay"), Field("Name on card", form="#pay")
    optional = (again("Email (optional)", required=False), *extra[1:])
    (fault,) = check(walked(optional)).faults
    assert fault.severity is Severity.WARNING


def test_a_whole_address_is_one_fault(check):
    first = [Field("Street", name="street", form="#a"), Field("Town", name="city", form="#a"),
             Field("Postcode", name="zip", form="#a")]  # fmt: skip
    later = [Field(f.text, name=f"x_{f.name}", form="#b", required=True) for f in first]
    verdict = check(
        journey(
            touchpoint("details", fields(*first)),
            touchpoint("payment", gave(*((f, "12 Harbour Road") for f in first)), fields(*later), stage="commit"),
        )
    )
    (fault,) = verdict.faults
    assert fault.message == "Payment asks again for “Street”, “Town” and “Postcode”, already given at Details"
    assert fault.key == "address city postcode"


def test_a_form_between_two_touchpoints(check):
    asked = Asked(at("pay"), "Pay", (again(),))
    verdict = check(
        journey(
            touchpoint("details", fields(EMAIL)),
            touchpoint(
                "thank-you",
                Walk(typed=(Typed(EMAIL, "ada@customer.example", at("details")),
                            Typed(again(), "ada@customer.example", at("pay"))), asked=(asked,)),
                stage="confirm",
            ),
        )
    )  # fmt: skip
    (fault,) = verdict.faults
    assert fault.message == "On the way to Thank you, a form asks again for “Email”, already given at Details"
    assert fault.confidence == "medium"
    assert [(p.touchpoint, p.selector, p.box) for p in fault.places] == [
        ("details", "#id_email", None),
        ("thank-you", "#again", None),
    ]


def test_in_chinese(check):
    mobile = Field("手机号码", "tel", "mobile", form="#a", required=True, selector="#m")
    later = Field("联系电话", "text", "lianxi", form="#b", required=True, selector="#l")
    (fault,) = check(walked(later, mobile, "138 0013 8000", market="cn", languages=("zh",))).faults
    assert fault.message == "Payment asks again for “联系电话”, already given at Details"


def test_the_good_examples_are_clean(check):
    for good in (
        walked(again(filled=True, value="ada@customer.example")),
        walked(again(), EMAIL, "ada@customer.example", "Updates go to Ada@customer.example. Change"),
        walked((again(), Field("Same as before", "checkbox", form="#pay"))),
        walked(again(), EMAIL, "ada@customer.example", links(Link("Use my saved email", role="button"))),
        walked((again(), Field("同收货信息一致", "checkbox", form="#pay"))),
        walked(again(), EMAIL, "ada@customer.example", block("邮件将发送至 ada@customer.example")),
    ):
        verdict = check(good)
        assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


@pytest.mark.parametrize(
    ("given", "value", "later"),
    [
        pytest.param(Field("Password", "password"), "•••", Field("Password", "password", "p2"), id="a password"),
        pytest.param(EMAIL, "•••", again(), id="a secret"),
        pytest.param(Field("Code", autocomplete="one-time-code"), "123456", Field("Code", autocomplete="one-time-code", id="x"), id="a code"),
        pytest.param(Field("CVV", name="cvv"), "123", Field("CVV", name="cvv2"), id="a card code"),
        pytest.param(Field("Search", "search", "q"), "tents", Field("Search", "search", "q2"), id="a search"),
        pytest.param(Field("Voucher code", name="voucher"), "SAVE10", Field("Voucher code", name="v2"), id="a voucher"),
        pytest.param(Field("Message", name="message"), "Ring twice", Field("Message", name="m2"), id="a message"),
        pytest.param(Field("Street", autocomplete="shipping street-address"), "1 Road",
                     Field("Street", autocomplete="billing street-address", required=True), id="billing and delivery"),
        pytest.param(Field("First name", name="passenger1_first"), "Ada",
                     Field("First name", name="passenger2_first", required=True), id="another passenger"),
        pytest.param(Field("姓名", group="乘客 1"), "王小明", Field("姓名", group="乘客 2", required=True), id="another passenger in Chinese"),
        pytest.param(Field("Your name", name="name"), "Ada Wong", Field("Name", name="gift_name", group="Gift recipient"), id="a gift"),
        pytest.param(EMAIL, "ada@customer.example", Field("Friend's email", "email", "friend_email"), id="a friend"),
        pytest.param(EMAIL, "ada@customer.example", again(visible=False), id="hidden"),
        pytest.param(EMAIL, "ada@customer.example", again(disabled=True), id="disabled"),
        pytest.param(EMAIL, "ada@customer.example", again(readonly=True), id="read only"),
        pytest.param(EMAIL, "ada@customer.example", Field("Newsletter", "email", "newsletter_email"), id="a newsletter"),
        pytest.param(EMAIL, "ada@customer.example", Field("Email", "email", "n", form="#newsletter"), id="a newsletter's form"),
        pytest.param(EMAIL, "ada@customer.example", Field("Send me news by email", "checkbox", "email_opt_in"), id="a tick"),
        pytest.param(Field("Phone number", "tel"), "1", Field("Phone", "tel", "p"), id="hardly anything was typed"),
        pytest.param(Field("Quantity", "number", "qty"), "2", Field("Quantity", "number", "qty2"), id="a quantity"),
    ],
)  # fmt: skip
def test_traps(check, given, value, later):
    verdict = check(walked(later, given, value))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_log_in_asks_who_one_is(check):
    login = (again(form="#login"), Field("Password", "password", "pw", form="#login"))
    assert check(walked(login)).faults == ()


def test_the_same_form_again_is_not_asking_again(check):
    failed = journey(
        touchpoint("details", fields(EMAIL)),
        touchpoint("retry", gave((EMAIL, "ada@customer.example")), fields(EMAIL), Document(url=at("details"))),
    )
    assert check(failed).faults == ()


def test_a_form_that_stands_on_every_page_is_not_part_of_the_way(check):
    everywhere = Field("Email", "email", "join", form="#join", required=True)
    verdict = check(
        journey(
            touchpoint("home", fields(everywhere)),
            touchpoint("details", fields(EMAIL, everywhere)),
            touchpoint("payment", gave((EMAIL, "ada@customer.example")), fields(everywhere), stage="commit"),
        )
    )
    assert verdict.faults == ()


def test_a_short_form_after_the_order_is_left_to_a_person(check):
    verdict = check(
        journey(
            touchpoint("details", fields(EMAIL), stage="commit"),
            touchpoint("thank-you", gave((EMAIL, "ada@customer.example")), stage="confirm"),
            touchpoint("order-status", fields(again()), stage="wait"),
        )
    )
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_a_form_on_the_help_pages_is_another_errand(check):
    contact = (again(), Field("Your name", name="who", form="#pay"), Field("Your message", name="message", form="#pay"))
    verdict = check(walked(contact, stage="help"))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_what_has_to_be_typed_twice_in_one_form_is_a_notice(check):
    twice = (
        EMAIL,
        Field("Confirm email address", "email", "email2", form="#who", required=True, selector="#id_email2"),
    )
    verdict = check(
        journey(touchpoint("details", fields(*twice)), touchpoint("next", gave((EMAIL, "ada@customer.example"))))
    )
    (fault,) = verdict.faults
    assert fault.message == "Details wants “Email address” twice, the second time as “Confirm email address”"
    assert (fault.severity, fault.key) == (Severity.NOTICE, "retype email")
    assert [p.selector for p in fault.places] == ["#id_email", "#id_email2"]


def test_nothing_typed_or_asked_is_not_applicable(check):
    for quiet in (journey(touchpoint("home")), journey(touchpoint("details", fields(EMAIL)))):
        assert check(quiet).outcome is Outcome.NOT_APPLICABLE


FIRST = Field("First name", name="first_name", form="#who", selector="#first")
LAST = Field("Last name", name="last_name", form="#who", selector="#last")


def named(later, *more, given=((FIRST, "Ada"), (LAST, "Wong"))):
    return journey(
        touchpoint("details", fields(*(f for f, _ in given))),
        touchpoint("delivery", gave(*given)),
        touchpoint("payment", fields(*later), *more, stage="commit"),
    )


def test_a_full_name_after_first_and_last_name_is_the_same_question(check):
    full = Field("Full name", name="holder", form="#pay", required=True, selector="#again")
    (fault,) = check(named((full,))).faults
    assert fault.message == "Payment asks again for “Full name”, already given at Details"
    assert check(named((full,), "Ada Wong, 7 Mill Lane")).faults == ()
    assert check(named((full,), given=((FIRST, "Ada"),))).faults == ()


def test_first_and_last_name_after_a_full_name(check):
    full = Field("姓名", name="xingming", form="#who")
    later = (Field("姓", name="x", form="#pay", required=True), Field("名", name="m", form="#pay", required=True))
    (fault,) = check(named(later, given=((full, "李明"),))).faults
    assert fault.message == "Payment asks again for “姓” and “名”, already given at Details"
    assert check(named((Field("姓名", name="z", form="#pay", required=True),),
                       given=((later[0], "李"), (later[1], "明")))).faults != ()  # fmt: skip


def test_a_prefilled_name_is_not_asked(check):
    full = Field("Full name", name="holder", form="#pay", required=True, filled=True, value="Ada Wong")
    assert check(named((full,))).faults == ()


def test_the_page_of_a_payment_service_counts(check):
    elsewhere = Document(url="https://pay.example/checkout")
    (fault,) = check(walked(again(), EMAIL, "ada@customer.example", elsewhere)).faults
    assert fault.key == "email"


def test_a_log_in_that_asks_for_the_address_first(check):
    assert check(walked(again(name="login_email", form="#login-form"))).faults == ()


def test_what_was_given_twice_was_known_from_the_first_time_on(check):
    value, second = "ada@customer.example", Field("Your email", "email", "mine", form="#a", required=True)
    whole = journey(
        touchpoint("details", fields(EMAIL), Document(at("details"), "Details")),
        touchpoint("address", gave((EMAIL, value)), fields(second), Document(at("address"), "Address")),
        touchpoint("payment", gave((second, value), page="address"), fields(again()), Document(at("payment"), "Pay")),
    )
    assert [[p.touchpoint for p in f.places] for f in check(whole).faults] == [
        ["details", "address"], ["details", "payment"],
    ]  # fmt: skip
