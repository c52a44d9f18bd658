"""Steps whose shape says it all: each becomes what is walked without a look at anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from auditor.journey import step_shapes as shapes
from auditor.journey.strict_yaml import Mapping, Scalar
from auditor.journey.targets import TargetShape
from auditor.model import steps as model
from auditor.model.steps import Step, Target


def target(shape: TargetShape) -> Target:
    """As the walk has it."""
    return Target(**shape.model_dump())


def target_or_none(shape: TargetShape | None) -> Target | None:
    return target(shape) if shape else None


def _pairs(shape: Any, key: str) -> tuple[tuple[Target, str], ...]:
    return tuple((target(pair.into), pair.value) for pair in getattr(shape, key))


def _scroll(shape: Any, node: Mapping, more: dict[str, Any]) -> Step:
    word = node.get("scroll")
    if isinstance(word, Scalar) and word.text.lower() in {"top", "bottom"}:
        return model.Scroll(to="top" if word.text.lower() == "top" else "bottom", **more)
    return model.Scroll(to=target(shape.scroll), **more)


def _wait_for(shape: Any, _node: Mapping, more: dict[str, Any]) -> Step:
    wanted = shape.wait_for
    found = wanted.gone or wanted.target
    return model.WaitFor(target=target_or_none(found), url=wanted.url, gone=wanted.gone is not None, **more)


def _expect(shape: Any, _node: Mapping, more: dict[str, Any]) -> Step:
    said = shape.expect
    return model.Expect(
        text=tuple(said.text), no_text=tuple(said.no_text), url=said.url, title=said.title, status=said.status, **more
    )


SIMPLE: dict[type[shapes.StepShape], Callable[[Any, Mapping, dict[str, Any]], Step]] = {
    shapes.ClickStep: lambda s, _, more: model.Click(target=target(s.click), **more),
    shapes.FillStep: lambda s, _, more: model.Fill(fields=_pairs(s, "fill"), **more),
    shapes.ChooseStep: lambda s, _, more: model.Choose(fields=_pairs(s, "choose"), **more),
    shapes.TickStep: lambda s, _, more: model.Tick(targets=tuple(map(target, s.tick)), **more),
    shapes.UntickStep: lambda s, _, more: model.Tick(targets=tuple(map(target, s.untick)), on=False, **more),
    shapes.PressStep: lambda s, _, more: model.Press(key=s.press.key, target=target_or_none(s.press.on), **more),
    shapes.HoverStep: lambda s, _, more: model.Hover(target=target(s.hover), **more),
    shapes.ScrollStep: _scroll,
    shapes.WaitForStep: _wait_for,
    shapes.WaitStep: lambda s, _, more: model.Wait(seconds=s.wait, **more),
    shapes.ExpectStep: _expect,
    shapes.BackStep: lambda _s, _, more: model.Back(**more),
    shapes.DialogStep: lambda s, _, more: model.Dialog(accept=s.dialog.accept, answer=s.dialog.answer, **more),
}
