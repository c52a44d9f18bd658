"""Counter-metrics: what must not get worse while an index gets better."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING

from auditor.model.activity import Timing
from auditor.model.artifacts import Texts, Walk
from auditor.model.audit import Counter
from auditor.model.pillars import Pillar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from auditor.model.evidence import Evidence
    from auditor.model.facts import Fact, Ledger
    from auditor.model.run import Run

_WORD = re.compile(r"[A-Za-z0-9À-ɏͰ-ӿ]{1,80}")
_HAN = re.compile(r"[㐀-鿿]")
HAN_TO_A_WORD = 2
LAYOUT = frozenset({"header", "footer", "nav", "search"})


def counters_of(run: Run, ledgers: Mapping[str, Ledger]) -> dict[Pillar, Counter]:
    """What stands beside each index; a pillar is left out where there was nothing to count.

    flow: what the customer typed, in the variant that asked most · words: words of a touchpoint, the median · detail:
    facts of two touchpoints or more that the ledger compares · help: seconds until the slowest page was there ·
    measure: touchpoints with an owner. An error that was provoked counts nowhere: nobody met it on the way.
    """
    found: dict[Pillar, Counter] = {}
    walked = [[e for e in run.evidence[v] if not e.lost and not e.source] for v in run.info.variants]
    everything = [e for evidence in walked for e in evidence]
    if any(Walk in e for e in everything):
        found[Pillar.FLOW] = Counter("filled-in", max(map(_typed, walked)))
    if lengths := [n for e in everything if Texts in e and (n := _length(e))]:
        found[Pillar.WORDS] = Counter("reading-words", round(median(lengths)))
    found[Pillar.DETAIL] = Counter("compared-facts", max(map(_compared, ledgers.values()), default=0))
    if waits := [w for e in everything if Timing in e and (w := e[Timing].load or e[Timing].dom_ready)]:
        found[Pillar.HELP] = Counter("slowest-wait", round(max(waits) / 1000, 1))
    met = [p for p in run.info.planned if not p.source]
    found[Pillar.MEASURE] = Counter("owned-touchpoints", sum(1 for p in met if p.owner), len(met))
    return found


def _typed(evidence: Iterable[Evidence]) -> int:
    return sum(len(e[Walk].typed) for e in evidence if Walk in e)


def _length(here: Evidence) -> int:
    """Words that the customer meets beside menus and footers; two Chinese characters count as one."""
    own = [b.text for b in here[Texts].blocks if b.region not in LAYOUT]
    return sum(len(_WORD.findall(t)) + len(_HAN.findall(t)) // HAN_TO_A_WORD for t in own)


def _compared(ledger: Ledger) -> int:
    return sum(1 for e in ledger.entries if not e.listed and _touchpoints(e.facts) > 1)


def _touchpoints(facts: Sequence[Fact]) -> int:
    return len({f.place.touchpoint for f in facts})
