"""Devices, locales and time zones: how a variant becomes the options of a browser context."""

from __future__ import annotations

import asyncio
import functools
import json
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

from auditor.browser.choice import driver_package
from auditor.errors import FileError, nearest
from auditor.model.journey import Journey, Variant

# A picture pixel is a CSS pixel on every device, phones too: boxes and crops need no scaling, and the picture of a
# long page takes 0.25 s. At a scale of 2 it took 0.7 s, at a phone's own 3 over 1.2 s, and 2.5 and 4 times the bytes.
SCALE = 1

OWN: dict[str, dict[str, Any]] = {  # `like` lends the user agent, so that it ages with Playwright
    "desktop": {"viewport": {"width": 1280, "height": 800}, "like": "Desktop Chrome"},
    "laptop": {"viewport": {"width": 1440, "height": 900}, "like": "Desktop Chrome"},
    # A tablet asks for the desktop's page, as an iPad does, but lays it out by the page's viewport tag.
    "tablet": {"viewport": {"width": 820, "height": 1180}, "touch": True, "mobile": True, "like": "Desktop Chrome"},
    "phone": {"viewport": {"width": 390, "height": 844}, "touch": True, "mobile": True, "like": "Pixel 7"},
}

# The zone in which most people of a market live.
_ZONES = {
    "ae": "Asia/Dubai", "ar": "America/Argentina/Buenos_Aires", "at": "Europe/Vienna", "au": "Australia/Sydney",
    "be": "Europe/Brussels", "bg": "Europe/Sofia", "br": "America/Sao_Paulo", "ca": "America/Toronto",
    "ch": "Europe/Zurich", "cl": "America/Santiago", "cn": "Asia/Shanghai", "co": "America/Bogota",
    "cz": "Europe/Prague", "de": "Europe/Berlin", "dk": "Europe/Copenhagen", "ee": "Europe/Tallinn",
    "eg": "Africa/Cairo", "es": "Europe/Madrid", "fi": "Europe/Helsinki", "fr": "Europe/Paris", "gb": "Europe/London",
    "gr": "Europe/Athens", "hk": "Asia/Hong_Kong", "hr": "Europe/Zagreb", "hu": "Europe/Budapest",
    "id": "Asia/Jakarta", "ie": "Europe/Dublin", "il": "Asia/Jerusalem", "in": "Asia/Kolkata",
    "is": "Atlantic/Reykjavik", "it": "Europe/Rome", "jp": "Asia/Tokyo", "ke": "Africa/Nairobi", "kr": "Asia/Seoul",
    "lt": "Europe/Vilnius", "lu": "Europe/Luxembourg", "lv": "Europe/Riga", "mo": "Asia/Macau",
    "mt": "Europe/Malta", "mx": "America/Mexico_City", "my": "Asia/Kuala_Lumpur", "ng": "Africa/Lagos",
    "nl": "Europe/Amsterdam", "no": "Europe/Oslo", "nz": "Pacific/Auckland", "pe": "America/Lima",
    "ph": "Asia/Manila", "pk": "Asia/Karachi", "pl": "Europe/Warsaw", "pt": "Europe/Lisbon", "ro": "Europe/Bucharest",
    "rs": "Europe/Belgrade", "ru": "Europe/Moscow", "sa": "Asia/Riyadh", "se": "Europe/Stockholm",
    "sg": "Asia/Singapore", "si": "Europe/Ljubljana", "sk": "Europe/Bratislava", "th": "Asia/Bangkok",
    "tr": "Europe/Istanbul", "tw": "Asia/Taipei", "ua": "Europe/Kyiv", "us": "America/New_York",
    "vn": "Asia/Ho_Chi_Minh", "za": "Africa/Johannesburg",
}  # fmt: skip
_ALIASES = {"uk": "gb"}


def device_names() -> tuple[str, ...]:
    """Every device that a variant may name: our four, then Playwright's; nothing is started."""
    return (*OWN, *sorted(descriptors(), key=str.lower))


