from __future__ import annotations

import pytest

from auditor.api import Complaint, Confidence, Field, Outcome, Probed, Severity
from auditor.model.artifacts import Style
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, fields, touchpoint
from tests.told import in_chinese

RED = Style(color="rgb(212, 53, 28)")


def refused(*said: str | Complaint, kind: str = "invalid", **more: object):
    told = [s if isinstance(s, Complaint) else Complaint(s, "Phone", "phone", True, True, selector="#e") for s in said]
    return Probed(kind, "details", "Continue", refused=True, complaints=tuple(told), **more)  # type: ignore[arg-type]


def page(*parts: object, language: str = "en", market: str = "gb", **more: object):
    more.setdefault("about", Declared("j", market=market))
    return touchpoint("details", *parts, language=language, **more)


def test_a_message_that_says_nothing_is_reported(check):
    verdict = check(page(refused("Invalid value")))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == (
        "The error message “Invalid value” (“Phone”) says neither what is wrong nor how to put it right"
    )
    assert (fault.severity, fault.confidence) == (Severity.WARNING, Confidence.HIGH)
    assert fault.fix == "Write, for example: “Enter your phone, like 07911 123456”."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#e", "Invalid value", ("Invalid value", "Invalid"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This field is required", "names no field"),
        ("Please select an option", "names no field"),
        ("Fill in all required fields", "names no field"),
        ("Something went wrong. Please try again.", "does not say what is wrong"),
        ("Your card was declined.", "does not say how to put it right"),
        ("Email is invalid", "does not say how to put it right"),
        ("You entered an invalid date. Enter another one.", "blames the customer (“You entered an invalid”)"),
        ("You forgot to enter your name", "blames the customer (“You forgot”)"),
        ("Illegal character in your name. Use letters only.", "sounds like an accusation (“Illegal”)"),
        ("Name is null. Enter your name.", "speaks the language of machines (“null”)"),
        ("ERR_5012: choose another card", "shows a code (“ERR_5012”)"),
    ],
)
def test_each_flaw_is_named(check, text, said):
    (fault,) = check(page(refused(text))).faults
    assert said in fault.message
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("格式错误", "says neither what is wrong nor how to put it right"),
        ("此项为必填项", "names no field"),
        ("手机号格式不正确", "does not say how to put it right"),
        ("您填错了日期，请重新选择日期", "blames the customer (“您填错”)"),
        ("非法字符，姓名只能包含汉字", "sounds like an accusation (“非法字符”)"),
        ("手机号参数错误，请检查手机号", "speaks the language of machines (“参数错误”)"),
        ("权限不足", "does not say how to put it right"),
        ("请完善信息", "names no field"),
        ("欄位格式錯誤", "does not say how to put it right"),
    ],
)
def test_each_flaw_in_chinese(check, text, said):
    (fault,) = check(page(refused(text), language="zh", market="cn")).faults
    assert said in fault.message


def test_the_rewrite_in_chinese_has_an_example(check):
    told = Complaint("格式错误", "手机号：", "phone", tied=True, near=True)
    (fault,) = check(page(refused(told), language="zh", market="cn")).faults
    assert fault.fix == "写成：“请输入手机号，例如 13800138000”。"


@pytest.mark.parametrize(
    "text",
    [
        "Enter a phone number, like 07911 123456",
        "Enter a valid email address",
        "Select whether you live here",
        "Date of birth must be in the past",
        "Email is required",
        "Name can’t be blank",
        "Passwords do not match",
        "The file is too large",
        "We could not save your address. Check your connection and try again.",
        "If you forgot your password, reset it",
        "Enter an address",
    ],
)
def test_messages_that_help_pass(check, text):
    assert check(page(refused(text))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "请输入11位手机号，例如 13800138000",
        "手机号不能为空",
        "两次输入的密码不一致",
        "验证码已过期，请重新获取",
        "系统繁忙，请稍后再试",
        "您输入的密码有误，请重新输入密码",
    ],
)
def test_messages_that_help_pass_in_chinese(check, text):
    assert check(page(refused(text), language="zh", market="cn")).outcome is Outcome.PASS


