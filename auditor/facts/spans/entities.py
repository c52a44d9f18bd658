"""Legal names of companies and their numbers in plain text: pure finders, each with its canonical value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LONGEST = 20_000  # characters of a text that are read for names
_WORD = r"[A-Z0-9À-ÖØ-Þ][\w&'’.+\-]{0,40}"
_JOINT = r"(?:(?:of|and|the|for|de|du|und|&|\+) )"
_FORMS = {  # as written, and what they share
    "GmbH & Co. KG": "gmbhcokg", "Pty Ltd": "ptyltd", "Pty. Ltd.": "ptyltd", "Pte Ltd": "pteltd",
    "Pte. Ltd.": "pteltd", "Co., Ltd.": "coltd", "Co., Ltd": "coltd", "Co. Ltd": "coltd", "Limited": "ltd",
    "Ltd.": "ltd", "Ltd": "ltd", "LTD": "ltd", "PLC": "plc", "plc": "plc", "LLP": "llp", "LLC": "llc",
    "L.L.C.": "llc", "Incorporated": "inc", "Inc.": "inc", "Inc": "inc", "Corporation": "corp", "Corp.": "corp",
    "Corp": "corp", "GmbH": "gmbh", "mbH": "gmbh", "AG": "ag", "KGaA": "kgaa", "e.K.": "ek",
    "UG (haftungsbeschränkt)": "ug", "S.A.S.": "sas", "SAS": "sas", "SASU": "sasu", "SARL": "sarl",
    "S.à r.l.": "sarl", "S.A.": "sa", "S.r.l.": "srl", "Srl": "srl", "S.R.L.": "srl", "S.p.A.": "spa", "SpA": "spa",
    "S.L.": "sl", "B.V.": "bv", "BV": "bv", "N.V.": "nv", "NV": "nv", "ApS": "aps", "A/S": "as", "Oyj": "oyj",
    "Oy": "oy", "AB": "ab", "ASA": "asa", "Sp. z o.o.": "spzoo", "s.r.o.": "sro", "K.K.": "kk", "DAC": "dac",
    "CIC": "cic",
}  # fmt: skip
_ENDS = "|".join(re.escape(f) for f in sorted(_FORMS, key=len, reverse=True))
_NAME = re.compile(
    rf"(?<![\w&])(?P<name>{_WORD}(?: {_JOINT}?(?:\([A-Z][A-Za-z]{{1,20}}\)|{_WORD})){{0,6}}?)(?P<comma>,?) "
    rf"(?P<form>{_ENDS})(?![A-Za-z])"
    r"(?! (?:edition|stock|time|offer|number|availab|liabil|company|warrant|period|quantit))"
)
_ANCHOR = re.compile(rf" (?:{_ENDS})(?![A-Za-z])")
_HAN = r"\u3400-\u9fff"
_CHINESE = re.compile(
    rf"(?P<name>[{_HAN}A-Za-z0-9()（）·]{{2,30}}?)"
    rf"(?P<form>股份有限公司|有限责任公司|集团有限公司|有限公司)(?:[{_HAN}]{{1,8}}分公司)?"
)
_LEAD = re.compile(
    rf"^.*(?:版权所有|版权归|著作权归|运营方|运营商|经营者|经营主体|销售方|销售者|卖家|商家|开票方|公司名称|企业名称|主办单位|主体"
    rf"|本网站由|本店由|由|与|和|及|是|为|归|属于|隶属|授权|委托|通过|向|联系|所有|名称|[:：、,，。;；])(?=[{_HAN}A-Za-z0-9()（）·]{{2,}}$)"
)
_PLACES = frozenset({"NV", "AB", "BV", "AG", "SAS", "ASA"})
_STARTS = frozenset({
    "The", "Copyright", "By", "From", "At", "With", "Our", "Your", "We", "This", "All", "Is", "In", "To", "And", "©",
})  # fmt: skip
_PROVINCES = "京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云滇藏陕秦甘陇青宁新港澳台"


@dataclass(frozen=True, slots=True)
class Named:
    """A legal name, or a number: sort is name, company, vat, uscc, icp or police; `valid` follows the check digits."""

    start: int
    end: int
    sort: str
    value: str
    valid: bool = True


def find_names(text: str) -> Iterator[Named]:
    """Legal names, from left to right; the value ignores how the form is written (Limited, Ltd.)."""
    text = text[:_LONGEST]
    if _ANCHOR.search(text):
        for match in _NAME.finditer(text):
            name, start = match["name"], match.start()
            if match["comma"] and match["form"] in _PLACES:  # Las Vegas, NV
                continue
            while (word := name.split(" ", 1))[0] in _STARTS or word[0].isdigit():
                if len(word) == 1:
                    name = ""
                    break
                start += len(word[0]) + 1
                name = word[1]
            if name:
                yield Named(start, match.end(), "name", f"{_key(name)} {_FORMS[match['form']]}")
    if "公司" in text:
        for match in _CHINESE.finditer(text):
            name = match["name"]
            lead = _LEAD.match(name)
            start = match.start("name") + (lead.end() if lead else 0)
            name = name[lead.end() :] if lead else name
            if len(name) > 1:
                yield Named(start, match.end(), "name", _key(name) + match["form"])


def _key(name: str) -> str:
    return re.sub(r"[^\w]+", " ", name.replace("’", "").replace("'", "").casefold().replace("&", " and ")).strip()


_COMPANY = re.compile(
    r"(?i:(?:company|companies house|registration|registered|reg\.?|crn|charity|firm)[a-z &,.'’]{0,40}?"
    r"(?:no\.?|number|nr\.?|n°|:)[ :.#]{0,4}(?:is )?)(?P<number>(?:SC|NI|OC|SO|FC|R)?[0-9]{5,8})(?![0-9A-Za-z-])"
    r"|(?P<hrb>HR[AB] ?[0-9]{2,6}(?: ?[A-Z])?)(?![0-9A-Za-z])"
)
_VAT = re.compile(
    r"(?<![0-9A-Za-z])(?P<country>GB|DE|FR|IT|ES|NL|BE|AT|IE|PL|SE|DK|FI|PT|LU|CZ|EL)[ -]?"
    r"(?P<number>[0-9A-Z]{0,2}(?:[ .]?[0-9]){7,11}(?:B[0-9]{2}|[A-Z]{0,2}))(?![0-9A-Za-z])"
)
_VAT_SAID = re.compile(r"(?i:vat|ust|umsatzsteuer|tva|iva|btw|moms|tax|p\. ?iva)[^\n]{0,40}$")
_VAT_BARE = re.compile(
    r"(?i:vat[a-z .]{0,30}?(?:no\.?|number|:)[ :.]{0,3}(?:is )?)(?P<number>[0-9]{3} ?[0-9]{4} ?[0-9]{2})(?![0-9])"
)
_USCC = re.compile(
    r"(?<![0-9A-Za-z])[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])"
)
_ICP = re.compile(rf"([{_PROVINCES}])ICP([备证])\s?([0-9]{{6,10}})号(?:-[0-9]{{1,3}})?", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")


def find_numbers(text: str) -> Iterator[Named]:
    """Numbers of companies in registers, for taxes, and of sites in China."""
    text = text[:_LONGEST]
    if not _DIGIT.search(text):
        return
    low = text.lower()
    if "reg" in low or "compan" in low or "hr" in low or "charity" in low or "firm" in low or "crn" in low:
        for match in _COMPANY.finditer(text):
            group = "number" if match["number"] else "hrb"
            sort = "other" if re.search("charity|firm", match[0], re.IGNORECASE) else "company"
            value = re.sub(r"\s", "", match[group]).upper()
            yield Named(match.start(group), match.end(group), sort, value.zfill(8) if value.isdigit() else value)
    for match in _VAT.finditer(text):
        number = re.sub("[ .]", "", match["number"])
        if _VAT_SAID.search(text[max(0, match.start() - 60) : match.start()]):
            yield Named(match.start(), match.end(), "vat", match["country"] + number, _checks(match["country"], number))
    if "vat" in low:
        for match in _VAT_BARE.finditer(text):
            number = match["number"].replace(" ", "")
            yield Named(match.start("number"), match.end(), "vat", f"GB{number}", _checks("GB", number))
    for match in _USCC.finditer(text):
        valid = _credit_code(match[0])
        if valid or "信用代码" in text[max(0, match.start() - 20) : match.start()]:
            yield Named(match.start(), match.end(), "uscc", match[0], valid)
    for match in _ICP.finditer(text):
        yield Named(match.start(), match.end(), "icp", f"{match[1]}ICP{match[2]}{match[3]}号")


def _checks(country: str, number: str) -> bool:
    """True where the check digits are right, or where this country's rule is not known here."""
    if country == "GB":
        return _british(number)
    if country == "DE":
        return len(number) != 9 or not number.isdigit() or _german(number)  # noqa: PLR2004
    if country == "FR" and len(number) == 11 and number.isdigit():  # noqa: PLR2004
        return int(number[:2]) == (12 + 3 * (int(number[2:]) % 97)) % 97
    if country == "IT" and len(number) == 11 and number.isdigit():  # noqa: PLR2004
        return _luhn(number)
    return True


def _british(number: str) -> bool:
    if len(number) not in {9, 12} or not number.isdigit():
        return True
    total = sum(w * int(d) for w, d in zip(range(8, 1, -1), number[:7], strict=True)) + int(number[7:9])
    return total % 97 == 0 or (total + 55) % 97 == 0


def _german(number: str) -> bool:
    product = 10
    for digit in number[:8]:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    return (11 - product) % 10 == int(number[8])


def _luhn(number: str) -> bool:
    doubled = (int(d) * (2 if i % 2 else 1) for i, d in enumerate(reversed(number)))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def _credit_code(code: str) -> bool:
    """GB 32100-2015: weights are powers of 3 modulo 31."""
    total = sum(_CREDIT.index(c) * pow(3, i, 31) for i, c in enumerate(code[:17]))
    return _CREDIT[(31 - total % 31) % 31] == code[17]
