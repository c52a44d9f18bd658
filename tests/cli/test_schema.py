"""`auditor schema`."""

from __future__ import annotations

import json

import pytest

from auditor.cli.main import run
from auditor.journey.schema import journey_schema


def test_the_schema_of_journeys_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == journey_schema()


def test_the_schema_of_audits_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "audit"]) == 0
    assert "findings" in json.loads(capsys.readouterr().out)["properties"]


def test_another_schema_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "journeys"]) == 2
    assert "journeys" in capsys.readouterr().err
