"""Everything that the templates of the report name: the audit laid out, in the language and depth that were asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from auditor.model.verdict import Confidence, Severity
from auditor.report import words
from auditor.report.branding import dark_logo_address, logo_address
from auditor.report.cards import Deck
from auditor.report.conclusion import conclude, gaps, open_findings
from auditor.report.coverage_table import coverage_table
from auditor.report.crops import Windows
from auditor.report.journey_map import journey_maps
from auditor.report.ledger_table import ledger_tables
from auditor.report.markdown import to_html
from auditor.report.options import BESIDE
from auditor.report.pillars import HEATS, pillar_rows
from auditor.report.plain import language_of
from auditor.report.priorities import priorities

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.report.cards import Card
    from auditor.report.options import ReportOptions
    from auditor.report.pictures import Album

BRIEF = 10  # findings of an executive report: the worst
FIRST = {"executive": 5, "standard": 8, "technical": 1000}  # actions shown at once


def view_of(
    audit: Audit, run: Path, pictures: Album, options: ReportOptions, most: int | None = None
) -> tuple[dict[str, Any], str]:
    """What the templates name, and the CSS of crops and frames. Of each list of findings the first `most`."""
    tongue, windows, brief = options.tongue, Windows(), options.depth == "executive"
    deck = Deck(audit, pictures, windows, tongue)
    found = open_findings(audit)
    every = deck.cards(found)
    cards = every[: BRIEF if brief else most]
    reviews = () if brief else deck.cards(audit.reviews, review=True)[:most]
    waived = () if brief else deck.cards(f for f in audit.findings if f.waived)[:most]
    maps = journey_maps(audit, (pictures, windows), every, reviews, tongue)
    ledgers = ledger_tables(audit, deck, tongue)
    variants = tuple(dict.fromkeys((*(m.variant for m in maps), *(t.variant for t in ledgers))))
    first = priorities(audit, every, tongue)
    beside = BESIDE if options.assets == "folder" else ""
    view = {
        "audit": audit,
        "depth": options.depth,
        "brief": brief,
        "technical": options.depth == "technical",
        "tongue": tongue,
        "brand": options.brand,
        "logo": logo_address(options.brand, beside) if options.brand else "",
        "logo_dark": dark_logo_address(options.brand, beside) if options.brand else "",
        "said": conclude(audit, tongue),
        "gaps": gaps(audit, tongue),
        "cards": cards,
        "held_back": len(every) - len(cards) if brief else 0,
        "anchors": frozenset(c.anchor for c in (*cards, *reviews, *waived)),
        "met": frozenset((t, c.pillar) for c in cards for t in c.touchpoints),
        "explained": frozenset(c.id for c in audit.checks),
        "reviews": reviews,
        "waived": waived,
        "maps": maps,
        "pillars": pillar_rows(audit, tongue),
        "heats": HEATS,
        "priorities": first,
        "first": FIRST[options.depth],
        "ledgers": ledgers,
        "coverage": None if brief else coverage_table(audit, tongue),
        "variants": variants,
        "pages": () if brief else _pages(audit, tongue),
        "choices": _choices(audit, cards, tongue),
        "dropped": pictures.dropped,
        "about": _about(run, audit),
        "w": Names(tongue),
        "lang_of": _lang_of(tongue),
    }
    return view, windows.css


def _pages(audit: Audit, tongue: Tongue) -> tuple[tuple[str, list[tuple[str, str, Any]]], ...]:
    """By family of checks: (id, title, page) of each."""
    families: dict[str, list[tuple[str, str, Any]]] = {}
    for check in audit.checks:
        page = check.id, tongue.told(check.title), to_html(tongue.page(check.page))
        families.setdefault(words.family(tongue, check.family), []).append(page)
    return tuple(families.items())


def _choices(audit: Audit, cards: Sequence[Card], tongue: Tongue) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen in the filter: (value, words), only what some finding has."""
    titles = {t.id: f"{i}. {t.title}" for i, t in enumerate(audit.touchpoints, 1)}
    met = {t for c in cards for t in c.touchpoints}
    pillars = {c.pillar for c in cards}
    checks = dict(sorted({c.finding.check: c.title for c in cards}.items(), key=lambda item: item[1].casefold()))
    variants = dict.fromkeys(v for c in cards for v in c.finding.variants)
    known = ({f.finding.first_seen for f in cards} - {""}) if audit.gathered_at else set[str]()
    statuses = ("new", "known") if len(known) > 1 else ()
    return {
        "severity": [
            (s.value, words.severities(tongue, s)) for s in Severity if any(c.finding.severity is s for c in cards)
        ],
        "pillar": [(i.pillar.value, words.word(tongue, i.pillar)) for i in audit.indices if i.pillar.value in pillars],
        "touchpoint": [(t, title) for t, title in titles.items() if t in met],
        "variant": [(v, v) for v in variants] if len(variants) > 1 else [],
        "check": list(checks.items()),
        "status": [(s, words.status(tongue, s)) for s in statuses],
    }


class Names:
    """The names of things, for templates."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def severity(self, name: str) -> str:
        """`review` is what waits for a person."""
        if name == "review":
            return words.status(self._tongue, "to review")
        return words.word(self._tongue, Severity(name))

    def confidence(self, value: Confidence) -> str:
        """`high`."""
        return words.word(self._tongue, value)

    def status(self, name: str) -> str:
        """Of a finding."""
        return words.status(self._tongue, name)

    def number(self, value: int) -> str:
        """With a sign between thousands."""
        return f"{value:,}"


def _lang_of(tongue: Tongue) -> Callable[[str], str]:
    """The language of a text where it is another than the report's."""

    def lang(text: str) -> str:
        found = language_of(text)
        if found == tongue.tag:
            return ""
        return found or ("" if tongue.lang == "en" else "en")

    return lang


def _about(run: Path, audit: Audit) -> dict[str, Any]:
    """What run.json says of the gathering; "" where it says nothing: the report does not depend on it."""
    try:
        told = json.loads((run / "run.json").read_bytes())
    except (OSError, ValueError):
        told = None
    known = cast("dict[str, Any]", told) if isinstance(told, dict) else {}
    plain: dict[str, Any] = {k: str(known.get(k) or "")[:200] for k in ("gathered_at", "browser", "platform")}
    plain["gathered_at"] = plain["gathered_at"] or audit.gathered_at
    settings = known.get("settings")
    chosen = cast("dict[str, Any]", settings) if isinstance(settings, dict) else {}
    return plain | {"settings": {str(k): str(v)[:500] for k, v in chosen.items()}}
