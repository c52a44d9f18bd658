"""Colours written `#rrggbb`: mixed, compared, and moved until they can be read."""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

from auditor.kit.clients.grounds import contrast

if TYPE_CHECKING:
    from collections.abc import Callable

READABLE = 4.5  # contrast of a text with its ground that WCAG 2.2 asks for (1.4.3)
_STEPS = 255


def parts(colour: str) -> tuple[float, float, float]:
    """Red, green, blue from 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def written(red: float, green: float, blue: float) -> str:
    """From parts between 0 and 1."""
    return "#" + "".join(f"{round(min(max(part, 0), 1) * 255):02x}" for part in (red, green, blue))


def mix(colour: str, share: float, ground: str) -> str:
    """`share` of the first over the second, as `color-mix(in srgb, …)` does it."""
    red, green, blue = (a * share + b * (1 - share) for a, b in zip(parts(colour), parts(ground), strict=True))
    return written(red, green, blue)


def ratio(one: str, other: str) -> float:
    """Contrast, from 1 (the same) to 21 (black on white)."""
    return contrast(parts(one), parts(other))


def nearest(colour: str, passes: Callable[[str], bool]) -> str:
    """The colour of the same hue that passes and differs least in lightness; "" when none does."""
    hue, light, saturation = colorsys.rgb_to_hls(*parts(colour))
    for step in range(_STEPS + 1):
        for moved in (light - step / _STEPS, light + step / _STEPS):
            if 0 <= moved <= 1 and passes(found := written(*colorsys.hls_to_rgb(hue, moved, saturation))):
                return found
    for end in ("#000000", "#ffffff"):
        if passes(end):
            return end
    return ""
