from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from auditor.browser import start as module
from auditor.browser.choice import driver_package
from auditor.browser.start import BrowserChoice, chosen, open_browser, sandboxed, why_not
from auditor.errors import BrowserError
from tests.ends import ends
from tests.smoke.processes import below, browser_of, command_line, wait_gone

linux = pytest.mark.skipif(not Path("/proc").is_dir(), reason="reads /proc")


def reason(choice: BrowserChoice, *, headed: bool = False) -> str:
    """Why the browser cannot be had; fails if it can."""

    async def attempt() -> None:
        async with open_browser(choice, headed=headed):
            pytest.fail("it started")

    with pytest.raises(BrowserError) as caught:
        asyncio.run(attempt())
    assert caught.value.exit_code == 3
    assert "\n" not in str(caught.value)
    return str(caught.value)


def program(path: Path, text: str) -> BrowserChoice:
    path.write_text(text)
    path.chmod(0o755)
    return BrowserChoice("path", str(path))


@pytest.mark.browser
@linux
def test_a_browser_starts_shows_a_page_and_is_gone_afterwards():
    others = frozenset(below(os.getpid()))  # the browser that other tests share is not ours to count, or to kill

    async def walk() -> tuple[str, str, set[int], str]:
        async with open_browser(chosen()) as browser:
            page = await browser.new_page()
            await page.set_content("<title>你好</title>")
            family = below(os.getpid()) - others
            return browser.version, await page.title(), family, command_line(browser_of(os.getpid(), others))

    version, title, family, line = asyncio.run(walk())
    assert re.fullmatch(r"\d+(\.\d+)+", version)
    assert title == "你好"
    assert wait_gone(family, 5) == set()
    assert "--disable-background-networking" in line
    assert ("--no-sandbox" in line) == (not sandboxed())
    last = re.findall(r"--disable-features=(\S+)", line)[-1].split(",")
    assert set(last) == {*module.PLAYWRIGHT_OFF, *module.OFF}


def test_the_features_that_playwright_switches_off_are_repeated():
    bundle = (driver_package() / "lib" / "coreBundle.js").read_text(encoding="utf-8")
    listed = re.search(r"disabledFeatures = \[(.*?)\]\.filter", bundle, re.DOTALL)
    assert listed, "the driver keeps its list elsewhere now"
    assert tuple(re.findall(r'^\s*"(\w+)"', listed[1], re.MULTILINE)) == module.PLAYWRIGHT_OFF


@pytest.mark.browser
@linux
@pytest.mark.parametrize("victim", ["browser", "driver", "both"])
def test_a_browser_or_a_driver_that_is_killed_does_not_hold_up_the_end(victim, capfd):
    others = frozenset(below(os.getpid()))

    async def walk() -> set[int]:
        async with open_browser(chosen()) as browser:
            await browser.new_page()
            family = below(os.getpid()) - others
            main = browser_of(os.getpid(), others)
            driver = next(pid for pid in family if "run-driver" in command_line(pid))
            for pid in {"browser": [main], "driver": [driver], "both": [driver, main]}[victim]:
                os.kill(pid, signal.SIGKILL)
        return family

    with ends(30, waiting=True):
        family = asyncio.run(walk())
    assert wait_gone(family) == set()
    assert "Traceback" not in capfd.readouterr().err


@pytest.mark.browser
@linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda s: s.name)
@pytest.mark.parametrize("with_driver", [False, True], ids=["", "driver too"])
def test_no_browser_outlives_us(number, with_driver, tmp_path):
    script = tmp_path / "walk.py"
    script.write_text(
        textwrap.dedent("""
        import asyncio, signal
        from auditor.browser.start import chosen, open_browser
        signal.signal(signal.SIGINT, signal.default_int_handler)
        async def walk():
            async with open_browser(chosen()) as browser:
                await browser.new_page()
                print("open", flush=True)
                await asyncio.sleep(60)
        asyncio.run(walk())
    """)
    )
    process = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        family = below(process.pid)
        assert browser_of(process.pid) in family
        if with_driver:
            os.kill(next(pid for pid in family if "run-driver" in command_line(pid)), number)
        os.kill(process.pid, number)
        process.wait(20)
    finally:
        process.kill()
        process.communicate()
    assert wait_gone(family, 10) == set()


def test_the_sandbox_is_off_for_root_and_where_the_user_says_so(monkeypatch):
    monkeypatch.delenv("AUDITOR_SANDBOX", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert not sandboxed()
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert sandboxed()
    monkeypatch.setenv("AUDITOR_SANDBOX", "off")
    assert not sandboxed()


@pytest.mark.browser
@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")
@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("#!/bin/sh\nexit 7\n", "it ended at once, with exit code 7"),
        ("#!/bin/sh\necho '[1122/1.2:ERROR:a/b.cc:1] No such profile' >&2; exit 1\n", "start: No such profile"),
        ("#!/nonexistent/loader\n", "it is not there, or the loader that it names is not"),
        (
            "#!/bin/sh\necho 'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file' >&2\nexit 127\n",
            "the library libnss3.so is missing; `auditor setup` can install",
        ),
        ("#!/bin/sh\necho '[1:1:1/1:FATAL:zygote.cc(1)] No usable sandbox! Update your kernel' >&2; exit 1\n", "AUDITOR_SANDBOX=off"),
    ],
)  # fmt: skip
def test_a_browser_that_does_not_start_is_explained_in_one_sentence(tmp_path, script, said):
    assert said in reason(program(tmp_path / "chrome", script))


