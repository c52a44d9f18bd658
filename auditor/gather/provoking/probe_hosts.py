"""Where errors may be provoked: the journey's own site and the hosts that it names, and nowhere else."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from auditor.errors import StepError
from auditor.gather.faults import without_login
from auditor.model.sayings import Said, say, series

if TYPE_CHECKING:
    from playwright.async_api import BrowserContext, Route

    from auditor.model.journey import Journey

_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_MOST = 20


def host_of(url: str) -> str:
    """In small letters; "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").casefold()
    except ValueError:
        return ""


def with_login(url: str, base_url: str) -> str:
    """The address with the user and password of `base_url`, where that is the same site."""
    try:
        base, parts = urlsplit(base_url), urlsplit(url)
    except ValueError:
        return url
    login, at, where = base.netloc.rpartition("@")
    if not at or parts.netloc != where:
        return url
    return urlunsplit(parts._replace(netloc=f"{login}@{where}"))


@dataclass
class Fence:
    """The hosts at which a journey may provoke errors; `turned` are requests that went elsewhere and were stopped.

    own: the site itself, with and without `www.`. hosts: others that the journey names, and all below them.
    """

    own: str = ""
    hosts: tuple[str, ...] = ()
    local: bool = False  # files of this machine
    turned: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, journey: Journey) -> Fence:
        """The host of `base_url`, and those of `network: {only: …}`."""
        return cls(host_of(journey.base_url), journey.only_hosts, local=journey.base_url.startswith("file:"))

    def __str__(self) -> str:
        """The hosts, as a person lists them."""
        return self.said

    @property
    def said(self) -> Said:
        """The same, for other languages."""
        named = dict.fromkeys(one for one in (self.own, *self.hosts) if one)
        return series(named) if named else say("none: the journey has no `base_url:`")

    def holds(self, url: str) -> bool:
        """Whether an address lies within."""
        host = host_of(url)
        if not host:
            return self.local and url.startswith("file:")
        if self.own and host.removeprefix("www.") == self.own.removeprefix("www."):
            return True
        return any(_fits(host, one.casefold()) for one in self.hosts)

    def demand(self, url: str, what: str) -> None:
        """Go no further with an address that lies outside.

        Raises:
            StepError: it does.
        """
        if self.holds(url):
            return
        where = host_of(url) or without_login(url)
        raise StepError(
            say(
                "{what} {host}, and errors are provoked only at hosts that the journey names ({hosts}); "
                "if that host is yours, add it under `network:`, to `only:`",
                what=what,
                host=where,
                hosts=self.said,
            )
        )

    async def stand(self, context: BrowserContext) -> None:
        """Stop what would be sent, or would lead, elsewhere."""

        async def answer(route: Route) -> None:
            from playwright.async_api import Error  # noqa: PLC0415

            request, leads = route.request, False
            with contextlib.suppress(Error):  # a frame so new that it has no page yet
                leads = request.is_navigation_request() and request.frame.parent_frame is None
            own = self.holds(request.url) or not host_of(request.url)
            sends = request.method.upper() not in _READS
            with contextlib.suppress(Error):
                if own or not (leads or sends):
                    await route.fallback()
                    return
                if len(self.turned) < _MOST:
                    self.turned.append(without_login(request.url))
                await route.abort("blockedbyclient")

        await context.route("**/*", answer)


def _fits(host: str, allowed: str) -> bool:
    below = allowed.removeprefix("*.")
    return host == below or host.endswith(f".{below}")
