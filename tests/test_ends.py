"""The guards of the other tests: what they must not miss, and what they leave as it was."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import sys
import time

import pytest

from tests.ends import EndlessError, ends, lines_run


def spin(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


@pytest.mark.parametrize("waiting", [False, True])
def test_work_without_end_is_given_up_and_the_signal_is_as_before(waiting):
    alarm = signal.SIGALRM if waiting else signal.SIGVTALRM
    before = signal.getsignal(alarm)
    with pytest.raises(EndlessError), ends(0.05, waiting=waiting):
        spin(60)
    assert signal.getsignal(alarm) is before
    assert signal.getitimer(signal.ITIMER_REAL if waiting else signal.ITIMER_VIRTUAL) == (0, 0)


def catching() -> None:
    for _ in range(3):
        with contextlib.suppress(Exception):
            spin(60)


def test_work_that_catches_every_error_is_given_up_all_the_same():
    with pytest.raises(EndlessError), ends(0.05):
        catching()


def sleeping() -> None:
    try:
        time.sleep(60)
    except AssertionError as error:
        raise ValueError("gone") from error


def test_an_error_that_was_expected_does_not_hide_that_the_work_was_given_up():
    with pytest.raises(EndlessError), ends(0.05, waiting=True), pytest.raises(ValueError, match="gone"):
        sleeping()


def guarded_then_endless() -> None:
    with ends():
        pass
    spin(60)


def test_a_guard_within_a_guard_leaves_the_outer_one_on():
    with pytest.raises(EndlessError), ends(0.2):
        guarded_then_endless()


def test_what_waits_in_a_loop_of_events_is_given_up():
    with pytest.raises(EndlessError), ends(0.05, waiting=True):
        asyncio.run(asyncio.sleep(60))


def test_lines_are_counted_to_the_end_and_tracing_is_as_before():
    before = sys.gettrace()
    assert lines_run(lambda: [len(str(i)) for i in range(3)]) < 10
    few, many = (lines_run(lambda n=n: spun(n)) for n in (10, 1000))
    assert few >= 10
    assert 50 * few < many < 100 * few
    with pytest.raises(ZeroDivisionError):
        lines_run(lambda: 1 / 0)
    assert sys.gettrace() is before


def spun(count: int) -> int:
    total = 0
    for i in range(count):
        total += i
    return total
