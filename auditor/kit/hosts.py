"""Addresses: whether they are encrypted, whether their host is out in the world, and to whom it belongs."""

from __future__ import annotations

import ipaddress
import re
from functools import lru_cache
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


_SECOND_LEVEL = frozenset({
    "ac", "co", "com", "edu", "gob", "gouv", "gov", "govt", "ltd", "me", "mil", "ne", "net", "nom", "or", "org", "plc",
    "go", "nhs", "police", "sch",
})  # fmt: skip
_REGIONS_OF_CN = frozenset({
    "bj", "sh", "tj", "cq", "he", "sx", "nm", "ln", "jl", "hl", "js", "zj", "ah", "fj", "jx", "sd", "ha", "hb",
    "hn", "gd", "gx", "hi", "sc", "gz", "yn", "xz", "sn", "gs", "qh", "nx", "xj", "tw", "hk", "mo",
})  # fmt: skip
_LENT = frozenset({  # hosts under which each customer has a name of its own
    "github.io", "gitlab.io", "herokuapp.com", "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app",
    "firebaseapp.com", "appspot.com", "azurewebsites.net", "cloudfront.net", "myshopify.com", "blogspot.com",
    "wordpress.com", "wixsite.com", "squarespace.com", "webflow.io", "onrender.com", "fly.dev", "app.link",
    "onelink.me",
    "page.link", "zendesk.com", "freshdesk.com", "statuspage.io",
})  # fmt: skip
_RESERVED = ("example", "example.com", "example.net", "example.org", "example.edu")
SHORTENERS = frozenset({
    "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly", "cutt.ly", "rb.gy", "t.ly",
    "shorturl.at", "v.gd", "bl.ink", "tiny.cc", "s.id", "dwz.cn", "t.cn", "url.cn", "suo.im", "mrw.so", "w.url.cn",
    "985.so", "t.hk.uy", "dwz.win", "sourl.cn", "u.nu",
})  # fmt: skip
WELL_KNOWN = frozenset({
    # social
    "facebook.com", "fb.com", "fb.me", "instagram.com", "twitter.com", "x.com", "linkedin.com", "youtube.com",
    "youtu.be",
    "pinterest.com", "pinterest.co.uk", "tiktok.com", "whatsapp.com", "wa.me", "t.me", "telegram.org", "snapchat.com",
    "threads.net", "mastodon.social", "bsky.app", "vimeo.com", "discord.gg", "discord.com", "reddit.com", "spotify.com",
    "weibo.com", "weibo.cn", "wechat.com", "weixin.com", "xiaohongshu.com", "douyin.com", "bilibili.com", "zhihu.com",
    "qq.com", "medium.com", "tumblr.com", "messenger.com", "m.me", "line.me",
    # app stores and maps
    "apple.com", "google.com", "google.co.uk", "google.cn", "goo.gle", "microsoft.com", "android.com", "huawei.com",
    "appgallery.huawei.com", "bing.com", "openstreetmap.org", "amap.com", "gaode.com", "baidu.com", "what3words.com",
    # carriers
    "dhl.com", "dhl.de", "dhl.co.uk", "dpd.com", "dpd.co.uk", "dpd.de", "ups.com", "fedex.com", "usps.com",
    "gls-group.com",
    "gls-group.eu", "tnt.com", "evri.com", "myhermes.co.uk", "hermesworld.com", "myhermes.de", "yodel.co.uk",
    "parcelforce.com", "royalmail.com", "anpost.com", "anpost.ie", "auspost.com.au", "canadapost.ca",
    "canadapost-postescanada.ca",
    "nzpost.co.nz", "deutschepost.de", "laposte.fr", "colissimo.fr", "chronopost.fr", "correos.es", "postnl.nl",
    "bpost.be",
    "inpost.co.uk", "inpost.pl", "17track.net", "sf-express.com", "zto.com", "yto.net.cn", "sto.cn", "yundaex.com",
    "jtexpress.com.cn", "jdl.com", "cainiao.com", "ems.com.cn", "kuaidi100.com", "fcbox.com",
    # payment, reviews, help with browsers and law
    "paypal.com", "paypal.me", "stripe.com", "klarna.com", "klarna.co.uk", "clearpay.co.uk", "afterpay.com",
    "adyen.com",
    "worldpay.com", "mollie.com", "gocardless.com", "visa.com", "mastercard.com", "alipay.com", "unionpay.com",
    "95516.com", "trustpilot.com", "feefo.com", "reviews.io", "reviews.co.uk", "yotpo.com", "europa.eu", "w3.org",
    "wikipedia.org", "mozilla.org", "aboutcookies.org", "allaboutcookies.org",
})  # fmt: skip
_TOP = (
    "com|net|org|info|biz|io|co|uk|ie|de|at|ch|fr|be|nl|lu|it|es|pt|se|no|dk|fi|pl|cz|eu|us|ca|au|nz|cn|hk|tw|jp|kr|sg"
    "|in|br|mx|za|shop|store|online|site|app|dev|link|xyz|top|vip|club|me|ly|gl|gd|gy|cc|tv|ai|to|example"
)
DOMAIN = re.compile(rf"(?i:(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,6}}(?:{_TOP}))(?![A-Za-z0-9@-])")


