from __future__ import annotations

from dataclasses import replace

from auditor.model.verdict import Severity
from auditor.report.conclusion import conclude
from tests.report.sample import empty_audit, sample_audit


def only(*severities):
    audit = replace(sample_audit(), incomplete=())
    return replace(audit, findings=tuple(f for f in audit.findings if f.severity in severities and not f.waived))


def test_errors_lead_the_sentence():
    said = conclude(sample_audit())
    assert said.tone == "bad"
    assert said.sentence == (
        "4 errors mislead or block the customer at 5 of 9 touchpoints. "
        "Not everything could be looked at: 1 touchpoint was not seen."
    )
    assert (said.errors, said.warnings, said.notices, said.reviews, said.waived) == (4, 5, 3, 2, 1)


def test_a_waived_error_is_counted_as_waived_only():
    audit = replace(sample_audit(), findings=sample_audit().findings[-1:], incomplete=())
    said = conclude(audit)
    assert (said.tone, said.open, said.waived) == ("good", 0, 1)


def test_warnings_and_notices_have_their_own_sentences():
    assert conclude(only(Severity.WARNING)).sentence == (
        "Nothing found misleads or blocks the customer; 5 warnings cost effort or trust at 7 of 9 touchpoints."
    )
    assert conclude(only(Severity.NOTICE)).sentence == "In good order: 3 notices remain, matters of polish."
    assert conclude(only(Severity.NOTICE)).tone == "warn"


def test_silence_after_an_incomplete_walk_is_not_good():
    said = conclude(empty_audit(incomplete=("basket (phone): did not answer",)))
    assert said.tone == "partial"
    assert said.sentence == "No faults found: 80 things examined by 1 check. Not everything could be looked at."


def test_nothing_judged_is_void():
    assert conclude(empty_audit(judged=False)).tone == "void"
    bare = replace(empty_audit(), coverage=())
    assert conclude(bare).sentence == "Nothing was checked: no check found its matter. This is no pass."
    assert conclude(bare).coverage_line == "nothing judged (no check ran); 2 of 2 touchpoints seen"


def test_an_error_that_could_not_be_provoked_is_no_touchpoint_that_was_not_seen():
    audit = sample_audit()
    probe = replace(audit.touchpoints[0], id="advert-probe", source="advert", lost="the form is gone")
    said = conclude(replace(audit, touchpoints=(*audit.touchpoints, probe)))
    assert said.sentence.endswith("Not everything could be looked at: 1 touchpoint was not seen.")
    assert (said.seen, said.planned) == (8, 9)
