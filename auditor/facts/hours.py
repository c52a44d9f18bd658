"""Opening hours of each line, desk and place: from text, from tables of days, and from structured data."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from auditor.facts.kind import FactKind
from auditor.facts.reading.clauses import sentence_spans, span_at
from auditor.facts.reading.hours_words import (
    ALWAYS_SAID,
    CHANNEL,
    HELPING,
    NO_PLACE,
    NO_PLACE_ZH,
    NOT_HELP,
    OPENS,
    PHONE_NUMBER,
    PLACE_EN,
    PLACE_ZH,
    PREMISES,
    SEASON,
)
from auditor.facts.spans.hours import (
    ALWAYS,
    ANY_DAY,
    find_hours,
    week_of,
)
from auditor.facts.spans.hours_data import hours_of, listed
from auditor.facts.spans.plain import plain, squeezed
from auditor.model.artifacts import StructuredData
from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.facts.spans.hours import Hours

CLAIM, SEASONAL, REGULAR = "claim", "seasonal", ""
EXCEPT_HOLIDAYS = "except holidays"
_ROW = re.compile(
    r"(?i:mon|tue|wed|thu|fri|sat|sun|week|daily|every|each|closed|[0-9]|bank|public)|[周星礼每休不工双法上]"
)
_ON_CALL = re.compile(r"(?<![a-z])(?:on[ -]call|pharmacist|nurse|doctor|vet|engineer)s?(?![a-z])|值班|护士|药师|医生")
_APPOINTED = re.compile(
    r"(?<![a-z])(?:appointments? (?:with|on|is)|you have an? [^.]{0,30}appointment"
    r"|visits? (?:on|you)|slot)(?![a-z])|预约(?:在|于|了)"
)
_DIGIT = re.compile("[0-9]")
_READ, _MOST_READ = 20_000, 10_000  # characters of a block, blocks with figures
_OTHER = re.compile(r"[.!?。;\n]| or |或")
_LEAD, _TAIL, _SHORT, _NEAR, _BELOW_HEADING = 160, 60, 60, 3, 12
_MOST_ROWS, _MOST_ITEMS = 14, 200
_LINES = frozenset({"phone", "support", "agent"})  # of which a company may have several, each with its number
_LINE, _TELLING = "line …", 8  # a scope, and as many digits as all ways of writing a number share
_NO_DIGIT = re.compile(r"[^0-9]+")


def facts(reading: Reading) -> list[Fact]:
    """What the touchpoint says of hours; claims to be there day and night stand apart (qualifier `claim`)."""
    scene = reading.scene
    found: list[Fact] = []
    seen: set[tuple[str, str, str, str]] = set()
    for piece, text, hours, at in _statements(scene):
        fact = _fact(scene, piece, text, hours, at)
        if fact is None or (key := (fact.subject, fact.qualifier, fact.scope, fact.value)) in seen:
            continue
        seen.add(key)
        found.append(fact)
    return [*found, *_promised(scene, found), *_structured(scene)]


def one_line(facts: Iterable[Fact]) -> list[Fact]:
    """Hours that a number stands beside are those of that line; where the journey names one line only, of the line."""
    listed = list(facts)
    lines = {f.scope for f in listed if _of_a_line(f)}
    return listed if len(lines) > 1 else [replace(f, scope="") if _of_a_line(f) else f for f in listed]


def _of_a_line(fact: Fact) -> bool:
    return fact.kind == "hours" and fact.scope.startswith(_LINE)


def declared(truth: Truth) -> list[Fact]:
    """`hours: Mon-Fri 9-17` (where nothing says whose they are), `hours.phone: …`, `hours.store.Leeds: …`."""
    name, *rest = truth.parts
    if name not in {"hours", "opening_hours", "营业时间", "服务时间"}:
        return []
    subject = (channel_of(rest[0]) or rest[0]) if rest else ""
    found = find_hours(plain(truth.value).text)
    facts = [truth.fact("hours", hours.value, subject) for hours in found[:1]]
    return [replace(fact, scope=".".join(rest[1:])) for fact in facts]


def channel_of(words: str) -> str:
    """The line, desk or place that squeezed text names last; "" when it names none."""
    names = [m.lastgroup or "" for m in CHANNEL.finditer(words)]
    return names[-1] if names else ""


def differ(reference: Fact, other: Fact) -> bool:
    """On a day that both name, or in the days themselves when each states one time for them all.

    One that leaves out days which the other lists with other times is shorter, not wrong.
    """
    one, two = week_of(reference.value), week_of(other.value)
    if ANY_DAY in one or ANY_DAY in two:
        times_one, times_two = set(one.values()), set(two.values())
        return not (times_one & times_two)
    if any(set(one[day]) != set(two[day]) for day in one.keys() & two.keys()):
        return True
    kinds = {tuple(sorted(times)) for times in (*one.values(), *two.values()) if times}
    open_one, open_two = ({day for day, times in week.items() if times} for week in (one, two))
    return len(kinds) == 1 and open_one != open_two


def _statements(scene: Scene) -> Iterator[tuple[Piece, str, Hours, int]]:
    """(piece, text, hours, offset in the piece's text); rows that hold a day each are read together."""
    index = read = 0
    while index < len(scene.pieces) and read < _MOST_READ:
        piece = scene.pieces[index]
        read += bool(_ROW.match(piece.text.strip()) or _DIGIT.search(piece.text))
        if piece.skipped or len(piece.text) > _READ:
            index += 1
            continue
        rows = _table(scene, index)
        if len(rows) > 1:
            text = "; ".join(row.text for row in rows)
            yield from ((piece, text, hours, -1) for hours in find_hours(text)[:1])
            index += len(rows)
            continue
        yield from ((piece, piece.text, hours, hours.start) for hours in find_hours(piece.text))
        index += 1


def _table(scene: Scene, start: int) -> list[Piece]:
    """The pieces from `start` on of which each is nothing but days or times."""
    rows: list[Piece] = []
    for piece in scene.pieces[start : start + 2 * _MOST_ROWS]:
        if piece.skipped or len(piece.text) > _SHORT or not _only_hours(piece.text):
            break
        rows.append(piece)
    return rows


def _only_hours(text: str) -> bool:
    words = text.strip(" :.,")
    if not _ROW.match(words):
        return False
    whole = f"{words} 09:00-17:00" if not any(c.isdigit() for c in words) else words
    found = find_hours(whole) or find_hours(f"Mon {whole}")
    if words.lower() in {"closed", "休息", "不营业"}:
        return True
    return len(found) == 1 and found[0].end - found[0].start >= len(whole.rstrip(" .")) - (
        0 if found[0].start == 0 else 4
    )


def _fact(scene: Scene, piece: Piece, text: str, hours: Hours, at: int) -> Fact | None:
    first, last = span_at(sentence_spans(text), hours.start)
    lead = squeezed(text[max(first, hours.start - _LEAD) : hours.start])
    lead = lead or squeezed(text[max(0, hours.start - _LEAD) : hours.start].rstrip().rpartition("\n")[2])
    tail = squeezed(text[hours.end : hours.end + _TAIL].partition("\n")[0])
    sentence = squeezed(text[max(first, hours.start - _LEAD) : max(last, hours.end)])
    above = _heading(scene, piece)
    about = f"{lead} {tail} {above} {_label(scene, piece)}"
    slot = "any" in hours.value or hours.days == 1  # a slot of one day, unless something says that it is more
    if slot and not OPENS.search(about) and channel_of(lead) in {"", "delivery", "collection"}:
        return None
    if slot and _APPOINTED.search(sentence) and not OPENS.search(sentence):
        return None
    if not hours.sure and not hours.days:
        return None
    subject = _subject(scene, piece, lead, tail)
    qualifier = SEASONAL if SEASON.search(sentence) or SEASON.search(above) else REGULAR
    if hours.always:
        if NOT_HELP.search(sentence) or _ON_CALL.search(sentence) or not (subject or HELPING.search(sentence)):
            return None
        qualifier, subject = CLAIM, subject or "support"
    scope = _place_named(text[max(first, hours.start - _LEAD) : hours.start], above) if subject == "store" else ""
    if subject in _LINES:
        scope = _line(scene, piece, lead, tail)
    start = max(at, 0)
    quote = piece.plain.quote(hours.start, hours.end) if at >= 0 else text[:_LEAD]
    shown = piece.plain.shown(hours.start, hours.end) if at >= 0 else text[hours.start : hours.end]
    shown = shown.strip(" .;,。；，")
    return Fact(
        kind="hours",
        value=hours.value,
        place=scene.evidence.place(piece.block, quote),
        source=Source.LABEL if subject else Source.BARE,
        unit=EXCEPT_HOLIDAYS if hours.holidays else "",
        subject=subject,
        qualifier=qualifier,
        shown=shown,
        order=scene.evidence.order,
        scope=scope,
        at=piece.plain.index(start) if at >= 0 else -1,
    )


def _line(scene: Scene, piece: Piece, lead: str, tail: str) -> str:
    """By the last digits of the number that stands nearest before the hours, else behind them, else above them."""
    words = (lead, _OTHER.split(tail)[0], *(p.text for p in reversed(_numbers_above(scene, piece))))
    number = next((found[-1] for text in words if (found := PHONE_NUMBER.findall(text))), "")
    return f"{_LINE}{_NO_DIGIT.sub('', number)[-_TELLING:]}" if number else ""


def _numbers_above(scene: Scene, piece: Piece) -> list[Piece]:
    above = scene.pieces[max(0, piece.index - _NEAR, piece.heading) : piece.index]
    near = (p for p in above if p.block.region == piece.block.region and len(p.text) <= _SHORT)
    return [p for p in near if PHONE_NUMBER.search(p.text)]


def _label(scene: Scene, piece: Piece) -> str:
    label = scene.label_of(piece)
    return squeezed(label.text) if label is not None else ""


def _subject(scene: Scene, piece: Piece, lead: str, tail: str) -> str:
    """From the words before it, a number before it, the words after it, the label, the heading, a number above it."""
    said = channel_of(lead) or ("phone" if PHONE_NUMBER.search(lead) else "")
    said = said or channel_of(_OTHER.split(tail)[0])
    if said or lead.strip(" :(-,"):
        return said
    beside = channel_of(_label(scene, piece)) or channel_of(_heading(scene, piece))
    if beside:
        return beside
    return "phone" if _numbers_above(scene, piece) else ""


def _heading(scene: Scene, piece: Piece) -> str:
    heading = scene.heading_of(piece)
    near = heading is not None and piece.index - heading.index <= _BELOW_HEADING
    return squeezed(heading.text[:_LEAD]) if heading is not None and near else ""


def _place_named(lead: str, above: str) -> str:
    """Which of several stores; "" for the only one."""
    for match in reversed(list(PLACE_EN.finditer(lead))):
        if name := NO_PLACE.sub("", match[1]).strip():
            return squeezed(name)
    for words in (lead, above):
        for match in PLACE_ZH.finditer(words):
            if not NO_PLACE_ZH.search(match[1]):
                return match[1]
    titled = PLACE_EN.search(above.title())
    return squeezed(NO_PLACE.sub("", titled[1])) if titled else ""


def _promised(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """“We are always here for you”: a claim without figures, so only a bare one."""
    stated = {f.place.quote for f in found}
    for piece in scene.pieces:
        match = None if piece.skipped else ALWAYS_SAID.search(piece.text) or ALWAYS_SAID.search(piece.text.lower())
        if match is None or find_hours(piece.text):
            continue
        first, last = span_at(sentence_spans(piece.text), match.start())
        sentence = squeezed(piece.text[first:last][:400])
        quote = piece.plain.quote(match.start(), match.end())
        if NOT_HELP.search(sentence) or quote in stated:
            continue
        place = scene.evidence.place(piece.block, quote)
        subject = channel_of(sentence) or "support"
        shown, at = piece.plain.shown(match.start(), match.end()), piece.plain.index(match.start())
        yield Fact("hours", ALWAYS, place, Source.BARE, "", subject, CLAIM, shown, scene.evidence.order, at=at)


def _structured(scene: Scene) -> Iterator[Fact]:
    evidence = scene.evidence
    if StructuredData not in evidence:
        return
    for item in evidence[StructuredData].items[:_MOST_ITEMS]:
        yield from _stated(scene, item, "store" if PREMISES.search(str(item.get("@type", ""))[:200]) else "")
        for one in listed(item.get("contactPoint"))[:20]:
            if isinstance(one, dict):
                point = cast("dict[str, Any]", one)
                told = channel_of(squeezed(str(point.get("contactType", ""))[:80]))
                yield from _stated(scene, point, "phone" if point.get("telephone") else told)


def _stated(scene: Scene, item: Mapping[str, Any], subject: str) -> Iterator[Fact]:
    if value := hours_of(item):
        place = scene.evidence.place(quote=f"structured data: {value}")
        yield Fact("hours", value, place, Source.STRUCTURED, "", subject, REGULAR, value, scene.evidence.order)


def _incomparable(fact: Fact) -> str:
    if fact.qualifier == SEASONAL:
        return say("hours of a season, or of a few days")
    if fact.qualifier == CLAIM:
        return say("a claim to be there at any time")
    if fact.subject or fact.order < 0:
        return ""
    return say("nothing says whose hours they are")


KIND = FactKind("hours", facts, declared, _incomparable, differ)
