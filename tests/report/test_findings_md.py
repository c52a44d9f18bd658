from __future__ import annotations

import re
from dataclasses import replace

import pytest

from auditor.library.catalogues import Tongue
from auditor.report.findings_md import ACTIONS, MOST, finding_as_markdown, to_markdown
from tests.report.full import chinese, full_audit
from tests.report.sample import NASTY, empty_audit, hostile_audit, large_audit, place

ENGLISH = Tongue()
OURS = {"p", "h1", "h2", "h3", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "em"}
FOLDS = {"details", "summary", "sub"}


def text(audit, tongue=ENGLISH):
    return to_markdown(audit, tongue).decode()


def shown(markdown):
    """As a reader of Markdown with tables and HTML makes it."""
    from markdown_it import MarkdownIt  # noqa: PLC0415

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown)


def test_it_says_verdict_counts_coverage_and_what_was_not_seen():
    said = text(full_audit())
    assert said.startswith("# Guest checkout: 9 touchpoints\n\n**4 errors mislead or block the customer at 5 of 9")
    assert "- Findings: 4 errors, 5 warnings, 3 notices; 2 to review; 1 waived" in said
    assert "- Coverage: 114 verdicts on 19,184 things examined" in said
    assert "## Not looked at\n\n- track: the walk stopped before" in said
    assert "<summary>To review (2)</summary>" in said
    assert "<summary>Waived (1)</summary>" in said


def test_indices_stand_with_what_must_not_get_worse():
    said = text(full_audit())
    assert "| Process and information flow | 67 | 52 | 12 | answers the customer types: 12 of 14 |" in said
    assert "| Measurement and improvement | – | 52 | 12 | touchpoints with an owner: 7 of 9 |" in said


def test_what_to_fix_first_is_in_the_order_of_the_audit():
    said = text(full_audit())
    first = said.index("| 1 | **One thing, two prices** (price-drift) | 1 | Product page, Basket, Checkout: address")
    assert first < said.index("| 2 | **The total changes on the way** (total-drift)")
    assert "| 9 | 2.5 |" in said
    assert "\n\nand 2 more" in said
    assert said.count("\n| 1") == 2  # 1 and 10: the rest is counted
    assert len(full_audit().actions) == ACTIONS + 2


def test_findings_are_grouped_by_severity_with_their_quotes():
    said = text(full_audit())
    errors, warnings, notices = (said.index(f"\n### {head}") for head in ("Errors (4)", "Warnings (5)", "Notices (3)"))
    assert errors < said.index("“£29.99”") < warnings < notices
    assert "  - **Basket**: “£34.99”\n" in said
    assert "  - also in iPhone 15\n" in said
    assert "  - How to fix: 您好！感谢您的订购。" in said
    assert "Owner: Web team · Due: 2026-12-31 · First seen: 2026-10-02" in said


def test_coverage_is_a_table_of_families():
    assert re.search(r"\| Consistency \| \d+ \| \d+ \| 0 \| 0 \| 0 \| [\d,]+ \|", text(full_audit()))


def test_without_findings_it_says_what_was_examined():
    assert "**No faults found: 80 things examined by 1 check.**" in text(empty_audit())
    assert "**Nothing was checked: no touchpoint could be seen. This is no pass.**" in text(empty_audit(judged=False))
    assert "## Findings" not in text(empty_audit())


@pytest.mark.parametrize("tongue", [ENGLISH, chinese()], ids=["en", "zh"])
def test_a_hostile_site_makes_no_markup(tongue):
    audit = hostile_audit()
    page = shown(text(audit, tongue))
    assert {t.strip("/") for t in re.findall(r"<(/?[a-z0-9]+)", page)} <= OURS | FOLDS
    assert not re.search(r"<[a-z0-9]+ (?!style=\"text-align)", page)


@pytest.mark.parametrize("nasty", [*NASTY, "| a | b |", "x\n\n## y", "`", "```", "@octocat #1 GH-2", "~~~", "[ ] todo"])
def test_a_hostile_text_stays_within_its_item(nasty):
    audit = full_audit()
    finding = replace(audit.findings[0], message=nasty, fix=nasty, places=(place("product", nasty),))
    page = shown(finding_as_markdown(finding, audit, ENGLISH))
    assert page.count("<li>") == 5 - ("also in" not in page)
    assert {t.strip("/") for t in re.findall(r"<(/?[a-z0-9]+)", page)} <= {"ul", "li", "p", "strong", "sub"}
    actions = (replace(audit.actions[0], touchpoints=("product",)),)
    table = replace(
        audit, actions=actions, touchpoints=tuple(replace(t, title=nasty) for t in audit.touchpoints), findings=()
    )
    rows = [line for line in text(table).splitlines() if line.startswith("| 1 |")]
    assert len(rows) == 1
    assert len(re.findall(r"(?<!\\)\|", rows[0])) == 9


@pytest.mark.parametrize("wanted", [40, 6000])
def test_it_is_no_longer_than_a_job_summary_may_be(wanted):
    audit = large_audit(wanted)
    data = to_markdown(audit, ENGLISH)
    assert len(data) <= MOST
    counted = [int(n.replace(",", "")) for n in re.findall(r"\n- and ([\d,]+) more\n", data.decode())]
    assert data.decode().count("\n- 🔴") + data.decode().count("\n- 🟠") + data.decode().count("\n- 🔵") + sum(
        counted
    ) == len(audit.findings)
    assert bool(counted) is (wanted > 1000)


def test_all_of_our_own_words_are_in_the_language():
    audit = full_audit()
    said = text(audit, chinese())
    for word in ("Findings", "Coverage", "confidence", "Pillar", "How to fix", "First seen", "also in", "Not looked"):
        assert word not in said
    assert "## 优先修复" in said
    assert "### 错误（4）" in said
