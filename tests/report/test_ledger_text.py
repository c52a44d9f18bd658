from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.verdict import Place
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


def entry(kind, *values, subject="", qualifier=""):
    facts = tuple(
        Fact(kind, value, Place(f"t{n}", "desktop"), Source.LABEL, "", subject, qualifier, f"shown {value}", n)
        for n, value in enumerate(values, 1)
    )
    return Entry(kind, subject, qualifier, facts, None)


def told(*entries, listed=False):
    audit = sample_audit()
    return text(replace(audit, ledger={"desktop": Ledger(entries)}), listed=listed)


def test_words_and_hosts_of_which_there_are_several_are_not_said_to_agree():
    one = told(entry("term", "basket", "basket", subject="order_number"))
    assert "✓ Term, order number" in one
    several = (entry("term", "basket", "cart", subject="basket"), entry("host", "a.example", "b.example"))
    assert "✓" not in told(*several)
    assert "· Term, basket – several words are used; term-drift weighs them" in told(*several, listed=True)
    assert "· Host of links – hosts are listed" in told(*several, listed=True)


def test_what_the_kind_says_already_is_not_repeated():
    said = told(
        entry("phone", "1", "1", subject="general"),
        entry("product", "tea", "tea", subject="White Peony", qualifier="en"),
        entry("threshold", "40", "40", subject="free shipping"),
    )
    assert "✓ Telephone\n" in said
    assert "✓ Product, White Peony\n" in said
    assert "✓ Limit, free delivery\n" in said
