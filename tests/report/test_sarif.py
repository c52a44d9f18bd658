from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor.report.sarif import to_sarif
from tests.report.sample import empty_audit, hostile_audit, sample_audit


def run_of(audit):
    log = json.loads(to_sarif(audit))
    assert log["version"] == "2.1.0"
    return log["runs"][0]


def test_a_result_points_at_the_line_of_its_touchpoint_in_the_journey_file():
    run = run_of(sample_audit())
    first = run["results"][0]
    where = first["locations"][0]["physicalLocation"]
    assert where == {"artifactLocation": {"uri": "journeys/guest%20checkout.yaml"}, "region": {"startLine": 19}}
    assert (first["ruleId"], first["level"], first["kind"]) == ("price-drift", "error", "fail")
    assert run["tool"]["driver"]["rules"][first["ruleIndex"]]["id"] == "price-drift"
    assert first["partialFingerprints"] == {"auditorFinding/v1": sample_audit().findings[0].fingerprint}


def test_the_chain_of_places_is_a_path_for_each_variant():
    first = run_of(sample_audit())["results"][0]
    threads = first["codeFlows"][0]["threadFlows"]
    assert [t["id"] for t in threads] == ["desktop", "iPhone 15"]
    said = [step["location"]["message"]["text"] for step in threads[0]["locations"]]
    assert said == ["Product page [desktop]: “£29.99”", "Basket [desktop]: “£34.99”", "Checkout: address and payment [desktop]: “1 × The Pragmatic Programmer £34.99”"]  # fmt: skip
    assert [r["id"] for r in first["relatedLocations"]] == [1, 2, 3, 4, 5]


def test_a_rule_carries_the_page_of_its_check():
    rule = run_of(sample_audit())["tool"]["driver"]["rules"][0]
    assert rule["fullDescription"]["text"].startswith("A customer who meets a higher price")
    assert "## How to fix" in rule["help"]["markdown"]
    assert "##" not in rule["help"]["text"]
    assert "WCAG 2.2 (https://www.w3.org/TR/WCAG22/)" in rule["help"]["text"]
    assert rule["defaultConfiguration"] == {"level": "error"}


def test_waived_findings_are_suppressed_and_reviews_are_no_failures():
    results = run_of(sample_audit())["results"]
    waived = [r for r in results if "suppressions" in r]
    assert [r["ruleId"] for r in waived] == ["encoding-garbage"]
    assert waived[0]["suppressions"][0]["status"] == "accepted"
    assert [(r["kind"], r["level"]) for r in results[-2:]] == [("review", "none")] * 2


def test_an_incomplete_audit_did_not_succeed():
    (done,) = run_of(sample_audit())["invocations"]
    assert done["executionSuccessful"] is False
    assert done["toolExecutionNotifications"][0]["message"]["text"].startswith("track: the walk stopped")
    assert run_of(empty_audit())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("journeys\\订单.yaml", "journeys/%E8%AE%A2%E5%8D%95.yaml"),
        ("/srv/a b.yaml", "file:///srv/a%20b.yaml"),
        ("C:\\shop\\a.yaml", "file:///C:/shop/a.yaml"),
        ("a#b?.yaml", "a%23b%3F.yaml"),
    ],
)
def test_the_path_of_the_journey_file_becomes_a_reference(path, uri):
    audit = replace(sample_audit(), journey=replace(sample_audit().journey, path=path))
    assert run_of(audit)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_an_audit_of_bare_addresses_has_logical_places_only():
    audit = replace(sample_audit(), journey=replace(sample_audit().journey, path=""))
    where = run_of(audit)["results"][0]["locations"][0]
    assert "physicalLocation" not in where
    assert where["logicalLocations"][0]["fullyQualifiedName"] == "guest-checkout/product/desktop"


def test_hostile_text_leaves_no_control_characters():
    assert "\\u001b" not in to_sarif(hostile_audit()).decode()
    assert "\x9b" not in to_sarif(hostile_audit()).decode()
