"""The JSON Schema and the parser say the same of the same files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from auditor.journey.schema import journey_schema
from auditor.journey.step_shapes import STEPS
from auditor.journey.strict_yaml import Node, Scalar, Sequence, parse_document

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = Draft7Validator(journey_schema())
TOP = "journey: Test\nbase_url: https://x.test/\n"

Faults = Callable[..., list[str]]


def typed(node: Node) -> Any:
    """As an editor reads YAML."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [typed(item) for item in node.items]
    return {key: typed(entry.node) for key, entry in node.items.items()}


def accepted(text: str) -> bool:
    root = parse_document(text.encode(), Path("f.yaml")).root
    assert root is not None
    return not list(VALIDATOR.iter_errors(typed(root)))


def test_the_schema_is_a_schema() -> None:
    Draft7Validator.check_schema(journey_schema())
    assert json.loads(json.dumps(journey_schema())) == journey_schema()


def test_every_key_has_a_description() -> None:
    def keys(schema: Any, path: str) -> Iterator[str]:
        if isinstance(schema, dict):
            for name, part in schema.get("properties", {}).items() if "if" not in path and "/allOf" not in path else ():
                if not part.get("description"):
                    yield f"{path}/{name}"
            for name, part in schema.items():
                yield from keys(part, f"{path}/{name}")
        elif isinstance(schema, list):
            for part in schema:
                yield from keys(part, path)

    assert list(keys(journey_schema(), "")) == []


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(journey_schema())
    names = set(journey_schema()["definitions"])
    assert {part.split('"')[0] for part in text.split("#/definitions/")[1:]} <= names
    assert '"$defs"' not in text


def test_every_step_is_offered() -> None:
    step = journey_schema()["definitions"]["Step"]["anyOf"][0]
    assert set(step["properties"]) == {*STEPS, "label", "timeout"}


@pytest.mark.parametrize("path", sorted((ROOT / "journeys").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_journey_of_the_library_fits_the_schema(path: Path) -> None:
    assert list(VALIDATOR.iter_errors(typed(parse_document(path.read_bytes(), path).root))) == []  # type: ignore[arg-type]
    assert list(VALIDATOR.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))) == []


def test_the_schema_beside_the_journeys_of_the_library_is_the_present_one() -> None:
    beside = json.loads((ROOT / "journeys" / "journey.schema.json").read_text(encoding="utf-8"))
    assert beside == journey_schema(), "write it anew: auditor schema > journeys/journey.schema.json"


STEPS_OF_BOTH = [
    "open: /", "open: [a]", "open: ''", "click: Pay", "click: 12", "click: {role: button, name: Pay}", "click: {role: buton}",
    "click: {name: Pay}", "click: {text: a, css: b}", "click: {}", "click: {text: a, nth: 2}", "click: {text: a, nth: 0}",
    "click: {text: a, nth: x}", "click: []", "fill: {A: b, C: 0042, D: no, E: ''}", "fill: {}", "fill: []", "fill: Ada", "fill: {A: [b]}",
    "fill: [{into: A, value: b}]", "fill: {into: {css: a}, value: b}", "fill: [{into: A}]", "fill: [{into: A, value: b, c: d}]",
    "choose: {Country: no}", "choose: [a]", "tick: A", "tick: [A, {label: B}]", "tick: []", "untick: A", "untick: {}", "press: Enter",
    "press: {key: Enter, on: A}", "press: {on: A}", "press: []", "hover: A", "hover: {css: a}", "scroll: top", "scroll: {css: a}", "scroll: []",
    "wait_for: A", "wait_for: {css: a}", "wait_for: {url: /a}", "wait_for: {gone: {css: a}}", "wait_for: {url: a, gone: b}",
    "wait_for: {target: a}", "wait_for: {}", "wait: 3", "wait: 500ms", "wait: 2 m", "wait: soon", "wait: -1", "wait: [3]", "expect: A",
    "expect: [A, B]", "expect: {}", "expect: {status: 200}", "expect: {status: 99}", "expect: {text: [A], url: b, title: c, no_text: d}",
    "expect: {txt: a}", "capture: {a: {css: h1}}", "capture: {a: b}", "capture: {a: {from: b, match: c}}", "capture: {a: {from: b, mtch: c}}",
    "capture: a", "capture: {}", "capture: {a: {}}", "capture: {a b: c}", "follow: {email: a}", "follow: a", "back:", "back: true",
    "back: 3", "dialog: accept", "dialog: dismiss", "dialog: maybe", "dialog: {answer: a}", "dialog: {accept: false}", "dialog: {accept: maybe}",
    "use: [a]", "use: {with: {a: b}}", "when: {visible: A, steps: [back]}", "when: {variant: desktop, steps: [back]}",
    "when: {variant: [desktop], language: en, steps: [{open: /}]}", "when: {steps: [back]}", "when: {visible: A}", "when: {visible: A, steps: []}",
    "when: [back]", "optional: [back]", "optional: {steps: [{click: A}]}", "optional: []", "optional: A", "optional: [{clik: A}]", "clik: A",
    "{open: /, click: A}", "{label: A}", "{label: A, open: /}", "{open: /, timeout: 3s}", "{open: /, timeout: 0}", "{open: /, timeout: x}",
    "{open: /, timout: 3}", "{open: /, label: ''}", "back", "forward",
]  # fmt: skip


