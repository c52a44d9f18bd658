"""Errors provoked on purpose, each on a page of its own, beside a customer who notices nothing."""

from __future__ import annotations

import pytest

from auditor.gather.provoking.probing import Probing
from auditor.model.artifacts import Document, Texts, Walk
from auditor.model.journey import Journey, Touchpoint, Variant
from auditor.model.probes import Probe, Probed
from auditor.model.steps import Fill, Open, Target

pytestmark = pytest.mark.browser

NATIVE = """<main><h1>Join</h1><form><label>Email <input type=email name=email required></label>
<label>Name <input name=name required></label><label>Town <input name=town></label><button>Send</button></form></main>"""
SCRIPTED = """<main><form id=f novalidate><p><label for=e>Email</label><input id=e name=email aria-describedby=w>
<span id=w></span></p><p><label>Name <input name=name></label></p><p><label>PIN <input type=password name=pin></label></p>
<div id=top></div><button>Send</button></form></main><script>
f.onsubmit = event => { event.preventDefault(); if (f.email.value.includes('@')) return document.querySelector('main').innerHTML = '<h1>Thank you</h1>';
  w.textContent = 'Enter an email address, like a@b.example'; top.innerHTML;
  document.getElementById('top').innerHTML = '<p style="color:rgb(200,0,0)">That did not work.</p>'; f.name.value = ''; };</script>"""


def label(text: str) -> Target:
    return Target(label=text)


@pytest.fixture
def provoke(run, shared_browser, customer):
    """The touchpoint that a probe makes of a page, and the customer who stands there."""

    def go(probe: Probe, *next_steps, journey=None, typed=(), **pages):
        pages_of = customer(journey=journey, **pages)
        here = Touchpoint("here", "Here", steps=(Open(url="page"), *typed))
        one = Touchpoint("here-probe", "Here, provoked", source="here", probe=probe)
        plan = Journey(
            "test", "Test", base_url=pages_of.hand.base_url, timeout=3.0,
            touchpoints=(here, one, Touchpoint("next", "Next", steps=next_steps)), **(journey or {}),
        )  # fmt: skip
        assert run(pages_of.walk_to(here, lambda _: None)).lost == ""
        before = run(pages_of.hand.page.content())
        taken = run(Probing(shared_browser, plan, Variant("desktop"), pages_of, one).provoke())
        assert run(pages_of.hand.page.content()) == before  # the customer has noticed nothing
        assert len(pages_of.hand.window.context.pages) == 1
        return taken

    return go


def probed(taken) -> Probed:
    assert taken.lost == ""
    return taken.artifacts[Probed]


def test_the_browsers_own_bubbles_belong_to_their_fields(provoke):
    found = probed(provoke(Probe("empty"), page=NATIVE))
    assert (found.refused, found.source, found.form) == (True, "here", "Send")
    assert [(c.field, c.key, c.native, c.tied) for c in found.complaints] == [
        ("Email", "email", True, True),
        ("Name", "name", True, True),
    ]
    assert all(c.text for c in found.complaints)


def test_a_wrong_answer_among_those_of_the_journey(provoke):
    steps = (Fill(fields=((label("Email"), "a@b.example"), (label("Name"), "Ada"), (label("PIN"), "1234"))),)
    taken = provoke(Probe("invalid", field=label("Email")), *steps, page=SCRIPTED)
    found = probed(taken)
    assert (found.refused, found.wrong) == (True, ("Email", "not-an-address"))
    first, second = found.complaints
    assert (first.text, first.field, first.key) == ("Enter an email address, like a@b.example", "Email", "email")
    assert (first.tied, first.near, first.native) == (True, True, False)
    assert (second.text, second.tied) == ("That did not work.", False)
    assert [(k.label, k.before, k.after) for k in found.kept] == [
        ("Email", "not-an-address", "not-an-address"),
        ("Name", "Ada", ""),
    ]  # a PIN is never written down
    assert "1234" not in repr(taken.artifacts)
    walk = taken.artifacts[Walk]
    assert (walk.typed, walk.asked) == ((), ())  # it was not the customer who typed that
    assert walk.steps[-1].text == "send the form: Send"


def test_a_form_that_takes_what_it_gets_has_nothing_to_complain_of(provoke):
    found = probed(provoke(Probe("invalid", field=label("Email"), value="x@y"), page=SCRIPTED))
    assert (found.refused, found.complaints, found.kept) == (False, (), ())
    found = probed(provoke(Probe("empty"), page='<form action="/thanks"><input name=q aria-label=Words><button>Go</button></form>', thanks="<h1>Results</h1>"))  # fmt: skip
    assert found.refused is False


