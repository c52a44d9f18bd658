"""The faults of `faults.yaml`: what is changed on the way from the company to the customer, and what must be found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

MAIL = "mail"
IN_MAILS = (MAIL, "mail-head", "mail-text", "mail-html")  # all of it; its headers as they are sent; one of its parts


@dataclass(frozen=True)
class Edit:
    """In texts from `where` (a regular expression for the page's path, one of `IN_MAILS`, or a file's name) `was`
    becomes `now`, so many `times` over.

    Both are plain text, unless `pattern` is set: then regular expression and replacement. A part of a mail that is left
    with nothing is left out.
    """

    where: str
    was: str
    now: str
    pattern: bool = False
    times: int = 1

    def fits(self, where: str) -> bool:
        return where == self.where if self.where in IN_MAILS else re.fullmatch(self.where, where) is not None

    def apply(self, text: str) -> tuple[str, int]:
        """The text with the fault in it, and how often it was planted."""
        now = self.now * self.times
        if self.pattern:
            return re.subn(self.was, now, text)
        return text.replace(self.was, now), text.count(self.was)


@dataclass(frozen=True)
class Fault:
    """`site`: demo-en, demo-zh or oscar · `mail`: drop, double, late or slow.

    `journey`: keys laid over those of the journey's file, mapping by mapping; its `touchpoints` are named by their id.
    One with an id of its own and a title is walked last. What a journey declares is no fault: such keys tell the auditor
    what was planned, and the fault is against them. `settings`: those of the workspace around it. `files`: further mails,
    messages and scripts of the company, by file name; a PDF is printed from HTML. `attached`: the like, sent with mails.

    `check`, `severity` and `touchpoints` (of its places, in order) are those of the one finding that must be new;
    `severity: review` where it is left to a person. `together`: faults of one site that bear this name do not touch each
    other, and are planted in one walk; each must be found as its own finding, and nothing besides.
    """

    id: str
    site: str
    what: str
    check: str
    severity: str
    touchpoints: tuple[str, ...]
    edits: tuple[Edit, ...] = ()
    mail: str = ""
    journey: dict[str, Any] = field(default_factory=dict)
    together: str = ""
    files: dict[str, str] = field(default_factory=dict)
    attached: dict[str, str] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.id


@cache
def faults(site: str = "") -> tuple[Fault, ...]:
    """All of them, or those of one site, in the order of the file."""
    listed: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8"))
    made = [
        Fault(
            item["id"], item["site"], item["what"], item["found"]["check"], item["found"]["severity"],
            tuple(item["found"]["touchpoints"]), tuple(Edit(**edit) for edit in item.get("edits", ())),
            item.get("mail", ""), item.get("journey", {}), item.get("together", ""), item.get("files", {}),
            item.get("attached", {}), item.get("settings", {}),
        )
        for item in listed
    ]  # fmt: skip
    return tuple(fault for fault in made if not site or fault.site == site)


def groups(site: str, *, alone: bool = False) -> tuple[tuple[Fault, ...], ...]:
    """The faults of one site as they are planted: one walk for each group, in the order of the file.

    alone: every fault in a walk of its own.
    """
    made: dict[str, list[Fault]] = {}
    for fault in faults(site):
        made.setdefault(f"together {fault.together}" if fault.together and not alone else fault.id, []).append(fault)
    return tuple(map(tuple, made.values()))


def laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """A journey's keys with those of a fault over them; a list of things with an id takes a mapping by id.

    Nothing (`null`) takes a key away. A thing with a title of its own comes last in its list.
    """
    result = {key: value for key, value in below.items() if above.get(key, value) is not None}
    for key, value in above.items():
        old = below.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            result[key] = laid_over(old, value)
        elif isinstance(old, list) and isinstance(value, dict):
            new = [{"id": name, **item} for name, item in value.items() if "title" in item]
            known = {item.get("id", "") for item in (*old, *new)}  # a line for many templates has no id of its own
            assert known >= value.keys(), f"there is no {', '.join(value)}"
            result[key] = [laid_over(item, value.get(item.get("id", ""), {})) for item in old] + new
        elif value is not None:
            result[key] = value
    return result


class Planter:
    """Plants the edits of faults, and counts how often each was."""

    def __init__(self, planted: tuple[Fault, ...]) -> None:
        self.mail = next((fault.mail for fault in planted if fault.mail), "")
        self.planted: dict[Edit, int] = dict.fromkeys((edit for fault in planted for edit in fault.edits), 0)

    def __call__(self, where: str, text: str) -> str:
        for edit in self.planted:
            if edit.fits(where):
                text, times = edit.apply(text)
                self.planted[edit] += times
        return text

    @property
    def missed(self) -> list[str]:
        """The edits that found nothing to change: such a fault was never there."""
        return [f"{edit.where}: {edit.was}" for edit, times in self.planted.items() if not times]
