"""`make bench-report`: what the HTML report of 2,000 findings costs: to make, to open, and to filter.

Makes an audit of 60 touchpoints × 3 variants (see tests/bench_audit.py), without pictures and with 180 screenshots,
and renders it in processes of their own, interleaved: the whole command `auditor report`, and rendering alone. Then
opens each page from the disk in the project's browser, and filters. Medians, on the clock and of the processor, which
tell more on a machine that has other things to do; all is held to two cores. Prints only: no test asserts a time.

    python -m tests.bench_report [--rounds 5] [--profile] [--run folder with plain/ and full/ of an earlier round]
"""

from __future__ import annotations

import argparse
import cProfile
import json
import os
import pstats
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from auditor.browser.choice import chosen
from auditor.browser.start import FLAGS, sandboxed
from tests.bench_audit import FINDINGS, TOUCHPOINTS, VARIANTS, large_run

CORES = 2
KINDS = ("plain", "full", "folder")  # without pictures, with them inside the page, with them beside it
CALLED = {
    "plain": "no pictures",
    "full": f"{TOUCHPOINTS * len(VARIANTS)} pictures within",
    "folder": f"{TOUCHPOINTS * len(VARIANTS)} pictures beside",
}
GOALS = "goals: rendering < 1.50 s and < 300 MB, first paint < 1.00 s, filter < 100 ms, file < 25 MB"
SHOWN = """() => new Promise((done) => {
  const told = () => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    const way = performance.getEntriesByType("navigation")[0];
    if (!paint || !way.loadEventEnd) return setTimeout(told, 20);
    done({paint: paint.startTime, ready: way.domContentLoadedEventEnd, load: way.loadEventEnd,
          elements: document.querySelectorAll("*").length});
  };
  told();
})"""
# From the input to the second frame after it: the first has laid out and painted what the input changed.
FILTERED = """([name, value]) => new Promise((done) => {
  const form = document.querySelector(".filter");
  const frames = () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  const field = form.elements[name];
  if (field && !value) value = field.options[1].value;
  const start = performance.now();
  if (!field) { form.reset(); setTimeout(frames); return; }
  field.value = value;
  field.dispatchEvent(new Event("input", {bubbles: true}));
  frames();
})"""
STEPS = (
    ("severity", "warning"), ("reset", ""), ("text", "p"), ("text", "parcel"), ("text", "包裹"), ("reset", ""), ("touchpoint", "t7"),
    ("reset", ""), ("group", "touchpoint"), ("severity", "error"), ("group", "check"), ("reset", ""),
)  # fmt: skip


def options_of(kind: str) -> list[str]:
    """What the command is called with."""
    return ["--assets", "folder"] if kind == "folder" else []


def rendered(run: Path, kind: str) -> dict[str, float]:
    """In this process: reading audit.json, rendering, and how much of it went into pictures."""
    from auditor.report import html  # noqa: PLC0415
    from auditor.report.json_report import read_audit  # noqa: PLC0415
    from auditor.report.options import ReportOptions  # noqa: PLC0415

    start = time.perf_counter()
    audit = read_audit(run)
    before, used = time.perf_counter(), time.process_time()
    apart = kind == "folder"
    made = html.album(audit, run, 0 if apart else html.room_for_pictures(audit), html.BESIDE if apart else "")
    middle, drawn = time.perf_counter(), time.process_time()
    html.album = lambda *_, **__: made
    page = html.render(audit, run, ReportOptions(assets="folder" if apart else "inline"))
    end, whole = time.perf_counter(), time.process_time()
    files = page if isinstance(page, dict) else {"": page}
    mega = sum(map(len, files.values())) / 1e6
    spent = {"read": before - start, "pictures": middle - before, "render": end - middle}
    return {**spent, "total_mb": mega, "pictures_cpu": drawn - used, "render_cpu": whole - drawn}


def measured(command: list[str]) -> tuple[float, float, str]:
    """(wall seconds, peak MB, what it printed) of a process."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        said = child.stdout.read() if child.stdout else ""
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{' '.join(command)} failed")
    return time.perf_counter() - start, used.ru_maxrss / 1024, said


def made(runs: Path, rounds: int) -> dict[str, dict[str, float]]:
    """Medians of the command and of rendering alone."""
    found: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for number in range(rounds):
        for kind in KINDS if number % 2 else KINDS[::-1]:
            run = runs / ("plain" if kind == "plain" else "full")
            ours = [sys.executable, "-m", "tests.bench_report", "--kind", kind, "--run", str(run)]
            _, alone, said = measured(ours)
            whole = [sys.executable, "-m", "auditor", "report", str(run), "--format", "html", *options_of(kind)]
            wall, peak, _ = measured(whole)
            size = (run / "report.html").stat().st_size / 1e6
            found[kind].append({"wall": wall, "peak_mb": peak, "alone_mb": alone, "size_mb": size, **json.loads(said)})
    return {k: {n: statistics.median(r[n] for r in many) for n in many[0]} for k, many in found.items()}


def opened(browser: Browser, page_of: str) -> dict[str, Any]:
    """One fresh visit: paint, then every step of the filter."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def used() -> float:
        """Milliseconds of the processor that the page's main thread has taken so far."""
        told = session.send("Performance.getMetrics")["metrics"]
        return 1000 * float(next(m["value"] for m in told if m["name"] == "TaskDuration"))

    page.goto(page_of, wait_until="commit")
    found: dict[str, Any] = page.evaluate(SHOWN)
    found["load_cpu"] = used()
    page.locator("#findings").evaluate("it => it.scrollIntoView({behavior: 'instant'})")
    page.wait_for_timeout(500)
    steps: dict[str, list[float]] = {}
    busy: dict[str, list[float]] = {}
    for name, value in STEPS:
        before = used()
        steps.setdefault(name, []).append(page.evaluate(FILTERED, [name, value]))
        busy.setdefault(name, []).append(used() - before)
        page.wait_for_timeout(50)
    context.close()
    return {**found, "steps": steps, "busy": busy}


