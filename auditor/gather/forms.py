"""What the customer was asked and what was given: forms as they were before the first typing, and every entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from auditor.gather.collect import Form, fields_of
from auditor.model.artifacts import Asked, Field, Fields, Typed
from auditor.secrecy import MASK, mask

if TYPE_CHECKING:
    from playwright.async_api import Page

    from auditor.gather.locate import Found


@dataclass
class _Before:
    """One document's fields, each as it was when it was first seen."""

    title: str
    fields: dict[str, Field] = field(default_factory=dict[str, Field])  # by identity, see _same
    touched: set[str] = field(default_factory=set[str])


class Forms:
    """Remembers forms for one walk; `typed` and `asked` are those since `turn_page`."""

    def __init__(self) -> None:
        self._documents: dict[tuple[float, str], _Before] = {}
        self._typed: list[Typed] = []
        self._asked: dict[tuple[float, str], None] = {}

    async def meet(self, found: Found, value: str) -> None:
        """Note that `value` is about to go into a field; reads the form first.

        Raises:
            playwright.async_api.Error: the page or the browser went away.
        """
        form = await fields_of(found.frame, found.match.path)
        before = self._remember(form)
        own = form.marked or Field(found.match.name, found.match.role or found.match.tag)
        before.touched.add(_same(own))
        secret = own.type == "password" or mask(value) != value
        first = before.fields.get(_same(own), own)
        self._typed.append(Typed(first, MASK if secret else value, form.url))
        self._asked[_key(form)] = None

    async def look(self, found: Found) -> None:
        """Read the form before something is pressed that may change what it holds.

        Raises:
            playwright.async_api.Error: the page or the browser went away.
        """
        form = await fields_of(found.frame, found.match.path)
        before = self._remember(form)
        if form.marked:
            before.touched.add(_same(form.marked))

    def _remember(self, form: Form) -> _Before:
        before = self._documents.setdefault(_key(form), _Before(form.title))
        for one in form.fields:
            if _same(one) not in before.touched:
                before.fields.setdefault(_same(one), one)
        return before

    @property
    def typed(self) -> tuple[Typed, ...]:
        """Every entry, in order."""
        return tuple(self._typed)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """Every form that something was typed into, in order."""
        return tuple(
            Asked(key[1], self._documents[key].title, tuple(self._documents[key].fields.values()))
            for key in self._asked
        )

    def turn_page(self) -> None:
        """The next touchpoint begins."""
        self._typed.clear()
        self._asked.clear()

    async def as_it_came_up(self, page: Page, now: Fields) -> Fields:
        """The fields of a page that was captured after typing, as they were before.

        Raises:
            playwright.async_api.Error: the page or the browser went away.
        """
        if not any(before.touched for before in self._documents.values()):
            return now
        form = await fields_of(page)
        before = self._documents.get(_key(form))
        return Fields(tuple(_undone(now.fields, before))) if before else now


def _undone(fields: Iterable[Field], before: _Before) -> Iterable[Field]:
    for one in fields:
        was = before.fields.get(_same(one))
        if was is not None:
            yield replace(one, filled=was.filled, value=was.value)
        elif _same(one) in before.touched:
            yield replace(one, filled=False, value="")
        else:
            yield one


def _same(one: Field) -> str:
    """What tells a field from the others of its page, even when something is put in before it."""
    if not (one.id or one.name):
        return one.selector
    return f"{one.id}|{one.name}|{one.text if one.type in {'radio', 'checkbox'} else ''}"


def _key(form: Form) -> tuple[float, str]:
    return form.born, form.url.split("#", 1)[0]
