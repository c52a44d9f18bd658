"""The mails that the real shop sends besides orders: captured, followed by their links, and compared with its pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from auditor.cli.main import run
from auditor.gather import bundle
from auditor.model.artifacts import Document, Mail, Texts
from auditor.model.mails import Answers
from tests.real.shop import FOLDER

pytestmark = [
    pytest.mark.real,
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("oscar"),
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real shop is not here: {FOLDER.name}/ is absent"),
]
HERE = Path(__file__).parent
JOURNEYS = {"oscar-registration": 5, "oscar-password-reset": 8, "oscar-stock-alert": 4}  # and their touchpoints


@pytest.fixture(scope="module")
def runs(environment, tmp_path_factory):
    """Each journey once; every one makes its own customer, so that a used shop will do."""
    folder = tmp_path_factory.mktemp("mails")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        for journey in JOURNEYS:
            run(["run", journey, "--out", str(folder / journey), "--quiet"])
    return folder


@pytest.fixture(scope="module")
def seen(runs):
    """What was captured: journey, touchpoint."""
    return {j: {e.touchpoint: e for e in bundle.read(runs / j).evidence["desktop"]} for j in JOURNEYS}


def audit(runs, journey: str):
    return json.loads((runs / journey / "audit.json").read_text())


def said(evidence) -> str:
    return "\n".join(block.text for block in evidence[Texts].blocks)


@pytest.mark.parametrize(("journey", "touchpoints"), JOURNEYS.items())
def test_the_whole_journey_is_walked(runs, journey, touchpoints):
    audited = audit(runs, journey)
    assert audited["incomplete"] == []
    assert len(audited["touchpoints"]) == touchpoints


@pytest.mark.parametrize("sort", ["findings", "reviews"])
@pytest.mark.parametrize("journey", JOURNEYS)
def test_exactly_the_faults_that_a_person_confirmed_are_found(runs, journey, sort):
    expected = yaml.safe_load((HERE / f"expected-{journey}.yaml").read_text())[sort]
    wanted = [((e["check"], e["severity"], tuple(e["touchpoints"])), e["says"]) for e in expected]
    found = [
        ((f["check"], f["severity"], tuple(dict.fromkeys(p["touchpoint"] for p in f["places"]))), f["message"])
        for f in audit(runs, journey)[sort]
    ]
    extra = [(f, message) for f, message in found if not any(f == w and says in message for w, says in wanted)]
    missing = [w for w, says in wanted if not any(f == w and says in message for f, message in found)]
    assert (extra, missing) == ([], [])
    assert len(found) == len(wanted)


def test_what_acts_is_never_asked(seen):
    reset = seen["oscar-password-reset"]["reset-mail"][Answers].answers
    alert = seen["oscar-stock-alert"]["alert-mail"][Answers].answers
    assert [answer.sort for answer in (*reset, *alert)] == ["one-time"] * 3
    assert {answer.tries for answer in (*reset, *alert)} == {0}


def test_the_password_is_changed_by_the_link_of_the_mail(seen):
    walked = seen["oscar-password-reset"]
    (link,) = walked["reset-mail"][Answers].answers
    who = link.href.split("/confirm/")[1].split("/")[0]
    assert walked["new-password"][Document].url.endswith(f"/password-reset/confirm/{who}/set-password/")
    assert "Your password has been set" in said(walked["changed"])
    to = walked["reset-mail"][Mail].to[0]
    assert to == walked["registration-mail"][Mail].to[0]
    assert to in said(walked["logged-in"])


def test_the_alert_is_confirmed_by_the_link_of_the_mail(seen):
    walked = seen["oscar-stock-alert"]
    article = next(block.text for block in walked["sold-out"][Texts].blocks if block.role == "heading")
    assert f"'{article}'" in said(walked["alert-mail"])
    assert walked["alert-mail"][Mail].to[0] in said(walked["alert-asked"])
    assert "Your stock alert is now active" in said(walked["alert-confirmed"])
    assert walked["alert-confirmed"][Document].url == walked["sold-out"][Document].url


def test_the_account_remembers_the_mail_that_it_sent(seen):
    walked = seen["oscar-registration"]
    assert walked["registration-mail"][Mail].subject.rstrip(".") in said(walked["email-history"])
    assert walked["registration-mail"][Mail].to[0] in said(walked["registered"])
    assert walked["registration-mail"][Mail].to[0] in said(walked["logged-in-again"])


def test_no_password_is_written_anywhere(runs):
    for file in runs.rglob("*"):
        if file.is_file() and file.suffix in {".json", ".html", ".txt", ".eml"}:
            text = file.read_bytes()
            assert b"harbour-light-4711" not in text, file
            assert b"lantern-quay-4712" not in text, file
