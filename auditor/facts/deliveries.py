"""When an order leaves and when it arrives, as each touchpoint promises it: by method and destination."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading import sellers
from auditor.facts.reading.clauses import clause_at, sentence_spans, span_at
from auditor.facts.reading.delivery_words import (
    AFTER_EVENT,
    BEFORE_EVENT_ZH,
    CUT_OFF,
    DATED,
    DISPATCHED,
    DONE,
    HINT,
    LABEL,
    LATE,
    MESSAGE,
    METHOD,
    NOT_A_PROMISE,
    NOT_HERE,
    PARCEL,
    PAST,
    PLACES,
    SORRY,
    STAY,
    TIMED,
    TO_COME,
    VERB,
)
from auditor.facts.reading.timespans import TimeSpan, coming, find_day_spans
from auditor.facts.spans.dates import find_dates
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.kit.promising.intervals import apart, later_by
from auditor.model.facts import Fact, Source
from auditor.model.journey import Kind, Stage
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

ORDER = "order"  # subject of a promise about the customer's own order that names no method
ARRIVAL, DISPATCH, CHANGED = "arrival", "dispatch", "changed"
_PACKED = re.compile(r"(?<![a-z])(?:packed|picked|prepared)(?![a-z])|打包|备货")  # that is not on its way yet
FROM_DISPATCH = "from dispatch"
SLIP_DAYS = 1.0
_EARLY_STAGES = frozenset({Stage.DISCOVER, Stage.CONSIDER, Stage.DECIDE})
_LATER_STAGES = frozenset({Stage.COMMIT, Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE})
_IS_TIMED, _IS_HINT, _IS_DATED = Sign(TIMED), Sign(HINT), Sign(DATED)
_MOST_READ = 10_000  # blocks with a figure or a name of a day
_READ, _NEAR_VERB, _NEAR_WORDS, _SHORT = 4_000, 70, 160, 80
_NAMES = {"same_day": "same day", "tracked_24": "tracked 24", "tracked_48": "tracked 48"}


@dataclass(frozen=True, slots=True)
class _Promise:
    start: int
    end: int
    value: str
    event: str
    method: str
    place: str
    unit: str


# “for 15 years”: how long somebody has done so
_YEARS = re.compile(r"(?:[0-9.]*\.\.)?(?:1[2-9]|[2-9][0-9]|[0-9]{3,}) months")


def facts(reading: Reading) -> list[Fact]:
    """Every promise, each value of a method once."""
    scene = reading.scene
    found: dict[tuple[str, ...], Fact] = {}
    if "delivery stay" not in scene.kept:
        scene.kept["delivery stay"] = _is_stay(scene)
    timed = (p for p in scene.pieces if not p.skipped and len(p.text) <= _READ and _IS_TIMED[p.text])
    for piece in islice(timed, _MOST_READ):
        for promise in _promises(scene, piece):
            fact = _fact(scene, piece, promise)
            fact = replace(
                fact, scope=fact.scope or sellers.seller_of(reading) or (reading.scope if fact.subject else "")
            )
            found.setdefault((fact.subject, fact.qualifier, fact.scope, fact.value), fact)
    named = {f.subject for f in found.values()} - {"", ORDER}
    among_methods = bool(named) and scene.evidence.kind is Kind.PAGE
    return [replace(f, subject="") if f.subject == ORDER and among_methods else f for f in found.values()]


def declared(truth: Truth) -> list[Fact]:
    """`delivery: 3-5 days`, `delivery.standard: …`, `delivery.standard.eu: …`, `dispatch: 24 hours`."""
    name, *rest = truth.parts
    if name not in {"delivery", "dispatch", "送达", "配送", "发货"}:
        return []
    spans = find_day_spans(plain(truth.value).text, relative=True)
    if not spans:
        return []
    words = rest[0] if rest else ""
    method = _method_in(words) or words
    place = _home(_last(PLACES, rest[1]) or rest[1], truth.about.market) if len(rest) > 1 else ""
    qualifier = DISPATCH if name in {"dispatch", "发货"} else ARRIVAL
    fact = truth.fact("delivery", spans[0].value, method or ORDER, qualifier)
    return [replace(fact, scope=place)]


def differ(reference: Fact, other: Fact) -> bool:
    """Nothing fits both, or the other ends more than a day later; one that counts from dispatch can only be later."""
    if reference.unit == FROM_DISPATCH and other.unit != FROM_DISPATCH:
        return False
    later = later_by(reference.value, other.value)
    if later > SLIP_DAYS and (other.order > reference.order or reference.order < 0):
        return True
    disjoint = apart(reference.value, other.value)
    return disjoint and (reference.unit == other.unit or later > 0)


def _promises(scene: Scene, piece: Piece) -> Iterator[_Promise]:
    text = piece.text
    verbs = _IS_HINT[text]
    if not verbs and len(text) > _SHORT:
        return
    early = scene.evidence.kind is Kind.PAGE and scene.evidence.stage not in {Stage.WAIT, Stage.RECEIVE}
    spans = _spans(scene, text, relative=early or not verbs)
    if not spans:
        return
    label = "" if verbs and len(text) > _SHORT else _label(scene, piece)
    if not verbs and (not LABEL.search(label) or _PACKED.search(squeezed(text))):
        return
    sentences = sentence_spans(text)
    sorry = SORRY.search(squeezed(text))
    gone = DISPATCHED.search(squeezed(text))
    for before, span, after in zip((None, *spans), spans, (*spans[1:], None), strict=False):
        sentence = span_at(sentences, span.start)
        whole = squeezed(text[sentence[0] : sentence[1]][:600])
        if _is_no_promise(text, sentence, span, whole):
            continue
        event, unit = _event(text, sentence, span.start, span.end)
        if not event and len(text) <= _SHORT and (match := LABEL.search(label)) and not VERB.search(text.lower()):
            event = match.lastgroup or ""
        if event == ARRIVAL and scene.kept["delivery stay"] and not PARCEL.search(f"{label} {whole}"):
            continue  # the guest arrives, or the flight
        first, last = clause_at(text, sentence, span.start, span.end)
        if not event or _of_a_message(whole) or _of_a_message(squeezed(text[first:last])):
            continue
        first = max(sentence[0], before.end if before else 0, span.start - _NEAR_WORDS)
        last = min(sentence[1], after.start if after else len(text), span.end + _NEAR_WORDS)
        lead, tail = text[first : span.start], text[span.end : last]
        places = (_last(PLACES, squeezed(words)) for words in (lead, tail, label))
        yield _Promise(
            span.start, span.end, span.value, CHANGED if sorry or LATE.search(whole) else event,
            _own_method(text, span) or _method(squeezed(lead), squeezed(tail), whole, label),
            _home(next((p for p in places if p), ""), scene.about.market),
            FROM_DISPATCH if event == ARRIVAL and gone else unit,
        )  # fmt: skip


def _of_a_message(words: str) -> bool:
    """It is a mail or a code that comes, and no parcel."""
    return bool(MESSAGE.search(words)) and not PARCEL.search(words)


def _is_stay(scene: Scene) -> bool:
    """It speaks of nights or of a trip, twice and more."""
    short = (p.text for p in scene.pieces if not p.skipped and len(p.text) <= _NEAR_WORDS)
    return len(list(islice((text for text in short if STAY.search(text)), 2))) > 1


def _spans(scene: Scene, text: str, *, relative: bool) -> tuple[TimeSpan, ...]:
    """Lengths of time and coming days; a day that is past, or of which nobody knows whether it is, is no promise."""
    spans = tuple(s for s in find_day_spans(text, relative=relative) if not _YEARS.fullmatch(s.value))
    about = scene.about
    if not about.today or not _IS_DATED[text]:
        return spans
    days: list[TimeSpan] = []
    for when in find_dates(text, scene.evidence.language, about.market, about.today):
        value = coming(
            when.value, about.today, text[max(0, when.start - 20) : when.start], text[when.end : when.end + 4]
        )
        if value and not when.shape.startswith("relative") and not _told_as_past(text, when.start):
            days.append(TimeSpan(when.start, when.end, value, 0, 1))
    apart_from = [s for s in spans if all(s.end <= d.start or s.start >= d.end for d in days)]
    return tuple(sorted([*apart_from, *days], key=lambda s: s.start))


def _told_as_past(text: str, start: int) -> bool:
    lead = squeezed(text[max(0, start - 60) : start])
    return bool(DONE.search(lead)) and not TO_COME.search(lead)


def _is_no_promise(text: str, sentence: tuple[int, int], span: TimeSpan, whole: str) -> bool:
    """A cut-off time, or a sentence about something else."""
    first, last = clause_at(text, sentence, span.start, span.end)
    lead = squeezed(text[sentence[0] : span.start][-60:])
    return bool(CUT_OFF.search(lead) or NOT_A_PROMISE.search(whole) or NOT_HERE.search(squeezed(text[first:last])))


def _own_method(text: str, span: TimeSpan) -> str:
    """The method that the time itself names: 次日达, next-day delivery."""
    match = METHOD.search(squeezed(text[span.start : span.end + 12]))
    name = match.lastgroup or "" if match and match.start() < span.end - span.start else ""
    return _NAMES.get(name, name)


def _method(lead: str, tail: str, whole: str, label: str) -> str:
    """Named before the time, else after it, else in the sentence, when it is the only one there, else beside it."""
    if near := _method_in(lead) or _method_in(tail):
        return near
    names = {m.lastgroup for m in METHOD.finditer(whole)}
    return (_method_in(whole) if len(names) == 1 else "") or ("" if names else _method_in(label))


def _event(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[str, str]:
    """(arrival or dispatch, what it is counted from), by the verb nearest to the time in its clause or sentence."""
    lowered = text.lower() if text.isascii() else text.casefold() if len(text.casefold()) == len(text) else text
    after = AFTER_EVENT.match(lowered, end)
    before = BEFORE_EVENT_ZH.search(lowered, max(sentence[0], start - 20), start)
    told = after or before
    if told:
        event = told["event"]
        if re.match(r"d[ei]spatch|ship|发货|寄出|出库", event):
            return ARRIVAL, FROM_DISPATCH
        if not re.match("order|purchase|payment|working", event):
            return "", ""
    for first, last in (clause_at(lowered, sentence, start, end), sentence):
        best: tuple[int, str] | None = None
        for match in VERB.finditer(lowered, max(first, start - 160), min(last, end + _NEAR_VERB)):
            if (
                PAST.search(lowered[max(first, match.start() - 24) : match.start()])
                or lowered[match.end() : match.end() + 1] == "了"
            ):
                continue
            inside = match.start() < end and match.end() > start
            distance = 0 if inside else start - match.end() if match.end() <= start else match.start() - end
            if distance <= _NEAR_VERB and (best is None or distance < best[0]):
                best = (distance, match.lastgroup or "")
        if best:
            return best[1], ""
    return "", ""


def _label(scene: Scene, piece: Piece) -> str:
    """The label beside it, else the heading just above it, else the other cells of its row."""
    label = scene.label_of(piece)
    words = squeezed(label.text) if label is not None else ""
    if label is not None and not piece.block.row and find_day_spans(label.text, relative=True):
        words = ""  # the method above, which has its own time
    if words and (_method_in(words) or LABEL.search(words)):
        return words
    row = scene.row(piece)
    if 1 < len(row) <= 8:  # noqa: PLR2004 - wider rows are no list of methods
        beside = " ".join(squeezed(p.text[:_SHORT]) for p in row if p is not piece)
        if _method_in(beside) or LABEL.search(beside):
            return beside
    heading = scene.heading_of(piece)
    return squeezed(heading.text[:_SHORT]) if heading is not None and piece.index - heading.index <= 2 else ""  # noqa: PLR2004


def _method_in(words: str) -> str:
    return _last(METHOD, words)


def _last(pattern: re.Pattern[str], words: str) -> str:
    names = [m.lastgroup or "" for m in pattern.finditer(words)]
    return _NAMES.get(names[-1], names[-1]) if names else ""


def _home(place: str, market: str) -> str:
    return "" if place == {"uk": "gb"}.get(market.lower(), market.lower()) else place


def _fact(scene: Scene, piece: Piece, promise: _Promise) -> Fact:
    evidence = scene.evidence
    page = evidence.kind is Kind.PAGE
    about_order = evidence.stage in _LATER_STAGES if page else evidence.stage not in _EARLY_STAGES
    shown = piece.plain.shown(promise.start, promise.end)
    quote = piece.plain.quote(promise.start, promise.end)
    return Fact(
        kind="delivery",
        value=promise.value,
        place=evidence.place(piece.block, quote),
        source=Source.LABEL,
        unit=promise.unit,
        subject=promise.method or (ORDER if about_order else ""),
        qualifier=promise.event,
        shown=shown,
        order=evidence.order,
        scope=promise.place,
        at=piece.plain.index(promise.start),
    )


def _incomparable(fact: Fact) -> str:
    if fact.qualifier == CHANGED:
        return say("a change, or an exception, that is explained")
    return "" if fact.subject else say("nothing says which way of delivery it is about")


KIND = FactKind("delivery", facts, declared, _incomparable, differ)
