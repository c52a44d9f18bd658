"""`auditor validate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.cli.main import run

GOOD = "journey: Test\nbase_url: https://x.test/\ntouchpoints:\n- id: one\n  steps: [{open: /}, {optional: [{click: A}, back]}]\n"


@pytest.fixture(autouse=True)
def _apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_sound_file_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(GOOD)
    assert run(["validate", "a.yaml"]) == 0
    assert capsys.readouterr().out == "ok: a.yaml: 1 touchpoint, 4 steps, 1 variant\n"


def test_all_faults_of_all_files_are_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("j").mkdir()
    Path("j/a.yaml").write_text(GOOD)
    Path("j/b.yaml").write_text(GOOD + "gaol: x\ntimeout: soon\n")
    Path("j/c.yml").write_text("")
    assert run(["validate", "j", "none.yaml"]) == 2
    said = capsys.readouterr()
    assert said.out == "ok: j/a.yaml: 1 touchpoint, 4 steps, 1 variant\n"
    for line in (
        "j/b.yaml:6:1: unknown key `gaol`; did you mean `goal`?",
        "j/b.yaml:7:10: `soon` is no length of time",
        "j/c.yml: this file is empty",
        "none.yaml: there is no such file",
    ):
        assert line in said.err
    assert "Traceback" not in said.err


def test_with_nothing_named_the_workspace_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate"]) == 2
    assert "`auditor init` writes one" in capsys.readouterr().err
    Path("auditor.yaml").write_text("fail_on: warnin\n")
    Path("journeys").mkdir()
    Path("journeys/a.yaml").write_text(GOOD)
    assert run(["validate"]) == 2
    said = capsys.readouterr()
    assert said.out == "ok: journeys/a.yaml: 1 touchpoint, 4 steps, 1 variant\n"
    assert "auditor.yaml:1:10: `warnin` is no severity; did you mean `warning`?" in said.err


def test_waivers_are_read_with_their_settings(capsys: pytest.CaptureFixture[str]) -> None:
    Path("waivers.yaml").write_text("- {check: nope, reason: a, owner: b, quote: c}\n")
    assert run(["validate", "waivers.yaml"]) == 2
    assert "there is no auditor.yaml beside it" in capsys.readouterr().err
    Path("auditor.yaml").write_text("")
    assert run(["validate", "waivers.yaml"]) == 2
    assert "waivers.yaml:1:11: there is no check `nope`" in capsys.readouterr().err


def test_a_name_that_fits_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", "oscar-guest-chekout"]) == 2
    assert "did you mean `oscar-guest-checkout`?" in capsys.readouterr().err


def test_a_secret_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.yaml").write_text(GOOD + "secrets: {password: hunter2 hunter2, other: '${NOT_SET}'}\n")
    assert run(["validate", "a.yaml"]) == 2
    said = capsys.readouterr()
    assert "NOT_SET" in said.err
    assert "hunter2" not in said.err + said.out
