from __future__ import annotations

import sys
from pathlib import Path

import pytest

from auditor.setup import commands
from auditor.setup.commands import NOT_THERE, TOO_LONG, Ended, run
from tests.ends import ends
from tests.smoke.processes import wait_gone

PYTHON = sys.executable


def test_output_is_told_line_by_line_and_kept():
    told: list[str] = []
    ended = run(
        [PYTHON, "-c", "import sys; print('one'); print(); print('two', file=sys.stderr); sys.exit(3)"],
        seconds=20,
        say=told.append,
    )
    assert (ended.code, sorted(told)) == (3, ["one", "two"])
    assert set(ended.output.split()) == {"one", "two"}


def test_a_program_that_is_not_there_is_an_end_like_any_other():
    ended = run(["/nowhere/program"], seconds=1)
    assert ended.code == NOT_THERE
    assert "/nowhere/program" in ended.reason


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")
def test_a_program_that_takes_too_long_is_ended_with_its_children(tmp_path):
    marker = tmp_path / "pid"
    script = f"sleep 60 & echo $! > {marker}; wait"
    with ends(30, waiting=True):
        ended = run(["/bin/sh", "-c", script], seconds=0.7)
    assert ended.code == TOO_LONG
    assert "took longer" in ended.reason
    assert wait_gone({int(marker.read_text())}, 5) == set()


def test_one_that_will_not_listen_is_ended_all_the_same(monkeypatch):
    monkeypatch.setattr(commands, "_GRACE", 0.3)
    stubborn = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('on', flush=True); time.sleep(60)"
    )
    with ends(30, waiting=True):
        assert run([PYTHON, "-c", stubborn], seconds=1).code == TOO_LONG


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("", "it ended with code 5"),
        ("Reading lists\nE: Unable to locate package x\nlast", "E: Unable to locate package x"),
        ("Downloading\nError: getaddrinfo ENOTFOUND a\n  at b\nFailed to install", "Error: getaddrinfo ENOTFOUND a"),
        ("one\ntwo", "two"),
    ],
)
def test_the_reason_is_the_line_that_speaks_of_an_error(output, reason):
    assert Ended(5, output).reason == reason
