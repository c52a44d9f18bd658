from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

import pytest

from auditor.browser.start import chosen, open_browser
from auditor.errors import AuditorError, BrowserError
from auditor.gather.captured import Captured
from auditor.gather.drawn import sheet as module
from auditor.gather.drawn.sheet import PICTURES, Sheet
from auditor.gather.mails.email import capture_mail
from auditor.gather.mails.letters import Picture
from auditor.model.artifacts import Images, Links, Texts

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30" fill="red"/></svg>'

# every way that we know in which a document can ask for something; AT is the listening server
GREEDY = """
<html manifest="AT/manifest"><head>
<base href="AT/base/">
<meta http-equiv="refresh" content="0;url=AT/refresh">
<meta title=">" http-equiv=refresh content="0;url=AT/refresh-in-disguise">
<link rel="stylesheet" href="AT/sheet.css"><link rel="icon" href="AT/icon"><link rel="prefetch" href="AT/prefetch">
<link rel="preload" as="image" href="AT/preload"><link rel="preconnect" href="AT"><link rel="dns-prefetch" href="AT">
<link rel="modulepreload" href="AT/module"><link rel="prerender" href="AT/prerender">
<style>@import "AT/import.css"; @font-face { font-family: f; src: url(AT/font) }
body { background: url(AT/body.png) } p { font-family: f; list-style: url(AT/list) } p::after { content: url(AT/after) }
a { cursor: url(AT/cursor), auto } div { border-image: url(AT/border) 1; mask: url(AT/mask.svg#m) }</style>
<script src="AT/script.js"></script><script type="module">import "AT/import.js"</script>
<script>fetch("AT/fetch"); new Image().src = "AT/new"; navigator.sendBeacon("AT/beacon"); new WebSocket("ws" + "AT/ws".slice(4));
document.title = "ran"; location = "AT/location"; new EventSource("AT/events")</script>
<script type="speculationrules">{"prefetch": [{"source": "list", "urls": ["AT/speculation"]}]}</script>
</head><body background="AT/background" onload="document.title = 'ran'; document.forms[0].submit()">
<p>Hello</p><img src="AT/img.png" srcset="AT/set.png 2x" onerror="document.title = 'ran'"><img src="//AT_HOST/relative.png">
<picture><source srcset="AT/source.webp"><img src="AT/picture.png"></picture>
<input type="image" src="AT/input"><video poster="AT/poster" src="AT/video" autoplay></video><audio src="AT/audio" autoplay></audio>
<iframe src="AT/frame"></iframe><iframe srcdoc="<img src='AT/srcdoc'>"></iframe><object data="AT/object"></object>
<embed src="AT/embed"><svg><image href="AT/svg.png"/><use href="AT/use.svg#a"/></svg><svg onload="document.title = 'ran'"></svg>
<form action="AT/form" method="post"><input name="a" autofocus onfocus="document.title = 'ran'; this.form.submit()"></form>
<table background="AT/table"><tr><td style="background-image: url('AT/td.png')">x</td></tr></table>
<div style="background: image-set(url(AT/set-css) 1x)">y</div><a href="javascript:document.title='ran'" ping="AT/ping">z</a>
<details open ontoggle="document.title = 'ran'"><summary>s</summary></details><math href="AT/math"></math>
<style>body { --x: url(AT/late) } p { background: var(--x) }</style>
</body></html>
"""


@contextlib.asynccontextmanager
async def counting() -> AsyncIterator[tuple[str, list[str]]]:
    """A server on loopback that notes who connects and what is asked for."""
    hits: list[str] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        hits.append("connected")
        with contextlib.suppress(Exception):
            hits.append((await asyncio.wait_for(reader.readline(), 2)).decode())
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", hits


