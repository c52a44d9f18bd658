"""A journey file, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor import secrecy
from auditor.errors import FileError, FilesError
from auditor.journey.parse import load_journey
from auditor.model.journey import Inbox, Journey, Kind, Stage
from auditor.model.steps import Mark, Open
from tests.ends import ends

ROOT = Path(__file__).resolve().parents[2]
PAGE = "touchpoints:\n- {id: one, steps: [{open: /}]}\n"
TOP = f"journey: Test\nbase_url: https://shop.example/\n{PAGE}"

Load = Callable[..., Journey]
Faults = Callable[..., list[str]]


def test_the_smallest_journey(load: Load) -> None:
    journey = load(TOP)
    assert (journey.id, journey.title, journey.base_url) == ("test-journey", "Test", "https://shop.example/")
    assert [v.id for v in journey.variants] == ["desktop"]
    assert (journey.languages, journey.timeout, journey.capture, journey.inbox) == (("en",), 15.0, "full", None)
    (one,) = journey.touchpoints
    assert (one.id, one.title, one.kind, one.stage) == ("one", "One", Kind.PAGE, None)
    assert one.at == Mark(str(journey.path), 4, 3)
    (opened,) = one.steps
    assert isinstance(opened, Open)
    assert (opened.url, opened.at.line, opened.at.column) == ("/", 4, 21)


def test_everything_that_a_journey_may_say(load: Load, tmp_path: Path) -> None:
    (tmp_path / "sms.txt").write_text("Hello")
    (tmp_path / "guide.pdf").write_bytes(b"%PDF-")
    journey = load(
        """\
