"""How a mail looks to other readers, and that looking at it asks the network for nothing."""

from __future__ import annotations

import asyncio
import base64
import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image as Picture

from auditor.gather.drawn.sheet import Sheet
from auditor.gather.mails import renderings as module
from auditor.gather.mails.email import capture_mail
from auditor.model.artifacts import Document, Images, Mail, Screenshot, Texts
from auditor.model.mails import Markup, Rendering, Renderings
from auditor.model.settings import RENDERINGS
from tests.gather.drawn.test_sheet import GREEDY, counting

if TYPE_CHECKING:
    from auditor.gather.captured import Captured

pytestmark = pytest.mark.browser
pytest_plugins = ["tests.gather.desk"]

RED = base64.b64encode(
    b'<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="red"/></svg>'
).decode()


@pytest.fixture
def look(desk):
    """Capture a mail of this HTML, with these renderings."""

    def run(html: str, renderings: tuple[str, ...] = RENDERINGS, *, dark: bool = False) -> Captured:
        async def capture() -> Captured:
            async with Sheet.open(desk.browser, renderings=renderings, dark=dark) as sheet:
                return await capture_mail(mail(html), 0, sheet)

        captured = desk.run(capture())
        assert captured.lost == ""
        return captured

    return run


def mail(html: str) -> bytes:
    return f"From: a@acorn.example\nSubject: Hello\nContent-Type: text/html; charset=utf-8\n\n{html}".encode()


def rendering(captured: Captured, name: str) -> Rendering:
    found = captured.artifacts[Renderings].named(name)
    assert found is not None
    return found


def said(captured: Captured, name: str) -> list[str]:
    return [block.text for block in rendering(captured, name).blocks]


def reds(captured: Captured, file: str) -> int:
    shown = Picture.open(io.BytesIO(captured.files[file])).convert("RGB")
    data = shown.tobytes()
    return sum(1 for r, g, b in zip(data[::3], data[1::3], data[2::3], strict=True) if r > 200 and g < 60 and b < 60)


def test_a_mail_is_drawn_for_each_reader_and_read_from_the_wide_window(look):
    captured = look('<table width="600"><tr><td><p>Your order is on its way.</p></td></tr></table>')
    assert captured.artifacts[Document].width == 600
    made = captured.artifacts[Renderings].renderings
    assert [(one.name, one.width) for one in made] == [("narrow", 375), ("no-images", 600), ("dark", 600)]
    for one in made:
        assert [block.text for block in one.blocks] == ["Your order is on its way."]
        assert one.screenshot is not None
        assert one.screenshot.file == f"{one.name}.jpg"
        shown = Picture.open(io.BytesIO(captured.files[one.screenshot.file]))
        assert shown.size == (one.screenshot.width, one.screenshot.height)
        assert shown.size[0] == one.width * one.screenshot.scale
    assert rendering(captured, "narrow").page_width >= 600, "a table of 600 px has to be scrolled sideways on a phone"
    assert rendering(captured, "no-images").page_width == 608, "with the margin of its body"
    assert captured.artifacts[Screenshot].file == "screen.jpg"


def test_only_what_is_asked_for_is_drawn(look):
    captured = look("<p>Hello</p>", ("dark",))
    assert [one.name for one in captured.artifacts[Renderings].renderings] == ["dark"]
    assert sorted(captured.files) == ["dark.jpg", "mail.eml", "screen.jpg"]
    assert Renderings not in look("<p>Hello</p>", ()).artifacts


def test_nothing_is_fetched_in_any_rendering(desk):
    async def capture() -> tuple[Captured, list[str]]:
        async with counting() as (address, hits), Sheet.open(desk.browser, renderings=RENDERINGS) as sheet:
            html = GREEDY.replace("AT_HOST", address.removeprefix("http://")).replace("AT", address)
            captured = await capture_mail(mail(html), 0, sheet)
            await asyncio.sleep(0.3)
            return captured, hits

    captured, hits = desk.run(capture())
    assert hits == []
    assert len(captured.artifacts[Renderings].renderings) == 3
    assert "Hello" in said(captured, "no-images")


def test_every_picture_is_refused_those_that_the_mail_brings_included(look):
    captured = look(
        f'<img src="data:image/svg+xml;base64,{RED}" alt="A red door">'
        f'<div style="height: 100px; background: url(data:image/svg+xml;base64,{RED})"></div>'
    )
    assert reds(captured, "screen.jpg") > 50_000
    assert reds(captured, "dark.jpg") > 50_000
    assert reds(captured, "no-images.jpg") == 0
    assert [image.text for image in rendering(captured, "no-images").images] == ["A red door"]
    assert captured.artifacts[Images].images[0].text == "A red door"


def test_the_next_mail_has_its_pictures_again(desk):
    html = f'<img src="data:image/svg+xml;base64,{RED}" alt="Red">'

    async def capture() -> list[Captured]:
        async with Sheet.open(desk.browser, renderings=("no-images",)) as sheet:
            return [await capture_mail(mail(html), 0, sheet) for _ in range(3)]

    found = desk.run(capture())
    assert [reds(captured, "screen.jpg") > 50_000 for captured in found] == [True] * 3
    assert [reds(captured, "no-images.jpg") for captured in found] == [0] * 3