def test_nothing_that_a_mail_holds_reaches_the_network_and_none_of_its_scripts_run(desk):
    async def look() -> tuple[Captured, str, list[str]]:
        async with counting() as (address, hits):
            html = GREEDY.replace("AT_HOST", address.removeprefix("http://")).replace("AT", address)
            mail = f"From: a@acorn.example\nSubject: Greedy\nContent-Type: text/html\n\n{html}".encode()
            captured = await capture_mail(mail, 0, desk.sheet)
            async with desk.sheet.show(html) as page:
                await asyncio.sleep(1.0)  # what is asked for late is asked for too
                title = await page.title()
                await page.click("a")
                await asyncio.sleep(0.2)
                title += await page.title()
            return captured, title, hits

    captured, title, hits = desk.run(look())
    assert hits == []
    assert "ran" not in title
    assert not captured.lost
    assert "Hello" in [block.text for block in captured.artifacts[Texts].blocks]


def test_the_same_mail_on_a_page_of_an_ordinary_context_would_have_been_noticed(desk):
    """Proves that the server above counts."""

    async def look() -> list[str]:
        async with counting() as (address, hits):
            page = await desk.browser.new_page()
            with contextlib.suppress(Exception):
                await page.set_content(f'<img src="{address}/img.png">', timeout=3000)
            await page.close()
            return hits

    assert "GET /img.png HTTP/1.1\r\n" in desk.run(look())


def test_pictures_that_come_with_a_mail_are_drawn_and_others_are_not(desk):
    async def look() -> list[int]:
        async with desk.sheet.show(
            f'<img src="{PICTURES}0"><img src="{PICTURES}1"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">'
            f'<iframe src="{PICTURES}0"></iframe>',
            pictures={"0": Picture("image/svg+xml", SVG)},
        ) as page:
            widths: list[int] = await page.evaluate("[...document.images].map(i => i.naturalWidth)")
            return widths

    assert desk.run(look()) == [40, 0, 1]


def test_several_callers_get_the_page_one_after_the_other(desk):
    async def draw(number: int) -> str:
        async with desk.sheet.show(f"<p>number {number}</p>") as page:
            await asyncio.sleep(0.02)
            return await page.inner_text("p")

    async def all_at_once() -> list[str]:
        return await asyncio.gather(*(draw(number) for number in range(6)))

    assert desk.run(all_at_once()) == [f"number {number}" for number in range(6)]


def test_a_page_that_hangs_or_crashes_is_replaced(desk, monkeypatch):
    async def walk() -> str:
        with pytest.raises(AuditorError, match="took too long"):
            async with desk.sheet.show("<p>slow</p>") as page:
                await page.evaluate("new Promise(() => {})")
        monkeypatch.undo()
        with pytest.raises(AuditorError, match="could not draw"):
            async with desk.sheet.show("<p>bad</p>") as page:
                await page.goto("chrome://crash")
        async with desk.sheet.show("<p>well</p>") as page:
            return await page.inner_text("p")

    monkeypatch.setattr(module, "SECONDS", 1.0)
    assert desk.run(walk()) == "well"


def test_a_dark_sheet_is_dark(desk):
    async def look() -> bool:
        async with Sheet.open(desk.browser, dark=True) as sheet, sheet.show("<p>x</p>") as page:
            return await page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")

    assert desk.run(look()) is True


def test_a_browser_that_is_gone_is_said_so():
    async def look() -> None:
        async with open_browser(chosen()) as browser:
            await browser.close()
            async with Sheet.open(browser):
                pytest.fail("it opened")

    with pytest.raises(BrowserError, match="could be opened"):
        asyncio.run(look())


def test_the_collector_sees_a_mail_as_it_sees_a_page(desk):
    async def look() -> Captured:
        async with desk.sheet.show('<h1>Hi</h1><a href="https://acorn.example/">Shop</a>', width=640) as page:
            return await desk.sheet.collect(page)

    captured = desk.run(look())
    assert [(b.text, b.role) for b in captured.artifacts[Texts].blocks] == [("Hi", "heading"), ("Shop", "link")]
    assert captured.artifacts[Links].links[0].href == "https://acorn.example/"
    assert captured.artifacts[Images].images == ()
