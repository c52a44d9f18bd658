"""A promise about the service leaves no room for anything to go wrong.

## What it finds
Sentences of promotion, messages and scripts that promise delivery, refund, answer, uptime or result without any
bound: “always next day”, “we never miss a delivery”, “guaranteed results”, “100% uptime”, 次日必达, 绝不延误,
保证准时送达, 秒到账. As a warning where people stake money or health on it: “guaranteed approval”, 零风险,
稳赚不赔.

Bad: “Delivery is always next day.” Good: “Next day, if you order by 15:00.”

## Why it matters
One late parcel makes the sentence untrue, and the next one is not believed either.

## How to fix
Bound it: for whom, until when, how often, and what you do if it fails.

## Not reported
Promises with a condition, a length of time, a consequence or a link to terms beside them; “never share your PIN”, “we
will never ask for your password”; materials (“100% cotton”) and advice (“always keep the receipt”); “best sellers”,
“money-back guarantee”; “we aim to”, “usually”, 通常, 尽量; questions; terms, news, quotations and reviews.

## Sources
“Good Services”, principle 3 (set expectations).
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Links,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.anchors import holds
from auditor.kit.house import excused
from auditor.kit.memory import remembered
from auditor.kit.passages import NO_LANGUAGE, Passage, sentences_of
from auditor.kit.selling.absolute_words import (
    BOUND_CHINESE,
    BOUND_ENGLISH,
    CHINESE,
    ENGLISH,
    GRAVE_CHINESE,
    GRAVE_ENGLISH,
)
from auditor.kit.selling.disguises import plain_characters
from auditor.kit.selling.promotion import promotion
from auditor.kit.text.wording import around, shown

_ANCHORS = {
    "en": (
        "always",
        "never",
        "guarantee",
        "instant",
        "100%",
        "100 %",
        "no matter what",
        "risk",
        "without fail",
        "lose",
    ),
    "zh": (
        *(
            "保证",
            "保證",
            "确保",
            "確保",
            "承诺",
            "承諾",
            "包",
            "绝不",
            "絕不",
            "决不",
            "決不",
            "从不",
            "從不",
            "永",
            "必达",
            "必達",
            "秒",
        ),
        *("百分", "100%", "零", "0", "万无", "萬無", "稳赚", "穩賺", "只赚", "只賺", "保本", "风险", "風險"),
    ),
}
_RULES = {
    "en": re.compile(f"(?i:(?P<grave>{GRAVE_ENGLISH})|{ENGLISH})"),
    "zh": re.compile(f"(?P<grave>{GRAVE_CHINESE})|{CHINESE}"),
}
_BOUND = {"en": re.compile(BOUND_ENGLISH, re.IGNORECASE), "zh": re.compile(BOUND_CHINESE)}
_TERMS = re.compile(
    r"(?i:\b(?:terms|conditions|t&cs?|how it works|our guarantee|details|policy|promise)\b)|条款|规则|详情|说明|细则"
)
_NEAR = 1  # blocks after it that may carry the condition


@touchpoint_check(
    id="overpromise-absolute",
    title="Promise without any bound",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document, Links),
)
def overpromise_absolute(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    read = promotion(here)
    if not read:
        return not_applicable(NO_LANGUAGE)
    linked = terms_beside(here)
    groups: dict[tuple[str, bool], list[tuple[Passage, int, int]]] = {}
    for passage in read:
        if not holds(passage.text, _ANCHORS[passage.language]) or any(
            passage.text in c or c in passage.text for c in linked
        ):
            continue
        for start, end, grave in promises(passage.text, passage.language):
            if not excused(here, passage.text, start, end):
                said = passage.text[start:end].lower()
                groups.setdefault((said, grave), []).append((passage, start, end))
    return judged(examined=len(read), faults=[as_fault(here, twins, key[1]) for key, twins in groups.items()])


def terms_beside(here: Evidence) -> list[str]:
    """Texts around links to terms."""
    if Links not in here:
        return []
    fewest = 12  # characters; a shorter context is the link itself
    return [k.context for k in here[Links].links if len(k.context) >= fewest and _TERMS.search(k.text)]


@remembered
def promises(text: str, language: str) -> tuple[tuple[int, int, bool], ...]:
    """(start, end, grave) of what is promised without a bound, one to a sentence."""
    found: list[tuple[int, int, bool]] = []
    for sentence in sentences_of(text):
        if not holds(sentence.text, _ANCHORS[language]):
            continue
        said = plain_characters(sentence.text)
        match = _RULES[language].search(said)
        if match is None or said.rstrip('"”’）) ').endswith(("?", "？", "吗", "吗。")):
            continue
        rest = said[: match.start()] + " " + said[match.end() :]
        if not _BOUND[language].search(rest):
            start = sentence.start + match.start()
            found.append((start, start + len(match[0]), bool(match["grave"])))
    return tuple(found)


def as_fault(here: Evidence, twins: list[tuple[Passage, int, int]], grave: bool) -> Fault:
    passage, start, end = twins[0]
    said = shown(passage.text[start:end], 80)
    return Fault(
        say("“{said}” is promised without any bound", said=said),
        tuple(p.place(here, around(p.text, a, b), (p.text[a:b],)) for p, a, b in twins),
        Severity.WARNING if grave else Severity.NOTICE,
        Confidence.MEDIUM,
        key=said.lower(),
        fix=say("Say for whom, until when and how often, and what you do if it fails."),
    )
