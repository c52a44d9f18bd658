"""Claims of how long something works: `This link is valid for 24 hours`, `验证码5分钟内有效`, `held for 15 minutes`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.facts.spans.durations import Duration, find_durations
from auditor.kit.memory import remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

LINK, CODE, QUOTE, BASKET = "link", "code", "quote", "basket"
_NOT_OURS = "another thing"
_ANCHOR = re.compile(
    r"(?<![a-z])(?:valid|expir|lasts?(?![a-z])|good for|works? for|active for|held for|hold|reserv|saved for|keep|kept"
    r"|within)|有效|失效|过期|到期|保留"
)
_VALID = re.compile(
    r"(?<![a-z])(?:valid|active|good|usable)(?: only)?(?: for)?(?: (?:the )?next)?(?: the)?[ :]*$"
    r"|(?<![a-z])(?:expires?|expiring|expiry|lasts?|works?(?: only)?|validity)(?: (?:in|after|within|for|time|period))?"
    r"[ :(]*$"
    r"|(?<![a-z])(?:held|hold|reserved?|reserving|saved?|keep(?:ing)?|kept)(?: [a-z]{2,12}){0,5} for(?: (?:the )?next)?"
    r"[ :]*$|(?:有效期|有效时间|有效时长|有效)(?:为|是|仅为|仅|至)?[ ::]*$|保留[ ]*$"
)
_ZH_LEAD = re.compile(r"(?:将于|将在|会在|请在|请于|于|在)[ ]*$")
_ZH_TAIL = re.compile(r"[ ),]*(?:以内|之内|内)?(?:后)?(?:会|将)?(?:自动)?(?:有效|失效|过期|到期)")
_PRESS = re.compile(r"(?<![a-z])(?:click|use|follow|press|tap|open|enter|visit)(?![a-z])")
_THINGS = (
    (LINK, re.compile(r"(?<![a-z])(?:links?|urls?|button)(?![a-z])|链接|网址")),
    (
        CODE,
        re.compile(
            r"(?<![a-z])(?:(?:verification|security|confirmation|access|one[- ]time|log-?in|sign[- ]in) codes?|codes?"
            r"|passcodes?|otp|one[- ]time pass(?:word|code)s?)(?![a-z])|验证码|校验码|动态码|动态密码"
        ),
    ),
    (QUOTE, re.compile(r"(?<![a-z])(?:quotes?|quotations?|estimates?)(?![a-z])|报价")),
    (
        BASKET,
        re.compile(
            r"(?<![a-z])(?:basket|cart|bag|items?|seats?|booking|reservation|table|room|slot)(?![a-z])"
            r"|购物车|商品|座位|订单|席位|房间|号源"
        ),
    ),
    (
        _NOT_OURS,
        re.compile(
            r"(?<![a-z])(?:passwords?|passport|cards?|sessions?|licen[cs]e|guarantee|warranty|returns?|refunds?|points"
            r"|trial|subscription|membership|certificate|delivery|visa|cookies?|discount(?: code)?|coupons?(?: code)?"
            r"|(?:promo(?:tional|tion)?|voucher|gift|offer|referral|discount) ?codes?|vouchers?|offers?|sale|tickets?"
            r"|pass(?:es)?|battery|minutes|emails?|reply|respond)(?![a-z])"
            r"|会话|密码|护照|会员|积分|优惠[券码]?|折扣码|保修|质保|退货|退款|试用|身份证|车票|口令|登录状态"
        ),
    ),
)
_POINTS_BACK = re.compile(r"(?<![a-z])(?:it|this|they|which|that)(?![a-z])|将|会")
_STOP = re.compile(r"[.!?;]\s|[。!?;\n]")
_PURPOSES = (
    (
        "password reset",
        re.compile(r"(?<![a-z])(?:reset|forgot|forgotten|new password|change your password)|重置|找回|重设"),
    ),
    ("confirmation", re.compile(r"(?<![a-z])(?:verif|confirm|activat|validate your)|验证|激活")),
    ("sign-in", re.compile(r"(?<![a-z])(?:sign(?:ing)?[- ]in|log(?:ging)?[- ]?in|magic link)|登录")),
    ("payment", re.compile(r"(?<![a-z])(?:pay(?:ment|ing)?|checkout)(?![a-z])|支付|付款")),
    ("download", re.compile(r"(?<![a-z])download|下载")),
    ("invitation", re.compile(r"(?<![a-z])invit|邀请")),
)
_RUNNING = re.compile(r"(?<![a-z])(?:still|another|remaining|left)(?![a-z])|还有?|剩余?")  # what is left of it by now
_OWN_NAME = re.compile(r"(?<![a-z])(?:verification|confirmation|security|log-?in|sign[- ]in) codes?(?![a-z])|验证码")
_READ = 160
_BARE = 16  # characters of a sentence that holds little but “valid for”
_SHORT = 80  # characters of a text that may leave to its surroundings what it speaks of


@dataclass(frozen=True, slots=True)
class Claim:
    """`thing` (link code quote basket, "" when the text does not say) works for `span`; `purpose`: what it is for."""

    thing: str
    span: Duration
    purpose: str


@remembered
def find_validities(text: str, /) -> tuple[Claim, ...]:
    """All of them in NFKC text, from left to right."""
    lowered = text.lower()
    if len(lowered) != len(text) or not _ANCHOR.search(lowered):
        return ()
    return tuple(_claims(text, lowered))


def thing_in(text: str) -> str:
    """What stands last in a text, of the things that have a validity; "" for none, or for another thing."""
    found = _nearest(text.lower())
    return "" if found == _NOT_OURS else found


def purpose_in(text: str) -> str:
    """What a link or code is for, where the text says one thing only; the name of a code alone says nothing."""
    bare = _OWN_NAME.sub(" ", text.lower())
    found = [name for name, pattern in _PURPOSES if pattern.search(bare)]
    return found[0] if len(found) == 1 else ""


def _claims(text: str, lowered: str) -> Iterator[Claim]:
    for span in find_durations(text):
        start = max(0, span.start - _READ)
        before = _STOP.split(lowered[start : span.start])
        sentence, tail = before[-1], _STOP.split(lowered[span.end : span.end + _READ], maxsplit=1)[0]
        words = lowered[span.start : span.end]
        if not _says_valid(sentence, tail, words) or _RUNNING.search(sentence[-24:] + words + tail[:12]):
            continue
        thing = _nearest(sentence) or (_nearest(tail[:40]) if not sentence.strip() else "")
        if not thing and len(before) > 1 and (len(sentence.strip()) < _BARE or _POINTS_BACK.search(sentence)):
            thing = _meant(before[-2])
        if thing == _NOT_OURS or (not thing and len(text) > _SHORT):
            continue
        yield Claim(thing, span, purpose_in(sentence + tail))


def _says_valid(sentence: str, tail: str, words: str) -> bool:
    if _ZH_TAIL.match(tail) or _VALID.search(sentence):
        return True
    if words.startswith("within"):
        return bool(_PRESS.search(sentence)) and _nearest(sentence) in {LINK, CODE}
    return bool(_ZH_LEAD.search(sentence) and re.search(r"失效|过期|到期", tail[:24]))


def _meant(sentence: str) -> str:
    """What the next sentence means by “it”: the link or code, though it is one to set a password with."""
    found = _nearest(sentence)
    named = [name for name, pattern in _THINGS[:2] if pattern.search(sentence)]
    return named[0] if found == _NOT_OURS and len(named) == 1 else found


def _nearest(text: str) -> str:
    """The last thing that is named; of two that end together, the longer."""
    best, key = "", (-1, 0)
    for name, pattern in _THINGS:
        for match in pattern.finditer(text):
            if (match.end(), -match.start()) > key:
                best, key = name, (match.end(), -match.start())
    return best
