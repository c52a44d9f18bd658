"""The sample with everything that an audit may hold beside it: indices, cells, actions, dates, wordings."""

from __future__ import annotations

from dataclasses import replace

from auditor.library.catalogues import Tongue, tongue_of
from auditor.library.roots import built_in
from auditor.model.audit import Action, Audit, Cell, Counter, Index
from auditor.model.pillars import Pillar
from auditor.model.sayings import say, wording_of
from tests.report.sample import sample_audit


def chinese() -> Tongue:
    """With every catalogue that is shipped."""
    return tongue_of("zh", (built_in(),))


def full_audit() -> Audit:
    audit = sample_audit()
    message = say("{count} links lead nowhere: {names}", count=2, names="A, B")
    first, second, *others = audit.findings
    findings = (
        replace(first, owner="Web team", due="2026-12-31", first_seen="2026-10-02"),
        replace(second, due="soon"),
        *others[:4],
        replace(others[4], message=str(message), wording=wording_of(message)),
        *others[5:],
    )
    counters = (
        Counter("filled-in", 12, 14),
        Counter("reading-words", 1204),
        Counter("compared-facts", 23),
        Counter("slowest-wait", 2.4),
        Counter("owned-touchpoints", 7, 9),
    )
    return replace(
        audit,
        findings=findings,
        indices=tuple(
            Index(pillar, None if pillar is Pillar.MEASURE else 67, 52, 12, counter)
            for pillar, counter in zip(Pillar, counters, strict=True)
        ),
        cells=tuple(Cell(t.id, pillar, 50, 4, 2) for t in audit.touchpoints for pillar in Pillar),
        actions=tuple(
            Action(f.check, (f.fingerprint,), 9, 2.5, 1 + i % 3, 22.5 - i, tuple({p.touchpoint: 0 for p in f.places}))
            for i, f in enumerate(findings[:12])
        ),
        gathered_at="2026-10-02T09:41:07+00:00",
    )
