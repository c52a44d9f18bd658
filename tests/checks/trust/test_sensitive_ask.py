from __future__ import annotations

import pytest

from auditor.api import Outcome
from tests.build import block, touchpoint


def test_a_mail_that_wants_a_code_back_is_reported(check):
    text = "Your parcel waits. Reply with the code we sent you."
    mail = touchpoint("mail", block("Reply with your verification code to confirm.", selector="#ask"), kind="email")
    (fault,) = check(mail).faults
    assert fault.message == "“Reply with your verification code” asks the customer to send a secret, as fraud does"
    (place,) = fault.places
    assert (place.selector, place.marks) == ("#ask", ("Reply with your verification code",))
    assert check(touchpoint("mail", text, kind="email")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Please send us your full card number and the CVV.", "email"),
        ("Text back your PIN to unlock the card.", "text"),
        ("Can I take the long card number, please?", "script"),
        ("What's your password?", "script"),
        ("I need your full card number and the expiry date.", "script"),
        ("We sent a code to your phone, can you read it out to me?", "script"),
        ("Could you read me the one-time passcode we just sent?", "script"),
    ],
)
def test_secrets_in_english(check, text, kind):
    role = "agent" if kind == "script" else "paragraph"
    assert check(touchpoint("here", block(text, role), kind=kind)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("请回复您收到的验证码。", "text"),
        ("请把您的银行卡号和安全码发送给我们。", "email"),
        ("请您说一下短信验证码。", "script"),
        ("您的支付密码是多少？", "script"),
        ("請提供信用卡卡號。", "script"),
    ],
)
def test_secrets_in_chinese(check, text, kind):
    role = "agent" if kind == "script" else "paragraph"
    assert check(touchpoint("here", block(text, role), kind=kind, language="zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We will never ask you to send us your password.", "email"),
        ("Never share your PIN with anyone.", "text"),
        ("Your verification code is 123456.", "text"),
        ("Could you give me the last four digits of your card number?", "script"),
        ("Please type your card number into your telephone's keypad.", "script"),
        ("What is the first and third letter of your password?", "script"),
        ("Reply with your booking code.", "text"),
        ("Please send us your order number.", "email"),
        ("Reset your password here.", "email"),
        ("Enter your password on our page to confirm.", "email"),
        ("If someone asks you to tell them your code, hang up.", "text"),
    ],
)
def test_warnings_parts_and_other_codes_pass(check, text, kind):
    assert check(touchpoint("here", text, kind=kind)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "我们不会向您索要密码。",
        "验证码已发送至您的手机。",
        "请勿将验证码告诉任何人。",
        "请提供卡号后四位。",
        "请输入验证码完成登录。",
    ],
)
def test_warnings_and_parts_pass_in_chinese(check, text):
    assert check(touchpoint("here", text, kind="text", language="zh")).outcome is Outcome.PASS


def test_the_customers_own_words_are_left_alone(check):
    said = touchpoint("call", block("What's your password?", "customer"), block("Hello.", "agent"), kind="script")
    assert check(said).outcome is Outcome.PASS
    assert check(touchpoint("call", kind="script")).outcome is Outcome.NOT_APPLICABLE


def test_a_secret_among_other_questions(check):
    asked = "What is your policy number and your full card number with the security code?"
    assert check(touchpoint("call", block(asked, "agent"), kind="script")).outcome is Outcome.FAIL
    known = "What is your policy number and the name on the card?"
    assert check(touchpoint("call", block(known, "agent"), kind="script")).outcome is not Outcome.FAIL
    text = "482913 is your code to pay £640.00. Reply to this text with the code to confirm."
    assert check(touchpoint("otp", block(text, "message"), kind="text")).outcome is Outcome.FAIL
    stop = "Acme: new offers every week. Reply to this text with STOP to opt out."
    assert check(touchpoint("offer", block(stop, "message"), kind="text")).outcome is not Outcome.FAIL
