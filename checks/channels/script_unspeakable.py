"""A telephone script that cannot be said, or not be noted down, as it is written.

## What it finds
Lines of the agent in scripts for the telephone: sentences of more than 20 words or 35 Chinese characters, addresses
that would have to be spelled, eight and more digits in one block, signs and abbreviations that nobody can say (w/,
and/or, item(s), ¥99/月), asides in brackets in the middle of a sentence. One finding for each node.

Bad: “Go to https://acme.example/a/b?c=1 or call 18184886988.” Good: “I text you the link. Or call 181 8488 6988.”

## Why it matters
Who listens cannot read it again. An agent out of breath skips half, and the customer notes a wrong number.

## How to fix
One breath, one sentence. Group digits in threes and fours. Send links by text message. Write words, not signs.

## Not reported
Chat scripts; what customers say; short addresses (“acme.com/help”), and links that the agent sends; placeholders and
directions in brackets (“[name]”, “(pause)”); enumerations. `long-sentence` leaves telephone scripts to this check.

## Sources
ISO 24495-1:2023, principle 4 (usable); BBC and NHS practice for words that are spoken: twenty words at most.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from auditor.api import (
    Dialogue,
    Evidence,
    Fault,
    Kind,
    Node,
    Params,
    Place,
    Said,
    Severity,
    Turn,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.advice import one_by_one
from auditor.kit.passages import sentences_of
from auditor.kit.prose import is_enumeration
from auditor.kit.speaking.scripts import agent_turns, language
from auditor.kit.speaking.unspeakable import Flaw, grouped, marks_in
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import around, shown

ONE: dict[str, Callable[[str], Said]] = {
    "link": lambda said: say("an address that has to be spelled (“{said}”)", said=said),
    "digits": lambda said: say("digits in one block (“{said}”)", said=said),
    "signs": lambda said: say("a sign that nobody can say (“{said}”)", said=said),
    "brackets": lambda said: say("an aside in brackets (“{said}”)", said=said),
}
MANY: dict[str, Callable[[int, str], Said]] = {
    "link": lambda n, said: say("{count} addresses that have to be spelled (“{said}”)", count=n, said=said),
    "digits": lambda n, said: say("{count} numbers in one block (“{said}”)", count=n, said=said),
    "signs": lambda n, said: say("{count} signs that nobody can say (“{said}”)", count=n, said=said),
    "brackets": lambda n, said: say("{count} asides in brackets (“{said}”)", count=n, said=said),
}
FIXES = {
    "long": say("Split it into sentences of one breath."),
    "link": say("Send the link by text message, or give a short address such as “acme.example/help”."),
    "signs": say("Write it as it is said."),
    "brackets": say("Make the aside a sentence of its own, or leave it out."),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A flaw in a turn."""

    turn: Turn
    flaw: Flaw

    @property
    def words(self) -> str:
        """What is flawed."""
        return self.turn.text[self.flaw.start : self.flaw.end]


@touchpoint_check(
    id="script-unspeakable",
    title="Words that cannot be said",
    severity=Severity.NOTICE,
    needs=(Dialogue,),
    kinds=(Kind.SCRIPT,),
    params={
        "en_words": 20,  # catalogue §4.8
        "zh_characters": 35,
        "en_far_words": 35,  # beyond these it is a warning, as `long-sentence` has it for what is read
        "zh_far_characters": 60,
    },
)
def script_unspeakable(here: Evidence, params: Params) -> Verdict:
    if here.channel == "chat":
        return not_applicable(say("a chat is read, not said"))
    examined = 0
    nodes: dict[int, tuple[Node, list[Found]]] = {}
    for node, turn in agent_turns(here):
        examined += 1
        flaws = [*long_ones(turn.text, language(here, turn), params), *marks_in(turn.text)]
        if flaws:
            nodes.setdefault(id(node), (node, []))[1].extend(Found(turn, flaw) for flaw in flaws)
    if not examined:
        return not_applicable(say("no line of an agent is in English or Chinese"))
    return judged(examined=examined, faults=[as_fault(here, node, found, params) for node, found in nodes.values()])


def long_ones(text: str, written: str, params: Params) -> list[Flaw]:
    most = params["en_words"] if written == "en" else params["zh_characters"]
    found: list[Flaw] = []
    for sentence in sentences_of(text):
        count = count_words(sentence.text)
        if count > most and not is_enumeration(sentence.text, count):
            found.append(Flaw("long", sentence.start, sentence.end, count))
    return found


def as_fault(here: Evidence, node: Node, found: list[Found], params: Params) -> Fault:
    sorts: dict[str, list[Found]] = {}
    for one in found:
        sorts.setdefault(one.flaw.sort, []).append(one)
    parts = [described(here, sort, some) for sort, some in sorts.items()]
    listed = joined(parts, most=len(parts))
    far = any(
        one.flaw.count > params["en_far_words" if language(here, one.turn) == "en" else "zh_far_characters"]
        for one in found
    )
    return Fault(
        say("In “{title}”: {flaws}", title=shown(node.text, 50), flaws=listed)
        if node.text
        else say("In what the agent says: {flaws}", flaws=listed),
        tuple(placed(here, one) for one in found),
        Severity.WARNING if far else None,
        key=f"node {node.text}",
        fix=one_by_one(advice(sort, some) for sort, some in sorts.items()),
    )


def described(here: Evidence, sort: str, some: list[Found]) -> Said:
    worst = max(some, key=lambda found: found.flaw.count)
    said, count = shown(worst.words, 60), len(some)
    if sort != "long":
        return ONE[sort](said) if count == 1 else MANY[sort](count, said)
    most = worst.flaw.count
    if language(here, worst.turn) == "en":
        if count == 1:
            return say("a sentence that is too long to say ({most} words): “{said}”", most=most, said=said)
        return say(
            "{count} sentences that are too long to say (up to {most} words): “{said}”",
            count=count,
            most=most,
            said=said,
        )
    if count == 1:
        return say("a sentence that is too long to say ({most} characters): “{said}”", most=most, said=said)
    return say(
        "{count} sentences that are too long to say (up to {most} characters): “{said}”",
        count=count,
        most=most,
        said=said,
    )


def placed(here: Evidence, one: Found) -> Place:
    if one.flaw.sort == "long":
        return here.place(one.turn, shown(one.words, 600))
    return here.place(one.turn, around(one.turn.text, one.flaw.start, one.flaw.end), (one.words,))


def advice(sort: str, some: list[Found]) -> Said:
    if sort == "digits":
        said = dict.fromkeys(one.words for one in some)
        pairs = series(say("{digits} → {grouped}", digits=digits, grouped=grouped(digits)) for digits in said)
        return say("Group the digits: {pairs}.", pairs=pairs)
    return FIXES[sort]
