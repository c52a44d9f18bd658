"""Mails, messages, scripts and documents that lie in files are captured a few at a time, ahead of their turn.

What they give is handed out in the journey's order. Never more than a few wait for their turn, so that memory does not
grow with the journey; and never while a page is walked to, whose times are measured.
"""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Self, TypeAlias

from auditor.errors import AuditorError
from auditor.gather.kinds import capture_file
from auditor.gather.wording import filled
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence

    from auditor.gather.captured import Captured
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

AT_ONCE = 2  # sheets
_LOOKED_AHEAD = 4  # touchpoints that are captured or wait to be handed out
OpenSheet: TypeAlias = "Callable[[], Awaitable[Sheet]]"


@dataclass(slots=True)
class Ahead:
    """The files of one walk. Touchpoints that need a step before them, or a value that one captures, are left alone."""

    touchpoints: Sequence[Touchpoint]
    names: Mapping[str, str]
    open_sheet: OpenSheet
    _started: dict[int, asyncio.Task[Captured]] = field(default_factory=dict[int, "asyncio.Task[Captured]"])
    _sheets: list[Sheet] = field(default_factory=list["Sheet"])
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

    async def take(self, order: int) -> Captured | None:
        """What the touchpoint of that order gives; None: it has to be captured in its turn."""
        for later in range(order, min(order + _LOOKED_AHEAD, len(self.touchpoints))):
            if later not in self._started:
                ready = self._ready(self.touchpoints[later])
                if ready is None:
                    break
                self._started[later] = asyncio.create_task(self._capture(ready))
        task = self._started.pop(order, None)
        return await task if task else None

    def _ready(self, touchpoint: Touchpoint) -> Touchpoint | None:
        """With its data filled in, if that can be done before the walk comes to it."""
        if touchpoint.file is None or touchpoint.kind is Kind.PAGE or touchpoint.steps or touchpoint.probe:
            return None
        try:
            return replace(touchpoint, data=filled(touchpoint.data, self.names.get))
        except AuditorError:
            return None

    async def _capture(self, touchpoint: Touchpoint) -> Captured:
        async with self._lent() as sheet:
            return await capture_file(touchpoint, sheet)

    @contextlib.asynccontextmanager
    async def _lent(self) -> AsyncGenerator[Sheet, None]:
        async with self._turns:
            sheet = self._sheets.pop() if self._sheets else await self.open_sheet()
            try:
                yield sheet
            finally:
                self._sheets.append(sheet)

    async def __aenter__(self) -> Self:
        """Nothing is begun before the first is taken."""
        return self

    async def __aexit__(self, *_: object) -> None:
        """Nobody takes the rest."""
        tasks = list(self._started.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
