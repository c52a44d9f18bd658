from __future__ import annotations

import pytest

from auditor.model.artifacts import Done, Walk
from auditor.model.evidence import Declared, JourneyEvidence
from auditor.model.facts import Ledger
from auditor.model.verdict import Outcome
from tests.build import block, journey, touchpoint
from tests.ends import ends


def page(id: str, *said, steps=("fill in field “Name”", "click “Continue”"), stage="", **more):
    return touchpoint(id, *said, Walk(tuple(Done(step) for step in steps)), stage=stage, **more)


def test_a_total_that_moves_is_found(check):
    verdict = check(
        journey(page("one", "Step 1 of 3"), page("two", "Step 2 of 3: Address"), page("three", "Step 4 of 5"))
    )
    (fault,) = verdict.faults
    assert fault.message == (
        "“Step 2 of 3: Address” at Two, then “Step 4 of 5” at Three: the number of steps changes on the way"
    )
    assert [(p.touchpoint, p.quote) for p in fault.places] == [
        ("two", "Step 2 of 3: Address"), ("three", "Step 4 of 5")
    ]  # fmt: skip
    assert (fault.key, verdict.examined) == ("total two three", 3)


@pytest.mark.parametrize(
    "said",
    [
        ("第1步，共3步", "第 2 步 / 共 4 步"),
        ("第一步（共三步）", "第二步（共四步）"),
        ("共3步，第1步", "共4步，当前第2步"),
        ("步骤 1/3", "步骤 2/4"),
        ("Stage 1/3", "STEP 2 OUT OF 4"),
        (block("1/3", selector="ol.stepper > li"), block("2 / 4", selector="ol.stepper > li")),
    ],
)
def test_other_ways_of_saying_it(check, said):
    assert len(check(journey(page("one", said[0]), page("two", said[1]))).faults) == 1


def test_a_step_that_is_skipped(check):
    (fault,) = check(journey(page("one", "Step 1 of 4"), page("two", "Step 3 of 4"))).faults
    assert fault.message.endswith(": a step is skipped, though one press led from one to the other")
    assert [p.quote for p in fault.places] == ["Step 1 of 4", "Step 3 of 4"]


def test_it_ends_before_the_last_step(check):
    done = page("done", block("Thank you", "heading"), stage="confirm")
    (fault,) = check(journey(page("one", "Step 1 of 4"), page("two", "Step 2 of 4"), done)).faults
    assert fault.message == (
        "“Step 2 of 4” at Two is the last step shown, then Done confirms: there are fewer steps than was said"
    )
    assert [p.quote for p in fault.places] == ["Step 2 of 4", "Thank you"]


@pytest.mark.parametrize(
    "pages",
    [
        [page("a", "Step 1 of 4"), page("b", "Step 2 of 4"), page("c", "Step 3 of 4"), page("d", "Step 4 of 4")],
        [page("a", "第1步，共2步"), page("b", "第2步，共2步")],
        [page("a", "Step 1 of 3"), page("b", "Step 2a of 3"), page("c", "Step 2b of 3"), page("d", "Step 3 of 3")],
        [page("a", "Step 2.1 of 3 · Part 1 of 2"), page("b", "Step 2.2 of 3 · Part 2 of 2"), page("c", "Step 3 of 3")],
        [page("a", "Step 2 of 2"), page("b", "Step 2 of 4"), page("c", "Step 3 of 4")],
        [page("a", "Step 2 of 3"), page("b", "Step 1 of 5")],
        [page("a", "Step 1 of 4"), page("b", "Step 4 of 4", steps=("click “Next”", "click “Next”", "click “Next”"))],
        [page("a", "Step 3 of 4"), page("b", "Step 2 of 4", steps=("go back",))],
        [page("a", "Step 2 of 3"), page("done", "Thank you", stage="confirm")],
        [page("a", "Step 1 of 3", "Step 2 of 3", "Step 3 of 3"), page("b", "Step 2 of 5")],
        [
            page("a", "Step 1 of 3"),
            page("b", "See step 4 of 5 in the long manual that we keep for you on the shelf, " * 2),
        ],
    ],
)
def test_what_holds(check, pages):
    assert check(journey(*pages)).outcome is Outcome.PASS


def test_a_branch_may_be_allowed(check):
    pages = journey(page("one", "Step 1 of 3"), page("two", "Step 2 of 4"))
    assert check(pages, branches=1).outcome is Outcome.PASS
    assert check(pages).outcome is Outcome.FAIL


def test_a_number_that_falls_is_left_to_a_person(check):
    verdict = check(journey(page("one", "Step 3 of 4"), page("two", "Step 2 of 4")))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message.endswith("the customer went on, and the number of the step fell")


@pytest.mark.parametrize("said", ["Hello", "24/7", "1/2", "5/12/2026", "Page 2 of 9", "Rated 4 of 5", "Step 0 of 3"])
def test_nothing_is_an_indicator(check, said):
    assert check(journey(page("one", said))).outcome is Outcome.NOT_APPLICABLE


def test_many_blocks_are_read_to_the_end(check):
    evidence = JourneyEvidence(
        Declared("j"), "desktop", (page("one", *[block("Step " * 15 + "/ 步 第 " * 3)] * 100_000),), Ledger()
    )
    with ends():
        check(evidence)