def context_options(devices: Mapping[str, Any], variant: Variant, journey: Journey) -> dict[str, Any]:
    """The options of `browser.new_context` for one way of walking; `devices` as `descriptors()` gives them.

    Raises:
        FileError: the variant names a device or a time zone that is not known.
    """
    return {
        **_device(devices, variant),
        "device_scale_factor": SCALE,
        "locale": variant.locale or locale_of(journey),
        "timezone_id": _zone(variant, journey),
        "color_scheme": "dark" if variant.dark else "light",
        "reduced_motion": "reduce",
        "ignore_https_errors": journey.ignore_certificate,
        "accept_downloads": False,
        # Blocked, a worker's registration would come to nothing in a way that no browser has (it answers
        # `undefined`), and pages would log errors that no customer meets.
        "service_workers": "allow",
        "bypass_csp": False,
    }


def _device(devices: Mapping[str, Any], variant: Variant) -> dict[str, Any]:
    wanted = variant.device.casefold()
    if wanted in OWN:
        own = OWN[wanted]
        touch, mobile = own.get("touch", False), own.get("mobile", False)
        options = {"viewport": own["viewport"], "screen": own["viewport"], "has_touch": touch, "is_mobile": mobile}
        like = devices.get(own["like"])
        return {**options, "user_agent": like["user_agent"]} if like else options
    for name, device in devices.items():
        if name.casefold() == wanted:
            keys = ("viewport", "screen", "user_agent", "has_touch", "is_mobile")
            return {key: device[key] for key in keys if key in device}
    hint = nearest(variant.device, (*OWN, *devices)) or f"our own are {', '.join(OWN)}"
    at = variant.at
    raise FileError(at.path, f"unknown device `{variant.device}`; {hint}", line=at.line, column=at.column)


def locale_of(journey: Journey) -> str:
    """The locale of the journey's first language in its market: `en-GB`, `zh-CN`; the language as written if it says.

    A market that is no country we know (`eu`, `global`) adds nothing.
    """
    language = journey.languages[0] if journey.languages else "en"
    market = _market(journey)
    if "-" in language or "_" in language or market not in _ZONES:
        return language.replace("_", "-")
    return f"{language}-{market.upper()}"


def _market(journey: Journey) -> str:
    market = journey.market.casefold()
    return _ALIASES.get(market, market)


def _zone(variant: Variant, journey: Journey) -> str:
    zone = variant.timezone
    if not zone:
        return _ZONES.get(_market(journey), "UTC")
    from zoneinfo import available_timezones  # noqa: PLC0415  # reads the system's folder of zones

    known = available_timezones()
    if known and zone not in known:  # a bare machine knows none; the browser has its own list
        at = variant.at
        hint = nearest(zone, known) or "write it as Europe/London"
        raise FileError(at.path, f"unknown time zone `{zone}`; {hint}", line=at.line, column=at.column)
    return zone


@functools.cache
def descriptors() -> Mapping[str, Any]:
    """Playwright's devices by name, with keys as `browser.new_context` takes them.

    They are read from the driver's own files (some milliseconds); if a new version keeps them otherwise, the driver
    is asked (half a second).
    """
    library = driver_package() / "lib"
    for path, read in (
        (library / "server/deviceDescriptorsSource.json", json.loads),
        (library / "coreBundle.js", _bundled),
    ):
        try:
            listed = read(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if listed:
            return {name: {_snake(key): value for key, value in device.items()} for name, device in listed.items()}
    return _asked()


def _bundled(script: str) -> dict[str, Any]:
    """The object literal in the driver's bundle; its keys are bare words, all else is JSON."""
    start = script.find("deviceDescriptorsSource_default = {")
    end = script.find("\n    };", start)
    if start < 0 or end < 0:
        return {}
    literal = script[script.index("{", start) : end] + "}"
    listed: dict[str, Any] = json.loads(re.sub(r"^(\s+)(\w+):", r'\1"\2":', literal, flags=re.MULTILINE))
    return listed


def _snake(key: str) -> str:
    return re.sub(r"(?<=[a-z])[A-Z]", lambda met: f"_{met[0].lower()}", key)


def _asked() -> Mapping[str, Any]:
    from playwright.async_api import async_playwright  # noqa: PLC0415

    async def ask() -> Mapping[str, Any]:
        async with async_playwright() as driver:
            return cast("Mapping[str, Any]", driver.devices)  # pyright: ignore[reportUnknownMemberType]  # a bare dict

    with ThreadPoolExecutor(1) as apart:  # a loop may already run in this thread
        return apart.submit(asyncio.run, ask()).result()
