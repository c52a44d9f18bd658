from __future__ import annotations

import pytest

from auditor.api import Field, Outcome, Severity, Typed, Walk
from tests.build import block, fields, journey, touchpoint


def total(amount, id="review", kind="page", stage="", label="Order total", *more):
    row = {"row": f"{id} > tr"}
    cells = (block(label, "cell", **row), block(amount, "cell", selector=f"#{id}", **row))
    return touchpoint(id, *cells, *more, kind=kind, stage=stage)


REVIEW = total("C$60.00", stage="commit")


def test_a_total_in_another_currency_is_an_error_with_both_places(check):
    verdict = check(journey(REVIEW, total("$45.00 USD", "mail", "email"), market="ca"))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == ("The total of the order is in CAD (“C$60.00”) at Review, in USD (“$45.00 USD”) at Mail")
    assert (fault.severity, fault.key) == (Severity.ERROR, "currency of total order")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("review", "#review"), ("mail", "#mail")]


def test_chinese_totals_are_compared_too(check):
    one, two = total("¥268.00", stage="commit", label="合计"), total("38.00美元", "mail", "email", label="合计")
    (fault,) = check(journey(one, two, market="cn", languages=("zh",))).faults
    assert "in CNY (“¥268.00”) at Review, in USD (“38.00美元”) at Mail" in fault.message


def test_a_row_of_the_summary_is_a_warning(check):
    (fault,) = check(
        journey(total("£3.95", label="Delivery"), total("€4.50", "mail", "email", label="Delivery"))
    ).faults
    assert fault.severity is Severity.WARNING


def test_the_total_and_its_rows_are_one_fault(check):
    def summary(id, sign, kind="page", stage=""):
        rows = [("Subtotal", f"{sign}14.00"), ("Delivery", f"{sign}3.95"), ("Total", f"{sign}17.95")]
        parts = [block(t, "cell", row=f"{id} tr {n}") for n, pair in enumerate(rows) for t in pair]
        return touchpoint(id, *parts, kind=kind, stage=stage)

    (fault,) = check(journey(summary("review", "£", stage="commit"), summary("mail", "€", "email"))).faults
    assert "The total of the order" in fault.message


@pytest.mark.parametrize(
    "mail",
    [
        total("C$60.00 (CAD)", "mail", "email"),
        total("$60.00", "mail", "email"),
        total("≈ US$45.00", "mail", "email"),
        total("approx. US$45.00", "mail", "email"),
        total("C$60.00", "mail", "email", "", "Order total", "About US$45.00 at today's exchange rate"),
    ],
)
def test_the_same_currency_and_conversions_are_no_faults(check, mail):
    verdict = check(journey(REVIEW, mail, market="ca"))
    assert not verdict.faults
    assert not verdict.doubts


def test_a_sign_that_two_currencies_share_is_no_drift(check):
    assert check(journey(total("¥5000"), total("JPY 5000", "mail", "email"))).outcome is Outcome.PASS


def test_a_currency_that_was_chosen_is_none_of_it(check):
    field = Field("Currency", "select", options=("GBP", "EUR", "USD"))
    chosen = touchpoint("home", Walk(typed=(Typed(field, "EUR"),)))
    mail = total("€70.00", "mail", "email")
    assert check(journey(total("£60.00"), chosen, mail)).outcome is Outcome.NOT_APPLICABLE


def test_where_a_currency_could_be_chosen_a_person_decides(check):
    offered = touchpoint("home", fields(Field("Currency", "select", options=("GBP", "EUR", "USD"))))
    verdict = check(journey(offered, total("£60.00"), total("€70.00", "mail", "email")))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(REVIEW)).outcome is Outcome.NOT_APPLICABLE
