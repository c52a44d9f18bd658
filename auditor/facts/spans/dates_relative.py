"""English periods: `next two weeks`, `three days ago`, `Q3 2026`, `every Monday`, holidays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans import dates_calendar as cal
from auditor.facts.spans.atoms import Atom, Sort
from auditor.facts.spans.durations import Duration, find_durations
from auditor.facts.spans.numerals import ENGLISH, ORDINAL

if TYPE_CHECKING:
    from collections.abc import Iterator

_B = r"(?<![a-z0-9-])"
_UNIT = (
    r"(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|weekends?|months?|years?|quarters?|decades?|century|centuries"
    r"|fortnights?)"
)
_NUMBER = rf"(?:[0-9]{{1,3}}|{ENGLISH}|(?:a\s)?few|(?:a\s)?couple(?:\sof)?|several)"
_REL = r"(?:this|next|last|past|previous|coming|upcoming|following|current|same|recent|these|prior)"
_REST = (
    r"(?:(?:the\s)?(?:rest|remainder|start|beginning|end|middle|first half|second half|early|later?|mid)(?:\sof)?"
    r"(?:\sthe)?[- ])?"
)
_PERIOD = re.compile(
    rf"{_B}{_REST}(?:the\s)?(?:(?P<rel>{_REL})(?:\s(?:business|working|calendar|school"
    rf"|fiscal))?\s(?:(?P<n>{_NUMBER})[- ])?"
    rf"|(?P<n2>{_NUMBER})\s(?P<rel2>past|next|previous|last|following|coming)\s)(?:business\s|working\s|calendar\s"
    rf"|school\s|fiscal\s)?"
    rf"(?P<unit>{_UNIT})(?![a-z])(?P<poss>['’]s)?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"{_B}(?:(?:the\s)?(?:rest|remainder|start|beginning|end|middle|week|month|first (?:half|week)|last (?:week"
    rf"|day|month))\sof\s(?:the\s|this\s|next\s|last\s|my\s)?(?:week|month|year|decade|quarter|day)"
    r"|(?:year|month|week)\s?(?:to|-)\s?date|ytd|w/c|(?:the\s)?week\scommencing|(?:the\s)?week(?:s)?\s(?:of"
    r"|from)(?=\s(?:the\s|[a-z]{3,9}\.?\s?[0-9]|[0-9]))"
    r"|(?:the\s)?(?:weekend|week\s?end)(?![a-z])|week\s(?:number\s)?[0-5]?[0-9](?![0-9])|(?:the\s)?(?:first"
    r"|second|third|last|1st|2nd|3rd|4th|[0-9]{1,2}th)\sweek\sof(?=\s))",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    rf"{_B}(?:(?P<y>(?:19|20)[0-9]{{2}})(?:'s)?[- /]?\s?(?:Q[1-4]|H[12])(?![0-9a-z])|(?:Q[1-4]"
    rf"|H[12])(?:[- ,/]{{0,2}}(?:of\s)?(?:(?:19|20)[0-9]{{2}}|this year|next year|last year))?(?![0-9a-z])"
    r"|(?:the\s)?(?:first|second|third|fourth|last|1st|2nd|3rd|4th)[- ]{1,2}(?:quarter"
    r"|half)\s(?:of\s)?(?:the\s)?(?:year|(?:this|next|last) year|(?:19|20)[0-9]{2}|two thousand(?: and)? [a-z]{3,9})"
    r"|(?:the\s)?(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ]{1,2}quarter)(?![0-9a-z])",
    re.IGNORECASE,
)
_ERA = re.compile(
    rf"{_B}(?:(?:the\s)?(?:(?:1[0-9]|20)[0-9]0|[2-9]0)['’]?s(?![a-z])|(?:the\s)?(?:early\s|mid[- ]"
    rf"|late\s)?(?:nineteen |two thousand )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties"
    rf"|nineties)(?![a-z])"
    rf"|(?:the\s)?(?:1[0-9]th|20th|21st|{ORDINAL})[- ]century(?![a-z]))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"{_B}(?:(?:this|next|last|in|during|the|early|late|of)\s)?(?P<s>spring|summer|autumn|fall"
    rf"|winter)(?:\s(?:of\s)?(?:(?:19|20)[0-9]{{2}}|(?:this|next|last) year))?(?![a-z])",
    re.IGNORECASE,
)
_HOLIDAY = re.compile(
    rf"{_B}(?:(?:this|next|last)\s)?(?:christmas(?:\s(?:day|eve))?|xmas|easter(?:\s(?:sunday|monday|day))?"
    rf"|good friday|thanksgiving(?:\sday)?|hallow(?:een|e['’]en)|new year['’]?s?(?:['’])?\s(?:day|eve)"
    r"|(?:chinese|lunar) new year|(?:valentine|mother|father|st\.? patrick|saint patrick|president|veteran"
    r"|martin luther king|mlk|april fool|new year|all saint|women|children|teacher)(?:['’]?s?['’]?)\sday"
    r"|(?:labou?r|memorial|independence|boxing|earth|columbus|australia|anzac|canada|bastille|inauguration"
    r"|groundhog|arbor|flag|may|election|pi|girls?|singles['’]?|yuandan|maosoul|juneteenth|mlk) day"
    r"|black friday|cyber monday|ash wednesday|palm sunday|ramadan|diwali|hanukkah|mardi gras)"
    r"(?:\s(?:weekend|week))?(?![a-z])(?:\s?,?\s?(?:of\s|in\s)?(?:(?:19|20)[0-9]{2}|(?:this|next|last)\syear))?",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"{_B}(?:(?:every|each)(?:\s(?:other|single|alternate))?(?:\s{_NUMBER})?(?:\s(?:business|working|week))?\s"
    rf"(?:{_UNIT}|mornings?|afternoons?|evenings?|nights?|weekdays?|mon(?:day)?s?|tue(?:s(?:day)?)?s?"
    rf"|wed(?:nesday)?s?|thu(?:rs(?:day)?)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn"
    r"|winter)"
    r"|(?:daily|weekly|biweekly|bi-weekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually|annual"
    r"|biannual)|(?:once|twice|[0-9] times)\s(?:a|per)\s(?:day|week|month|year)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekdays|weekends|mornings|afternoons|evenings)(?![a-z])",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?:ago|later(?!\s(?:this|that|today|in|on))|earlier|hence|prior|back(?![a-z])|from (?:now|today|tomorrow"
    r"|yesterday|the \w{1,12})|(?:after|before) (?:today|tomorrow|yesterday|now|that)"
    r"|(?:from|after|before)(?=\s(?:the\s)?(?:jan|feb|mar|apr|may\s|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu"
    r"|fri|sat|sun|christmas|[0-9]{1,4}[-/ a-z]))"
    r"|of (?:20|19)[0-9]{2})(?![a-z-])",
    re.IGNORECASE,
)
_IN = re.compile(r"(?<![a-z])(?:in|in (?:less|more) than|in about|in around)\s$", re.IGNORECASE)
_VERB = re.compile(r"(?:n['’]t|(?<![a-z])(?:not|will|to|may|can|could|should|must|would|might))\s$", re.IGNORECASE)
_OFFSETS = {"next": 1, "coming": 1, "upcoming": 1, "following": 1, "last": -1, "past": -1, "previous": -1, "prior": -1}


def periods(text: str, lowered: str, today: str) -> Iterator[Atom]:
    """Weeks, quarters, seasons, holidays, and what comes again and again."""
    for stems, pattern, sort, shape in _GROUPS:
        if any(s in lowered for s in stems):
            yield from (Atom(m.start(), m.end(), sort, "", shape) for m in pattern.finditer(text))
    if any(
        s in lowered
        for s in (
            "this",
            "next",
            "last",
            "past",
            "prev",
            "coming",
            "follow",
            "curr",
            "same",
            "these",
            "recent",
            "prior",
        )
    ):
        for match in _PERIOD.finditer(text):
            if (match["rel"] or "").lower() == "last" and _VERB.search(
                text[max(0, match.start() - 10) : match.start()]
            ):
                continue
            yield Atom(match.start(), match.end(), Sort.PERIOD, _value(match, today), "period")
    if any(s in lowered for s in ("spring", "summer", "autumn", "fall", "winter")):
        for match in _SEASON.finditer(text):
            sure = (match[0].lower() != match["s"].lower() and not match[0].lower().startswith(("the", "of"))) or any(
                c.isdecimal() for c in match[0]
            )
            yield Atom(match.start(), match.end(), Sort.PERIOD if sure else Sort.LOOSE, "", "season")
    if any(
        s in lowered for s in ("sec", "min", "hour", "hr", "day", "week", "month", "year", "fortnight", "decade", "yr")
    ):
        yield from (a for d in find_durations(text) if (a := _counted(text, d, today)))


def _value(match: re.Match[str], today: str) -> str:
    unit = match["unit"].lower().rstrip("s")
    rel = (match["rel"] or match["rel2"]).lower()
    if match["n"] or match["n2"] or rel == "same" or " working" in match[0].lower() or " business" in match[0].lower():
        return ""
    return cal.period(today, unit, _OFFSETS.get(rel, 0))


def _counted(text: str, length: Duration, today: str) -> Atom | None:
    """`three days ago`, `in two weeks`: a day, or a moment, that is counted from today."""
    before, after = text[max(0, length.start - 24) : length.start], text[length.end : length.end + 30]
    tail, lead = _AFTER.match(after), _IN.search(before)
    if tail is None and (lead is None or length.low != length.high):
        return None
    said = tail[0].strip().lower() if tail else "later"
    back = said.startswith(("ago", "earlier", "back", "before", "prior"))
    plain = said in {"ago", "later", "earlier", "hence"} or "now" in said or "today" in said
    days = {"day": 1, "week": 7}.get(length.unit, 0) * length.high
    value = (
        cal.shifted(today, -days if back else days)
        if plain and days and not length.basis and length.low == length.high
        else ""
    )
    start = length.start - len(before) + lead.start() if lead and not tail else length.start
    return Atom(start, length.end + (tail.end() if tail else 0), Sort.DAY, value, "relative")


_HOLIDAYS = ("day", "christ", "xmas", "easter", "hallow", "thanksg", "new year", "ramadan", "diwali", "hanuk", "mardi")
_OFTEN = ("every", "each", "ly", "once", "twice", "times", "days", "ends", "annual", "ings", "noons")
_GROUPS = (
    (("week", "month", "year", "date", "ytd", "w/c", "day"), _WHOLE, Sort.PERIOD, "period"),
    (("q1", "q2", "q3", "q4", "h1", "h2", "quarter", "half"), _QUARTER, Sort.PERIOD, "quarter"),
    (("0s", "0's", "0’s", "ties", "century"), _ERA, Sort.PERIOD, "era"),
    (_HOLIDAYS, _HOLIDAY, Sort.DAY, "holiday"),
    (_OFTEN, _EVERY, Sort.SET, "set"),
)
