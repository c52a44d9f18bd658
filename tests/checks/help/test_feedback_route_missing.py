from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Probed
from tests.build import block, fields, journey, links, touchpoint

HEAD = block("Thank you for your order", "heading", level=1, selector="h1")


def done(*parts, **more):
    return touchpoint("done", HEAD, "It arrives on Tuesday.", *parts, stage="confirm", **more)


def test_nobody_asks(check):
    mail = touchpoint("mail", block("Your order", "subject"), "It arrives on Tuesday.", kind="email", stage="confirm")
    verdict = check(journey(touchpoint("home", "Welcome"), done(), mail))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "By the end (Done and Mail) nobody has asked what the customer thought"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("done", "Thank you for your order"),
        ("mail", "Your order"),
    ]


def test_nobody_asks_in_chinese(check):
    page = touchpoint("done", block("订单已提交", "heading", level=1), "预计周二送达。", stage="confirm", language="zh")
    (fault,) = check(journey(page)).faults
    assert fault.places[0].quote == "订单已提交"


def test_the_end_of_a_script(check):
    script = touchpoint(
        "call", block("Hello.", "agent"), block("Enjoy your tea.", "agent"), kind="script", stage="help"
    )
    (fault,) = check(journey(script)).faults
    assert fault.places[0].quote == "Enjoy your tea."
    asked = touchpoint(
        "call", block("Is there anything we could have done better?", "agent"), kind="script", stage="help"
    )
    assert check(journey(asked)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "asks",
    [
        *(
            "Feedback",
            "How did we do?",
            "How was ordering with us? Tell us.",
            "Rate your experience",
            "Take our survey",
        ),
        *(
            "Tell us what you think",
            "Leave a review",
            "Review your purchase",
            "Was this page helpful?",
            "Any suggestions?",
        ),
        *(
            "How likely are you to recommend us?",
            "Share your thoughts",
            "Help us improve",
            "Are you happy with our service?",
        ),
        *("Make a complaint", "Did this answer your question?", "How easy was it to book?", "We'd love your feedback."),
        *(
            "意见反馈",
            "去评价",
            "您对这次服务满意吗？",
            "请给我们打分",
            "满意度调查",
            "欢迎提建议",
            "有任何建议请告诉我们",
            "投诉与建议",
        ),
        *("意見回饋與評價", "哪里可以做得更好？"),
    ],
)
def test_ways_of_asking(check, asks):
    assert check(journey(done(block(asks)))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "other",
    [
        *("Review your order", "Order review", "Our exchange rate", "You can pay within 14 days."),
        *(
            "Read the reviews",
            "Customer reviews",
            "124 reviews",
            "建议您保存订单编号。",
            "商品评价",
            "Delivery rate: £3.95",
        ),
        *(
            "We will let you know when it leaves.",
            "Let us know if we can help.",
            "How would you like to pay?",
            "Thank you, Ada. How exciting!",
            "The first-rate tea of spring",
            "免责声明",
        ),
    ],
)
def test_other_words_are_no_question(check, other):
    assert check(journey(done(block(other)))).outcome is Outcome.FAIL


def test_links_fields_and_footers(check):
    assert check(journey(done(links(Link("Give feedback", "https://shop.test/f"))))).outcome is Outcome.PASS
    assert check(journey(done(fields(Field("How did we do?", "radio", form="#f"))))).outcome is Outcome.PASS
    footer = touchpoint("home", block("Feedback", "link", region="footer"))
    assert check(journey(footer, done())).outcome is Outcome.PASS


def test_what_pops_up_in_the_middle_or_belongs_to_a_product_does_not_count(check):
    popup = touchpoint("pay", block("How are we doing?", region="dialog"), stage="commit")
    assert check(journey(popup, done())).outcome is Outcome.FAIL
    product = touchpoint(
        "product", links(Link("Write a review", "https://shop.test/r", region="main")), stage="consider"
    )
    assert check(journey(product, done())).outcome is Outcome.FAIL


def test_a_later_mail_asks(check):
    mail = touchpoint("mail", "How was your tea? Rate it in 30 seconds.", kind="email", stage="receive")
    assert check(journey(done(), mail)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "pages",
    [
        (done(Document("https://shop.test/done", "Done", truncated="a frame")),),
        (touchpoint("done", "Din ordre er modtaget og bliver sendt i morgen.", stage="confirm", language="da"),),
        (done(), touchpoint("mail", kind="email", stage="receive", lost="no mail came")),
    ],
)
def test_doubt_is_left_to_a_person(check, pages):
    assert check(journey(*pages)).outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    "pages",
    [
        (touchpoint("home", "Welcome"),),
        (touchpoint("done", block("Page not found", "heading", level=1), stage="confirm"),),
        (done(Probed("missing-page")),),
        (touchpoint("done", stage="confirm"),),
    ],
)
def test_no_end_was_seen(check, pages):
    assert check(journey(*pages)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "评价review", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(done(text)))


@pytest.mark.parametrize("asks", ["What made you leave?", "May I ask why you're cancelling?", "Why did you cancel?"])
def test_who_leaves_is_asked_why(asks, check):
    assert check(journey(done(asks))).outcome is Outcome.PASS
    assert check(journey(done("You can cancel it on this page before leaving."))).outcome is Outcome.FAIL
