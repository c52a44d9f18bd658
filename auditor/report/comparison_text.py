"""A comparison on a terminal: verdict, what is new with the worst first, what is gone, indices, what is told anew."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from auditor.library.catalogues import Tongue
from auditor.model.comparison import State, Way
from auditor.model.verdict import Severity
from auditor.report import words
from auditor.report.comparison_view import about_of
from auditor.report.plain import one_line
from auditor.report.terminal import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from auditor.model.comparison import Change, Comparison, Delta, FactChange, Side

SHOWN, FEW = 8, 4
_QUOTE, _VALUE = 90, 60  # characters
_SIGNS = {"bad": ("✕", "bold red"), "warn": ("▲", "bold yellow"), "good": ("✓", "bold green"),
          "plain": ("=", "bold cyan")}  # fmt: skip
_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def lines(comparison: Comparison, width: int = 80, tongue: Tongue | None = None) -> list[Text]:
    """Rich texts, one for each line that is to be printed; already wrapped."""
    return list(_Summary(comparison, width, tongue or Tongue()).lines())


class _Summary:
    def __init__(self, comparison: Comparison, width: int, tongue: Tongue) -> None:
        self._all, self._width, self.tongue = comparison, width, tongue
        self._companies = comparison.way is Way.COMPANIES

    def lines(self) -> Iterator[Text]:
        """From the verdict to what was told differently."""
        say, all_ = self.tongue, self._all
        sign, style = _SIGNS[all_.tone]
        yield from self._side("A", all_.a)
        yield from self._side("B", all_.b)
        yield from self._line("")
        yield from self._line(f"{sign} {say.told(all_.verdict.text, all_.verdict.wording)}", style, 2)
        yield from self._caveats()
        named = {
            State.NEW: (say("At B only") if self._companies else say("New"), SHOWN),
            State.WORSE: (say("More severe"), SHOWN),
            State.CONFIRMED: (say("Sure now"), FEW),
            State.REOPENED: (say("No longer accepted"), FEW),
            State.BETTER: (say("Less severe"), FEW),
            State.GONE: (say("At A only") if self._companies else say("Gone"), SHOWN if self._companies else FEW),
            State.UNKNOWN_A: (say("Found where A did not look"), FEW),
            State.UNKNOWN_B: (say("Not looked for in B"), FEW),
        }
        for state, (title, most) in named.items():
            yield from self._changes(title, all_.of(state), most)
        yield from self._indices()
        yield from self._facts()

    def _line(self, text: str, style: str = "", hang: int = 0) -> list[Text]:
        return wrapped(text, self._width, style, hang)

    def _side(self, letter: str, side: Side) -> Iterator[Text]:
        say = self.tongue
        day = side.gathered_at[:16].replace("T", " ")
        about = [one_line(side.name or side.title), *([f"{day} UTC"] if day and day not in side.name else [])]
        counts = say(
            "{errors} errors, {warnings} warnings, {notices} notices, {reviews} to review",
            errors=side.errors, warnings=side.warnings, notices=side.notices, reviews=side.reviews,
        )  # fmt: skip
        yield from self._line(f"{letter}  {' · '.join(about)}", "bold", 3)
        yield from self._line(f"   {counts}", "", 3)

    def _caveats(self) -> Iterator[Text]:
        if not self._all.caveats:
            return
        yield from self._head(self.tongue("Before you compare"), "bold yellow")
        for caveat in self._all.caveats:
            yield from self._line(f"  - {one_line(self.tongue.told(caveat.text, caveat.wording))}", "", 4)

    def _head(self, text: str, style: str = "bold") -> Iterator[Text]:
        yield from self._line("")
        yield from self._line(text, style)

    def _changes(self, title: str, changes: Sequence[Change], most: int) -> Iterator[Text]:
        if not changes:
            return
        by, say = Counter(c.severity for c in changes), self.tongue
        tally = [
            say.number("1 error", "{count} errors", by[Severity.ERROR]) if by[Severity.ERROR] else "",
            say.number("1 warning", "{count} warnings", by[Severity.WARNING]) if by[Severity.WARNING] else "",
            say.number("1 notice", "{count} notices", by[Severity.NOTICE]) if by[Severity.NOTICE] else "",
        ]
        yield from self._head(words.labelled(say, title, words.series(say, filter(None, tally))))
        for change in changes[:most]:
            yield from self._change(change)
        if len(changes) > most:
            yield from self._line("  " + self._more(len(changes) - most), "dim")

    def _change(self, change: Change) -> Iterator[Text]:
        gone = change.state in {State.GONE, State.UNKNOWN_B}
        finding = (change.a if gone else change.b or change.a)[0]
        name = words.word(self.tongue, change.severity)
        message = one_line(self.tongue.told(finding.message, finding.wording))
        head = self._line(f"  {name}  {message}", "", 4)
        head[0].stylize(_STYLE[change.severity], 2, 2 + len(name))
        yield from head
        if gone and not self._companies:
            return
        place = next((p for p in finding.places if p.quote.strip()), None)
        match = self._all.matches[change.touchpoint] if change.touchpoint >= 0 else None
        there = (match.a if gone else match.b or match.a) if match else None
        where = there.title if there else ""
        quote = f"“{_cut(one_line(place.quote), _QUOTE)}”" if place else ""
        about = words.labelled(self.tongue, one_line(where), quote) if where and quote else one_line(where) or quote
        if about:
            yield from self._line(f"    {about}", "dim", 6)
        if change.reason:
            yield from self._line(f"    {self.tongue.told(change.reason.text, change.reason.wording)}", "dim", 6)

    def _indices(self) -> Iterator[Text]:
        if not self._all.deltas:
            return
        say = self.tongue
        yield from self._head(say("Indices (A, B, difference) and what must not get worse for them"))
        names = [words.word(say, d.pillar) for d in self._all.deltas]
        wide = min(max(map(_cells, names)), max(10, self._width - 24))
        for name, delta in zip(names, self._all.deltas, strict=True):
            yield from self._delta(_padded(name, wide), delta)

    def _delta(self, name: str, delta: Delta) -> Iterator[Text]:
        a, b = ("–" if not i or i.value is None else str(i.value) for i in (delta.a, delta.b))
        rise = "" if delta.rise is None else f"{'▲' if delta.rise > 0 else '▼' if delta.rise else '='}{delta.rise:+d}"
        rise = "=0" if delta.rise == 0 else rise
        style = "" if not delta.rise else "green" if delta.rise > 0 else "red"
        row = self._line(f"  {name}  {a:>3}  {b:>3}  {rise}")
        row[-1].highlight_words([rise], style) if rise and style else None
        yield from row
        if delta.a and delta.b and delta.a.counter and delta.b.counter:
            say = self.tongue
            before, after = words.counter_value(say, delta.a.counter), words.counter_value(say, delta.b.counter)
            better = delta.counter_better
            if self._companies:
                judged = say("B is better") if better else say("A is better")
            else:
                judged = say("better") if better else say("worse")
            mark = "" if better is None else f" ({judged})"
            text = words.labelled(say, words.counter_name(say, delta.b.counter.name), f"{before} → {after}{mark}")
            yield from self._line(f"    {text}", "dim", 6)
        if delta.imbalance:
            told = self.tongue.told(delta.imbalance.text, delta.imbalance.wording)
            yield from self._line(f"    ▲ {told}", "yellow", 6)

    def _facts(self) -> Iterator[Text]:
        say = self.tongue
        by = Counter(f.state for f in self._all.facts if not f.of_the_day)
        if not by:
            return
        counted = say(
            "{changed} told differently, {added} by B only, {gone} by A only",
            changed=by["changed"], added=by["added"], gone=by["gone"],
        )  # fmt: skip
        yield from self._head(words.labelled(say, say("What the customer is told"), counted))
        changed = [f for f in self._all.facts if f.state == "changed" and not f.of_the_day]
        for fact in changed[:SHOWN]:
            yield from self._fact(fact)
        if len(changed) > SHOWN:
            yield from self._line("  " + self._more(len(changed) - SHOWN), "dim")

    def _fact(self, fact: FactChange) -> Iterator[Text]:
        name = words.kind_of_fact(self.tongue, fact.kind)
        about = one_line(about_of(fact))
        places = [
            one_line(self._all.matches[n].title) if n >= 0 else self.tongue("the journey file")
            for n in fact.touchpoints[:FEW]
        ]
        before, after = (", ".join(f"“{_cut(one_line(v), _VALUE)}”" for v in vs) for vs in (fact.before, fact.after))
        label = words.labelled(self.tongue, f"{name}{f', {about}' if about else ''}", f"{before} → {after}")
        yield from self._line(f"  {label}", "", 4)
        yield from self._line(f"    {' · '.join(places)}", "dim", 4)

    def _more(self, count: int) -> str:
        return self.tongue.number("and 1 more", "and {count} more", count)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _cells(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415

    return cell_len(text)


def _padded(text: str, cells: int) -> str:
    """Filled with spaces that do not collapse when lines are wrapped."""
    return text + "\u00a0" * max(0, cells - _cells(text))
