from __future__ import annotations

import pytest

from auditor.api import HouseWords, Outcome
from auditor.model.evidence import Declared
from tests.spoken import script


def test_unfit_words_are_marked_and_replaced(check):
    verdict = check(script("## Refund\nagent: You should have read the terms. Calm down.\n"))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    assert [(f.message, f.places[0].marks, f.fix) for f in verdict.faults] == [
        (
            "The agent says “You should have read”: it blames the customer",
            ("You should have read",),
            "Say instead: “What we can do now is …”",
        ),
        (
            "The agent says “Calm down”: it belittles how the customer feels",
            ("Calm down",),
            "Say instead: “I can hear how annoying this is. I will help you.”",
        ),
    ]
    assert verdict.faults[0].places[0].quote == "You should have read the terms. Calm down."


def test_unfit_words_in_chinese(check):
    (fault,) = check(script("客服：这是规定，请您谅解。", language="zh")).faults
    assert fault.message == "The agent says “这是规定”（拿规定挡人）"
    assert fault.fix == "Say instead: “我可以为您……；原因是……”"
    (fault,) = check(script("客服：這是規定，請您諒解。", language="zh")).faults
    assert fault.places[0].marks == ("這是規定",)


def test_twins_are_one_finding(check):
    (fault,) = check(script("agent: Obviously not.\ncustomer: Why?\nagent: As it obviously cannot work.")).faults
    assert fault.message == "The agent says “Obviously”, and 1 more: it makes the customer feel stupid"
    assert len(fault.places) == 2


@pytest.mark.parametrize(
    "line",
    [
        "I'm afraid that's our policy.", "As I said, it takes five days.", "You need to understand that we are busy.",
        "There's nothing I can do about it.", "That's not my department.", "You're the first person to complain.",
        "If you had read the email, you would know.", "That's impossible.", "I already told you that.",
        "My hands are tied.", "这个不归我管。", "您没看说明吗？", "这不可能。", "您先冷静一下。", "我刚才说过了。",
        "不可能给您退的。", "您自己没看清楚。", "您早该打电话来。", "那您去投诉吧。", "我也没办法。",
        "不行，系统规定的。", "呢個係公司規定。", "唔關我事。",
    ],
)  # fmt: skip
def test_words_that_put_the_customer_off(check, line):
    assert check(script(f"agent: {line}", language="en" if line.isascii() else "zh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "line",
    [
        "You should have received an email from us.", "You should have a card in your letterbox.",
        "You should have been told, and I am sorry.", "There's nothing you need to do.",
        "Our returns policy gives you 30 days.", "Never say “calm down”; wait.", "Do not say calm down to callers.",
        "(never say obviously) Let me explain.", "If there's nothing else I can do for you, have a lovely day.",
        "That should have been done by us. I am sorry.", "我们绝不可能泄露您的信息。", "按照规定的时间内，我们会退款。",
        "您没看到也没关系，我给您说一下。", "您别着急，我马上处理。", "这不是您的问题，是我们的责任。",
        "如果您没办法到店，我们可以上门。", "您应该会在明天收到。", "我刚才查过了，您的订单在路上。", "不要说“这是规定”。",
    ],
)  # fmt: skip
def test_words_that_only_look_like_it_are_silent(check, line):
    assert (
        check(script(f"agent: {line}", language="en" if line.isascii() or "“c" in line else "zh")).outcome
        is Outcome.PASS
    )


def test_customers_notes_and_allowed_words_are_silent(check):
    source = "> Never say calm down.\n\ncustomer: Obviously you lost it. There's nothing I can do?\nagent: I am sorry."
    assert check(script(source)).outcome is Outcome.PASS
    allowed = Declared("j", words=HouseWords(allowed={"": ("as i said",)}))
    assert check(script("agent: As I said, it is free.", about=allowed)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "source",
    ["## Nothing", "customer: Calm down!", "agent: Bitte beruhigen Sie sich, das ist bei uns so und nicht anders."],
)
def test_no_line_of_an_agent_is_not_applicable(check, source):
    assert check(script(source, language="de")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "line", ["按照银行规定，需要核对您的证件。", "唔關您事，係我哋搞錯咗。", "我按公司规定的时间给您回电。"]
)
def test_a_rule_that_explains_is_left_alone(check, line):
    assert check(script(f"客服：{line}", language="zh")).outcome is Outcome.PASS
