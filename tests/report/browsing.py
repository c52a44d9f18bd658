"""Reports in the project's own browser: one for all tests of a module, and pages that say what went wrong in them."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

from auditor.browser.choice import chosen
from auditor.browser.start import FLAGS, sandboxed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page


@contextmanager
def launched() -> Iterator[Browser]:
    """The browser that the product would choose."""
    choice = chosen()
    with sync_playwright() as driver:
        where: dict[str, Any] = {}
        if choice.kind in {"path", "channel"}:
            where = {{"path": "executable_path", "channel": "channel"}[choice.kind]: choice.value}
        browser = driver.chromium.launch(args=list(FLAGS), chromium_sandbox=sandboxed(), **where)
        yield browser
        browser.close()


@contextmanager
def shown(browser: Browser, file: Path, *, width: int = 1280, height: int = 900, fragment: str = "", **options: Any) -> Iterator[Page]:  # fmt: skip
    """The page of a file on disk.

    Fails at the end if the page logged, asked or crashed, or asked for anything but files beside it.
    """
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    troubles: list[str] = []
    page.on("console", lambda line: troubles.append(f"console: {line.text}"))
    page.on("pageerror", lambda error: troubles.append(f"error: {error}"))

    def dismissed(dialog: Dialog) -> None:
        troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.on("popup", lambda other: troubles.append(f"popup: {other.url}"))
    ours = (file.parent.as_uri() + "/", "data:")
    page.on("request", lambda r: None if r.url.startswith(ours) else troubles.append(f"request: {r.url}"))
    page.goto(file.as_uri() + fragment)
    yield page
    here = page.url.partition("#")[0]
    context.close()
    assert troubles == []
    assert here == file.as_uri(), "the page was left"


def unfold(page: Page) -> None:
    """Everything that can be opened is open."""
    page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")


def until(page: Page, condition: str, seconds: float = 5) -> None:
    """Wait for an expression to be true, from outside: the pages forbid what Playwright's own waiting evaluates."""
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        time.sleep(0.02)


def style(page: Page, css: str) -> None:
    """As a reader's own style sheet: the policy of the page stands."""
    page.evaluate(
        "(css) => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }", css
    )


# Elements that reach beyond the page, but for what lies in a region that scrolls of itself or is meant for ears only.
TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth, bad = [];
  if (document.documentElement.scrollWidth > wide) bad.push(`page: ${document.documentElement.scrollWidth}`);
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest(".scroll, .rail, .bar ul, .canvas, pre, .away, .skip, svg, .full, .crop, .thumb")) continue;
    const box = e.getBoundingClientRect();
    if (box.width && (box.right > wide + 1 || box.left < -1)) bad.push(`${e.tagName}.${e.className} ${Math.round(box.left)}–${Math.round(box.right)}: ${e.textContent.trim().slice(0, 40)}`);
  }
  return bad.slice(0, 8);
}"""

# Texts (but for towers of accents, which paint beyond any box) that are cut off, or stand outside the card, tile, cell or control that they belong to.
CUT_OFF = """() => {
  const bad = [];
  const scrolls = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX) || ["auto", "scroll"].includes(getComputedStyle(e).overflowY);
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const parent = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || /\\p{M}{4}/u.test(walk.currentNode.data) || parent.closest("script, style, option, svg, .away, .skip, .name, .why, .heat thead, .coverage thead, .home, .zoombar, .full")) continue;
    range.selectNodeContents(walk.currentNode);
    const text = range.getBoundingClientRect();
    if (!text.width || !parent.checkVisibility()) continue;
    for (let e = parent; e !== document.body; e = e.parentElement) {
      if (scrolls(e) || getComputedStyle(e).clipPath !== "none") break;
      const hides = getComputedStyle(e).overflow !== "visible";
      if (!hides && !e.matches(".card, .pillars li, .action, td, th, button, .badge, .tally li, .thumb")) continue;
      const box = e.getBoundingClientRect();
      if (text.left < box.left - 2 || text.right > box.right + 2 || text.top < box.top - 2 || text.bottom > box.bottom + 2) {
        bad.push(`${walk.currentNode.data.trim().slice(0, 40)} in ${e.tagName}.${e.className}`);
        break;
      }
    }
  }
  return bad.slice(0, 8);
}"""