def test_the_browsers_own_message_is_a_notice(check):
    native = [Complaint("Please fill out this field.", name, native=True) for name in ("Name", "Street")]
    (fault,) = check(page(refused(*native, kind="empty"))).faults
    assert fault.message == (
        "The browser’s own message “Please fill out this field.” (“Name”, “Street”) names no field"
    )
    assert fault.severity is Severity.NOTICE
    assert len(fault.places) == 2


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Oops! Enter your email address", "is flippant or alarming (“Oops”)"),
        ("Enter a first name that is 35 characters or less", "is longer than it need be"),
    ],
)
def test_tone_and_length_are_notices(check, text, said):
    (fault,) = check(page(refused(text))).faults
    assert fault.message.endswith(said)
    assert fault.severity is Severity.NOTICE


def test_a_message_far_from_its_field(check):
    (fault,) = check(page(refused(Complaint("Enter your name", "Name", "name")))).faults
    assert fault.message == "The error message “Enter your name” (“Name”) does not stand beside its field"
    assert fault.fix == "Put it beside its field, and tie it to it (aria-describedby)."


def test_a_message_that_is_repeated_beside_its_field_is_near_enough(check):
    far = Complaint("Enter your name", "Name", "name")
    near = Complaint("Enter your name", "Name", "name", near=True)
    assert check(page(refused(far, near))).outcome is Outcome.PASS


def test_a_heading_above_messages_that_say_more_passes(check):
    assert check(page(refused("There is a problem", "Enter your name"))).outcome is Outcome.PASS
    assert check(page(refused("There is a problem"))).outcome is Outcome.FAIL


def test_a_form_that_refuses_without_a_word_is_left_to_a_person(check):
    verdict = check(page(refused(kind="empty")))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == "The form “Continue” refuses, and no message says why"


def test_a_form_that_goes_on_has_no_error(check):
    assert check(page(Probed("invalid", "details"))).outcome is Outcome.NOT_APPLICABLE


def test_red_errors_on_a_page_with_a_form(check):
    form = fields(Field("Name"))
    (fault,) = check(page(form, block("Invalid entry", style=RED))).faults
    assert fault.confidence is Confidence.MEDIUM
    assert check(page(form, block("Invalid entry"))).outcome is Outcome.NOT_APPLICABLE
    assert check(page(block("Invalid entry", style=RED))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text", ["Required", "* required", "必填", "Only 2 left", "-20 %", "What if my card is invalid?"]
)
def test_other_red_texts_are_no_errors(check, text):
    assert check(page(fields(Field("Name")), block(text, style=RED))).outcome is Outcome.NOT_APPLICABLE


def test_words_that_the_house_allows(check):
    about = Declared("j", words=HouseWords(allowed={"": ("API",)}))
    assert check(page(refused("Enter your API key"), about=about)).outcome is Outcome.PASS
    assert check(page(refused("Enter your API key"))).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ce champ est invalide, veuillez le corriger s’il vous plaît", "fr"),
        ("ungültig", "de"),
        ("入力が無効です", "ja"),
    ],
)
def test_other_languages_are_left_alone(check, text, language):
    assert check(page(refused(text), language=language)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "   ", "x" * 1_000_000, "😀😀😀", "\u202eمرحبا", "&amp;lt;"])
def test_bad_input(check, text):
    assert check(page(refused(text))).outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}


def test_nothing_to_look_at(check):
    assert check(page()).outcome is Outcome.NOT_APPLICABLE


def test_what_it_says_in_chinese(check):
    said = refused("You forgot your name!", "Oops! Illegal value")

    first, second = check(page(said)).faults

    assert in_chinese(first.message) == "错误信息“You forgot your name!”（“Phone”）指责了客户（“You forgot”）"
    assert in_chinese(second.message).startswith("错误信息“Oops! Illegal value”（“Phone”）")
    assert "，且语气轻浮或吓人（“Oops”）" in in_chinese(second.message)
    assert in_chinese(first.fix) == "例如改为：“Enter your phone, like 07911 123456”（请输入……，例如……）。"
