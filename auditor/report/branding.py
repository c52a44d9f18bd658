"""A brand in a page: its colours and font as custom properties, its logo as an address."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.model.brand import Brand

_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg", "image/webp": "webp"}


def brand_css(brand: Brand) -> str:
    """To stand after the theme's own colours."""
    light = "".join(
        (
            f"--accent:{brand.accent};--accent-ground:color-mix(in srgb,{brand.accent} 10%,white);"
            if brand.accent
            else "",
            f"--sans:{brand.font};" if brand.font else "",
        )
    )
    dark = brand.accent_dark and (
        f"--accent:{brand.accent_dark};--accent-ground:color-mix(in srgb,{brand.accent_dark} 18%,black);"
    )
    rules = [f":root{{{light}}}" if light else ""]
    rules.append(f"@media (prefers-color-scheme:dark){{:root{{{dark}}}}}" if dark else "")
    rules.append(f"@media print{{:root{{{light}}}}}" if dark and light else "")
    return "".join(rules)


def logo_file(brand: Brand) -> str:
    """Its name where pictures lie beside the page; "" without a logo."""
    return f"logo.{_ENDINGS[brand.logo_type]}" if brand.logo and brand.logo_type in _ENDINGS else ""


def logo_address(brand: Brand) -> str:
    """As a data address; an SVG in an `img` runs nothing."""
    if not logo_file(brand):
        return ""
    return f"data:{brand.logo_type};base64,{base64.b64encode(brand.logo).decode('ascii')}"