journey: Guest checkout
goal: 买一本书
market: GB
languages: [no, zh_CN]
base_url: ${SHOP:-http://127.0.0.1:8000}
variants: [desktop, {device: iPhone 15}]
inbox: {smtp: "127.0.0.1:2525"}
customer: {name: Ada, address: {city: Leeds, postcode: 0042}}
facts: {brand: Oscar Books, returns: {days: 30}, open: 10:30}
variables: {greeting: "Dear ${customer.name}"}
timeout: 2m
capture: viewport
network: {only: [Shop.example, "*.cdn.example"]}
ignore_certificate: true
touchpoints:
  - id: product
    title: Product page
    stage: consider
    owner: Web
    language: en-GB
    steps: [{open: /}]
    expect: {total: "£29.99", delivery: {min: 3, max: 5}}
  - {id: mail, kind: email, expect: {to: ada@example.test, subject: /order/i, from: Shop, within: 2m}}
  - {id: sms, kind: text, file: sms.txt, sender: Oscar, data: {price: 29.90, count: 3, code: 0042, old: false, list: [1, a]}}
  - {id: guide, file: guide.pdf}
"""
    )
    assert (journey.goal, journey.market, journey.languages) == ("买一本书", "gb", ("no", "zh-CN"))
    assert (journey.base_url, journey.timeout, journey.capture) == ("http://127.0.0.1:8000", 120.0, "viewport")
    assert [v.device for v in journey.variants] == ["desktop", "iPhone 15"]
    assert journey.inbox == Inbox("127.0.0.1", 2525)
    assert dict(journey.customer) == {"name": "Ada", "address.city": "Leeds", "address.postcode": "0042"}
    assert dict(journey.facts) == {"brand": "Oscar Books", "returns.days": "30", "open": "10:30"}
    assert journey.variables == (("greeting", "Dear Ada"),)
    assert (journey.only_hosts, journey.ignore_certificate) == (("shop.example", "*.cdn.example"), True)
    product, mail, sms, guide = journey.touchpoints
    assert (product.stage, product.owner, product.language) == (Stage.CONSIDER, "Web", "en-GB")
    assert product.expect == (("total", "£29.99"), ("delivery.min", "3"), ("delivery.max", "5"))
    assert mail.mail is not None
    assert (mail.mail.to, mail.mail.subject, mail.mail.sender, mail.mail.within) == (
        "ada@example.test",
        "/order/i",
        "Shop",
        120,
    )
    assert mail.expect == ()
    assert (sms.file, sms.sender) == ((tmp_path / "sms.txt").resolve(), "Oscar")
    assert dict(sms.data) == {"price": 29.9, "count": 3, "code": "0042", "old": False, "list": [1, "a"]}
    assert guide.kind is Kind.DOCUMENT


def test_values_stay_what_was_written(load_steps: Load) -> None:
    journey = load_steps(
        '- fill: {Card: 0042, Country: no, Time: 10:30, Number: 1_000, Day: 2026-05-12, Agree: true, None: ""}\n'
    )
    fill = journey.touchpoints[0].steps[1]
    assert [value for _, value in fill.fields] == ["0042", "no", "10:30", "1_000", "2026-05-12", "true", ""]  # type: ignore[union-attr]


def test_names_are_looked_up_in_order(load: Load) -> None:
    journey = load(
        """\
journey: ${TITLE}
base_url: https://${HOST:-shop.example}/
customer: {name: Ada, email: "${mailbox}+${run}@x.test"}
variables: {HOST: own.example, mailbox: "${USER_NAME}-${customer.name}"}
touchpoints:
- id: one
  steps:
  - open: /${run}/${customer.email}/$$5/${COST}
  - capture: {order: {css: h1}}
  - fill: {Order: "${order} ${variant} ${secret:-none}"}
""",
        TITLE="From the environment ${TITLE} $$",
        HOST="other.example",
        USER_NAME="ada",
        COST="$5 ${x}",
    )
    assert journey.title == "From the environment ${TITLE} $$"
    assert journey.base_url == "https://own.example/"
    assert dict(journey.customer)["email"] == "ada-Ada+${run}@x.test"
    opened, _, fill = journey.touchpoints[0].steps
    assert opened.url == "/${run}/ada-Ada+${run}@x.test/$$5/$$5%20$${x}"  # type: ignore[union-attr]
    assert fill.fields[0][1] == "${order} ${variant} none"  # type: ignore[union-attr]


def test_secrets_are_remembered_and_stay_names_in_steps(load: Load) -> None:
    journey = load(
        'journey: Test\nsecrets: {password: "${PASS}"}\ntouchpoints:\n- id: one\n  steps:\n'
        '  - open: https://shop.example/\n  - fill: {Password: "${secrets.password}"}\n',
        PASS="correct horse",
    )
    assert journey.secrets == (("password", "correct horse"),)
    assert journey.touchpoints[0].steps[1].fields[0][1] == "${secrets.password}"  # type: ignore[union-attr]
    assert secrecy.known() == ("correct horse",)
    assert "correct horse" not in repr(journey)


@pytest.mark.parametrize(
    ("secret", "where", "says"),
    [
        ("${PASS}", "2:21", "no value: set the environment variable PASS"),
        ("abc", "2:21", "at least 4 characters"),
        ("${PASS:-}", "2:21", "at least 4 characters"),
        ("${run}abc", "2:21", "no value: set the environment variable run"),
    ],
)
def test_a_secret_that_cannot_be_kept_is_a_fault_at_its_line(
    faults: Faults, secret: str, where: str, says: str
) -> None:
    (fault,) = faults(f'journey: Test\nsecrets: {{password: "{secret}"}}\nbase_url: https://x.test/\n{PAGE}')
    assert fault.startswith(f"{where}: ")
    assert says in fault


@pytest.mark.parametrize(
    "line",
    [
        'goal: "${secrets.password}"',
        'facts: {a: "${secrets.password}"}',
        'customer: {a: "${secrets.password}"}',
        'variables: {a: "${secrets.password}"}',
    ],
)
def test_a_secret_is_refused_wherever_it_would_be_written_down(faults: Faults, line: str) -> None:
    found = faults(f"{TOP}secrets: {{password: long enough}}\n{line}\n")
    assert [f for f in found if "is a secret: it can be used in steps only" in f]


def test_a_name_of_the_walk_is_refused_where_nothing_reads_it_later(faults: Faults) -> None:
    (fault,) = faults(f"{TOP}goal: Order ${{run}}\n")
    assert fault.startswith("5:13: `${run}` is known only during the walk")


def test_an_unknown_name_is_a_fault_with_the_nearest_one(faults: Faults) -> None:
    found = faults(
        f"{TOP}customer: {{email: a@b.test}}\ngoal: Hi ${{customer.emial}}\nmarket: ${{SHOP_MARKT}}\n", SHOP_MARKET="gb"
    )
    assert found[0].startswith("6:10: `${customer.emial}` has no value; did you mean `customer.email`?")
    assert found[1].startswith("7:9: `${SHOP_MARKT}` has no value; did you mean `SHOP_MARKET`?")


def test_names_that_are_made_of_each_other_are_a_fault(faults: Faults) -> None:
    found = faults(f'{TOP}variables: {{a: "${{b}}", b: "x${{a}}"}}\n')
    assert [f.split(": ", 1)[1] for f in found] == ["`a` is made of itself: a → b → a"]


def test_a_base_url_may_be_a_folder_beside_the_file(load: Load, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    assert load(f"journey: Test\nbase_url: site\n{PAGE}").base_url == (tmp_path / "site").resolve().as_uri() + "/"


def test_without_a_base_url_a_relative_address_is_a_file_beside_the_journey(load: Load, tmp_path: Path) -> None:
    (tmp_path / "c d.html").write_text("x")
    journey = load("journey: Test\ntouchpoints: [{id: one, steps: [{open: 'c d.html?x=1#y'}]}]\n")
    assert journey.touchpoints[0].steps[0].url == (tmp_path / "c d.html").resolve().as_uri() + "?x=1#y"  # type: ignore[union-attr]


def test_a_page_may_be_a_file(load: Load, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("x")
    (page,) = load("journey: Test\ntouchpoints: [{id: one, file: page.html}]\n").touchpoints
    assert (page.kind, page.file) == (Kind.PAGE, None)
    assert page.steps[0].url == (tmp_path / "page.html").resolve().as_uri()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.eml", Kind.EMAIL), ("a.mbox", Kind.EMAIL), ("a.mjml", Kind.EMAIL), ("a.PDF", Kind.DOCUMENT)],
)
def test_the_kind_follows_a_file_that_can_be_only_one_thing(load: Load, tmp_path: Path, name: str, kind: Kind) -> None:
    (tmp_path / name).write_text("x")
    assert load(f"journey: Test\ntouchpoints: [{{id: one, file: {name}}}]\n").touchpoints[0].kind is kind


def test_data_may_be_a_file_where_dollars_mean_nothing(load: Load, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.json").write_text('{"price": "$$5", "n": [1, {"x": null}]}')
    data = load("journey: Test\ntouchpoints: [{id: one, kind: text, file: a.txt, data: a.json}]\n").touchpoints[0].data
    assert dict(data) == {"price": "$$$$5", "n": [1, {"x": None}]}


@pytest.mark.parametrize(
    ("written", "inbox"),
    [
        ("{smtp: true}", Inbox()),
        ('{smtp: "0.0.0.0:2525"}', Inbox("0.0.0.0", 2525)),
        ("{smtp: 2525}", Inbox("127.0.0.1", 2525)),
        ('{smtp: "[::1]:25"}', Inbox("::1", 25)),
    ],
)
def test_an_inbox_is_read_as_written(load: Load, written: str, inbox: Inbox) -> None:
    assert load(f"{TOP}inbox: {written}\n").inbox == inbox


def test_an_inbox_may_be_a_folder(load: Load, tmp_path: Path) -> None:
    (tmp_path / "mails").mkdir()
    assert load(f"{TOP}inbox: {{folder: mails}}\n").inbox == Inbox(folder=(tmp_path / "mails").resolve())


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("[desktop, iPhone 15]", ["desktop", "iphone-15"]),
        ("[{device: desktop}, {device: desktop, dark: true}]", ["desktop", "desktop-dark"]),
        ("[{locale: zh-CN}, {locale: zh_CN, timezone: Asia/Tokyo}]", ["desktop-zh-cn", "desktop-zh-cn-asia-tokyo"]),
        ("[{id: old-phone, device: Pixel 2}, {name: 老手机, device: Pixel 2}]", ["old-phone", "老手机"]),
    ],
)
def test_variants_get_ids_that_tell_them_apart(load: Load, written: str, ids: list[str]) -> None:
    assert [v.id for v in load(f"{TOP}variants: {written}\n").variants] == ids


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("gaol: x", "5:1: unknown key `gaol`; did you mean `goal`?"),
        ("goal: [a]", "5:7: a text is wanted here, not a list"),
        ("goal:", '5:1: nothing is written in `goal:`: write a value ("" is an empty text), or delete it'),
        ("languages: [english!]", "5:13: `english!` is no language tag: write it as en, en-GB or zh-CN"),
        ("timeout: soon", "5:10: `soon` is no length of time: write 500ms, 15s, 2m, 1h, or a number of seconds"),
        ("timeout: 0", "5:10: a time-out must be longer than nothing"),
        ("timeout: 999h", "5:10: `999h` is longer than a day"),
        ("capture: some", "5:10: `some` is no kind of screenshot; valid: full, none, viewport"),
        ("ignore_certificate: 'true'", "5:21: `true` is neither true nor false (write it without quotes)"),
        (
            "variants: [{device: a}, {device: a}]",
            "5:25: two variants are called `a`, the first in line 5: give this one an `id:`",
        ),
        ("variants: [{device: a, drak: true}]", "5:24: unknown key `drak`; did you mean `dark`?"),
        ("variants: phone", "5:11: a list is wanted here: lines that start with `- `"),
        ("inbox: {smtp: nowhere}", "5:15: `nowhere` is no address: write host:port such as 127.0.0.1:2525, or true"),
        ("inbox: {mail: http://x}", "5:9: unknown key `mail`; did you mean `mailpit`?"),
        ("inbox: {folder: nowhere}", "5:8: there is no folder `nowhere` beside test-journey.yaml: make it first"),
        (
            "network: {only: [http://x/]}",
            "5:18: `http://x/` is no host: write only the name, such as shop.example, without http:// and path",
        ),
        ("facts: [a]", "5:8: a mapping is wanted here: lines of `name: value`"),
        ("facts: {a: [b]}", "5:9: `a` takes one text, not a list"),
        (
            "variables: {run: x}",
            "5:18: a variable cannot be called `run`: use letters, digits, _ and -, and no name that is taken",
        ),
        ("market: '!'", "5:9: `!` is no market: write a country such as gb, us, cn, or a name of your own such as eu"),
    ],
)
def test_what_is_wrong_at_the_top_is_said(faults: Faults, line: str, fault: str) -> None:
    found = faults(f"{TOP}{line}\n")
    assert fault in found
    assert len(found) <= 2


@pytest.mark.parametrize(
    ("base", "says"),
    [
        ("shop.example", "neither an address (https://…) nor a folder"),
        ("ftp://shop.example", "`ftp:` cannot be opened"),
        ("http://", "has no host"),
        ("localhost:8000", "write http://localhost:8000"),
        ("http://[::1", "this is no address"),
    ],
)
def test_a_base_url_that_leads_nowhere_is_said_once(faults: Faults, base: str, says: str) -> None:
    (fault,) = faults(f"journey: Test\nbase_url: {base}\n{PAGE}")
    assert fault.startswith("2:11: ")
    assert says in fault


@pytest.mark.parametrize(
    ("touchpoint", "fault"),
    [
        ("{}", "3:3: `id:` is missing here"),
        ("text", "3:3: a touchpoint is a mapping: `id: …`, `steps: …`"),
        (
            "{id: Product Page}",
            "3:8: `Product Page` is no id: small letters, digits and single hyphens only: write `product-page`",
        ),
        ("{id: a, kind: emial}", "3:17: `emial` is no kind; did you mean `email`?"),
        ("{id: a, stage: comit}", "3:18: `comit` is no stage; did you mean `commit`?"),
        (
            "{id: a, kind: email}",
            "3:11: no mail can arrive: give this email a `file:`, or the journey an `inbox: {smtp: true}`",
        ),
        ("{id: a, kind: text}", "3:11: a touchpoint of kind `text` needs a `file:`"),
        (
            "{id: a, kind: script, file: non.md}",
            "3:31: there is no file `non.md` beside test-journey.yaml; did you mean `none.md`?",
        ),
        (
            "{id: a, file: none.md}",
            "3:11: is this a text, a script or an email? Say `kind:` (a page's file ends in .html)",
        ),
        ("{id: a, file: .}", "3:17: `.` is a folder: name a file"),
        ("{id: a, data: {x: 1}}", "3:11: `data:` fills a template: add its `file:`"),
        (
            "{id: a, kind: text, file: none.md, data: [1]}",
            "3:44: data is a mapping, or the name of a YAML or JSON file",
        ),
        (
            "{id: a, sender: x}",
            "3:11: `sender:` goes with `kind: text` and with templates; for a mail write `expect: {from: …}`",
        ),
        ("{id: a, stpes: []}", "3:11: unknown key `stpes`; did you mean `steps`?"),
        ("{id: a, steps: {open: /}}", "3:18: steps are a list: one line that starts with `- ` for each"),
        ("{id: a, steps: []}", "3:18: this list of steps is empty: add a step, or leave the key out"),
        ("{id: a, expect: [x]}", "3:19: a mapping is wanted here: lines of `name: value`"),
    ],
)
def test_what_is_wrong_with_a_touchpoint_is_said(faults: Faults, tmp_path: Path, touchpoint: str, fault: str) -> None:
    (tmp_path / "none.md").write_text("x")
    assert fault in faults(f"journey: Test\ntouchpoints:\n- {touchpoint}\n")


def test_a_mail_that_is_expected_wrongly_is_said(faults: Faults) -> None:
    found = faults(
        "journey: Test\ninbox: {smtp: true}\ntouchpoints:\n"
        "- {id: a, kind: email, expect: {subjct: x, subject: /(/, within: 2 weeks}}\n"
    )
    assert found[0] == "4:33: unknown key `subjct`; did you mean `subject`?"
    assert found[1].startswith("4:53: this is no regular expression")
    assert found[2].startswith("4:66: `2 weeks` is no length of time")


def test_two_touchpoints_of_one_id_are_a_fault(faults: Faults) -> None:
    assert faults(f"{TOP}- {{id: one}}\n") == ["5:4: two touchpoints are called `one`, the first in line 4: rename one"]


def test_the_first_page_must_be_opened(faults: Faults) -> None:
    (fault,) = faults("journey: Test\ntouchpoints:\n- {id: one}\n- {id: two}\n")
    assert fault.startswith("3:3: `one` is the first page, and nothing opens it")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "0:0: this file is empty: `auditor init` writes an example to start from"),
        ("# nothing\n", "0:0: this file is empty: `auditor init` writes an example to start from"),
        ("- a\n", "1:1: a journey is a mapping: `journey: …`, `touchpoints: …`"),
        ("just text\n", "1:1: a journey is a mapping: `journey: …`, `touchpoints: …`"),
        ("journey: x\n", "1:1: `touchpoints:` is missing here"),
        (PAGE, "1:1: `journey:` is missing here"),
        (
            "journey: x\ntouchpoints: []\n",
            "2:14: touchpoints are a list, and one is needed at least: `- id: …` for each, in order",
        ),
        ("journey: x\ntouchpoints:\n", "2:13: touchpoints are a list, and one is needed"),
        (
            "journey: x\ntouchpoints: {id: a}\n",
            "2:14: touchpoints are a list, and one is needed at least: `- id: …` for each, in order",
        ),
    ],
)
def test_a_file_that_is_no_journey_is_said_in_one_sentence(faults: Faults, text: str, fault: str) -> None:
    found = faults(text)
    assert fault in found or found[0].startswith(fault)
    assert len(found) <= 2


def test_all_faults_are_said_at_once_from_top_to_bottom(faults: Faults) -> None:
    found = faults(
        "journey: Test\ngaol: x\ntimeout: soon\nbase_url: https://x.test/\ntouchpoints:\n- id: One\n  stage: x\n"
        "  steps:\n  - clik: a\n  - open: ftp:b\n  - fill: {A: '${NONE}'}\n- {id: two, kind: text}\n"
    )
    assert [f.split(":")[0] for f in found] == ["2", "3", "6", "7", "9", "10", "11", "12"]


def test_a_fault_shows_its_line_and_where_in_it(load: Load, tmp_path: Path) -> None:
    with pytest.raises(FilesError) as caught:
        load(f"{TOP}gaol: x\n")
    path = tmp_path / "test-journey.yaml"
    assert str(caught.value) == f"{path}:5:1: unknown key `gaol`; did you mean `goal`?\n    gaol: x\n    ^"
    assert caught.value.exit_code == 2


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"none\.yaml: there is no such file"):
        load_journey(tmp_path / "none.yaml")


@pytest.mark.parametrize("path", sorted((ROOT / "journeys").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_journey_of_the_library_is_sound(path: Path) -> None:
    assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=journey.schema.json\n")
    assert load_journey(path, env={}).touchpoints


def test_two_thousand_steps_are_read_at_once(load: Load) -> None:
    steps = "".join(
        f"  - fill: {{Field {n}: '${{customer.name}} {n}', Other: x}}\n  - click: {{role: button, name: Go {n}}}\n"
        for n in range(1000)
    )
    text = f"journey: Test\nbase_url: https://x.test/\ncustomer: {{name: Ada}}\ntouchpoints:\n- id: one\n  steps:\n  - open: /\n{steps}"
    load(TOP)
    with ends():
        journey = load(text)
        assert len(journey.touchpoints[0].steps) == 2001
