"""A workspace's own words (`words.yaml`): what it says, what it never says, and how it spells its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from auditor.model.steps import Mark


@dataclass(frozen=True, slots=True)
class WordRule:
    """Words that are not wanted: the regular expression `pattern` finds them.

    instead: what to write, best first; empty: the words are banned. said: the words as the list has them.
    languages, audiences, roles (of blocks: heading …): only there; empty means everywhere.
    severity: "" means the check's own. exceptions: stretches that are right although `pattern` fits them.
    never_after: a regular expression; what it fits must not stand directly before.
    needle: in small letters, what a text must hold for `pattern` to fit; "" when that is not known.
    message: the list's own words about it, `%s` for what is to be written and for what was found, in this order.
    """

    said: str
    pattern: str
    instead: tuple[str, ...] = ()
    reason: str = ""
    languages: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    severity: str = ""
    exceptions: tuple[str, ...] = ()
    case: bool = False  # capitals matter
    never_after: str = ""
    needle: str = ""
    message: str = ""
    at: Mark = Mark()


@dataclass(frozen=True, slots=True)
class Required:
    """Words that a touchpoint must carry; stages and kinds are empty where it is all of them."""

    text: str
    stages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    touchpoints: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    reason: str = ""
    at: Mark = Mark()


@dataclass(frozen=True, slots=True)
class HouseWords:
    """Everything of `words.yaml`. names: brand and product names, spelled exactly so.

    allowed: audience ("" for everybody) to the terms that it knows: jargon, abbreviations, coined words.
    """

    rules: tuple[WordRule, ...] = ()
    required: tuple[Required, ...] = ()
    names: tuple[str, ...] = ()
    allowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
