"""All formats by name, and writing several at once: one that fails does not stop the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from auditor import secrecy
from auditor.errors import AuditorError, UsageError, nearest
from auditor.files import write_bytes
from auditor.library.roots import roots as library_roots
from auditor.model.audit import Audit
from auditor.report import html, pdf
from auditor.report.csv_report import to_csv
from auditor.report.findings_md import to_markdown
from auditor.report.json_report import FILE, from_json, to_json
from auditor.report.junit import to_junit
from auditor.report.options import ReportOptions
from auditor.report.retold import retold
from auditor.report.sarif import to_sarif
from auditor.report.xlsx import to_xlsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from auditor.library.catalogues import Tongue

Files: TypeAlias = dict[str, bytes]
"""Files by path, relative to the run folder; the first is the report itself."""
Render: TypeAlias = Callable[[Audit, Path, ReportOptions], bytes | Files]


@dataclass(frozen=True, slots=True)
class Format:
    """What a format is for, in words; the name of its file in the run folder; and how it is made."""

    about: str
    file: str
    render: Render


@dataclass(frozen=True, slots=True)
class Failure:
    """A report that could not be made; `message` is a sentence, `error` is kept for `--debug`."""

    format: str
    message: str
    error: Exception

    def __str__(self) -> str:
        """The sentence."""
        return self.message


def _alone(render: Callable[[Audit], bytes]) -> Render:
    def made(audit: Audit, run: Path, options: ReportOptions) -> bytes:  # noqa: ARG001  # pages need them
        return render(audit)

    return made


def _told(render: Callable[[Audit, Tongue], bytes]) -> Render:
    def made(audit: Audit, run: Path, options: ReportOptions) -> bytes:  # noqa: ARG001  # pages need it
        return render(audit, options.tongue)

    return made


FORMATS: dict[str, Format] = {
    "html": Format("a page for people, in one file", "report.html", html.render),
    "pdf": Format("the same on paper, with cover and contents", pdf.FILE, pdf.to_pdf),
    "json": Format("everything, versioned", FILE, _alone(to_json)),
    "junit": Format("for CI hosts", "junit.xml", _told(to_junit)),
    "sarif": Format("for code scanning", "audit.sarif", _told(to_sarif)),
    "csv": Format("findings for a spreadsheet", "findings.csv", _told(to_csv)),
    "md": Format("a summary for a CI job or a ticket", "summary.md", _told(to_markdown)),
    "xlsx": Format("sheets to sort and filter", "audit.xlsx", _told(to_xlsx)),
}
USUAL = ("html", "json", "junit", "sarif", "csv")  # written where none is named


def known_formats(names: Iterable[str]) -> None:
    """Refuse names of formats that are none.

    Raises:
        UsageError: a format that does not exist.
    """
    for name in names:
        if name != "all" and name not in FORMATS:
            raise UsageError(f"there is no report format `{name}`; {nearest(name, FORMATS)}".rstrip("; "))


def write_reports(
    audit: Audit, run: Path, formats: Sequence[str], options: ReportOptions | None = None
) -> tuple[tuple[Path, ...], tuple[Failure, ...]]:
    """Write each format into the run folder, whole or not at all; the files that were written, and what failed.

    `options` are by default those of nothing: the standard theme, in English, of the workspace of the current folder.

    Raises:
        UsageError: a format that does not exist; nothing is written.
    """
    known_formats(formats)
    masked = from_json(to_json(audit)) if secrecy.known() else audit
    wished = options or ReportOptions(roots=library_roots(Path.cwd()))
    written: list[Path] = []
    failures: list[Failure] = []
    for name in dict.fromkeys(formats):
        made = FORMATS[name]
        try:
            files = made.render(masked if name == "json" else retold(masked, wished.tongue), run, wished)
            several = files if isinstance(files, dict) else {made.file: files}
            for file, content in reversed(several.items()):  # the report last: what it names is there
                write_bytes(run / file, content)
            if name == "html":
                html.sweep(run, several)
        except Exception as error:  # noqa: BLE001  # the other formats are still wanted
            failures.append(Failure(name, _said(name, error), error))
        else:
            written.append(run / made.file)
    return tuple(written), tuple(failures)


def _said(name: str, error: Exception) -> str:
    if isinstance(error, AuditorError):
        return f"the {name} report was not written: {error}"
    detail = secrecy.mask(" ".join(str(error).split())[:300])
    return f"the {name} report was not written, by a fault of ours: {type(error).__name__}: {detail}"
