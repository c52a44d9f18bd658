"""The page with its files beside it, from the disk and from a server whose policy lets nothing run within a page."""

from __future__ import annotations

import functools
import json
import threading
from contextlib import closing
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

from auditor.browser.choice import chosen
from auditor.browser.start import FLAGS, sandboxed
from auditor.report.formats import write_reports
from auditor.report.options import ReportOptions
from tests.report.browsing import until
from tests.report.sample import large_audit, sample_run

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"


class Strict(SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, format, *args):
        pass


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    run = tmp_path_factory.mktemp("run")
    sample_run(run)
    _, failures = write_reports(large_audit(60), run, ["html"], ReportOptions(assets="folder"))
    assert not failures
    return run


@pytest.fixture(scope="module")
def server(run):
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Strict, directory=run)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with closing(server.socket):
            yield f"http://127.0.0.1:{server.server_port}"
            server.shutdown()


@pytest.fixture(scope="module")
def browser():
    choice = chosen()
    with sync_playwright() as driver:
        options = {"path": {"executable_path": choice.value}, "channel": {"channel": choice.value}}.get(choice.kind, {})
        shown = driver.chromium.launch(args=list(FLAGS), chromium_sandbox=sandboxed(), **options)
        yield shown
        shown.close()


@pytest.mark.parametrize("served", [False, True], ids=["disk", "strict server"])
def test_style_pictures_and_filter_work(browser, run, server, served):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    troubles = []
    page.on("console", lambda line: troubles.append(line.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(request.url))
    page.goto(f"{server if served else run.as_uri()}/report.html")
    assert page.evaluate("getComputedStyle(document.querySelector('.card')).borderRadius") == "14px"
    loaded = """() => Promise.all([...document.querySelectorAll('a.thumb, .crop')].slice(0, 12).map((e) => new Promise((done) => {
        const image = new Image();
        image.onload = () => done(image.naturalWidth);
        image.onerror = () => done(0);
        image.src = getComputedStyle(e).backgroundImage.slice(5, -2);
    })))"""
    widths = page.evaluate(loaded)
    assert widths
    assert all(widths)
    count = "[...document.querySelectorAll('#findings > .cards .card')].filter((c) => !c.hidden).length"
    every = page.evaluate(count)
    page.select_option(".filter [name=severity]", "warning")
    assert 0 < page.evaluate(count) < every
    until(page, "location.hash === '#severity=warning'")
    page.select_option(".filter [name=group]", "check")
    assert page.locator("#findings .group h3").count() > 1
    page.locator(".filter [type=reset]").click()
    until(page, f"{count} === {every}")
    until(page, "document.querySelectorAll('#findings .group').length === 0")
    assert troubles == []
    page.close()


ORDER = "[...document.querySelectorAll('#findings > .cards .card')].map((c) => c.id)"
AT_REST = "!document.querySelector('#findings .pack:empty')"  # far down, cards come in the moments after the first


def test_many_cards_keep_their_order_through_groups(browser, run):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{run.as_uri()}/report.html")
    before = page.evaluate(ORDER)
    packs = page.locator("#findings .pack").count()
    page.select_option(".filter [name=group]", "severity")
    until(page, AT_REST)
    assert sorted(page.evaluate(ORDER)) == sorted(before)
    page.select_option(".filter [name=group]", "check")
    page.select_option(".filter [name=group]", "severity")  # before the others are all in their place
    page.select_option(".filter [name=group]", "")
    until(page, f"JSON.stringify({ORDER}) === '{json.dumps(before, separators=(',', ':'))}'")
    assert page.locator("#findings .pack").count() == packs > 1
    page.close()


def test_the_first_of_many_cards_are_there_at_once_and_the_last_when_somebody_asks(browser, run):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{run.as_uri()}/report.html")
    last = page.evaluate(ORDER)[-1]
    choose = """([name, value]) => {
      const field = document.querySelector(".filter").elements[name];
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return [...document.querySelectorAll("#findings .card")].filter((c) => c.offsetParent && !c.hidden).length;
    }"""
    assert page.evaluate(choose, ["group", "check"]) >= 40
    assert page.evaluate(
        "(id) => { location.hash = id; return new Promise((done) => setTimeout(() => done(document.getElementById(id)?.checkVisibility()), 50)); }",
        last,
    )
    assert page.evaluate(choose, ["severity", "error"]) > 0
    assert page.evaluate(choose, ["severity", ""]) >= 40
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(AT_REST)
    assert page.evaluate("[...document.querySelectorAll('#findings > .cards .card')].every((c) => !c.hidden)")
    page.close()


def test_many_cards_are_not_moved_while_the_page_opens(browser, run):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script("""
      globalThis.moved = 0;
      new MutationObserver((records) => {
        for (const { target, removedNodes } of records) if (target.matches?.(".pack")) globalThis.moved += removedNodes.length;
      }).observe(document, { subtree: true, childList: true });
    """)
    page.goto(f"{run.as_uri()}/report.html")
    until(page, "document.querySelector('.filter [type=reset]').hidden")
    page.wait_for_timeout(400)  # what is far down is settled in the moments after
    assert page.evaluate("moved") == 0
    page.select_option(".filter [name=group]", "check")
    until(page, AT_REST)
    assert page.evaluate("moved") > 0
    page.close()


def test_the_address_of_a_finding_is_kept_when_the_page_is_left_filtered_or_reset(browser, run):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    here = f"{run.as_uri()}/report.html"
    page.goto(here)
    first, *_, last = page.evaluate(ORDER)
    page.goto(f"{here}#{first}")
    page.goto("about:blank")
    page.go_back()
    until(page, f"location.hash === '#{first}'")

    page.select_option(".filter [name=severity]", "error")
    page.evaluate("document.querySelector('.bar a[href=\"#ledger\"]').click()")  # before the selection was noted
    page.wait_for_timeout(400)
    assert page.evaluate("location.hash") == "#ledger"
    page.go_back()
    until(page, "location.hash === '#severity=error'")

    assert page.evaluate("(id) => document.getElementById(id).hidden", last)
    page.evaluate("(id) => { location.hash = id; }", last)
    until(page, f"document.activeElement.id === '{last}'")
    page.wait_for_timeout(400)
    assert page.evaluate("location.hash") == f"#{last}"
    assert page.evaluate("document.querySelector('.filter').elements.severity.value") == ""
    page.close()


def test_many_cards_print_whole(browser, run):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{run.as_uri()}/report.html")
    page.emulate_media(media="print")
    hidden = "[...document.querySelectorAll('.pack, main > section')].filter((e) => getComputedStyle(e).contentVisibility !== 'visible').length"
    assert page.evaluate(hidden) == 0
    page.close()
