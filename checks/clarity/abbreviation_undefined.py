"""An abbreviation is used and not explained.

## What it finds
Two to six capitals in running text that are neither everyday abbreviations nor explained anywhere on the page, mail or
message: not in brackets, not by the words that they stand for. Each is reported once, where it is first used.

Bad: “Send us a POA within 7 days.” Good: “Send us a proof of address (POA) within 7 days.”
坏：“请在7天内提交POA。” 好：“请在7天内提交地址证明（POA）。”

## Why it matters
Whoever does not know it has to guess, search or call. The company's own abbreviations look familiar only inside it.

## How to fix
Write the words out at the first use and put the abbreviation into brackets behind them; drop it when it is not used
again.

## Not reported
Some four hundred everyday abbreviations, units, sizes, currencies, countries and states (VAT, PDF, USB, kWh, XL, EUR,
UK); words in capitals for emphasis, whole lines in capitals; codes, models and keywords (“use code SAVE”, “reply
STOP”, “XR-200”); names: of the company, of what the journey declares, before “Ltd”
and “Bank”, beside another capital (“XCT Alloy”), five letters and more that can be spoken; what
`words.yaml` names or allows for the audience; capitals in brackets behind what they stand for, or whose words stand
on the same page; headings, buttons, menus, footers and quotations.

## Sources
WCAG 2.2, 3.1.4 Abbreviations (AAA); plainlanguage.gov, “Minimize abbreviations”. Check catalogue §4.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Mail,
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
from auditor.kit.house import excused
from auditor.kit.memory import Sign
from auditor.kit.passages import NO_LANGUAGE, Passage, passages
from auditor.kit.text.abbreviation_words import CODE_BEFORE, FIRM_AFTER, KNOWN, KNOWN_ZH
from auditor.kit.text.familiarity import familiarity
from auditor.kit.text.wording import HAN, LATIN, around

SAID = frozenset({"paragraph", "message", "agent", "item", "cell"})
CAPITALS = re.compile(rf"(?<![{LATIN}0-9.@#/&+*'’_-])([A-Z]{{2,6}})s?(?![{LATIN}0-9@/&+*_-]|\.[{LATIN}0-9]|['’][A-Z])")
SOME = Sign(r"[A-Z]{2}")
SHOUTED = re.compile(r"\b[A-Z]{2,}\b")
BEFORE = re.compile(rf"(?:(?i:\b(?:{CODE_BEFORE}))[:：]?\s?[\"“'‘]?|[\"“‘'「『]|#\s?|[A-Z]\.\s?)$")
AFTER = re.compile(rf"\s(?i:{FIRM_AFTER})\b|\s?[\"”’」』]|\s?\d|\s[A-Z]|[®™©]")
INSIDE_NAME = re.compile(r"[a-z,;:]\s(?:[A-Z][a-z]+|[a-z][A-Z]\w+)\s$")
NUMBERED = re.compile(r"\d\s?$|[A-Z]{2,}\s$")
DEFINED = (
    r"[(（]\s?(?:the |a |an )?[\"“'‘]?NAMEs?(?![A-Za-z])",
    r"(?<![A-Za-z])NAMEs?[\"”'’]?\s?[(（:：=]",
    r"(?<![A-Za-z])NAMEs?\s(?:stands for|means|is short for|is the)\b",
    r"NAME\s?(?:是指|指的是|即|代表|是)",
)
PLAIN_WORD = 3.3  # familiarity from which on capitals are emphasis: “FREE”, not “KYC”
SPOKEN = 5  # letters of what is rather a name in capitals: LEGO, SPANX
VOWEL = re.compile("[AEIOUY]")
SMALL = frozenset({"of", "and", "the", "for", "to", "in", "on", "a", "an", "by", "with", "&"})
LETTER = re.compile(rf"[^\W\d_{HAN}]")
WORDS = re.compile(r"[A-Za-z]+|&")
MOST_PLACES = 4
NAMES_SHOWN = 6


@dataclass(slots=True)
class Use:
    """An abbreviation and where it stands."""

    name: str
    places: list[Place] = field(default_factory=list[Place])


@touchpoint_check(
    id="abbreviation-undefined",
    title="Abbreviation that is not explained",
    severity=Severity.NOTICE,
    needs=(Texts,),
    also=(Document, Mail),
    params={"together": 5},  # abbreviations from which on they are one finding
)
def abbreviation_undefined(here: Evidence, params: Params) -> Verdict:
    read = [p for p in passages(here) if p.block.role in SAID]
    if not read:
        return not_applicable(NO_LANGUAGE)
    uses: dict[str, Use] = {}
    for passage in read:
        if not SOME[passage.text]:
            continue
        meant = [m for m in CAPITALS.finditer(passage.text) if is_meant(here, passage, m)]
        for match in meant if meant and not shouted(passage.text) else ():
            quote = around(passage.text, *match.span())
            use = uses.setdefault(match[1], Use(match[1]))
            use.places.append(passage.place(here, quote, (match[1],)))
    if uses:
        everything = "\n".join(block.text for block in here[Texts].blocks)
        names = names_here(here)
        uses = {n: u for n, u in uses.items() if n.lower() not in names and not is_explained(n, everything)}
    return judged(examined=len(read), faults=said_of(list(uses.values()), params["together"]))


def is_meant(here: Evidence, passage: Passage, match: re.Match[str]) -> bool:
    """Capitals that a reader has to know: no everyday ones, no emphasis, no code, no name."""
    name, text, (start, end) = match[1], passage.text, match.span()
    if name in (KNOWN_ZH if passage.language == "zh" else KNOWN) or familiarity(name) >= PLAIN_WORD:
        return False
    before, after = text[max(start - 24, 0) : start], text[end : end + 24]
    if len(name) >= SPOKEN and VOWEL.search(name):
        return False
    if (
        BEFORE.search(before)
        or NUMBERED.search(before)
        or INSIDE_NAME.search(before)
        or AFTER.match(after)
        or before.endswith(("(", "（"))
    ):
        return False
    return not excused(here, text, start, end)


def shouted(text: str) -> bool:
    """Mostly capitals: then they are no sign of an abbreviation."""
    letters = LETTER.findall(text[:2000])
    return sum(map(str.isupper, letters)) > len(letters) * 0.5 and not re.search(f"[{HAN}]", text[:2000])


def names_here(here: Evidence) -> frozenset[str]:
    """Words that name the company, the page or what the journey declares."""
    said = [*here.about.facts.values(), here.about.title, here.about.base_url]
    if Document in here:
        said += [here[Document].title, here[Document].url.split("/")[2] if "//" in here[Document].url[:10] else ""]
    if Mail in here:
        said += [here[Mail].sender_name, here[Mail].sender]
    return frozenset(word.lower() for text in said for word in re.findall(r"[A-Za-z]{2,}", text[:2000]))


def is_explained(name: str, text: str) -> bool:
    """It stands in brackets or before them, is defined by a verb, or the words that it stands for are there."""
    defined = re.compile("|".join(form.replace("NAME", name) for form in DEFINED))
    if any(defined.search(text[max(m.start() - 12, 0) : m.end() + 20]) for m in re.finditer(name, text)):
        return True
    first = re.compile(rf"(?<![A-Za-z])[{name[0]}{name[0].lower()}][a-z]{{1,20}}")
    return any(spells(name, text[m.start() : m.start() + 120]) for m in first.finditer(text))


def spells(name: str, text: str) -> bool:
    """The first letters of the words are those of the name; small words may be passed over."""
    at = 0
    for match in WORDS.finditer(text):
        word = match[0]
        if word.isupper() and len(word) > 1:
            return False
        if word[0].lower() == name[at].lower():
            at += 1
            if at == len(name):
                return True
        elif word.lower() not in SMALL:
            return False
    return False


def said_of(uses: list[Use], together: float) -> list[Fault]:
    if len(uses) < together:
        return [
            Fault(
                say("“{name}” is not explained", name=use.name)
                if len(use.places) == 1
                else say("“{name}” is not explained ({count} times)", name=use.name, count=len(use.places)),
                tuple(use.places[:MOST_PLACES]),
                confidence=Confidence.MEDIUM,
                key=use.name,
                fix=say("Write the words out at the first use, with “{name}” in brackets behind them.", name=use.name),
            )
            for use in uses
        ]
    names = series(use.name for use in uses[:NAMES_SHOWN])
    names = say("{names} …", names=names) if len(uses) > NAMES_SHOWN else names
    return [
        Fault(
            say("{count} abbreviations are not explained: {names}", count=len(uses), names=names),
            tuple(use.places[0] for use in uses),
            confidence=Confidence.MEDIUM,
            key="many abbreviations",
            fix=say("Write the words out at the first use, with the abbreviation in brackets behind them."),
        )
    ]
