"""What the journey was asked and what it gave, form by form, in the order in which the customer met them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urlsplit

from auditor.kit.filling.fields import Asks, asks_for
from auditor.kit.filling.forms import asks_in
from auditor.model.artifacts import Document, Field, Fields, Typed, Walk
from auditor.model.evidence import Evidence, JourneyEvidence


@dataclass(frozen=True)
class Form:
    """Fields that stood on a page as it came up. `seen` is the touchpoint whose text tells what the page shows."""

    url: str
    fields: tuple[Field, ...]
    at: Evidence
    seen: Evidence | None

    @cached_property
    def asks(self) -> dict[str, Asks]:
        """What each field asks for, given the others of the page; by identity."""
        return dict(zip(map(identity, self.fields), asks_in(self.fields), strict=True))

    @cached_property
    def secret(self) -> frozenset[str]:
        """The forms of this page that ask for a password."""
        return frozenset(f.form for f in self.fields if f.type == "password" and f.visible)

    def read(self, one: Field) -> Asks:
        """What a field of this page asks for."""
        return self.asks.get(identity(one)) or asks_for(one)


@dataclass(frozen=True)
class Given:
    """Something that the customer typed."""

    typed: Typed
    asks: Asks
    at: Evidence
    page: Form | None
    before: set[str] = field(default_factory=set[str])  # fields that had been met by then, on any page


def steps(journey: JourneyEvidence) -> Iterator[tuple[Form | None, list[Given]]]:
    """Forms in the order in which the customer met them, each with what was then typed into it."""
    pages = {page_of(t[Document].url): t for t in journey if Document in t}
    for here in journey:
        typed = list(here[Walk].typed) if Walk in here else []
        asked = here[Walk].asked if Walk in here else ()
        met = {page_of(one.url) for one in asked}
        if left := [t for t in typed if page_of(t.url) not in met]:
            yield None, [Given(t, asks_for(t.field), here, _captured(t, pages, here)) for t in left]
        for one in asked:
            form = Form(one.url, one.fields, here, pages.get(page_of(one.url)))
            yield form, [Given(t, asks_for(t.field), here, form) for t in typed if page_of(t.url) == page_of(one.url)]
        if Fields in here:
            yield Form(here[Document].url if Document in here else "", here[Fields].fields, here, here), []


def _captured(typed: Typed, pages: dict[str, Evidence], here: Evidence) -> Form | None:
    """The touchpoint on whose page it was typed, if that came before."""
    seen = pages.get(page_of(typed.url))
    return Form(typed.url, (typed.field,), seen, seen) if seen is not None and seen.order < here.order else None


def page_of(url: str) -> str:
    """The page, whatever its query."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    return f"{parts.netloc}{parts.path.rstrip('/')}"


def identity(one: Field) -> str:
    """What tells a field from others, on whichever page it stands."""
    return f"{one.name}|{one.id}" if one.name or one.id else one.selector
