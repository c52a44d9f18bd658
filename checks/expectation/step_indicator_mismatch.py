"""“Step 2 of 3” is followed by “step 4 of 5”: the count of steps does not hold.

## What it finds
Step indicators on the pages of one process (“Step 2 of 4”, “第2步，共4步”, “2/4” in a stepper) whose total changes on
the way, whose step jumps though one press led from page to page, or that end before the last step.

Bad: “Step 2 of 3”, then “Step 4 of 5”. Good: 1 of 4, 2 of 4, 3 of 4, 4 of 4.

## Why it matters
A finishing line that moves makes people give up.

## How to fix
Count the steps that this customer will see, or leave the total out where questions depend on answers.

## Not reported
Sub-steps (2a, 2.1, “part 1 of 2”); a step that is shown again; going back; a new process after the last step or from
step 1; pages between two touchpoints that were walked through without being captured; lists of steps (“Step 1 of 3 …
Step 2 of 3 …” on one page); a last step that is the confirmation itself. A total that differs by up to `branches`
(default 0). A step that falls is left to a person.

## Sources
GOV.UK Design System, Question pages (“only include the total number if you can do so reliably”).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from auditor.api import (
    Block,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Said,
    Severity,
    Stage,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.hosts import host_of

LONGEST = 90  # characters of a block that is an indicator, with the step's name beside it
MOST = 30  # steps; more is a page of a list
HAN = {c: i for i, c in enumerate("零一二三四五六七八九十")}
_NUMBER = r"([0-9]{1,2}|[一二三四五六七八九十])"
ENGLISH = re.compile(
    r"(?i:(?:^|(?<=[\s(:·|–-]))(?:step|stage)\s{1,2}([0-9]{1,2})(?:[a-d]|\.[0-9]{1,2})?\s{0,2}(?:of|out of|/)\s{0,2}"
    r"([0-9]{1,2})(?![0-9.,]?[0-9]))"
)
CHINESE = re.compile(
    rf"第\s{{0,2}}{_NUMBER}\s{{0,2}}步\s{{0,2}}[,，、/／|（(·]?\s{{0,2}}[共总全]?\s{{0,2}}共?\s{{0,2}}{_NUMBER}\s{{0,2}}步"
    rf"|共\s{{0,2}}{_NUMBER}\s{{0,2}}步\s{{0,2}}[,，、/（(]?\s{{0,2}}(?:当前)?第\s{{0,2}}{_NUMBER}\s{{0,2}}步"
    r"|步骤\s{0,2}([0-9]{1,2})\s{0,2}[/／]\s{0,2}([0-9]{1,2})"
)
BARE = re.compile(r"([0-9]{1,2})\s{0,2}[/／]\s{0,2}([0-9]{1,2})")
STEPPER = re.compile(r"(?i:stepper|step|progress|wizard)")
ENTRY = re.compile(r"(?:fill in|choose in|tick|untick|note the|expect|wait|scroll|point at) ?")
BACKWARDS = re.compile(r"(?:go back|open |follow )")


@dataclass(frozen=True)
class Shown:
    """Step `number` of `total`, on a page."""

    at: Evidence
    block: Block
    number: int
    total: int


@journey_check(
    id="step-indicator-mismatch",
    title="The count of steps does not hold",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Walk, Document),
    params={"branches": 0},
)
def step_indicator_mismatch(journey: JourneyEvidence, params: Params) -> Verdict:
    pages = [here for here in journey if here.kind is Kind.PAGE and Texts in here]
    shown = [one for here in pages if (one := _shown(here))]
    if not shown:
        return not_applicable(say("no page shows which step of how many it is"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    blamed = False
    for before, after in pairwise(shown):
        if _starts_anew(before, after):
            blamed = False
            continue
        between = [here for here in pages if before.at.order < here.order <= after.at.order]
        if abs(after.total - before.total) > params["branches"]:
            if not blamed and after.number >= before.number:
                faults.append(_moved(before, after))
            blamed = True
        elif after.number > before.number + 1 and len(between) == 1 and _one_press(after.at):
            faults.append(_jumped(before, after))
        elif after.number < before.number and len(between) == 1 and not _went_back(after.at):
            doubts.append(_fell(before, after))
    faults += _unfinished(pages, shown[-1])
    return judged(examined=len(shown), faults=faults, doubts=doubts)


def _shown(here: Evidence) -> Shown | None:
    """The page's one indicator; None where it has none, or lists steps."""
    found: dict[tuple[int, int], Shown] = {}
    for block in here[Texts].blocks:
        if len(block.text) > LONGEST or block.region == "footer" or block.role == "code":
            continue
        numbers = _numbers(block)
        if numbers and 1 <= numbers[0] <= numbers[1] and 1 < numbers[1] <= MOST:
            found.setdefault(numbers, Shown(here, block, *numbers))
    return next(iter(found.values())) if len(found) == 1 else None


