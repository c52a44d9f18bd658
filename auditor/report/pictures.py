"""Screenshots for a report: each once, as the background of a class of its own, and with it a small one of its top."""

from __future__ import annotations

import base64
import io
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from auditor.model.audit import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from PIL import Image

    from auditor.model.audit import Audit, Shot

TOTAL = 16_000_000  # bytes of pictures within one page (a third more as base64, so that it stays under 25 MB)
COMFORT = 12_000_000  # up to here they stay as they are, and sharper: reducing takes 0.05 to 0.1 s of a core each
APART = 150_000_000  # of pictures beside the page
SINGLE = 40_000_000  # bytes of a file that is read at all
LITTLE = 24_000  # bytes of a file that is not worth reducing
WIDE = 1000  # pixels of a reduced picture
NARROWEST = 300
QUALITY = 70
METHOD = 2  # of WebP: a third smaller than 0 for half as much time again; 4 takes twice as long for 3 % less
THUMB, THUMB_QUALITY, THUMB_MOST = 240, 55, 9_000  # pixels, and bytes beyond which it is drawn more roughly
TALLEST = 16_383  # pixels that a WebP can be high
TOP = 3 / 4  # height of a small picture by its width
_SHRINK = 0.45  # bytes of a reduced picture of full width by those of a screenshot 1280 wide, as measured on busy pages
_SPARE = 0.85  # of a share: not every page is like the others
_POWER = 1.65  # bytes go with this power of the width: fewer pixels take more bytes each
_WORKERS = 2
_AHEAD = 4  # pictures that wait for their turn in memory
_ENDINGS = {"image/webp": "webp", "image/jpeg": "jpg", "image/png": "png"}
_MAGIC = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))

Key: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """One screenshot in the report; width and height are CSS pixels of the page that it shows.

    name, thumb: classes; `thumb` shows the top of the page, at most 3/4 as high as wide, and is cheap to paint.
    """

    name: str
    width: float
    height: float
    thumb: str = ""


@dataclass(frozen=True, slots=True)
class Album:
    """All pictures of a report by (touchpoint, variant), their CSS, and in words what was left out and why.

    views: those of other readers, by (touchpoint, variant, name).
    css, thumbs_css: rules of the pictures (heavy: for the end of the page) and of the small ones (0.2 to 1 MB).
    files: pictures that the CSS names by path, where they lie beside the page.
    """

    pictures: dict[Key, Picture] = field(default_factory=dict[Key, Picture])
    views: dict[tuple[str, str, str], Picture] = field(default_factory=dict[tuple[str, str, str], Picture])
    css: str = ""
    thumbs_css: str = ""
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    dropped: tuple[str, ...] = ()


def album(audit: Audit, run: Path, total: int = 0, beside: str = "") -> Album:
    """Read what the audit names inside the run folder; a file elsewhere, or not a picture, is left out.

    total: bytes of all pictures, by default `TOTAL`, or `APART` where they lie beside the page.
    beside: a folder next to the page in which the pictures will lie (`Album.files`); "" puts them into the CSS.
    """
    total = total or (APART if beside else TOTAL)
    found: list[_Found] = []
    dropped: list[str] = []
    for wanted in (*_shots(audit), *_views(audit)):  # views last: where there is too much, they are what is left out
        there = _file_of(run, wanted.shot)
        if isinstance(there, str):
            dropped.append(f"{wanted.title}: {there}")
        else:
            found.append(_Found(wanted, *there))
    made = _Pages(beside)
    used = 0
    for one, kept in zip(found, _all_made(found, total, APART if beside else COMFORT), strict=True):
        if not kept:
            dropped.append(f"{one.wanted.title}: the screenshot is not a picture")
        elif used + len(kept.data) > total:
            dropped.append(f"{one.wanted.title}: the report would have become too large")
        else:
            used += len(kept.data)
            made.add(one.wanted, kept)
    return Album(made.pictures, made.views, "\n".join(made.css), "\n".join(made.thumbs_css), made.files, tuple(dropped))


@dataclass(frozen=True, slots=True)
class _Wanted:
    touchpoint: str
    variant: str
    title: str
    shot: Shot | View


@dataclass(frozen=True, slots=True)
class _Found:
    wanted: _Wanted
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Made:
    """A picture as it stands in the report, and the small one of its top."""

    data: bytes
    thumb: bytes


class _Pages:
    """Gathers the parts of an album."""

    def __init__(self, beside: str) -> None:
        self.pictures: dict[Key, Picture] = {}
        self.views: dict[tuple[str, str, str], Picture] = {}
        self.css: list[str] = []
        self.thumbs_css: list[str] = []
        self.files: dict[str, bytes] = {}
        self._beside = beside

    def add(self, one: _Wanted, made: Made) -> None:
        number = len(self.css) + 1
        picture = Picture(f"s{number}", one.shot.width, one.shot.height, f"t{number}")
        if isinstance(one.shot, View):
            self.views[one.touchpoint, one.variant, one.shot.name] = picture
        else:
            self.pictures[one.touchpoint, one.variant] = picture
        self.css.append(self._rule(picture.name, made.data))
        self.thumbs_css.append(self._rule(picture.thumb, made.thumb))

    def _rule(self, name: str, data: bytes) -> str:
        kind = _type_of(data)
        if self._beside:
            file = f"{name}.{_ENDINGS[kind]}"  # the CSS lies in the same folder, and addresses count from there
            self.files[f"{self._beside}/{file}"] = data
            return f".{name}{{background-image:url({file})}}"
        return f".{name}{{background-image:url(data:{kind};base64,{base64.b64encode(data).decode('ascii')})}}"


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


