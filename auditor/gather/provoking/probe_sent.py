"""Probes of forms: sent empty, sent with one wrong answer, left with Back and reached again."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from auditor.errors import StepError
from auditor.gather.faults import without_login
from auditor.gather.hand import BAD
from auditor.gather.provoking.probe_answers import read_answer
from auditor.gather.provoking.probe_entries import answer_wrongly, send, type_all
from auditor.gather.provoking.probe_forms import ask, find_form, rows_now
from auditor.gather.provoking.probe_hosts import with_login
from auditor.model.artifacts import Done, Texts
from auditor.model.probes import Kept, Probed
from auditor.model.retelling import noted
from auditor.model.sayings import say

if TYPE_CHECKING:
    from auditor.gather.captured import Captured
    from auditor.gather.provoking.probe_forms import FoundForm, Row
    from auditor.gather.provoking.probe_window import Second

_ASKED = re.compile(r"\((?:confirm|prompt)\): dismissed")
_WAYS = {"back": say("go back"), "forward": say("go forward")}
NOTHING_TYPED = say("nothing is typed here that could be lost: say what to type, with `fill:`")


async def sent(window: Second, url: str) -> tuple[Captured, Probed]:
    """What the page shows after the form was sent empty, or with one wrong answer.

    Raises:
        StepError: it could not be sent, or led to what cannot be looked at.
    """
    hand, probe = window.hand, window.probe
    form, _ = await window.form(url)
    wrong = ("", "")
    if probe.kind == "empty":
        await ask(hand, "empty", inside=form.path)
    else:
        await type_all(hand, form, probe, window.ahead)
        wrong = await answer_wrongly(hand, form, probe)
    form = await _again(window, form)
    before = await ask(hand, "watch")
    hand.window.alerts.clear()
    known = Probed(probe.kind, form=probe.form or form.said, wrong=wrong)
    if form.dead:
        hand.done.append(Done(say("the button “{name}” is greyed out: the form cannot be sent", name=form.said)))
        return await window.captured(), replace(known, refused=True, dead=True)
    window.asked_server = False
    window.answers.clear()
    address = hand.page.url
    try:
        await send(hand, form)
    except StepError as error:
        raise window.blamed(error) from error
    taken = await window.captured()
    answer = await read_answer(hand, before, form.rows, taken.artifacts.get(Texts, Texts()))
    elsewhere = hand.page.url.split("#")[0] != address.split("#")[0]
    silent = answer.stayed and answer.there and not window.asked_server and not elsewhere
    if silent and not answer.complaints and _ASKED.search(hand.done[-1].note):
        raise StepError(noted((hand.done[-1].note, say("a probe confirms nothing"))))
    refused = window.status >= BAD or answer.marked or (answer.there and not answer.stayed) or silent
    if window.fence.turned and not answer.complaints:
        raise window.blamed(StepError(say("it leads to another host")))
    complaints = answer.complaints if refused else ()
    return taken, replace(known, refused=refused, complaints=complaints, kept=answer.kept if answer.there else ())


async def _again(window: Second, form: FoundForm) -> FoundForm:
    """The same form as it is now: its fields are filled in, and its button may have come to life."""
    try:
        found = await find_form(window.hand, window.probe)
    except StepError:
        found = form
    if found.path == form.path and found.button:
        return found
    return replace(form, rows=await rows_now(window.hand, form))


async def back(window: Second, url: str) -> tuple[Captured, Probed]:
    """What is left of what was typed, after Back and Forward.

    Raises:
        StepError: there is nothing that could be lost, or the way back led nowhere.
    """
    hand = window.hand
    home = with_login(urljoin(url, "/"), hand.base_url)
    start = hand.base_url if window.fence.holds(hand.base_url) and hand.base_url != url else home
    await window.open(start, say("open {url} in a second window", url=without_login(start)))
    form, fresh = await window.form(url)
    unkept = _forbids_keeping(window)
    await type_all(hand, form, window.probe, window.ahead)
    was = {row.key: row.value for row in fresh}
    now = await rows_now(hand, form)
    typed = [row for row in now if row.value and not row.secret and was.get(row.key) != row.value]
    if not typed:
        raise StepError(NOTHING_TYPED)
    await _turn(window, "back")
    await _turn(window, "forward")
    taken = await window.captured()
    later = {row.key: row for row in await _rows_after(window, form)}
    kept = tuple(_kept(row, later[row.key]) for row in typed if row.key in later)
    if not kept:  # the form itself is gone, and all that was in it
        kept = tuple(Kept(row.label, row.key, row.value, "", row.type) for row in typed)
    return taken, Probed("back", form=window.probe.form or form.said, kept=kept, unkept=unkept)


def _kept(row: Row, later: Row) -> Kept:
    return Kept(row.label, row.key, row.value, later.value, row.type, later.path, later.box)


async def _rows_after(window: Second, form: FoundForm) -> tuple[Row, ...]:
    try:
        return (await find_form(window.hand, window.probe)).rows
    except StepError:
        return await rows_now(window.hand, replace(form, rows=()))


async def _turn(window: Second, way: str) -> None:
    hand, started = window.hand, time.monotonic()
    until = started + hand.seconds(0)

    async def turn() -> None:
        page, milliseconds = hand.page, max(100.0, (until - time.monotonic()) * 1000)
        await (page.go_back if way == "back" else page.go_forward)(wait_until="commit", timeout=milliseconds)

    try:
        async with hand.turn:
            await hand.act(turn, until)
    except StepError as error:
        raise window.blamed(error) from error
    finally:
        hand.done.append(Done(_WAYS[way], round((time.monotonic() - started) * 1000), hand.window.take_notes()))


def _forbids_keeping(window: Second) -> bool:
    said = window.answers[-1].headers.get("cache-control", "") if window.answers else ""
    return "no-store" in said.lower()
