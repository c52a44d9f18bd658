"""What became of the answers in a form that was provoked: which were there before, and which are gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.kit.text.wording import shown
from auditor.model.sayings import Said, joined, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.probes import Kept, Probed

CHOSEN = frozenset({"select", "radio", "checkbox", "switch", "listbox", "combobox"})
_NAMED = 3


def given(probed: Probed) -> tuple[Kept, ...]:
    """The fields that held an answer of the customer's, without the one that was answered wrongly."""
    return tuple(kept for kept in probed.kept if kept.before and kept.label != probed.wrong[0])


def lost(fields: Sequence[Kept]) -> tuple[Kept, ...]:
    """Those that are empty now; of lists and boxes, those where something else is chosen.

    What is typed may come back tidied up (`LS14DY` as LS1 4DY), so only empty counts.
    """
    return tuple(one for one in fields if not one.after or (one.type in CHOSEN and one.after != one.before))


def named(fields: Sequence[Kept]) -> Said:
    """“Full name”, “Postcode” and 2 more."""
    names: list[str] = [f"“{shown(one.label, 40)}”" for one in fields[:_NAMED]]
    more = len(fields) - len(names)
    return joined([*names, say("{count} more", count=more)] if more else names)
