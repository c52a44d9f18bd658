"""A form field has no name, or only a placeholder.

## What it finds
Visible fields without a label, and fields whose only name is the placeholder that vanishes when the customer types.

Bad: a box with “Name” in grey inside. Good: the words “Full name” above the box, tied to it with `<label for>`.

## Why it matters
Without a name nobody who listens to the page can fill the field in. With a placeholder alone, everybody forgets
what the box was for as soon as something stands in it, and cannot check the form before sending it.

## How to fix
Give every field a visible `<label for="…">`; keep the placeholder for an example, if at all.

## Not reported
Hidden fields and buttons; fields named by `aria-label`, `aria-labelledby` or `title`, or by a label that is hidden from
the eye only; fields that cannot be used.

## Sources
WCAG 2.2, 3.3.2 Labels or Instructions and 4.1.2 Name, Role, Value, both level A.
"""

from __future__ import annotations

from auditor.api import (
    Evidence,
    Fault,
    Field,
    Fields,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.text.wording import masked, shown

KINDS = {
    "select": say("a list to choose from"),
    "select-one": say("a list to choose from"),
    "textarea": say("a large text box"),
    "checkbox": say("a tick box"),
    "radio": say("a choice"),
    "file": say("a file"),
    "password": say("a password"),
}
FOR = {  # what is written in it
    "": say("a text box"),
    "text": say("a text box"),
    "email": say("for email"),
    "tel": say("for tel"),
    "number": say("for number"),
    "date": say("for date"),
    "time": say("for time"),
    "url": say("for url"),
    "search": say("for search"),
}
NEEDS_NO_LABEL = frozenset({"hidden", "submit", "button", "reset", "image"})


@touchpoint_check(
    id="label-missing",
    title="Form field without a label",
    severity=Severity.ERROR,
    needs=(Fields,),
    also=(Texts,),
)
def label_missing(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001
    asked = [f for f in here[Fields].fields if f.visible and not f.disabled and f.type.lower() not in NEEDS_NO_LABEL]
    if not asked:
        return not_applicable(say("there are no fields to fill in"))
    return judged(examined=len(asked), faults=[as_fault(here, field) for field in asked if not named(field)])


def named(field: Field) -> bool:
    return field.named_by not in {"", "placeholder"} and bool(field.text.strip())


def as_fault(here: Evidence, field: Field) -> Fault:
    hint = shown(field.placeholder or (field.text if field.named_by == "placeholder" else ""), 60)
    if hint:
        message = say(
            "The field “{hint}” has only a placeholder, which is gone when the customer types; it has no label",
            hint=hint,
        )
    elif hint := text_beside(here, field):
        message = say("A field ({kind}) stands beside “{hint}”, but has no label", kind=kind_of(field), hint=hint)
    elif called := shown(field.name or field.id, 60):
        message = say("A field ({kind}, in the code “{name}”) has no label", kind=kind_of(field), name=called)
    else:
        message = say("A field ({kind}) has no label", kind=kind_of(field))
    key = masked(field.id or field.name or hint or field.type)
    fix = (
        say("Put a visible label beside it, such as “{hint}”, and tie it to the field.", hint=hint)
        if hint
        else say("Put a visible label beside it, and tie it to the field.")
    )
    return Fault(message, (here.place(field, hint),), key=key, fix=fix)


def text_beside(here: Evidence, field: Field) -> str:
    """What stands on the same line, nearest first: what a person takes for its name."""
    box = field.box
    if box is None or Texts not in here:
        return ""
    middle, reach, longest = box.y + box.height / 2, 250, 60  # CSS pixels; characters
    near: list[tuple[float, str]] = []
    for block in here[Texts].blocks:
        other = block.box
        if (
            other
            and block.role not in {"button", "link"}
            and other.y <= middle <= other.y + other.height
            and 0 < len(block.text) <= longest
        ):
            gap = max(other.x - (box.x + box.width), box.x - (other.x + other.width))
            if -box.width <= gap <= reach:
                near.append((max(gap, 0), block.text))
    return shown(min(near)[1], longest) if near else ""


def kind_of(field: Field) -> Said:
    """What a person sees of it."""
    kind = field.type.lower()
    return KINDS.get(kind) or FOR.get(field.type) or say("for {type}", type=field.type)
