"""Travel confirmations: how many of the facts that stand in a mail or page are found, and what is said against it.

A document is gathered as a mail, in the browser, as the product does it. `facts` are [field, value] pairs in the words
of schema.org reservations, made of the product's facts. `contradictions` counts what the consistency checks find in a
journey of this document alone: each is false, for every document agrees with itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import re
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.browser.start import chosen, open_browser
from auditor.facts.extract import facts_of
from auditor.facts.ledger import build_ledger
from auditor.facts.spans.plain import plain
from auditor.facts.spans.postal import find_postal
from auditor.gather.drawn.sheet import Sheet
from auditor.gather.mails.email import capture_mail
from auditor.library.checks import load_check
from auditor.model.check import JourneyCheck, TouchpointCheck
from auditor.model.evidence import Declared, Evidence, JourneyEvidence
from auditor.model.journey import Kind
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.facts import Fact

GOLD = ("facts",)
CHECKS = Path(__file__).resolve().parents[2] / "checks"
TITLES = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Herr|Frau|M|Mme|Mlle|Sr|Sra|Sig)\.? ")
MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}")
PLAIN = {"operator": ["airline.name"], "seat": ["ticketedSeat.seatNumber"], "event": ["name", "reservationFor.name"],
         "venue": ["location.name", "reservationFor.name"], "title": ["name"]}  # fmt: skip
STAYS = {"check-in time": ["checkinTime"], "check-out time": ["checkoutTime"],
         "start time": ["reservationFor.startDate", "startDate", "startTime"]}  # fmt: skip


def predict(line: dict[str, Any]) -> dict[str, Any]:
    evidence = gathered(line)
    about = Declared(line["id"], languages=(evidence.language,))
    pairs = list(dict.fromkeys(pairs_of(facts_of(evidence, about))))
    return {"facts": [list(pair) for pair in pairs], "contradictions": contradictions(evidence, about)}


def gathered(line: dict[str, Any]) -> Evidence:
    """The document as evidence; a page or a text is put into a mail of its own."""
    captured = _Desk.shared().capture(raw_mail(line["format"], line["text"]))
    language = captured.language or "en"
    return Evidence("mail", "Mail", Kind.EMAIL, "desktop", language=language, artifacts=dict(captured.artifacts))


def raw_mail(form: str, text: str) -> bytes:
    if form == "eml":
        return text.encode("utf-8", "surrogateescape")
    mail = EmailMessage()
    mail.set_content(text, subtype="html" if form == "html" else "plain", cte="base64")
    return mail.as_bytes()


class _Desk:
    """One browser for all lines."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._stack = contextlib.AsyncExitStack()
        self._sheet = self._runner.run(self._open())

    @classmethod
    @cache
    def shared(cls) -> _Desk:
        return cls()

    async def _open(self) -> Sheet:
        browser = await self._stack.enter_async_context(open_browser(chosen()))
        return await self._stack.enter_async_context(Sheet.open(browser))

    def capture(self, raw: bytes) -> Any:
        return self._runner.run(capture_mail(raw, 0.0, self._sheet))


@cache
def _checks() -> tuple[TouchpointCheck | JourneyCheck, ...]:
    return tuple(load_check(path) for path in sorted((CHECKS / "consistency").glob("*.py")))


def contradictions(evidence: Evidence, about: Declared) -> int:
    ledger = build_ledger(about, (evidence,), "desktop")
    journey = JourneyEvidence(about, "desktop", (evidence,), ledger)
    count = 0
    for check in _checks():
        reads, params = check.meta.reads, check.meta.params
        if isinstance(check, JourneyCheck):
            count += len(check.judge(journey.only(reads), params).faults)
        elif all(need in evidence for need in check.meta.needs):
            count += len(check.judge(evidence.only(reads), params).faults)
    return count


