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


def test_a_child_that_was_ended_is_replaced():
    before, _ = asked("hello")
    end_kept()
    after, _ = asked("hello")
    assert after != before
