"""A push message is cut off on the lock screen.

## What it finds
Titles wider than 40 Latin letters and texts wider than 120, a Chinese character or an emoji counting as two, with the
sum, the date, the code or the reference that stands behind the cut and is not seen.

Bad: “Thank you for shopping with us! We wanted to let you know that … Thursday”. Good: “Arrives Thursday: order 1001”.

## Why it matters
A lock screen shows a line of title and two to four of text. Who does not see the date does not open the message.

## How to fix
The fact first, then the politeness. Put the date, the sum or the code into the title.

## Not reported
Text messages and chats. What an opened message shows in full is not known here, so this is a matter of polish.

## Sources
Practice on iOS and Android: about 40 letters of a title in one line, and two to four lines of text.
"""

from __future__ import annotations

import re

from auditor.api import (
    Block,
    Evidence,
    Fault,
    Kind,
    Params,
    Severity,
    Texts,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.caring.telling import MOMENT
from auditor.kit.speaking.gsm import cut_at, width_of
from auditor.kit.speaking.messages import messages_of
from auditor.kit.text.wording import shown

SUM = re.compile(
    r"(?:[£$€¥￥]|(?:USD|GBP|EUR|CNY|RMB)\s?)\s?\d[\d.,]{0,14}|\d[\d.,]{0,14}\s?(?:元|块|万元|USD|GBP|EUR|CNY)"
)
CODE = re.compile(
    r"(?i:(?<![a-z])(?:code|passcode|otp|pin)(?: is|:)? ?)[A-Z0-9-]{4,12}(?![A-Za-z0-9])|(?:验证码|取件码|提货码"
    r"|核销码)[是为：: ]{0,2}[A-Za-z0-9-]{3,12}"
)
REFERENCE = re.compile(
    r"(?i:(?<![a-z])(?:order|booking|ref(?:erence)?|ticket|case|tracking|flight|parcel)(?: (?:no\.?|number|code"
    r"|ref))?[ #:]{1,3})"
    r"(?=[A-Z-]{0,6}\d)[A-Z0-9-]{3,20}|(?:订单|单号|编号|航班|车次|运单)号?[：: ]{0,2}(?=[A-Z-]{0,6}\d)[A-Z0-9-]{3,24}"
)
LONGEST = 4096  # characters: more does not fit into a push message of either system
FACTS = (
    (say("the sum"), SUM),
    (say("the code"), CODE),
    (say("the {name}", name=say("reference")), REFERENCE),  # “the reference” is the ledger's elsewhere
    (say("the date"), MOMENT),
)


@touchpoint_check(
    id="push-truncation",
    title="Push message cut off",
    severity=Severity.NOTICE,
    needs=(Texts,),
    kinds=(Kind.TEXT,),
    params={"title": 40, "body": 120},  # Latin letters; a Chinese character takes the room of two
)
def push_truncation(here: Evidence, params: Params) -> Verdict:
    if here.channel != "push":
        return not_applicable(say("no push message"))
    found = messages_of(here)
    if not found:
        return not_applicable(say("there is no message"))
    faults: list[Fault] = []
    for message in found:
        seen = "".join(block.text[: cut_at(block.text, room(block, params))] for block in message.blocks)
        faults += [fault for block in message.blocks if (fault := judge(here, block, room(block, params), seen))]
    return judged(examined=len(found), faults=faults)


def room(block: Block, params: Params) -> int:
    return int(params["title" if block.role == "heading" else "body"])


def judge(here: Evidence, block: Block, most: int, seen: str) -> Fault | None:
    width = width_of(block.text)
    if width <= most:
        return None
    cut = cut_at(block.text, most)
    what = "title" if block.role == "heading" else "text"
    hidden = [(name, m) for name, pattern in FACTS if (m := past(block.text[:LONGEST], pattern, cut, seen))]
    message = (
        say("The title is as wide as {width} letters, and a lock screen shows about {most}", width=width, most=most)
        if what == "title"
        else say("The text is as wide as {width} letters, and a lock screen shows about {most}", width=width, most=most)
    )
    names = joined([say("{name} (“{said}”)", name=name, said=shown(m[0].strip(), 40)) for name, m in hidden])
    if len(hidden) == 1:
        message = say("{message}; {names} stands behind the cut", message=message, names=names)
    elif hidden:
        message = say("{message}; {names} stand behind the cut", message=message, names=names)
    marks = tuple(m[0] for _, m in hidden)
    quote = shown(block.text, 600)
    return Fault(
        message,
        (here.place(block, quote, tuple(mark for mark in marks if mark in quote)),),
        key=f"{what} {block.selector}",
        fix=say("Begin with {name}.", name=hidden[0][0])
        if hidden
        else say("Shorten it to what is seen: “{text}”", text=shown(block.text[:cut], 200)),
    )


def past(text: str, pattern: re.Pattern[str], cut: int, seen: str) -> re.Match[str] | None:
    """The first fact that ends behind the cut, if none of its kind is seen."""
    if pattern is MOMENT:  # 29.99 could be a time of day
        text, seen = SUM.sub(blank, text), SUM.sub(blank, seen)
    if pattern.search(seen):
        return None
    return next((m for m in pattern.finditer(text) if m.end() > cut), None)


def blank(match: re.Match[str]) -> str:
    return "_" * len(match[0])
