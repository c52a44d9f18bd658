"""`make bench-checks`: what facts and checks cost, on one core, without browser and reports.

The bundled journey of the demo (desktop) is gathered once. Then each round is a process of its own that reads the
evidence and audits it: with the touchpoints as they are, and two and four times as many; one page of 10,000 English
words, or Chinese characters, alone; and with one touchpoint of 100,000 blocks or of one line of a megabyte more.
Seconds on the clock and of the processor, which tell more on a machine that has other things to do. Prints only: no
test asserts a time.

    python -m tests.bench_checks [--rounds 7] [--profile]
    python -m tests.bench_checks --evidence runs/guest-checkout/2026-11-22T101500Z --profile
"""

from __future__ import annotations

import argparse
import functools
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.model.artifacts import Block, Document, Links, Texts
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind
from tests.bench_text import prose

KINDS = ("12", "24", "48", "en", "zh", "blocks", "line")
READ = 10_000  # words of the English page, characters of the Chinese one
ONCE = {"blocks", "line"}  # kinds that take long
SLOWEST = 5
_CALLED = {"blocks": "100,000 blocks", "line": "1 MB line", "en": f"{READ:,} words", "zh": f"{READ:,} characters"}


def gather(folder: Path) -> Path:
    """The run folder of the English journey, 13 touchpoints, without pictures."""
    command = [sys.executable, "-m", "auditor", "demo", "--edition", "clean", "--language", "en", "--variant", "desktop",
               "--capture", "none", "--format", "json", "--quiet", "--out", str(folder / "run")]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True)
    return folder / "run"


def measure(run: Path, kind: str, *, profile: bool = False) -> dict[str, Any]:
    """Seconds of one audit in this process: facts and checks alone, after the modules are loaded.

    With `profile` also the milliseconds of each kind of fact and of each check, which takes a little longer.
    """
    from auditor.check import engine  # noqa: PLC0415
    from auditor.facts import extract  # noqa: PLC0415
    from auditor.gather.bundle import read  # noqa: PLC0415
    from auditor.library.checks import load_checks  # noqa: PLC0415
    from auditor.library.roots import built_in  # noqa: PLC0415
    from auditor.model.settings import Settings  # noqa: PLC0415

    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    for module in ("phonenumbers", "price_parser.parser"):
        __import__(module)
    shelf, seen = load_checks([built_in()]), read(run)
    whole = _grown(seen, kind)
    spent: Counter[str] = Counter()
    engine.build_ledger = _timed(engine.build_ledger, lambda *_: "facts", spent)
    if profile:
        engine._judged = _timed(engine._judged, lambda _, check: f"check {check.meta.id}", spent)
        extract.KINDS = tuple(
            replace(k, read=_timed(functools.partial(_all, k.read), lambda *_, name=k.name: f"fact {name}", spent))
            for k in extract.KINDS
        )
    gc.disable()  # as the product does
    clock, processor = time.perf_counter(), time.process_time()
    result = engine.audit(whole, shelf, Settings())
    clock, processor = time.perf_counter() - clock, time.process_time() - processor
    said = {"clock": clock, "processor": processor, "facts": spent.pop("facts"), "checks": len(shelf.checks)}
    return {**said, "findings": len(result.findings), "parts": dict(spent)}


def _timed(call: Callable[..., Any], name: Callable[..., str], spent: Counter[str]) -> Callable[..., Any]:
    """`call`, whose seconds of the processor are added to `spent`."""

    def timed(*arguments: Any) -> Any:
        start = time.process_time()
        result = call(*arguments)
        spent[name(*arguments)] += time.process_time() - start
        return result

    return timed


def _all(read: Callable[..., Any], reading: Any) -> list[Any]:
    return list(read(reading))


