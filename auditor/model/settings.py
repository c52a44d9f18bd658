"""What a workspace sets: `auditor.yaml` and `waivers.yaml`, parsed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from auditor.model.check import Number
from auditor.model.steps import Mark
from auditor.model.verdict import Confidence, Severity
from auditor.model.words import HouseWords

Depth: TypeAlias = Literal["executive", "standard", "technical"]  # how much a report says
Assets: TypeAlias = Literal["inline", "folder"]  # pictures within the page, or in a folder beside it
RENDERINGS = ("narrow", "no-images", "dark")


@dataclass(frozen=True, slots=True)
class Waiver:
    """A known fault that is accepted for a time, with a reason and an owner.

    It fits a finding of `check` whose fingerprint is `fingerprint`, or, without one, at whose places `quote`
    occurs (and `touchpoint`, where given). After `until` (ISO date, "" for never) it no longer does.
    """

    check: str
    reason: str
    owner: str
    until: str = ""
    fingerprint: str = ""
    quote: str = ""
    touchpoint: str = ""
    at: Mark = Mark()


@dataclass(frozen=True, slots=True)
class Settings:
    """A workspace's settings; the defaults are those of no workspace at all.

    params: thresholds by check id and name. only / without: check ids or families to run or to leave out.
    """

    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    params: Mapping[str, Mapping[str, Number]] = field(default_factory=dict[str, Mapping[str, Number]])
    only: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    fail_on: Severity = Severity.ERROR
    min_confidence: Confidence = Confidence.MEDIUM
    words: HouseWords = field(default_factory=HouseWords)
    clients: tuple[str, ...] = ()  # mail clients that the customers use
    renderings: tuple[str, ...] = RENDERINGS  # how mails are drawn beside the wide window
    theme: str = "standard"  # of reports, with what follows
    lang: str = "en"
    depth: Depth = "standard"
    assets: Assets = "inline"
