"""The main job on a shop that nobody here wrote: what is found there is held, finding by finding."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from auditor.cli.main import run
from auditor.gather import bundle
from auditor.model.artifacts import Mail, Texts
from auditor.model.mails import Answers
from tests.real.shop import FOLDER

pytestmark = [
    pytest.mark.real,
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("oscar"),
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real shop is not here: {FOLDER.name}/ is absent"),
]
EXPECTED = Path(__file__).with_name("expected-oscar.yaml")


@pytest.fixture(scope="module")
def runs(environment, tmp_path_factory):
    """Two walks through the shop, one after the other: other orders, other addresses."""
    folder = tmp_path_factory.mktemp("audits")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        for number in range(2):
            run(["run", "oscar-guest-checkout", "--out", str(folder / str(number)), "--quiet"])
    return [folder / "0", folder / "1"]


@pytest.fixture(scope="module")
def audits(runs):
    return [json.loads((out / "audit.json").read_text()) for out in runs]


def short(finding: dict) -> dict:
    places = list(dict.fromkeys(p["touchpoint"] for p in finding["places"]))
    return {"check": finding["check"], "severity": finding["severity"], "touchpoints": places}


def test_the_whole_journey_is_walked_in_both_variants(audits):
    assert audits[0]["incomplete"] == []
    assert all(t["variants"] == ["desktop", "iphone-15"] for t in audits[0]["touchpoints"])
    assert len(audits[0]["touchpoints"]) == 13 + 3  # three of them provoked


@pytest.mark.parametrize("sort", ["findings", "reviews"])
def test_exactly_the_faults_that_a_person_confirmed_are_found(audits, sort):
    expected = yaml.safe_load(EXPECTED.read_text())[sort]
    found = [(short(f), f["message"]) for f in audits[0][sort]]
    wanted = [({k: e[k] for k in ("check", "severity", "touchpoints")}, e["says"]) for e in expected]
    extra = [f for f, message in found if not any(f == w and says in message for w, says in wanted)]
    missing = [w for w, says in wanted if not any(f == w and says in message for f, message in found)]
    assert (extra, missing) == ([], [])
    assert len(found) == len(wanted)


def test_another_order_of_another_customer_gives_the_same_findings(audits):
    first, second = ({f["fingerprint"]: f["check"] for f in a["findings"]} for a in audits)
    assert first == second


@pytest.mark.parametrize("variant", ["desktop", "iphone-15"])
def test_the_order_mail_says_what_the_pages_say(runs, variant):
    seen = {e.touchpoint: e for e in bundle.read(runs[0]).evidence[variant]}
    thanks, mail, status = (
        "\n".join(block.text for block in seen[name][Texts].blocks)
        for name in ("thank-you", "confirmation-mail", "order-status")
    )
    (order,) = set(re.findall(r"\b\d{6}\b", seen["confirmation-mail"][Mail].subject))
    for text in (thanks, mail, status):
        assert order in text
        assert "£132.95" in text
        assert "Fell two-person tent" in text
    (link,) = seen["confirmation-mail"][Answers].answers
    assert (link.sort, link.status) == ("navigational", 200)
