"""What a journey may say of its own: counters, preferences, events, topics of scripts, and what a template requires."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.journey import Kind, Stage
from auditor.model.sayings import Said, say

EVENT_NAMES = {
    "delay": say("“delay”"), "partial-stock": say("“partial-stock”"), "payment-failed": say("“payment-failed”"),
    "trial-end": say("“trial-end”"), "renewal": say("“renewal”"), "price-change": say("“price-change”"),
    "expiry": say("“expiry”"), "recall": say("“recall”"), "outage": say("“outage”"),
}  # fmt: skip
EVENTS = tuple(EVENT_NAMES)
NOBODY = "none"  # the touchpoint of an event of which nobody tells the customer
COUNTERS = (
    "screens", "required_fields", "optional_fields", "typed_characters", "clicks", "re_entries", "channel_switches",
    "logins", "long_waits", "words",
)  # fmt: skip
CHANNELS = ("email", "sms", "phone", "post", "push", "chat")
TOPICS = ("return", "refund", "cancellation", "delay", "delivery", "warranty")

_MESSAGES = (Kind.EMAIL, Kind.TEXT)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of stage and channel that a template requires. No `kinds`: any channel does."""

    id: str
    said: Said
    stage: Stage
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Template:
    """What a journey of one type must have: cells, and events of which the customer is told."""

    cells: tuple[Cell, ...]
    events: tuple[str, ...] = ()


_CONSIDER = Cell(
    "consider-page", say("a page on which the customer compares and considers"), Stage.CONSIDER, (Kind.PAGE,)
)
_COMMIT = Cell("commit-page", say("a page on which the customer commits"), Stage.COMMIT, (Kind.PAGE,))
_CONFIRM = Cell("confirm-message", say("a message that confirms"), Stage.CONFIRM, _MESSAGES)
_WAIT = Cell("wait-message", say("a message while the customer waits"), Stage.WAIT, _MESSAGES)
_HELP = Cell("help", say("help, by page, message or person"), Stage.HELP)
_LEAVE = Cell("leave", say("a way to cancel, return or leave"), Stage.LEAVE)

TEMPLATES = {
    "purchase": Template((_CONSIDER, _COMMIT, _CONFIRM, _WAIT, _HELP), ("payment-failed", "delay")),
    "booking": Template((_CONSIDER, _COMMIT, _CONFIRM, _WAIT, _HELP, _LEAVE), ("payment-failed",)),
    "application": Template((_CONSIDER, _COMMIT, _CONFIRM, _WAIT, _HELP)),
    "support": Template((_HELP, Cell("confirm", say("an answer that says the case was received"), Stage.CONFIRM))),
    "renewal": Template((_WAIT, _COMMIT, _CONFIRM, _HELP, _LEAVE), ("renewal", "price-change", "payment-failed")),
    "leave": Template((_LEAVE, _CONFIRM, _HELP)),
}
# what may be reasoned away under `absent:`
ABSENT = (*dict.fromkeys(cell.id for template in TEMPLATES.values() for cell in template.cells), *EVENTS)
