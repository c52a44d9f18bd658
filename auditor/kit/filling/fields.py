"""What a form field asks for: one key for `<input name="user_email">`, “E-Mail-Adresse” and 邮箱."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.filling.field_words import CONFIRM, PATTERNS, TOKENS
from auditor.kit.memory import remembered
from auditor.secrecy import MASK

if TYPE_CHECKING:
    from auditor.model.artifacts import Field

NOT_TYPED = frozenset({"hidden", "submit", "button", "reset", "image", "file", "range", "color"})
CHOSEN = frozenset({"checkbox", "radio"})
ADDRESS = frozenset({"address", "address2", "city", "region", "postcode", "country"})
PERSON = frozenset({"name", "given-name", "family-name", "title", "birthday", "gender", "email", "phone", "username"})
SECRET = frozenset({"password", "new-password", "otp", "card-code", "captcha"})
CARD = frozenset({"card-number", "card-name", "card-expiry", "card-month", "card-year", "card-code", "card-type"})

_KEYS = tuple((key, re.compile(pattern)) for key, pattern in PATTERNS)
_BY_TYPE = {"email": "email", "tel": "phone", "password": "password", "search": "search", "url": "url"}
_SPLIT = re.compile(r"[\[\]_.:\-/]+|(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=[0-9])")
_SPACE = re.compile(r"\s+")
_OPTIONAL = re.compile(r"(?i:optional|if (?:applicable|any))|选填|可选|非必填")
_CONFIRM = re.compile(CONFIRM)
_OLD = re.compile(r"\b(?:old|current|existing|present|altes|aktuelles|actuel|ancien|actual)\b|旧密码|原密码|当前密码")
_BOTH = re.compile(
    r"e ?mail.{0,24}\b(?:user|handle|login|member|account)|\buser.{0,24}e ?mail|用户名.{0,8}邮箱|邮箱.{0,8}用户名"
)
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
_VAGUE = frozenset({"name", "address", "title", "message", "search", "region", "company", "job"})
_PARTS = {
    "card-expiry": frozenset({"card-month", "card-year"}),
    "birthday": frozenset({"birthday-day", "birthday-month", "birthday-year"}),
    "card-code": frozenset({"otp"}),
}
_WRITTEN = frozenset({"card-number", "card-code", "username", "email", "password", "name"})  # never chosen from a list
_NOTHING = "-"
_TOO_LONG = 120  # a label longer than this is a sentence, in which any word may occur


@dataclass(frozen=True, slots=True)
class Asks:
    """What a field asks for, and of whom.

    key: `email`, `given-name`, `postcode` …, "" when unknown · section: billing, shipping, `passenger 2`, "" · confirm:
    it asks for the same again on purpose · optional: it says so itself · login: with it somebody who is known says who
    they are (only `auditor.kit.filling.forms.asks_in`, which sees the whole form, can tell).
    """

    key: str
    section: str = ""
    confirm: bool = False
    optional: bool = False
    login: bool = False


@lru_cache(maxsize=4096)
def asks_for(field: Field) -> Asks:
    """Read a field by itself: autocomplete token first, then its type, its name and id, its label."""
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


def asks_for_old(field: Field) -> bool:
    """A password that the customer has already, in a form that also wants a new one."""
    return bool(_OLD.search(" | ".join([words(field.name), words(field.id), words(field.text)])))


def words(text: str) -> str:
    """Names in code and labels alike: lower case, NFKC, words apart."""
    return _SPACE.sub(" ", _SPLIT.sub(" ", unicodedata.normalize("NFKC", text[:400])).lower()).strip(" *:")


def _key(field: Field, tokens: list[str], names: list[str], labels: list[str]) -> str:
    kind = field.type.lower()
    if kind == "hidden":
        return ""
    found = [_match(t) for t in (*labels, *names)]
    known = [k if k != _NOTHING else "" for k in found]
    label = next((k for k in known[: len(labels)] if k), "")
    name = next((k for k in known[len(labels) :] if k), "")
    token = next((TOKENS[t] for t in reversed(tokens) if t in TOKENS), "")
    if token and not _misused(token, kind, label, name):
        return token
    if _NOTHING in found:
        return ""
    if kind == "password":
        return _secret_key(label, name)
    if kind in {"email", "search", "url"}:
        return _BY_TYPE[kind]
    return _fitting("username" if any(_BOTH.search(t) for t in labels) else _settled(label, name, kind), kind)


def _fitting(key: str, kind: str) -> str:
    """What a list or a calendar cannot ask for is taken away."""
    if kind == "select" and key in _WRITTEN:
        return ""
    return "birthday" if kind == "date" and key.startswith("birthday") else key


def _misused(token: str, kind: str, label: str, name: str) -> bool:
    """Tokens that say how a browser should behave, not what is asked: an address to log in with, a street that must
    not be filled in.
    """
    if token == "username":
        return kind == "email" or "email" in {label, name}
    if token in {"password", "new-password"}:
        return kind != "password" and bool({label, name} - {"", "password", "new-password"})
    return False


def _secret_key(label: str, name: str) -> str:
    both = {label, name}
    if "new-password" in both:
        return "new-password"
    return next((k for k in (label, name) if k in SECRET or k in {"coupon", "id-number"}), "password")


def _settled(label: str, name: str, kind: str) -> str:
    """Of label and name that disagree the more specific; the label, which the customer reads, where both are."""
    if label == name or not (label and name):
        return label or name or _BY_TYPE.get(kind, "")
    if label in _VAGUE and name not in _VAGUE:
        return name
    if name in _PARTS.get(label, ()) or (name == "card-name" and label in {"given-name", "family-name"}):
        return name
    # “Enter your user name and password”: the words above both
    return name if label in {"password", "new-password"} else label


@remembered
def _match(text: str) -> str:
    """The key, "" when nothing is known of it, `_NOTHING` when it is known to be none."""
    return next((key or _NOTHING for key, pattern in _KEYS if pattern.search(text)), "") if text else ""


def _section(text: str) -> str:
    if match := _PERSONS.search(text):
        who = next(g for g in (match[1], match[3], match[4]) if g)
        number = match[2] or match[5] or ""
        if who != "recipient":
            return f"{who} {number}".strip()
    return next((name for name, pattern in _SECTIONS if pattern.search(text)), "")
