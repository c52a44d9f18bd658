from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Probed, Severity
from tests.build import block, fields, journey, links, touchpoint

HEAD = block("Help", "heading", level=1, selector="h1")
OPENING = (block("When are you open?", "button"), block("Monday to Friday, 9am to 5pm."))
ADDRESS = "Can I change my delivery address?"


def help_page(*parts, **more):
    return touchpoint("help", HEAD, *OPENING, *parts, **more)


def test_a_question_that_nobody_answers(check):
    verdict = check(journey(help_page(), questions=(ADDRESS,)))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“Can I change my delivery address?” is asked often, and answered nowhere in this journey"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("help", "Help")]


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        (ADDRESS, "Change your delivery address"),
        (ADDRESS, "You can amend the address to which we deliver until 2pm."),
        ("How do I return an item?", "Sending something back"),
        ("How do I send it back?", "Returns"),
        ("How long does a refund take?", "We refund you within 5 working days."),
        ("Where is my order?", "Track your parcel"),
        ("Where is my parcel?", "Order status: open the link in your confirmation."),
        ("When will it arrive?", "Delivery takes 3 working days."),
        ("How much is delivery?", "Standard delivery costs £3.95."),
        ("Can I pay by card?", "Payment: we accept all credit cards."),
        ("How do I cancel my subscription?", "Cancelling your subscription"),
        ("I forgot my password", "Reset your password"),
        ("My cup arrived broken", "If something is damaged when it arrives"),
        ("怎么退货？", "七天无理由退换"),
        ("退款要多久？", "收到退货后，我们在 5 个工作日内退款。"),
        ("我的快递到哪里了？", "查询物流状态"),
        ("可以修改收货地址吗？", "更改地址：请在发货前联系我们。"),
        ("怎么开发票？", "发票：下单时填写抬头。"),
        ("如何取消订单？", "取消订单"),
        ("運費多少錢？", "运费：满 99 元包邮"),
        ("How long does tea keep?", "Store it in a dry place; it lasts a year."),
    ],
)
def test_words_of_one_thing_are_one(check, question, entry):
    page = touchpoint("help", HEAD, entry)
    assert check(journey(page, questions=(question,))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("How do I return an item?", "We refund you when it has arrived."),
        ("Can I park at the hotel?", "Breakfast is from 7am to 10am at the hotel."),
        ("How do I cancel my subscription?", "How do I start my subscription?"),
        ("怎么退货？", "怎么付款？支持微信支付和支付宝。"),
        ("可以带宠物吗？", "可以加床吗？请联系前台。"),
        ("退款要多久？", "发货要多久？当天发货。"),
    ],
)
def test_another_question_is_no_answer(check, question, entry):
    page = touchpoint("help", HEAD, entry)
    assert len(check(journey(page, questions=(question,))).faults) == 1


def test_any_page_may_answer(check):
    page = touchpoint("delivery", block("Changing your address", "heading", level=2), "Call us before 2pm.")
    assert check(journey(help_page(), page, questions=(ADDRESS,))).outcome is Outcome.PASS
    script = touchpoint("call", block("I can change the address of your delivery now.", "agent"), kind="script")
    assert check(journey(help_page(), script, questions=(ADDRESS,))).outcome is Outcome.PASS
    link = touchpoint("help", HEAD, *OPENING, links(Link("Change your delivery address", "https://shop.test/a")))
    assert check(journey(link, questions=(ADDRESS,))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "page",
    [
        touchpoint("home", "Welcome to our shop"),  # no help page was seen
        help_page(fields(Field("Search", "search", name="q"))),
        help_page(links(Link("Delivery", "https://shop.test/d", region="main"))),  # a topic that may answer
        help_page(Document("https://shop.test/help", "Help", truncated="a frame")),
        help_page(
            *(block(h, "heading", level=2) for h in ("Change of plans", "The address of the shop")),
            block("Delivery", "heading", level=2),
        ),
    ],
)
def test_doubt_is_left_to_a_person(check, page):
    verdict = check(journey(page, questions=(ADDRESS,)))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def page(name, *targets, text="Welcome"):
    return touchpoint(name, text, links(*(Link(t, f"https://shop.test/{t}", f"/{t}") for t in targets)))


def test_an_answer_too_far_away(check):
    pages = [page("home", "help", "shop"), page("help", "topics"), page("topics", "more"), page("more", "answer")]
    far = page("answer", text="Change your delivery address: call us.")
    (fault,) = check(journey(*pages, far, questions=(ADDRESS,))).faults
    assert fault.message == "The answer to “Can I change my delivery address?” is 3 links away from the help page"
    assert (fault.severity, fault.places[0].touchpoint) == (Severity.NOTICE, "answer")
    assert check(journey(*pages, far, questions=(ADDRESS,)), hops=3).outcome is Outcome.PASS
    near = [pages[0], page("help", "topics", "answer"), *pages[2:]]
    assert check(journey(*near, far, questions=(ADDRESS,))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Last updated: 3 May 2022", "Last updated: 3 May 2022"),
        ("Last reviewed on March 1, 2023", "Last reviewed on March 1, 2023"),
        ("最后更新：2022年5月3日", "最后更新：2022年5月3日"),
        ("更新时间：2023-01-05", "更新时间：2023-01-05"),
        ("Updated May 2023", "Updated May 2023"),
    ],
)
def test_help_that_calls_itself_old(check, text, words):
    answered = help_page("Change your delivery address", text)
    (fault,) = check(journey(answered, questions=(ADDRESS,), today="2026-01-06")).faults
    assert fault.message == "Help: the help says of itself that it is more than 365 days old"
    assert (fault.severity, fault.places[0].marks) == (Severity.NOTICE, (words,))


@pytest.mark.parametrize(
    "text", ["Last updated: 3 May 2025", "更新时间：2025年12月", "Updated daily", "Last updated: 31 Feb 2020"]
)
def test_help_that_is_young_or_has_no_date(check, text):
    answered = help_page("Change your delivery address", text)
    assert check(journey(answered, questions=(ADDRESS,), today="2026-01-06")).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(journey(help_page())).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(help_page(Probed("empty")), questions=(ADDRESS,))).outcome is Outcome.NOT_APPLICABLE
    danish = touchpoint("help", "Her finder du svar på de spørgsmål som vi får oftest.", language="da")
    assert check(journey(danish, questions=(ADDRESS,))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "x" * 1_000_000, "😀", "退货return", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(help_page(text), questions=(ADDRESS, text[:100], "?")))
