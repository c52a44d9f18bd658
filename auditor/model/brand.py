"""Whose report it is: what `theme.yaml` of a theme says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Brand:
    """A report under another name.

    logo: the file, with its media type · accent, accent_dark: `#rrggbb` or "", on light and dark ground · font: a
    CSS font-family list, checked · contact, disclaimer: plain text, lines kept.
    """

    name: str = ""
    logo: bytes = b""
    logo_type: str = ""
    accent: str = ""
    accent_dark: str = ""
    font: str = ""
    contact: str = ""
    disclaimer: str = ""
