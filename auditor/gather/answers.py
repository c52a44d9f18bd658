"""What the links of a mail, message, script or document answer, where the journey says `check_links: true`.

Only what leads somewhere is requested (`auditor.kit.links`), only at the journey's own host and those that it names,
without cookies, and no further than the head of the answer: the connection is closed there, however much would
follow. (A browser's own client reads every body to its end.) Redirects are followed by hand, because each hop has to
be told apart and its host looked at like the link's own.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit

from auditor.gather.drawn.autolink import find_pressable
from auditor.gather.faults import without_login
from auditor.gather.heads import CLOSED, PORTS, Reply, head_of
from auditor.kit.hosts import registrable
from auditor.kit.links import NAVIGATIONAL, NEVER, sort_of, sort_of_address
from auditor.kit.mailing.unsubscribing import targets_of
from auditor.model.artifacts import Link, Links, Mail, Texts
from auditor.model.mails import Answer, Answers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from auditor.gather.captured import Captured
    from auditor.model.journey import Journey, Touchpoint

PAUSE = 0.5  # seconds before the one retry
MOST_LINKS = 200  # of one touchpoint
MOST_HOPS = 5
AT_A_TIME = 4
CIRCLE = "it redirects in a circle"  # perhaps only for who takes no cookies

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HEAD_REFUSED = frozenset({400, 403, 404, 405, 406, 410, 429, 500, 501, 502, 503})  # not everywhere is HEAD served
_AGAIN = 500  # from here on the server is in trouble, and may not be a moment later
_LONGEST_URL = 4_000
_REASONS = {
    "one-time": "one-time link: never requested",
    "unsubscribe": "it leaves a list: never requested",
    "payment": "payment link: never requested",
    "asset": "a file: not requested",
    "contact": "an address to write to or to call",
}


@dataclass
class LinkCheck:
    """One for a walk: the same address is asked once for all its variants and touchpoints."""

    journey: Journey
    walked: set[str] = field(default_factory=set[str])  # hosts of pages that the customer saw
    _asked: dict[str, asyncio.Task[Answer]] = field(default_factory=dict[str, "asyncio.Task[Answer]"])
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_A_TIME))

    async def note(self, touchpoint: Touchpoint, captured: Captured) -> None:
        """Put the answers beside what was captured, and beside the documents that came with it."""
        for one in (captured, *(part.captured for part in captured.parts)):
            if not one.lost and (answers := await self.check(touchpoint, one.artifacts)):
                one.artifacts[Answers] = answers

    async def check(self, touchpoint: Touchpoint, artifacts: Mapping[type[Any], Any]) -> Answers | None:
        """What each link gives, each address once; None where the journey does not want it known."""
        wanted = self.journey.check_links if touchpoint.check_links is None else touchpoint.check_links
        if not wanted:
            return None
        links: dict[str, Link] = {}
        for link in links_of(artifacts):
            if link.role != "button" or link.href:
                links.setdefault(_bare(link.href), link)
        mail: Mail | None = artifacts.get(Mail)
        targets = targets_of(mail.headers) if mail else ()
        asking = [self._one(link, sort_of(link, targets)) for link in list(links.values())[:MOST_LINKS]]
        rest = list(links.values())[MOST_LINKS : 2 * MOST_LINKS]
        unasked = [_answer(one, sort_of(one, targets), f"one of more than {MOST_LINKS} links") for one in rest]
        return Answers((*await asyncio.gather(*asking), *unasked))

    async def close(self) -> None:
        """Let go of what is still asked."""
        for task in self._asked.values():
            task.cancel()
        await asyncio.gather(*self._asked.values(), return_exceptions=True)

    def saw(self, url: str) -> None:
        """The customer stood on this page."""
        try:
            self.walked.add(_where(url))
        except ValueError:
            return

    async def _one(self, link: Link, sort: str) -> Answer:
        why = self.why_not(link.href, sort)
        if why:
            return _answer(link, sort, why)
        url = _bare(link.href)
        if url not in self._asked:
            self._asked[url] = asyncio.create_task(self._ask(url))
        try:
            got = await asyncio.shield(self._asked[url])
        except Exception as error:  # noqa: BLE001  # one link, not the mail
            return _answer(link, sort, f"an error of the auditor's own, {type(error).__name__}")
        return replace(got, text=link.text, href=link.href, selector=link.selector, box=link.box)

    def why_not(self, url: str, sort: str) -> str:
        """The reason for which nobody asks this address; "" when it may be asked."""
        if sort != NAVIGATIONAL:
            return _REASONS[sort]
        try:
            parts = urlsplit(url.strip()[: _LONGEST_URL + 1])
            host, scheme, _ = (parts.hostname or "").casefold(), parts.scheme.lower(), parts.port
        except ValueError:
            return "the address cannot be read"
        if scheme == "file":
            return "" if self._is_ours(parts.path) else "a file of this machine"
        if scheme not in PORTS or not host or len(url) > _LONGEST_URL:
            return "no address of the web"
        return self._why_not_there(url, host)

    def _why_not_there(self, url: str, host: str) -> str:
        if not (self._is_own(url) or any(_fits(host, one) for one in self.journey.link_hosts)):
            return "other host; name it in `link_hosts`"
        if self.journey.only_hosts and not any(_fits(host, one) for one in self.journey.only_hosts):
            return "`network: {only: …}` does not name this host"
        return ""

    def _is_own(self, url: str) -> bool:
        """The host of `base_url`, with or without `www.`; and hosts of the same site on which the customer stood."""
        base, where = _where(self.journey.base_url), _where(url)
        site = registrable(base.partition(":")[0])
        return bool(base) and (where == base or (where in self.walked and registrable(where.partition(":")[0]) == site))

    def _is_ours(self, path: str) -> bool:
        base = urlsplit(self.journey.base_url)
        if base.scheme != "file":
            return False
        start = Path(unquote(base.path))
        folder = (start if start.is_dir() else start.parent).resolve()
        return Path(unquote(path)).resolve().is_relative_to(folder)

    async def _ask(self, url: str) -> Answer:
        """Follow the link from hop to hop, no further than it may be asked."""
        if url.startswith("file:"):
            there_is = await asyncio.to_thread(Path(unquote(urlsplit(url).path)).exists)
            return Answer("", url, final=url, fault="" if there_is else "no such file", tries=1)
        got = Answer("", url)
        here, seen = url, {url}
        while True:
            async with self._turns:
                reply, tried = await self._twice(here)
            got = replace(got, status=reply.status, final=without_login(here), tries=got.tries + tried)
            if reply.status not in _REDIRECTS or not reply.leads:
                return replace(got, fault=reply.fault)
            there = _hop(here, reply.leads)
            if not there:
                return replace(got, fault="it leads to no address")
            if why := self.why_not(there, sort_of_address(there)):
                return replace(got, final=_shown(there), skipped=f"it leads on to {_shown(there)}; {why}")
            here = _bare(there)
            if here in seen:
                return replace(got, fault=CIRCLE)
            seen.add(here)
            if len(seen) > MOST_HOPS + 1:
                return replace(got, fault=f"it redirects more than {MOST_HOPS} times")

    async def _twice(self, url: str) -> tuple[Reply, int]:
        reply = await self._reply(url)
        if reply.status and reply.status < _AGAIN:
            return reply, 1
        await asyncio.sleep(PAUSE)
        return await self._reply(url), 2

    async def _reply(self, url: str) -> Reply:
        reply = await self._head("HEAD", url)
        return await self._head("GET", url) if reply.status in _HEAD_REFUSED or reply.fault == CLOSED else reply

    async def _head(self, method: str, url: str) -> Reply:
        return await head_of(method, url, self.journey.base_url, careless=self.journey.ignore_certificate)


def _hop(here: str, leads: str) -> str:
    try:
        there = urljoin(here, leads)
        return there if urlsplit(there).scheme else ""
    except ValueError:
        return ""


def links_of(artifacts: Mapping[type[Any], Any]) -> tuple[Link, ...]:
    """Its links, and of a mail the addresses as well that stand in its words: mail programs make them pressable."""
    links: Links = artifacts.get(Links, Links())
    if Mail not in artifacts:
        return links.links
    texts: Texts = artifacts.get(Texts, Texts())
    mail: Mail = artifacts[Mail]
    known = {_page(link.href) for link in links.links} | {link.text.strip() for link in links.links}
    found = list(links.links)
    for block in texts.blocks:
        if block.role not in {"subject", "preheader", "sender"}:
            found += _written(block.text, known, block.selector, block.box)
    return (*found, *_written(mail.text, known))


def _written(text: str, known: set[str], selector: str = "", box: Any = None) -> Iterable[Link]:
    """Addresses in a text, each with the lines around it for a context; `known` are pages and names of links."""
    for one in find_pressable(text):
        shown = text[one.start : one.end]
        if one.href.startswith(("http:", "https:")) and known.isdisjoint((_page(one.href), shown)):
            known.add(_page(one.href))
            around = " ".join(text[max(0, one.start - 200) : one.end].rpartition("\n\n")[2].split())
            yield Link(shown, one.href, shown, context=around, selector=selector, box=box)


def _page(url: str) -> str:
    """The same for the spellings of one address: with and without `https:`, `www.` and the last slash."""
    try:
        parts = urlsplit(url.strip())
        return f"//{_where(url)}{parts.path.rstrip('/')}?{parts.query}"
    except ValueError:
        return url


def _answer(link: Link, sort: str, why: str) -> Answer:
    return Answer(link.text, link.href, sort, skipped=why, selector=link.selector, box=link.box)


def _bare(url: str) -> str:
    """Without the place on the page: that is no other address."""
    return url.strip().partition("#")[0] or url.strip()


def _shown(url: str) -> str:
    """A hop may carry a key: what it is asked with is not told."""
    return without_login(url).partition("?")[0][:200] if sort_of_address(url) in NEVER else without_login(url)[:500]


def _where(url: str) -> str:
    """Host without `www.`, and its port where that is not the usual one: another port is another service."""
    parts = urlsplit(url)
    host = (parts.hostname or "").casefold().removeprefix("www.")
    port = parts.port
    return host if port in {None, 80, 443} else f"{host}:{port}"


def _fits(host: str, allowed: str) -> bool:
    below = allowed.casefold().removeprefix("*.")
    return host == below or host.endswith(f".{below}")
