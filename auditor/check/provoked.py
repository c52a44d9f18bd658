"""What checks see of an error that was provoked on purpose.

Nobody met it on the way: it is no step of the journey, and states no facts. So it is hidden, but for checks that declare
`Probed` (they see it whole), and for those of words that declare `news=True`: they see the texts that its source does
not show, because the rest of the page was judged there.
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


def hidden(here: Evidence, meta: CheckMeta) -> bool:
    """Whether a check of one touchpoint must not see this one."""
    return bool(here.source) and not meta.news and Probed not in meta.reads


def news_of(here: Evidence, sources: Mapping[str, Evidence], meta: CheckMeta) -> Evidence:
    """A provoked touchpoint without the texts that its source shows, for a check that judges words."""
    if not here.source or Probed in meta.reads or Texts not in here.artifacts:
        return here
    before = sources.get(here.source)
    known = {block.text for block in before[Texts].blocks} if before and Texts in before.artifacts else set[str]()
    fresh = tuple(block for block in here.artifacts[Texts].blocks if block.text not in known)
    return replace(here, artifacts={**here.artifacts, Texts: Texts(fresh)})
