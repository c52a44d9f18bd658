"""Probes of pages: an address that does not exist, and the same page at another time of day."""

from __future__ import annotations

import asyncio
import html
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from auditor.errors import StepError
from auditor.gather.captured import Captured
from auditor.gather.faults import without_login
from auditor.gather.hand import BAD
from auditor.gather.provoking.probe_hosts import with_login
from auditor.gather.wording import filled
from auditor.model.artifacts import Document, Texts, Walk
from auditor.model.probes import WEEKDAYS, Probed
from auditor.model.sayings import say

if TYPE_CHECKING:
    from auditor.gather.provoking.probe_window import Second

NOWHERE = "this-page-does-not-exist"
_CLOCK = """([day, weekday, hours, minutes]) => { const d = day ? new Date(day + "T00:00:00") : new Date();
  if (weekday >= 0) d.setDate(d.getDate() + (weekday - d.getDay() + 7) % 7);
  d.setHours(hours, minutes, 0, 0); const two = n => String(n).padStart(2, "0");
  const local = `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(hours)}:${two(minutes)}`;
  return [d.getTime(), local]; }"""
_TAGS = re.compile(r"(?is)<(script|style)\b.*?</\1\s*>|<[^>]{0,2000}>")
_LARGEST = 1_000_000  # characters of a document that are searched for what scripts did not write
_ENOUGH = 100  # texts
_READING = 5.0  # seconds


async def missing(window: Second, url: str) -> tuple[Captured, Probed]:
    """What the site shows at an address that does not exist, whatever its status.

    Raises:
        StepError: the address lies elsewhere, or nothing answers.
    """
    if not url.startswith("http"):
        raise StepError(say("a page can be missing only where a server answers, and this one is a file"))
    hand, path = window.hand, window.probe.path
    base = hand.base_url or url if path else url
    asked = with_login(urljoin(base, str(filled(path, hand.values.get)) or NOWHERE), hand.base_url)
    window.fence.demand(asked, say("this address lies at"))
    shown = without_login(asked)
    try:
        await window.open(asked, say("ask for {url}, which does not exist", url=shown))
    except StepError:
        if window.status < BAD or window.fence.turned:
            raise
        return _blank(window, shown)
    if hand.page.url.startswith("chrome-error:"):
        return _blank(window, shown)
    taken = await window.captured()
    return taken, Probed("missing-page", asked=shown, refused=window.status >= BAD)


def _blank(window: Second, asked: str) -> tuple[Captured, Probed]:
    """A status without a page: the browser shows words of its own, which are not the company's."""
    document = Document(asked, status=window.status)
    taken = Captured({Document: document, Texts: Texts(), Walk: Walk(tuple(window.hand.done))})
    return taken, Probed("missing-page", asked=asked, refused=True)


async def at_another_time(window: Second, url: str) -> tuple[Captured, Probed]:
    """The page as it is when the browser's clock shows that local time.

    Raises:
        StepError: it could not be opened.
    """
    instant, local = await window.hand.page.evaluate(_CLOCK, list(_told(window.probe.clock)))
    await window.hand.window.context.clock.set_fixed_time(instant)
    said = say(
        "open {url} at {time}, as the browser's clock says", url=without_login(url), time=local.replace("T", " ")
    )
    await window.open(url, said)
    taken = await window.captured()
    scripted = await _scripted(window, taken.artifacts.get(Texts, Texts()))
    return taken, Probed("clock", clock=local, scripted=scripted)


async def _scripted(window: Second, shown: Texts) -> tuple[str, ...]:
    """The texts that are not in what the server sent; none where scripts asked the server for more."""
    if window.asked_server or not window.answers:
        return ()
    try:
        sent = (await asyncio.wait_for(window.answers[-1].text(), _READING))[:_LARGEST]
    except Exception:  # noqa: BLE001  # not kept by the browser, or no text: then nothing is known
        return ()
    plain = _bare(html.unescape(_TAGS.sub("", sent)))
    return tuple(b.text for b in shown.blocks if _bare(b.text) and _bare(b.text) not in plain)[:_ENOUGH]


def _told(clock: str) -> tuple[str, int, int, int]:
    """Day, weekday as JavaScript counts (0 is Sunday; -1: none), hours, minutes."""
    *first, time_of_day = clock.split()
    hours, minutes = map(int, time_of_day.split(":"))
    word = first[0] if first else ""
    weekday = (WEEKDAYS.index(word) + 1) % 7 if word in WEEKDAYS else -1
    return "" if weekday >= 0 else word, weekday, hours, minutes


def _bare(text: str) -> str:
    return "".join(text.split())
