"""The README is true: its checks, commands, exit codes and journey are those of the product."""

from __future__ import annotations

import re
from pathlib import Path

from auditor import errors
from auditor.cli.main import COMMANDS
from auditor.journey.parse import load_journey
from auditor.journey.workspace import load_settings
from auditor.library.checks import load_checks
from auditor.library.roots import built_in

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()


def checks_table() -> str:
    """What stands in the README; `python -c "from tests.contracts.test_readme import *; print(checks_table())"`."""
    rows = [f"| {c.meta.family} | `{c.meta.id}` | {c.meta.title} |" for c in load_checks([built_in()]).checks.values()]
    return "\n".join(["| family | check | what is wrong |", "| --- | --- | --- |", *rows])


def test_the_table_of_checks_is_the_library():
    assert checks_table() in README


def test_every_command_is_named():
    assert [name for name in COMMANDS if f"auditor {name}" not in README] == []


def test_the_exit_codes_are_those_of_the_product():
    codes = (errors.OK, errors.FINDINGS, errors.USAGE, errors.INCOMPLETE, errors.INTERNAL, errors.INTERRUPTED)
    assert [code for code in codes if f"| {code} |" not in README] == []


def test_the_first_journey_is_one(tmp_path):
    (text,) = re.findall(r"```yaml\n(# yaml-language-server.*?)```", README, re.DOTALL)
    for name in ("messages/dispatch.txt", "messages/order.yaml", "scripts/where-is-my-order.md", "brochure.pdf"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("order: {number: 1}\n")
    (tmp_path / "checkout.yaml").write_text(text)
    journey = load_journey(tmp_path / "checkout.yaml", env={})
    assert len(journey.touchpoints) == 8


def test_the_channels_can_be_read(tmp_path):
    (text,) = re.findall(r"```yaml\n(inbox: .*?)```", README, re.DOTALL)
    names = ("signature.txt", "messages/dispatch.txt", "scripts/where-is-my-order.md", "price-list.pdf")
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Kind regards\n{{ name }}\n")
    head = "journey: Channels\nbase_url: https://shop.example\ncustomer: {email: ada@customer.example}\n"
    (tmp_path / "channels.yaml").write_text(head + text)
    journey = load_journey(tmp_path / "channels.yaml", env={})
    assert [t.channel for t in journey.touchpoints] == ["", "", "sms", "phone", ""]
    assert (journey.check_links, journey.signature) == (True, "Kind regards\n{{ name }}\n")
    kinds = re.findall(r"^# (inbox: .*?)(?:  +#.*)?$", text, re.MULTILINE)
    (tmp_path / "mails").mkdir()
    for number, line in enumerate(kinds):
        path = tmp_path / f"inbox-{number}.yaml"
        path.write_text(
            f'{head}{line}\nsecrets: {{imap: "${{IMAP}}"}}\ntouchpoints: [{{id: a, steps: [{{open: /}}]}}]\n'
        )
        assert load_journey(path, env={"IMAP": "a-secret"}).inbox
    assert len(kinds) == 3


def test_the_picture_is_there():
    for path in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path


def test_the_words_of_the_house_can_be_read(tmp_path):
    (text,) = re.findall(r"```yaml\n(preferred:.*?)```", README, re.DOTALL)
    (tmp_path / "words.yaml").write_text(text)
    (tmp_path / "auditor.yaml").write_text("")
    (tmp_path / "styles" / "Ours").mkdir(parents=True)
    for name in ("House.yml", "Ours/Short.yml"):
        (tmp_path / "styles" / name).write_text("extends: existence\ntokens: [obviously]\n")
    words = load_settings(tmp_path).words
    assert (len(words.rules), len(words.required), len(words.names)) == (9, 1, 2)


def test_the_probes_can_be_read(tmp_path):
    (text,) = re.findall(r"```yaml\n(- id: details.*?)```", README, re.DOTALL)
    head = "journey: Probes\nbase_url: https://shop.example\ntouchpoints:\n- {id: home, steps: [{open: /}]}\n"
    (tmp_path / "probes.yaml").write_text(head + text)
    provoked = [t for t in load_journey(tmp_path / "probes.yaml").touchpoints if t.probe]
    assert len(provoked) == 5
