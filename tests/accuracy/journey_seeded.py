"""Faults planted one at a time on a page of a clean site: which new findings name that page?

The clean sites are read from `$AUDITOR_CORPORA/journey_seeded/sites.json`. An answer is what the audit of the mutated
site finds and that of the clean site does not: `{"findings": [{"family", "page"}]}`. What is left to a person counts as
found, and as a false alarm, too. `about_clean` is what the clean site is blamed for.
"""

from __future__ import annotations

import functools
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from auditor.check.engine import audit
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.check import JourneyCheck
from auditor.model.evidence import Declared
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.settings import Settings
from tests.accuracy.figures import Figure
from tests.accuracy.pages import reader

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence

GOLD = ("family", "mutation", "note")
APART = frozenset(  # true of templates, and no comparison of what two pages say
    {
        *("page-title-generic", "complaint-route-missing", "contact-without-expectation", "feedback-route-missing"),
        *("help-dead", "human-route-missing", "seller-info-missing", "expired-content", "timezone-missing"),
    }
)
FAMILIES = {
    "nav-order-drift": "nav-order",
    "component-name-drift": "naming",
    "cta-label-drift": "naming",
    "cta-destination-drift": "naming",
    "term-drift": "naming",
    "link-title-mismatch": "naming",
    "help-position-drift": "help",
    "help-missing": "help",
}


def predict(line: dict[str, Any]) -> dict[str, Any]:
    site, page = line["site"], line["page"]
    clean = clean_findings(site)
    mutated = tuple(
        reader().read(page, line["html"], e.order) if e.touchpoint == page else e for e in clean_evidence(site)
    )
    new = found_in(mutated) - clean
    return {
        "findings": [{"family": family, "page": where} for (family, _), pages in _listed(new) for where in pages],
        "about_clean": sum(clean.values()),
    }


def _listed(found: Counter[tuple[str, tuple[str, ...], str]]) -> list[tuple[tuple[str, str], tuple[str, ...]]]:
    return [((family, said), pages) for (family, pages, said), times in found.items() for _ in range(times)]


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    hits = strange = 0
    for line in lines:
        found = answers[line["id"]]["findings"]
        hits += any(f["family"] == line["family"] and f["page"] == line["page"] for f in found)
        strange += any(f["family"] != line["family"] for f in found)
    about = {line["site"]: answers[line["id"]]["about_clean"] for line in lines}
    return [
        Figure("page recall", hits / len(lines), 0.98),
        Figure("wrong family", strange / len(lines), 0.01, below=True),
        Figure("findings per clean site", sum(about.values()) / len(about), 0.4, below=True),
    ]


@functools.cache
def sites() -> dict[str, dict[str, str]]:
    from tests.accuracy.__main__ import corpora  # noqa: PLC0415  # it imports this module

    plain = json.loads((corpora() / "journey_seeded" / "sites.json").read_text(encoding="utf-8"))
    return {name: site.get("pages", site) for name, site in plain.items()}


@functools.cache
def clean_evidence(site: str) -> tuple[Evidence, ...]:
    return tuple(reader().read(name, html, order) for order, (name, html) in enumerate(sites()[site].items()))


@functools.cache
def clean_findings(site: str) -> Counter[tuple[str, tuple[str, ...], str]]:
    return found_in(clean_evidence(site))


def found_in(evidence: tuple[Evidence, ...]) -> Counter[tuple[str, tuple[str, ...], str]]:
    """(family, pages, fingerprint) of what all checks across touchpoints say, left to a person or not."""
    shelf = load_checks([built_in()])
    across = tuple(id for id, check in shelf.checks.items() if isinstance(check, JourneyCheck) and id not in APART)
    planned = tuple(Planned(e.touchpoint, e.title, e.kind) for e in evidence)
    info = RunInfo(Declared("site", base_url="https://site.test/"), planned, ("desktop",), state=RunState.COMPLETE)
    result = audit(Run(info, {"desktop": evidence}), shelf, Settings(only=across))
    return Counter(
        (_family(f.check, f.message), tuple(dict.fromkeys(p.touchpoint for p in f.places)), f.fingerprint)
        for f in (*result.findings, *result.reviews)
    )


def _family(check: str, said: str) -> str:
    if check == "contact-drift":
        return "fact-email" if "@" in said else "fact-phone"
    return FAMILIES.get(check, check)
