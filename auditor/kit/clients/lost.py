"""What of a mail is lost in which clients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.clients import weight
from auditor.kit.clients.table import Feature, table
from auditor.kit.clients.uses import Seen, Use, Uses, uses_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.sayings import Said

_WORD = frozenset({"outlook.windows", "outlook.windows-mail"})
_PHONES = frozenset({"ios", "android", "mobile-webmail"})


@dataclass(frozen=True, slots=True)
class Lost:
    """A feature that spoils the mail where it is lacking; `uses` are the places that count, in order."""

    feature: Feature
    clients: tuple[str, ...]
    uses: tuple[Use, ...]
    cost: Said
    instead: str


def lost_in(html: str, clients: Sequence[str]) -> list[Lost]:
    """Everything that the clients (`family.platform`) do not show and that is missed, in order of the mail."""
    uses = uses_of(html)
    known = table().features
    found: list[Lost] = []
    for slug, places in uses.found.items():
        if slug not in weight.SPOILS or slug not in known:
            continue
        missed: dict[str, list[Use]] = {}
        for client in clients:
            if known[slug].support.get(client) == "n" and (seen := _missed(slug, places, client, uses)):
                missed[client] = seen
        if missed:
            first = dict.fromkeys(use for seen in missed.values() for use in seen)
            cost, instead = weight.SPOILS[slug]
            found.append(Lost(known[slug], tuple(missed), tuple(first), cost, instead))
    return sorted(found, key=lambda one: one.uses[0].line)


def _missed(slug: str, places: list[Use], client: str, uses: Uses) -> list[Use]:
    """The places whose loss this client's readers notice."""
    if client in _WORD and ((uses.ghosts and slug in weight.GHOSTED) or (uses.vml and slug in weight.DRAWN)):
        return []
    if slug in weight.NARROW and client.split(".", 1)[1] not in _PHONES:
        return []
    for whole in weight.PART_OF.get(slug, ()):
        if whole in uses.found and _supports(whole, client) == "n":
            return []
    if slug in weight.NEEDS and not any(whole in uses.found for whole in weight.NEEDS[slug]):
        return []
    return [use for use in places if use.weight and _comes_to(use, client)]


def _comes_to(use: Use, client: str) -> bool:
    if use.seen is Seen.WORD and client not in _WORD:
        return False
    if use.seen is Seen.NOT_WORD and client in _WORD:
        return False
    return all(_supports(slug, client) != "n" for slug in use.within)


def _supports(slug: str, client: str) -> str:
    feature = table().features.get(slug)
    return feature.support.get(client, "") if feature else ""
