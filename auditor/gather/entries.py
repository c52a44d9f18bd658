"""Steps that fill in forms: type, choose, tick, upload. What was there before is noted first."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from auditor.errors import StepError
from auditor.gather.faults import hint, why_not_pressed
from auditor.gather.hand import Hand
from auditor.gather.locate import Found
from auditor.model.sayings import say, series
from auditor.model.steps import Choose, Fill, Target, Tick, Upload

if TYPE_CHECKING:
    from playwright.async_api import Locator

_OPTIONS = """e => JSON.stringify([...e.options].map((o, i) =>
  [o.label.replace(/\\s+/g, " ").trim(), o.value, i, o.disabled]))"""
_TICKED = """e => e.localName === "input" ? e.checked
  : e.getAttribute("aria-checked") === "true" || e.getAttribute("aria-selected") === "true" """
_TICKS = frozenset({"checkbox", "radio"})
_QUICK = 2.0  # seconds for trying the box itself before its label is clicked


async def fill(hand: Hand, step: Fill, until: float) -> None:
    """Type into fields, in order."""

    async def type_all() -> None:
        for target, value in step.fields:
            found = await hand.find(target, until, "fill")
            if found.match.tag == "select":
                await _choose_one(hand, found, value, until)
                continue
            if found.match.type in _TICKS:
                raise StepError(
                    say(
                        "{field} is not for typing: use `tick: {name}`",
                        field=found.match.said,
                        name=found.match.name or target.said,
                    )
                )
            if found.match.type == "file":
                raise StepError(say("{field} takes files: use `upload:`", field=found.match.said))
            await hand.forms.meet(found, value)
            await _type(found, value, until)

    await hand.act(type_all, until)


async def _type(found: Found, value: str, until: float) -> None:
    await _try(found, lambda: found.locator.fill(value, timeout=_left(until)))


async def choose(hand: Hand, step: Choose, until: float) -> None:
    """Pick options by what they say."""

    async def choose_all() -> None:
        for target, value in step.fields:
            found = await hand.find(target, until, "choose")
            await _choose_one(hand, found, value, until)

    await hand.act(choose_all, until)


async def _choose_one(hand: Hand, found: Found, value: str, until: float) -> None:
    match = found.match
    if match.tag == "select":
        await hand.forms.meet(found, value)
        await _pick(found, value, until)
    elif match.role == "group":
        inside = Target(text=value, within=match.path)
        await _set(hand, await hand.find(inside, until, "tick"), until, on=True)
    elif match.type == "radio" and match.name != value:
        await _set(hand, await hand.find(Target(text=value), until, "tick"), until, on=True)
    elif match.type in _TICKS:
        await _set(hand, found, until, on=True)
    else:
        await hand.forms.meet(found, value)
        await _try(found, lambda: (found.label or found.locator).click(timeout=_left(until)))
        option = await hand.find(Target(role="option", name=value), until)
        await _try(option, lambda: option.locator.click(timeout=_left(until)))


async def _pick(found: Found, value: str, until: float) -> None:
    options: list[tuple[str, str, int, bool]] = json.loads(await found.locator.evaluate(_OPTIONS))
    sought = " ".join(value.split())
    tests: tuple[Callable[[str, str], bool], ...] = (
        lambda label, _: label == sought,
        lambda label, _: label.casefold() == sought.casefold(),
        lambda _, own: own == sought,
        lambda label, _: sought.casefold() in label.casefold(),
    )
    for test in tests:
        fitting = [option for option in options if test(option[0], option[1])]
        if len(fitting) > 1 and test is tests[-1]:
            said = say(
                "“{sought}” fits {count} options of {field}", sought=sought, count=len(fitting), field=found.match.said
            )
            raise StepError(said, [o[0] for o in fitting[:8]])
        if fitting:
            label, _own, index, disabled = fitting[0]
            if disabled:
                raise StepError(
                    say("the option “{option}” of {field} is disabled", option=label, field=found.match.said)
                )
            await _try(found, partial(found.locator.select_option, index=index, timeout=_left(until)))
            return
    labels = [option[0] for option in options if option[0]]
    told = hint(sought, labels) or say("it offers {options} …", options=series(labels[:8]))
    raise StepError(
        say("{field} has no option “{sought}”; {hint}", field=found.match.said, sought=sought, hint=told), labels[:8]
    )


async def tick(hand: Hand, step: Tick, until: float) -> None:
    """Set or clear check boxes and radio buttons."""

    async def tick_all() -> None:
        for target in step.targets:
            await _set(hand, await hand.find(target, until, "tick"), until, on=step.on)

    await hand.act(tick_all, until)


async def _set(hand: Hand, found: Found, until: float, *, on: bool) -> None:
    from playwright.async_api import Error  # noqa: PLC0415

    await hand.forms.meet(found, "on" if on else "off")
    if found.label is None:
        try:
            await found.locator.set_checked(on, timeout=min(_left(until), _QUICK * 1000))
        except Error as error:
            if await _is_on(found.locator) is on:
                return
            hand.complain_if_gone(error)
            raise StepError(
                say("{field}: {reason}", field=found.match.said, reason=why_not_pressed(str(error)))
            ) from error
        return
    if await _is_on(found.locator) is on:
        return
    label = found.label
    await _try(found, lambda: label.click(timeout=_left(until)))  # it is drawn by its label, as designed boxes are
    if await _is_on(found.locator) is not on:
        raise StepError(say("{field} does not change when its label is clicked", field=found.match.said))


async def _is_on(locator: Locator) -> bool:
    return bool(await locator.evaluate(_TICKED))


async def upload(hand: Hand, step: Upload, until: float) -> None:
    """Choose files in a file field."""
    for path in step.files:
        if not path.is_file():
            raise StepError(say("the file {name} is not beside the journey file", name=path.name))

    async def give() -> None:
        found = await hand.find(step.field, until, "upload")
        await hand.forms.meet(found, ", ".join(path.name for path in step.files))
        await _try(found, lambda: found.locator.set_input_files(list(step.files), timeout=_left(until)))

    await hand.act(give, until)


async def _try(found: Found, action: Callable[[], Any]) -> None:
    from playwright.async_api import Error  # noqa: PLC0415

    try:
        await action()
    except Error as error:
        if found.frame.page.is_closed():
            raise
        raise StepError(say("{field}: {reason}", field=found.match.said, reason=why_not_pressed(str(error)))) from error


def _left(until: float) -> float:
    """Milliseconds for Playwright, at least some: zero would be for ever."""
    return max(100.0, (until - time.monotonic()) * 1000)
