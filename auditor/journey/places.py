"""Addresses and files as a journey names them, resolved beside the file that names them."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from auditor.errors import nearest
from auditor.values import protect

SCHEMES = ("http", "https", "file")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def beside(name: str, origin: Path) -> tuple[Path | None, str]:
    """The file `name` seen from the file `origin`, absolute; or None and why not."""
    if "${" in name.replace("$$", ""):
        return None, "a file's name must be known before the walk: no ${run}, ${variant} or captured value in it"
    name = name.replace("$$", "$")
    try:
        path = (origin.parent / Path(name).expanduser()).resolve()
        if path.is_file():
            return path, ""
        if path.is_dir():
            return None, f"`{name}` is a folder: name a file"
        siblings = [p.name for p in path.parent.iterdir()] if path.parent.is_dir() else []
    except (OSError, ValueError, RuntimeError):
        return None, f"`{name}` is no name of a file"
    hint = nearest(path.name, siblings) if len(siblings) < 1000 else ""  # noqa: PLR2004  # a listing, not a search
    shown = f"; {hint}" if hint.startswith("did") else f": it would be {path}"
    return None, f"there is no file `{name}` beside {origin.name}{shown}"


def reachable(address: str, base_url: str, origin: Path) -> tuple[str, str]:
    """The address of an `open` step, and why it cannot be opened (empty: it can).

    Relative addresses stay so, for `base_url`; without one they are files beside the journey file.
    """
    if address.startswith("${"):
        return address, ""  # only the walk knows
    fault = _bad_scheme(address)
    if fault or _SCHEME.match(address):
        return address, fault
    if base_url:
        return address, ""
    name, mark, rest = _split(address)
    path, _ = beside(unquote(name), origin)
    if path is None:
        return address, (
            f"`{address}` is relative, and there is neither `base_url:` nor a file of that name beside {origin.name}: "
            "write a full address, such as https://shop.example/"
        )
    return protect(path.as_uri()) + mark + rest, ""


def base(address: str, origin: Path) -> tuple[str, str]:
    """`base_url` as an address that ends where relative ones start, and why it is none (empty: it is one)."""
    if _SCHEME.match(address):
        fault = _bad_scheme(address)
        return address, fault or ("an address holds no blanks" if re.search(r"\s", address) else "")
    try:
        folder = (origin.parent / Path(address).expanduser()).resolve()
        if folder.is_dir():
            return folder.as_uri() + "/", ""
    except (OSError, ValueError, RuntimeError):
        pass
    return address, f"`{address}` is neither an address (https://…) nor a folder beside {origin.name}"


def _bad_scheme(address: str) -> str:
    found = _SCHEME.match(address)
    if not found:
        return ""
    scheme = found[1].lower()
    if scheme not in SCHEMES:
        after = address[found.end() :]
        if re.match(r"\d", after) or "." in scheme:
            return f"`{address}` has no scheme: write http://{address}"
        return f"`{scheme}:` cannot be opened: an address starts with http://, https:// or file://"
    try:
        parts = urlsplit(address)
        port_is_wrong = "${" not in address and parts.port == 0
    except ValueError as error:
        return f"this is no address ({error})"
    if port_is_wrong or (scheme != "file" and not parts.netloc):
        return f"`{address}` has no host: write {scheme}://host/path"
    return ""


def _split(address: str) -> tuple[str, str, str]:
    found = re.search(r"[?#]", address)
    if not found:
        return address, "", ""
    return address[: found.start()], found[0], quote(address[found.end() :], safe="/?#&=%+:;,@!~*'()$-._")
