from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from auditor.errors import FileError, UsageError
from auditor.library.roots import Root
from auditor.report.html import render
from auditor.report.options import ReportOptions
from tests.report.sample import empty_audit, hostile_audit, sample_audit, sample_run


def soup(audit, run):
    return BeautifulSoup(render(audit, run).decode(), "lxml")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    sample_run(folder)
    return folder


@pytest.fixture(scope="module")
def page(run):
    return soup(sample_audit(), run)


def words(element):
    return " ".join(element.get_text(" ").split())


def test_the_sections_stand_in_reading_order(page):
    heads = [words(h) for h in page.select("main h2")]
    assert heads[0] == "What could not be looked at"
    assert heads[1].startswith("Verdict: 4 errors mislead or block the customer")
    assert heads[2:] == ["The journey", "Scores", "Findings", "To review", "Accepted for now", "What we told the customer", "Coverage", "Screens", "Method"]  # fmt: skip


def test_the_page_is_whole_without_script(page):
    hidden = [e.name for e in page.select("[hidden]")]
    assert sorted(hidden) == ["div", "form", "p"], "only the controls that need the script are hidden"
    assert len(page.select("#findings .card")) == 12
    assert [words(h) for h in page.select("#journey h3.variant")] == ["desktop", "iPhone 15"]


def test_one_strip_per_variant_shows_stage_kind_and_gaps(page):
    tiles = page.select("#journey [data-variant='0'] .tile")
    assert [words(t.select_one(".name")) for t in tiles][:3] == ["Newsletter advert", "Product page", "Basket"]
    assert [words(t.select_one(".stage")) for t in tiles] == [
        "Discover",
        "Consider",
        "Decide",
        "Commit",
        "Confirm",
        "",
        "Wait",
        "Receive",
        "Help",
    ]
    gone = tiles[7]
    assert "gone" in gone["class"]
    assert "the walk stopped before: step 9" in words(gone)
    assert [words(m) for m in tiles[3].select(".badge")] == ["2 error at Checkout: address and payment", "2 warning at Checkout: address and payment", "1 to review at Checkout: address and payment"]  # fmt: skip


def test_what_was_provoked_is_told_apart(run):
    audit = sample_audit()
    first, second, *others = audit.touchpoints
    provoked = replace(audit, touchpoints=(first, replace(second, source=first.id), *others))
    page = soup(provoked, run)
    tiles = page.select("#journey [data-variant='0'] .tile")
    assert [i for i, t in enumerate(tiles) if "provoked" in t["class"]] == [1]
    assert words(tiles[1].select_one(".kind")) == "provoked"
    assert words(page.select_one("#t2 summary")).count("provoked on purpose") == 1
    assert "(1 provoked)" in words(page)


def test_every_link_within_the_page_leads_somewhere(page):
    ids = {e["id"] for e in page.select("[id]")}
    inner = {a["href"][1:] for a in page.select("a[href^='#']")}
    assert inner <= ids
    assert len(page.select("[id]")) == len(ids)


def test_a_finding_shows_its_quotes_and_crops_side_by_side_and_other_variants_folded(page):
    card = page.select_one("#findings .card")
    spots = card.select(".body .spot")
    assert [words(s.blockquote) for s in spots] == ["£29.99", "£34.99", "1 × The Pragmatic Programmer £34.99"]
    assert all(s.select_one(".crop i") for s in spots)
    assert words(card.select_one("details > summary")) == "The same in iPhone 15 (3 places)"
    assert len(card.select("details .crop")) == 3
    assert "A customer who meets a higher price" in words(card)
    assert "High confidence" in words(card.footer)
    assert sample_audit().findings[0].fingerprint in words(card.footer)


def test_a_screenshot_is_embedded_once_however_often_it_is_shown(page):
    pictures = page.select("style")[1].string
    assert pictures.count("base64,") == 12
    assert len(page.select(".crop.s2, .thumb.s2, .full.s2")) > 3


def test_a_finding_without_a_box_shows_the_touchpoint_as_a_whole(page):
    card = next(c for c in page.select("#findings .card") if c["data-check"] == "help-missing")
    crop = card.select_one(".crop")
    assert crop["aria-label"] == "Top of the screenshot of Checkout: address and payment"
    assert not crop.select("i")


def test_the_ledger_marks_reference_and_difference(page):
    table = page.select_one("#ledger table.ledger")
    heads = [words(h) for h in table.select("thead th")]
    assert heads[:2] == ["Fact", "declared"]
    assert "4 Checkout: address and payment commitment" in heads
    first = table.select_one("tbody tr")
    assert [words(s) for s in first.select(".reference")] == ["£38.94 reference"]
    assert [words(s) for s in first.select(".differs")] == ["订单总额：£34.99 differs"]
    phone = table.select("tbody tr")[2]
    assert words(phone.select_one(".reference")) == "+44 20 7946 0000 reference"
    assert len(table.select("tr.torn")) == 3
    listed = page.select_one("#ledger details")
    assert "its subject is unknown" in words(listed)
    assert "said at one touchpoint only" in words(listed)


def test_the_coverage_has_text_beside_each_symbol_and_how_much_was_examined(page):
    rows = {
        words(r.th): [words(c) for c in r.select("td")]
        for r in page.select("#coverage [data-variant='0'] tbody tr")
        if r.td
    }
    assert rows["price-drift"] == ["failed 14 examined", *[""] * 9]
    assert rows["help-missing"][1] == "needs review 3 examined"
    assert rows["label-missing"][1] == "not applicable"
    assert rows["long-sentence"][8] == "could not be judged"
    reasons = words(page.select_one("#coverage details"))
    assert "has no fields label-missing at Newsletter advert" in reasons
    assert "judged without Track your order" in reasons