def _grown(seen: Any, kind: str) -> Any:
    """The run with its first twelve touchpoints of one variant, several times as many, or one more that is huge."""
    variant = seen.info.variants[0]
    touchpoints = tuple(e for e in seen.evidence[variant] if not e.lost)[:12]
    if kind.isdigit():
        touchpoints = tuple(
            replace(t, touchpoint=f"{t.touchpoint}-{n}", order=n * 12 + t.order) if n else t
            for n in range(int(kind) // 12)
            for t in touchpoints
        )
    elif kind in ONCE:
        touchpoints = (*touchpoints, replace(_huge(kind), variant=variant))
    else:
        touchpoints = (_page(kind, variant),)
    planned = tuple(replace(seen.info.planned[0], id=t.touchpoint, kind=t.kind) for t in touchpoints)
    return replace(seen, info=replace(seen.info, planned=planned, variants=(variant,)), evidence={variant: touchpoints})


def _page(language: str, variant: str) -> Evidence:
    blocks = tuple(Block(text, selector=f"#p{n}") for n, text in enumerate(prose(language, READ)))
    page = Document("https://shop.test/help", "Help", language=language)
    artifacts = {Texts: Texts(blocks), Links: Links(), Document: page}
    return Evidence("help", "Help", Kind.PAGE, variant, None, language, 0, artifacts=artifacts)


def _huge(kind: str) -> Evidence:
    words = "Delivery takes 3 to 5 working days and costs £4.95, order 100003; call 020 7946 0958 before 17:30. "
    if kind == "blocks":
        blocks = tuple(Block(f"{words}{n % 997}", selector=f"#b{n}") for n in range(100_000))
    else:
        blocks = (Block((words * (1_000_000 // len(words) + 1))[:1_000_000], selector="#line"),)
    artifacts = {Texts: Texts(blocks), Links: Links(), Document: Document("https://shop.test/huge", "Huge")}
    return Evidence("huge", "Huge", Kind.PAGE, "desktop", None, "en", 12, artifacts=artifacts)


def measured(run: Path, rounds: int, *, profile: bool) -> dict[str, list[dict[str, Any]]]:
    """Every kind in processes of their own, interleaved; the huge ones once."""
    found: dict[str, list[dict[str, Any]]] = {kind: [] for kind in KINDS}
    for number in range(rounds):
        for kind in KINDS if number % 2 else KINDS[::-1]:
            if number and kind in ONCE:
                continue
            command = [sys.executable, "-m", "tests.bench_checks", "--kind", kind, "--evidence", str(run)]
            command += ["--profile"] if profile else []
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            found[kind].append(json.loads(done.stdout))
    return found


def show(found: dict[str, list[dict[str, Any]]]) -> None:
    """Medians, and the slowest parts where they were measured."""
    names = ("clock", "processor", "facts")
    median = {k: {n: statistics.median(r[n] for r in rounds) * 1000 for n in names} for k, rounds in found.items()}
    out = sys.stdout.write
    out(f"facts and {found['12'][0]['checks']} checks on one core, medians of {len(found['12'])} rounds\n")
    for kind, ms in median.items():
        what = f"{kind} touchpoints" if kind.isdigit() else _CALLED[kind]
        ratio = f"{ms['processor'] / median['12']['processor']:6.2f} ×" if kind.isdigit() else ""
        out(f"  {what:16} {ms['clock']:8.0f} ms, of the processor {ms['processor']:8.0f} ms, ")
        out(f"of it facts {ms['facts']:8.0f} ms {ratio}\n")
        parts = Counter(
            {name: statistics.median(r["parts"][name] for r in found[kind]) for name in found[kind][0]["parts"]}
        )
        for sort in ("fact", "check"):
            slowest = [(n, s) for n, s in parts.most_common() if n.startswith(f"{sort} ")][:SLOWEST]
            if slowest:
                out(f"    slowest {sort}s: {_listed(slowest)}\n")


def _listed(parts: list[tuple[str, float]]) -> str:
    return ", ".join(f"{name.partition(' ')[2]} {seconds * 1000:.0f} ms" for name, seconds in parts)


def main() -> None:
    """Gather, then interleaved rounds, and their medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--profile", action="store_true", help="also name the slowest kinds of facts and checks")
    parser.add_argument("--evidence", type=Path, help="a run folder to measure with instead of the bundled journey")
    parser.add_argument("--kind", choices=KINDS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.kind:
        sys.stdout.write(json.dumps(measure(options.evidence, options.kind, profile=options.profile)))
        return
    with tempfile.TemporaryDirectory() as folder:
        run = options.evidence or gather(Path(folder))
        show(measured(run, options.rounds, profile=options.profile))


if __name__ == "__main__":
    main()
