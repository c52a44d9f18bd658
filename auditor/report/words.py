"""What the words of the audit's tables are called in a report: severities, kinds, stages, pillars, counters.

A value that no table knows, as one of a later version, is shown as it is written, without its dashes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model.facts import Source
from auditor.model.pillars import Pillar
from auditor.model.sayings import Said, say
from auditor.model.verdict import Confidence, Outcome, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Counter, Finding

_BRACKETS = {"zh": ("（", "）")}
_COLON, _COMMA, _SPACE = {"zh": "："}, {"zh": "、"}, {"zh": ""}  # signs of Chinese
Known = Severity | Confidence | Outcome | Pillar | Source
_WORDS: dict[type, dict[str, Said]] = {
    Severity: {
        Severity.ERROR: say("error"),
        Severity.WARNING: say("warning"),
        Severity.NOTICE: say("notice"),
    },
    Confidence: {
        Confidence.HIGH: say("high"),
        Confidence.MEDIUM: say("medium"),
        Confidence.LOW: say("low"),
    },
    Outcome: {
        Outcome.PASS: say("passed"),
        Outcome.FAIL: say("failed"),
        Outcome.NEEDS_REVIEW: say("needs review"),
        Outcome.NOT_APPLICABLE: say("not applicable"),
        Outcome.ERROR: say("could not be judged"),
    },
    Pillar: {
        Pillar.FLOW: say("Process and information flow"),
        Pillar.WORDS: say("People and words"),
        Pillar.DETAIL: say("Detail and consistency"),
        Pillar.HELP: say("Technology and help"),
        Pillar.MEASURE: say("Measurement and improvement"),
    },
    Source: {
        Source.DECLARED: say("declared in the journey file"),
        Source.CAPTURED: say("captured on the walk"),
        Source.STRUCTURED: say("structured data"),
        Source.LABEL: say("beside a label"),
        Source.BARE: say("in running text"),
    },
}
_SEVERAL = {
    Severity.ERROR: say("Errors"),
    Severity.WARNING: say("Warnings"),
    Severity.NOTICE: say("Notices"),
}
_KINDS = {
    "money": say("Amount"), "phone": say("Telephone"), "email": say("E-mail address"), "reference": say("Reference"),
    "brand": say("Brand name"), "date": say("Date"), "duration": say("Length of time"), "host": say("Host of links"),
    "hours": say("Opening hours"), "threshold": say("Limit"), "product": say("Product"), "quantity": say("Quantity"),
    "booking": say("Booking"), "validity": say("Validity"), "offer": say("Offer"), "delivery": say("Delivery promise"),
    "policy": say("Policy"), "response": say("Promised answer"), "address": say("Postal address"),
    "entity": say("Legal name"), "sender": say("Sender"), "term": say("Term"), "address-form": say("Form of address"),
    "ask": say("Asked for"),
}  # fmt: skip
_CHANNELS = {
    "page": say("Page"), "email": say("E-mail"), "text": say("Text message"), "script": say("Script"),
    "document": say("Document"), "sms": say("SMS"), "push": say("Push message"), "chat": say("Chat"),
    "phone": say("Phone call"), "provoked": say("Provoked"),
}  # fmt: skip
_STAGES = {
    "discover": say("Discover"), "consider": say("Consider"), "decide": say("Decide"), "commit": say("Commit"),
    "confirm": say("Confirm"), "wait": say("Wait"), "receive": say("Receive"), "help": say("Help"),
    "leave": say("Leave"),
}  # fmt: skip
_FAMILIES = {
    "access": say("Accessibility"), "channels": say("Channels"), "clarity": say("Clear wording"),
    "consistency": say("Consistency"), "coverage": say("Completeness"), "effort": say("Customer effort"),
    "email": say("Mail handling"), "expectation": say("Expectations"), "help": say("Help and contact"),
    "trust": say("Trust"),
}  # fmt: skip
_COUNTERS = {
    "filled-in": say("answers the customer types"),
    "reading-words": say("words to read at a touchpoint"),
    "compared-facts": say("facts that could be compared"),
    "slowest-wait": say("longest wait in seconds"),
    "owned-touchpoints": say("touchpoints with an owner"),
}
_STATUSES = {
    "open": say("open"),
    "waived": say("waived"),
    "to review": say("to review"),
    "new": say("new"),
    "known": say("known before"),
}
_EFFORTS = {
    1: say("a correction in place"),
    2: say("one source of several touchpoints to correct"),
    3: say("a page, a message or a process to make"),
}
_SCOPES = {"touchpoint": say("one touchpoint"), "journey": say("across touchpoints")}


def word(tongue: Tongue, value: Known) -> str:
    """A severity, confidence, outcome, pillar, or the source of a fact: `error`, `high`, `needs review`."""
    return tongue.told(_WORDS[type(value)][value])


def severities(tongue: Tongue, value: Severity) -> str:
    """The heading over several: `Errors`."""
    return tongue.told(_SEVERAL[value])


def kind_of_fact(tongue: Tongue, kind: str) -> str:
    """`money` is an `Amount`."""
    return _looked_up(tongue, _KINDS, kind)


def channel(tongue: Tongue, kind: str) -> str:
    """The kind of a touchpoint, or the channel of a message: `email` is an `E-mail`."""
    return _looked_up(tongue, _CHANNELS, kind)


def stage(tongue: Tongue, name: str) -> str:
    """Where in the customer's story: `Commit`; "" for none."""
    return _looked_up(tongue, _STAGES, name)


