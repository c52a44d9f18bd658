"""Steps in words, and with their names filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.errors import StepError
from auditor.gather.plan import declared, names_of, variants_of
from auditor.gather.wording import filled, said
from auditor.model.journey import Journey, Variant
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

PAY = Target(role="button", name="Pay")


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Open(url="/x"), "open /x"),
        (Click(target=PAY), "click button “Pay”"),
        (Click(target=PAY, label="Pay for it"), "Pay for it"),
        (
            Fill(fields=((Target(text="Email"), "secret"), (Target(label="Name"), "Ada"))),
            "fill in “Email”, field “Name”",
        ),
        (Choose(fields=((Target(text="Country"), "France"),)), "choose in “Country”"),
        (Tick(targets=(Target(text="I agree"),), on=False), "untick “I agree”"),
        (Press(key="Enter"), "press Enter"),
        (Press(key="Enter", target=PAY), "press Enter on button “Pay”"),
        (Hover(target=PAY), "point at button “Pay”"),
        (Scroll(to="bottom"), "scroll to bottom"),
        (Upload(field=Target(text="Photo"), files=(Path("/a/b.png"),)), "upload b.png to “Photo”"),
        (WaitFor(target=PAY, gone=True), "wait until button “Pay” is gone"),
        (WaitFor(url="/done"), "wait until /done is there"),
        (Wait(seconds=1.5), "wait 1.5 s"),
        (Expect(text=("a",), no_text=("b",), status=404), "expect “a”; no “b”; status 404"),
        (Capture(name="order"), "note the order"),
        (Follow(email="mail", link="View"), "follow “View” in mail"),
        (Back(), "go back"),
        (Dialog(accept=True), "accept the next dialog"),
        (Optional(steps=(Back(), Wait(seconds=1))), "if it is there: go back, wait 1 s"),
        (When(steps=(Back(),)), "when it applies: go back"),
    ],
)
def test_a_step_is_said_in_words_without_what_is_typed(step, words):
    assert said(step) == words


def test_names_are_filled_in_everywhere_in_a_step_and_marks_stay():
    step = When(
        visible=Target(text="${word}"),
        steps=(Fill(fields=((Target(text="Mail"), "ada+${run}@x.test $$5"),)), Expect(text=("${word}",))),
        at=Mark("${run}.yaml", 3, 1),
    )
    done = filled(step, {"run": "ab12", "word": "Hi"}.get)
    assert done.visible == Target(text="Hi")
    assert done.steps[0].fields[0][1] == "ada+ab12@x.test $5"
    assert done.steps[1].text == ("Hi",)
    assert done.at.path == "${run}.yaml"


def test_a_name_that_nobody_has_noted_is_an_error_that_says_what_to_do():
    with pytest.raises(StepError, match=r"`\$\{order\}` is not known here: `capture:` it in an earlier step"):
        filled(Open(url="/track/${order}"), {}.get)


def test_a_walk_knows_its_run_its_variant_its_inbox_and_the_secrets():
    journey = Journey("j", "J", secrets=(("password", "open sesame"),), customer=(("email", "ada+${run}@x.test $$"),))
    one, two = (names_of(journey, Variant("phone"), "127.0.0.1:2525") for _ in range(2))
    assert one["run"] != two["run"]
    assert (one["variant"], one["inbox"], one["secrets.password"]) == ("phone", "127.0.0.1:2525", "open sesame")
    assert declared(journey).customer == {"email": "ada+${run}@x.test $"}
    assert "sesame" not in str(declared(journey))


def test_variants_are_chosen_by_id_or_device():
    journey = Journey("j", "J", variants=(Variant("desktop"), Variant("small", device="iPhone 15")))
    assert [v.id for v in variants_of(journey, ())] == ["desktop", "small"]
    assert [v.id for v in variants_of(journey, ("iphone 15",))] == ["small"]
