"""The ledger on a terminal: each fact with what was said of it where, contradictions first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.library.catalogues import Tongue
from auditor.report.ledger_rows import variant_ledgers
from auditor.report.plain import one_line
from auditor.report.terminal import wrapped
from auditor.report.words import aside, kind_of_fact, labelled, series

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.text import Text

    from auditor.model.audit import Audit
    from auditor.report.ledger_rows import FactRow, VariantLedger

_SHOWN = 60  # characters of a value


def kinds_of(audit: Audit) -> tuple[str, ...]:
    """The kinds of fact that stand in its ledgers, in their order."""
    return tuple(dict.fromkeys(e.kind for ledger in audit.ledger.values() for e in ledger.entries))


def lines(
    audit: Audit,
    width: int,
    *,
    kinds: Collection[str] = (),
    variants: Collection[str] = (),
    listed: bool = False,
    tongue: Tongue | None = None,
) -> list[Text]:
    """What contradicts itself, then what agrees; `listed`: also what is not compared, each with the reason."""
    tongue = tongue or Tongue()
    result: list[Text] = []
    for table in variant_ledgers(audit, tongue):
        if variants and table.variant not in variants:
            continue
        result += [
            *([wrapped("", width)[0]] if result else []),
            *_table(audit, table, width, kinds, tongue, listed=listed),
        ]
    return result or wrapped(tongue("No facts were read."), width)


def _table(
    audit: Audit, table: VariantLedger, width: int, kinds: Collection[str], tongue: Tongue, *, listed: bool
) -> list[Text]:
    torn, agreed, rest = (
        [row for row in rows if not kinds or row.kind in kinds]
        for rows in (table.contradicted, table.agreed, table.listed)
    )
    title = aside(tongue, one_line(audit.journey.title or audit.journey.id), one_line(table.variant))
    said = tongue(
        "{contradictions}, {agreed} agree, {rest} said at one touchpoint or not compared",
        contradictions=tongue.number("{count:,} contradiction", "{count:,} contradictions", len(torn)),
        agreed=len(agreed), rest=len(rest),
    )  # fmt: skip
    result = wrapped(labelled(tongue, title, said), width, "bold")
    if table.commitment:
        where = tongue(
            "The customer commits at {point}; ◆ marks what the others are compared with.",
            point=one_line(table.commitment),
        )
        result += wrapped(where, width)
    for rows, sign, style in ((torn, "✕", "bold red"), (agreed, "✓", "green"), (rest if listed else [], "·", "")):
        for row in rows:
            result += [wrapped("", width)[0], *wrapped(f"{sign} {_name(row, tongue)}", width, style, hang=2)]
            result += _values(row, width)
    if rest and not listed:
        more = tongue("--all lists the others as well, each with the reason.")
        result += [wrapped("", width)[0], *wrapped(more, width, "dim")]
    return result


def _name(row: FactRow, tongue: Tongue) -> str:
    why = f" – {one_line(row.incomparable)}" if row.incomparable else ""
    about = [one_line(row.about)] if row.about else []
    return series(tongue, [kind_of_fact(tongue, row.kind), *about]) + why


def _values(row: FactRow, width: int) -> list[Text]:
    """One line a value: the value, then the touchpoints at which it stands."""
    where: dict[tuple[str, bool], list[str]] = {}
    reference: set[str] = set()
    for value in row.values:
        where.setdefault((value.shown, value.differs), []).append(one_line(value.title))
        reference |= {value.shown} if value.reference else set()
    result: list[Text] = []
    for (shown, differs), titles in where.items():
        mark = "✕" if differs else "◆" if shown in reference else " "
        read = one_line(shown)[:_SHOWN]
        result += wrapped(f"    {mark} “{read}” {' · '.join(dict.fromkeys(titles))}", width, hang=8)
    return result
