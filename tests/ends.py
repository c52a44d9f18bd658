"""Guards for work that might never end, or grow faster than what it is given. Neither measures speed."""

import signal
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

SECONDS = 30
"""Many times what any text of the tests takes; a pattern that looks back over 100,000 characters takes hours."""


class EndlessError(AssertionError):
    """The work was given up."""


@contextmanager
def ends(seconds: float = SECONDS, *, waiting: bool = False) -> Generator[None]:
    """The work inside comes to an end: one bad pattern, or one wait for what never comes, holds up no other test.

    `seconds` are the process's own, so that load on the machine does not count; those of the clock if `waiting`.

    Raises:
        EndlessError: they are over.
    """
    over = False

    def give_up(*_: object) -> None:
        nonlocal over
        over = True
        raise endless

    endless = EndlessError(f"given up after {seconds:g} s of {'waiting' if waiting else 'CPU time'}")
    timer, alarm = (signal.ITIMER_REAL, signal.SIGALRM) if waiting else (signal.ITIMER_VIRTUAL, signal.SIGVTALRM)
    before = signal.signal(alarm, give_up)
    left = signal.setitimer(timer, seconds, seconds)  # again and again: work may catch what is raised, and go on
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(alarm, before)
        signal.setitimer(timer, *left)  # a guard around this one goes on
    if over:
        raise endless  # the work caught it


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python `work` runs: a cost that is the same on every machine.

    What happens inside one line (a pattern, a sort) counts as one.
    """
    count = 0

    def line(_frame: FrameType, event: str, _value: object) -> Any:
        nonlocal count
        count += event == "line"
        return line

    before = sys.gettrace()
    sys.settrace(line)
    try:
        work()
    finally:
        sys.settrace(before)
    return count
