from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.api import Box, Confidence, Image, Images, Mail, Outcome
from tests.build import block, journey, touchpoint

NAMED = {"brand": "Northwick Outdoor"}
TEMPLATE = """Kind regards,
{{ name }}
[Role]
Northwick Outdoor
Tel: 020 7946 0958
www.northwick.example
Registered in England no. 01234567
"""
SIGNED = (
    "Kind regards,",
    "Mary Somerville\nCustomer Care",
    "NORTHWICK  OUTDOOR",
    "tel 020 7946 0958 | www.northwick.example",
    "Registered in England No 01234567",
)


def mail(
    id: str, *parts: object, sender: str = "orders@northwick.example", name: str = "Northwick Outdoor", **more: object
):
    text = more.pop("text", "")
    envelope = Mail(sender=sender, sender_name=name, subject=id, text=str(text), html=True)
    return touchpoint(id, *parts, envelope, kind="email", **more)  # type: ignore[arg-type]


def judge(check, *mails, facts=NAMED, **declared):
    return check(journey(*mails, facts=facts, **declared))


# --- what a signature lacks by itself -------------------------------------------------------------------------------


def test_a_team_without_the_company(check):
    verdict = judge(check, mail("order", "Your order has been received.", "The team"))
    (fault,) = verdict.faults
    assert fault.message == "The mail is signed “The team”, without the company’s name"
    assert fault.confidence is Confidence.MEDIUM
    (place,) = fault.places
    assert (place.touchpoint, place.quote, place.marks) == ("order", "The team", ("The team",))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)


def test_the_text_part_is_read_as_well(check):
    here = mail(
        "order",
        "Your order has been received.",
        "The Northwick Outdoor team",
        text="Hello,\n\nIt has come.\n\nThe team\n",
    )
    (fault,) = judge(check, here).faults
    assert fault.message == "The text part is signed “The team”, without the company’s name"
    assert fault.places[0].selector == ""


@pytest.mark.parametrize("text", ["The [Product Name] team", "The {{ company }} team"])
def test_a_name_that_was_not_filled_in_is_for_another_check(check, text):
    assert judge(check, mail("order", "Your order has been received.", text)).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["团队", "客服团队", "客服中心", "客服團隊"])
def test_a_chinese_team_without_the_company(check, text):
    (fault,) = judge(check, mail("order", "您的订单已收到。", text, language="zh"), facts={"brand": "北岭户外"}).faults
    assert fault.message == f"The mail is signed “{text}”, without the company’s name"


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("Thanks for your interest, The 127.0.0.1:8101 Team", "127.0.0.1:8101"),
        ("The localhost:8000 team", "localhost:8000"),
        ("感谢您的关注， 127.0.0.1:8102团队", "127.0.0.1:8102"),
        ("The example.com team", "example.com"),
    ],
)
def test_a_machine_signs(check, text, machine):
    (fault,) = judge(check, mail("alert", "Please confirm.", text, "The Northwick Outdoor team")).faults
    assert fault.message == f"The mail is signed with the name of a machine, “{machine}”"
    assert fault.confidence is Confidence.HIGH


def test_nobody_below_the_closing(check):
    (fault,) = judge(check, mail("invoice", "Your card has been charged.", "Thanks so much,")).faults
    assert fault.message == "The mail closes with “Thanks so much,”, and nobody signs it"


def test_a_picture_alone(check):
    closing = block("Kind regards,", box=Box(10, 400, 300, 20))
    picture = Images((Image("signature", "cid:1", True, box=Box(10, 430, 200, 60)),))
    (fault,) = judge(check, mail("answer", block("Here it is.", box=Box(10, 90, 300, 20)), closing, picture)).faults
    assert fault.message == "The mail is signed with a picture alone, “signature”"


def test_a_mail_that_is_nobodys(check):
    (fault,) = judge(check, mail("registration", "Thank you for registering.")).faults
    assert fault.message == "The mail says nowhere in its text whose it is"
    assert fault.places[0].quote == "Thank you for registering."


def test_the_same_in_two_mails_is_one_finding(check):
    verdict = judge(check, mail("one", "It has come.", "The team"), mail("two", "It has gone.", "The team"))
    (fault,) = verdict.faults
    assert fault.message == "The mail is signed “The team”, without the company’s name: One and Two"
    assert [place.touchpoint for place in fault.places] == ["one", "two"]


