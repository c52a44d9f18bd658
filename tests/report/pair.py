"""Two audits to compare: the bookshop of the sample, and the same a month later with some faults mended and others made."""

from __future__ import annotations

from dataclasses import replace

from auditor.model.audit import Audit, Counter, Index
from auditor.model.pillars import Pillar
from auditor.model.verdict import Outcome, Severity
from tests.report.sample import LOST, both, finding, hostile_audit, sample_audit

NEW = "The basket's total is £34.99, and at checkout £39.99"
MENDED = ("label-missing", "redundant-entry")


def _indices(values, counters) -> tuple[Index, ...]:
    names = ("filled-in", "reading-words", "compared-facts", "slowest-wait", "owned-touchpoints")
    return tuple(
        Index(pillar, value, 40, 4, Counter(name, counter, 9 if name == "owned-touchpoints" else None))
        for pillar, value, name, counter in zip(Pillar, values, names, counters, strict=True)
    )


def before() -> Audit:
    return replace(
        sample_audit(),
        indices=_indices((60, 70, 80, None, 50), (10, 300, 24, 2.0, 5)),
        gathered_at="2026-10-22T09:00:00+00:00",
    )


def after() -> Audit:
    """label-missing and redundant-entry are mended; a total differs anew; one fault is graver, one accepted, one no
    longer; help-missing was not looked for; one price is another one.
    """
    old = before()
    found = [f for f in old.findings if f.check not in MENDED]
    found = [replace(f, severity=Severity.ERROR) if f.check == "contact-drift" else f for f in found]
    found = [replace(f, waived="redesign") if f.check == "long-sentence" else f for f in found]
    found = [replace(f, waived="") if f.check == "encoding-garbage" else f for f in found]
    found = [f for f in found if f.check != "help-missing"]
    coverage = tuple(
        replace(c, outcome=Outcome.ERROR, reason="crashed") if c.check == "help-missing" else c for c in old.coverage
    )
    ledgers = {}
    for variant, ledger in old.ledger.items():
        entries = list(ledger.entries)
        total = entries[0]
        facts = (replace(total.facts[0], value="41.00", shown="£41.00"), *total.facts[1:])
        entries[0] = replace(total, facts=facts)
        ledgers[variant] = replace(ledger, entries=tuple(entries))
    new = finding("total-drift", "error", NEW, *both("basket", "£34.99", 380), *both("checkout", "£39.99", 900))
    return replace(
        old,
        findings=(new, *found),
        coverage=coverage,
        ledger=ledgers,
        indices=_indices((72, 70, 71, 90, 58), (13, 310, 24, 2.1, 5)),
        gathered_at="2026-11-22T09:00:00+00:00",
    )


def rival() -> Audit:
    """Another company on a journey of the same shape: other ids, no mails of its own but one."""
    old = sample_audit()
    ids = {t.id: f"their-{t.id}" for t in old.touchpoints}
    touchpoints = tuple(replace(t, id=ids[t.id], title=f"Their {t.title}") for t in old.touchpoints)
    moved = tuple(
        replace(f, fingerprint=f"r{i:011x}", places=tuple(replace(p, touchpoint=ids[p.touchpoint]) for p in f.places))
        for i, f in enumerate(old.findings)
        if f.check not in MENDED
    )
    return replace(
        old,
        journey=replace(old.journey, id="their-checkout", title="Rival checkout", base_url="https://rival.example.test"),
        touchpoints=touchpoints,
        findings=moved,
        reviews=(),
        coverage=tuple(replace(c, touchpoint=ids.get(c.touchpoint, "")) for c in old.coverage),
        ledger={},
    )  # fmt: skip


def hostile_pair() -> tuple[Audit, Audit]:
    """Texts of the site that would run, break or turn the page, in both."""
    spoiled = hostile_audit()
    mended = replace(
        spoiled,
        findings=spoiled.findings[2:],
        ledger={
            v: replace(
                ledger,
                entries=tuple(
                    replace(e, facts=tuple(replace(f, value=f"{f.value}9", shown=f"{f.shown}<img src=x onerror=alert(5)>") for f in e.facts))
                    for e in ledger.entries
                ),
            )
            for v, ledger in spoiled.ledger.items()
        },
    )  # fmt: skip
    return spoiled, mended


__all__ = ["LOST", "MENDED", "NEW", "after", "before", "hostile_pair", "rival"]
