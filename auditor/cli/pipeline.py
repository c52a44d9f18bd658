"""The three stages, each alone; `run` and `demo` are the three in a row."""

from __future__ import annotations

import gc
import importlib
import json
import os
import re
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from auditor import __version__
from auditor.check.engine import audit
from auditor.check.gate import exit_code
from auditor.check.select import select
from auditor.cli.choose import settings_for
from auditor.cli.language import spoken
from auditor.cli.progress import progress
from auditor.errors import INCOMPLETE, OK
from auditor.files import write_bytes
from auditor.gather import bundle
from auditor.library.checks import load_checks
from auditor.library.roots import roots, workspace
from auditor.model.settings import Settings
from auditor.model.verdict import Confidence, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.audit import Audit
    from auditor.model.journey import Journey
    from auditor.report.options import ReportOptions

AUDIT, THEME = "audit.json", "theme.yaml"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d{6}Z.*")  # names of run folders, unless --out says otherwise


@dataclass(frozen=True, slots=True)
class Judging:
    """Options of `judging`, as given; empty means "as the workspace says"."""

    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    fail_on: str | None = None
    min_confidence: str | None = None

    def over(self, settings: Settings) -> Settings:
        """The workspace's settings with these laid over them."""
        return replace(
            settings,
            only=self.only or settings.only,
            without=(*settings.without, *self.without),
            min_confidence=Confidence(self.min_confidence) if self.min_confidence else settings.min_confidence,
        )

    def gate(self, settings: Settings) -> Severity | None:
        """None when findings never close the gate."""
        if self.fail_on == "never":
            return None
        return Severity(self.fail_on) if self.fail_on else settings.fail_on


@dataclass(frozen=True, slots=True)
class Walking:
    """Options of `walking`, as given."""

    browser: str = ""
    variants: tuple[str, ...] = ()
    capture: Literal["full", "viewport", "none"] | None = None
    parallel: int = 2
    timeout: float | None = None
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one run folder."""

    run: Path
    audit: Audit
    code: int


def gather_runs(pairs: Sequence[tuple[Journey, Path]], walking: Walking, quiet: bool, *, alone: bool = False) -> None:
    """Walk all journeys; evidence is on disk when this returns or raises. `alone`: nothing follows in this process."""
    import asyncio  # noqa: PLC0415  # with Playwright, a third of a second

    from auditor.browser.start import chosen  # noqa: PLC0415
    from auditor.gather.walk import Options, gather  # noqa: PLC0415

    options = Options(
        browser=chosen(walking.browser),
        variants=walking.variants,
        capture=walking.capture,
        parallel=walking.parallel,
        timeout=walking.timeout,
        headed=walking.headed,
        renderings=_renderings(pairs[0][0].path),
    )

    async def walk() -> None:
        if alone:
            await gather(pairs, options, shown)
            return
        # not `asyncio.gather`: on Ctrl-C that would end with the thread's task, and leave the browser half closed
        ready = asyncio.create_task(asyncio.to_thread(_make_ready, home_of(str(pairs[0][0].path or ""))))
        try:
            await gather(pairs, options, shown)
            await ready
        finally:
            ready.cancel()

    with progress(quiet) as shown:
        asyncio.run(walk())


def _renderings(journey_file: Path | None) -> tuple[str, ...]:
    """As the workspace around the first journey says."""
    here = workspace(home_of(str(journey_file or "")))
    if here is None:
        return Settings().renderings
    from auditor.journey.workspace import load_settings  # noqa: PLC0415  # pydantic

    return load_settings(here.path).renderings


def _make_ready(home: Path) -> None:
    """Load what checking and reporting will need while the browser is busy: half a second that nobody waits for."""
    for module in ("phonenumbers", "price_parser.parser", "auditor.report.formats"):
        importlib.import_module(module)
    from auditor.report.html import prepare  # noqa: PLC0415  # Jinja2
    from auditor.report.options import ReportOptions  # noqa: PLC0415

    libraries = roots(home)
    load_checks(libraries)
    prepare(ReportOptions(roots=libraries))


def check_run(run: Path, judging: Judging) -> Checked:
    """Judge a run folder, write its audit.json, and say which exit code that asks for."""
    gc.disable()  # evidence is many small values that all stay: looking for rubbish among them is a third of the time
    try:
        return _check_run(run, judging)
    finally:
        gc.enable()


def _check_run(run: Path, judging: Judging) -> Checked:
    evidence = bundle.read(run)
    start = home_of(evidence.info.path)
    shelf = load_checks(roots(start))
    settings = judging.over(settings_for(start, shelf))
    tool, earlier = f"touchpoint-auditor {__version__}", first_seen(run, evidence.info.journey.id)
    result = audit(evidence, shelf, settings, tool=tool, earlier=earlier)

    from auditor.report.json_report import to_json  # noqa: PLC0415  # after the checks, where its cost hides

    write_bytes(run / AUDIT, to_json(result))
    return Checked(run, result, exit_code(result, judging.gate(settings), settings.min_confidence))


def first_seen(run: Path, journey: str) -> dict[str, str]:
    """ISO date by fingerprint, from the audit of the run before this one in the same folder; {} without one."""
    here = run.resolve()
    if not _TIME.fullmatch(here.name):
        return {}
    try:
        runs = (p.parent for p in here.parent.glob(f"*/{AUDIT}") if _TIME.fullmatch(p.parent.name))
        before = max((r for r in runs if r.name < here.name), default=None)
        told: Any = json.loads((before / AUDIT).read_bytes()) if before else None
        if not before or told["journey"]["id"] != journey:
            return {}
        day, found = str(told["gathered_at"])[:10], (*told["findings"], *told["reviews"])
        return {str(f["fingerprint"]): str(f["first_seen"]) or day for f in found}
    except (OSError, ValueError, LookupError, TypeError):
        return {}  # an audit of an older version, or none of ours: then nothing is known


def check_options(found: Sequence[Journey], options: dict[str, Any]) -> None:
    """Refuse now what checking and reporting would refuse after a walk of minutes.

    What costs time to look at is loaded only for options that were given.

    Raises:
        UsageError: a format, a theme, a check or a family that is not there; faulty settings of a workspace.
    """
    judged = judging_of(options)
    if options["formats"]:
        from auditor.report.formats import known_formats  # noqa: PLC0415

        known_formats(options["formats"])
    for home in dict.fromkeys(home_of(str(journey.path or "")) for journey in found):
        _ = report_options(home, options).tongue
        if judged.only or judged.without:
            shelf = load_checks(roots(home))
            settings = judged.over(settings_for(home, shelf))
            select(shelf.checks, settings.only, settings.without)
        elif here := workspace(home):
            from auditor.journey.workspace import load_settings  # noqa: PLC0415  # pydantic

            load_settings(here.path)


def home_of(journey_file: str) -> Path:
    """The folder around which a workspace is looked for: the journey file's, else the current one."""
    folder = Path(journey_file).parent if journey_file else Path.cwd()
    return folder if folder.is_dir() else Path.cwd()


