"""Report themes: `reports/<theme>/` of the workspace laid over the built-in theme, file by file.

A template that replaces a built-in one can still extend it: `{% extends "built-in:report.html" %}`.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from auditor.errors import FileError, UsageError, nearest
from auditor.library.catalogues import Tongue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from jinja2.sandbox import ImmutableSandboxedEnvironment

    from auditor.library.roots import Root

STANDARD = "standard"
_ENGLISH = Tongue()
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def themes(roots: Iterable[Root]) -> dict[str, Root]:
    """Every theme by name, and the nearest root that has it."""
    found: dict[str, Root] = {}
    for root in roots:
        for folder in sorted((root.path / "reports").glob("*/")):
            if _NAME.fullmatch(folder.name):
                found.setdefault(folder.name, root)
    return dict(sorted(found.items()))


def theme_name(name: str) -> bool:
    """Whether a folder of that name is a theme."""
    return bool(_NAME.fullmatch(name))


def theme_folders(roots: Sequence[Root], theme: str = STANDARD) -> tuple[Path, ...]:
    """Where files of a theme are looked up, nearest first; the standard theme always stands at the end.

    Raises:
        UsageError: no root has that theme.
    """
    known = themes(roots)
    if theme not in known:
        raise UsageError(f"there is no report theme `{theme}`; {nearest(theme, known)}".rstrip("; "))
    names = (theme,) if theme == STANDARD else (theme, STANDARD)
    folders = [root.path / "reports" / name for name in names for root in roots]
    return tuple(folder for folder in folders if folder.is_dir())


@lru_cache(maxsize=8)  # templates are compiled once for all journeys of a process
def environment(
    folders: tuple[Path, ...], finalize: Callable[[Any], Any], tongue: Tongue = _ENGLISH
) -> ImmutableSandboxedEnvironment:
    """Templates of these folders in a sandbox, escaped without exception; an unknown name is an error. Every value
    that a template prints passes `finalize` before it is escaped.

    In templates `_("text {name}", name=…)` and `n_("one", "{count} of them", count)` speak the language of `tongue`.
    """
    from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined  # noqa: PLC0415
    from jinja2.runtime import Context, Macro  # noqa: PLC0415
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # noqa: PLC0415

    original = FileSystemLoader(folders[-1:])

    class Sandbox(ImmutableSandboxedEnvironment):
        """Whether an attribute is safe follows from its name and its owner's class: a large report asks 200,000 times.

        Fields of data classes are values, and macros and sentences are ours: of these nothing more is asked.
        """

        def getattr(self, obj: Any, attribute: str) -> Any:
            owner: type[Any] = type(obj)  # pyright: ignore[reportUnknownVariableType]
            if (known := values.get((owner, attribute))) is None:
                known = values[owner, attribute] = is_dataclass(owner) and attribute in {f.name for f in fields(owner)}
            return getattr(obj, attribute) if known else super().getattr(obj, attribute)

        def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805, PYI063
            """As the names of the original are: a template may pass any of its own."""
            if type(__obj) is not Macro and __obj is not sentence:
                return super().call(__context, __obj, *args, **kwargs)
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            first = (__context.eval_ctx,) if type(__obj) is Macro else ()
            return __obj(*first, *args, **kwargs)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            owner: type[Any] = type(obj)  # pyright: ignore[reportUnknownVariableType]
            key = (owner, attr)
            if key not in safe:
                safe[key] = super().is_safe_attribute(obj, attr, value)
            return safe[key]

    safe: dict[tuple[type[Any], str], bool] = {}
    values: dict[tuple[type[Any], str], bool] = {}
    unfilled = lru_cache(maxsize=None)(tongue.__call__)

    def sentence(pattern: str, /, **values: object) -> str:
        return tongue(pattern, **values) if values else unfilled(pattern)

    made = Sandbox(
        loader=ChoiceLoader([PrefixLoader({"built-in": original}, delimiter=":"), FileSystemLoader(folders)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    cast("dict[str, Any]", made.globals).update({"_": sentence, "n_": tongue.number})
    return made


def theme_text(folders: Sequence[Path], name: str, forbidden: str) -> str:
    """The nearest file of that name, as it will stand inside a page.

    Raises:
        FileError: no folder has it, or it holds `forbidden`, with which it would end its own element.
    """
    for folder in folders:
        path = folder / name
        if not path.is_file():
            continue
        text = path.read_text("utf-8").replace("\r\n", "\n")
        if forbidden in text.lower():
            line = text.lower()[: text.lower().index(forbidden)].count("\n") + 1
            fault = f"must not hold `{forbidden}`: it would end the element that it stands in"
            raise FileError(path, fault, line=line, column=1)
        return text
    raise FileError(folders[-1] / name, "is missing from the report theme")
