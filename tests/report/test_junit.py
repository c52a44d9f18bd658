from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from auditor.model.verdict import Outcome
from auditor.report.junit import to_junit
from tests.report.sample import empty_audit, hostile_audit, sample_audit


def parsed(audit):
    return ET.fromstring(to_junit(audit))  # noqa: S314  # our own


def case(root, suite, name):
    return next(c for s in root if s.get("name") == suite for c in s if c.get("name") == name)


def test_there_is_a_suite_per_touchpoint_and_one_for_the_journey():
    names = [s.get("name") for s in parsed(sample_audit())]
    assert names == [f"guest-checkout.{t.id}" for t in sample_audit().touchpoints] + ["guest-checkout.journey"]


def test_a_finding_is_a_failure_with_its_quotes_at_the_line_of_its_touchpoint():
    found = case(parsed(sample_audit()), "guest-checkout.checkout", "label-missing [desktop]")
    failure = found.find("failure")
    assert failure.get("message") == "The field for the postcode has no label"
    assert failure.get("type") == "error"
    assert "at checkout [desktop] #id_postcode “Postcode”" in failure.text
    assert "[iPhone 15]" not in failure.text
    assert (found.get("file"), found.get("line")) == ("journeys/guest checkout.yaml", "33")


def test_a_finding_between_touchpoints_stands_in_the_suite_of_the_journey():
    failure = case(parsed(sample_audit()), "guest-checkout.journey", "price-drift [desktop]").find("failure")
    assert failure.text.count("  at ") == 3


def test_waived_not_applicable_and_doubtful_cases_are_skipped_with_the_reason():
    root = parsed(sample_audit())
    assert (
        case(root, "guest-checkout.advert", "encoding-garbage [desktop]")
        .find("skipped")
        .get("message")
        .startswith("waived: the newsletter")
    )
    assert (
        case(root, "guest-checkout.advert", "label-missing [desktop]").find("skipped").get("message")
        == "not applicable: has no fields"
    )
    assert (
        case(root, "guest-checkout.advert", "help-missing [desktop]").find("skipped").get("message")
        == "needs review: a chat button has no text"
    )


def test_a_lost_touchpoint_is_one_error_per_variant():
    suite = next(s for s in parsed(sample_audit()) if s.get("name") == "guest-checkout.track")
    assert [c.get("name") for c in suite if c.find("error") is not None] == ["seen [desktop]", "seen [iPhone 15]"]
    assert suite.get("errors") == "2"


def test_a_check_that_crashed_is_an_error():
    audit = sample_audit()
    rows = (replace(audit.coverage[0], outcome=Outcome.ERROR, reason="crashed: KeyError: 'x'"), *audit.coverage[1:])
    error = case(parsed(replace(audit, coverage=rows)), "guest-checkout.journey", "price-drift [desktop]").find("error")
    assert error.get("message") == "crashed: KeyError: 'x'"


@pytest.mark.parametrize("audit", [sample_audit(), empty_audit(), empty_audit(judged=False), hostile_audit()])
def test_the_counts_are_those_of_the_cases(audit):
    root = parsed(audit)
    for level in (root, *root):
        assert int(level.get("tests")) == len(list(level.iter("testcase")))
        for tag, word in (("failure", "failures"), ("error", "errors"), ("skipped", "skipped")):
            assert int(level.get(word)) == len(list(level.iter(tag)))
    names = [(c.get("classname"), c.get("name")) for c in root.iter("testcase") if c.get("name") != "complete"]
    assert len(names) == len(set(names))


def test_a_run_in_which_nothing_was_checked_is_not_green():
    assert int(parsed(empty_audit(judged=False)).get("errors")) > 0


def test_control_characters_that_xml_forbids_are_gone():
    data = to_junit(hostile_audit()).decode()
    assert not any(ord(c) < 32 and c not in "\t\n\r" for c in data)
    assert "\x9b" not in data
    assert "\ufffe" not in data
    assert "<script>" not in data