def test_what_was_typed_before_the_touchpoint_stands_in_the_second_window(provoke):
    typed = (Fill(fields=((label("Name"), "Ada"),)),)
    found = probed(provoke(Probe("invalid", field=label("Email"), value="no"), typed=typed, page=NATIVE))
    assert ("Name", "Ada", "Ada") in [(k.label, k.before, k.after) for k in found.kept]


@pytest.mark.parametrize(
    ("page", "probe", "said"),
    [
        pytest.param(
            '<form action="https://elsewhere.example/x"><input aria-label=A name=a><button>Send</button></form>',
            Probe("empty"),
            "this form is sent to elsewhere.example, and errors are provoked only at hosts that the journey names (127.0.0.1)",
            id="a form that is sent elsewhere",
        ),
        pytest.param(
            "<form onsubmit=\"location='https://elsewhere.example/y'; return false\"><input aria-label=A name=a><button>Send</button></form>",
            Probe("empty"),
            "it leads to https://elsewhere.example/y",
            id="a script that leads elsewhere",
        ),
        pytest.param(
            "<form><input autocomplete=cc-number aria-label='Card number' name=n><button>Pay</button></form>",
            Probe("empty"),
            "this form asks for a payment card",
            id="a payment card",
        ),
        pytest.param(
            "<form><h2>One</h2><input aria-label=A><button>Send</button></form><form><h2>Two</h2><input aria-label=B><button>Send</button></form>",
            Probe("empty", form="send"),
            "“send” fits 2 forms: “Send” · “One”; “Send” · “Two”. Name one by its button or heading",
            id="two forms of one name",
        ),
        pytest.param(NATIVE, Probe("empty", form="Sned"), "no form is called “Sned”; did you mean `Send`?", id="no such form"),
        pytest.param("<h1>Hello</h1>", Probe("empty"), "there is no form with a field and a button", id="no form"),
        pytest.param(NATIVE, Probe("invalid", field=label("Fax")), "no visible field", id="no such field"),
        pytest.param(
            NATIVE,
            Probe("back"),
            "nothing is typed here that could be lost",
            id="nothing typed",
        ),
        pytest.param("<form action='/file'><input aria-label=A name=a><button>Send</button></form>", Probe("empty"), "it starts a download (invoice.pdf)", id="a download"),
        pytest.param("<form action='/half'><input aria-label=A name=a><button>Send</button></form>", Probe("empty"), "did not end in time", id="an answer that never ends"),
        pytest.param(
            "<script>if (name !== 'mine' && !history.state) { history.replaceState(1, '', '/this-window') }</script>" + NATIVE,
            Probe("empty"),
            "this-window does not show this form: the site keeps it in the customer's own window, and in no address",
            id="a state that is in no address",
        ),
        pytest.param(
            "<form onsubmit=\"return confirm('Sure?')\"><input aria-label=A name=a><button>Send</button></form>",
            Probe("empty"),
            "the page asked “Sure?” (confirm): dismissed; a probe confirms nothing",
            id="a question",
        ),
        pytest.param(NATIVE, Probe("missing-page", path="https://elsewhere.example/"), "this address lies at elsewhere.example", id="a page elsewhere"),
    ],
)  # fmt: skip
def test_what_is_left_alone_or_cannot_be_done_is_said(provoke, page, probe, said):
    taken = provoke(probe, page=page)
    assert taken.lost.startswith("could not be provoked: ")
    assert said in taken.lost
    assert "nth-child" not in taken.lost


def test_a_payment_form_of_a_test_system(provoke):
    page = "<form><label>Card number <input autocomplete=cc-number name=n required value=4111></label><button>Pay</button></form>"
    found = probed(provoke(Probe("empty", payment=True), page=page))
    assert [c.field for c in found.complaints] == ["Card number"]
    assert found.kept == ()


