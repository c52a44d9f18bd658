"""What was captured at a touchpoint. A check is shown the artifacts that it declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from auditor.model.activity import Console, Network, Timing
from auditor.model.artifacts import (
    Document,
    Fields,
    Images,
    Landmarks,
    Links,
    Mail,
    Placed,
    Screenshot,
    StructuredData,
    Texts,
    Walk,
)
from auditor.model.dialogue import Dialogue
from auditor.model.journey import Kind, Stage
from auditor.model.mails import Answers, Awaited, Markup, Renderings, Template
from auditor.model.papers import Pdf
from auditor.model.probes import Probed
from auditor.model.steps import Mark
from auditor.model.verdict import Place
from auditor.model.words import HouseWords

if TYPE_CHECKING:
    from auditor.model.facts import Ledger

Artifact: TypeAlias = (
    Document | Texts | Links | Fields | Landmarks | Images | StructuredData | Timing | Network | Console | Walk
    | Mail | Awaited | Screenshot | Probed | Markup | Renderings | Template | Answers | Pdf | Dialogue
)  # fmt: skip
A = TypeVar("A", bound=Artifact)


class UndeclaredEvidenceError(LookupError):
    """A check read evidence that it does not declare in `needs`."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the journey says of itself and of the company: the part of a Journey that checks may know."""

    id: str
    title: str = ""
    goal: str = ""
    market: str = ""
    languages: tuple[str, ...] = ("en",)
    base_url: str = ""
    facts: Mapping[str, str] = field(default_factory=dict[str, str])  # dotted name to text
    customer: Mapping[str, str] = field(default_factory=dict[str, str])
    budgets: Mapping[str, float] = field(default_factory=dict[str, float])  # counter to the most that is wanted
    template: str = ""  # purchase booking application support renewal leave
    absent: Mapping[str, str] = field(default_factory=dict[str, str])  # coverage cell or event to why it does not exist
    events: Mapping[str, str] = field(default_factory=dict[str, str])  # event to a touchpoint's id, or `none`
    preferences: Mapping[str, str] = field(default_factory=dict[str, str])  # language channel marketing title name
    account: bool | None = None  # whether the goal needs an account; None: not said
    switches: int = 1  # changes of channel that are accepted
    today: str = ""  # ISO date of the gathering, filled in when it is judged: what “tomorrow” is measured from
    words: HouseWords = field(default_factory=HouseWords)  # of the workspace, filled in when it is judged
    audience: str = ""  # who reads it: "" for everybody, else a name that `words.yaml` knows
    questions: tuple[str, ...] = ()  # what customers ask most, in their words
    needs: tuple[str, ...] = ()  # special needs that the company serves: wheelchair, large print, interpreter
    signature: str = ""  # the template that mails are signed with, as written, placeholders and all
    clients: tuple[str, ...] = ()  # mail clients that the workspace names, filled in when it is judged


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything captured at one touchpoint in one variant. `lost` says why there is nothing, or not all.

    `here[Texts]` is the artifact; `Texts in here` asks whether this kind of touchpoint has it.
    """

    touchpoint: str
    title: str
    kind: Kind
    variant: str
    stage: Stage | None = None
    language: str = "en"  # main language: declared, else what the document says, else the journey's first
    order: int = 0  # position in the journey, from 0
    expect: tuple[tuple[str, str], ...] = ()
    at: Mark = Mark()
    lost: str = ""
    folder: str = ""  # beside run.json
    artifacts: Mapping[type[Any], Any] = field(default_factory=dict[type[Any], Any])
    allowed: frozenset[type[Any]] | None = None
    given: tuple[str, ...] = ()  # what the customer typed up to here; filled in when it is judged
    owner: str = ""
    reviewed: str = ""  # ISO date on which its owner last looked it over
    context: tuple[str, ...] = ()  # what whoever answers here knows already: order, customer
    topic: str = ""  # script: what it is about (return, delay …)
    audience: str = ""  # who reads it, where that is not the journey's
    channel: str = ""  # text: sms push chat · script: phone chat
    purpose: str = ""  # mail, text: service or marketing, where the journey says so
    part_of: str = ""  # of an attachment: the mail that it came with
    source: str = ""  # of a provoked one: the touchpoint at which it was provoked (see `Probed`)
    about: Declared = Declared("")  # what the journey declares; filled in when it is judged

    def __contains__(self, artifact: type[Any]) -> bool:
        """Whether it was captured (and may be read)."""
        return artifact in self.artifacts and (self.allowed is None or artifact in self.allowed)

    def __getitem__(self, artifact: type[A]) -> A:
        """The artifact of that class.

        Raises:
            UndeclaredEvidenceError: the check does not declare it.
            KeyError: this touchpoint has none.
        """
        if self.allowed is not None and artifact not in self.allowed:
            msg = f"{artifact.__name__} is not in `needs` of this check"
            raise UndeclaredEvidenceError(msg)
        found: A = self.artifacts[artifact]
        return found

    def get(self, artifact: type[A]) -> A | None:
        """The artifact of that class, or None where this touchpoint has none."""
        return self[artifact] if artifact in self.artifacts else None

    @property
    def silent(self) -> bool:
        """A mail that was not to come, and did not: there is nothing to see, and nothing is wrong."""
        return not self.lost and Awaited in self.artifacts and Mail not in self.artifacts

    def only(self, needs: frozenset[type[Any]]) -> Evidence:
        """The same evidence, narrowed to what a check declares."""
        return replace(self, allowed=needs)

    def place(self, thing: Placed | None = None, quote: str | None = None, marks: tuple[str, ...] = ()) -> Place:
        """Where a finding points: this touchpoint, and a thing on it with what it says (or `quote`).

        marks: the words of the quote that triggered the finding, as they stand in it.
        """
        if thing is None:
            return Place(self.touchpoint, self.variant, quote or "", "", None, marks)
        box = thing.box
        return Place(
            self.touchpoint,
            self.variant,
            thing.text if quote is None else quote,
            thing.selector,
            (box.x, box.y, box.width, box.height) if box else None,
            marks,
        )


@dataclass(frozen=True, slots=True)
class JourneyEvidence:
    """One variant of a journey: its touchpoints in order (lost ones left out), and the ledger of their facts."""

    journey: Declared
    variant: str
    touchpoints: tuple[Evidence, ...]
    ledger: Ledger
    unseen: tuple[str, ...] = ()  # ids of touchpoints that were lost
    unmet: tuple[Evidence, ...] = ()  # what there is of lost touchpoints, and of mails that rightly did not come

    def __iter__(self) -> Iterator[Evidence]:
        """In journey order."""
        return iter(self.touchpoints)

    def only(self, needs: frozenset[type[Any]]) -> JourneyEvidence:
        """The same journey, every touchpoint narrowed."""
        return replace(
            self,
            touchpoints=tuple(t.only(needs) for t in self.touchpoints),
            unmet=tuple(t.only(needs) for t in self.unmet),
        )
