"""What an error message says to the customer: which thing is meant, how to go on, in which tone. English, Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.caring import errors_said_words as words
from auditor.kit.memory import remembered
from auditor.kit.text.codes import bare_code
from auditor.kit.text.hanzi import simplified
from auditor.model.sayings import Said, say

LONGEST = 400  # characters of a text that is read as one error message
Span = tuple[int, int]

_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")
_DIGIT = re.compile(r"\d")
_HAN_WORD = re.compile(r"[\u3400-\u9fff]")
_EMPTY_ZH = re.compile("|".join(sorted(words.EMPTY_ZH, key=len, reverse=True)))
_DO_EN = re.compile(
    rf"(?:^|[.!?:;,–—-]\s{{0,3}}|\b(?:please|then|and|or|try to|kindly|so|instead|again|can|first|just|also|you"
    rf"|we|us)\s{{1,3}})"
    rf"(?:please |now |also |just |either |only )?(?:(?:{words.DO_EN})\b(?! (?:is|was|has|failed|failure|error)\b)"
    rf"|(?:{words.DO_NOUN_EN}) (?:{words.OBJECT_EN})\b)",
    re.IGNORECASE,
)
_MODAL_EN = re.compile(
    rf"\b(?:{words.MODAL_EN})(?!\w)|\d\s{{0,2}}(?:[–-]\s{{0,2}}\d{{1,6}}\s{{0,2}})?(?:characters|digits|letters)\b",
    re.IGNORECASE,
)
_CAUSE_EN = re.compile(rf"\b(?:{words.CAUSE_EN})\b", re.IGNORECASE)
_SIGN_EN = re.compile(rf"\b(?:{words.SIGN_EN})\b", re.IGNORECASE)
_BLAME_EN = re.compile(words.BLAME_EN, re.IGNORECASE)
_HARSH_EN = re.compile(words.HARSH_EN, re.IGNORECASE)
_JARGON_EN = re.compile(words.JARGON_EN, re.IGNORECASE)
_ALARM_EN = re.compile(words.ALARM_EN, re.IGNORECASE)
_DO_ZH, _MODAL_ZH, _CAUSE_ZH = re.compile(words.DO_ZH), re.compile(words.MODAL_ZH), re.compile(words.CAUSE_ZH)
_SIGN_ZH = re.compile(words.SIGN_ZH)
_BLAME_ZH, _HARSH_ZH = re.compile(words.BLAME_ZH), re.compile(words.HARSH_ZH)
_JARGON_ZH, _ALARM_ZH = re.compile(words.JARGON_ZH), re.compile(words.ALARM_ZH)
_SUMMARY = re.compile(
    r"(?i:\b(?:there (?:is|are|was|were)(?: still)? (?:an?|some|\d{1,3}|one|two|three|several"
    r"|the following)? ?(?:\w+ )?(?:problems?|errors?|issues?|mistakes?)"
    r"|(?:errors?|problems?|issues?|fields?|questions?|information|following|highlighted|marked"
    r"|indicated)\b[^.\n]{0,60}\b(?:below|above|following|highlighted|marked|indicated|in red)"
    r"|(?:below|following|highlighted|marked|indicated) (?:\w+ )?(?:errors?|problems?|issues?|fields?|questions?"
    r"|information)"
    r"|\d{1,3} (?:errors?|problems?|issues?)|errors? (?:prohibited|prevented|found|on (?:this|the) page)"
    r"|(?:correct|fix|check|review) (?:the|your|all|these|any) (?:\w+ )?(?:errors?|problems?|issues?|fields?"
    r"|answers?|form)))"
    r"|(?:以下|下列|下面|标红|红色|高亮)[^。\n]{0,12}(?:错误|问题|字段|项|信息|内容)|\d{1,3}\s?(?:处|个)(?:错误|问题)"
)
_WORDY = re.compile(
    r"^(?:please )?(?:enter|select|choose|provide|type|give|add|use|pick) (?:an?|the|your)\b[^.!?\n]{1,60}?"
    r"(?P<what> (?:that|which) (?:is|are|was|has|have|contains?|includes?|does not|do not|falls?|starts?|ends?"
    r"|comes?|matches|consists?|must)\b"
    r"| for (?:when|where|what|how|which|the (?:date|time|day) (?:when|that|on which))\b| with (?:a )?(?:length"
    r"|value|total) (?:of|between)\b"
    r"| in order (?:for|to)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """Readings of one message; a span is where the words stand that make it so, None where it is not so.

    nameless: it names no thing, only “field”, “value”, “error”. bare: it says that something is wrong, and nothing
    about how to put it right. harsh: as if the customer had done something forbidden. summary: it only points at other
    messages.
    """

    nameless: Span | None = None
    bare: Span | None = None
    blame: Span | None = None
    harsh: Span | None = None
    jargon: Span | None = None
    code: Span | None = None
    alarm: Span | None = None
    wordy: Span | None = None
    summary: bool = False

    @property
    def plain(self) -> bool:
        """Nothing is wrong with it."""
        named = (self.nameless, self.bare, self.blame, self.harsh, self.jargon, self.code, self.alarm, self.wordy)
        return not any(named)


@remembered
def read_error(text: str, language: str) -> Reading:
    """Read `text`, which is known to be an error message, in `en` or `zh`; other languages say nothing."""
    if len(text) > LONGEST or not text.strip() or language not in {"en", "zh"}:
        return Reading()
    plain = simplified(text).replace("’", "'")
    return _english(plain) if language == "en" else _chinese(plain)


@remembered
def blame_in(text: str, language: str) -> Span | None:
    """Where a text puts the fault on its reader."""
    if language not in {"en", "zh"}:
        return None
    plain = simplified(text).replace("’", "'")
    return _span((_BLAME_EN if language == "en" else _BLAME_ZH).search(plain))


@remembered
def alarm_in(text: str, language: str) -> Span | None:
    """Where a text is flippant or alarming: “Oops!”, 糟糕."""
    if language not in {"en", "zh"}:
        return None
    return _trimmed(text, (_ALARM_EN if language == "en" else _ALARM_ZH).search(simplified(text)))


@remembered
def reports_failure(text: str) -> bool:
    """It has a word that says that something is wrong; in either language."""
    return bool(_SIGN_EN.search(text) or _SIGN_ZH.search(simplified(text)))


def _english(text: str) -> Reading:
    sign = _SIGN_EN.search(text)
    tells = _DO_EN.search(text) or _MODAL_EN.search(text) or _CAUSE_EN.search(text)
    code = bare_code(text)
    return Reading(
        nameless=_whole(text) if _names_nothing_en(text) else None,
        bare=_span(sign) if sign and not tells else None,
        blame=_span(_BLAME_EN.search(text)),
        harsh=_span(_HARSH_EN.search(text)),
        jargon=_span(_JARGON_EN.search(text)),
        code=code,
        alarm=_trimmed(text, _ALARM_EN.search(text)),
        wordy=(m.start("what") + 1, m.end("what")) if (m := _WORDY.search(text)) else None,
        summary=_SUMMARY.search(text) is not None,
    )


def _names_nothing_en(text: str) -> bool:
    found = [w.lower().removesuffix("'s").replace("'", "") for w in _WORD.findall(text)]
    return bool(found) and not _DIGIT.search(text) and all(w in words.EMPTY_EN for w in found)


def _chinese(text: str) -> Reading:
    sign = _SIGN_ZH.search(text)
    tells = _DO_ZH.search(text) or _MODAL_ZH.search(text) or _CAUSE_ZH.search(text)
    rest = _EMPTY_ZH.sub("", text)
    nameless = _HAN_WORD.search(text) and not _HAN_WORD.search(rest) and not _WORD.search(rest)
    return Reading(
        nameless=_whole(text) if nameless else None,
        bare=_span(sign) if sign and not tells else None,
        blame=_span(_BLAME_ZH.search(text)),
        harsh=_span(_HARSH_ZH.search(text)),
        jargon=_span(_JARGON_ZH.search(text)),
        code=bare_code(text),
        alarm=_trimmed(text, _ALARM_ZH.search(text)),
        summary=_SUMMARY.search(text) is not None,
    )


def _span(match: re.Match[str] | None) -> Span | None:
    return match.span() if match else None


def _trimmed(text: str, match: re.Match[str] | None) -> Span | None:
    if not match:
        return None
    start = match.start()
    while start < match.end() and not (text[start].isalnum() or text[start] in "!！"):
        start += 1
    return start, match.end()


def _whole(text: str) -> Span:
    stripped = text.strip()
    start = text.index(stripped)
    return start, start + len(stripped)


def example_of(label: str, key: str, language: str, market: str) -> Said:
    """A pattern for a message that helps, for the field that it belongs to."""
    chinese = language == "zh"
    sample = (words.SAMPLES_CN if chinese or market.lower() == "cn" else words.SAMPLES).get(key, "")
    if market.lower() == "us":
        sample = words.SAMPLES_US.get(key, sample)
    name = re.sub(r"\s{0,3}[*:：]{1,2}$", "", label.strip())[:60]
    if chinese:
        return say("写成：“请输入{name}，例如 {sample}”。", name=name or "……（字段名）", sample=sample or "……")
    if not name:
        return say("Name the thing and the remedy: “Enter an email address, like name@example.com”.")
    name = name[0].lower() + name[1:]
    if sample:
        return say("Write, for example: “Enter your {name}, like {sample}”.", name=name, sample=sample)
    return say("Write, for example: “Enter your {name}”.", name=name)
