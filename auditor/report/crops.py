"""Where to look on a screenshot: windows around boxes, as CSS in per cent, so that they scale with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.report.pictures import Picture

Box = tuple[float, float, float, float]
NARROW, BROAD = 480, 680  # CSS pixels of the page that a window shows at least and at most
AROUND = 40  # CSS pixels of surroundings left and right of the box
RATIO = 0.45  # height of a window by its width
EDGE = 4  # CSS pixels between the text and its frame


class Windows:
    """Collects rules for windows and frames; the same geometry is written once."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    @property
    def css(self) -> str:
        """All rules, in order of first use."""
        return "\n".join(rule.replace("&", f".{name}") for rule, name in self._names.items())

    def crop(self, picture: Picture, box: Box | None) -> str:
        """Class of a window on the picture around the box with a frame (its `i` child) about it; "" when the box
        does not lie on the picture.
        """
        if not _on(picture, box) or box is None:
            return ""
        x, y, width, height = box
        wide = min(picture.width, max(NARROW, min(width + 2 * AROUND, BROAD)))
        high = min(picture.height, wide * RATIO)
        left = x + width / 2 - wide / 2 if width + 2 * AROUND <= wide else x - AROUND
        top = y + height / 2 - high / 2 if height + AROUND <= high else y - AROUND / 2
        left, top = _within(left, picture.width - wide), _within(top, picture.height - high)
        rule = (
            f"&{{aspect-ratio:{wide:.5g}/{high:.5g};"
            f"background-size:{_share(picture.width, wide)} {_share(picture.height, high)};"
            f"background-position:{_share(left, picture.width - wide)} {_share(top, picture.height - high)}}}"
            f"&>i{{{_frame((x - left, y - top, width, height), wide, high)}}}"
        )
        return self._name(rule)

    def top(self, picture: Picture) -> str:
        """Class of a window on the upper part of the picture, as broad as it is, without a frame."""
        high = min(picture.height, picture.width * RATIO)
        return self._name(
            f"&{{aspect-ratio:{picture.width:.5g}/{high:.5g};background-size:100% {_share(picture.height, high)}}}"
        )

    def frame(self, picture: Picture, box: Box | None) -> str:
        """Class of a frame on the whole picture, or ""."""
        if not _on(picture, box) or box is None:
            return ""
        return self._name(f"&{{{_frame(box, picture.width, picture.height)}}}")

    def whole(self, picture: Picture) -> str:
        """Class with the proportions of the whole picture."""
        return self._name(f"&{{aspect-ratio:{picture.width:.6g}/{picture.height:.6g}}}")

    def _name(self, rule: str) -> str:
        return self._names.setdefault(rule, f"w{len(self._names) + 1}")


def _on(picture: Picture, box: Box | None) -> bool:
    if box is None or box[2] <= 0 or box[3] <= 0:
        return False
    x, y, width, height = box
    return x + width > 0 and y + height > 0 and x < picture.width and y < picture.height


def _within(value: float, most: float) -> float:
    return max(0.0, min(value, most))


def _share(part: float, whole: float) -> str:
    return f"{100 * part / whole:.5g}%" if whole > 0 else "0%"


def _frame(box: Box, wide: float, high: float) -> str:
    """Left, top, width and height with an edge around, cut at the borders of the window."""
    left, top = max(box[0] - EDGE, 0.0), max(box[1] - EDGE, 0.0)
    right, bottom = min(box[0] + box[2] + EDGE, wide), min(box[1] + box[3] + EDGE, high)
    return (
        f"left:{_share(left, wide)};top:{_share(top, high)};"
        f"width:{_share(right - left, wide)};height:{_share(bottom - top, high)}"
    )