def report_run(run: Path, result: Audit, options: dict[str, Any]) -> tuple[list[Path], int]:
    """Write the reports; a format that fails is said on stderr, and the run counts as incomplete.

    Raises:
        UsageError: there is no such format, theme or language; nothing is written.
    """
    from auditor.report.formats import FORMATS, USUAL, write_reports  # noqa: PLC0415  # Jinja2
    from auditor.report.html import LIMIT  # noqa: PLC0415

    chosen = tuple(options["formats"]) or USUAL
    formats = tuple(FORMATS) if "all" in chosen else chosen
    asked = report_options(home_of(result.journey.path), options)
    _ = asked.tongue  # refused once, and not by each format
    written, failures = write_reports(result, run, formats, asked)
    for failure in failures:
        click.echo(f"auditor: {failure}", err=True)
    for page in written:
        if page.suffix == ".html" and (size := page.stat().st_size) > LIMIT:
            hint = "" if options.get("assets") == "folder" else "; `--assets folder` puts its pictures beside it"
            click.echo(f"auditor: {page} is {size / 1e6:.0f} MB, and slow to open{hint}", err=True)
    return list(written), INCOMPLETE if failures else OK


def report_options(home: Path, options: dict[str, Any]) -> ReportOptions:
    """What was asked on the command line, over what the workspace around `home` says, under the theme's brand.

    Raises:
        UsageError: there is no such theme. FileError, FilesError: its `theme.yaml` is faulty.
    """
    from auditor.report.options import ReportOptions  # noqa: PLC0415

    settings = Settings()
    if here := workspace(home):
        from auditor.journey.workspace import load_settings  # noqa: PLC0415  # pydantic

        settings = load_settings(here.path)
    asked = ReportOptions(
        theme=options.get("theme") or settings.theme,
        lang=options.get("lang") or settings.lang,
        depth=options.get("depth") or settings.depth,
        assets=options.get("assets") or settings.assets,
        roots=roots(home),
        browser=options.get("browser") or "",
    )
    if not any((folder / THEME).is_file() for folder in asked.folders):
        return asked  # the usual case, which need not load pydantic
    from auditor.journey.brand import load_brand  # noqa: PLC0415

    return replace(asked, brand=load_brand(asked.folders))


def show(result: Audit, lang: str | None = None) -> None:
    """The summary on stdout: verdict, counts, coverage, the worst findings, what is missing."""
    from auditor.report.retold import retold  # noqa: PLC0415
    from auditor.report.terminal import summary  # noqa: PLC0415

    tongue = spoken(lang, home_of(result.journey.path))

    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    width = min(shutil.get_terminal_size().columns, 100) if sys.stdout.isatty() else 80
    click.echo(summary(retold(result, tongue), width=width, color=colour, tongue=tongue))


def worst_of(codes: Sequence[int]) -> int:
    """Incomplete beats findings beats passed."""
    return max(codes, default=OK)


def walking_of(options: dict[str, Any]) -> Walking:
    """The `walking` options out of a command's keyword arguments."""
    names = ("browser", "variants", "capture", "parallel", "timeout", "headed")
    return Walking(**{name: options[name] for name in names})


def judging_of(options: dict[str, Any]) -> Judging:
    """The `judging` options out of a command's keyword arguments."""
    return Judging(**{name: options[name] for name in ("only", "without", "fail_on", "min_confidence")})