@pytest.mark.parametrize(
    "end",
    [
        ("Kind regards,", "Mary Somerville", "Northwick Outdoor"),
        ("The Northwick Outdoor team",),
        ("Cheers, Mary from Northwick Outdoor",),
        ("Thanks,\nThe team", "Northwick Outdoor Ltd, 1 High Street, Leeds. Company no. 01234567"),
        ("Rose and Wei\nNorthwick Outdoor",),
        ("— The Northwick Outdoor crew",),
        ("All the best,\nMary", "Write to us at help@northwickoutdoor.example"),
        ("-- ", "Mary\nNorthwick-Outdoor"),
    ],
)
def test_good_signatures(check, end):
    assert judge(check, mail("order", "Your order has been received.", *end)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "end",
    [
        ("此致敬礼", "北岭户外"),
        ("此致\n敬礼", "客服部\n北岭户外"),
        ("感谢您的支持！", "北岭户外团队"),
        ("顺颂商祺\n北岭客服中心",),
        ("祝商祺\n北嶺戶外團隊",),
    ],
)
def test_good_signatures_in_chinese(check, end):
    here = mail("order", "您的订单已收到。", *end, language="zh", name="北岭户外")
    assert judge(check, here, facts={"brand": "北岭户外"}).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "written",
    [
        mail("a", "Are we still on?", "Bob", sender="bob@gmail.com", name="Bob Miller"),
        mail("b", "Are we still on?", "Best,\nBob", "Sent from my iPhone", name="Bob Miller"),
        mail("c", "明天见。", "此致\n王明", "发自我的手机", name="王明"),
        mail("d", "Your parcel comes today.", "The team", sender="no-reply@dhl.com", name="DHL"),
    ],
)
def test_mails_by_hand_and_of_others(check, written):
    assert judge(check, written).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("subject", ["Fwd: Our lift", "WG: Aufzug", "转发：电梯"])
def test_what_is_forwarded_is_signed_by_somebody_else(check, subject):
    here = mail("note", "See below.", "Best\nThe team")
    (whole,) = judge(check, here).faults
    assert whole
    passed_on = replace(here, artifacts={**here.artifacts, Mail: replace(here[Mail], subject=subject)})
    assert judge(check, passed_on).outcome is Outcome.NOT_APPLICABLE


def test_a_person_who_signs_her_own_mail(check):
    here = mail("answer", "Here is the answer.", "Best,\nMary", sender="mary@northwick.example", name="Mary Somerville")
    assert judge(check, here).outcome is Outcome.PASS


def test_a_logo_may_hold_the_name(check):
    logo = Images((Image("", "logo.png", True, box=Box(10, 10, 160, 40)),))
    assert judge(check, mail("registration", "Thank you for registering.", logo)).outcome is Outcome.PASS


def test_where_no_name_is_known_none_is_missed(check):
    assert judge(check, mail("order", "It has come.", "The team", name="", sender=""), facts={}).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("brand", "end"),
    [
        ("BA", ("Kind regards,", "British Airways")),
        ("Royal Society of Arts", ("Kind regards,", "The RSA team")),
        ("国航", ("此致敬礼", "中国国际航空公司")),
        ("国航", ("中国国际航空公司",)),
        ("Northwick Outdoor", ("Grand Hotel Excelsior",)),
    ],
)
def test_names_in_short_and_written_out(check, brand, end):
    here = mail("order", "Your booking has been received.", *end, name=brand)
    assert judge(check, here, facts={"brand": brand}).outcome is Outcome.PASS


def test_a_list_and_a_row_of_sums_are_no_signature(check):
    here = mail(
        "order", "Northwick Outdoor", "Thanks.", "Total", "£59.00", text="Northwick Outdoor\n- Dry bags\n- A tent\n"
    )
    assert judge(check, here).outcome is Outcome.PASS


def test_a_signature_without_what_the_others_have(check):
    with_phone = "Best,\nMary\nNorthwick Outdoor\n020 7946 0958"
    mails = [mail(id, f"About {id}.", with_phone) for id in ("one", "two", "three")]
    (fault,) = judge(check, *mails, mail("four", "About four.", "Best,\nMary\nNorthwick Outdoor")).faults
    assert fault.message == "The signature has no telephone number, and those of the other mails have one"
    assert [place.touchpoint for place in fault.places] == ["four"]


@pytest.mark.parametrize(
    ("market", "form", "law"), [("gb", "Northwick Outdoor Ltd", "UK"), ("de", "Northwick Outdoor GmbH", "German")]
)
def test_companies_without_their_register_number_are_left_to_a_person(check, market, form, law):
    verdict = judge(
        check, mail("order", "It has come.", "The Northwick Outdoor team", f"{form}, 1 High Street"), market=market
    )
    (doubt,) = verdict.doubts
    assert doubt.message == f"“{form}” gives no register number in its mails, as {law} companies have to: Order"
    assert verdict.outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    ("market", "footer"),
    [
        ("gb", "Northwick Outdoor Ltd. Registered in England and Wales, company no. 01234567"),
        ("gb", "Northwick Outdoor Limited (company number SC123456)"),
        ("de", "Northwick Outdoor GmbH, Amtsgericht Köln, HRB 12345"),
        ("us", "Northwick Outdoor Ltd"),
        ("gb", "Sold by Another Shop Ltd"),
    ],
)
def test_register_numbers_that_are_there(check, market, footer):
    assert not judge(check, mail("order", "It has come.", "The Northwick Outdoor team", footer), market=market).doubts


# --- against the declared signature ----------------------------------------------------------------------------------


def test_as_declared(check):
    assert judge(check, mail("order", "It has come.", *SIGNED), signature=TEMPLATE).outcome is Outcome.PASS


