"""A block of text so long that readers lose their place, or a long text without a heading.

## What it finds
Paragraphs of more than 90 English words or 180 Chinese characters, and stretches of running text of more than 300 words
or 500 characters under one heading or none.

Bad: one paragraph of 220 words about returns. Good: four short ones, or a list of the four steps, under headings.

## Why it matters
People look for the one thing that they need. In a wall of text the eye has nothing to stop at, on a phone least of all.

## How to fix
One subject in one paragraph; steps and conditions as a list; a heading that says what comes, every few paragraphs.

## Not reported
Terms, privacy and other legal pages, lists, quotations, code, what customers wrote, tables, footers and menus; lines
that are broken within a paragraph are counted as they look: short ones stand apart. A title in bold, a term, or
the button of a folded section counts as a heading. Scripts and text messages.

## Sources
plainlanguage.gov, “Write short paragraphs” and “Use headings”; ISO 24495-1:2023, principle 2 (findable).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Block,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import NO_LANGUAGE, Passage, is_small_print, passages, sentences_of
from auditor.kit.prose import is_enumeration
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import HAN, masked, shown

_READ = frozenset({Kind.PAGE, Kind.EMAIL, Kind.DOCUMENT})
_RUNNING = frozenset({"paragraph", "cell", "item", "caption"})
_HEADS = frozenset({"heading", "term", "button"})
_HAN = re.compile(f"[{HAN}]")
_GAP = re.compile(r"\n[ \t]*\n")
_FULL = 50  # characters: a shorter line was not broken because it was full
_TITLE = 10  # words of a paragraph in bold that stands for a heading
_BOLD = 600
_FEWEST = 8  # words of what is text, and no label


@dataclass(slots=True)
class Stretch:
    """Running text between two headings: its passages and how long they are together."""

    passages: list[Passage]
    size: int = 0


@touchpoint_check(
    id="wall-of-text",
    title="Wall of text",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document,),
    params={  # catalogue §4.3; plainlanguage.gov wants no paragraph above 150 words, and most below it by far
        "en_words": 90,
        "zh_characters": 180,
        "en_words_without_heading": 300,
        "zh_characters_without_heading": 500,  # 1.6 characters are about one word
    },
)
def wall_of_text(here: Evidence, params: Params) -> Verdict:
    if here.kind not in _READ:
        return not_applicable(say("neither a page, a mail nor a document"))
    if is_small_print(here):
        return not_applicable(say("a legal page"))
    read = {p.block: p for p in passages(here)}
    if not read:
        return not_applicable(NO_LANGUAGE)
    running = [p for p in read.values() if p.block.role in _RUNNING]
    if not running:
        return not_applicable(say("there is no running text"))
    limits = {"en": params["en_words"], "zh": params["zh_characters"]}
    faults = [f for p in running if (f := wall(here, p, limits[p.language]))]
    without = {"en": params["en_words_without_heading"], "zh": params["zh_characters_without_heading"]}
    for stretch in stretches(here[Texts].blocks, read):
        limit = without[stretch.passages[0].language]
        if stretch.size > limit and len(stretch.passages) > 1:
            faults.append(unheaded(here, stretch, limit))
    return judged(examined=len(running), faults=faults)


def wall(here: Evidence, passage: Passage, limit: float) -> Fault | None:
    if len(passage.text) <= limit:
        return None
    text = max(paragraphs(passage.text), key=lambda one: size(one, passage.language), default="")
    count = size(text, passage.language)
    if count <= limit or is_enumeration(text, count) or len(sentences_of(text)) == 1:
        return None  # one sentence that long is the business of long-sentence
    quote = shown(text, 80)
    message = (
        say("A paragraph of {count} words (more than {limit:g}): “{text}”", count=count, limit=limit, text=quote)
        if passage.language == "en"
        else say(
            "A paragraph of {count} characters (more than {limit:g}): “{text}”", count=count, limit=limit, text=quote
        )
    )
    key = "paragraph " + " ".join(masked(text).split()[:8])[:60]
    parts = len(sentences_of(text))
    fix = say(
        "Make {paragraphs} paragraphs or a list of its {sentences} sentences.",
        paragraphs=max(2, round(count / limit + 0.5)),
        sentences=parts,
    )
    return Fault(message, (passage.place(here, shown(text, 600)),), key=key, fix=fix)


def unheaded(here: Evidence, stretch: Stretch, limit: float) -> Fault:
    first = stretch.passages[0]
    count, parts = stretch.size, len(stretch.passages)
    message = (
        say(
            "{count} words in {parts} paragraphs have no heading (more than {limit:g})",
            count=count,
            parts=parts,
            limit=limit,
        )
        if first.language == "en"
        else say(
            "{count} characters in {parts} paragraphs have no heading (more than {limit:g})",
            count=count,
            parts=parts,
            limit=limit,
        )
    )
    key = "no heading " + " ".join(masked(first.text).split()[:6])[:60]
    places = (first.place(here, shown(first.text)), stretch.passages[-1].place(here, shown(stretch.passages[-1].text)))
    return Fault(message, places, key=key, fix=say("Put a heading over each subject."))


def stretches(blocks: tuple[Block, ...], read: dict[Block, Passage]) -> list[Stretch]:
    """Of each language and region by itself: a footer or an aside does not go on where the main text stopped."""
    found: list[Stretch] = []
    current: Stretch | None = None
    around = ""
    for block in blocks:
        if is_head(block) or block.region != around:
            current, around = None, block.region
        passage = read.get(block)
        if passage is None or block.role not in _RUNNING or is_head(block):
            continue
        count = size(block.text, passage.language)
        if count < _FEWEST:
            continue
        if current is None or current.passages[0].language != passage.language:
            current = Stretch([])
            found.append(current)
        current.passages.append(passage)
        current.size += count
    return found


def is_head(block: Block) -> bool:
    if block.role in _HEADS:
        return True
    if block.role not in _RUNNING or not block.style.weight.isdigit() or int(block.style.weight) < _BOLD:
        return False
    return count_words(block.text) <= _TITLE * (1 if block.text.isascii() else 2)


def paragraphs(text: str) -> list[str]:
    """What a reader sees as paragraphs: parted by empty lines, and by breaks that no full line has forced."""
    found: list[str] = []
    for part in _GAP.split(text):
        lines = part.split("\n")
        wrapped = sum(len(line) >= _FULL for line in lines[:-1]) * 2 > len(lines) - 1
        found += [part] if wrapped else lines
    return found


def size(text: str, language: str) -> int:
    return len(_HAN.findall(text)) if language == "zh" else count_words(text)
