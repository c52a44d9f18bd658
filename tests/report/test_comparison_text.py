from __future__ import annotations

import pytest
from rich.cells import cell_len

from auditor.check.compare import compare
from auditor.library.catalogues import tongue_of
from auditor.report.comparison_text import lines
from auditor.report.terminal import printed
from tests.report.pair import after, before, hostile_pair, rival


def told(comparison, width=80, *, color=False, lang="en"):
    return printed(lines(comparison, width, tongue_of(lang)), width=width, color=color)


def test_new_faults_stand_before_those_that_are_gone():
    text = told(compare(before(), after()))
    assert "✕ 1 fault is new, 2 are gone, 9 remain." in text
    order = [text.index(title) for title in ("New: 1 error", "More severe: 1 error", "Gone: ", "Not looked for in B: ")]
    assert order == sorted(order)
    assert "\x1b" not in text


def test_indices_and_the_ledger_are_told():
    text = told(compare(before(), after()), 100)
    assert "Process and information flow   60   72  ▲+12" in text.replace("\u00a0", " ")
    assert "▲ The index rose by 12 points, but customers type in more" in text
    assert "Amount, order · total: “£38.94” → “£41.00”" in text


@pytest.mark.parametrize("width", [40, 80, 100])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(width, lang):
    for pair in ((before(), after()), (before(), rival()), hostile_pair()):
        text = told(compare(*pair), width, lang=lang)
        assert max(map(cell_len, text.splitlines())) <= width


def test_hostile_texts_do_nothing_on_a_terminal():
    text = told(compare(*hostile_pair()))
    assert not set("\x1b\x07\x00\u202e\u2066") & set(text)


def test_colours_are_for_those_who_see_them():
    assert "\x1b[" in told(compare(before(), after()), color=True)


def test_companies_are_told_apart():
    text = told(compare(before(), rival()))
    assert "10 kinds of fault are found at both, 2 at A only" in text.replace("\n  ", " ")
    assert "At A only: 1 error, 1 warning" in text
