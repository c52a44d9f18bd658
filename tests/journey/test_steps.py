"""Steps: every kind, every short form, and what is said of those that are wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.errors import FilesError
from auditor.model.journey import Journey
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
    Step,
    Target,
    Tick,
    Upload,
    Wait,
    WaitFor,
    When,
)

Load = Callable[..., Journey]
Faults = Callable[..., list[str]]

NO = Mark()


@pytest.mark.parametrize(
    ("written", "steps"),
    [
        ("open: /a?b=c d#e", [Open(url="/a?b=c%20d#e")]),
        ("open: HTTPS://other.example/", [Open(url="HTTPS://other.example/")]),
        ("click: Add to basket", [Click(target=Target(text="Add to basket"))]),
        ("click: 12", [Click(target=Target(text="12"))]),
        ("click: {role: Button, name: Pay, nth: 2, within: main}", [Click(target=Target(role="button", name="Pay", nth=2, within="main"))]),
        ("click: {css: '#pay'}", [Click(target=Target(css="#pay"))]),
        ("click: {test_id: pay}", [Click(target=Target(test_id="pay"))]),
        ("fill: {Email address: a@b.test, Age: 42}", [Fill(fields=((Target(label="Email address"), "a@b.test"), (Target(label="Age"), "42")))]),
        ("fill: [{into: Search, value: tea}, {into: {css: input}, value: ''}]", [Fill(fields=((Target(text="Search"), "tea"), (Target(css="input"), "")))]),
        ("fill: {into: {label: A}, value: b}", [Fill(fields=((Target(label="A"), "b"),))]),
        ("choose: {Country: no}", [Choose(fields=((Target(label="Country"), "no"),))]),
        ("tick: I agree", [Tick(targets=(Target(text="I agree"),))]),
        ("tick: [I agree, {label: Terms}]", [Tick(targets=(Target(text="I agree"), Target(label="Terms")))]),
        ("untick: News", [Tick(targets=(Target(text="News"),), on=False)]),
        ("press: Enter", [Press(key="Enter")]),
        ("press: {key: Enter, on: {label: Search}}", [Press(key="Enter", target=Target(label="Search"))]),
        ("hover: Menu", [Hover(target=Target(text="Menu"))]),
        ("scroll: bottom", [Scroll(to="bottom")]),
        ("scroll: Reviews", [Scroll(to=Target(text="Reviews"))]),
        ("scroll: {text: top}", [Scroll(to=Target(text="top"))]),
        ("wait_for: Thank you", [WaitFor(target=Target(text="Thank you"))]),
        ("wait_for: {css: .done}", [WaitFor(target=Target(css=".done"))]),
        ("wait_for: {url: /thank-you/}", [WaitFor(url="/thank-you/")]),
        ("wait_for: {gone: Loading}", [WaitFor(target=Target(text="Loading"), gone=True)]),
        ("wait: 500ms", [Wait(seconds=0.5)]),
        ("wait: 1.5", [Wait(seconds=1.5)]),
        ("wait: 2m", [Wait(seconds=120)]),
        ("expect: Thank you", [Expect(text=("Thank you",))]),
        ("expect: [Thank you, /order \\d+/i]", [Expect(text=("Thank you", "/order \\d+/i"))]),
        ("expect: {no_text: Error, url: /a, title: Shop, status: 200}", [Expect(no_text=("Error",), url="/a", title="Shop", status=200)]),
        ("capture: {order: {css: h1}}", [Capture(name="order", source=Target(css="h1"))]),
        ("capture: {order: Order number}", [Capture(name="order", source=Target(text="Order number"))]),
        ("capture: {order: '/No. (\\d+)/'}", [Capture(name="order", match="No. (\\d+)")]),
        ("capture: {a: {from: {css: h1}, match: x}, b: {match: y}}", [Capture(name="a", source=Target(css="h1"), match="x"), Capture(name="b", match="y")]),
        ("back:", [Back()]),
        ("back: true", [Back()]),
        ("dialog: accept", [Dialog(accept=True)]),
        ("dialog: dismiss", [Dialog(accept=False)]),
        ("dialog: {answer: Ada}", [Dialog(accept=True, answer="Ada")]),
        ("optional: [{click: Close}]", [Optional(steps=(Click(target=Target(text="Close")),))]),
        ("optional: {steps: [back]}", [Optional(steps=(Back(),))]),
        ("when: {visible: Cookies, steps: [{click: OK}]}", [When(visible=Target(text="Cookies"), steps=(Click(target=Target(text="OK")),))]),
        ("when: {variant: phone, steps: [{click: OK}]}", [When(variant=("phone",), steps=(Click(target=Target(text="OK")),))]),
        ("when: {language: zh, steps: [back]}", [When(variant=("desktop-zh-cn", "zh"), steps=(Back(),))]),
    ],
)  # fmt: skip
def test_every_step_is_read_in_every_form(load_steps: Load, written: str, steps: list[Step]) -> None:
    top = "variants: [desktop, phone, {locale: zh-CN}, {id: zh, locale: zh}]\n"
    journey = load_steps(f"- {written}\n", top)
    assert [bare(step) for step in journey.touchpoints[0].steps[1:]] == steps


def bare(step: Step) -> Step:
    """Without places."""
    inner = {"steps": tuple(bare(s) for s in step.steps)} if isinstance(step, When | Optional) else {}
    return replace(step, at=NO, **inner)


def test_a_bare_word_for_back_will_do(load_steps: Load) -> None:
    assert isinstance(load_steps("- back\n").touchpoints[0].steps[1], Back)


def test_a_step_knows_its_place_its_label_and_its_time(load_steps: Load) -> None:
    journey = load_steps("- click: A\n- label: Pay\n  timeout: 3s\n  click: Pay\n")
    step = journey.touchpoints[0].steps[2]
    assert (step.label, step.timeout, step.at.line, step.at.column) == ("Pay", 3, 8, 5)


def test_files_to_upload_stand_beside_the_journey(load_steps: Load, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_text("x")
    journey = load_steps("- upload: {CV: a.pdf, More: [a.pdf, b.pdf]}\n")
    first, second = journey.touchpoints[0].steps[1:]
    assert isinstance(first, Upload)
    assert isinstance(second, Upload)
    assert (first.field, first.files) == (Target(label="CV"), ((tmp_path / "a.pdf").resolve(),))
    assert [f.name for f in second.files] == ["a.pdf", "b.pdf"]


def test_a_link_of_a_mail_further_up_can_be_followed(load: Load, faults: Faults) -> None:
    text = (
        "journey: Test\nbase_url: https://x.test/\ninbox: {smtp: true}\ntouchpoints:\n- {id: start, steps: [{open: /}]}\n"
        "- {id: welcome-mail, kind: email}\n- {id: confirm, steps: [{follow: {email: welcome-mail, link: Confirm}}]}\n"
    )
    assert isinstance(load(text).touchpoints[2].steps[0], Follow)
    (fault,) = faults(text.replace("email: welcome-mail", "email: welcome"))
    assert fault == "7:42: `welcome` is no email further up; did you mean `welcome-mail`?"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("- clik: Buy", "1:3: unknown step `clik`; did you mean `click`?"),
        ("- zzz: Buy", "1:3: unknown step `zzz`; valid: back, capture, choose, click, dialog"),
        ("- label: Buy", "1:3: this step does nothing: give it one of open, click, fill"),
        ("- click: Buy\n  fill: {A: b}", "2:3: a step does one thing, and this one has `click` already: start `fill` with `- `"),
        ("- click: Buy\n  timout: 3", "2:3: unknown key `timout`; did you mean `timeout`?"),
        ("- click Buy", "1:3: this is no step: write `action: what`"),
        ("- [click, Buy]", "1:3: this is no step: write `action: what`"),
        ("-", "1:2: this is no step: write `action: what`"),
        ("- click:", "1:3: nothing is written in `click:`"),
        ("- click: []", "1:10: a mapping is wanted here: `key: value`"),
        ("- click: {role: buton}", "1:17: `buton` is no role; did you mean `button`?"),
        ("- click: {text: a, css: b}", "1:10: say what is meant with exactly one of text, role, label, test_id, css: this has `text` and `css`"),
        ("- click: {text: a, name: b}", "1:10: `name` goes with `role`"),
        ("- click: {nth: 0, text: a}", "1:16: `0` is no position: a whole number from 1 to 999 is wanted"),
        ("- click: {}", "1:10: say what is meant with exactly one of"),
        ("- fill: Ada", "1:9: a list is wanted here"),
        ("- fill: {}", "1:9: at least one is wanted here"),
        ("- fill: {Name: }", "1:10: nothing is written in `Name:`"),
        ("- fill: {Name: null}", "1:10: nothing is written in `Name:`: quote the word if it is meant"),
        ("- fill: {Name: [a]}", "1:16: a text is wanted here, not a list"),
        ("- fill: [{into: a}]", "1:10: `value:` is missing here"),
        ("- open: javascript:alert(1)", "1:9: `javascript:` cannot be opened"),
        ("- open: data:text/html,x", "1:9: `data:` cannot be opened"),
        ("- open: localhost:8000/a", "1:9: `localhost:8000/a` has no scheme: write http://localhost:8000/a"),
        ('- open: "a\\nb"', "1:9: an address is one line"),
        ("- press: {kee: Enter}", "1:11: unknown key `kee`; did you mean `key`?"),
        ("- wait_for: {url: /x/, gone: y}", "1:13: wait for one thing"),
        ("- wait: long", "1:9: `long` is no length of time"),
        ("- wait: -1", "1:9: `-1` is no length of time"),
        ("- expect: {}", "1:11: this expects nothing"),
        ("- expect: /(/", "1:11: this is no regular expression"),
        ("- expect: {status: 999}", "1:20: `999` is no HTTP status"),
        ("- capture: order", "1:12: say what to name: write capture: {order_number:"),
        ("- capture: {from: h1, match: x}", "1:12: the name comes first"),
        ("- capture: {run: h1}", "1:13: a value cannot be called `run`"),
        ("- capture: {order: {}}", "1:20: say where it is found"),
        ("- capture: {order: {match: '('}}", "1:28: this is no regular expression"),
        ("- follow: {email: mail, link: x}", "1:19: `mail` is no email further up; no email touchpoint stands above this step"),
        ("- back: 3", "1:9: `back:` stands alone"),
        ("- dialog: maybe", "1:11: `maybe` is no answer to a dialog; valid: accept, dismiss"),
        ("- upload: {CV: none.pdf}", "1:16: there is no file `none.pdf` beside test-journey.yaml"),
        ("- upload: {CV: 'a${run}.pdf'}", "1:16: a file's name must be known before the walk"),
        ("- use: nothing", "1:3: there is no shared sub-journey `nothing`"),
        ("- use: ../../etc/passwd", "1:3: there is no shared sub-journey `../../etc/passwd`"),
        ("- when: {steps: [back]}", "1:9: say when: give visible, variant or language"),
        ("- when: {variant: phone}", "1:3: `steps:` is missing here"),
        ("- when: {variant: fone, steps: [back]}", "1:10: there is no variant `fone`; did you mean `phone`?"),
        ("- when: {language: zh, steps: [back]}", "1:10: no variant is in zh: give one a `locale:`"),
        ("- when: {variant: phone, steps: [{clik: x}]}", "1:35: unknown step `clik`; did you mean `click`?"),
        ("- optional:\n  - clik: x", "2:5: unknown step `clik`; did you mean `click`?"),
        ("- fill: {Email: 'a ${nope} b'}", "1:20: `${nope}` has no value"),
        ("- fill:\n    Email: |\n      one\n      two ${nope}", "4:11: `${nope}` has no value"),
        ("- fill: {Email: 'a ${'}", "1:20: `${` is not a name: write ${NAME}"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_step_is_said_at_its_place(faults: Faults, written: str, fault: str) -> None:
    indented = "".join(f"  {line}\n" for line in written.splitlines())
    head = "journey: Test\nbase_url: https://shop.example/\nvariants: [phone]\ntouchpoints:\n- id: one\n  steps:\n  - open: /\n"
    found = faults(head + indented)
    line, column, message = fault.split(":", 2)
    assert [f for f in found if f.startswith(f"{int(line) + 7}:{int(column) + 2}:{message}")], found
    assert len(found) <= 2
    assert not [f for f in found if "Input should" in f or "validation" in f or "pydantic" in f]


@pytest.fixture
def shared(tmp_path: Path) -> Callable[[str, str], None]:
    """Write a shared sub-journey."""

    def write(name: str, text: str) -> None:
        (tmp_path / "shared").mkdir(exist_ok=True)
        (tmp_path / "shared" / f"{name}.yaml").write_text(text)

    return write


def test_a_shared_sub_journey_is_written_out_where_it_is_used(
    load_steps: Load, shared: Callable[[str, str], None]
) -> None:
    shared(
        "log-in",
        "title: Log in\nsteps:\n- fill: {Name: '${user}', Place: '${place:-here}', Who: '${customer.name}', P: '${secrets.password}'}\n- click: Log in\n- capture: {session: {css: b}}\n",
    )
    journey = load_steps(
        "- use: {steps: log-in, with: {user: '${customer.name} ${run}'}}\n  label: Come in\n- fill: {S: '${session}'}\n",
        "customer: {name: Ada}\nsecrets: {password: long enough}\n",
    )
    _, fill, click, _, last = journey.touchpoints[0].steps
    assert isinstance(fill, Fill)
    assert [value for _, value in fill.fields] == ["Ada ${run}", "here", "Ada", "${secrets.password}"]
    assert (click.label, Path(click.at.path).name, click.at.line) == ("Come in", "log-in.yaml", 4)
    assert last.fields[0][1] == "${session}"  # type: ignore[union-attr]


def test_a_shared_sub_journey_may_use_another_but_not_itself(
    load_steps: Load, step_faults: Faults, shared: Callable[[str, str], None]
) -> None:
    shared("outer", "steps:\n- use: inner\n- click: A\n")
    shared("inner", "steps:\n- click: B\n")
    steps = load_steps("- use: outer\n- use: inner\n").touchpoints[0].steps
    assert [s.target.text for s in steps[1:]] == ["B", "A", "B"]  # type: ignore[union-attr]
    shared("inner", "steps:\n- use: outer\n")
    (fault,) = step_faults("- use: outer\n")
    assert fault.endswith("this sub-journey uses itself: outer → inner → outer")


def test_sub_journeys_that_multiply_are_refused(step_faults: Faults, shared: Callable[[str, str], None]) -> None:
    shared("n0", "steps: [back]\n")
    for n in range(1, 8):
        shared(f"n{n}", "steps:\n" + f"- use: n{n - 1}\n" * 9)
    (fault,) = step_faults("- use: n7\n")
    assert "more than 10000 steps" in fault


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "a shared sub-journey is a mapping with `steps:`"),
        ("title: x\n", "`steps:` is missing here"),
        ("steps: []\n", "this list of steps is empty"),
        ("setps: []\nsteps: [back]\n", "unknown key `setps`; did you mean `steps`?"),
        ("steps:\n\t- back\n", "a tab"),
        ("steps:\n- click: ${user}\n", "`${user}` is handed in by nobody: add it under `with:`"),
    ],
)
def test_what_is_wrong_in_a_shared_file_is_said_there_and_once(
    load_steps: Load, shared: Callable[[str, str], None], text: str, says: str
) -> None:
    shared("part", text)
    with pytest.raises(FilesError) as caught:
        load_steps("- use: part\n- use: part\n")
    (fault,) = caught.value.faults
    assert Path(fault.path).name == "part.yaml"
    assert says in fault.message
