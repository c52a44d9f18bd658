"""When an order leaves and when it arrives, as each touchpoint promises it: by method and destination."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.facts.clauses import clause_at, sentence_spans, span_at
from auditor.facts.kind import FactKind
from auditor.facts.spans.plain import plain, squeezed
from auditor.facts.timespans import find_day_spans
from auditor.kit.intervals import apart, later_by
from auditor.model.facts import Fact, Source
from auditor.model.journey import Kind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.scene import Piece, Scene

ORDER = "order"  # subject of a promise about the customer's own order that names no method
ARRIVAL, DISPATCH, CHANGED = "arrival", "dispatch", "changed"
FROM_DISPATCH = "from dispatch"
SLIP_DAYS = 1.0
_VERB = re.compile(
    r"(?P<dispatch>(?<![a-z])(?:d[ei]spatch(?:es|ed|ing)?|ships?|shipped|leaves?(?= (?:our|the) )|(?:sent|posted) out"
    r"|(?:send|post) (?:it|them|your [a-z]{2,12}) out)(?![a-z])|发货|寄出|发出|出库|出货|发运)"
    r"|(?P<arrival>(?<![a-z])(?:deliver(?:s|ed|y|ies|ing)?|arriv(?:e|es|al|ing|ed)|shipping|with you"
    r"|(?:reach|get to) you|(?:get|receive) (?:it|them|your (?:order|parcel|package|items?|goods|purchase)))(?![a-z])"
    r"|送达|到货|派送|配送|送到|寄到|到达|抵达|送货|收货时间|收到(?=商品|货|包裹|订单))"
)
_HINT = re.compile(
    r"(?i:deliver|arriv|ship|patch|with you|leave|receive|get |reach|sent out|send |post )|[送到派配发寄出收达]"
)
_LABEL = re.compile(
    r"(?P<dispatch>(?<![a-z])(?:d[ei]spatch(?:es|ed)?(?: time| date)?)(?![a-z])|发货时间|预计发货)"
    r"|(?P<arrival>(?<![a-z])(?:arriv(?:es|al)|deliver(?:y|ies)|shipping|estimated delivery|delivery (?:date"
    r"|time))(?![a-z])"
    r"|送达|配送|到货|快递|次日达|送货)"
)
_PAST = re.compile(
    r"(?:(?<![a-z])(?:was|were|been|is now|got|had|once|after|when|until|upon)(?: [a-z]{2,9}){0,2} "
    r"|已经?(?:于.{0,14})?|曾|等待)$"
)
_DISPATCHED = re.compile(
    r"(?<![a-z])(?:has|have|had|was|been|is)(?: now| already| just)?(?: been)? (?:left|d[ei]spatched|shipped"
    r"|sent|posted)(?![a-z])"
    r"|on (?:its|the|their) way|已(?:经)?(?:发货|发出|寄出|出库)"
)
_NOT_A_PROMISE = re.compile(
    r"(?<![a-z])(?:returns?|returned|refund(?:s|ed)?|exchange[sd]?|cancel(?:led|lation)?|warranty|guarantee"
    r"|claims?|report"
    r"|missing|(?:has|have|did|does)(?:n(?:'|’)t| not)|not (?:arrived|received)|trial|points"
    r"|held|hold|kept|keep|storage|every|subscri(?:be|ption)|per (?:week|month)|separate(?:ly)?|second"
    r"|other items?|rest of"
    r"|pre-?orders?|back ?orders?|made[ -]to[ -]order|bespoke|personali[sz]ed|newsletter|gift card|damaged?|fault"
    r"|no(?: longer)? deliver|voucher)(?![a-z])"
    r"|退|换货|保修|质保|取消|赔|未收到|没有收到|未送达|保管|驿站|自取|代收|每[周月隔]|订阅|周期|分批|另一|其余"
    r"|预售|定制|破损|签收后|收货后|收到货后"
)
_NOT_HERE = re.compile(r"(?<![a-z])(?:pay(?:ment|able)?|invoices?|due|signature)(?![a-z])|付款|支付|发票")
_MESSAGE = re.compile(
    r"(?<![a-z])(?:e-?mails?|sms|text(?: message)?s?|codes?|confirmation|notification|newsletter)(?![a-z])|短信"
    r"|邮件|验证码|邮箱|通知"
)
_PARCEL = re.compile(
    r"(?<![a-z])(?:orders?|parcels?|packages?|items?|goods|deliver(?:y|ies)|shipping|it|them"
    r"|your (?!email)[a-z]{2,12})(?![a-z])"
    r"|订单|包裹|商品|快递|货"
)
_AFTER_EVENT = re.compile(
    r"[ ]?(?:(?:of|from|after|following|since) (?:the )?(?:date of |day of |your |you )?(?P<event>deliver"
    r"|receipt|receiv|arriv|d[ei]spatch|ship|purchase|order|payment|working)"
    r"[a-z]*)"
)
_BEFORE_EVENT_ZH = re.compile(
    r"(?P<event>发货|寄出|出库|签收|收货|收到|到货|送达)[^,;。]{0,6}(?:之日起|之后|后|起)[ ,]?(?:的|约|预计|大约)?[ ]?$"
)
_LATE = re.compile(
    r"(?<![a-z])(?:delay(?:ed|s)?|sorry|apolog(?:y|ies|ise)|unfortunately|new (?:delivery )?(?:date|estimate)"
    r"|revised|now expected"
    r"|longer than|instead of|rescheduled|usually|normally|at busy times|peak|christmas|strike)(?![a-z])"
    r"|延迟|延误|推迟|抱歉|改为|改期|高峰|大促|春节|双11|偏远"
)
_METHOD = re.compile(
    r"(?P<pickup>click (?:and|&) collect|(?:in-?store |store )?(?:collection|pick[ -]?up)|collect (?:in|from)"
    r"|自提|到店取)"
    r"|(?P<same_day>same[ -]day (?=deliver|shipping|courier|service)|当[日天]达)"
    r"|(?P<express>express|priority|overnight|next[ -](?:working[ -]|business[ -])?day (?=deliver|shipping"
    r"|courier|service)|premium"
    r"|special delivery|fast track|speedy|特快|加急|次[日晨]达|隔[日天]达|极速|急送|特惠达|顺丰)"
    r"|(?P<economy>economy|saver|slow|经济|平邮)"
    r"|(?P<nominated>nominated|named[ -]day|saturday deliver|evening deliver|定时达|预约配送)"
    r"|(?P<tracked_24>tracked ?24)|(?P<tracked_48>tracked ?48)"
    r"|(?P<standard>standard|regular|normal|标准|普通|普快)"
    r"|(?P<free>free (?:[a-z]{2,10} )?(?:deliver|shipping)|包邮|免费配送|免运费)"
)
_PLACES = re.compile(
    r"(?P<international>(?<![a-z])(?:international(?:ly)?|worldwide|overseas|abroad|rest of (?:the )?world"
    r"|outside (?:the )?(?:uk|us|eu))(?![a-z])|海外|国际|境外)"
    r"|(?P<eu>(?<![a-z])(?:eu|europe(?:an union)?)(?![a-z])|欧洲|欧盟)"
    r"|(?P<remote>(?<![a-z])(?:highlands?|islands?|northern ireland|isle of [a-z]+|channel islands"
    r"|remote areas?|offshore)(?![a-z])"
    r"|新疆|西藏|偏远|港澳台)"
    r"|(?P<us>(?<![a-z])(?:usa?|united states|america)(?![a-z])|美国)"
    r"|(?P<ie>(?<![a-z])(?:republic of )?ireland(?![a-z]))"
    r"|(?P<gb>(?<![a-z])(?:uk|united kingdom|great britain|mainland)(?![a-z])|英国)|(?P<cn>中国大陆|全国|国内)"
    r"|(?P<near>江浙沪|同城|本地|市区|省内)"
)
_EARLY_STAGES = frozenset({Stage.DISCOVER, Stage.CONSIDER, Stage.DECIDE})
_LATER_STAGES = frozenset({Stage.COMMIT, Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE})
_READ, _NEAR_VERB, _SHORT = 4_000, 70, 80
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


def facts(reading: Reading) -> list[Fact]:
    """Every promise, each value of a method once."""
    scene = reading.scene
    found: dict[tuple[str, ...], Fact] = {}
    for piece in scene.pieces:
        if piece.skipped or not piece.text or len(piece.text) > _READ:
            continue
        for promise in _promises(scene, piece):
            fact = _fact(scene, piece, promise)
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
    place = _home(_last(_PLACES, rest[1]) or rest[1], truth.about.market) if len(rest) > 1 else ""
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
    verbs = bool(_HINT.search(text))
    if not verbs and len(text) > _SHORT:
        return
    label = "" if verbs and len(text) > _SHORT else _label(scene, piece)
    if not verbs and not _LABEL.search(label):
        return
    early = scene.evidence.kind is Kind.PAGE and scene.evidence.stage not in {Stage.WAIT, Stage.RECEIVE}
    spans = find_day_spans(text, relative=early or not verbs)
    if not spans:
        return
    sentences = sentence_spans(text)
    for span in spans:
        sentence = span_at(sentences, span.start)
        whole = squeezed(text[sentence[0] : sentence[1]][:600])
        first, last = clause_at(text, sentence, span.start, span.end)
        if _NOT_A_PROMISE.search(whole) or _NOT_HERE.search(squeezed(text[first:last])):
            continue
        event, unit = _event(text, sentence, span.start, span.end)
        if not event and len(text) <= _SHORT and (match := _LABEL.search(label)) and not _VERB.search(text.lower()):
            event = match.lastgroup or ""
        if not event:
            continue
        if _MESSAGE.search(whole) and not _PARCEL.search(whole):
            continue
        lead = squeezed(text[sentence[0] : span.start][-160:])
        method = _method_in(lead) or _method_in(whole) or _method_in(label)
        place = _last(_PLACES, lead) or _last(_PLACES, label)
        if event == ARRIVAL and _DISPATCHED.search(squeezed(text[:_READ])):
            unit = FROM_DISPATCH
        changed = _LATE.search(whole)
        yield _Promise(
            span.start, span.end, span.value, CHANGED if changed else event, method,
            _home(place, scene.about.market), unit,
        )  # fmt: skip


def _event(text: str, sentence: tuple[int, int], start: int, end: int) -> tuple[str, str]:
    """(arrival or dispatch, what it is counted from), by the verb nearest to the time in its clause or sentence."""
    lowered = text.lower() if text.isascii() else text.casefold() if len(text.casefold()) == len(text) else text
    after = _AFTER_EVENT.match(lowered, end)
    before = _BEFORE_EVENT_ZH.search(lowered, max(sentence[0], start - 20), start)
    told = after or before
    if told:
        event = told["event"]
        if re.match(r"d[ei]spatch|ship|发货|寄出|出库", event):
            return ARRIVAL, FROM_DISPATCH
        if not re.match("order|purchase|payment|working", event):
            return "", ""
    for first, last in (clause_at(lowered, sentence, start, end), sentence):
        best: tuple[int, str] | None = None
        for match in _VERB.finditer(lowered, max(first, start - 160), min(last, end + _NEAR_VERB)):
            if (
                _PAST.search(lowered[max(first, match.start() - 24) : match.start()])
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
    if words and (_method_in(words) or _LABEL.search(words)):
        return words
    row = scene.row(piece)
    if 1 < len(row) <= 8:  # noqa: PLR2004 - wider rows are no list of methods
        beside = " ".join(squeezed(p.text[:_SHORT]) for p in row if p is not piece)
        if _method_in(beside) or _LABEL.search(beside):
            return beside
    heading = scene.heading_of(piece)
    return squeezed(heading.text[:_SHORT]) if heading is not None and piece.index - heading.index <= 2 else ""  # noqa: PLR2004


def _method_in(words: str) -> str:
    return _last(_METHOD, words)


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
        return "a change, or an exception, that is explained"
    return "" if fact.subject else "nothing says which way of delivery it is about"


KIND = FactKind("delivery", facts, declared, _incomparable, differ)
