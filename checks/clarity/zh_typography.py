"""Chinese text is set in two ways on one page.

## What it finds
Half-width punctuation between Chinese characters where the rest is full-width (“你好,世界。”); Latin words that stand
apart from Chinese on some lines and together on others; full-width digits and letters beside ordinary ones. Left to a
person: a page in simplified Chinese with a share of traditional characters, or the other way round.

坏：“你好,世界。欢迎光临！” 好：“你好，世界。欢迎光临！”

## Why it matters
Uneven setting looks unfinished, as a spelling mistake does, and half-width signs stick to the characters.

## How to fix
Use full-width punctuation in Chinese sentences. Choose one habit for spaces beside Latin words. Tools such as
AutoCorrect and zhlint do both.

## Not reported
Text in which one habit is followed throughout, whichever it is; single slips of spacing; digits beside Chinese
(2026年); colons behind a label; signs beside numbers, Latin words and brackets; tables, labels, menus, footers,
quotations; names in `words.yaml`, which may be styled; short touchpoints.

## Sources
W3C, Requirements for Chinese Text Layout (clreq) §3; GB/T 15834-2011 on punctuation; the rules of AutoCorrect and
zhlint. Check catalogue §4.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.api import (
    Confidence,
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
    touchpoint_check,
)
from auditor.kit.house import excused
from auditor.kit.passages import Passage, passages
from auditor.kit.text.wording import around, shown
from auditor.kit.text.zh_typography import beside, typesetting, with_word

READ = frozenset({"paragraph", "message", "agent", "item", "caption"})
FULL_WIDTH = str.maketrans(",.;:!?", "，。；：！？")
NARROW = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in map(chr, range(0xFF01, 0xFF5F))}
MOST_PLACES = 6


@dataclass(slots=True)
class Habit:
    """Where a way of setting is found: the text, and the stretch of it that shows the habit."""

    found: list[tuple[Passage, tuple[int, int]]] = field(default_factory=list[tuple[Passage, tuple[int, int]]])

    def add(self, here: Evidence, passage: Passage, spans: tuple[tuple[int, int], ...]) -> None:
        """What the house styles so is left out."""
        self.found += [(passage, span) for span in spans if not excused(here, passage.text, *span)]

    def shown(self) -> str:
        passage, span = self.found[0]
        return shown(beside(passage.text, span), 40)

    def places(self, here: Evidence, most: int = MOST_PLACES) -> tuple[Place, ...]:
        """One for each text."""
        first: dict[str, tuple[Passage, tuple[int, int]]] = {}
        for passage, span in self.found:
            first.setdefault(passage.text, (passage, span))
        return tuple(
            p.place(here, around(p.text, *span), (with_word(p.text, span),)) for p, span in list(first.values())[:most]
        )


@dataclass(slots=True)
class Characters:
    """Characters of one way to write, and a text that has them."""

    all: str = ""
    passage: Passage | None = None

    def add(self, passage: Passage, characters: str) -> None:
        if characters:
            self.all += characters
            self.passage = self.passage or passage


@touchpoint_check(
    id="zh-typography",
    title="Chinese set in two ways",
    severity=Severity.NOTICE,
    needs=(Texts,),
    params={
        "full": 3,  # full-width signs from which on they are the habit of the page
        "spaced": 3,  # Latin words of the rarer habit, below which they are slips
        "spaced_percent": 20,  # and their share of all
        "other_script": 4,  # different characters of the other way to write
        "other_percent": 3,
    },
)
def zh_typography(here: Evidence, params: Params) -> Verdict:
    read = [p for p in passages(here, ("zh",)) if p.block.role in READ]
    if not read:
        return not_applicable(say("there is no text in Chinese"))
    half, apart, together, wide = Habit(), Habit(), Habit(), Habit()
    full = digits = 0
    old, new = Characters(), Characters()
    for passage in read:
        found = typesetting(passage.text)
        full += found.full
        digits += sum(map(passage.text.count, "0123456789"))
        for habit, spans in ((half, found.half), (apart, found.apart), (together, found.together), (wide, found.wide)):
            habit.add(here, passage, spans)
        old.add(passage, found.traditional)
        new.add(passage, found.simplified)
    faults: list[Fault] = []
    if half.found and full >= max(params["full"], len(half.found)):
        faults.append(of_punctuation(here, half, full))
    if is_mixed(len(apart.found), len(together.found), params):
        faults.append(of_spaces(here, apart, together))
    if wide.found and digits >= params["full"]:
        faults.append(of_letters(here, wide))
    doubts = of_characters(here, old, new, params)
    return judged(examined=len(read), faults=faults, doubts=doubts)


def of_punctuation(here: Evidence, half: Habit, full: int) -> Fault:
    count = len(half.found)
    passage, (start, end) = half.found[0]
    sign = passage.text[start:end]
    return Fault(
        say("{count} half-width sign among {full} full-width ones: “{said}”", count=count, full=full, said=half.shown())
        if count == 1
        else say(
            "{count} half-width signs among {full} full-width ones: “{said}”", count=count, full=full, said=half.shown()
        ),
        half.places(here),
        key="half-width punctuation",
        fix=say("Write “{full}” for “{sign}”.", full=sign.translate(FULL_WIDTH), sign=sign),
    )


def is_mixed(apart: int, together: int, params: Params) -> bool:
    fewer = min(apart, together)
    return fewer >= params["spaced"] and 100 * fewer >= params["spaced_percent"] * (apart + together)


def of_spaces(here: Evidence, apart: Habit, together: Habit) -> Fault:
    usual, rare = sorted((apart, together), key=lambda habit: -len(habit.found))
    return Fault(
        say(
            "Latin words stand apart from Chinese {apart} times (“{one}”) and together with it {together} times "
            "(“{other}”)",
            apart=len(apart.found),
            one=apart.shown(),
            together=len(together.found),
            other=together.shown(),
        ),
        (*usual.places(here, 1), *rare.places(here, MOST_PLACES - 1)),
        confidence=Confidence.MEDIUM,
        key="spaces beside Latin words",
        fix=say("Put the space everywhere.") if usual is apart else say("Leave the space out everywhere."),
    )


def of_letters(here: Evidence, wide: Habit) -> Fault:
    passage, (start, end) = wide.found[0]
    said = passage.text[start:end]
    return Fault(
        say("Full-width “{said}” stands beside ordinary digits and letters", said=said),
        wide.places(here),
        key="full-width letters",
        fix=say("Write “{said}”.", said=said.translate(NARROW)),
    )


def of_characters(here: Evidence, old: Characters, new: Characters, params: Params) -> list[Fault]:
    """Both ways to write Chinese on one page: a name or a quotation may be meant so."""
    is_old = len(old.all) <= len(new.all)
    rare, usual = (old, new) if is_old else (new, old)
    different = "".join(dict.fromkeys(rare.all))
    if len(different) < params["other_script"] or 100 * len(rare.all) < params["other_percent"] * len(usual.all):
        return []
    if rare.passage is None:
        return []
    return [
        Fault(
            say("Some characters are traditional, the others are not: {characters}", characters=different[:10])
            if is_old
            else say("Some characters are simplified, the others are not: {characters}", characters=different[:10]),
            (rare.passage.place(here, shown(rare.passage.text), tuple(different[:4])),),
            confidence=Confidence.MEDIUM,
            key="both ways to write Chinese",
            fix=say("Write the page in one of the two; convert names of products only if they are printed so."),
        )
    ]
