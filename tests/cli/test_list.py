from __future__ import annotations

import json

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
