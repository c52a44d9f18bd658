"""Numbers are written in different ways.

## What it finds
Sums of money that change their style between touchpoints of one language: the decimal mark (“12.50” and “12,50”), the
separator of thousands (“£1,299” and “£1299”), the place of the sign (“€12” and “12 €”), the space beside it (“£ 12” and
“£12”), and the same sum in 万 and in full. Where mark and separator change places it is a warning: “1.299” is then
either one thousand or little more than one.

Bad: the basket says “£1,299.00”, the mail “£1.299,00”. Good: “£1,299.00” everywhere.

## Why it matters
A point that is a comma elsewhere makes a thousand of one; a change of style looks like another shop.

## How to fix
Format every sum with one function for each language and market.

## Not reported
Sums with and without decimals (“£12” beside “£12.00”); words for currencies (“12 pounds”, 99元 beside ¥99); four digits
without a separator beside longer numbers with one; other languages, each with its own rules; telephone numbers,
versions and references, which are no sums; data for machines; two styles that stand at one touchpoint only.

## Sources
Unicode CLDR, number patterns; plainlanguage.gov, consistent style.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Fact,
    Fault,
    JourneyEvidence,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.drift import places_of, said_at, titles_of, touchpoints_of

SIGN = r"[£€¥₹₩₽₺฿₫₪₴₦₱$￥]|kr\.?|zł|Kč|Ft|CHF|EUR|USD|GBP|CNY"
SHOWN = re.compile(
    rf"\s*[-−–]?\s?(?:(?P<pre>[A-Z]{{0,2}}(?:{SIGN}))(?P<gap>\s*))?[-−]?\s?"
    rf"(?P<number>[0-9０-９](?:[0-9０-９]|[.,'’\s](?=[0-9０-９])){{0,30}})(?P<wan>\s?[万亿])?(?:(?P<gap2>\s*)(?P<post>{SIGN})|\s?(?:元|円|圆|块钱?))?"
)
DECIMALS = re.compile(r"(?P<whole>[0-9]{1,3}(?:(?P<group>[.,'’\s])[0-9]{3})*|[0-9]+)(?P<mark>[.,])(?P<part>[0-9]{2})")
GROUPED = re.compile(r"[0-9]{1,3}(?:(?P<group>[.,'’\s])[0-9]{3}){1,6}")
MORE = 3  # places of one way of writing; more say nothing new


@dataclass(frozen=True, slots=True)
class Style:
    """What one sum shows of each aspect: aspect and what may be compared, then the style."""

    aspect: str
    scope: str
    name: str


@journey_check(
    id="number-format-drift",
    title="Numbers are written in different ways",
    severity=Severity.NOTICE,
    needs=(Texts,),
    params={"min_count": 2},  # sums in each language; catalogue §2.9: a drift needs support
)
def number_format_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    languages = {t.touchpoint: t.language[:2].lower() for t in journey}
    groups: dict[tuple[str, str, str], dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    counts: dict[str, list[Fact]] = defaultdict(list)
    for fact in (f for e in journey.ledger.of("money") for f in e.facts):
        tongue = languages.get(fact.place.touchpoint, "")
        if not tongue or fact.order < 0 or fact.at < 0:
            continue
        counts[tongue].append(fact)
        for style in styles_of(fact):
            groups[tongue, style.aspect, style.scope][style.name].append(fact)
    supported = {
        t for t, facts in counts.items() if len(facts) >= params["min_count"] and len(touchpoints_of(facts)) > 1
    }
    if not supported:
        return not_applicable(say("no two touchpoints of one language show sums"))
    found: dict[tuple[str, str], Fault] = {}
    for (tongue, aspect, _), styles in groups.items():
        if (
            tongue in supported
            and (tongue, aspect) not in found
            and (fault := drifting(styles, journey, aspect, tongue))
        ):
            found[tongue, aspect] = fault
    return judged(examined=sum(len(counts[t]) for t in supported), faults=list(found.values()))


def styles_of(fact: Fact) -> list[Style]:
    """How the sum is written, by aspect; an aspect that it leaves open is left out."""
    match = SHOWN.fullmatch(fact.shown.strip()[:60])
    if match is None:
        return []
    number = match["number"].strip()
    found: list[Style] = []
    decimals, grouped = DECIMALS.fullmatch(number), GROUPED.fullmatch(number)
    if decimals:
        found.append(Style("mark", "", f"“{decimals['mark']}” before the decimals"))
    found += thousands(decimals["whole"] if decimals else number, decimals["mark"] if decimals else "", bool(grouped))
    if match["pre"] or match["post"]:
        sign = match["pre"] or match["post"]
        found.append(Style("sign", sign, "before the number" if match["pre"] else "behind the number"))
        gap = match["gap"] if match["pre"] else match["gap2"]
        found.append(
            Style("space", sign + ("<" if match["pre"] else ">"), "with a space" if gap else "without a space")
        )
    found.append(Style("wan", f"{fact.value} {fact.unit}", "in 万" if match["wan"] else "in full"))
    return found


def thousands(whole: str, mark: str, is_grouped: bool) -> list[Style]:
    """Long and four-digit numbers apart: many style guides leave the separator out of the latter."""
    digits = re.sub("[^0-9]", "", whole)
    if len(digits) <= 3 or (not mark and not is_grouped and not whole.isdecimal()):  # noqa: PLR2004 - no thousands
        return []
    group = next((c for c in whole if not c.isdecimal()), "")
    if group == mark and mark:
        return []
    scope = "four" if len(digits) == 4 else "more"  # noqa: PLR2004
    name = (
        f"“{group}” between thousands" if group.strip() else "a space between thousands" if group else "nothing between"
    )
    return [Style("thousands", scope, name)]


def drifting(styles: dict[str, list[Fact]], journey: JourneyEvidence, aspect: str, tongue: str) -> Fault | None:
    """One fault for an aspect, when another touchpoint than the usual style's has another one."""
    if len(styles) < 2:  # noqa: PLR2004 - one style is no drift
        return None
    usual = max(
        styles, key=lambda s: (len(touchpoints_of(styles[s])), len(styles[s]), -min(f.order for f in styles[s]))
    )
    home = set(touchpoints_of(styles[usual]))
    others = [s for s in styles if s != usual and (set(touchpoints_of(styles[s])) - home or len(home) > 1)]
    if not others:
        return None
    titles = titles_of(journey)
    chosen: list[Fact] = []
    parts: list[Said] = []
    for name in (usual, *others):
        facts = list({f.place.touchpoint: f for f in reversed(styles[name])}.values())[::-1]
        chosen += facts[:MORE]
        parts.append(said_at(facts[0].shown.strip(), [titles.get(t, t) for t in touchpoints_of(facts)]))
    return Fault(
        told(aspect, series(parts)),
        places_of(chosen),
        severity=Severity.WARNING if aspect == "mark" or swapped(aspect, styles) else Severity.NOTICE,
        confidence=Confidence.MEDIUM,
        key=f"{aspect} in {tongue}",
        fix=say("Write all sums like “{form}”.", form=styles[usual][0].shown.strip()),
    )


def told(aspect: str, forms: Said) -> Said:
    if aspect == "mark":
        return say("The decimal mark changes: {forms}", forms=forms)
    if aspect == "thousands":
        return say("The separator of thousands changes: {forms}", forms=forms)
    if aspect == "sign":
        return say("The currency sign changes its place: {forms}", forms=forms)
    if aspect == "space":
        return say("The space beside the currency sign changes: {forms}", forms=forms)
    return say("The same sum is written in 万 and in full: {forms}", forms=forms)


def swapped(aspect: str, styles: dict[str, list[Fact]]) -> bool:
    """A point here and a comma there between thousands: one of them is the decimal mark to the reader."""
    return aspect == "thousands" and {"“.” between thousands", "“,” between thousands"} <= set(styles)
