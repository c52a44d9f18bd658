from __future__ import annotations

import pytest

from auditor.api import Confidence, Link, Mail, Outcome, Severity
from auditor.model.evidence import Declared
from tests.build import block, links, texts, touchpoint

SALE = ("Summer sale: 20% off all tents", "Shop now, the offer ends Sunday.")
HEADERS = (
    ("Subject", "Sale"),
    ("List-Unsubscribe", "<https://acme.com/u/7>"),
    ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
)
LEAVE = Link("Unsubscribe", "https://acme.com/x")
NO_WORDS = "The mail sells, and says no way to leave the list"


def mail(
    *items: object, headers: tuple[tuple[str, str], ...] = (), purpose: str = "marketing", market: str = "gb", **more
):
    subject = more.pop("subject", "News from Acme")
    letter = Mail(subject=subject, headers=headers)
    blocks = [block(subject, "subject"), *(block(i) for i in items if isinstance(i, str))]
    rest = [item for item in items if not isinstance(item, str)]
    about = Declared("j", market=market)
    return touchpoint("mail", letter, texts(*blocks), *rest, kind="email", purpose=purpose, about=about, **more)


def test_a_mail_that_sells_and_never_lets_go(check):
    verdict = check(mail(*SALE))
    (fault,) = verdict.faults
    assert fault.message == NO_WORDS
    assert fault.severity is Severity.ERROR
    assert fault.confidence is Confidence.HIGH
    assert fault.places[0].quote == "News from Acme"


def test_what_it_is_for_is_read_where_nobody_says_it(check):
    (fault,) = check(mail(*SALE, purpose="", subject="Our summer sale: up to 50% off")).faults
    assert (fault.message, fault.confidence) == (NO_WORDS, Confidence.MEDIUM)
    (fault,) = check(
        mail("全场满300减50，限时特惠，立即抢购！", purpose="", subject="双十一大促开始啦", language="zh")
    ).faults
    assert fault.message == NO_WORDS


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("You get this because you ordered from us.", LEAVE),
        ("To unsubscribe, click here.", Link("here", "https://acme.com/u/7", context="To unsubscribe, click here.")),
        ("Manage your preferences", Link("Manage your preferences", "https://acme.com/p")),
        ("Manage your preferences", Link("Manage your preferences", "{{ preferences_url }}", "{{ preferences_url }}")),
        ("退订", Link("退订", "https://acme.cn/t")),
        ("退訂", Link("退訂", "https://acme.tw/t")),
        ("不想再收到此类邮件？请点击这里", Link("这里", "https://acme.cn/t", context="不想再收到此类邮件？请点击这里")),
    ],
)
def test_words_and_a_link_that_let_go(check, words, link):
    assert check(mail(*SALE, words, links(link))).outcome is Outcome.PASS


def test_to_answer_is_a_way_too(check):
    assert check(mail(*SALE, "To stop receiving these mails, reply with STOP.")).outcome is Outcome.PASS


def test_words_without_a_link_are_left_to_a_person(check):
    verdict = check(mail(*SALE, "You can unsubscribe at any time."))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == (
        "“You can unsubscribe at any time.” speaks of leaving the list, and no link there does it"
    )


def test_headers_of_a_mail_that_was_received(check):
    bare = (("Subject", "Sale"),)
    (fault,) = check(mail(*SALE, links(LEAVE), headers=bare)).faults
    assert (fault.message, fault.severity) == ("The mail sells, and has no List-Unsubscribe header", Severity.WARNING)
    (fault,) = check(mail(*SALE, links(LEAVE), headers=HEADERS[:2])).faults
    assert fault.message == "The mail sells, and its List-Unsubscribe has no List-Unsubscribe-Post beside it"
    assert check(mail(*SALE, links(LEAVE), headers=HEADERS)).outcome is Outcome.PASS


def test_a_template_has_no_headers_to_judge(check):
    assert check(mail(*SALE, links(LEAVE))).outcome is Outcome.PASS


def test_the_postal_address_where_the_law_asks_for_one(check):
    (fault,) = check(mail(*SALE, links(LEAVE), market="us")).faults
    assert fault.message == "The mail sells, and names no postal address of the sender"
    for address in ("Acme Inc, 1 Harbour Street, Portland, OR 97201", "PO Box 17, Portland", "500 5th Ave, Suite 3"):
        assert check(mail(*SALE, address, links(LEAVE), market="us")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("subject", "words", "more"),
    [
        ("Your order 1001 is confirmed", "Thank you for your order. Save 10% next time with code TENT10.", {}),
        ("Reset your password", "You asked to reset your password.", {}),
        ("订单已发货", "您的订单1001已发货，物流单号SF123。", {"language": "zh"}),
        ("Welcome", "Hello and welcome to Acme.", {}),
        ("News from Acme", SALE[1], {"stage": "confirm"}),
    ],
)
def test_mails_of_service_and_unclear_ones(check, subject, words, more):
    assert check(mail(words, subject=subject, purpose="", **more)).outcome is Outcome.NOT_APPLICABLE


def test_the_journey_has_the_last_word(check):
    assert check(mail(*SALE, purpose="service")).reason == "it is a mail of service"
    assert check(mail("Hello", purpose="")).reason == (
        "what it is for is not said (`purpose:`), and its words do not show it"
    )


def test_other_languages_are_left_to_a_person(check):
    assert check(mail("Soldes d’été", language="fr")).outcome is Outcome.NEEDS_REVIEW
    german = mail(
        "Sommerschlussverkauf",
        "Newsletter abbestellen",
        links(Link("Newsletter abbestellen", "https://a.de/x")),
        language="de",
    )
    assert check(german).outcome is Outcome.PASS


def test_no_text_is_not_applicable(check):
    assert check(mail()).outcome is Outcome.NOT_APPLICABLE


def test_a_chinese_sale_is_known_by_its_words(check):
    body = ("双十二之前，会员先买：咖啡豆全场 8 折，满 199 元包邮。", "每个账号限购 10 包。")
    (fault,) = check(mail(*body, purpose="", subject="最后机会！咖啡豆 7 折", language="zh")).faults
    assert fault.message == NO_WORDS
    paid = ("您的订单 QH20261121 已付款，会员 8 折已减 ¥50.00。", "满 199 元包邮，运费 ¥0.00，预计明天发货。")
    assert not check(mail(*paid, purpose="", subject="订单已付款", stage="confirm", language="zh")).faults