@pytest.mark.parametrize("step", STEPS_OF_BOTH)
def test_schema_and_parser_agree_on_a_step(faults: Faults, step: str) -> None:
    text = f"{TOP}touchpoints:\n- id: one\n  steps:\n  - open: /\n  - {step}\n"
    found = faults(text)
    assert accepted(text) == (not found), found


@pytest.mark.parametrize(
    "line",
    [
        "goal: a", "goal: 3", "goal: [a]", "goal:", "gaol: a", "market: gb", "market: [gb]", "languages: en", "languages: [en, zh-CN]",
        "languages: []", "languages: [english!]", "variants: [desktop]", "variants: [{device: phone, dark: true, locale: zh-CN}]",
        "variants: phone", "variants: [{devise: phone}]", "variants: [{dark: maybe}]", "variants: [{id: A B}]", "variants: [[a]]", "inbox: {smtp: true}",
        "inbox: {smtp: '127.0.0.1:2525'}", "inbox: {smtp: 2525}", "inbox: {smtp: true, folder: a}", "inbox: {}", "inbox: {imap: a}", "inbox: true",
        "secrets: {a: long enough}", "secrets: [a]", "customer: {name: a, address: {city: b}}", "customer: {name: [a]}", "customer: {name: }",
        "facts: {a: 10:30, b: 3}", "facts: a", "variables: {a: b}", "variables: []", "timeout: 15", "timeout: 15s", "timeout: 0", "timeout: soon",
        "timeout: true", "capture: full", "capture: some", "network: {only: [a.test]}", "network: {only: a.test}", "network: {only: []}",
        "network: {}", "network: {block: a}", "ignore_certificate: true", "ignore_certificate: maybe", "base_url: [a]", "touchpoint: a",
    ],
)  # fmt: skip
def test_schema_and_parser_agree_on_the_top(faults: Faults, line: str) -> None:
    text = f"journey: Test\ntouchpoints: [{{id: one, steps: [{{open: 'https://x.test/'}}]}}]\n{line}\n"
    found = faults(text)
    assert accepted(text) == (not found), found


@pytest.mark.parametrize(
    "touchpoint",
    [
        "{id: a, steps: [back]}", "{id: a b}", "{title: a}", "{id: a, steps: [back], title: b, stage: commit, owner: c, language: zh}",
        "{id: a, steps: [back], stage: later}", "{id: a, kind: sms, file: a.txt}", "{id: a, kind: text, file: a.txt, sender: b}", "{id: a, kind: text}",
        "{from: 'mails/*.html', kind: email}", "{from: 'mails/*.html', kind: page}", "{from: 'mails/*.html', kind: email, steps: [back]}",
        "{from: 'mails/*.html', kind: email, data: {a: b}, engine: liquid, stage: wait, check_links: true}", "{from: [a], kind: email}",
        "{from: 'mails/*.html', kind: email, title: a}", "{from: 'mails/*.html', kind: email, engine: erb}",
        "{id: a, kind: script}", "{id: a, kind: document}", "{id: a, kind: email}", "{id: a, kind: email, expect: {to: b, within: 2m, subject: c, from: d}}",
        "{id: a, kind: email, expect: {too: b}}", "{id: a, kind: email, expect: {within: soon}}", "{id: a, steps: [back], expect: {total: 3, b: {c: d}}}",
        "{id: a, steps: [back], expect: [c]}", "{id: a, steps: [back], data: {b: c}}", "{id: a, kind: text, file: a.txt, data: {b: [1, {c: 2}]}}",
        "{id: a, kind: text, file: a.txt, data: [1]}", "{id: a, steps: {open: /}}", "{id: a, steps: []}", "{id: a, stpes: []}", "a", "[]", "{id: 2024, steps: [back]}",
        "{id: 购物车, steps: [back]}", "{id: A, steps: [back]}", "{id: a--b, steps: [back]}",
    ],
)  # fmt: skip
def test_schema_and_parser_agree_on_a_touchpoint(faults: Faults, tmp_path: Path, touchpoint: str) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "mails").mkdir()
    (tmp_path / "mails" / "one.html").write_text("x")
    text = f"journey: Test\ninbox: {{smtp: true}}\ntouchpoints:\n- {touchpoint}\n"
    found = faults(text)
    assert accepted(text) == (not found), found
