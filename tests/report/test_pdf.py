from __future__ import annotations

import os
import threading
from contextlib import closing
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from auditor import secrecy
from auditor.browser.start import chosen
from auditor.errors import BrowserError
from auditor.library.catalogues import Tongue
from auditor.library.roots import Root
from auditor.model.brand import Brand
from auditor.report.formats import write_reports
from auditor.report.options import ReportOptions
from auditor.report.pdf import MOST, destinations, foot, to_pdf
from tests.report.sample import empty_audit, hostile_audit, large_audit, sample_audit, sample_run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", autouse=True)
def browser():
    try:
        return chosen()
    except BrowserError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


class Paper:
    """A PDF read back."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with closing(pdfium.PdfDocument(data)) as document:
            self.pages = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
            self.sizes = [tuple(round(side) for side in page.get_size()) for page in document]
            self.outline = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
            self.title = document.get_metadata_value("Title")
            self.tagged = document.is_tagged()

    @property
    def text(self) -> str:
        return " ".join(self.pages)

    def numbers(self) -> list[tuple[str, int]]:
        """What the contents say: heading and page."""
        lines = [
            line
            for line in self._lines(1)
            if line.split()[-1:] and line.split()[-1].isdigit() and "Page 2 of" not in line
        ]
        return [(line.rsplit(maxsplit=1)[0], int(line.rsplit(maxsplit=1)[1])) for line in lines]

    def _lines(self, index: int) -> list[str]:
        with closing(pdfium.PdfDocument(self.data)) as document:
            return document[index].get_textpage().get_text_bounded().replace("\r", "").split("\n")


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("run")


@pytest.fixture(scope="module")
def english(run) -> Paper:
    return Paper(to_pdf(sample_run(run), run, ReportOptions()))


def test_verdict_findings_and_facts_can_be_read_back(english):
    assert "4 errors mislead or block the customer at 5 of 9 touchpoints" in english.pages[0]
    for finding in sample_audit().findings:
        if not finding.waived:
            assert finding.message[:28].replace("“", "").strip() in english.text.replace("“", "")
    assert "What we told the customer" in english.text
    assert "订单总额" in english.text


def test_it_has_a_cover_and_a_running_foot(english):
    assert english.pages[0].startswith("Touchpoint audit Guest checkout Buy a book")
    assert "2026-10-02" in english.pages[0]
    assert "https://shop.example.test" in english.pages[0]
    count = len(english.pages)
    assert 9 <= count <= 20
    assert "Page 1 of" not in english.pages[0]
    for number, page in enumerate(english.pages[1:], 2):
        assert page.rstrip().endswith(f"Page {number} of {count}") or f"Page {number} of {count}" in page
    assert set(english.sizes) == {(595, 842)}


def test_the_contents_name_the_pages_on_which_the_headings_stand(english):
    told = english.numbers()
    assert [title for title, _ in told] == [
        "Verdict", "The journey", "The five pillars", "What to fix first", "What we told the customer", "Findings",
        "To review", "Coverage", "Method",
    ]  # fmt: skip
    stands = {title: index + 1 for _, title, index in english.outline}
    for title, page in told[1:]:
        assert stands[title] == page
        assert title in english.pages[page - 1]
    assert destinations(english.data)["h-findings"] == dict(told)["Findings"]


def test_it_is_tagged_titled_and_has_bookmarks(english):
    assert english.tagged
    assert b"/StructTreeRoot" in english.data
    assert b"/Lang (en)" in english.data
    assert english.title == "Guest checkout: touchpoint audit"
    assert {"Findings", "Coverage", "Contents"} <= {title for _, title, _ in english.outline}


def test_no_card_is_cut(english):
    """Every finding's foot stands on the page of its headline."""
    cards = [(title, page) for level, title, page in english.outline if level == 2]
    first = next(page for _, title, page in english.outline if title == "Findings")
    cards = [(title, page) for title, page in cards if page >= first]
    heads = [(f, p) for f in sample_audit().findings for t, p in cards if not f.waived and t[:20] == f.message[:20]]
    assert len(heads) > 5
    for finding, page in heads:
        assert english.pages[page].count("Confidence") >= 1
        assert finding.check in english.pages[page]


