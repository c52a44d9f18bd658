"""A link does not say where it leads.

## What it finds
Links whose whole name is “here”, “click here”, “read more”, “more”, “details”, 点击这里, 更多, 详情 and the like, and
that stand in no sentence, list, table row or card that says what is meant. Three or more of one name are a warning.

Bad: “here”. Good: “Download the return form”.

## Why it matters
People scan pages by their links, and screen readers list them alone: six times “Read more” tells nobody which one.

## How to fix
Name the target in the link itself: the page, the file or the action that follows.

## Not reported
A vague name whose sentence, list item, table row or card heading says where it leads; buttons that act on the page.

## Sources
WCAG 2.2, 2.4.4 Link Purpose (In Context), level A; plainlanguage.gov, “Write effective links”.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Link,
    Links,
    Params,
    Severity,
    Verdict,
    judged,
    not_applicable,
    touchpoint_check,
)
from auditor.kit.sentences import count_words
from auditor.kit.wording import bare, shown

VAGUE = frozenset(
    [
        *("here", "click here", "click", "click this", "click this link", "click below", "tap here", "press here"),
        *("right here", "see here", "look here", "go here", "over here", "this", "this link", "link", "this page"),
        *("more", "read more", "learn more", "see more", "show more", "view more", "find out more", "discover more"),
        *("know more", "get more", "more info", "more information", "more details", "further information"),
        *("for more information", "read on", "read this", "continue reading", "keep reading", "read full article"),
        *(
            "info",
            "information",
            "detail",
            "details",
            "view details",
            "see details",
            "full details",
            "view",
            "see",
            "go",
        ),
        *("click here for more", "click here for more information", "click here for details", "learn more here"),
        *(
            "点击",
            "这里",
            "此处",
            "点这里",
            "点此",
            "点击这里",
            "点击此处",
            "请点击",
            "请点击这里",
            "请点击此处",
            "戳这里",
            "戳我",
        ),
        *(
            "更多",
            "查看",
            "查看更多",
            "了解更多",
            "更多信息",
            "更多详情",
            "更多内容",
            "详情",
            "查看详情",
            "了解详情",
            "详细",
        ),
        *(
            "详细信息",
            "阅读更多",
            "阅读全文",
            "继续阅读",
            "显示更多",
            "链接",
            "此链接",
            "该链接",
            "点击查看",
            "点击了解",
            "点我",
        ),
        *("點擊這裡", "點擊此處", "按此", "這裡", "查看詳情", "了解詳情", "詳情", "閱讀更多", "更多資訊"),
    ]
)


@touchpoint_check(
    id="vague-link",
    title="Link that does not say where it leads",
    severity=Severity.NOTICE,
    needs=(Links,),
    params={
        "twins": 3,  # links of one name from which on they cannot be told apart (catalogue §4.3)
        "context_words": 2,  # beside the name: fewer than that cannot name a target
    },
)
def vague_link(here: Evidence, params: Params) -> Verdict:
    links = [link for link in here[Links].links if link.href and not link.disabled and link.text.strip()]
    if not links:
        return not_applicable("there are no links with a name")
    vague: dict[str, list[Link]] = {}
    for link in links:
        name = bare(link.text)
        if name in VAGUE and not explained(link, name, params["context_words"]):
            vague.setdefault(name, []).append(link)
    return judged(examined=len(links), faults=[as_fault(here, twins, params["twins"]) for twins in vague.values()])


def explained(link: Link, name: str, fewest: float) -> bool:
    """Its sentence, cell, list item or heading says more than the name does."""
    context = bare(link.context)
    rest = context.replace(name, " ")
    return bare(rest) not in VAGUE and count_words(rest) >= fewest


def as_fault(here: Evidence, twins: list[Link], many: float) -> Fault:
    name = shown(twins[0].text, 60)
    targets = len({link.href for link in twins})
    if len(twins) == 1:
        message = f"The link “{name}” does not say where it leads"
    else:
        message = f"{len(twins)} links are called “{name}” and do not say where they lead"
        message += f" ({targets} different places)" if targets > 1 else ""
    severity = Severity.WARNING if len(twins) >= many else Severity.NOTICE
    places = tuple(here.place(link) for link in twins)
    return Fault(message, places, severity, key=bare(twins[0].text), fix="Name the page, the file or the action.")
