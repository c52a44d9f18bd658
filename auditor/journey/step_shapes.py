"""Every step as a person writes it: one action, and what may stand beside it. A class's docstring is what an editor
shows of its action.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from auditor.journey import step_parts as parts
from auditor.journey.scalars import Name, Seconds, Shape, Timeout, as_text, wrong
from auditor.journey.targets import FilesShape, TargetField, as_pairs


def _nothing(value: object) -> bool:
    if as_text(value).lower() in {"", "true"}:
        return True
    raise wrong("`back:` stands alone")


class StepShape(Shape):
    """What every step may have beside its action."""

    label: Name = Field("", description="What the customer wants with this step, for the report.")
    timeout: Timeout = Field(0, description="How long it may take: 500ms, 15s, 2m. Default: the journey's.")


class OpenStep(StepShape):
    """Go to an address: a full one, or one that is relative to base_url."""

    open: parts.Address


class ClickStep(StepShape):
    """Press a link, a button or anything else. A text means what a person sees on it."""

    click: TargetField


class FillStep(StepShape):
    """Type into fields: `{Label: value}`, or a list of `{into: …, value: …}`."""

    fill: parts.Pairs = Field(min_length=1)


class ChooseStep(StepShape):
    """Pick options by what they say: `{Label: option}`, or a list of `{into: …, value: …}`."""

    choose: parts.Pairs = Field(min_length=1)


class TickStep(StepShape):
    """Set check boxes or radio buttons."""

    tick: parts.Targets = Field(min_length=1)


class UntickStep(StepShape):
    """Clear check boxes."""

    untick: parts.Targets = Field(min_length=1)


class PressStep(StepShape):
    """Press a key: `press: Enter`, or `{key: Enter, on: …}`."""

    press: Annotated[parts.PressShape, BeforeValidator(parts.key)]


class HoverStep(StepShape):
    """Point at something."""

    hover: TargetField


class ScrollStep(StepShape):
    """Scroll to `top`, to `bottom`, or to something on the page."""

    scroll: TargetField


class UploadStep(StepShape):
    """Choose files: `{Label: path}`, or a list of `{into: …, value: …}`; paths stand beside the journey file."""

    upload: Annotated[list[FilesShape], BeforeValidator(as_pairs)] = Field(min_length=1)


class WaitForStep(StepShape):
    """Wait until something is there, until the address holds `url`, or until something is `gone`."""

    wait_for: Annotated[parts.WaitForShape, BeforeValidator(parts.wait_for)]


class WaitStep(StepShape):
    """Wait a fixed time. The last resort: prefer wait_for."""

    wait: Seconds


class ExpectStep(StepShape):
    """Say what must be so here; the journey is broken otherwise."""

    expect: Annotated[parts.ExpectShape, BeforeValidator(parts.expect)]


class CaptureStep(StepShape):
    """Name a value of the page for later: `{order_number: {from: {css: h1}, match: "([0-9]+)"}}`."""

    capture: Annotated[
        dict[str, Annotated[parts.CaptureShape, BeforeValidator(parts.captured)]], BeforeValidator(parts.capture)
    ] = Field(min_length=1)


class FollowStep(StepShape):
    """Open a link of a mail that came earlier."""

    follow: parts.FollowShape


class BackStep(StepShape):
    """The browser's back button."""

    back: Annotated[Literal[True], BeforeValidator(_nothing)]


class DialogStep(StepShape):
    """How the next dialog is answered: accept, dismiss, or `{answer: text}`. Write it before the step that opens it."""

    dialog: Annotated[parts.DialogShape, BeforeValidator(parts.dialog)]


class UseStep(StepShape):
    """Do the steps of journeys/shared/NAME.yaml."""

    use: Annotated[parts.UseShape, BeforeValidator(parts.used)]


class WhenStep(StepShape):
    """Steps that are done only if something is visible, or only in some variants or languages."""

    when: parts.WhenShape


class OptionalStep(StepShape):
    """Steps that may fail without breaking the journey: a cookie banner, a survey."""

    optional: Annotated[parts.OptionalShape, BeforeValidator(parts.optional)]


STEPS: dict[str, type[StepShape]] = {
    "open": OpenStep, "click": ClickStep, "fill": FillStep, "choose": ChooseStep, "tick": TickStep,
    "untick": UntickStep, "press": PressStep, "hover": HoverStep, "scroll": ScrollStep,
    "upload": UploadStep, "wait_for": WaitForStep, "wait": WaitStep, "expect": ExpectStep,
    "capture": CaptureStep, "follow": FollowStep, "back": BackStep, "dialog": DialogStep, "use": UseStep,
    "when": WhenStep, "optional": OptionalStep,
}  # fmt: skip
BESIDE = ("label", "timeout")
