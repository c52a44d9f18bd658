"""The audit as plain tables, one a sheet: what each holds, without saying how a file of them is made."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, TypeAlias

from auditor.model.pillars import Pillar
from auditor.model.verdict import Outcome, Severity
from auditor.report import words
from auditor.report.conclusion import conclude, gaps
from auditor.report.ledger_rows import variant_ledgers
from auditor.report.plain import clipped, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, Coverage, Finding
    from auditor.model.verdict import Place

Cell: TypeAlias = "str | int | float | date | Severity | Outcome | None"
Row: TypeAlias = "tuple[Cell, ...]"
QUOTES = 8  # of a finding in one cell; each place has a row of its own in another sheet


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in characters; texts of `wide` ones are broken into lines."""

    title: str
    width: float
    kind: Literal["text", "wide", "number", "score"] = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows go with the columns; `fixed` columns stay in sight when one scrolls to the right."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fixed: int = 0


def day(text: str) -> Cell:
    """An ISO date, or date and time in UTC, as such; anything else stays a text."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-01-01") else datetime.fromisoformat(text)
    except ValueError:
        return text or None


def sheets(audit: Audit, tongue: Tongue) -> tuple[Sheet, ...]:
    """All of them, in the order in which they are read."""
    return (
        _summary(audit, tongue),
        _findings(audit, tongue),
        _places(audit, tongue),
        _ledger(audit, tongue),
        _coverage(audit, tongue),
        _indices(audit, tongue),
        _actions(audit, tongue),
        _touchpoints(audit, tongue),
    )


def numbered(audit: Audit) -> Iterator[tuple[int, str, Finding]]:
    """Findings, then what waits for a person: number, status, finding."""
    both = [(f, False) for f in audit.findings] + [(r, True) for r in audit.reviews]
    for number, (finding, review) in enumerate(both, 1):
        yield number, words.status_of(finding, review=review), finding


def _summary(audit: Audit, tongue: Tongue) -> Sheet:
    said = conclude(audit, tongue)
    journey = audit.journey
    variants = dict.fromkeys(s.variant for t in audit.touchpoints for s in t.shots)
    rows: list[Row] = [
        (tongue("Journey"), journey.title or journey.id),
        (tongue("The customer's goal"), journey.goal),
        (tongue("Website"), journey.base_url),
        (tongue("Market"), journey.market),
        (tongue("Languages"), words.series(tongue, journey.languages)),
        (tongue("Variants"), words.series(tongue, variants)),
        (tongue("Gathered (UTC)"), day(audit.gathered_at)),
        (tongue("Verdict"), said.sentence),
        (tongue("Coverage"), said.coverage_line),
        (words.severities(tongue, Severity.ERROR), said.errors),
        (words.severities(tongue, Severity.WARNING), said.warnings),
        (words.severities(tongue, Severity.NOTICE), said.notices),
        (tongue("To review"), said.reviews),
        (tongue("Waived"), said.waived),
        (tongue("Touchpoints planned"), said.planned),
        (tongue("Touchpoints seen"), said.seen),
        *((tongue("Not looked at"), reason) for reason in gaps(audit, tongue)),
        (tongue("Made by"), audit.tool),
    ]
    columns = (Column(tongue("What"), 26), Column(tongue("Value"), 90, "wide"))
    return Sheet(tongue("Summary"), columns, tuple(row for row in rows if row[1] not in {"", None}))


def _findings(audit: Audit, tongue: Tongue) -> Sheet:
    about = {c.id: c for c in audit.checks}
    titles = {t.id: t.title for t in audit.touchpoints}
    rows: list[Row] = []
    for number, status, f in numbered(audit):
        check = about.get(f.check)
        touched = dict.fromkeys(titles.get(p.touchpoint, p.touchpoint) for p in f.places)
        rows.append(
            (
                number, f.severity, words.word(tongue, f.confidence),
                words.word(tongue, check.pillar) if check else "", words.family(tongue, f.family), f.check,
                tongue.told(check.title) if check else "", tongue.told(f.message, f.wording),
                words.series(tongue, touched), words.series(tongue, f.variants), _quotes(f.places, titles, tongue),
                tongue.told(f.fix, f.fix_wording), f.owner, day(f.due), day(f.first_seen),
                words.status(tongue, status), f.waived, f.fingerprint,
            )
        )  # fmt: skip
    columns = (
        Column(tongue("No."), 6, "number"), Column(tongue("Severity"), 10), Column(tongue("Confidence"), 11),
        Column(tongue("Pillar"), 20, "wide"), Column(tongue("Family"), 15), Column(tongue("Check"), 22),
        Column(tongue("Title"), 26, "wide"), Column(tongue("Finding"), 60, "wide"),
        Column(tongue("Touchpoints"), 26, "wide"), Column(tongue("Variants"), 16, "wide"),
        Column(tongue("Quotes"), 50, "wide"), Column(tongue("How to fix"), 40, "wide"), Column(tongue("Owner"), 16),
        Column(tongue("Due"), 12), Column(tongue("First seen"), 12), Column(tongue("Status"), 12),
        Column(tongue("Reason of the waiver"), 26, "wide"), Column(tongue("Fingerprint"), 20),
    )  # fmt: skip
    return Sheet(tongue("Findings"), columns, tuple(rows), fixed=2)


def _quotes(places: Iterable[Place], titles: dict[str, str], tongue: Tongue) -> str:
    """A line for each quote of the first variant in which there are any."""
    quoted = [p for p in places if p.quote.strip()]
    quoted = [p for p in quoted if p.variant == quoted[0].variant]
    lines = [
        words.labelled(tongue, titles.get(p.touchpoint, p.touchpoint), f"“{clipped(one_line(p.quote), 300)}”")
        for p in quoted[:QUOTES]
    ]
    if len(quoted) > QUOTES:
        lines.append(tongue("and {count} more places", count=len(quoted) - QUOTES))
    return "\n".join(lines)


def _places(audit: Audit, tongue: Tongue) -> Sheet:
    about = {t.id: (i, t) for i, t in enumerate(audit.touchpoints, 1)}
    rows: list[Row] = []
    for number, _, f in numbered(audit):
        for place in f.places:
            order, touchpoint = about.get(place.touchpoint, (None, None))
            shots = touchpoint.shots if touchpoint else ()
            url = next((s.url for s in shots if s.variant == place.variant), "")
            rows.append(
                (
                    number, f.severity, f.check, order, touchpoint.title if touchpoint else place.touchpoint,
                    words.channel(tongue, touchpoint.kind) if touchpoint else "", place.variant, place.quote,
                    place.selector, url, *(place.box or (None,) * 4), f.fingerprint,
                )
            )  # fmt: skip
    columns = (
        Column(tongue("No."), 6, "number"), Column(tongue("Severity"), 10), Column(tongue("Check"), 22),
        Column(tongue("Position"), 9, "number"), Column(tongue("Touchpoint"), 28, "wide"),
        Column(tongue("Channel"), 13), Column(tongue("Variant"), 14), Column(tongue("Quote"), 60, "wide"),
        Column(tongue("Selector"), 30), Column(tongue("Address"), 40),
*(Column(side, 8, "number") for side in (tongue("Left"), tongue("Top"), tongue("Width"), tongue("Height"))),
        Column(tongue("Fingerprint"), 20),
    )  # fmt: skip
    return Sheet(tongue("Places"), columns, tuple(rows), fixed=2)


def _ledger(audit: Audit, tongue: Tongue) -> Sheet:
    rows: list[Row] = []
    for ledger in variant_ledgers(audit, tongue):
        groups = (
            (ledger.contradicted, tongue("contradicts itself")), (ledger.agreed, tongue("agrees")),
            (ledger.listed, tongue("not compared")),
        )  # fmt: skip
        for fact, state in ((fact, state) for facts, state in groups for fact in facts):
            for value in fact.values:
                role = tongue("differs") if value.differs else tongue("reference value") if value.reference else ""
                rows.append(
                    (
                        ledger.variant, words.kind_of_fact(tongue, fact.kind), fact.about, value.shown,
                        value.number or None, value.title, role, state, fact.incomparable,
                        words.word(tongue, value.source),
                    )
                )  # fmt: skip
    columns = (
        Column(tongue("Variant"), 14), Column(tongue("Kind of fact"), 18), Column(tongue("About"), 28, "wide"),
        Column(tongue("Value"), 34, "wide"), Column(tongue("Position"), 9, "number"),
        Column(tongue("Touchpoint"), 30, "wide"), Column(tongue("Compared"), 12), Column(tongue("Fact"), 18),
        Column(tongue("Reason"), 34, "wide"), Column(tongue("Read from"), 22),
    )  # fmt: skip
    return Sheet(tongue("Ledger"), columns, tuple(rows), fixed=3)


def _coverage(audit: Audit, tongue: Tongue) -> Sheet:
    about = {c.id: c for c in audit.checks}
    places = {t.id: (i, t.title) for i, t in enumerate(audit.touchpoints, 1)}
    rows: list[Row] = []
    for row in audit.coverage:
        check = about.get(row.check)
        order, title = places.get(row.touchpoint, (None, row.touchpoint or tongue("the whole journey")))
        rows.append(
            (
                words.word(tongue, check.pillar) if check else "", words.family(tongue, check.family) if check else "",
                row.check, tongue.told(check.title) if check else "", order, title, row.variant, row.outcome,
                row.examined, _reason(row, places, tongue),
            )
        )  # fmt: skip
    columns = (
        Column(tongue("Pillar"), 24), Column(tongue("Family"), 16), Column(tongue("Check"), 26),
        Column(tongue("Title"), 34), Column(tongue("Position"), 9, "number"), Column(tongue("Touchpoint"), 30),
        Column(tongue("Variant"), 14), Column(tongue("Outcome"), 18), Column(tongue("Examined"), 10, "number"),
        Column(tongue("Reason"), 60),
    )  # fmt: skip
    return Sheet(tongue("Coverage"), columns, tuple(rows), fixed=3)


def _reason(row: Coverage, places: dict[str, tuple[int, str]], tongue: Tongue) -> str:
    told = tongue.told(row.reason, row.wording)
    if not row.unseen:
        return told
    unseen = words.series(tongue, (places.get(u, (0, u))[1] for u in row.unseen))
    return words.sentences(tongue, (told, tongue("judged without {touchpoints}", touchpoints=unseen)))


def _indices(audit: Audit, tongue: Tongue) -> Sheet:
    rows: list[Row] = [
        (
            words.word(tongue, index.pillar), index.value, index.judged, index.failed,
            words.counter_name(tongue, index.counter.name) if index.counter else "",
            index.counter.value if index.counter else None, index.counter.of if index.counter else None,
        )
        for index in audit.indices
    ]  # fmt: skip
    columns = (
        Column(tongue("Pillar"), 32), Column(tongue("Index, 0 to 100"), 16, "score"),
        Column(tongue("Judged"), 10, "number"), Column(tongue("Failed"), 10, "number"),
        Column(tongue("Counter-metric"), 36), Column(tongue("Value"), 12, "number"),
        Column(tongue("Out of"), 12, "number"),
    )  # fmt: skip
    return Sheet(tongue("Effort and indices"), columns, tuple(rows), fixed=1)


def _actions(audit: Audit, tongue: Tongue) -> Sheet:
    about = {c.id: c for c in audit.checks}
    titles = {t.id: t.title for t in audit.touchpoints}
    rows: list[Row] = []
    for number, action in enumerate(audit.actions, 1):
        check = about.get(action.check)
        rows.append(
            (
                number, action.check, tongue.told(check.title) if check else "",
                words.word(tongue, check.pillar) if check else "", len(action.fingerprints), action.impact,
                action.reach, action.effort, words.effort(tongue, action.effort), action.score,
                words.series(tongue, (titles.get(t, t) for t in action.touchpoints)),
            )
        )  # fmt: skip
    columns = (
        Column(tongue("No."), 6, "number"), Column(tongue("Check"), 26), Column(tongue("Title"), 34, "wide"),
        Column(tongue("Pillar"), 26), Column(tongue("Findings"), 10, "number"), Column(tongue("Impact"), 9, "number"),
        Column(tongue("Reach"), 9, "number"), Column(tongue("Effort"), 9, "number"),
        Column(tongue("What it takes"), 34), Column(tongue("Score"), 9, "number"),
        Column(tongue("Touchpoints"), 60, "wide"),
    )  # fmt: skip
    return Sheet(tongue("What to fix first"), columns, tuple(rows), fixed=3)


def _touchpoints(audit: Audit, tongue: Tongue) -> Sheet:
    """Touchpoints × pillars; a cell without a verdict is empty."""
    cells = {(c.touchpoint, c.pillar): c for c in audit.cells}
    open_at: dict[str, int] = defaultdict(int)
    for finding in audit.findings:
        for touchpoint in {p.touchpoint for p in finding.places} if not finding.waived else ():
            open_at[touchpoint] += 1
    rows: list[Row] = []
    for number, t in enumerate(audit.touchpoints, 1):
        values = (cells.get((t.id, pillar)) for pillar in Pillar)
        rows.append(
            (
                number, t.title, words.channel(tongue, t.kind), words.stage(tongue, t.stage) if t.stage else "",
                t.owner, open_at[t.id], *(cell.value if cell else None for cell in values), tongue.told(t.lost),
            )
        )  # fmt: skip
    columns = (
        Column(tongue("No."), 6, "number"), Column(tongue("Touchpoint"), 36, "wide"), Column(tongue("Channel"), 14),
        Column(tongue("Stage"), 12), Column(tongue("Owner"), 18), Column(tongue("Open findings"), 10, "number"),
        *(Column(words.word(tongue, pillar), 16, "score") for pillar in Pillar),
        Column(tongue("Why it was not seen"), 50, "wide"),
    )  # fmt: skip
    return Sheet(tongue("Touchpoints"), columns, tuple(rows), fixed=2)
