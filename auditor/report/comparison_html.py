"""A comparison for people: one page that stands alone, as the report; needs no network, and no script to be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from auditor.library.templates import theme_text
from auditor.model.comparison import State, Way
from auditor.report import words
from auditor.report.branding import brand_css, dark_logo_address, logo_address
from auditor.report.comparison_pictures import pictures_of
from auditor.report.comparison_view import View
from auditor.report.options import ReportOptions
from auditor.report.page import enclosed, rendered, within
from auditor.report.plain import language_of

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.library.catalogues import Tongue
    from auditor.model.audit import Audit
    from auditor.model.comparison import Comparison

TEMPLATE = "compare.html"


def render(
    comparison: Comparison,
    audits: tuple[Audit, Audit],
    runs: tuple[Path, Path],
    options: ReportOptions | None = None,
) -> bytes:
    """The page, UTF-8. `runs` are the folders in which the screenshots lie.

    Raises:
        UsageError: there is no such theme or language.
        FileError: a file of the theme cannot be used; names its line.
    """
    wished = options or ReportOptions()
    pictures = pictures_of(comparison, audits, runs)
    view = View(comparison, wished.tongue, pictures)
    values = _shown_of(view, wished.tongue)
    return enclosed(rendered(wished, TEMPLATE, {**values, **_head(wished, view.sizes_css, pictures.css)}), pictures.css)


def _shown_of(view: View, tongue: Tongue) -> dict[str, Any]:
    """Everything that the templates name; the view has met all pictures when this returns."""
    comparison = view.comparison
    screens = view.screens()
    worse = (State.NEW, State.WORSE, State.CONFIRMED, State.REOPENED)
    return {
        "comparison": comparison,
        "companies": comparison.way is Way.COMPANIES,
        "tongue": tongue,
        "verdict": tongue.told(comparison.verdict.text, comparison.verdict.wording),
        "caveats": [tongue.told(c.text, c.wording) for c in comparison.caveats],
        "counts": {state.name.lower(): len(comparison.of(state)) for state in State},
        "remaining": sum(1 for c in comparison.changes if c.state.remains),
        "new": view.cards(State.NEW),
        "changed": view.cards(*worse[1:], State.BETTER, State.DOUBTED, State.ACCEPTED),
        "gone": view.cards(State.GONE),
        "same": view.cards(State.SAME),
        "unknown": view.cards(State.UNKNOWN_A, State.UNKNOWN_B),
        "bars": view.bars(),
        "facts": {state: view.facts(state) for state in ("changed", "added", "gone")},
        "daily": view.facts("changed", of_the_day=True),
        "screens": screens,
        "opened": next((i for i, s in enumerate(screens) if any(p.both and not p.same for p in s.pairs)), 0),
        "gap_places": view.gap_places,
        "dropped": (*view.pictures.a.dropped, *view.pictures.b.dropped),
        "lang_of": language_of,
        "severity_word": partial(words.word, tongue),
    }


def _head(options: ReportOptions, sizes: str, pictures: str) -> dict[str, Any]:
    """Style and script of the theme as they are, its brand, and the policy that lets only these run."""
    folders, brand = options.folders, options.brand
    own = brand_css(brand) if brand else ""
    parts = (theme_text(folders, "theme.css", "</style"), own, theme_text(folders, "compare.css", "</style"), sizes)
    style = "\n".join(part for part in parts if part)
    script = theme_text(folders, "compare.js", "</script")
    return {
        **within(style, script, pictures),
        "brand": brand,
        "logo": logo_address(brand) if brand else "",
        "logo_dark": dark_logo_address(brand) if brand else "",
    }
