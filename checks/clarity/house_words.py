"""Words that the house does not use.

## What it finds
What the workspace's `words.yaml` says is not to be said: words with a preferred one (`preferred:`), banned words
(`banned:`), rules of Vale styles that it names (`styles:`), and names in other capitals or spacing than its own
(`spellings:`). In every text that a customer sees, subjects, titles, names of links and alternative texts included.

Bad: “Log in to see your cart” where the house says “sign in” and “basket”. Good: “Sign in to see your basket”.

## Why it matters
Customers learn a company's words once. Each other word for the same thing makes them ask whether it is the same thing.

## How to fix
Write the word that the finding names. If the list is wrong, change `words.yaml`: the next run follows it.

## Not reported
What stands under `unless:` (or a style's `exceptions:`), names and allowed terms of the house, other people's words
(quotations, what a customer says in a script), code, web and mail addresses. Rules with a `language:` are silent where
the text is in another one, rules with an `audience:` where the touchpoint is for somebody else. A name in capitals
throughout is a matter of style.

## Sources
The workspace's own list; Vale styles as described at vale.sh (checks “substitution” and “existence”).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.api import (
    Document,
    Evidence,
    Fault,
    Images,
    Links,
    Mail,
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
from auditor.kit.house import misspelled, unwanted
from auditor.kit.surface import Said, everything_said
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import around

MOST_PLACES = 12  # of one word; more say nothing new
NOT_OURS = frozenset({"quote", "customer", "code"})


@dataclass(slots=True)
class Found:
    """One word of the list at this touchpoint: how it was written, and where."""

    message: str
    fix: str
    severity: Severity | None
    places: list[Place] = field(default_factory=list[Place])
    seen: set[str] = field(default_factory=set[str])

    def add(self, here: Evidence, said: Said, start: int, end: int) -> None:
        """Another place, unless the same words stand there already (a link within its sentence)."""
        quote = around(said.text, start, end)
        if len(self.places) < MOST_PLACES and not any(quote in other for other in self.seen):
            self.seen.add(quote)
            self.places.append(said.place(here, quote, (said.text[start:end],)))


@touchpoint_check(
    id="house-words",
    title="A word that the house does not use",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document, Mail, Links, Images),
    news=True,
)
def house_words(here: Evidence, params: Params) -> Verdict:
    del params
    words = here.about.words
    if not (words.rules or words.names):
        return not_applicable(say("the workspace has no words of its own (`words.yaml`)"))
    said = [s for s in everything_said(here) if s.text.strip() and s.role not in NOT_OURS]
    if not said:
        return not_applicable(say("there is no text"))
    found: dict[str, Found] = {}
    for each in said:
        look_at(here, each, found)
    faults = [
        Fault(f.message, tuple(f.places), f.severity, key=f"word {key}", fix=f.fix)
        for key, f in found.items()
        if f.places
    ]
    return judged(examined=len(said), faults=faults)


def look_at(here: Evidence, said: Said, found: dict[str, Found]) -> None:
    language = language_of(said.text, said.lang or here.language)
    for hit in unwanted(here, said.text, language, said.role):
        rule, written = hit.rule, said.text[hit.start : hit.end]
        message = message_of(written, rule.instead, rule.message, rule.reason)
        key = message if rule.message else rule.said  # two styles may say the same
        if key not in found:
            severity = Severity(rule.severity) if rule.severity else None
            fix = "" if rule.message and not rule.instead else fix_of(written, rule.instead)
            found[key] = Found(message, fix, severity)
        found[key].add(here, said, hit.start, hit.end)
    brand = here.about.facts.get("brand", "")
    for right, start, end in misspelled(here, said.text):
        if right == brand:
            continue  # brand-name-drift speaks of it
        key = f"name {right}"
        written = said.text[start:end]
        if key not in found:
            message = say("“{written}” is not how {right} is spelled here", written=written, right=right)
            found[key] = Found(message, say("Write “{right}”.", right=right), Severity.NOTICE)
        found[key].add(here, said, start, end)


def message_of(written: str, instead: tuple[str, ...], own: str, reason: str) -> str:
    """The list's own message, filled in as Vale does, else one of ours."""
    if own:
        filled = (", ".join(instead), written) if instead else (written, "")
        for value in filled:
            own = own.replace("%s", value, 1)
        return say("{message}", message=own)
    why = reason.rstrip(".")
    if instead and reason:
        return say(
            "“{written}” is not a word of the house ({why}): it says “{instead}”",
            written=written,
            why=why,
            instead=instead[0],
        )
    if instead:
        return say("“{written}” is not a word of the house: it says “{instead}”", written=written, instead=instead[0])
    if reason:
        return say("“{written}” is not to be said ({why})", written=written, why=why)
    return say("“{written}” is not to be said", written=written)


def fix_of(written: str, instead: tuple[str, ...]) -> str:
    if not instead:
        return say("Leave out “{written}”, or say it in other words.", written=written)
    words = say("“{word}”", word=instead[0])
    for word in instead[1:]:
        words = say("{words} or “{word}”", words=words, word=word)
    return say("“{written}” → {words}", written=written, words=words)
