"""One journey in one variant: each touchpoint is captured in order, and written as soon as it is."""

from __future__ import annotations

import asyncio
import contextlib
import re
import time
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError
from auditor.gather import bundle
from auditor.gather.ahead import Ahead
from auditor.gather.answers import LinkCheck, links_of
from auditor.gather.captured import Captured
from auditor.gather.drawn.sheet import Sheet
from auditor.gather.hand import Hand
from auditor.gather.kinds import capture_file
from auditor.gather.mails.attachments import as_touchpoint
from auditor.gather.mails.post import Post, addresses
from auditor.gather.pages import Pages, open_window
from auditor.gather.plan import Options, names_of, planned_of
from auditor.gather.wording import filled
from auditor.model.artifacts import Document, Link, Links
from auditor.model.evidence import Evidence
from auditor.model.journey import Journey, Kind, MailExpectation, Touchpoint, Variant
from auditor.model.mails import Awaited
from auditor.model.retelling import reason_of
from auditor.model.sayings import say

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.async_api import Browser

    from auditor.gather.mails.arrivals import Kept
    from auditor.gather.progress import Progress
    from auditor.model.run import Planned

LONGEST_LANGUAGE = 20
_UNSAID = frozenset({"und", "zxx", "mul", "mis"})  # tags of BCP 47 that name no language


