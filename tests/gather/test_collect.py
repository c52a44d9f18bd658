"""What the collector sees on real pages in a real browser."""

from __future__ import annotations

import json
import re
from io import BytesIO

import pytest
from PIL import Image

from auditor import secrecy
from auditor.gather import bundle
from auditor.gather import collect as module
from auditor.gather.collect import collect, size_of_jpeg
from auditor.model.activity import Timing
from auditor.model.artifacts import Document, Fields, Images, Landmarks, Links, Screenshot, StructuredData, Texts
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind

pytestmark = pytest.mark.browser


@pytest.fixture
def see(page, run):
    """The artifacts of a page with this body."""

    def look(body: str, capture: str = "none", **options):
        run(page.set_content(f"<!doctype html><html lang=en><title>Test</title><body>{body}</body></html>"))
        return run(collect(page, capture=capture, **options))

    return look


def words(taken) -> list[str]:
    return [b.text for b in taken.artifacts[Texts].blocks]


def test_only_what_a_customer_can_see_is_text(see):
    taken = see("""
      <style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}
        .off{position:absolute;left:-9999px} @keyframes in{from{opacity:0}to{opacity:1}}</style>
      <p>seen</p> <p style="display:none">none</p> <p style="visibility:hidden">hidden <i style="visibility:visible">shown again</i></p>
      <p style="opacity:0">faded out</p> <p aria-hidden="true">×</p> <p class=sr>for screen readers</p>
      <p class=off>off the page</p> <p style="text-indent:-9999px">indented away</p> <p style="font-size:0">no size</p>
      <div style="height:0;overflow:hidden">collapsed</div>
      <div style="width:100px;height:20px;overflow:hidden;position:relative"><p style="position:absolute;left:300px">next slide</p></div>
      <div style="position:fixed;right:-400px;width:300px">drawer</div>
      <div style="width:100px;height:40px;overflow:auto"><p style="margin-top:300px">scrolled to</p></div>
      <details><summary>Question</summary>answer <p>more</p></details> <details open><summary>Open</summary>told</details>
      <p style="animation:in 3s forwards">fades in</p> <template>t</template><noscript>n</noscript>
      <textarea>typed</textarea><canvas>fallback</canvas><dialog>closed</dialog><dialog open style="position:static">open dialog</dialog>
    """)
    assert words(taken) == ["seen", "shown again", "scrolled to", "Question", "Open", "told", "fades in", "open dialog"]


def test_a_skip_link_is_kept_and_points_nowhere_on_the_picture(see):
    taken = see(
        '<a href="#main" style="position:absolute;left:-9999px">Skip to content</a><main id=main><p>Hello</p></main>'
    )
    assert words(taken) == ["Skip to content", "Hello"]
    skip = taken.artifacts[Links].links[0]
    assert (skip.text, skip.box) == ("Skip to content", None)


def test_text_for_screen_readers_names_a_link_but_is_not_on_the_page(see):
    taken = see(
        "<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden}</style><p>Basket <a href=/b>View<span class=sr> basket, 2 items</span></a></p>"
    )
    assert words(taken) == ["Basket View"]
    assert taken.artifacts[Links].links[0].text == "View basket, 2 items"


def test_a_price_drawn_in_pieces_with_a_reading_beside_it_is_read_once_and_right(see):
    taken = see("""<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style>
      <p><span><span class=sr>$15.99</span><span aria-hidden=true>$<span>15</span><sup>99</sup></span></span></p>""")
    block = taken.artifacts[Texts].blocks[0]
    assert block.text == "$15.99"
    assert block.box
    assert block.box.width > 10


def test_prices_split_over_elements_and_by_the_style_sheet_are_whole(see):
    taken = see("""<style>.gbp::before{content:"£"} .icon::before{content:"\\e001"} .req::after{content:" *"} .flex{display:flex;align-items:baseline}</style>
      <p><span>¥</span><span>1,299.00</span></p> <p class=gbp>12.50</p> <p>$12<sup>99</sup></p>
      <div class=flex><span>€</span><span style="font-size:30px">9</span><span>,99</span></div>
      <p><span style="display:inline-block">£</span><span style="display:inline-block">4.95</span></p>
      <p class=icon>Cart</p> <p class=req>Name</p>""")
    assert words(taken) == ["¥1,299.00", "£12.50", "$12.99", "€9,99", "£4.95", "Cart", "Name"]


