"""A form of the page at which an error is provoked: which one is meant, and what its fields hold."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.errors import StepError
from auditor.gather.collect import script
from auditor.gather.faults import NO_ANSWER, hint
from auditor.kit.filling.fields import CARD, SECRET, asks_for
from auditor.model.artifacts import Box, Field
from auditor.model.retelling import noted
from auditor.model.sayings import Said, say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.gather.hand import Hand
    from auditor.model.probes import Probe

_ASKING = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Row:
    """A field of the form and what it holds; `secret` ones are never written down."""

    key: str
    label: str
    type: str
    value: str
    path: str
    box: Box
    asks: str = ""

    @property
    def secret(self) -> bool:
        """Passwords, codes, cards and files, and whatever holds a secret of the journey."""
        return (
            self.type in {"password", "file"} or self.asks in SECRET | CARD
            or "token" in self.key.lower() or mask(self.value) != self.value
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class FoundForm:
    """A form as it stands on the page. `pays`: it shows a payment provider.

    dead: its button is greyed out; grey: it only says so, and can be pressed.
    """

    path: str
    button: str
    said: str
    names: tuple[str, ...]
    action: str
    dead: bool
    grey: bool
    pays: bool
    rows: tuple[Row, ...]

    def __str__(self) -> str:
        """By its button, heading and name."""
        return self.called

    @property
    def called(self) -> Said:
        """The same, for other languages."""
        names = " · ".join(f"“{name}”" for name in self.names)
        return say("{names}", names=names) if names else say("a form without a name")


async def ask(hand: Hand, what: str, **given: Any) -> Any:
    """An answer of probe.js.

    Raises:
        StepError: the page does not answer.
        playwright.async_api.Error: the page or the browser went away.
    """
    try:
        raw = await asyncio.wait_for(hand.page.evaluate(script("probe"), {"ask": what, **given}), _ASKING)
    except TimeoutError:
        raise StepError(NO_ANSWER) from None
    return json.loads(raw)


async def find_form(hand: Hand, probe: Probe) -> FoundForm:
    """The one form that is meant.

    Raises:
        StepError: there is none, or there are several.
    """
    raw = await ask(hand, "forms", name=probe.form)
    fitting = [_form(one) for one in raw["fitting"]]
    if len(fitting) == 1:
        return fitting[0]
    listed = [str(_form(one)) for one in raw["all"]]
    if fitting:
        said = [str(one) for one in fitting]
        forms = noted(one.called for one in fitting)
        raise StepError(
            say(
                "“{name}” fits {count} forms: {forms}. Name one by its button or heading",
                name=probe.form,
                count=len(fitting),
                forms=forms,
            )
            if probe.form
            else say(
                "this page has {count} forms: {forms}. Name one by its button or heading",
                count=len(fitting),
                forms=forms,
            ),
            said,
        )
    if not listed:
        raise StepError(say("there is no form with a field and a button on this page"))
    near = hint(probe.form, [name for one in raw["all"] for name in one["names"]])
    known = near or say("there are {forms}", forms=noted(_form(one).called for one in raw["all"]))
    raise StepError(say("no form is called “{name}”; {hint}", name=probe.form, hint=known), listed)


def _form(raw: dict[str, Any]) -> FoundForm:
    plain = {name: raw[name] for name in ("path", "button", "said", "action", "dead", "grey", "pays")}
    return FoundForm(**plain, names=tuple(raw["names"]), rows=tuple(rows_of(raw["fields"])))


def rows_of(listed: Iterable[dict[str, Any]]) -> Iterator[Row]:
    for one in listed:
        field = Field(
            one["label"], one["type"], one["name"], one["id"], one["autocomplete"], one["placeholder"], "label"
        )
        yield Row(
            one["key"], one["label"], one["type"], one["value"], one["path"], Box(*one["box"]), asks_for(field).key
        )


def refuse_payment(form: FoundForm, probe: Probe) -> None:
    """Leave alone what takes money.

    Raises:
        StepError: the form asks for a card, and the journey does not say that this is meant.
    """
    if not probe.payment and (form.pays or any(row.asks in CARD for row in form.rows)):
        raise StepError(
            say(
                "this form asks for a payment card, and such forms are left alone; "
                "if it belongs to a test system, say `payment: true` in the probe"
            )
        )


async def rows_now(hand: Hand, form: FoundForm) -> tuple[Row, ...]:
    """The form's fields as they are now."""
    raw = await ask(hand, "forms", name="")
    for one in raw["all"]:
        if one["path"] == form.path:
            return tuple(rows_of(one["fields"]))
    return form.rows
