"""Windows that the company grants: to return, to exchange, to cancel, until money is back, how long a warranty runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading import sellers
from auditor.facts.reading.clauses import Span as Part
from auditor.facts.reading.clauses import clause_at, sentence_spans, span_at
from auditor.facts.reading.policy_words import (
    AFTER_EN,
    ASKED,
    BEFORE_EVENT,
    BEFORE_ZH,
    COMPANY_ACTS,
    HINT,
    NEGATED,
    NOT_A_WINDOW,
    POLICY,
    RETURN_FOR_REFUND,
    SCOPES,
    START,
)
from auditor.facts.reading.products import page_product
from auditor.facts.reading.timespans import find_day_spans, length
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.kit.promising.intervals import Span, read
from auditor.kit.text.hanzi import simplified
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.facts.reading.timespans import TimeSpan

NAMES = ("return", "refund", "exchange", "cancel", "warranty", "price match", "cooling-off", "money back")
BEFORE = "before"  # qualifier of a window that ends with the event: “up to 24 hours before your stay”
_TITLES = {"money_back": "money back", "price_match": "price match", "cooling": "cooling-off"}
_ALWAYS_WINDOWS = frozenset({"warranty", "money back", "cooling-off", "price match"})
_GIVEN_BACK = frozenset({"return", "refund", "exchange"})  # tickets: “until seven days before the concert”
_IS_HINT = Sign(HINT)
_MOST_READ = 10_000  # blocks with a word of a policy
_READ, _FAR, _WITHIN, _SHORT = 6_000, 90, 0.06, 300
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31


@dataclass(frozen=True, slots=True)
class _Window:
    span: TimeSpan
    policy: str
    start: str
    scope: str
    before: bool


def facts(reading: Reading) -> list[Fact]:
    """Every window of the touchpoint, each value once."""
    scene = reading.scene
    found: dict[tuple[str, ...], Fact] = {}
    product: str | None = None
    hinting = (p for p in scene.pieces if not p.skipped and len(p.text) <= _READ and _IS_HINT[p.text])
    for piece in islice(hinting, _MOST_READ):
        for window in _windows(scene, piece):
            if window.policy == "warranty" and product is None:
                sold = page_product(scene)
                product = reading.catalogue.subject(sold.name, sold.keys) if sold else ""
            own = product or "" if window.policy == "warranty" else ""
            fact = _fact(scene, piece, window, window.scope or own or sellers.seller_of(reading) or reading.scope)
            found.setdefault((fact.subject, fact.qualifier, fact.scope, fact.value, fact.unit), fact)
    return list(found.values())


def declared(truth: Truth) -> list[Fact]:
    """`returns: 30 days from delivery`, `returns.sale items: 14 days`, `warranty: 2 years`, `refund: 5 days`."""
    name, *rest = truth.parts
    policy = policy_named(name.replace("_", " "))
    text = plain(truth.value).text
    spans = find_day_spans(text) if policy else ()
    if not spans or name in {"price", "prices"}:
        return []
    words = ".".join(rest).replace("_", " ")
    scopes = _scopes(words)
    fact = truth.fact("policy", length(spans[0].value), policy, unit=_start(text, spans[0].start, spans[0].end))
    return [replace(fact, scope=scopes or words)]


def policy_named(words: str) -> str:
    """The policy that a declared name or a heading speaks of; "" for none."""
    match = POLICY.search(squeezed(words))
    return _title(match) if match else ""


def differ(reference: Fact, other: Fact) -> bool:
    """Another length, or the same counted from another event, where both say from which."""
    if reference.unit and other.unit and reference.unit != other.unit:
        return True
    return not same_length(reference.value, other.value)


def same_length(one: str, two: str) -> bool:
    """Equal, or equal within what months and weeks of working days leave open: 30 days and a month, 5 and 7 days."""
    if one == two:
        return True
    first, second = read(one), read(two)
    if not isinstance(first, Span) or not isinstance(second, Span):
        return False
    months = [value for value in (one, two) if value.endswith("months")]
    if len(months) == 1:
        count = int(months[0].split()[0])
        days = second.high if one in months else first.high
        return count * _SHORTEST_MONTH <= days <= count * _LONGEST_MONTH
    if first.business != second.business:
        business, calendar = (first, second) if first.business else (second, first)
        return abs(business.high * 7 / 5 - calendar.high) <= 1
    return abs(first.high - second.high) <= _WITHIN


def _windows(scene: Scene, piece: Piece) -> Iterator[_Window]:
    text = piece.text
    spans = find_day_spans(text)
    if not spans:
        return
    lowered = simplified(text.lower() if len(text.lower()) == len(text) else text)
    sentences = sentence_spans(text)
    for span in spans:
        if span.value.endswith("minutes") or not span.high:
            continue
        sentence = span_at(sentences, span.start)
        whole = simplified(squeezed(text[sentence[0] : sentence[1]][:800]))
        clause = clause_at(lowered, sentence, span.start, span.end)
        near = simplified(squeezed(text[clause[0] : clause[1]][:400]))
        if NOT_A_WINDOW.search(near) or NEGATED.search(whole):
            continue
        ahead = lowered[: span.start].rstrip().endswith("前")  # 就诊前一天: a day before something, no time to return
        part = _to_semicolon(text, sentence, span)
        for policy in _policies(lowered, part, clause, span, near):
            if ahead and policy != "cancel":
                continue
            said_before = BEFORE_EVENT.match(lowered, span.end) is not None
            before = (policy == "cancel" and (said_before or ahead)) or (policy in _GIVEN_BACK and said_before)
            start = "" if policy == "refund" else _start(lowered, span.start, span.end)
            scope = _scopes(
                squeezed(text[:_SHORT])
                if len(spans) == 1 and len(text) <= _SHORT
                else simplified(squeezed(text[slice(*part)][:800]))
            )
            scope = scope or _scopes(_heading(scene, piece))
            yield _Window(span, policy, start, scope, before)


def _policies(
    text: str, sentence: tuple[int, int], clause: tuple[int, int], span: TimeSpan, near: str
) -> tuple[str, ...]:
    """What the length of time is a window for; none when that is not sure."""
    found = _named(text, clause, span)
    whole = _named(text, sentence, span)
    if not found:
        found = whole if len({name for _, name in whole}) == 1 else []
    if not found:
        return ()
    nearest = min(found)[1]
    together = {name for _, name in found}
    company = bool(COMPANY_ACTS.search(near))
    if "refund" in together and (nearest == "refund" or company):
        return ("refund",) if company else ()
    if nearest in {"return", "exchange"}:
        if company:
            return ()
        both = {"return", "exchange"} <= together
        return ("return", "exchange") if both else (nearest,)
    if company and nearest != "warranty":
        return ()
    return (
        (nearest,) if nearest in {"warranty", "money back", "cooling-off", "price match"} or ASKED.search(near) else ()
    )


def _to_semicolon(text: str, sentence: Part, span: TimeSpan) -> Part:
    """The sentence up to the semicolon behind the span: another case begins there (7天内可退；质量问题15天内包换)."""
    end = next((at for at in range(span.end, min(sentence[1], span.end + 800)) if text[at] in ";；"), sentence[1])
    return sentence[0], end


def _named(text: str, part: Part, span: TimeSpan) -> list[tuple[int, str]]:
    """(distance, policy) of every policy that a part of the text names."""
    found: list[tuple[int, str]] = []
    for match in POLICY.finditer(text, max(part[0], span.start - 2 * _FAR), min(part[1], span.end + 2 * _FAR)):
        if match.lastgroup == "refund" and RETURN_FOR_REFUND.search(
            text[max(part[0], match.start() - 30) : match.start()]
        ):
            continue
        distance = max(span.start - match.end(), match.start() - span.end, 0)
        if distance <= _FAR:
            found.append((distance, _title(match)))
    return found


def _title(match: re.Match[str]) -> str:
    name = match.lastgroup or ""
    return _TITLES.get(name, name)


def _start(text: str, start: int, end: int) -> str:
    """What the window is counted from: `from delivery`, `from purchase`, `from dispatch`; "" when it is not said."""
    lowered = simplified(text.lower() if len(text.lower()) == len(text) else text)
    match = AFTER_EN.match(lowered, end) or BEFORE_ZH.search(lowered, max(0, start - 24), start)
    name = next((n for n, _, _ in START if match[n]), "") if match else ""
    return f"from {name}" if name else ""


def _scopes(words: str) -> str:
    names = dict.fromkeys((m.lastgroup or "").replace("_", " ") for m in SCOPES.finditer(words[:800]))
    return ", ".join(sorted(names))


def _heading(scene: Scene, piece: Piece) -> str:
    heading = scene.heading_of(piece)
    same = heading is not None and heading.block.region == piece.block.region
    return squeezed(heading.text[:120]) if heading is not None and same else ""


def _fact(scene: Scene, piece: Piece, window: _Window, scope: str) -> Fact:
    span = window.span
    return Fact(
        kind="policy",
        value=length(span.value),
        place=scene.evidence.place(piece.block, piece.plain.quote(span.start, span.end)),
        source=Source.LABEL,
        unit=window.start,
        subject=window.policy,
        qualifier=BEFORE if window.before else "",
        shown=piece.plain.shown(span.start, span.end),
        order=scene.evidence.order,
        scope=scope,
        at=piece.plain.index(span.start),
    )


KIND = FactKind("policy", facts, declared, differs=differ)
