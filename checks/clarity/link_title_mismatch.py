"""The page behind a link does not answer to the link's name.

## What it finds
Links and buttons whose label shares no word with the title or a heading of the page that they lead to. The page
must be one that the journey visits, for it is read there. Forms of one word and words for one thing count as the
same. It is a notice; for a button in a mail or a link in a text message a warning.

Bad: “Manage my subscription” leads to a page headed “Preferences”. Good: to “Your subscription”.

## Why it matters
The first question on a new page is “am I in the right place?” The heading should answer it in the words of the link.

## How to fix
Let the heading echo the label, or the label the heading.

## Not reported
Pages that the journey does not visit, the start page, login pages and pages that answered with an error; labels
without words of their own (continue, next, here), for what is done (change, edit, remove), and for the way back;
links to a place within a page; menus, whose items stand beside the page and mark it; logos and pictures; pages
whose address has a word of the label; names of languages; the way into the checkout or a booking, which leads to
its first step; campaign headlines (labels of more than six words); pages in another language than the label; names of
products, which `product-name-drift` compares. A page that is seen several times may answer in any of its states.

## Sources
plainlanguage.gov, “Write effective links”: link names should be the same as the page name; Ant Design, Copywriting.
"""

from __future__ import annotations

import re

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Params,
    Severity,
    Stage,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.headings import main_heading
from auditor.kit.labels import acts_here, content, destination, is_button, leads_to, names_something, overlap
from auditor.kit.text.languages import language_of
from auditor.kit.text.sentences import count_words
from auditor.kit.text.wording import bare, shown

CHECKOUT = re.compile(r"(?i:(?<![a-z])check ?out(?![a-z]))|结[账帐算]")
TAKES = re.compile(r"(?i:(?:book|reserve|choose|select|buy|take)(?![a-z]))|预[订定]|选择|购买")  # and the form follows
STEPS = frozenset({Stage.DECIDE, Stage.COMMIT})
LAYOUT = frozenset({"nav", "footer", "header", "search"})
BROKEN = 400  # HTTP status from which on there is no page
MOST = 400  # links of one touchpoint that are read
HAN_PER_WORD = 2.5
MOST_PLACES = 4


@journey_check(
    id="link-title-mismatch",
    title="The page does not answer to the link's name",
    severity=Severity.NOTICE,
    needs=(Texts, Document),
    also=(Links,),
    params={"headline": 6},  # words; a longer label is a headline, which says more than the name of a page
)
def link_title_mismatch(journey: JourneyEvidence, params: Params) -> Verdict:
    pages = landings(journey)
    products = {(f.place.touchpoint, bare(f.shown)) for e in journey.ledger.of("product") for f in e.facts}
    found: dict[tuple[object, str], list[tuple[Evidence, Link]]] = {}
    examined = 0
    for here in journey:
        for link in here[Links].links[:MOST] if Links in here else ():
            goal = leads_to(link)
            there = pages.get(goal.key) if goal else None
            if there is None or goal is None or goal.is_home or goal.is_login or here in there:
                continue
            language = language_of(link.text, here.language)
            if not promises(link, language, params["headline"]) or all(p.language != language for p in there):
                continue
            if (here.touchpoint, bare(link.text)) in products:
                continue
            examined += 1
            said = content(link.text, language)
            if TAKES.match(link.text) and any(page.stage in STEPS for page in there):
                continue
            if not overlap(said, goal.words) and not any(overlap(said, answers(page)) for page in there):
                found.setdefault((goal.key, bare(link.text)), []).append((here, link))
    if not examined:
        return not_applicable(say("no link with a name of its own leads to a page of this journey"))
    return judged(examined=examined, faults=[fault(links, pages) for links in found.values()])


def landings(journey: JourneyEvidence) -> dict[object, list[Evidence]]:
    """The pages that were seen whole, by where they stand; those that ask for a password are left out."""
    found: dict[object, list[Evidence]] = {}
    for here in journey:
        if here.kind is Kind.PAGE and Document in here and Texts in here and here[Document].status < BROKEN:
            goal = destination(here[Document].url)
            if goal is not None and answers(here):
                found.setdefault(goal.key, []).append(here)
    return found


def promises(link: Link, language: str, headline: float) -> bool:
    """Its label names what is behind it."""
    if (
        link.image_only
        or link.disabled
        or link.region in LAYOUT
        or not names_something(link.text)
        or acts_here(link.text)
    ):
        return False
    if CHECKOUT.search(link.text):
        return False
    words = count_words(link.text) / (HAN_PER_WORD if language == "zh" else 1)
    return words <= headline and bool(content(link.text, language))


def answers(page: Evidence) -> frozenset[str]:
    """The words of its title and of its headings."""
    said = content(page[Document].title, page.language)
    for block in page[Texts].blocks:
        if block.role == "heading" and block.region not in LAYOUT:
            said |= content(block.text, page.language)
    return said


def fault(links: list[tuple[Evidence, Link]], pages: dict[object, list[Evidence]]) -> Fault:
    here, link = links[0]
    goal = destination(link.href)
    page = pages[goal.key][0] if goal else here
    heading = main_heading(page[Texts].blocks)
    title = shown(heading.text if heading else page[Document].title, 80)
    name = shown(link.text, 60)
    pressed = any(h.kind is Kind.TEXT or (h.kind is Kind.EMAIL and is_button(one.role, one.style)) for h, one in links)
    firsts = list({h.touchpoint: (h, one) for h, one in reversed(links)}.values())[::-1][:MOST_PLACES]
    places = [(h.order, h.place(one)) for h, one in firsts] + [(page.order, page.place(heading, title))]
    return Fault(
        say("“{name}” at {place} leads to a page headed “{title}”", name=name, place=here.title, title=title),
        tuple(place for _, place in sorted(places, key=lambda p: p[0])),
        severity=Severity.WARNING if pressed else Severity.NOTICE,
        confidence=Confidence.MEDIUM,
        key=bare(link.text),
        fix=say("Give the page the heading “{name}”, or name the link after “{title}”.", name=name, title=title),
    )
