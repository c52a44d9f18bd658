"""Steps in a person's words, and with their names filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from auditor.errors import StepError
from auditor.model.retelling import noted
from auditor.model.sayings import say, series
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
    Target,
    Tick,
    Upload,
    Wait,
    WaitFor,
    When,
)
from auditor.values import UnknownNameError, interpolate

T = TypeVar("T")


def said(step: Step) -> str:  # noqa: C901, PLR0911, PLR0912  # a line for each kind of step
    """What the step does: its label, or its content; never a typed value."""
    if step.label:
        return step.label
    match step:
        case Open(url=url):
            return say("open {url}", url=url)
        case Click(target=target):
            return say("click {target}", target=target.said)
        case Fill(fields=entries):
            return say("fill in {targets}", targets=series(target.said for target, _ in entries))
        case Choose(fields=entries):
            return say("choose in {targets}", targets=series(target.said for target, _ in entries))
        case Tick(targets=targets, on=on):
            ticked = series(target.said for target in targets)
            return say("tick {targets}", targets=ticked) if on else say("untick {targets}", targets=ticked)
        case Press(key=key, target=target):
            return (
                say("press {key} on {target}", key=key, target=target.said) if target else say("press {key}", key=key)
            )
        case Hover(target=target):
            return say("point at {target}", target=target.said)
        case Scroll(to=to):
            return say("scroll to {target}", target=to.said if isinstance(to, Target) else _ENDS.get(to, to))
        case Upload(field=target, files=files):
            return say("upload {files} to {target}", files=series(path.name for path in files), target=target.said)
        case WaitFor(target=target, url=url, gone=gone):
            what = target.said if target else url
            return say("wait until {what} is gone", what=what) if gone else say("wait until {what} is there", what=what)
        case Wait(seconds=seconds):
            return say("wait {seconds:g} s", seconds=seconds)
        case Expect():
            return say("expect {what}", what=noted(_expected(step)))
        case Capture(name=name):
            return say("note the {name}", name=name)
        case Follow(email=email, link=link):
            return say("follow “{link}” in {email}", link=link, email=email)
        case Back():
            return say("go back")
        case Dialog(accept=accept):
            return say("accept the next dialog") if accept else say("dismiss the next dialog")
        case Optional(steps=steps):
            return say("if it is there: {steps}", steps=series(said(inner) for inner in steps))
        case When(steps=steps):
            return say("when it applies: {steps}", steps=series(said(inner) for inner in steps))


_ENDS: dict[str, str] = {"top": say("top"), "bottom": say("bottom")}


def _expected(step: Expect) -> Iterator[str]:
    if step.text:
        yield series(say("“{text}”", text=text) for text in step.text)
    if step.no_text:
        yield say("no {texts}", texts=series(say("“{text}”", text=text) for text in step.no_text))
    if step.url:
        yield say("url {url}", url=step.url)
    if step.title:
        yield say("title {title}", title=step.title)
    if step.status:
        yield say("status {status}", status=step.status)


def filled(step: T, lookup: Callable[[str], str | None]) -> T:
    """The step with every `${name}` in its texts replaced.

    Raises:
        StepError: a name that is not known at this point of the walk.
    """
    try:
        return cast("T", _filled(step, lookup))
    except UnknownNameError as error:
        raise StepError(
            say("{reason}: `capture:` it in an earlier step, or correct the name", reason=_unknown(error))
        ) from None


def _unknown(error: UnknownNameError) -> str:
    return say("`{name}` is not known here", name=f"${{{error.name}}}") if error.known_form else str(error)


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
