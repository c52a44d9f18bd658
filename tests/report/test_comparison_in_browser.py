from __future__ import annotations

import itertools
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from auditor.check.compare import compare
from auditor.report.comparison_html import render
from auditor.report.options import ReportOptions
from tests.report.browsing import launched, unfold, until
from tests.report.browsing import shown as page_of
from tests.report.pair import after, before, hostile_pair, rival
from tests.report.sample import empty_audit, sample_run
from tests.report.test_html_in_browser import LOW_CONTRAST

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser():
    with launched() as made:
        yield made


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Pages of pairs; the pictures of B are red, so that a pixel tells which of the two is seen."""
    runs = (tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b"))
    for run in runs:
        sample_run(run)
    for path in runs[1].rglob("*.jpg"):
        with Image.open(path) as image:
            size = image.size
        Image.new("RGB", size, "#ff0000").save(path, "JPEG")
    for path in runs[0].rglob("*.jpg"):
        with Image.open(path) as image:
            size = image.size
        Image.new("RGB", size, "#0000ff").save(path, "JPEG")
    pairs = {
        "runs": (before(), after()),
        "companies": (before(), rival()),
        "hostile": hostile_pair(),
        "empty": (empty_audit(), empty_audit()),
    }
    for name, pair in pairs.items():
        (runs[0] / f"{name}.html").write_bytes(render(compare(*pair), pair, runs))
    pair = pairs["runs"]
    (runs[0] / "zh.html").write_bytes(render(compare(*pair), pair, runs, ReportOptions(lang="zh")))
    return runs[0]


@pytest.fixture
def opened(browser, files):
    """Open a page; fails at the end if it logged, asked or requested anything."""

    @contextmanager
    def opening(name="runs", width=1280, **options):
        with page_of(browser, files / f"{name}.html", width=width, **options) as page:
            yield page

    return opening


def colours(page, pair, at):
    """Red or blue at shares of the width of a pair's pictures."""
    panes = pair.locator(".panes")
    panes.scroll_into_view_if_needed()
    box = panes.bounding_box()
    seen = []
    with Image.open(BytesIO(page.screenshot())) as image:
        for share in at:
            red, _, blue = image.convert("RGB").getpixel((int(box["x"] + share * box["width"]), int(box["y"] + 60)))
            seen.append("A" if blue > 150 and red < 90 else "B" if red > 150 and blue < 90 else "?")
    return "".join(seen)


def test_the_slider_is_moved_by_keyboard(opened):
    with opened() as page:
        pair = page.locator(".screen[open] .pair").first
        slider = pair.get_by_role("slider")
        assert slider.get_attribute("type") == "range"
        assert slider.evaluate("(e) => e.labels[0].textContent").startswith(
            "Where A ends and B begins: Newsletter advert"
        )
        assert colours(page, pair, (0.1, 0.4, 0.6, 0.9)) == "AABB"
        slider.focus()
        for _ in range(30):
            page.keyboard.press("ArrowRight")
        assert slider.input_value() == "80"
        assert slider.get_attribute("aria-valuetext") == "A up to 80 %"
        assert colours(page, pair, (0.1, 0.6, 0.75, 0.9)) == "AAAB"
        page.keyboard.press("Home")
        assert colours(page, pair, (0.1, 0.9)) == "BB"
        page.keyboard.press("End")
        assert colours(page, pair, (0.1, 0.9)) == "AA"


def test_the_slider_follows_the_pointer(opened):
    with opened() as page:
        pair = page.locator(".screen[open] .pair").first
        pair.locator(".panes").scroll_into_view_if_needed()
        box = pair.locator(".panes").bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 40)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.2, box["y"] + 40)
        page.mouse.up()
        assert 18 <= int(pair.get_by_role("slider").input_value()) <= 22


def test_the_two_can_stand_side_by_side(opened):
    with opened() as page:
        pair = page.locator(".screen[open] .pair").first
        pair.get_by_role("button", name="Side by side").press("Enter")
        a, b = (pair.locator(f".pane.{side} .full").bounding_box() for side in "ab")
        assert a["x"] + a["width"] <= b["x"]
        assert pair.get_by_role("slider").is_disabled()
        pair.get_by_role("button", name="Side by side").press("Enter")
        assert pair.get_by_role("slider").is_enabled()


def test_without_script_both_pictures_stand_side_by_side(opened):
    with opened(java_script_enabled=False) as page:
        pair = page.locator(".screen[open] .pair").first
        assert pair.locator(".slide").is_hidden()
        a, b = (pair.locator(f".pane.{side} .full").bounding_box() for side in "ab")
        assert a["x"] + a["width"] <= b["x"]
        assert page.locator("#new .card").is_visible()


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("name", ["runs", "companies", "hostile", "empty", "zh"])
def test_no_width_needs_sideways_scrolling(opened, name, width):
    with opened(name, width=width) as page:
        unfold(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_enough_contrast(opened, dark):
    for name in ("runs", "companies", "empty"):
        with opened(name, color_scheme="dark" if dark else "light") as page:
            unfold(page)
            assert page.evaluate(LOW_CONTRAST) == []


@pytest.mark.parametrize("name", ["runs", "companies", "empty"])
@pytest.mark.parametrize("dark", [False, True])
def test_axe_finds_nothing(browser, files, name, dark):
    axe = Path(pytest.importorskip("axe_playwright_python").__file__).with_name("axe.min.js")
    page = browser.new_page(bypass_csp=True, color_scheme="dark" if dark else "light")
    page.goto(f"{(files / name).as_uri()}.html")
    unfold(page)
    page.evaluate(axe.read_text("utf-8"))
    found = page.evaluate("axe.run(document)")["violations"]
    assert [(v["id"], v["nodes"][0]["html"][:200]) for v in found] == []
    page.close()


def test_a_hostile_site_runs_nothing(opened):
    with opened("hostile") as page:
        unfold(page)
        page.mouse.move(300, 300)
        for card in page.locator(".card").all()[:4]:
            card.hover()
        assert page.evaluate("document.querySelectorAll('main img, main script, main iframe').length") == 0
        assert "alert(1)" in page.inner_text("main")
        assert "<img src=x onerror=alert(5)>" in page.inner_text("#ledger")


def test_the_page_can_be_used_by_keyboard_alone(opened):
    with opened() as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the verdict"
        page.keyboard.press("Enter")
        until(page, "document.activeElement.id === 'verdict'")
        seen = set()
        for _ in range(40):
            page.keyboard.press("Tab")
            tag = page.evaluate("document.activeElement.tagName")
            if tag == "BODY":  # past the end of the page
                break
            seen.add(tag)
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        assert {"SUMMARY", "INPUT", "BUTTON"} <= seen


def test_everything_has_a_name_and_ids_are_unique(opened):
    with opened("companies") as page:
        unfold(page)
        unnamed = page.evaluate("""() => [...document.querySelectorAll('[role=img], [role=region], nav, input')]
            .filter((e) => !e.getAttribute('aria-label') && !(e.labels && e.labels[0].textContent.trim())).length""")
        assert unnamed == 0
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
        assert len(ids) == len(set(ids))
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map((e) => +e.tagName[1])")
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels))


def test_print_shows_both_without_controls(opened, tmp_path):
    with opened() as page:
        page.pdf(path=tmp_path / "comparison.pdf", format="A4")
    document = pypdfium2.PdfDocument(tmp_path / "comparison.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert "1 fault is new, 2 are gone, 9 remain" in text
    assert "Side by side" not in text
