"""How the walk tells a person what it is doing."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Called from the event loop; must return at once and never raise."""

    def begin(self, journey: str, total: int) -> None:
        """A journey starts; `total` is touchpoints x variants."""
        ...

    def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
        """A step, or a wait, in words."""
        ...

    def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
        """A touchpoint is captured, or lost for a reason."""
        ...

    def note(self, text: str) -> None:
        """Something that a person should know."""
        ...


class Silent:
    """No progress."""

    def begin(self, journey: str, total: int) -> None:
        """Nothing."""

    def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
        """Nothing."""

    def done(self, journey: str, variant: str, touchpoint: str, lost: str) -> None:
        """Nothing."""

    def note(self, text: str) -> None:
        """Nothing."""
