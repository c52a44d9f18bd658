from __future__ import annotations

import pytest

from auditor.model.artifacts import Document
from auditor.model.verdict import Confidence, Outcome
from tests.build import block, journey, touchpoint


def told(*texts, language="en", today="2026-01-06", **declared):
    pages = [touchpoint(f"page-{i}", t, language=language) for i, t in enumerate(texts)]
    return journey(*pages, today=today, languages=(language,), **declared)


def test_two_ages_are_one_finding_with_two_quotes(check):
    verdict = check(
        told("We are a family business, established in 2015.", "Our 15 years of experience make tea better.")
    )
    (fault,) = verdict.faults
    assert fault.message == "“Our 15 years of experience” at Page 1 does not fit “established in 2015” at Page 0"
    assert (fault.severity, fault.confidence) == (None, Confidence.MEDIUM)
    assert [p.marks for p in fault.places] == [("established in 2015",), ("Our 15 years of experience",)]
    assert fault.places[0].quote == "We are a family business, established in 2015."


def test_chinese(check):
    (fault,) = check(told("15年深耕，只做好茶。", "公司成立于2015年。", language="zh")).faults
    assert fault.message == "“15年深耕” at Page 0 does not fit “成立于2015年” at Page 1"


def test_the_years_of_a_trade(check):
    (fault,) = check(told("Established 2015", "We have been posting fresh coffee for over 25 years.")).faults
    assert fault.places[1].marks == ("We have been posting fresh coffee for over 25 years",)


def test_a_year_without_a_subject_is_the_writers_in_a_longer_text_too(check):
    (fault,) = check(
        told("Established 2015. Rose and Wei answer the phone from Monday to Friday.", "15 years of experience")
    ).faults
    assert fault.places[0].marks == ("Established 2015",)
    assert (
        check(told("Trading since 2009", "The mill stands by the river. It was founded in 1790.")).outcome
        is Outcome.NOT_APPLICABLE
    )


def test_a_declared_year_is_the_measure(check):
    journey_ = told("Trading since 2012", facts={"company.founded": "2009"})
    (fault,) = check(journey_).faults
    assert fault.message == "“Trading since 2012” at Page 0 does not fit the year of founding that is declared, 2009"
    assert len(fault.places) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Established 2010", "15 years of experience"),
        ("Established 2010", "16 years of experience"),
        ("Est. 2009", "Trading since 2009"),
        ("Established 2008", "Over 15 years of experience"),
        ("Established 2008", "15+ years of experience"),
    ],
)
def test_what_fits(check, one, other):
    verdict = check(told(one, other))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


@pytest.mark.parametrize("other", ["16年深耕", "15年匠心", "始于2010年", "超过12年经验", "12余年专注"])
def test_what_fits_in_chinese(check, other):
    verdict = check(told("公司成立于2010年。", other, language="zh"))
    assert (verdict.outcome, verdict.examined) == (Outcome.PASS, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Our predecessor was founded in 1884.",
        "Our team has 40 years of combined experience.",
        "Our founder has 30 years of experience.",
        "We give you a warranty of 10 years of service.",
        "Our shop in Leeds opened in 2019.",
        "Our first blend, made since 1999.",
        "We are part of a group founded in 1950.",
        "Hartley Mills, who weave our cloth for us in their hall in Yorkshire, were founded in 1790.",
        "You have been with us for 5 years.",
        "We have been delivering to Leeds for 5 years.",
        "We have been working with the same growers for 20 years.",
        "© 2009–2026",
    ],
)
def test_other_ages_are_silent(check, text):
    assert check(told("Established 2015", text)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "公司前身成立于1956年。",
        "创始人有30年经验。",
        "我们的团队拥有20年经验。",
        "产品质保10年。",
        "我们的茶园始于1890年。",
    ],
)
def test_other_ages_are_silent_in_chinese(check, text):
    assert check(told("公司成立于2015年。", text, language="zh")).outcome is Outcome.NOT_APPLICABLE


def test_terms_quotations_and_an_unknown_day(check):
    one = touchpoint("a", "Established 2015")
    terms = touchpoint("b", "Established 2001", Document(url="https://shop.test/terms"))
    quote = touchpoint("c", block("Established 2001", "quote"))
    assert check(journey(one, terms, quote, today="2026-01-06")).outcome is Outcome.NOT_APPLICABLE
    unknown = check(told("Established 2015", "15 years of experience", today=""))
    assert (unknown.outcome, unknown.reason) == (Outcome.NOT_APPLICABLE, "the day of the run is not known")


def test_years_apart_can_be_set(check):
    told_twice = told("Established 2010", "Trading since 2012")
    assert check(told_twice).faults
    assert not check(told_twice, years_apart=2).faults


@pytest.mark.parametrize("text", ["", "since", "🍵", "年" * 5_000, "15 years " * 5_000, "since 2009 " * 3_000])
def test_odd_texts(check, text):
    check(told(text, text))