@pytest.mark.browser
def test_a_browser_that_never_answers_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "START_SECONDS", 1.0)
    assert "no answer within 1000 ms" in reason(program(tmp_path / "chrome", "#!/bin/sh\nexec sleep 30\n"))


@pytest.mark.browser
@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (BrowserChoice("bundled", "chromium-headless-shell"), "`auditor setup`"),
        (BrowserChoice("bundled", "chromium"), "`auditor setup`"),
    ],
    ids=["shell", "full"],
)
def test_an_own_build_that_is_not_installed_is_named(choice, said, monkeypatch, tmp_path):
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    assert said in reason(choice)


@pytest.mark.browser
def test_the_headless_shell_is_not_asked_for_a_window():
    assert "cannot show a window" in reason(BrowserChoice("path", "/usr/bin/chromium-headless-shell"), headed=True)


@pytest.mark.browser
@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "ws://me:word@127.0.0.1:9/x?token=t0ken"])
def test_an_address_that_does_not_answer_is_named_without_its_key(address):
    said = reason(BrowserChoice("endpoint", address))
    assert said.startswith("no browser answers at ")
    assert "ECONNREFUSED" in said
    assert "word" not in said
    assert "t0ken" not in said


@pytest.mark.browser
def test_a_driver_that_ends_at_once_is_explained(monkeypatch, capfd):
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", "/bin/false")
    assert "libatomic1" in reason(BrowserChoice("path", "/bin/true"))
    monkeypatch.setenv("PLAYWRIGHT_NODEJS_PATH", "/nowhere/node")
    assert "/nowhere/node" in reason(BrowserChoice("path", "/bin/true"))
    assert "Traceback" not in capfd.readouterr().err


async def title_at(address: str) -> str:
    async with open_browser(BrowserChoice("endpoint", address)) as browser:
        page = await (await browser.new_context()).new_page()
        await page.set_content("<title>far</title>")
        return await page.title()


@pytest.mark.browser
@linux
def test_a_running_browser_is_reached_by_http_and_ws_and_left_running(tmp_path):
    choice = chosen()
    if choice.kind != "path":
        pytest.skip("needs a browser that can be started by its path")
    command = [choice.value, "--headless", "--remote-debugging-port=0", f"--user-data-dir={tmp_path}", *module.FLAGS]
    if not sandboxed():
        command.append("--no-sandbox")
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr is not None
        found = next(met for line in process.stderr if (met := re.search(r"ws://(\S+?)/devtools\S+", line)))
        family = below(process.pid)
        assert asyncio.run(title_at(f"http://{found[1]}")) == "far"
        assert asyncio.run(title_at(found[0])) == "far"
        assert process.poll() is None, "a browser that we did not start is not ours to end"
    finally:
        for pid in {process.pid, *below(process.pid)}:
            with contextlib.suppress(ProcessLookupError):  # children end as their browser does
                os.kill(pid, signal.SIGTERM)
        process.communicate()
    assert wait_gone(family) == set()


@pytest.mark.browser
@linux
def test_a_playwright_server_is_reached(tmp_path):
    choice = chosen()
    if choice.kind != "path":
        pytest.skip("needs a browser that can be started by its path")
    config = tmp_path / "config.json"
    config.write_text(json.dumps({"executablePath": choice.value, "chromiumSandbox": sandboxed()}))
    package = driver_package()
    command = [
        str(package.parent / "node"),
        str(package / "cli.js"),
        "launch-server",
        "--browser",
        "chromium",
        "--config",
        str(config),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    family: set[int] = set()
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        family = below(process.pid)
        assert asyncio.run(title_at(address)) == "far"
    finally:
        process.terminate()
        process.communicate()
    assert wait_gone(family) == set()


def test_a_log_that_says_nothing_still_gives_a_sentence():
    assert why_not("") == "it gave no reason"
    assert why_not("BrowserType.launch: something odd\nmore") == "something odd"


@pytest.mark.browser
@pytest.mark.skipif(sys.platform == "win32", reason="shell scripts")
@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium"])
def test_an_own_build_is_found_by_its_marker_and_started_by_its_name(name, tmp_path, monkeypatch):
    real = chosen()
    if real.kind != "path":
        pytest.skip("needs a browser that can be started by its path")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "conf"))
    monkeypatch.delenv("AUDITOR_BROWSER", raising=False)
    executable = Path(reason(BrowserChoice("bundled", name)).partition("start: ")[2].partition(" is not there")[0])
    executable.parent.mkdir(parents=True)
    program(executable, f'#!/bin/sh\nexec "{real.value}" "$@"\n')
    folder = tmp_path / executable.relative_to(tmp_path).parts[0]
    (folder / "INSTALLATION_COMPLETE").touch()
    choice = chosen()
    assert (choice.kind, choice.value) == ("bundled", name)

    async def version() -> str:
        async with open_browser(choice) as browser:
            return browser.version

    assert asyncio.run(version())
