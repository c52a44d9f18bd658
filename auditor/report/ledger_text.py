"""The ledger on a terminal: each fact with what was said of it where, contradictions first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.library.catalogues import Tongue
from auditor.report.plain import one_line
from auditor.report.tables import LedgerTable, Row, ledger_tables
from auditor.report.terminal import wrapped
from auditor.report.words import kind_of_fact, labelled, series

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.text import Text

    from auditor.model.audit import Audit

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
    wanted = {kind_of_fact(Tongue(), kind) for kind in kinds}
    result: list[Text] = []
    for table in ledger_tables(audit):
        if variants and table.variant not in variants:
            continue
        result += [
            *([wrapped("", width)[0]] if result else []),
            *_table(audit, table, width, wanted, tongue, listed=listed),
        ]
    return result or wrapped(tongue("No facts were read."), width)


def _table(
    audit: Audit, table: LedgerTable, width: int, wanted: set[str], tongue: Tongue, *, listed: bool
) -> list[Text]:
    torn, agreed, rest = (
        [row for row in rows if not wanted or row.kind in wanted]
        for rows in (table.contradicted, table.agreed, table.listed)
    )
    point = next((c.title for c in table.columns if c.commitment), "")
    title = f"{one_line(audit.journey.title or audit.journey.id)} ({one_line(table.variant)})"
    said = tongue(
        "{contradictions}, {agreed} agree, {rest} said at one touchpoint or not compared",
        contradictions=tongue.number("{count:,} contradiction", "{count:,} contradictions", len(torn)),
        agreed=len(agreed), rest=len(rest),
    )  # fmt: skip
    result = wrapped(labelled(tongue, title, said), width, "bold")
    if point:
        where = tongue(
            "The customer commits at {point}; ◆ marks what the others are compared with.", point=one_line(point)
        )
        result += wrapped(where, width)
    for rows, sign, style in ((torn, "✕", "bold red"), (agreed, "✓", "green"), (rest if listed else [], "·", "")):
        for row in rows:
            result += [wrapped("", width)[0], *wrapped(f"{sign} {_name(row, tongue)}", width, style, hang=2)]
            result += _values(row, table, width)
    if rest and not listed:
        more = tongue("--all lists the others as well, each with the reason.")
        result += [wrapped("", width)[0], *wrapped(more, width, "dim")]
    return result


def _name(row: Row, tongue: Tongue) -> str:
    why = f" – {one_line(tongue.told(row.incomparable))}" if row.incomparable else ""
    about = [one_line(row.about)] if row.about else []
    return series(tongue, [tongue.told(row.kind), *about]) + why


def _values(row: Row, table: LedgerTable, width: int) -> list[Text]:
    """One line a value: the value, then the touchpoints at which it stands."""
    where: dict[tuple[str, bool], list[str]] = {}
    reference: set[str] = set()
    for column, cell in zip(table.columns, row.cells, strict=True):
        for said in cell:
            where.setdefault((said.shown, said.differs), []).append(one_line(column.title))
            reference |= {said.shown} if said.reference else set()
    result: list[Text] = []
    for (shown, differs), titles in where.items():
        mark = "✕" if differs else "◆" if shown in reference else " "
        value = one_line(shown)[:_SHOWN]
        result += wrapped(f"    {mark} “{value}” {' · '.join(dict.fromkeys(titles))}", width, hang=8)
    return result
