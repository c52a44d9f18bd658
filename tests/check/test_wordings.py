"""Every sentence of an audit knows how it was made, and still does when audit.json is read back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.check.engine import audit
from auditor.library.checks import Shelf
from auditor.model.artifacts import Block, Document, Done, Texts, Walk
from auditor.model.check import CheckMeta, TouchpointCheck
from auditor.model.evidence import Declared
from auditor.model.journey import Kind
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.sayings import in_words, say
from auditor.model.settings import Settings
from auditor.model.verdict import Fault, Severity, judged, not_applicable
from auditor.report.json_report import from_json, to_json
from tests.build import touchpoint


def judge(here, params):
    if not here[Texts].blocks:
        return not_applicable(say("nothing to read in {place}", place=here.title))
    block = here[Texts].blocks[0]
    fault = Fault(say("{count} loud words", count=2), (here.place(block),), fix=say("Say it in {n} words", n=3))
    return judged(examined=1, faults=[fault])


@pytest.fixture(scope="module")
def result():
    home = replace(touchpoint("home", "LOUD"), artifacts={
        Texts: Texts((Block("LOUD", "paragraph"),)), Document: Document(url="https://shop.test/"),
        Walk: Walk(steps=(Done(say("press {target}", target="“Buy”")),)),
    })  # fmt: skip
    seen = (home, touchpoint("empty"), touchpoint("gone", lost=say("{host} did not answer", host="shop.test")))
    planned = (
        Planned("home", "Home", Kind.PAGE),
        Planned("empty", say("{touchpoint}: a page that is not there", touchpoint="Home"), Kind.PAGE),
        Planned("gone", "Gone", Kind.PAGE),
    )
    info = RunInfo(Declared("j", "J"), planned, ("desktop",), gathered_at="2026-11-22", state=RunState.INTERRUPTED)
    check = TouchpointCheck(CheckMeta("loud", "loud", Severity.ERROR, (Texts,), (), {}, family="clarity"), judge)
    made = audit(Run(info, {"desktop": seen}), Shelf({"loud": check}), Settings())
    return from_json(to_json(made))


def said(text, wording):
    """In a language that puts a sign before each sentence: what has no wording shows none."""
    return in_words(text, wording, lambda pattern: f"§{pattern}" if wording else pattern)


def test_a_finding_and_its_fix(result):
    (finding,) = result.findings
    assert said(finding.message, finding.wording) == "§2 loud words"
    assert said(finding.fix, finding.fix_wording) == "§Say it in 3 words"


def test_why_something_was_not_judged(result):
    reasons = {c.touchpoint: said(c.reason, c.wording) for c in result.coverage}
    assert reasons["empty"] == "§nothing to read in Empty"
    assert reasons["gone"] == "§could not be looked at: §shop.test did not answer"


def test_what_could_not_be_looked_at(result):
    assert len(result.incomplete_wordings) == len(result.incomplete) == 2
    whole, lost = zip(result.incomplete, result.incomplete_wordings, strict=True)
    assert whole == ("the run was interrupted before its end", None), "without values it is its own pattern"
    assert said(*lost) == "§§gone: §shop.test did not answer"


def test_titles_of_ours_lost_touchpoints_and_steps(result):
    home, empty, gone = result.touchpoints
    assert said(empty.title, empty.title_wording) == "§Home: a page that is not there"
    assert (home.title_wording, home.lost_wording) == (None, None), "what a person wrote is nobody's to translate"
    assert said(gone.lost, gone.lost_wording) == "§shop.test did not answer"
    assert said(gone.shots[0].lost, gone.shots[0].lost_wording) == "§shop.test did not answer"
    assert said(home.shots[0].walk[0], home.shots[0].walk_wordings[0]) == "§press “Buy”"
