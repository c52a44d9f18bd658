"""What is asked of a report beside its format."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.library.catalogues import ENGLISH, Tongue, tongue_of
from auditor.library.roots import Root, built_in
from auditor.library.templates import STANDARD, theme_folders
from auditor.model.brand import Brand
from auditor.model.settings import Assets, Depth

if TYPE_CHECKING:
    from collections.abc import Sequence

BESIDE = "report_files"  # beside the page: where assets lie that are not within it


@dataclass(frozen=True)
class ReportOptions:
    """How the reports of a run are made.

    roots: libraries in which theme and catalogues are looked up, nearest first; the built-in one is added.
    assets: pictures, style and script within the page, or beside it in `report_files/`.
    browser: as `--browser`, for the PDF. brand: of the theme, None for our own.
    """

    theme: str = STANDARD
    lang: str = ENGLISH
    depth: Depth = "standard"
    assets: Assets = "inline"
    roots: Sequence[Root] = ()
    browser: str = ""
    brand: Brand | None = None

    @cached_property
    def libraries(self) -> tuple[Root, ...]:
        """Nearest first, the built-in one last."""
        ours = built_in()
        return tuple(self.roots) if ours in self.roots else (*self.roots, ours)

    @cached_property
    def folders(self) -> tuple[Path, ...]:
        """Of the theme, nearest first.

        Raises:
            UsageError: there is no such theme.
        """
        return theme_folders(self.libraries, self.theme)

    @cached_property
    def tongue(self) -> Tongue:
        """The language of the report.

        Raises:
            UsageError: there is no such language. FileError: a catalogue cannot be read.
        """
        return tongue_of(self.lang, self.libraries, self.folders)
