"""Stage one: journeys are walked, variant by variant, and each touchpoint is written as soon as it is captured."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Coroutine, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from auditor.browser.start import open_browser
from auditor.errors import AuditorError
from auditor.gather import bundle
from auditor.gather.answers import LinkCheck
from auditor.gather.mails.attachments import with_attached
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.plan import Options, check_variants, info_of, variants_of
from auditor.gather.variant import VariantWalk
from auditor.model.journey import Inbox, Journey, Variant
from auditor.model.run import Planned, RunInfo, RunState

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from auditor.gather.mails.arrivals import Kept
    from auditor.gather.progress import Progress

__all__ = ["Options", "gather"]

T = TypeVar("T")


async def gather(journeys: Sequence[tuple[Journey, Path]], options: Options, progress: Progress) -> tuple[RunInfo, ...]:
    """Walk journeys into their run folders with one browser. What breaks is `lost` in the evidence, never raised.

    Raises:
        UsageError: a variant, a device or an inbox that cannot be had; a folder that cannot be written to.
        BrowserError: no browser could be started.
        FullDiskError: there is no room for the evidence.
        asyncio.CancelledError: interrupted; what was captured is whole, and run.json says so.
    """
    check_variants([journey for journey, _ in journeys], options.variants)
    pairs = [(j, run, info_of(j, options)) for j, run in journeys]
    pairs = [pair for pair in pairs if pair[2].variants]
    earlier = {run for _, run, _ in pairs if bundle.is_run(run)}  # kept until there is something to put in its place
    for _, run, info in pairs:
        if run not in earlier:
            bundle.write_info(run, info)
    walk: _Walk | None = None
    try:
        async with AsyncExitStack() as stack:
            inboxes = await _open_inboxes([journey for journey, _, _ in pairs], stack)
            browser = await stack.enter_async_context(open_browser(options.browser, headed=options.headed))
            for _, run, info in pairs:
                if run in earlier:
                    bundle.clear(run)
                    earlier.remove(run)
                    bundle.write_info(run, info)
            walk = _Walk(browser, options, progress, inboxes)
            return await walk.all(pairs)
    except BaseException:
        finished = walk.finished if walk else set[Path]()
        for _, run, info in pairs:
            if run not in finished | earlier:
                _write_if_possible(run, replace(info, state=RunState.INTERRUPTED))
        raise


def _write_if_possible(run: Path, info: RunInfo) -> None:
    try:
        bundle.write_info(run, info)
    except AuditorError:
        return  # a full disk: what is there says `gathering`, which reads as unfinished too


async def _open_inboxes(journeys: Sequence[Journey], stack: AsyncExitStack) -> dict[Inbox, Kept]:
    """One for each address or folder, however many journeys share it."""
    opened: dict[Inbox, Kept] = {}
    for journey in journeys:
        if journey.inbox is not None and journey.inbox not in opened:
            inbox = opened[journey.inbox] = await open_inbox(journey.inbox)
            stack.push_async_callback(inbox.close)
    return opened


@dataclass
class _Walk:
    browser: Browser
    options: Options
    progress: Progress
    inboxes: dict[Inbox, Kept]
    turns: dict[str, asyncio.Lock] = field(default_factory=dict[str, asyncio.Lock])  # by site
    finished: set[Path] = field(default_factory=set[Path])
    walkers: Counter[Inbox | None] = field(default_factory=Counter["Inbox | None"])  # variants that share an inbox

    async def all(self, pairs: Sequence[tuple[Journey, Path, RunInfo]]) -> tuple[RunInfo, ...]:
        """Every journey, in variants, as many at a time as the options allow."""
        turns = asyncio.Semaphore(max(1, self.options.parallel))
        for journey, _, info in pairs:
            self.walkers[journey.inbox] += len(info.variants)
        return await _together(self._journey(*pair, turns) for pair in pairs)

    async def _journey(self, journey: Journey, run: Path, info: RunInfo, turns: asyncio.Semaphore) -> RunInfo:
        started = time.monotonic()
        variants = variants_of(journey, self.options.variants)
        asked = LinkCheck(journey)
        info = replace(info, browser=f"{self.browser.browser_type.name} {self.browser.version}")
        bundle.write_info(run, info)
        self.progress.begin(journey.id, len(journey.touchpoints) * len(variants))

        async def one(variant: Variant) -> list[Planned]:
            async with turns:
                inbox = self.inboxes.get(journey.inbox) if journey.inbox else None
                turn = self.turns.setdefault(urlsplit(journey.base_url).netloc, asyncio.Lock())
                alone = self.walkers[journey.inbox] == 1
                given = (self.browser, self.options, self.progress, journey, variant, run, inbox, turn, alone, asked)
                walk = VariantWalk(*given)
                await walk.walk()
                return walk.attached

        try:
            attached = await _together(one(variant) for variant in variants)
        finally:
            await asked.close()
        info = replace(
            info, planned=with_attached(info.planned, attached), state=RunState.COMPLETE,
            seconds=round(time.monotonic() - started, 1),
        )  # fmt: skip
        bundle.write_info(run, info)
        self.finished.add(run)
        return info


async def _together(work: Iterable[Coroutine[Any, Any, T]]) -> tuple[T, ...]:
    """The results of all; when one fails the others are stopped, and its error is raised as it is."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        return tuple(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