def test_text_that_only_its_picture_made_legible_has_vanished(look):
    captured = look(
        f'<div style="background: #fff url(data:image/svg+xml;base64,{RED}); height: 80px"><p style="color: #fff">Save 20 % until Sunday</p></div>'
        f'<div style="background: #123 url(data:image/svg+xml;base64,{RED})"><p style="color: #fff">Free delivery</p></div>'
        "<p>Terms apply.</p>"
    )
    assert said(captured, "narrow") == ["Save 20 % until Sunday", "Free delivery", "Terms apply."]
    assert said(captured, "no-images") == ["Free delivery", "Terms apply."]
    (lost,) = rendering(captured, "no-images").vanished
    assert (lost.text, lost.selector) == ("Save 20 % until Sunday", captured.artifacts[Texts].blocks[2].selector)
    assert rendering(captured, "dark").vanished == ()


@pytest.mark.parametrize(
    "hidden",
    [
        '<p style="color: #fff">Hidden</p>',
        '<p style="color: #fafafa; background: white">Hidden</p>',
        '<p style="color: rgba(0, 0, 0, .04)">Hidden</p>',
        '<div style="opacity: .05"><p>Hidden</p></div>',
        '<div style="font-size: 0">Hidden</div>',
        '<div style="font-size: 1px; line-height: 1px">Hidden</div>',
        '<div style="height: 0; overflow: hidden">Hidden</div>',
        '<div style="display: none">Hidden</div>',
        '<div style="position: absolute; left: -9999px">Hidden</div>',
        '<table bgcolor="#000000"><tr><td style="color: #000">Hidden</td></tr></table>',
    ],
)
def test_text_that_cannot_be_seen_is_left_out(hidden, look):
    captured = look(f"{hidden}<p>Seen</p>", ("narrow", "no-images"))
    assert said(captured, "narrow") == ["Seen"]
    assert said(captured, "no-images") == ["Seen"]
    assert rendering(captured, "no-images").vanished == ()


@pytest.mark.parametrize(
    "shown",
    [
        '<table bgcolor="#000000"><tr><td style="color: #fff">Seen</td></tr></table>',
        '<p style="color: #bbb">Seen</p>',
        '<p style="color: #fff; background: linear-gradient(#036, #048)">Seen</p>',
        '<div style="position: relative; background: #036; height: 40px"></div><p style="color: #fff; margin-top: -40px; position: relative">Seen</p>',
        '<div style="font-size: 0"><span style="font-size: 14px">Seen</span></div>',
        '<p style="color: #fff; text-shadow: 0 0 3px #000">Seen</p>',
    ],
)
def test_text_that_can_be_seen_is_kept(shown, look):
    assert said(look(shown, ("no-images",)), "no-images") == ["Seen"]


def test_dark_mode_shows_what_the_mail_makes_of_it(look):
    dark = "@media (prefers-color-scheme: dark) { body { background: #111 } .kept { color: #111 } .turned { color: #eee } }"
    captured = look(f"<style>{dark}</style><p class=turned>Read me</p><p class=kept style='color: #999'>Total £5</p>")
    assert said(captured, "dark") == ["Read me", "Total £5"]
    important = dark.replace("color: #111 }", "color: #111 !important }")
    captured = look(
        f"<style>{important}</style><p class=turned>Read me</p><p class=kept style='color: #999'>Total £5</p>"
    )
    assert said(captured, "dark") == ["Read me"]
    assert said(captured, "narrow") == ["Read me", "Total £5"]
    declared = look(
        '<meta name="color-scheme" content="light dark"><p style="color: #111">Dark on dark</p><p>Plain</p>'
    )
    assert said(declared, "dark") == ["Plain"], "the ground of a mail that says it can be dark is dark"


def test_the_next_mail_is_light_and_wide_again(desk):
    async def capture() -> tuple[Captured, Captured]:
        async with Sheet.open(desk.browser, renderings=("dark",)) as sheet:
            html = "<style>@media (prefers-color-scheme: dark) { p { display: none } }</style><p>Light</p>"
            return await capture_mail(mail(html), 0, sheet), await capture_mail(mail(html), 0, sheet)

    for captured in desk.run(capture()):
        assert [block.text for block in captured.artifacts[Texts].blocks][-1] == "Light"
        assert said(captured, "dark") == []


def test_words_of_a_missing_picture_count_where_they_can_be_read(look):
    captured = look(
        '<div style="background: #fff"><img src="http://acorn.example/a.png" alt="White on white" style="color: #fff" width=200 height=40>'
        '<img src="http://acorn.example/b.png" alt="20 % off" width=200 height=40></div>'
    )
    assert [(image.text, image.has_alt) for image in rendering(captured, "no-images").images] == [
        ("", True),
        ("20 % off", True),
    ]
    assert [image.text for image in captured.artifacts[Images].images] == ["White on white", "20 % off"]


def test_a_rendering_that_takes_too_long_costs_that_rendering_alone(look, monkeypatch):
    monkeypatch.setattr(module, "SECONDS", 0.0)
    captured = look("<p>Hello</p>")
    assert captured.artifacts[Renderings].renderings == ()
    assert (
        "it was not drawn in time for other readers (dark, narrow, no-images)" in captured.artifacts[Document].truncated
    )
    assert [block.text for block in captured.artifacts[Texts].blocks][-1] == "Hello"


def test_the_html_is_kept_as_it_is_sent(look):
    html = "<p class=x>Grüße, 你好</p>"
    captured = look(html, ())
    assert captured.artifacts[Markup] == Markup(html, len(html.encode()))
    assert captured.artifacts[Mail].html


def test_a_mail_of_text_is_not_drawn_again(desk):
    async def capture() -> Captured:
        async with Sheet.open(desk.browser, renderings=RENDERINGS) as sheet:
            return await capture_mail(b"From: a@acorn.example\nSubject: x\n\nSee https://acorn.example/a", 0, sheet)

    captured = desk.run(capture())
    assert not {Renderings, Markup} & set(captured.artifacts)
    assert captured.artifacts[Mail].text_links == ("https://acorn.example/a",)
