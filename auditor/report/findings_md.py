"""summary.md: the audit for those who read it where the code is; short enough for the summary of a CI job."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from auditor.model.verdict import Outcome, Severity
from auditor.report import words
from auditor.report.conclusion import conclude, gaps, open_findings, touchpoints
from auditor.report.markdown_text import escaped, table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit, Finding

MOST = 900_000  # bytes; hosts refuse a job's summary beyond 1 MiB
ACTIONS, GAPS, PLACES, WAIVERS = 10, 50, 6, 50
_SIGNS = {Severity.ERROR: "🔴", Severity.WARNING: "🟠", Severity.NOTICE: "🔵"}


def to_markdown(audit: Audit, tongue: Tongue) -> bytes:
    """The whole, UTF-8, within `MOST` bytes: what does not fit is counted."""
    parts = [_head(audit, tongue), _indices(audit, tongue), _actions(audit, tongue)]
    end = [
        _reviews(audit, tongue), _missing(audit, tongue), _waived(audit, tongue), _coverage(audit, tongue),
        f"<sub>{escaped(audit.tool)}</sub>" if audit.tool else "",
    ]  # fmt: skip
    spent = sum(len(part.encode("utf-8", "replace")) + 2 for part in (*parts, *end))
    parts += [_findings(audit, tongue, MOST - spent), *end]
    return ("\n\n".join(part for part in parts if part) + "\n").encode("utf-8", "replace")


def finding_as_markdown(finding: Finding, audit: Audit, tongue: Tongue) -> str:
    """A finding as an item of a list: what is wrong, where it stands with quotes, how to fix it, who answers for it."""
    about = [
        escaped(finding.check),
        tongue("{confidence} confidence", confidence=words.word(tongue, finding.confidence)),
    ]
    about += [words.labelled(tongue, tongue("Owner"), escaped(finding.owner))] if finding.owner else []
    about += [words.labelled(tongue, tongue("Due"), escaped(finding.due))] if finding.due else []
    about += [words.labelled(tongue, tongue("First seen"), escaped(finding.first_seen))] if finding.first_seen else []
    lines = [f"- {_SIGNS[finding.severity]} **{escaped(tongue.told(finding.message, finding.wording))}**"]
    lines += [f"  - {line}" for line in _places(finding, audit, tongue)]
    if finding.fix:
        fix = escaped(tongue.told(finding.fix, finding.fix_wording))
        lines.append(f"  - {words.labelled(tongue, tongue('How to fix'), fix)}")
    return "\n".join([*lines, f"  - <sub>{' · '.join(about)}</sub>"])


def _places(finding: Finding, audit: Audit, tongue: Tongue) -> list[str]:
    """Where it stands in its first variant, in journey order."""
    titles = {t.id: t.title for t in audit.touchpoints}
    variant = finding.places[0].variant if finding.places else ""
    places = [p for p in finding.places if p.variant == variant]
    lines: list[str] = []
    for place in places[:PLACES]:
        where = f"**{escaped(titles.get(place.touchpoint, place.touchpoint), 200)}**"
        quote = f"“{escaped(place.quote, 300)}”" if place.quote.strip() else ""
        lines.append(words.labelled(tongue, where, quote) if quote else where)
    if len(places) > PLACES:
        lines.append(tongue("and {count} more places", count=len(places) - PLACES))
    more = [escaped(v, 80) for v in finding.variants if v != variant]
    return [*lines, tongue("also in {variants}", variants=words.series(tongue, more))] if more else lines


def _head(audit: Audit, tongue: Tongue) -> str:
    said = conclude(audit, tongue)
    title = escaped(audit.journey.title or audit.journey.id)
    variants = dict.fromkeys(s.variant for t in audit.touchpoints for s in t.shots)
    about = [
        (tongue("The customer's goal"), audit.journey.goal), (tongue("Website"), audit.journey.base_url),
        (tongue("Variants"), words.series(tongue, variants)), (tongue("Gathered (UTC)"), audit.gathered_at),
    ]  # fmt: skip
    lines = [f"- {words.labelled(tongue, name, escaped(value))}" for name, value in about if value]
    counted = ((tongue("Findings"), said.counts_line), (tongue("Coverage"), said.coverage_line))
    parts = [
        f"# {words.labelled(tongue, title, touchpoints(tongue, said.planned))}",
        f"**{escaped(said.sentence)}**",
        "\n".join(f"- {words.labelled(tongue, name, line)}" for name, line in counted),
        "\n".join(lines),
    ]
    return "\n\n".join(part for part in parts if part)


def _indices(audit: Audit, tongue: Tongue) -> str:
    if not audit.indices:
        return ""
    rows = [
        (
            words.word(tongue, index.pillar), "–" if index.value is None else str(index.value),
            f"{index.judged:,}", f"{index.failed:,}",
            words.counter_said(tongue, index.counter) if index.counter else "–",
        )
        for index in audit.indices
    ]  # fmt: skip
    head = (
        tongue("Pillar"), tongue("Index, 0 to 100"), tongue("Judged"), tongue("Failed"),
        tongue("What must not get worse"),
    )  # fmt: skip
    return "\n".join([f"## {tongue('The five pillars')}", "", *table(head, rows, right=(1, 2, 3))])


def _actions(audit: Audit, tongue: Tongue) -> str:
    """The first few, with the three numbers that their order comes from."""
    if not audit.actions:
        return ""
    checks = {check.id: check.title for check in audit.checks}
    titles = {t.id: t.title for t in audit.touchpoints}
    rows: list[tuple[str, ...]] = []
    for number, action in enumerate(audit.actions[:ACTIONS], 1):
        title = tongue.told(checks.get(action.check, action.check))
        named = words.aside(tongue, f"**{escaped(title)}**", escaped(action.check))
        where = [escaped(titles.get(t, t), 80) for t in action.touchpoints]
        shown = words.series(tongue, where[:4])
        if len(where) > 4:  # noqa: PLR2004  # of which a cell shows three
            more = tongue("and {count} more", count=len(where) - 3)
            shown = f"{words.series(tongue, where[:3])} {more}"
        rows.append(
            (
                str(number), named, str(len(action.fingerprints)), shown,
                words.number(action.impact), words.number(action.reach), words.effort(tongue, action.effort),
                words.number(action.score),
            )
        )  # fmt: skip
    head = (
        tongue("No."), tongue("What"), tongue("Findings"), tongue("Touchpoints"), tongue("Impact"), tongue("Reach"),
        tongue("Effort"), tongue("Score"),
    )  # fmt: skip
    lines = [f"## {tongue('What to fix first')}", "", *table(head, rows, right=(0, 2, 4, 5, 7))]
    if len(audit.actions) > ACTIONS:
        lines += ["", tongue("and {count} more", count=len(audit.actions) - ACTIONS)]
    return "\n".join(lines)


def _findings(audit: Audit, tongue: Tongue, room: int) -> str:
    """By severity, worst first; as many as there is room for."""
    found = open_findings(audit)
    if not found:
        return ""
    parts = [f"## {tongue('Findings')}"]
    left = room - 500
    for severity in Severity:
        findings = [f for f in found if f.severity is severity]
        if not findings:
            continue
        parts.append(f"### {words.aside(tongue, words.severities(tongue, severity), f'{len(findings):,}')}")
        made, left = _bounded(findings, lambda f: finding_as_markdown(f, audit, tongue), left, tongue)
        parts.append("\n".join(made))
    return "\n\n".join(parts)


def _bounded(
    findings: Sequence[Finding], told: Callable[[Finding], str], room: int, tongue: Tongue
) -> tuple[list[str], int]:
    """What fits into `room` bytes, and how much of it is left."""
    made: list[str] = []
    for finding in findings:
        text = told(finding)
        size = len(text.encode("utf-8", "replace")) + 1
        if size > room:
            return [*made, f"- {tongue('and {count} more', count=len(findings) - len(made))}"], 0
        made.append(text)
        room -= size
    return made, room


def _reviews(audit: Audit, tongue: Tongue) -> str:
    """Folded: a person looks at them one after another."""
    if not audit.reviews:
        return ""
    made, _ = _bounded(audit.reviews, lambda f: finding_as_markdown(f, audit, tongue), MOST // 4, tongue)
    return _folded(tongue, tongue("To review"), len(audit.reviews), made)


def _missing(audit: Audit, tongue: Tongue) -> str:
    reasons = gaps(audit, tongue)
    lines = [f"- {escaped(reason)}" for reason in reasons[:GAPS]]
    if len(reasons) > GAPS:
        lines.append(f"- {tongue('and {count} more', count=len(reasons) - GAPS)}")
    return "\n".join([f"## {tongue('Not looked at')}", "", *lines]) if lines else ""


def _waived(audit: Audit, tongue: Tongue) -> str:
    waived = [f for f in audit.findings if f.waived]
    lines = [
        f"- {words.labelled(tongue, escaped(tongue.told(f.message, f.wording)), escaped(f.waived))}"
        for f in waived[:WAIVERS]
    ]
    if len(waived) > WAIVERS:
        lines.append(f"- {tongue('and {count} more', count=len(waived) - WAIVERS)}")
    return _folded(tongue, tongue("Waived"), len(waived), lines) if lines else ""


def _coverage(audit: Audit, tongue: Tongue) -> str:
    """Families × outcomes, and how much was examined."""
    family = {check.id: check.family for check in audit.checks}
    counts: dict[str, Counter[Outcome]] = {}
    examined: Counter[str] = Counter()
    for row in audit.coverage:
        name = family.get(row.check, "")
        counts.setdefault(name, Counter())[row.outcome] += 1
        examined[name] += row.examined
    if not counts:
        return ""
    rows = [
        (escaped(words.family(tongue, name)) or "–", *(f"{by[o]:,}" for o in Outcome), f"{examined[name]:,}")
        for name, by in counts.items()
    ]
    head = (tongue("Family"), *(words.word(tongue, outcome) for outcome in Outcome), tongue("Examined"))
    return "\n".join([f"## {tongue('Coverage')}", "", *table(head, rows, right=range(1, len(head)))])


def _folded(tongue: Tongue, title: str, count: int, lines: Sequence[str]) -> str:
    return "\n".join(
        [f"<details><summary>{words.aside(tongue, title, f'{count:,}')}</summary>", "", *lines, "", "</details>"]
    )
