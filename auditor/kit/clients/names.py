"""What people call mail clients, and which `family.platform` of the table that is."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from auditor.kit.clients.table import table
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Callable

# Where a family is named alone, it means the clients that people have today: not Gmail in a telephone's browser, and
# not Windows Mail, which Microsoft ended in 2024. Both can be named with their platform.
_ENDED = frozenset({"gmail.mobile-webmail", "outlook.windows-mail"})
_OTHER_NAMES = {
    "outlook-com": ("outlook.outlook-com",),
    "outlook-web": ("outlook.outlook-com",),
    "hotmail": ("outlook.outlook-com",),
    "outlook-mac": ("outlook.macos",),
    "outlook-mobile": ("outlook.ios", "outlook.android"),
    "windows-mail": ("outlook.windows-mail",),
    "gmail-web": ("gmail.desktop-webmail",),
    "gmail-mobile": ("gmail.ios", "gmail.android"),
    "yahoo-web": ("yahoo.desktop-webmail",),
    "samsung": ("samsung-email.android",),
    "proton": ("protonmail.desktop-webmail", "protonmail.ios", "protonmail.android"),
    "proton-mail": ("protonmail.desktop-webmail", "protonmail.ios", "protonmail.android"),
    "ionos": ("ionos-1and1.desktop-webmail", "ionos-1and1.android"),
    "1and1": ("ionos-1and1.desktop-webmail", "ionos-1and1.android"),
    "iphone": ("apple-mail.ios",),
}
_FAMILIES = {
    "gmail": "Gmail", "outlook": "Outlook", "yahoo": "Yahoo Mail", "apple-mail": "Apple Mail", "aol": "AOL",
    "thunderbird": "Thunderbird", "samsung-email": "Samsung Email", "sfr": "SFR", "orange": "Orange",
    "protonmail": "Proton Mail", "hey": "HEY", "mail-ru": "Mail.ru", "fastmail": "Fastmail", "laposte": "LaPoste.net",
    "t-online-de": "T-Online", "free-fr": "Free.fr", "gmx": "GMX", "web-de": "WEB.DE", "ionos-1and1": "IONOS",
    "rainloop": "RainLoop", "wp-pl": "WP.pl",
}  # fmt: skip
_PLATFORMS: dict[str, Callable[[str], Said]] = {
    "desktop-webmail": lambda name: say("{client} on the web", client=name),
    "mobile-webmail": lambda name: say("{client} in a phone's browser", client=name),
    "ios": lambda name: say("{client} on iOS", client=name),
    "android": lambda name: say("{client} on Android", client=name),
    "windows": lambda name: say("{client} on Windows", client=name),
    "macos": lambda name: say("{client} on macOS", client=name),
    "windows-mail": lambda name: say("{client} (Windows Mail)", client=name),
    "outlook-com": lambda name: say("{client}.com", client=name),
}


@cache
def client_names() -> dict[str, tuple[str, ...]]:
    """Every name that a workspace may use, and the `family.platform` that it stands for."""
    known = table().clients
    found: dict[str, tuple[str, ...]] = {}
    for client in known:
        family, platform = client.split(".", 1)
        found[client] = (client,)
        short = platform.removeprefix(f"{family}-").removeprefix("desktop-")
        found[f"{family}-{short}"] = (client,)
        if client not in _ENDED:
            found[family] = (*found.get(family, ()), client)
    return {**found, **{name: clients for name, clients in _OTHER_NAMES.items() if set(clients) <= set(known)}}


def clients_named(names: tuple[str, ...]) -> tuple[str, ...]:
    """The `family.platform` that the names stand for, each once, in order; names that are none are left out."""
    known = client_names()
    return tuple(dict.fromkeys(client for name in names for client in known.get(as_written(name), ())))


def as_written(name: str) -> str:
    """The name as the table has it: small letters, no spaces."""
    return "-".join(name.strip().lower().replace("_", "-").split())


def spoken(clients: tuple[str, ...]) -> list[str]:
    """“Gmail”, “Outlook on Windows”: families whole where all that people use of them is there, else by platform."""
    there = set(clients)
    said: list[str] = []
    for client in clients:
        family, platform = client.split(".", 1)
        name = _FAMILIES.get(family, family)
        if len(client_names().get(family, ())) and set(client_names()[family]) <= there:
            said.append(name)
        else:
            on = _PLATFORMS.get(platform)
            said.append(on(name) if on else f"{name} {platform}")
    return list(dict.fromkeys(said))