def family(tongue: Tongue, name: str) -> str:
    """A family of checks: `access` is `Accessibility`."""
    return _looked_up(tongue, _FAMILIES, name)


def status(tongue: Tongue, name: str) -> str:
    """Of a finding: `open`, `waived` or `to review`, as `status_of` gives it."""
    return _looked_up(tongue, _STATUSES, name)


def status_of(finding: Finding, *, review: bool = False) -> str:
    """`open`, `waived` or `to review`."""
    return "to review" if review else "waived" if finding.waived else "open"


def scope(tongue: Tongue, name: str) -> str:
    """What a check judges: `one touchpoint`, `across touchpoints`."""
    return _looked_up(tongue, _SCOPES, name)


def effort(tongue: Tongue, degree: int) -> str:
    """What an action takes: 1 `a correction in place` … 3 `a page, a message or a process to make`."""
    return tongue.told(_EFFORTS[min(max(degree, 1), 3)])


def counter_name(tongue: Tongue, name: str) -> str:
    """What a counter-metric counts, with its unit."""
    return _looked_up(tongue, _COUNTERS, name)


def counter_value(tongue: Tongue, counter: Counter) -> str:
    """`7 of 9`, or `2.4` where there is no most."""
    if counter.of is None:
        return number(counter.value)
    return tongue("{value} of {most}", value=number(counter.value), most=number(counter.of))


def counter_said(tongue: Tongue, counter: Counter) -> str:
    """`touchpoints with an owner: 7 of 9`."""
    return labelled(tongue, counter_name(tongue, counter.name), counter_value(tongue, counter))


def labelled(tongue: Tongue, label: str, value: str) -> str:
    """`label: value`, with the colon of the language."""
    return f"{label}{_COLON.get(tongue.lang, ': ')}{value}"


def aside(tongue: Tongue, text: str, note: str) -> str:
    """`text (note)`, with the brackets of the language; the text alone where there is nothing to note."""
    start, end = _BRACKETS.get(tongue.lang, (" (", ")"))
    return f"{text}{start}{note}{end}" if note else text


def series(tongue: Tongue, parts: Iterable[str]) -> str:
    """`A, B, C`, with the comma of the language."""
    return _COMMA.get(tongue.lang, ", ").join(parts)


def sentences(tongue: Tongue, parts: Iterable[str]) -> str:
    """Whole sentences one after another, without those that are empty."""
    return _SPACE.get(tongue.lang, " ").join(part for part in parts if part)


def number(value: float) -> str:
    """Whole numbers without a point, others with one digit behind it: `1,200`, `2.4`."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def _looked_up(tongue: Tongue, table: dict[str, Said], name: str) -> str:
    known = table.get(name)
    return tongue.told(known) if known else name.replace("-", " ").replace("_", " ").capitalize()
