"""The main job on a shop that nobody here wrote: what is found there is held, finding by finding."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from auditor.cli.main import run
from tests.real.shop import FOLDER, shop

pytestmark = [
    pytest.mark.real,
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("oscar"),
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"the real shop is not here: {FOLDER.name}/ is absent"),
]
EXPECTED = Path(__file__).with_name("expected-oscar.yaml")


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    with shop(tmp_path_factory.mktemp("oscar")) as env:
        yield env


@pytest.fixture(scope="module")
def audits(environment, tmp_path_factory):
    """Two audits of the shop, one after the other: other orders, other addresses."""
    folder = tmp_path_factory.mktemp("audits")
    results = []
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        for number in range(2):
            out = folder / str(number)
            run(["run", "oscar-guest-checkout", "--out", str(out), "--quiet"])
            results.append(json.loads((out / "audit.json").read_text()))
    return results


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
