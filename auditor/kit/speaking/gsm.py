"""How a text message goes over the air: its encoding, its parts, and the signs that make it dear.

The alphabet is that of 3GPP TS 23.038 (GSM 03.38): 160 septets in one part, 153 in each of several; a sign of the
extension table takes two. One sign outside of it makes the whole message UCS-2: 70 code units in one part, 67 in each
of several; a sign above U+FFFF takes two. A pair is never split between two parts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.kit.memory import remembered
from auditor.model.sayings import Said, say
from auditor.secrecy import MASK

_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = "^{}\\[~]|€\f"
_OUTSIDE = re.compile(f"[^{re.escape(_BASIC + _EXTENSION)}]")
_PAIR = re.compile(f"[{re.escape(_EXTENSION)}]")
_ONE, _EACH = {"GSM-7": 160, "UCS-2": 70}, {"GSM-7": 153, "UCS-2": 67}
_PLAIN = {
    **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005"
        "\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
    **dict.fromkeys("•·∙●▪", "-"),
    "…": "...", "×": "x", "⁄": "/", "‹": "<", "›": ">",
    "，": ",", "。": ".", "：": ":", "；": ";", "！": "!", "？": "?", "（": "(", "）": ")", "％": "%",
}  # fmt: skip
_NAMED = {
    "“": say("the quote “"), "”": say("the quote ”"), "„": say("the quote „"),
    "\u00a0": say("a non-breaking space"), "\u202f": say("a narrow space"), "\u3000": say("a wide space"),
    "\t": say("a tab"), "\u00ad": say("a soft hyphen"), "\u200b": say("a zero-width space"),
    "\u200d": say("a zero-width joiner"), "\ufeff": say("a byte-order mark"), "\u2060": say("a word joiner"),
}  # fmt: skip

_FAR = 0xFFFF  # signs above it take two code units


@dataclass(frozen=True, slots=True)
class Parts:
    """encoding: GSM-7 UCS-2. units: septets or code units of the whole message; `count` parts, each up to `room`."""

    encoding: str
    units: int
    count: int
    room: int


@remembered
def parts_of(text: str, /) -> Parts:
    """How the message goes out; no text is one empty part. A secret that is not shown counts as three letters."""
    text = text.replace(MASK, "***")
    encoding = "UCS-2" if _OUTSIDE.search(text) else "GSM-7"
    doubled = sum(1 for sign in text if ord(sign) > _FAR) if encoding == "UCS-2" else len(_PAIR.findall(text))
    units = len(text) + doubled
    one, each = _ONE[encoding], _EACH[encoding]
    if units <= one:
        return Parts(encoding, units, 1, one)
    if not doubled:
        return Parts(encoding, units, -(-units // each), each)
    count, left = 1, each
    for sign in text:
        size = 2 if (sign in _EXTENSION if encoding == "GSM-7" else ord(sign) > _FAR) else 1
        if size > left:
            count, left = count + 1, each
        left -= size
    return Parts(encoding, units, count, each)


def dear_signs(text: str) -> dict[str, str]:
    """Signs that make the message UCS-2 and have a plain stand-in: sign to stand-in.

    Empty where another sign (a Chinese character, an emoji, a letter of a name) makes it UCS-2 anyway.
    """
    outside = dict.fromkeys(_OUTSIDE.findall(text.replace(MASK, "")))
    return {sign: _PLAIN[sign] for sign in outside} if all(sign in _PLAIN for sign in outside) else {}


def plain(text: str) -> str:
    """The same with plain stand-ins for typographic signs; others stay."""
    return _OUTSIDE.sub(lambda found: _PLAIN.get(found[0], found[0]), text)


def name_of(sign: str) -> Said:
    """How a finding calls a sign: itself, or its name where it cannot be seen."""
    if sign in _NAMED:
        return _NAMED[sign]
    if sign.isprintable() and not sign.isspace():
        return say("“{sign}”", sign=sign)
    return say("U+{code:04X}", code=ord(sign))


def width_of(text: str) -> int:
    """How wide it is on a screen, in Latin letters: a Chinese character or an emoji takes two."""
    import unicodedata  # noqa: PLC0415

    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(sign) in "WF" else 0 if unicodedata.combining(sign) else 1 for sign in text
    )


def cut_at(text: str, width: int) -> int:
    """Where in `text` a screen of that width ends; its length when everything fits."""
    import unicodedata  # noqa: PLC0415

    if len(text) * 2 <= width:
        return len(text)
    seen = 0
    for at, sign in enumerate(text):
        seen += 2 if unicodedata.east_asian_width(sign) in "WF" else 0 if unicodedata.combining(sign) else 1
        if seen > width:
            return at
    return len(text)
