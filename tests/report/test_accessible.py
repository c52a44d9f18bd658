"""Our own pages are for everybody: WCAG 2.2 AA, as far as a machine can tell.

axe-core is put into the page through the driver, past the page's policy; no rule of its tags is left out.
"""

from __future__ import annotations

import os
from itertools import product
from pathlib import Path

import axe_playwright_python
import pytest

from auditor.check.compare import compare
from auditor.report import comparison_html
from auditor.report.html import render
from auditor.report.options import ReportOptions
from tests.report.browsing import CUT_OFF, TOO_WIDE, launched, shown, style, unfold, until
from tests.report.pair import after, before
from tests.report.sample import empty_audit, hostile_audit, sample_audit, sample_run

pytestmark = pytest.mark.browser

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN_AXE = """([tags, within]) => axe
  .run(within || document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false})
  .then((r) => [r.passes.length, r.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(" | ")}`)])"""
PAGES = ("sample", "hostile", "empty", "pair")
EVERY = tuple(product(PAGES, ("en", "zh"), (1280, 390), (False, True), (False, True)))
# Each of the states of each page, and every pair of states; all of them take minutes: AUDITOR_AXE=all
CHOSEN = (
    ("sample", "en", 1280, False, False),
    ("sample", "en", 390, True, True),
    ("sample", "zh", 1280, True, True),
    ("hostile", "en", 390, False, True),
    ("hostile", "zh", 1280, True, False),
    ("empty", "en", 1280, True, True),
    ("empty", "zh", 390, False, False),
    ("pair", "en", 1280, True, False),
    ("pair", "en", 390, False, True),
    ("pair", "zh", 390, True, True),
)

# WCAG 2.5.8. Links within a sentence are exempt; frames on a screenshot stand where the fault is (essential).
SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, input, select, summary")]
  .filter((e) => {
    if (!e.checkVisibility() || e.disabled || e.closest(".skip, .full")) return false;
    const box = e.getBoundingClientRect();
    if (!box.width || (box.width >= 24 && box.height >= 23.9)) return false;
    const parent = e.closest("p, li, dd, dt, td, figcaption") ?? e.parentElement;
    const alone = parent.textContent.trim() === e.textContent.trim();
    return !(getComputedStyle(e).display === "inline" && !alone && e.closest("p, .page li"));
  })
  .map((e) => { const b = e.getBoundingClientRect(); return `${e.tagName}.${e.className} ${Math.round(b.width)}×${b.height.toFixed(1)}: ${e.textContent.trim().slice(0, 30)}`; })"""

# Contrast of two colours as CSS says them; `ground` looks behind an element.
RATIO = """
  const parse = (c) => { const m = (c.match(/[\\d.]+/g) || []).map(Number); return m.length > 3 && m[3] < 0.5 ? null : m; };
  const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c) return c; } return [255, 255, 255]; };
"""
FAINT = (
    "() => {"
    + RATIO
    + """
  const bad = [];
  const look = (selector, of, behind = (e) => ground(e.parentElement)) => {
    for (const e of document.querySelectorAll(selector)) {
      const colour = parse(getComputedStyle(e)[of]);
      const found = colour ? ratio(colour, behind(e)) : 1;
      if (found < 3) { bad.push(`${selector} ${of}: ${found.toFixed(2)}`); break; }
    }
  };
  for (const edge of [".filter input", ".filter select", ".dot", ".marks i", ".hole"]) look(edge, "borderTopColor");
  look(".marks i.on", "backgroundColor");
  look(".curve path", "stroke");
  look(".meter .part", "fill", (e) => parse(getComputedStyle(e.parentElement.querySelector(".all")).fill));
  look(".icon", "stroke", (e) => ground(e));
  look(".crop > i", "borderTopColor", () => [255, 255, 255]);
  look(".full > a", "borderTopColor", () => [255, 255, 255]);
  look(".verdict", "borderLeftColor");
  look(".action", "borderLeftColor", (e) => ground(e));
  return bad;
}"""
)


@pytest.fixture(scope="module")
def browser():
    with launched() as browser:
        yield browser


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Each page in both languages; pictures beside it, for computed styles with megabytes in them make axe slow."""
    run = tmp_path_factory.mktemp("run")
    sample_run(run)
    for lang in ("en", "zh"):
        options = ReportOptions(lang=lang, assets="folder")
        for name, audit in {"sample": sample_audit(), "hostile": hostile_audit(), "empty": empty_audit()}.items():
            for path, data in render(audit, run, options).items():
                file = run / f"{name}-{lang}" / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
        pair = (before(), after())
        page = comparison_html.render(compare(*pair), pair, (run, run), ReportOptions(lang=lang))
        (run / f"pair-{lang}").mkdir()
        (run / f"pair-{lang}" / "report.html").write_bytes(page)
    return run