def test_ways_in_which_forms_answer(provoke):
    greyed = probed(
        provoke(Probe("empty"), page="<form><input aria-label=A name=a><button disabled>Send</button></form>")
    )
    assert (greyed.refused, greyed.dead, greyed.complaints) == (True, True, ())
    box = "<form onsubmit=\"alert('Fill in everything'); return false\"><input aria-label=A name=a><button>Send</button></form>"
    alerted = probed(provoke(Probe("empty"), page=box))
    assert [(c.text, c.field, c.native) for c in alerted.complaints] == [("Fill in everything", "", False)]
    mute = "<form onsubmit='return false'><input aria-label=A name=a><button>Send</button></form>"
    silent = probed(provoke(Probe("empty"), page=mute))
    assert (silent.refused, silent.complaints) == (True, ())
    loose = "<div><p><label>Code <input id=c></label></p><div role=button tabindex=0 onclick=\"o.innerHTML='Enter a code'\">Redeem</div><p role=alert id=o></p></div>"
    without = probed(provoke(Probe("empty", form="Redeem"), page=loose))
    assert [c.text for c in without.complaints] == ["Enter a code"]


def test_a_form_that_fails_at_the_server(provoke):
    found = provoke(
        Probe("empty"), page="<form action='/500' method=post><input aria-label=A name=a><button>Send</button></form>"
    )
    assert (probed(found).refused, probed(found).complaints) == (True, ())
    assert found.artifacts[Document].status == 500


def test_a_page_that_does_not_exist(provoke):
    taken = provoke(Probe("missing-page"), page="<h1>Here</h1>")
    assert (probed(taken).refused, taken.artifacts[Document].status) == (True, 404)
    assert probed(taken).asked.endswith("/this-page-does-not-exist")
    assert [b.text for b in taken.artifacts[Texts].blocks] == ["Not found"]


def test_a_page_that_is_only_missing_in_its_words_and_one_without_any(provoke):
    soft = provoke(Probe("missing-page", path="/gone"), page="<h1>Here</h1>", gone="<h1>Oops</h1>")
    assert (probed(soft).refused, soft.artifacts[Document].status) == (False, 200)
    bare = provoke(Probe("missing-page", path="/empty-500"), page="<h1>Here</h1>")
    assert (probed(bare).refused, bare.artifacts[Document].status, bare.artifacts[Texts].blocks) == (True, 500, ())


def test_the_same_page_at_night(provoke):
    page = """<h1>Help</h1><p>Always shown</p><p id=p></p><script>
    p.textContent = new Date().getHours() < 9 ? 'Closed until 9:00' : 'We are open now';</script>"""
    found = provoke(Probe("clock", clock="sunday 03:00"), page=page)
    assert [b.text for b in found.artifacts[Texts].blocks] == ["Help", "Always shown", "Closed until 9:00"]
    assert probed(found).scripted == ("Closed until 9:00",)
    assert probed(found).clock.endswith("T03:00")


def test_back_and_forward(provoke):
    steps = (Fill(fields=((label("Name"), "Ada"),)),)
    kept = probed(provoke(Probe("back"), *steps, page=NATIVE))
    assert [(k.label, k.before, k.after) for k in kept.kept] == [("Name", "Ada", "Ada")]
    off = NATIVE.replace("<form>", "<form autocomplete=off>")
    lost = probed(provoke(Probe("back", fill=((label("Town"), "Leeds"),)), *steps, page=off))
    assert [(k.label, k.after) for k in lost.kept] == [("Name", ""), ("Town", "")]


def test_the_second_window_belongs_to_the_same_customer(provoke):
    page = """<form><input aria-label=A name=a required><button>Send</button></form><p id=p></p><script>
    const first = !sessionStorage.who; sessionStorage.who ||= 'Ada'; localStorage.what ||= 'tea';
    document.cookie = 'seen=1'; p.textContent = first ? 'new' : 'known as ' + sessionStorage.who + ' ' + localStorage.what;
    </script>"""
    taken = provoke(Probe("empty"), page=page)
    assert "known as Ada tea" in [b.text for b in taken.artifacts[Texts].blocks]


def test_without_a_host_of_its_own_nothing_is_provoked(run, shared_browser, customer):
    pages = customer(page=NATIVE)
    here = Touchpoint("here", "Here", steps=(Open(url="page"),))
    run(pages.walk_to(here, lambda _: None))
    one = Touchpoint("x", "X", source="here", probe=Probe("empty"))
    plan = Journey("test", "Test", touchpoints=(here, one))
    taken = run(Probing(shared_browser, plan, Variant("desktop"), pages, one).provoke())
    assert taken.lost == (
        "could not be provoked: this page lies at 127.0.0.1, and errors are provoked only at hosts that the journey "
        "names (none: the journey has no `base_url:`); if that host is yours, add it under `network:`, to `only:`"
    )
