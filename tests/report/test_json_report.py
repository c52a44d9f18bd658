from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from auditor import secrecy
from auditor.errors import EvidenceError
from auditor.library.catalogues import Tongue
from auditor.model.audit import SCHEMA_VERSION
from auditor.report.findings_md import to_markdown
from auditor.report.json_report import audit_schema, from_json, read_audit, to_json
from auditor.report.xlsx import to_xlsx
from tests.report.full import full_audit
from tests.report.sample import empty_audit, hostile_audit, place, sample_audit

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "audit-1.1.schema.json"


@pytest.mark.parametrize("audit", [sample_audit(), empty_audit(), empty_audit(judged=False)])
def test_an_audit_survives_writing_and_reading(audit):
    data = to_json(audit)
    assert from_json(data) == audit
    assert to_json(from_json(data)) == data


@pytest.mark.parametrize("audit", [sample_audit(), full_audit(), empty_audit(judged=False), hostile_audit()])
def test_what_is_written_keeps_the_published_schema(audit):
    schema = audit_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(to_json(audit)))


def test_the_published_schema_is_the_one_that_is_printed():
    """After a change of the audit: `auditor schema audit > docs/schema/audit-1.1.schema.json`."""
    published = json.loads(SCHEMA.read_text("utf-8"))
    assert published == audit_schema()
    assert published["$id"] == f"urn:touchpoint-auditor:audit:{SCHEMA_VERSION}"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain["findings"][0].update(severity="fatal"),
        lambda plain: plain["indices"][0].update(pillar="speed"),
        lambda plain: plain["actions"][0].update(score="much"),
        lambda plain: plain["coverage"][0].pop("outcome"),
        lambda plain: plain.pop("ledger"),
        lambda plain: plain.update(schema_version="2.0"),
    ],
)
def test_the_schema_notices_what_is_wrong(spoil):
    plain = json.loads(to_json(full_audit()))
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    assert validator.is_valid(plain)
    spoil(plain)
    assert not validator.is_valid(plain)


def test_an_audit_of_the_former_version_is_read_and_shown():
    """Three findings of the demo as version 1.0 wrote them: no pillars, no wordings, nobody who owns them."""
    audit = from_json((Path(__file__).parent / "audit-1.0.json").read_bytes())
    assert (audit.schema_version, len(audit.findings), audit.indices, audit.actions) == ("1.0", 3, (), ())
    assert from_json(to_json(audit)) == audit
    assert "### Errors" in to_markdown(audit, Tongue()).decode()
    assert to_xlsx(audit, Tongue())


@pytest.mark.parametrize("box", [[1, 2, 3], [1, 2, 3, "4"], [1, 2, 3, 4, 5], "none"])
def test_the_schema_wants_a_box_of_four_numbers_or_null(box):
    plain = json.loads(to_json(sample_audit()))
    plain["findings"][0]["places"][0]["box"] = box
    assert not jsonschema.Draft202012Validator(audit_schema()).is_valid(plain)


def test_the_keys_are_those_that_readers_were_promised():
    plain = json.loads(to_json(sample_audit()))
    assert {
        "schema_version",
        "journey",
        "touchpoints",
        "findings",
        "reviews",
        "coverage",
        "ledger",
        "scores",
        "incomplete",
    } <= set(plain)
    assert {"id", "title", "kind", "variants", "lost"} <= set(plain["touchpoints"][0])
    finding = plain["findings"][0]
    assert {"check", "severity", "confidence", "message", "fingerprint", "places"} <= set(finding)
    assert finding["places"][0] == {"touchpoint": "product", "variant": "desktop", "quote": "£29.99", "selector": "#product .price", "box": [120, 420, 110, 30], "marks": []}  # fmt: skip
    assert plain["ledger"]["desktop"]["entries"][0]["contradicted"] is True


def test_a_box_that_is_no_rectangle_is_written_as_none():
    finding = replace(sample_audit().findings[0], places=(place("product", "x", (float("nan"), 1, 2, float("inf"))),))
    plain = json.loads(to_json(replace(sample_audit(), findings=(finding,))))
    assert plain["findings"][0]["places"][0]["box"] is None


def test_secrets_are_masked_in_every_form():
    secrecy.remember("hunter2 & co")
    audit = replace(empty_audit(), incomplete=("typed hunter2 & co", "went to /?p=hunter2%20%26%20co"))
    data = to_json(audit).decode()
    assert "hunter2" not in data
    assert data.count(secrecy.MASK) == 2


def test_lone_surrogates_and_controls_do_not_break_the_file():
    assert from_json(to_json(hostile_audit())).journey.id == "guest-checkout"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"{", "not valid JSON"),
        (b"\xff\xfe\x00", "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b"[]", "is not an audit"),
        (b"{}", "is not an audit"),
        (b'{"schema_version": 1}', "is not an audit"),
        (b'{"schema_version": "2.0"}', "schema version '2.0'"),
        (b'{"schema_version": "1.0"}', "not a whole audit: journey: Field required"),
    ],
)
def test_other_files_are_refused_in_a_sentence(data, said):
    with pytest.raises(EvidenceError, match=said) as caught:
        from_json(data, "runs/x/audit.json")
    assert str(caught.value).startswith("runs/x/audit.json ")
    assert "\n" not in str(caught.value)


def test_a_wrong_value_is_named_by_its_place():
    plain = json.loads(to_json(sample_audit()))
    plain["findings"][2]["severity"] = "fatal"
    with pytest.raises(EvidenceError, match=r"findings\.2\.severity: Input should be 'error', 'warning' or 'notice'"):
        from_json(json.dumps(plain).encode())


def test_keys_of_a_later_minor_version_are_passed_over():
    plain = json.loads(to_json(sample_audit())) | {"schema_version": "1.7", "pillars": {}}
    assert from_json(json.dumps(plain).encode()).schema_version == "1.7"


def test_a_run_without_an_audit_says_what_to_do(tmp_path):
    with pytest.raises(EvidenceError, match="run `auditor check"):
        read_audit(tmp_path)
    (tmp_path / "audit.json").write_bytes(to_json(sample_audit()))
    assert read_audit(tmp_path) == sample_audit()