@pytest.fixture(scope="module")
def opened(browser, files):
    def opening(name="sample-en", **options):
        return shown(browser, files / name / "report.html", **options)

    return opening


def findings_of_axe(page, within=""):
    page.evaluate(AXE.read_text("utf-8"))
    passed, violations = page.evaluate(RUN_AXE, [TAGS, within])
    assert passed > 10, "axe has looked"
    return violations


@pytest.mark.parametrize("state", EVERY if os.environ.get("AUDITOR_AXE") else CHOSEN)
def test_axe_finds_nothing(opened, state):
    name, lang, width, dark, open_ = state
    with opened(f"{name}-{lang}", width=width, color_scheme="dark" if dark else "light") as page:
        if open_:
            unfold(page)
        assert findings_of_axe(page) == []


@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing_in_an_enlarged_picture(opened, dark):
    with opened(fragment="#t2-0", width=390, color_scheme="dark" if dark else "light") as page:
        page.locator("#t2-0 .enlarge").first.click()
        assert page.locator("#zoom").is_visible()
        assert findings_of_axe(page, "#zoom") == []


@pytest.mark.parametrize("name", ["sample-en", "sample-zh", "empty-en", "pair-en", "pair-zh"])
@pytest.mark.parametrize("width", [1280, 320])
def test_whatever_is_pressed_is_large_enough(opened, name, width):
    with opened(name, width=width) as page:
        unfold(page)
        assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize(
    ("name", "width", "height"), [("sample-en", 1280, 700), ("sample-en", 320, 480), ("pair-en", 1280, 500)]
)
def test_focus_is_seen_and_not_under_the_bar_forwards_and_backwards(opened, name, width, height):
    with opened(name, width=width, height=height, reduced_motion="reduce") as page:
        page.evaluate("""() => {
          window.unseen = []; window.met = 0;
          document.addEventListener("focusin", ({target: e}) => {
            met += 1;
            const style = getComputedStyle(e), box = e.getBoundingClientRect(), bar = document.querySelector(".bar");
            const name = `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 30)}`;
            if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) unseen.push(`no outline: ${name}`);
            if (bar.contains(e) || e.matches(".skip")) return;
            if (box.bottom <= bar.getBoundingClientRect().bottom || box.top >= innerHeight) unseen.push(`hidden: ${name}`);
          });
        }""")
        for _ in range(90):
            page.keyboard.press("Tab")
        page.locator("summary, a").last.focus()
        for _ in range(60):
            page.keyboard.press("Shift+Tab")
        assert page.evaluate("unseen") == []
        assert page.evaluate("met") > 60


@pytest.mark.parametrize("name", ["sample-en", "sample-zh", "empty-en", "pair-en", "pair-zh"])
def test_at_320_pixels_nothing_is_wider_than_the_page(opened, name):
    with opened(name, width=320) as page:
        unfold(page)
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("name", ["sample-en", "sample-zh", "pair-en"])
@pytest.mark.parametrize("width", [1280, 640])
def test_text_of_twice_the_size_is_not_cut_off(opened, name, width):
    with opened(name, width=width) as page:
        unfold(page)
        style(page, "html { font-size: 200% !important }")
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("name", ["sample-en", "sample-zh", "pair-en"])
def test_wider_spacing_of_text_cuts_nothing_off(opened, name):
    with opened(name) as page:
        unfold(page)
        style(
            page,
            "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
            "p { margin-bottom: 2em !important }",
        )
        assert page.evaluate(TOO_WIDE) == []
        assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("name", ["sample-en", "pair-en"])
def test_marks_frames_and_fields_stand_out(opened, name, dark):
    with opened(name, color_scheme="dark" if dark else "light") as page:
        unfold(page)
        assert page.evaluate(FAINT) == []


