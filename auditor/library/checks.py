"""Checks are found by path, one a file, and loaded under private module names."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from auditor.errors import FileError
from auditor.model.check import Check, JourneyCheck, TouchpointCheck

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from auditor.library.roots import Root


@dataclass(frozen=True, slots=True)
class Shelf:
    """All checks by id, in order of family and id; the files that failed to load; what replaces what."""

    checks: dict[str, Check]
    broken: tuple[FileError, ...] = ()
    replaced: tuple[tuple[str, str], ...] = ()  # (id, path of the file that is hidden)


def load_checks(roots: Iterable[Root]) -> Shelf:
    """Every check of every root, the nearest root winning id by id."""
    found: dict[str, Check] = {}
    broken: list[FileError] = []
    replaced: list[tuple[str, str]] = []
    for root in roots:
        for path in sorted((root.path / "checks").glob("*/*.py")):
            if path.name.startswith("_"):
                continue
            try:
                check = load_check(path, root.name)
            except FileError as error:
                broken.append(error)
                continue
            if check.meta.id in found:
                replaced.append((check.meta.id, str(path)))
            else:
                found[check.meta.id] = check
    ordered = dict(sorted(found.items(), key=lambda item: (item[1].meta.family, item[0])))
    return Shelf(ordered, tuple(broken), tuple(replaced))


def load_check(path: Path, origin: str = "built-in") -> Check:
    """The one check that a file declares.

    Raises:
        FileError: the file does not import, declares none or several, or its id is not its name.
    """
    name = f"_auditor_check_{path.parent.name}_{path.stem}_{abs(hash(str(path))):x}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise FileError(path, "cannot be loaded as Python")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        line = getattr(error, "lineno", None) or _line_of(error, path)
        raise FileError(path, f"cannot be loaded: {type(error).__name__}: {error}", line=line) from error
    declared = [v for v in vars(module).values() if isinstance(v, TouchpointCheck | JourneyCheck)]
    if len(declared) != 1:
        raise FileError(path, f"a check file declares one check; this one declares {len(declared)}")
    check = declared[0]
    expected = path.stem.replace("_", "-")
    if check.meta.id != expected:
        raise FileError(path, f"its check is called `{check.meta.id}`; the file's name asks for `{expected}`")
    page = (module.__doc__ or "").strip()
    return replace(check, meta=replace(check.meta, family=path.parent.name, page=page, origin=origin))


def _line_of(error: BaseException, path: Path) -> int:
    trace, line = error.__traceback__, 0
    while trace:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
