"""How a market writes: its currency, units, order of dates, telephone numbers, sizes; unknown markets say nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.model.sayings import say

_EURO = "eu at be cy de ee es fi fr gr hr ie it lt lu lv mt nl pt si sk bg"
_OTHER = (
    "gb:GBP uk:GBP us:USD cn:CNY jp:JPY ca:CAD au:AUD nz:NZD in:INR ch:CHF se:SEK no:NOK dk:DKK pl:PLN cz:CZK hu:HUF "
    "ro:RON hk:HKD tw:TWD "
    "sg:SGD kr:KRW mx:MXN br:BRL za:ZAR tr:TRY il:ILS ae:AED th:THB"
)
CURRENCY = {**dict.fromkeys(_EURO.split(), "EUR"), **{pair[:2]: pair[3:] for pair in _OTHER.split()}}
DOLLARS = frozenset({"us", "ca", "au", "nz", "hk", "tw", "sg", "mx"})
NAMES = {
    "GBP": say("pounds"), "USD": say("dollars"), "EUR": say("euros"), "CNY": say("yuan"), "JPY": say("yen"),
    "INR": say("rupees"), "$": say("dollars"), "¥": say("yuan or yen"),
}  # fmt: skip
IMPERIAL = frozenset({"us", "lr", "mm"})
MIXED = frozenset({"gb", "uk", "ca", "ie", "in", "hk"})  # miles, feet and stones are at home there
MONTH_FIRST = frozenset({"us", "ph"})
YEAR_FIRST = frozenset({"cn", "jp", "kr", "tw", "hu", "se", "lt"})
NORTH_AMERICA = frozenset({"us", "ca", "pr", "do", "jm", "bs", "tt", "bb"})
NO_ZIP = frozenset({"gb", "uk", "ie", "au", "nz", "cn", "ca", "in", "hk"})

_NUMBER = r"(?<![A-Za-z0-9_.,])\d{1,5}(?:[.,]\d{1,3})?(?: ?[¼½¾]| ?\d/\d{1,2})?"
_IMPERIAL = re.compile(
    rf"(?:{_NUMBER}|(?<!\w)[¼½¾])[ -]?(?P<unit>inch(?:es)?|feet|foot|ft|yards?|yds?|miles?|mph|lbs?|oz|ounces?"
    rf"|fl\.? ?oz|fluid ounces?|gallons?|quarts?|sq\.? ?ft|square feet|acres?"
    r"|°\s?F|℉|degrees? (?:F|Fahrenheit)|deg\.? ?F|英寸|英尺|英里|磅|盎司|加仑|华氏度?)(?![\w/])"
    r"|(?P<size>\d{1,3}(?:\.\d{1,2})? ?[x×] ?\d{1,3}(?:\.\d{1,2})? ?(?:in\b|inches|\"|″)(?! stock))|华氏\s?\d{1,3}\s?度"
)
_FAHRENHEIT = re.compile(r"°\s?F|℉|(?:degrees?|deg\.?) ?F|华氏")
_METRIC = re.compile(
    rf"{_NUMBER}[ -]?(?:mm|cm|m|km|km/h|g|kg|ml|cl|l|litres?|liters?|metres?|meters?|kilometres?|kilometers?"
    rf"|kilograms?|grams?|centimet(?:re|er)s?|°\s?C|℃|degrees? (?:C|Celsius)|厘米|毫米|米|公里|千米|公斤|千克|克"
    rf"|毫升|升|摄氏度?)(?![A-Za-z])"
)
_METRIC_US = re.compile(
    rf"{_NUMBER}[ -]?(?P<unit>cm|km|km/h|kg|kilograms?|centimet(?:re|er)s?|kilomet(?:re|er)s?|litres?|liters?|°\s?C"
    rf"|℃|degrees? (?:C|Celsius))(?![\w/])"
)
_NAMED_BY = re.compile(
    r"(?i:\b(?:tvs?|televisions?|screens?|monitors?|displays?|laptops?|notebooks?|tablets?|smartphones?|phones?"
    r"|iphones?|ipads?|macbooks?|imacs?|chromebooks?|watch(?:es)?|e-?readers?|tyres?|tires?|wheels?|rims?|alloys?"
    r"|bikes?"
    r"|bicycles?|cycles?|pizzas?|jeans|waist|inseam|inside leg|trousers|pipes?|tub(?:e|ing)|hoses?|fittings?"
    r"|thread(?:ed)?|vinyl|records?|lps?|guitars?|drums?|cymbals?|hdds?|ssds?|drives?|dis[ck]s?|floppy|rack"
    r"|subwoofers?|speakers?|photos?|prints?"
    r"|frames?|posters?|canvas|subs?|footlong|boats?|yachts?|golf|yardage|skateboards?|surfboards?|snowboards?"
    r"|boards?|wrench(?:es)?|sockets?|drill|bits?|dumbbells?|kettlebells?|weights?|burgers?|steaks?|pounders?"
    r"|marathons?|air ?miles|avios"
    r"|bonus|loyalty|award|points|rewards?|frequent|status|altitude|lumber|timber|2x4|dolls?|models?|heels?|strings?"
    r"|bladed?|knife|knives|pans?|skillets?|swim(?:ming)?|cricket|football|rugby|snooker|pool table|darts|horse"
    r"|hands|cable|connector|jack"
    r"|microphone|lens(?:es)?|telescope|tapes?|envelopes?|nautical|sea|light ?years?|square mile|the extra|last"
    r"|first|green|country|food|miles away from home|pinch)\b)"
    r"|电视|屏|显示器|显示|手机|笔记本|电脑|平板|手表|轮胎|轮毂|轮圈|车轮|自行车|单车|童车|比萨|披萨|匹萨|蛋糕"
    r"|牛仔裤|腰围|行李箱|拉杆箱|旅行箱|登机箱|管|唱片|黑胶|硬盘|音箱|喇叭|相框|照片|相片|证件照|吉他|哑铃|杠铃|投影"
    r"|镜|风扇|锅|里程|积分|牛排|汉堡|寸照|英超|高尔夫|帆船"
)
_COOKED = re.compile(
    r"(?i:\b(?:oven|preheat\w*|recipes?|cups?|tbsp|tsp|tablespoons?|teaspoons?|bake[ds]?|baking|roast\w*|simmer"
    r"|ingredients?|brew\w*|steep\w*)\b)|烤箱|预热|食谱|配方|烘焙|汤匙|茶匙"
)
_RACES = re.compile(
    r"(?i:\b(?:race|run|runs|running|marathon|5k|10k|walk|ride|medicine|dose|lens|camera|track|soda|wine|spirits?"
    r"|engine)\b)"
)
_EXPLAINED = 40  # characters around a measure in which its twin, or the thing that has it in its name, may stand

_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/]|[.-]\d)")
_PATTERN = re.compile(r"(?i:\b(?P<mdy>mm ?[/.-] ?dd ?[/.-] ?yy(?:yy)?)\b|\b(?P<dmy>dd ?[/.-] ?mm ?[/.-] ?yy(?:yy)?)\b)")
_AMERICAN_PHONE = re.compile(
    r"(?<![\d+])(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}(?!\d)|(?<![\d+])\(?(?:xxx|___|###)\)?[ -](?:xxx|___"
    r"|###)-(?:xxxx|____|####)",
    re.IGNORECASE,
)
_BRITISH_PHONE = re.compile(r"(?<![\d+])0\d{2,4} ?\d{3,4} ?\d{3,4}(?!\d)")
_ZIP = re.compile(r"(?i:\bzip(?: ?code)?\b)")
_POSTCODE = re.compile(r"(?i:\bpost|eircode|\bpin\b)|邮")
_SIZE = re.compile(
    r"\b(?:US|U\.S\.)[ -]?(?:(?:men|women|kid)(?:['’]?s)?[ -])?(?:sizes?[ -])?\d{1,2}(?:\.5)?(?![\w%.,-])(?! "
    r"(?:years|days|states|million|billion|customers|dollars|cents|offices|stores|locations))|\b[Ss]izes? \(US\)"
    r"|\bUS sizes?\b"
)
_OTHER_SIZE = re.compile(r"\b(?:UK|EU|EUR|CN|JP|cm)\b|厘米|码|毫米")
_MONEY = re.compile(
    r"(?<![A-Za-z\d])(?P<code>GBP|USD|EUR|CNY|RMB|JPY|CAD|AUD|INR|CHF|SEK|NOK|DKK|PLN|HKD) ?\d[\d,.]{0,12}"
    r"|(?P<sign>(?:US|CA|C|A|AU|NZ|HK|S|NT)?\$|£|€|¥|￥|₹|₩) ?\d[\d,. ]{0,12}(?! ?(?:m\b|bn|k\b|million|billion"
    r"|thousand))"
    r"|(?<![\d.,])\d[\d,.]{0,12} ?(?P<after>€|£|美元|欧元|英镑|日元|港元|元|GBP|USD|EUR|CNY|RMB|JPY|CHF)(?![A-Za-z])"
)
_SIGNS = {
    "£": "GBP", "€": "EUR", "¥": "¥", "￥": "¥", "₹": "INR", "₩": "KRW", "$": "$", "US$": "USD", "C$": "CAD",
    "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "美元": "USD",
    "欧元": "EUR", "英镑": "GBP", "日元": "JPY", "港元": "HKD", "元": "CNY", "RMB": "CNY",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Strange:
    """A stretch of a text that is not written as in the market. doubtful: it may be right here all the same."""

    what: str
    start: int
    end: int
    doubtful: bool = False


def units_in(text: str, market: str) -> list[Strange]:
    """Measures in units of elsewhere, without the market's own beside them; names of products have theirs by right."""
    if market in IMPERIAL:
        return _metric(text)
    found: list[Strange] = []
    for match in _IMPERIAL.finditer(text):
        near = text[max(match.start() - _EXPLAINED, 0) : match.end() + _EXPLAINED]
        heat = _FAHRENHEIT.search(match[0])
        if market in MIXED and not heat:
            continue
        if _METRIC.search(near) or (not heat and _NAMED_BY.search(near)):
            continue
        found.append(Strange("units", match.start(), match.end(), _COOKED.search(text) is not None))
    return found


