from __future__ import annotations

import pytest

from auditor.api import Document, Outcome, Severity, Style
from tests.build import block, touchpoint

SENTENCE = "You can bring the shoes back to any of our shops within thirty days. "  # 14 words
SENTENCE_ZH = "您可以在三十天内把鞋子带回我们的任何一家门店。"  # 22 characters


def test_a_long_paragraph_is_counted_and_quoted(check):
    verdict = check(touchpoint("page", block(SENTENCE * 7, selector="#p"), "A short one follows it."))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message.startswith("A paragraph of 98 words (more than 90): “You can bring the shoes")
    assert fault.fix == "Make 2 paragraphs or a list of its 7 sentences."
    assert fault.places[0].selector == "#p"


def test_a_long_chinese_paragraph_is_counted(check):
    (fault,) = check(touchpoint("page", SENTENCE_ZH * 9, language="zh")).faults
    assert fault.message.startswith("A paragraph of 198 characters (more than 180): “您可以在三十天内")


def test_a_long_text_without_a_heading_is_one_notice(check):
    paragraphs = [f"Number {i}. {SENTENCE * 4}" for i in range(6)]
    (fault,) = check(touchpoint("page", *paragraphs)).faults
    assert fault.message == "348 words in 6 paragraphs have no heading (more than 300)"
    assert [place.quote[:9] for place in fault.places] == ["Number 0.", "Number 5."]


def test_a_long_chinese_text_without_a_heading(check):
    (fault,) = check(touchpoint("page", *[f"第{i}段。{SENTENCE_ZH * 5}" for i in range(5)], language="zh")).faults
    assert fault.message == "560 characters in 5 paragraphs have no heading (more than 500)"


@pytest.mark.parametrize(
    "head",
    [
        block("Returns", "heading", level=2),
        block("How long do I have?", "button"),
        block("Returns", "term"),
        block("How to send it back", style=Style(weight="700")),
    ],
)
def test_headings_of_all_kinds_part_the_text(check, head):
    parts = [f"Number {i}. {SENTENCE * 4}" for i in range(6)]
    assert not check(touchpoint("page", *parts[:3], head, *parts[3:])).faults


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 6,  # 84 words
        "\n".join([SENTENCE.strip()] * 9).replace(" within thirty days.", "."),  # short lines, broken on purpose
        "\n\n".join([SENTENCE * 4] * 3),  # paragraphs in one block
        "You can have it in the " + ", ".join(["red", "blue", "light green", "black"] * 30) + ". Ask us.",
    ],
)
def test_what_is_no_wall_is_silent(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.PASS


def test_a_wrapped_paragraph_of_a_plain_mail_is_one_paragraph(check):
    lines = "\n".join([(SENTENCE + SENTENCE).strip().replace(". You", ", and you")] * 4)
    (fault,) = check(touchpoint("mail", lines, kind="email")).faults
    assert fault.message.startswith("A paragraph of 1")


@pytest.mark.parametrize("role", ["quote", "customer", "code"])
def test_other_peoples_words_are_silent(check, role):
    assert check(touchpoint("page", block(SENTENCE * 9, role))).outcome is Outcome.NOT_APPLICABLE


def test_footers_and_legal_pages_are_silent(check):
    assert check(touchpoint("page", block(SENTENCE * 9, region="footer"))).outcome is Outcome.NOT_APPLICABLE
    legal = check(touchpoint("page", SENTENCE * 9, Document(url="https://shop.test/privacy")))
    assert (legal.outcome, legal.reason) == (Outcome.NOT_APPLICABLE, "a legal page")


def test_text_messages_and_scripts_are_not_judged(check):
    verdict = check(touchpoint("sms", block(SENTENCE * 9, "message"), kind="text"))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_APPLICABLE, "neither a page, a mail nor a document")


def test_one_endless_sentence_is_left_to_the_check_of_sentences(check):
    assert not check(touchpoint("page", "you can bring it back and " * 30 + "rest.")).faults


def test_no_text_and_other_languages_are_not_applicable(check):
    assert check(touchpoint("page", block("Home", "link"))).outcome is Outcome.NOT_APPLICABLE
    german = "Sie können die Schuhe in jeden unserer Läden bringen und bekommen das Geld zurück. " * 12
    assert check(touchpoint("page", german, language="de")).outcome is Outcome.NOT_APPLICABLE


def test_severity_is_a_notice(check):
    (fault,) = check(touchpoint("page", SENTENCE * 7)).faults
    assert fault.severity in {None, Severity.NOTICE}
