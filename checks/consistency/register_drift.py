"""The customer is addressed politely here and like a friend there.

## What it finds
Both 您 and 你 (Sie and du, vous and tu, usted and tú) for the customer: within one touchpoint it is a warning,
between touchpoints a notice. What you declare is right (`facts: {address_form: 您}`), else the form at the point of
commitment, else the first. In English, a touchpoint of one kind that contracts (“we'll”, “don't”) five times as
often as another of the same kind is a notice, where both have two hundred words and more.

Bad: 「您的订单已发货，你可以在这里查看。」 Good: 「您的订单已发货，您可以在这里查看。」

## Why it matters
Polite on the page and chummy in the reminder: it reads as if two companies wrote, and in a complaint it hurts.

## How to fix
Declare the form for the brand, and have one editor read all templates.

## Not reported
The fixed greetings 您好 and 你好, 你们, 你我 and 你追我赶, 迷你; what stands between quotation marks; customers'
lines, reviews and quotations; titles, slogans and lines of the page's frame; legal pages. German “Sie” at the start
of a sentence, plural ihr and euch, French rendez-vous, Spanish su. A form that comes only once on a page, unless
the other one stands in the same sentence; in a mail or a text message once is enough. Forms of different languages
are not compared.

## Sources
Ant Design, Copywriting (tone); Nielsen Norman Group, consistency across channels.
"""

from __future__ import annotations

import re
from collections import Counter

