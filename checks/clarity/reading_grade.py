"""The text as a whole is harder to read than nine years of school allow.

## What it finds
English running text of 100 words or more whose Flesch-Kincaid grade, names left out, is above 9; Chinese running text
of 200 characters or more with long sentences and many bookish words (予以, 逾期, 履行, 之). It names the words
that weigh most, with easier ones where there are some, and the sentence that weighs most.

Bad: “Notification of the cancellation must be furnished prior to the commencement of the billing period.”
Good: “Tell us before the month begins that you want to cancel.”

## Why it matters
One adult in five reads no better than a child of eleven, and nobody reads well on a phone in a queue. WCAG asks for a
simpler version of what needs more than lower secondary education.

## How to fix
Replace the words that are named, split the sentence that is quoted, and read the result aloud.

## Not reported
Texts that are shorter: their grade says nothing. Names, quotations, lists, menus, footers, code, terms and privacy
pages, words that `words.yaml` allows. A grade is a hint where to look, never a gate: this is always a notice.

## Sources
WCAG 2.2, 3.1.5 Reading Level, level AAA; ISO 24495-1:2023, principle 3; Kincaid et al. 1975 for the grade.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Params,
    Place,
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
from auditor.kit.passages import Passage, is_small_print, passages, sentences_of
from auditor.kit.prose import is_prose
from auditor.kit.text.ease import grade, reading
from auditor.kit.text.han_words import bookish, han_words
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.sentences import count_words
from auditor.kit.text.syllables import syllables
from auditor.kit.text.wording import shown

if TYPE_CHECKING:
    from auditor.kit.text.ease import Reading

_NAMED = 5  # words that a finding names
_LONG = 3  # syllables of a word that makes a grade
_MANY = 30  # words: a shorter sentence is not quoted for its length
_QUOTE = 600


@touchpoint_check(
    id="reading-grade",
    title="Text hard to read",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document,),
    params={
        "grade": 9,  # WCAG 3.1.5: lower secondary education ends there
        "en_words": 100,  # below it, a grade jumps by years with one word
        "en_sentences": 5,
        "zh_characters": 200,
        "zh_sentence": 35,  # characters and words of a sentence, on average
        "zh_bookish": 5,  # in a hundred words; a good help page has one, a contract eight
    },
)
def reading_grade(here: Evidence, params: Params) -> Verdict:
    if is_small_print(here):
        return not_applicable(say("a legal page"))
    prose = [p for p in passages(here) if is_prose(p.block)]
    english = [p for p in prose if p.language == "en"]
    chinese = [p for p in prose if p.language == "zh"]
    examined: list[Passage] = []
    faults: list[Fault] = []
    if sum(p.text.count(" ") + 1 for p in english) >= params["en_words"]:
        read = reading("\n\n".join(p.text for p in english))
        if len(read.sentences) >= params["en_sentences"]:
            examined += english
            faults += hard_english(here, english, read, params["grade"])
    if sum(count_words(p.text) for p in chinese) >= params["zh_characters"]:
        examined += chinese
        faults += hard_chinese(here, chinese, params)
    if not examined:
        return not_applicable(say("there is not enough running text in English or Chinese to tell"))
    return judged(examined=len(examined), faults=faults)


def hard_english(here: Evidence, prose: list[Passage], read: Reading, limit: float) -> list[Fault]:
    known = allowed(here, prose, read)
    found = grade(read, known)
    if found <= limit:
        return []
    hard = [w for w in read.hardest(60) if w not in known and syllables(w) >= _LONG][:_NAMED]
    easier = {s.said.lower(): s.instead for s in read.swaps if s.instead and s.safe}
    heavy = read.heaviest()
    message = (
        say(
            "The English text needs {grade:.1f} years of school (more than {limit:g}): its hardest words are {words}",
            grade=found,
            limit=limit,
            words=series(say("“{word}”", word=word) for word in hard),
        )
        if hard
        else say(
            "The English text needs {grade:.1f} years of school (more than {limit:g}): its sentences are long",
            grade=found,
            limit=limit,
        )
    )
    places: list[Place] = []
    if heavy:
        message = say("{message}; its heaviest sentence has {count} words", message=message, count=heavy.words)
        places += where(here, prose, heavy.sentence.text, hard)
    for word in hard:
        if not any(word in mark.lower() for place in places for mark in place.marks):
            places += sentence_with(here, prose, word)
    fixes = [say("“{said}” → “{instead}”.", said=s, instead=i) for s, i in list(easier.items())[:_NAMED]]
    if heavy and heavy.words >= _MANY:
        fixes.append(say("Split the sentence of {count} words.", count=heavy.words))
    fix = one_by_one(fixes or [say("Say it in shorter sentences and everyday words.")])
    return [Fault(message, tuple(places), Severity.NOTICE, Confidence.MEDIUM, "reading grade en", fix)]


def allowed(here: Evidence, prose: list[Passage], read: Reading) -> frozenset[str]:
    """Hard words that the house allows for its readers: they count as names do."""
    words = here.about.words
    if not (words.names or words.allowed):
        return frozenset()
    found: set[str] = set()
    for word in set(read.words):
        match = next((m for p in prose if (m := re.search(rf"\b{re.escape(word)}\b", p.text, re.IGNORECASE))), None)
        if match and excused(here, match.string, match.start(), match.end()):
            found.add(word)
    return frozenset(found)


def where(here: Evidence, prose: list[Passage], sentence: str, marks: list[str]) -> list[Place]:
    for passage in prose:
        if sentence in passage.text:
            quote = shown(sentence, _QUOTE)
            return [passage.place(here, quote, tuple(said for w in marks if (said := as_said(quote, w))))]
    return [prose[0].place(here, shown(prose[0].text, _QUOTE))]


def sentence_with(here: Evidence, prose: list[Passage], word: str) -> list[Place]:
    for passage in prose:
        for sentence in sentences_of(passage.text):
            if said := as_said(sentence.text, word):
                return [passage.place(here, shown(sentence.text, _QUOTE), (said,))]
    return []


def as_said(text: str, word: str) -> str:
    """The word as it stands in the text."""
    match = re.search(rf"\b{re.escape(word)}\b", text.replace("’", "'"), re.IGNORECASE)
    return text[match.start() : match.end()] if match else ""


def hard_chinese(here: Evidence, prose: list[Passage], params: Params) -> list[Fault]:
    found = [s for p in prose for s in sentences_of(p.text)]
    words = [w for p in prose for w in han_words(simplified(p.text))]
    stiff = [w for p in prose for w in bookish(simplified(p.text))]
    average = sum(count_words(s.text) for s in found) / max(len(found), 1)
    share = 100 * len(stiff) / max(len(words), 1)
    if average <= params["zh_sentence"] or share <= params["zh_bookish"]:
        return []
    often = sorted(set(stiff), key=lambda w: (-stiff.count(w), w))[:_NAMED]
    message = say(
        "The Chinese text is hard to read: {average:.0f} characters to a sentence, and {share:.0f} of 100 words are "
        "bookish ({words})",
        average=average,
        share=share,
        words="、".join(often),
    )
    places = [place for word in often for place in sentence_with_han(here, prose, word)]
    fix = say("Say it as you would across a counter, in sentences of 25 characters.")
    return [Fault(message, tuple(dict.fromkeys(places)), Severity.NOTICE, Confidence.MEDIUM, "reading grade zh", fix)]


def sentence_with_han(here: Evidence, prose: list[Passage], word: str) -> list[Place]:
    for passage in prose:
        for sentence in sentences_of(passage.text):
            at = simplified(sentence.text).find(word)
            if at != -1:
                said = sentence.text[at : at + len(word)]
                return [passage.place(here, shown(sentence.text, _QUOTE), (said,))]
    return []
