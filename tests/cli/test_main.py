"""The command group: help, exit codes, one sentence for each way of going wrong."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from auditor import __version__, secrecy
from auditor.cli.main import COMMANDS, cli, run
from auditor.errors import AuditorError


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name, capsys):
    assert run([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert "Examples:" in text
    assert f"auditor {name}" in text


LOADED = """
import sys
opened = []
sys.addaudithook(lambda event, said: opened.append(str(said[0])) if event == "open" else None)
from auditor.cli.main import run
run(sys.argv[1:])
print(sorted({m.partition(".")[0] for m in sys.modules} & set("%s".split())))
print(sorted(m for m in sys.modules if m.startswith("auditor")))
print([o for o in opened if "/kit/data/" in o or o.endswith((".bin", ".yaml")) and "/auditor/kit/" in o])
"""
HEAVY = "playwright pydantic jinja2 yaml phonenumbers price_parser dateparser rjieba jsonschema spellchecker py3langid"


def loaded(*arguments: str) -> list[str]:
    """What a command says, then the heavy libraries, our modules and the word lists that it needed."""
    command = [sys.executable, "-c", LOADED % HEAVY, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def test_the_group_lists_every_command_and_imports_nothing_else():
    *said, libraries, ours, lists = loaded("--help")
    assert all(any(line.startswith(f"  {name}") for line in said) for name in COMMANDS)
    assert (libraries, lists) == ("[]", "[]")
    assert ours == "['auditor', 'auditor.cli', 'auditor.cli.main', 'auditor.errors', 'auditor.secrecy']"


def test_checks_are_listed_without_their_word_lists():
    *said, libraries, ours, lists = loaded("list", "checks")
    assert any("reading-grade" in line for line in said)
    assert "'auditor.kit.text.familiarity'" in ours  # the reading is there, and its words are not
    assert lists == "[]"
    assert not {"rjieba", "playwright"} & set(re.findall(r"\w+", libraries))


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
    assert __version__ in capsys.readouterr().out
