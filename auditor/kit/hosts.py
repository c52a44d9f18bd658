"""Addresses: whether they are encrypted, and whether their host is out in the world."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

_INSIDE = (
    "localhost",
    "test",
    "invalid",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "lan",
    "home",
    "corp",
    "arpa",
)
URL_IN_TEXT = re.compile(r"(?i:https?)://[^\s<>\"'“”‘’，。；！？（）《》【】、|\\^`{}]{1,2000}")


def host_of(address: str) -> str:
    """Lower case, without port; "" when the address has none or cannot be read."""
    try:
        return (urlsplit(address.strip()[:4000]).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_plain_http(address: str) -> bool:
    """`http:` with a host."""
    return address.lstrip()[:7].lower() == "http://" and bool(host_of(address))


def is_public(host: str) -> bool:
    """False for loopback and private networks, single words and the names reserved for tests (RFC 6761, 6762)."""
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and host.rsplit(".", 1)[1] not in _INSIDE


def addresses_in(text: str) -> list[str]:
    """Web addresses written out in a text, without the sign that ends the sentence."""
    return [match[0].rstrip(".,;:!?)]*_~") for match in URL_IN_TEXT.finditer(text)]
