"""Which domains are a company's own, as far as a journey shows: its site, its published addresses, what it declares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.hosts import host_of, is_public, is_reserved, registrable
from auditor.model.artifacts import Document
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from auditor.model.evidence import Declared, JourneyEvidence

_SEVERAL = re.compile(r"[\s,;，；、|]+")
_FREE = frozenset({
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.co.uk", "live.com", "yahoo.com",
    "yahoo.co.uk",
    "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net", "web.de", "proton.me", "protonmail.com", "qq.com",
    "163.com",
    "126.com", "sina.com", "foxmail.com", "139.com", "yeah.net",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owners:
    """Registrable domains. `site`: of the journey's pages · `mail`: of addresses that the pages publish
    · `declared`: said to be the company's · `visited`: of every page of the journey, those of others too.
    """

    site: frozenset[str]
    mail: frozenset[str]
    declared: frozenset[str]
    visited: frozenset[str]

    @property
    def own(self) -> frozenset[str]:
        """All that are the company's."""
        return self.site | self.mail | self.declared

    def judges(self, host: str) -> bool:
        """Whether it can be said of this host that it is not the company's.

        Hosts of a developer cannot be judged where the site is one; names reserved for examples only where the
        company has one too; nothing can be judged where no domain of the company is known.
        """
        if not self.own:
            return False
        if is_reserved(host):
            return any(is_reserved(o) for o in self.own)
        return is_public(host) or bool(self.site)

    def has(self, host: str) -> bool:
        """It is one of the company's domains."""
        return registrable(host) in self.own


def owners_of(journey: JourneyEvidence, *names: str) -> Owners:
    """`names`: entries of `facts:` that list domains of the company (`sender_domains`, `hosts`)."""
    base = host_of(journey.journey.base_url)
    visited = [host_of(t[Document].url) for t in journey if t.kind is Kind.PAGE and Document in t]
    first = base or next((h for h in visited if h), "")
    site = {registrable(first)} if first and is_public(first) and not is_reserved(first) else set[str]()
    if first and is_reserved(first):
        site = {registrable(first)}
    pages = {t.touchpoint for t in journey if t.kind is Kind.PAGE}
    mail: set[str] = set()
    for entry in journey.ledger.of("email"):
        for fact in entry.facts:
            if fact.order < 0 or (fact.place.touchpoint in pages and entry.subject not in {"", "courier"}):
                mail.add(registrable(fact.value.rpartition("@")[2]))
    told = {d for name in names for d in declared_hosts(journey.journey, name)}
    return Owners(
        frozenset(site), frozenset(mail - _FREE), frozenset(told), frozenset(registrable(h) for h in visited if h)
    )


def is_free_mail(host: str) -> bool:
    """Anybody may have an address there."""
    return registrable(host) in _FREE or host in _FREE


def declared_hosts(about: Declared, name: str) -> tuple[str, ...]:
    """The registrable domains of an entry of `facts:` (`hosts: a.com, b.net`), in whatever form they are written."""
    values = [v for k, v in about.facts.items() if k == name or k.startswith(f"{name}.")]
    hosts = (
        host_of(p) if "//" in p else p.rpartition("@")[2].split("/", 1)[0] for v in values for p in _SEVERAL.split(v)
    )
    return tuple(dict.fromkeys(registrable(h) for h in hosts if h))


def declared_names(about: Declared, *names: str) -> tuple[str, ...]:
    """The texts of entries of `facts:`, each split at commas and semicolons."""
    values = [v for k, v in about.facts.items() if k in names or k.split(".", 1)[0] in names]
    return tuple(dict.fromkeys(p.strip() for v in values for p in re.split("[,;，；、|]", v) if p.strip()))
