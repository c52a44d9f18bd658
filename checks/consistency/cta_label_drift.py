"""One destination, two names for the way there.

## What it finds
Buttons, and links drawn as buttons, that lead to the same place but at different touchpoints carry labels that
share no word. Words for one thing count as one word, numbers and references are left out.

Bad: “Track parcel”, “Order status” and “See where it is” lead to the same page. Good: “Track your order” three times.

## Why it matters
People look for the words that they saw before. Another label looks like another thing.

## How to fix
Take the label from the title of the page that it leads to, and use it on pages, in mails and in texts.

## Not reported
Labels that offer to do different things on one page (“View order” and “Pay now”, “Leave a review”). Labels that share
a word, such as “Track your order” and “Order status” (“Print receipt” and “Print invoice” are
consistent); plain links in text, menus, breadcrumbs, footers and cards; logos and pictures; labels that fit the
title of the page each in its way; labels for what is done (change, edit, remove) and for the way back (continue
shopping); links to a place within a page; the start page and the login page, to which many ways lead; links in
another language; two buttons of one form; pages to which four and more unlike labels lead, for they serve many
ends; forms that a page sends to itself.

## Sources
WCAG 2.2, 3.2.4 Consistent Identification (consistent, not identical).
"""

from __future__ import annotations

from dataclasses import dataclass

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Fields,
    JourneyEvidence,
    Link,
    Links,
    Params,
    Severity,
    Texts,
    Verdict,
    journey_check,
    judged,
    not_applicable,
    say,
    series,
)
from auditor.kit.headings import main_heading
from auditor.kit.labels import acts_here, content, destination, is_button, leads_to, names_something, overlap, purposes
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import bare, shown

ASIDE = frozenset({"nav", "footer", "search"})
LONGEST = 60  # characters of a label; a longer text is a card
HUB = 3  # labels without a word in common; a page to which more lead serves many ends
MOST_PLACES = 6
MOST = 400  # links of one touchpoint that are read


@dataclass(frozen=True, slots=True)
class Call:
    """A button at a touchpoint. `said` are the words of its label that say something."""

    here: Evidence
    link: Link
    said: frozenset[str]


@journey_check(
    id="cta-label-drift",
    title="One destination, two names",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Document, Fields, Texts),
)
def cta_label_drift(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    groups: dict[tuple[object, str], list[Call]] = {}
    for here in journey:
        for key, call in calls(here):
            groups.setdefault(key, []).append(call)
    titles = titles_by_key(journey)
    compared = {k: g for k, g in groups.items() if len({c.here.touchpoint for c in g}) > 1}
    if not compared:
        return not_applicable(say("no two touchpoints have a button to the same place"))
    found = (judge(group, titles.get(key[0], frozenset())) for key, group in compared.items())
    return judged(examined=sum(map(len, compared.values())), faults=[f for f in found if f])


def calls(here: Evidence) -> list[tuple[tuple[object, str], Call]]:
    """((destination, language), button) of every button that leads somewhere and says what it does."""
    found: list[tuple[tuple[object, str], Call]] = []
    if Links not in here:
        return found
    page = destination(here[Document].url) if Document in here else None
    own = page.key if page else None  # a form that a page sends to itself leads on to a page that nobody knows
    fields = here[Fields].fields[:MOST] if Fields in here else ()
    forms = {f.form: f.action for f in fields if f.form and f.action}
    for link in here[Links].links[:MOST]:
        if not is_button(link.role, link.style) or link.image_only or link.disabled or link.region in ASIDE:
            continue
        if len(link.text) > LONGEST or not names_something(link.text) or acts_here(link.text):
            continue
        goal = leads_to(link) if link.href else destination(sent_to(link, forms))
        if goal is None or goal.is_home or goal.is_login or (not link.href and goal.key == own):
            continue
        language = language_of(link.text, here.language)
        if said := content(link.text, language):
            found.append(((goal.key, language), Call(here, link, said)))
    return found


def sent_to(button: Link, forms: dict[str, str]) -> str:
    """Where the form of a button sends what was typed; "" when it stands in none that we know."""
    return next((action for form, action in forms.items() if button.selector.startswith(f"{form} > ")), "")


def titles_by_key(journey: JourneyEvidence) -> dict[object, frozenset[str]]:
    """The words of the titles of the pages that were seen, by where they stand."""
    found: dict[object, frozenset[str]] = {}
    for here in journey:
        goal = destination(here[Document].url) if Document in here else None
        if goal is not None:
            heading = main_heading(here[Texts].blocks) if Texts in here else None
            said = content(here[Document].title, here.language) | content(
                heading.text if heading else "", here.language
            )
            found[goal.key] = found.get(goal.key, frozenset()) | said
    return found


def judge(group: list[Call], title: frozenset[str]) -> Fault | None:
    first = next((c for c in group if overlap(c.said, title)), group[0])
    beside = {bare(c.link.text) for c in group if c.here.touchpoint == first.here.touchpoint}
    others = [
        c
        for c in group
        if c.here.touchpoint != first.here.touchpoint
        and bare(c.link.text) not in beside
        and not overlap(c.said, first.said)
        and not overlap(c.said, title)
        and purposes(c.link.text) == purposes(first.link.text)
    ]
    unlike: list[Call] = []
    for call in (first, *others):
        if not any(overlap(call.said, other.said) for other in unlike):
            unlike.append(call)
    if not others or len(unlike) > HUB:
        return None
    firsts = list({(c.here.touchpoint, bare(c.link.text)): c for c in reversed(others)}.values())[::-1]
    named = series(
        say("“{label}” at {title}", label=shown(c.link.text, LONGEST), title=c.here.title) for c in firsts[:MOST_PLACES]
    )
    placed = sorted([first, *firsts[:MOST_PLACES]], key=lambda c: c.here.order)
    label = shown(first.link.text, LONGEST)
    return Fault(
        say(
            "“{label}” at {title} leads to the same place as {others}",
            label=label,
            title=first.here.title,
            others=named,
        ),
        tuple(c.here.place(c.link) for c in placed),
        confidence=Confidence.MEDIUM,
        key=" / ".join(sorted({bare(c.link.text) for c in (first, *firsts)})),
        fix=say("Use one label for it, such as “{label}”.", label=label),
    )
