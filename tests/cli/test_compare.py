from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor.cli.main import run
from auditor.report.json_report import to_json
from tests.report.pair import after, before, rival
from tests.report.sample import empty_audit, sample_run


@pytest.fixture
def folders(tmp_path, monkeypatch):
    for name, audit in {"a": before(), "b": after(), "rival": rival(), "small": empty_audit()}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "audit.json").write_bytes(to_json(audit))
    sample_run(tmp_path / "pictures")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_one_page_and_says_what_changed(folders, capsys):
    assert run(["compare", "a", "b"]) == 0
    out = capsys.readouterr().out
    assert "A  2026-10-22 09:00 UTC" in out
    assert "1 fault is new, 2 are gone, 9 remain." in out
    assert out.rstrip().endswith("comparison.html")
    assert "\x1b" not in out
    assert "1 fault is new" in (folders / "comparison.html").read_text("utf-8")


def test_audit_files_may_be_named_themselves(folders, capsys):
    assert (
        run(["compare", "a/audit.json", "b/audit.json", "--format", "json", "--format", "html", "--out", "x/c.html"])
        == 0
    )
    assert json.loads((folders / "x/c.json").read_bytes())["way"] == "runs"
    assert (folders / "x/c.html").is_file()
    assert "c.json" in capsys.readouterr().out


def test_json_goes_to_stdout_alone(folders, capsys):
    assert run(["compare", "a", "b", "--format", "json", "--out", "-"]) == 0
    assert json.loads(capsys.readouterr().out)["b"]["name"] == "2026-11-22 09:00 UTC"
    assert run(["compare", "a", "b", "--out", "-"]) == 2
    assert "`--format json` alone" in capsys.readouterr().err


def test_companies_go_by_their_sites_or_by_given_names(folders, capsys):
    assert run(["compare", "a", "rival"]) == 0
    out = capsys.readouterr().out
    assert "A  shop.example.test" in out
    assert "B  rival.example.test" in out
    assert run(["compare", "a", "rival", "--names", "Ours", "Theirs", "--out", "n.html"]) == 0
    assert "B  Theirs" in capsys.readouterr().out
    assert run(["compare", "a", "b", "--as", "companies"]) == 0
    assert "kinds of fault are found at both" in capsys.readouterr().out


def test_runs_of_one_time_and_one_site_go_by_their_folders(folders, capsys):
    for name, audit in (("a", before()), ("b", replace(after(), gathered_at=before().gathered_at))):
        (folders / name / "audit.json").write_bytes(to_json(audit))
    assert run(["compare", "a", "b"]) == 0
    assert "A  a · 2026-10-22 09:00 UTC" in capsys.readouterr().out


def test_what_run_json_says_is_compared(folders, capsys):
    (folders / "a/run.json").write_text(json.dumps({"browser": "chromium 1", "settings": {"capture": "full"}}))
    (folders / "b/run.json").write_text(json.dumps({"browser": "chromium 2", "settings": {"capture": "none"}}))
    assert run(["compare", "a", "b"]) == 0
    out = capsys.readouterr().out
    assert "The browsers differ: chromium 1 for A, chromium 2 for B." in out
    assert "The setting capture differs: full for A, none for B." in out
    (folders / "a/run.json").write_text("[")
    assert run(["compare", "a", "b"]) == 0


@pytest.mark.parametrize(("gate", "code"), [("never", 0), ("error", 1), ("warning", 1), ("notice", 1)])
def test_the_gate(folders, gate, code):
    assert run(["compare", "a", "b", "--fail-on", gate]) == code


def test_the_gate_lets_pass_what_is_no_worse(folders):
    (folders / "b/audit.json").write_bytes(to_json(replace(before(), gathered_at="2026-11-30T00:00:00+00:00")))
    assert run(["compare", "a", "b", "--fail-on", "notice"]) == 0


def test_it_speaks_chinese(folders, capsys):
    assert run(["compare", "a", "b", "--lang", "zh"]) == 0
    assert "1 个问题新出现，2 个已消失" in capsys.readouterr().out
    assert 'lang="zh-Hans"' in (folders / "comparison.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere", "b"], "nowhere does not exist: name a run folder, or the audit.json of one"),
        (["pictures/evidence", "b"], "has no audit.json: run `auditor check pictures/evidence` first"),
        (["a", "a/../a"], "A and B are the same run"),
        (["a", "small"], "have no touchpoint in common"),
        (["a", "b", "--theme", "acme"], "there is no report theme `acme`"),
        (["a", "b", "--lang", "xx"], "there is no language `xx`"),
        (["a", "b", "--out", "b/audit.json"], "is one of the two audits: choose another file"),
    ],
)
def test_what_cannot_be_compared_is_refused_in_a_sentence(folders, capsys, arguments, said):
    if arguments[1] == "small":
        other = replace(empty_audit(), touchpoints=tuple(replace(t, id=f"x-{t.id}") for t in empty_audit().touchpoints))
        (folders / "small/audit.json").write_bytes(to_json(other))
    assert run(["compare", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not (folders / "comparison.html").exists()


def test_a_copy_of_a_run_is_refused(folders, capsys):
    (folders / "b/audit.json").write_bytes((folders / "a/audit.json").read_bytes())
    assert run(["compare", "a", "b"]) == 2
    assert "byte for byte" in capsys.readouterr().err


def test_another_schema_is_refused(folders, capsys):
    told = json.loads((folders / "b/audit.json").read_bytes())
    (folders / "b/audit.json").write_text(json.dumps({**told, "schema_version": "2.0"}))
    assert run(["compare", "a", "b"]) == 2
    assert "has schema version '2.0', and this auditor reads 1.x" in capsys.readouterr().err