def test_white_space_and_breaks_are_as_drawn(see):
    taken = see("<p><b>a</b> b<i>c</i></p><p>one<br>two</p><pre>x\n  y</pre><p>soft&shy;hyphen&nbsp;here</p>")
    assert words(taken) == ["a bc", "one\ntwo", "x\ny", "softhyphen here"]


def test_shadow_roots_slots_and_frames_of_the_same_site_are_read_where_they_stand(see):
    taken = see("""<div id=card><b>slotted</b></div>
      <iframe style="margin:40px;border:0;width:300px;height:80px" srcdoc="<body style='margin:0'><p style='margin:0'>framed</p><label>Card <input name=card></label></body>"></iframe>
      <script>card.attachShadow({mode:"open"}).innerHTML = "<p>shadow <slot></slot></p><a href='/deep'>deep</a>"</script>""")
    assert words(taken) == ["shadow slotted", "deep", "framed", "Card"]
    blocks = {b.text: b for b in taken.artifacts[Texts].blocks}
    assert blocks["shadow slotted"].selector == "#card >>> p:nth-of-type(1)"
    assert blocks["framed"].box.x >= 40
    assert ">>> html" in blocks["framed"].selector
    assert [f.text for f in taken.artifacts[Fields].fields] == ["Card"]


def test_a_frame_of_another_site_is_said_to_be_unread(page, run, site):
    other = site(pay="<p>card number</p>")
    shop = site(home=f"<h1>Pay</h1><iframe src='{other}/pay' width=300 height=100></iframe>")
    run(page.goto(f"{shop.replace('127.0.0.1', 'localhost')}/home"))
    taken = run(collect(page, capture="none"))
    assert words(taken) == ["Pay"]
    assert taken.artifacts[Document].truncated == "a frame of another site was not read (127.0.0.1)"


def test_struck_prices_say_so_wherever_the_line_is_drawn(see):
    taken = see("""<p>Was <s>£12</s> now £9</p><p><del><b>£5</b></del></p>
      <p style="text-decoration:line-through"><span>£3</span></p><p>£1</p>""")
    struck = [b.text for b in taken.artifacts[Texts].blocks if "line-through" in b.style.decoration]
    assert struck == ["£12", "£5", "£3"]


def test_every_way_to_name_a_field(see):
    taken = see("""
      <form id=f action=/pay><label for=a>Email</label><input id=a type=email required autocomplete=email value=ada@x.test>
      <span id=l1>First</span><span id=l2 hidden>name</span><input name=b aria-labelledby="l1 l2">
      <input name=c aria-label=Phone><input name=d title=Town><input name=e placeholder=Postcode><input name=g>
      <fieldset><legend>Delivery</legend><label><input type=radio name=h value=1 checked> Standard <b>£4</b></label></fieldset>
      <label>Country <select name=i><option value="">Choose<option selected>France<option>Spain</select></label>
      <input type=password name=p value=hunter2><input type=hidden name=q value=1><input name=r style="display:none">
      <label><input type=checkbox name=s style="opacity:0">I agree</label><textarea name=t aria-label=Note>hi</textarea>
      <input type=submit value="Pay now"></form><div role=textbox aria-label=Reply contenteditable>dear</div>""")
    rows = [(f.text, f.named_by, f.type, f.filled, f.visible) for f in taken.artifacts[Fields].fields]
    assert rows == [
        ("Email", "label", "email", True, True),
        ("First name", "labelledby", "text", False, True),
        ("Phone", "aria-label", "text", False, True),
        ("Town", "title", "text", False, True),
        ("Postcode", "placeholder", "text", False, True),
        ("", "", "text", False, True),
        ("Standard £4", "label", "radio", True, True),
        ("Country", "label", "select", True, True),
        ("", "", "password", True, True),
        ("", "", "text", False, False),
        ("I agree", "label", "checkbox", False, True),
        ("Note", "aria-label", "textarea", True, True),
        ("Reply", "aria-label", "textbox", True, True),
    ]
    by_name = {f.name: f for f in taken.artifacts[Fields].fields}
    assert by_name["i"].options == ("Choose", "France", "Spain")
    assert (by_name["i"].value, by_name["p"].value, by_name["h"].group) == ("France", "", "Delivery")
    assert by_name["b"].form == "#f"
    assert "hunter2" not in json.dumps([str(f) for f in taken.artifacts[Fields].fields])


