"""What a step means on the page: a target in a person's words → one element."""

from __future__ import annotations

import asyncio
import difflib
import itertools
import json
import re
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from auditor.errors import StepError
from auditor.gather.collect import script
from auditor.gather.faults import NO_ANSWER
from auditor.model.retelling import noted
from auditor.model.sayings import Said, say, series
from auditor.model.steps import Target, role_said

if TYPE_CHECKING:
    from playwright.async_api import Frame, Locator, Page

Purpose: TypeAlias = Literal["press", "fill", "choose", "tick", "upload"]

POLLS = (0.05, 0.1, 0.15, 0.25)  # seconds between looks; the last one repeats
SURE = 0.4  # a match by a part of its name must still be the best after this: the exact one may be on its way
UNDECIDED = 2.0  # how long several matches may take to become one
LISTED = 8
ASKING = 20.0  # seconds a page's own scripts may keep it from answering

_KIND = {
    "fill": say("field"),
    "choose": say("field or group of options"),
    "tick": say("check box or radio button"),
    "upload": say("file field"),
}
_WHERE = re.compile(r"(?:in (\S+))? ?(?:(near|beside) “(.*)”)?", re.DOTALL)  # as the page's script says it


@dataclass(frozen=True, slots=True)
class Match:
    """One element that fits. `label` is the path of its visible label where the element itself cannot be seen."""

    path: str
    label: str = ""
    role: str = ""
    tag: str = ""
    type: str = ""
    name: str = ""
    href: str = ""
    editable: bool = False  # using it may change what a form holds
    where: str = ""

    def __str__(self) -> str:
        """Link “Books” in nav."""
        return self.said

    @property
    def said(self) -> Said:
        """The same, for other languages."""
        kind = role_said(self.role or self.tag)
        what = say("{role} “{name}”", role=kind, name=self.name) if self.name else say("{only}", only=kind)
        told = _WHERE.fullmatch(self.where)
        if not self.where or not told:
            return say("{target} {where}", target=what, where=self.where) if self.where else what
        if told[1]:
            what = say("{target} in {region}", target=what, region=role_said(told[1]))
        if told[2] == "near":
            return say("{target} near “{text}”", target=what, text=told[3])
        return say("{target} beside “{text}”", target=what, text=told[3]) if told[2] else what


@dataclass(frozen=True, slots=True)
class Found:
    """The element that a step acts on."""

    match: Match
    frame: Frame
    locator: Locator
    label: Locator | None = None


@dataclass(frozen=True, slots=True)
class _Look:
    frame: Frame
    matches: tuple[Match, ...]
    all: int = 0
    loose: bool = False
    hidden: int = 0
    nowhere: bool = False
    near: tuple[tuple[str, str], ...] = ()


async def find(page: Page, target: Target, *, timeout: float, purpose: Purpose = "press") -> Locator:  # noqa: ASYNC109
    """The one visible element that `target` means, as soon as there is exactly one. `timeout` in seconds.

    Raises:
        StepError: none or several, with the candidates and what to write instead.
    """
    return (await resolve(page, target, timeout=timeout, purpose=purpose)).locator


async def resolve(page: Page, target: Target, *, timeout: float, purpose: Purpose = "press") -> Found:  # noqa: ASYNC109
    """As `find`, with what is known of the element."""
    started = time.monotonic()
    first_many = 0.0
    guess: tuple[str, float] = ("", 0.0)
    for poll in itertools.count():
        look = await _look(page, target, purpose, until=started + timeout)
        now = time.monotonic()
        chosen = _chosen(look.matches, target)
        if chosen is not None and look.loose:
            if guess[0] != chosen.path:
                guess = chosen.path, now
            elif now - guess[1] >= SURE:
                return _found(look, chosen)
        elif chosen is not None:
            return _found(look, chosen)
        if look.all > 1 and chosen is None and not (target.nth and look.all < target.nth):
            first_many = first_many or now
            if now - first_many >= min(UNDECIDED, timeout):
                raise _several(target, look)
        if now - started >= timeout:
            if look.all > 1 and chosen is None and not target.nth:
                raise _several(target, look)
            break
        await asyncio.sleep(min(POLLS[min(poll, len(POLLS) - 1)], max(0.0, started + timeout - now)))
    if guess[0] and (look := await _look(page, target, purpose)) and (last := _chosen(look.matches, target)):
        return _found(look, last)
    raise await _none(page, target, purpose, timeout)


async def glance(page: Page, target: Target) -> tuple[Match, ...]:
    """What fits `target` right now, however many."""
    return (await _look(page, target, "press")).matches


async def _look(page: Page, target: Target, purpose: Purpose, *, names: bool = False, until: float = 0.0) -> _Look:
    """One look at the page, and at its frames if the page itself has nothing.

    A page that is just being replaced has nothing either; an answer is waited for until `until`, or ASKING.
    """
    best: _Look | None = None
    for frame in page.frames:
        if frame.is_detached():
            continue
        look = await _ask(frame, target, purpose, names, until)
        if look is None:
            continue
        if look.matches:
            return look
        best = best or look
    return best or _Look(page.main_frame, ())


