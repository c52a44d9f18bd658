"""What goes into a form before it is sent on purpose: the journey's own answers, and one that is wrong."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.errors import StepError
from auditor.gather.actions import perform
from auditor.gather.faults import why_not_pressed
from auditor.gather.wording import filled
from auditor.kit.filling.fields import CARD
from auditor.model.artifacts import Done
from auditor.model.retelling import reason_of, without
from auditor.model.sayings import say
from auditor.model.steps import Choose, Expect, Fill, Hover, Scroll, Step, Target, Tick, Upload, Wait, WaitFor, When
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.gather.hand import Hand
    from auditor.gather.provoking.probe_forms import FoundForm, Row
    from auditor.model.journey import Journey
    from auditor.model.probes import Probe

_TRYING = 2.5  # seconds for a field that the journey fills in next and that need not be here
_ENTRIES = (Fill, Choose, Tick, Upload, Scroll, Hover, Wait, WaitFor)
_BAD = {"email": "not-an-address", "tel": "12", "url": "not an address", "number": "-1", "date": "", "time": ""}
_BAD_BY_MEANING = {"email": "not-an-address", "phone": "12", "postcode": "?", "birthday": "99/99/9999"}


def ahead(journey: Journey, source: str) -> tuple[Step, ...]:
    """What the journey types at a touchpoint before it goes on: the first steps of what comes next."""
    ids = [one.id for one in journey.touchpoints]
    later = journey.touchpoints[ids.index(source) + 1 :] if source in ids else ()
    found: list[Step] = []
    for step in next((one.steps for one in later if one.steps and one.probe is None), ()):
        inner = step.steps if isinstance(step, When) else (step,)
        if isinstance(step, Expect):
            continue
        if not all(isinstance(one, _ENTRIES) for one in inner):
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
        raise StepError(_plainly(reason_of(error), form), error.candidates) from error
    finally:
        if hand.done:
            last = hand.done.pop()
            hand.done.append(replace(last, text=_plainly(last.text, form)))


def _plainly(text: str, form: FoundForm) -> str:
    """Without where the form lies: nobody wrote it."""
    return without(text, form.path)


def _why(error: StepError) -> str:
    said = why_not_pressed(str(error))
    return reason_of(error) if said == str(error) else said


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
        raise StepError(_plainly(reason_of(error), form), error.candidates) from error
    row = next((one for one in form.rows if one.path == found.match.path), None)
    label = row.label if row else found.match.name
    kind = found.match.type
    if kind in {"checkbox", "radio"}:
        if probe.value is not None or kind == "radio":
            raise StepError(say("{field} takes no value: send the form empty instead", field=found.match.said))
        await _perform(hand, Tick(targets=(target,), on=False), form)
        return label, ""
    if probe.value is None and row is not None and row.asks in CARD:
        raise StepError(
            say("say what goes into {field}: no value is made up for a payment card", field=found.match.said)
        )
    given = str(filled(probe.value, hand.values.get)) if probe.value is not None else _bad(kind, row)
    if found.match.tag == "select" and probe.value is None:
        raise StepError(say("say which option of {field} is the wrong one", field=found.match.said))
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

    async def press() -> None:
        left = max(100.0, (until - time.monotonic()) * 1000)
        if form.button:
            await hand.page.locator(form.button).click(timeout=left, force=form.grey)
        else:
            await hand.page.locator(form.rows[-1].path).press("Enter", timeout=left)

    said = say("send the form: {button}", button=form.said or "Enter")
    try:
        async with hand.turn:
            await hand.act(press, until)
    except StepError as error:
        raise StepError(say("{step}: {reason}", step=said, reason=_why(error))) from error
    finally:
        hand.done.append(Done(said, round((time.monotonic() - started) * 1000), hand.window.take_notes()))
