"""What the page of a comparison shows, ready to be laid out: cards, bars, rows, pairs of pictures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.model.comparison import State, Way
from auditor.report import words
from auditor.report.comparison_pictures import OF_A, OF_B, shot_of
from auditor.report.plain import clipped, language_of, parted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Finding, Index, Shot
    from auditor.model.comparison import Change, Comparison, CoverageGap, Delta, FactChange, Match
    from auditor.report.comparison_pictures import Pictures
    from auditor.report.pictures import Picture

PLACES = 3  # quotes of a finding
VOICES = 3  # findings of one company behind one kind of fault
_NO_SUBJECT = {"general", "links", "brand", "sender"}  # say no more than the kind


@dataclass(frozen=True, slots=True)
class Quote:
    """Where, and what stands there; `number` counts touchpoints of the comparison from 1, 0 for none."""

    number: int
    title: str
    pieces: tuple[tuple[str, bool], ...]
    lang: str


@dataclass(frozen=True, slots=True)
class Voice:
    """One finding of one of the two."""

    letter: str
    message: str
    lang: str
    fix: str
    quotes: tuple[Quote, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Card:
    """A fault. `before` is its severity in A where that was another one; `more` findings of the same are not shown."""

    change: Change
    before: str
    reason: str
    voices: tuple[Voice, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Bar:
    """One pillar. way: up down level none; `counter_way`: better worse level none."""

    name: str
    a: int | None
    b: int | None
    rise: int | None
    way: str
    judged: tuple[int, int]
    counter: str
    counter_a: str
    counter_b: str
    counter_way: str
    counter_up: bool
    imbalance: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """A difference in the ledger; values with their language."""

    kind: str
    about: str
    places: tuple[tuple[int, str], ...]  # number and title; number 0: declared in the journey file
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pane:
    """One picture, by its classes; "" with the reason where there is none."""

    picture: str
    size: str
    why: str
    url: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One touchpoint in one variant. `same`: the two files are equal, and the first one is shown."""

    variant: str
    a: Pane
    b: Pane
    same: bool

    @property
    def both(self) -> bool:
        """There is something to slide between."""
        return bool(self.a.picture and self.b.picture)


@dataclass(frozen=True, slots=True)
class Screen:
    """One touchpoint, with its faults that changed."""

    number: int
    match: Match
    pairs: tuple[Pair, ...]
    marks: int

    @property
    def same(self) -> bool:
        """All its pictures are equal."""
        return bool(self.pairs) and all(p.same for p in self.pairs)