def test_the_order_of_lines_and_their_breaks_do_not_matter(check):
    mixed = (
        "Best wishes",
        "Mary Somerville",
        "Customer Care",
        "Northwick Outdoor, www.northwick.example",
        "Registered in England no. 01234567",
        "Tel: +44 20 7946 0958",
    )
    assert judge(check, mail("order", "It has come.", *mixed), signature=TEMPLATE).outcome is Outcome.PASS


def test_a_line_that_is_missing_is_named(check):
    (fault,) = judge(check, mail("order", "It has come.", *SIGNED[:-1]), signature=TEMPLATE).faults
    assert fault.message == "The signature lacks “Registered in England no. 01234567” of the declared one"
    assert fault.places[0].quote == "Mary Somerville"


def test_what_both_parts_lack_is_said_once(check):
    text = "It has come.\n\n" + "\n".join(SIGNED[:-1])
    (fault,) = judge(check, mail("order", "It has come.", *SIGNED[:-1], text=text), signature=TEMPLATE).faults
    assert len(fault.places) == 1


def test_what_the_text_part_alone_lacks(check):
    text = "It has come.\n\n" + "\n".join(SIGNED[:-1])
    (fault,) = judge(check, mail("order", "It has come.", *SIGNED, text=text), signature=TEMPLATE).faults
    assert (
        fault.message == "The signature of the text part lacks “Registered in England no. 01234567” of the declared one"
    )


def test_a_value_that_differs_is_quoted_on_both_sides(check):
    other = [part.replace("tel 020 7946 0958 | ", "Tel: 020 7946 0999\n") for part in SIGNED]
    (fault,) = judge(check, mail("order", "It has come.", *other), signature=TEMPLATE).faults
    assert fault.message == "The signature says “Tel: 020 7946 0999”, the declared one “Tel: 020 7946 0958”"
    assert (fault.places[0].quote, fault.confidence) == ("Tel: 020 7946 0999", Confidence.HIGH)


def test_a_name_that_is_missing(check):
    end = (
        "Kind regards,",
        "Northwick Outdoor",
        "Tel: 020 7946 0958",
        "www.northwick.example",
        "Registered in England no. 01234567",
    )
    (fault,) = judge(check, mail("order", "It has come.", *end), signature=TEMPLATE).faults
    assert fault.message == "The signature lacks “{{ name }}”, “[Role]” of the declared one"


def test_a_mail_without_any_signature(check):
    (fault,) = judge(
        check, mail("order", "Your order has come.", "It is with Northwick Outdoor now."), signature=TEMPLATE
    ).faults
    assert fault.message == "The signature is missing, and one is declared"


def test_a_code_needs_no_signature(check):
    here = mail("code", "Your Northwick Outdoor verification code is 482913.")
    assert judge(check, here, signature=TEMPLATE).outcome is Outcome.PASS


def test_chinese_mails_and_a_chinese_signature(check):
    template = "此致\n敬礼\n{姓名}\n北岭户外\n电话：400-000-7946"
    good = mail("good", "已收到。", "此致\n敬礼\n王芳\n北嶺戶外\n電話: 400 000 7946", language="zh")
    assert judge(check, good, facts={"brand": "北岭户外"}, signature=template).outcome is Outcome.PASS
    bad = mail("bad", "已收到。", "此致\n敬礼\n王芳\n北岭户外\n电话：400-000-7999", language="zh")
    (fault,) = judge(check, bad, facts={"brand": "北岭户外"}, signature=template).faults
    assert fault.message == "The signature says “电话：400-000-7999”, the declared one “电话：400-000-7946”"


def test_mails_in_another_language_than_the_declared_signature(check):
    here = mail("order", "您的订单已收到。", "北岭户外团队", language="zh")
    assert judge(check, here, facts={"brand": "北岭户外"}, signature=TEMPLATE).outcome is Outcome.PASS


def test_conditions_may_be_left_out(check):
    template = (
        "Kind regards,\n{% if phone %}Tel: {{ phone }}{% endif %}\n{{#if role}}\n{{ role }}\n{{/if}}\nNorthwick Outdoor"
    )
    assert (
        judge(check, mail("order", "It has come.", "Kind regards,\nNorthwick Outdoor"), signature=template).outcome
        is Outcome.PASS
    )


def test_the_end_of_a_very_long_mail_is_read(check):
    long = ["It goes on."] * 2_100
    assert judge(check, mail("terms", "\n".join(long), "Kind regards,\nNorthwick Outdoor")).outcome is Outcome.PASS


# --- nothing to look at, and odd mails ---------------------------------------------------------------------------------


def test_nothing_to_look_at(check):
    assert judge(check, touchpoint("page", "Hello")).outcome is Outcome.NOT_APPLICABLE
    assert judge(check, mail("empty")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    ["x" * 100_000, "😀😀😀", "好" * 10_000, "﹁﹂", "شكرا جزيلا لك", "&amp;amp;lt;", "Thanks, " * 5_000],
    ids=range(7),
)
def test_odd_texts(check, text):
    verdict = judge(check, mail("odd", text, "Thanks,", text, text=text), signature=TEMPLATE)
    assert verdict.outcome is (Outcome.PASS if "好" in text else Outcome.FAIL)  # the template is in English
