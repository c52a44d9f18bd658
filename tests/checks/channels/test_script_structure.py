from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome
from tests.spoken import script

BAD = """# Where is it?
## Opening
agent: Order number?
customer: 1001.
agent: We refund it. Bye.
"""
GOOD = """# Where is it?
## Opening
agent: Good morning, Acme, this is Rose. How can I help you?
customer: My kettle is broken.
agent: I'm sorry about that. I can see your order of 3 May. What happened?
customer: It leaks.
agent: So, to recap: we send a replacement by Friday. Your case number is 4-8-2-1. Goodbye.
"""
GOOD_ZH = """# 退换货
客服：您好，这里是云雀茶，我是小蔚。请问有什么可以帮您？
顾客：水壶漏水。
客服：非常抱歉。我看到您 5 月 3 日的订单，是蓝色水壶，对吗？
顾客：对。
客服：跟您确认一下：周五前为您补发新水壶，工单号我用短信发给您。还有其他需要吗？
"""
FORKED = """# Parcels
## Start
agent: Hello, this is Ann from Acme. How can I help you? I can see your order. What happened?
customer: It is not here.
- Late: [Late](#late)
- Lost: [Lost](#lost)
- Wrong: {last}
## Late
agent: It comes on Tuesday. Thank you, goodbye.
## Lost
agent: We look for it until Friday. Thank you, goodbye.
## Wrong item
agent: Keep it. {end}
"""


def test_what_is_missing_is_one_finding(check):
    verdict = check(script(BAD))
    (fault,) = verdict.faults
    assert (verdict.outcome, verdict.examined, fault.confidence) == (Outcome.FAIL, 2, Confidence.MEDIUM)
    assert fault.message == (
        "No line of the agent gives a greeting and who is speaking, what the conversation is for, an open question, what "
        "is known read back to the customer and a recap of what was agreed"
    )
    assert fault.places[0].quote == "Where is it?"
    assert fault.fix.startswith(
        "Add lines such as a greeting and who is speaking: “Good morning, Acme, this is Rose.”; what the conversation is for:"
    )


def test_in_chinese(check):
    (fault,) = check(script("客服：订单号？\n顾客：1001。\n客服：给您退款，再见。", language="zh")).faults
    assert fault.message.startswith("No line of the agent gives a greeting and who is speaking")
    assert "“您好，这里是××公司，我是小蔚。”" in fault.fix


@pytest.mark.parametrize(("source", "language"), [(GOOD, "en"), (GOOD_ZH, "zh")])
def test_the_good_examples_are_clean(check, source, language):
    assert check(script(source, language=language)).outcome is Outcome.PASS


def test_where_nothing_is_agreed_nothing_is_summed_up(check):
    source = "agent: Hello, Acme, this is Ann. How can I help?\ncustomer: When do you open?\nagent: I can see your shop is in York; it opens at 9."
    assert check(script(source)).outcome is Outcome.PASS


def test_an_end_without_a_time(check):
    source = "agent: Hello, Acme, this is Ann. How can I help?\ncustomer: My bill?\nagent: I can see your account. Please pay on the website. Bye."
    (fault,) = check(script(source)).faults
    assert fault.message == "No line of the agent gives when what happens next will be"
    assert check(script(source), next_step=0).outcome is Outcome.PASS


def test_parts_can_be_left_out(check):
    off = dict.fromkeys(("introduction", "purpose", "open_question", "read_back", "recap", "reference"), 0)
    assert check(script(BAD), **off).outcome is Outcome.PASS


def test_a_single_answer_has_the_parts_that_are_declared(check):
    macro = script("## Refund\nagent: We refund you within five days.", channel="chat")
    assert check(macro).outcome is Outcome.NOT_APPLICABLE
    (fault,) = check(macro, macro_reference=1).faults
    assert fault.message == "No line of the agent gives a reference for the case"
    assert check(script("agent: We refund case 4821 within five days."), macro_reference=1).outcome is Outcome.PASS


