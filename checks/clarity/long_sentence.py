"""A sentence is too long to be understood at first reading.

## What it finds
English sentences of more than 35 words, and touchpoints where more than 15 % of the sentences have more than 25;
Chinese sentences, or parts between semicolons, of more than 60 characters and words, and, as polish, of more
than 40.

Bad: “If you wish to return an item which you have purchased, you must, within 30 days of the date on which …”
Good: “You can return an item within 30 days. Pack it as it came. We refund you when it arrives.”

## Why it matters
A customer who has to read a rule twice guesses, calls, or leaves. On a phone, a long sentence fills the screen.

## How to fix
One thought in one sentence. Start with what the customer does; put conditions into a list.

## Not reported
Lists, addresses, headings, quotations, footers, terms and privacy pages, and text in other languages than English and
Chinese. What is said on the telephone has limits of its own: `script-unspeakable`.

## Sources
plainlanguage.gov, “Write short sentences”; GOV.UK content guidance (25 words). Their own guide has 11 % over 25.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import sentences_of
from auditor.kit.prose import block_language, is_enumeration, is_legal, is_prose
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import masked, shown

_STRUCTURE = re.compile(r"[,，、;；:：—–(（]")


@dataclass(frozen=True, slots=True)
class Long:
    """A sentence of `count` words (English) or characters and words (Chinese), and the block it stands in."""

    text: str
    count: int
    block: Block


@touchpoint_check(
    id="long-sentence",
    title="Sentence too long",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={
        "en_words": 35,  # GOV.UK: split what is longer than 25; ten more are certainly too many
        "en_many_words": 25,
        "en_many_percent": 15,  # of all sentences; the plain-language guide itself has 11
        "en_many_of": 10,  # sentences below which a share says nothing
        "zh_characters": 60,
        "zh_many_characters": 40,  # the seed text, which reads well, has 15 % of its sentences above
    },
)
def long_sentence(here: Evidence, params: Params) -> Verdict:
    blocks = here[Texts].blocks
    if Document in here and is_legal(here[Document], blocks):
        return not_applicable(say("a legal page"))
    if here.kind is Kind.SCRIPT and here.channel == "phone":
        return not_applicable(say("what is said on the telephone is the business of `script-unspeakable`"))
    read: dict[str, list[Long]] = {"en": [], "zh": []}
    for block in blocks:
        if is_prose(block) and (language := block_language(block, here.language)) in read:
            said = [part for s in sentences_of(block.text) for part in thoughts(s.text, language)]
            read[language] += [Long(text, count_words(text), block) for text in said]
    examined = sum(map(len, read.values()))
    if not examined:
        return not_applicable(say("there is no running text in English or Chinese"))
    too_long = {"en": params["en_words"], "zh": params["zh_characters"]}
    faults = [
        single(here, sentence, language, too_long[language])
        for language, found in read.items()
        for sentence in found
        if sentence.count > too_long[language] and not is_enumeration(sentence.text, sentence.count)
    ]
    return judged(examined=examined, faults=faults + crowds(here, read, params))


def thoughts(sentence: str, language: str) -> list[str]:
    """A Chinese semicolon parts what could stand alone; 【a signature】 before it is not read as a part of it."""
    if language != "zh":
        return [sentence]
    return [part for part in re.split("；", re.sub("^【[^】]{1,20}】", "", sentence)) if part.strip()]


def single(here: Evidence, sentence: Long, language: str, limit: float) -> Fault:
    count, text = sentence.count, shown(sentence.text)
    message = (
        say("A sentence of {count} words (more than {limit:g}): “{text}”", count=count, limit=limit, text=text)
        if language == "en"
        else say(
            "A sentence of {count} characters (more than {limit:g}): “{text}”", count=count, limit=limit, text=text
        )
    )
    key = " ".join(masked(sentence.text).split()[:8])[:80]
    return Fault(message, (here.place(sentence.block, shown(sentence.text, 600)),), key=key, fix=advice(sentence.text))


def crowds(here: Evidence, read: dict[str, list[Long]], params: Params) -> list[Fault]:
    """Many sentences that are rather long: one notice for each language, with all of them as its places."""
    english = [s for s in read["en"] if s.count > params["en_many_words"]]
    share = 100 * len(english) / max(len(read["en"]), 1)
    enough = len(read["en"]) >= params["en_many_of"] and share > params["en_many_percent"]
    low, high = params["zh_many_characters"], params["zh_characters"]
    chinese = [s for s in read["zh"] if low < s.count <= high and not is_enumeration(s.text, s.count)]
    found: list[Fault] = []
    if enough:
        worst = _longest(english)
        message = say(
            "{count} of {all} sentences have more than {limit:g} words; the longest has {most}: “{text}”",
            count=len(english),
            all=len(read["en"]),
            limit=params["en_many_words"],
            most=worst.count,
            text=shown(worst.text),
        )
        found.append(_notice(here, english, message, "many long English sentences"))
    if chinese:
        worst = _longest(chinese)
        text = shown(worst.text)
        message = (
            say(
                "1 sentence has more than {limit:g} characters; the longest has {most}: “{text}”",
                limit=low,
                most=worst.count,
                text=text,
            )
            if len(chinese) == 1
            else say(
                "{count} sentences have more than {limit:g} characters; the longest has {most}: “{text}”",
                count=len(chinese),
                limit=low,
                most=worst.count,
                text=text,
            )
        )
        found.append(_notice(here, chinese, message, "many long Chinese sentences"))
    return found


def _longest(found: list[Long]) -> Long:
    return max(found, key=lambda s: s.count)


def _notice(here: Evidence, found: list[Long], message: str, key: str) -> Fault:
    places = tuple(here.place(s.block, shown(s.text, 600)) for s in found)
    return Fault(message, places, Severity.NOTICE, Confidence.HIGH, key, say("Split the longest ones."))


def advice(text: str) -> Said:
    parts = len(_STRUCTURE.findall(text)) + 1
    return say("Split it: it has {count} parts.", count=parts) if parts > 2 else say("Split it.")  # noqa: PLR2004