def seen(runs: Path, apart: Path, rounds: int) -> dict[str, dict[str, Any]]:
    """Medians of visits; the kinds in turn, each moved apart so that no file of another lies beside it."""
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    choice = chosen()
    how = {"path": {"executable_path": choice.value}, "channel": {"channel": choice.value}}.get(choice.kind, {})
    pages = {kind: apart / kind / "report.html" for kind in KINDS}
    for kind, page in pages.items():
        page.parent.mkdir()
        run = runs / ("plain" if kind == "plain" else "full")
        measured([sys.executable, "-m", "auditor", "report", str(run), "--format", "html", *options_of(kind)])
        for name in ("report.html", "report_files"):
            if (run / name).exists():
                (run / name).rename(page.parent / name)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(args=list(FLAGS), chromium_sandbox=sandboxed(), **how)
        for number in range(rounds + 1):  # the first warms up
            for kind in KINDS if number % 2 else KINDS[::-1]:
                visit = opened(browser, pages[kind].as_uri())
                if number:
                    found[kind].append(visit)
        browser.close()
    return {kind: _medians(visits) for kind, visits in found.items()}


def _medians(visits: list[dict[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {n: statistics.median(v[n] for v in visits) for n in visits[0] if n not in {"steps", "busy"}}
    for kind in ("steps", "busy"):
        made[kind] = {n: statistics.median(t for v in visits for t in v[kind][n]) for n in visits[0][kind]}
        made[f"{kind}_all"] = statistics.median(t for v in visits for many in v[kind].values() for t in many)
    return made


def show(costs: dict[str, dict[str, float]], visits: dict[str, dict[str, Any]], rounds: int) -> None:
    """The table."""
    out = sys.stdout.write
    out(
        f"report of {FINDINGS:,} findings, {TOUCHPOINTS} touchpoints × {len(VARIANTS)} variants, medians of {rounds} rounds on two cores\n"
    )
    for kind in KINDS:
        cost, visit = costs[kind], visits[kind]
        out(f"  {CALLED[kind]}\n")
        out(
            f"    rendering     {cost['render']:6.2f} s ({cost['render_cpu']:.2f} s of the processor), pictures {cost['pictures']:.2f} s ({cost['pictures_cpu']:.2f} s), reading audit.json {cost['read']:.2f} s, peak {cost['alone_mb']:.0f} MB\n"
        )
        out(f"    whole command {cost['wall']:6.2f} s, peak {cost['peak_mb']:.0f} MB\n")
        out(
            f"    file          {cost['size_mb']:6.2f} MB"
            + (f", with all beside it {cost['total_mb']:.2f} MB" if kind == "folder" else "")
            + "\n"
        )
        out(
            f"    first paint   {visit['paint']:6.0f} ms, DOMContentLoaded {visit['ready']:.0f} ms, load {visit['load']:.0f} ms ({visit['load_cpu']:.0f} ms of the processor), {visit['elements']:,.0f} elements\n"
        )
        for what, how in (("filter        ", "steps"), ("  of processor", "busy")):
            steps = ", ".join(f"{name} {ms:.0f}" for name, ms in visit[how].items())
            out(f"    {what}{visit[f'{how}_all']:6.0f} ms ({steps})\n")
    out(f"{GOALS}\n")


def profiled(run: Path, kind: str) -> None:
    """Where rendering spends its time."""
    profile = cProfile.Profile()
    profile.runcall(rendered, run, kind)
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)


def main() -> None:
    """Make the audits, measure, print; or be one of the processes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", action="store_true", help="say where rendering spends its time, and nothing else")
    parser.add_argument(
        "--run", type=Path, help="a folder in which plain/ and full/ are kept from one time to the next"
    )
    parser.add_argument("--kind", choices=KINDS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    if options.kind:
        sys.stdout.write(json.dumps(rendered(options.run, options.kind)))
        return
    with tempfile.TemporaryDirectory() as folder:
        runs = options.run or Path(folder)
        for kind in ("plain", "full"):
            if not (runs / kind).exists():
                large_run(runs / kind, pictures=kind == "full")
        if options.profile:
            profiled(runs / "plain", "plain")
            return
        with tempfile.TemporaryDirectory(dir=runs) as pages:
            costs = made(runs, options.rounds)
            show(costs, seen(runs, Path(pages), options.rounds), options.rounds)


if __name__ == "__main__":
    main()
