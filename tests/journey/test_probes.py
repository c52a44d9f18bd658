"""`probe:` of a touchpoint: what it becomes, what is wrong with it, and that the schema says the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from auditor.model.journey import Journey, Kind, Touchpoint
from auditor.model.probes import Probe
from auditor.model.steps import Target
from tests.journey.test_schema import accepted

HEAD = "journey: Test\nbase_url: https://shop.example/\n"
BEFORE = HEAD + "touchpoints:\n- id: details\n  title: 'Checkout: details'\n  stage: commit\n  steps: [{open: /}]\n"

Load = Callable[..., Journey]
Faults = Callable[..., list[str]]


def written(probe: str) -> str:
    return f"{BEFORE}  probe: {probe}\n"


def made(load: Load, probe: str) -> list[Touchpoint]:
    return list(load(written(probe)).touchpoints[1:])


def test_an_error_is_a_touchpoint_of_its_own(load: Load) -> None:
    details, empty, after = load(
        written("{form: Continue}") + "- {id: after, steps: [{click: Continue}]}\n"
    ).touchpoints
    assert (details.probe, details.source, after.source) == (None, "", "")
    assert (empty.id, empty.title, empty.source) == ("details-probe-empty", "Checkout: details, sent empty", "details")
    assert (empty.kind, empty.stage, empty.steps, empty.at.line) == (Kind.PAGE, details.stage, (), 8)
    assert empty.probe == Probe("empty", "Continue")


@pytest.mark.parametrize(
    ("probe", "expected"),
    [
        ("{form: empty}", Probe("empty")),
        ("{form: true}", Probe("empty")),
        ("{form: Send, empty: true}", Probe("empty", "Send")),
        ("{empty: true, payment: true}", Probe("empty", payment=True)),
        ("{form: Send, invalid: Email}", Probe("invalid", "Send", Target(text="Email"))),
        ("{invalid: {Email: nope}}", Probe("invalid", "", Target(label="Email"), "nope")),
        ("{form: Send, invalid: {into: {css: '#e'}, value: ''}}", Probe("invalid", "Send", Target(css="#e"), "")),
        ("{form: Send, invalid: [{into: Email}]}", Probe("invalid", "Send", Target(text="Email"))),
        ("{missing-page: true}", Probe("missing-page")),
        ("{missing-page: /no such page}", Probe("missing-page", path="/no%20such%20page")),
        ("{back: true}", Probe("back")),
        ("{form: Send, back: true, fill: {Name: Ada}}", Probe("back", "Send", fill=((Target(label="Name"), "Ada"),))),
        ("{clock: '23:30'}", Probe("clock", clock="23:30")),
        ("{clock: Sunday  03:00}", Probe("clock", clock="sunday 03:00")),
        ("{clock: 2027-01-03 03:00}", Probe("clock", clock="2027-01-03 03:00")),
    ],
)
def test_everything_that_can_be_provoked(load: Load, probe: str, expected: Probe) -> None:
    assert [one.probe for one in made(load, probe)] == [expected]
    assert accepted(written(probe))


def test_names_of_the_walk_are_left_for_it(load: Load) -> None:
    (one,) = made(load, '{form: Send, invalid: {Email: "${run}.example"}}')
    assert one.probe is not None
    assert one.probe.value == "${run}.example"


def test_several_are_told_apart(load: Load) -> None:
    probes = "[{form: A}, {form: B}, {invalid: Email}, {missing-page: true}, {back: true}, {clock: '03:00'}]"
    assert [(one.id, one.title.removeprefix("Checkout: details, ")) for one in made(load, probes)] == [
        ("details-probe-empty", "sent empty"),
        ("details-probe-empty-2", "sent empty"),
        ("details-probe-invalid", "with a wrong Email"),
        ("details-probe-missing-page", "an address that does not exist"),
        ("details-probe-back", "after Back and Forward"),
        ("details-probe-clock", "at 03:00"),
    ]
    assert accepted(written(probes))


@pytest.mark.parametrize(
    ("probe", "said"),
    [
        ("{frm: Send}", "8:11: unknown key `frm`; did you mean `form`?"),
        ("{}", "8:10: a probe does one thing, form, missing-page, back or clock: this has none"),
        ("{form: a, clock: '10:00'}", "8:10: a probe does one thing, form, missing-page, back or clock: this has `form` and `clock`"),
        ("{missing-page: true, back: true}", "8:10: a probe does one thing, form, missing-page, back or clock: this has `missing-page` and `back`"),
        ("{form: a, empty: true, invalid: Email}", "8:10: `empty` and `invalid` exclude each other: write a probe for each"),
        ("{form: a, invalid: {A: b, C: d}}", "8:29: one field at a time, so that it is seen what the form says of it: write a probe for each"),
        ("{form: a, fill: {A: b}}", "8:10: `fill:` goes with `invalid:` or `back:`; a form that is sent empty has nothing in it"),
        ("{empty: false}", "8:18: write `true`, or leave it out"),
        ("{missing-page: false}", "8:25: write `true`, an address such as /no-such-page, or leave it out"),
        ("{clock: '25:00'}", "8:18: `25:00` is no local time: write 23:30, sunday 03:00 or 2027-01-03 03:00"),
        ("empty", "8:10: a probe is a mapping: `{form: true}`, `{missing-page: true}` …"),
        ("[]", "8:10: from one to 20 probes are possible here"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_place(faults: Faults, probe: str, said: str) -> None:
    assert faults(written(probe)) == [said]
    assert not accepted(written(probe))


def test_a_day_that_does_not_exist(faults: Faults) -> None:
    assert faults(written("{clock: 2027-02-30 03:00}")) == ["8:18: there is no day 2027-02-30"]


def test_only_pages_are_provoked(faults: Faults) -> None:
    text = HEAD + "inbox: {smtp: true}\ntouchpoints:\n- {id: mail, kind: email, probe: {form: true}}\n"
    assert faults(text) == ["5:27: `probe:` is for pages, and this is of kind `email`"]


def test_an_id_that_is_taken(faults: Faults) -> None:
    text = written("{form: true}") + "- {id: details-probe-empty, steps: [{open: /}]}\n"
    assert faults(text) == ["9:4: two touchpoints are called `details-probe-empty`, the first in line 8: rename one"]
