"""The end of a run on a terminal: verdict, counts, coverage, the three worst findings, and what was not seen."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from auditor.library.catalogues import Tongue
from auditor.model.verdict import Severity
from auditor.report.conclusion import conclude, gaps, open_findings, touchpoints
from auditor.report.plain import one_line
from auditor.report.words import aside, labelled, series, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.text import Text

    from auditor.model.audit import Audit, Finding
    from auditor.model.verdict import Place

WORST = 3
PLACES = 4
GAPS = 6
_HANG = 11  # cells before what is said of a finding
LONGEST = 40  # cells of a word, before it is cut
_CLOSING = frozenset("，。！？；：、）》」』”’…,.!?;:)")
_STYLE = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_TONE = {"bad": ("✕", "bold red"), "warn": ("▲", "bold yellow"), "good": ("✓", "bold green"),
         "partial": ("◐", "bold yellow"), "void": ("○", "bold yellow")}  # fmt: skip


def summary(audit: Audit, *, width: int = 80, color: bool = False, tongue: Tongue | None = None) -> str:
    """Plain text by default; with `color`, ANSI styles unless NO_COLOR is set. No line is wider than `width` cells."""
    return printed(lines(audit, width, tongue), width=width, color=color)


def printed(texts: Iterable[Text], *, width: int, color: bool) -> str:
    """Lines as a terminal takes them."""
    from rich.console import Console  # noqa: PLC0415  # `--help` need not pay

    out = io.StringIO()
    console = Console(
        file=out, width=width, force_terminal=color, color_system="standard" if color else None, highlight=False,
        legacy_windows=False, emoji=False, markup=False,
    )  # fmt: skip
    for line in texts:
        console.print(line, overflow="fold", soft_wrap=False)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def lines(audit: Audit, width: int = 80, tongue: Tongue | None = None) -> list[Text]:
    """The same as rich texts, one for each line that is to be printed; already wrapped."""
    tongue = tongue or Tongue()
    said = conclude(audit, tongue)
    sign, style = _TONE[said.tone]
    seen = labelled(tongue, one_line(audit.journey.title or audit.journey.id), touchpoints(tongue, said.planned))
    variants = series(
        tongue, (one_line(v) for v in dict.fromkeys(s.variant for t in audit.touchpoints for s in t.shots))
    )
    result = wrapped(aside(tongue, seen, variants), width, "bold")
    result += [_blank(), *wrapped(f"{sign} {said.sentence}", width, style, hang=2), _blank()]
    for label, line in ((tongue("Findings"), said.counts_line), (tongue("Coverage"), said.coverage_line)):
        result += wrapped(f"{filled(label, 8)}  {line}", width, hang=10)
    worst = open_findings(audit)[:WORST]
    if worst:
        named = tongue("The worst") if len(worst) < said.open else tongue("What was found")
        result += [_blank(), *wrapped(named, width, "bold")]
        for finding in worst:
            result += _finding(audit, finding, width, tongue)
    if audit.incomplete:
        result += [_blank(), *wrapped(tongue("Not looked at"), width, "bold yellow")]
        for reason in gaps(audit, tongue)[:GAPS]:
            result += wrapped(f"  - {one_line(reason)}", width, hang=4)
        if len(audit.incomplete) > GAPS:
            more = tongue("and {count} more (see the report)", count=len(audit.incomplete) - GAPS)
            result += wrapped(f"  - {more}", width)
    return result


def _finding(audit: Audit, finding: Finding, width: int, tongue: Tongue) -> list[Text]:
    named = word(tongue, finding.severity)
    label = filled(named, _HANG - 4)
    message = tongue.told(finding.message, finding.wording)
    hang = " " * _HANG
    head = wrapped(f"  {label}  {one_line(message)}", width, hang=_HANG)
    head[0].stylize(_STYLE[finding.severity], 2, 2 + len(named))
    variant = finding.places[0].variant if finding.places else ""
    places = [p for p in finding.places if p.variant == variant]
    for place in places[:PLACES]:
        head += _place(audit, place, width, tongue)
    if len(places) > PLACES:
        head += wrapped(hang + tongue("and {count} more places", count=len(places) - PLACES), width, "dim")
    about = tongue("{check}, {confidence} confidence",
                   check=one_line(finding.check), confidence=word(tongue, finding.confidence))  # fmt: skip
    if more := [one_line(v) for v in finding.variants if v != variant]:
        about = tongue("{about}; also in {variants}", about=about, variants=series(tongue, more))
    return [*head, *wrapped(hang + about, width, "dim", _HANG)]


def _place(audit: Audit, place: Place, width: int, tongue: Tongue) -> list[Text]:
    where = next((t.title for t in audit.touchpoints if t.id == place.touchpoint), place.touchpoint)
    where, quote = one_line(where), f"“{_cut(one_line(place.quote), 160)}”"
    told = labelled(tongue, where, quote) if place.quote.strip() else where
    result = wrapped(" " * _HANG + told, width, "", hang=_HANG + 2)
    for mark in place.marks:
        for line in result:
            line.highlight_words([one_line(mark)], "underline")
    return result


def filled(text: str, cells: int) -> str:
    """With spaces behind it, up to so many cells: a Chinese character takes two."""
    from rich.cells import cell_len  # noqa: PLC0415

    return text + " " * (cells - cell_len(text))


def _cut(text: str, cells: int) -> str:
    from rich.cells import cell_len, set_cell_size  # noqa: PLC0415

    return text if cell_len(text) <= cells else f"{set_cell_size(text, cells - 1).rstrip()}…"


def _blank() -> Text:
    from rich.text import Text  # noqa: PLC0415

    return Text("")


def wrapped(text: str, width: int, style: str = "", hang: int = 0) -> list[Text]:
    """Lines of at most `width` cells; all but the first start `hang` cells in. Breaks at spaces, and between the
    characters of a text that has none, as Chinese.
    """
    from rich.cells import cell_len  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    lead = len(text) - len(text.lstrip(" "))
    result: list[str] = []
    line = " " * lead
    for piece in _pieces(text.strip(" ")):
        if cell_len(line.rstrip() if piece == " " else line + piece) > width and line.strip():
            result.append(line.rstrip())
            line = " " * min(hang, max(width - 2, 0))
        if piece != " " or line.strip():
            line += piece
    return [Text(each, style=style) for each in (*result, line.rstrip())]


def _pieces(text: str) -> list[str]:
    """Words, single spaces, and single wide characters with the closing marks that may not start a line; a word too
    long for a line is cut.
    """
    from rich.cells import cell_len  # noqa: PLC0415

    pieces: list[str] = []
    word = ""
    for sign in text:
        wide = cell_len(sign) > 1
        if sign == " " or wide or len(word) >= LONGEST:
            pieces += [word] if word else []
            word = ""
        if sign in _CLOSING and pieces and pieces[-1] != " " and not word:
            pieces[-1] += sign
        elif sign == " " or wide:
            pieces.append(sign)
        else:
            word += sign
    return [*pieces, word] if word else pieces