@dataclass
class View:
    """Makes what the templates name; `sizes` collects a class for each size of picture."""

    comparison: Comparison
    tongue: Tongue
    pictures: Pictures
    sizes: dict[tuple[float, float], str] = field(default_factory=dict[tuple[float, float], str])

    def cards(self, *states: State) -> tuple[Card, ...]:
        """The faults of these states, worst first."""
        found = sorted(self.comparison.of(*states), key=lambda c: -c.severity.rank)
        return tuple(self._card(c) for c in found)

    def _card(self, change: Change) -> Card:
        older = change.state in {State.ACCEPTED, State.DOUBTED}
        sides = [("", (change.a or change.b) if older else (change.b or change.a))]
        if self.comparison.way is Way.COMPANIES and change.a and change.b:
            sides = [("A", change.a), ("B", change.b)]
        of_a = [id(f) for f in change.a]
        voices = tuple(
            self._voice(letter, f, of_a=id(f) in of_a) for letter, findings in sides for f in findings[:VOICES]
        )
        worst = max((f.severity for f in change.a), key=lambda s: s.rank, default=None)
        before = words.word(self.tongue, worst) if worst and change.state in {State.WORSE, State.BETTER} else ""
        reason = self.tongue.told(change.reason.text, change.reason.wording) if change.reason else ""
        more = sum(max(0, len(findings) - VOICES) for _, findings in sides)
        return Card(change, before, reason, voices, more)

    def _voice(self, letter: str, finding: Finding, *, of_a: bool) -> Voice:
        message = self.tongue.told(finding.message, finding.wording)
        first = finding.places[0].variant if finding.places else ""
        places = [p for p in finding.places if p.variant == first]
        quotes = tuple(
            Quote(
                *self._place(p.touchpoint, of_a=of_a),
                parted(clipped(p.quote.strip(), 240), p.marks),
                language_of(p.quote),
            )
            for p in places[:PLACES]
        )
        fix = self.tongue.told(finding.fix, finding.fix_wording)
        return Voice(letter, message, language_of(message), fix, quotes, max(0, len(places) - PLACES))

    def _place(self, touchpoint: str, *, of_a: bool) -> tuple[int, str]:
        for number, match in enumerate(self.comparison.matches, 1):
            one = match.a if of_a else match.b
            if one and one.id == touchpoint:
                return number, one.title
        return 0, touchpoint

    def bars(self) -> tuple[Bar, ...]:
        """One for each pillar."""
        return tuple(self._bar(d) for d in self.comparison.deltas)

    def _bar(self, delta: Delta) -> Bar:
        counter = next((i.counter for i in (delta.b, delta.a) if i and i.counter), None)
        moved = delta.counter_rise
        return Bar(
            name=words.word(self.tongue, delta.pillar),
            a=delta.a.value if delta.a else None,
            b=delta.b.value if delta.b else None,
            rise=delta.rise,
            way="none" if delta.rise is None else "up" if delta.rise > 0 else "down" if delta.rise < 0 else "level",
            judged=(delta.a.judged if delta.a else 0, delta.b.judged if delta.b else 0),
            counter=words.counter_name(self.tongue, counter.name) if counter else "",
            counter_a=self._counter(delta.a),
            counter_b=self._counter(delta.b),
            counter_way="none" if moved is None else _counter_way(delta.counter_better),
            counter_up=bool(moved and moved > 0),
            imbalance=self.tongue.told(delta.imbalance.text, delta.imbalance.wording) if delta.imbalance else "",
        )

    def _counter(self, index: Index | None) -> str:
        return words.counter_value(self.tongue, index.counter) if index and index.counter else "–"

    def facts(self, state: str, *, of_the_day: bool = False) -> tuple[FactRow, ...]:
        """The differences of one state."""
        found = [f for f in self.comparison.facts if f.state == state and f.of_the_day is of_the_day]
        return tuple(self._fact(f) for f in found)

    def _fact(self, fact: FactChange) -> FactRow:
        return FactRow(
            kind=words.kind_of_fact(self.tongue, fact.kind),
            about=about_of(fact),
            places=tuple(
                (n + 1, self.comparison.matches[n].title) if n >= 0 else (0, self.tongue("the journey file"))
                for n in fact.touchpoints
            ),
            before=tuple((clipped(v, 160), language_of(v)) for v in fact.before),
            after=tuple((clipped(v, 160), language_of(v)) for v in fact.after),
        )

    def gap_places(self, gap: CoverageGap) -> tuple[tuple[int, str], ...]:
        """Number and title of the touchpoints at which only one of the two judged."""
        return tuple((n + 1, self.comparison.matches[n].title) for n in gap.touchpoints)

    def screens(self) -> tuple[Screen, ...]:
        """All touchpoints; those without any picture tell why."""
        moved = [
            c.touchpoint for c in self.comparison.changes if not c.state.unknown and c.state is not State.SAME
        ]  # fmt: skip
        return tuple(
            Screen(number + 1, match, tuple(self._pairs(number, match)), moved.count(number))
            for number, match in enumerate(self.comparison.matches)
        )

    def _pairs(self, number: int, match: Match) -> Iterable[Pair]:
        for ours, theirs in self.comparison.variants:
            a, b = shot_of(match.a, ours), shot_of(match.b, theirs)
            shown_a = self.pictures.a.pictures.get((match.a.id, ours)) if match.a else None
            shown_b = self.pictures.b.pictures.get((match.b.id, theirs)) if match.b else None
            same = (number, theirs) in self.pictures.equal and shown_a is not None
            first = self._pane(OF_A, shown_a, a, has=match.a is not None)
            second = first if same else self._pane(OF_B, shown_b, b, has=match.b is not None)
            name = theirs if ours == theirs else f"{ours} / {theirs}"
            yield Pair(name, first, second, same)

    def _pane(self, side: str, picture: Picture | None, shot: Shot | None, *, has: bool) -> Pane:
        url = shot.url if shot and shot.url.lower().startswith(("https://", "http://")) else ""
        if picture:
            size = self.sizes.setdefault((picture.width, picture.height), f"z{len(self.sizes) + 1}")
            return Pane(f"{side} {picture.name}", size, "", url)
        if not has:
            return Pane("", "", self.tongue("There is no such touchpoint here."), url)
        if shot and shot.lost:
            return Pane("", "", self.tongue("It was not seen: {why}", why=clipped(shot.lost, 200)), url)
        return Pane("", "", self.tongue("There is no picture of it."), url)

    @property
    def sizes_css(self) -> str:
        """Ratio and width of each size of picture, numbers only."""
        return "\n".join(
            f".{name}{{aspect-ratio:{wide:g}/{high:g};max-width:{wide:g}px}}"
            for (wide, high), name in self.sizes.items()
        )


def about_of(fact: FactChange) -> str:
    """What a fact is about, beside its kind."""
    if fact.kind == "date":  # its subject is how the date is written
        return ""
    parts = ("" if fact.subject in _NO_SUBJECT else fact.subject, "" if fact.kind == "product" else fact.qualifier)
    return " · ".join(part for part in parts if part and part != fact.kind)


def _counter_way(better: bool | None) -> str:
    return "level" if better is None else "better" if better else "worse"
