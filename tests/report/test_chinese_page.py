"""The Chinese report as a page: none of our words is left in English, whatever the audit holds."""

from __future__ import annotations

import json
import re

import pytest
from bs4 import BeautifulSoup, NavigableString

from auditor.model.sayings import say, wording_of
from auditor.report import html
from auditor.report.json_report import from_json, to_json
from auditor.report.options import ReportOptions
from auditor.report.retold import retold
from tests.report.sample import empty_audit, sample_audit, sample_run

# what the site says, what a person wrote in the journey, and names: everything but words of ours
THEIRS = frozenset({
    "title", "goal", "message", "fix", "quote", "shown", "subject", "value", "waived", "reason", "owner", "page", "lost",
    "walk", "id", "touchpoint", "touchpoints", "variant", "variants", "check", "selector", "part_of", "source_id", "tool",
    "commitment", "marks", "base_url", "url", "path",
})  # fmt: skip
# of those, what the report finds its way by
KEPT = frozenset(
    {"id", "touchpoint", "touchpoints", "variant", "variants", "check", "commitment", "part_of", "url", "base_url"}
)
PRODUCT = "the-pragmatic-programmer"
TWO_WORDS = re.compile(r"[A-Za-z]{2,}(?:[ ,:]+[A-Za-z]{2,})+")
ALLOWED = re.compile(
    r"iPhone|WCAG|touchpoint-auditor|audit\.json|Markdown|UTC|shop\.example|[a-z]+(?:-[a-z]+)+"
)  # names
SHOWN = (
    "aria-label",
    "title",
    "placeholder",
    "alt",
    "data-said",
    "data-copied",
    "data-not-copied",
    "data-fix",
    "data-check",
)


def theirs_hidden(value, key=""):
    """The audit with every text that is not ours written as 甲."""
    if isinstance(value, dict):
        return {k: theirs_hidden(v, k) for k, v in value.items() if not k.endswith(("wording", "wordings"))}
    if isinstance(value, list):
        return [theirs_hidden(one, key) for one in value]
    return "甲" if isinstance(value, str) and value and key in THEIRS - KEPT else value


def hidden(audit):
    plain = theirs_hidden(json.loads(to_json(audit)))
    plain["ledger"] = json.loads(to_json(audit))["ledger"]  # its kinds and subjects are told in words of ours
    for ledger in plain["ledger"].values():
        for entry in ledger["entries"]:
            entry["incomparable"] = entry["incomparable"] and "nothing says what this sum is for"
            entry["subject"] = entry["subject"].replace(PRODUCT, "甲")
            for fact in [*entry["facts"], *([entry["reference"]] if entry["reference"] else [])]:
                fact["shown"] = fact["place"]["quote"] = fact["value"] = "甲"
    plain["journey"]["languages"] = ["zh"]
    plain["incomplete"], plain["incomplete_wordings"] = [], []
    return from_json(json.dumps(plain).encode())


def run_in(folder):
    """A run folder with the pictures of the sample, gathered as runs are; the machine's own names are no words."""
    sample_run(folder)
    told = json.loads((folder / "run.json").read_text("utf-8"))
    settings = {
        "capture": "full",
        "timeout": "15 s",
        "variants": "all",
        "only_hosts": "any",
        "ignore_certificate": "no",
    }
    told |= {"settings": settings, "browser": "甲", "platform": "甲"}
    (folder / "run.json").write_text(json.dumps(told), "utf-8")


def english_in(page: bytes) -> list[str]:
    """What a person can read of it (attributes that are read out among that), in runs of two words of Latin letters."""
    soup = BeautifulSoup(page.decode(), "lxml")
    for tag in soup.select("script, style, code, q, blockquote, [lang]:not([lang^=zh]):not(html)"):
        tag.decompose()
    said = [str(text) for text in soup.find_all(string=True) if type(text) is NavigableString]
    said += [str(tag[name]) for tag in soup.find_all() for name in SHOWN if tag.has_attr(name)]
    found = [run for text in said for run in TWO_WORDS.findall(ALLOWED.sub("·", text))]
    return sorted(set(found))


@pytest.mark.parametrize("depth", ["executive", "standard", "technical"])
def test_no_word_of_ours_is_english(tmp_path, depth):
    run_in(tmp_path)
    page = html.render(hidden(sample_audit()), tmp_path, ReportOptions(lang="zh", depth=depth))
    assert english_in(page) == []


@pytest.mark.parametrize("judged", [True, False])
def test_an_audit_that_found_nothing_says_so_in_chinese(tmp_path, judged):
    page = html.render(hidden(empty_audit(judged=judged)), tmp_path, ReportOptions(lang="zh"))
    assert english_in(page) == []


def test_the_look_would_see_english(tmp_path):
    run_in(tmp_path)
    found = english_in(html.render(hidden(sample_audit()), tmp_path, ReportOptions(lang="en")))
    assert len(found) > 100
    assert "What to fix first" in found


def test_what_the_walk_says_is_told_anew():
    lost = say(
        "not reached, because {cause}", cause=say("{touchpoint} broke: {reason}", touchpoint="basket", reason="ERR")
    )
    title = say("{title}, after Back and Forward", title="Checkout")
    step, note = say("click {target}", target=say("“{text}”", text="Add to basket")), say("go back")
    audit = json.loads(to_json(sample_audit()))
    first = audit["touchpoints"][0]
    first |= {"title": title, "title_wording": wording_of(title), "lost": lost, "lost_wording": wording_of(lost)}
    first["shots"][0] |= {
        "lost": lost, "lost_wording": wording_of(lost), "walk": [step, note, "put it in the basket"],
        "walk_wordings": [wording_of(step), {"pattern": note, "values": {}}, None],
    }  # fmt: skip
    seen = from_json(json.dumps(audit).encode())
    told = retold(seen, ReportOptions(lang="zh").tongue).touchpoints[0]
    assert told.title == "Checkout：后退再前进之后"
    assert told.lost == told.shots[0].lost == "未能到达，因为 basket 中断：ERR"
    assert told.shots[0].walk == ("点击“Add to basket”", "后退", "put it in the basket")
    assert retold(seen, ReportOptions().tongue) is seen


def test_an_audit_of_an_earlier_version_has_no_wordings_and_is_shown_as_it_is():
    audit = sample_audit()
    told = retold(audit, ReportOptions(lang="zh").tongue)
    assert [t.title for t in told.touchpoints] == [t.title for t in audit.touchpoints]
    assert [s.walk for t in told.touchpoints for s in t.shots] == [s.walk for t in audit.touchpoints for s in t.shots]
