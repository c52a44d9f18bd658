"""The engine: outcomes, isolation, narrowing, one finding for all variants, order."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor.check.engine import audit
from auditor.errors import UsageError
from auditor.library.checks import Shelf
from auditor.model.artifacts import Block, Document, Links, Texts, Typed, Walk
from auditor.model.artifacts import Field as FormField
from auditor.model.audit import Audit
from auditor.model.check import Check, CheckMeta, JourneyCheck, TouchpointCheck
from auditor.model.evidence import Declared, Evidence
from auditor.model.probes import Probed
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.settings import Settings, Waiver
from auditor.model.verdict import Confidence, Fault, Outcome, Severity, Verdict, judged, not_applicable
from auditor.report.json_report import to_json
from tests.build import touchpoint


def a_check(id, judge, *, scope=TouchpointCheck, needs=(Texts,), kinds=(), severity=Severity.WARNING, family="clarity"):
    meta = CheckMeta(id, id, severity, needs, kinds, {"limit": 3}, family=family, page="## What it finds\nx")
    return scope(meta, judge)


def shelf(*checks: Check) -> Shelf:
    return Shelf({c.meta.id: c for c in checks})


def run_of(*variants: tuple[Evidence, ...], state=RunState.COMPLETE, **about) -> Run:
    first = variants[0]
    planned = tuple(Planned(e.touchpoint, e.title, e.kind, e.stage) for e in first)
    evidence = {}
    for touchpoints in variants:
        evidence[touchpoints[0].variant] = tuple(replace(t, order=i) for i, t in enumerate(touchpoints))
    info = RunInfo(
        Declared("j", "J", **about), planned, tuple(evidence), gathered_at="2026-11-22T10:00:00Z", state=state
    )
    return Run(info, evidence)


def shouting(here, params):
    loud = [b for b in here[Texts].blocks if b.text.isupper()]
    if not here[Texts].blocks:
        return not_applicable("no text")
    return judged(
        examined=len(here[Texts].blocks), faults=[Fault(f"“{b.text}” shouts", (here.place(b),)) for b in loud]
    )


def outcomes(result: Audit) -> dict[tuple[str, str], Outcome]:
    return {(c.check, c.touchpoint): c.outcome for c in result.coverage}


def test_every_check_is_asked_at_every_touchpoint_and_its_outcome_is_kept():
    here = (touchpoint("a", "fine"), touchpoint("b", "LOUD"), touchpoint("c"), touchpoint("m", "x", kind="email"))
    result = audit(run_of(here), shelf(a_check("shouting", shouting, kinds=("page",))), Settings())
    assert outcomes(result) == {
        ("shouting", "a"): Outcome.PASS,
        ("shouting", "b"): Outcome.FAIL,
        ("shouting", "c"): Outcome.NOT_APPLICABLE,
        ("shouting", "m"): Outcome.NOT_APPLICABLE,
    }
    assert [f.message for f in result.findings] == ["“LOUD” shouts"]
    assert result.incomplete == ()


def test_a_check_that_crashes_is_an_error_and_the_others_go_on():
    def crashing(here, params):
        msg = "boom"
        raise ValueError(msg)

    checks = shelf(a_check("crashing", crashing), a_check("shouting", shouting))
    result = audit(run_of((touchpoint("a", "LOUD"),)), checks, Settings())
    assert outcomes(result) == {("crashing", "a"): Outcome.ERROR, ("shouting", "a"): Outcome.FAIL}
    assert any("crashing at a crashed: ValueError: boom" in line for line in result.incomplete)
    assert len(result.findings) == 1


def test_evidence_that_a_check_does_not_declare_is_refused():
    check = a_check("peeking", lambda here, params: judged(examined=len(here[Links].links) + 1))
    result = audit(run_of((touchpoint("a", "x"),)), shelf(check), Settings())
    assert result.coverage[0].outcome is Outcome.ERROR
    assert "Links is not in `needs`" in result.coverage[0].reason


def test_a_fault_without_a_place_is_a_crash_of_the_check():
    check = a_check("placeless", lambda here, params: judged(examined=1, faults=[Fault("somewhere", ())]))
    result = audit(run_of((touchpoint("a", "x"),)), shelf(check), Settings())
    assert result.coverage[0].outcome is Outcome.ERROR
    assert result.findings == ()


def test_a_verdict_that_examined_nothing_cannot_be_a_pass():
    with pytest.raises(ValueError, match="not_applicable"):
        judged(examined=0)


def test_a_lost_touchpoint_is_said_and_the_rest_is_judged():
    here = (touchpoint("a", "LOUD"), touchpoint("b", lost="the page answered 500"))
    seen = []
    across = a_check("across", lambda j, p: (seen.append(j.unseen), judged(examined=1))[1], scope=JourneyCheck)
    result = audit(run_of(here), shelf(a_check("shouting", shouting), across), Settings())
    assert outcomes(result)[("shouting", "b")] is Outcome.ERROR
    assert result.touchpoints[1].lost == "the page answered 500"
    assert result.incomplete == ("b: the page answered 500",)
    assert seen == [("b",)]
    assert next(c for c in result.coverage if c.check == "across").unseen == ("b",)


def test_what_was_read_in_part_is_said_once_for_all_variants():
    partly = Document(truncated="only the first 30 of 800 pages were read")
    runs = [(touchpoint("a", "Quiet", partly, variant=v), touchpoint("b", "Quiet", variant=v)) for v in ("one", "two")]
    result = audit(run_of(*runs), shelf(a_check("shouting", shouting)), Settings())
    assert result.incomplete == ("a (one, two): only the first 30 of 800 pages were read",)


def test_an_attachment_that_came_in_one_variant_only_is_lost_in_none():
    with_it = (touchpoint("a", "Quiet", variant="one"), touchpoint("a-terms", "LOUD", variant="one", part_of="a"))
    result = audit(
        run_of(with_it, (touchpoint("a", "Quiet", variant="two"),)), shelf(a_check("shouting", shouting)), Settings()
    )
    assert result.incomplete == ()
    assert [s.variant for s in result.touchpoints[1].shots] == ["one"]
    assert [f.variants for f in result.findings] == [("one",)]


def test_the_same_fault_in_two_variants_is_one_finding_with_both_places():
    desktop = (touchpoint("a", "ORDER 1001"),)
    phone = (touchpoint("a", "ORDER 1002", variant="phone"),)
    (finding,) = audit(run_of(desktop, phone), shelf(a_check("shouting", shouting)), Settings()).findings
    assert finding.variants == ("desktop", "phone")
    assert [p.variant for p in finding.places] == ["desktop", "phone"]


def test_two_like_faults_at_one_touchpoint_stay_two():
    result = audit(run_of((touchpoint("a", "LOUD", "LOUD"),)), shelf(a_check("shouting", shouting)), Settings())
    assert len({f.fingerprint for f in result.findings}) == 2


def test_what_was_typed_or_captured_does_not_change_the_fingerprint():
    def walked(email):
        field = FormField("E-mail", name="email")
        walk = Walk(typed=(Typed(field, email),), captured=(("order", email.upper()),))
        return (touchpoint("a", f"HELLO {email.upper()}", walk),)

    prints = [
        audit(run_of(walked(email)), shelf(a_check("shouting", shouting)), Settings()).findings[0].fingerprint
        for email in ("ada+k3x@shop.test", "ada+zzq@shop.test")
    ]
    assert prints[0] == prints[1]


def test_a_check_knows_what_the_customer_gave_up_to_there():
    email = Walk(typed=(Typed(FormField("E-mail", name="email"), "ada@shop.test"),))
    seen = {}
    check = a_check("knowing", lambda here, params: (seen.update({here.touchpoint: here.given}), judged(examined=1))[1])
    here = (touchpoint("a", "x"), touchpoint("b", "x", email), touchpoint("c", "x"))
    audit(run_of(here), shelf(check), Settings())
    assert seen == {"a": (), "b": ("ada@shop.test",), "c": ("ada@shop.test",)}


def test_low_confidence_never_rises_above_notice():
    def unsure(here, params):
        return judged(examined=1, faults=[Fault("perhaps", (here.place(),), Severity.ERROR, Confidence.LOW)])

    (finding,) = audit(run_of((touchpoint("a", "x"),)), shelf(a_check("unsure", unsure)), Settings()).findings
    assert finding.severity is Severity.NOTICE


def test_doubts_are_reviews_and_no_findings():
    def doubtful(here, params):
        return judged(examined=1, doubts=[Fault("is this so?", (here.place(),))])

    result = audit(run_of((touchpoint("a", "x"),)), shelf(a_check("doubtful", doubtful)), Settings())
    assert result.coverage[0].outcome is Outcome.NEEDS_REVIEW
    assert [r.message for r in result.reviews] == ["is this so?"]
    assert result.findings == ()


def test_findings_come_worst_first_then_in_journey_order():
    def graded(here, params):
        worst = Severity.ERROR if here.touchpoint == "c" else Severity.WARNING
        return judged(examined=1, faults=[Fault(here.touchpoint, (here.place(),), worst)])

    here = (touchpoint("b", "x"), touchpoint("a", "x"), touchpoint("c", "x"))
    result = audit(run_of(here), shelf(a_check("graded", graded)), Settings())
    assert [f.message for f in result.findings] == ["c", "b", "a"]


def test_what_touchpoints_say_against_each_other_goes_before_what_one_gets_wrong():
    def graded(here, params):
        apart = (here.place(), replace(here.place(), touchpoint="a"))
        places = apart if here.touchpoint == "b" else (here.place(),)
        return judged(examined=1, faults=[Fault(here.touchpoint, places, Severity.ERROR)])

    result = audit(run_of((touchpoint("a", "x"), touchpoint("b", "x"))), shelf(a_check("graded", graded)), Settings())
    assert [f.message for f in result.findings] == ["b", "a"]


def test_workspace_thresholds_reach_the_check():
    got = []
    check = a_check("counting", lambda here, params: (got.append(params["limit"]), judged(examined=1))[1])
    audit(run_of((touchpoint("a", "x"),)), shelf(check), Settings(params={"counting": {"limit": 9}}))
    assert got == [9]


def test_the_same_evidence_gives_the_same_bytes():
    here = (touchpoint("a", "LOUD", "LOUD"), touchpoint("b", lost="gone"), touchpoint("c", "QUITE LOUD", kind="email"))
    checks = shelf(a_check("shouting", shouting), a_check("also", shouting, family="trust"))
    first, second = (to_json(audit(run_of(here), checks, Settings())) for _ in range(2))
    assert first == second
    assert json.loads(first)["findings"]


def test_an_interrupted_run_is_incomplete():
    result = audit(run_of((touchpoint("a", "x"),), state=RunState.GATHERING), shelf(a_check("s", shouting)), Settings())
    assert "killed" in result.incomplete[0]


def test_a_run_in_which_nothing_was_checked_is_incomplete():
    result = audit(run_of((touchpoint("a"),)), shelf(a_check("shouting", shouting)), Settings())
    assert any("nothing could be checked" in line for line in result.incomplete)


def test_an_unknown_check_is_named_with_the_nearest():
    with pytest.raises(UsageError, match="did you mean `shouting`"):
        audit(run_of((touchpoint("a"),)), shelf(a_check("shouting", shouting)), Settings(only=("shoutin",)))


def test_selecting_nothing_is_refused():
    with pytest.raises(UsageError, match="no check is left"):
        audit(run_of((touchpoint("a"),)), shelf(a_check("shouting", shouting)), Settings(without=("clarity",)))


class TestWaivers:
    def finding(self, **waiver):
        settings = Settings(waivers=(Waiver("shouting", "agreed with brand", "Ada", **waiver),))
        result = audit(run_of((touchpoint("a", "LOUD"),)), shelf(a_check("shouting", shouting)), settings)
        return result.findings[0].waived, result.waivers[0].state

    def test_a_waiver_by_quote_is_used(self):
        assert self.finding(quote="LOUD", touchpoint="a") == ("agreed with brand (Ada)", "used")

    def test_a_waiver_of_another_touchpoint_is_not(self):
        assert self.finding(quote="LOUD", touchpoint="b") == ("", "unused")

    def test_a_waiver_by_fingerprint_is_used(self):
        plain = audit(run_of((touchpoint("a", "LOUD"),)), shelf(a_check("shouting", shouting)), Settings())
        assert self.finding(fingerprint=plain.findings[0].fingerprint)[1] == "used"

    def test_an_expired_waiver_no_longer_counts(self):
        assert self.finding(quote="LOUD", until="2026-11-21") == ("", "expired")

    def test_a_waiver_holds_on_its_last_day(self):
        assert self.finding(quote="LOUD", until="2026-11-22")[1] == "used"


def test_a_score_says_how_much_was_judged():
    here = (touchpoint("a", "fine"), touchpoint("b", "LOUD"), touchpoint("c"))
    silent = a_check("silent", lambda here, params: Verdict(Outcome.NOT_APPLICABLE, reason="-"), family="trust")
    result = audit(run_of(here), shelf(a_check("shouting", shouting), silent), Settings())
    scores = {s.family: s for s in result.scores}
    assert (scores["clarity"].value, scores["clarity"].judged, scores["clarity"].failed) == (50, 2, 1)
    assert (scores["trust"].value, scores["trust"].judged) == (None, 0)


def test_texts_beyond_the_most_that_are_read_are_not_judged_and_the_audit_says_so():
    huge = touchpoint("huge", Texts((Block("A text"),) * 20_001))
    count = a_check("count", lambda here, params: judged(examined=len(here[Texts].blocks)))
    said = audit(run_of((huge,)), shelf(count), Settings())
    assert [c.examined for c in said.coverage] == [20_000]
    assert said.incomplete == ("huge (desktop): only the first 20,000 of its 20,001 texts were read",)


def _provoked(*blocks: str) -> tuple[Evidence, Evidence, Evidence]:
    """A form, what it said when it was sent empty, and the next page."""
    return (
        touchpoint("form", "OLD SHOUT", "Quiet"),
        touchpoint("form-probe-empty", *blocks, Probed("empty", "form"), source="form"),
        touchpoint("next", "Quiet"),
    )


def test_an_error_that_was_provoked_is_hidden_from_checks_that_do_not_ask_for_it():
    steps: list[tuple[str, ...]] = []

    def journey(walked, params):
        steps.append(tuple(t.touchpoint for t in walked))
        return not_applicable("only looking")

    checks = (a_check("loud", shouting), a_check("steps", journey, scope=JourneyCheck))
    result = audit(run_of(_provoked("NEW SHOUT")), shelf(*checks), Settings())
    by = {c.touchpoint: c for c in result.coverage if c.check == "loud"}
    assert by["form-probe-empty"].outcome is Outcome.NOT_APPLICABLE
    assert by["form-probe-empty"].reason == "an error that was provoked on purpose: nobody met it on the way"
    assert [p.touchpoint for f in result.findings for p in f.places] == ["form"]
    assert steps == [("form", "next")]


def test_checks_that_ask_for_provoked_errors_see_all_of_them_or_what_is_new():
    whole = replace(a_check("whole", shouting), meta=replace(a_check("whole", shouting).meta, also=(Probed,)))
    news = replace(a_check("news", shouting), meta=replace(a_check("news", shouting).meta, news=True))
    found: dict[str, list[str]] = {}
    for check in (whole, news):
        result = audit(run_of(_provoked("OLD SHOUT", "NEW SHOUT")), shelf(check), Settings())
        there = [p.quote for f in result.findings for p in f.places if p.touchpoint == "form-probe-empty"]
        found[check.meta.id] = sorted(there)
    assert found == {"whole": ["NEW SHOUT", "OLD SHOUT"], "news": ["NEW SHOUT"]}


def test_a_probe_that_was_lost_costs_the_journey_nothing():
    def journey(walked, params):
        return judged(examined=len(walked.touchpoints) + 10 * len(walked.unseen) + 10 * len(walked.unmet))

    form, _, after = _provoked()
    lost = touchpoint("form-probe-empty", lost="could not be provoked: there is no form", source="form")
    result = audit(run_of((form, lost, after)), shelf(a_check("steps", journey, scope=JourneyCheck)), Settings())
    (coverage,) = result.coverage
    assert (coverage.examined, coverage.unseen) == (2, ())
    assert result.incomplete == ("form-probe-empty: could not be provoked: there is no form",)
