from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Link, Links, Mail, Outcome
from tests.build import block, links, touchpoint
from tests.ends import ends


def test_a_promise_without_a_time_is_reported(check):
    verdict = check(touchpoint("done", "Thank you for your enquiry.", "We’ll be in touch.", stage="confirm"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "Promised without a time: to get in touch (“We’ll be in touch”)"
    assert (fault.key, fault.confidence) == ("contact", Confidence.MEDIUM)
    assert [(p.quote, p.marks) for p in fault.places] == [("We’ll be in touch.", ("We’ll be in touch",))]
    assert "by when" in fault.fix


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(touchpoint("done", "申请已提交。我们将与您联系。", stage="confirm", language="zh")).faults
    assert fault.message == "Promised without a time: to get in touch (“我们将与您联系”)"
    assert fault.places[0].marks == ("我们将与您联系",)


def test_promises_of_one_kind_are_one_finding(check):
    mail = touchpoint("mail", "We will call you.", "Thank you.", "We will confirm your booking.", kind="email")
    (fault,) = check(mail).faults
    assert fault.message == "Promised without a time: to get in touch (“We will call you”, and 1 more)"
    assert len(fault.places) == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Your application will be reviewed by our admissions team.", "en"),
        ("Your money will be refunded to your card.", "en"),
        ("We will refund the postage.", "en"),
        ("Our delivery partner will contact you to arrange a visit.", "en"),
        ("You will receive a confirmation e-mail.", "en"),
        ("Your parcel will arrive in a plain box.", "en"),
        ("您将收到确认邮件。", "zh"),
        ("专员将致电您核实地址。", "zh"),
        ("退款将原路退回。", "zh"),
        ("您的申請已提交。我們將與您聯絡。", "zh"),
    ],
)
def test_other_promises(check, text, language):
    assert check(touchpoint("done", text, stage="confirm", language=language)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We will call you within 2 working days.", "en"),
        ("We will call you. This takes until Friday 9 January.", "en"),
        ("You have 14 days to pay. We will refund you.", "en"),
        ("We aim to respond to all complaints within five working days.", "en"),
        ("我们将在2小时内致电您。", "zh"),
        ("我们将与您联系。预计三个工作日内完成。", "zh"),
        ("明天上午我们会给您回电。", "zh"),
    ],
)
def test_a_time_beside_is_enough(check, text, language):
    assert check(touchpoint("done", text, stage="confirm", language=language)).outcome is Outcome.PASS


def test_a_time_in_the_neighbouring_block_is_enough(check):
    page = touchpoint("done", "Within 2 working days:", "We will call you.", stage="confirm")
    assert check(page).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "parts",
    [
        ("Your parcel will arrive in a plain box.", "Thank you.", "Estimated delivery: Friday 12 June"),
        ("We will pack your order.", "Thank you.", "Ordered", "Packed", "Delivered"),
        ("We will contact you.", "Thank you.", "Our advisers reply within one day."),
    ],
)
def test_a_time_or_a_timeline_elsewhere_is_enough(check, parts):
    assert check(touchpoint("done", *parts, stage="confirm")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The kettle will boil when you press the switch.", "en"),
        ("We will never call you to ask for your password.", "en"),
        ("We will use your e-mail to contact you about your order.", "en"),
        ("If your tin is damaged, we will refund you.", "en"),
        ("We will text you when your parcel leaves.", "en"),
        ("Once we receive your return, we will refund you.", "en"),
        ("We will only contact you about this order.", "en"),
        ("Sign up and we’ll send you our best offers.", "en"),
        ("We’ll email you a link to reset your password.", "en"),
        ("We will send updates to ada@customer.example.", "en"),
        ("When will my order arrive?", "en"),
        ("Our advisers will answer all your questions.", "en"),
        ("Your payment will be processed securely.", "en"),
        ("我们会保护您的个人信息。", "zh"),
        ("收到退货后，我们将为您退款。", "zh"),
        ("发货时我们将给您发短信。", "zh"),
        ("我们绝不会致电您索要密码。", "zh"),
        ("电水壶将在三分钟内烧开。", "zh"),
        ("如商品有质量问题，我们将为您退款。", "zh"),
        ("我们会员享受折扣。", "zh"),
    ],
)
def test_policies_conditions_and_products_are_no_open_promises(check, text, language):
    assert check(touchpoint("done", text, stage="confirm", language=language)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["We will be in touch shortly.", "We will call you as soon as possible."])
