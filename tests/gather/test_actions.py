"""Steps done on real pages: what they lead to, what is noted, and what is said when they fail."""

from __future__ import annotations

import re

import pytest

from auditor import secrecy
from auditor.model.artifacts import Document, Fields, Link, Links, Texts, Walk
from auditor.model.evidence import Evidence
from auditor.model.journey import Touchpoint, Variant
from auditor.model.steps import (
    Back,
    Capture,
    Choose,
    Click,
    Dialog,
    Expect,
    Fill,
    Follow,
    Hover,
    Mark,
    Open,
    Optional,
    Press,
    Scroll,
    Target,
    Tick,
    Upload,
    Wait,
    WaitFor,
    When,
)

pytestmark = pytest.mark.browser


def click(text: str, **more) -> Click:
    return Click(target=Target(text=text), **more)


def fill(**entries: str) -> Fill:
    return Fill(fields=tuple((Target(text=name.replace("_", " ")), value) for name, value in entries.items()))


@pytest.fixture
def go(run):
    """Do steps with a customer; what was captured."""

    def walk(pages, *steps):
        return run(pages.walk_to(Touchpoint("here", "Here", steps=steps), lambda _: None))

    return walk


def words(taken) -> list[str]:
    return [b.text for b in taken.artifacts[Texts].blocks]


FORM = """<title>Details</title><form action=/done method=get>
  <label>Email <input name=email type=email></label><label>Town <input name=town value=Leeds></label>
  <label>Country <select name=country><option value="">Choose<option value=GB>United Kingdom<option value=FR>France</select></label>
  <fieldset><legend>Delivery</legend><label><input type=radio name=ship value=std checked>Standard</label><label><input type=radio name=ship value=exp>Express</label></fieldset>
  <label><input type=checkbox name=news checked>Newsletter</label><label><input type=password name=pw>Password</label>
  <button>Continue</button></form>"""


def test_open_and_click_lead_from_page_to_page(customer, go):
    pages = customer(home="<title>Home</title><a href=/two>Second</a>", two="<title>Two</title><h1>Two</h1>")
    first = go(pages, Open(url="/home"))
    second = go(pages, click("Second", label="Go on"))
    assert (first.artifacts[Document].title, second.artifacts[Document].title) == ("Home", "Two")
    assert second.artifacts[Document].status == 200
    assert [step.text for step in second.artifacts[Walk].steps] == ["Go on"]
    assert second.artifacts[Walk].steps[0].millis > 0


def test_what_was_typed_and_what_was_asked_before_is_noted(customer, go):
    pages = customer(home=FORM, done="<title>Done</title>")
    taken = go(
        pages,
        Open(url="/home"),
        fill(Email="ada@x.test", Password="hunter2"),
        Choose(fields=((Target(text="Country"), "france"), (Target(text="Delivery"), "Express"))),
        Tick(targets=(Target(text="Newsletter"),), on=False),
        click("Continue"),
    )
    assert not taken.lost
    url = taken.artifacts[Document].url
    assert "email=ada%40x.test" in url
    assert "country=FR" in url
    assert "ship=exp" in url
    assert "news" not in url
    walk: Walk = taken.artifacts[Walk]
    assert [(t.field.text, t.value) for t in walk.typed] == [
        ("Email", "ada@x.test"), ("Password", "•••"), ("Country", "france"), ("Express", "on"), ("Newsletter", "off"),
    ]  # fmt: skip
    assert len(walk.asked) == 1
    assert walk.asked[0].title == "Details"
    asked = {f.text: (f.filled, f.value) for f in walk.asked[0].fields}
    assert asked["Email"] == (False, "")
    assert asked["Town"] == (True, "Leeds")
    assert asked["Standard"] == (True, "std")
    assert asked["Newsletter"] == (True, "on")


def test_the_fields_of_a_page_are_captured_as_they_came_up_not_as_they_were_left(customer, go):
    pages = customer(home=FORM)
    taken = go(pages, Open(url="/home"), fill(Email="ada@x.test", Town="York"), click("Express"))
    fields = {f.text: (f.filled, f.value) for f in taken.artifacts[Fields].fields}
    assert (fields["Email"], fields["Town"]) == ((False, ""), (True, "Leeds"))
    assert (fields["Standard"], fields["Express"]) == ((True, "std"), (False, ""))