def _numbers(block: Block) -> tuple[int, int] | None:
    text = block.text
    if not any(sign in text for sign in ("tep", "TEP", "tage", "TAGE", "步", "/", "／")):
        return None
    if match := ENGLISH.search(text):
        return int(match[1]), int(match[2])
    if match := CHINESE.search(text):
        one, all_, all_first, one_last, third, of_third = match.groups()
        number, total = one or one_last or third, all_ or all_first or of_third
        return _value(number), _value(total)
    if (match := BARE.fullmatch(text.strip())) and STEPPER.search(f"{block.selector} {block.row}"):
        return int(match[1]), int(match[2])
    return None


def _value(written: str) -> int:
    return HAN[written] if written in HAN else int(written)


def _starts_anew(before: Shown, after: Shown) -> bool:
    """Another process: the one before was at its end, or this one begins, or it is another site's."""
    if before.number >= before.total and after.number <= before.number:
        return True
    if after.number == 1:
        return True
    here, there = (host_of(s.at[Document].url) if Document in s.at else "" for s in (before, after))
    return here != there


def _presses(here: Evidence) -> list[str]:
    steps = here[Walk].steps if Walk in here else ()
    return [step.text for step in steps if not ENTRY.match(step.text)]


def _one_press(here: Evidence) -> bool:
    return len(_presses(here)) == 1 and not BACKWARDS.match(_presses(here)[0])


def _went_back(here: Evidence) -> bool:
    return any(BACKWARDS.match(step) for step in _presses(here)) or not _one_press(here)


def _moved(before: Shown, after: Shown) -> Fault:
    return _fault(before, after, say("the number of steps changes on the way"), "total")


def _jumped(before: Shown, after: Shown) -> Fault:
    said = say("a step is skipped, though one press led from one to the other")
    return _fault(before, after, said, "jump")


def _fell(before: Shown, after: Shown) -> Fault:
    return _fault(before, after, say("the customer went on, and the number of the step fell"), "fall")


def _fault(before: Shown, after: Shown, said: Said, key: str) -> Fault:
    return Fault(
        say(
            "“{before}” at {first}, then “{after}” at {second}: {said}",
            before=before.block.text,
            first=before.at.title,
            after=after.block.text,
            second=after.at.title,
            said=said,
        ),
        (before.at.place(before.block), after.at.place(after.block)),
        key=f"{key} {before.at.touchpoint} {after.at.touchpoint}",
        fix=say("Count the steps that this customer will see, or leave the total out."),
    )


def _unfinished(pages: list[Evidence], last: Shown) -> list[Fault]:
    """One press leads from a step before the last but one to a page that confirms."""
    after = next((here for here in pages if here.order > last.at.order), None)
    if after is None or after.stage is not Stage.CONFIRM or last.number >= last.total - 1 or not _one_press(after):
        return []
    heading = next((b for b in after[Texts].blocks if b.role == "heading"), None)
    return [
        Fault(
            say(
                "“{step}” at {place} is the last step shown, then {end} confirms: there are fewer steps than was said",
                step=last.block.text,
                place=last.at.title,
                end=after.title,
            ),
            (last.at.place(last.block), after.place(heading)),
            key=f"end {last.at.touchpoint}",
            fix=say("Say {number} of {number} there, or leave the total out.", number=last.number),
        )
    ]
