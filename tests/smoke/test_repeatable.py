"""Two audits of the same site give the same findings and fingerprints: ten times in a row."""

from __future__ import annotations

import json

import pytest

from auditor.cli.main import run

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BARE = ("--quiet", "--capture", "none", "--format", "json")  # pictures and pages are no part of what is compared


def test_ten_audits_of_the_same_company_find_the_same(tmp_path):
    seen = []
    for number in range(10):
        out = tmp_path / str(number)
        code = run(["demo", "--language", "en", "--variant", "desktop", "--out", str(out), *BARE])
        audit = json.loads((out / "audit.json").read_text())
        assert code == 0
        assert audit["findings"], "the flawed edition has findings"
        seen.append([(f["fingerprint"], f["check"], f["severity"]) for f in audit["findings"]])
    assert all(one == seen[0] for one in seen)
