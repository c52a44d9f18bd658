"""The command group: help, exit codes, one sentence for each way of going wrong."""

from __future__ import annotations

import subprocess
import sys

import pytest

from auditor import secrecy
from auditor.cli import main
from auditor.cli.main import COMMANDS, cli, run
from auditor.errors import AuditorError


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name, capsys):
    assert run([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert "Examples:" in text
    assert f"auditor {name}" in text


def test_the_group_lists_every_command_without_importing_them():
    code = "import sys; from auditor.cli.main import run; run(['--help']); print(sorted(m for m in sys.modules if m.startswith(('playwright', 'pydantic', 'jinja2', 'auditor.cli.'))))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert all(f"  {name}" in done.stdout for name in COMMANDS)
    assert done.stdout.splitlines()[-1] == "['auditor.cli.main']"


def test_the_nearest_command_is_named(capsys):
    assert run(["explane", "x"]) == 2
    assert "Did you mean `explain`?" in capsys.readouterr().err


def test_an_unknown_option_is_a_usage_error(capsys):
    assert run(["run", "--nope"]) == 2
    assert "nope" in capsys.readouterr().err


def raising(monkeypatch, error):
    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(cli, "main", fail)


def test_an_error_of_ours_is_one_sentence_without_traceback(monkeypatch, capsys):
    raising(monkeypatch, AuditorError("the thing is broken: mend it"))
    assert run([]) == 4
    assert capsys.readouterr().err == "auditor: the thing is broken: mend it\n"


def test_an_internal_error_says_so_and_shows_its_place_with_debug(monkeypatch, capsys):
    raising(monkeypatch, RuntimeError("boom"))
    assert run([]) == 4
    assert "internal error: RuntimeError: boom (--debug" in capsys.readouterr().err
    assert run(["--debug"]) == 4
    assert "Traceback" in capsys.readouterr().err


def test_no_secret_is_in_a_message_or_a_traceback(monkeypatch, capsys):
    secrecy.remember("hunter2hunter2")
    raising(monkeypatch, RuntimeError("typing hunter2hunter2 failed"))
    run(["--debug"])
    said = capsys.readouterr()
    assert "hunter2" not in said.err + said.out


def test_an_interrupt_is_130(monkeypatch, capsys):
    raising(monkeypatch, KeyboardInterrupt())
    assert run([]) == 130
    assert "whole" in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m auditor list | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_the_version_is_shown(capsys):
    assert run(["--version"]) == 0
    assert main.__version__ in capsys.readouterr().out
