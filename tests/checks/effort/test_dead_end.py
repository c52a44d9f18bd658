from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Severity, Texts, Walk
from auditor.model.artifacts import Done
from tests.build import block, fields, journey, links, texts, touchpoint
from tests.ends import ends


def to(name, region="main", href="https://shop.test/next", **more):
    return Link(name, href, href, region=region, **more)


MENU = (to("Home", "header", "https://shop.test/"), to("Teas", "nav", "https://shop.test/teas"))


def said(*words, region="main"):
    return texts(*(block(w, "heading" if i == 0 else "paragraph", region=region) for i, w in enumerate(words)))


def page(id, *words, items=(), stage="", **more):
    return touchpoint(id, said(*words), links(*items), *more.pop("also", ()), stage=stage, **more)


def opened(id="later", **more):
    """A page that the journey opened by its address."""
    return touchpoint(id, Walk(steps=(Done("open /later"),)), "Thank you", links(*MENU), **more)


def clicked(id="later"):
    return touchpoint(id, Walk(steps=(Done("click “Go on”"),)), "Thank you", links(*MENU))


def test_a_declined_payment_without_a_way_on_is_an_error_in_the_middle(check):
    verdict = check(journey(page("pay", "Payment failed.", items=MENU, stage="commit"), opened()))

    (fault,) = verdict.faults
    assert fault.message == "Pay is a declined payment, and offers no way on"
    assert (fault.severity, fault.key) == (Severity.ERROR, "stuck a declined payment")
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("pay", "Payment failed.")]


def test_at_the_end_it_is_a_warning(check):
    (fault,) = check(journey(opened("first"), page("pay", "Payment failed.", items=MENU))).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Page not found", "a page that was not found"),
        ("This link has expired", "an expired link"),
        ("Sorry, this tea is out of stock.", "an article that is out of stock"),
        ("No results found", "a search without results"),
        ("Something went wrong", "an error"),
        ("支付失败", "a declined payment"),
        ("页面不存在", "a page that was not found"),
        ("链接已失效", "an expired link"),
        ("该商品已售罄", "an article that is out of stock"),
        ("没有找到相关商品", "a search without results"),
        ("系统繁忙", "an error"),
    ],
)
def test_other_states(check, words, state):
    (fault,) = check(journey(page("here", words, items=MENU), opened())).faults
    assert fault.message == f"Here is {state}, and offers no way on"


def test_an_error_status_says_it_too(check):
    gone = page("gone", "Oh dear", items=MENU, also=(Document(url="https://shop.test/gone", status=404),))
    (fault,) = check(journey(gone, opened())).faults
    assert fault.message == "Gone is an error page, and offers no way on"


def test_a_step_of_the_order_without_anything_to_press(check):
    (fault,) = check(journey(page("review", "Check your order", items=MENU, stage="commit"), opened())).faults
    assert fault.message == "Review has no link, button or field in its main part that leads on"
    assert fault.severity is Severity.ERROR


@pytest.mark.parametrize(
    "items",
    [
        (to("Change your tea"), to("Read about returns")),
        (Link("Update White Peony", role="button", region="main"), to("White Peony")),
        (to("修改茶叶"), Link("更新数量", role="button", region="main")),
    ],
)
def test_a_step_of_the_order_that_only_leads_back_or_aside(check, items):
    review = page("review", "Check your order", items=(*MENU, *items), stage="commit")
    quantity = page("review", "Your basket", items=(*MENU, *items), stage="decide",
                    also=(fields(Field("Quantity", "select", options=("1", "2"))),))  # fmt: skip
    for stuck in (review, quantity):
        (fault,) = check(journey(stuck, touchpoint("thanks", lost="the step before it failed"))).faults
        assert fault.severity is Severity.ERROR
        assert check(journey(stuck, clicked())).faults == ()


def test_a_step_whose_link_says_that_it_leads_on(check):
    for way in (to("Go to checkout"), to("去结账"), Link("Place order", role="button", region="main")):
        stage = page("basket", "Your basket", items=(*MENU, way), stage="decide")
        assert check(journey(stage, touchpoint("thanks", lost="the server answered 500"))).faults == ()


def test_a_page_without_any_link(check):
    (fault,) = check(journey(page("thanks", "Thank you"))).faults
    assert fault.message == "Thanks has no link, button or field that leads on"


def test_a_disabled_button_leads_nowhere(check):
    stuck = page("review", "Check your order", items=(*MENU, Link("Pay", role="button", region="main", disabled=True)),
                 stage="commit")  # fmt: skip
    assert len(check(journey(stuck, opened())).faults) == 1


FAILED = "Payment failed."


