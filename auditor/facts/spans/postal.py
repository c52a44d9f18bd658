"""Postal addresses in plain text, found by their postcode (or, in Chinese, by road and number): pure finders."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 20_000
_BEFORE = 160  # characters before a postcode in which its street stands
_NAMES = "[A-ZÀ-Þ][a-zà-ÿ]+"
_POSTCODES = re.compile(
    r"(?<![A-Za-z0-9])(?:"
    r"(?P<gb>[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][ABD-HJLNP-UW-Z]{2})"
    r"|(?P<ca>[ABCEGHJ-NPR-TVXY][0-9][A-Z] ?[0-9][A-Z][0-9])"
    r"|(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r",? (?P<us>[0-9]{5}(?:-[0-9]{4})?)"
    r"|(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT),? (?P<au>[0-9]{4})"
    r"|(?P<nl>[1-9][0-9]{3} ?[A-Z]{2})(?= +[A-Z])"
    rf"|(?:[A-Z]{{1,2}}[ -])?(?P<eu>[0-9]{{5}})(?= {_NAMES})"
    rf"|(?:[A-Z]{{1,2}}[ -])(?P<four>[0-9]{{4}})(?= {_NAMES})"
    r")(?![A-Za-z0-9])"
)
_TOWN_AFTER = re.compile(r"[ ]?[A-ZÀ-Þ][\wÀ-ÿ.'’-]{1,30}(?: [A-ZÀ-Þ][\wÀ-ÿ.'’-]{1,30}){0,2}")
_BREAK = re.compile(r"[:;|•·]|[.!?] (?=[A-Z])|(?<![A-Z])[a-z]{3,} (?:to|is|at|are|from) (?=[A-Z0-9])")
_LABEL_LINE = re.compile(
    r"(?im:^[^\n0-9]{0,40}(?:address|details|method|office|information|info|warehouse|returns|web ?page|browser|地址)"
    r"[ :：]*\n)"
)
_HAN = r"\u3400-\u9fff"
_CHINESE = re.compile(
    rf"(?:[{_HAN}]{{2,7}}(?:省|自治区))?(?:[{_HAN}]{{2,8}}(?:市|州|盟))?(?:[{_HAN}]{{1,10}}(?:区|县|旗|市))?"
    rf"(?:[{_HAN}]{{1,10}}(?:镇|乡|街道))?"
    rf"[{_HAN}]{{1,14}}(?:路|街|道|大道|巷|弄|里)[{_HAN}0-9A-Za-z]{{0,6}}?[0-9一二三四五六七八九十百]{{1,6}}(?:弄[0-9]{{1,5}})?号"
    rf"(?:[{_HAN}A-Za-z0-9\-]{{0,24}}(?:室|楼|层|栋|座|单元|房))?"
)
_SHORT = {
    "street": "st", "road": "rd", "avenue": "ave", "av": "ave", "lane": "ln", "drive": "dr", "square": "sq",
    "place": "pl", "court": "ct", "boulevard": "blvd", "terrace": "ter", "crescent": "cres", "close": "cl",
    "gardens": "gdns", "grove": "gr", "park": "pk", "highway": "hwy", "parkway": "pkwy", "suite": "ste",
    "apartment": "apt", "floor": "fl", "building": "bldg", "saint": "st", "north": "n", "south": "s", "east": "e",
    "west": "w", "strasse": "str", "straße": "str", "platz": "pl", "unit": "unit", "house": "hse", "number": "no",
    "estate": "est", "industrial": "ind", "business": "bus", "centre": "ctr", "center": "ctr", "mount": "mt",
    "united": "", "kingdom": "", "england": "", "scotland": "", "wales": "", "uk": "", "usa": "", "germany": "",
    "deutschland": "", "france": "", "australia": "", "canada": "", "po": "pobox", "box": "pobox", "the": "",
}  # fmt: skip
_STREET = re.compile(r"[0-9]|(?i:p\.?o\.? box|freepost|house|postfach)")
_TOKEN = re.compile(r"[\w]+")


@dataclass(frozen=True, slots=True)
class Postal:
    """An address: `postcode` ("" in Chinese), and `value`, the postcode and the tokens in alphabetic order."""

    start: int
    end: int
    postcode: str
    value: str


def find_postal(text: str) -> Iterator[Postal]:
    """From left to right; what has a postcode and no street or box in front of it is none."""
    text = text[:_LONGEST]
    before = 0
    for match in _POSTCODES.finditer(text):
        first = max(before, match.start() - _BEFORE)
        lead = text[first : match.start()]
        breaks = [m.end() for m in _BREAK.finditer(lead)]
        start = first + (breaks[-1] if breaks else 0)
        labels = [m.end() for m in _LABEL_LINE.finditer(text[start : match.start()])]
        start += labels[-1] if labels else 0
        street = text[start : match.start()]
        after = _TOWN_AFTER.match(text, match.end()) if match["eu"] or match["four"] or match["nl"] else None
        end = after.end() if after else match.end()
        before = end
        if not re.search(r"[0-9]|(?i:p\.?o\.? box|freepost|house|postfach)", street) or not re.search(
            "[A-Za-z]{3}", street
        ):
            continue
        start += len(street) - len(street.lstrip(" ,\n\t-–"))
        code = str(next(v for v in match.groupdict().values() if v)).replace(" ", "")
        yield Postal(start, end, code, f"{code} {' '.join(tokens(text[start:end], code))}")
    if "号" in text:
        for match in _CHINESE.finditer(text):
            value = re.sub(r"^(?:中国|地址|位于|寄至|寄到|在|到|至)+", "", match[0])
            yield Postal(match.end() - len(value), match.end(), "", value)


def tokens(address: str, postcode: str = "") -> list[str]:
    """The words that tell it apart, abbreviated, each once, in order of the alphabet."""
    folded = unicodedata.normalize("NFKD", address.casefold().replace("ß", "ss"))
    words: list[str] = _TOKEN.findall("".join(c for c in folded if not unicodedata.combining(c)))
    short: set[str] = {_SHORT.get(w, w) for w in words}
    parts = {
        postcode.casefold(),
        *_TOKEN.findall(postcode.casefold()),
        postcode[:-3].casefold(),
        postcode[-3:].casefold(),
    }
    return sorted(short - parts - {""})
