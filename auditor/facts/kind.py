"""What a kind of fact is: how it is read, how it is declared, and when two of its facts contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.model.facts import Fact, Source
from auditor.model.sayings import say

if TYPE_CHECKING:
    from auditor.facts.reading.products import Catalogue
    from auditor.facts.reading.scene import Scene
    from auditor.model.evidence import Declared
    from auditor.model.verdict import Place


@dataclass(frozen=True, slots=True)
class Reading:
    """One touchpoint, and what the whole journey knows that helps to read it.

    brands: the company's names · scope: the order's reference, where the touchpoint names exactly one.
    """

    scene: Scene
    catalogue: Catalogue
    brands: tuple[str, ...] = ()
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Truth:
    """One entry of `facts:`: a dotted name (`price.Aurora Lamp`, `phone.sales`) and its value, as written."""

    name: str
    value: str
    place: Place
    about: Declared
    catalogue: Catalogue

    @property
    def parts(self) -> tuple[str, ...]:
        """The name in lower case, split at its dots."""
        return tuple(self.name.lower().split("."))

    def fact(
        self, kind: str, value: str, subject: str, qualifier: str = "", *, unit: str = "", shown: str = ""
    ) -> Fact:
        """The declared fact: `order` -1, `shown` as written."""
        return Fact(kind, value, self.place, Source.DECLARED, unit, subject, qualifier, shown or self.value, -1)


def nothing_declared(truth: Truth) -> Iterable[Fact]:  # noqa: ARG001 - the shape of all readers of truths
    """For a kind that cannot be declared."""
    return ()


def without_subject(fact: Fact) -> str:
    """Why a fact is only listed: nothing says what it is about."""
    return "" if fact.subject else say("nothing says whose it is")


def other_value(reference: Fact, other: Fact) -> bool:
    """Values compare by equality, units too."""
    return (reference.value, reference.unit) != (other.value, other.unit)


def never(reference: Fact, other: Fact) -> bool:  # noqa: ARG001 - the shape of all comparisons
    """For a kind that is listed for its own sake: two of them do not contradict each other."""
    return False


@dataclass(frozen=True, slots=True)
class FactKind:
    """One kind.

    name: `Fact.kind` · read: all facts of the kind at one touchpoint
    · declared: what an entry of `facts:` states of it, nothing when that is about something else
    · incomparable: why a fact is only listed, "" when it is compared
    · differs: whether a fact contradicts the reference
    · one: a touchpoint says one value of it, so that of several the ledger takes the one that fits, else the surest,
      else none; False: all of them are kept
    · by_unit: other units stand in other entries · by_qualifier: so do other qualifiers.
    """

    name: str
    read: Callable[[Reading], Iterable[Fact]]
    declared: Callable[[Truth], Iterable[Fact]] = nothing_declared
    incomparable: Callable[[Fact], str] = without_subject
    differs: Callable[[Fact, Fact], bool] = other_value
    one: bool = True
    by_unit: bool = False
    by_qualifier: bool = True