def test_a_form_that_grows_under_the_hand_is_asked_as_each_part_came_up(customer, go):
    pages = customer(
        home="""<label>Email <input name=email oninput="if (!document.querySelector('[name=code]'))
      document.body.insertAdjacentHTML('beforeend', '<label>Code <input name=code value=A1></label>')"></label>"""
    )
    taken = go(pages, Open(url="/home"), fill(Email="a@x.test", Code="B2"))
    fields = {f.text: f.value for f in taken.artifacts[Fields].fields}
    assert fields == {"Email": "", "Code": "A1"}
    assert [f.text for f in taken.artifacts[Walk].asked[0].fields] == ["Email", "Code"]


def test_a_secret_is_typed_and_noted_as_a_mask(customer, go):
    secrecy.remember("open-sesame-4711")
    pages = customer(home="<label>Code <input name=code></label>")
    pages.hand.values["secrets.code"] = "open-sesame-4711"
    taken = go(pages, Open(url="/home"), fill(Code="${secrets.code}"))
    assert taken.artifacts[Walk].typed[0].value == "•••"
    assert "sesame" not in str(taken.artifacts)


def test_boxes_drawn_by_their_labels_are_ticked_through_them(customer, go):
    pages = customer(
        home="""<style>input{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}</style>
      <form action=/done><label><input type=checkbox name=ok> I agree</label><button>Go</button></form>""",
        done="<h1>Done</h1>",
    )
    taken = go(pages, Open(url="/home"), Tick(targets=(Target(text="I agree"),)), click("Go"))
    assert "ok=on" in taken.artifacts[Document].url


def test_a_list_box_made_of_elements_is_chosen_from(customer, go):
    pages = customer(
        home="""<div role=combobox aria-label=Size tabindex=0 onclick="list.hidden=false">Any</div>
      <div id=list role=listbox hidden><div role=option onclick="document.title='chose M'">M</div><div role=option>L</div></div>"""
    )
    assert (
        go(pages, Open(url="/home"), Choose(fields=((Target(text="Size"), "M"),))).artifacts[Document].title
        == "chose M"
    )


def test_an_option_that_is_not_there_is_answered_with_those_that_are(customer, go):
    pages = customer(home=FORM)
    lost = go(pages, Open(url="/home"), Choose(fields=((Target(text="Country"), "Frence"),))).lost
    assert "combobox “Country” has no option “Frence”; did you mean `France`?" in lost


def test_keys_hover_scroll_back_and_upload_do_what_they_say(customer, go, tmp_path):
    path = tmp_path / "photo.txt"
    path.write_text("x")
    pages = customer(
        home="""<title>Home</title><form action=/found><input name=q aria-label=Search></form><p onmouseenter="this.textContent='pointed'">here</p>
          <label>Photo <input type=file name=f onchange="document.title=this.files[0].name"></label><p style="margin-top:4000px">end</p>
          <script>addEventListener('scroll', () => { document.body.dataset.y = scrollY })</script>""",
        found="<title>Found</title>",
    )
    taken = go(
        pages,
        Open(url="/home"),
        Hover(target=Target(text="here")),
        Upload(field=Target(text="Photo"), files=(path,)),
        Scroll(to="bottom"),
    )
    assert taken.artifacts[Document].title == "photo.txt"
    assert "pointed" in words(taken)
    found = go(pages, Open(url="/home"), fill(Search="tents"), Press(key="Enter"))
    assert found.artifacts[Document].title == "Found"
    assert go(pages, Back()).artifacts[Document].title == "Home"


def test_values_are_noted_and_used_later(customer, go):
    pages = customer(home="<h1>Order no. 100234 placed</h1>", track="<label>Order number <input name=n></label>")
    first = go(pages, Open(url="/home"), Capture(name="order_number", source=Target(css="h1"), match=r"(\d{6})"))
    assert first.artifacts[Walk].captured == (("order_number", "100234"),)
    taken = go(pages, Open(url="/track"), fill(Order_number="${order_number}"))
    assert taken.artifacts[Walk].typed[0].value == "100234"
    lost = go(pages, fill(Order_number="${invoice}")).lost
    assert "`${invoice}` is not known here" in lost


