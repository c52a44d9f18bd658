"""Steps in a person's words, and with their names filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from auditor.errors import StepError
from auditor.model.steps import (
    Back,
    Capture,
    Choose,
    Click,
    Dialog,
    Expect,
    Fill,
    Follow,
    Hover,
    Mark,
    Open,
    Optional,
    Press,
    Scroll,
    Step,
    Tick,
    Upload,
    Wait,
    WaitFor,
    When,
)
from auditor.values import UnknownNameError, interpolate

T = TypeVar("T")


def said(step: Step) -> str:  # noqa: C901, PLR0911, PLR0912  # one line for each kind of step
    """What the step does: its label, or its content; never a typed value."""
    if step.label:
        return step.label
    match step:
        case Open(url=url):
            return f"open {url}"
        case Click(target=target):
            return f"click {target}"
        case Fill(fields=entries) | Choose(fields=entries):
            verb = "fill in" if isinstance(step, Fill) else "choose in"
            return f"{verb} {', '.join(str(target) for target, _ in entries)}"
        case Tick(targets=targets, on=on):
            return f"{'tick' if on else 'untick'} {', '.join(map(str, targets))}"
        case Press(key=key, target=target):
            return f"press {key} on {target}" if target else f"press {key}"
        case Hover(target=target):
            return f"point at {target}"
        case Scroll(to=to):
            return f"scroll to {to}"
        case Upload(field=target, files=files):
            return f"upload {', '.join(path.name for path in files)} to {target}"
        case WaitFor(target=target, url=url, gone=gone):
            return f"wait until {target or url} is {'gone' if gone else 'there'}"
        case Wait(seconds=seconds):
            return f"wait {seconds:g} s"
        case Expect():
            return f"expect {'; '.join(_expected(step))}"
        case Capture(name=name):
            return f"note the {name}"
        case Follow(email=email, link=link):
            return f"follow “{link}” in {email}"
        case Back():
            return "go back"
        case Dialog(accept=accept):
            return f"{'accept' if accept else 'dismiss'} the next dialog"
        case Optional(steps=steps) | When(steps=steps):
            word = "if it is there" if isinstance(step, Optional) else "when it applies"
            return f"{word}: {', '.join(said(inner) for inner in steps)}"


def _expected(step: Expect) -> Iterator[str]:
    if step.text:
        yield ", ".join(f"“{text}”" for text in step.text)
    if step.no_text:
        yield "no " + ", ".join(f"“{text}”" for text in step.no_text)
    for name in ("url", "title", "status"):
        if getattr(step, name):
            yield f"{name} {getattr(step, name)}"


def filled(step: T, lookup: Callable[[str], str | None]) -> T:
    """The step with every `${name}` in its texts replaced.

    Raises:
        StepError: a name that is not known at this point of the walk.
    """
    try:
        return cast("T", _filled(step, lookup))
    except UnknownNameError as error:
        raise StepError(f"{error}: `capture:` it in an earlier step, or correct the name") from None


def _filled(value: Any, lookup: Callable[[str], str | None]) -> Any:
    if isinstance(value, str):
        return interpolate(value, lookup)
    if isinstance(value, tuple):
        return tuple(_filled(one, lookup) for one in _each(value))
    if isinstance(value, dict):
        return {key: _filled(one, lookup) for key, one in _each(value.items())}
    if isinstance(value, list):
        return [_filled(one, lookup) for one in _each(value)]
    if is_dataclass(value) and not isinstance(value, type | Mark | Path):
        return replace(value, **{f.name: _filled(getattr(value, f.name), lookup) for f in fields(value)})
    return value


def _each(value: Any) -> list[Any]:
    return list(value)
