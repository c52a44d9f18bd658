from __future__ import annotations

import os
import time

import pytest

from auditor.errors import AuditorError
from auditor.gather.apart import TooMuchError, end_kept, run_kept

WORK = "tests.gather.test_apart:work"


def work(request):
    match request["do"]:
        case "sleep":
            time.sleep(60)
        case "memory":
            return {}, b"x" * 10**10
        case "raise":
            raise KeyError("gone")
        case "exit":
            os._exit(3)
        case "print":
            print("this is no answer")  # noqa: T201
    return {"process": os.getpid()}, request["do"].encode()


def asked(do, seconds=30.0):
    return run_kept(WORK, {"do": do}, seconds=seconds, megabytes=512)


def test_one_child_answers_many_requests_and_printing_is_no_answer():
    first, body = asked("hello")
    assert body == b"hello"
    assert asked("print") == (first, b"print")
    assert first["process"] != os.getpid()


@pytest.mark.parametrize(
    ("do", "kind", "said"),
    [
        ("sleep", TooMuchError, "more than 0.5 seconds"),
        ("memory", TooMuchError, "more than 512 MB"),
        ("raise", AuditorError, "KeyError: 'gone'"),
        ("exit", AuditorError, "ended early"),
    ],
)
def test_after_a_fault_a_fresh_child_answers(do, kind, said):
    before, _ = asked("hello")
    with pytest.raises(kind, match=said):
        asked(do, 0.5 if do == "sleep" else 30.0)
    after, _ = asked("hello")
    assert after != before


def test_children_for_other_work_do_not_keep_a_new_one_out():
    end_kept()
    for megabytes in (600, 700):
        run_kept(WORK, {"do": "hello"}, seconds=30.0, megabytes=megabytes)
    before, _ = asked("hello")
    assert asked("hello")[0] == before


def test_a_child_that_was_ended_is_replaced():
    before, _ = asked("hello")
    end_kept()
    after, _ = asked("hello")
    assert after != before


def test_the_time_counts_from_when_the_child_is_ready(tmp_path, monkeypatch):
    """On a machine with much else to do a child takes seconds to start: that is no endless template."""
    slow = "import time\ntime.sleep(1)\ndef work(request):\n    return {}, b'done'\n"
    (tmp_path / "slow_to_start.py").write_text(slow, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert run_kept("slow_to_start:work", {}, seconds=0.9, megabytes=512) == ({}, b"done")


def test_a_child_that_cannot_start_is_an_error():
    with pytest.raises(AuditorError, match="ended early"):
        run_kept("tests.gather.no_such_module:work", {}, seconds=30.0, megabytes=512)
