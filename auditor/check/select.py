"""Which checks run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.check import Check


def select(checks: dict[str, Check], only: Iterable[str] = (), without: Iterable[str] = ()) -> tuple[Check, ...]:
    """The checks named in `only` (all when it is empty) less those in `without`; both name checks or families.

    Raises:
        UsageError: a name that is neither, or nothing is left: an audit that checks nothing is not green.
    """
    wanted, unwanted = tuple(only), tuple(without)
    known = {*checks, *(c.meta.family for c in checks.values())}
    for name in (*wanted, *unwanted):
        if name not in known:
            msg = f"there is no check or family `{name}`; {nearest(name, known) or '`auditor list checks` shows all'}"
            raise UsageError(msg)
    chosen = tuple(
        check
        for check in checks.values()
        if (not wanted or {check.meta.id, check.meta.family} & set(wanted))
        and not {check.meta.id, check.meta.family} & set(unwanted)
    )
    if not chosen:
        msg = "no check is left to run: everything selected with --only is left out by --without, or none loaded"
        raise UsageError(msg)
    return chosen
