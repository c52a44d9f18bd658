"""Steps that only look: wait for something, expect something, note a value."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from auditor.errors import StepError
from auditor.gather.hand import Hand
from auditor.gather.locate import glance, where_is
from auditor.gather.pattern import compiled, says
from auditor.model.retelling import noted
from auditor.model.sayings import say
from auditor.model.steps import Capture, Expect, WaitFor

if TYPE_CHECKING:
    from playwright.async_api import Page

POLL = 0.1
LONGEST = 400_000  # characters of a page's text that are searched
LONGEST_VALUE = 500
_ANSWERING = 15.0

_TEXT = """() => {
  const inner = root => [...root.querySelectorAll("*")].flatMap(n => n.shadowRoot
    ? [[...n.shadowRoot.children].map(c => c.innerText || "").join("\\n"), ...inner(n.shadowRoot)] : []);
  return [document.body?.innerText || "", ...inner(document)].join("\\n");
}"""
_VALUE = """e => ["INPUT", "TEXTAREA"].includes(e.tagName) ? e.value
  : e.tagName === "SELECT" ? e.selectedOptions[0]?.label || "" : e.innerText || e.textContent || "" """


async def text_of(page: Page) -> str:
    """All text that the page and its frames show, roughly as drawn."""
    from playwright.async_api import Error  # noqa: PLC0415

    parts: list[str] = []
    for frame in page.frames:
        try:
            parts.append(await asyncio.wait_for(frame.evaluate(_TEXT), _ANSWERING))
        except (Error, TimeoutError):
            if page.is_closed():
                raise
    return "\n".join(parts)[:LONGEST]


async def _until(test: Callable[[], Awaitable[bool]], until: float) -> bool:
    while True:
        if await test():
            return True
        if time.monotonic() >= until:
            return False
        await asyncio.sleep(POLL)


async def wait_for(hand: Hand, step: WaitFor, until: float) -> None:
    """Wait until a target is there (or gone), or the address holds a part."""

    async def fulfilled() -> bool:
        there = True
        if step.url:
            there = says(hand.page.url, step.url)
        if step.target and there:
            there = bool(await glance(hand.page, step.target))
        return there is not step.gone

    if not await _until(fulfilled, until):
        what = step.target.said if step.target else say("the address {url}", url=step.url)
        where = await where_is(hand.page)
        raise StepError(
            say("{what} is still there on {where}", what=what, where=where)
            if step.gone
            else say("{what} is not there on {where}", what=what, where=where)
        )


async def expect(hand: Hand, step: Expect, until: float) -> None:
    """Hold the page to what is declared."""
    missing: list[str] = []

    async def fulfilled() -> bool:
        missing[:] = await _missing(hand.page, step)
        return not missing

    if not await _until(fulfilled, until):
        raise StepError(say("{faults}, on {where}", faults=noted(missing), where=await where_is(hand.page)))


async def _missing(page: Page, step: Expect) -> list[str]:
    found: list[str] = []
    if step.url and not says(page.url, step.url):
        found.append(say("the address is not {url}", url=step.url))
    if step.title and not says(title := await page.title(), step.title):
        found.append(say("the title is “{title}”, not {wanted}", title=title[:80], wanted=step.title))
    if step.status and (status := await _status(page)) != step.status:
        found.append(say("the server answered {status}, not {wanted}", status=status, wanted=step.status))
    if step.text or step.no_text:
        shown = await text_of(page)
        found.extend(say("“{text}” is not there", text=text) for text in step.text if not says(shown, text))
        found.extend(say("“{text}” is there", text=text) for text in step.no_text if says(shown, text))
    return found


async def _status(page: Page) -> int:
    said = await page.evaluate("() => performance.getEntriesByType('navigation')[0]?.responseStatus || 0")
    return int(said)


async def capture(hand: Hand, step: Capture, until: float) -> None:
    """Note a value of the page under a name."""
    pattern = compiled(step.match) if step.match else None
    read = ""
    value = ""

    async def fulfilled() -> bool:
        nonlocal read, value
        if step.source:
            found = await hand.find(step.source, until)
            read = str(await found.locator.evaluate(_VALUE))[:LONGEST]
        else:
            read = await text_of(hand.page)
        met = pattern.search(read) if pattern else None
        said = (met[1] if met.re.groups and met[1] is not None else met[0]) if met else "" if pattern else read
        value = " ".join(said.split())[:LONGEST_VALUE]
        return bool(value)

    if not await _until(fulfilled, until):
        what = say("nothing on {where} fits {pattern}", where=await where_is(hand.page), pattern=step.match)
        if step.source:
            what = say(
                "{target} says “{text}”, which does not fit {pattern}",
                target=step.source.said,
                text=" ".join(read.split())[:80],
                pattern=step.match or say("anything"),
            )
        raise StepError(say("{what}: `{name}` could not be noted", what=what, name=step.name))
    hand.values[step.name] = value
    hand.captured.append((step.name, value))