def test_soon_is_left_to_the_other_check(check, text):
    assert check(touchpoint("done", text, stage="confirm")).outcome is Outcome.PASS


@pytest.mark.parametrize("stage", ["", "discover", "consider", "decide"])
def test_early_pages_are_judged_by_what_they_promise_to_answer(check, stage):
    assert check(touchpoint("home", "We will deliver it to you.", stage=stage)).outcome is Outcome.NOT_APPLICABLE
    assert check(touchpoint("home", "Leave your number. We will call you.", stage=stage)).outcome is Outcome.FAIL


def test_on_the_telephone_what_is_done_at_once_is_no_promise(check):
    script = touchpoint("call", block("I will look into this for you.", "agent"), kind="script")
    assert check(script).outcome is Outcome.NOT_APPLICABLE
    script = touchpoint("call", block("I will call you back.", "agent"), kind="script")
    assert check(script).outcome is Outcome.FAIL


def test_a_one_time_link_without_validity_is_reported(check):
    reset = block("Reset your password", "link", selector="#go")
    mail = touchpoint(
        "reset",
        "You asked for a new password.",
        reset,
        links(Link("Reset your password", "https://shop.test/r")),
        kind="email",
    )
    (fault,) = check(mail).faults
    assert fault.message == "It does not say how long the link works"
    assert [(p.selector, p.marks) for p in fault.places] == [("#go", ("Reset your password",))]


def test_a_code_without_validity_is_reported(check):
    (fault,) = check(
        touchpoint("sms", block("Larkspur: 482913 is your verification code.", "message"), kind="text")
    ).faults
    assert fault.message == "It does not say how long the code works"
    assert fault.places[0].marks == ("482913 is your verification code",)
    (fault,) = check(
        touchpoint("sms", block("【云雀茶】您的验证码为：482913。", "message"), kind="text", language="zh")
    ).faults
    assert fault.places[0].marks == ("验证码为：482913",)


@pytest.mark.parametrize(
    ("parts", "language"),
    [
        (("Reset your password", "The link expires in 60 minutes."), "en"),
        (("Reset your password", "It works once, for one hour."), "en"),
        (("482913 is your verification code. Valid for 10 minutes.",), "en"),
        (("验证码482913，5分钟内有效。",), "zh"),
        (("Your password has been reset.", "Reset your password"), "en"),
        (("Reset your password", "We were unable to find an account for this address."), "en"),
        (("You can change your password in your account.",), "en"),
    ],
)
def test_a_validity_or_no_one_time_link_is_silent(check, parts, language):
    mail = touchpoint(
        "mail", *parts, Links((Link("Reset your password", "https://shop.test/r"),)), kind="email", language=language
    )
    assert check(mail).outcome is Outcome.NOT_APPLICABLE


def test_the_subject_tells_what_the_link_is_for(check):
    mail = touchpoint(
        "mail", "Hello,", "Please go to the following page and choose a new password using the link.",
        Links((Link("https://shop.test/r", "https://shop.test/r"),)), Mail(subject="Resetting your password"), kind="email",
    )  # fmt: skip
    assert [f.message for f in check(mail).faults] == ["It does not say how long the link works"]


def test_terms_and_other_languages_are_not_judged(check):
    terms = Document(url="https://shop.test/privacy", title="Privacy policy")
    assert check(touchpoint("privacy", "We will contact you.", terms, stage="help")).outcome is Outcome.NOT_APPLICABLE
    page = touchpoint("danke", "Wir werden uns bei Ihnen melden und alles klären.", language="de", stage="confirm")
    assert check(page).reason == "there is no text in English or Chinese"


@pytest.mark.parametrize("text", ["", "will", "🎉", "x" * 1_000_000, "we will call you " * 5_000, "我们将" * 10_000])
def test_odd_text_is_survived(check, text):
    with ends():
        check(touchpoint("odd", text, stage="confirm", language="zh" if "将" in text else "en"))


def test_a_code_that_lasts_some_minutes(check):
    said = "Harbour: 482913 is your passcode to pay £640.00. {} Never share it."
    assert check(touchpoint("otp", said.format("It lasts 5 minutes."), kind="text")).outcome is not Outcome.FAIL
    (fault,) = check(touchpoint("otp", said.format("It is the last one."), kind="text")).faults
    assert fault.message == "It does not say how long the code works"
