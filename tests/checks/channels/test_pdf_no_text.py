from __future__ import annotations

import pytest

from auditor.api import Box, Document, Pdf, Severity
from auditor.model.evidence import Declared
from auditor.model.verdict import Outcome
from tests.build import block, touchpoint

FULL = Pdf(3, 3, tagged=True)
HERE = Document(title="Prices", language="en-GB")
TEXT = "Our prices include VAT, and delivery is free from £30."
CHINESE = "订单满三百元免运费，其余订单运费为十二元，工作日三天内送达。如需退货，请在收到商品后三十日内联系客服。" * 4


def pdf(*parts, about: Declared | None = None, **more):
    return touchpoint("leaflet", *parts, kind="document", about=about or Declared("j", today="2026-11-23"), **more)


def test_a_tagged_file_with_title_and_language_passes(check):
    verdict = check(pdf(TEXT, FULL, HERE))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 3)


def test_pages_that_are_pictures_are_one_warning_that_lists_what_is_missing(check):
    sheets = (Box(0, 0, 800, 1132), Box(0, 1144, 800, 1132))
    verdict = check(pdf(Pdf(2, 2, bare=(1, 2), untitled=True, sheets=sheets), Document()))
    (fault,) = verdict.faults
    assert fault.message == "The PDF has no text (its 2 pages are pictures), no tags, no title and no language"
    assert fault.severity is Severity.WARNING
    assert (fault.places[0].selector, fault.places[0].box) == ("page 1", (0, 0, 800, 1132))


def test_one_page_that_is_a_picture(check):
    (fault,) = check(pdf(Pdf(1, 1, tagged=True, bare=(1,)), HERE)).faults
    assert fault.message == "The PDF has no text (its only page is a picture)"


def test_an_empty_file_is_said_to_be_empty(check):
    (fault,) = check(pdf(Pdf(1, 1), Document())).faults
    assert fault.message == "The PDF has nothing on its pages"


def test_an_old_scan_may_be_an_archive_copy(check):
    verdict = check(pdf(Pdf(4, 4, bare=(1, 2, 3, 4), made="2015-03-02"), HERE))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert check(pdf(Pdf(4, 4, bare=(1, 2, 3, 4), made="2026-03-02"), HERE)).faults


def test_no_tags_is_a_warning_and_no_title_or_language_a_notice(check):
    (fault,) = check(pdf(TEXT, Pdf(1, 1, untitled=True), Document())).faults
    assert (fault.message, fault.severity) == ("The PDF has no tags, no title and no language", Severity.WARNING)
    assert fault.fix == (
        "Export it as “tagged PDF”, give it a title in its properties and set its language in its properties."
    )
    (fault,) = check(pdf(TEXT, Pdf(1, 1, tagged=True), Document())).faults
    assert (fault.message, fault.severity) == ("The PDF has no language", Severity.NOTICE)
    assert fault.places[0].quote == TEXT


def test_a_title_that_cannot_be_seen_is_not_missed(check):
    assert check(pdf(TEXT, Pdf(1, 1, tagged=True, untitled=False), Document(language="en"))).outcome is Outcome.PASS


@pytest.mark.parametrize("bare", [(1,), (3,), (1, 3)])
def test_a_cover_is_no_fault(check, bare):
    assert check(pdf(TEXT, Pdf(3, 3, tagged=True, bare=bare), HERE)).outcome is Outcome.PASS


def test_pages_without_text_in_the_middle_are_for_a_person(check):
    sheets = tuple(Box(0, 1144 * n, 800, 1132) for n in range(9))
    verdict = check(pdf(TEXT, Pdf(9, 9, tagged=True, bare=(1, 4, 5), sheets=sheets), HERE))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == "Pages 4, 5 of the PDF show something, and hold no text"
    assert verdict.doubts[0].places[0].box == (0, 3432, 800, 1132)
    one = check(pdf(TEXT, Pdf(9, 9, tagged=True, bare=(4,)), HERE))
    assert one.doubts[0].message == "Page 4 of the PDF shows something, and holds no text"


def test_an_xfa_form_is_shown_by_few(check):
    (fault,) = check(pdf("Please wait...", Pdf(1, 1, xfa=True), HERE)).faults
    assert fault.message == "The PDF is an XFA form, which phones and browsers do not show"


def test_the_language_that_a_file_names_is_the_one_that_it_is_in(check):
    (fault,) = check(pdf(block(CHINESE), FULL, Document(title="配送", language="en-US"), language="zh")).faults
    assert fault.message == "The PDF says that it is in English (en-US), and is in Chinese"
    assert not check(pdf(block(CHINESE), FULL, Document(title="配送", language="zh-CN"), language="zh")).faults
    assert not check(pdf(block(CHINESE[:40]), FULL, Document(title="配送", language="en"), language="zh")).faults
    both = check(pdf(block(CHINESE), block(f"{TEXT} " * 9), FULL, Document(title="x", language="en")))
    assert not both.faults


def test_a_file_without_pages_is_not_judged(check):
    assert check(pdf(Pdf(0), HERE)).outcome is Outcome.NOT_APPLICABLE
