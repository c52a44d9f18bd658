"""Evidence and checks to an audit: pure; one check that crashes is a result, not the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from auditor.check.actions import actions_of
from auditor.check.answering import answered
from auditor.check.artifact_names import lacking
from auditor.check.findings import Collected, findings_of
from auditor.check.indices import cells_of, indices_of
from auditor.check.pillars import pillar_of
from auditor.check.provoked import PROVOKED, hidden, news_of
from auditor.check.scores import scores_of
from auditor.check.select import select
from auditor.check.summary import describe, incomplete_of, touchpoints_of
from auditor.check.waivers import apply_waivers
from auditor.facts.ledger import build_ledger
from auditor.facts.reading.scene import MOST_BLOCKS
from auditor.model.artifacts import Texts, Walk
from auditor.model.audit import Audit, CheckInfo, Coverage
from auditor.model.check import Check, JourneyCheck, TouchpointCheck
from auditor.model.evidence import Declared, Evidence, JourneyEvidence
from auditor.model.facts import Ledger
from auditor.model.probes import Probed
from auditor.model.sayings import say, wording_of
from auditor.model.verdict import Outcome, Verdict
from auditor.secrecy import mask
from auditor.side_by_side import side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from auditor.library.checks import Shelf
    from auditor.model.run import Run
    from auditor.model.settings import Settings


def audit(
    run: Run, shelf: Shelf, settings: Settings, *, tool: str = "", earlier: Mapping[str, str] | None = None
) -> Audit:
    """Judge everything that was gathered. Same arguments, same result, in a stable order.

    `earlier` says when a finding was first seen: ISO date by fingerprint, from an earlier run of the journey.

    Raises:
        UsageError: `settings` name a check that does not exist, or leave none to run.
    """
    chosen = select(shelf.checks, settings.only, settings.without)
    facts = {**settings.facts, **run.info.journey.facts}
    about = replace(
        run.info.journey, facts=facts, today=run.info.gathered_at[:10], words=settings.words, clients=settings.clients
    )
    collected: list[Collected] = []
    ledgers: dict[str, Ledger] = {}
    for variant in run.info.variants:
        evidence = _with_given(run.evidence[variant], about)
        met = tuple(e for e in evidence if not e.source)
        seen = tuple(e for e in met if not e.lost and not e.silent)
        ledger, crash = _ledger(about, seen, variant)
        ledgers[variant] = ledger
        lost = tuple(e.touchpoint for e in met if e.lost)
        unmet = tuple(e for e in met if e.lost or e.silent)
        journey = JourneyEvidence(about, variant, seen, ledger, lost, unmet)
        whole = replace(journey, touchpoints=tuple(e for e in evidence if not e.lost and not e.silent))
        collected += _judged_all(chosen, settings, evidence, (whole, journey), crash)
    findings, reviews = findings_of(collected, {p.id: i for i, p in enumerate(run.info.planned)})
    findings, notes = apply_waivers(findings, settings.waivers, run.info.gathered_at[:10])
    findings, reviews = answered(findings, reviews, run, earlier or {})
    coverage = tuple(c.coverage for c in collected)
    incomplete = incomplete_of(run, shelf, coverage)
    return Audit(
        journey=describe(run.info),
        touchpoints=touchpoints_of(run),
        findings=findings,
        reviews=reviews,
        coverage=coverage,
        ledger=ledgers,
        scores=scores_of(collected),
        incomplete=tuple(str(reason) for reason in incomplete),
        checks=tuple(_info(check) for check in chosen),
        waivers=notes,
        tool=tool or run.info.tool,
        incomplete_wordings=tuple(wording_of(reason) for reason in incomplete),
        indices=indices_of(collected, run, ledgers),
        cells=cells_of(collected, tuple(p.id for p in run.info.planned)),
        actions=actions_of(findings, len(run.info.variants)),
        gathered_at=run.info.gathered_at,
    )


def _judged_all(
    chosen: Sequence[Check],
    settings: Settings,
    evidence: tuple[Evidence, ...],
    journeys: tuple[JourneyEvidence, JourneyEvidence],
    crash: str,
) -> Iterator[Collected]:
    """Check by check; of `journeys` the first has what was provoked as well.

    Touchpoints are judged one by one, each by all checks, so that what one check reads is at hand for the next.
    """
    whole, journey = journeys
    seen = journey.touchpoints
    sources = {e.touchpoint: e for e in seen}
    alone = [(check, _params(check, settings)) for check in chosen if isinstance(check, TouchpointCheck)]

    def at(here: Evidence) -> list[Verdict]:
        return [_at(check, news_of(here, sources, check.meta), params) for check, params in alone]

    verdicts = zip(*side_by_side(at, evidence), strict=True)
    for check in chosen:
        if isinstance(check, TouchpointCheck):
            for here, verdict in zip(evidence, next(verdicts, ()), strict=True):
                yield Collected(check, _covered(check, verdict, here.touchpoint, here.variant), verdict, seen)
        else:
            across = whole if Probed in check.meta.reads else journey
            yield _across(check, across, _params(check, settings), crash)


def _params(check: Check, settings: Settings) -> dict[str, Any]:
    return {**check.meta.params, **settings.params.get(check.meta.id, {})}


def _with_given(evidence: tuple[Evidence, ...], about: Declared) -> tuple[Evidence, ...]:
    given: list[str] = []
    result: list[Evidence] = []
    for here in evidence:
        walk = here.get(Walk) or Walk()
        given += [typed.value for typed in walk.typed if typed.value not in given]
        result.append(replace(here, given=tuple(given), about=about, artifacts=_bounded(here)))
    return tuple(result)


def _bounded(here: Evidence) -> Mapping[type, Any]:
    """No check and no fact reads more texts of a touchpoint than these; `incomplete_of` says where there are more."""
    texts = here.get(Texts)
    if texts is None or len(texts.blocks) <= MOST_BLOCKS:
        return here.artifacts
    return {**here.artifacts, Texts: Texts(texts.blocks[:MOST_BLOCKS])}


def _ledger(about: Declared, seen: tuple[Evidence, ...], variant: str) -> tuple[Ledger, str]:
    try:
        return build_ledger(about, seen, variant), ""
    except Exception as error:  # noqa: BLE001  # reading facts is part of every check that uses them
        return Ledger(), say("the facts could not be read: {reason}", reason=_said(error))


def _at(check: TouchpointCheck, here: Evidence, params: dict[str, Any]) -> Verdict:
    meta = check.meta
    if meta.kinds and here.kind not in meta.kinds:
        return Verdict(Outcome.NOT_APPLICABLE, reason=say("not for a touchpoint of this kind"))
    if hidden(here, meta):
        return Verdict(Outcome.NOT_APPLICABLE, reason=PROVOKED)
    if here.lost:
        return Verdict(Outcome.ERROR, reason=say("could not be looked at: {reason}", reason=here.lost))
    if missing := [n for n in meta.needs if n not in here]:
        return Verdict(Outcome.NOT_APPLICABLE, reason=lacking(missing))
    return _judged(lambda: check.judge(here.only(meta.reads), params), check)


def _across(check: JourneyCheck, journey: JourneyEvidence, params: dict[str, Any], crash: str) -> Collected:
    if not journey.touchpoints:
        verdict = Verdict(Outcome.ERROR, reason=say("could not be looked at: every touchpoint was lost"))
    elif crash:
        verdict = Verdict(Outcome.ERROR, reason=say("crashed: {reason}", reason=crash))
    else:
        verdict = _judged(lambda: check.judge(journey.only(check.meta.reads), params), check)
    covered = _covered(check, verdict, "", journey.variant, journey.unseen)
    return Collected(check, covered, verdict, journey.touchpoints)


def _judged(judge: Callable[[], Verdict], check: Check) -> Verdict:
    try:
        verdict = judge()
    except Exception as error:  # noqa: BLE001  # one check that crashes is recorded; the others go on
        return Verdict(Outcome.ERROR, reason=say("crashed: {reason}", reason=_said(error)))
    placeless = [f.message for f in (*verdict.faults, *verdict.doubts) if not f.places]
    if placeless:
        why = say("{check} reports a fault without a place: {fault}", check=check.meta.id, fault=placeless[0])
        return Verdict(Outcome.ERROR, reason=say("crashed: {reason}", reason=why))
    return verdict


def _said(error: Exception) -> str:
    trace, line, file = error.__traceback__, 0, ""
    while trace:
        file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    return mask(f"{type(error).__name__}: {' '.join(str(error).split())[:300]} ({name}:{line})")


def _covered(check: Check, verdict: Verdict, touchpoint: str, variant: str, unseen: tuple[str, ...] = ()) -> Coverage:
    reason, wording = str(verdict.reason), wording_of(verdict.reason)
    return Coverage(check.meta.id, touchpoint, variant, verdict.outcome, verdict.examined, reason, unseen, wording)


def _info(check: Check) -> CheckInfo:
    scope = "touchpoint" if isinstance(check, TouchpointCheck) else "journey"
    meta = check.meta
    pillar = pillar_of(meta.id, meta.family)
    return CheckInfo(meta.id, meta.title, meta.family, meta.severity, scope, meta.page, pillar)
