"""A page's title says nothing, or says the same as another page's.

## What it finds
Pages without a title, with a title that fits any page (“Home”, “Untitled”, “Form”, 首页, 无标题), and different pages
of one journey that share one title.

Bad: “Form” four times. Good: “Payment – Acme”, “Check your order – Acme”.

## Why it matters
The title is what the tab, the history, the bookmark and the search result show, and what a screen reader says first. A
customer with two tabs open, or one who comes back tomorrow, cannot tell the pages apart.

## How to fix
Write: what this page is for – the company's name. In a form of several pages, name the step.

## Not reported
The same page visited twice; pages that share their first heading as well, such as two products of one list; “Home –
Acme”, which names the company.

## Sources
WCAG 2.2, 2.4.2 Page Titled, level A; GOV.UK Design System on page titles.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from auditor.api import (
    Document,
    Evidence,
    Fault,
    JourneyEvidence,
    Kind,
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
from auditor.kit.text.wording import bare, shown

GENERIC = frozenset(
    [
        *("home", "homepage", "home page", "index", "main", "start", "welcome", "untitled", "untitled document"),
        *("untitled page", "no title", "title", "page", "new page", "page title", "document", "form", "web form"),
        *("website", "site", "test", "test page", "example", "app", "web app", "loading", "localhost", "new tab"),
        *(
            "react app",
            "vite app",
            "vue app",
            "next js app",
            "next.js app",
            "create next app",
            "nuxt app",
            "angular app",
        ),
        *(
            "首页",
            "主页",
            "无标题",
            "无标题文档",
            "未命名",
            "新建页面",
            "页面",
            "网页",
            "表单",
            "标题",
            "欢迎",
            "测试",
            "测试页面",
        ),
    ]
)
MOST = 4  # pages that are named
_FILE = re.compile(r"^(?:https?://\S+|[\w-]{1,40}\.(?:html?|php|aspx?|jsp))$", re.IGNORECASE)


@journey_check(
    id="page-title-generic",
    title="Page title that says nothing",
    severity=Severity.NOTICE,
    needs=(Document, Texts),
    kinds=(Kind.PAGE,),
)
def page_title_generic(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001
    pages = [here for here in journey if here.kind is Kind.PAGE and Document in here]
    if not pages:
        return not_applicable(say("the journey has no pages"))
    faults: list[Fault] = []
    doubts: list[Fault] = []
    titled: dict[str, list[Evidence]] = {}
    for here in first_visits(pages):
        title = here[Document].title.strip()
        if not bare(title) or bare(title) in GENERIC or _FILE.match(title):
            faults.append(says_nothing(here, title))
        else:
            titled.setdefault(bare(title), []).append(here)
    for same in titled.values():
        headings = [bare(first_heading(here)) for here in same]
        if len(same) > 1 and len(set(headings)) > 1:
            (faults if all(headings) else doubts).append(twins(same))
    return judged(examined=len(pages), faults=faults, doubts=doubts)


def first_visits(pages: list[Evidence]) -> list[Evidence]:
    """One for each address; a page that is met again is the same page."""
    seen: dict[tuple[str, str], Evidence] = {}
    for here in pages:
        address = urlsplit(here[Document].url[:2000].replace("[", "").replace("]", ""))
        seen.setdefault((address.netloc, address.path.rstrip("/")), here)
    return list(seen.values())


def says_nothing(here: Evidence, title: str) -> Fault:
    message = (
        say("The title “{title}” fits any page", title=shown(title, 80))
        if bare(title)
        else say("The page has no title")
    )
    heading = shown(first_heading(here), 60)
    fix = (
        say("Call it “{heading} – ” and the company’s name.", heading=heading)
        if heading
        else say("Say what the page is for, then the company.")
    )
    return Fault(message, (here.place(None, shown(title)),), key=f"generic {bare(title)[:60]}", fix=fix)


def twins(same: list[Evidence]) -> Fault:
    title = shown(same[0][Document].title, 80)
    names = series(say("“{heading}”", heading=shown(first_heading(here), 40) or here.title) for here in same[:MOST])
    message = say(
        "{count} different pages have the title “{title}”: {names}", count=len(same), title=title, names=names
    )
    if len(same) > MOST:
        message = say("{message} …", message=message)
    places = tuple(here.place(None, title) for here in same)
    return Fault(message, places, key=f"same {bare(title)[:60]}", fix=say("Put what each page is for in front."))


def first_heading(here: Evidence) -> str:
    found = main_heading(here[Texts].blocks if Texts in here else ())
    return found.text if found else ""
