from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from auditor.check.compare import compare
from auditor.report.comparison_json import comparison_schema, to_json
from tests.report.pair import after, before, hostile_pair, rival
from tests.report.sample import empty_audit

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "comparison-1.0.schema.json"


def test_json_holds_everything_in_a_stable_order():
    made = to_json(compare(before(), after()))
    told = json.loads(made)
    assert next(iter(told)) == "schema_version"
    assert told["way"] == "runs"
    assert told["changes"][0]["state"] == "new"
    assert told["deltas"][0]["imbalance"]["wording"]["values"]["rise"] == 12
    assert made == to_json(compare(before(), after()))


def test_the_published_schema_is_the_one_that_is_printed():
    """After a change: `auditor schema comparison > docs/schema/comparison-1.0.schema.json`."""
    assert json.loads(SCHEMA.read_text("utf-8")) == comparison_schema()
    jsonschema.Draft202012Validator.check_schema(comparison_schema())


@pytest.mark.parametrize("pair", [(before(), after()), (before(), rival()), (before(), empty_audit()), hostile_pair()])
def test_what_is_written_keeps_the_published_schema(pair):
    told = json.loads(to_json(compare(*pair)))
    assert list(jsonschema.Draft202012Validator(comparison_schema()).iter_errors(told)) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda plain: plain.pop("changes"),
        lambda plain: plain.update(schema_version="2.0"),
        lambda plain: plain["changes"][0].update(state="odd"),
        lambda plain: plain["a"].pop("name"),
    ],
)
def test_the_schema_notices_what_is_wrong(spoil):
    plain = json.loads(to_json(compare(before(), after())))
    spoil(plain)
    assert not jsonschema.Draft202012Validator(comparison_schema()).is_valid(plain)
