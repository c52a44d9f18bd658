"""What checks see of an error that was provoked on purpose.

Nobody met it on the way: it is no step of the journey, and states no facts. So only a check that declares `Probed`
sees it. With `Probed` among its `needs`, the check is about such errors, and sees the whole page. With `Probed` in
`also`, it judges words wherever they stand, and sees those that are new: what else the page says was judged where the
error was provoked.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.model.artifacts import Texts
from auditor.model.probes import Probed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.model.check import CheckMeta
    from auditor.model.evidence import Evidence

PROVOKED = "an error that was provoked on purpose: nobody met it on the way"


def news_of(here: Evidence, sources: Mapping[str, Evidence], meta: CheckMeta) -> Evidence:
    """A provoked touchpoint without the texts that its source shows, where the check judges words alone."""
    if not here.source or Probed not in meta.also or Texts not in here.artifacts:
        return here
    before = sources.get(here.source)
    known = {block.text for block in before[Texts].blocks} if before and Texts in before.artifacts else set[str]()
    fresh = tuple(block for block in here.artifacts[Texts].blocks if block.text not in known)
    return replace(here, artifacts={**here.artifacts, Texts: Texts(fresh)})
