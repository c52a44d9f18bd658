"""Targets in a person's words, found on real pages."""

from __future__ import annotations

import pytest

from auditor.errors import StepError
from auditor.gather.locate import find, resolve
from auditor.model.steps import Target
from tests.ends import ends

pytestmark = pytest.mark.browser


@pytest.fixture
def seek(page, run):
    """What a target means on a page with this body: the element's id, or the error."""

    def look(body: str, target: Target | str, purpose: str = "press", timeout: float = 0.6):
        run(page.set_content(f"<!doctype html><title>Shop</title><body>{body}"))
        wanted = Target(text=target) if isinstance(target, str) else target
        locator = run(find(page, wanted, timeout=timeout, purpose=purpose))
        return run(locator.get_attribute("id"))

    return look


@pytest.mark.parametrize(
    ("body", "target", "purpose"),
    [
        ("<a href=/ id=x>Books</a><p>Books are here</p>", "Books", "press"),
        ("<button id=x> Add  to <b>basket</b></button>", "Add to basket", "press"),
        ("<a href=/ id=x><img alt='Oscar' src=data:, width=9 height=9></a>", "Oscar", "press"),
        ("<button id=x aria-label=Close>×</button>", "Close", "press"),
        ("<input type=submit value='Pay now' id=x>", "Pay now", "press"),
        ("<div role=tab id=x>Reviews</div>", "Reviews", "press"),
        ("<details><summary id=x>Delivery</summary>in 3 days</details>", "Delivery", "press"),
        ("<div id=x onclick=1>Accept all</div>", "Accept all", "press"),
        ("<button id=x>ADD TO BASKET</button>", "Add to basket", "press"),
        ("<button id=x>Continue to payment</button>", "Continue", "press"),
        ("<button>Continue shopping</button><button id=x>Continue</button>", "Continue", "press"),
        ("<button style='display:none'>Menu</button><button id=x>Menu</button>", "Menu", "press"),
        (
            "<button>Pay</button><dialog id=d><button id=x>Pay</button></dialog><script>d.showModal()</script>",
            "Pay",
            "press",
        ),
        ("<label for=x>Email address *</label><input id=x>", "Email address", "fill"),
        ("<p>Email</p><label>Email <input id=x></label><button>Email</button>", "Email", "fill"),
        ("<input id=x placeholder='Postcode'>", "Postcode", "fill"),
        ("<input id=x name=voucher>", "voucher", "fill"),
        ("<label>收货人：<input id=x></label>", "收货人", "fill"),
        (
            "<fieldset id=x><legend>Delivery</legend><label><input type=radio>Express</label></fieldset>",
            "Delivery",
            "choose",
        ),
        ("<label>Country <select id=x><option>France</select></label>", "Country", "choose"),
        ("<label><input type=checkbox id=x style='opacity:0;position:absolute'> I agree</label>", "I agree", "tick"),
        ("<input type=radio name=ship value=express id=x>", "express", "tick"),
        ("<input type=file id=x name=photo style='opacity:0;width:0'>", "photo", "upload"),
        ("<p>Save</p><button id=x>Save</button>", Target(role="button", name="Save"), "press"),
        ("<h2 id=x>Offers</h2>", Target(role="heading", name="Offers"), "press"),
        ("<button data-testid=pay id=x>?</button>", Target(test_id="pay"), "press"),
        ("<button class=a>1</button><button class=b id=x>2</button>", Target(css="button.b"), "press"),
        ("<button>Buy</button><button id=x>Buy</button>", Target(text="Buy", nth=2), "press"),
        (
            "<nav><a href=/1>Books</a></nav><main><a href=/2 id=x>Books</a></main>",
            Target(text="Books", within="main"),
            "press",
        ),
        ("<label>Name <input id=x></label>", Target(label="Name"), "press"),
        ("<a href=/same id=x>Tent</a><p><a href=/same>Tent</a>", "Tent", "press"),
    ],
)
def test_a_target_means_what_a_person_sees(seek, body, target, purpose):
    assert seek(body, target, purpose) == "x"


