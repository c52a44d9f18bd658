"""One pure function of many things: where they are many, the second core works off every other one of them."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")
MANY = 40  # things; a copy of the process costs as much as judging a few touchpoints


def side_by_side(work: Callable[[T], R], things: Sequence[T], many: int = MANY) -> list[R]:
    """What `work` gives for each, in order; it must neither change anything nor raise, and give what can be pickled.

    Where the system cannot copy this process, or the copy fails, all is done here.
    """
    if len(things) < many or not _two_cores():
        return [work(one) for one in things]
    theirs = _Copy(work, things[1::2])
    try:
        ours = [work(one) for one in things[::2]]
        others = theirs.results()
    finally:
        theirs.end()
    if others is None:
        others = [work(one) for one in things[1::2]]
    found = [*ours, *others]
    found[::2], found[1::2] = ours, others
    return found


def _two_cores() -> bool:
    """Linux: elsewhere the system's own libraries do not bear it, or there is no such thing."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


class _Copy(Generic[T, R]):
    """A copy of this process that does a part of the work, writes what came of it into a pipe, and is gone."""

    def __init__(self, work: Callable[[T], R], things: Sequence[T]) -> None:
        self._pid = 0
        self._reading = -1
        try:
            self._reading, writing = os.pipe()
        except OSError:
            return
        try:
            self._pid = os.fork()
        except OSError:
            os.close(writing)
            return
        if self._pid == 0:
            code = 1
            try:
                os.close(self._reading)
                with os.fdopen(writing, "wb") as pipe:
                    pipe.write(pickle.dumps([work(one) for one in things], pickle.HIGHEST_PROTOCOL))
                code = 0
            finally:
                os._exit(code)  # nothing of ours is flushed, closed or said a second time
        os.close(writing)

    def results(self) -> list[R] | None:
        """None when the copy failed."""
        if not self._pid:
            return None
        with os.fdopen(self._reading, "rb") as pipe:
            self._reading = -1
            said = pipe.read()
        _, code = os.waitpid(self._pid, 0)
        self._pid = 0
        return pickle.loads(said) if code == 0 else None  # noqa: S301  # a copy of ourselves wrote it

    def end(self) -> None:
        """Whatever it is doing."""
        if self._reading >= 0:
            os.close(self._reading)
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
