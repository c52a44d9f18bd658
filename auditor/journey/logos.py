"""A logo: a small picture beside `theme.yaml`, known by its content, that runs and fetches nothing."""

from __future__ import annotations

import importlib
import io
import re
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.errors import nearest

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 500_000  # bytes; it stands in the page several times
WIDEST = 4000  # pixels, of either side
_SVG = "http://www.w3.org/2000/svg"
_FORMATS = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
_RUNS = frozenset({"script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener"})
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*(?!#|data:image/)|@import", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Logo:
    """The file as it is, and its media type."""

    data: bytes = b""
    type: str = ""


def read_logo(name: str, folder: Path) -> tuple[Logo, str]:
    """The file `name` in `folder`; or none, and why it cannot be one."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return Logo(), f"`{name}` lies outside the theme: put the file beside theme.yaml"
        if not path.is_file():
            there = [p.name for p in folder.iterdir() if p.is_file()]
            hint = nearest(name, there) if any(p.name for p in folder.iterdir()) else ""
            return Logo(), f"there is no file `{name}` beside theme.yaml{f'; {hint}' if hint.startswith('did') else ''}"
        if (size := path.stat().st_size) > LARGEST:
            return Logo(), f"`{name}` has {size // 1000:,} kB, more than {LARGEST // 1000}: make it smaller, or an SVG"
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        return Logo(), f"`{name}` cannot be read ({getattr(error, 'strerror', None) or error})"
    media, fault = _svg(data) if _looks_like_markup(data) else _raster(data)
    return (Logo(), f"`{name}` {fault}") if fault else (Logo(data, media), "")


def _looks_like_markup(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<"


def _raster(data: bytes) -> tuple[str, str]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=tuple(_FORMATS)) as picture:
                width, height, media = *picture.size, _FORMATS[str(picture.format)]
                if max(width, height) > WIDEST:
                    return "", f"is {width} × {height} pixels: a logo has at most {WIDEST} on either side"
                picture.load()
    except UnidentifiedImageError:
        return "", "is no picture that can be a logo: SVG, PNG, JPEG or WebP are wanted, whatever its name ends in"
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return "", "is a broken picture: save it again"
    return media, ""


def _svg(data: bytes) -> tuple[str, str]:
    """What an SVG may not hold would not run in an `img`; it would when the file is opened by itself."""
    etree: Any = importlib.import_module("lxml.etree")  # heavy, and most logos are pictures

    if _ENTITY.search(data):
        return "", "declares entities: save it as a plain SVG"
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return "", f"is no valid SVG ({error})"
    if root.tag == "svg":
        return "", f'is an SVG that browsers do not show: its first element needs xmlns="{_SVG}"'
    if root.tag != f"{{{_SVG}}}svg":
        return "", "is markup, but no SVG: its first element must be `<svg>`"
    return next((("", fault) for element in root.iter() if (fault := _active(element))), ("image/svg+xml", ""))


def _active(element: Any) -> str:
    """Why this element cannot stay; a comment can."""
    if not isinstance(element.tag, str):
        target = str(getattr(element, "target", ""))  # of a processing instruction
        return f"holds `<?{target} …?>`: delete it" if target else ""
    name, line = element.tag.rpartition("}")[2], element.sourceline
    if name in _RUNS:
        return f"holds `<{name}>` in line {line}: a logo runs nothing, delete it"
    for key, value in element.attrib.items():
        bare, address = key.rpartition("}")[2].lower(), value.strip().lower()
        if bare.startswith("on") or (bare == "href" and address.startswith("javascript")):
            return f"holds `{bare}=` with a script in line {line}: a logo runs nothing, delete it"
        outside = bare == "href" and name != "a" and not address.startswith(("#", "data:image/"))
        if outside or _ADDRESS.search(value):
            return f"fetches `{value[:80]}` in line {line}: a report fetches nothing, embed it"
    if name == "style" and _ADDRESS.search(element.text or ""):
        return f"fetches something in the style of line {line}: a report fetches nothing, embed it"
    return ""
