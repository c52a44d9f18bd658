from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from auditor.errors import FileError, UsageError
from auditor.library.roots import Root
from auditor.model.sayings import say, wording_of
from auditor.report.html import render
from auditor.report.options import ReportOptions
from tests.report.sample import empty_audit, hostile_audit, sample_audit, sample_run


def soup(audit, run, **options):
    return BeautifulSoup(render(audit, run, ReportOptions(**options)).decode(), "lxml")


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
    assert heads[2:] == ["The journey", "The five pillars", "What to fix first", "What we told the customer", "Findings", "To review", "Coverage", "Screens", "Method"]  # fmt: skip


def test_the_page_is_whole_without_script(page):
    hidden = [e.name for e in page.select("[hidden]")]
    assert set(hidden) == {"div", "form", "p", "button", "section"}, (
        "controls that need the script, and the contents of the print"
    )
    assert len(page.select("#findings > .cards > .card")) == 12
    assert [words(h) for h in page.select("#journey h3.variant")] == ["desktop", "iPhone 15"]


def test_the_map_has_stages_lanes_a_curve_and_what_was_not_seen(page):
    map_ = page.select_one("#journey [data-variant='0'] .map")
    columns = map_.select(".col")
    assert [words(c.select_one(".name")) for c in columns][:3] == ["1 Newsletter advert", "2 Product page", "3 Basket"]
    assert [words(c.select_one(".stage")) if c.select_one(".stage") else "" for c in columns] == [
        "Discover", "Consider", "Decide", "Commit", "Confirm", "", "Wait", "Receive", "Help",
    ]  # fmt: skip
    assert [words(p) for p in map_.select(".legend p")][2:] == ["Page", "E-mail", "Text message", "Script"]
    lanes = [next(c for c in t["class"] if c.startswith("lane")) for t in map_.select(".tile")]
    assert lanes == ["lane1", "lane0", "lane0", "lane0", "lane0", "lane1", "lane2", "lane0", "lane3"]
    assert words(columns[0].select_one(".dot")) == "Index 85"
    assert "gone" in columns[7]["class"]
    assert "the walk stopped before: step 9" in words(columns[7])
    assert columns[7].select_one(".dot") is None
    assert [words(m) for m in columns[3].select(".badge")] == ["2 error, Checkout: address and payment", "2 warning, Checkout: address and payment", "1 to review, Checkout: address and payment"]  # fmt: skip


def test_the_curve_goes_through_the_values_and_on_to_the_next_part_of_the_map(page):
    first, second = page.select("#journey [data-variant='0'] .curve path")
    points = [tuple(map(float, p.split())) for p in first["d"][1:].split("L")]
    assert [x for x, _ in points] == [50, 150, 250, 350, 450, 550, 650, 850], "the lost eighth has no value"
    assert points[0][1] == pytest.approx(100 - 100 * (85 - 60) / 40)
    assert [float(p.split()[0]) for p in second["d"][1:].split("L")] == [-50, 150]


def test_a_touchpoint_that_should_be_there_is_a_gap_where_it_would_stand(run):
    audit = sample_audit()
    gap = replace(audit.findings[4], check="coverage-gap", message="Nothing tells of the parcel", fingerprint="0" * 12)
    fix = wording_of(say("Add one with `stage: {stage}`, or `absent: {{{cell}: …}}`.", stage="wait", cell="news"))
    gap = replace(gap, places=(replace(gap.places[0], touchpoint="basket"),), fix_wording=fix)
    page = soup(replace(audit, findings=(gap, *audit.findings)), run)
    columns = page.select("#journey [data-variant='0'] .col")
    assert "gap" in columns[3]["class"]
    assert words(columns[3].select_one(".hole")) == "Nothing tells of the parcel"
    assert columns[3].select_one(".hole")["href"] == "#f-000000000000"


