from __future__ import annotations

from dataclasses import replace

import pytest

from auditor.browser import choice as choices
from auditor.browser.choice import BrowserChoice
from auditor.errors import BrowserError, UsageError
from auditor.setup import npm
from auditor.setup.commands import Ended
from auditor.setup.obtain import obtain
from tests.setup.pretend import WORKS, Pretend

OFFLINE = """Downloading Chrome Headless Shell 159.0 (playwright v1255) from https://downloads.test/x.zip
Error: getaddrinfo ENOTFOUND downloads.test
    at GetAddrInfoReqWrap.onlookupall
Downloading Chrome Headless Shell 159.0 (playwright v1255) from https://downloads.test/x.zip
Failed to install browsers"""


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.setattr(choices, "_places", lambda channel, _env: [tmp_path / "opt" / channel])
    pretend = Pretend(tmp_path)
    pretend.answer = lambda line: Ended(1, OFFLINE) if "playwright install" in line else None
    return pretend


def titles(here: Pretend) -> list[str]:
    """The attempts, in the order in which they were told."""
    return [line.strip().partition(":")[0] for line in here.said if not line.startswith("    ")]


def test_a_browser_on_path_is_proved_saved_and_nothing_is_fetched(here):
    path = here.put("chromium")
    here.works[path] = WORKS
    got = obtain(here.machine())
    assert got.choice == BrowserChoice("path", path, "150.0.1", "found on PATH")
    assert titles(here) == ["Playwright's own build", "installed browser"]
    assert f"{path} 150.0.1 works (0.5 s; Latin and Chinese text drawn)" in here.told
    assert len(here.ran) == 1, "only the driver's version"
    assert here.asked == []
    assert choices.chosen("", here.env).value == path


def test_the_second_time_the_saved_choice_is_proved_first(here):
    here.works[here.put("chromium")] = WORKS
    obtain(here.machine())
    here.said.clear()
    obtain(here.machine())
    assert titles(here) == ["saved choice"]


def test_a_saved_choice_that_has_gone_is_said_and_replaced(here):
    choices.save(BrowserChoice("path", "/gone/chrome"), here.env)
    path = here.put("chromium")
    here.works[path] = WORKS
    assert obtain(here.machine()).choice.value == path
    assert "saved choice: /gone/chrome is no longer there" in here.told


def test_every_way_is_tried_in_order_and_each_reason_is_told(here):
    here.put("chromium")  # it does not start
    with pytest.raises(BrowserError) as caught:
        obtain(here.machine())
    assert titles(here) == ["Playwright's own build", "installed browser", "Playwright's download", "apt-get", "npm"]
    assert "Playwright's own build: not installed" in here.told
    assert "chromium does not start: it ended at once" in here.told
    assert "the download failed: Error: getaddrinfo ENOTFOUND downloads.test" in here.told
    assert here.told.count("Downloading Chrome") == 1, "a retry is not told again"
    assert "apt-get: this system has no apt-get" in here.told
    assert "npm: npm is not on PATH" in here.told
    for way in ("playwright install", "apt-get install", "auditor setup --browser"):
        assert way in str(caught.value)
    assert "AUDITOR_SANDBOX" not in str(caught.value)
    assert not choices.saved_path(here.env).exists()


def test_where_the_sandbox_is_forbidden_the_last_word_says_how_to_go_without(here, monkeypatch):
    path = here.put("chromium")
    machine = here.machine()

    def forbidden(choice: BrowserChoice):
        raise BrowserError(f"{choice} does not start: no sandbox; set AUDITOR_SANDBOX=off")

    with pytest.raises(BrowserError, match="AUDITOR_SANDBOX=off auditor setup"):
        obtain(replace(machine, prove=forbidden))
    assert path in here.told


def test_what_a_person_names_is_used_or_refused_never_replaced(here):
    here.works[here.put("chromium")] = WORKS
    mine = here.put("my-chrome")
    with pytest.raises(BrowserError, match="my-chrome does not start"):
        obtain(here.machine(), mine)
    with pytest.raises(UsageError, match="/nowhere"):
        obtain(here.machine(), "/nowhere")
    here.works["http://127.0.0.1:9222"] = WORKS
    got = obtain(here.machine(), "http://127.0.0.1:9222")
    assert (got.choice.kind, got.choice.version) == ("endpoint", "150.0.1")

    here.env["AUDITOR_BROWSER"] = mine
    with pytest.raises(BrowserError, match="my-chrome does not start"):
        obtain(here.machine())


def test_a_snap_is_passed_over_with_a_hint(here):
    (here.bin / "chromium").write_text("#!/bin/sh\nexec /snap/bin/chromium\n")
    (here.bin / "chromium").chmod(0o755)
    with pytest.raises(BrowserError):
        obtain(here.machine())
    assert "is passed over: it is a snap" in here.told


def test_playwrights_download_is_used_when_it_arrives(here):
    here.answer = lambda line: Ended(0, "|■■■| 100% of 110 MiB") if "playwright install" in line else None
    here.works["chromium-headless-shell"] = WORKS
    got = obtain(here.machine())
    assert got.choice.kind == "bundled"
    assert "python3" in here.ran[-1] or "python" in here.ran[-1]
    assert here.ran[-1].endswith("-m playwright install --only-shell chromium")
    assert "100% of 110 MiB" in here.told


