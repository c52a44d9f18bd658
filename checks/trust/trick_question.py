"""The label of a box says no twice, or its neighbour means the opposite.

## What it finds
Tick boxes whose label needs a double negative (“Untick this box if you prefer not to receive …”, 若不希望…请取消勾选),
and forms in which one box is ticked for a yes and the next one for a no; English and Chinese.

Bad: “Untick this box if you do not want offers.” Good: “Send me offers.”

## Why it matters
People read the first words and tick. Half of them choose what they did not mean.

## How to fix
Say in each label what a tick gives: “Send me offers by e-mail”. All boxes of a form point the same way.

## Not reported
A single box that declines (“Tick if you do not want a receipt”); texts that belong to no box; other languages.

## Sources
Mathur et al. 2019, “Dark Patterns at Scale” (trick questions); GDPR, article 7(2): clear and plain language.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Field,
    Fields,
    Params,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import FIRST_CLASS, NO_LANGUAGE
from auditor.kit.selling.pressure import pressures
from auditor.kit.selling.pressure_words import TRICK
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import masked, shown

DOUBLE = re.compile(
    r"\b(?:un-?(?:tick|check)|deselect|leave [^.]{0,20}(?:un-?(?:ticked|checked)|blank|empty))\b[^.]{0,80}"
    r"(?:\b(?:not|never|no longer)\b|n['’]t\b)|取消勾选[^。]{0,24}[不勿]|[不勿][^。]{0,24}取消勾选",
    re.IGNORECASE,
)
INVITES = re.compile(
    r"\b(?:tick|check)\b[^.]{0,40}\bif you (?:would like|want|wish|do wish|do want|agree)\b(?! not)"
    r"|如?[^不]{0,4}(?:希望|愿意|同意)[^。]{0,16}请勾选",
    re.IGNORECASE,
)


@touchpoint_check(
    id="trick-question",
    title="A box that says the opposite of what it seems",
    severity=Severity.WARNING,
    needs=(Fields,),
)
def trick_question(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    boxes = [f for f in here[Fields].fields if f.type.lower() in {"checkbox", "switch"} and f.visible and f.text]
    if not boxes:
        return not_applicable(say("there are no tick boxes with a label"))
    read = [box for box in boxes if language_of(box.text, here.language) in FIRST_CLASS]
    if not read:
        return not_applicable(NO_LANGUAGE)
    faults = [double(here, box) for box in read if DOUBLE.search(box.text)]
    by_form: dict[str, list[Field]] = {}
    for box in read:
        by_form.setdefault(box.form, []).append(box)
    for together in by_form.values():
        refuse = [b for b in together if refuses(here, b) and not DOUBLE.search(b.text)]
        accept = [b for b in together if INVITES.search(b.text) and not refuses(here, b)]
        if refuse and accept:
            faults.append(opposed(here, refuse[0], accept[0]))
    return judged(examined=len(read), faults=faults)


def refuses(here: Evidence, box: Field) -> bool:
    language = language_of(box.text, here.language)
    return any(p.firm for p in pressures(box.text, language, all_of_them=False, kinds=frozenset({TRICK})))


def double(here: Evidence, box: Field) -> Fault:
    label = shown(box.text, 120)
    message = say("“{label}” says no twice: nobody can tell at first reading what a tick means", label=label)
    fix = say("Say what a tick gives, and leave the box empty: “Send me offers by e-mail”.")
    return Fault(message, (here.place(box, shown(box.text)),), key=f"double {masked(box.text)[:60]}", fix=fix)


def opposed(here: Evidence, refuse: Field, accept: Field) -> Fault:
    message = say(
        "A tick at “{refusal}” means no, at “{consent}” it means yes",
        refusal=shown(refuse.text, 80),
        consent=shown(accept.text, 80),
    )
    places = (here.place(refuse, shown(refuse.text)), here.place(accept, shown(accept.text)))
    fix = say("Let a tick mean yes in every box of the form.")
    return Fault(message, places, confidence=Confidence.MEDIUM, key="opposed boxes", fix=fix)
