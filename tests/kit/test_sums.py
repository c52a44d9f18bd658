from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from auditor.kit.sums import adds_up, as_shown, in_words, summaries, sums_at
from tests.build import block, journey, touchpoint

PENNY = Decimal("0.01")


def page(*pairs):
    parts = []
    for n, (label, amount) in enumerate(pairs):
        row = {"row": f"dl > div:nth-of-type({n + 1})"}
        parts += [block(label, "term", **row), block(amount, "paragraph", selector=f"#sum-{n}", **row)]
    seen = journey(touchpoint("review", *parts, stage="commit"))
    return seen.touchpoints[0], seen.ledger


def test_rows_stand_above_their_total_in_document_order():
    (summary,) = summaries(
        *page(("Subtotal", "£14.00"), ("Delivery", "£3.95"), ("Discount", "-£2.00"), ("Total", "£15.95"))
    )
    assert [r.fact.qualifier for r in summary.rows] == ["subtotal", "shipping", "discount"]
    assert (summary.total.value, summary.whole, adds_up(summary, PENNY)) == (Decimal("15.95"), True, True)
    assert in_words(summary) == "£14.00 + £3.95 − £2.00 make £15.95"


def test_a_sum_that_is_not_understood_keeps_the_summary_from_being_added_up():
    (summary,) = summaries(*page(("Subtotal", "£14.00"), ("Store credit", "£4.00"), ("Total", "£10.00")))
    assert (summary.whole, adds_up(summary, PENNY)) == (False, None)


def test_sums_without_a_block_have_no_place():
    here, ledger = page(("Total", "£10.00"))
    assert [p.index for p in sums_at(here, ledger)] == [1]
    assert summaries(here, ledger) == []


@pytest.mark.parametrize(
    ("shown", "spelt"),
    [
        ("£14.00", "£1234.50"), ("£2,614.00", "£1,234.50"), ("-£4.00", "£1234.50"), ("¥256", "¥1234.50"),
        ("2.614,00 €", "1234.50"), ("US$ 9.99", "US$ 1234.50"), ("twelve pounds", "1234.50"),
    ],
)  # fmt: skip
def test_a_computed_sum_is_spelt_as_the_one_that_is_shown(shown, spelt):
    _, ledger = page(("Total", "£15.95"))
    fact = replace(next(e for e in ledger.of("money")).facts[0], shown=shown)
    assert as_shown(Decimal("1234.5"), fact) == spelt
