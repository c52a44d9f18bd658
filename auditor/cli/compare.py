"""`auditor compare`: two runs, or two companies, beside each other."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

import click

from auditor.cli import pipeline
from auditor.errors import FINDINGS, OK, UsageError

if TYPE_CHECKING:
    from auditor.model.audit import Audit
    from auditor.model.comparison import About, Comparison, Way
    from auditor.report.options import ReportOptions

FILES = {"html": "comparison.html", "json": "comparison.json"}
_NAME = 80  # characters


@click.command()
@click.argument("a", metavar="A", type=click.Path(path_type=Path))
@click.argument("b", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "way",
    type=click.Choice(["runs", "companies"]),
    help="What the two are to each other. Default: runs where both have the same journey id, else companies.",
)
@click.option("--names", nargs=2, metavar="A B", help="What to call the two. Default: their times, or their sites.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FILES)),
    help="html or json; may be repeated. Default: html.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, allow_dash=True),
    help="The file to write; - prints JSON instead of a summary. Default: comparison.html in the current folder.",
)
@click.option(
    "--theme", help="The folder under reports/ to lay the page out with. Default: standard, or auditor.yaml's."
)
@click.option("--lang", help="The language in which it speaks: en or zh. Default: as auditor.yaml says.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "notice", "never"]),
    default="never",
    show_default=True,
    help="Exit with 1 at faults of this severity or worse that are new in B: not found in A, or found where A did not "
    "look, or grown worse since.",
)
@click.pass_context
def command(ctx: click.Context, /, a: Path, b: Path, **options: Any) -> None:
    """Compare two run folders (or audit.json files): A is before, B is after; or each is a company.

    It reads what stands in both audits: faults that are new, gone, and unchanged, indices beside what must not get
    worse for them, what the customer is told, what was judged, and the screenshots.

    \b
    Examples:
      auditor compare runs/checkout/2026-11-01T090000Z runs/checkout/2026-11-22T101500Z
      auditor compare ours theirs --as companies --names "Our shop" "Their shop" --out benchmark.html
      auditor compare before after --fail-on warning --format json --out -
    """
    from auditor.check.compare import closes, compare, way_of  # noqa: PLC0415
    from auditor.model.comparison import Way  # noqa: PLC0415
    from auditor.model.verdict import Severity  # noqa: PLC0415

    files = _file_of(a), _file_of(b)
    _refuse_twins(files)
    audits = _read(files[0]), _read(files[1])
    way = Way(options["way"]) if options["way"] else way_of(*audits)
    home = pipeline.home_of(audits[1].journey.path)
    wished = pipeline.report_options(home, {"depth": None, "assets": None, **options})
    _ = wished.tongue, wished.folders  # refuse what is not there before anything is written
    comparison = compare(*audits, way, _abouts(audits, files, way, options["names"]))
    _write(comparison, audits, files, wished, options)
    gate = options["fail_on"]
    ctx.exit(FINDINGS if gate != "never" and closes(comparison, Severity(gate)) else OK)


def _file_of(given: Path) -> Path:
    """The audit.json that is meant.

    Raises:
        UsageError: there is none.
    """
    file = given / pipeline.AUDIT if given.is_dir() else given
    if file.is_file():
        return file
    if given.is_dir():
        raise UsageError(f"{given} has no {pipeline.AUDIT}: run `auditor check {given}` first, or name a run folder")
    raise UsageError(f"{given} does not exist: name a run folder, or the {pipeline.AUDIT} of one")


def _refuse_twins(files: tuple[Path, Path]) -> None:
    a, b = files
    if a.resolve() == b.resolve():
        raise UsageError(f"A and B are the same run, {a.parent}: name two different ones")
    try:
        same = a.read_bytes() == b.read_bytes()
    except OSError as error:
        raise UsageError(f"{error.filename} cannot be read: {error.strerror}") from error
    if same:
        raise UsageError(f"{a} and {b} hold the same audit, byte for byte: one run is a copy of the other")


def _read(file: Path) -> Audit:
    from auditor.report.json_report import from_json  # noqa: PLC0415  # pydantic

    return from_json(file.read_bytes(), str(file))


def _abouts(
    audits: tuple[Audit, Audit], files: tuple[Path, Path], way: Way, names: tuple[str, str] | None
) -> tuple[About, About]:
    """How each is called and was gathered."""
    from auditor.model.comparison import Way as Ways  # noqa: PLC0415

    known = [_run_json(file.parent / "run.json") for file in files]
    if names:
        chosen = list(names)
    elif way is Ways.RUNS:
        chosen = [_times(audit, told) for audit, told in zip(audits, known, strict=True)]
    else:
        chosen = [_host(audit.journey.base_url) for audit in audits]
    if len(set(chosen)) == 1 or not all(chosen):  # what tells them apart
        chosen = [audit.journey.title for audit in audits]
    if len(set(chosen)) == 1:
        chosen = [file.parent.resolve().name for file in files]
    first, second = (_about(name, told) for name, told in zip(chosen, known, strict=True))
    return first, second


def _about(name: str, told: dict[str, Any]) -> About:
    from auditor.model.comparison import About as Told  # noqa: PLC0415

    settings = told.get("settings")
    chosen = cast("dict[str, Any]", settings) if isinstance(settings, dict) else {}
    return Told(
        name=name[:_NAME],
        gathered_at=_text(told, "gathered_at"),
        browser=_text(told, "browser"),
        platform=_text(told, "platform"),
        settings={str(k)[:_NAME]: str(v)[:200] for k, v in chosen.items()},
    )


def _text(told: dict[str, Any], key: str) -> str:
    return str(told.get(key) or "")[:200]


def _times(audit: Audit, told: dict[str, Any]) -> str:
    at = audit.gathered_at or _text(told, "gathered_at")
    return f"{at[:16].replace('T', ' ')} UTC" if at else ""


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc
    except ValueError:
        return url


def _run_json(path: Path) -> dict[str, Any]:
    """What run.json says; nothing where there is none: a comparison does not depend on it."""
    try:
        told = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}


def _write(
    comparison: Comparison,
    audits: tuple[Audit, Audit],
    files: tuple[Path, Path],
    wished: ReportOptions,
    options: dict[str, Any],
) -> None:
    """The files that were asked for, and the summary on stdout."""
    from auditor.files import write_bytes  # noqa: PLC0415
    from auditor.report import comparison_html, comparison_json  # noqa: PLC0415  # Jinja2
    from auditor.report.retold import retold, retold_comparison  # noqa: PLC0415

    out: Path | None = options["out"]
    formats = tuple(dict.fromkeys(options["formats"])) or ("html",)
    if out and str(out) == "-":
        if formats != ("json",):
            raise UsageError("`--out -` prints JSON: give it with `--format json` alone")
        click.echo(comparison_json.to_json(comparison).decode("utf-8"), nl=False)
        return
    targets = {name: _target(out, name, alone=len(formats) == 1) for name in formats}
    told = retold_comparison(comparison, wished.tongue)
    shown = retold(audits[0], wished.tongue), retold(audits[1], wished.tongue)
    for name, target in targets.items():
        if target.resolve() in {file.resolve() for file in files}:
            raise UsageError(f"--out {target} is one of the two audits: choose another file")
        made = (
            comparison_json.to_json(comparison)
            if name == "json"
            else comparison_html.render(told, shown, (files[0].parent, files[1].parent), wished)
        )
        write_bytes(target, made)
    _show(told, wished)
    for target in targets.values():
        click.echo(str(target))


def _target(out: Path | None, name: str, *, alone: bool) -> Path:
    if out is None:
        return Path(FILES[name])
    if out.is_dir():
        return out / FILES[name]
    return out if alone else out.with_suffix(f".{name}")


def _show(comparison: Comparison, wished: ReportOptions) -> None:
    from auditor.report.comparison_text import lines  # noqa: PLC0415
    from auditor.report.terminal import printed  # noqa: PLC0415

    terminal = sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, 100) if terminal else 80
    color = terminal and "NO_COLOR" not in os.environ
    click.echo(printed(lines(comparison, width, wished.tongue), width=width, color=color))
