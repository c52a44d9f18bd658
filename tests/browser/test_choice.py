from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.browser import choice as choices
from auditor.browser.choice import BrowserChoice, chosen
from auditor.errors import BrowserError, UsageError


def program(path: Path, text: str = "#!/bin/sh\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)
    return path


@pytest.fixture
def env(tmp_path, monkeypatch):
    """A machine without any browser; channels are looked for in a folder of our own."""
    monkeypatch.setattr(choices, "_places", lambda channel, _env: [tmp_path / "opt" / channel])
    (tmp_path / "bin").mkdir()
    return {
        "HOME": str(tmp_path),
        "PATH": str(tmp_path / "bin"),
        "XDG_CONFIG_HOME": str(tmp_path / "conf"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }


def test_with_no_browser_the_error_names_the_command_that_gets_one(env):
    with pytest.raises(BrowserError, match="auditor setup") as caught:
        chosen("", env)
    assert caught.value.exit_code == 3


def test_what_is_named_comes_before_the_variable_the_saved_choice_and_what_is_found(env, tmp_path):
    on_path = program(tmp_path / "bin" / "chromium")
    assert chosen("", env).value == str(on_path)

    saved = program(tmp_path / "saved")
    choices.save(BrowserChoice("path", str(saved), "1.2.3"), env)
    assert chosen("", env) == BrowserChoice("path", str(saved), "1.2.3", "saved by `auditor setup`")

    by_variable = program(tmp_path / "variable")
    env["AUDITOR_BROWSER"] = str(by_variable)
    assert chosen("", env) == BrowserChoice("path", str(by_variable), why="given in AUDITOR_BROWSER")

    named = program(tmp_path / "named")
    assert chosen(str(named), env) == BrowserChoice("path", str(named), why="given with --browser")


def test_a_saved_choice_that_is_gone_or_unreadable_is_passed_over(env, tmp_path):
    program(tmp_path / "bin" / "chromium")
    choices.save(BrowserChoice("path", str(tmp_path / "gone")), env)
    assert chosen("", env).why == "found on PATH"
    for text in ("", "[]", "{", '{"kind": "path"}', '{"kind": "other", "value": "x"}', '{"kind": "path", "value": 3}'):
        choices.saved_path(env).write_text(text)
        assert choices.read_saved(env) is None, text
        assert chosen("", env).why == "found on PATH"


def test_playwrights_own_build_comes_before_one_on_path_and_must_be_installed_whole(env, tmp_path):
    program(tmp_path / "bin" / "google-chrome")
    folder = choices.own_build_folder("chromium-headless-shell", env)
    assert folder is not None
    assert folder.is_relative_to(tmp_path / "cache")
    folder.mkdir(parents=True)
    assert chosen("", env).kind == "path", "a download that was broken off is no browser"
    (folder / "INSTALLATION_COMPLETE").touch()
    assert chosen("", env) == BrowserChoice("bundled", "chromium-headless-shell", why="installed by Playwright")


def test_playwrights_own_variable_says_where_its_builds_are(env, tmp_path):
    env["PLAYWRIGHT_BROWSERS_PATH"] = str(tmp_path / "elsewhere")
    folder = choices.own_build_folder("chromium", env)
    assert folder is not None
    assert folder.parent == tmp_path / "elsewhere"


def test_the_headless_shell_comes_before_a_full_browser(env, tmp_path):
    program(tmp_path / "bin" / "chromium")
    shell = program(tmp_path / "bin" / "chromium-headless-shell")
    assert chosen("", env).value == str(shell)


def test_chrome_in_its_usual_place_is_found_as_a_channel(env, tmp_path):
    program(tmp_path / "opt" / "msedge")
    assert chosen("", env) == BrowserChoice("channel", "msedge", why="installed on this machine")


def test_a_snap_is_passed_over(env, tmp_path):
    wrapper = program(tmp_path / "bin" / "chromium-browser", '#!/bin/sh\nexec /snap/bin/chromium "$@"\n')
    program(tmp_path / "snap" / "bin" / "snap")
    (tmp_path / "bin" / "chromium").symlink_to(tmp_path / "snap" / "bin" / "snap")
    with pytest.raises(BrowserError):
        chosen("", env)
    assert choices.snaps_on_path(env) == (str(tmp_path / "bin" / "chromium"), str(wrapper))


@pytest.mark.parametrize("address", ["http://127.0.0.1:9222", "ws://host/devtools/browser/1", "wss://host/?token=x"])
def test_an_address_is_an_endpoint(env, address):
    assert chosen(address, env) == BrowserChoice("endpoint", address, why="given with --browser")


def test_a_name_is_looked_up_as_channel_and_on_path(env, tmp_path):
    program(tmp_path / "bin" / "my-chromium")
    assert chosen("my-chromium", env).value == str(tmp_path / "bin" / "my-chromium")
    assert chosen("chrome", env).kind == "channel"


def test_a_macos_application_folder_stands_for_the_program_in_it(env, tmp_path):
    inside = program(tmp_path / "Google Chrome.app" / "Contents" / "MacOS" / "Google Chrome")
    assert chosen(str(tmp_path / "Google Chrome.app"), env).value == str(inside)


def test_a_wrong_path_is_a_usage_error_that_says_what_to_give(env, tmp_path):
    (tmp_path / "text").write_text("hello")
    for wrong, said in (
        ("/nowhere/chrome", "is not there"),
        (str(tmp_path), "is not there"),
        (str(tmp_path / "text"), "not a program"),
    ):
        with pytest.raises(UsageError, match=said) as caught:
            chosen(wrong, env)
        assert wrong in str(caught.value)
        assert "ws://" in str(caught.value)


def test_a_choice_says_itself_without_the_key_of_a_hosted_browser():
    assert (
        str(BrowserChoice("endpoint", "wss://me:pass@host:3000/chrome?token=abcd", "150.0"))
        == "wss://host:3000/chrome 150.0"
    )
    assert str(BrowserChoice("bundled", "chromium")) == "Playwright's own chromium"


def test_the_saved_file_is_plain_json(env):
    path = choices.save(BrowserChoice("channel", "chrome", "150.0", "why"), env)
    assert json.loads(path.read_text()) == {"kind": "channel", "value": "chrome", "version": "150.0", "why": "why"}
