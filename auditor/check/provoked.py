"""What checks see of an error that was provoked on purpose.

Nobody met it on the way: it is no step of the journey, and states no facts. So it is hidden, but for checks that
declare `Probed`, and for those that declare `news=True`. The latter see only those texts, links, fields and pictures
that the source does not show: the rest of the page was judged there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from auditor.model.artifacts import Fields, Images, Links, Texts
from auditor.model.probes import Probed
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from auditor.model.check import CheckMeta
    from auditor.model.evidence import Evidence

_WORDED: tuple[tuple[type[Any], str], ...] = (
    (Texts, "blocks"), (Links, "links"), (Fields, "fields"), (Images, "images")
)  # fmt: skip
PROVOKED = say("an error that was provoked on purpose: nobody met it on the way")


def hidden(here: Evidence, meta: CheckMeta) -> bool:
    """Whether a check of one touchpoint must not see this one."""
    return bool(here.source) and not meta.news and Probed not in meta.reads


def news_of(here: Evidence, sources: Mapping[str, Evidence], meta: CheckMeta) -> Evidence:
    """A provoked touchpoint without what its source shows as well, for a check that asks for the news."""
    if not here.source or not meta.news:
        return here
    before = sources.get(here.source)
    fresh: dict[type[Any], Any] = {}
    for kind, name in _WORDED:
        if kind in here.artifacts:
            known = {one.text for one in getattr(before.artifacts.get(kind), name, ())} if before else set[str]()
            fresh[kind] = kind(tuple(one for one in getattr(here.artifacts[kind], name) if one.text not in known))
    return replace(here, artifacts={**here.artifacts, **fresh})
