"""What the journey declares as the truth: `facts:` of the journey or workspace, and `expect:` of one touchpoint."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.facts.amounts import find_amounts
from auditor.facts.contacts import GENERAL
from auditor.facts.emails import find_addresses
from auditor.facts.money import ORDER
from auditor.facts.phones import normal as phone_of
from auditor.facts.phones import region_of
from auditor.facts.plain import plain
from auditor.facts.references import captured_class
from auditor.facts.references import normal as reference_of
from auditor.model.facts import Fact, Source
from auditor.model.verdict import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.products import Catalogue
    from auditor.model.evidence import Declared, Evidence

_SEVERAL = re.compile(r"\s*[,;、；|]\s*|\s+/\s+|\n")
_PHONE = {"phone", "telephone", "tel", "hotline", "电话"}
_EMAIL = {"email", "e-mail", "mail", "邮箱"}
_TOTAL = {"total", "order_total", "合计", "总额"}


def facts(about: Declared, variant: str, catalogue: Catalogue) -> list[Fact]:
    """Declared once for the whole journey: `order` -1, and a place without a touchpoint."""
    found: list[Fact] = []
    for name, value in about.facts.items():
        parts = name.lower().split(".")
        place = Place("", variant, f"{name}: {value}")
        if _PHONE & set(parts):
            role = next((p for p in parts if p not in _PHONE), GENERAL)
            numbers = [(v, phone_of(v, region_of(about.market))) for v in _SEVERAL.split(value)]
            found += [_declared("phone", n, place, role, v) for v, n in numbers if n]
        elif _EMAIL & set(parts):
            role = next((p for p in parts if p not in _EMAIL), GENERAL)
            found += [_declared("email", v, place, role, v) for _, _, v in find_addresses(value)]
        elif parts[0] == "brand" and len(parts) == 1:
            found.append(_declared("brand", value, place, "brand", value))
        elif parts[-1] in _TOTAL:
            found += _sums(about, value, place, ORDER, "total")
        elif parts[0] == "price" and len(parts) > 1:
            product = ".".join(name.split(".")[1:])
            found += _sums(about, value, place, catalogue.subject(product) or product, "item")
        elif kind := captured_class(name, value):
            found.append(_declared("reference", reference_of(value), place, kind, value))
    return found


def expected(about: Declared, evidence: Evidence) -> list[Fact]:
    """Declared for one touchpoint alone: `order` -1, and the place is that touchpoint."""
    found: list[Fact] = []
    for name, value in evidence.expect:
        if name.lower().replace(" ", "_") in _TOTAL:
            place = evidence.place(quote=f"expect {name}: {value}")
            found += _sums(replace(about, languages=(evidence.language,)), value, place, ORDER, "total")
    return found


def _declared(kind: str, value: str, place: Place, subject: str, shown: str) -> Fact:
    return Fact(kind, value, place, Source.DECLARED, "", subject, "", shown, -1)


def _sums(about: Declared, value: str, place: Place, subject: str, qualifier: str) -> Iterator[Fact]:
    tongue = about.languages[0] if about.languages else ""
    for amount in find_amounts(plain(value).text, about.market, tongue):
        yield Fact("money", amount.value, place, Source.DECLARED, amount.unit, subject, qualifier, value, -1)
