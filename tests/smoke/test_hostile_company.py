"""A small company that means ill, walked and reported in every format: what it says is text, and runs nowhere."""

from __future__ import annotations

import csv
import html
import io
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import openpyxl
import pypdfium2
import pytest

from auditor.cli.main import run
from tests.report.browsing import CUT_OFF, TOO_WIDE, launched, shown, unfold
from tests.report.test_hostile import STRANGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("hostile-company")]

TITLE = "</title><script>alert(1)</script>{{ 7*7 }}"
HEADING = "<img src=x onerror=alert(2)> {% raw %} \u202egnp.exe"
FIELD = '"><script>alert(3)</script>'
FORMULA = "=cmd|' /C calc'!A0"
PATH = "/a\"><script>alert(4)<'/script>/=1+1"
BUTTON = "<svg onload=alert(6)> Go"
SUBJECT = '=HYPERLINK("https://evil.test","x")</script><img src=x onerror=alert(7)> {{ subject }}'
FILE = "=1+1 \"><img src=x onerror=alert(8)> ' & %41"
NAME = "</style></script><script>alert(10)</script>"
OWNER = "@everyone <b onmouseover=alert(11)>web team"


def page(path: str) -> str:
    say = html.escape
    return f"""<!doctype html><html lang=en><title>{say(TITLE)}</title><main><h1>{say(HEADING)}</h1>
<p>Dear {{{{ customer.first_name }}}}, {say(FORMULA)} <a href="{say(quote(PATH, safe="/=+'"))}?q=%22%27onx=1&amp;=2">Click here</a>
<a href='javascript:alert(12)'>{say("</a><script>alert(13)</script>")}</a></p>
<p>{say("w" * 3000)}</p><p>{"<b>" if path == "/" else ""}{say(path)}</p>
<form action="/"><input name='{say(FIELD)}' id='{say(FIELD)}' placeholder='{say(FORMULA)}'><button>{say(BUTTON)}</button></form>
<script>console.error("<\\/script><script>alert(5)<\\/script>\\u202e \\x1b[31m"); setTimeout(() => {{ throw new Error("<img src=x onerror=alert(14)>") }})</script>
</main></html>"""


@contextmanager
def company() -> Iterator[str]:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = page(self.path).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def journey(here: Path, site: str) -> None:
    mail = (
        f'From: "{NAME.replace(chr(34), "")}" <shop@acorn.example>\nTo: ada@acorn.example\nSubject: {SUBJECT}\n'
        "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: text/html; charset=utf-8\n\n"
        f"<h1>{html.escape(HEADING)}</h1><p>Dear {{{{ name }}}}, <a href='https://evil.test/{'a' * 300}'>click here</a></p>\n--m\n"
        f"Content-Type: text/plain; name*=utf-8''{quote(FILE)}.txt\nContent-Disposition: attachment; "
        f"filename*=utf-8''{quote(FILE)}.txt\n\nhello\n--m--\n"
    )
    (here / f"{FILE}.eml").write_text(mail)
    (here / f"{FILE}.txt").write_text(f"{FORMULA} {NAME}: your parcel {{{{ parcel }}}} is on its way. 01632 960123")
    steps = {"id": "lost", "title": NAME, "steps": [{"click": "Nothing here <b>"}]}
    touchpoints: list[dict[str, Any]] = [
        {"id": "home", "title": NAME, "owner": OWNER, "steps": [{"open": "/"}]},
        {"id": "second", "title": FORMULA, "steps": [{"click": "Click here"}]},
        steps,
        {"id": "mail", "title": f"{HEADING} mail", "kind": "email", "file": f"{FILE}.eml"},
        {"id": "sms", "title": "\u202e" + FIELD, "kind": "text", "file": f"{FILE}.txt", "owner": FORMULA},
    ]
    told = {
        "journey": f"{NAME} {FORMULA}",
        "goal": HEADING,
        "base_url": site,
        "timeout": "4s",
        "touchpoints": touchpoints,
    }
    (here / "journey.yaml").write_text(json.dumps(told))  # JSON is YAML


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder, with a report in every format."""
    here = tmp_path_factory.mktemp("company")
    with company() as site, pytest.MonkeyPatch.context() as patch:
        patch.chdir(here)
        journey(here, site)
        code = run(["run", "journey.yaml", "--out", "run", "--format", "all", "--depth", "technical", "-q"])
    assert code == 3, "one touchpoint is lost"
    return here / "run"


def test_all_is_found_and_kept_as_it_was_said(made: Path) -> None:
    audit = json.loads((made / "audit.json").read_text("utf-8"))
    assert audit["touchpoints"][0]["title"] == NAME
    assert audit["touchpoints"][0]["owner"] == OWNER
    assert TITLE in {s["title"] for t in audit["touchpoints"] for s in t["shots"]}
    assert any("alert(13)" in line for line in audit["incomplete"])
    found = {f["check"] for f in audit["findings"]}
    assert {"label-missing", "placeholder-leak"} <= found
    quotes = " ".join(p["quote"] for f in audit["findings"] for p in f["places"])
    assert "alert(" in quotes


def test_the_page_runs_nothing_and_shows_it_all_as_text(made: Path) -> None:
    with launched() as browser:
        for width in (1440, 320):
            with shown(browser, made / "report.html", width=width) as page_:
                unfold(page_)
                assert page_.evaluate(STRANGE) == []
                assert page_.evaluate(TOO_WIDE) == []
                assert page_.evaluate(CUT_OFF) == []
                text = page_.evaluate("document.querySelector('main').textContent")
    for said in (NAME, TITLE, OWNER, FORMULA, "</a><script>alert(13)</script>"):
        assert said in text


def test_no_cell_of_a_spreadsheet_is_a_formula(made: Path) -> None:
    rows = list(csv.reader(io.StringIO((made / "findings.csv").read_text("utf-8-sig"))))
    assert len(rows) > 3
    assert not [c for row in rows for c in row if c.lstrip("'\"").startswith(("=", "@", "+")) and not c.startswith("'")]
    book = openpyxl.load_workbook(made / "audit.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert not [
        c.hyperlink.target for c in cells if c.hyperlink and (c.hyperlink.target or "").startswith("javascript")
    ]
    assert any(OWNER in str(cell.value) for cell in cells)


def test_summary_results_and_paper_hold_text_only(made: Path) -> None:
    summary = (made / "summary.md").read_text("utf-8")
    assert "&lt;script&gt;" in summary
    for raw in ("<script", "<img", "<svg", "<b ", "@everyone", "](javascript", "\u202e", "\x1b"):
        assert raw not in summary, raw
    tests = ET.fromstring((made / "junit.xml").read_bytes())  # noqa: S314  # our own file
    assert {e.tag for e in tests.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "error", "skipped", "properties", "property", "system-out", "system-err"}  # fmt: skip
    results = json.loads((made / "audit.sarif").read_text("utf-8"))
    assert results["runs"][0]["results"]
    paper = (made / "report.pdf").read_bytes()
    assert b"/JavaScript" not in paper
    assert b"/Launch" not in paper
    document = pypdfium2.PdfDocument(paper)
    text = "".join("".join(page_.get_textpage().get_text_range() for page_ in document).split())
    document.close()
    assert "alert(10)" in text
    for path in made.rglob("*"):
        assert path.resolve().is_relative_to(made.resolve()), "no file was written elsewhere"
        assert not set("<>\"|'") & set(path.name), "names of files are ours"
