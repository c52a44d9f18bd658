"""A number or address that one page shows where the other pages of the site show another."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from auditor.model.facts import Source
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.evidence import JourneyEvidence
    from auditor.model.facts import Fact

_Seen: TypeAlias = "dict[str, dict[str, Fact]]"  # value to page to the first fact there

SLIPS = 2  # digits that differ in a mistyped number
_BEFORE, _AFTER = 30, 20  # characters beside it that are the same on both pages
_LOCAL = 7  # digits at the end that two ways to write a number share
_LETTERS = 3  # of these words, where no more than two pages have it
_MOST = 2_000  # facts of a kind


@dataclass(frozen=True, slots=True)
class Misprint:
    """`stray` stands alone; `usual` is what stands in its place at other pages, the first of each page.

    likely: the two are alike, so that one of them is a slip.
    """

    stray: Fact
    usual: tuple[Fact, ...]
    likely: bool


def misprints(journey: JourneyEvidence, kind: str, apart: frozenset[str]) -> tuple[int, list[Misprint]]:
    """(facts that were compared, misprints) of telephone numbers and addresses, whether or not anything says whose.

    The words beside the two are the same, no other page shows the stray one, and its page does not show the usual one,
    which stands at two pages or more; at one only where the two are alike, and all that show something there.
    What belongs to the roles `apart` is left out.
    """
    pages = {t.touchpoint for t in journey if t.kind is Kind.PAGE}
    facts = [f for e in journey.ledger.of(kind) for f in e.facts if f.order >= 0][:_MOST]
    facts.sort(key=lambda f: f.order)
    at: _Seen = defaultdict(dict)
    slots: dict[tuple[str, str], _Seen] = defaultdict(lambda: defaultdict(dict))
    for fact in facts:
        if fact.place.touchpoint in pages:
            at[fact.value].setdefault(fact.place.touchpoint, fact)
            slots[_slot(fact)][fact.value].setdefault(fact.place.touchpoint, fact)
    shared = {words: v for words, v in slots.items() if len({page for shown in v.values() for page in shown}) > 1}
    examined = sum(len(shown) for values in shared.values() for shown in values.values())
    return examined, [slip for words, v in shared.items() for slip in _in_slot(kind, words, v, at, apart)]


def _in_slot(
    kind: str, words: tuple[str, str], values: _Seen, everywhere: _Seen, apart: frozenset[str]
) -> Iterator[Misprint]:
    usual = max(values, key=lambda v: (len(values[v]), len(everywhere[v])))
    seen = values[usual]
    if next(iter(seen.values())).subject in apart:
        return
    pages = {page for shown in values.values() for page in shown}
    told = sum(c.isalpha() for c in "".join(words)) >= _LETTERS and len(pages) == 2  # noqa: PLR2004 - this and that
    for value, shown in values.items():
        ((page, stray), *more) = shown.items()
        if value == usual or more or len(everywhere[value]) > 1 or _shows(everywhere, usual, page):
            continue
        likely = alike(kind, value, usual)
        if len(seen) > 1 or (likely and told and stray.source is not Source.BARE):
            yield Misprint(stray, tuple(seen.values()), likely and len(seen) > 1)


def alike(kind: str, one: str, two: str) -> bool:
    """A number with a digit or two changed; an address with the same mailbox, or at the same host."""
    if kind == "email":
        return any(a == b for a, b in zip(one.partition("@"), two.partition("@"), strict=True) if a != "@")
    return sum(a != b for a, b in zip(one, two, strict=False)) + abs(len(one) - len(two)) <= SLIPS


def same_number(one: str, two: str) -> bool:
    """Equal, or one of them has no country (its market is not known) and is the end of the other."""
    if one == two or (one.startswith("+") and two.startswith("+")):
        return one == two
    short, long = sorted((one.lstrip("+0"), two.lstrip("+0")), key=len)
    return len(short) >= _LOCAL and long.endswith(short)


def _slot(fact: Fact) -> tuple[str, str]:
    before, _, after = fact.place.quote.partition(fact.shown)
    return " ".join(before.split())[-_BEFORE:], " ".join(after.split())[:_AFTER]


def _shows(at: _Seen, usual: str, page: str) -> bool:
    return any(page in shown for value, shown in at.items() if same_number(value, usual))
