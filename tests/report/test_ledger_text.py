from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.report.ledger_text import kinds_of, lines
from auditor.report.terminal import printed
from tests.report.sample import empty_audit, hostile_audit, sample_audit


def text(audit, width=100, **options):
    return printed(lines(audit, width, **options), width=width, color=False)


def test_contradictions_come_first_with_reference_and_difference():
    said = text(sample_audit())
    assert said.index("✕ Amount, order · total") < said.index("✓ Reference, order")
    assert "    ◆ “£38.94” Checkout" in said
    assert "    ✕ “订单总额：£34.99” 订单确认邮件" in said
    assert "◆ marks what the others are compared with" in said


def test_what_is_not_compared_is_listed_with_its_reason_when_asked_for():
    audit = sample_audit()
    assert "its subject is unknown" not in text(audit)
    assert "--all lists the others" in text(audit)
    assert "· Amount – its subject is unknown" in text(audit, listed=True)


def test_kinds_and_variants_narrow_it():
    audit = sample_audit()
    only = text(audit, kinds=["phone"])
    assert "Telephone" in only
    assert "Amount" not in only
    first = next(iter(audit.ledger))
    assert text(audit, variants=[first]).count("agree") == 1
    assert text(audit, variants=["none"]) == "No facts were read.\n"
    assert "money" in kinds_of(audit)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_asked_for(width):
    from rich.cells import cell_len  # noqa: PLC0415

    assert max(cell_len(line) for line in text(sample_audit(), width, listed=True).splitlines()) <= width


def test_an_audit_without_facts_and_one_of_a_hostile_site():
    assert text(empty_audit()) == "No facts were read.\n"
    said = text(replace(hostile_audit()), listed=True)
    assert "\x1b" not in said
    assert "\u202e" not in said
