"""A form that is answered wrongly on purpose: which form, what goes into it, and with which words it refuses."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from auditor.errors import StepError, nearest
from auditor.gather.actions import perform
from auditor.gather.collect import script
from auditor.gather.faults import why_not_pressed
from auditor.gather.wording import filled
from auditor.kit.fields import CARD, SECRET, asks_for
from auditor.model.artifacts import Block, Box, Done, Field, Texts
from auditor.model.probes import Complaint, Kept
from auditor.model.steps import Choose, Expect, Fill, Hover, Scroll, Step, Target, Tick, Upload, Wait, WaitFor, When
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from auditor.gather.hand import Hand
    from auditor.model.journey import Journey
    from auditor.model.probes import Probe

SAME = 0.5  # of a form's fields are there again: it is the same form
_ASKING = 20.0  # seconds
_TRYING = 2.5  # seconds for a field that the journey fills in next and that need not be here
_ENTRIES = (Fill, Choose, Tick, Upload, Scroll, Hover, Wait, WaitFor)
_BAD = {"email": "not-an-address", "tel": "12", "url": "not an address", "number": "-1", "date": "", "time": ""}
_BAD_BY_MEANING = {"email": "not-an-address", "phone": "12", "postcode": "?", "birthday": "99/99/9999"}


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the form and what it holds; `secret` ones are never written down."""

    key: str
    label: str
    type: str
    value: str
    path: str
    box: Box
    asks: str = ""

    @property
    def secret(self) -> bool:
        """Passwords, codes, cards and files, and whatever holds a secret of the journey."""
        return (
            self.type in {"password", "file"} or self.asks in SECRET | CARD
            or "token" in self.key.lower() or mask(self.value) != self.value
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundForm:
    """A form as it stands on the page. `dead`: its button is greyed out; `pays`: it shows a payment provider."""

    path: str
    button: str
    said: str
    names: tuple[str, ...]
    action: str
    dead: bool
    pays: bool
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        """By its button, heading and name."""
        return " · ".join(f"“{name}”" for name in self.names) or "a form without a name"


async def ask(hand: Hand, what: str, **given: Any) -> Any:
    """An answer of probe.js.

    Raises:
        StepError: the page does not answer.
        playwright.async_api.Error: the page or the browser went away.
    """
    try:
        raw = await asyncio.wait_for(hand.page.evaluate(script("probe"), {"ask": what, **given}), _ASKING)
    except TimeoutError:
        raise StepError("the page does not answer: one of its scripts keeps it busy, or a dialog is open") from None
    return json.loads(raw)


async def find_form(hand: Hand, probe: Probe) -> FoundForm:
    """The one form that is meant.

    Raises:
        StepError: there is none, or there are several.
    """
    raw = await ask(hand, "forms", name=probe.form)
    fitting = [_form(one) for one in raw["fitting"]]
    if len(fitting) == 1:
        return fitting[0]
    listed = [str(_form(one)) for one in raw["all"]]
    if fitting:
        said = [str(one) for one in fitting]
        which = f"“{probe.form}” fits" if probe.form else "this page has"
        raise StepError(f"{which} {len(fitting)} forms: {'; '.join(said)}. Name one by its button or heading", said)
    if not listed:
        raise StepError("there is no form with a field and a button on this page")
    hint = nearest(probe.form, [name for one in raw["all"] for name in one["names"]])
    raise StepError(f"no form is called “{probe.form}”; {hint or 'there are ' + '; '.join(listed)}", listed)


def _form(raw: dict[str, Any]) -> FoundForm:
    plain = {name: raw[name] for name in ("path", "button", "said", "action", "dead", "pays")}
    return FoundForm(**plain, names=tuple(raw["names"]), rows=tuple(_rows(raw["fields"])))


def _rows(listed: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for one in listed:
        field = Field(
            one["label"], one["type"], one["name"], one["id"], one["autocomplete"], one["placeholder"], "label"
        )
        yield Row(
            one["key"], one["label"], one["type"], one["value"], one["path"], Box(*one["box"]), asks_for(field).key
        )


def refuse_payment(form: FoundForm, probe: Probe) -> None:
    """Leave alone what takes money.

    Raises:
        StepError: the form asks for a card, and the journey does not say that this is meant.
    """
    if not probe.payment and (form.pays or any(row.asks in CARD for row in form.rows)):
        raise StepError(
            "this form asks for a payment card, and such forms are left alone; "
            "if it belongs to a test system, say `payment: true` in the probe"
        )


def ahead(journey: Journey, source: str) -> tuple[Step, ...]:
    """What the journey types at a touchpoint before it goes on: the first steps of the next page."""
    at = next((i for i, one in enumerate(journey.touchpoints) if one.id == source), len(journey.touchpoints))
    later = (one for one in journey.touchpoints[at + 1 :] if one.probe is None and one.steps)
    found: list[Step] = []
    for step in next(later, journey.touchpoints[0]).steps if at + 1 < len(journey.touchpoints) else ():
        inner = step.steps if isinstance(step, When) else (step,)
        if not all(isinstance(one, _ENTRIES) for one in inner):
            if isinstance(step, Expect):
                continue
            break
        found.append(step)
    return tuple(found)


async def type_all(hand: Hand, form: FoundForm, probe: Probe, typed_next: Sequence[Step]) -> None:
    """Fill in the form as the journey does next, and with what the probe says.

    Raises:
        StepError: a field that the probe names is not there.
    """
    patience, hand.impatient = hand.impatient, _TRYING
    try:
        for step in typed_next:
            for one in _singly(step):
                try:
                    await perform(hand, one)
                except StepError:  # it belongs to another form of the page, or to a later state of it
                    if hand.done:
                        hand.done.pop()
        for target, value in probe.fill:
            await _perform(hand, Fill(fields=((_inside(target, form), value),)), form)
    finally:
        hand.impatient = patience


async def _perform(hand: Hand, step: Step, form: FoundForm) -> None:
    """A step inside the form; its account does not speak of the path by which the form is found."""
    try:
        await perform(hand, step)
    except StepError as error:
        raise StepError(str(error).replace(f" within {form.path}", ""), error.candidates) from error
    finally:
        if hand.done:
            last = hand.done.pop()
            hand.done.append(replace(last, text=last.text.replace(f" within {form.path}", "")))


def _singly(step: Step) -> Iterator[Step]:
    """One field at a time: one that is not there does not keep the others from being filled in."""
    if isinstance(step, Fill | Choose):
        yield from (replace(step, fields=(pair,)) for pair in step.fields)
    elif isinstance(step, Tick):
        yield from (replace(step, targets=(one,)) for one in step.targets)
    else:
        yield step


def _inside(target: Target, form: FoundForm) -> Target:
    return target if target.within or target.css else replace(target, within=form.path)


async def answer_wrongly(hand: Hand, form: FoundForm, probe: Probe) -> tuple[str, str]:
    """Put the bad value into its field; label and value.

    Raises:
        StepError: there is no such field, or no value is known that it cannot take.
    """
    if probe.field is None:
        return "", ""
    target = _inside(probe.field, form)
    try:
        found = await hand.find(target, time.monotonic() + min(_TRYING, hand.seconds(0)), "fill")
    except StepError as error:
        raise StepError(str(error).replace(f" within {form.path}", ""), error.candidates) from error
    row = next((one for one in form.rows if one.path == found.match.path), None)
    label = row.label if row else found.match.name
    kind = found.match.type
    if kind in {"checkbox", "radio"}:
        if probe.value is not None or kind == "radio":
            raise StepError(f"{found.match} takes no value: send the form empty instead")
        await _perform(hand, Tick(targets=(target,), on=False), form)
        return label, ""
    if probe.value is None and row is not None and row.asks in CARD:
        raise StepError(f"say what goes into {found.match}: no value is made up for a payment card")
    given = str(filled(probe.value, hand.values.get)) if probe.value is not None else _bad(kind, row)
    if found.match.tag == "select" and probe.value is None:
        raise StepError(f"say which option of {found.match} is the wrong one")
    await _perform(hand, Fill(fields=((target, given),)), form)
    return label, "" if (row and row.secret) else mask(given)


def _bad(kind: str, row: Row | None) -> str:
    """What does not suit a field; empty where anything would."""
    return _BAD.get(kind) or _BAD_BY_MEANING.get(row.asks if row else "", "")


async def send(hand: Hand, form: FoundForm) -> None:
    """Press the form's button, and wait until what comes of it is there.

    Raises:
        StepError: it could not be pressed, or led to what is no page.
    """
    started = time.monotonic()
    until = started + hand.seconds(0)
    if form.button:
        button = hand.page.locator(form.button)
        action = lambda: button.click(timeout=max(100.0, (until - time.monotonic()) * 1000))  # noqa: E731
    else:
        last = hand.page.locator(form.rows[-1].path)
        action = lambda: last.press("Enter", timeout=max(100.0, (until - time.monotonic()) * 1000))  # noqa: E731
    said = f"send the form: {form.said or 'Enter'}"
    try:
        async with hand.turn:
            await hand.act(action, until)
    except StepError as error:
        raise StepError(f"{said}: {why_not_pressed(str(error))}") from error
    finally:
        hand.done.append(Done(said, round((time.monotonic() - started) * 1000), hand.window.take_notes()))


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page showed after the form was sent. `stayed`: no other document came; `there`: the form still is."""

    stayed: bool
    there: bool
    complaints: tuple[Complaint, ...]
    kept: tuple[Kept, ...]
    marked: bool


async def read_answer(hand: Hand, before: dict[str, Any], rows: Sequence[Row], shown: Texts) -> Answer:
    """The complaints, and what the fields hold now.

    Raises:
        playwright.async_api.Error: the page or the browser went away.
    """
    raw = await ask(hand, "after", keys=[row.key for row in rows], before=before["texts"])
    there = raw["there"] >= max(1, SAME * len({row.key for row in rows}))
    complaints: list[Complaint] = []
    for one in raw["complaints"] if there else ():
        block = _drawn(shown, one["text"], one["box"][1])
        complaints.append(
            Complaint(
                mask(one["text"]), mask(one["field"]), one["key"], one["tied"], one["near"], False,
                block.selector if block else one["path"], (block.box if block else None) or Box(*one["box"]),
            )
        )  # fmt: skip
    complaints += [
        Complaint(one["text"], mask(one["field"]), one["key"], True, True, True, one["path"], Box(*one["box"]))
        for one in raw["native"]
    ]
    complaints += [Complaint(mask(text)) for text in hand.window.alerts]
    signed = any(one["sign"] for one in raw["complaints"]) if there else False
    marked = bool(raw["native"] or signed or (there and raw["marked"]) or hand.window.alerts)
    return Answer(raw["stayed"], there, tuple(complaints), tuple(_kept(rows, list(_rows(raw["values"])))), marked)


def _drawn(shown: Texts, text: str, top: float) -> Block | None:
    """The block of the touchpoint that says it, the closest where several do."""
    same = [block for block in shown.blocks if block.text == text and block.box]
    return min(same, key=lambda block: abs((block.box.y if block.box else 0) - top), default=None)


def _kept(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Kept]:
    now = {row.key: row for row in after}
    for row in before:
        later = now.get(row.key)
        if later is None or row.secret or later.secret:
            continue
        yield Kept(row.label, row.key, row.value, later.value, row.type, later.path, later.box)


async def rows_now(hand: Hand, form: FoundForm) -> tuple[Row, ...]:
    """The form's fields as they are now."""
    raw = await ask(hand, "forms", name="")
    for one in raw["all"]:
        if one["path"] == form.path:
            return tuple(_rows(one["fields"]))
    return form.rows
