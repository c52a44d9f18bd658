"""Whatever goes wrong: one clear sentence, the right exit code, no traceback, and nothing gathered is lost."""

from __future__ import annotations

import json
import re
import socket
from pathlib import Path

import pytest

from auditor.cli.main import run
from tests.smoke.hostile_site import make_certificate, serve

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def site():
    with serve() as url:
        yield url


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def journey(url: str, *steps: str, more: str = "") -> str:
    """A good first page, then the steps, then a touchpoint after them and one that does not need the walk."""
    lines = "\n".join(f"      - {step}" for step in steps)
    return f"""journey: Bad input
base_url: {url}
timeout: 3s
{more}
touchpoints:
  - id: good
    steps:
      - open: /
  - id: bad
    steps:
{lines}
  - id: after
    steps:
      - open: /other
  - {{id: sms, kind: text, file: sms.txt}}
"""


def audit(here: Path, text: str, *more: str, capsys) -> tuple[int, str, dict]:
    (here / "sms.txt").write_text("Bench shop: your order is on its way. Questions? Call 01632 960123.")
    (here / "journey.yaml").write_text(text)
    code = run(["run", "journey.yaml", "--out", "run", *more])
    said = capsys.readouterr()
    assert "Traceback" not in said.out + said.err
    result = json.loads((here / "run" / "audit.json").read_text()) if (here / "run" / "audit.json").is_file() else {}
    return code, said.out + said.err, result


@pytest.mark.parametrize(
    ("steps", "reason"),
    [
        (["open: http://127.0.0.1:9/"], r"127\.0\.0\.1:9.*(refuse|nothing answers)"),
        (["open: http://nowhere.invalid/"], r"nowhere\.invalid.*(found|unknown|known|resolve)"),
        (["open: /hang"], r"/hang.*3 s"),
        (["open: /loop"], r"(?s)/loop.*redirect"),
        (["open: /500"], r"/500.*500"),
        (["open: /login"], r"/login.*401"),
        (["open: /missing"], r"/missing.*404"),
        (["open: /download"], r"/download.*download"),
        (["open: /save", "click: Get the file"], r"download"),
        (["open: /", "click: Nothing of this name"], r"Nothing of this name"),
        (["open: /five", "click: Buy item"], r"(?s)Buy item.*(5|five)"),
        (["open: /", "expect: {text: Something else}"], r"Something else"),
    ],
)
def test_a_step_that_fails_breaks_the_journey_and_the_rest_is_audited(here, site, steps, reason, capsys):
    code, said, result = audit(here, journey(site, *steps), capsys=capsys)
    assert code == 3
    lost = {t["id"]: t["lost"] for t in result["touchpoints"]}
    assert lost["good"] == ""
    assert lost["sms"] == "", "a file does not depend on the walk"
    assert re.search(reason, lost["bad"]), lost["bad"]
    assert lost["after"], "what comes after a broken step is lost"
    assert "bad" in lost["after"], "and its reason names what broke"
    assert "Not looked at" in said
    kept = here / "run" / "evidence" / "02-bad" / "desktop"
    assert (kept / "evidence.json").is_file()
    assert result["coverage"], "the rest was checked"


def test_a_locator_that_matches_nothing_names_what_is_there(here, site, capsys):
    _, _, result = audit(here, journey(site, "open: /", "click: The othr page"), capsys=capsys)
    assert "The other page" in result["touchpoints"][1]["lost"]
    assert (here / "run" / "evidence" / "02-bad" / "desktop" / "screen.jpg").is_file()
    assert (here / "run" / "evidence" / "02-bad" / "desktop" / "dom.html").is_file()


def test_dialogs_and_popups_do_not_stop_the_walk(here, site, capsys):
    steps = ["open: /dialogs", "open: /popup", "click: Open the popup", "expect: {text: Another page that works}"]
    code, said, result = audit(here, journey(site, *steps), capsys=capsys)
    assert code in {0, 1}, said
    assert result["incomplete"] == []


