"""The language changes, and the customer did not change it.

## What it finds
A touchpoint whose text is in another language than the journey, and nobody switched; a page that declares another
language (`lang`) than it is written in; a foreign sentence of eight words and more inside the text, without `lang`.
Chinese and Latin script are told by the script, Latin languages by their small words, from forty words on. Where
the customer pays, meets an error or reads what binds them, a change of the language is an error, else a warning.

Bad: a Chinese checkout, then an English receipt. Good: both in Chinese.

## Why it matters
The last mail that nobody translated is the one that mattered. Screen readers pronounce a text by its declared
language, and with the wrong one nobody understands a word.

## How to fix
Let the language travel with the order, into mails, texts and documents. Mark a foreign sentence with `lang`.

## Not reported
Touchpoints whose language the journey declares so; pages that come after a switch (a journey in several languages
may change between its pages); names of companies, products, books and people, addresses, lists of names, code,
buttons, links and labels; texts that are too short to tell; texts in two languages side by side; legal pages with a
translation beside; quotations, reviews and customers' lines; languages that it does not know (Danish, Czech …). A
journey that is wholly in one other language than declared is left to a person: the declaration may be what is
wrong.

## Sources
WCAG 2.2, 3.1.1 Language of Page (A) and 3.1.2 Language of Parts (AA).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    joined,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.prose import is_legal
from auditor.kit.text.languages import LATIN_KNOWN, NAMES, Main, foreign_run, main_language, primary
from auditor.kit.text.wording import around, shown

UNSAID = frozenset({"code", "quote", "customer", "link", "button", "option", "term", "sender"})
FRAME = frozenset({"header", "nav", "footer", "search"})
REVIEWS = re.compile(r"(?i:(?<![a-z])(?:reviews?|testimonials?|comments|guestbook)(?![a-z]))|评价|评论|晒单|留言")
KNOWN = LATIN_KNOWN | {"zh", "ja"}
BROKEN = 400  # HTTP status from which on a page is an error page
LONGEST = 4_000  # characters of a block that are read
MOST_BLOCKS = 3_000  # of one touchpoint that are read
MOST_PLACES = 6


@journey_check(
    id="language-switch",
    title="The language changes on the way",
    severity=Severity.WARNING,
    needs=(Texts,),
    also=(Document,),
    params={
        "min_words": 40,  # of Latin text, below which its language is not told (catalogue §3.4)
        "min_words_script": 10,  # the same where the script alone tells it
        "run": 8,  # words of a foreign sentence (catalogue §3.4)
    },
)
def language_switch(journey: JourneyEvidence, params: Params) -> Verdict:
    told = {t.touchpoint: main for t in journey if (main := language_at(t, params)).tag}
    if not told:
        return not_applicable(say("no touchpoint has enough text to tell its language"))
    switched = [t for t in journey if t.touchpoint in told and is_switch(t, told, journey)]
    faults: list[Fault] = []
    doubts: list[Fault] = []
    for tag in dict.fromkeys(told[t.touchpoint].tag for t in switched):
        wrong = [t for t in switched if told[t.touchpoint].tag == tag]
        sure = len(wrong) < len(told) or any(said(t) == primary(t.language) for t in journey)
        (faults if sure else doubts).append(switch(wrong, told, journey))
    names = {t.touchpoint for t in switched}
    for here in journey:
        if here.touchpoint in names or here.touchpoint not in told:
            continue
        tag = told[here.touchpoint].tag
        if here.kind is Kind.PAGE and said(here) in KNOWN and said(here) != tag:
            faults.append(wrong_attribute(here, tag))
        faults += foreign(here, tag, params["run"])
    return judged(examined=len(told), faults=faults, doubts=doubts)


def language_at(here: Evidence, params: Params) -> Main:
    """The language of what the company says there, where there is enough of it; else without a tag."""
    expected = primary(here.language)
    main = main_language((b.text[:LONGEST] for b in spoken(here)), expected=expected)
    other_script = (main.script == "latin") == (expected in {"zh", "ja"})
    fewest = params["min_words_script"] if other_script or main.script == "han" else params["min_words"]
    if main.words < fewest or (expected not in KNOWN and main.script == "latin"):
        return Main()
    return main


def spoken(here: Evidence) -> Iterator[Block]:
    """Text of the company outside the frame of the page."""
    review_level = 0
    for block in here[Texts].blocks[:MOST_BLOCKS] if Texts in here else ():
        if block.role == "heading":
            level = block.level or 2
            if review_level and level <= review_level:
                review_level = 0
            if not review_level and level > 1 and REVIEWS.search(block.text[:60]):
                review_level = level
        if not review_level and block.role not in UNSAID and block.region not in FRAME:
            yield block


def said(here: Evidence) -> str:
    """The language that the page or mail declares; "" when it does not."""
    return primary(here[Document].language) if Document in here else ""


def is_switch(here: Evidence, told: dict[str, Main], journey: JourneyEvidence) -> bool:
    """It is in another language than it should be; a page of a journey in several languages may be in any of them."""
    tag = told[here.touchpoint].tag
    if tag == primary(here.language):
        return False
    languages = {primary(language) for language in journey.journey.languages}
    if languages == {tag} and said(here) == primary(here.language):
        return False  # only what it says of itself is wrong, which makes its language here
    if len(languages) < 2 or tag not in languages:  # noqa: PLR2004 - one language leaves no choice
        return True
    before = {told[t.touchpoint].tag for t in journey if t.order < here.order and t.touchpoint in told}
    return here.kind is not Kind.PAGE and bool(before) and tag not in before


def switch(wrong: list[Evidence], told: dict[str, Main], journey: JourneyEvidence) -> Fault:
    tag, wanted = told[wrong[0].touchpoint].tag, primary(wrong[0].language)
    right = next((t for t in journey if t.touchpoint in told and told[t.touchpoint].tag == wanted), None)
    seen = [*([right] if right else []), *wrong[:MOST_PLACES]]
    seen.sort(key=lambda t: t.order)
    grave = any(is_binding(t, journey) for t in wrong)
    titles = joined([t.title for t in wrong])
    return Fault(
        say("{titles} is in {other}, the journey is in {wanted}", titles=titles, other=name(tag), wanted=name(wanted))
        if len(wrong) == 1
        else say(
            "{titles} are in {other}, the journey is in {wanted}", titles=titles, other=name(tag), wanted=name(wanted)
        ),
        tuple(t.place(longest(t)) for t in seen),
        severity=Severity.ERROR if grave else Severity.WARNING,
        key=f"{tag} instead of {wanted}",
        fix=say("Send and show it in {language}: let the language travel with the customer.", language=name(wanted)),
    )


def is_binding(here: Evidence, journey: JourneyEvidence) -> bool:
    """The customer pays there, meets an error, or reads terms."""
    if here.touchpoint == journey.ledger.commitment or here.stage is Stage.COMMIT:
        return True
    return Document in here and (here[Document].status >= BROKEN or is_legal(here[Document], here[Texts].blocks))


def longest(here: Evidence) -> Block | None:
    """The block that shows its language best."""
    return max(spoken(here), key=lambda b: len(b.text), default=None)


def wrong_attribute(here: Evidence, main: str) -> Fault:
    return Fault(
        say(
            '{title} declares to be in {declared} (lang="{tag}"), but is written in {main}',
            title=here.title,
            declared=name(said(here)),
            tag=here[Document].language,
            main=name(main),
        ),
        (here.place(longest(here)),),
        severity=Severity.WARNING,
        key="lang attribute",
        fix=say('Write lang="{tag}" on the html element.', tag=main),
    )


def foreign(here: Evidence, main: str, fewest: float) -> list[Fault]:
    """One fault for each foreign language of which the touchpoint has sentences."""
    if Document in here and is_legal(here[Document], here[Texts].blocks):
        return []
    found: dict[str, list[tuple[Block, int, int]]] = {}
    for block in spoken(here):
        run = foreign_run(block.text[:LONGEST], main, int(fewest))
        if run is not None and primary(block.lang) != run[2] and not beside_its_own(block, run, main):
            found.setdefault(run[2], []).append((block, run[0], run[1]))
    return [
        Fault(
            say(
                "{title} is in {main}, but has {other} sentences: “{quote}”",
                title=here.title,
                main=name(main),
                other=name(tag),
                quote=quoted(*runs[0]),
            ),
            tuple(here.place(b, around(b.text, start, end)) for b, start, end in runs[:MOST_PLACES]),
            severity=Severity.WARNING,
            confidence=Confidence.MEDIUM,
            key=f"{tag} sentences",
            fix=say('Translate it, or mark it with lang="{tag}" if it is meant to stay.', tag=tag),
        )
        for tag, runs in found.items()
    ]


def quoted(block: Block, start: int, end: int) -> str:
    return shown(block.text[start:end], 80)


def beside_its_own(block: Block, run: tuple[int, int, str], main: str) -> bool:
    """The same block says as much in the main language: a translation stands beside it."""
    rest = block.text[: run[0]] + block.text[run[1] :]
    one, other = len(rest.strip()), run[1] - run[0]
    wide = 3 if main == "zh" else 1 if run[2] != "zh" else 1 / 3  # Chinese needs a third of the characters
    return one * wide >= other / 2


def name(tag: str) -> str:
    return NAMES.get(tag, tag)