def pairs_of(facts: tuple[Fact, ...]) -> Iterator[tuple[str, str]]:
    """The product's facts in the corpus's words."""
    flying = any(f.kind == "booking" and f.subject in {"flight", "departure code"} for f in facts)
    stop = "Airport" if flying else "Station"
    for fact in facts:
        if fact.kind == "booking":
            yield from _booking(fact, stop)
        elif fact.kind == "reference":
            yield "reservationNumber", fact.shown.lstrip("# ")
        elif fact.kind == "money":
            yield "priceCurrency", fact.unit
            yield "totalPrice", fact.value
            yield "offers.price", fact.shown
        elif fact.kind == "phone":
            yield "telephone", fact.value
            yield "reservationFor.telephone", fact.value
        elif fact.kind == "product":
            yield "name", fact.shown
        elif fact.kind == "address":
            yield from _address(fact)


def _booking(fact: Fact, stop: str) -> Iterator[tuple[str, str]]:
    field, value = fact.subject, fact.value
    roles = {"from": "departure", "to": "arrival"}
    role, _, what = field.partition(" ")
    if field in roles or what == "place":
        yield f"{roles.get(field, role)}{stop}.name", value
    elif what == "code":
        yield f"{role}Airport.iataCode", value
    elif field in STAYS:
        yield from ((name, value) for name in STAYS[field])
    elif what == "time":
        yield f"reservationFor.{role}Time", value
    elif field == "train":
        yield "reservationFor.trainNumber", value
    elif field == "flight":
        yield "reservationFor.flightNumber", value[2:].strip()
        yield "airline.iataCode", value[:2]
    elif field == "traveller":
        bare = TITLES.sub("", value)
        family, comma, given = bare.partition(", ")
        yield "underName.name", f"{given} {family}" if comma else bare
    elif field == "reservation":
        yield "reservationNumber", value
    elif field in PLAIN:
        yield from ((name, value) for name in PLAIN[field])
    else:
        yield field, value


def _address(fact: Fact) -> Iterator[tuple[str, str]]:
    postal = next(find_postal(plain(fact.shown).text), None)
    if postal is None or not postal.postcode:
        return
    street, code, town = plain(fact.shown).text.partition(postal.postcode)
    yield "address.postalCode", code
    yield "address.streetAddress", " ".join(street.split()).strip(" ,")
    yield "address.addressLocality", " ".join(town.split()).strip(" ,")


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    found = there = 0
    for line in lines:
        said = {(field, canonical(value)) for field, value in answers[line["id"]]["facts"]}
        text = flat(html.unescape(re.sub(r"<br[^>]*>", " ", line["text"])))
        gold = [(field, value) for field, value in line["facts"] if findable(str(value), text)]
        there += len(gold)
        found += sum((field, canonical(value)) in said for field, value in gold)
    raised = sum(a["contradictions"] for a in answers.values())
    return [
        Figure("recall of facts that the text holds", found / there if there else 1.0, 0.75),
        Figure("contradictions inside one mail", raised, 0, below=True),
    ]


def findable(value: str, text: str) -> bool:
    """The value stands in the text: as written, a moment by its time of day, a sum in any spelling."""
    if MOMENT.match(value):
        return value[11:16] in text or value[:16] in text
    if re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", value) and "." in value:
        whole, _, cents = value.partition(".")
        return any(form in text for form in (value, f"{whole},{cents}", f"{whole}.{cents:0<2}", f"{whole},{cents:0<2}"))
    return flat(value) in text


def flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def canonical(value: object) -> str:
    """What two spellings of one value share."""
    text = flat(str(value))
    if MOMENT.match(text.upper()):
        return text[:16]
    if re.fullmatch(r"[+0-9 ().-]{6,}", text):
        return re.sub("[^0-9.]", "", text).rstrip("0").rstrip(".") if "." in text else re.sub("[^0-9]", "", text)
    if re.fullmatch(r"[0-9]+\.[0-9]+", text):
        return text.rstrip("0").rstrip(".")
    return text
