"""Work that two cores share gives what one core gives, in order, whatever becomes of the copy."""

from __future__ import annotations

import os
import sys

import pytest

from auditor import side_by_side as module
from auditor.check.engine import audit
from auditor.model.settings import Settings
from auditor.report.json_report import to_json
from auditor.side_by_side import side_by_side
from tests.build import touchpoint
from tests.check.test_engine import a_check, run_of, shelf, shouting

copying = pytest.mark.skipif(sys.platform != "linux", reason="only there is the process copied")


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_two_cores", lambda: sys.platform == "linux")


@pytest.mark.parametrize("number", [0, 1, 2, 7, 40])
def test_the_results_come_in_order(number: int) -> None:
    assert side_by_side(lambda one: one * one, range(number), many=2) == [one * one for one in range(number)]


@copying
def test_every_other_one_is_worked_off_by_a_copy_which_is_gone_afterwards() -> None:
    where = side_by_side(lambda _: os.getpid(), range(6), many=6)
    assert where[::2] == [os.getpid()] * 3
    assert len(set(where[1::2])) == 1
    assert where[1] != os.getpid()
    with pytest.raises(ChildProcessError):
        os.waitpid(where[1], 0)


def test_a_few_are_not_worth_a_copy() -> None:
    assert side_by_side(lambda _: os.getpid(), range(5), many=6) == [os.getpid()] * 5


@copying
def test_more_than_a_pipe_holds() -> None:
    assert [len(one) for one in side_by_side(lambda one: "x" * one, range(0, 400_000, 50_000), many=2)] == list(
        range(0, 400_000, 50_000)
    )


@copying
@pytest.mark.parametrize("end", [lambda: os._exit(3), lambda: os.kill(os.getpid(), 9), lambda: 1 / 0])
def test_a_copy_that_dies_is_done_without(end: object) -> None:
    here = os.getpid()

    def work(one: int) -> int:
        if os.getpid() != here:
            end()  # type: ignore[operator]
        return one

    assert side_by_side(work, range(6), many=2) == list(range(6))


@copying
def test_what_cannot_be_pickled_is_made_here() -> None:
    made = side_by_side(lambda one: lambda: one, range(4), many=2)
    assert [call() for call in made] == [0, 1, 2, 3]


@copying
def test_an_error_is_raised_and_the_copy_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    copies: list[int] = []
    fork = os.fork

    def noted() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", noted)
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda one: 1 // one, range(4), many=2)
    (copy,) = copies
    with pytest.raises(ChildProcessError):
        os.waitpid(copy, os.WNOHANG)


@copying
def test_no_copy_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise OSError

    monkeypatch.setattr(os, "fork", fork)
    assert side_by_side(lambda one: one, range(4), many=2) == [0, 1, 2, 3]


@copying
def test_an_audit_of_many_touchpoints_is_the_same_to_the_byte(monkeypatch: pytest.MonkeyPatch) -> None:
    run = run_of(tuple(touchpoint(f"p{n}", f"Delivery costs £{n}.99.", "FREE RETURNS") for n in range(60)))
    checks = shelf(a_check("shouting", shouting), a_check("crashing", lambda here, params: 1 / 0))
    shared = to_json(audit(run, checks, Settings()))
    monkeypatch.setattr(module, "_two_cores", lambda: False)
    assert shared == to_json(audit(run, checks, Settings()))
    assert shared.count(b'"check": "shouting"') > len(run.info.planned)
