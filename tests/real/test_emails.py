"""Mails and templates that others wrote: all of them in one command, and what is found there is held."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from auditor.cli.main import run
from auditor.gather import bundle
from auditor.model.artifacts import Links, Mail, Texts
from auditor.model.mails import Template
from tests.real.shop import FOLDER

EMAILS = FOLDER.parent / "emails"
HERE = Path(__file__).parent
EXPECTED = yaml.safe_load((HERE / "expected-emails.yaml").read_text(encoding="utf-8"))
JOURNEYS = sorted((HERE / "emails").glob("*.yaml"))
UNRENDERED = {
    "postmark-raw": "postmark/templates",
    **{name: name for name in ("foundation", "konsav", "leemunroe", "mailgun", "sendwithus")},
}
LEFT = re.compile(  # what a person takes for a placeholder; on purpose not the patterns of the check
    r"\{\{(?![#/^!>]|\s*else)[^{}]+\}\}|\{%[^%]+%\}|\[[A-Za-z][^][]*\]|\*\|[^|]+\|\*|@First Name"
    r"|(?i:\b(?:first|last|product) name here\b|\blorem ipsum\b|\bmaecenas sed ante\b)"
)

pytestmark = [
    pytest.mark.real,
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("emails"),
    pytest.mark.skipif(not EMAILS.is_dir(), reason=f"the mails of others are not here: {EMAILS.name}/ is absent"),
]


@pytest.fixture(scope="module")
def ended(tmp_path_factory):
    """The folder of all runs, and the exit code of the one command that made them."""
    folder = tmp_path_factory.mktemp("emails")
    (folder / "auditor.yaml").write_text("email: {renderings: []}\n")  # one drawing of each: the findings are the same
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUDITOR_TARGETS", str(EMAILS.parent))
        patch.chdir(folder)
        code = run(["run", *map(str, JOURNEYS), "--out", str(folder / "runs"), "--quiet", "--format", "json"])
    return folder / "runs", code


@pytest.fixture(scope="module")
def audits(ended):
    return {path.stem: json.loads((ended[0] / path.stem / "audit.json").read_text("utf-8")) for path in JOURNEYS}


@pytest.fixture(scope="module")
def seen(ended):
    """What was captured: journey, touchpoint."""
    return {p.stem: {e.touchpoint: e for e in bundle.read(ended[0] / p.stem).evidence["desktop"]} for p in JOURNEYS}


def touchpoints(finding: dict) -> list[str]:
    return list(dict.fromkeys(place["touchpoint"] for place in finding["places"]))


def leaks(audit: dict, sort: str, touchpoint: str) -> list[dict]:
    return [f for f in audit[sort] if f["check"] == "placeholder-leak" and touchpoint in touchpoints(f)]


class Page(HTMLParser):
    """What a customer may meet of a template: its text, and the attributes that are shown or followed."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.dead = 0  # links to “#”
        self.hidden = 0
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.hidden += tag in {"style", "script"}
        named = dict(attrs)
        self.dead += tag == "a" and (named.get("href") or "").strip() == "#"
        self.said += [value for name in ("href", "src", "alt", "title") if (value := named.get(name))]

    def handle_endtag(self, tag):
        self.hidden -= tag in {"style", "script"}

    def handle_data(self, data):
        if not self.hidden:
            self.said.append(plain(data))


def templates(journey: str) -> dict[str, Page]:
    """By touchpoint; the text part that stands beside is read as well."""
    pages = {}
    for file in sorted((EMAILS / UNRENDERED[journey]).glob("*.html")):
        pages[file.stem] = Page(file.read_text("utf-8"))
        plain = file.with_suffix(".txt")
        pages[file.stem].said += plain.read_text("utf-8").splitlines() if plain.exists() else []
    return pages


def placeholders(said: list[str]) -> set[str]:
    return {plain(match[0]) for text in said for match in LEFT.finditer(text)}


def plain(text: str) -> str:
    """In one way, however many blanks stand in it: `{{ name }}` is `{{name}}`."""
    return re.sub(r"(?<=\{\{) | (?=\}\})", "", " ".join(text.replace("\u200c", "").split())).lower()


def test_every_mail_of_every_maker_is_audited_in_one_command(ended, audits):
    assert ended[1] == 1  # there are errors, and nothing else went wrong
    files = sum(1 for file in EMAILS.rglob("*") if file.suffix in {".html", ".eml"})
    rows = [row for audit in audits.values() for row in audit["touchpoints"]]
    assert len(rows) == files + 11  # those of Postmark are audited with data, too
    assert all(audit["incomplete"] == [] for audit in audits.values())


def test_nothing_was_lost_of_any_mail(seen):
    assert [e.touchpoint for evidence in seen.values() for e in evidence.values() if e.lost] == []


