"""Forms as a whole: what each field asks for, given the others, the buttons, and the words that stand beside it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.kit.filling.field_words import LOGIN, SIGNUP
from auditor.kit.filling.fields import CARD, CHOSEN, NOT_TYPED, Asks, asks_for, asks_for_old, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.model.artifacts import Block, Box, Field, Link

_LOGIN, _SIGNUP = re.compile(rf"(?<![a-z])(?:{LOGIN})"), re.compile(rf"(?<![a-z])(?:{SIGNUP})")
_ABOUT_SOMEBODY = frozenset({
    "given-name", "family-name", "middle-name", "name", "birthday", "birthday-day", "birthday-month", "birthday-year",
    "phone", "address", "address2", "city", "region", "postcode", "gender", "company",
})  # fmt: skip
_WEAK = frozenset({"", "name", "region", "company", "message", "id-number", "title", "quantity", "order-reference"})
_PART = re.compile(
    r"\b(?:(day|dd|tag|jour|d[ií]a|日)|(month|mm|monat|mois|mes|月)|(year|yyyy|yy|jahr|ann[eé]e|a[nñ]o|年))\b"
)
_MAY_BE_PART = frozenset({"", "birthday", "birthday-day", "card-expiry", "username"})
_PARTS = ("day", "month", "year")
_FEW = 3  # fields of a form in which somebody only says who they are
_BESIDE, _ABOVE = 320.0, 44.0  # CSS pixels within which a text names a field without a label
_SLACK = 2.0  # by which boxes overlap that only touch
_LABEL = 80  # characters
_MANY = 400  # texts that are looked through for names


def asks_in(fields: Sequence[Field], blocks: Iterable[Block] = (), links: Iterable[Link] = ()) -> list[Asks]:
    """Each field in the light of its form; without blocks and links, by the fields alone."""
    blocks = list(blocks)
    named = _named(fields, blocks)
    found = [asks_for(f) for f in named]
    forms: dict[str, list[int]] = defaultdict(list)
    for index, field in enumerate(named):
        if field.type.lower() not in NOT_TYPED:
            forms[field.form].append(index)
    pressed = " | ".join(words(link.text) for link in links if link.role == "button" and len(link.text) <= _LABEL)
    heads = " | ".join(words(b.text) for b in blocks if b.role == "heading" and len(b.text) <= _LABEL)
    entrance = _enters(heads) or (_enters(pressed) and not _SIGNUP.search(heads))
    for form, members in forms.items():
        _names_on_cards(found, members)
        _parts_of_dates(named, found, members)
        said = " | ".join([words(form), *{words(_tail(named[i].action)) for i in members}])
        _identity(named, found, members, said, entrance=entrance)
    return found


def _names_on_cards(found: list[Asks], members: list[int]) -> None:
    """“Name” between a card's number and its date is the name on the card."""
    for before, index, after in zip([-1, *members], members, [*members[1:], -1], strict=False):
        beside = {found[i].key for i in (before, after) if i >= 0}
        if found[index].key == "name" and beside and beside <= CARD:
            found[index] = replace(found[index], key="card-name")


def _parts_of_dates(fields: Sequence[Field], found: list[Asks], members: list[int]) -> None:
    """“Month” beside “Birthday” is that of the birthday, beside a card number that of its expiry."""
    keys = {found[i].key for i in members}
    owner = "birthday" if any(k.startswith("birthday") for k in keys) else "card" if keys & CARD else ""
    for index in members if owner else ():
        one = found[index]
        if one.key not in _MAY_BE_PART or fields[index].type == "date":
            continue
        said = " | ".join(
            words(t) for t in (fields[index].placeholder, fields[index].name, fields[index].id, fields[index].text)
        )
        named = {p for m in _PART.finditer(said) for p, group in zip(_PARTS, m.groups(), strict=True) if group}
        if len(named) == 1:
            part = next(iter(named))
            if owner == "birthday" or part != "day":
                found[index] = replace(one, key=f"{owner}-{part}")


def _enters(said: str) -> bool:
    """It speaks of logging in, and not of registering as well."""
    return bool(_LOGIN.search(said)) and not _SIGNUP.search(said)


def _identity(fields: Sequence[Field], found: list[Asks], members: list[int], said: str, *, entrance: bool) -> None:
    """Tell log-in from registration, and read user names and passwords by that."""
    typed = [i for i in members if fields[i].type.lower() not in CHOSEN]
    secrets = [i for i in typed if found[i].key in {"password", "new-password"}]
    about = [i for i in typed if found[i].key in _ABOUT_SOMEBODY and found[i].key != "phone"]
    if len(secrets) > 1:
        for at, index in enumerate(secrets):
            if not asks_for_old(fields[index]) and not (at == 0 and len(secrets) > 2):  # noqa: PLR2004 - old, new, new
                found[index] = replace(found[index], key="new-password")
    own = " | ".join([said, *(words(f"{fields[i].name} {fields[i].id}") for i in typed)])
    joins = any(found[i].key == "new-password" or found[i].confirm for i in secrets) or bool(_SIGNUP.search(own))
    enters = bool(_LOGIN.search(own)) or entrance
    if joins or (about and secrets and not enters):
        for index in secrets:
            if not asks_for_old(fields[index]):
                found[index] = replace(found[index], key="new-password")
        return
    if about or any(found[i].confirm for i in typed) or not (secrets or enters) or len(typed) > _FEW + len(secrets):
        return
    for at, index in enumerate(typed):
        one, before = found[index], at + 1 < len(typed) and typed[at + 1] in secrets
        if one.key in _WEAK and index not in secrets and (before or at == 0) and fields[index].type != "select":
            one = replace(one, key="username")
        if one.key in {"email", "username", "phone"}:
            found[index] = replace(one, login=True)


def _tail(url: str) -> str:
    return url.split("://", 1)[-1].partition("/")[2][:200]


def _named(fields: Sequence[Field], blocks: Iterable[Block]) -> list[Field]:
    """Fields that have no name take the text that stands to their left, else above."""
    if not any(_nameless(f) for f in fields):
        return list(fields)
    near = [
        (b.box, b.text) for b in blocks if b.box and 0 < len(b.text) <= _LABEL and b.role not in {"button", "heading"}
    ][:_MANY]
    return [replace(f, text=_beside(f.box, near)) if _nameless(f) and f.box else f for f in fields]


def _nameless(field: Field) -> bool:
    return not field.text and not asks_for(field).key and field.type.lower() not in NOT_TYPED | CHOSEN


def _beside(box: Box, near: list[tuple[Box, str]]) -> str:
    """The closest text whose line the field stands in and that ends before it, else the closest above it."""
    best, text = 1e9, ""
    for other, said in near:
        if other.y > box.y + box.height or other.y + other.height < box.y - _ABOVE:
            continue
        level = min(other.y + other.height, box.y + box.height) - max(other.y, box.y)
        left = box.x - (other.x + other.width)
        above = box.y - (other.y + other.height)
        if level > 0 and -_SLACK <= left <= _BESIDE and left < best:
            best, text = left, said
        elif -_SLACK <= above <= _ABOVE and abs(other.x - box.x) < _BESIDE and above + _BESIDE < best:
            best, text = above + _BESIDE, said
    return text
