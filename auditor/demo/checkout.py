"""What the checkout asks for, and what it says when an answer is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from auditor.demo.catalogue import Language

_EMAIL = re.compile(r"[^@\s,;:<>()\"\\]+@[^@\s,;:<>()\"\\]+\.[^@\s,;:<>()\"\\]+")
_LONGEST = 200

# What is said when a required answer is missing, by field, in the order of the page.
_REQUIRED: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "en": {
            "email": "Enter your email address, like name@example.com",
            "name": "Enter your full name",
            "line1": "Enter the first line of your address",
            "town": "Enter your town or city",
            "postcode": "Enter your postcode, like BS1 4ND",
        },
        "zh": {
            "email": "请填写电子邮箱，例如 name@example.com",
            "name": "请填写收货人姓名",
            "mobile": "请填写 11 位手机号码",
            "region": "请选择省份",
            "line1": "请填写详细地址",
        },
    }
)
_OPTIONAL: Mapping[Language, tuple[str, ...]] = MappingProxyType({"en": ("mobile", "line2"), "zh": ("postcode",)})

CHOOSE_DELIVERY: Mapping[Language, str] = MappingProxyType(
    {"en": "Choose how we should send your tea", "zh": "请选择配送方式"}
)


def answers(language: Language, form: Mapping[str, str]) -> dict[str, str]:
    """The fields that the details page knows, trimmed and without line breaks."""
    names = (*_REQUIRED[language], *_OPTIONAL[language])
    return {name: " ".join(form.get(name, "").split())[:_LONGEST] for name in names}


def problems(language: Language, details: Mapping[str, str]) -> dict[str, str]:
    """What is missing or cannot be used, by field."""
    found = {name: said for name, said in _REQUIRED[language].items() if not details.get(name)}
    if not _EMAIL.fullmatch(details.get("email", "")):
        found["email"] = _REQUIRED[language]["email"]
    if language == "zh" and not re.fullmatch(r"1\d{10}", details.get("mobile", "")):
        found["mobile"] = _REQUIRED[language]["mobile"]
    return {name: found[name] for name in _REQUIRED[language] if name in found}