def test_apt_installs_the_shell_with_the_library_and_the_font(here):
    here.put("apt-get")
    path = str(here.bin / "chromium-headless-shell")
    here.works[path] = WORKS

    def answer(line: str) -> Ended | None:
        if "install" in line and "chromium-headless-shell" in line and "apt-get" in line:
            here.put("chromium-headless-shell")
            return Ended(0)
        return Ended(0) if line.startswith("apt") else Ended(1, OFFLINE) if "playwright" in line else None

    here.answer = answer
    assert obtain(here.machine()).choice.value == path
    assert [line for line in here.ran if line.startswith("apt-get")] == [
        "apt-get -o DPkg::Lock::Timeout=60 update -q",
        (
            "apt-get -o DPkg::Lock::Timeout=60 install -q -y --no-install-recommends "
            "chromium-headless-shell libatomic1 fonts-wqy-microhei"
        ),
    ]


def test_apt_goes_on_to_the_full_browser_and_to_sudo_where_there_is_no_root(here):
    here.put("apt-get")
    here.put("sudo")
    path = str(here.bin / "chromium")
    here.works[path] = WORKS

    def answer(line: str) -> Ended | None:
        if "apt-get" in line and line.split()[-3] == "chromium":
            here.put("chromium")
            return Ended(0)
        if "chromium-headless-shell" in line and "install" in line:
            return Ended(100, "Reading package lists...\nE: Unable to locate package chromium-headless-shell")
        return Ended(1, OFFLINE) if "playwright" in line else Ended(0, "v26")

    here.answer = answer
    assert obtain(here.machine(root=False)).choice.value == path
    assert "apt-get: chromium-headless-shell: E: Unable to locate package" in here.told
    installs = [line for line in here.ran if " install " in line and "apt-get" in line]
    assert all(line.startswith("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get") for line in installs)
    assert len(installs) == 2


def test_apt_is_left_alone_without_root_and_without_sudo(here):
    here.put("apt-get")
    with pytest.raises(BrowserError):
        obtain(here.machine(root=False))
    assert "apt-get: apt-get needs root, and sudo would ask for a password" in here.told
    assert not any(line.startswith(("apt-get", "sudo")) for line in here.ran)


def test_an_apt_package_that_is_a_snap_in_disguise_is_not_installed(here):
    here.put("apt-get")
    here.answer = lambda line: (
        Ended(0, "Candidate: 2:1snap1-0ubuntu2")
        if line.startswith("apt-cache policy")
        else Ended(0) if line.endswith("update -q") else Ended(0, "v26") if "--version" in line else Ended(1, "no")
    )  # fmt: skip
    with pytest.raises(BrowserError):
        obtain(here.machine())
    assert "chromium is a snap on this system" in here.told
    assert not any(" install -q" in line for line in here.ran)


def test_nothing_is_fetched_or_installed_against_the_users_will(here):
    here.put("apt-get")
    here.put("npm")
    here.yes = False
    with pytest.raises(BrowserError):
        obtain(here.machine())
    assert here.told.count("not wanted") == 3
    assert len(here.asked) == 3
    assert [line for line in here.ran if not line.endswith("--version")] == []


def test_npm_is_for_linux_on_x64(here):
    here.put("npm")
    with pytest.raises(BrowserError):
        obtain(here.machine(arch="aarch64"))
    assert "npm: the package is for Linux on x64 only" in here.told


def test_npms_reason_is_told(here):
    here.put("npm")
    summary = '{\n "error": {"code": "ETARGET", "summary": "No matching version found\\nmore"}\n}'
    here.answer = lambda line: (
        Ended(1, f"npm warn x\n{summary}") if line.startswith("npm pack") else
        Ended(0, "v26") if "--version" in line else Ended(1, OFFLINE)
    )  # fmt: skip
    with pytest.raises(BrowserError):
        obtain(here.machine())
    assert "npm: No matching version found" in here.told
    assert any(f"@sparticuz/chromium@{npm.PINNED}" in line for line in here.ran)


def test_a_missing_chinese_font_is_installed_where_that_can_be_done(here):
    here.put("apt-get")
    path = here.put("chromium")
    here.works[path] = replace(WORKS, chinese=False)

    def answer(line: str) -> Ended:
        if "fonts-wqy-microhei" in line:
            here.works[path] = WORKS
        return Ended(0, "v26")

    here.answer = answer
    got = obtain(here.machine())
    assert got.proof.chinese
    assert "Chinese font: fonts-wqy-microhei is in place" in here.told


def test_a_missing_chinese_font_is_a_warning_where_it_cannot_be_installed(here):
    path = here.put("chromium")
    here.works[path] = replace(WORKS, chinese=False)
    got = obtain(here.machine())
    assert got.choice.value == path
    assert not got.proof.chinese
    assert "pictures of Chinese text will show boxes" in here.told
    assert "fonts-wqy-microhei" in here.told


def test_a_browser_that_draws_no_letters_at_all_is_not_taken(here):
    here.works[here.put("chromium")] = replace(WORKS, latin=False, chinese=False)
    with pytest.raises(BrowserError):
        obtain(here.machine())
    assert "draws no letters" in here.told


def test_the_drivers_c_library_is_installed_before_anything_else(here):
    here.put("apt-get")
    here.works[here.put("chromium")] = WORKS
    missing = Ended(127, "node: error while loading shared libraries: libatomic.so.1: cannot open shared object file")

    def answer(line: str) -> Ended | None:
        if line.endswith("--version"):
            return Ended(0, "v26.1.0") if any("install -q" in ran for ran in here.ran) else missing
        return Ended(0)

    here.answer = answer
    obtain(here.machine())
    assert "Playwright's driver: starts now (v26.1.0)" in here.told
    assert any(line.endswith("--no-install-recommends libatomic1") for line in here.ran)


def test_a_driver_that_cannot_be_repaired_ends_it(here):
    here.answer = lambda _line: Ended(127, "node: error while loading shared libraries: libatomic.so.1: cannot open")
    with pytest.raises(BrowserError, match="libatomic1 is missing.*no apt-get"):
        obtain(here.machine())
