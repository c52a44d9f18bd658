"""Killed at any moment: files are whole or absent, `auditor check` works on what is there, no browser is left."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from auditor.gather import bundle
from tests.smoke.hostile_site import serve
from tests.smoke.processes import below, browser_of, wait_gone

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc"),
]

JOURNEY = """journey: Long walk
base_url: URL
variants: [{device: desktop}, {device: phone}]
touchpoints:
""" + "".join(f"  - {{id: p{i}, steps: [{{open: /}}, {{wait: 150ms}}]}}\n" for i in range(20))


@pytest.fixture(scope="module")
def site():
    with serve() as url:
        yield url


@pytest.fixture
def walk(tmp_path, site, request):
    """A walk that is under way: its first touchpoints are on disk."""
    (tmp_path / "long.yaml").write_text(JOURNEY.replace("URL", site))
    command = [sys.executable, "-m", "auditor", "run", "long.yaml", "--out", "run"]
    if getattr(request, "param", "") == "background":  # as a shell without job control starts `auditor run … &`
        command = ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", *command]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    end = time.monotonic() + 60
    while len(list(tmp_path.glob("run/evidence/*/*/evidence.json"))) < 3:
        assert process.poll() is None, process.stdout.read()
        assert time.monotonic() < end, "the walk did not start"
        time.sleep(0.05)
    yield process, tmp_path
    if process.poll() is None:
        process.kill()
    process.wait()


def check(folder: Path) -> tuple[int, dict]:
    done = subprocess.run(
        [sys.executable, "-m", "auditor", "check", "run"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done.returncode, json.loads((folder / "run" / "audit.json").read_text())


def assert_whole(folder: Path) -> None:
    for path in folder.rglob("*.json"):
        if not path.name.startswith("."):  # a part that a SIGKILL left is hidden, and never read
            json.loads(path.read_text())
    for path in folder.rglob("*.jpg"):
        assert path.read_bytes().endswith(b"\xff\xd9"), f"{path} is half a picture"
    run = bundle.read(folder / "run")
    assert any(not e.lost for e in run.evidence["desktop"])


@pytest.mark.parametrize(
    ("walk", "number"),
    [("", signal.SIGINT), ("", signal.SIGTERM), ("", signal.SIGKILL), ("background", signal.SIGTERM)],
    indirect=["walk"],
)
def test_a_walk_that_is_killed_leaves_what_can_be_checked_and_no_browser(walk, number):
    process, folder = walk
    family = below(process.pid)
    assert family
    os.kill(process.pid, number)
    said, _ = process.communicate(timeout=30)
    if number is not signal.SIGKILL:
        assert process.returncode == 130, said
        assert "Traceback" not in said, said
    assert wait_gone(family) == set(), "a browser or its driver was left behind"
    assert_whole(folder)
    code, audit = check(folder)
    assert code == 3
    assert audit["incomplete"]
    assert any(not t["lost"] for t in audit["touchpoints"])
    assert any(t["lost"] for t in audit["touchpoints"])


def test_a_browser_that_is_killed_loses_the_rest_with_that_reason(walk):
    process, folder = walk
    browser = browser_of(process.pid)
    assert browser, "no browser process was found"
    family = below(process.pid)
    os.kill(browser, signal.SIGKILL)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 3, said
    assert "Traceback" not in said, said
    assert wait_gone(family) == set()
    assert_whole(folder)
    audit = json.loads((folder / "run" / "audit.json").read_text())
    lost = [t["lost"] for t in audit["touchpoints"] if t["lost"]]
    assert lost
    assert "browser" in lost[0]
    assert (folder / "run" / "report.html").is_file(), "what was gathered is reported"
