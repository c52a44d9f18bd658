from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity
from tests.build import block, journey, touchpoint


def zh(*touchpoints, **more):
    return journey(*touchpoints, languages=("zh",), **more)


def page(id, *parts, **more):
    return touchpoint(id, *parts, language=more.pop("language", "zh"), **more)


def test_both_forms_on_one_touchpoint_are_a_warning(check):
    mail = page("mail", block("您的订单已发货，你可以在这里查看。", selector="#a"), kind="email")
    verdict = check(zh(mail))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "Mail addresses the customer as “您” (1×) and as “你” (1×)"
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("mail", "#a", "您的订单已发货，你可以在这里查看。")
    ]
    assert (fault.severity, fault.key) == (Severity.WARNING, "zh inside")


def test_on_a_page_it_takes_two_of_each_or_one_sentence(check):
    polite = ["请您填写地址，谢谢。", "我们会通知您，请放心。"]
    once = page("page", *polite, "你可以随时取消订单。")
    twice = page("page", *polite, "你可以随时取消订单。", "你也可以修改地址。")
    assert check(zh(once)).outcome is Outcome.PASS
    assert check(zh(twice)).faults[0].message == "Page addresses the customer as “您” (2×) and as “你” (2×)"
    assert check(zh(page("page", "您的订单已发货，你可以查看。"))).faults
    assert check(zh(page("page", "您的订单已发货。你可以查看订单。"))).outcome is Outcome.PASS


def test_a_mail_is_written_in_one_go(check):
    mail = page("mail", block("重置你的密码", "subject"), "您请求重置密码，请点击链接。", kind="email")
    assert check(zh(mail)).faults


def test_between_touchpoints_it_is_a_notice(check):
    walked = zh(
        page("home", "我们会告诉您怎么泡茶，请放心。"),
        page("mail", "你的订单已发货，请等待。", "你可以查看订单，也可以取消。", kind="email"),
    )
    (fault,) = check(walked).faults
    assert fault.message == "The customer is “您” at Home, but “你” at Mail"
    assert [p.touchpoint for p in fault.places] == ["home", "mail"]
    assert (fault.severity, fault.key) == (Severity.NOTICE, "zh across")


def test_a_declared_form_is_right(check):
    walked = zh(page("sms", "你的订单已发货，请等待。", kind="text"), facts={"address_form": "您"})
    assert check(walked).faults[0].message == "The customer is to be addressed as “您”, but “你” at Sms"


@pytest.mark.parametrize(
    ("language", "polite", "familiar"),
    [
        ("de", "Wir danken Ihnen für den Einkauf und senden Ihnen heute das Paket.", "Du kannst dein Paket heute noch verfolgen und auch ändern."),
        ("fr", "Nous vous remercions de votre commande et de la confiance.", "Tu peux suivre ta commande sur le site de la boutique."),
        ("es", "Si usted lo desea, usted puede cambiar la fecha de la entrega.", "Si lo deseas, tú puedes cambiar la fecha de tu entrega."),
    ],
)  # fmt: skip
def test_other_languages(check, language, polite, familiar):
    walked = journey(
        page("home", polite, language=language),
        page("mail", familiar, kind="email", language=language),
        languages=(language,),
    )
    assert check(walked).faults[0].key == f"{language} across"


@pytest.mark.parametrize(
    "trap",
    [
        "您好，你好，欢迎光临。",
        "你们的意见很重要，谢谢。你们的建议也是。",
        "你我同行，好茶相伴。你我同行，好茶相伴。",
        "迷你茶杯，迷你茶壶，都有货。",
        "他说：“你的茶真好，你的店也好。”",
        block("你的茶，你做主", "heading"),
        block("直达你手中，直达你心中", region="footer"),
        block("直达你手中"),
        block("你的茶真好喝，你的店也好。", "quote"),
        block("你帮我查一下，你看可以吗？", "customer"),
        "请您放心，我们会通知您。",
    ],
)
def test_traps(check, trap):
    walked = zh(page("home", "我们会告诉您怎么泡茶，请放心。", "请您填写地址，谢谢。"), page("other", trap))
    assert check(walked).faults == ()


def test_reviews_and_legal_pages_are_not_ours(check):
    home = page("home", "我们会告诉您怎么泡茶，请放心。", "请您填写地址，谢谢。")
    review = page("shop", block("用户评价", "heading", level=2), "你家的茶真好喝。", "谢谢你，下次还来。")
    legal = page("terms", "你同意本条款，你可以取消。", Document("https://shop.test/terms", "服务条款"))
    assert check(zh(home, review, legal)).outcome is Outcome.PASS


def test_german_sie_at_the_start_of_a_sentence_and_plural_ihr(check):
    formal = page("a", "Wir danken Ihnen für den Einkauf und senden Ihnen heute das Paket.", language="de")
    other = page(
        "b", "Sie ist die Chefin, und ihr seid alle bei uns willkommen, wir freuen uns auf euch.", language="de"
    )
    assert check(journey(formal, other, languages=("de",))).outcome is Outcome.PASS


STIFF = "We will send the parcel today and it is on the way, so you do not have to wait at home for the post."
LOOSE = "We'll send the parcel today and it's on the way, so you don't have to wait at home for the post."


def test_english_that_contracts_here_and_not_there(check):
    verdict = check(journey(touchpoint("a", *[STIFF] * 12, kind="email"), touchpoint("b", *[LOOSE] * 12, kind="email")))
    (fault,) = verdict.faults
    assert fault.message == "B contracts (“we’ll”, “don’t”) in 100% of the places, A in 0%"
    assert (fault.severity, [p.touchpoint for p in fault.places]) == (Severity.NOTICE, ["a", "b"])


def test_short_texts_other_kinds_and_small_swings_say_nothing(check):
    for stiff, loose, kind in (([STIFF] * 4, [LOOSE] * 4, "email"), ([STIFF] * 12, [LOOSE] * 12, "page")):
        walked = journey(touchpoint("a", *stiff, kind="email"), touchpoint("b", *loose, kind=kind))
        assert check(walked).faults == ()
    mixed = touchpoint("b", *[STIFF, LOOSE] * 6, kind="email")
    assert check(journey(touchpoint("a", *[LOOSE] * 12, kind="email"), mixed)).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("a", "Thank you."))).outcome is Outcome.NOT_APPLICABLE
