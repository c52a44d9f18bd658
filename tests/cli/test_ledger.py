from __future__ import annotations

import pytest

from auditor.cli.main import run
from auditor.report.json_report import to_json
from tests.report.sample import sample_audit


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "audit.json").write_bytes(to_json(sample_audit()))
    return str(tmp_path)


def test_it_prints_the_facts_of_a_run(folder, capsys):
    assert run(["ledger", folder]) == 0
    out = capsys.readouterr().out
    assert "✕ Amount, order · total" in out
    assert "\x1b" not in out


def test_one_kind_of_fact(folder, capsys):
    assert run(["ledger", folder, "--kind", "reference", "--all"]) == 0
    out = capsys.readouterr().out
    assert "✓ Reference, order" in out
    assert "Amount" not in out


def test_what_is_not_there_is_said_with_what_is(folder, tmp_path, capsys):
    assert run(["ledger", folder, "--kind", "colour"]) == 2
    assert "no kind of fact 'colour'; it has money, phone, reference, email" in capsys.readouterr().err
    assert run(["ledger", folder, "--variant", "pager"]) == 2
    assert "no variant 'pager'" in capsys.readouterr().err
    assert run(["ledger", str(tmp_path / "nowhere")]) == 2
    assert "run `auditor check" in capsys.readouterr().err


def test_it_is_printed_in_chinese(folder, capsys):
    assert run(["ledger", folder, "--lang", "zh", "--all"]) == 0
    out = capsys.readouterr().out
    assert "✕ 金额、订单 · 合计" in out
    assert "◆ 标出供其他值对比的参考值" in out
    assert "contradiction" not in out
