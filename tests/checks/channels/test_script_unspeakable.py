from __future__ import annotations

import pytest

from auditor.api import Outcome, Severity
from tests.spoken import script

LONG = "You can send it back to us within thirty days of the day on which it came to you if it is still as it was then."
FAR = (
    "If you wish to return an item that you have bought from us you must within thirty days of the day on which it "
    "came to you pack it as it was when it came and take it to the nearest shop of ours."
)
LONG_ZH = "您可以在收到商品之后的三十天之内按照原来的样子把商品包装好并带着小票到离您最近的门店办理退货手续。"


def test_everything_that_cannot_be_said_in_a_node_is_one_finding(check):
    verdict = check(
        script(
            f"## Help\nagent: {LONG}\nagent: Call 18184886988 or see https://acme.example/a/b?c=1.\n## End\nagent: Bye."
        )
    )
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 3)
    assert fault.message == (
        f"In “Help”: a sentence that is too long to say (27 words): “{LONG[:59]}…”, digits in one block (“18184886988”) "
        "and an address that has to be spelled (“https://acme.example/a/b?c=1”)"
    )
    assert [place.marks for place in fault.places] == [(), ("18184886988",), ("https://acme.example/a/b?c=1",)]
    assert "18184886988 → 181 8488 6988" in fault.fix


def test_a_far_too_long_sentence_is_a_warning(check):
    assert check(script(f"agent: {LONG}")).faults[0].severity is None
    assert check(script(f"agent: {FAR}")).faults[0].severity is Severity.WARNING
    (fault,) = check(script(f"客服：{LONG_ZH}", language="zh")).faults
    assert fault.message.startswith("In what the agent says: a sentence that is too long to say (48 characters)")


@pytest.mark.parametrize(
    "line",
    [
        "Tick the box w/ your name.", "Give name and/or number.", "You can return the item(s) today.",
        "Your parcel (the one with the tea tins) will come tomorrow.", "The plan is £12 a month, i.e. £144.",
        "The plan is £12/month.", "请拨打4008001234。", "费用是每月58元/月。", "请登录http://m.bank.cn/x/y?z=1办理。",
        "Please visit acme.example/account/orders/12345.", "Great 😀 news.",
    ],
)  # fmt: skip
def test_what_cannot_be_said(check, line):
    assert (
        check(script(f"agent: {line}", language="en" if "请" not in line and "元" not in line else "zh")).outcome
        is Outcome.FAIL
    )


@pytest.mark.parametrize(
    "line",
    [
        "Go to acme.com/help to begin.", "Call us on 181 8488 6988.", "Call 020 7946 0958 or 0800 123 4567.",
        "I'll text you the link: https://acme.example/help/start?id=12", "Hello [customer name], this is [agent].",
        "Let me look. (pause)", "(smile) Good morning.", "We are open 24/7.", "Marks & Spencer sell it.",
        "It costs £1,299.00 in total.", "Good morning/afternoon, this is Ann.", "请拨打 400-800-1234。",
        "您的订单（订单号）已经发货。", "您好，请问是张先生/女士吗？", "我把链接发给您：https://acme.example/a/b?c=1",
        "Your order {{ order.reference_number_12345678 }} is here.",
    ],
)  # fmt: skip
def test_what_can_be_said_is_silent(check, line):
    language = "zh" if any(c > "\u3400" for c in line) else "en"
    assert check(script(f"agent: {line}", language=language)).outcome is Outcome.PASS


def test_customers_enumerations_and_chats_are_silent(check):
    assert check(script(f"customer: {LONG}\nagent: Sure.")).outcome is Outcome.PASS
    listed = "agent: We deliver to Austria, Belgium, Bulgaria, Croatia, Cyprus, Denmark, Estonia, Finland, France, Germany, Greece, Hungary, Ireland, Italy, Latvia, Malta."
    assert check(script(listed)).outcome is Outcome.PASS
    verdict = check(script(f"agent: {FAR}", channel="chat"))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_APPLICABLE, "a chat is read, not said")


def test_nobody_speaks_is_not_applicable(check):
    assert check(script("## Help")).outcome is Outcome.NOT_APPLICABLE


def test_a_megabyte_without_a_space_is_read(check):
    assert check(script("agent: " + "1" * 1_000_000)).outcome is Outcome.PASS
    assert check(script("agent: " + "(" * 200_000)).outcome is Outcome.PASS