@pytest.mark.parametrize(
    "here",
    [
        pytest.param(page("a", FAILED, items=(*MENU, to("Try another card"))), id="the good page"),
        pytest.param(page("a", "支付失败", items=(*MENU, to("重新支付"))), id="the good page in Chinese"),
        pytest.param(page("a", FAILED, "You were not charged. Call us on 020 7946 0000.", items=MENU), id="a number"),
        pytest.param(page("a", FAILED, items=(*MENU, to("020 7946 0000", href="tel:+442079460000"))), id="a number to press"),
        pytest.param(page("a", FAILED, items=MENU, also=(fields(Field("Card number", name="card")),)), id="a form"),
        pytest.param(page("a", FAILED, items=(*MENU, Link("Again", role="button", region="main"))), id="a button by script"),
        pytest.param(page("a", FAILED, items=(*MENU, to("Close", "dialog"))), id="a dialog"),
        pytest.param(page("a", "About us", "We are a tea shop.", items=MENU), id="an information page with a menu"),
        pytest.param(page("a", "Thank you", items=MENU, stage="confirm"), id="a last page with a way home"),
        pytest.param(page("a", "Check your order", items=(*MENU, Link("Pay", role="button", region="main", disabled=True)),
                          also=(fields(Field("I agree", "checkbox")),), stage="commit"), id="a button that a form enables"),
        pytest.param(page("a", "Tea", "Never out of stock, because we roast to order and keep enough of everything in our "
                          "own house by the harbour, where you can also come and drink it with us every day of the week "
                          "except Sunday.", items=MENU), id="only spoken of"),
    ],
)  # fmt: skip
def test_pages_that_are_no_dead_end(check, here):
    for whole in (journey(here, opened()), journey(opened("first"), here)):
        verdict = check(whole)
        assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_page_that_goes_on_by_itself_or_by_a_click(check):
    waiting = page("paying", "Please wait while we take your payment", stage="commit")
    itself = touchpoint("later", Walk(steps=(Done("wait for “Thank you”"),)), "Thank you", links(*MENU))
    assert check(journey(waiting, clicked())).faults == ()
    assert check(journey(waiting, itself)).faults == ()


def test_a_page_that_was_not_read_to_its_end_is_left_to_a_person(check):
    cut = page("pay", FAILED, items=MENU, also=(Document(url="https://shop.test/pay", truncated="too long"),))
    assert check(journey(cut, opened())).outcome is Outcome.NEEDS_REVIEW


def test_a_message_that_asks_for_something_without_a_way_to_do_it(check):
    text = touchpoint("reminder", "Please pay your invoice by Friday.", kind="text")
    (fault,) = check(journey(opened(), text)).faults
    assert fault.message == "Reminder asks to “pay”, and gives no way to do it"
    zh = touchpoint("reminder", "请尽快支付订单，逾期将取消。", kind="text", language="zh")
    assert check(journey(opened(), zh)).faults[0].message == "Reminder asks to “支付”, and gives no way to do it"


def test_what_a_mail_asks_for_is_told_by_the_check_of_its_buttons(check):
    mail = touchpoint("mail", "Please confirm your address.", kind="email")
    assert check(journey(opened(), mail)).faults == ()


def test_a_mail_that_reports_a_failure_and_leaves_it_there(check):
    mail = touchpoint("mail", "Your payment was declined.", kind="email")
    (fault,) = check(journey(opened(), mail)).faults
    assert fault.message == "Mail reports a failure, and gives no way to deal with it"


@pytest.mark.parametrize(
    "here",
    [
        touchpoint("t", "Your parcel was delivered today.", kind="text"),
        touchpoint("t", "您的订单已签收。", kind="text", language="zh"),
        touchpoint("t", "Please confirm your appointment: reply YES.", kind="text"),
        touchpoint("t", "请确认预约，回复1。", kind="text", language="zh"),
        touchpoint("t", "Please pay your invoice at our counter.", kind="document"),
        touchpoint("t", "Your payment was declined. Call us on 020 7946 0000.", kind="email"),
        touchpoint("t", "Please pay your invoice.", links(to("Pay now", "")), kind="email"),
        touchpoint("t", "We have taken your payment. Thank you for choosing us.", kind="email"),
    ],
)
def test_messages_that_are_no_dead_end(check, here):
    assert check(journey(opened(), here)).faults == ()


def script(*lines):
    return touchpoint("script", Texts(tuple(block(line, "agent") for line in lines)), kind="script")


def test_an_agent_who_sends_the_customer_away(check):
    (fault,) = check(journey(opened(), script("The system is down.", "Please call back tomorrow."))).faults
    assert fault.message == "Script sends the customer away: “call back tomorrow”"
    assert fault.severity is Severity.WARNING
    assert len(check(journey(opened(), script("请您明天再打过来。"))).faults) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ("The system is down. I’ll call you back tomorrow.",),
        ("Please call back tomorrow, or I can book it for you now.",),
        ("There is nothing I can do about the price.", "Alternatively, take the smaller tin."),
        ("现在查不到，请您明天再打，或者我帮您登记，查到就给您回电。",),
        ("Thank you for calling. Goodbye.",),
    ],
)
def test_agents_who_offer_something(check, lines):
    assert check(journey(opened(), script(*lines))).faults == ()


def test_no_text_is_not_applicable(check):
    assert check(journey(touchpoint("home"))).outcome is Outcome.NOT_APPLICABLE


def test_a_mail_of_thousands_of_texts_comes_to_an_end(check):
    long = touchpoint("long", Texts(tuple(block("please pay no results " * 3) for _ in range(5_000))), kind="email")
    whole = journey(long)
    with ends():
        check(whole)


def test_steps_in_other_languages_are_not_judged_by_their_words(check):
    def basket(language):
        return touchpoint(
            "basket", block("Korb", "heading", region="main"), links(Link("Zur Kasse", "https://shop.test/kasse", region="main")),
            stage="decide", language=language,
        )  # fmt: skip

    assert not check(journey(basket("de"), touchpoint("end"))).faults
    assert check(journey(basket("en"), touchpoint("end"))).faults


def test_a_problem_with_the_service_that_says_whom_to_call(check):
    told = ("Sorry, there is a problem with the service", "No money was taken. Call 01632 960 100, 9am to 5pm.")
    problem = touchpoint("problem", block(told[0], "heading", level=1), told[1], links(), stage="commit")
    faults = check(journey(problem, touchpoint("done", "Done.", stage="confirm", order=1))).faults
    assert not any(f.message.startswith("Problem") for f in faults)