def test_no_index_stands_without_its_counter_metric(page):
    pillars = {words(li.h3): words(li) for li in page.select(".pillars > li")}
    assert list(pillars) == ["Process and information flow", "People and words", "Detail and consistency", "Technology and help", "Measurement and improvement"]  # fmt: skip
    assert (
        "67 of 100 16 verdicts, 3 failed Counter-metric answers the customer types 9"
        in pillars["Process and information flow"]
    )
    assert "not judged Counter-metric touchpoints with an owner 7 of 9" in pillars["Measurement and improvement"]


def test_the_heat_map_says_each_value_in_figures_and_leads_to_its_findings(page):
    rows = page.select("table.heat tbody tr")
    assert [words(td) for td in rows[0].select("td")] == ["100", "96", "81", "62", "40", "100", "96", "not judged", "62"]  # fmt: skip
    assert rows[0].select("td")[4]["class"] == ["h4"]
    assert rows[2].select("td")[2].a["href"] == "#touchpoint=basket&pillar=detail"
    assert rows[0].select("td")[4].a is None, "no card is of this touchpoint and pillar: a link would show nothing"
    assert rows[0].select("td")[0].a is None


def test_what_to_fix_first_gives_the_reason(page):
    first = page.select_one(".action")
    assert words(first.h3) == "One thing, two prices"
    assert "It misleads or blocks the customer, at 3 of 9 touchpoints; to mend: one source of several touchpoints to correct." in words(first)  # fmt: skip
    assert [m["aria-label"] for m in first.select(".marks")] == ["Impact: 3 of 3", "Reach: 3 of 3", "Effort: 2 of 3"]
    assert first.select_one(".links a")["href"] == f"#{page.select_one('#findings .card')['id']}"


def test_what_was_provoked_is_told_apart(run):
    audit = sample_audit()
    first, second, *others = audit.touchpoints
    provoked = replace(audit, touchpoints=(first, replace(second, source=first.id), *others))
    page = soup(provoked, run)
    columns = page.select("#journey [data-variant='0'] .col")
    assert [i for i, t in enumerate(columns) if "provoked" in t["class"]] == [1]
    assert words(page.select_one("#t2 summary")).count("provoked on purpose") == 1
    assert "8 and one error provoked on purpose" in words(page)


def test_every_link_within_the_page_leads_somewhere(page):
    ids = {e["id"] for e in page.select("[id]")}
    inner = {a["href"][1:] for a in page.select("a[href^='#']") if "=" not in a["href"]}
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
    facts = {words(d.dt): words(d.dd) for d in card.select("footer dl > div")}
    assert facts == {"Status": "open", "Owner": "Web team", "Due": "no date yet", "First seen": "2026-10-02", "Confidence": "high", "Seen in": "desktop, iPhone 15", "Check, sources": "price-drift"}  # fmt: skip


def test_each_card_says_why_and_how_and_further_ones_of_a_check_fold_it(page):
    vague = page.select("#findings .card[data-check='vague-link']")
    assert len({words(c.select_one(".advice")) for c in vague}) == 1
    assert words(vague[0].select_one(".advice")).startswith("Why it matters")
    assert [bool(c.select("details > .advice")) for c in vague] == [False, True]
    assert all(c.select("footer a[href='#check-vague-link']") for c in vague)


def test_selectors_and_fingerprints_are_for_those_who_build(run):
    print_ = sample_audit().findings[0].fingerprint
    for depth, there in (("standard", False), ("technical", True)):
        page = BeautifulSoup(render(sample_audit(), run, ReportOptions(depth=depth)).decode(), "lxml")
        card = page.select_one("#findings .card")
        assert (print_ in words(card.footer)) is there
        assert bool(card.select(".selector")) is there


def test_a_screenshot_is_embedded_once_however_often_it_is_shown(page):
    pictures = page.select("style")[1].string
    assert pictures.count("base64,") == 12
    assert len(page.select(".crop.s2, .full.s2")) == 3


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
    assert [words(s) for s in first.select(".reference")] == ["£38.94 reference value"]
    assert [words(s) for s in first.select(".differs")] == ["订单总额：£34.99 differs"]
    phone = table.select("tbody tr.torn")[2]
    assert words(phone.select_one(".reference")) == "+44 20 7946 0000 reference value"
    assert len(table.select("tr.torn")) == 3
    listed = page.select_one("#ledger table.plain")
    assert "its subject is unknown" in words(listed)
    assert "said at one touchpoint only" in words(listed)


