"""`make bench`: what auditing costs beside only looking.

Walks a 12-page site on loopback bare (Playwright: go, wait for load, screenshot) and audited (`auditor run`), each as
a process of its own, interleaved, and prints the ratio of medians, the time of checks and HTML, and the peak memory
of our process. Prints only: no test asserts a time.

    python -m tests.bench [--rounds 5] [--capture full|viewport]
"""

from __future__ import annotations

import argparse
import contextlib
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGES = 12
STYLE = """
body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#222}header,footer{background:#123;color:#fff;padding:16px 32px}
header a,footer a{color:#fff;margin-right:16px}main{max-width:1100px;margin:auto;padding:24px}
.grid{display:grid;grid-template-columns:repeat(4,1fr);gap:16px}.card{border:1px solid #ccc;border-radius:8px;padding:12px}
.card svg{width:100%;height:120px}table{width:100%;border-collapse:collapse}td,th{border-bottom:1px solid #ddd;padding:6px}
@media(max-width:600px){.grid{grid-template-columns:1fr}}
"""


def page(number: int) -> str:
    """About 1,500 elements: navigation, cards, a table, a form, prose."""
    nav = "".join(f'<a href="/p{i}">Section {i}</a>' for i in range(PAGES))
    cards = "".join(
        f'<article class="card"><svg viewBox="0 0 40 20"><rect width="40" height="20" fill="hsl({i * 17 + number * 30},40%,70%)"/>'
        f'<circle cx="{i % 40}" cy="10" r="6" fill="#fff"/></svg><h3><a href="/item/{number}-{i}">Article {number}-{i}</a></h3>'
        f"<p>A sturdy thing for wet days, made to last and easy to repair.</p><p><strong>£{10 + i}.50</strong></p>"
        f"<button>Add article {number}-{i} to basket</button></article>"
        for i in range(60)
    )
    rows = "".join(
        f"<tr><th>Row {i}</th><td>{i * 3} pieces</td><td>{i}.5 kg</td><td><a href='/r{i}'>Details of row {i}</a></td></tr>"
        for i in range(120)
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Section {number} of the bench shop</title>'
        f'<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/style.css"></head><body>'
        f'<header><nav aria-label="Main">{nav}</nav></header><main><h1>Section {number}</h1>'
        f"<p>Our bench shop sells things. Orders before noon leave today. You may return them within 30 days.</p>"
        f'<div class="grid">{cards}</div><table>{rows}</table><form action="/go"><label>Name <input name="name" '
        f'autocomplete="name"></label><label>E-mail <input type="email" name="email" autocomplete="email"></label>'
        f"<button>Send</button></form></main><footer><a href='/help'>Help</a> Call 01632 960123</footer></body></html>"
    )


class Site(BaseHTTPRequestHandler):
    """Pages p0 to p11 and one style sheet that may be cached."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer at once."""
        css = self.path == "/style.css"
        body = (
            STYLE if css else page(int(self.path.removeprefix("/p") or 0) if self.path[2:].isdigit() else 0)
        ).encode()
        self.send_response(200)
        self.send_header("content-type", "text/css" if css else "text/html; charset=utf-8")
        self.send_header("content-length", str(len(body)))
        if css:
            self.send_header("cache-control", "max-age=600")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Silence."""


def bare(url: str, capture: str) -> None:
    """The floor: go, wait for load, screenshot."""
    import asyncio  # noqa: PLC0415  # each walk pays for its own imports

    from auditor.browser.start import chosen, open_browser  # noqa: PLC0415

    async def walk() -> None:
        async with open_browser(chosen()) as browser:
            context = await browser.new_context(viewport={"width": 1280, "height": 800})
            one = await context.new_page()
            for number in range(PAGES):
                await one.goto(f"{url}/p{number}", wait_until="load")
                await one.screenshot(type="jpeg", quality=70, full_page=capture == "full")

    asyncio.run(walk())


def audited(url: str, capture: str) -> None:
    """The whole product, and what its stages took, as one line of JSON."""
    from auditor.cli import choose, pipeline  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        pairs = choose.run_folders(choose.journeys([f"{url}/p{n}" for n in range(PAGES)]), Path(folder) / "run")
        options = pipeline.Walking(capture="full" if capture == "full" else "viewport")
        pipeline.gather_runs(pairs, options, quiet=True)
        start = time.perf_counter()
        checked = pipeline.check_run(pairs[0][1], pipeline.Judging())
        middle = time.perf_counter()
        pipeline.report_run(pairs[0][1], checked.audit, ["html"], "standard")
        end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = {"check": middle - start, "html": end - middle, "peak_mb": peak, "findings": len(checked.audit.findings)}
    sys.stdout.write(json.dumps(found) + "\n")


def timed(kind: str, url: str, capture: str) -> tuple[float, float, str]:
    """(wall seconds, CPU seconds of the process and all that it waited for, what it printed)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "--kind", kind, "--url", url, "--capture", capture],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    wall = time.perf_counter() - start
    if done.returncode:
        sys.exit(f"the {kind} walk failed:\n{done.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def compare(url: str, capture: str, rounds: int) -> None:
    """Interleaved rounds after one warm-up of each, and their medians."""
    timed("bare", url, capture)
    timed("audited", url, capture)
    walls: dict[str, list[float]] = {"bare": [], "audited": []}
    cpus: dict[str, list[float]] = {"bare": [], "audited": []}
    stages: list[dict[str, float]] = []
    for number in range(rounds):
        for kind in ("bare", "audited") if number % 2 else ("audited", "bare"):
            wall, cpu, said = timed(kind, url, capture)
            walls[kind].append(wall)
            cpus[kind].append(cpu)
            if kind == "audited":
                stages.append(json.loads(said))
    wall, cpu = (statistics.median(t["audited"]) / statistics.median(t["bare"]) for t in (walls, cpus))
    median = {k: statistics.median(s[k] for s in stages) for k in stages[0]}
    out = sys.stdout.write
    out(f"capture {capture}, {PAGES} pages, {rounds} rounds\n")
    out(f"  bare     {statistics.median(walls['bare']):6.2f} s wall  {statistics.median(cpus['bare']):6.2f} s CPU\n")
    out(
        f"  audited  {statistics.median(walls['audited']):6.2f} s wall  {statistics.median(cpus['audited']):6.2f} s CPU\n"
    )
    out(f"  ratio    {wall:6.2f}         {cpu:6.2f}\n")
    out(
        f"  checks {median['check']:.2f} s, HTML {median['html']:.2f} s, peak memory of our process {median['peak_mb']:.0f} MB\n"
    )


def main() -> None:
    """Serve the site and compare, or be one of the walks."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--capture", choices=["full", "viewport", "both"], default="both")
    parser.add_argument("--kind", choices=["bare", "audited"], help=argparse.SUPPRESS)
    parser.add_argument("--url", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.kind:
        {"bare": bare, "audited": audited}[options.kind](options.url, options.capture)
        return
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with contextlib.closing(server.socket):
        for capture in ("full", "viewport") if options.capture == "both" else (options.capture,):
            compare(f"http://127.0.0.1:{server.server_port}", capture, options.rounds)


if __name__ == "__main__":
    main()
