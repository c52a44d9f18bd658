"""What a run sets out to do: its settings, its variants, and run.json."""

from __future__ import annotations

import os
import platform
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from auditor import __version__
from auditor.browser.choice import BrowserChoice
from auditor.errors import UsageError, nearest
from auditor.model.evidence import Declared
from auditor.model.journey import Journey, Touchpoint, Variant
from auditor.model.run import Planned, RunInfo
from auditor.model.settings import RENDERINGS
from auditor.values import interpolate

Capture = Literal["full", "viewport", "none"]


@dataclass(frozen=True, slots=True)
class Options:
    """How to walk. `capture` and `timeout` (seconds) replace the journey's; `variants` are ids or devices, () for all.

    parallel: how many variants are walked at the same time, over all journeys. slow_mo: seconds of pause after each
    step, for a person who watches.
    """

    browser: BrowserChoice
    variants: tuple[str, ...] = ()
    capture: Capture | None = None
    parallel: int = 2
    timeout: float | None = None
    headed: bool = False
    slow_mo: float = 0.0
    renderings: tuple[str, ...] = RENDERINGS  # how mails are drawn beside the wide window


def variants_of(journey: Journey, named: Sequence[str]) -> tuple[Variant, ...]:
    """The journey's variants that are named by id or device; all of them when none is."""
    wanted = {name.casefold() for name in named}
    return tuple(
        v for v in journey.variants if not wanted or v.id.casefold() in wanted or v.device.casefold() in wanted
    )


def check_variants(journeys: Sequence[Journey], named: Sequence[str]) -> None:
    """Every name must fit a variant of some journey.

    Raises:
        UsageError: one does not.
    """
    known = {word for journey in journeys for v in journey.variants for word in (v.id, v.device)}
    folded = {word.casefold() for word in known}
    for name in named:
        if name.casefold() not in folded:
            raise UsageError(f"no journey has a variant `{name}`; {nearest(name, known)}")


def info_of(journey: Journey, options: Options) -> RunInfo:
    """run.json as it is written before the first step."""
    return RunInfo(
        journey=declared(journey),
        planned=tuple(planned_of(t, journey) for t in journey.touchpoints),
        variants=tuple(v.id for v in variants_of(journey, options.variants)),
        path=_relative(journey.path),
        tool=f"touchpoint-auditor {__version__}",
        platform=f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        gathered_at=datetime.now(UTC).isoformat(timespec="seconds"),
        settings={
            "capture": options.capture or journey.capture,
            "timeout": f"{options.timeout or journey.timeout:g} s",
            "variants": ", ".join(options.variants) or "all",
            "only_hosts": ", ".join(journey.only_hosts) or "any",
            "ignore_certificate": "yes" if journey.ignore_certificate else "no",
        },
    )


def planned_of(touchpoint: Touchpoint, journey: Journey) -> Planned:
    """A touchpoint as run.json names it."""
    t = touchpoint
    language = t.language or journey.languages[0]
    return Planned(
        t.id, t.title, t.kind, t.stage, language, t.owner, t.at, t.reviewed, t.context, t.topic, t.audience, t.source,
        t.channel, t.purpose,
    )  # fmt: skip


def declared(journey: Journey) -> Declared:
    """The part of a journey that checks may know. Names that only a walk knows stay as they are written."""

    def plain(text: str) -> str:
        return interpolate(text, lambda _: None, keep=lambda _: True)

    return Declared(
        journey.id,
        journey.title,
        journey.goal,
        journey.market,
        journey.languages,
        journey.base_url,
        {name: plain(value) for name, value in journey.facts},
        {name: plain(value) for name, value in journey.customer},
        dict(journey.budgets),
        journey.template,
        dict(journey.absent),
        dict(journey.events),
        {name: plain(value) for name, value in journey.preferences},
        journey.account,
        journey.switches,
        audience=journey.audience,
        questions=journey.questions,
        needs=journey.needs,
        signature=journey.signature,
    )


def names_of(journey: Journey, variant: Variant, inbox: str) -> dict[str, str]:
    """What `${…}` means in one variant before anything was captured; `run` is another word in every walk."""
    hidden = {f"secrets.{name}": value for name, value in journey.secrets}
    return {
        **dict(journey.variables),
        **hidden,
        "run": secrets.token_hex(3),
        "variant": variant.id,
        "inbox": inbox,
    }


def _relative(path: Path | None) -> str:
    if path is None:
        return ""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.name
