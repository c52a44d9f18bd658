"""Officialese, business or technical words where everyday ones would do.

## What it finds
English wordings that plain-language guides replace, in all their forms (“utilise”, “prior to”, “in the event that”,
“pursuant to”, “touch base”), and Chinese words of the office and the system room (赋能, 抓手, 触达,
履约异常, 入参), each with what to write instead. On a button or a link, and in an error message, it is a
warning; elsewhere a notice.

Bad: “Prior to utilising the service …”, 您的订单履约异常. Good: “Before you use the service …”, 您的订单配送延误.

## Why it matters
People read what they say themselves fastest. Officialese makes a simple thing sound hard, and business words make a
customer feel that the text was meant for somebody else. In an error message, they are all there is to go by.

## How to fix
Write the everyday word. Where a term is needed, explain it in brackets the first time, or put it among the allowed
words of `words.yaml`.

## Not reported
Names of the house and the words that it allows for this audience, words in quotation marks or in a title with capitals,
terms that are explained beside them in brackets, addresses and code, terms and privacy pages, and what is
merely a little longer (“additional”, “provide”): that counts in `reading-grade` alone.

## Sources
plainlanguage.gov, “Use simple words and phrases”; ISO 24495-1:2023, principle 3 (understandable).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Params,
    Place,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.advice import one_by_one
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE, Passage, is_small_print, passages
from auditor.kit.text.han_jargon import han_jargon
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.swaps import swaps
from auditor.kit.text.wording import HAN, around, shown

_MOST = 100  # of one block; a text that has more is no text
_PRESSED = frozenset({"button", "link"})
_EXPLAINED = re.compile(r"[”\"’)）]{0,2} {0,1}(?:[(（]|, (?:that is|or|i\.e\.|meaning)\b|，即|，也就是|——)")
_QUOTES = {'"': '"', "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "【": "】", "_": "_", "`": "`", "*": "*"}
_ADDRESS = frozenset("/@._-#")
_MENTIONED = re.compile(
    r"(?:\b(?:words?|phrases?|expressions?|jargon)\b[^.!?]{0,120}"
    r"|\bthe term|\b(?:called|known as)|称为|称作|所谓|叫做) ?$"
)
_MID_SENTENCE = re.compile(r"[^\W\d_][,;]? ?$")  # with a capital in the middle of a sentence, it is a name
_HAN = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Found:
    """A wording, what to say instead ("": nothing), and where. `pressing`: on a button or in an error message."""

    said: str
    instead: str
    place: Place
    pressing: bool


@touchpoint_check(
    id="jargon",
    title="Jargon where an everyday word would do",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document, Probed),
    news=True,
    params={"apart": 6},  # wordings of one touchpoint that are findings of their own; more of them are one finding
)
def jargon(here: Evidence, params: Params) -> Verdict:
    if is_small_print(here):
        return not_applicable(say("a legal page"))
    read = passages(here, layout=True)
    if not read:
        return not_applicable(NO_LANGUAGE)
    refusals = {c.text for c in here[Probed].complaints} if Probed in here else set[str]()
    groups: dict[tuple[bool, str], list[Found]] = {}
    for passage in read:
        for found in objections(here, passage, error=passage.text in refusals):
            groups.setdefault((found.pressing, found.said.casefold()), []).append(found)
    faults: list[Fault] = []
    for pressing, severity in ((True, Severity.WARNING), (False, Severity.NOTICE)):
        alike = [found for (pressed, _), found in groups.items() if pressed is pressing]
        if len(alike) > params["apart"]:
            faults.append(many(alike, severity))
        else:
            faults += [one(found, severity) for found in alike]
    return judged(examined=len(read), faults=faults)


def objections(here: Evidence, passage: Passage, *, error: bool) -> list[Found]:
    pressing = error or passage.block.role in _PRESSED
    text = passage.text
    if passage.language == "zh":
        terms = [(t.start, t.end, " / ".join(t.instead)) for t in han_jargon(simplified(text))]
    else:
        terms = [(s.start, s.end, s.instead) for s in swaps(text) if not s.mild]
    return [
        Found(text[start:end], instead, at(here, passage, start, end), pressing)
        for start, end, instead in terms[:_MOST]
        if not is_meant(text, start, end) and not excused(here, text, start, end)
    ]


def at(here: Evidence, passage: Passage, start: int, end: int) -> Place:
    said = passage.text[start:end]
    return passage.place(here, around(passage.text, start, end), (shown(said),))


def is_meant(text: str, start: int, end: int) -> bool:
    """Quoted, named, explained, or part of an address: not a word that the text could do without."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if before and _QUOTES.get(before) == after:
        return True
    if _EXPLAINED.match(text, end) or _MENTIONED.search(text, max(start - 140, 0), start):
        return True
    if before in _ADDRESS or (after in _ADDRESS and after and text[end + 1 : end + 2].isalnum()):
        return True
    said = text[start:end]
    return said[0].isupper() and not said.isupper() and bool(_MID_SENTENCE.search(text, max(start - 3, 0), start))


def one(found: list[Found], severity: Severity) -> Fault:
    first = found[0]
    said = shown(first.said, 60)
    message = say("“{said}” is not an everyday word", said=said)
    if len(found) > 1:
        message = say("“{said}” is not an everyday word ({count} times)", said=said, count=len(found))
    return Fault(message, places(found), severity, key=f"jargon {first.said.casefold()}", fix=rewrite(first))


def many(alike: list[list[Found]], severity: Severity) -> Fault:
    names = series(say("“{said}”", said=shown(found[0].said, 40)) for found in alike[:6])
    message = say("{count} wordings are not everyday words: {names} …", count=len(alike), names=names)
    fix = one_by_one(rewrite(found[0]) for found in alike[:12])
    return Fault(message, places([f for found in alike for f in found]), severity, key="much jargon", fix=fix)


def places(found: list[Found]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(f.place for f in found))


def rewrite(found: Found) -> Said:
    said = shown(found.said, 60)
    if not found.instead:
        if _HAN.search(said):
            return say("“{said}”: say it in everyday words.", said=said)
        return say("“{said}”: leave it out.", said=said)
    return say("“{said}” → “{instead}”.", said=said, instead=found.instead)
