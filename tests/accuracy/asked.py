"""One text shown to one check of the product, as the engine would show it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.check import TouchpointCheck
from auditor.model.probes import Complaint, Probed
from tests.build import journey, touchpoint

if TYPE_CHECKING:
    from auditor.model.check import Check
    from auditor.model.verdict import Verdict


@cache
def _checks() -> dict[str, Check]:
    return dict(load_checks((built_in(),)).checks)


def verdict(check: str, *parts: Any, **about: Any) -> Verdict:
    """What `check` says of a touchpoint made of `parts` (texts, blocks, artifacts); `about` as in tests/build.py."""
    chosen = _checks()[check]
    here = touchpoint("here", *parts, **about)
    if isinstance(chosen, TouchpointCheck):
        return chosen.judge(here.only(chosen.meta.reads), chosen.meta.params)
    return chosen.judge(journey(here).only(chosen.meta.reads), chosen.meta.params)


def complaint(text: str) -> Probed:
    """A form that was sent with a wrong value, and refused it with `text`."""
    said = Complaint(text, tied=True, near=True, selector="#said")
    return Probed("invalid", source="form", refused=True, complaints=(said,))


def blames(text: str, language: str = "en") -> bool:
    """Whether a form that refuses with `text` is said to blame or to accuse the customer."""
    found = verdict("error-message-unhelpful", complaint(text), language=language)
    words = ("blames the customer", "sounds like an accusation")
    return any(word in fault.message for fault in found.faults for word in words)


def objects(check: str, *parts: Any, **about: Any) -> bool:
    """Whether it finds a fault; a doubt is none."""
    return bool(verdict(check, *parts, **about).faults)
