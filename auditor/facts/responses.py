"""What the company promises to do, and within which time: send a mail or a text, call, answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading.clauses import clause_at, sentence_spans, span_at
from auditor.facts.reading.timespans import find_day_spans, length
from auditor.facts.spans.plain import plain, squeezed
from auditor.kit.memory import Sign
from auditor.kit.promising.intervals import apart, later_by
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene
    from auditor.facts.reading.timespans import TimeSpan

EMAIL, SMS, CALL, REPLY = "email", "sms", "call", "reply"
_HINT = Sign(
    r"(?i:mail|confirm|text|sms|code|call|ring|phone|repl|respon|answer|get back|hear from|contact you"
    r"|be in touch|inbox)|[邮短信码电复应联]"
)
_EVENT = re.compile(
    r"(?P<reply>(?<![a-z])(?:repl(?:y|ies|ied)|respon(?:d|ds|se|ses)|get back to you|answer(?:s|ed)?"
    r"|hear (?:back )?from us"
    r"|be in touch|contact you|response time)(?![a-z])|回复|答复|回应|响应|联系您|与您联系|联系你)"
    r"|(?P<sms>(?<![a-z])(?:sms|text messages?|texts?(?= (?:you|message|with|when|within|in))|a text)(?![a-z])"
    r"|短信|验证码)"
    r"|(?P<call>(?<![a-z])(?:(?:call|ring|phone)(?:s)? you(?: back)?|call[ -]?backs?|(?:a"
    r"|your) (?:phone )?call)(?![a-z])|回电|致电(?=您|给您)|来电|给您打电话|电话联系您)"
    r"|(?P<email>(?<![a-z])(?:e-?mail(?:s|ed)?|inbox|(?:order |booking |your |a |the )confirmation(?! (?:page"
    r"|number|code|of your identity)))(?![a-z])"
    r"|邮件|邮箱|确认信|确认函)"
)
_WE_ACT = re.compile(
    r"(?<![a-z])(?:we(?:(?:'|’)(?:ll|re))?|our (?:team|staff|agents?|advis[eo]rs?|support|experts?)|you(?:(?:'"
    r"|’)ll| will| should|(?:'|’)re going to)"
    r"(?: (?:also|then|soon))? (?:receive|get|hear|find|have)|(?:will|shall|should) (?:be (?:sent|with you"
    r"|e-?mailed|texted|answered|in your)"
    r"|arrive|reach|follow|hear|call|reply|respond|contact|get|receive)|someone (?:will|from)|an? (?:advis[eo]r"
    r"|agent|member of)"
    r"|(?:is|are) (?:answered|sent|on (?:its|the) way)|expect an? |response times?|reply times?)(?![a-z])"
    r"|我们|将|会在|会于|您会|预计|客服|工作人员|专员|收到|回复时间|内(?:给您)?(?:回复|发送|发出|联系|回电|致电"
    r"|答复|响应)"
)
_NOT_A_PROMISE = re.compile(
    r"(?<![a-z])(?:please|if you|you (?:must|need to|have to|should reply|can|may)|unless|expires?|expiry|valid"
    r"|ha(?:s|ve)n(?:'|’)t|(?:has|have|did) not"
    r"|didn(?:'|’)t|don(?:'|’)t (?:receive|get|see|hear)|not (?:received|arrived)|resend|again|no later|before"
    r"|cancel|unsubscribe|refunds?|returns?|trial"
    r"|deliver(?:y|ed)? (?:takes|within|in)|arrives? (?:on|at)|every|ago|usually takes|checked|read)(?![a-z])"
    r"|请(?:您)?(?:在|于|尽快|及时|回复|联系)|如果?您?(?:未|没有|没)|未收到|没有收到|有效|失效|过期|重新|再次"
    r"|如需|若|退款|退货|每"
)
_CONFIRMS = re.compile(
    r"(?<![a-z])(?:confirm|receipt|order|booking|itinerary|ticket|invoice|code|link|verif|password|welcome"
    r"|activation|sign)|确认|订单|验证|激活|链接|凭证|回执|码"
)
_CHANNELS = re.compile(
    r"(?P<email>(?<![a-z])e-?mails?(?![a-z])|邮件|来信)|(?P<chat>(?<![a-z])(?:live )?chat(?![a-z])|在线客服|在线咨询)"
    r"|(?P<social>(?<![a-z])(?:twitter|facebook|whatsapp|instagram|social)(?![a-z])|微信|微博)"
    r"|(?P<complaint>(?<![a-z])complaints?(?![a-z])|投诉)|(?P<form>(?<![a-z])(?:contact )?form(?![a-z])|留言|表单)"
)
_DECLARED = {"message": EMAIL, "mail": EMAIL, SMS: SMS, "text": SMS, CALL: CALL, "callback": CALL}
_READ, _FAR = 4_000, 110


def facts(reading: Reading) -> list[Fact]:
    """Promises with a time; subject is what is promised, scope of an answer the way in which one has asked."""
    scene = reading.scene
    found: dict[tuple[str, ...], Fact] = {}
    for piece in scene.pieces:
        if piece.skipped or len(piece.text) > _READ or not _HINT[piece.text]:
            continue
        for span in find_day_spans(piece.text, seconds=True):
            fact = _fact(scene, piece, span)
            if fact is not None:
                found.setdefault((fact.subject, fact.scope, fact.value), fact)
    return list(found.values())


def declared(truth: Truth) -> list[Fact]:
    """`response: 1 working day`, `response.email: …` (an answer to one), `response.message: 5 minutes`."""
    name, *rest = truth.parts
    if name not in {"response", "responses", "reply", "回复"}:
        return []
    spans = find_day_spans(plain(truth.value).text, seconds=True)
    words = rest[0] if rest else ""
    subject = {"message": EMAIL, "mail": EMAIL, SMS: SMS, "text": SMS, CALL: CALL, "callback": CALL}.get(words, REPLY)
    scope = words if subject == REPLY else ""
    return [replace(truth.fact("response", length(s.value), subject), scope=scope) for s in spans[:1]]


def differ(reference: Fact, other: Fact) -> bool:
    """Promised more than a quarter later, or nothing that fits both."""
    later = max(later_by(reference.value, other.value), later_by(other.value, reference.value))
    return later > 0 and apart(reference.value, other.value)


def _fact(scene: Scene, piece: Piece, span: TimeSpan) -> Fact | None:
    text = piece.text
    sentence = span_at(sentence_spans(text), span.start)
    whole = squeezed(text[sentence[0] : sentence[1]][:600])
    if _NOT_A_PROMISE.search(whole) or not _WE_ACT.search(whole) or not span.high:
        return None
    lowered = text.lower() if len(text.lower()) == len(text) else text
    event = _nearest(lowered, clause_at(lowered, sentence, span.start, span.end), span) or _nearest(
        lowered, sentence, span
    )
    if not event or (event in {EMAIL, SMS} and not _promised_message(whole)):
        return None
    channels = [m.lastgroup or "" for m in _CHANNELS.finditer(whole)] if event == REPLY else []
    return Fact(
        kind="response",
        value=length(span.value),
        place=scene.evidence.place(piece.block, piece.plain.quote(span.start, span.end)),
        source=Source.LABEL,
        subject=event,
        shown=piece.plain.shown(span.start, span.end),
        order=scene.evidence.order,
        scope=channels[-1] if channels else "",
        at=piece.plain.index(span.start),
    )


def _promised_message(sentence: str) -> bool:
    """Something is said to come: a confirmation, a code; “email us, we …” names only a way to ask."""
    return bool(_CONFIRMS.search(sentence)) or bool(
        re.search(r"(?:send|e-?mail|text) you|you(?:'|’)?(?:ll| will)(?: also)? (?:receive|get)|发送|收到", sentence)
    )


def _nearest(text: str, part: tuple[int, int], span: TimeSpan) -> str:
    hits = _EVENT.finditer(text, max(part[0], span.start - 2 * _FAR), min(part[1], span.end + _FAR))
    found = [(max(span.start - m.end(), m.start() - span.end, 0), m.lastgroup or "") for m in hits]
    found = [(distance, name) for distance, name in found if distance <= _FAR]
    names = {name for _, name in found}
    if REPLY in names:
        return REPLY  # “we reply to emails within a day” is about the answer
    return min(found)[1] if found else ""


KIND = FactKind("response", facts, declared, differs=differ)