def _metric(text: str) -> list[Strange]:
    found: list[Strange] = []
    for match in _METRIC_US.finditer(text):
        near = text[max(match.start() - _EXPLAINED, 0) : match.end() + _EXPLAINED]
        if not (
            _IMPERIAL.search(near)
            or re.search(r"\d ?(?:in\b|\"|″|lb)", near)
            or _RACES.search(near)
            or _NAMED_BY.search(near)
        ):
            found.append(Strange("units", match.start(), match.end(), doubtful=True))
    return found


def dates_in(text: str, market: str, language: str) -> list[Strange]:
    """Dates in figures, and patterns for them, that are certainly in another order (not those of two readings)."""
    found: list[Strange] = []
    known = market in CURRENCY or market in MONTH_FIRST
    if not known or market in {"ca", "hk", "in", "se", "hu", "lt"}:
        return found
    american, eastern = market in MONTH_FIRST, market in YEAR_FIRST
    if eastern and language != "zh":
        return found
    for match in _NUMERIC.finditer(text):
        one, two = int(match[1]), int(match[3])
        month_first = one <= 12 < two <= 31  # noqa: PLR2004
        day_first = two <= 12 < one <= 31  # noqa: PLR2004
        dotted = match[2] != "/"
        if dotted and len(match[4]) < 4:  # noqa: PLR2004 - a version, a score, or 12-05-26
            continue
        if (eastern and (month_first or day_first)) or (day_first if american else month_first and not eastern):
            found.append(Strange("dates", *match.span()))
    wrong = "dmy" if american else "mdy"
    return found + [Strange("dates", *m.span()) for m in _PATTERN.finditer(text) if eastern or m[wrong]]


