"""The company is of different age at different touchpoints.

## What it finds
What the company says of its own age, compared along the journey as of the day of the run: “established 2009”,
“trading since 2009”, “15 years of experience”, 成立于2009年, 15年深耕. Two statements disagree when no year of
founding fits both, with one year to spare. Where the journey declares it (`facts: {company.founded: 2009}`), that
year is the measure.

Bad: 15年深耕 on the home page, 成立于2015年 on the page about us, in 2026. Good: one year, and the number computed
from it.

## Why it matters
Whoever notices asks which of the two is invented.

## How to fix
Keep the year of founding in one place and compute the number of years from it.

## Not reported
Predecessors, founders, groups and partners; the experience of people (“our team has 40 years”); the age of
products, recipes, buildings, shops; warranties; a difference of one year; “over 15 years” while fewer than 25 are
over; quotations and reviews.

## Sources
plainlanguage.gov, consistency.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Fault,
    JourneyEvidence,
    Params,
    Place,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.passages import is_small_print, passages
from auditor.kit.selling.tenure import Tenure, tenures
from auditor.kit.text.wording import around, shown

_DECLARED = re.compile(r"(?:^|[._])(?:founded|founding_year|established|since)$")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
Said = tuple[Tenure, Place, str]  # and the title of its touchpoint


@journey_check(
    id="tenure-claim-drift",
    title="Age of the company told in different ways",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document,),
    params={"years_apart": 1},  # a birthday in the middle of the year moves the count by one
)
def tenure_claim_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    about = journey.journey
    said = everything_said(journey)
    declared = next((y[0] for k, v in about.facts.items() if _DECLARED.search(k) and (y := _YEAR.search(v))), "")
    if not said or (len(said) < 2 and not declared):  # noqa: PLR2004 - one statement cannot disagree
        return not_applicable(say("fewer than two statements of how long the company exists"))
    if not about.today and any(s[0].years for s in said):
        return not_applicable(say("the day of the run is not known"))
    this_year = int(about.today[:4] or 0)
    reference = next((s for s in said if s[0].founded), said[0])
    measure = (int(declared), int(declared)) if declared else reference[0].between(this_year)
    apart = int(params["years_apart"])
    against = [s for s in said if s is not reference or declared]
    against = [s for s in against if not fits(measure, s[0].between(this_year), apart)]
    if not against:
        return judged(examined=len(said))
    return judged(examined=len(said), faults=[as_fault(reference, against, declared)])


def everything_said(journey: JourneyEvidence) -> list[Said]:
    """In journey order; the same words at one touchpoint once."""
    found: dict[tuple[str, str], Said] = {}
    for here in journey:
        if Texts not in here or is_small_print(here):
            continue
        for passage in passages(here, layout=True):
            for one in tenures(passage.text, passage.language):
                quote = around(passage.text, one.start, one.end)
                place = passage.place(here, quote, (passage.text[one.start : one.end],))
                found.setdefault((here.touchpoint, one.text.lower()), (one, place, here.title))
    return list(found.values())


def fits(one: tuple[int, int], other: tuple[int, int], apart: int) -> bool:
    """Some year of founding is possible after both."""
    return one[0] - apart <= other[1] and other[0] - apart <= one[1]


def as_fault(reference: Said, against: list[Said], declared: str) -> Fault:
    """All that contradicts, beside what it contradicts."""
    most = 3  # places
    others = against[:most]
    told = series(say("“{value}” at {names}", value=shown(tenure.text, 60), names=title) for tenure, _, title in others)
    if declared:
        message = say("{told} does not fit the year of founding that is declared, {year}", told=told, year=declared)
        places = tuple(place for _, place, _ in others)
    else:
        message = say(
            "{told} does not fit “{value}” at {place}",
            told=told,
            value=shown(reference[0].text, 60),
            place=reference[2],
        )
        places = (reference[1], *(place for _, place, _ in others))
    return Fault(
        message,
        places,
        confidence=Confidence.MEDIUM,
        key="age of the company",
        fix=say("Keep the year of founding in one place and compute the number of years from it."),
    )
