"""Currencies by ISO code, and how shops and texts write them: signs, abbreviations, names in words.

A sign or name that several currencies share (`$`, `¥`, `kr`, “rupees”) is decided by the market; where that does not
say, the sign itself stands for the currency.
"""

from __future__ import annotations

from auditor.kit.memory import remembered

# ISO 4217, codes that are gone since 1999 (DEM, PTE …), and three that everyone writes though they are no code.
_ISO = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BYR BZD CAD"
    " CDF CHF CLF CLP CNH CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP"
    " GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS IMP INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD"
    " KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRO MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK"
    " NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RUR RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD"
    " SSP STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VEF VES VND VUV WST XAF"
    " XCD XOF XPF YER ZAR ZMK ZMW ZWD ZWL"
    " ATS BEF CYP DEM EEK ESP FIM FRF GRD IEP ITL LTL LUF LVL MTL NLG PTE SIT SKK ROL TRL BGL CSK MXP YUM"
    " RMB NTD BTC"
)
CODES = frozenset(_ISO.split())
SAME = {"RMB": "CNY", "CNH": "CNY", "NTD": "TWD", "RUR": "RUB"}
# Codes that are English words or common abbreviations; as codes they need a number that looks like a price.
_WORDLIKE = "ALL BAM COP CUP GEL LAK MAD MOP PEN PHP RON SOS TOP TRY STD SIT ANG CRC MGA MUR BIF"
WORDLIKE = frozenset(_WORDLIKE.split())
# Codes that are read in small letters too, for they are no words.
_SMALL = (
    "usd eur gbp rmb cny jpy aud cad hkd nzd sgd chf sek nok dkk pln czk huf inr krw twd thb myr idr vnd rub zar brl"
    " mxn aed sar ils btc"
)
SMALL = frozenset(_SMALL.split())
THREE_DECIMALS = frozenset({"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"})
DOLLARS = {
    "us": "USD", "ca": "CAD", "au": "AUD", "nz": "NZD", "hk": "HKD", "sg": "SGD", "tw": "TWD", "mx": "MXN",
    "cl": "CLP", "co": "COP", "ar": "ARS", "jm": "JMD", "tt": "TTD", "bb": "BBD", "fj": "FJD", "na": "NAD",
    "bz": "BZD", "bn": "BND", "uy": "UYU",
}  # fmt: skip
CROWNS = {"se": "SEK", "no": "NOK", "dk": "DKK", "is": "ISK"}
RUPEES = {"in": "INR", "pk": "PKR", "lk": "LKR", "np": "NPR", "mu": "MUR"}
_BY_MARKET = {
    "rupee": RUPEES,
    "kr": {**CROWNS, "cz": "CZK"},
    "peso": {"mx": "MXN", "ph": "PHP", "cl": "CLP", "co": "COP", "ar": "ARS", "uy": "UYU", "do": "DOP", "cu": "CUP"},
    "franc": {"ch": "CHF", "fr": "FRF", "be": "BEF"},
    "dinar": {"rs": "RSD", "kw": "KWD", "jo": "JOD", "dz": "DZD", "iq": "IQD", "bh": "BHD", "tn": "TND", "ly": "LYD"},
    "dirham": {"ae": "AED", "ma": "MAD"},
    "riyal": {"sa": "SAR", "qa": "QAR", "om": "OMR", "ir": "IRR"},
    "shilling": {"ke": "KES", "tz": "TZS", "ug": "UGX"},
    "lira": {"tr": "TRY", "it": "ITL"},
    "cent": {**dict.fromkeys(["de", "fr", "it", "es", "nl", "ie", "at", "be", "fi", "pt", "gr"], "EUR"), **DOLLARS},
    "L": {"it": "ITL", "hn": "HNL", "ro": "RON", "al": "ALL"},
    "R": {"za": "ZAR", "br": "BRL"},
    "Br": {"by": "BYN", "et": "ETB"},
    "£": {"gb": "GBP", "eg": "EGP", "lb": "LBP"},
}
# Signs that one currency has for itself, as written; longest first where one begins another.
SIGNS = {
    "€": "EUR", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "฿": "THB", "₫": "VND", "₪": "ILS", "₴": "UAH",
    "₦": "NGN", "₱": "PHP", "₾": "GEL", "₸": "KZT", "₼": "AZN", "₡": "CRC", "₲": "PYG", "₭": "LAK", "₮": "MNT",
    "₵": "GHS", "৳": "BDT", "៛": "KHR", "֏": "AMD", "؋": "AFN", "₿": "BTC", "₧": "ESP", "₯": "GRD", "₤": "ITL",
    "US$": "USD", "C$": "CAD", "CA$": "CAD", "Can$": "CAD", "A$": "AUD", "AU$": "AUD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "SG$": "SGD", "NT$": "TWD", "MX$": "MXN", "Mex$": "MXN", "R$": "BRL", "RD$": "DOP", "TT$": "TTD",
    "J$": "JMD", "Bds$": "BBD", "BZ$": "BZD", "N$": "NAD", "MOP$": "MOP", "CN¥": "CNY", "JP¥": "JPY",
    "zł": "PLN", "Zł": "PLN", "Kč": "CZK", "kč": "CZK", "Ft": "HUF", "лв": "BGN", "грн": "UAH", "руб": "RUB",
    "р.": "RUB", "TL": "TRY", "RM": "MYR", "Rp": "IDR", "lei": "RON", "Lei": "RON", "LEI": "RON",
    "元": "CNY", "块钱": "CNY", "块": "CNY", "圆": "CNY", "圓": "CNY", "人民币": "CNY", "元人民币": "CNY",
    "円": "JPY", "원": "KRW", "日元": "JPY", "日圆": "JPY", "美元": "USD", "美金": "USD", "美刀": "USD",
    "欧元": "EUR", "英镑": "GBP", "港元": "HKD", "港币": "HKD", "台币": "TWD", "新台币": "TWD", "澳元": "AUD",
    "加元": "CAD", "加币": "CAD", "新元": "SGD", "新加坡元": "SGD", "纽元": "NZD", "新西兰元": "NZD",
    "澳大利亚元": "AUD", "加拿大元": "CAD", "瑞士法郎": "CHF", "瑞郎": "CHF", "法郎": "FRF", "韩元": "KRW",
    "韩币": "KRW", "泰铢": "THB", "卢布": "RUB", "卢比": "INR", "印度卢比": "INR", "越南盾": "VND", "印尼盾": "IDR",
    "马币": "MYR", "林吉特": "MYR", "令吉": "MYR", "菲律宾比索": "PHP", "里拉": "TRY", "土耳其里拉": "TRY",
    "兰特": "ZAR", "迪拉姆": "AED", "瑞典克朗": "SEK", "挪威克朗": "NOK", "丹麦克朗": "DKK", "澳门元": "MOP",
    "澳门币": "MOP", "马克": "DEM", "德国马克": "DEM", "里亚尔": "SAR", "雷亚尔": "BRL", "谢克尔": "ILS",
    "比索": "peso", "墨西哥比索": "MXN",
}  # fmt: skip
# English names, in small letters, one and many alike; the values that are no code are looked up by market.
NAMES = {
    "euro": "EUR", "pound sterling": "GBP", "pounds sterling": "GBP", "british pound": "GBP", "quid": "GBP",
    "us dollar": "USD", "u.s. dollar": "USD", "united states dollar": "USD", "american dollar": "USD",
    "australian dollar": "AUD", "canadian dollar": "CAD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "jamaican dollar": "JMD", "dollar": "$", "buck": "$",
    "yen": "JPY", "japanese yen": "JPY", "yuan": "CNY", "chinese yuan": "CNY", "renminbi": "CNY", "kuai": "CNY",
    "korean won": "KRW", "south korean won": "KRW", "rupee": "rupee", "indian rupee": "INR", "pakistani rupee": "PKR",
    "sri lankan rupee": "LKR", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "thai baht": "THB",
    "vietnamese dong": "VND", "peso": "peso", "mexican peso": "MXN", "philippine peso": "PHP", "chilean peso": "CLP",
    "colombian peso": "COP", "argentine peso": "ARS", "brazilian real": "BRL", "reais": "BRL", "rand": "ZAR",
    "south african rand": "ZAR", "naira": "NGN", "shilling": "shilling", "kenyan shilling": "KES", "cedi": "GHS",
    "rouble": "RUB", "ruble": "RUB", "russian ruble": "RUB", "russian rouble": "RUB", "hryvnia": "UAH",
    "zloty": "PLN", "polish zloty": "PLN", "koruna": "CZK", "czech koruna": "CZK", "czech crown": "CZK",
    "forint": "HUF", "hungarian forint": "HUF", "swedish krona": "SEK", "swedish kronor": "SEK", "kronor": "SEK",
    "krona": "kr", "krone": "kr", "kroner": "kr", "norwegian krone": "NOK", "norwegian kroner": "NOK",
    "danish krone": "DKK", "danish kroner": "DKK", "swiss franc": "CHF", "french franc": "FRF", "belgian franc": "BEF",
    "franc": "franc", "turkish lira": "TRY", "lira": "lira", "lire": "ITL", "italian lira": "ITL", "lari": "GEL",
    "georgian lari": "GEL", "dirham": "dirham", "uae dirham": "AED", "riyal": "riyal", "saudi riyal": "SAR",
    "qatari riyal": "QAR", "rial": "riyal", "dinar": "dinar", "dinara": "dinar", "kuwaiti dinar": "KWD",
    "shekel": "ILS", "israeli shekel": "ILS", "egyptian pound": "EGP", "taka": "BDT", "tenge": "KZT",
    "peseta": "ESP", "spanish peseta": "ESP", "deutsche mark": "DEM", "deutschmark": "DEM", "german mark": "DEM",
    "guilder": "NLG", "dutch guilder": "NLG", "escudo": "PTE", "drachma": "GRD", "austrian schilling": "ATS",
    "schilling": "ATS", "markka": "FIM", "irish pound": "IEP", "punt": "IEP", "bitcoin": "BTC",
}  # fmt: skip
# A hundredth of a currency: the currency, "" where the market has to say.
MINOR = {"cent": "cent", "cents": "cent", "¢": "cent", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "p": "GBP",
         "美分": "USD", "欧分": "EUR", "便士": "GBP"}  # fmt: skip