def test_it_speaks_chinese(run):
    paper = Paper(to_pdf(sample_run(run), run, ReportOptions(lang="zh")))
    assert b"/Lang (zh-Hans)" in paper.data
    assert "触点审计" in paper.pages[0]
    assert " 目录 结论 3 " in paper.pages[1]
    assert f"第 2 页，共 {len(paper.pages)} 页" in paper.pages[1]
    stands = {title: index + 1 for _, title, index in paper.outline}
    assert [stands[title] for title, _ in paper.numbers()[1:]] == [page for _, page in paper.numbers()[1:]]
    assert "您好， {{ customer.first_name }}" in paper.text or "您好，{{ customer.first_name }}" in paper.text


@pytest.mark.parametrize("audit", [hostile_audit(), empty_audit(), empty_audit(judged=False)])
def test_every_audit_can_be_printed(tmp_path, audit):
    paper = Paper(to_pdf(audit, tmp_path, ReportOptions()))
    assert len(paper.pages) >= 3
    assert f"Page 2 of {len(paper.pages)}" in paper.pages[1]


def test_what_a_site_writes_is_text_and_asks_for_nothing(tmp_path, asked):
    nasty = f'"; }} @page {{ size: 9mm }} </style><img src="{asked.address}/img"><script>fetch("{asked.address}/js")</script> \\'
    audit = replace(sample_audit(), journey=replace(sample_audit().journey, title=nasty, goal=nasty))
    paper = Paper(to_pdf(audit, tmp_path, ReportOptions()))
    assert set(paper.sizes) == {(595, 842)}
    assert "<script>fetch(" in paper.text
    assert '"; } @page { size: 9mm }' in paper.pages[2]
    assert asked.requests == []


@pytest.fixture
def asked():
    """A server of ours that notes who comes."""

    class Noting(BaseHTTPRequestHandler):
        requests: list[str] = []  # noqa: RUF012
        address = ""

        def do_GET(self):
            self.requests.append(self.path)
            self.send_response(204)
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Noting)
    Noting.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Noting
    server.shutdown()
    server.server_close()


def test_a_theme_that_wants_the_network_gets_nothing(tmp_path, asked):
    theme = tmp_path / "reports" / "curious"
    theme.mkdir(parents=True)
    (theme / "report.html").write_text(
        f'<html><head><title>x</title><link rel="stylesheet" href="{asked.address}/css"><style>{{{{ style }}}}</style></head>'
        f'<body><img src="{asked.address}/img"><iframe src="{asked.address}/frame"></iframe><p>Hello</p>'
        f'<script>document.body.append("it ran"); fetch("{asked.address}/js")</script></body></html>'
    )
    options = ReportOptions("curious", roots=(Root(tmp_path, "workspace"),))
    paper = Paper(to_pdf(sample_audit(), tmp_path, options))
    assert "Hello" in paper.text
    assert "it ran" not in paper.text
    assert asked.requests == []


def test_a_brand_stands_on_the_cover(tmp_path):
    brand = Brand(
        name="Fable & Sons",
        printed=(("accent", "#7a1f5c"),),
        contact="Ann Fable\nann@fable.test",
        disclaimer="No advice.",
    )
    paper = Paper(to_pdf(sample_audit(), tmp_path, ReportOptions(brand=brand)))
    for words in ("Fable & Sons", "ann@fable.test", "No advice."):
        assert words in paper.pages[0]
    assert "touchpoint-auditor" not in paper.pages[0]
    assert paper.title == "Guest checkout: touchpoint audit · Fable & Sons"


def test_an_executive_report_is_short(tmp_path):
    paper = Paper(to_pdf(large_audit(60), tmp_path, ReportOptions(depth="executive")))
    assert len(paper.pages) <= 16
    assert "Coverage" not in [title for _, title, _ in paper.outline]


