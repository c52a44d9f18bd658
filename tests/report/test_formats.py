from __future__ import annotations

import json
import zipfile

import pytest

from auditor import secrecy
from auditor.errors import UsageError
from auditor.library.roots import Root
from auditor.report.formats import FORMATS, write_reports
from auditor.report.options import ReportOptions
from tests.report.sample import empty_audit, hostile_audit, sample_audit, sample_run

HERE = tuple(f for f in FORMATS if f != "pdf")  # which needs a browser and has tests of its own


def test_every_format_is_written_under_its_name(tmp_path):
    audit = sample_run(tmp_path)
    written, failures = write_reports(audit, tmp_path, HERE)
    assert failures == ()
    assert {"report.html", "audit.json", "junit.xml", "audit.sarif", "findings.csv", "summary.md", "audit.xlsx"} <= {
        p.name for p in written
    }
    assert all(p.stat().st_size > 1000 for p in written)


@pytest.mark.parametrize("audit", [empty_audit(), empty_audit(judged=False), hostile_audit()])
def test_every_format_can_show_every_audit(tmp_path, audit):
    written, failures = write_reports(audit, tmp_path, HERE)
    assert failures == ()
    assert len(written) == len(HERE)


def test_one_format_that_fails_does_not_stop_the_others(tmp_path):
    theme = tmp_path / "reports" / "broken"
    theme.mkdir(parents=True)
    (theme / "report.html").write_text("{% block %}")
    written, failures = write_reports(
        sample_audit(), tmp_path, ("html", "junit"), ReportOptions("broken", roots=(Root(tmp_path, "workspace"),))
    )
    assert [p.name for p in written] == ["junit.xml"]
    assert [f.format for f in failures] == ["html"]
    assert failures[0].message.startswith("the html report was not written: ")
    assert "report.html:1:1: is not a valid template" in failures[0].message
    assert not (tmp_path / "report.html").exists()


def test_a_place_that_cannot_be_written_to_is_a_failure_of_that_format_only(tmp_path):
    (tmp_path / "junit.xml").mkdir()
    written, failures = write_reports(sample_audit(), tmp_path, ("junit", "csv"))
    assert [p.name for p in written] == ["findings.csv"]
    assert "a file or folder of that name is in the way" in failures[0].message


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match="no report format `jnit`; did you mean `junit`"):
        write_reports(sample_audit(), tmp_path, ("html", "jnit"))
    assert list(tmp_path.iterdir()) == []


def _text(path):
    if path.suffix != ".xlsx":
        return path.read_text("utf-8")
    with zipfile.ZipFile(path) as file:
        return "".join(file.read(name).decode() for name in file.namelist())


def test_secrets_stand_in_no_format(tmp_path):
    secrecy.remember("Thank you for shopping")
    written, failures = write_reports(sample_audit(), tmp_path, HERE)
    assert failures == ()
    for path in written:
        text = _text(path)
        assert "Thank you for shopping" not in text
        assert secrecy.MASK in text or "\\u2022" in text


def test_json_is_the_audit_itself(tmp_path):
    write_reports(sample_audit(), tmp_path, ("json",))
    assert json.loads((tmp_path / "audit.json").read_bytes())["journey"]["id"] == "guest-checkout"


def test_every_text_format_speaks_the_language(tmp_path):
    asked = ReportOptions(lang="zh")
    write_reports(sample_audit(), tmp_path, ("junit", "sarif", "csv", "md"), asked)
    assert "不适用：has no fields" in (tmp_path / "junit.xml").read_text("utf-8")
    assert json.loads((tmp_path / "audit.sarif").read_bytes())["runs"][0]["language"] == "zh"
    assert (tmp_path / "findings.csv").read_text("utf-8-sig").startswith("状态,严重程度,")
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("# Guest checkout：9 个触点")
