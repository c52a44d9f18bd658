"""What would be refused after the walk is refused before it."""

from __future__ import annotations

import json

import pytest

from auditor.cli import main, pipeline
from auditor.errors import UsageError
from auditor.model.journey import Journey
from auditor.report.json_report import to_json
from tests.report.sample import sample_audit

NOTHING = {"only": (), "without": (), "fail_on": None, "min_confidence": None, "formats": (), "theme": "standard"}


@pytest.fixture
def found(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return [Journey("one", "One", path=tmp_path / "journeys" / "one.yaml")]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"formats": ("pdff",)}, "no report format `pdff`"),
        ({"theme": "standart"}, "did you mean `standard`"),
        ({"only": ("price-drif",)}, "did you mean `price-drift`"),
        ({"without": ("clariti",)}, "did you mean `clarity`"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_walked(found, given, said):
    with pytest.raises(UsageError, match=said):
        pipeline.check_options(found, {**NOTHING, **given})


def test_faulty_settings_are_refused_before_anything_is_walked(found, tmp_path):
    (tmp_path / "auditor.yaml").write_text("fail_on: sometimes\n")
    with pytest.raises(UsageError, match="`sometimes` is no severity"):
        pipeline.check_options(found, NOTHING)


def test_options_that_are_right_pass(found, tmp_path):
    (tmp_path / "auditor.yaml").write_text("fail_on: warning\n")
    pipeline.check_options(found, {**NOTHING, "only": ("clarity",), "formats": ("junit",)})


@pytest.mark.parametrize("command", ["run", "demo"])
def test_a_command_refuses_an_option_before_it_walks(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    journey = [] if command == "demo" else ["http://127.0.0.1:9/"]
    assert main.run([command, *journey, "--format", "htlm"]) == 2
    assert "html" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--lang", "xx"], "there is no language `xx`"),
        (["--theme", "nope"], "there is no report theme `nope`"),
        (["--format", "pdff"], "did you mean `pdf`"),
        (["--depth", "x"], "'x' is not one of"),
        (["--assets", "x"], "'x' is not one of"),
    ],
)
def test_a_report_refuses_an_option_once_and_writes_nothing(given, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audit.json").write_bytes(to_json(sample_audit()))
    assert main.run(["report", str(tmp_path), *given]) == 2
    assert capsys.readouterr().err.count(said) == 1
    assert [p.name for p in tmp_path.iterdir()] == ["audit.json"]


def test_a_finding_keeps_the_day_on_which_an_earlier_run_saw_it_first(tmp_path):
    def ran(name, **findings):
        told = {
            "journey": {"id": "shop"},
            "gathered_at": f"{name[:10]}T09:00:00Z",
            "findings": [{"fingerprint": f, "first_seen": d} for f, d in findings.items()],
            "reviews": [],
        }
        (tmp_path / name).mkdir()
        (tmp_path / name / "audit.json").write_text(json.dumps(told))

    ran("2026-09-01T090000Z", old="2026-08-01")
    ran("2026-10-01T090000Z", old="2026-08-01", newer="")
    (tmp_path / "2026-10-02T090000Z").mkdir()  # was interrupted
    ran("by-hand", other="2020-01-01")
    here = tmp_path / "2026-11-01T090000Z"
    assert pipeline.first_seen(here, "shop") == {"old": "2026-08-01", "newer": "2026-10-01"}
    assert pipeline.first_seen(here, "another journey") == {}
    assert pipeline.first_seen(tmp_path / "by-hand", "shop") == {}
    assert pipeline.first_seen(tmp_path / "2026-09-01T090000Z", "shop") == {}
    (tmp_path / "2026-10-01T090000Z" / "audit.json").write_text('{"schema_version": "1.0"}')
    assert pipeline.first_seen(here, "shop") == {}