async def _ask(frame: Frame, target: Target, purpose: Purpose, names: bool, until: float) -> _Look | None:
    from playwright.async_api import Error  # noqa: PLC0415

    given = {"target": asdict(target), "purpose": purpose, "names": names}
    seconds = max(1.0, until - time.monotonic()) if until else ASKING
    try:
        if frame.parent_frame is not None and not await _drawn(frame):
            return None
        raw: dict[str, Any] = json.loads(await asyncio.wait_for(frame.evaluate(script("locate"), given), seconds))
    except TimeoutError:
        raise StepError(NO_ANSWER) from None
    except Error as error:
        said = str(error)
        if "is not a valid selector" in said:
            wrong = target.within if target.css and target.within and target.within in said else target.css
            raise StepError(say("`{selector}` is not a valid CSS selector", selector=wrong or target.within)) from None
        if frame.page.is_closed():
            raise
        return None  # it is going away: the next look sees what comes
    return _Look(
        frame,
        tuple(Match(**{k: m[k] for k in Match.__slots__}) for m in raw["found"]),
        raw["all"],
        raw["loose"],
        raw["hidden"],
        raw["nowhere"],
        tuple((role, name) for role, name in raw["near"]),
    )


async def _drawn(frame: Frame) -> bool:
    element = await frame.frame_element()
    box = await element.bounding_box()
    return box is not None and box["width"] > 1 and box["height"] > 1


def _chosen(matches: Sequence[Match], target: Target) -> Match | None:
    if target.nth:
        return matches[target.nth - 1] if len(matches) >= target.nth else None
    if len(matches) == 1:
        return matches[0]
    places = {m.href for m in matches if m.role == "link"}
    same = bool(matches) and len(places) == 1 and all(m.role == "link" and m.href for m in matches)
    return matches[0] if same else None


def _found(look: _Look, match: Match) -> Found:
    label = look.frame.locator(match.label) if match.label else None
    return Found(match, look.frame, look.frame.locator(match.path), label)


def _several(target: Target, look: _Look) -> StepError:
    shown: Said | str = noted(
        say("{number}. {thing}", number=n, thing=m.said) for n, m in enumerate(look.matches[:LISTED], 1)
    )
    if look.all > LISTED:
        shown = say("{things} and {count} more", things=shown, count=look.all - LISTED)
    roles = {m.role for m in look.matches}
    hints: list[str] = [say("`nth: 2` for the second"), say("`within: <css>` for a part of the page")]
    if len(roles) > 1 and not target.role:
        one = look.matches[0]
        hints.insert(0, f"`{{role: {one.role or 'button'}, name: {target.text or one.name}}}`")
    said = hints[0]
    for hint in hints[1:]:
        said = say("{first}, or {second}", first=said, second=hint)
    return StepError(
        say(
            "{target} fits {count} things on the page: {things}. Say which: {hints}",
            target=target.said,
            count=look.all,
            things=shown,
            hints=said,
        ),
        [str(m) for m in look.matches[:LISTED]],
    )


async def _none(page: Page, target: Target, purpose: Purpose, timeout: float) -> StepError:  # noqa: ASYNC109
    look = await _look(page, target, purpose, names=True)
    waited = say("{where} after {seconds:.3g} s", where=await where_is(page), seconds=timeout)
    if look.nowhere:
        return StepError(
            say(
                "nothing fits `within: {selector}` on {where}; look at the selector",
                selector=target.within,
                where=waited,
            )
        )
    if target.nth and look.all:
        few = (
            say("{target} is not on {where}: there is only 1", target=target.said, where=waited)
            if look.all == 1
            else say(
                "{target} is not on {where}: there are only {count}", target=target.said, where=waited, count=look.all
            )
        )
        return StepError(few, [str(m) for m in look.matches[:LISTED]])
    names = _nearest(target, look.near)
    what = _KIND.get(purpose, say("thing"))
    said: str = say("no visible {what} fits {target} on {where}", what=what, target=target.said, where=waited)
    if look.hidden:
        hidden = (
            say("there is one out of sight: open what hides it first")
            if look.hidden == 1
            else say("there are {count} out of sight: open what hides it first", count=look.hidden)
        )
        said = noted((said, hidden))
    if names:
        said = noted((said, say("nearest: {names}", names=series(names[:3]))))
    elif not look.hidden:
        said = noted((said, say("nothing of that kind is there at all: is it the right page?")))
    return StepError(said, names)


def _nearest(target: Target, near: Sequence[tuple[str, str]]) -> list[Said]:
    """Names that look like the one asked for, likest first; else the first ones of the page."""
    sought = (target.text or target.name or target.label or target.css or target.test_id).casefold()
    words = set(sought.split())

    def likeness(name: str) -> float:
        low = name.casefold()
        shared = len(words & set(low.split())) / max(1, len(words))
        return max(difflib.SequenceMatcher(None, sought, low).ratio(), shared * 0.9)

    ranked = sorted(near, key=lambda item: -likeness(item[1]))
    close = [item for item in ranked if likeness(item[1]) >= 0.5]  # noqa: PLR2004  # half alike
    return [say("{role} “{name}”", role=role_said(role), name=name) for role, name in (close or list(near))[:LISTED]]


async def where_is(page: Page) -> str:
    """The page in words: its title and its address."""
    from playwright.async_api import Error  # noqa: PLC0415

    try:
        title = " ".join((await asyncio.wait_for(page.title(), 2)).split())[:80]
    except (Error, TimeoutError):
        title = ""
    if title:
        return say("“{title}” ({url})", title=title, url=page.url[:200])
    return page.url[:200] or say("the page")