def test_shadow_roots_and_frames_are_searched_as_well(page, run):
    run(
        page.set_content("""<div id=host><i>light</i></div><iframe srcdoc="<label>Card number <input></label>"></iframe>
      <script>host.attachShadow({mode:"open"}).innerHTML = "<p><slot></slot></p><p><button onclick='this.id=1'>Deep</button></p>"</script>""")
    )
    run(run_click(page, "Deep"))
    assert run(page.locator("button").get_attribute("id")) == "1"
    locator = run(find(page, Target(text="Card number"), timeout=2, purpose="fill"))
    run(locator.fill("4242"))
    assert run(page.frames[1].evaluate("document.querySelector('input').value")) == "4242"


async def run_click(page, text: str) -> None:
    await (await find(page, Target(text=text), timeout=2)).click()


def test_none_names_the_nearest_and_the_page(seek):
    with pytest.raises(StepError) as caught:
        seek("<button>Add to basket</button><a href=/>Home</a><a href=/b>Basket</a>", "Add to cart")
    assert "“Add to cart”" in str(caught.value)
    assert "“Shop”" in str(caught.value)
    assert caught.value.candidates[0] == "button “Add to basket”"


def test_a_page_with_nothing_to_press_makes_one_ask_whether_it_is_the_right_one(seek):
    with pytest.raises(StepError, match="nothing of that kind is there at all: is it the right page"):
        seek("<p>Down for maintenance</p>", "Add to cart")


def test_none_says_when_there_is_one_out_of_sight(seek):
    with pytest.raises(StepError, match="there is one out of sight"):
        seek("<nav style='display:none'><a href=/>Books</a></nav>", "Books")


def test_several_are_listed_with_where_they_stand_and_what_to_write(seek):
    tiles = "".join(
        f"<article><h3>{name}</h3><button>Add to basket</button></article>" for name in ("Tent", "Mug", "Stove")
    )
    with pytest.raises(StepError) as caught:
        seek(tiles, "Add to basket")
    assert "fits 3 things" in str(caught.value)
    assert "1. button “Add to basket” near “Tent”" in str(caught.value)
    assert "`nth: 2`" in str(caught.value)
    assert "`within:" in str(caught.value)
    assert caught.value.candidates[2] == "button “Add to basket” near “Stove”"


def test_several_of_different_roles_are_told_apart_by_role(seek):
    with pytest.raises(StepError, match=r"\{role: link, name: Checkout\}"):
        seek("<a href=/c>Checkout</a><button>Checkout</button>", "Checkout")


def test_nth_says_how_many_there_are_when_it_asks_for_more(seek):
    with pytest.raises(StepError, match="there are only 2"):
        seek("<button>Buy</button><button>Buy</button>", Target(text="Buy", nth=3))


def test_a_wrong_selector_and_an_empty_region_are_said(seek):
    with pytest.raises(StepError, match=r"`a\[` is not a valid CSS selector"):
        seek("<a>x</a>", Target(css="a["))
    with pytest.raises(StepError, match="nothing fits `within: #gone`"):
        seek("<a href=/>x</a>", Target(text="x", within="#gone"))


def test_it_waits_for_what_comes_later_and_prefers_the_exact_name_that_does(page, run):
    run(
        page.set_content("""<button id=part>Pay later</button><script>
      setTimeout(() => document.body.insertAdjacentHTML("beforeend", "<button id=exact>Pay</button>"), 250)</script>""")
    )
    with ends(30, waiting=True):
        locator = run(find(page, Target(text="Pay"), timeout=300))
    assert run(locator.get_attribute("id")) == "exact"


def test_two_that_become_one_are_waited_for(page, run):
    run(
        page.set_content(
            "<button id=old>Pay</button><button id=x>Pay</button><script>setTimeout(() => old.remove(), 400)</script>"
        )
    )
    assert run(run_id(page, "Pay")) == "x"


async def run_id(page, text: str) -> str | None:
    return await (await find(page, Target(text=text), timeout=3)).get_attribute("id")


def test_a_thousand_rows_are_searched_in_little_time(page, run):
    rows = "".join(f"<tr><td><a href=/{n}>Row {n}</a></td></tr>" for n in range(3000))
    run(page.set_content(f"<table>{rows}</table>"))
    found = run(resolve(page, Target(text="Row 2999"), timeout=5))
    assert found.match.href.endswith("/2999")


def test_a_form_whose_fields_hide_its_properties_is_searched_too(seek):
    assert (
        seek(
            "<form><input name=id><input name=textContent><input name=type><button id=x>Send</button></form>",
            "Send",
        )
        == "x"
    )
