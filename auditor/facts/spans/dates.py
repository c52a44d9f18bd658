"""Dates, times and periods in text, with what they mean where that is certain.

Parts are found apart (days, months, times) and put together here: `Tue 6 January, 9 am to 5 pm` is one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice

from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.dates_en import days
from auditor.facts.spans.dates_join import ranged, timed
from auditor.facts.spans.dates_numeric import numeric
from auditor.facts.spans.dates_other import foreign
from auditor.facts.spans.dates_relative import periods
from auditor.facts.spans.dates_zh import dates_zh
from auditor.facts.spans.times import times, times_zh
from auditor.kit.memory import remembered

_MOST = 5_000  # atoms of a text
_HAN = re.compile("[぀-ヿ一-鿿가-힣]")
_DIGIT = re.compile("[0-9]")
_FRAGMENT = re.compile("[a-z]{3}|q[1-4]|[0-9]")
_WEAK = frozenset({Sort.LOOSE, Sort.LOOSE_PART})  # these give way to what stands by itself
_LOOSE = _WEAK | {Sort.NOTHING}
_TITLE = re.compile("《[^《》]{1,60}》")


@dataclass(frozen=True, slots=True)
class When:
    """A date, time or period at `start:end` of the text.

    value: ISO text (`2026-01-06`, `XXXX-01-06` without a year, `2026-01-06T15:00`, `T15:00`, `A/B` for a range), ""
    where it is not certain · shape: how it is written (`D Mon Y`, `M/D/Y`, `Y年M月D日`, `D/M/Y or M/D/Y` when that is
    open, `weekday`, `relative`, `12h`; a time behind a comma; `… to …` for a range) · words: as written.
    """

    start: int
    end: int
    value: str
    shape: str
    words: str


@remembered
def find_dates(text: str, /, language: str = "", market: str = "", today: str = "") -> tuple[When, ...]:
    """All of them in NFKC text, from left to right.

    `market` and `language` settle `03/04/26`, `today` (ISO) settles `tomorrow`.
    """
    lowered = text.lower()
    atoms: list[Atom] = []
    if _FRAGMENT.search(lowered):
        atoms += islice(days(text, lowered, today), _MOST)
        atoms += islice(periods(text, lowered, today), _MOST)
        atoms += islice(times(text, lowered), _MOST)
    if _DIGIT.search(text):
        atoms += islice(numeric(text, language, market), _MOST)
        atoms += islice(foreign(text, lowered, language), _MOST)
    if _HAN.search(text):
        atoms += islice(dates_zh(text, today), _MOST)
        atoms += islice(times_zh(text), _MOST)
    if "《" in text:
        atoms = _outside_titles(atoms, text)
    if not atoms:
        return ()
    whole = ranged(timed(ranged(_apart(atoms), text), text), text)
    return tuple(When(a.start, a.end, a.value, a.shape, text[a.start : a.end]) for a in whole if a.sort not in _LOOSE)


def _outside_titles(atoms: list[Atom], text: str) -> list[Atom]:
    """A title says no date: 《明日之后》."""
    titles = [m.span() for m in islice(_TITLE.finditer(text), _MOST)]
    starts = [start for start, _ in titles]

    def inside(atom: Atom) -> bool:
        index = bisect_right(starts, atom.start) - 1
        return index >= 0 and atom.start < titles[index][1]

    return [a for a in atoms if not inside(a)]


def _apart(atoms: list[Atom]) -> list[Atom]:
    """Of those that overlap the surer, and of equals the longest one."""
    taken: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.start, a.start - a.end, a.sort in _WEAK)):
        last = taken[-1] if taken else None
        if last is None or atom.start >= last.end:
            taken.append(atom)
            continue
        surer = (last.sort in _WEAK) - (atom.sort in _WEAK)
        if surer > 0 or (surer == 0 and atom.end - atom.start > last.end - last.start):
            taken[-1] = atom
    return taken
