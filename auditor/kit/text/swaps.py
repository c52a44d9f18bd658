"""Wordings for which there is an everyday one: “utilise” → “use”, “prior to” → “before”. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from auditor.kit.text.plain_words import DOUBLED, IRREGULAR, LITERAL, verbs_and_phrases
from auditor.kit.text.wording import LATIN

_WORD = re.compile(rf"[{LATIN}]+(?:['’-][{LATIN}]+)*")
_GAP = re.compile(r"[\s-]{1,3}")
_VOWELS = frozenset("aeiou")
_LITERAL = tuple(
    (first, re.compile(before, re.IGNORECASE) if before else None, re.compile(after) if after else None)
    for first, before, after in LITERAL
)


@dataclass(frozen=True, slots=True)
class Swap:
    """`text[start:end]` was said; `instead` is the everyday wording, "" where it can simply go.

    mild: an everyday word too, only harder than the other: it makes a text heavier, but nobody should object to it.
    safe: the other one fits wherever this one stands; else it is one of its meanings.
    """

    start: int
    end: int
    said: str
    instead: str
    mild: bool
    safe: bool = True


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    instead: str
    mild: bool
    safe: bool


def swaps(text: str) -> list[Swap]:
    """In order, the longest at each place."""
    table = _table()
    words = [(m[0].lower(), m.start(), m.end()) for m in _WORD.finditer(text)]
    words.append(("", len(text), len(text)))
    found: list[Swap] = []
    free = 0
    for at in range(len(words) - 1):
        begun = table.get(words[at][0])
        if begun is None or at < free:
            continue
        after = words[at + 1][0]
        for entry in (*begun.get(after, ()), *begun.get("*", ()), *begun.get("", ())):
            if _fits(text, words, at, entry.words):
                free = at + len(entry.words)
                start, end = words[at][1], words[free - 1][2]
                mild = entry.mild or _is_literal(text, start, end)
                found.append(Swap(start, end, text[start:end], entry.instead, mild, entry.safe))
                break
    return found


def _fits(text: str, words: list[tuple[str, int, int]], at: int, wanted: tuple[str, ...]) -> bool:
    if at + len(wanted) >= len(words):
        return False
    for offset in range(1, len(wanted)):
        said, start, _ = words[at + offset]
        if wanted[offset] != said and wanted[offset] != "*":
            return False
        if not _GAP.fullmatch(text, words[at + offset - 1][2], start):
            return False
    return True


def _is_literal(text: str, start: int, end: int) -> bool:
    """A train that terminates, credit utilisation, the leverage of a loan."""
    for first, before, after in _LITERAL:
        if text[start:end].lower().startswith(first) and (
            (before and before.search(text, max(start - 60, 0), start))
            or (after and after.search(text[end : end + 20]))
        ):
            return True
    return False


@cache
def _table() -> dict[str, dict[str, tuple[_Entry, ...]]]:
    """First word to second word ("" where there is none) to entries, longest first."""
    found: dict[str, dict[str, list[_Entry]]] = {}
    verbs, phrases = verbs_and_phrases()
    for source, inflect in ((phrases, False), (verbs, True)):
        for line in source.strip().splitlines():
            said, instead = line.split(" = ")
            mild, safe = instead.endswith((" ?", " ~")), not instead.endswith(" ?")
            instead = instead[:-2] if mild else instead
            plain = "" if instead == "-" else instead
            for one in said.split(", "):
                for form, other in zip(forms(one), forms(plain), strict=True) if inflect else ((one, plain),):
                    entry = _Entry(tuple(form.split()), other, mild, safe)
                    first, second = (*form.split(), "")[:2]
                    found.setdefault(first, {}).setdefault(second, []).append(entry)
    return {
        first: {second: tuple(sorted(some, key=lambda e: -len(e.words))) for second, some in begun.items()}
        for first, begun in found.items()
    }


def forms(verb: str) -> tuple[str, str, str, str]:
    """Of “carry out”: carry out, carries out, carried out, carrying out."""
    first, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    if first in IRREGULAR:
        third, past, going = IRREGULAR[first]
        return first + tail, third + tail, past + tail, going + tail
    stem = first.removesuffix("e")
    if first.endswith("y") and len(first) > 1 and first[-2] not in _VOWELS:
        return first + tail, f"{first[:-1]}ies{tail}", f"{first[:-1]}ied{tail}", f"{first}ing{tail}"
    third = first + ("es" if first.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if first in DOUBLED:
        stem = first + first[-1]
    return first + tail, third + tail, f"{stem}ed{tail}", f"{stem}ing{tail}"
