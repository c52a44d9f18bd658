from __future__ import annotations

import pytest

from auditor.api import Document, Field, Link, Outcome, Severity, Typed, Walk
from tests.build import block, journey, links, touchpoint


def mail(*parts, id="mail", **more):
    return touchpoint(id, *parts, kind="email", **more)


def test_a_smaller_discount_later_is_an_error_with_both_places(check):
    ad = mail(block("20% off with code SPRING20", selector="#a"))
    till = touchpoint(
        "checkout", block("SPRING20: 15% off", selector="#b"), block("Code SPRING20 applied", selector="#c")
    )
    verdict = check(journey(ad, till))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "The discount of code SPRING20 differs: “20% off” at Mail, “15% off” at Checkout"
    assert (fault.severity, fault.key) == (Severity.ERROR, "discount of code SPRING20")
    assert [(p.touchpoint, p.selector) for p in fault.places] == [("mail", "#a"), ("checkout", "#b")]


def test_more_than_was_promised_is_a_warning(check):
    (fault,) = check(journey(mail("15% off with code SPRING20"), touchpoint("p", "Code SPRING20: 20% off"))).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("one", "two", "field"),
    [
        ("Code SPRING20 until 31 January 2026", "Code SPRING20, ends 15 January 2026", "last day"),
        ("Code SPRING20: £5 off orders over £25", "Code SPRING20: £5 off orders over £40", "minimum spend"),
        ("Code SPRING20: £5 off", "Code SPRING20: £3 off", "discount"),
        ("优惠码SPRING20，8折", "优惠码SPRING20，9折", "discount"),
        ("优惠码SPRING20，满100减20", "优惠码SPRING20，满200减20", "minimum spend"),
    ],
)
def test_every_field(check, one, two, field):
    market, language = ("cn", "zh") if "码" in one else ("gb", "en")
    walked = journey(mail(one, language=language), touchpoint("p", two, language=language), market=market)
    (fault,) = check(walked).faults
    assert fault.message.startswith(f"The {field} of code SPRING20 differs")
    assert fault.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("20% off with code SPRING20", "SPRING20 (20% off) applied"),
        ("Up to 20% off with code SPRING20", "SPRING20 (15% off) applied"),
        ("优惠码SPRING20，低至8折", "优惠码SPRING20，9折"),
        ("20% off with code ANNA-4711", "15% off with code BEN-4712"),
        ("Code SPRING20 until 31 January", "Code SPRING20, ends 31 January 2026"),
        ("20% off everything", "15% off everything"),
        ("Code SPRING20: £5 off", "Code SPRING20: €6 off"),
        ("20% off with code SPRING20. Free delivery over £50", "20% off with code SPRING20. Free delivery over £40"),
    ],
)
def test_traps_are_silent(check, one, two):
    verdict = check(journey(mail(one), touchpoint("page", two)))
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_days_of_grace_are_a_setting(check):
    walked = journey(
        mail("Code SPRING20 until 31 January 2026"), touchpoint("p", "Code SPRING20, ends 30 January 2026")
    )
    assert check(walked).faults
    assert not check(walked, grace_days=1).faults


def test_a_campaign_without_a_code_is_left_to_a_person(check):
    to = links(Link("Shop now", "https://shop.test/sale?utm_campaign=spring"))
    landing = touchpoint("landing", Document(url="https://shop.test/sale?utm_campaign=spring"), "15% off everything")
    verdict = check(journey(mail("20% off everything", to), landing))
    assert (verdict.outcome, verdict.faults, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, (), 1)


def typed(*parts, field="Voucher code"):
    walk = Walk(typed=(Typed(Field(field, name="code"), "SPRING20"),))
    return touchpoint("checkout", *parts, walk)


def test_a_code_that_is_refused_is_an_error(check):
    refusal = block("The code SPRING20 is not valid.", selector="#no")
    (fault,) = check(journey(mail("20% off with code SPRING20"), typed(refusal))).faults
    assert fault.message == (
        "Code SPRING20, offered at Mail, is refused at Checkout: “The code SPRING20 is not valid.”"
    )
    assert [p.touchpoint for p in fault.places] == ["mail", "checkout"]


def test_a_refusal_that_does_not_name_the_code_is_left_to_a_person(check):
    verdict = check(journey(mail("20% off with code SPRING20"), typed("This voucher has expired.")))
    assert (verdict.faults, len(verdict.doubts)) == ((), 1)
    assert check(journey(mail("优惠码SPRING20，8折"), typed("该优惠码已过期", field="优惠码"))).doubts


def test_a_code_that_works_is_clean(check):
    verdict = check(journey(mail("20% off with code SPRING20"), typed("SPRING20 (20% off) applied")))
    assert (verdict.outcome, verdict.faults, verdict.doubts) == (Outcome.PASS, (), ())


def test_the_declared_offer_is_the_truth(check):
    (fault,) = check(journey(mail("15% off with code SPRING20"), facts={"offer.SPRING20": "20% off"})).faults
    assert fault.message == "The discount of code SPRING20 differs: “15% off” at Mail, declared is “20% off”"


def test_nothing_to_compare_is_not_applicable(check):
    assert check(journey(touchpoint("home", "Welcome"))).outcome is Outcome.NOT_APPLICABLE
    assert check(journey(mail("20% off with code SPRING20"))).outcome is Outcome.NOT_APPLICABLE
