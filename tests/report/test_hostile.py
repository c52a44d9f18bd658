"""Whatever an audited site, a mail or a file says: in our pages it is text, it runs nothing and breaks nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from auditor.check.compare import compare
from auditor.report import comparison_html
from auditor.report.html import render
from auditor.report.markdown_text import escaped
from auditor.report.options import ReportOptions
from tests.report.browsing import CUT_OFF, TOO_WIDE, launched, shown, unfold, until
from tests.report.nasty import expected, nasty_audit
from tests.report.sample import draw_screenshots, sample_audit

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.browser

LANGS = ("en", "zh")
STATES = (  # each depth in each language, and each depth and language in each form
    ("executive", "en", "folder"), ("executive", "zh", "inline"),
    ("standard", "en", "inline"), ("standard", "zh", "folder"),
    ("technical", "en", "folder"), ("technical", "zh", "inline"),
)  # fmt: skip
# Everything that is not of a kind that our templates write.
STRANGE = """() => {
  const ours = new Set(["A", "ARTICLE", "B", "BDI", "BLOCKQUOTE", "BUTTON", "CAPTION", "CODE", "DD", "DETAILS", "DIALOG", "DIV", "DL", "DT", "EM",
    "FIGCAPTION", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "HEADER", "I", "INPUT", "LABEL", "LI", "MAIN", "MARK", "NAV", "OL", "OPTION",
    "OUTPUT", "P", "PRE", "Q", "SECTION", "SELECT", "SMALL", "SPAN", "STRONG", "SUMMARY", "TABLE", "TBODY", "TD", "TH", "THEAD", "TR", "UL", "WBR"]);
  const drawn = new Set(["svg", "path", "circle", "rect", "g", "line", "polyline", "use", "symbol", "ellipse", "polygon"]);
  const bad = [];
  const texts = [...document.querySelectorAll("body *")].filter((e) => !["SCRIPT", "STYLE"].includes(e.tagName));
  for (const e of texts) {
    if (!ours.has(e.tagName) && !drawn.has(e.tagName)) bad.push(`element ${e.tagName}`);
    for (const {name, value} of e.attributes) {
      if (name.startsWith("on") || ["style", "src", "srcdoc", "action", "formaction", "xlink:href"].includes(name)) bad.push(`${e.tagName} ${name}=${value}`);
      if (!/^[a-z-]+$/i.test(name)) bad.push(`attribute ${name}`);
      if (name === "href" && !/^(#|https?:\\/\\/)/.test(value)) bad.push(`href ${value}`);
      if (name === "class" && !/^[\\w -]*$/.test(value)) bad.push(`class ${value}`);
    }
  }
  const scripts = document.scripts.length, sheets = document.querySelectorAll("style, link[rel=stylesheet]").length;
  if (scripts !== 1 || sheets !== 2) bad.push(`${scripts} scripts, ${sheets} sheets`);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  if (new Set(ids).size !== ids.length) bad.push("ids twice");
  const lost = [...document.querySelectorAll("a[href^='#']")].map((a) => a.getAttribute("href").slice(1)).filter((id) => !id.includes("=") && !document.getElementById(id) && !document.getElementById(decodeURIComponent(id)));
  if (lost.length) bad.push(`links to nothing: ${lost.slice(0, 3)}`);
  return [...new Set(bad)].slice(0, 10);
}"""
FIELDS = ("title", "owner", "lost", "message", "fix", "waived", "walk", "reason", "goal", "base_url", "path", "due", "first_seen", "incomplete", "page")  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Each depth and language, within one page and beside it; two comparisons."""
    run = tmp_path_factory.mktemp("run")
    draw_screenshots(sample_audit(), run)
    audit, _ = nasty_audit()
    for depth, lang, assets in STATES:
        made = render(audit, run, ReportOptions(depth=depth, lang=lang, assets=assets))
        written = made if isinstance(made, dict) else {"report.html": made}
        for path, data in written.items():
            file = run / f"{depth}-{lang}-{assets}" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    other = replace(audit, findings=audit.findings[3:], ledger={})
    for lang in LANGS:
        (run / f"pair-{lang}").mkdir()
        page = comparison_html.render(compare(audit, other), (audit, other), (run, run), ReportOptions(lang=lang))
        (run / f"pair-{lang}" / "report.html").write_bytes(page)
    return run


def report(files: Path, name: str) -> Path:
    return files / name / "report.html"


def used(page) -> None:
    """As a reader would: the pointer over everything, the keyboard, every control, every link of the map."""
    unfold(page)
    page.mouse.move(300, 300)
    page.keyboard.press("Tab")
    page.evaluate("""() => {
      for (const e of document.querySelectorAll("body *")) for (const kind of ["mouseover", "mouseenter", "focus", "load", "error", "toggle"]) e.dispatchEvent(new Event(kind));
      for (const select of document.querySelectorAll("select")) for (const option of [...select.options].slice(0, 4)) { select.value = option.value; select.dispatchEvent(new Event("input", {bubbles: true})); }
      document.querySelector(".filter")?.reset();
      for (const button of document.querySelectorAll(".switch button, .slide button")) button.click();
      for (const button of [...document.querySelectorAll("[data-copy], .enlarge")].slice(0, 4)) { button.click(); document.getElementById("zoom")?.close(); }
      for (const link of [...document.querySelectorAll("a[href^='#']")].slice(0, 60)) link.click();
    }""")
    page.wait_for_timeout(50)


@pytest.mark.parametrize("name", [*("-".join(state) for state in STATES), "pair-en", "pair-zh"])
def test_nothing_runs_and_nothing_is_there_that_is_not_ours(browser, files, name):
    with shown(browser, report(files, name)) as page:
        assert page.evaluate(STRANGE) == []
        used(page)
        assert page.evaluate(STRANGE) == []
        assert page.evaluate("document.title.length") > 5


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("name", ["executive-en-folder", "standard-zh-folder", "technical-en-folder", "pair-en"])
def test_nothing_breaks_the_layout(browser, files, name, width):
    with shown(browser, report(files, name), width=width) as page:
        unfold(page)
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("name", ["technical-en-folder", "technical-zh-inline"])
def test_every_text_stands_there_as_text(browser, files, name):
    _, put = nasty_audit()
    with shown(browser, report(files, name)) as page:
        unfold(page)
        text = " ".join(page.evaluate("document.querySelector('main').textContent").split())
    missing = {field: [t[:60] for t in put[field] if expected(t) not in text] for field in FIELDS}
    assert {field: texts for field, texts in missing.items() if texts} == {}


def test_what_is_copied_is_escaped_as_in_the_summary(browser, files):
    with shown(browser, report(files, "standard-en-inline")) as page:
        heads = page.evaluate("""() => {
          window.copied = [];
          navigator.clipboard.writeText = (text) => { copied.push(text); return Promise.resolve(); };
          const cards = [...document.querySelectorAll("#findings > .cards .card")];
          for (const card of cards) card.querySelector("[data-copy=markdown]").click();
          return cards.map((card) => [card.querySelector(".badge").textContent, card.querySelector("h3").textContent, [...card.querySelectorAll(":scope > .body .spot blockquote")].map((q) => q.textContent)]);
        }""")
        copied = page.evaluate("copied")
    assert len(copied) == len(heads) == 12
    for text, (badge, title, quotes) in zip(copied, heads, strict=True):
        assert text.splitlines()[0] == f"### {escaped(f'{badge.strip()}: {title}', 100_000)}"
        for quote in quotes:
            assert f"“{escaped(quote, 100_000)}”" in text


def test_a_selection_by_ids_that_mean_ill_still_selects(browser, files):
    with shown(browser, report(files, "standard-en-inline")) as page:
        page.locator("#journey [data-variant='0'] .badge.error").first.click()
        until(page, "location.hash.includes('touchpoint=')")
        assert 0 < page.locator("#findings > .cards .card:visible").count() < 12
        page.locator("#findings").get_by_role("button", name="Show all").click()
        page.locator("table.heat td a").first.click()
        until(page, "location.hash.includes('pillar=')")
        assert page.locator("select[name=touchpoint]").input_value() != ""
        page.locator("#findings").get_by_role("button", name="Show all").click()
        page.locator("select[name=variant]").select_option(index=1)
        assert page.locator("#findings > .cards .card:visible").count() > 0
        page.locator("select[name=check]").select_option(value="vague-link\"><script>alert(32)</script> a=b&c%41'")
        card = page.locator("#findings > .cards .card:visible").first
        assert card.is_visible()
        card.locator("footer a").last.click()
        until(page, "document.querySelectorAll('details.check[open]').length === 1")
