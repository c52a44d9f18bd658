"""`auditor init`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.cli.pipeline import report_options
from auditor.journey.parse import load_journey
from auditor.journey.schema import journey_schema
from auditor.journey.workspace import load_settings
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.journey import Kind
from auditor.report.html import render
from tests.report.sample import sample_audit


def test_the_workspace_it_writes_is_sound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "shop audit"
    assert run(["init", str(folder)]) == 0
    known = {id: tuple(check.meta.params) for id, check in load_checks((built_in(),)).checks.items()}
    assert load_settings(folder, known=known).facts == {"brand": "Marlow Lamps"}
    journey = load_journey(folder / "journeys" / "first.yaml", env={})
    assert [t.kind for t in journey.touchpoints] == [Kind.PAGE, Kind.PAGE, Kind.TEXT, Kind.SCRIPT]
    assert journey.base_url == (folder / "site").as_uri() + "/"
    assert json.loads((folder / "journeys" / "journey.schema.json").read_text(encoding="utf-8")) == journey_schema()
    assert (folder / ".gitignore").read_text() == "runs/\n"
    assert (folder / "checks" / "README.md").is_file()
    said = capsys.readouterr()
    assert f"{folder / 'auditor.yaml'}\n" in said.out
    assert f"cd '{folder}'" in said.err
    assert "auditor run" in said.err


def test_the_examples_in_its_comments_are_sound(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path)]) == 0
    for name in ("auditor.yaml", "waivers.yaml"):
        path = tmp_path / name
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"^# ( *(- )?[a-z_-]+:)", r"\1", text, flags=re.MULTILINE), encoding="utf-8")
    settings = load_settings(tmp_path)
    assert (settings.params, "vague-link" in settings.without) == ({"long-sentence": {"words": 30}}, True)
    assert [w.touchpoint for w in settings.waivers] == ["dispatch-text"]


def test_the_keys_in_the_journey_s_comments_are_sound(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path)]) == 0
    path = tmp_path / "journeys" / "first.yaml"
    said = re.sub(r"^( *)# ([a-z_]+: )", r"\1\2", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(said, encoding="utf-8")
    journey = load_journey(path, env={})
    assert (journey.template, journey.events) == ("purchase", (("delay", "dispatch-text"),))
    assert dict(journey.absent) == {"payment-failed": "pay on invoice only", "confirm-message": "the page says it all"}
    assert dict(journey.budgets) == {"screens": 8, "required_fields": 9}
    assert dict(journey.preferences)["marketing"] == "no"
    assert (journey.account, journey.switches) == (False, 1)
    assert (journey.check_links, journey.signature.splitlines()) == (True, ["Ann and Joe", "Marlow Lamps"])
    script = journey.touchpoints[-1]
    assert (script.topic, script.owner, script.reviewed) == ("delivery", "Customer service", "2026-05-01")
    assert script.context == ("order", "customer")


@pytest.mark.browser
def test_the_workspace_runs_as_it_is_and_shows_one_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    assert run(["run", "--out", "out", "--capture", "none"]) == 1
    audit = json.loads(Path("out/audit.json").read_text(encoding="utf-8"))
    assert [t["lost"] for t in audit["touchpoints"]] == ["", "", "", ""]
    assert audit["incomplete"] == []
    assert "contact-drift" in {f["check"] for f in audit["findings"] if f["severity"] == "error"}


def test_every_example_names_its_schema(tmp_path: Path) -> None:
    run(["init", str(tmp_path)])
    first = (tmp_path / "journeys" / "first.yaml").read_text(encoding="utf-8")
    assert first.startswith("# yaml-language-server: $schema=journey.schema.json\n")


def test_it_works_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["init"]) == 0
    assert "cd " not in capsys.readouterr().err
    assert run(["validate"]) == 0


def test_nothing_is_overwritten_and_nothing_written_by_halves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "waivers.yaml").write_text("mine\n")
    assert run(["init", str(tmp_path)]) == 2
    assert f"{tmp_path / 'waivers.yaml'} is there already: nothing was written." in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["waivers.yaml"]
    assert (tmp_path / "waivers.yaml").read_text() == "mine\n"


def test_a_file_in_the_way_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").write_text("")
    assert run(["init", str(tmp_path / "x")]) == 2
    assert "is a file" in capsys.readouterr().err


def test_a_theme_is_written_into_the_workspace_and_can_be_used_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path)]) == 0
    below = tmp_path / "journeys"
    monkeypatch.chdir(below)
    capsys.readouterr()
    assert run(["init", "--theme", "acme-co"]) == 0
    folder = tmp_path / "reports" / "acme-co"
    said = capsys.readouterr()
    assert said.out.split() == [str(folder / name) for name in ("report.html", "theme.yaml", "theme.schema.json")]
    assert "--theme acme-co" in said.err
    assert (
        (folder / "theme.yaml").read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=theme.schema")
    )
    options = report_options(below, {"theme": "acme-co"})
    assert options.brand is not None
    assert options.brand.name == "Acme Co"
    page = render(sample_audit(), tmp_path, options)
    assert isinstance(page, bytes)
    assert "© 2026 Acme Co" in page.decode()
    assert run(["list", "themes"]) == 0
    assert "acme-co   workspace" in capsys.readouterr().out
    assert run(["init", "--theme", "acme-co"]) == 2
    assert "report.html is there already, and 2 more: nothing was written" in capsys.readouterr().err


def test_a_theme_needs_a_workspace_and_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", str(tmp_path), "--theme", "acme"]) == 2
    assert "there is no auditor.yaml in" in capsys.readouterr().err
    assert run(["init", str(tmp_path)]) == 0
    for name in ("../x", "a b", "", ".x"):
        assert run(["init", str(tmp_path), "--theme", name]) == 2
        assert "cannot name a theme" in capsys.readouterr().err
    assert not (tmp_path / "reports").exists()