@dataclass
class VariantWalk:
    """One journey in one variant, touchpoint by touchpoint. `broken` says why no page can be walked to any more."""

    browser: Browser
    options: Options
    progress: Progress
    journey: Journey
    variant: Variant
    run: Path
    inbox: Kept | None
    turn: asyncio.Lock
    alone: bool = True  # nobody else walks with the same inbox
    asked: LinkCheck | None = None  # what links answered, for all variants of the walk
    broken: str = ""

    def __post_init__(self) -> None:
        """The walk's own clock and names."""
        self.began = self.acted = time.monotonic()
        self.names = names_of(self.journey, self.variant, self.inbox.address if self.inbox else "")
        self.links: dict[str, tuple[Link, ...]] = {}
        self.pages: Pages | None = None
        self.sheet: Sheet | None = None
        self.stack = AsyncExitStack()
        self.ahead = Ahead(self.journey.touchpoints, self.names, self._new_sheet)
        self.post = self._post()
        self.letters: dict[int, Evidence] = {}  # of touchpoints that waited for a mail, by their order
        self.attached: list[Planned] = []  # documents that came with mails

    async def walk(self) -> None:
        """Capture every touchpoint in order, and write each."""
        async with self.stack, self.ahead:
            for order, touchpoint in enumerate(self.journey.touchpoints):
                captured = await self._guarded(order, touchpoint)
                if captured.lost and not self.broken and touchpoint.kind is Kind.PAGE and touchpoint.probe is None:
                    if self.journey.apart:
                        self.pages = None  # the next one gets a window of its own, whatever became of this one
                    else:
                        self.broken = say(
                            "{touchpoint} broke: {reason}", touchpoint=touchpoint.id, reason=captured.lost
                        )
                self._write(order, touchpoint, captured)
                self._write_parts(order, touchpoint, captured)
            await self._settle()

    def _post(self) -> Post | None:
        if self.inbox is None:
            return None
        to = [t.mail.to for t in self.journey.touchpoints if t.mail and t.mail.to]
        written = [*to, *(value for _, value in self.journey.customer)]
        pairs: list[tuple[str, str]] = []
        for text in written:
            with contextlib.suppress(AuditorError):  # it names what only a later step captures
                pairs.append((text, str(filled(text, self.names.get))))
        return Post(self.inbox, self.variant.id, self.began, addresses(pairs, alone=self.alone))

    async def _settle(self) -> None:
        """Write once more, of each touchpoint that waited for a mail, what the inbox held in the end."""
        for order, awaited in (await self.post.settled(whole=not self.broken) if self.post else {}).items():
            written = self.letters.get(order)  # none of one whose mail came and could not be shown
            if written is not None and written.artifacts[Awaited] != awaited:
                bundle.write_evidence(self.run, replace(written, artifacts={**written.artifacts, Awaited: awaited}))

    async def _guarded(self, order: int, touchpoint: Touchpoint) -> Captured:
        self._tell(touchpoint, "starting")
        try:
            return await self._capture(order, touchpoint)
        except AuditorError as error:
            return Captured(lost=reason_of(error))
        except Exception as error:  # noqa: BLE001  # a gatherer that fails loses its touchpoint, not the run
            own = say(
                "an error of the auditor's own, {name}: {reason}", name=type(error).__name__, reason=_one_line(error)
            )
            return Captured(lost=own)

    async def _capture(self, order: int, touchpoint: Touchpoint) -> Captured:
        if touchpoint.probe is not None:
            return await self._provoked(touchpoint)
        if touchpoint.kind is Kind.PAGE or touchpoint.steps:
            taken = await self._page(touchpoint)
            if touchpoint.kind is Kind.PAGE or taken.lost:
                return taken
        if touchpoint.kind is Kind.EMAIL and touchpoint.file is None:
            captured = await self._mail(order, touchpoint)
        else:
            captured = await self.ahead.take(order) or await self._file(touchpoint)
        if touchpoint.kind is Kind.EMAIL and Links in captured.artifacts:
            self.links[touchpoint.id] = links_of(captured.artifacts)
        if self.asked:
            await self.asked.note(touchpoint, captured)
        return captured

    async def _file(self, touchpoint: Touchpoint) -> Captured:
        try:
            data = filled(touchpoint.data, self.names.get)
        except AuditorError as error:
            why = reason_of(error)
            if self.broken:
                why = say("{reason}, because {cause}", reason=why, cause=self.broken)
            return Captured(lost=say("what fills it is not known: {reason}", reason=why))
        return await capture_file(replace(touchpoint, data=data), await self._sheet())

    async def _page(self, touchpoint: Touchpoint) -> Captured:
        if self.broken:
            return Captured(lost=say("not reached, because {cause}", cause=self.broken))
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
        if self.asked and Document in taken.artifacts:
            self.asked.saw(taken.artifacts[Document].url)
        return taken

    async def _provoked(self, touchpoint: Touchpoint) -> Captured:
        """What comes of an error that is provoked at the page before; the customer stays where they are."""
        from auditor.gather.provoking.probing import Probing  # noqa: PLC0415  # few journeys provoke anything

        if self.broken:
            return Captured(lost=say("not reached, because {cause}", cause=self.broken))
        if self.pages is None:
            return Captured(lost=say("not provoked, because {touchpoint} was lost", touchpoint=touchpoint.source))
        self._tell(touchpoint, "provoking an error, as the journey asks")
        return await Probing(self.browser, self.journey, self.variant, self.pages, touchpoint).provoke()

    async def _mail(self, order: int, touchpoint: Touchpoint) -> Captured:
        from auditor.gather.mails.email import capture_mail  # noqa: PLC0415

        if self.inbox is None or self.post is None:
            return Captured(
                lost=say(
                    "the journey has no inbox to wait in: add `inbox: {example}`", example="{smtp: 127.0.0.1:2525}"
                )
            )
        expectation = filled(touchpoint.mail or MailExpectation(), self.names.get)
        if self.broken:
            mail = await self.inbox.wait(expectation, since=self.began, timeout=0, reader=self.variant.id)
            if mail is None:
                return Captured(lost=say("not waited for, because {cause}", cause=self.broken))
        else:
            self._tell(touchpoint, f"waiting for the mail, at most {expectation.within:.0f} s")
            mail = await self.post.wait(order, expectation, self.acted)
        known: dict[type[Any], Any] = {Awaited: awaited} if (awaited := self.post.so_far(order)) else {}
        if mail is None and expectation.none:
            return Captured(known)
        if mail is None:
            return Captured(known, lost=self.inbox.missing(expectation, expectation.within))
        self._tell(touchpoint, "reading the mail")
        captured = await capture_mail(mail.raw, max(0.0, mail.at - self.acted), await self._sheet())
        captured.artifacts.update(known)
        return captured

    async def _sheet(self) -> Sheet:
        if self.sheet is None:
            self.sheet = await self._new_sheet()
        return self.sheet

    async def _new_sheet(self) -> Sheet:
        return await self.stack.enter_async_context(
            Sheet.open(
                self.browser,
                dark=self.variant.dark,
                renderings=self.options.renderings,
                capture=self.options.capture or self.journey.capture,
            )
        )

    def _tell(self, touchpoint: Touchpoint, text: str) -> None:
        self.progress.doing(self.journey.id, self.variant.id, touchpoint.id, text)

    def _write_parts(self, order: int, mail: Touchpoint, captured: Captured) -> None:
        """The documents that came with a mail: touchpoints of their own, right after it."""
        language = language_of(mail, captured, self.journey)
        for part in captured.parts:
            taken = {t.id for t in self.journey.touchpoints} | {planned.id for planned in self.attached}
            document = as_touchpoint(mail, part, taken, language)
            self.attached.append(replace(planned_of(document, self.journey), part_of=mail.id))
            self._write(order, document, part.captured, part_of=mail.id)

    def _write(self, order: int, touchpoint: Touchpoint, captured: Captured, part_of: str = "") -> None:
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
            audience=touchpoint.audience,
            source=touchpoint.source,
            channel=touchpoint.channel,
            purpose=touchpoint.purpose,
            part_of=part_of,
        )
        bundle.write_evidence(self.run, evidence, captured.files)
        if Awaited in captured.artifacts:
            self.letters[order] = evidence
        if not part_of:
            self.progress.done(self.journey.id, self.variant.id, touchpoint.id, captured.lost)


def language_of(touchpoint: Touchpoint, captured: Captured, journey: Journey) -> str:
    """Declared, else what the thing says of itself (as the journey writes it, where it knows it), else the first."""
    if touchpoint.language:
        return touchpoint.language
    said = captured.language.strip()[:LONGEST_LANGUAGE]
    if said.casefold() not in _UNSAID and re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", said):
        for known in journey.languages:
            if said.casefold() == known.casefold() or said.casefold().split("-")[0] == known.casefold():
                return known
        return said
    return journey.languages[0]


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300] or say("no reason was given")