@pytest.mark.slow
def test_beyond_so_many_findings_each_has_a_line(tmp_path, monkeypatch):
    monkeypatch.setattr("auditor.report.pdf.LINES", 90)
    most = MOST["standard"]
    large = large_audit(most + 90 + 70)
    audit = replace(large, reviews=large.findings[: most + 90 + 5], findings=(*large.findings, *waived(most + 90 + 3)))
    paper = Paper(to_pdf(audit, tmp_path, ReportOptions()))
    assert paper.text.count("The findings that follow are listed in brief") == 2
    for rest in (70, 5, 3):
        assert paper.text.count(f"{rest} more findings stand in the web page of this report.") == 1
    assert paper.text.count("Seen in") == 2 * most
    assert paper.text.count("Accepted: known") == most + 90
    titles = [title for _, title, _ in paper.outline]
    within = paper.outline[titles.index("Findings") + 1 : titles.index("To review")]
    assert sum(level == 2 for level, _, _ in within) == 2 * (most + 90)


def test_what_was_accepted_begins_where_there_is_room(tmp_path):
    audit = replace(sample_audit(), findings=tuple(waived(24)), reviews=(), actions=(), cells=(), ledger={})
    paper = Paper(to_pdf(audit, tmp_path, ReportOptions()))
    start = next(i for i, page in enumerate(paper.pages) if "24 findings accepted by waivers" in page)
    assert "No open findings." in paper.pages[start], "the lines are not held together, and sent to a page of their own"
    assert 1 < paper.pages[start].count("Accepted: known") < 24


def test_a_theme_without_cards_says_as_well_that_there_are_more(tmp_path, monkeypatch):
    monkeypatch.setattr("auditor.report.pdf.LINES", 0)
    monkeypatch.setitem(MOST, "standard", 5)
    theme = tmp_path / "reports" / "rows"
    theme.mkdir(parents=True)
    (theme / "findings.html").write_text(
        "<section id='findings'><h2 id='h-findings'>Found</h2>{% for c in cards %}<p>Row: {{ c.message }}</p>{% endfor %}</section>"
    )
    options = ReportOptions("rows", roots=(Root(tmp_path, "workspace"),))
    paper = Paper(to_pdf(large_audit(12), tmp_path, options))
    assert paper.text.count("Row: ") == 5
    assert paper.text.count("7 more findings stand in the web page of this report.") == 1


def waived(count):
    return (
        replace(f, waived="known", fingerprint=f"{f.fingerprint[:8]}{n:08}")
        for n, f in enumerate(large_audit(count).findings)
    )


def test_secrets_are_masked(tmp_path):
    secrecy.remember("Thank you for shopping")
    written, failures = write_reports(sample_audit(), tmp_path, ("pdf",))
    assert failures == ()
    text = Paper(written[0].read_bytes()).text
    assert "Thank you for shopping" not in text
    assert secrecy.MASK in text


def test_without_a_browser_the_failure_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr("auditor.browser.choice.found", lambda env: iter(()))
    monkeypatch.setattr("auditor.browser.choice.read_saved", lambda env: None)
    monkeypatch.delenv("AUDITOR_BROWSER", raising=False)
    written, failures = write_reports(sample_audit(), tmp_path, ("pdf", "junit"))
    assert [path.name for path in written] == ["junit.xml"]
    assert failures[0].message.startswith("the pdf report was not written: no browser was found")
    assert "`auditor setup`" in failures[0].message


def test_a_browser_that_ends_at_once_is_named_with_what_to_do(tmp_path):
    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(0o755)
    _, failures = write_reports(sample_audit(), tmp_path, ("pdf",), ReportOptions(browser=str(program)))
    assert "`auditor setup`" in failures[0].message
    assert not (tmp_path / "report.pdf").exists()


def test_the_foot_holds_any_title_as_text():
    css = foot('a"; } </style> \\ 好 \u202e\n', Tongue())
    assert css.count("{") == css.count("}") == 8 - 2
    assert 'content: "a\\22 \\3b  \\7d  \\3c \\2f style\\3e  \\5c  好 "' in css