def test_expectations_wait_and_say_what_is_missing(customer, go):
    pages = customer(
        home="<title>Home</title><p id=p>Loading</p><script>setTimeout(() => p.textContent = 'Total: £29.99', 300)</script>"
    )
    assert not go(
        pages,
        Open(url="/home"),
        Expect(text=("total: £29.99", "/£\\d+/"), title="home", url="/home", no_text=("Error",), status=200),
    ).lost
    lost = go(pages, Expect(text=("£9.99",), title="Basket", timeout=0.3, at=Mark("shop.yaml", 7, 5))).lost
    assert lost.startswith("shop.yaml:7:5: expect “£9.99”; title Basket: ")
    assert "the title is “Home”, not Basket" in lost
    assert "“£9.99” is not there" in lost


def test_wait_for_waits_for_things_to_come_and_go(customer, go):
    pages = customer(
        home="""<p id=s>Please wait</p><script>setTimeout(() => { s.remove(); history.pushState({}, '', '/ready');
      document.body.append(Object.assign(document.createElement('button'), {textContent: 'Go'})) }, 300)</script>"""
    )
    steps = (
        WaitFor(target=Target(text="Please wait"), gone=True),
        WaitFor(target=Target(text="Go")),
        WaitFor(url="/ready"),
    )
    assert not go(pages, Open(url="/home"), *steps).lost
    assert "“Please wait” is not there on" in go(pages, WaitFor(target=Target(text="Please wait"), timeout=0.3)).lost


def test_optional_steps_are_left_out_and_conditional_ones_are_done_when_they_apply(customer, go):
    pages = customer(home="<button onclick='this.remove()'>Accept cookies</button><h1>Shop</h1>")
    optional = Optional(steps=(click("Accept cookies"),), timeout=0.5)
    first = go(pages, Open(url="/home"), optional)
    assert words(first) == ["Shop"]
    second = go(pages, optional)
    assert not second.lost
    assert "left out: " in second.artifacts[Walk].steps[0].note
    there = When(visible=Target(text="Shop"), steps=(click("Shop", label="shown"),))
    away = When(visible=Target(text="Sale"), steps=(click("Sale", label="not shown"),))
    phone = When(variant=("phone",), steps=(click("Shop", label="on a phone"),))
    here = When(variant=("desktop",), steps=(click("Shop", label="on a desktop"),))
    assert [s.text for s in go(pages, there, away, phone, here).artifacts[Walk].steps] == ["shown", "on a desktop"]


def test_variants_are_named_by_language_too(customer, go):
    pages = customer(variant=Variant("zh", locale="zh-CN"), home="<h1>店</h1>")
    taken = go(pages, Open(url="/home"), When(variant=("zh",), steps=(click("店", label="only in Chinese"),)))
    assert [s.text for s in taken.artifacts[Walk].steps] == ["open /home", "only in Chinese"]


def test_dialogs_are_dismissed_and_noted_unless_the_journey_answers(customer, go):
    pages = customer(
        home="""<button onclick="document.title = confirm('Delete it?')">Delete</button>
      <button onclick="document.title = prompt('Your name?')">Name</button>"""
    )
    taken = go(pages, Open(url="/home"), click("Delete"))
    assert taken.artifacts[Document].title == "false"
    assert taken.artifacts[Walk].steps[1].note == "the page asked “Delete it?” (confirm): dismissed"
    assert go(pages, Dialog(accept=True), click("Delete")).artifacts[Document].title == "true"
    assert go(pages, Dialog(accept=True, answer="Ada"), click("Name")).artifacts[Document].title == "Ada"


def test_dialogs_while_the_page_comes_up_do_not_hold_it(customer, go):
    pages = customer(home="<script>alert('one'); confirm('two')</script><h1>Still here</h1>")
    taken = go(pages, Open(url="/home"))
    assert words(taken) == ["Still here"]
    assert "“two”" in taken.artifacts[Walk].steps[0].note