def test_a_page_of_100_mb_is_bounded(here, site, capsys):
    code, _, result = audit(here, journey(site, "open: /big"), capsys=capsys)
    bad = next(t for t in result["touchpoints"] if t["id"] == "bad")
    assert (code == 3) == bool(bad["lost"])
    assert sum(p.stat().st_size for p in (here / "run").rglob("*") if p.is_file()) < 20_000_000


def test_a_certificate_that_is_wrong_is_named_and_can_be_allowed(here, tmp_path, capsys):
    if not make_certificate(tmp_path):
        pytest.skip("openssl is not installed")
    with serve(tmp_path) as url:
        code, _, result = audit(here, journey(url, "open: /other"), capsys=capsys)
        assert code == 3
        assert "certificate" in result["touchpoints"][0]["lost"]
        assert "ignore_certificate" in result["touchpoints"][0]["lost"]
        code, _, result = audit(here, journey(url, "open: /other", more="ignore_certificate: true"), capsys=capsys)
        assert result["incomplete"] == []


def test_a_port_that_is_taken_is_named(here, site, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        mail = f"inbox: {{smtp: '127.0.0.1:{port}'}}"
        code, said, _ = audit(here, journey(site, "open: /other", more=mail), capsys=capsys)
    assert code in {2, 3}
    assert str(port) in said


def test_a_mail_that_never_comes_is_lost_with_what_did_come(here, site, capsys):
    text = journey(site, "open: /other", more="inbox: {smtp: true}") + (
        "  - {id: mail, kind: email, expect: {to: ada@example.test, subject: Hello, within: 1s}}\n"
    )
    code, _, result = audit(here, text, capsys=capsys)
    assert code == 3
    assert "ada@example.test" in result["touchpoints"][-1]["lost"]
    assert [t["id"] for t in result["touchpoints"] if t["lost"]] == ["mail"]


def test_a_template_without_data_shows_its_placeholder_as_a_finding(here, site, capsys):
    text = journey(site, "open: /other") + "  - {id: late, kind: text, file: late.txt}\n"
    (here / "late.txt").write_text("Larkspur: order {{ order.number }} is late. Call 01632 960123.")
    code, _, result = audit(here, text, capsys=capsys)
    assert code == 1
    assert any(f["check"] == "placeholder-leak" and f["places"][0]["touchpoint"] == "late" for f in result["findings"])


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("missing.yaml", None, "missing.yaml"),
        ("empty.yaml", "", "empty"),
        ("huge.yaml", "journey: x\n" + "# padding\n" * 1_100_000, "large|big|MB"),
        ("bomb.yaml", "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
            f"{c}: &{c} [{','.join([f'*{p}'] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)), "alias|anchor|expand"),
        ("tabs.yaml", "journey: x\ntouchpoints:\n\t- id: a\n", "tab"),
        ("type.yaml", "journey: x\ntouchpoints: 7\n", r"type\.yaml:2:"),
        ("step.yaml", "journey: x\nbase_url: http://a.test\ntouchpoints:\n  - id: a\n    steps:\n      - clik: b\n", "`click`"),
    ],
)  # fmt: skip
def test_a_journey_file_that_cannot_be_used_is_explained(here, name, text, reason, capsys):
    if text is not None:
        (here / name).write_text(text)
    assert run(["run", name]) == 2
    said = capsys.readouterr()
    assert "Traceback" not in said.err
    assert re.search(reason, said.err), said.err[:500]
    assert not (here / "runs").exists(), "nothing was started"


def test_an_out_folder_that_is_not_a_run_is_left_alone(here, site, capsys):
    (here / "run").mkdir()
    (here / "run" / "precious.txt").write_text("mine")
    code, said, _ = audit(here, journey(site, "open: /other"), capsys=capsys)
    assert code == 2
    assert "not a run folder" in said
    assert (here / "run" / "precious.txt").read_text() == "mine"
