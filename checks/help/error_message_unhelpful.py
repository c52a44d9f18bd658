"""An error message does not help to put the error right.

## What it finds
Messages with which a form refuses what was typed (the journey provoked it), and messages in red that stand on a page
with a form: they name no field (“Invalid value”, 格式错误), say that something is wrong and not what to do (“Your card
was declined”), blame the customer (“You entered a wrong date”, 您填错了), speak the language of machines (“null”,
参数错误) or show a code, are flippant or alarming (“Oops!”), say in many words what could be said in few, or stand
nowhere near their field. English and Chinese.

Bad: “Invalid”. Good: “Enter a phone number, like 07911 123456”.

## Why it matters
Whoever has to guess what a form wants tries twice, and then goes elsewhere.

## How to fix
Beside the field, say which answer is wrong and what a right one looks like: “Enter an email address, like
name@example.com”. Where the fault is ours, say so, and say what is kept.

## Not reported
A heading such as “There is a problem” above messages that say more. “Email is required” and “Passwords do not match”:
what to do is plain. “Please”, “sorry” and “valid”, about which style guides disagree. The browser's own messages, and
those that are only flippant or wordy, are notices. Marks of required fields on a form that nobody has sent yet.
Words that the house allows. A form that refuses without a word is left to a person. Text in other languages.

## Sources
WCAG 2.2, 3.3.1 Error Identification and 3.3.3 Error Suggestion; GOV.UK Design System, “Error message”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Block,
    Complaint,
    Confidence,
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    Kind,
    Params,
    Probed,
    Said,
    Severity,
    Texts,
    Verdict,
    judged,
    not_applicable,
    say,
    series,
    touchpoint_check,
)
from auditor.kit.caring.error_pages import is_error_page
from auditor.kit.caring.errors_said import LONGEST, Reading, Span, example_of, read_error, reports_failure
from auditor.kit.filling.fields import asks_for
from auditor.kit.house import excused
from auditor.kit.passages import NO_LANGUAGE
from auditor.kit.text.languages import language_of
from auditor.kit.text.wording import bare, masked, shown

PROVOKED = frozenset({"empty", "invalid"})
NO_MESSAGE = say("no error message")
_RGB = re.compile(r"rgba?\((\d{1,3}),\s?(\d{1,3}),\s?(\d{1,3})")
_NAMELESS = re.compile(r"(?i:required|mandatory|fill|enter|select|choose|missing|answer)|必填|必选|填写|输入|选择|为空")
_NOT_MESSAGES = frozenset(
    {"heading", "button", "link", "option", "label", "code", "quote", "customer", "caption", "term"}
)
_FAULT_WORDS = re.compile(
    r"(?i:\b(?:invalid|incorrect|wrong|errors?|fail(?:ed|ure)|oops|whoops|unable to|(?:could|can|was|were"
    r"|did)(?:n['’]?t| ?not)"
    r"|declined|rejected|not (?:valid|accepted|recogni[sz]ed)|required)\b)|错误|有误|不正确|失败|无效|非法|异常|必填"
    r"|不能为空"
)


UNSAID = say("does not say what is wrong")
NO_REMEDY = say("does not say how to put it right")


@dataclass(frozen=True, slots=True)
class Message:
    """One error text, all the complaints (or the block) that show it, and its reading."""

    text: str
    said: Reading
    things: tuple[Complaint | Block, ...]

    @property
    def complaints(self) -> list[Complaint]:
        """Those that a probe provoked."""
        return [t for t in self.things if isinstance(t, Complaint)]

    @property
    def native(self) -> bool:
        """The browser says it, not the page."""
        return bool(self.complaints) and all(c.native for c in self.complaints)

    @property
    def fields(self) -> list[str]:
        """Labels of the fields that it belongs to."""
        return list(dict.fromkeys(c.field for c in self.complaints if c.field))


@touchpoint_check(
    id="error-message-unhelpful",
    title="Error message that does not help",
    severity=Severity.WARNING,
    needs=(Texts,),
    kinds=(Kind.PAGE,),
    also=(Probed, Fields, Document),
)
def error_message_unhelpful(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    probed = here.get(Probed)
    if probed and probed.kind in PROVOKED:
        if not probed.refused and not probed.complaints:
            return not_applicable(say("the form went on: there is no error to judge"))
        if not probed.complaints:
            return judged(examined=1, doubts=[silent(here, probed)])
        things: list[Complaint | Block] = list(probed.complaints)
    else:
        things = list(standing(here))
        if not things:
            return not_applicable(NO_MESSAGE)
    messages, unread = messages_of(here, things)
    if not messages:
        return not_applicable(NO_LANGUAGE if unread else NO_MESSAGE)
    lone = not any(m.said.plain or not m.said.summary for m in messages)
    faults = [f for m in messages if (f := unhelpful(here, m, lone=lone))]
    return judged(examined=len(messages), faults=faults)


def standing(here: Evidence) -> list[Block]:
    """Errors that stand on a page with a form: named as such by their role, or in red and with a word of failure."""
    if Fields not in here or not any(f.visible for f in here[Fields].fields) or is_error_page(here):
        return []
    return [
        b
        for b in here[Texts].blocks
        if len(b.text) <= LONGEST
        and "?" not in b.text
        and "？" not in b.text
        and (
            b.role in {"error", "alert"} or (b.role not in _NOT_MESSAGES and is_red(b) and _FAULT_WORDS.search(b.text))
        )
        and not (bare(b.text) in {"required", "必填", "必选"} or b.text.lstrip().startswith("*"))
    ]


def is_red(block: Block) -> bool:
    found = _RGB.match(block.style.color)
    if not found:
        return False
    red, green, blue = (int(n) for n in found.groups())
    strong, apart = 140, 90
    return red >= strong and red - max(green, blue) >= apart


def messages_of(here: Evidence, things: list[Complaint | Block]) -> tuple[list[Message], bool]:
    """One for each text; whether there were texts in a language that is not read."""
    groups: dict[str, list[Complaint | Block]] = {}
    unread = False
    for thing in things:
        if not thing.text.strip():
            continue
        declared = thing.lang if isinstance(thing, Block) and thing.lang else here.language
        if language_of(thing.text, declared) in {"en", "zh"}:
            groups.setdefault(thing.text, []).append(thing)
        else:
            unread = True
    made = [
        Message(text, read_error(text, language_of(text, here.language)), tuple(group))
        for text, group in groups.items()
    ]
    return made, unread


def unhelpful(here: Evidence, message: Message, *, lone: bool) -> Fault | None:
    """What is wrong with one message, or None."""
    if message.said.summary and not lone:
        return None  # it only leads to the messages that say more
    flaws = flaws_of(here, message)
    grave = [f for f in flaws if f[0] not in {"tone", "length"}]
    if not flaws:
        return None
    quote = shown(message.text)
    marks = tuple(
        dict.fromkeys(w for _, _, span in flaws if span and (w := shown(message.text[span[0] : span[1]])) in quote)
    )
    places = tuple(here.place(thing, quote, marks) for thing in message.things)
    notice = message.native or not grave
    return Fault(
        worded(message, quote, all_of([words for _, words, _ in flaws])),
        places,
        Severity.NOTICE if notice else Severity.WARNING,
        Confidence.HIGH if message.complaints else Confidence.MEDIUM,
        key=masked(message.text)[:80],
        fix=rewrite(here, message, flaws),
    )


def worded(message: Message, quote: str, flaws: Said) -> Said:
    """Whose message it is, of which fields, and what is wrong with it."""
    fields = of_fields(message)
    if message.native and fields:
        return say("The browser’s own message “{quote}” ({fields}) {flaws}", quote=quote, fields=fields, flaws=flaws)
    if message.native:
        return say("The browser’s own message “{quote}” {flaws}", quote=quote, flaws=flaws)
    if fields:
        return say("The error message “{quote}” ({fields}) {flaws}", quote=quote, fields=fields, flaws=flaws)
    return say("The error message “{quote}” {flaws}", quote=quote, flaws=flaws)


def all_of(flaws: list[Said]) -> Said:
    """All of them in one phrase; the first two of most messages in fewer words."""
    if flaws[:2] == [UNSAID, NO_REMEDY]:
        flaws = [say("says neither what is wrong nor how to put it right"), *flaws[2:]]
    if len(flaws) == 1:
        return flaws[0]
    return say("{flaws} and {last_flaw}", flaws=flaws[:-1], last_flaw=flaws[-1])


def flaws_of(here: Evidence, message: Message) -> list[tuple[str, Said, Span | None]]:
    """(kind, words for the report, where) of each flaw, gravest first."""
    said, text = message.said, message.text
    found: list[tuple[str, Said, Span | None]] = []
    if said.nameless:
        form = _NAMELESS.search(text) or not reports_failure(text)
        found.append(("name", say("names no field") if form else UNSAID, said.nameless))
    if said.bare:
        found.append(("remedy", NO_REMEDY, said.bare))
    for kind, span in (("blame", said.blame), ("harsh", said.harsh), ("jargon", said.jargon), ("code", said.code)):
        if span and not excused(here, text, *span):
            found.append((kind, quoted(kind, shown(text[span[0] : span[1]], 40)), span))
    if far(message):
        found.append(("place", say("does not stand beside its field"), None))
    if said.alarm and not excused(here, text, *said.alarm):
        found.append(("tone", quoted("tone", shown(text[said.alarm[0] : said.alarm[1]], 30)), said.alarm))
    if said.wordy:
        found.append(("length", say("is longer than it need be"), said.wordy))
    return found


def quoted(kind: str, quote: str) -> Said:
    """A flaw that lies in some words of the message."""
    if kind == "blame":
        return say("blames the customer (“{quote}”)", quote=quote)
    if kind == "harsh":
        return say("sounds like an accusation (“{quote}”)", quote=quote)
    if kind == "jargon":
        return say("speaks the language of machines (“{quote}”)", quote=quote)
    if kind == "code":
        return say("shows a code (“{quote}”)", quote=quote)
    return say("is flippant or alarming (“{quote}”)", quote=quote)


def far(message: Message) -> bool:
    """Of a field that is known, it stands neither beside it nor is tied to it."""
    theirs = [c for c in message.complaints if c.field and not c.native]
    return bool(theirs) and not any(c.near or c.tied for c in theirs)


def of_fields(message: Message) -> Said | None:
    names = [say("“{name}”", name=shown(name, 40)) for name in message.fields[:3]]
    more = len(message.fields) - len(names)
    if not names:
        return None
    return say("{names} and {count} more", names=names, count=more) if more > 0 else series(names)


def rewrite(here: Evidence, message: Message, flaws: list[tuple[str, Said, Span | None]]) -> Said:
    kinds = {kind for kind, _, _ in flaws}
    if kinds == {"place"}:
        return say("Put it beside its field, and tie it to it (aria-describedby).")
    if kinds == {"length"}:
        return say("Say the thing first, then the limit: “[The thing] must be …”.")
    if kinds == {"tone"}:
        return say("Leave the exclamation out; say what happened and what to do.")
    label = message.fields[0] if message.fields else ""
    name = next((c.key for c in message.complaints if c.key), "")
    asked = asks_for(Field(label, name=name)).key
    return example_of(label, asked, language_of(message.text, here.language), here.about.market)


def silent(here: Evidence, probed: Probed) -> Fault:
    if probed.form:
        message = say("The form “{form}” refuses, and no message says why", form=shown(probed.form, 60))
    else:
        message = say("The form refuses, and no message says why")
    return Fault(
        message,
        (here.place(),),
        confidence=Confidence.MEDIUM,
        key="no message",
        fix=say("Say beside the field what is wrong and what a right answer looks like."),
    )
