"""A journey made of bare addresses: one page touchpoint each, no YAML."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import url2pathname

from auditor.errors import UsageError
from auditor.journey.scalars import slug
from auditor.model.journey import Journey, Touchpoint
from auditor.model.steps import Open
from auditor.secrecy import remember
from auditor.values import protect

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONGEST = 60  # characters of an id made of an address
_SUFFIX = re.compile(r"\.(html?|php|aspx?|jsp)$", re.IGNORECASE)


def journey_from_urls(urls: Sequence[str]) -> Journey:
    """The pages in the order given. A password in an address is remembered as a secret.

    Raises:
        UsageError: an address that cannot be opened, or none at all.
    """
    if not urls:
        raise UsageError("name at least one address, such as https://shop.example/")
    parts = [_checked(url) for url in urls]
    hosts = {p.netloc for p in parts}
    touchpoints: dict[str, Touchpoint] = {}
    for url, part in zip(urls, parts, strict=True):
        wanted = _id(part, with_host=len(hosts) > 1)
        id, count = wanted, 1
        while id in touchpoints:
            count += 1
            id = f"{wanted}-{count}"
        touchpoints[id] = Touchpoint(id, _title(part), steps=(Open(url=protect(url)),))
    first = parts[0]
    folder = first._replace(path=first.path.rpartition("/")[0] + "/", query="", fragment="").geturl()
    name = _host(first) or Path(unquote(first.path)).parent.name
    return Journey(
        id=slug(name)[:_LONGEST].strip("-") or "pages",
        title=f"{name}: {len(urls)} page{'s' if len(urls) > 1 else ''}",
        base_url=folder if first.scheme == "file" else f"{first.scheme}://{_host(first)}/",
        touchpoints=tuple(touchpoints.values()),
        apart=True,
    )


def _checked(url: str) -> SplitResult:
    if re.search(r"[\s\x00-\x1f\x7f]", url):
        raise UsageError(f"`{url!r}` holds a blank or a control character: write %20 for a blank")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UsageError(f"`{url}` is no address: {error}") from None
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https", "file"}:
        raise UsageError(f"`{url}` cannot be opened: an address starts with http://, https:// or file://")
    if scheme == "file":
        _check_file(url, parts)
    elif not parts.hostname or port == 0:
        raise UsageError(f"`{url}` has no host: write {scheme}://host/path")
    if parts.password:
        try:
            remember(unquote(parts.password))
            remember(parts.password)
        except ValueError as error:
            raise UsageError(f"the password in the address cannot be kept: {error}") from None
    return parts._replace(scheme=scheme)


def _check_file(url: str, parts: SplitResult) -> None:
    if parts.netloc not in {"", "localhost"}:
        raise UsageError(f"`{url}` names another machine: a file's address starts with file:///")
    try:
        there = Path(url2pathname(parts.path)).is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        raise UsageError(f"`{url}` cannot be opened: there is no such file")


def _host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    host = f"[{host}]" if ":" in host else host
    return f"{host}:{parts.port}" if parts.port else host


def _title(parts: SplitResult) -> str:
    """The address as a person would say it, without password and scheme."""
    if parts.scheme == "file":
        return unquote(parts.path).rpartition("/")[2] or parts.path
    said = _host(parts) + unquote(parts.path).rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return said[:200]


def _id(parts: SplitResult, *, with_host: bool) -> str:
    path = unquote(parts.path)
    if parts.scheme == "file":
        path = path.rpartition("/")[2]
    said = slug(_SUFFIX.sub("", path.rstrip("/")) + (f" {parts.query}" if parts.query else ""))
    host = slug(_host(parts)) if with_host else ""
    return "-".join(p for p in (host, said or ("" if host else "home")) if p)[:_LONGEST].strip("-")
