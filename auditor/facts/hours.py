"""Opening hours of each line, desk and place: from text, from tables of days, and from structured data."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from auditor.facts.clauses import sentence_spans, span_at
from auditor.facts.kind import FactKind
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

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.scene import Piece, Scene
    from auditor.facts.spans.hours import Hours

CLAIM, SEASONAL, REGULAR = "claim", "seasonal", ""
EXCEPT_HOLIDAYS = "except holidays"
_CHANNEL = re.compile(
    r"(?P<bot>(?<![a-z])(?:chat ?bots?|bots?|virtual (?:assistant|agent)|automated|self[ -]service)(?![a-z])"
    r"|机器人|智能(?:客服|助手|助理)|自助)"
    r"|(?P<emergency>(?<![a-z])(?:emergenc(?:y|ies)|out[ -]of[ -]hours|urgent|breakdown"
    r"|lost or stolen)(?![a-z])|紧急|急救|挂失|救援|抢修)"
    r"|(?P<agent>(?<![a-z])(?:advis[eo]rs?|agents?|operators?|a (?:real )?(?:person|human)|real people"
    r"|humans?)(?![a-z])"
    r"|人工(?:在线)?(?:客服|服务|坐席|咨询)?)"
    r"|(?P<phone>(?<![a-z])(?:tele)?phone(?:s|d)?(?: lines?)?(?![a-z])|(?<![a-z])(?:call(?: us)?|ring|dial"
    r"|lines?|helpline|hotline"
    r"|call cent(?:re|er))(?![a-z])|(?:客服|服务|咨询|联系)?(?:电话|热线)(?:客服)?|致电|拨打|来电)"
    r"|(?P<chat>(?<![a-z])(?:live |web |online )?chat(?![a-z])|messenger|whatsapp|在线(?:客服|咨询)|微信客服)"
    r"|(?P<email>(?<![a-z])e-?mails?(?![a-z])|邮件|邮箱)"
    r"|(?P<collection>(?<![a-z])(?:collect(?:ion|ions|ed)?|pick(?:ed)?[ -]?up|click (?:and|&) collect)(?![a-z])"
    r"|自提|取货|取件)"
    r"|(?P<delivery>(?<![a-z])(?:deliver(?:y|ies|ed|s)?|courier|driver|slot|dispatch(?:ed)?)(?![a-z])|配送|送货"
    r"|派送|送达|快递|发货)"
    r"|(?P<store>(?<![a-z])(?:stores?|shops?|branch(?:es)?|showrooms?|boutiques?|outlets?|visit us|cafe|café"
    r"|museum|library"
    r"|restaurant)(?![a-z])|门店|店铺|专卖店|实体店|网点|展厅|餐厅|营业)"
    r"|(?P<office>(?<![a-z])(?:offices?|reception)(?![a-z])|办公室|办公时间|前台)"
    r"|(?P<support>(?<![a-z])(?:customer (?:services?|care|support|help)|support|help ?desk|help ?line|our team"
    r"|contact cent(?:re|er))(?![a-z])|客服|客户服务|售后)"
)
_SEASON = re.compile(
    r"(?<![a-z])(?:summer|winter|spring|autumn|christmas|easter|new year|festive|black friday|holiday hours"
    r"|season(?:al)?"
    r"|term[ -]time|school holidays|temporar(?:y|ily)|until further notice|during|this week|starting|effective"
    r"|until [0-9]"
    r"|(?:from|between) [0-9]{0,2} ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|春节|国庆|五一|元旦|中秋|端午|清明|暑假|寒假|暑期|节日期间|期间|夏季|冬季|夏令|冬令|临时|疫情|[0-9]月[0-9]"
)
_OPENS = re.compile(
    r"(?<![a-z])(?:open(?:s|ing)?|hours|we(?:'|’)?re (?:here|available)|available|business times|staffed"
    r"|lines? (?:are )?open"
    r"|answer)(?![a-z])|营业|服务时间|工作时间|办公时间|开放时间|接待时间|在线时间|客服时间|上班"
)
_NOT_HELP = re.compile(
    r"(?<![a-z])(?:track|order online|shop(?:ping)? online|buy|browse|watch|monitor|surveillance|cctv"
    r"|manage your|log ?in"
    r"|sign ?in|check (?:your|the)|access|download|gym|parking|atm|book online|web ?site|account|app)(?![a-z])"
    r"|查询|下单|购买|监控|查看|跟踪|自取|停车|取款|登录|下载|官网"
)
_HELPING = re.compile(
    r"(?<![a-z])(?:here|help|support|service|available|at your service|care|team|answer|reach|contact|speak"
    r"|talk)(?![a-z])"
    r"|客服|服务|在线|为您|为你|有人|咨询|帮助|支持"
)
_ALWAYS_SAID = re.compile(
    r"(?<![a-z])(?:always (?:here(?: to help| for you)|available|online|on hand|open)"
    r"|available (?:at )?any ?time(?: of (?:the )?day)?)(?![a-z])|随时(?:在线|为您服务|为你服务|待命)|时刻在线|全年无休"
)
_PHONE_NUMBER = re.compile(r"(?<![0-9A-Za-z])(?:\+|00|\()?[0-9](?:[ ()./–-]{0,2}[0-9]){6,16}(?![0-9])")
_PLACE_EN = re.compile(
    r"(?<![A-Za-z])([A-Z][a-z’']{2,20}(?: [A-Z][a-z’']{2,20}){0,2}) (?:store|shop|branch|showroom|boutique)(?![a-z])"
)
_PLACE_ZH = re.compile(r"([一-鿿]{2,8}?)(?:分店|门店|专卖店|旗舰店|体验店|营业厅|店)(?![铺面])")
_NO_PLACE = re.compile(
    r"(?i:^(?:our|the|your|visit|this|every|each|all|any|online|in|open|call|email|web|flagship|nearest|local"
    r"|find)(?= |$) ?)"
)
_NO_PLACE_ZH = re.compile(r"本|我们|线下|实体|各|全国|到|所有|直营|网|商|门|您|附近|欢迎")
_PREMISES = re.compile(
    r"store|shop|localbusiness|restaurant|cafe|bakery|hotel|salon|pharmacy|library|museum|bank|dentist|clinic",
    re.IGNORECASE,
)
_OTHER = re.compile(r"[.!?。;\n]| or |或")
_LEAD, _TAIL, _SHORT, _NEAR, _BELOW_HEADING = 160, 60, 60, 3, 12
_MOST_ROWS, _MOST_ITEMS = 14, 200


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
    names = [m.lastgroup or "" for m in _CHANNEL.finditer(words)]
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
    index = 0
    while index < len(scene.pieces):
        piece = scene.pieces[index]
        if piece.skipped:
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
    if not words:
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
    if ("any" in hours.value or hours.days == 1) and not _OPENS.search(f"{lead} {tail} {above} {_label(scene, piece)}"):
        return None
    if not hours.sure and not hours.days:
        return None
    subject = _subject(scene, piece, lead, tail)
    qualifier = SEASONAL if _SEASON.search(sentence) or _SEASON.search(above) else REGULAR
    if hours.always:
        if _NOT_HELP.search(sentence) or not (subject or _HELPING.search(sentence)):
            return None
        qualifier, subject = CLAIM, subject or "support"
    start = max(at, 0)
    quote = piece.plain.quote(hours.start, hours.end) if at >= 0 else text[:_LEAD]
    shown = piece.plain.shown(hours.start, hours.end) if at >= 0 else text[hours.start : hours.end]
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
        scope=_place_named(text[max(first, hours.start - _LEAD) : hours.start], above) if subject == "store" else "",
        at=piece.plain.index(start) if at >= 0 else -1,
    )


def _label(scene: Scene, piece: Piece) -> str:
    label = scene.label_of(piece)
    return squeezed(label.text) if label is not None else ""


def _subject(scene: Scene, piece: Piece, lead: str, tail: str) -> str:
    """From the words before it, a number before it, the words after it, the label, the heading, a number above it."""
    said = channel_of(lead) or ("phone" if _PHONE_NUMBER.search(lead) else "")
    said = said or channel_of(_OTHER.split(tail)[0])
    if said or lead.strip(" :(-,"):
        return said
    beside = channel_of(_label(scene, piece)) or channel_of(_heading(scene, piece))
    if beside:
        return beside
    above = scene.pieces[max(0, piece.index - _NEAR, piece.heading) : piece.index]
    numbers = (p for p in above if p.block.region == piece.block.region and len(p.text) <= _SHORT)
    return "phone" if any(_PHONE_NUMBER.search(p.text) for p in numbers) else ""


def _heading(scene: Scene, piece: Piece) -> str:
    heading = scene.heading_of(piece)
    near = heading is not None and piece.index - heading.index <= _BELOW_HEADING
    return squeezed(heading.text[:_LEAD]) if heading is not None and near else ""


def _place_named(lead: str, above: str) -> str:
    """Which of several stores; "" for the only one."""
    for match in reversed(list(_PLACE_EN.finditer(lead))):
        if name := _NO_PLACE.sub("", match[1]).strip():
            return squeezed(name)
    for words in (lead, above):
        for match in _PLACE_ZH.finditer(words):
            if not _NO_PLACE_ZH.search(match[1]):
                return match[1]
    titled = _PLACE_EN.search(above.title())
    return squeezed(_NO_PLACE.sub("", titled[1])) if titled else ""


def _promised(scene: Scene, found: list[Fact]) -> Iterator[Fact]:
    """“We are always here for you”: a claim without figures, so only a bare one."""
    stated = {f.place.quote for f in found}
    for piece in scene.pieces:
        match = None if piece.skipped else _ALWAYS_SAID.search(piece.text) or _ALWAYS_SAID.search(piece.text.lower())
        if match is None or find_hours(piece.text):
            continue
        first, last = span_at(sentence_spans(piece.text), match.start())
        sentence = squeezed(piece.text[first:last][:400])
        quote = piece.plain.quote(match.start(), match.end())
        if _NOT_HELP.search(sentence) or quote in stated:
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
        yield from _stated(scene, item, "store" if _PREMISES.search(str(item.get("@type", ""))[:200]) else "")
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
        return "hours of a season, or of a few days"
    if fact.qualifier == CLAIM:
        return "a claim to be there at any time"
    if fact.subject or fact.order < 0:
        return ""
    return "nothing says whose hours they are"


KIND = FactKind("hours", facts, declared, _incomparable, differ)