def test_links_and_buttons_have_their_names_places_and_destinations(page, run, site):
    base = site(
        home="""<header><a href="/"><img alt="Oscar Books" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=20 height=20></a></header>
      <main><p>Read <a href="terms?x=1#top">our terms</a> first.</p><button disabled>Pay</button><input type=image alt=Go src=x width=20 height=20>
      <a href="mailto:help@x.test">Write</a><a>no link</a><a href="/hidden" hidden>hidden</a><div role=button>Open menu</div>
      <button aria-label="Close"><svg width=9 height=9></svg></button></main>"""
    )
    run(page.goto(f"{base}/home"))
    taken = run(collect(page, capture="none"))
    rows = [
        (one.text, one.href.removeprefix(base), one.role, one.region, one.image_only, one.disabled)
        for one in taken.artifacts[Links].links
    ]
    assert rows == [
        ("Oscar Books", "/", "link", "header", True, False),
        ("our terms", "/terms?x=1#top", "link", "main", False, False),
        ("Pay", "", "button", "main", False, True),
        ("Go", "", "button", "main", True, False),
        ("Write", "mailto:help@x.test", "link", "main", False, False),
        ("Open menu", "", "button", "main", False, False),
        ("Close", "", "button", "main", True, False),
    ]
    assert taken.artifacts[Links].links[1].context == "Read our terms first."
    assert taken.artifacts[Links].links[1].written == "terms?x=1#top"


def test_landmarks_images_and_structured_data(see):
    taken = see("""<header>top<nav aria-label="Main">menu</nav></header><main><article><header>not a banner</header></article>
      <form aria-label="Find">x</form><form>y</form></main><footer>bottom</footer>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="" width=9 height=9><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width=9 height=9>
      <script type="application/ld+json">{"@graph":[{"@type":"Product","name":"Tent"}]}</script>""")
    assert [(m.role, m.text) for m in taken.artifacts[Landmarks].landmarks] == [
        ("header", ""), ("nav", "Main"), ("main", ""), ("form", "Find"), ("footer", ""),
    ]  # fmt: skip
    assert [i.has_alt for i in taken.artifacts[Images].images] == [True, False]
    assert taken.artifacts[StructuredData].items[0]["name"] == "Tent"


def test_boxes_fit_the_picture_of_the_whole_page_even_when_it_was_scrolled(page, run):
    run(
        page.set_content(
            "<body style='margin:0'><div style='position:sticky;top:0;background:#fff;height:50px'>Sticky</div>"
            "<div style='height:3000px'>tall</div><p id=end style='margin:0;background:red;height:40px'>End</p></body>"
        )
    )
    run(page.evaluate("scrollTo(0, 2000)"))
    taken = run(collect(page, capture="full"))
    shot: Screenshot = taken.artifacts[Screenshot]
    assert (shot.width, shot.height, shot.scale) == (1280, 3090, 1.0)
    assert size_of_jpeg(taken.files["screen.jpg"]) == (1280, 3090)
    blocks = {b.text: b for b in taken.artifacts[Texts].blocks}
    assert blocks["Sticky"].box.y < 50
    assert blocks["End"].box.y >= 3050
    assert run(page.evaluate("scrollY")) == 2000, "the page is put back where it was"
    red = Image.open(BytesIO(taken.files["screen.jpg"])).getpixel((640, 3070))
    assert red[0] > 200
    assert red[1] < 60


def test_a_very_tall_page_is_cut_in_the_picture_and_a_viewport_picture_is_one(page, run):
    run(page.set_content("<div style='height:9000px'>tall</div>"))
    full = run(collect(page, capture="full", max_height=4000)).artifacts[Screenshot]
    view = run(collect(page, capture="viewport")).artifacts[Screenshot]
    assert (full.height, view.height) == (4000, 800)
    assert Screenshot not in run(collect(page, capture="none")).artifacts


def test_5000_rows_and_more_than_20000_elements_are_capped_and_said(see):
    rows = "".join(f"<tr><td>Row {n}</td><td>£{n}</td></tr>" for n in range(5000))
    taken = see(f"<table>{rows}</table>")
    assert len(words(taken)) == 10_000
    assert taken.artifacts[Document].truncated == ""
    taken = see(f"<table>{rows + rows}</table>")
    assert len(words(taken)) > 9_000
    assert taken.artifacts[Document].truncated == "only the first 20,000 elements were read"


