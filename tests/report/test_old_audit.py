"""An audit of the first schema, alone in its folder: no indices, no run.json, no screenshots."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from auditor.library.roots import built_in
from auditor.report.formats import FORMATS, write_reports
from auditor.report.json_report import from_json
from auditor.report.options import ReportOptions

OLD = Path(__file__).parent / "audit-1.0.json"
WITHOUT_BROWSER = tuple(name for name in FORMATS if name != "pdf")


def report(folder, **options):
    audit = from_json(OLD.read_bytes())
    written, failures = write_reports(audit, folder, WITHOUT_BROWSER, ReportOptions(roots=(built_in(),), **options))
    assert failures == ()
    assert {p.name for p in written} == {FORMATS[name].file for name in WITHOUT_BROWSER}
    return BeautifulSoup((folder / "report.html").read_text(), "lxml")


@pytest.mark.parametrize("depth", ["executive", "standard", "technical"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_format_is_written_and_every_link_within_the_page_leads_somewhere(depth, lang, tmp_path):
    page = report(tmp_path, depth=depth, lang=lang)
    ids = {e["id"] for e in page.select("[id]")}
    targets = {a["href"][1:] for a in page.select("a[href^='#']") if "=" not in a["href"]}
    assert targets
    assert targets - ids == set()


def test_the_page_does_not_speak_of_what_the_audit_does_not_hold(tmp_path):
    page = report(tmp_path)
    assert page.select("#pillars, #first, .curve, .dot") == []
    assert "curve" not in page.select_one("#journey").get_text()
    terms = [dt.get_text() for dt in page.select("#method .terms dt")]
    assert "index" not in terms
    assert "fix first" not in terms
    assert len(page.select("#findings article.card")) == 3
    assert page.select("#coverage")
    assert page.select("#ledger")
