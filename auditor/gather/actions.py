"""Every kind of step, done in the browser."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack
from urllib.parse import urljoin, urlsplit

from auditor.errors import AuditorError, BrowserError, StepError
from auditor.gather import entries, readings
from auditor.gather.faults import first_line, why_no_page
from auditor.gather.following import address_of
from auditor.gather.hand import Hand
from auditor.gather.locate import Found, glance
from auditor.gather.settle import LARGEST, refused
from auditor.gather.wording import filled, said
from auditor.model.artifacts import Done
from auditor.model.retelling import reason_of
from auditor.model.sayings import say
from auditor.model.steps import (
    Back,
    Capture,
    Choose,
    Click,
    Dialog,
    Expect,
    Fill,
    Follow,
    Hover,
    Open,
    Optional,
    Press,
    Scroll,
    Step,
    Target,
    Tick,
    Upload,
    Wait,
    WaitFor,
    When,
)

# Customers of one site act in turn (while the others look, wait or are photographed): a small shop whose database
# takes one writer at a time would else fail, now one variant, now the other.
ACTS = (Open, Follow, Click, Fill, Choose, Tick, Upload, Press, Back)
IMPATIENT = 2.0  # seconds for a step that may fail
THERE = 0.5  # seconds for `when: {visible: …}` to show up
_SCHEMES = frozenset({"http", "https", "file", "about"})
_SCROLL = "to => scrollTo({ top: to === 'top' ? 0 : document.documentElement.scrollHeight, behavior: 'instant' })"


async def perform(hand: Hand, step: Step) -> None:
    """Do one step, and note it with its time.

    Raises:
        StepError: it could not be done; the message names the step and where it is written.
        BrowserError: the browser went away.
    """
    from playwright.async_api import Error  # noqa: PLC0415

    started = time.monotonic()
    try:
        step = filled(step, hand.values.get)
        async with AsyncExitStack() as stack:
            if isinstance(step, ACTS):
                await stack.enter_async_context(hand.turn)
            started = time.monotonic()
            await _do(hand, step, started + hand.seconds(step.timeout))
        await hand.window.close_strays()
    except (BrowserError, asyncio.CancelledError):
        raise
    except AuditorError as error:
        candidates = error.candidates if isinstance(error, StepError) else ()
        failed = say("{step}: {reason}", step=said(step), reason=reason_of(error))
        raise StepError(
            say("{at}: {reason}", at=str(step.at), reason=failed) if step.at.line else failed, candidates
        ) from error
    except (Error, TimeoutError) as error:
        hand.complain_if_gone(error)
        why = first_line(str(error)) or say("it took too long")
        raise StepError(say("{step}: {reason}", step=said(step), reason=why)) from error
    finally:
        if not isinstance(step, Optional | When):
            hand.done.append(Done(said(step), round((time.monotonic() - started) * 1000), hand.window.take_notes()))


async def _do(hand: Hand, step: Step, until: float) -> None:  # noqa: C901, PLR0912  # one line for each kind of step
    match step:
        case Open():
            await go(hand, address(step.url, hand.base_url), until)
        case Follow():
            await go(hand, address_of(step, hand.links), until)
        case Click():
            await _click(hand, step, until)
        case Fill():
            await entries.fill(hand, step, until)
        case Choose():
            await entries.choose(hand, step, until)
        case Tick():
            await entries.tick(hand, step, until)
        case Upload():
            await entries.upload(hand, step, until)
        case Press():
            await _press(hand, step, until)
        case Hover():
            found = await hand.find(step.target, until)
            await hand.act(lambda: found.locator.hover(timeout=_left(until)), until)
        case Scroll():
            await _scroll(hand, step, until)
        case WaitFor():
            await readings.wait_for(hand, step, until)
        case Wait():
            await asyncio.sleep(step.seconds)
        case Expect():
            await readings.expect(hand, step, until)
        case Capture():
            await readings.capture(hand, step, until)
        case Back():
            await hand.act(lambda: _back(hand, until), until)
        case Dialog():
            hand.window.answers.append(step)
        case Optional():
            await _optional(hand, step)
        case When():
            await _when(hand, step)


def address(written: str, base_url: str) -> str:
    """The address that an `open` step means.

    Raises:
        StepError: it is relative and there is no base, or it is no web address.
    """
    try:
        url = urljoin(base_url, written.strip()) if base_url else written.strip()
        scheme = urlsplit(url).scheme
    except ValueError:
        raise StepError(say("{url} is not a web address", url=written)) from None
    if not scheme:
        raise StepError(say("{url} is not a full address, and the journey has no `base_url`", url=written))
    if scheme not in _SCHEMES:
        raise StepError(say("{url} is not a web address: only http and https are walked", url=written))
    return url


async def go(hand: Hand, url: str, until: float) -> None:
    """Open an address in the customer's window, and wait until it has arrived."""
    from playwright.async_api import Error  # noqa: PLC0415
    from playwright.async_api import TimeoutError as PageTimeoutError  # noqa: PLC0415

    seconds = max(0.1, until - time.monotonic())

    async def visit() -> None:
        try:
            answer = await hand.page.goto(url, wait_until="commit", timeout=seconds * 1000)
        except PageTimeoutError as error:
            raise StepError(why_no_page(url, "Timeout", seconds)) from error
        except Error as error:
            hand.complain_if_gone(error)
            if "Download is starting" in str(error):
                await asyncio.sleep(0.1)  # its name comes a moment later
                hand.window.downloads.append(say("its name is not known"))
                return
            raise StepError(why_no_page(url, str(error), seconds)) from error
        size = answer.headers.get("content-length", "") if answer else ""
        if size.isdigit() and int(size) > LARGEST:
            raise await refused(hand.page)

    await hand.act(visit, until, follow=False)  # a window that comes with a page is an advertisement