IRREGULAR = {"pounds": "GBP", "pound": "GBP"}
_ABBREVIATIONS = {
    **MINOR, **IRREGULAR, "kr": "kr", "skr": "SEK", "nkr": "NOK", "dkr": "DKK", "rs": "rupee", "re": "rupee",
    "dhs": "dirham", "dh": "dirham", "руб": "RUB", "р": "RUB", "рублей": "RUB", "рубля": "RUB", "рубль": "RUB",
}  # fmt: skip


@remembered
def currency(sign: str, market: str = "", language: str = "") -> str:
    """The ISO code of a sign, name or code, as that market writes it; the sign itself when it stays open."""
    sign, market, tongue = sign.strip(), market.lower(), language[:2].lower()
    if (code := _code(sign)) or (code := SIGNS.get(sign, "")):
        return _by_market(code, market)
    if sign == "$":
        return DOLLARS.get(market, "$")
    if sign == "£":
        return _BY_MARKET["£"].get(market, "GBP")
    if sign in {"¥", "￥"}:
        by_market = {"cn": "CNY", "jp": "JPY"}.get(market)
        return by_market or {"zh": "CNY", "ja": "JPY"}.get(tongue, "¥")
    if sign in _BY_MARKET:
        return _by_market(sign, market)
    return _spelled(sign, market)


