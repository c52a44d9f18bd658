from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len

from auditor.report.terminal import summary
from tests.report.sample import empty_audit, hostile_audit, sample_audit


def test_verdict_counts_coverage_and_the_three_worst_findings_with_quotes_are_said():
    text = summary(sample_audit())
    assert "✕ 4 errors mislead or block the customer at 5 of 9 touchpoints." in text
    assert "Findings  4 errors, 5 warnings, 3 notices; 2 to review; 1 waived" in text
    assert "Coverage  114 verdicts on 19,184 things examined (84 passed, 28 failed" in text
    assert text.count("\n  error    ") == 3
    assert "Basket: “£34.99”" in text
    assert "订单总额：£34.99（含税）" in text
    assert "Not looked at\n  - track: the walk stopped before" in text


def test_without_findings_the_counts_and_the_coverage_are_still_said():
    text = summary(empty_audit())
    assert "✓ No faults found: 80 things examined by 1 check." in text
    assert "Findings  0 errors, 0 warnings, 0 notices; 0 to review" in text
    assert "2 of 2 touchpoints seen" in text


def test_a_run_in_which_nothing_was_checked_says_so():
    text = summary(empty_audit(judged=False))
    assert "○ Nothing was checked: no touchpoint could be seen. This is no pass." in text
    assert "✓" not in text


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize("audit", [sample_audit(), hostile_audit(), empty_audit(judged=False)])
def test_no_line_is_wider_than_the_terminal(audit, width):
    assert max(cell_len(line) for line in summary(audit, width=width).splitlines()) <= width


def test_a_hostile_site_cannot_steer_the_terminal():
    text = summary(hostile_audit(), color=False)
    assert not any(ord(c) < 32 and c != "\n" for c in text)
    assert not any(c in text for c in "\x7f\x9b\u202e\u2066\u200f")
    assert "red" in text


def test_markup_of_the_printing_library_is_text():
    audit = replace(empty_audit(), journey=replace(empty_audit().journey, title="[bold red]x[/] :smile:"))
    assert "[bold red]x[/] :smile:" in summary(audit)


def test_colours_are_used_when_asked_for_and_no_color_is_respected(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in summary(sample_audit(), color=True)
    assert "\x1b[" not in summary(sample_audit())
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31" not in summary(sample_audit(), color=True)
    assert "\x1b[1;31" not in summary(sample_audit(), color=True)
