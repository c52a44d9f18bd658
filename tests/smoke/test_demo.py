"""`auditor demo`, as a newcomer runs it: the clean company gives nothing, the flawed one exactly what is planted."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
import yaml

from auditor.demo import company
from auditor.report.json_report import audit_schema

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("demo")]
EXPECTED = yaml.safe_load((Path(company.__file__).parent / "expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The audits of one edition by journey, and what the command printed; each edition runs once."""
    done = {}

    def run(edition: str):
        if edition not in done:
            out = tmp_path_factory.mktemp(edition)
            command = [sys.executable, "-m", "auditor", "demo", "--edition", edition, "--out", str(out)]
            env = {k: v for k, v in os.environ.items() if not k.startswith("DEMO_")}
            ended = subprocess.run(command, cwd=out, env=env, capture_output=True, text=True, timeout=300, check=False)
            assert ended.returncode == 0, ended.stdout + ended.stderr
            audits = {name: json.loads((out / name / "audit.json").read_text(encoding="utf-8")) for name in EXPECTED}
            done[edition] = audits, ended
        return done[edition]

    return run


def told(finding) -> tuple[str, str, tuple[str, ...]]:
    touchpoints = tuple(dict.fromkeys(place["touchpoint"] for place in finding["places"]))
    return finding["check"], finding["severity"], touchpoints


@pytest.mark.parametrize("edition", ["clean", "flawed"])
@pytest.mark.parametrize("journey", EXPECTED)
def test_everything_was_looked_at(demo, edition, journey):
    audit = demo(edition)[0][journey]
    assert audit["incomplete"] == []
    jsonschema.Draft202012Validator(audit_schema()).validate(audit)
    provoked = [t["id"] for t in audit["touchpoints"] if "-probe-" in t["id"]]
    assert len(audit["touchpoints"]) - len(provoked) == 18
    assert provoked == [
        "home-probe-missing-page",
        *(["details-probe-back"] if journey == "larkspur-tea" else []),
        "details-probe-invalid",
    ]
    assert {t["kind"] for t in audit["touchpoints"]} == {"page", "email", "text", "script", "document"}
    assert {"delivery-push", "returns-chat", "newsletter", "welcome"} < {t["id"] for t in audit["touchpoints"]}
    (attached,) = [t["id"] for t in audit["touchpoints"] if t["id"].startswith("confirmation-mail-")]
    assert attached.removeprefix("confirmation-mail-") in {"terms-and-returns", "配送与退货说明"}
    assert not [c for c in audit["coverage"] if c["outcome"] == "error"]


@pytest.mark.parametrize("journey", EXPECTED)
def test_the_clean_company_gives_no_finding_of_any_severity(demo, journey):
    audit = demo("clean")[0][journey]
    assert audit["findings"] == []
    assert audit["reviews"] == []
    passed = {c["check"] for c in audit["coverage"] if c["outcome"] == "pass"}
    planted = {e["check"] for e in EXPECTED[journey]}
    assert planted <= passed, f"found in the flawed company, never seen to pass in the clean one: {planted - passed}"


@pytest.mark.parametrize("journey", EXPECTED)
def test_the_flawed_company_gives_exactly_the_planted_faults(demo, journey):
    audit = demo("flawed")[0][journey]
    expected = sorted((e["check"], e["severity"], tuple(e["touchpoints"])) for e in EXPECTED[journey])
    assert sorted(map(told, audit["findings"])) == expected
    assert audit["reviews"] == []


@pytest.mark.parametrize("journey", EXPECTED)
def test_findings_say_what_is_wrong_in_every_variant(demo, journey):
    audit = demo("flawed")[0][journey]
    variants = ["desktop", "iphone-15"] if journey == "larkspur-tea" else ["desktop"]
    for entry in EXPECTED[journey]:
        wanted = entry["check"], entry["severity"], tuple(entry["touchpoints"])
        (finding,) = [f for f in audit["findings"] if told(f) == wanted]
        said = [finding["message"], *(place["quote"] for place in finding["places"])]
        assert any(entry["says"] in text for text in said), (entry["fault"], said)
        assert finding["variants"] == variants, entry["fault"]


def test_the_last_thing_printed_is_where_the_reports_are(demo):
    _, ended = demo("flawed")
    reports = [line.removeprefix("Report: ") for line in ended.stdout.splitlines() if line.startswith("Report: ")]
    assert len(reports) == 2
    for path in reports:
        assert "Larkspur" in Path(path).read_text(encoding="utf-8") or "云雀" in Path(path).read_text(encoding="utf-8")
