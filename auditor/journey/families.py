"""`from: "emails/**/*.html"`: many templates in one line, each a touchpoint of its own."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from auditor.journey.scalars import LONGEST_ID, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 1_000  # files
_MOST_SEEN = 200_000  # files and folders that are looked at
_WILD = re.compile(r"[*?\[{]")
_RICH = frozenset({".html", ".htm", ".xhtml", ".mjml"})


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a family. `stem` is its path below the pattern's folder, without suffix."""

    path: Path
    id: str
    title: str
    stem: str


def members(pattern: str, origin: Path, prefix: str = "") -> tuple[list[Member], str]:
    """The files that fit, sorted, and why there are none (empty: there are).

    Hidden files and what a link leads out of the pattern's folder to are left out, and a text that stands beside the
    HTML of the same name: it is that mail's text part. `prefix` stands before each id.
    """
    if "${" in pattern.replace("$$", ""):
        return [], "a file's name must be known before the walk: no ${run}, ${variant} or captured value in it"
    pattern = pattern.replace("$$", "$")
    fixed, wild = _split(pattern)
    if not wild:
        return [], f"`{pattern}` is a folder: say which files of it, such as `{pattern.rstrip('/')}/**/*.html`"
    try:
        root = (origin.parent / Path(fixed).expanduser()).resolve()
        fits = re.compile(_expression(wild)).fullmatch
        found = _whole_mails([path for path in _files(root) if fits(path.relative_to(root).as_posix())])
    except (OSError, ValueError, RuntimeError, re.error) as error:
        return [], str(error) if isinstance(error, _TooManyError) else f"`{pattern}` is no pattern of file names"
    fault = ""
    if not found:
        fault = f"no file fits `{pattern}` beside {origin.name}: it was looked for in {root}"
    if len(found) > MOST:
        fault = f"`{pattern}` fits {len(found):,} files; at most {MOST:,} are read: narrow it down"
    return ([], fault) if fault else (_named(found, root, prefix), "")


class _TooManyError(ValueError):
    """A pattern that searches half the disk."""


def _split(pattern: str) -> tuple[str, str]:
    """The folder that a pattern names, and what is wild below it; a folder alone has nothing wild."""
    parts = pattern.split("/")
    at = next((i for i, part in enumerate(parts) if _WILD.search(part)), len(parts) - 1)
    if at == len(parts) - 1 and not _WILD.search(parts[at]) and not PurePosixPath(parts[at]).suffix:
        return pattern, ""
    return "/".join(parts[:at]) or ("/" if pattern.startswith("/") else "."), "/".join(parts[at:])


def _expression(wild: str) -> str:
    """A regular expression for `**/*.{html,txt}`, seen from the folder that it starts in."""
    made: list[str] = []
    at = 0
    while at < len(wild):
        if wild.startswith("**/", at) and (at == 0 or wild[at - 1] == "/"):
            made.append("(?:[^/]+/)*")
            at += 3
            continue
        one = re.match(r"\[[^\[\]/]{1,50}\]|\{[^{}/]{1,200}\}|.", wild[at:], re.DOTALL)
        token = one[0] if one else wild[at]
        if token == "*":
            made.append("[^/]*")
        elif token == "?":
            made.append("[^/]")
        elif len(token) > 1 and token[0] == "{":
            made.append("(?:" + "|".join(_expression(part) for part in token[1:-1].split(",")) + ")")
        elif len(token) > 1:
            made.append("[" + re.escape(token[1:-1]).replace(r"\-", "-").replace("!", "^", token[1] == "!") + "]")
        else:
            made.append(re.escape(token))
        at += len(token)
    return re.sub(r"(\[\^/\]\*)+", "[^/]*", "".join(made))


def _files(root: Path) -> Iterator[Path]:
    seen = 0
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        seen += len(folders) + len(files)
        if seen > _MOST_SEEN:
            raise _TooManyError(f"more than {_MOST_SEEN:,} files lie in {root}: name a folder nearer to those meant")
        for name in sorted(files):
            path = Path(folder, name)
            if not name.startswith(".") and path.is_file() and path.resolve().is_relative_to(root):
                yield path


def _whole_mails(found: list[Path]) -> list[Path]:
    rich = {path.with_suffix("") for path in found if path.suffix.lower() in _RICH}
    return sorted(p for p in found if p.suffix.lower() != ".txt" or p.with_suffix("") not in rich)


def _named(found: list[Path], root: Path, prefix: str) -> list[Member]:
    """Ids from the paths; where two are alike, the suffix tells them apart, else a number."""
    stems = [path.relative_to(root).with_suffix("").as_posix() for path in found]
    short = [_id(prefix, stem) for stem in stems]
    made: list[Member] = []
    taken: set[str] = set()
    for path, stem, first in zip(found, stems, short, strict=True):
        name = first if short.count(first) == 1 else _id(prefix, f"{stem} {path.suffix[1:]}")
        count = 1
        while name in taken:
            count += 1
            name = f"{first[: LONGEST_ID - 5].rstrip('-')}-{count}"
        taken.add(name)
        words = re.sub(r"[\s/_.-]+", " ", stem).strip() or path.name
        made.append(Member(path, name, words[:1].upper() + words[1:], stem))
    return made


def _id(prefix: str, stem: str) -> str:
    return slug(f"{prefix} {stem}" if prefix else stem) or "template"
