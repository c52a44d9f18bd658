"""The commitment point: the last page before the customer pays or submits. What it says is what was agreed to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.facts.spans.plain import squeezed
from auditor.model.artifacts import Links, Texts
from auditor.model.evidence import Evidence
from auditor.model.journey import Kind, Stage

if TYPE_CHECKING:
    from collections.abc import Sequence

_AFTER = frozenset({Stage.CONFIRM, Stage.WAIT, Stage.RECEIVE, Stage.HELP, Stage.LEAVE})
_COMMIT = re.compile(
    r"(?:pay(?: now| securely| £.*| \$.*| €.*| [0-9].*| and order| by card)?|place (?:your |my "
    r"|the )?order(?: now| and pay)?|"
    r"(?:complete|confirm|submit|send|finish) (?:your |my |the )?(?:order|purchase|booking|payment|application"
    r"|request)(?: now| and pay)?|"
    r"order (?:now|and pay|with obligation to pay)|buy and pay|book (?:now|and pay)|confirm and pay|accept and send)"
    r"|提交订单|确认(?:订单|支付|付款|下单|预约|预订|提交|购买)(?:并支付)?|立即(?:支付|付款|下单|预订|预约)|去支付|支付.{0,12}|付款|提交(?:申请|预约)"
)


def commitment_of(touchpoints: Sequence[Evidence]) -> Evidence | None:
    """The last page with stage `commit` before the confirmation, else the last with a button to pay or order."""
    before = touchpoints[: confirmed_from(touchpoints)]
    pages = [t for t in before if t.kind is Kind.PAGE]
    staged = [t for t in pages if t.stage is Stage.COMMIT]
    found = staged or [t for t in pages if t.stage not in _AFTER and _has_button(t)]
    return found[-1] if found else None


def confirmed_from(touchpoints: Sequence[Evidence]) -> int:
    """The index of the first touchpoint at which the customer has committed, as its stage or kind says.

    Messages that stand before the last page with stage `commit` come from earlier (an advert, a code to log in).
    """
    last = max((i for i, t in enumerate(touchpoints) if t.stage is Stage.COMMIT and t.kind is Kind.PAGE), default=-1)
    bought = last >= 0  # or there was a button for it
    for index, touchpoint in enumerate(touchpoints):
        if index <= last:
            continue
        if touchpoint.stage in _AFTER:
            return index
        message = touchpoint.kind in {Kind.EMAIL, Kind.TEXT} and touchpoint.stage is None
        if message and bought:
            return index
        bought = bought or _has_button(touchpoint)
    return len(touchpoints)


def _has_button(evidence: Evidence) -> bool:
    texts = [b.text for b in evidence[Texts].blocks if b.role == "button"] if Texts in evidence else []
    texts += [link.text for link in evidence[Links].links if link.role == "button"] if Links in evidence else []
    return any(_COMMIT.fullmatch(squeezed(text[:60])) for text in texts)
