"""Screenshots for a page that stands alone: each embedded once, as the background of a class of its own."""

from __future__ import annotations

import base64
import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from auditor.model.audit import View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from auditor.model.audit import Audit, Shot

TOTAL = 15_000_000  # bytes of pictures in one report (a third more as base64)
SINGLE = 40_000_000  # bytes of a file that is read at all
WIDE = 1000  # pixels to which a picture is reduced where the total asks for it
SMALLEST = 0.4  # of its width
SPARE = 0.85  # of the width that a share would allow: fewer pixels take more bytes each
QUALITY = 65
_WORKERS = 2
_MAGIC = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))


@dataclass(frozen=True, slots=True)
class Picture:
    """One screenshot in the report; width and height are CSS pixels of the page that it shows."""

    name: str  # class
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Album:
    """All pictures of a report by (touchpoint, variant), their CSS, and in words what was left out and why.

    `views` are those of other readers, by (touchpoint, variant, name).
    """

    pictures: dict[tuple[str, str], Picture] = field(default_factory=dict[tuple[str, str], Picture])
    views: dict[tuple[str, str, str], Picture] = field(default_factory=dict[tuple[str, str, str], Picture])
    css: str = ""
    dropped: tuple[str, ...] = ()


def album(audit: Audit, run: Path, total: int = TOTAL) -> Album:
    """Read what the audit names inside the run folder; a file elsewhere, or not a picture, is left out."""
    read: list[tuple[_Wanted, bytes]] = []
    dropped: list[str] = []
    for one in (*_shots(audit), *_views(audit)):  # views last: where there is too much, they are what is left out
        data = _bytes_of(run, one.shot)
        if isinstance(data, bytes):
            read.append((one, data))
        else:
            dropped.append(f"{one.title}: {data}")
    sizes = _fitted([data for _, data in read], total)
    made = Album()
    css: list[str] = []
    for (one, _), kept in zip(read, sizes, strict=True):
        if kept is None:
            dropped.append(f"{one.title}: the report would have become too large")
            continue
        name = f"s{len(css) + 1}"
        picture = Picture(name, one.shot.width, one.shot.height)
        if isinstance(one.shot, View):
            made.views[one.touchpoint, one.variant, one.shot.name] = picture
        else:
            made.pictures[one.touchpoint, one.variant] = picture
        text = base64.b64encode(kept).decode("ascii")
        css.append(f".{name}{{background-image:url(data:{_type_of(kept)};base64,{text})}}")
    return replace(made, css="\n".join(css), dropped=tuple(dropped))


@dataclass(frozen=True, slots=True)
class _Wanted:
    touchpoint: str
    variant: str
    title: str
    shot: Shot | View


def _shots(audit: Audit) -> Iterator[_Wanted]:
    for touchpoint in audit.touchpoints:
        for shot in touchpoint.shots:
            if shot.screenshot:
                yield _Wanted(touchpoint.id, shot.variant, f"{touchpoint.title} ({shot.variant})", shot)


def _views(audit: Audit) -> Iterator[_Wanted]:
    for touchpoint in audit.touchpoints:
        for shot in touchpoint.shots:
            for view in shot.views:
                title = f"{touchpoint.title} ({shot.variant}, {view.name})"
                yield _Wanted(touchpoint.id, shot.variant, title, view)


def _bytes_of(run: Path, shot: Shot | View) -> bytes | str:
    """The file, or why it is not shown."""
    if not (shot.width > 0 and shot.height > 0):
        return "the screenshot has no size"
    try:
        home = run.resolve()
        path = (home / shot.screenshot).resolve()
        if not path.is_relative_to(home) or not path.is_file():
            return "the screenshot is not in the run folder"
        if path.stat().st_size > SINGLE:
            return "the screenshot is too large"
        data = path.read_bytes()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return "the screenshot cannot be read"
    return data if _type_of(data) else "the screenshot is not a picture"


def _type_of(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for magic, mime in _MAGIC if data.startswith(magic)), "")


def _fitted(pictures: list[bytes], total: int) -> list[bytes | None]:
    """The same within `total`: the large ones reduced, and if need be the last ones left out. Reducing costs 0.2 s
    a picture, so none is touched while all fit as they are.
    """
    kept: list[bytes | None] = list(pictures)
    if sum(map(len, pictures)) > total:
        share = _fair_share([len(p) for p in pictures], total)
        with ThreadPoolExecutor(_WORKERS) as pool:
            jobs = [pool.submit(reduced, data, share) if len(data) > share else None for data in pictures]
            kept = [job.result() if job else data for job, data in zip(jobs, pictures, strict=True)]
    used = 0
    for index, data in enumerate(kept):
        used += len(data or b"")
        if used > total:
            used -= len(data or b"")
            kept[index] = None
    return kept


def _fair_share(sizes: list[int], total: int) -> int:
    """The size up to which a picture need not shrink: what small ones leave over goes to the large ones."""
    left, share = total, 0
    for count, size in zip(range(len(sizes), 0, -1), sorted(sizes), strict=True):
        share = left // count
        if size > share:
            break
        left -= size
    return share


def reduced(data: bytes, share: int = 0) -> bytes | None:
    """A JPEG of at most `WIDE` pixels; None when the file turns out to be no picture.

    Where it would still be larger than its `share`, it has fewer pixels: small pictures of all touchpoints tell more
    than large ones of some.
    """
    from PIL import Image  # noqa: PLC0415  # 30 ms that a small report need not pay

    try:
        with Image.open(io.BytesIO(data)) as image:
            fits = max(SMALLEST, min(1.0, SPARE * (share / len(data)) ** 0.5)) if share else 1.0
            wide = min(WIDE, max(1, round(image.width * fits)))
            image.draft("RGB", (wide, wide * image.height // max(image.width, 1)))
            picture = image.convert("RGB")
        if picture.width > wide:
            size = (wide, max(1, round(picture.height * wide / picture.width)))
            picture = picture.resize(size, Image.Resampling.BOX)  # pyright: ignore[reportUnknownMemberType]
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=QUALITY)
    except (OSError, ValueError, Image.DecompressionBombError):
        return None
    small = out.getvalue()
    return small if len(small) < len(data) else data
