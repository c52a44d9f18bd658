"""Whose report it is: what `theme.yaml` of a theme says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

Properties: TypeAlias = tuple[tuple[str, str], ...]
"""Colours of a page, `#rrggbb` by name: ("accent", "#8a3b12")."""


@dataclass(frozen=True, slots=True)
class Brand:
    """A report under another name.

    logo, logo_dark: files, with their media types; the second, for dark ground, may be missing.
    light, dark, printed: the colours that differ from the theme's, those derived from others among them.
    font, heading_font: CSS font-family lists, checked, "" for the theme's.
    contact, disclaimer: plain text, lines kept.
    """

    name: str = ""
    logo: bytes = b""
    logo_type: str = ""
    logo_dark: bytes = b""
    logo_dark_type: str = ""
    light: Properties = ()
    dark: Properties = ()
    printed: Properties = ()
    font: str = ""
    heading_font: str = ""
    contact: str = ""
    disclaimer: str = ""