def _code(sign: str) -> str:
    upper = sign.upper().rstrip("$ ")
    if len(upper) == 4 and upper[0] == "M" and upper[1:] in CODES:  # noqa: PLR2004 - MUSD is a million dollars
        upper = upper[1:]
    return SAME.get(upper, upper) if upper in CODES and (sign.isupper() or sign.rstrip("$ ") in SMALL) else ""


def _by_market(name: str, market: str) -> str:
    if name == "$":
        return DOLLARS.get(market, "$")
    if name in _BY_MARKET:
        fallback = {"rupee": "Rs", "cent": "$"}.get(name, name)
        return _BY_MARKET[name].get(market, fallback)
    return name


def _spelled(sign: str, market: str) -> str:
    """Names in words and abbreviations, however their letters are written."""
    bare = " ".join(sign.lower().split()).rstrip(".")
    if bare in _ABBREVIATIONS:
        return _by_market(_ABBREVIATIONS[bare], market)
    if bare.endswith("$"):
        return _dollar_of(bare[:-1].strip()) or sign
    for name in (bare, bare.removesuffix("s"), bare.removesuffix("es")):
        if name in NAMES:
            return _by_market(NAMES[name], market)
    return sign


def _dollar_of(prefix: str) -> str:
    country = prefix.removesuffix("d") if len(prefix) == 3 else prefix  # noqa: PLR2004 - “aud$” as “au$”
    short = {"c": "ca", "a": "au", "s": "sg", "nt": "tw", "r": "br", "mex": "mx", "can": "ca"}
    country = short.get(country, country)
    return "BRL" if country == "br" else DOLLARS.get(country, "")
