from __future__ import annotations

import csv
import io

import pytest

from auditor.report.csv_report import COLUMNS, guarded, to_csv
from tests.report.sample import hostile_audit, sample_audit


def rows(audit):
    return list(csv.DictReader(io.StringIO(to_csv(audit).decode("utf-8-sig"), newline="")))


def test_there_is_a_row_for_every_place_of_every_finding():
    audit = sample_audit()
    found = rows(audit)
    assert len(found) == sum(len(f.places) for f in (*audit.findings, *audit.reviews))
    assert found[1] | {"message": ""} == {
        "status": "open", "severity": "error", "confidence": "high", "family": "consistency", "check": "price-drift", "message": "", "fix": "",
        "touchpoint": "basket", "touchpoint_title": "Basket", "variant": "desktop", "quote": "£34.99", "selector": "table.basket td.price",
        "url": "https://shop.example.test/en-gb/basket/", "box": "120 380 110 30", "place": "2", "places": "6",
        "fingerprint": audit.findings[0].fingerprint, "waived": "", "title": "One thing, two prices", "owner": audit.findings[0].owner, "due": "",
        "first_seen": audit.findings[0].first_seen,
    }  # fmt: skip
    assert {r["status"] for r in found} == {"open", "waived", "to review"}


def test_excel_is_told_that_it_is_utf_8():
    assert to_csv(sample_audit()).startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode())


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\x00=1", "\x1b[0m=1"]
)
def test_a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(cell):
    assert guarded(cell).startswith("'")


@pytest.mark.parametrize("cell", ["£34.99", "a=b", "订单", "", "1 - 2"])
def test_other_cells_stay_as_they_are(cell):
    assert guarded(cell) == cell


def test_a_cell_stays_below_the_limit_of_excel():
    assert len(guarded("x" * 100_000)) < 32_767


def test_no_cell_of_a_hostile_site_starts_a_formula():
    for row in rows(hostile_audit()):
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
            assert "\x1b" not in cell