def example_phone(text: str, market: str) -> Strange | None:
    """A telephone number as an example of what to type, written as in another country."""
    if market in NORTH_AMERICA:
        match = _BRITISH_PHONE.search(text) if market == "us" else None
    else:
        match = _AMERICAN_PHONE.search(text) if market in CURRENCY else None
    return Strange("phone", *match.span()) if match else None


def zip_label(text: str, market: str) -> Strange | None:
    """“ZIP” where nobody has one."""
    match = _ZIP.search(text)
    return Strange("postcode", *match.span()) if match and market in NO_ZIP and not _POSTCODE.search(text) else None


def sizes_in(text: str, market: str) -> Strange | None:
    """American sizes with none of the market's beside them."""
    if market in NORTH_AMERICA or market not in CURRENCY:
        return None
    match = _SIZE.search(text)
    return Strange("sizes", *match.span()) if match and not _OTHER_SIZE.search(text) else None


def money_in(text: str) -> list[tuple[str, int, int]]:
    """(ISO code, `$` or `¥`, start, end) of each amount."""
    found: list[tuple[str, int, int]] = []
    for match in _MONEY.finditer(text):
        said = match["code"] or match["sign"] or match["after"]
        found.append((_SIGNS.get(said, said), *match.span()))
    return found


def is_of(currency: str, market: str) -> bool:
    """Whether the sign or code is the market's own, or may be."""
    own = CURRENCY.get(market, "")
    return currency == own or (currency == "$" and market in DOLLARS) or (currency == "¥" and own in {"CNY", "JPY"})
