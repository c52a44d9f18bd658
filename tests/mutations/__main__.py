"""`python -m tests.mutations [SITE…]`: recall and false alarms per check, measured on every fault of `faults.yaml`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from tests.mutations.faults import groups
from tests.mutations.judging import Tally, judge
from tests.mutations.sites import SITES, is_here, opened


def measure(sites: list[str], *, alone: bool) -> dict[str, Tally]:
    """By check. False alarms are new findings, and cases for review, that no fault of the list asks for."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    with tempfile.TemporaryDirectory() as work:
        for name in sites:
            if not is_here(name):
                sys.stderr.write(f"{name} is not here: left out\n")
                continue
            with opened(name, Path(work) / name) as site:
                clean = site.walk()
                for group in groups(name, alone=alone):
                    found, others = judge(group, clean, site.walk(*group))
                    for fault in group:
                        tallies[fault.check].planted += 1
                        tallies[fault.check].found += fault in found
                        sys.stderr.write("." if fault in found and not others else "F")
                    for (check, severity, _), said in others:
                        tallies[check].alarms.append(f"{group[0].id}: {severity} {check}: {said}")
                    sys.stderr.flush()
    sys.stderr.write("\n")
    return tallies


def table(tallies: dict[str, Tally]) -> str:
    """As the README shows it."""
    lines = ["| check | faults planted | found | false alarms |", "| --- | --- | --- | --- |"]
    lines += [f"| `{check}` | {t.planted} | {t.found} | {len(t.alarms)} |" for check, t in sorted(tallies.items())]
    planted, found = sum(t.planted for t in tallies.values()), sum(t.found for t in tallies.values())
    lines.append(f"| all | {planted} | {found} | {sum(len(t.alarms) for t in tallies.values())} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="*", choices=[*SITES, []], metavar="SITE", help=f"of {', '.join(SITES)}")
    parser.add_argument("--alone", action="store_true", help="every fault in a walk of its own")
    given = parser.parse_args()
    tallies = measure(list(given.site or SITES), alone=given.alone)
    sys.stdout.write(table(tallies) + "\n")
    for tally in tallies.values():
        sys.stdout.writelines(f"  {alarm}\n" for alarm in tally.alarms)


if __name__ == "__main__":
    main()