def test_nothing_moves_for_those_who_ask_for_that(opened):
    for name in ("sample-en", "pair-en"):
        with opened(name, reduced_motion="reduce") as page:
            assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
            moving = "[...document.querySelectorAll('*')].filter((e) => /[1-9]/.test(getComputedStyle(e).transitionDuration + getComputedStyle(e).animationDuration)).length"
            assert page.evaluate(moving) == 0


@pytest.mark.parametrize("dark", [False, True])
def test_colours_that_the_reader_forces_leave_the_meaning(opened, dark):
    with opened(forced_colors="active", color_scheme="dark" if dark else "light") as page:
        unfold(page)
        badges = page.locator("#findings .card .badge").all()
        assert badges
        for badge in badges[:4]:
            assert badge.inner_text().strip()
            assert badge.locator("svg").first.is_visible()
        colours = """() => [".marks i.on", ".marks i:not(.on)", ".switch [aria-pressed=true]", ".switch [aria-pressed=false]"]
            .map((s) => getComputedStyle(document.querySelector(s)).backgroundColor)"""
        on, off, pressed, released = page.evaluate(colours)
        assert on != off, "how many marks are set can be seen"
        assert pressed != released, "the variant that is shown can be seen"
        marked = """() => {
          const mark = document.createElement("mark");
          document.querySelector("blockquote").append(mark);
          return getComputedStyle(mark).textDecorationLine;
        }"""
        assert page.evaluate(marked) == "underline"
        assert page.evaluate("getComputedStyle(document.querySelector('.crop > i')).borderTopStyle") == "solid"
        assert all(cell.strip() for cell in page.locator("table.heat td:not(.none)").all_inner_texts())
        assert all(cell.strip() for cell in page.locator("table.coverage td[class^=o-]").all_inner_texts())


def test_single_keys_do_nothing_without_a_finding_in_focus(opened):
    with opened(permissions=["clipboard-read", "clipboard-write"]) as page:
        page.evaluate("navigator.clipboard.writeText('mine')")
        for key in ("c", "j", "k", "+", "-"):
            page.keyboard.press(key)
        box = page.get_by_role("searchbox")
        box.focus()
        page.keyboard.type("cjk")
        assert box.input_value() == "cjk"
        assert page.evaluate("navigator.clipboard.readText()") == "mine"
        assert page.locator("#zoom").is_hidden()


def test_all_that_a_pointer_can_do_a_keyboard_can(opened):
    with opened(width=768, permissions=["clipboard-read", "clipboard-write"], reduced_motion="reduce") as page:
        page.get_by_role("button", name="iPhone 15").focus()
        page.keyboard.press("Space")
        assert page.locator("#journey [data-variant='1']").is_visible()
        page.get_by_role("button", name="desktop").focus()
        page.keyboard.press("Enter")
        rail = page.locator("#journey [data-variant='0'] .rail")
        rail.focus()
        for _ in range(6):
            page.keyboard.press("ArrowRight")
        until(page, "document.querySelector('#journey .rail').scrollLeft > 40")
        page.locator("#journey [data-variant='0'] .badge.error").first.focus()
        page.keyboard.press("Enter")
        until(page, "location.hash.includes('severity=error')")
        page.get_by_role("button", name="Show all").focus()
        page.keyboard.press("Enter")
        until(page, "location.hash === ''")
        page.get_by_label("Group by", exact=True).focus()
        page.keyboard.press("ArrowDown")
        until(page, "location.hash === '#group=touchpoint'")
        proof = page.locator("#ledger [data-variant='0'] .proof summary").first
        proof.focus()
        page.keyboard.press("Enter")
        assert page.locator("#ledger [data-variant='0'] .proof .spot").first.is_visible()
        page.locator("#journey [data-variant='0'] a.thumb").nth(1).focus()
        page.keyboard.press("Enter")
        until(page, "document.getElementById('t2').open")
        page.locator("#t2-0 .enlarge").first.focus()
        page.keyboard.press("Space")
        assert page.locator("#zoom").is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert page.locator("#zoom").is_hidden()
        assert page.evaluate("document.activeElement.className") == "enlarge", "focus goes back"
        page.locator("#findings .card").first.get_by_role("button", name="Copy as Markdown").focus()
        page.keyboard.press("Enter")
        until(page, "document.getElementById('told').textContent === 'Copied'")
        assert page.evaluate("navigator.clipboard.readText()").startswith("### ")