def test_pictures_and_texts_that_come_when_scrolled_to_are_there(page, run):
    run(
        page.set_content("""<div style="height:3000px">top</div><p id=late style="opacity:0">revealed on the way</p>
      <script>new IntersectionObserver(e => { if (e[0].isIntersecting) late.style.opacity = 1 }).observe(late)</script>""")
    )
    assert words(run(collect(page, capture="full"))) == ["top", "revealed on the way"]


def test_the_page_is_put_back_as_it_was(page, run):
    run(
        page.set_content(
            "<style>@keyframes turn{to{transform:rotate(1turn)}} p{animation:turn 9s infinite}</style><p>spinning my-secret-word</p><input value='my-secret-word'>"
        )
    )
    before = run(page.evaluate("document.body.innerHTML"))
    taken = run(collect(page, capture="viewport", secrets=["my-secret-word"]))
    assert words(taken)[0] == "spinning ••••••••••••••"
    assert taken.artifacts[Fields].fields[0].value == "••••••••••••••"
    assert run(page.evaluate("document.body.innerHTML")) == before
    assert run(page.evaluate("document.querySelector('input').value")) == "my-secret-word"
    assert run(page.evaluate("[document.adoptedStyleSheets.length, document.getAnimations().length]")) == [0, 1]


def test_a_secret_is_in_no_file_and_was_not_on_the_screen_when_the_picture_was_taken(page, run, tmp_path, monkeypatch):
    secret = "open-sesame-4711"
    secrecy.remember(secret)
    run(
        page.set_content(f"""<title>{secret}</title><p>Your code: {secret}</p><p>open-<b>sesame</b>-4711</p>
      <input value="{secret}"><textarea>{secret}</textarea><a href="/?token={secret}" title="{secret}">link</a>
      <script type="application/ld+json">{{"@type":"Thing","name":"{secret}"}}</script>""")
    )
    shown: list[str] = []
    take = module._picture

    async def spy(*given):
        shown.append(
            await page.evaluate(
                "document.body.innerText + [...document.querySelectorAll('input,textarea')].map(i => i.value)"
            )
        )
        return await take(*given)

    monkeypatch.setattr(module, "_picture", spy)
    taken = run(collect(page, capture="full", secrets=secrecy.known()))
    assert shown
    assert "sesame" not in shown[0]
    evidence = Evidence("t", "T", Kind.PAGE, "desktop", folder="evidence/01-t/desktop", artifacts=taken.artifacts)
    bundle.write_evidence(tmp_path, evidence, {**taken.files, "dom.html": run(page.content()).encode()})
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert secret.encode() not in path.read_bytes(), path.name
    assert "Your code: ••••••••••••••••" in words(taken)


def test_hostile_pages_are_read_all_the_same(page, run, site):
    base = site(
        home="""<h1>Shop</h1><form id=f><input name=action value=x><input name=id><input name=parentElement></form>
      <script>Array.prototype.toJSON = function() { return "spoiled"; }; Object.defineProperty(window, 'scrollTo', {value() { throw 1 }});
      document.body.append(Object.assign(document.createElement('p'), {textContent: '\\ud800 lone'}))</script>"""
    )
    run(page.goto(f"{base}/home"))
    taken = run(collect(page, capture="viewport"))
    assert words(taken)[0] == "Shop"
    assert len(taken.artifacts[Fields].fields) == 3
    assert json.dumps(words(taken)).encode()


def test_a_strict_content_security_policy_does_not_keep_the_auditor_out(page, run, site):
    base = site(home="<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><h1>Strict</h1>")
    run(page.goto(f"{base}/home"))
    assert words(run(collect(page, capture="viewport"))) == ["Strict"]


def test_timing_knows_the_load_and_the_largest_paint(page, run, site):
    base = site(home="<h1 style='font-size:80px'>Hello</h1>")
    run(page.goto(f"{base}/home"))
    timing: Timing = run(collect(page, capture="none")).artifacts[Timing]
    assert 0 < timing.first_byte <= timing.dom_ready <= timing.load
    assert timing.largest_paint > 0


def test_a_picture_that_the_protocol_refuses_is_taken_another_way(page, run, monkeypatch):
    async def refuse(*_given):
        raise TimeoutError

    monkeypatch.setattr(module, "_by_protocol", refuse)
    run(page.set_content("<p>Hello</p>"))
    taken = run(collect(page, capture="full"))
    assert re.match(rb"\xff\xd8", taken.files["screen.jpg"])
    assert taken.artifacts[Screenshot].width == 1280