async def _click(hand: Hand, step: Click, until: float) -> None:
    found = await hand.find(step.target, until)
    if found.match.editable:
        await hand.forms.look(found)
    await hand.act(lambda: _clicked(found, until), until)


async def _clicked(found: Found, until: float) -> None:
    await (found.label or found.locator).click(timeout=_left(until))


async def _press(hand: Hand, step: Press, until: float) -> None:
    if step.target is None:
        await hand.act(lambda: hand.page.keyboard.press(step.key), until)
        return
    found = await hand.find(step.target, until)
    if found.match.editable:
        await hand.forms.look(found)
    await hand.act(lambda: found.locator.press(step.key, timeout=_left(until)), until)


async def _scroll(hand: Hand, step: Scroll, until: float) -> None:
    if isinstance(step.to, Target):
        found = await hand.find(step.to, until)
        await hand.act(lambda: found.locator.scroll_into_view_if_needed(timeout=_left(until)), until)
    else:
        await hand.act(lambda: hand.page.evaluate(_SCROLL, step.to), until)


async def _back(hand: Hand, until: float) -> None:
    from playwright.async_api import TimeoutError as PageTimeoutError  # noqa: PLC0415

    before = hand.page.url
    try:
        answer = await hand.page.go_back(wait_until="commit", timeout=_left(until))
    except PageTimeoutError as error:
        raise StepError(say("the page before did not answer in time")) from error
    if answer is None and hand.page.url == before:
        raise StepError(say("there is no page to go back to in this window"))


async def _optional(hand: Hand, step: Optional) -> None:
    patience, hand.impatient = hand.impatient, step.timeout or IMPATIENT
    try:
        for inner in step.steps:
            await perform(hand, inner)
    except StepError as error:
        last = hand.done.pop()
        hand.done.append(Done(last.text, last.millis, say("left out: {reason}", reason=reason_of(error))))
    finally:
        hand.impatient = patience


async def _when(hand: Hand, step: When) -> None:
    if step.variant and not _is_variant(hand, step.variant):
        return
    if step.visible:
        until = time.monotonic() + THERE
        while not await glance(hand.page, step.visible):
            if time.monotonic() >= until:
                return
            await asyncio.sleep(readings.POLL)
    for inner in step.steps:
        await perform(hand, inner)


def _is_variant(hand: Hand, named: tuple[str, ...]) -> bool:
    variant = hand.variant
    language = variant.locale or (hand.languages[0] if hand.languages else "")
    own = {variant.id, variant.device, language, language.split("-")[0]}
    return any(name.casefold() in {word.casefold() for word in own if word} for name in named)


def _left(until: float) -> float:
    return max(100.0, (until - time.monotonic()) * 1000)
