"""What is said of an audit beside its page, in Chinese."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from auditor.library.catalogues import Tongue
from auditor.model.sayings import say, wording_of
from auditor.model.verdict import Outcome, Severity
from auditor.report.conclusion import conclude, gaps
from auditor.report.csv_report import to_csv
from auditor.report.junit import to_junit
from auditor.report.ledger_text import lines
from auditor.report.sarif import to_sarif
from auditor.report.terminal import printed, summary
from tests.report.full import chinese, full_audit
from tests.report.sample import empty_audit, hostile_audit, sample_audit

TEXT = Tongue("zh", {"{count} links lead nowhere: {names}": "{count} 个链接打不开：{names}"})


def variants():
    """One audit for each sentence of the verdict."""
    audit = sample_audit()
    for severity in Severity:
        for incomplete in ((), audit.incomplete, ("something",)):
            kept = tuple(f for f in audit.findings if f.severity is severity and not f.waived)
            for findings in (kept, kept[:1], tuple(replace(f, places=()) for f in kept)):
                yield replace(audit, findings=findings, incomplete=incomplete)
    yield from (empty_audit(), empty_audit(judged=False), replace(empty_audit(), coverage=()))


@pytest.mark.parametrize("audit", list(variants()))
def test_no_sentence_of_the_verdict_is_left_in_english(audit):
    said = conclude(audit, chinese())
    for sentence in (said.sentence, said.counts_line, said.coverage_line):
        assert not re.search("[A-Za-z]", sentence)


def test_the_verdict_is_the_same_in_numbers():
    english, other = conclude(sample_audit()), conclude(sample_audit(), chinese())
    assert other.sentence.startswith("9 个触点中，有 5 个触点存在共 4 个会误导或阻碍客户的错误。")
    assert other.counts_line == "4 个错误、5 个警告、3 个提示；2 个待复核；1 个已豁免"
    assert replace(other, sentence="", tongue=english.tongue) == replace(english, sentence="")


def test_a_gap_is_said_by_its_wording():
    reason = say("{place} did not answer", place="/basket")
    audit = replace(empty_audit(incomplete=(str(reason),)), incomplete_wordings=(wording_of(reason),))
    assert gaps(audit, Tongue("zh", {"{place} did not answer": "{place} 没有响应"})) == ("/basket 没有响应",)
    assert gaps(replace(audit, incomplete_wordings=()), Tongue()) == ("/basket did not answer",)


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("audit", [sample_audit(), hostile_audit(), empty_audit(judged=False)])
def test_no_line_is_wider_than_the_terminal(audit, width):
    text = summary(audit, width=width, tongue=chinese())
    text += printed(lines(audit, width, listed=True, tongue=chinese()), width=width, color=False)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_the_summary_is_in_chinese_with_the_quotes_of_the_site():
    text = summary(full_audit(), tongue=chinese())
    assert "\n问题      4 个错误" in text
    assert "\n覆盖情况  对 " in text
    assert text.count("\n  错误     ") == 3
    assert "Basket：“£34.99”" in text
    assert "price-drift，置信度高；另见变体 iPhone 15" in text
    assert "\n未能查看\n" in text
    assert not re.search("confidence|Findings|Coverage|The worst|Not looked", text)


def test_findings_are_told_by_their_wording_in_every_format():
    audit = full_audit()
    assert "2 个链接打不开：A, B" in to_csv(audit, TEXT).decode("utf-8-sig")
    assert "2 个链接打不开：A, B" in to_junit(audit, TEXT).decode()
    assert "2 个链接打不开：A, B" in to_sarif(audit, TEXT).decode()
    assert "2 links lead nowhere: A, B" in to_csv(audit).decode("utf-8-sig")


def test_csv_has_words_for_people():
    found = list(csv.DictReader(io.StringIO(to_csv(full_audit(), chinese()).decode("utf-8-sig"), newline="")))
    assert (found[0]["状态"], found[0]["严重程度"], found[0]["置信度"]) == ("未处理", "错误", "高")
    assert (found[0]["负责人"], found[0]["截止日期"], found[0]["首次发现"]) == ("Web team", "2026-12-31", "2026-10-02")
    assert {row["状态"] for row in found} == {"未处理", "已豁免", "待复核"}


def test_junit_says_its_reasons_and_keeps_what_programs_read():
    root = ET.fromstring(to_junit(sample_audit(), chinese()))  # noqa: S314  # our own
    english = ET.fromstring(to_junit(sample_audit()))  # noqa: S314  # our own
    assert [c.attrib["name"] for c in root.iter("testcase")] == [c.attrib["name"] for c in english.iter("testcase")]
    assert [f.get("type") for f in root.iter("failure")] == [f.get("type") for f in english.iter("failure")]
    skipped = [s.attrib["message"] for s in root.iter("skipped")]
    assert "不适用：has no fields" in skipped
    assert "待复核：a chat button has no text" in skipped
    failure = next(root.iter("failure")).text or ""
    assert failure.startswith("警告（置信度高）：Two links are")
    assert "\n  指纹：" in failure


def test_sarif_names_its_language_and_only_another_one():
    run = json.loads(to_sarif(sample_audit(), chinese()))["runs"][0]
    assert run["language"] == "zh"
    assert "language" not in json.loads(to_sarif(sample_audit()))["runs"][0]
    assert any(r["message"]["text"].endswith("\n修复：您好！感谢您的订购。") for r in run["results"])


def test_what_no_catalogue_has_stays_english():
    said = conclude(sample_audit(), Tongue("zh"))
    assert said.sentence.startswith("4 errors mislead or block the customer")
    assert Outcome.PASS in said.outcomes
