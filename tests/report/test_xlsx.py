from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from auditor.library.catalogues import Tongue
from auditor.model.audit import Coverage
from auditor.model.verdict import Outcome, Severity
from auditor.report.sheets import Column
from auditor.report.xlsx import LONGEST, lines_of, text_of, to_xlsx
from tests.report.full import chinese, full_audit
from tests.report.sample import empty_audit, hostile_audit, large_audit

SHEETS = [
    "Summary",
    "Findings",
    "Places",
    "Ledger",
    "Coverage",
    "Effort and indices",
    "What to fix first",
    "Touchpoints",
]


def book(audit, tongue=None):
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(audit, tongue or Tongue())))


def rows(sheet):
    head, *found = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in found]


def test_every_sheet_has_a_filter_over_all_rows_and_a_header_that_stays():
    made = book(full_audit())
    assert made.sheetnames == SHEETS
    for sheet in made:
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes[1:] == "2"
        assert sheet.max_row > 1
        assert all(sheet.column_dimensions[cell.column_letter].width > 4 for cell in sheet[1])


def test_a_finding_is_a_row_with_numbers_as_numbers_and_dates_as_dates():
    audit = full_audit()
    found = rows(book(audit)["Findings"])
    assert len(found) == len(audit.findings) + len(audit.reviews)
    first = found[0]
    assert first["No."] == 1
    assert (first["Severity"], first["Confidence"], first["Status"]) == ("error", "high", "open")
    assert (first["Pillar"], first["Check"], first["Title"]) == (
        "Detail and consistency",
        "price-drift",
        "One thing, two prices",
    )
    assert first["Touchpoints"] == "Product page, Basket, Checkout: address and payment"
    assert first["Variants"] == "desktop, iPhone 15"
    assert first["Quotes"].splitlines()[1] == "Basket: “£34.99”"
    assert [first[name].date() for name in ("Due", "First seen")] == [date(2026, 12, 31), date(2026, 10, 2)]
    assert found[1]["Due"] == "soon"  # no date stays what it is
    assert {row["Status"] for row in found} == {"open", "waived", "to review"}


def test_each_place_has_its_row_with_its_box():
    audit = full_audit()
    found = rows(book(audit)["Places"])
    assert len(found) == sum(len(f.places) for f in (*audit.findings, *audit.reviews))
    assert found[1]["Touchpoint"] == "Basket"
    assert [found[1][side] for side in ("Left", "Top", "Width", "Height")] == [120, 380, 110, 30]


def test_the_ledger_says_which_value_is_the_reference_and_which_differ():
    found = [r for r in rows(book(full_audit())["Ledger"]) if r["Variant"] == "desktop"]
    totals = [r for r in found if r["About"] == "order · total"]
    assert [(r["Value"], r["Touchpoint"], r["Compared"]) for r in totals] == [
        ("£38.94", "Checkout: address and payment", "reference value"),
        ("Total paid: £38.94", "Thank-you page", None),
        ("订单总额：£34.99", "订单确认邮件 · Confirmation e-mail", "differs"),
    ]
    stated = next(r for r in found if r["Kind of fact"] == "Telephone")
    assert (stated["Value"], stated["Position"], stated["Read from"]) == (
        "+44 20 7946 0000",
        None,
        "declared in the journey file",
    )
    assert {r["Fact"] for r in found} == {"contradicts itself", "agrees", "not compared"}


def test_coverage_has_every_verdict_with_how_much_was_examined():
    audit = full_audit()
    found = rows(book(audit)["Coverage"])
    assert len(found) == len(audit.coverage)
    assert sum(row["Examined"] for row in found) == sum(c.examined for c in audit.coverage)
    assert found[0]["Touchpoint"] == "the whole journey"
    assert found[0]["Reason"] == "judged without Track your order"


