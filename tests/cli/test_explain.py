"""`auditor explain`."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.cli.main import run


def test_the_page_of_a_check_is_printed_with_what_it_judges(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "price-drift"]) == 0
    out = capsys.readouterr().out
    head, about = out.splitlines()[:2]
    assert head.startswith("price-drift: ")
    assert about == "consistency · error · across touchpoints · built-in"
    assert "## Why it matters" in out


def test_it_is_printed_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "price-drift", "--lang", "zh"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("price-drift：")
    assert out.splitlines()[1] == "consistency · 错误 · 跨触点 · built-in"
    assert "## 为什么重要" in out
    assert "## Why it matters" not in out


def test_the_language_of_a_workspace_is_spoken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("auditor.yaml").write_text("report:\n  lang: zh\n", encoding="utf-8")
    assert run(["explain", "long-sentence"]) == 0
    assert "阈值（在 auditor.yaml 的 `checks:` 下 `long-sentence:` 中设置）" in capsys.readouterr().out
    assert run(["explain", "long-sentence", "--lang", "en"]) == 0
    assert "thresholds (set them in auditor.yaml under `checks:`, `long-sentence:`): " in capsys.readouterr().out


def test_another_language_and_another_check_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "price-drift", "--lang", "xx"]) == 2
    assert "there is no language `xx`" in capsys.readouterr().err
    assert run(["explain", "price-drft"]) == 2
    assert "did you mean `price-drift`" in capsys.readouterr().err