@pytest.mark.parametrize("sort", ["errors", "reviews"])
@pytest.mark.parametrize("journey", [path.stem for path in JOURNEYS])
def test_exactly_what_a_person_confirmed_is_found(audits, journey, sort):
    wanted = [
        (e["check"], [e["touchpoints"]] if isinstance(e["touchpoints"], str) else e["touchpoints"], e["says"])
        for e in EXPECTED[sort].get(journey, [])
    ]
    reported = audits[journey]["reviews" if sort == "reviews" else "findings"]
    found = [
        (f["check"], touchpoints(f), f["message"]) for f in reported if sort == "reviews" or f["severity"] == "error"
    ]
    extra = [f for f in found if not any(f[:2] == w[:2] and w[2] in f[2] for w in wanted)]
    missing = [w for w in wanted if not any(f[:2] == w[:2] and w[2] in f[2] for f in found)]
    assert (extra, missing) == ([], [])
    assert len(found) == len(wanted)


@pytest.mark.parametrize("journey", [path.stem for path in JOURNEYS])
def test_as_many_warnings_and_notices_as_a_person_read(audits, journey):
    found = Counter(f["check"] for f in audits[journey]["findings"] if f["severity"] != "error")
    assert dict(found) == EXPECTED["others"][journey]


@pytest.mark.parametrize("case", EXPECTED["named"], ids=lambda case: f"{case['touchpoint']} {case['check']}")
def test_what_the_readme_of_the_mails_names_is_found(audits, case):
    found = [
        f["message"]
        for f in audits[case["journey"]]["findings"]
        if f["check"] == case["check"] and case["touchpoint"] in touchpoints(f)
    ]
    assert any(case["says"] in message for message in found), found


@pytest.mark.parametrize("journey", UNRENDERED)
def test_every_placeholder_that_stands_in_a_template_is_named(audits, journey):
    unnamed = []
    for touchpoint, page in templates(journey).items():
        told = leaks(audits[journey], "findings", touchpoint) + leaks(audits[journey], "reviews", touchpoint)
        quotes = [place["quote"] for f in told for place in f["places"] if place["touchpoint"] == touchpoint]
        shown = "\n".join(map(plain, [*quotes, *(f["message"] for f in told)]))
        unnamed += [(touchpoint, left) for left in placeholders(page.said) if left not in shown]
    assert unnamed == []


def test_the_names_that_a_template_prints_are_known(seen):
    for touchpoint, page in templates("postmark-raw").items():
        printed = {left.strip("{} ") for left in placeholders(page.said) if left.startswith("{{")}
        known = {name.rpartition(".")[2] for name in seen["postmark-raw"][touchpoint][Template].placeholders}
        assert printed <= known, touchpoint


def test_with_data_the_values_stand_where_the_placeholders_stood(audits, seen):
    model = json.loads((EMAILS / "postmark" / "sample.json").read_text("utf-8"))
    for touchpoint, here in seen["postmark-filled"].items():
        text = "\n".join(block.text for block in here[Texts].blocks)
        addresses = {link.written for link in here[Links].links}
        left = {token for token in placeholders([text, here[Mail].subject, *addresses]) if "{" in token}
        assert left == ({"{{trial_end_date}}"} if touchpoint == "trial-expiring" else set())
        values = model[touchpoint]["model"]
        for name in ("name", "username", "total", "invoice_id", "receipt_id", "expiration_date"):
            if isinstance(value := values.get(name), str) and f"{{{{{name}}}}}" in source(touchpoint):
                assert value in text, (touchpoint, name)
        if "{{action_url}}" in source(touchpoint):
            assert values["action_url"] in addresses
        told = [f["message"] for f in leaks(audits["postmark-filled"], "findings", touchpoint)]
        assert [m for m in told if "{{" in m] == [m for m in told if "trial_end_date" in m]


def source(touchpoint: str) -> str:
    return (EMAILS / "postmark" / "templates" / f"{touchpoint}.html").read_text("utf-8").replace("{{ ", "{{")


def test_what_the_data_do_not_fill_is_still_named(audits, seen):
    for touchpoint, here in seen["postmark-filled"].items():
        left = placeholders([block.text for block in here[Texts].blocks])
        told = leaks(audits["postmark-filled"], "findings", touchpoint)
        told += leaks(audits["postmark-filled"], "reviews", touchpoint)
        said = plain("\n".join(f["message"] for f in told))
        assert left, touchpoint  # “[Product Name]” is for its user to replace
        assert [token for token in left if token not in said] == [], touchpoint


def test_in_rendered_mails_no_placeholder_is_found(audits):
    assert [f["message"] for f in audits["postmark-rendered"]["findings"] if f["check"] == "placeholder-leak"] == []


@pytest.mark.parametrize("journey", ["foundation", "sendwithus"])
def test_dead_links_are_counted_as_they_stand(audits, journey):
    for touchpoint, page in templates(journey).items():
        told = [
            f["message"]
            for f in audits[journey]["findings"]
            if f["check"] == "email-link-broken" and touchpoint in touchpoints(f)
        ]
        assert bool(told) == bool(page.dead), touchpoint
        for message in told:
            more = re.search(r" and (\d+) more| and (another)| leads", message)
            assert more is not None
            assert (int(more[1]) if more[1] else 1 if more[2] else 0) + 1 == page.dead, touchpoint
