"""What each depth holds, what it leaves out, and that nothing in it leads nowhere."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from auditor.model.settings import Depth
from auditor.report.html import render
from auditor.report.options import ReportOptions
from auditor.report.view import BRIEF, FIRST
from tests.report.sample import empty_audit, hostile_audit, large_audit, sample_audit, sample_run

DEPTHS: tuple[Depth, ...] = ("executive", "standard", "technical")
AUDITS = {
    "sample": sample_audit,
    "empty": empty_audit,
    "unjudged": lambda: empty_audit(judged=False, incomplete=("basket (phone): did not answer",)),
    "hostile": hostile_audit,
    "large": lambda: large_audit(60),
}
SELECTION = re.compile(r"(text|severity|pillar|touchpoint|variant|check|status|group|map)=[^=&#]+(&\w+=[^=&#]+)*")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    sample_run(folder)
    return folder


@pytest.fixture(scope="module")
def page(run):
    made: dict[tuple[str, str], BeautifulSoup] = {}

    def rendered(name: str, depth: Depth) -> BeautifulSoup:
        if (name, depth) not in made:
            made[name, depth] = BeautifulSoup(render(AUDITS[name](), run, ReportOptions(depth=depth)).decode(), "lxml")
        return made[name, depth]

    return rendered


def sections(page):
    """In reading order, without what stands on paper only."""
    return [e["id"] for e in page.select("main > section[id]")]


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("name", AUDITS)
def test_every_link_within_the_page_leads_somewhere(page, name, depth):
    made = page(name, depth)
    ids = [e["id"] for e in made.select("[id]")]
    assert len(ids) == len(set(ids))
    inner = {a["href"][1:] for a in made.select("a[href^='#']")}
    selections = {target for target in inner if "=" in target}
    assert inner - selections <= set(ids)
    assert all(SELECTION.fullmatch(target) for target in selections)
    if depth == "executive":
        assert not selections, "there is no filter that could follow them"
    else:
        values = {(s["name"], o["value"]) for s in made.select(".filter select") for o in s.select("option")}
        for pair in (part.split("=") for target in selections for part in target.split("&")):
            assert tuple(pair) in values or not made.select(f".filter select[name={pair[0]}]")


def test_executive_fits_two_minutes(page):
    made = page("large", "executive")
    assert sections(made) == ["verdict", "journey", "pillars", "first", "ledger", "findings", "method"]
    assert len(made.select("#first .action")) <= FIRST["executive"] == 5
    cards = made.select("#findings .card")
    assert len(cards) == BRIEF == 10
    ranks = {"error": 0, "warning": 1, "notice": 2}
    standard = [c["id"] for c in page("large", "standard").select("#findings .card")]
    assert [c["id"] for c in cards] == standard[:10]
    assert [ranks[c["data-severity"]] for c in cards] == sorted(ranks[c["data-severity"]] for c in cards)
    assert "The worst 10 of 60; the standard report has all." in made.select_one("#findings").text
    assert not made.select("form, .check, .screen, #reviews, #coverage, .copy, details.waived, .filter")
    assert "auditor explain" not in made.select_one("main").text


def test_executive_shows_only_the_contradictions_of_the_ledger(page):
    brief, whole = (page("sample", depth).select("#ledger table.ledger:not(.plain)") for depth in DEPTHS[:2])
    assert brief
    for table in brief:
        rows = table.select("tbody tr:not(.proof)")
        assert rows
        assert all("torn" in row["class"] for row in rows)
    assert len(whole[0].select("tbody tr:not(.proof)")) > len(brief[0].select("tbody tr:not(.proof)"))


def test_executive_is_less_than_half_of_the_standard_report(page):
    words = {depth: len(page("large", depth).select_one("main").text.split()) for depth in DEPTHS}
    assert words["executive"] * 2 < words["standard"] < words["technical"]


def test_standard_has_everything_that_is_to_be_done(page):
    made = page("sample", "standard")
    assert {"coverage", "touchpoints", "reviews"} <= set(sections(made))
    assert made.select("#method .check")
    assert not made.select(".selector")
    assert "Fingerprint" not in made.select_one("#findings").text
    assert not [d for d in made.select("#coverage details.family") if d.has_attr("open")]


def test_technical_adds_selectors_fingerprints_scores_open_coverage_and_settings(page):
    made = page("sample", "technical")
    audit = sample_audit()
    assert made.select("#findings .selector code")
    for card in made.select("#findings .card"):
        assert "Fingerprint" in card.footer.text
    assert audit.findings[0].fingerprint in made.select_one("#findings").text
    families = made.select("#coverage details.family")
    assert families
    assert all(d.has_attr("open") for d in families)
    action = audit.actions[0]
    sums = [w.text for w in made.select("#first .weights > .quiet")]
    assert sums[0] == f"{action.impact} × {action.reach} ÷ {action.effort} = {action.score}"
    assert len(sums) == len(audit.actions), "all are shown at once"
    assert not made.select("#first details")
    assert "Time zone" in made.select_one("#method").text


@pytest.mark.parametrize("depth", DEPTHS)
def test_an_audit_without_findings_is_a_page_in_every_depth(page, depth):
    made = page("empty", depth)
    assert "No findings." in made.select_one("#findings").text
    assert not made.select("#first, #findings .card")
    assert made.body["class"] == [depth]
