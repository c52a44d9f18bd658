"""The word that each touchpoint uses for a thing of the service: “log in” here, “sign in” there."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from auditor.facts.kind import FactKind
from auditor.facts.reading.scene import path_of
from auditor.kit.prose import is_legal
from auditor.kit.terms import Use, may_use, plain_uses, uses, wanted, word_in_group
from auditor.kit.text.languages import language_of
from auditor.model.artifacts import Document, Fields
from auditor.model.facts import Fact, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.facts.kind import Reading, Truth
    from auditor.facts.reading.scene import Piece, Scene

TERM = "term"
_MOST = 4  # facts of one word and role at a touchpoint; two are enough to count it as used
_MOST_BLOCKS = 20_000  # of one touchpoint that are read
_AROUND = 120  # characters beside a word that say what it is about
_LONGEST = 20_000  # characters of a block that are read
_ROLES = {
    "button": "button", "heading": "heading", "subject": "heading", "link": "link", "label": "label", "term": "label",
    "caption": "label",
}  # fmt: skip
_ABOUT_ACCOUNT = re.compile(
    r"(?<![a-z])(?:accounts?|log(?:ged)?[ -]?in|sign(?:ed)?[ -]in|password|members?|membership)(?![a-z])"
    r"|账号|账户|帐号|密码|登录|会员",
    re.IGNORECASE,
)
_ABOUT_NEWS = re.compile(
    r"(?<![a-z])(?:newsletters?|news|offers|updates|mailing|webinars?|events?|courses?|class(?:es)?|workshops?"
    r"|interest|warranty|products?|alerts?|trial|inbox)(?![a-z])",
    re.IGNORECASE,
)
_ACCOUNT_PATH = re.compile(r"(?:^|[/_-])(?:register|registration|sign[-_]?up|join|accounts?)(?:[/_.-]|$)")
_HAN = re.compile("[\u4e00-\u9fff]")


def facts(reading: Reading) -> list[Fact]:
    """Words of the groups and of the declared concepts; the qualifier is button, heading, link, label or prose."""
    scene = reading.scene
    terms = _declared_words(scene)
    legal = Document in scene.evidence and is_legal(scene.evidence[Document], (p.block for p in scene.pieces))
    names = tuple(n.casefold() for n in (*reading.brands, *reading.catalogue.names.values()))
    seen: Counter[tuple[str, str, str]] = Counter()
    found: list[Fact] = []
    for piece in scene.pieces[:_MOST_BLOCKS]:
        if piece.skipped:
            continue
        role = role_of(piece)
        if legal and role == "prose":
            continue
        text = piece.text[:_LONGEST]
        language, here = _read(text, piece, scene, terms)
        for use in here:
            key = (use.concept, use.word, role)
            if seen[key] >= _MOST or _in_name(text, use, names) or (use.cue and not _account(scene, piece, use)):
                continue
            seen[key] += 1
            place = scene.evidence.place(piece.block, piece.plain.quote(use.start, use.end))
            shown = piece.plain.shown(use.start, use.end)
            at = piece.plain.index(use.start)
            found.append(Fact(TERM, use.word, place, Source.LABEL, language, use.concept, role, shown,
                              scene.evidence.order, at=at))  # fmt: skip
    return found


def declared(truth: Truth) -> list[Fact]:
    """`terms.sign_in: log in`; `terms.parcel: parcel, not package`."""
    parts = truth.parts
    if len(parts) != 2 or parts[0] not in {"terms", "term"}:  # noqa: PLR2004 - `terms` and the concept
        return []
    language = _language(truth.value)
    return [
        truth.fact(TERM, word_in_group(word, parts[1], language), parts[1], unit=language, shown=word)
        for word in wanted(truth.value).words
    ]


def role_of(piece: Piece) -> str:
    """button, heading, link, label, or prose for everything else."""
    role = _ROLES.get(piece.block.role)
    if role:
        return role
    brief = 24  # characters: a cell such as “Shipping charge” labels the sum beside it
    return "label" if piece.block.role == "cell" and len(piece.text) <= brief else "prose"


def _read(
    text: str, piece: Piece, scene: Scene, declared_words: dict[str, tuple[str, tuple[str, ...]]]
) -> tuple[str, list[Use]]:
    if not declared_words and not may_use(text):
        return "", []
    language = language_of(text, piece.block.lang or scene.evidence.language)
    found = list(uses(text, language))
    for concept, (tongue, words) in declared_words.items():
        if tongue == language:
            found += plain_uses(text, words, concept)
    return language, found


def _declared_words(scene: Scene) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Words of declared concepts that no group has, by concept: (language, words)."""
    kept = scene.kept.get(TERM)
    if kept is None:
        kept = dict(_own_words(scene))
        scene.kept[TERM] = kept
    words: dict[str, tuple[str, tuple[str, ...]]] = kept
    return words


def _own_words(scene: Scene) -> Iterator[tuple[str, tuple[str, tuple[str, ...]]]]:
    for name, value in scene.about.facts.items():
        head, _, concept = name.lower().partition(".")
        if head in {"terms", "term"} and concept:
            said, language = wanted(value), _language(value)
            known = {u.word for w in (*said.words, *said.unwanted) for u in uses(w, language)}
            words = tuple(
                w for w in (*said.words, *said.unwanted) if word_in_group(w, concept, language) == w and w not in known
            )
            yield concept, (language, words)


def _language(text: str) -> str:
    return "zh" if _HAN.search(text) else "en"


def _in_name(text: str, use: Use, names: tuple[str, ...]) -> bool:
    """It is part of the name of a product or of the company (“Dry bags”, “The Log In Café”)."""
    lower = text.casefold()
    word = lower[use.start : use.end]
    for name in names:
        if word in name and (at := lower.find(name)) >= 0 and at <= use.start and use.end <= at + len(name):
            return True
    return use.word == "bag" and not lower.startswith("add") and any("bag" in name for name in names)


def _account(scene: Scene, piece: Piece, use: Use) -> bool:
    """“Register”, “sign up”: for an account, not for a newsletter, an event or a guarantee."""
    text = piece.text
    before, after = text[max(0, use.start - _AROUND) : use.start], text[use.end : use.end + _AROUND]
    if _ABOUT_NEWS.search(before) or _ABOUT_NEWS.search(after):
        return False
    if (
        _ABOUT_ACCOUNT.search(before)
        or _ABOUT_ACCOUNT.search(text[use.start : use.end])
        or _ABOUT_ACCOUNT.search(after)
    ):
        return True
    if piece.block.region == "footer":
        return False
    for link in scene.links:
        if link.text.strip() == text.strip() and link.href:
            return bool(_ACCOUNT_PATH.search(path_of(link.href).lower()))
    fields = scene.evidence[Fields].fields if Fields in scene.evidence else ()
    return piece.block.role in {"button", "heading"} and any(f.type == "password" for f in fields)


def _other(reference: Fact, other: Fact) -> bool:
    """Only what is declared is a measure by itself; what the touchpoints say of each other is for a check to weigh."""
    return reference.order < 0 and reference.value != other.value


KIND = FactKind(TERM, facts, declared, differs=_other, one=False, by_unit=True, by_qualifier=False)
