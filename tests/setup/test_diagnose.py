from __future__ import annotations

import socket
from dataclasses import replace

import pytest

from auditor.browser import choice as choices
from auditor.setup import diagnose as module
from auditor.setup.commands import Ended
from auditor.setup.diagnose import Reading, State, diagnose
from tests.setup.pretend import WORKS, Pretend


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.setattr(choices, "_places", lambda _channel, _env: [])
    monkeypatch.setattr(module, "USUAL_PORT", 0)
    return Pretend(tmp_path)


def readings(here: Pretend, tmp_path, **more) -> dict[str, Reading]:
    return {reading.name: reading for reading in diagnose(here.machine(**more), folder=tmp_path)}


def test_a_machine_in_order_has_nothing_to_do(here, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "sandboxed", lambda: True)
    here.works[here.put("chromium")] = WORKS
    got = readings(here, tmp_path)
    assert list(got) == [
        "python",
        "auditor",
        "playwright",
        "driver",
        "sandbox",
        "browser",
        "start",
        "fonts",
        "inbox",
        "folder",
        "disk",
    ]
    assert {r.state for r in got.values()} <= {State.OK, State.WARN}
    assert "150.0.1, found on PATH" in got["browser"].found
    assert all(bool(r.todo) == (r.state is not State.OK) for r in got.values())
    assert here.ran == [line for line in here.ran if line.endswith("--version")], "nothing is changed"


def test_no_browser_is_a_failure_that_names_setup(here, tmp_path):
    got = readings(here, tmp_path)["browser"]
    assert (got.state, got.found, got.todo) == (
        State.FAIL,
        "no browser was found on this machine",
        "run `auditor setup`",
    )


def test_a_browser_that_does_not_start_is_a_failure_with_its_reason(here, tmp_path):
    here.put("chromium")
    got = readings(here, tmp_path)
    assert got["browser"].state is State.FAIL
    assert "ended at once" in got["browser"].found
    assert "fonts" not in got


def test_a_driver_that_does_not_start_is_the_failure_and_the_browser_is_not_tried(here, tmp_path):
    here.put("chromium")
    here.answer = lambda _line: Ended(127, "error while loading shared libraries: libatomic.so.1: cannot open")
    got = readings(here, tmp_path)
    assert (got["driver"].state, got["browser"].state) == (State.FAIL, State.WARN)
    assert "libatomic1" in got["driver"].found


@pytest.mark.parametrize(
    ("proof", "name", "state"),
    [
        (replace(WORKS, chinese=False), "fonts", State.WARN),
        (replace(WORKS, latin=False, chinese=False), "fonts", State.FAIL),
        (replace(WORKS, seconds=25.0), "start", State.WARN),
    ],
)
def test_what_the_proof_lacks_is_said(here, tmp_path, proof, name, state):
    here.works[here.put("chromium")] = proof
    got = readings(here, tmp_path)[name]
    assert got.state is state
    assert got.todo


def test_the_usual_port_being_taken_is_a_warning(here, tmp_path, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setattr(module, "USUAL_PORT", port)
        got = readings(here, tmp_path)["inbox"]
    assert got.state is State.WARN
    assert str(port) in got.found


def test_a_folder_that_is_not_there_and_a_disk_that_is_full_are_failures(here, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "SCARCE", 1 << 60)
    assert readings(here, tmp_path)["disk"].state is State.FAIL
    got = readings(here, tmp_path / "absent")
    assert (got["folder"].state, got["disk"].state) == (State.FAIL, State.FAIL)


def test_a_missing_sandbox_is_a_warning_with_the_reason(here, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "sandboxed", lambda: False)
    assert "root" in readings(here, tmp_path)["sandbox"].found
    assert "AUDITOR_SANDBOX" in readings(here, tmp_path, root=False)["sandbox"].found
