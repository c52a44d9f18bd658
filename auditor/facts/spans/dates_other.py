"""Dates with a month's name in other languages: `6. Januar 2026`, `6 de enero de 2026`, `le 6 janvier`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.facts.spans import dates_calendar as cal
from auditor.facts.spans.atoms import Atom, Sort
from auditor.kit.text.wording import LATIN

if TYPE_CHECKING:
    from collections.abc import Iterator

# Names of the months, January first; | parts ways of writing one.
_NAMES = {
    "de": (
        "januar|jänner|jan februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sept|sep "
        "oktober|okt november|nov dezember|dez"
    ),
    "fr": (
        "janvier|janv février|févr|fevrier mars avril|avr mai juin juillet|juil août|aout septembre|sept "
        "octobre|oct novembre|nov décembre|déc|decembre"
    ),
    "es": (
        "enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago "
        "septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic"
    ),
    "it": (
        "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago "
        "settembre|set ottobre|ott novembre|nov dicembre|dic"
    ),
    "pt": (
        "janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set "
        "outubro|out novembro|nov dezembro|dez"
    ),
    "nl": (
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep "
        "oktober|okt november|nov december|dec"
    ),
    "sv": (
        "januari|jan februari|feb mars april|apr maj juni|jun juli|jul augusti|aug september|sep oktober|okt "
        "november|nov december|dec"
    ),
    "da": (
        "januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sep oktober|okt "
        "november|nov december|dec"
    ),
    "no": (
        "januar|jan februar|feb mars april|apr mai juni|jun juli|jul august|aug september|sep oktober|okt "
        "november|nov desember|des"
    ),
    "fi": (
        "tammikuuta|tammi helmikuuta|helmi maaliskuuta|maalis huhtikuuta|huhti toukokuuta|touko kesäkuuta|kesä "
        "heinäkuuta|heinä elokuuta|elo syyskuuta|syys lokakuuta|loka marraskuuta|marras joulukuuta|joulu"
    ),
    "pl": (
        "stycznia|sty lutego|lut marca|mar kwietnia|kwi maja|maj czerwca|cze lipca|lip sierpnia|sie "
        "września|wrz października|paź listopada|lis grudnia|gru"
    ),
    "cs": (
        "ledna|led února|úno března|bře dubna|dub května|kvě června|čvn července|čvc srpna|srp září|zář "
        "října|říj listopadu|lis prosince|pro"
    ),
    "sk": "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
    "ro": (
        "ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept "
        "octombrie|oct noiembrie|nov decembrie|dec"
    ),
    "tr": (
        "ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki "
        "kasım|kas aralık|ara"
    ),
    "ru": (
        "января|янв февраля|фев марта|мар апреля|апр мая июня|июн июля|июл августа|авг сентября|сен "
        "октября|окт ноября|ноя декабря|дек"
    ),
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "el": (
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου "
        "νοεμβρίου δεκεμβρίου"
    ),
    "hu": (
        "január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug "
        "szeptember|szept október|okt november|nov december|dec"
    ),
    "id": (
        "januari|jan februari|feb maret|mar april|apr mei juni|jun juli|jul agustus|agu september|sep "
        "oktober|okt november|nov desember|des"
    ),
}  # fmt: skip
_NAMES["nb"] = _NAMES["nn"] = _NAMES["no"]
_LETTER = rf"{LATIN}Ͱ-ӿ"


@lru_cache(maxsize=32)
def _table(tongue: str) -> tuple[dict[str, int], re.Pattern[str]] | None:
    names = _NAMES.get(tongue)
    if names is None:
        return None
    months = {name: i for i, ways in enumerate(names.split(), 1) for name in ways.split("|")}
    either = "|".join(sorted(months, key=len, reverse=True))
    pattern = re.compile(
        rf"(?<![0-9{_LETTER}./:])(?P<d>[12][0-9]|3[01]|0?[1-9])(?:\.|er|º|ª|e)?\s?(?:de\s"
        rf"|d[’'])?(?P<m>{either})(?![{_LETTER}])\.?"
        rf"(?:,?\s(?:de[l]?\s|del\s)?(?P<y>(?:19|20)[0-9]{{2}})(?![0-9]))?"
        rf"|(?<![0-9{_LETTER}./:])(?P<y2>(?:19"
        rf"|20)[0-9]{{2}})\.?\s(?P<m2>{either})(?![{_LETTER}])\.?\s(?P<d2>[12][0-9]|3[01]|0?[1-9])(?![0-9])",
        re.IGNORECASE,
    )
    return months, pattern


def foreign(text: str, lowered: str, language: str) -> Iterator[Atom]:
    """Dates in the text's own language, where that is neither English nor Chinese."""
    table = _table(language[:2].lower())
    if table is None:
        return
    months, pattern = table
    if not any(name in lowered for name in months):
        return
    for match in pattern.finditer(text):
        word, day, year = (
            (match["m"], match["d"], match["y"]) if match["m"] else (match["m2"], match["d2"], match["y2"])
        )
        value = cal.iso(int(year) if year else None, months[word.lower()], int(day))
        if value:
            shape = "Y Mon D" if match["m2"] else "D Mon Y" if year else "D Mon"
            yield Atom(match.start(), match.end(), Sort.DAY, value, shape)