@lru_cache(maxsize=4096)
def registrable(host: str) -> str:
    """The part of a host that somebody registered (`mail.shop.co.uk`: `shop.co.uk`); an address or a word is its own.

    Country domains with a second level (`co.uk`, `com.cn`) and the common hosts that lend names (`github.io`) are
    known by rule and by a short list; the whole list of public suffixes is not needed to tell companies apart.
    """
    host = host.strip(" .").lower()
    labels = host.split(".")
    if len(labels) <= 2 or not labels[-1][:1].isalpha():  # noqa: PLR2004 - a name and its top level
        return host
    tail = ".".join(labels[-2:])
    country = len(labels[-1]) == 2  # noqa: PLR2004 - ISO 3166
    second = labels[-2] in _SECOND_LEVEL or (labels[-1] == "cn" and labels[-2] in _REGIONS_OF_CN)
    return ".".join(labels[-3:]) if tail in _LENT or (country and second) else tail


def is_reserved(host: str) -> bool:
    """A name set aside for examples (RFC 2606): nobody's in the world, and yet a company's in a demonstration."""
    return host.endswith(".example") or registrable(host) in _RESERVED or host in _RESERVED


def is_well_known(host: str) -> bool:
    """Social networks, shops for apps, maps, carriers, payment services, public offices: companies link to them."""
    name = registrable(host)
    return name in WELL_KNOWN or host in WELL_KNOWN or bool(re.search(r"(?:^|\.)gov(?:\.[a-z]{2})?$", host))


def is_shortener(host: str) -> bool:
    """A public service that hides where a link leads."""
    return host.removeprefix("www.") in SHORTENERS


def domain_shown(text: str) -> str:
    """The host that a text names when it is an address as a whole (`acme.com/order`, `https://acme.com`), else ""."""
    shown = text.strip().strip("<>()[]“”\"'*_ ").rstrip(".,;:!?")
    if len(shown) > 2000 or any(c.isspace() for c in shown) or "@" in shown:  # noqa: PLR2004 - the longest address
        return ""
    if re.match("(?i:https?://)", shown):
        return host_of(shown)
    match = DOMAIN.match(shown)
    return match[0].lower() if match and shown[match.end() :][:1] in {"", "/", "?", "#", ":"} else ""


def same_host(one: str, two: str) -> bool:
    """They belong to one registered name, in whatever script it is written."""
    return registrable(_ascii(one)) == registrable(_ascii(two))


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii") if not host.isascii() else host
    except UnicodeError:
        return host
