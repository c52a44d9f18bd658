from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Link, Outcome, Probed, Severity
from tests.build import block, journey, links, touchpoint

HEAD = block("Help", "heading", level=1, selector="h1")
WHOLE = (
    "Not happy with our service? Write to complaints@shop.test. Our complaints team will answer within 5 working days. "
    "If you are still not happy, ask the Consumer Ombudsman."
)
WHOLE_ZH = "投诉：请拨打 400-820-8820，由客服主管处理，5 个工作日内答复。如果对结果不满意，可以向消费者协会申诉。"


def help_page(*parts, **more):
    return touchpoint("help", HEAD, "Where is my order? Open the link in your mail.", *parts, **more)


def test_no_word_about_complaints(check):
    verdict = check(journey(help_page()))
    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "Help: nothing says how to complain, to whom, and what comes of it"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("help", "Help")]
    assert fault.severity is None


def test_in_chinese(check):
    page = touchpoint("help", block("帮助中心", "heading", level=1), "我的订单到哪里了？请看确认邮件。", language="zh")
    assert len(check(journey(page)).faults) == 1


@pytest.mark.parametrize("text", [WHOLE, WHOLE_ZH])
def test_a_whole_procedure(check, text):
    assert check(journey(help_page(text))).outcome is Outcome.PASS


def test_a_procedure_in_several_blocks_under_a_heading(check):
    parts = [
        block("If something went wrong", "heading", level=2),
        block("Please call or write to us."),
        block("Rose looks into it, and answers within one working day."),
        block("If you are still not happy, ask for Wei."),
        block("Opening hours", "heading", level=2),
    ]
    assert check(journey(help_page(*parts))).outcome is Outcome.PASS


def test_a_part_of_it_is_a_notice_that_names_what_is_missing(check):
    (fault,) = check(journey(help_page("For complaints call 020 7946 0000."))).faults
    assert fault.message == (
        "Help speaks of complaints, and does not say who deals with it, by when an answer comes and "
        "where to go if it does not help"
    )
    assert (fault.severity, fault.confidence) == (Severity.NOTICE, Confidence.LOW)
    assert fault.places[0].marks == ("complaints",)
    (fault,) = check(journey(help_page("投诉电话：400-820-8820，客服经理处理，5 个工作日内答复。"))).faults
    assert fault.message == "Help speaks of complaints, and does not say where to go if it does not help"


def test_the_best_place_counts_wherever_it_stands(check):
    mail = touchpoint("mail", WHOLE, kind="email")
    assert check(journey(help_page("We hope you have no reason to complain."), mail)).outcome is Outcome.PASS


@pytest.mark.parametrize("name", ["Complaints", "How to complain", "投诉渠道", "Complaints procedure"])
def test_a_link_to_a_page_about_it_counts(check, name):
    assert check(journey(help_page(links(Link(name, "https://shop.test/c"))))).outcome is Outcome.PASS


def test_terms_are_looked_at_too(check):
    terms = touchpoint("terms", block("Terms and conditions", "heading", level=1), "You buy tea from us.")
    assert check(journey(terms)).outcome is Outcome.FAIL
    with_it = touchpoint("terms", block("Terms and conditions", "heading", level=1), WHOLE)
    assert check(journey(help_page(), with_it)).outcome is Outcome.PASS


def test_very_small_firms_get_a_notice(check):
    (fault,) = check(journey(help_page(), facts={"company.staff": "4 people"})).faults
    assert fault.severity is Severity.NOTICE
    (fault,) = check(journey(help_page(), facts={"company.staff": "250"})).faults
    assert fault.severity is None


def test_doubt_is_left_to_a_person(check):
    cut = help_page(Document("https://shop.test/help", "Help", truncated="a frame"))
    assert check(journey(cut)).outcome is Outcome.NEEDS_REVIEW
    danish = touchpoint("help", "Her finder du svar på de spørgsmål som vi får oftest.", language="da")
    assert check(journey(danish)).outcome is Outcome.NEEDS_REVIEW


def test_nothing_to_look_at(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(help_page(Probed("missing-page")))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["x" * 1_000_000, "😀", "投诉complaint", "&amp;lt;"])
def test_strange_texts(check, text):
    check(journey(help_page(text)))


def test_patient_relations_and_a_board_are_who_and_where(check):
    said = (
        "How do I file a complaint? Call 1-800-555-0144 or write to Patient Relations. We answer within 5 business days. "
        "You can also contact the Oregon Board of Pharmacy."
    )
    assert check(journey(touchpoint("help", block("Help", "heading", level=1), said), market="us")).faults == ()
