from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from auditor.browser.choice import chosen

pytestmark = pytest.mark.browser


@pytest.fixture
def env(tmp_path):
    return {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "conf"), "XDG_CACHE_HOME": str(tmp_path / "cache")}


def setup(env, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor", "setup", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)


@pytest.mark.skipif(sys.platform != "linux", reason="the folder is the platform's own elsewhere")
def test_a_browser_that_is_there_is_found_proved_and_saved_and_the_second_time_is_quick(env, tmp_path):
    browser = chosen()
    if browser.kind != "path":
        pytest.skip("needs a browser that can be started by its path")
    first = setup(env, "--browser", browser.value, "--yes")
    assert first.returncode == 0, first.stderr
    assert f"given with --browser: {browser.value}" in first.stderr
    assert " works (" in first.stderr
    assert f"Browser: {browser.value} " in first.stdout
    saved = json.loads((tmp_path / "conf" / "touchpoint-auditor" / "browser.json").read_text())
    assert (saved["kind"], saved["value"]) == ("path", browser.value)
    assert saved["version"]

    second = setup(env)
    assert second.returncode == 0
    assert "saved choice: " in second.stderr


def test_a_browser_that_is_not_there_is_a_usage_error(env):
    done = setup(env, "--browser", "/nowhere/chrome")
    assert done.returncode == 2
    assert "/nowhere/chrome" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_browser_that_does_not_work_ends_with_three_and_saves_nothing(env, tmp_path):
    done = setup(env, "--browser", "/bin/false")
    assert done.returncode == 3
    assert "it ended at once" in done.stderr
    assert not (tmp_path / "conf").exists()
