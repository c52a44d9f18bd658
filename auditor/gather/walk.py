"""Stage one: journeys are walked, variant by variant, and each touchpoint is written as soon as it is captured."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Coroutine, Iterable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from auditor.errors import AuditorError
from auditor.gather import bundle
from auditor.gather.browser import open_browser
from auditor.gather.captured import Captured
from auditor.gather.hand import Hand
from auditor.gather.inbox import open_inbox
from auditor.gather.kinds import capture_file
from auditor.gather.pages import Pages, open_window
from auditor.gather.plan import Options, check_variants, info_of, names_of, variants_of
from auditor.gather.sheet import Sheet
from auditor.gather.wording import filled
from auditor.model.artifacts import Link, Links
from auditor.model.evidence import Evidence
from auditor.model.journey import Inbox, Journey, Kind, MailExpectation, Touchpoint, Variant
from auditor.model.run import RunInfo, RunState

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from auditor.gather.inbox import FolderInbox, SmtpInbox
    from auditor.gather.progress import Progress

__all__ = ["Options", "gather"]

LONGEST_LANGUAGE = 20
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


async def _open_inboxes(journeys: Sequence[Journey], stack: AsyncExitStack) -> dict[Inbox, SmtpInbox | FolderInbox]:
    """One for each address or folder, however many journeys share it."""
    opened: dict[Inbox, SmtpInbox | FolderInbox] = {}
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
    inboxes: dict[Inbox, SmtpInbox | FolderInbox]
    turns: dict[str, asyncio.Lock] = field(default_factory=dict[str, asyncio.Lock])  # by site
    finished: set[Path] = field(default_factory=set[Path])

    async def all(self, pairs: Sequence[tuple[Journey, Path, RunInfo]]) -> tuple[RunInfo, ...]:
        """Every journey, in variants, as many at a time as the options allow."""
        turns = asyncio.Semaphore(max(1, self.options.parallel))
        return await _together(self._journey(*pair, turns) for pair in pairs)

    async def _journey(self, journey: Journey, run: Path, info: RunInfo, turns: asyncio.Semaphore) -> RunInfo:
        started = time.monotonic()
        variants = variants_of(journey, self.options.variants)
        info = replace(info, browser=f"{self.browser.browser_type.name} {self.browser.version}")
        bundle.write_info(run, info)
        self.progress.begin(journey.id, len(journey.touchpoints) * len(variants))

        async def one(variant: Variant) -> None:
            async with turns:
                inbox = self.inboxes.get(journey.inbox) if journey.inbox else None
                turn = self.turns.setdefault(urlsplit(journey.base_url).netloc, asyncio.Lock())
                await VariantWalk(self.browser, self.options, self.progress, journey, variant, run, inbox, turn).walk()

        await _together(one(variant) for variant in variants)
        info = replace(info, state=RunState.COMPLETE, seconds=round(time.monotonic() - started, 1))
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


@dataclass
class VariantWalk:
    """One journey in one variant, touchpoint by touchpoint. `broken` says why no page can be walked to any more."""

    browser: Browser
    options: Options
    progress: Progress
    journey: Journey
    variant: Variant
    run: Path
    inbox: SmtpInbox | FolderInbox | None
    turn: asyncio.Lock
    broken: str = ""

    def __post_init__(self) -> None:
        """The walk's own clock and names."""
        self.began = self.acted = time.monotonic()
        self.names = names_of(self.journey, self.variant, self.inbox.address if self.inbox else "")
        self.links: dict[str, tuple[Link, ...]] = {}
        self.pages: Pages | None = None
        self.sheet: Sheet | None = None
        self.stack = AsyncExitStack()

    async def walk(self) -> None:
        """Capture every touchpoint in order, and write each."""
        async with self.stack:
            for order, touchpoint in enumerate(self.journey.touchpoints):
                captured = await self._guarded(touchpoint)
                if captured.lost and not self.broken and touchpoint.kind is Kind.PAGE:
                    if self.journey.apart:
                        self.pages = None  # the next one gets a window of its own, whatever became of this one
                    else:
                        self.broken = f"{touchpoint.id} broke: {captured.lost}"
                self._write(order, touchpoint, captured)

    async def _guarded(self, touchpoint: Touchpoint) -> Captured:
        self._tell(touchpoint, "starting")
        try:
            return await self._capture(touchpoint)
        except AuditorError as error:
            return Captured(lost=str(error))
        except Exception as error:  # noqa: BLE001  # a gatherer that fails loses its touchpoint, not the run
            return Captured(lost=f"an error of the auditor's own, {type(error).__name__}: {_one_line(error)}")

    async def _capture(self, touchpoint: Touchpoint) -> Captured:
        if touchpoint.kind is Kind.PAGE or touchpoint.steps:
            taken = await self._page(touchpoint)
            if touchpoint.kind is Kind.PAGE or taken.lost:
                return taken
        if touchpoint.kind is Kind.EMAIL and touchpoint.file is None:
            captured = await self._mail(touchpoint)
        else:
            captured = await self._file(touchpoint)
        if touchpoint.kind is Kind.EMAIL and Links in captured.artifacts:
            links: Links = captured.artifacts[Links]
            self.links[touchpoint.id] = links.links
        return captured

    async def _file(self, touchpoint: Touchpoint) -> Captured:
        try:
            data = filled(touchpoint.data, self.names.get)
        except AuditorError as error:
            because = f", because {self.broken}" if self.broken else ""
            return Captured(lost=f"what fills it is not known: {error}{because}")
        return await capture_file(replace(touchpoint, data=data), await self._sheet())

    async def _page(self, touchpoint: Touchpoint) -> Captured:
        if self.broken:
            return Captured(lost=f"not reached, because {self.broken}")
        if self.pages is None:
            window = await self.stack.enter_async_context(open_window(self.browser, self.journey, self.variant))
            hand = Hand(
                window,
                self.variant,
                self.journey.base_url,
                self.journey.languages,
                self.options.timeout or self.journey.timeout,
                self.names,
                self.links,
                turn=self.turn,
            )
            self.pages = Pages(hand, self.options.capture or self.journey.capture, self.options.slow_mo)
        taken = await self.pages.walk_to(touchpoint, lambda text: self._tell(touchpoint, text))
        self.acted = self.pages.acted or self.acted
        return taken

    async def _mail(self, touchpoint: Touchpoint) -> Captured:
        from auditor.gather.email import capture_mail  # noqa: PLC0415

        if self.inbox is None:
            return Captured(lost="the journey has no inbox to wait in: add `inbox: {smtp: 127.0.0.1:2525}`")
        expectation = filled(touchpoint.mail or MailExpectation(), self.names.get)
        within = 0.0 if self.broken else expectation.within
        self._tell(touchpoint, f"waiting for the mail, at most {within:.0f} s")
        mail = await self.inbox.wait(expectation, since=self.began, timeout=within, reader=self.variant.id)
        if mail is None and self.broken:
            return Captured(lost=f"not waited for, because {self.broken}")
        if mail is None:
            return Captured(lost=self.inbox.missing(expectation, within))
        self._tell(touchpoint, "reading the mail")
        return await capture_mail(mail.raw, max(0.0, mail.at - self.acted), await self._sheet())

    async def _sheet(self) -> Sheet:
        if self.sheet is None:
            self.sheet = await self.stack.enter_async_context(Sheet.open(self.browser, dark=self.variant.dark))
        return self.sheet

    def _tell(self, touchpoint: Touchpoint, text: str) -> None:
        self.progress.doing(self.journey.id, self.variant.id, touchpoint.id, text)

    def _write(self, order: int, touchpoint: Touchpoint, captured: Captured) -> None:
        try:
            expect = filled(touchpoint.expect, self.names.get)
        except AuditorError:
            expect = touchpoint.expect  # it names what a lost touchpoint would have captured
        evidence = Evidence(
            touchpoint.id,
            touchpoint.title,
            touchpoint.kind,
            self.variant.id,
            touchpoint.stage,
            language_of(touchpoint, captured, self.journey),
            order,
            expect,
            touchpoint.at,
            captured.lost,
            bundle.folder_of(order, touchpoint.id, self.variant.id),
            captured.artifacts,
            owner=touchpoint.owner,
            reviewed=touchpoint.reviewed,
            context=touchpoint.context,
            topic=touchpoint.topic,
        )
        bundle.write_evidence(self.run, evidence, captured.files)
        self.progress.done(self.journey.id, self.variant.id, touchpoint.id, captured.lost)


def language_of(touchpoint: Touchpoint, captured: Captured, journey: Journey) -> str:
    """Declared, else what the thing says of itself (as the journey writes it, where it knows it), else the first."""
    if touchpoint.language:
        return touchpoint.language
    said = captured.language.strip()[:LONGEST_LANGUAGE]
    if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", said):
        for known in journey.languages:
            if said.casefold() == known.casefold() or said.casefold().split("-")[0] == known.casefold():
                return known
        return said
    return journey.languages[0]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or "no reason was given"