def _file_of(run: Path, shot: Shot | View) -> tuple[Path, int] | str:
    """The file and its size, or why it is not shown."""
    if not (shot.width > 0 and shot.height > 0):
        return "the screenshot has no size"
    try:
        home = run.resolve()
        path = (home / shot.screenshot).resolve()
        if not path.is_relative_to(home) or not path.is_file():
            return "the screenshot is not in the run folder"
        size = path.stat().st_size
        if size > SINGLE:
            return "the screenshot is too large"
        with path.open("rb") as opened:
            start = opened.read(16)
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return "the screenshot cannot be read"
    return (path, size) if _type_of(start) else "the screenshot is not a picture"


def _type_of(data: bytes) -> str:
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return next((mime for magic, mime in _MAGIC if data.startswith(magic)), "")


def _all_made(found: list[_Found], total: int, comfort: int) -> Iterator[Made | None]:
    """Each in its order; None for what turns out to be no picture. Few are held in memory at once."""
    sizes = [one.size for one in found]
    if sum(sizes) <= min(total, comfort):
        shares = [0] * len(sizes)
    else:
        share = fair_share([min(size, round(size * _SHRINK)) if size > LITTLE else size for size in sizes], total)
        shares = [share if size > LITTLE else 0 for size in sizes]
    with ThreadPoolExecutor(_WORKERS) as pool:
        waiting = deque[tuple[_Found, int]](zip(found, shares, strict=True))
        jobs = deque(pool.submit(_from_file, *waiting.popleft()) for _ in range(min(_AHEAD, len(waiting))))
        while jobs:
            done = jobs.popleft().result()
            if waiting:
                jobs.append(pool.submit(_from_file, *waiting.popleft()))
            yield done


def _from_file(one: _Found, share: int) -> Made | None:
    try:
        return made_of(one.path.read_bytes(), share)
    except OSError:
        return None


def fair_share(sizes: Iterable[int], total: int) -> int:
    """The size up to which a picture need not shrink: what small ones leave over goes to the large ones."""
    ordered = sorted(sizes)
    left, share = total, 0
    for count, size in zip(range(len(ordered), 0, -1), ordered, strict=True):
        share = left // count
        if size > share:
            break
        left -= size
    return share


def made_of(data: bytes, share: int = 0) -> Made | None:
    """The picture as it is, with its small one; None when the file turns out to be no picture.

    With a `share` of bytes it is at most `WIDE` pixels wide, and narrower where it would still be larger than that:
    small pictures of all touchpoints tell more than large ones of some.
    """
    from PIL import Image  # noqa: PLC0415  # 30 ms that other reports need not pay

    try:
        with Image.open(io.BytesIO(data)) as image:
            wide = min(image.width, _width_for(share, len(data)) if share else THUMB)
            image.draft("RGB", (wide, max(1, image.height * wide // image.width)))
            picture = image.convert("RGB")
        if not share:
            return Made(data, _thumb(picture))
        small = _small(_resized(picture, wide), QUALITY)
        if len(small) > share and wide > NARROWEST:  # once more, now that its bytes are known
            narrower = _narrowed(wide, share, len(small))
            small = _small(_resized(picture, narrower), QUALITY)
        return Made(small if len(small) < len(data) else data, _thumb(picture))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def _width_for(share: int, size: int) -> int:
    """Of a picture that takes its share, judged by the bytes of the screenshot."""
    return min(WIDE, _narrowed(WIDE, share, round(size * _SHRINK)))


def _narrowed(wide: int, share: int, size: int) -> int:
    fits: float = wide * (share * _SPARE / size) ** (1 / _POWER)
    return round(max(NARROWEST, fits))


def _thumb(picture: Image.Image) -> bytes:
    high = min(picture.height, max(1, round(picture.width * TOP)))
    top = picture.crop((0, 0, picture.width, high))
    small = _resized(top, min(THUMB, top.width))
    made = _small(small, THUMB_QUALITY)
    return made if len(made) <= THUMB_MOST else _small(small, THUMB_QUALITY // 3)


def _resized(picture: Image.Image, wide: int) -> Image.Image:
    from PIL import Image  # noqa: PLC0415

    if picture.width == wide:
        return picture
    size = (wide, max(1, round(picture.height * wide / picture.width)))
    return picture.resize(size, Image.Resampling.BOX)  # pyright: ignore[reportUnknownMemberType]


def _small(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    if picture.height > TALLEST:
        picture.save(out, "JPEG", quality=quality)
    else:
        picture.save(out, "WEBP", quality=quality, method=METHOD)
    return out.getvalue()
