"""What a form field asks for: one key for `<input name="user_email">`, “E-Mail-Adresse” and 邮箱."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.secrecy import MASK

if TYPE_CHECKING:
    from auditor.model.artifacts import Field

NOT_TYPED = frozenset({"hidden", "submit", "button", "reset", "image", "file", "range", "color"})
CHOSEN = frozenset({"checkbox", "radio"})
ADDRESS = frozenset({"address", "address2", "city", "region", "postcode", "country"})
PERSON = frozenset({"name", "given-name", "family-name", "title", "birthday", "gender", "email", "phone", "username"})
SECRET = frozenset({"password", "new-password", "otp", "card-code", "captcha"})
CARD = frozenset({"card-number", "card-name", "card-expiry", "card-month", "card-year", "card-code", "card-type"})

_TOKENS = {
    "email": "email", "tel": "phone", "tel-national": "phone", "tel-local": "phone", "name": "name",
    "given-name": "given-name", "additional-name": "middle-name", "family-name": "family-name",
    "honorific-prefix": "title", "nickname": "username", "username": "username", "organization": "company",
    "organization-title": "job", "street-address": "address", "address-line1": "address", "address-line2": "address2",
    "address-line3": "address2", "address-level1": "region", "address-level2": "city", "address-level3": "city",
    "postal-code": "postcode", "country": "country", "country-name": "country", "bday": "birthday",
    "bday-day": "birthday-day", "bday-month": "birthday-month", "bday-year": "birthday-year", "sex": "gender",
    "current-password": "password", "new-password": "new-password", "one-time-code": "otp", "cc-name": "card-name",
    "cc-number": "card-number", "cc-exp": "card-expiry", "cc-exp-month": "card-month", "cc-exp-year": "card-year",
    "cc-csc": "card-code", "cc-type": "card-type", "url": "url", "language": "language",
    "tel-country-code": "phone-code", "tel-extension": "phone-extension",
}  # fmt: skip
# The first that fits wins; patterns see names and labels in lower case with `_-.[]` and humps turned into spaces.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("captcha", r"captcha|图形验证码|图片验证码"),
    ("card-code", (r"\bcvv2?\b|\bcvc2?\b|\bcsc\b|\bcid\b|\bccv\b|card ?(?:security|verification)"
     r"|^security code$|安全码")),
    ("otp", (r"\b(?:one ?time|verification|sms|auth(?:entication|enticator)?|2fa|mfa|otp) ?(?:code|pin"
        r"|password|token)|\botp\b|otp ?code|mfa ?code|two ?factor|验证码|校验码|动态码")),
    ("card-month", r"exp(?:iry|iration)? ?month|\bmonth selector"),
    ("card-year", r"exp(?:iry|iration)? ?year|\byear selector"),
    ("card-expiry", r"expir(?:y|ation|es)|\bexp ?date|mm ?/? ?yy|valid (?:thru|until)|有效期"),
    ("card-name", r"name.{0,8}\bcard|account ?holder|card ?(?:holder|name)|card ?holder(?: ?s)?(?: ?name)?|持卡人"),
    ("card-number", r"(?:credit|debit|payment)? ?card ?(?:number|no|num|nr)|cc ?(?:number|num|no)|^card$|卡号"),
    ("new-password", (r"(?:new|confirm|repeat|retype|re enter|verify|again).{0,12}passw|passw.{0,12}(?:confirm"
        r"|repeat|again|2)|确认密码|新密码|设置密码")),
    ("password", r"passw(?:or)?d|passcode|\bpin\b|密码|口令"),
    ("search", r"\bsearch\b|\bquery\b|^q$|keyword|搜索|查询|关键词"),
    ("coupon", r"coupon|voucher|promo(?:tion)? ?code|discount code|gift ?(?:card|code)|优惠券|优惠码|兑换码|折扣码"),
    ("email", r"e ?mail|邮箱|电子邮件|邮件地址"),
    ("phone-code", r"(?:phone|tel|mobile|dial(?:ing)?|country) ?(?:country )?code|区号|国家代码"),
    ("phone-extension", r"\bext(?:ension)?\b|分机"),
    ("phone", r"(?:tele)?phone|\btel\b|mobile|\bcell\b|handy|contact number|手机|电话|联系方式|联系号码"),
    ("username", (r"user ?(?:name|id)|login ?(?:name|id)?|screen ?name|nickname|account ?(?:name|id)"
        r"|membership (?:id|number|no)|用户名|账号|帐号|昵称")),
    ("birthday-day", r"birth ?day|dob ?day|\bday of birth"),
    ("birthday", r"date of birth|birth ?(?:date|day)|\bdob\b|\bbday\b|出生日期|生日|出生年月"),
    ("title", r"^title$|salutation|honorific|\bprefix\b|称谓|称呼"),
    ("given-name", (r"first ?name|\bmei\b|given ?name|forename|\bfname\b|\bgname\b|vorname|christian name|名字$"
        r"|^\(?名\)?$")),
    ("family-name", r"last ?name|family ?name|surname|\blname\b|\bsname\b|nachname|\bsei\b|姓氏|^\(?姓\)?$"),
    ("middle-name", r"middle ?(?:name|initial)|\bmname\b|\bm ?i\b"),
    ("company", r"company|organi[sz]ation|business name|公司|单位|企业名称"),
    ("job", r"job ?title|position|occupation|职位|职务"),
    ("postcode", r"post ?(?:al)? ?code|\bzip\b|zip ?code|postcode|\bplz\b|postleitzahl|邮编|邮政编码"),
    ("country", r"country|nation(?:ality)?|国家|国籍"),
    ("region", r"\bstate\b|province|county|region|prefecture|省份|省$|^省|州$"),
    ("city", r"\bcity\b|\btown\b|locality|suburb|\bort\b|城市|市$|^市|区县"),
    ("address2", (r"address ?(?:line)? ?[2-4]|(?:second|third) line of address|\bline ?[2-4]\b|apartment|\bapt\b"
        r"|suite|\bunit\b|\bflat\b|门牌|楼栋|单元")),
    ("address", r"address|street|\bline ?1\b|first line of address|\bstrasse\b|地址|街道|详细地址"),
    ("gender", r"gender|\bsex\b|性别"),
    ("birthday-year", r"birth ?year|year of birth"),
    ("order-reference", r"(?:order|booking|reservation|reference) ?(?:number|no|id|ref|code)|订单号|订单编号|预约号"),
    ("id-number", (r"passport|national id|identity (?:card|number)|id ?(?:card|number)|\bssn\b|social security"
        r"|tax id|身份证|护照|证件号")),
    ("name", (r"(?:full|real) ?name|your name|^name$|(?:customer|contact|recipient|receiver|buyer|guest|passenger"
        r"|traveller|billing|shipping|delivery) name|姓名|收货人|收件人|联系人|乘客|入住人")),
    ("quantity", r"quantity|\bqty\b|数量"),
    ("message", r"message|comments?|notes?|instructions?|feedback|remarks?|question|留言|备注|意见|说明"),
    ("url", r"website|homepage|\burl\b|网址"),
)  # fmt: skip
_KEYS = tuple((key, re.compile(pattern)) for key, pattern in _PATTERNS)
_BY_TYPE = {"email": "email", "tel": "phone", "password": "password", "search": "search", "url": "url"}
_SPLIT = re.compile(r"[\[\]_.:\-/]+|(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=[0-9])")
_SPACE = re.compile(r"\s+")
_OPTIONAL = re.compile(r"(?i:optional|if (?:applicable|any))|选填|可选|非必填")
_CONFIRM = re.compile(r"confirm|repeat|retype|re enter|reenter|verify|again|确认|再次|重复")
_SECTIONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("billing", re.compile(r"\bbill(?:ing|to)?\b|invoice|payer|账单|发票|付款人")),
    ("shipping", re.compile(r"\bship(?:ping|to|ment)?\b|deliver[a-z]*|recipient|收货|收件|配送|送货")),
)
_PERSONS = re.compile(
    r"\b(passenger|traveller|traveler|guest|attendee|child|adult|driver|participant|person|student"
    r"|member) ?(?:s )?([0-9]{1,2})?\b"
    r"|\b(emergency|next of kin|partner|spouse|friend|referee|referral|gift|sender|recipient|parent|guardian"
    r"|insured|beneficiary)\b"
    r"|(乘客|旅客|乘机人|入住人|同行人|紧急联系人|朋友|监护人|被保险人|受益人|推荐人|寄件人) ?([0-9一二三四五]{0,2})"
)
_TOO_LONG = 120  # a label longer than this is a sentence, in which any word may occur


@dataclass(frozen=True, slots=True)
class Asks:
    """What a field asks for, and of whom.

    key: `email`, `given-name`, `postcode` …, "" when unknown · section: billing, shipping, `passenger 2`, "" · confirm:
    it asks for the same again on purpose · optional: it says so itself.
    """

    key: str
    section: str = ""
    confirm: bool = False
    optional: bool = False


def asks_for(field: Field) -> Asks:
    """Read a field: autocomplete token first, then its type, its name and id, its label."""
    tokens = field.autocomplete.lower().split()
    names = [words(field.name), words(field.id)]
    labels = [words(t) for t in (field.text, field.placeholder) if len(t) <= _TOO_LONG]
    everything = " | ".join([*names, *labels, words(field.group[:_TOO_LONG])])
    section = next((t for t in tokens if t in {"billing", "shipping"}), "") or _section(everything)
    confirm = bool(_CONFIRM.search(" | ".join([*names, *labels])))
    optional = not field.required and bool(_OPTIONAL.search(field.text))
    return Asks(_key(field, tokens, names, labels), section, confirm, optional)


def is_typed(field: Field) -> bool:
    """A person types or chooses in it: visible, enabled, writable, no button and no tick."""
    kind = field.type.lower()
    return field.visible and not field.disabled and not field.readonly and kind not in NOT_TYPED | CHOSEN


def is_secret(value: str) -> bool:
    """It was masked when it was written down: nothing can be compared with it."""
    return MASK in value


def words(text: str) -> str:
    """Names in code and labels alike: lower case, NFKC, words apart."""
    return _SPACE.sub(" ", _SPLIT.sub(" ", unicodedata.normalize("NFKC", text[:400])).lower()).strip(" *:")


def _key(field: Field, tokens: list[str], names: list[str], labels: list[str]) -> str:
    kind = field.type.lower()
    if kind == "hidden":
        return ""
    for token in reversed(tokens):
        if token in _TOKENS:
            return _TOKENS[token]
    label_key = next((k for t in labels if (k := _match(t))), "")
    name_key = next((k for t in names if (k := _match(t))), "")
    if kind in {"email", "search", "url"}:
        return _BY_TYPE[kind]
    if kind == "password":
        special = "new-password" in {label_key, name_key}
        return "new-password" if special else next((k for k in (label_key, name_key) if k in SECRET), "password")
    if label_key and name_key and label_key != name_key:
        return _settled(label_key, name_key)
    return label_key or name_key or _BY_TYPE.get(kind, "")


def _settled(label: str, name: str) -> str:
    """Label and name disagree: the more specific of the two; the label, which the customer reads, where both are."""
    vague = {"name", "address", "title", "message", "search", "region"}
    return name if label in vague and name not in vague else label


def _match(text: str) -> str:
    return next((key for key, pattern in _KEYS if pattern.search(text)), "") if text else ""


def _section(text: str) -> str:
    if match := _PERSONS.search(text):
        who = next(g for g in (match[1], match[3], match[4]) if g)
        number = match[2] or match[5] or ""
        if who != "recipient":
            return f"{who} {number}".strip()
    return next((name for name, pattern in _SECTIONS if pattern.search(text)), "")
