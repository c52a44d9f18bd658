from __future__ import annotations

import pytest

from auditor.api import Block, Box, Image, Images, Link, Markup, Outcome, Rendering, Renderings, Severity
from tests.build import block, links, texts, touchpoint

LONG = "We pack your order today and send it tomorrow, so that it is with you on Tuesday, as you have asked us to."


def picture(
    src: str = "https://acorn.example/banner.png",
    alt: str | None = None,
    width: float = 560,
    height: float = 300,
    selector: str = "img",
):
    return Image(alt or "", src, alt is not None, selector, Box(0, 100, width, height))


def mail(
    *blocks: str | Block,
    images: tuple[Image, ...] = (),
    vanished: tuple[Block, ...] = (),
    links_: tuple[Link, ...] = (),
    markup: str = "",
):
    seen = tuple(b if isinstance(b, Block) else block(b) for b in blocks)
    bare = Rendering(
        "no-images", 600, blocks=tuple(b for b in seen if b not in vanished), images=images, vanished=vanished
    )
    more = [Markup(markup, len(markup))] if markup else []
    return touchpoint(
        "news",
        texts(block("News", "subject"), *seen),
        Images(images),
        Renderings((bare,)),
        links(*links_),
        *more,
        kind="email",
    )


def test_a_mail_of_pictures(check):
    here = mail("Unsubscribe", "© 2026 Acorn Ltd. All rights reserved.", images=(picture(), picture(selector="img2")))
    (fault,) = check(here).faults
    assert (
        fault.message
        == "The mail is 2 pictures and 0 words of text: with pictures blocked there is next to nothing to read"
    )
    assert fault.severity is Severity.ERROR
    assert [place.selector for place in fault.places] == ["img", "img2"]


def test_pictures_with_few_words_of_their_own(check):
    (fault,) = check(mail("退订", images=(picture(alt="新年特惠"),))).faults
    assert fault.severity is Severity.WARNING


def test_text_that_needs_the_picture_behind_it(check):
    price = block("Save 20 % until 31 January", "heading", selector="h1")
    (fault,) = check(mail(LONG, price, vanished=(price,))).faults
    assert fault.message == (
        "With pictures blocked, “Save 20 % until 31 January” cannot be read: it has the colour of the ground under its picture"
    )
    assert (fault.severity, fault.places[0].selector) == (Severity.ERROR, "h1")
    plain = block("Hello Ada", "heading")
    (fault,) = check(mail(LONG, plain, vanished=(plain,))).faults
    assert fault.severity is Severity.WARNING


def test_a_call_to_action_that_is_a_picture(check):
    link = Link("", "https://acorn.example/track/1", image_only=True, selector="#go", box=Box(0, 0, 200, 50))
    button = picture(width=200, height=50, selector="#go > img")
    (only,) = check(mail(LONG, images=(button,), links_=(link,))).faults
    assert only.message.startswith("The mail’s only call to action is a picture without words")
    assert only.severity is None
    other = picture("https://acorn.example/2.png", width=200, height=120, selector="#gone > img")
    _, second = check(mail(LONG, images=(button, other), links_=(link,))).faults
    assert (second.key, len(second.places)) == ("no alternative text", 1)


def test_pictures_without_words_are_one_warning(check):
    images = tuple(
        picture(f"https://acorn.example/{i}.png", width=120, height=120, selector=f"#i{i}") for i in range(6)
    )
    (fault,) = check(mail(LONG, images=images)).faults
    assert fault.message == "6 pictures without alternative text: with pictures blocked they say nothing"
    assert (fault.severity, len(fault.places)) == (Severity.WARNING, 4)


@pytest.mark.parametrize(
    "image",
    [
        picture(alt=""),
        picture(alt="Spring sale: 20 % off"),
        picture("https://acorn.example/open.gif", width=1, height=1),
        picture("https://acorn.example/spacer.gif"),
        picture("https://acorn.example/line.png", width=560, height=2),
    ],
)
def test_decoration_and_worded_pictures_pass(image, check):
    assert check(mail(LONG, images=(image,))).outcome is Outcome.PASS


def test_decoration_that_says_so_passes(check):
    source = '<img src="https://acorn.example/wave.png" role="presentation" width="560">'
    assert check(mail(LONG, images=(picture("https://acorn.example/wave.png"),), markup=source)).outcome is Outcome.PASS


def test_an_icon_in_a_link_of_words_passes(check):
    link = Link("Track your order", "https://acorn.example/track", selector="#go")
    here = mail(LONG, images=(picture(width=20, height=20, selector="#go > img"),), links_=(link,))
    assert check(here).outcome is Outcome.PASS


def test_a_short_mail_with_a_logo_and_a_code_passes(check):
    assert (
        check(mail("Your code is 123456.", images=(picture(alt="Acorn", width=240, height=120),))).outcome
        is Outcome.PASS
    )


def test_a_short_mail_with_a_link_of_words_passes(check):
    link = Link("Reset your password", "https://acorn.example/reset/abc")
    here = mail(
        "Forgot your password?", "Reset your password", images=(picture(alt="", width=240, height=240),), links_=(link,)
    )
    assert check(here).outcome is Outcome.PASS


def test_text_that_is_legible_on_the_colour_under_its_picture_passes(check):
    price = block("Save 20 % until 31 January", "heading")
    assert check(mail(LONG, price, images=(picture(alt="x"),))).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(mail(LONG)).reason == "it has no pictures"
    only = touchpoint("news", LONG, Renderings(), kind="email")
    assert check(only).reason == "it was not drawn without pictures"
