"""A placeholder stands where the customer should read a value.

## What it finds
Template syntax that was never filled in (`{{ name }}`, `{% if %}`, `${total}`, `%(date)s`, `*|FNAME|*`,
`%recipient.name%`, `«First_Name»`, `[gallery id="1"]`, `{n, plural, …}`), words in brackets (`[First Name]`) and words
for names (“Hi Name,”, “@First Name”, “© company name”, “first name here”), filler text (lorem ipsum and its kin),
programming values (`undefined`, `NaN`, `[object Object]`, `Invalid Date`, “Dear None,”), notes of the makers (TODO,
TBC), a greeting without its name (“Dear ,”, “尊敬的，”) and a label without its value (“Order number:”).
Text, subject, title, links and alternative texts are read. Of a template, the names that its data lack are said, in one
finding, wherever they stand: “the data lack `order.total`”.

Bad: “Hi {{name}}, your order undefined is on its way.” Good: “Hi Ana, your order HDJ2123F is on its way.”

## Why it matters
The message looks broken, and the fact that belongs there is missing: the order number, the date, the name.

## How to fix
Give the template a value, or a fallback for when there is none (“Hello,”). Render every template with real data, and
with the poorest data there can be, before it is released.

## Not reported
Code samples; “undefined” or “null” as words in a sentence; square brackets in a phone script, where they tell the
agent what to say; greetings that were never meant to have a name (“Hello,”). A single word in brackets, words in lower
case there (“[email address]”), and an empty label that is not a plain fact or may head a group of lines (“Delivery
address:”), are left to a person; so are placeholders beside words that explain template languages, and
`{% plain words %}` that are no known tag.

## Sources
ISO 24495-1:2023, principle 4 (readers can use what they find). Check catalogue §4.3.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from auditor.api import (
    Block,
    Confidence,
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    Image,
    Images,
    Kind,
    Link,
    Links,
    Mail,
    Params,
    Place,
    Said,
    Severity,
    Template,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.surface import everything_said
from auditor.kit.text.languages import language_of
from auditor.kit.text.placeholders import SYNTAX, Placeholder, Sort, explained_beside, explains_templates, placeholders
from auditor.kit.text.wording import around, masked, shown, terms

_E, _W, _HIGH, _MEDIUM = Severity.ERROR, Severity.WARNING, Confidence.HIGH, Confidence.MEDIUM
MESSAGES: dict[Sort, Callable[[str], Said]] = {
    "syntax": lambda said: say("“{said}” is shown instead of a value", said=said),
    "bracket": lambda said: say("“{said}” was left to be filled in", said=said),
    "value": lambda said: say("“{said}” is shown where a value belongs", said=said),
    "filler": lambda said: say("Filler text was left in: “{said}”", said=said),
    "note": lambda said: say("A note of the makers was left in: “{said}”", said=said),
    "open": lambda said: say("“{said}” stands where a value belongs", said=said),
    "greeting": lambda said: say("The greeting “{said}” has no name", said=said),
    "label": lambda said: say("“{said}” has no value", said=said),
}
FIXES: dict[Sort, tuple[Said, Severity, Confidence]] = {
    "syntax": (say("Fill it in, or give it a fallback."), _E, _HIGH),
    "bracket": (say("Put in the value."), _E, _MEDIUM),
    "value": (say("Show the value, or drop the line when there is none."), _E, _HIGH),
    "filler": (say("Replace it with the real text."), _E, _HIGH),
    "note": (say("Do what it says, or take it out."), _E, _HIGH),
    "open": (say("Say the value, or when it will be known."), _W, _MEDIUM),
    "greeting": (say("Fall back to a greeting that needs no name."), _E, _HIGH),
    "label": (say("Show the value, or drop the label when there is none."), _E, _MEDIUM),
}
SHOWN = 3  # placeholders of a template, as written
NAMED, LISTED = 5, 40  # names of what the data lack: in the message, and in what is to be done
EXPLAINED = 3  # texts, from one that speaks about template languages on
LABEL = re.compile(
    r"(?!.*(?:请|您|以下|如下))[㐀-鿿]{2,10}\s?[:：]"
    r"|(?!(?i:.*\b(?:following|below|please|click)\b))[A-Za-z][\w’'-]*(?: [\w.’'-]+){0,3} ?:"
)
PAIR = re.compile(r"[^\W\d_][^\n:：]{1,38}[:：]\s{0,3}(?!//)\S")
FACT_LABEL = terms(
    [
        *("order number", "order no", "order date", "reference", "booking number", "tracking number", "invoice number"),
        *("total", "amount", "price", "delivery date", "delivery address", "payment method"),
        *("订单号", "订单编号", "快递单号", "运单号", "物流单号", "合计", "总计", "金额", "预约时间", "收货地址"),
    ]
)


HEADS_GROUP = terms(  # a label that may stand above its parts: “Delivery address:”, then “Name: …”, “Street: …”
    ["delivery address", "payment method", "price", "收货地址"]
)


@dataclass(slots=True)
class Leak:
    """One placeholder and everywhere it stands; `where` is "" for ordinary text."""

    hit: Placeholder
    where: str
    sure: bool = False
    places: list[Place] = field(default_factory=list[Place])


@touchpoint_check(
    id="placeholder-leak",
    title="Placeholder instead of a value",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Document, Fields, Images, Links, Mail, Template),
    news=True,
    params={"together": 6},  # different placeholders from which on the whole template is at fault
)
def placeholder_leak(here: Evidence, params: Params) -> Verdict:
    examined, leaks, explained = 0, dict[tuple[str, str], Leak](), 0
    for said in everything_said(here):
        if not said.text.strip():
            continue
        examined += 1
        explains = explains_templates(said.text)
        explained = EXPLAINED if explains else 0 if said.where else max(explained - 1, 0)
        language = language_of(said.text, said.lang or here.language)
        for hit in placeholders(said.text, language=language, for_an_agent=here.kind is Kind.SCRIPT):
            name = "" if hit.sort == "filler" and not hit.token.lower().endswith(" here") else masked(hit.token)
            leak = leaks.setdefault((hit.sort, name), Leak(hit, said.where))
            meant = hit.sort == "syntax" and (explained_beside(said.text, hit) if explains else explained > 0)
            leak.sure |= hit.sure and not meant
            place = said.place(here, around(said.text, hit.start, hit.end))
            if leak.where == said.where and place not in leak.places:  # a link's name mostly stands in a block as well
                leak.places.append(place)
    if not examined:
        return not_applicable(say("there is no text"))
    for leak in (*empty_labels(here), *unfilled_addresses(here)):
        leaks.setdefault((leak.hit.sort + leak.where, masked(leak.hit.token)), leak)
    sure = [leak for leak in leaks.values() if leak.sure]
    lacking = here[Template].missing if Template in here else ()
    return judged(
        examined=examined,
        faults=unfed(here, sure, lacking, params["together"]) if lacking else said_of(sure, params["together"]),
        doubts=said_of([leak for leak in leaks.values() if not leak.sure], params["together"]),
    )


def said_of(leaks: list[Leak], together: float) -> list[Fault]:
    """One fault for each; but a template that was not filled in at all is one fault."""
    unfilled = [leak for leak in leaks if leak.hit.sort in {"syntax", "bracket"}]
    if len(unfilled) < together:
        return [fault_of(leak) for leak in leaks]
    names = series(say("“{token}”", token=shown(leak.hit.token, 40)) for leak in unfilled[:3])
    message = say("{count} placeholders were not filled in: {names} …", count=len(unfilled), names=names)
    places = tuple(dict.fromkeys(place for leak in unfilled for place in leak.places))
    fix = say("Render the template with its data before it goes out.")
    whole = Fault(message, places, Severity.ERROR, Confidence.HIGH, "template not filled in", fix)
    return [whole, *(fault_of(leak) for leak in leaks if leak not in unfilled)]


def unfed(here: Evidence, leaks: list[Leak], lacking: tuple[str, ...], together: float) -> list[Fault]:
    """One fault for all that the data of a template lack, the rest as ever."""
    own = [leak for leak in leaks if leak.hit.sort == "syntax" and any(name in leak.hit.token for name in lacking)]
    rest = [leak for leak in leaks if leak not in own]
    others = [leak for leak in rest if leak.hit.sort in {"syntax", "bracket"}]
    whole = len(lacking) + len(others) >= together
    own, rest = ([*own, *others], [leak for leak in rest if leak not in others]) if whole else (own, rest)
    tokens, names = tokens_of(own), names_of(lacking)
    places = tuple(dict.fromkeys(place for leak in own for place in leak.places))
    severity, confidence = Severity.ERROR, Confidence.HIGH
    if whole and own:
        count = len(lacking) + len(others)
        message = say(
            "{count} placeholders were not filled in: {tokens}; the data lack {names}",
            count=count,
            tokens=tokens,
            names=names,
        )
    elif len(own) == 1:
        message = say("{tokens} is shown instead of a value: the data lack {names}", tokens=tokens, names=names)
    elif own:
        message = say(
            "Placeholders are shown instead of values: {tokens}; the data lack {names}", tokens=tokens, names=names
        )
    else:
        message = say(
            "The data lack {names}, wanted where it is not seen: in an address, a comment or a style", names=names
        )
        places, severity, confidence = (here.place(),), Severity.WARNING, Confidence.MEDIUM
    said = series(lacking[:LISTED])
    said = say("{names} …", names=said) if len(lacking) > LISTED else said
    fix = say("Add to the data, or give the template a fallback for: {names}.", names=said)
    return [Fault(message, places, severity, confidence, "data lack", fix), *(fault_of(leak) for leak in rest)]


def tokens_of(leaks: list[Leak]) -> Said:
    """The first of them as written."""
    tokens = series(say("“{token}”", token=shown(leak.hit.token, 40)) for leak in leaks[:SHOWN])
    return say("{tokens} …", tokens=tokens) if len(leaks) > SHOWN else tokens


def names_of(lacking: tuple[str, ...]) -> Said:
    """What the data lack, the first few by name."""
    names = series(say("`{name}`", name=shown(name, 60)) for name in lacking[:NAMED])
    more = len(lacking) - NAMED
    return say("{names} and {count} more", names=names, count=more) if more > 0 else names


def fault_of(leak: Leak) -> Fault:
    fix, severity, confidence = FIXES[leak.hit.sort]
    text = MESSAGES[leak.hit.sort](shown(leak.hit.token, 80))
    if leak.where:
        text = say("{message}, in {where}", message=text, where=leak.where)
    if len(leak.places) > 1:
        text = say("{message} ({count} times)", message=text, count=len(leak.places))
    key = f"{leak.hit.sort} {masked(leak.hit.token)[:80]} {leak.where}"
    return Fault(text, tuple(leak.places), severity, confidence, key, fix)


def empty_labels(here: Evidence) -> Iterator[Leak]:
    """A line “Label:” between lines “Label: value”, or a row of which nothing but the label is there."""
    blocks = here[Texts].blocks
    rows: dict[str, list[Block]] = {}
    for block in blocks:
        if block.row:
            rows.setdefault(block.row, []).append(block)
        lines = block.text.split("\n")
        for line, after in zip(lines, (*lines[1:], ""), strict=True):
            bare = line.strip()
            if LABEL.fullmatch(bare) and PAIR.match(after.strip()):
                yield _empty(here, block, bare)
    if any(len(row) > 1 for row in rows.values()):  # elsewhere rows have values
        filled = _selectors(here)
        for row, parts in rows.items():
            text = parts[0].text.strip()
            alone = len(parts) == 1 and parts[0].role in {"term", "cell"} and LABEL.fullmatch(text)
            if alone and not any(selector.startswith(row) for selector in filled):
                yield _empty(here, parts[0], text)


def _empty(here: Evidence, block: Block, label: str) -> Leak:
    hit = Placeholder("label", 0, len(label), label)
    sure = bool(FACT_LABEL.search(HEADS_GROUP.sub(" ", label)))
    return Leak(hit, "", sure, [here.place(block, label)])


def _selectors(here: Evidence) -> list[str]:
    """What may be a value without being text: fields, links with a picture, pictures."""
    things: tuple[Field | Link | Image, ...] = (
        *(here[Fields].fields if Fields in here else ()),
        *(here[Links].links if Links in here else ()),
        *(here[Images].images if Images in here else ()),
    )
    return [thing.selector for thing in things if thing.selector]


def unfilled_addresses(here: Evidence) -> Iterator[Leak]:
    """A link whose address is still a template leads nowhere."""
    for link in here[Links].links if Links in here else ():
        address = (link.written or link.href).replace("%7B", "{").replace("%7D", "}").replace("%20", " ")[:2000]
        match = SYNTAX.search(address)
        if match and match[0][:2] in {"{{", "{%", "${", "*|", "<%"}:
            name = shown(link.text, 60)
            where = say("the address of “{name}”", name=name) if link.text else say("the address of a link")
            hit = Placeholder("syntax", *match.span(), match[0])
            yield Leak(hit, where, sure=True, places=[here.place(link, shown(address))])
