from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import replace

import pypdfium2
import pytest

from auditor.report.html import render
from tests.report.browsing import launched, style, until
from tests.report.browsing import shown as page_of
from tests.report.sample import empty_audit, hostile_audit, large_audit, sample_audit, sample_run

pytestmark = pytest.mark.browser

# Every visible text whose contrast with the ground behind it is below 4.5 : 1 (3 : 1 when large).
LOW_CONTRAST = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => {
    const f = (v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; };
    return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b);
  };
  const ground = (e) => {
    for (; e; e = e.parentElement) {
      const style = getComputedStyle(e), c = parse(style.backgroundColor);
      if (style.backgroundImage !== "none") return null;
      if (c.length && (c.length < 4 || c[3] > 0.99)) return c;
    }
    return [255, 255, 255];
  };
  const bad = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("script, .away, .none, .full")) continue;
    const style = getComputedStyle(e), g = ground(e);
    if (!g) continue;
    const [a, b] = [light(parse(style.color)), light(g)].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && +style.fontWeight >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) bad.push(`${walk.currentNode.data.trim().slice(0, 30)} ${style.color} on ${g}: ${ratio.toFixed(2)}`);
  }
  return bad;
}"""


@pytest.fixture(scope="module")
def browser():
    with launched() as made:
        yield made


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    run = tmp_path_factory.mktemp("run")
    sample_run(run)
    audits = {"sample": sample_audit(), "hostile": hostile_audit(), "empty": empty_audit(), "large": large_audit(500)}
    audits["waived"] = replace(
        sample_audit(), findings=tuple(replace(f, waived="known") for f in large_audit(3).findings)
    )
    for name, audit in audits.items():
        (run / f"{name}.html").write_bytes(render(audit, run))
    return run


@pytest.fixture
def opened(browser, files):
    """Open a page; fails at the end if it logged, asked or requested anything."""

    @contextmanager
    def opening(name="sample", fragment="", width=1280, **options):
        with page_of(browser, files / f"{name}.html", width=width, fragment=fragment, **options) as page:
            yield page
            assert page.evaluate("document.title").endswith("touchpoint audit")

    return opening


def shown(page):
    return page.locator("#findings > .cards .card:visible").count()


@pytest.mark.parametrize("dark", [False, True])
def test_a_hostile_site_runs_nothing_in_the_report(opened, dark):
    with opened("hostile", color_scheme="dark" if dark else "light") as page:
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        page.mouse.move(300, 300)
        page.keyboard.press("Tab")
        for card in page.locator("#findings .card").all()[:4]:
            card.hover()
        page.get_by_role("searchbox").fill("<img src=x onerror=alert(9)>")
        assert page.evaluate("document.querySelectorAll('main img, main script').length") == 0
        assert "alert(1)" in page.inner_text("main")


def test_the_screenshots_are_shown_under_the_policy(opened):
    with opened() as page:
        for there in (".thumb.t1", ".crop.s2"):
            image = page.locator(there).first.evaluate("(e) => getComputedStyle(e).backgroundImage")
            assert image.startswith('url("data:image/')
        assert page.locator(".card .crop").first.evaluate("(e) => e.getBoundingClientRect().height") > 100


def test_the_filter_narrows_by_every_means_and_stands_in_the_address(opened):
    with opened() as page:
        assert shown(page) == 12
        page.get_by_label("Severity", exact=True).select_option("warning")
        assert shown(page) == 5
        assert page.locator(".filter output").inner_text() == "5 of 12 shown"
        page.get_by_label("Touchpoint", exact=True).select_option("checkout")
        assert shown(page) == 2
        until(page, "location.hash === '#severity=warning&touchpoint=checkout'")
        page.locator("#findings").get_by_label("Variant", exact=True).select_option("desktop")
        assert shown(page) == 2
        page.locator("#findings").get_by_label("Variant", exact=True).select_option("")
        page.get_by_role("searchbox").fill("NOBODY to  turn")
        assert shown(page) == 1
        page.get_by_role("searchbox").fill("nothing like this")
        assert page.get_by_text("No finding is like that.").is_visible()
        page.get_by_role("button", name="Show all").click()
        until(page, "location.hash === ''")
        assert shown(page) == 12
        page.get_by_label("Pillar", exact=True).select_option("help")
        assert shown(page) == 2
        page.get_by_label("Pillar", exact=True).select_option("")
        page.get_by_label("Check", exact=True).select_option("vague-link")
        assert shown(page) == 2
        page.get_by_label("Check", exact=True).select_option("")
        page.locator("#findings").get_by_label("Variant", exact=True).select_option("iPhone 15")
        assert shown(page) == 12
        page.locator("#findings").get_by_label("Variant", exact=True).select_option("")
        page.get_by_label("Status", exact=True).select_option("known")
        assert shown(page) == 1
        page.get_by_label("Status", exact=True).select_option("")
        page.get_by_role("searchbox").fill("感谢您的订购")
        assert shown(page) == 1


def test_an_address_with_a_selection_opens_that_selection(opened):
    with opened(fragment="#severity=error&touchpoint=basket&text=price&map=1") as page:
        assert shown(page) == 1
        assert page.get_by_role("searchbox").input_value() == "price"
        assert page.get_by_role("button", name="iPhone 15").get_attribute("aria-pressed") == "true"
    with opened(fragment="#severity=nonsense&map=99&x=%E0") as page:
        assert shown(page) == 12


def test_the_variant_switch_changes_map_ledger_and_screens(opened):
    with opened() as page:
        assert page.locator("#journey [data-variant='1']").is_hidden()
        page.get_by_role("button", name="iPhone 15").click()
        for section in ("journey", "ledger"):
            assert page.locator(f"#{section} [data-variant='1']").is_visible()
            assert page.locator(f"#{section} [data-variant='0']").is_hidden()
        until(page, "location.hash === '#map=1'")


def test_on_a_phone_the_ledger_is_a_list_of_facts_with_those_who_say_them(opened):
    with opened(width=390) as page:
        region = page.locator("#ledger [data-variant='0'] .scroll").first
        assert region.evaluate("(e) => e.scrollWidth <= e.clientWidth")
        told = "(row) => [...row.querySelectorAll('td')].filter((e) => e.offsetParent).map((e) => [getComputedStyle(e, '::before').content, e.querySelector('.told').innerText.split('\\n')[0]])"
        row = region.locator("tbody tr.torn").first
        assert row.evaluate(told) == [
            ['"4 · Checkout: address and payment"', "£38.94"],
            ['"5 · Thank-you page"', "Total paid: £38.94"],
            ['"6 · 订单确认邮件 · Confirmation e-mail"', "订单总额：£34.99"],
        ]


def test_on_a_small_phone_with_letters_twice_as_large_the_ledger_stays_in_its_columns(opened):
    with opened(width=320) as page:
        style(page, "html { font-size: 200% !important; }")
        region = page.locator("#ledger [data-variant='0'] .scroll").first
        assert region.evaluate("(e) => e.scrollWidth <= e.clientWidth")
        widths = (
            "(row) => getComputedStyle(row.querySelector('td[data-at]')).gridTemplateColumns.split(' ').map(parseFloat)"
        )
        name, told = region.locator("tbody tr.torn").first.evaluate(widths)
        assert told == pytest.approx(name * 1.5, rel=0.05), "no value takes the room of the names"


def test_a_marker_shows_the_findings_of_its_touchpoint(opened):
    with opened() as page:
        page.locator("#journey [data-variant='0'] .tile").nth(3).locator(".badge.error").click()
        until(page, "location.hash === '#severity=error&touchpoint=checkout'")
        assert shown(page) == 2


def test_a_link_reveals_what_is_folded_or_filtered_out(opened):
    with opened(fragment="#severity=notice") as page:
        assert shown(page) == 3
        anchor = page.locator("#findings .card").first.get_attribute("id")
        page.evaluate(f"location.hash = '{anchor}'")
        until(page, f"!document.getElementById('{anchor}').hidden")
        page.locator("#findings .card").first.locator("footer a").last.click()
        until(page, "document.getElementById('check-price-drift').open")
        page.locator("#journey [data-variant='0'] a.thumb").nth(1).click()
        until(page, "document.getElementById('t2').open")
        assert page.locator("#t2-0 .full").is_visible()


def test_without_script_everything_is_there(opened):
    with opened(java_script_enabled=False) as page:
        assert page.locator(".filter").is_hidden()
        assert page.locator(".switch").is_hidden()
        assert page.locator("#findings > .cards .card:visible").count() == 12
        assert page.locator("#journey [data-variant]:visible").count() == 2
        assert page.locator("#ledger h3.variant:visible").count() == 2
        assert page.locator(".copy:visible, .enlarge").count() == 0


@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("name", ["sample", "hostile", "empty"])
def test_no_width_needs_sideways_scrolling(opened, name, width):
    with opened(name, width=width) as page:
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True])
def test_every_text_has_enough_contrast(opened, dark):
    for name in ("sample", "empty"):
        with opened(name, color_scheme="dark" if dark else "light") as page:
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
            assert page.evaluate(LOW_CONTRAST) == []


def test_the_page_can_be_used_by_keyboard_alone(opened):
    with opened() as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the verdict"
        page.keyboard.press("Enter")
        until(page, "document.activeElement.id === 'verdict'")
        seen = set()
        for _ in range(140):
            page.keyboard.press("Tab")
            seen.add(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
        assert {"rail", "INPUT", "SELECT", "anchor", "SUMMARY"} <= seen
        summary = page.locator("#findings details > summary").first
        summary.focus()
        page.keyboard.press("Enter")
        assert summary.evaluate("(e) => e.parentElement.open")


def test_findings_are_grouped_under_headings_and_keep_their_order(opened):
    with opened() as page:
        before = page.locator("#findings > .cards .card").evaluate_all("(all) => all.map((c) => c.id)")
        page.get_by_label("Group by", exact=True).select_option("touchpoint")
        heads = page.locator("#findings .group:visible > h3").all_inner_texts()
        assert heads[:2] == ["1. Newsletter advert", "2. Product page"] or heads[0] == "2. Product page"
        assert shown(page) == 12
        page.get_by_label("Severity", exact=True).select_option("error")
        assert len(page.locator("#findings .group:visible").all()) == len(
            {*page.locator("#findings .group:visible > h3").all_inner_texts()}
        )
        until(page, "location.hash === '#severity=error&group=touchpoint'")
        page.get_by_role("button", name="Show all").click()
        until(page, "location.hash === ''")
        after = page.locator("#findings > .cards .card").evaluate_all("(all) => all.map((c) => c.id)")
        assert after == before


def test_a_finding_is_copied_as_markdown_that_no_text_of_the_site_can_break(opened):
    with opened("hostile", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.locator("#findings > .cards .card").first.get_by_role("button", name="Copy as issue").click()
        until(page, "document.getElementById('told').textContent === 'Copied'")
        copied = page.evaluate("navigator.clipboard.readText()")
    assert "&lt;img src" in copied
    assert not re.search(r"(?<!\\)[<*\[`]", copied.replace("**", "").replace("`price-drift`", ""))
    assert "Check: `price-drift`" in copied
    assert "- Status: open" in copied


def test_keys_go_from_finding_to_finding_only_while_one_has_focus(opened):
    with opened() as page:
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.tagName") == "BODY"
        cards = page.locator("#findings > .cards .card")
        cards.first.focus()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == cards.nth(1).get_attribute("id")
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id") == cards.first.get_attribute("id")


def test_keys_stay_among_what_was_accepted_and_copy_nothing_of_it(opened):
    with opened("waived") as page:
        cards = page.locator("#findings .waived .card")
        assert cards.count() == 3
        page.locator("#findings .waived summary").first.click()
        cards.first.focus()
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.id") == cards.nth(1).get_attribute("id")
        page.keyboard.press("c")
        page.keyboard.press("k")
        assert page.evaluate("document.activeElement.id") == cards.first.get_attribute("id")
        assert page.locator("#told").inner_text() == ""


def test_a_screenshot_is_enlarged_with_its_frames_and_closed_by_keyboard(opened):
    with opened(fragment="#t2-0") as page:
        page.locator("#t2-0 .enlarge").first.focus()
        page.keyboard.press("Enter")
        zoom = page.locator("#zoom")
        assert zoom.is_visible()
        assert zoom.locator(".full > a").count() == page.locator("#t2-0 .full > a").count() > 0
        wide = zoom.locator(".full").bounding_box()["width"]
        page.keyboard.press("+")
        assert zoom.locator(".full").bounding_box()["width"] > 1.3 * wide
        page.keyboard.press("Escape")
        assert zoom.is_hidden()
        page.locator("#t2-0 .full").click(position={"x": 5, "y": 5})
        zoom.locator(".full > a").first.click()
        until(page, "document.activeElement.classList.contains('card')")
        assert zoom.is_hidden()


def test_a_cell_of_the_heat_map_shows_its_findings(opened):
    with opened() as page:
        page.locator("table.heat tbody tr").nth(2).locator("td a").first.click()
        until(page, "location.hash.includes('pillar=detail')")
        until(page, "document.querySelector('.filter').elements.pillar.value !== ''")  # told a moment later
        assert page.locator("select[name=pillar]").input_value() == "detail"
        assert page.locator("select[name=touchpoint]").input_value() != ""


def test_regions_that_scroll_can_be_reached_and_have_a_name(opened):
    with opened(width=390) as page:
        unnamed = page.evaluate("""() => [...document.querySelectorAll('.scroll, .rail')]
            .filter((e) => e.tabIndex !== 0 || !e.getAttribute('aria-label')).length""")
        assert unnamed == 0


def test_print_shows_the_selection_and_both_variants_without_controls(opened, tmp_path):
    with opened() as page:
        page.get_by_label("Severity", exact=True).select_option("notice")
        page.pdf(path=tmp_path / "report.pdf", format="A4")
    document = pypdfium2.PdfDocument(tmp_path / "report.pdf")
    text = " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    document.close()
    assert "4 errors mislead or block the customer" in text
    assert "iPhone 15" in text
    assert "All severities" not in text
    assert "A sentence of 47 words" in text
    assert "Screen reader users cannot tell what to type" not in text


def test_five_hundred_findings_are_filtered_at_once(opened):
    with opened("large") as page:
        assert page.locator("#findings .card").count() == 500
        took = page.evaluate("""() => {
          const box = document.querySelector('.filter input');
          const started = performance.now();
          for (const text of ['price', 'link', '']) { box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})); }
          return (performance.now() - started) / 3;
        }""")
        assert took < 200


def test_a_single_variant_needs_no_switch(browser, files):
    single = replace(
        sample_audit(), touchpoints=tuple(replace(t, shots=t.shots[:1]) for t in sample_audit().touchpoints)
    )
    single = replace(
        single,
        ledger={"desktop": single.ledger["desktop"]},
        coverage=tuple(c for c in single.coverage if c.variant == "desktop"),
    )
    page = browser.new_page()
    page.set_content(render(single, files).decode())
    assert page.locator(".switch").count() == 0
    assert page.locator("#coverage .family").first.is_visible()
    page.close()
