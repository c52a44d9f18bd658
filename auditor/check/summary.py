"""What the report says beside the findings: the journey, its touchpoints, and what could not be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.facts.reading.scene import MOST_BLOCKS
from auditor.model.artifacts import Document, Screenshot, Texts, Walk
from auditor.model.audit import AuditJourney, AuditTouchpoint, Coverage, Shot, View
from auditor.model.evidence import Evidence
from auditor.model.mails import Renderings
from auditor.model.retelling import again, kept
from auditor.model.run import RunState
from auditor.model.sayings import Said, say, series, wording_of
from auditor.model.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.library.checks import Shelf
    from auditor.model.run import Run, RunInfo

CRASHED = "crashed: "
JUDGED = {Outcome.PASS, Outcome.FAIL, Outcome.NEEDS_REVIEW}


def describe(info: RunInfo) -> AuditJourney:
    """The journey as declared."""
    about = info.journey
    return AuditJourney(about.id, about.title, about.goal, about.market, about.languages, about.base_url, info.path)


def touchpoints_of(run: Run) -> tuple[AuditTouchpoint, ...]:
    """Every planned touchpoint in order, with its picture in each variant."""
    result: list[AuditTouchpoint] = []
    found = _by_id(run)
    for planned in run.info.planned:
        seen = [found[v][planned.id] for v in run.info.variants if planned.id in found[v]]
        whole = [e for e in seen if not e.lost]
        result.append(
            AuditTouchpoint(
                id=planned.id,
                title=str(planned.title),
                kind=planned.kind.value,
                stage=planned.stage.value if planned.stage else "",
                owner=planned.owner,
                line=planned.at.line,
                variants=tuple(e.variant for e in whole),
                lost=str(lost := "" if whole or not seen else seen[0].lost),
                shots=tuple(_shot(e) for e in seen),
                source=planned.source,
                part_of=planned.part_of,
                title_wording=wording_of(planned.title),
                lost_wording=wording_of(lost),
            )
        )
    return tuple(result)


def _by_id(run: Run) -> dict[str, dict[str, Evidence]]:
    """By variant and touchpoint: a mail may have had an attachment in one variant only."""
    return {variant: {e.touchpoint: e for e in run.evidence[variant]} for variant in run.info.variants}


def _shot(here: Evidence) -> Shot:
    document = here.get(Document) or Document()
    picture = here.get(Screenshot)
    walk = _steps(here)
    return Shot(
        variant=here.variant,
        lost=str(here.lost),
        url=document.url,
        title=document.title,
        screenshot=f"{here.folder}/{picture.file}" if picture else "",
        width=picture.width / picture.scale if picture else 0,
        height=picture.height / picture.scale if picture else 0,
        walk=tuple(map(str, walk)),
        views=tuple(
            View(one.name, f"{here.folder}/{shown.file}", shown.width / shown.scale, shown.height / shown.scale)
            for one in (here.get(Renderings) or Renderings()).renderings
            if (shown := one.screenshot)
        ),
        lost_wording=wording_of(here.lost),
        walk_wordings=tuple(map(kept, walk)) if any(isinstance(s, Said) for s in walk) else (),
    )


def _steps(here: Evidence) -> tuple[str, ...]:
    walk = here.get(Walk) or Walk()
    return tuple(say("{step} ({note})", step=s.text, note=s.note) if s.note else s.text for s in walk.steps)


def incomplete_of(run: Run, shelf: Shelf, coverage: Sequence[Coverage]) -> tuple[str, ...]:
    """In words: touchpoints that were lost, or read in part; crashed checks; check files that did not load."""
    said: list[str] = []
    if run.info.state is RunState.INTERRUPTED:
        said.append(say("the run was interrupted before its end"))
    elif run.info.state is RunState.GATHERING:
        said.append(say("the run ended before its end: it was killed, or it is still under way"))
    said += _lost(run)
    said += [
        say(
            "{touchpoint} ({variant}): only the first {most:,} of its {count:,} texts were read",
            touchpoint=e.touchpoint,
            variant=v,
            most=MOST_BLOCKS,
            count=len(e[Texts].blocks),
        )
        for v in run.info.variants
        for e in run.evidence[v]
        if Texts in e and len(e[Texts].blocks) > MOST_BLOCKS
    ]
    said += _partly(run)
    said += _crashed(coverage)
    said += [say("a check file was left out: {fault}", fault=fault.message) for fault in shelf.broken]
    if not any(c.outcome in JUDGED for c in coverage):
        said.append(say("nothing could be checked: no check found anything to look at"))
    return tuple(said)


def _crashed(coverage: Sequence[Coverage]) -> list[Said]:
    told = ((c.check, c.touchpoint, again(c.reason, c.wording)) for c in coverage if c.reason.startswith(CRASHED))
    crashed = set(told)
    return [
        say("check {check} at {touchpoint} {reason}", check=check, touchpoint=touchpoint, reason=reason)
        if touchpoint
        else say("check {check} at the journey {reason}", check=check, reason=reason)
        for check, touchpoint, reason in sorted(crashed, key=lambda c: (c[0], c[1] or "the journey", c[2]))
    ]


def _partly(run: Run) -> list[Said]:
    """What of a touchpoint was not read, and why; one line for all variants in which it is the same."""
    parts: dict[tuple[str, str], list[str]] = {}
    for variant in run.info.variants:
        for here in run.evidence[variant]:
            if not here.lost and (why := (here.get(Document) or Document()).truncated):
                parts.setdefault((here.touchpoint, why), []).append(variant)
    return [
        say("{touchpoint} ({variants}): {why}", touchpoint=id, variants=series(variants), why=why)
        for (id, why), variants in parts.items()
    ]


def _lost(run: Run) -> list[Said]:
    """One line for each reason, with all touchpoints and variants that it cost."""
    lost: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    found = _by_id(run)
    for planned in run.info.planned:
        reasons: dict[str, list[str]] = {}
        for variant in run.info.variants:
            here = found[variant].get(planned.id)
            if reason := here.lost if here else "":
                reasons.setdefault(reason, []).append(variant)
        for reason, where in reasons.items():
            lost.setdefault((reason, tuple(where)), []).append(planned.id)
    return [
        say("{touchpoints}: {reason}", touchpoints=series(ids), reason=reason)
        if variants == run.info.variants
        else say(
            "{touchpoints} ({variants}): {reason}", touchpoints=series(ids), variants=series(variants), reason=reason
        )
        for (reason, variants), ids in lost.items()
    ]
