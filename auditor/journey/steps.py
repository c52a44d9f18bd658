"""Steps: from what was written to what is walked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from auditor.errors import nearest
from auditor.journey import step_shapes as shapes
from auditor.journey.faults import Faults
from auditor.journey.names import Names, Reading, Source
from auditor.journey.places import beside, reachable
from auditor.journey.plain_steps import SIMPLE, target, target_or_none
from auditor.journey.reading import read
from auditor.journey.shared import Shared
from auditor.journey.step_shapes import BESIDE, STEPS
from auditor.journey.strict_yaml import Entry, Mapping, Node, Scalar, Sequence
from auditor.model import steps as model
from auditor.model.journey import Variant
from auditor.model.steps import Mark, Step

MOST = 10_000  # steps of one journey, sub-journeys written out
_CAPTURE_NAME = re.compile(r"[^\W\d][\w-]*")


@dataclass(slots=True)
class StepReader:
    """Reads the steps of one journey. `emails` grows with the touchpoints: those further up, by id."""

    names: Names
    faults: Faults
    shared: Shared
    base_url: str = ""
    variants: tuple[Variant, ...] | None = None  # None: they cannot be read, which was said
    language: str = "en"
    emails: list[str] = field(default_factory=list[str])
    count: int = 0

    def steps(self, source: Source, node: Node | None, using: tuple[str, ...] = ()) -> tuple[Step, ...]:
        """The steps of a list; each that is wrong is said and left out."""
        if node is None:
            return ()
        if not isinstance(node, Sequence):
            self.faults.add(source.document, node, "steps are a list: one line that starts with `- ` for each")
            return ()
        if not node.items:
            self.faults.add(source.document, node, "this list of steps is empty: add a step, or leave the key out")
        return tuple(step for item in node.items for step in self._step(source, item, using))

    def _step(self, source: Source, node: Node, using: tuple[str, ...]) -> tuple[Step, ...]:
        self.count += 1
        if self.count > MOST:
            if self.count == MOST + 1:
                self.faults.add(source.document, node, f"these are more than {MOST} steps, sub-journeys written out")
            return ()
        if isinstance(node, Scalar) and node.text == "back":
            return (model.Back(at=_mark(source, node)),)
        if isinstance(node, Mapping):
            action = self._action(source, node)
            return self._read(source, node, action, using) if action else ()
        example = "write `action: what`, for example `- click: Add to basket`"
        self.faults.add(source.document, node, f"this is no step: {example}")
        return ()

    def _read(self, source: Source, node: Mapping, action: str, using: tuple[str, ...]) -> tuple[Step, ...]:
        nested = _nested(node, action)
        data = self.names.data(source, _pruned(node, action), Reading.STEPS)
        shape = read(STEPS[action], source.document, node, data, self.faults)
        below = self.steps(source, nested, using) if nested is not None else ()
        if shape is None:
            return ()
        beside: dict[str, Any] = {"label": shape.label, "timeout": shape.timeout, "at": _mark(source, node)}
        if isinstance(shape, shapes.UseStep):
            return self._used(source, node, shape, using)
        if isinstance(shape, shapes.WhenStep):
            return self._when(source, node, shape, below, beside)
        if isinstance(shape, shapes.OptionalStep):
            return (model.Optional(steps=below, **beside),)
        return self._made(source, node, shape, beside)

    def _action(self, source: Source, node: Mapping) -> str:
        known = [key for key in node.items if key in STEPS]
        for key, entry in node.items.items():
            if key in STEPS or key in BESIDE:
                continue
            what = "step" if not known else "key"
            hint = nearest(key, STEPS if not known else [*BESIDE, *STEPS])
            self.faults.add(source.document, entry, f"unknown {what} `{key}`; {hint}")
            if not known:
                return ""
        if not known:
            self.faults.add(source.document, node, f"this step does nothing: give it one of {', '.join(STEPS)}")
        for key in known[1:]:
            message = f"a step does one thing, and this one has `{known[0]}` already: start `{key}` with `- `"
            self.faults.add(source.document, node.items[key], message)
        return known[0] if len(known) == 1 else ""

    def _made(self, source: Source, node: Mapping, shape: shapes.StepShape, beside: dict[str, Any]) -> tuple[Step, ...]:
        match shape:
            case shapes.OpenStep():
                url, fault = reachable(shape.open, self.base_url, source.document.path)
                if fault:
                    self.faults.add(source.document, node.get("open"), fault)
                return (model.Open(url=url, **beside),)
            case shapes.UploadStep():
                return self._upload(source, node, shape, beside)
            case shapes.CaptureStep():
                return self._capture(source, node, shape, beside)
            case shapes.FollowStep():
                self._follow(source, node, shape)
                return (model.Follow(email=shape.follow.email, link=shape.follow.link, **beside),)
            case shapes.WaitForStep() if not (shape.wait_for.target or shape.wait_for.url or shape.wait_for.gone):
                return ()  # something in it was wrong, and was said
            case _:
                return (SIMPLE[type(shape)](shape, node, beside),)

    def _upload(
        self, source: Source, node: Mapping, shape: shapes.UploadStep, more: dict[str, Any]
    ) -> tuple[Step, ...]:
        made: list[Step] = []
        for pair in shape.upload:
            files: list[Path] = []
            for name in pair.value:
                path, fault = beside(name, source.document.path)
                if fault or path is None:
                    self.faults.add(source.document, _holding(node, name), fault)
                else:
                    files.append(path)
            made.append(model.Upload(field=target(pair.into), files=tuple(files), **more))
        return tuple(made)

    def _capture(
        self, source: Source, node: Mapping, shape: shapes.CaptureStep, more: dict[str, Any]
    ) -> tuple[Step, ...]:
        entries = node.items["capture"].node
        made: list[Step] = []
        for name, how in shape.capture.items():
            entry = entries.items.get(name) if isinstance(entries, Mapping) else None
            if not _CAPTURE_NAME.fullmatch(name) or name in {"run", "variant", "inbox", "customer", "secrets"}:
                message = f"a value cannot be called `{name}`: use letters, digits and _, and no name that is taken"
                self.faults.add(source.document, entry, message)
            made.append(model.Capture(name=name, source=target_or_none(how.source), match=how.match, **more))
        return tuple(made)

    def _follow(self, source: Source, node: Mapping, shape: shapes.FollowStep) -> None:
        if shape.follow.email in self.emails:
            return
        follow = node.get("follow")
        at = follow.get("email") if isinstance(follow, Mapping) else follow
        hint = nearest(shape.follow.email, self.emails) or "no email touchpoint stands above this step"
        self.faults.add(source.document, at, f"`{shape.follow.email}` is no email further up; {hint}")

    def _when(
        self, source: Source, node: Mapping, shape: shapes.WhenStep, below: tuple[Step, ...], more: dict[str, Any]
    ) -> tuple[Step, ...]:
        when, variants = shape.when, self.variants or ()
        ids = [v.id for v in variants]
        entry = cast("Mapping", node.items["when"].node)
        for name in when.variant:
            if self.variants is not None and name not in ids:
                message = f"there is no variant `{name}`; {nearest(name, ids)}"
                self.faults.add(source.document, entry.items.get("variant"), message)
        chosen = tuple(
            v.id
            for v in variants
            if (not when.variant or v.id in when.variant)
            and (not when.language or any(_speaks(v, wanted, self.language) for wanted in when.language))
        )
        if self.variants is not None and when.language and not chosen:
            message = f"no variant is in {' or '.join(when.language)}: give one a `locale:`"
            self.faults.add(source.document, entry.items.get("language"), message)
        variant = chosen if when.variant or when.language else ()
        return (model.When(steps=below, visible=target_or_none(when.visible), variant=variant, **more),)

    def _used(self, source: Source, node: Mapping, shape: shapes.UseStep, using: tuple[str, ...]) -> tuple[Step, ...]:
        name, at = shape.use.steps, node.items["use"]
        if name in using:
            message = f"this sub-journey uses itself: {' → '.join([*using, name])}"
            self.faults.add(source.document, at, message)
            return ()
        document = self.shared.find(name) if re.fullmatch(r"[^\W_]+(-[^\W_]+)*", name) else None
        if document is None:
            if not self.shared.unreadable(name):
                self.faults.add(source.document, at, self.shared.explain(name))
            return ()
        if not isinstance(document.root, Mapping):
            self.faults.add(
                document, document.root, "a shared sub-journey is a mapping with `steps:`", line=1, column=1
            )
            return ()
        inside = Source(document, shape.use.names)
        for key in document.root.items:
            if key not in {"title", "steps"}:
                message = f"unknown key `{key}`; {nearest(key, ['title', 'steps'])}"
                self.faults.add(document, document.root.items[key], message)
        if "steps" not in document.root.items:
            self.faults.add(document, document.root, "`steps:` is missing here")
        found = self.steps(inside, document.root.get("steps"), (*using, name))
        return tuple(
            replace(step, label=step.label or shape.label, timeout=step.timeout or shape.timeout) for step in found
        )


def _mark(source: Source, node: Node) -> Mark:
    return Mark(str(source.document.path), node.line, node.column)


def _nested(node: Mapping, action: str) -> Node | None:
    """The steps inside a step, as they are written."""
    if action not in {"when", "optional"}:
        return None
    value = node.items[action].node
    if isinstance(value, Mapping):
        return value.get("steps")
    return value if action == "optional" else None


def _pruned(node: Mapping, action: str) -> Mapping:
    """`node` without the steps inside it: those are read on their own."""
    if action not in {"when", "optional"}:
        return node
    entry, value = node.items[action], node.items[action].node
    stub = Scalar("steps", plain=False, line=value.line, column=value.column)
    if isinstance(value, Mapping) and "steps" in value.items:
        inner = Mapping(value.line, value.column, {**value.items, "steps": replace(value.items["steps"], node=stub)})
        return Mapping(node.line, node.column, {**node.items, action: replace(entry, node=inner)})
    if isinstance(value, Sequence) and action == "optional":
        return Mapping(node.line, node.column, {**node.items, action: replace(entry, node=stub)})
    return node


def _holding(node: Node, text: str) -> Node | Entry:
    """The scalar below `node` that says `text`."""
    waiting: list[Node] = [node]
    while waiting:
        here = waiting.pop()
        if isinstance(here, Scalar):
            if here.text.strip() == text:
                return here
        else:
            waiting.extend(here.items if isinstance(here, Sequence) else [e.node for e in here.items.values()])
    return node


def _speaks(variant: Variant, wanted: str, language: str) -> bool:
    own = (variant.locale or language).lower().replace("_", "-")
    asked = wanted.lower().replace("_", "-")
    return own == asked or own.startswith(f"{asked}-")
