"""`make bench-checks`: what facts and checks cost, on one core, without browser and reports.

The bundled journey of the demo (desktop) is gathered once. Then each round is a process of its own that reads the
evidence and audits it: with the touchpoints as they are, and two and four times as many, and with one touchpoint of
100,000 blocks or of one line of a megabyte more. Prints only: no test asserts a time.

    python -m tests.bench_checks [--rounds 7]
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind

KINDS = ("12", "24", "48", "blocks", "line")


def gather(folder: Path) -> Path:
    """The run folder of the English journey, 13 touchpoints, without pictures."""
    command = [sys.executable, "-m", "auditor", "demo", "--edition", "clean", "--language", "en", "--variant", "desktop",
               "--capture", "none", "--format", "json", "--quiet", "--out", str(folder / "run")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return folder / "run"


def measure(run: Path, kind: str) -> dict[str, float]:
    """Seconds of one audit in this process: facts and checks alone, after the modules are loaded."""
    from auditor.check import engine  # noqa: PLC0415
    from auditor.facts.ledger import build_ledger  # noqa: PLC0415
    from auditor.gather.bundle import read  # noqa: PLC0415
    from auditor.library.checks import load_checks  # noqa: PLC0415
    from auditor.library.roots import built_in  # noqa: PLC0415
    from auditor.model.settings import Settings  # noqa: PLC0415

    os.sched_setaffinity(0, {0})
    for module in ("phonenumbers", "price_parser.parser"):
        __import__(module)
    shelf, seen = load_checks([built_in()]), read(run)
    touchpoints = tuple(e for e in seen.evidence["desktop"] if not e.lost)[:12]
    if kind.isdigit():
        touchpoints = tuple(
            replace(t, touchpoint=f"{t.touchpoint}-{n}", order=n * 12 + t.order) if n else t
            for n in range(int(kind) // 12)
            for t in touchpoints
        )
    else:
        touchpoints = (*touchpoints, _huge(kind))
    planned = tuple(replace(seen.info.planned[0], id=t.touchpoint, kind=t.kind) for t in touchpoints)
    whole = replace(seen, info=replace(seen.info, planned=planned), evidence={"desktop": touchpoints})
    spent: list[float] = []

    def timed(*arguments: object) -> object:
        start = time.perf_counter()
        ledger = build_ledger(*arguments)  # type: ignore[arg-type]
        spent.append(time.perf_counter() - start)
        return ledger

    engine.build_ledger = timed  # type: ignore[assignment]
    gc.disable()  # as the product does
    start = time.perf_counter()
    result = engine.audit(whole, shelf, Settings())
    both = time.perf_counter() - start
    return {"all": both, "facts": sum(spent), "checks": len(shelf.checks), "findings": len(result.findings)}


def _huge(kind: str) -> Evidence:
    words = "Delivery takes 3 to 5 working days and costs £4.95, order 100003; call 020 7946 0958 before 17:30. "
    if kind == "blocks":
        blocks = tuple(Block(f"{words}{n % 997}", selector=f"#b{n}") for n in range(100_000))
    else:
        blocks = (Block((words * (1_000_000 // len(words) + 1))[:1_000_000], selector="#line"),)
    artifacts = {Texts: Texts(blocks), Links: Links(), Document: Document("https://shop.test/huge", "Huge")}
    return Evidence("huge", "Huge", Kind.PAGE, "desktop", None, "en", 12, artifacts=artifacts)


def main() -> None:
    """Gather, then interleaved rounds, and their medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--kind", choices=KINDS, help=argparse.SUPPRESS)
    parser.add_argument("--run", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.kind:
        sys.stdout.write(json.dumps(measure(options.run, options.kind)))
        return
    with tempfile.TemporaryDirectory() as folder:
        run = gather(Path(folder))
        rounds: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
        for number in range(options.rounds):
            for kind in KINDS if number % 2 else KINDS[::-1]:
                if number and not kind.isdigit():
                    continue  # once is enough for the huge ones
                command = [sys.executable, "-m", "tests.bench_checks", "--kind", kind, "--run", str(run)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                rounds[kind].append(json.loads(done.stdout))
    median = {k: {n: statistics.median(r[n] for r in found) for n in found[0]} for k, found in rounds.items()}
    out = sys.stdout.write
    out(f"facts and {median['12']['checks']:.0f} checks on one core, medians of {options.rounds} rounds\n")
    for kind, said in median.items():
        what = f"{kind} touchpoints" if kind.isdigit() else {"blocks": "100,000 blocks", "line": "1 MB line"}[kind]
        ratio = f"{said['all'] / median['12']['all']:6.2f} ×" if kind.isdigit() else ""
        out(f"  {what:16} {said['all'] * 1000:8.0f} ms, of it facts {said['facts'] * 1000:8.0f} ms {ratio}\n")


if __name__ == "__main__":
    main()
