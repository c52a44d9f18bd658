"""`auditor schema`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli.main import run
from auditor.journey.schema import journey_schema, theme_schema

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "audit-1.1.schema.json"


def test_the_schema_of_journeys_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == journey_schema()


def test_the_schema_of_audits_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "audit"]) == 0
    printed = capsys.readouterr().out
    assert "findings" in json.loads(printed)["properties"]
    assert printed == PUBLISHED.read_text("utf-8")


def test_the_schema_of_comparisons_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "comparison"]) == 0
    assert capsys.readouterr().out == PUBLISHED.with_name("comparison-1.0.schema.json").read_text("utf-8")


def test_another_schema_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "journeys"]) == 2
    assert "journeys" in capsys.readouterr().err


def test_the_schema_of_themes_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "theme"]) == 0
    assert json.loads(capsys.readouterr().out) == theme_schema()