def test_a_link_to_a_node_that_is_not_there(check):
    (fault,) = check(script(FORKED.format(last="[Refund](#refund)", end="Goodbye."))).faults
    assert fault.message == "A branch leads to “Refund”, and there is no such node"
    assert fault.confidence is Confidence.HIGH
    assert (fault.places[0].quote, fault.places[0].marks) == ("Wrong: Refund", ("Refund",))


def test_a_slip_in_a_title(check):
    (fault,) = check(script(FORKED.format(last="-> Wrong itme", end="Goodbye."))).faults
    assert fault.message == "A branch leads to “Wrong itme”, and there is no such node"
    assert fault.fix.endswith("The nearest is “Wrong item”.")
    assert fault.confidence is Confidence.MEDIUM


def test_a_node_that_nothing_leads_to(check):
    source = FORKED.format(last="[Wrong item](#wrong-item)", end="Goodbye.").replace(
        "## Late", "## Leaking\nagent: Put it into a bag.\n## Late"
    )
    (fault,) = check(script(source)).faults
    assert fault.message == "Nothing leads to the node “Leaking”, and it leads nowhere"


def test_a_node_that_ends_in_the_air(check):
    (fault,) = check(script(FORKED.format(last="[Wrong item](#wrong-item)", end=""))).faults
    assert fault.message == "The node “Wrong item” ends without a closing and without a way on"
    assert fault.places[0].quote == "Keep it."


@pytest.mark.parametrize(
    "last",
    [
        "[Wrong item](#wrong-item)", "-> Wrong item", "-> wrong item", "go to “Wrong item”", "→ send a replacement",
        "-> Supervisor", "→ Refund within 5 days", "see “Returns policy”",
    ],
)  # fmt: skip
def test_arrows_to_nodes_and_to_actions_are_silent(check, last):
    assert check(script(FORKED.format(last=last, end="Goodbye."))).outcome is Outcome.PASS


def test_a_closing_for_all_closes_for_all(check):
    source = FORKED.format(last="[Wrong item](#wrong-item)", end="") + "## Closing\nagent: Thank you for calling.\n"
    assert check(script(source)).outcome is Outcome.PASS


def test_nodes_that_follow_each_other_need_no_branch(check):
    source = "## Hello\nagent: Hello, Acme, this is Ann. How can I help?\n## Look\nagent: I can see your order; it arrives on Tuesday.\n## Bye\nagent: Keep well."
    assert check(script(source)).outcome is Outcome.PASS


def test_other_languages_and_nothing_are_not_applicable(check):
    german = "agent: Wie ist bitte die Nummer der Bestellung, damit ich das für Sie prüfen kann?\ncustomer: 1001."
    assert check(script(german)).outcome is Outcome.NOT_APPLICABLE
    assert check(script("## Only a title\nSome text.")).outcome is Outcome.NOT_APPLICABLE


def test_a_team_says_what_it_is_for_and_a_choice_is_open(check):
    source = "agent: Hello, you're through to the bereavement team.\ncustomer: My aunt died.\nagent: I'm so sorry. Would you like to talk now? I can see her account."
    assert check(script(source)).outcome is Outcome.PASS


CANCELLED = """# Cancel a subscription
## Opening
agent: Thank you for calling Paperleaf, this is Marcus. How can I help you today?
customer: I'd like to cancel my subscription.
agent: {known} Shall I cancel it?
customer: Yes, please.
agent: {done} We won't charge you again. {number} Goodbye.
"""


def test_a_cancellation_that_is_read_back_and_has_a_number(check):
    known = "You have Paperleaf Plus at seven ninety-nine a month, paid until December fourteenth."
    done, number = "It's canceled. You can read until then.", "Your cancellation number is P L, four four, one nine."
    assert check(script(CANCELLED.format(known=known, done=done, number=number))).outcome is Outcome.PASS
    (fault,) = check(script(CANCELLED.format(known="You have to wait.", done="All right.", number=""))).faults
    for part in ("what is known read back to the customer", "a recap of what was agreed", "a reference for the case"):
        assert part in fault.message