def test_when_and_with_what_is_read_from_the_run_folder(page, tmp_path):
    assert "2026-10-02 09:41 UTC" in words(page.select_one(".what"))
    assert "Chromium 156.0 (headless shell)" in words(page.select_one("#method"))
    assert "Time zone" in words(page.select_one("#method"))
    for broken in ("", "[]", '{"settings": 3, "gathered_at": null}'):
        (tmp_path / "run.json").write_text(broken)
        assert b"Gathered" not in render(empty_audit(), tmp_path)


def test_no_findings_is_said_with_what_was_examined(tmp_path):
    empty = soup(empty_audit(), tmp_path).select_one("#findings .empty")
    assert "good" in empty["class"]
    assert words(empty).startswith("No findings. 2 verdicts on 80 things examined (2 passed)")


def test_nothing_checked_is_not_green(tmp_path):
    made = soup(empty_audit(judged=False), tmp_path)
    assert "void" in made.select_one("#verdict")["class"]
    assert "good" not in str(made.select("#findings .empty"))
    assert words(made.select_one("#findings .empty")).startswith("Nothing was checked.")
    assert "No check ran." in words(made.select_one("#coverage"))


def test_no_findings_of_an_incomplete_walk_is_not_green(tmp_path):
    made = soup(empty_audit(incomplete=("basket (phone): did not answer",)), tmp_path)
    assert "partial" in made.select_one("#verdict")["class"]
    assert "it may hold faults" in words(made.select_one("#findings .empty"))


def test_a_journey_without_touchpoints_or_evidence_is_still_a_page(tmp_path):
    bare = replace(empty_audit(judged=False), touchpoints=(), incomplete=("the run was interrupted before its end",))
    assert "Nothing was checked" in words(soup(bare, tmp_path))


def test_the_policy_names_the_hash_of_everything_that_is_inline(page, run):
    raw = render(sample_audit(), run).decode()
    policy = page.select_one("meta[http-equiv]")["content"]
    assert policy.startswith("default-src 'none'; img-src data:; style-src ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        for body in re.findall(rf"<{tag}>(.*?)</{tag}>", raw, re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy
    assert not page.select("[style], [onclick], link[rel=stylesheet], script[src], img, iframe, object, base")


def test_the_same_audit_gives_the_same_bytes(run):
    assert render(sample_audit(), run) == render(sample_audit(), run)


def test_hostile_text_is_shown_as_text(run):
    raw = render(hostile_audit(), run).decode()
    assert "<script>alert" not in raw
    assert "<img" not in raw
    made = BeautifulSoup(raw, "lxml")
    assert len(made.select("script")) == 1
    assert len(made.select("style")) == 2
    texts = words(made.select_one("main"))
    for nasty in ("<script>alert(1)</script>", "{{ 7*7 }}{% raw %}", "javascript:alert(3)", "=HYPERLINK("):
        assert nasty in texts
    for link in made.select("a[href]"):
        assert link["href"].startswith(("#", "https://", "http://"))
    for element in made.find_all(True):
        assert not [a for a in element.attrs if a.startswith("on")]
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", raw)


def test_a_text_of_any_direction_stands_in_an_isolate_of_its_own(run):
    made = soup(hostile_audit(), run)
    for text in made.find_all(string=lambda s: "\u202e" in s):
        in_page_of_a_check = any({"page", "advice"} & set(p.get("class", [])) for p in text.parents)
        assert in_page_of_a_check or {p.name for p in text.parents} & {"bdi", "option", "title"}


def test_a_theme_of_the_workspace_is_laid_over_the_built_in_one(tmp_path):
    theme = tmp_path / "reports" / "acme"
    theme.mkdir(parents=True)
    (theme / "theme.css").write_text(":root { --accent: #abcdef; }")
    (theme / "report.html").write_text(
        '{% extends "built-in:report.html" %}{% block bar %}<p id="acme">Acme</p>{% endblock %}'
    )
    html = render(empty_audit(), tmp_path, ReportOptions("acme", roots=(Root(tmp_path, "workspace"),))).decode()
    assert "--accent: #abcdef" in html
    assert '<p id="acme">Acme</p>' in html
    assert 'class="bar"' not in html
    assert 'id="verdict"' in html


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("report.html", "{% if %}", r"report\.html:1:1: is not a valid template"),
        ("report.html", "\n{{ nothing.at.all }}", r"cannot be rendered: 'nothing' is undefined"),
        ("report.html", "{{ ''.__class__.__mro__ }}", r"cannot be rendered: access to attribute '__class__'"),
        ("theme.css", "a\n</STYLE>", r"theme\.css:2:1: must not hold `</style`"),
        ("report.js", "'</script>'", r"report\.js:1:1: must not hold `</script`"),
    ],
)
def test_a_theme_that_cannot_be_used_is_named_with_its_line(tmp_path, file, text, said):
    theme = tmp_path / "reports" / "acme"
    theme.mkdir(parents=True)
    (theme / file).write_text(text)
    with pytest.raises(FileError, match=said):
        render(empty_audit(), tmp_path, ReportOptions("acme", roots=(Root(tmp_path, "workspace"),)))


def test_an_unknown_theme_is_refused_with_the_nearest(tmp_path):
    with pytest.raises(UsageError, match="there is no report theme `standart`; did you mean `standard`"):
        render(empty_audit(), tmp_path, ReportOptions("standart"))