def test_indices_stand_beside_their_counter_metrics_and_actions_in_their_order():
    made = book(full_audit())
    indices = rows(made["Effort and indices"])
    assert indices[0]["Counter-metric"] == "answers the customer types"
    assert (indices[0]["Value"], indices[0]["Out of"], indices[0]["Index, 0 to 100"]) == (12, 14, 67)
    assert indices[4]["Index, 0 to 100"] is None  # nothing was judged: no number
    actions = rows(made["What to fix first"])
    assert [row["No."] for row in actions] == list(range(1, 13))
    assert (actions[0]["Impact"], actions[0]["Reach"], actions[0]["Score"]) == (9, 2.5, 22.5)
    seen = rows(made["Touchpoints"])
    assert seen[1]["Open findings"] == 5
    assert seen[7]["Why it was not seen"].startswith("the walk stopped before")


def test_severities_and_outcomes_are_coloured():
    made = book(full_audit())
    grounds = {c.value: c.fill.fgColor.rgb for c in made["Findings"]["B"][1:]}
    assert len({*grounds.values()}) == len(Severity)
    outcomes = {c.value: c.fill.fgColor.rgb for c in made["Coverage"]["H"][1:]}
    assert len(outcomes) == len(Outcome)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", " =", "\t=", "\x00="])
def test_a_hostile_cell_is_a_text(start):
    cell = f'{start}cmd|"/c calc"!A1'
    audit = full_audit()
    finding = replace(audit.findings[0], message=cell, places=(replace(audit.findings[0].places[0], quote=cell),))
    made = book(replace(audit, findings=(finding,), reviews=()))
    told, quoted = made["Findings"]["H2"], made["Places"]["H2"]
    for written in (told, quoted):
        assert written.data_type == "s"
        assert written.quotePrefix
        assert "cmd|" in written.value


def test_nothing_in_the_file_is_a_formula_a_link_or_a_control_character():
    data = to_xlsx(hostile_audit(), Tongue())
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in file.namelist():
            text = file.read(name).decode()
            assert "<f>" not in text
            assert "<hyperlink" not in text.lower().replace("<hyperlinkschanged>", "")
            assert not any(sign in text for sign in "\x00\x07\x1b\x9b\u202e\u2066")
    made = openpyxl.load_workbook(io.BytesIO(data))
    assert all(cell.data_type in "snd" for sheet in made for row in sheet.iter_rows() for cell in row if cell.value)


@pytest.mark.parametrize("text", ["x" * 100_000, "😀" * 40_000])
def test_a_cell_holds_no_more_than_excel_allows(text):
    assert len(text_of(text).encode("utf-16-le")) // 2 <= LONGEST


def test_the_same_audit_gives_the_same_bytes():
    assert to_xlsx(full_audit(), Tongue()) == to_xlsx(full_audit(), Tongue())
    assert book(full_audit()).properties.created.isoformat() == "2026-10-02T09:41:07"


@pytest.mark.parametrize("audit", [empty_audit(), empty_audit(judged=False)])
def test_an_audit_without_findings_has_its_sheets(audit):
    made = book(audit)
    assert made.sheetnames == SHEETS
    assert made["Findings"].max_row == 1


def test_sheets_columns_and_words_are_in_the_language():
    made = book(full_audit(), chinese())
    assert made.sheetnames == ["摘要", "问题", "问题位置", "台账", "覆盖情况", "费力与指数", "优先修复", "触点"]
    first = rows(made["问题"])[0]
    assert (first["严重程度"], first["置信度"], first["支柱"]) == ("错误", "高", "细节与一致")
    assert not [c.value for sheet in made for c in sheet[1] if c.value.isascii()]


def test_rows_are_as_high_as_their_longest_text():
    columns = (Column("A", 10, "wide"), Column("B", 10))
    assert lines_of(columns, ("short", "x" * 500)) == 1
    assert lines_of(columns, ("x" * 18, "")) == 2
    assert lines_of(columns, ("订单确认邮件里", "")) == 2
    assert lines_of(columns, ("a\nb\nc", 3)) == 3
    sheet = book(full_audit())["Findings"]
    assert sheet.row_dimensions[2].height > 40
    assert max(row.height or 15 for row in sheet.row_dimensions.values()) < 409  # what Excel can show


def test_many_rows_are_no_trouble():
    audit = large_audit(500, 60)
    more = tuple(
        Coverage(c.check, c.touchpoint, f"v{i}", c.outcome, 1) for c in audit.coverage[:700] for i in range(10)
    )
    assert book(replace(audit, coverage=more))["Coverage"].max_row == len(more) + 1
