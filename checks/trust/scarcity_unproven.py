"""Scarcity or a crowd is claimed, and the customer cannot see that it is so.

## What it finds
Messages about other people's interest (“17 people are viewing this”, “Someone in Leeds just bought …”, “Selling
fast”, “87% claimed”, 17人正在看, 已抢87%, 手慢无), and the same small number left of several products. A single
“Only 3 left” or 仅剩3件 is left to a person, who can look whether it comes from the stock. English and Chinese.

Bad: “17 people are viewing this right now”. Good: “3 in stock”.

## Why it matters
Such numbers are often made up, and customers know it. Where they are made up they mislead; where they are true, plain
stock says the same without pressing.

## How to fix
Show live stock, and nothing where there is none. Leave out what others look at or buy.

## Not reported
Plain stock (“5 in stock”, 库存23件); numbers that the page's structured data confirm; what is left to the customer
rather than in the shop (“Only 2 attempts left”, “3 items left in your order”); high demand as the reason of a delay;
sales figures without a time (月销1000); terms, quotations, and texts in other languages.

## Sources
Mathur et al. 2019, “Dark Patterns at Scale” (scarcity, social proof); Directive 2005/29/EC, annex I no. 7 and 23b.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Kind,
    Params,
    Said,
    Severity,
    StructuredData,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.passages import NO_LANGUAGE, is_small_print, passages
from auditor.kit.selling.pressure import Pressing, pressing
from auditor.kit.selling.pressure_words import ACTIVITY, HIGH_DEMAND, LOW_STOCK
from auditor.kit.text.wording import masked, shown

KINDS = frozenset({ACTIVITY, HIGH_DEMAND, LOW_STOCK})
SHARE = re.compile(r"\d ?[%％]")
NUMBER = re.compile(r"\d+")


@touchpoint_check(
    id="scarcity-unproven",
    title="Scarcity that nobody can verify",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE, Kind.EMAIL, Kind.TEXT, Kind.DOCUMENT),
    also=(Document, StructuredData),
    params={
        "longest": 200,  # characters: what is longer tells a story
        "same": 3,  # products with the same number left, from which on it is not the stock
    },
)
def scarcity_unproven(here: Evidence, params: Params) -> Verdict:
    if is_small_print(here):
        return not_applicable(say("a page of terms"))
    read = passages(here)
    if not read:
        return not_applicable(NO_LANGUAGE)
    short = [passage for passage in read if len(passage.text) <= params["longest"]]
    found = pressing(here, short, KINDS)
    crowds = [p for p in found if p.pressure.kind != LOW_STOCK or SHARE.search(p.words)]
    stock = [p for p in found if p not in crowds]
    stock = [] if stock and confirmed(here, stock) else stock
    frozen = same_number(here, stock, int(params["same"]))
    faults = [as_fault(here, crowds, kind) for kind in sorted({p.pressure.kind for p in crowds})] + frozen
    doubts = [doubted(here, stock)] if stock and not frozen else []
    return judged(examined=len(read), faults=faults, doubts=doubts)


def as_fault(here: Evidence, crowds: list[Pressing], kind: str) -> Fault:
    of_kind = [p for p in crowds if p.pressure.kind == kind]
    return Fault(
        claimed(quoted(of_kind), kind),
        tuple(p.place(here) for p in of_kind),
        confidence=Confidence.MEDIUM,
        key=kind,
        fix=say("Show live stock (“3 in stock”), or leave it out."),
    )


def claimed(words: Said, kind: str) -> Said:
    if kind == ACTIVITY:
        return say("{words} tells what others do, and the customer cannot see that it is so", words=words)
    if kind == HIGH_DEMAND:
        return say("{words} claims a rush, and the customer cannot see that it is so", words=words)
    return say("{words} claims that little is left, and the customer cannot see that it is so", words=words)


def quoted(found: list[Pressing]) -> Said:
    """The first of them, and how many more there are."""
    words = shown(found[0].words, 60)
    if len(found) > 1:
        return say("“{words}” (and {count} more)", words=words, count=len(found) - 1)
    return say("“{words}”", words=words)


def doubted(here: Evidence, stock: list[Pressing]) -> Fault:
    return Fault(
        say("{words} presses by scarcity; make sure that the number comes from the stock", words=quoted(stock)),
        tuple(p.place(here) for p in stock),
        confidence=Confidence.MEDIUM,
        key=LOW_STOCK,
        fix=say("Say plainly what is in stock (“3 in stock”)."),
    )


def same_number(here: Evidence, stock: list[Pressing], many: int) -> list[Fault]:
    """The same number is left of several products: of different blocks, since each text is found once."""
    by_words: dict[str, int] = {}
    for block in here[Texts].blocks:
        if block.text.strip():
            by_words[block.text.strip()] = by_words.get(block.text.strip(), 0) + 1
    faults: list[Fault] = []
    for one in stock:
        times = by_words.get(one.passage.text.strip(), 0)
        if times < many or not NUMBER.search(one.words):
            continue
        message = say(
            "“{words}” stands {count} times: the same number can hardly be left of each product",
            words=shown(one.words, 60),
            count=times,
        )
        blocks = [b for b in here[Texts].blocks if b.text.strip() == one.passage.text.strip()]
        places = tuple(here.place(b, marks=(b.text.strip(),)) for b in blocks[:10])
        fault = Fault(message, places, confidence=Confidence.MEDIUM, key=f"same number {masked(one.words)[:60]}")
        faults.append(fault)
    return faults


def confirmed(here: Evidence, stock: list[Pressing]) -> bool:
    """The structured data tell of little stock too, and with the same number where they give one."""
    levels, limited = stock_of(here[StructuredData].items if StructuredData in here else ())
    told = {int(n) for p in stock for n in NUMBER.findall(p.words)[:3]}
    return bool(told & levels) if levels else limited


def stock_of(items: tuple[Mapping[str, Any], ...]) -> tuple[set[int], bool]:
    """(stock levels, whether an offer is said to be limited) of structured data, nested or not."""
    levels: set[int] = set()
    limited = False
    waiting: list[tuple[object, int]] = [(item, 0) for item in items]
    while waiting and len(waiting) < 5000:  # noqa: PLR2004 - of a stranger's page
        node, depth = waiting.pop()
        if isinstance(node, list) and depth < 8:  # noqa: PLR2004
            waiting += [(part, depth) for part in cast("list[object]", node)[:200]]
        if not isinstance(node, Mapping) or depth >= 8:  # noqa: PLR2004
            continue
        known = cast("Mapping[str, object]", node)
        level = known.get("inventoryLevel")
        value = cast("Mapping[str, object]", level).get("value") if isinstance(level, Mapping) else level
        if isinstance(value, int | float | str) and str(value).strip().isdecimal():
            levels.add(int(str(value).strip()[:9]))
        limited = limited or "LimitedAvailability" in str(known.get("availability", ""))[:200]
        waiting += [(part, depth + 1) for part in known.values() if isinstance(part, Mapping | list)]
    return levels, limited