@pytest.mark.parametrize(
    "link", ["<a href=/pop target=_blank>Terms</a>", "<button onclick=\"window.open('/pop')\">Terms</button>"]
)
def test_a_window_that_a_click_opens_is_followed(customer, go, link):
    pages = customer(home=link, pop="<title>Popup</title><a href=/home>Home</a>")
    taken = go(pages, Open(url="/home"), click("Terms"))
    assert taken.artifacts[Document].title == "Popup"
    assert "new window" in taken.artifacts[Walk].steps[1].note


def test_a_window_that_closes_itself_leads_back(customer, go):
    pages = customer(
        home="<title>Home</title><button onclick=\"window.open('/pop')\">Pay</button>",
        pop="<title>Bank</title><button onclick='window.close()'>Done</button>",
    )
    taken = go(pages, Open(url="/home"), click("Pay"), click("Done"))
    assert not taken.lost
    assert taken.artifacts[Document].title == "Home"


def test_windows_that_nobody_asked_for_are_closed(customer, go):
    advert = "<title>Home</title><script>window.open('/advert')</script>"
    pages = customer(home=advert, advert="<title>Buy!</title>", two="<title>Two</title>")
    assert go(pages, Open(url="/home"), Wait(seconds=0.5)).artifacts[Document].title == "Home"
    taken = go(pages, Open(url="/two"))
    assert taken.artifacts[Document].title == "Two"
    assert len(pages.hand.window.context.pages) == 1


def test_calls_in_the_background_are_waited_for(customer, go):
    pages = customer(
        home="""<button onclick="fetch('/data?s=0.8').then(r => r.json()).then(d => total.textContent = d.total)">Update</button>
      <p id=total>…</p>"""
    )
    assert "£29.99" in words(go(pages, Open(url="/home"), click("Update")))


def test_a_page_that_builds_itself_from_calls_is_captured_built(customer, go):
    pages = customer(
        home="<p id=total>Loading…</p><script>fetch('/data?s=0.6').then(r => r.json()).then(d => total.textContent = d.total)</script>"
    )
    assert words(go(pages, Open(url="/home"))) == ["£29.99"]


def test_a_page_that_sends_the_customer_on_is_followed(customer, go):
    pages = customer(
        home="<script>setTimeout(() => location = '/two', 50)</script>first",
        two="<meta http-equiv=refresh content='0;url=/three'>second",
        three="<title>Third</title><h1>Arrived</h1>",
    )
    assert words(go(pages, Open(url="/home"), WaitFor(url="/three"))) == ["Arrived"]


def test_a_slow_picture_does_not_lose_the_page(customer, go):
    pages = customer(timeout=1.0, home="<h1>Shop</h1><img src='/slow-picture?s=4'>")
    taken = go(pages, Open(url="/home"))
    assert words(taken) == ["Shop"]
    assert taken.artifacts[Walk].steps[0].note == "the page did not finish loading in time"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("/loop", "sends the customer round in circles"),
        ("/500", "answers 500 (Internal Server Error): the server failed: look into its log"),
        ("/empty-500", "answers 500"),
        ("/nothing-here", "answers 404 (Not Found): there is no such page"),
        ("/401", "answers 401 (Unauthorized): it asks for a login: give one in `base_url`"),
        ("/204", "answers without a page"),
        ("/hang", "did not answer within 1.5 s; is it slow?"),
        ("/half", "began to answer but did not end in time"),
        (
            "/file",
            "it starts a download (invoice.pdf), which is not a page; audit the file as a touchpoint of `kind: document`",
        ),
        ("http://nowhere.invalid/", "the name nowhere.invalid is not known"),
        ("http://127.0.0.1:9/", "browsers refuse port 9"),
        ("http://[::", "is not a web address"),
        ("javascript:alert(1)", "only http and https are walked"),
    ],
)
def test_a_page_that_cannot_be_had_is_explained_in_one_sentence(customer, go, url, said):
    pages = customer(timeout=1.5)
    taken = go(pages, Open(url=url))
    assert said in taken.lost
    assert taken.lost.startswith(f"open {url}: ")
    assert "\n" not in taken.lost
    assert "net::" not in taken.lost
    assert taken.artifacts[Walk].steps[0].text == f"open {url}"


def test_a_refused_connection_says_where(customer, go):
    assert (
        "nothing answers at 127.0.0.1:47; is the site running?" in go(customer(), Open(url="http://127.0.0.1:47/")).lost
    )


