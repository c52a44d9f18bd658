from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity
from tests.build import block, journey, touchpoint

ENGLISH = "We have sent your order today and you will have it within three days, so please be at home."
CHINESE = "我们已经收到您的订单，将在今天发货，请您保持电话畅通。"
GERMAN = "Wir haben Ihre Bestellung erhalten und werden sie morgen mit der Post zu Ihnen nach Hause versenden."


def at(id, *parts, language="zh", says="", **more):
    return touchpoint(id, *parts, Document(f"https://shop.test/{id}", id, says), language=language, **more)


def zh(*touchpoints, languages=("zh",)):
    return journey(*touchpoints, languages=languages)


def test_an_english_receipt_after_a_chinese_checkout(check):
    verdict = check(
        zh(at("checkout", block(CHINESE, selector="#a")), at("receipt", block(ENGLISH, selector="#b"), kind="email"))
    )
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "Receipt is in English, the journey is in Chinese"
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("checkout", "#a", CHINESE),
        ("receipt", "#b", ENGLISH),
    ]
    assert (fault.severity, fault.key) == (Severity.WARNING, "en instead of zh")


def test_a_chinese_mail_on_an_english_journey(check):
    walked = journey(at("shop", *[ENGLISH] * 3, language="en"), at("mail", CHINESE, language="en", kind="email"))
    assert check(walked).faults[0].message == "Mail is in Chinese, the journey is in English"


@pytest.mark.parametrize(
    "binding",
    [
        at("pay", ENGLISH, stage="commit"),
        touchpoint("gone", ENGLISH, Document("https://shop.test/gone", "Gone", status=404), language="zh"),
        touchpoint("terms", ENGLISH, Document("https://shop.test/terms", "Terms"), language="zh"),
    ],
)
def test_where_the_customer_pays_errs_or_agrees_it_is_an_error(check, binding):
    assert check(zh(at("home", CHINESE), binding)).faults[0].severity is Severity.ERROR


def test_latin_languages_are_told_from_forty_words_on(check):
    def walk(many):
        return journey(
            at("shop", *[ENGLISH] * 3, language="en"), at("mail", *[GERMAN] * many, language="en", kind="email")
        )

    assert check(walk(3)).faults[0].message == "Mail is in German, the journey is in English"
    assert check(walk(2)).outcome is Outcome.PASS


def test_a_page_that_declares_the_wrong_language(check):
    (fault,) = check(zh(at("home", CHINESE, says="en-US"))).faults
    assert fault.message == 'Home declares to be in English (lang="en-US"), but is written in Chinese'
    assert (fault.severity, fault.key) == (Severity.WARNING, "lang attribute")
    assert check(zh(at("home", CHINESE, says="zh-CN"))).outcome is Outcome.PASS


def test_what_only_declares_another_language_does_not_change_it(check):
    """What is said of itself stands as its language, where the journey says nothing of it."""
    mail = at("mail", CHINESE, language="en", says="en", kind="email")
    assert check(zh(at("home", CHINESE), mail)).outcome is Outcome.PASS
    page = at("pay", CHINESE, language="en", says="en")
    (fault,) = check(zh(at("home", CHINESE), page)).faults
    assert fault.message.startswith("Pay declares to be in English")


def test_a_foreign_sentence(check):
    sentence = "You can view the status of this order by clicking here"
    (fault,) = check(zh(at("mail", CHINESE, CHINESE, block(sentence, selector="#e"), kind="email"))).faults
    assert fault.message == f"Mail is in Chinese, but has English sentences: “{sentence}”"
    assert [(p.selector, p.quote) for p in fault.places] == [("#e", sentence)]
    assert (fault.severity, fault.key) == (Severity.WARNING, "en sentences")


def test_a_chinese_sentence_in_english_text(check):
    walked = journey(at("mail", *[ENGLISH] * 3, CHINESE, language="en"))
    assert check(walked).faults[0].message.startswith("Mail is in English, but has Chinese sentences")


@pytest.mark.parametrize(
    "trap",
    [
        "Larkspur Breakfast White Peony Jasmine Pearls Wuyi Rock Oolong",
        "推荐 The Lord of the Rings and The Return of the King",
        "Please click here",
        block(ENGLISH, lang="en"),
        block("We will not stop you if you want to do it here", "button"),
        block("You can read this page in English if you like it more", "link"),
        block(ENGLISH, "code"),
        block(ENGLISH, "quote"),
        block(ENGLISH, "customer"),
        block(ENGLISH, region="footer"),
        "感谢您的订单，我们会尽快处理您的订单，并通知您。Thank you for your order, we will do it and tell you.",
    ],
)
def test_foreign_words_that_may_be_there(check, trap):
    assert check(zh(at("mail", *[CHINESE] * 4, trap, kind="email"))).outcome is Outcome.PASS


def test_addresses_in_another_script(check):
    walked = journey(at("mail", *[ENGLISH] * 3, "北京市朝阳区建国路八十八号云雀大厦", language="en"))
    assert check(walked).outcome is Outcome.PASS


def test_reviews_and_translations_of_terms(check):
    review = at("shop", *[CHINESE] * 4, block("用户评价", "heading", level=2), ENGLISH)
    terms = touchpoint("terms", *[CHINESE] * 6, ENGLISH, Document("https://shop.test/terms", "服务条款"), language="zh")
    assert check(zh(review, terms)).outcome is Outcome.PASS


def test_two_languages_side_by_side_are_no_switch(check):
    both = at("mail", CHINESE, ENGLISH, CHINESE, ENGLISH, kind="email")
    verdict = check(zh(at("home", CHINESE), both))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 1)


def test_a_touchpoint_that_is_declared_in_another_language(check):
    assert (
        check(zh(at("home", CHINESE), at("mail", *[ENGLISH] * 3, language="en", kind="email"))).outcome is Outcome.PASS
    )


def test_a_journey_in_two_languages_may_change_between_its_pages(check):
    pages = [at("home", *[ENGLISH] * 3, language="en"), at("home-zh", CHINESE, language="en")]
    after = at("mail", CHINESE, language="en", kind="email")
    assert check(zh(*pages, after, languages=("en", "zh"))).outcome is Outcome.PASS
    (fault,) = check(zh(pages[0], after, languages=("en", "zh"))).faults
    assert fault.message == "Mail is in Chinese, the journey is in English"


def test_a_journey_wholly_in_another_language_is_left_to_a_person(check):
    walked = journey(at("home", CHINESE, language="en"), at("mail", CHINESE, language="en", kind="email"))
    verdict = check(walked)
    assert (verdict.outcome, verdict.faults, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, (), 1)


def test_languages_that_are_not_known(check):
    danish = "Vi har sendt din ordre i dag, og du får den om tre dage, så vær venligst hjemme, når posten kommer."
    walked = journey(at("home", *[danish] * 4, language="da", says="da"), languages=("da",))
    assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_too_little_text(check):
    walked = zh(
        at("home", CHINESE),
        at("sms", "Order sent", kind="text"),
        at("page", block("Sign in", "button"), "Home", "Basket"),
    )
    verdict = check(walked)
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 1)
    assert check(zh(at("home", "茶"))).outcome is Outcome.NOT_APPLICABLE
