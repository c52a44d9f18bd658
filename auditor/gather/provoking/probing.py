"""Errors provoked on purpose, in a second window beside the customer's, so that the journey goes on undisturbed.

The second window has a context of its own that begins with the cookies and the stored values of the first one: for
the site it is the same customer. What happens to it, the first one does not notice.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.errors import AuditorError
from auditor.gather.captured import Captured
from auditor.gather.faults import first_line
from auditor.gather.hand import BAD, Hand
from auditor.gather.pages import Pages, open_window
from auditor.gather.provoking.probe_entries import ahead
from auditor.gather.provoking.probe_forms import ask, find_form
from auditor.gather.provoking.probe_hosts import Fence, with_login
from auditor.gather.provoking.probe_pages import at_another_time, missing
from auditor.gather.provoking.probe_sent import back, sent
from auditor.gather.provoking.probe_window import Second
from auditor.model.artifacts import Walk
from auditor.model.probes import Probed
from auditor.model.retelling import reason_of
from auditor.model.sayings import say

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from auditor.model.journey import Journey, Touchpoint, Variant
    from auditor.model.probes import Probe

_SESSION = "() => { try { return [origin, JSON.stringify({ ...sessionStorage })]; } catch { return ['', '{}']; } }"
_RESTORE = """(([where, held]) => { try { if (origin === where && !sessionStorage.length)
  for (const [key, value] of Object.entries(JSON.parse(held))) sessionStorage.setItem(key, value); } catch {} })"""
LONGEST = 90.0  # seconds for one probe, beside the journey's own time-outs
_STATUSES = frozenset(range(BAD, 600))
_WAYS = {"missing-page": missing, "clock": at_another_time, "back": back, "empty": sent, "invalid": sent}


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

        probe = self.touchpoint.probe
        if probe is None:
            return Captured(lost=say("nothing is to be provoked here"))
        try:
            async with asyncio.timeout(LONGEST + 8 * self.pages.hand.timeout):
                return await self._provoked(probe)
        except AuditorError as error:
            return Captured(lost=say("could not be provoked: {reason}", reason=reason_of(error)))
        except (Error, TimeoutError) as error:
            why = first_line(str(error)) if str(error) else say("it took too long")
            return Captured(lost=say("could not be provoked: {reason}", reason=why))

    async def _provoked(self, probe: Probe) -> Captured:
        hand, fence = self.pages.hand, Fence.of(self.journey)
        fence.demand(hand.page.url, say("this page lies at"))
        if _WAYS[probe.kind] in {sent, back}:
            await find_form(hand, probe)  # what is wrong with its name is said of the page that the customer sees
        state = await hand.window.context.storage_state()
        session = await hand.page.evaluate(_SESSION)
        held = await ask(hand, "held")
        async with open_window(self.browser, self.journey, self.variant, state) as window:
            await window.context.add_init_script(f"{_RESTORE}({json.dumps(session)})")
            await fence.stand(window.context)
            own = Hand(
                window, self.variant, hand.base_url, hand.languages, hand.timeout, hand.values, hand.links,
                allowed=_STATUSES, turn=hand.turn,
            )  # fmt: skip
            pages = Pages(own, self.pages.capture, self.pages.pause)
            second = Second(probe, pages, fence, held, ahead(self.journey, self.touchpoint.source))
            taken, probed = await _WAYS[probe.kind](second, with_login(hand.page.url, hand.base_url))
        walk: Walk = taken.artifacts.get(Walk, Walk())
        taken.artifacts[Walk] = Walk(walk.steps)  # what was typed here is no answer of the customer's
        taken.artifacts[Probed] = replace(probed, source=self.touchpoint.source)
        return taken
