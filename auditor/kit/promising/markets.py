"""Where a company sells, as its journey declares it: the countries, their zones, and how they write dates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from auditor.model.evidence import Declared

DAY_FIRST = frozenset({
    "gb", "uk", "ie", "au", "nz", "in", "za", "fr", "de", "at", "ch", "it", "es", "pt", "nl", "be", "dk", "no", "fi",
    "pl", "cz", "sk", "si", "hr", "ro", "bg", "gr", "tr", "ru", "ua", "br", "mx", "ar", "cl", "co", "pe", "sg", "my",
    "hk", "ae", "sa", "eg", "il", "th", "vn", "id",
})  # fmt: skip
MONTH_FIRST = frozenset({"us"})
YEAR_FIRST = frozenset({"cn", "jp", "kr", "tw", "hu", "lt", "mn", "se"})
MANY_ZONES = frozenset(
    {
        "us",
        "ca",
        "au",
        "br",
        "ru",
        "id",
        "mx",
        "mn",
        "cd",
        "eu",
        "global",
        "world",
        "worldwide",
        "international",
        "intl",
    }
)
_ZONES = {
    "gb uk ie pt is": 0, "de fr it es nl be at ch dk no se pl cz sk si hr hu lu mt al rs ba me mk": 1,
    "fi ee lv lt gr ro bg ua cy il eg za": 2, "tr sa kw qa ke": 3, "ae om": 4, "pk uz": 5, "in lk": 5.5, "bd": 6,
    "th vn kh": 7, "cn hk tw mo sg my ph": 8, "jp kr": 9, "nz": 12, "ar uy": -3, "cl": -4, "co pe ec": -5,
}  # fmt: skip
ZONE = {country: zone for countries, zone in _ZONES.items() for country in countries.split()}
_DECLARED = ("markets", "countries", "regions", "market")
_SPLIT = re.compile(r"[\s,;/、，]+")
_REMOTE = re.compile(r"(?i)^(?:remote|online|worldwide|global|international|yes|true)|远程|线上|全球")


def markets_of(about: Declared) -> frozenset[str]:
    """Lower-case codes: the market, those of `facts: markets`, and the regions of languages (`en-GB`)."""
    found = [about.market] if about.market else []
    for name in _DECLARED:
        found += _SPLIT.split(about.facts.get(name, "")[:400])
    found += [
        tag.replace("_", "-").rsplit("-", 1)[-1] for tag in about.languages if re.search(r"[-_][A-Za-z]{2}$", tag)
    ]
    return frozenset(code.lower() for code in found if code.strip())


def spans_zones(about: Declared) -> Said | None:
    """Why customers live in more than one time zone, in words; None where they do not, or nobody says."""
    if any(_REMOTE.search(about.facts.get(name, "")) for name in ("service", "remote")):
        return say("the service is remote")
    markets = markets_of(about)
    if wide := sorted(markets & MANY_ZONES):
        return say("the market ({codes}) has several time zones", codes=wide)
    zones = {ZONE[code] for code in markets if code in ZONE}
    if len(zones) < 2:  # noqa: PLR2004 - one is the zone of all
        return None
    return say("the markets ({codes}) lie in several time zones", codes=sorted(markets))
