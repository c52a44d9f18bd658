"""The table of caniemail as it was vendored: which client shows which feature, and when that was tested.

The data are of https://github.com/hteumeuleu/caniemail (MIT); `tests/training/caniemail.py` writes them anew.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that a mail can use. `support`: `family.platform` to y (yes), a (in part), n (no) or u (not known)."""

    slug: str
    title: str
    category: str  # css html image others
    tested: str  # ISO date of the last test
    support: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """All features by slug, all clients (`family.platform`), and where they come from."""

    features: Mapping[str, Feature]
    clients: tuple[str, ...]
    name: str
    version: str
    date: str  # ISO
    licence: str
    source: str
    sha256: str  # of clients and features, see `tests/training/caniemail.py`


@cache
def table() -> Table:
    """The table; read once."""
    held = json.loads(files("auditor.kit").joinpath("data", "caniemail.json").read_text(encoding="utf-8"))
    meta, clients = held["meta"], tuple(held["clients"])
    features = {
        slug: Feature(
            slug,
            title,
            category,
            tested,
            MappingProxyType({c: x for c, x in zip(clients, letters, strict=True) if x != "-"}),
        )
        for slug, (title, category, tested, letters) in held["features"].items()
    }
    return Table(
        MappingProxyType(features),
        clients,
        meta["name"],
        meta["version"],
        meta["date"],
        meta["licence"],
        meta["source"],
        meta["sha256"],
    )