def test_a_page_that_says_it_has_100_megabytes_is_not_read_at_all(customer, go):
    taken = go(customer(), Open(url="/huge"))
    assert "/huge is larger than 25 MB and was not read to its end" in taken.lost
    assert Document not in taken.artifacts


def test_a_page_of_100_megabytes_that_does_not_say_so_is_given_up(customer, go, monkeypatch):
    monkeypatch.setattr("auditor.gather.pages.LAST_LOOK", 1.0)
    monkeypatch.setattr("auditor.gather.settle.MOST_ELEMENTS", 20_000)
    assert re.search("larger than 25 MB|did not end in time", go(customer(timeout=4.0), Open(url="/endless")).lost)


def test_an_error_page_that_a_click_leads_to_breaks_the_walk_and_is_kept(customer, go):
    pages = customer(home="<a href=/500>Buy</a>")
    taken = go(pages, Open(url="/home"), click("Buy"))
    assert "answers 500" in taken.lost
    assert words(taken) == ["Sorry, our shop is broken"]
    assert b"our shop is broken" in taken.files["dom.html"]


def test_an_error_page_that_is_declared_is_a_touchpoint_like_any_other(customer, go):
    taken = go(customer(), Open(url="/gone"), Expect(status=404))
    assert not taken.lost
    assert taken.artifacts[Document].status == 404


def test_a_failed_step_leaves_what_was_seen_and_what_it_may_have_meant(customer, go):
    pages = customer(timeout=0.5, home="<title>Shop</title><button>Add to basket</button>")
    taken = go(pages, Open(url="/home"), click("Add to cart", at=Mark("shop.yaml", 12, 9)))
    assert taken.lost.startswith("shop.yaml:12:9: click “Add to cart”: no visible thing fits")
    assert b"button \xe2\x80\x9cAdd to basket" in taken.files["failure.txt"]
    assert b"<button>Add to basket</button>" in taken.files["dom.html"]
    assert words(taken) == ["Add to basket"]
    assert [s.text for s in taken.artifacts[Walk].steps] == ["open /home", "click “Add to cart”"]


def test_what_lies_over_a_button_or_keeps_it_shut_is_said(customer, go):
    pages = customer(
        timeout=1.0,
        home="<button>Buy</button><div id=cookies style='position:fixed;inset:0;background:#fff'>Cookies!</div>",
        off="<button disabled>Buy</button>",
    )
    assert 'something lies over it: <div id="cookies">' in go(pages, Open(url="/home"), click("Buy")).lost
    assert "it is disabled (greyed out)" in go(pages, Open(url="/off"), click("Buy")).lost


def test_a_mail_s_link_is_followed_and_an_unknown_one_is_answered(customer, go):
    pages = customer(home="<title>Order</title>")
    base = pages.hand.base_url
    links = (
        Link("View your order", f"{base}home"),
        Link("Unsubscribe", "mailto:off@x.test"),
        Link("Help", f"{base}help"),
    )
    mail = Evidence("mail", "Mail", "email", "desktop", artifacts={Links: Links(links)})
    pages.hand.links = {"mail": mail[Links].links}
    for said in ("View your order", "view your", "/home"):
        assert go(pages, Follow(email="mail", link=said)).artifacts[Document].title == "Order"
    assert (
        "has no link “View my order”; did you mean `View your order`?"
        in go(pages, Follow(email="mail", link="View my order")).lost
    )
    assert "which is not a page" in go(pages, Follow(email="mail", link="Unsubscribe")).lost
    assert "there is no mail `letter`" in go(pages, Follow(email="letter", link="x")).lost


def test_nothing_opened_is_said_so(customer, go):
    assert "begin with an `open:` step" in go(customer(), Wait(seconds=0)).lost


def test_a_page_that_never_answers_again_is_lost_not_waited_for(customer, go, monkeypatch):
    monkeypatch.setattr("auditor.gather.settle._ANSWERING", 1.0)
    monkeypatch.setattr("auditor.gather.pages.LAST_LOOK", 1.0)
    pages = customer(timeout=1.0, home="<button onclick='while (true);'>Freeze</button>")
    taken = go(pages, Open(url="/home"), click("Freeze"))
    assert "click “Freeze”: " in taken.lost
