from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from auditor.cli.doctor import command

NAMES = ["python", "auditor", "playwright", "driver", "sandbox", "browser", "start", "fonts", "inbox", "folder", "disk"]


@pytest.mark.browser
def test_a_machine_that_works_is_told_line_by_line():
    done = CliRunner().invoke(command, [])
    assert done.exit_code == 0, done.output
    lines = [line.split() for line in done.stdout.splitlines() if not line.lstrip().startswith("->")]
    assert [line[1] for line in lines] == NAMES
    assert {line[0] for line in lines} <= {"ok", "warn"}


@pytest.mark.browser
def test_json_holds_the_same_readings():
    done = CliRunner().invoke(command, ["--json"])
    record = json.loads(done.stdout)
    assert record["ok"] is True
    assert record["schema_version"] == "1.0"
    assert [reading["name"] for reading in record["readings"]] == NAMES
    assert all(set(reading) == {"name", "state", "found", "todo"} for reading in record["readings"])


def test_what_stands_in_the_way_ends_with_three_and_says_what_to_do():
    done = CliRunner().invoke(command, ["--browser", "/nowhere/chrome"])
    assert done.exit_code == 3
    assert "fail  browser" in done.stdout
    assert "-> " in done.stdout
    record = json.loads(CliRunner().invoke(command, ["--json", "--browser", "/nowhere/chrome"]).stdout)
    assert record["ok"] is False