def test_a_contradiction_shows_both_crops(page):
    proof = page.select_one("#ledger tr.torn + tr.proof details")
    assert words(proof.summary.span) == "Show where this is said"
    assert [words(s.blockquote) for s in proof.select(".spot")] == ["£38.94", "订单总额：£34.99"]
    assert len(proof.select(".crop i")) == 2


def test_the_coverage_has_a_sign_for_each_outcome_and_how_much_was_examined(page):
    rows = {words(r.th): [words(c) for c in r.select("td")] for r in page.select("#coverage tbody tr")}
    assert rows["price-drift"] == ["✕ 28", *[""] * 9], "both variants together"
    assert rows["help-missing"][1] == "? 6"
    assert rows["label-missing"][1] == "–"
    assert rows["long-sentence"][8] == "!"
    assert [words(li) for li in page.select("#coverage .key li")] == ["✓ passed", "✕ failed", "? needs review", "– not applicable", "! could not be judged"]  # fmt: skip
    reasons = words(page.select("#coverage details")[-1])
    assert "has no fields label-missing at Newsletter advert" in reasons
    assert "judged without Track your order" in reasons


def test_when_and_with_what_is_read_from_the_run_folder(page, tmp_path):
    assert "2026-10-02 09:41 UTC" in words(page.select_one(".what"))
    assert "Chromium 156.0 (headless shell)" in words(page.select_one("#method"))
    assert "Time zone" in words(page.select_one("#method"))
    for broken in ("", "[]", '{"settings": 3, "gathered_at": null}'):
        (tmp_path / "run.json").write_text(broken)
        assert b"<dt>Gathered" not in render(empty_audit(), tmp_path)


def test_no_findings_is_said_with_what_was_examined(tmp_path):
    empty = soup(empty_audit(), tmp_path).select_one("#findings .empty")
    assert "good" in empty["class"]
    assert words(empty) == "No findings. Everything that was examined is in order."


def test_findings_that_were_accepted_or_doubted_are_not_called_in_order(tmp_path):
    sample = sample_audit()
    audit = replace(empty_audit(), findings=(), reviews=sample.reviews)
    below = "What was accepted, or waits for a person to look at it, stands below."
    assert words(soup(audit, tmp_path).select_one("#findings .empty")) == f"No findings. {below}"
    audit = replace(empty_audit(), findings=tuple(replace(f, waived="known") for f in sample.findings[:2]))
    assert words(soup(audit, tmp_path).select_one("#findings .empty")) == f"No open findings. {below}"
    assert "No fault is open:" in words(soup(audit, tmp_path).select_one("#verdict"))
    brief = soup(audit, tmp_path, depth="executive").select_one("#findings .empty")
    assert words(brief).endswith("stands in the standard report.")


def test_nothing_checked_is_not_green(tmp_path):
    made = soup(empty_audit(judged=False), tmp_path)
    assert "void" in made.select_one("#verdict")["class"]
    assert "good" not in str(made.select("#findings .empty"))
    assert words(made.select_one("#findings .empty")) == "Nothing was judged. See above why."
    assert made.select_one("#coverage") is None


def test_no_findings_of_an_incomplete_walk_is_not_green(tmp_path):
    made = soup(empty_audit(incomplete=("basket (phone): did not answer",)), tmp_path)
    assert "partial" in made.select_one("#verdict")["class"]
    assert "not all was seen" in words(made.select_one("#findings .empty"))


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


def test_code_in_the_title_of_a_card_is_set_as_code(run):
    audit = sample_audit()
    first = replace(audit.findings[0], message="The data lack `tea.dose`")
    titles = soup(replace(audit, findings=(first, *audit.findings[1:])), run).select("article.card h3")

    [title] = [one for one in titles if "The data lack" in one.get_text()]

    assert title.get_text() == "The data lack tea.dose"
    assert title.select_one("code").get_text() == "tea.dose"
