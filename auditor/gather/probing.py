"""Errors provoked on purpose, in a second window beside the customer's, so that the journey goes on undisturbed.

The second window has a context of its own that begins with the cookies and the stored values of the first one: for
the site it is the same customer. What happens to it, the first one does not notice.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import json
import re
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from auditor.errors import AuditorError, StepError
from auditor.gather.actions import go
from auditor.gather.captured import Captured
from auditor.gather.faults import first_line, without_login
from auditor.gather.hand import BAD, Hand
from auditor.gather.pages import Pages, open_window
from auditor.gather.probe_forms import (
    FoundForm,
    Row,
    ahead,
    answer_wrongly,
    ask,
    find_form,
    read_answer,
    refuse_payment,
    rows_now,
    send,
    type_all,
)
from auditor.gather.probe_hosts import Fence, with_login
from auditor.gather.wording import filled
from auditor.model.artifacts import Document, Done, Screenshot, Texts, Walk
from auditor.model.probes import WEEKDAYS, Kept, Probed

if TYPE_CHECKING:
    from playwright.async_api import Browser, Request, Response

    from auditor.model.journey import Journey, Touchpoint, Variant
    from auditor.model.probes import Probe

NOWHERE = "this-page-does-not-exist"
_SESSION = "() => { try { return [origin, JSON.stringify({ ...sessionStorage })]; } catch { return ['', '{}']; } }"
_RESTORE = """(([where, held]) => { try { if (origin === where && !sessionStorage.length)
  for (const [key, value] of Object.entries(JSON.parse(held))) sessionStorage.setItem(key, value); } catch {} })"""
_CLOCK = """([day, weekday, hours, minutes]) => { const d = day ? new Date(day + "T00:00:00") : new Date();
  if (weekday >= 0) d.setDate(d.getDate() + (weekday - d.getDay() + 7) % 7);
  d.setHours(hours, minutes, 0, 0); const two = n => String(n).padStart(2, "0");
  const local = `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(hours)}:${two(minutes)}`;
  return [d.getTime(), local]; }"""
_ASKS_SERVER = frozenset({"fetch", "xhr", "websocket", "eventsource"})
_STATUSES = frozenset(range(BAD, 600))
_LARGEST = 3_000_000  # characters of a document that are searched for what scripts did not write
_ENOUGH = 100  # texts


@dataclass
class Probing:
    """Provokes what a journey asks for at the page where its customer stands."""

    browser: Browser
    journey: Journey
    variant: Variant
    pages: Pages  # the customer's
    touchpoint: Touchpoint

    async def provoke(self) -> Captured:
        """The touchpoint that comes of it; `lost` with the reason where none does. The walk goes on in any case."""
        from playwright.async_api import Error  # noqa: PLC0415

        probe, hand = self.touchpoint.probe, self.pages.hand
        if probe is None:
            return Captured(lost="nothing is to be provoked here")
        try:
            fence = Fence.of(self.journey)
            fence.demand(hand.page.url, "this page lies at")
            state = await hand.window.context.storage_state()
            session = await hand.page.evaluate(_SESSION)
            held = await ask(hand, "held")
            async with open_window(self.browser, self.journey, self.variant, state) as window:
                await window.context.add_init_script(f"{_RESTORE}({json.dumps(session)})")
                await fence.stand(window.context)
                second = Hand(
                    window, self.variant, hand.base_url, hand.languages, hand.timeout, hand.values, hand.links,
                    allowed=_STATUSES, turn=hand.turn,
                )  # fmt: skip
                one = _One(self, probe, Pages(second, self.pages.capture, self.pages.pause), fence, held)
                return await one.done(with_login(hand.page.url, hand.base_url))
        except AuditorError as error:
            return Captured(lost=f"could not be provoked: {error}")
        except (Error, TimeoutError) as error:
            return Captured(lost=f"could not be provoked: {first_line(str(error)) or 'it took too long'}")


@dataclass
class _One:
    """One probe, in its window."""

    of: Probing
    probe: Probe
    pages: Pages
    fence: Fence
    held: list[Any]

    def __post_init__(self) -> None:
        """What the window asks for and gets."""
        self.hand = self.pages.hand
        self.asked_server = False
        self.answers: list[Response] = []
        page = self.hand.page
        page.on("request", self._requested)
        page.on("response", self._answered)

    def _requested(self, request: Request) -> None:
        self.asked_server |= request.resource_type in _ASKS_SERVER

    def _answered(self, response: Response) -> None:
        with contextlib.suppress(Exception):  # a frame so new that it has no page yet
            if response.request.is_navigation_request() and response.frame.parent_frame is None:
                self.answers.append(response)

    async def done(self, url: str) -> Captured:
        """The evidence, with what came of the probe."""
        match self.probe.kind:
            case "missing-page":
                taken, probed = await self._missing(url)
            case "clock":
                taken, probed = await self._at_another_time(url)
            case "back":
                taken, probed = await self._back(url)
            case _:
                taken, probed = await self._sent(url)
        walk: Walk = taken.artifacts.get(Walk, Walk())
        taken.artifacts[Walk] = Walk(walk.steps)  # what was typed here is no answer of the customer's
        taken.artifacts[Probed] = replace(probed, source=self.of.touchpoint.source)
        return taken

    async def _open(self, url: str, said: str) -> None:
        started = time.monotonic()
        try:
            async with self.hand.turn:
                await go(self.hand, url, started + self.hand.seconds(0))
        except StepError as error:
            raise self._blamed(error) from error
        finally:
            millis = round((time.monotonic() - started) * 1000)
            self.hand.done.append(Done(said, millis, self.hand.window.take_notes()))

    def _blamed(self, error: StepError) -> StepError:
        if self.fence.turned:
            return StepError(
                f"it leads to {self.fence.turned[0]}, and errors are provoked only at hosts that the journey names "
                f"({', '.join(self.fence.hosts)}); if that host is yours, add it under `network:`, to `only:`"
            )
        return error

    # --- forms -------------------------------------------------------------------------------------------------------

    async def _form(self, url: str) -> FoundForm:
        """The form, in the second window, holding what the customer's holds."""
        shown = without_login(url)
        await self._open(url, f"open {shown} in a second window")
        await ask(self.hand, "put", held=self.held, inside="")
        try:
            form = await find_form(self.hand, self.probe)
        except StepError as error:
            if urlsplit(self.hand.page.url).path != urlsplit(url).path:
                raise StepError(
                    f"a second window at {shown} is sent to {without_login(self.hand.page.url)}: "
                    "the site shows this page only in the customer's own window"
                ) from error
            raise
        if form.action:
            self.fence.demand(form.action, "this form is sent to")
        refuse_payment(form, self.probe)
        return form

    async def _sent(self, url: str) -> tuple[Captured, Probed]:
        hand = self.hand
        form = await self._form(url)
        wrong = ("", "")
        if self.probe.kind == "empty":
            await ask(hand, "empty", inside=form.path)
        else:
            await type_all(hand, form, self.probe, self._typed_next())
            wrong = await answer_wrongly(hand, form, self.probe)
        form = replace(form, rows=await rows_now(hand, form))
        now = next((one for one in [await self._again(form)] if one), form)
        before = await ask(hand, "watch")
        hand.window.alerts.clear()
        name = self.probe.form or form.said
        if now.dead:
            hand.done.append(Done(f"the button “{now.said}” is greyed out: the form cannot be sent"))
            return await self._captured(), Probed(self.probe.kind, "", name, wrong, refused=True, dead=True)
        self.asked_server = False
        self.answers.clear()
        url_before = hand.page.url
        try:
            await send(hand, now)
        except StepError as error:
            raise self._blamed(error) from error
        taken = await self._captured()
        shown: Texts = taken.artifacts.get(Texts, Texts())
        answer = await read_answer(hand, before, form.rows, shown)
        status = self._status()
        elsewhere = hand.page.url.split("#")[0] != url_before.split("#")[0]
        silent = answer.stayed and answer.there and not self.asked_server and not elsewhere
        refused = status >= BAD or answer.marked or (not answer.stayed and answer.there) or silent
        if self.fence.turned and not refused:
            raise self._blamed(StepError(""))
        probed = Probed(
            self.probe.kind, "", name, wrong, refused, False, answer.complaints if refused else (),
            answer.kept if answer.there else (),
        )  # fmt: skip
        return taken, probed

    async def _again(self, form: FoundForm) -> FoundForm | None:
        """The same form as it is now: its button may have come to life."""
        try:
            found = await find_form(self.hand, self.probe)
        except StepError:
            return None
        return replace(found, rows=form.rows) if found.path == form.path else None

    def _typed_next(self) -> tuple[Any, ...]:
        return ahead(self.of.journey, self.of.touchpoint.source)

    async def _back(self, url: str) -> tuple[Captured, Probed]:
        hand = self.hand
        base = with_login(urljoin(url, "/"), hand.base_url)
        start = hand.base_url if self.fence.holds(hand.base_url) and hand.base_url != url else base
        await self._open(start, f"open {without_login(start)} in a second window")
        form = await self._form(url)
        unkept = self._forbids_keeping()
        await type_all(hand, form, self.probe, self._typed_next())
        before = [row for row in await rows_now(hand, form) if row.value and not row.secret]
        if not before:
            raise StepError("nothing is filled in here that could be lost: say what to type, with `fill:`")
        was = {row.key: row.value for row in form.rows}
        if all(was.get(row.key) == row.value for row in before):
            raise StepError("nothing was typed here that could be lost: say what to type, with `fill:`")
        typed = [row for row in before if was.get(row.key) != row.value]
        await self._step_in_history("back")
        await self._step_in_history("forward")
        taken = await self._captured()
        later = {row.key: row for row in await self._rows_after(form)}
        kept = tuple(
            Kept(row.label, row.key, row.value, later[row.key].value, row.type, later[row.key].path, later[row.key].box)
            for row in typed
            if row.key in later
        )
        return taken, Probed("back", "", self.probe.form or form.said, kept=kept, unkept=unkept)

    async def _rows_after(self, form: FoundForm) -> tuple[Row, ...]:
        try:
            return (await find_form(self.hand, self.probe)).rows
        except StepError:
            return await rows_now(self.hand, replace(form, rows=()))

    async def _step_in_history(self, way: str) -> None:
        hand, started = self.hand, time.monotonic()
        until = started + hand.seconds(0)

        async def turn() -> None:
            page, milliseconds = hand.page, max(100.0, (until - time.monotonic()) * 1000)
            go_there = page.go_back if way == "back" else page.go_forward
            await go_there(wait_until="commit", timeout=milliseconds)

        try:
            async with hand.turn:
                await hand.act(turn, until)
        finally:
            hand.done.append(Done(f"go {way}", round((time.monotonic() - started) * 1000), hand.window.take_notes()))

    def _forbids_keeping(self) -> bool:
        said = self.answers[-1].headers.get("cache-control", "") if self.answers else ""
        return "no-store" in said.lower()

    # --- pages -------------------------------------------------------------------------------------------------------

    async def _missing(self, url: str) -> tuple[Captured, Probed]:
        if not url.startswith("http"):
            raise StepError("a page can be missing only where a server answers, and this one is a file")
        base = self.hand.base_url if self.probe.path else url
        asked = with_login(urljoin(base or url, str(filled(self.probe.path, self.hand.values.get)) or NOWHERE), base)
        self.fence.demand(asked, "this address lies at")
        shown = without_login(asked)
        try:
            await self._open(asked, f"ask for {shown}, which does not exist")
        except StepError:
            if self._status() < BAD or self.fence.turned:
                raise
            return self._blank(shown)
        if self.hand.page.url.startswith("chrome-error:"):
            return self._blank(shown)
        taken = await self._captured()
        return taken, Probed("missing-page", asked=shown, refused=self._status() >= BAD)

    def _blank(self, asked: str) -> tuple[Captured, Probed]:
        """A status without a page: the browser shows words of its own, which are not the company's."""
        document = Document(asked, status=self._status())
        taken = Captured({Document: document, Texts: Texts(), Walk: Walk(tuple(self.hand.done))})
        return taken, Probed("missing-page", asked=asked, refused=True)

    async def _at_another_time(self, url: str) -> tuple[Captured, Probed]:
        day, weekday, hours, minutes = _told(self.probe.clock)
        instant, local = await self.hand.page.evaluate(_CLOCK, [day, weekday, hours, minutes])
        await self.hand.window.context.clock.set_fixed_time(instant)
        await self._open(url, f"open {without_login(url)} at {local.replace('T', ' ')}, as the browser's clock says")
        taken = await self._captured()
        shown: Texts = taken.artifacts.get(Texts, Texts())
        return taken, Probed("clock", clock=local, scripted=await self._scripted(shown))

    async def _scripted(self, shown: Texts) -> tuple[str, ...]:
        """The texts that are not in what the server sent; none where scripts asked the server for more."""
        if self.asked_server or not self.answers:
            return ()
        try:
            sent = (await asyncio.wait_for(self.answers[-1].text(), 5))[:_LARGEST]
        except Exception:  # noqa: BLE001  # not kept by the browser, or no text: then nothing is known
            return ()
        plain = _bare(html.unescape(re.sub(r"(?is)<(script|style)\b.*?</\1>|<[^>]{0,2000}>", "", sent)))
        return tuple(b.text for b in shown.blocks if _bare(b.text) and _bare(b.text) not in plain)[:_ENOUGH]

    def _status(self) -> int:
        return self.answers[-1].status if self.answers else 0

    async def _captured(self) -> Captured:
        taken = await self.pages.captured()
        if Screenshot not in taken.artifacts and self.pages.capture != "none":
            self.hand.done.append(Done("no picture could be taken"))
        return taken


def _told(clock: str) -> tuple[str, int, int, int]:
    """Day, weekday as JavaScript counts (0 is Sunday; -1: none), hours, minutes."""
    *first, time_of_day = clock.split()
    hours, minutes = map(int, time_of_day.split(":"))
    word = first[0] if first else ""
    weekday = (WEEKDAYS.index(word) + 1) % 7 if word in WEEKDAYS else -1
    return "" if weekday >= 0 else word, weekday, hours, minutes


def _bare(text: str) -> str:
    return "".join(text.split())