from auditor.api import (
    Block,
    Confidence,
    Document,
    Entry,
    Evidence,
    Fact,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.drift import places_of, titles_of, touchpoints_of
from auditor.kit.prose import block_language, is_legal, is_prose
from auditor.kit.text.registers import contractions
from auditor.kit.text.sentences import count_words

STOP = re.compile(r"[。！？!?\n]|\.(?:\s|$)")
LETTERS = frozenset({Kind.EMAIL, Kind.TEXT})  # written to one person, in one go
MOST_BLOCKS = 3_000  # of one touchpoint that are read
MOST_PLACES = 6


@journey_check(
    id="register-drift",
    title="Polite here, familiar there",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={
        "min_hits": 2,  # of each form (catalogue §3.4)
        "min_share": 0.05,  # of the rarer form within a touchpoint (catalogue §3.4)
        "swing": 5,  # times that one text contracts more often than another (catalogue §3.4)
        "min_words": 200,  # of running text on each side of a swing
        "min_chances": 10,  # places on each side where English may contract
    },
)
def register_drift(journey: JourneyEvidence, params: Params) -> Verdict:
    faults: list[Fault] = []
    examined = 0
    for entry in journey.ledger.of("address-form"):
        facts = [f for f in entry.facts if f.order >= 0]
        examined += len(facts)
        inside = within(facts, journey, params)
        faults += inside
        if across := between(entry, facts, journey, params, {f.places[0].touchpoint for f in inside}):
            faults.append(across)
    measured, swings = contracted(journey, params)
    examined += measured
    if not examined:
        return not_applicable(say("nothing here addresses the customer in a form that could be told"))
    return judged(examined=examined, faults=[*faults, *swings])


def within(facts: list[Fact], journey: JourneyEvidence, params: Params) -> list[Fault]:
    titles = titles_of(journey)
    everywhere = Counter(f.value for f in facts)
    letters = {t.touchpoint for t in journey if t.kind in LETTERS}
    faults: list[Fault] = []
    for touchpoint in touchpoints_of(facts):
        here = [f for f in facts if f.place.touchpoint == touchpoint]
        counts = sorted(Counter(f.value for f in here).items(), key=lambda c: (-c[1], -everywhere[c[0]]))[:2]
        if len(counts) < 2:  # noqa: PLR2004 - both forms
            continue
        (usual, many), (rare, few) = counts
        least = 1 if touchpoint in letters else params["min_hits"]
        often = few >= least and few / len(here) >= params["min_share"]
        pair = None if often else in_one_sentence(here, journey)
        if not often and pair is None:
            continue
        shown = pair or (next(f for f in here if f.value == usual), *[f for f in here if f.value == rare][:3])
        faults.append(
            Fault(
                say(
                    "{title} addresses the customer as “{usual}” ({many}×) and as “{rare}” ({few}×)",
                    title=titles[touchpoint],
                    usual=usual,
                    many=many,
                    rare=rare,
                    few=few,
                ),
                places_of(shown),
                severity=Severity.WARNING,
                key=f"{here[0].unit} inside",
                fix=say("Write “{usual}” throughout, or “{rare}” throughout.", usual=usual, rare=rare),
            )
        )
    return faults


def in_one_sentence(here: list[Fact], journey: JourneyEvidence) -> tuple[Fact, Fact] | None:
    """Two forms that stand in the same sentence of the same block."""
    blocks = {b.selector: b for t in journey if t.touchpoint == here[0].place.touchpoint for b in t[Texts].blocks}
    for one in here:
        for other in here:
            if one.value < other.value and one.place.selector == other.place.selector and one.place.selector:
                block = blocks.get(one.place.selector)
                first, last = sorted((one.at, other.at))
                if block and first >= 0 and not STOP.search(block.text, first, last):
                    return one, other
    return None


def between(entry: Entry, facts: list[Fact], journey: JourneyEvidence, params: Params, told: set[str]) -> Fault | None:
    right = next((f for f in entry.facts if f.order < 0 and not f.place.touchpoint), None)
    forms = {t: form for t in touchpoints_of(facts) if t not in told and (form := usual_form(facts, t))}
    if not forms:
        return None
    there = next((t.touchpoint for t in journey if t.order == journey.ledger.commitment_order), "")
    wanted = right.value if right else forms.get(there) or next(iter(forms.values()))
    others = [
        f for f in facts if f.place.touchpoint in forms and f.value != wanted and forms[f.place.touchpoint] != wanted
    ]
    least = 1 if right else params["min_hits"]
    if len(others) < least:
        return None
    agreeing = [f for f in facts if f.value == wanted and forms.get(f.place.touchpoint) == wanted]
    titles = titles_of(journey)
    firsts = [next(f for f in others if f.place.touchpoint == t) for t in touchpoints_of(others)]
    said = {
        "wanted": wanted,
        "other": others[0].value,
        "names": joined([titles.get(f.place.touchpoint, "") for f in firsts]),
    }
    return Fault(
        say("The customer is to be addressed as “{wanted}”, but “{other}” at {names}", **said)
        if right
        else say(
            "The customer is “{wanted}” at {agreeing}, but “{other}” at {names}",
            agreeing=joined([titles.get(t, t) for t in touchpoints_of(agreeing)]),
            **said,
        ),
        places_of([*agreeing[:1], *firsts[:MOST_PLACES]]),
        severity=Severity.NOTICE,
        confidence=Confidence.HIGH if right else Confidence.MEDIUM,
        key=f"{entry.facts[0].unit} across",
        fix=say(
            "Write “{wanted}” at all touchpoints, or declare the form (`facts: {{address_form: …}}`).", wanted=wanted
        ),
    )


def usual_form(facts: list[Fact], touchpoint: str) -> str:
    return Counter(f.value for f in facts if f.place.touchpoint == touchpoint).most_common(1)[0][0]


def contracted(journey: JourneyEvidence, params: Params) -> tuple[int, list[Fault]]:
    """(touchpoints measured, at most one fault per kind of touchpoint)."""
    measured: dict[str, list[tuple[float, Evidence, list[Block]]]] = {}
    for here in journey:
        blocks = english(here)
        if sum(count_words(b.text) for b in blocks) < params["min_words"]:
            continue
        counts = [contractions(b.text) for b in blocks]
        short, full = sum(s for s, _ in counts), sum(f for _, f in counts)
        if short + full >= params["min_chances"]:
            measured.setdefault(here.kind, []).append((short / (short + full), here, blocks))
    faults: list[Fault] = []
    for kind, texts in sorted(measured.items()):
        low, high = min(texts, key=lambda t: t[0]), max(texts, key=lambda t: t[0])
        floor = 1 / params["min_words"]
        if high[0] >= 0.5 and high[0] > params["swing"] * max(low[0], floor):  # noqa: PLR2004 - it contracts mostly
            faults.append(swing(kind, low, high))
    return sum(map(len, measured.values())), faults


def english(here: Evidence) -> list[Block]:
    if Texts not in here:
        return []
    blocks = here[Texts].blocks
    if Document in here and is_legal(here[Document], blocks):
        return []
    return [b for b in blocks[:MOST_BLOCKS] if is_prose(b) and block_language(b, here.language) == "en"]


def swing(kind: str, low: tuple[float, Evidence, list[Block]], high: tuple[float, Evidence, list[Block]]) -> Fault:
    contracting = next(b for b in high[2] if contractions(b.text)[0])
    stiff = next((b for b in low[2] if contractions(b.text)[1]), low[2][0])
    pair = sorted(((high[1], contracting), (low[1], stiff)), key=lambda p: p[0].order)
    return Fault(
        say(
            "{title} contracts (“we’ll”, “don’t”) in {share:.0%} of the places, {other} in {other_share:.0%}",
            title=high[1].title,
            share=high[0],
            other=low[1].title,
            other_share=low[0],
        ),
        tuple(here.place(block) for here, block in pair),
        severity=Severity.NOTICE,
        confidence=Confidence.MEDIUM,
        key=f"contractions {kind}",
        fix=say("Decide whether the company writes “we’ll” or “we will”, and keep to it."),
    )
