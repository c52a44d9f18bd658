"""Several sentences of advice, one after another."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterable


def one_by_one(sentences: Iterable[Said]) -> Said:
    """“Do this. Do that.”: whole sentences, at least one, each in its own language."""
    return reduce(lambda said, more: say("{said} {more}", said=said, more=more), sentences)
