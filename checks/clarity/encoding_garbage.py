"""Text is garbled because it was written in one encoding and read in another.

## What it finds
The replacement character (`�`) and half a pair of an emoji; a text of nothing but question marks; UTF-8 read as
something else (`Ã©`, `â€™`, `锟斤拷`, `浣犲ソ`, `РџСЂРё`, `Ĺ‚`) and the other way round (`ÎÒÃÇ`); codes that are shown
as text: HTML entities (`&nbsp;`, `&amp;#39;`, `&amp;amp;nbsp;`), `=E2=80=99`.

Bad: “Thank you for visiting CafÃ© Zoë&nbsp;!” Good: “Thank you for visiting Café Zoë!”

## Why it matters
Names and amounts become unreadable, and the message looks like a fraud. A customer whose own name is garbled notices
first.

## How to fix
Use UTF-8 from the database to the mail header, and escape text once, where it is put into HTML. For garbled names, look
at the import or the mail template that the touchpoint comes from.

## Not reported
Letters that only look like damage: “NÃO”, “«CAFÉ»”; damage is reported when undoing it gives readable text. Code
samples, and texts that speak about encodings.

## Sources
WCAG 2.2, 3.1.1 (in spirit: text must be readable by people and programs). Check catalogue §4.3.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

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
from auditor.kit.surface import Said, everything_said
from auditor.kit.text.encodings import Damage, Garbled, garbled
from auditor.kit.text.wording import around, shown

LOST = "\ufffd"
MOST = 100  # stretches of one text that are looked at
FIXES: dict[Damage, str] = {
    "replacement": say("Write and read the text as UTF-8; what is lost here must come from the source again."),
    "misread": say("Read the text as the UTF-8 that it is."),
    "entity": say("Escape the text once, not twice; in plain text, not at all."),
}


@dataclass(slots=True)
class Heap:
    """All damage of one sort; it mostly has one cause, and is one finding."""

    first: str
    where: str
    meant: str = ""
    places: list[Place] = field(default_factory=list[Place])


@touchpoint_check(
    id="encoding-garbage",
    title="Garbled text",
    severity=Severity.ERROR,
    needs=(Texts,),
    also=(Document, Images, Links, Mail),
    news=True,
)
def encoding_garbage(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    examined, heaps, seen = 0, dict[Damage, Heap](), set[str]()
    for said in everything_said(here):
        if not said.text.strip():
            continue
        examined += 1
        for found in islice(garbled(said.text), MOST):
            word = word_around(said.text, found)
            if said.where and word in seen:  # a link's name mostly stands in a block as well
                continue
            seen.add(word)
            heap = heaps.setdefault(found.damage, Heap(word, said.where, repaired(said.text, found)))
            add_place(heap, said, here, found)
    if not examined:
        return not_applicable(say("there is no text"))
    return judged(examined=examined, faults=[as_fault(damage, heap) for damage, heap in heaps.items()])


def add_place(heap: Heap, said: Said, here: Evidence, found: Garbled) -> None:
    """One place for each text, however much of it is damaged."""
    place = said.place(here, around(said.text, found.start, found.end))
    last = heap.places[-1] if heap.places else None
    if last is None or (last.selector, last.quote) != (place.selector, place.quote):
        heap.places.append(place)


def as_fault(damage: Damage, heap: Heap) -> Fault:
    if damage == "entity":
        message = say("“{said}” is shown as code instead of the sign it stands for", said=heap.first)
    elif heap.meant:
        message = say("“{said}” is garbled; it should read “{meant}”", said=heap.first, meant=heap.meant)
    else:
        message = say("“{said}” is garbled", said=heap.first)
    if heap.where:
        message = say("{message}, in {where}", message=message, where=heap.where)
    if len(heap.places) > 1:
        message = say("{message}, and in {count} more places", message=message, count=len(heap.places) - 1)
    return Fault(message, tuple(heap.places), key=damage, fix=FIXES[damage])


def word_around(text: str, found: Garbled) -> str:
    """The damage with the word that it is in."""
    start, end = borders(text, found)
    return shown(text[start:end], 60) or LOST  # half a pair or a control sign alone cannot be shown


def repaired(text: str, found: Garbled) -> str:
    if not found.meant:
        return ""
    start, end = borders(text, found)
    whole = text[start : found.start] + found.meant + text[found.end : end]
    return "" if any(True for _ in garbled(whole)) else shown(whole, 60)


def borders(text: str, found: Garbled) -> tuple[int, int]:
    reach = 20  # characters: a word, not a sentence of Chinese
    start, end = found.start, found.end
    while start > 0 and found.start - start < reach and text[start - 1].isalnum() and text[start - 1].isascii():
        start -= 1
    while end < len(text) and end - found.end < reach and text[end].isalnum() and text[end].isascii():
        end += 1
    return start, end
