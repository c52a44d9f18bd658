from __future__ import annotations

import json
from unicodedata import east_asian_width

from auditor.cli.main import run
from auditor.kit.clients.table import table


def test_the_data_of_others_are_listed(capsys):
    assert run(["list", "data"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("data (1)")
    for part in ("caniemail", table().version, table().date, "MIT", "307 features", "48 clients", table().source):
        assert part in said


def test_and_for_programs(capsys):
    assert run(["list", "data", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "data": [
            {
                "id": "caniemail",
                "version": table().version,
                "date": table().date,
                "licence": "MIT",
                "features": 307,
                "clients": 48,
                "source": "https://github.com/hteumeuleu/caniemail",
            }
        ]
    }


def test_titles_of_checks_are_listed_in_chinese(capsys):
    assert run(["list", "checks", "--lang", "zh"]) == 0
    rows = [line for line in capsys.readouterr().out.splitlines() if line.endswith("built-in")]
    assert len(rows) > 100
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in row) for row in rows)
    widths = {sum(2 if east_asian_width(sign) in "WF" else 1 for sign in row) for row in rows}
    assert len(widths) == 1
