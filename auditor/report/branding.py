"""A brand in a page: its colours and fonts as custom properties, its logos as addresses."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.model.brand import Brand, Properties

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg", "image/webp": "webp"}


def brand_css(brand: Brand) -> str:
    """To stand after the theme's own colours, which dark ground and prints keep where the brand has none for them.
    Everything in it was checked when the theme was read.
    """
    rules = [
        f"@media screen and (prefers-color-scheme:light){{:root{{{_set(brand.light)}}}}}" if brand.light else "",
        f"@media screen and (prefers-color-scheme:dark){{:root{{{_set(brand.dark)}}}}}" if brand.dark else "",
        f"@media print{{:root{{{_set(brand.printed)}}}}}" if brand.printed else "",
        f":root{{--sans:{brand.font}}}" if brand.font else "",
        f"h1,h2,h3,h4{{font-family:{brand.heading_font}}}" if brand.heading_font else "",
    ]
    return "".join(rules)


def _set(properties: Properties) -> str:
    return "".join(f"--{name}:{value};" for name, value in properties)


def logo_file(brand: Brand) -> str:
    """Its name where pictures lie beside the page; "" without a logo."""
    return f"logo.{_ENDINGS[brand.logo_type]}" if brand.logo and brand.logo_type in _ENDINGS else ""


def logo_files(brand: Brand) -> dict[str, bytes]:
    """Every logo by its name where pictures lie beside the page."""
    files = {logo_file(brand): brand.logo, _dark_file(brand): brand.logo_dark}
    return {name: data for name, data in files.items() if name}


def _dark_file(brand: Brand) -> str:
    known = brand.logo_dark and brand.logo_dark_type in _ENDINGS
    return f"logo-dark.{_ENDINGS[brand.logo_dark_type]}" if known else ""


def logo_address(brand: Brand, beside: str = "") -> str:
    """As a data address, or within the folder `beside`; an SVG in an `img` runs nothing. "" without a logo."""
    return _address(logo_file(brand), brand.logo, brand.logo_type, beside)


def dark_logo_address(brand: Brand, beside: str = "") -> str:
    """The same, of the logo for dark ground."""
    return _address(_dark_file(brand), brand.logo_dark, brand.logo_dark_type, beside)


def _address(name: str, data: bytes, media: str, beside: str) -> str:
    if not name:
        return ""
    return f"{beside}/{name}" if beside else f"data:{media};base64,{base64.b64encode(data).decode('ascii')}"
