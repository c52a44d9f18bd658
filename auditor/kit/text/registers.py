"""How a text speaks to the customer: polite or familiar form of address, and contractions in English."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import remembered

_MOST = 50  # mentions in one text


@dataclass(frozen=True, slots=True)
class Address:
    """One form of address at `text[start:end]`; `form` is 您 or 你, Sie or du, vous or tu, usted or tú."""

    start: int
    end: int
    form: str


_NO = r"(?<![A-Za-zÀ-ÿ])"
_STOP = r"(?![A-Za-zÀ-ÿ])"
POLITE = {"zh": "您", "de": "Sie", "fr": "vous", "es": "usted"}
FAMILIAR = {"zh": "你", "de": "du", "fr": "tu", "es": "tú"}
# plural ihr, euch, vosotros and ustedes say nothing about politeness; German Sie and Ihr only within a sentence
_FORMS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "zh": (
        ("您", re.compile("您(?!好|们)")),
        ("你", re.compile("(?<![迷教带伴陪猜])(?<!我和)(?:(?<!为)你(?![们好妳方我追争]|.我)|(?<=为)你(?!推荐))")),
    ),
    "de": (
        ("Sie", re.compile(rf"(?<=[a-zäöüß,;0-9] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?){_STOP}")),
        ("du", re.compile(rf"{_NO}(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?){_STOP}")),
    ),
    "fr": (
        ("vous", re.compile(rf"{_NO}(?<!rendez-)(?<!rendez )(?:[Vv]ous|[Vv]otre|[Vv]os){_STOP}")),
        ("tu", re.compile(rf"{_NO}(?:[Tt]u|[Tt]oi|[Tt]es|[Tt]a){_STOP}(?!-)")),
    ),
    "es": (
        ("usted", re.compile(rf"{_NO}[Uu]sted{_STOP}")),
        ("tú", re.compile(rf"{_NO}(?:[Tt]ú|[Tt]us?|[Cc]ontigo|[Tt]i){_STOP}")),
    ),
}
_QUOTED = re.compile(
    '“[^“”]{0,400}”|「[^「」]{0,400}」|『[^『』]{0,400}』|《[^《》]{0,200}》|„[^„“”]{0,400}[“”]|«[^«»]{0,400}»|"[^"]{0,400}"'
)


@remembered
def addresses(text: str, language: str) -> tuple[Address, ...]:
    """Forms of address in `text`, in order; none within quotation marks, in greetings (您好) or fixed words (你我)."""
    forms = _FORMS.get(language)
    if forms is None or (language == "zh" and "您" not in text and "你" not in text):
        return ()
    found = [Address(m.start(), m.end(), form) for form, pattern in forms for m in _first(pattern, text)]
    if not found:
        return ()
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    kept = [a for a in found if not any(start <= a.start < end for start, end in quoted)] if quoted else found
    return tuple(sorted(kept, key=lambda a: a.start))


def _first(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        found.append(match)
        if len(found) >= _MOST:
            break
    return found


_SHORTENED = re.compile(
    r"(?<![A-Za-z])(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should)n['’]t"
    r"|(?:I|you|we|they)['’](?:re|ve|ll|d|m)|(?:it|that|there|he|she)['’](?:ll|d)|(?:it|that|there|here|what)['’]s"
    r"|let['’]s)(?![A-Za-z])",
    re.IGNORECASE,
)
_IN_FULL = re.compile(
    r"(?<![A-Za-z])(?:(?:do|does|did|is|are|was|were|has|have|had|could|will|would|should) not|cannot"
    r"|(?:we|you|they) (?:are|have|will|would)|I (?:am|have|will|would)|(?:it|that|there) (?:is|will|would))"
    r"(?![A-Za-z])",
    re.IGNORECASE,
)


@remembered
def contractions(text: str) -> tuple[int, int]:
    """(contracted, written in full): “we'll” and “we will”, of those pairs that English text may contract."""
    short = sum(1 for _ in _SHORTENED.finditer(text)) if "'" in text or "’" in text else 0
    return short, sum(1 for _ in _IN_FULL.finditer(text))
