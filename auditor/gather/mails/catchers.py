"""Mailpit and MailHog: programs that catch the mails of a test system, read through their HTTP APIs."""

from __future__ import annotations

import datetime as dt
import time
from collections import deque
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from auditor.gather.mails.arrivals import LARGEST_MAIL
from auditor.gather.mails.polled import BATCH, Box, Fetched, OutageError, PolledInbox, Seen
from auditor.gather.mails.web import GoneError, Site, TooLargeError, is_list, is_object

if TYPE_CHECKING:
    from auditor.model.journey import MailApi

PAUSE = 0.3  # seconds between looks
MOST_KNOWN = 100_000  # mails that may lie there
_PAGE = 200
_WHOLE_PAGE = 20  # of mails that are listed with all they hold
_LONGEST_ID = 200
_LONG_AGO = dt.datetime.min.replace(tzinfo=dt.UTC)


class CatcherInbox(PolledInbox):
    """The mails of a Mailpit or a MailHog."""

    def __init__(self, api: MailApi, *, verify: bool) -> None:
        super().__init__("Mailpit" if api.program == "mailpit" else "MailHog", api.url, PAUSE)
        self._api, self._verify = api, verify

    def connected(self) -> Box:
        """Another for each program."""
        site = Site(self._api, verify=self._verify)
        return MailpitBox(site) if self._api.program == "mailpit" else MailHogBox(site)


class MailpitBox(Box):
    """Its list has heads alone, newest first; the mails are fetched one by one."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._known: set[str] = set()
        self._total = -1
        self._due: deque[tuple[str, float]] = deque()

    def begin(self) -> None:
        """Note every id."""
        self._list()
        self._due.clear()

    def fresh(self) -> Fetched:
        """The next mails that are due; the list is asked for when there are none."""
        if not self._due:
            first, total = self._page(0, 1)
            if total != self._total or any(id not in self._known for id in first):
                self._list()
        mails: list[Seen] = []
        too_large = 0
        while self._due and len(mails) < BATCH:
            id, seen = self._due[0]
            try:
                mails.append(Seen(self._site.get(f"/api/v1/message/{quote(id, safe='')}/raw", LARGEST_MAIL), seen))
            except TooLargeError:
                too_large += 1
            except GoneError:
                pass  # somebody emptied the box
            except OutageError:
                if mails:  # what was fetched is not lost
                    break
                raise
            self._due.popleft()
        return Fetched(mails, too_large, more=bool(self._due))

    def _list(self) -> None:
        now, fresh, start, total = time.monotonic(), list[str](), 0, 0
        while start < MOST_KNOWN:
            ids, total = self._page(start, _PAGE)
            new = [id for id in ids if id not in self._known]
            fresh += new
            self._known.update(new)
            start += len(ids)
            if not ids or start >= total or (not new and len(self._known) >= total):
                break
        self._total = total
        self._due.extend((id, now) for id in reversed(fresh))

    def _page(self, start: int, limit: int) -> tuple[list[str], int]:
        found = _asked(self._site, f"/api/v1/messages?start={start}&limit={limit}")
        ids = [_id(item) for item in _items(found, "messages")]
        return ids, _total(found, start + len(ids))

    def abort(self) -> None:
        """Hang up."""
        self._site.abort()


class MailHogBox(Box):
    """Its list has the mails themselves, newest first, with their envelopes."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._known: set[str] = set()
        self._begun = _LONG_AGO  # when the last of the mails came that lay there, by its clock
        self._total = -1

    def begin(self) -> None:
        """The newest mails, and their time: what is older lay there as well."""
        items, self._total = self._page(0, _WHOLE_PAGE)
        self._known = {_id(item) for item in items}
        self._begun = max((_created(item) for item in items), default=_LONG_AGO)

    def fresh(self) -> Fetched:
        """Page by page, up to those that are known."""
        first, total = self._page(0, 1)
        if total == self._total and all(_id(item) in self._known for item in first):
            return Fetched()
        now, mails, start, too_large = time.monotonic(), list[Seen](), 0, 0
        ids: set[str] = set()
        while start < MOST_KNOWN:
            items, total = self._page(start, _WHOLE_PAGE)
            new = [item for item in items if _id(item) not in self._known | ids and _created(item) >= self._begun]
            for item in new:
                ids.add(_id(item))
                if (mail := _mail(item, now)) is None:
                    too_large += 1
                else:
                    mails.append(mail)
            start += len(items)
            if not items or start >= total or not new:
                break
        self._known |= ids
        self._total = total
        return Fetched(mails[::-1], too_large)

    def _page(self, start: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = _asked(self._site, f"/api/v2/messages?start={start}&limit={limit}")
        items = _items(found, "items")
        return items, _total(found, start + len(items))

    def abort(self) -> None:
        """Hang up."""
        self._site.abort()


def _mail(item: dict[str, Any], seen: float) -> Seen | None:
    """None where it is too large."""
    raw: Any = item.get("Raw")
    if not is_object(raw):
        raise OutageError("a mail in its list has no `Raw`")
    data = str(raw.get("Data") or "").encode("utf-8", "replace")
    to: Any = raw.get("To")
    listed = to if is_list(to) else []
    recipients = tuple(str(one)[:320] for one in listed[:1_000])
    return Seen(data, seen, recipients) if len(data) <= LARGEST_MAIL else None


def _asked(site: Site, path: str) -> dict[str, Any]:
    try:
        return site.json(path)
    except TooLargeError:
        raise OutageError("its list of mails is too long to be read: empty it") from None


def _items(found: dict[str, Any], key: str) -> list[dict[str, Any]]:
    listed: Any = found.get(key)
    if listed is None and key in found:
        return []  # as Go writes an empty list
    items: list[Any] = listed if is_list(listed) else [None]
    if not all(is_object(item) for item in items):
        raise OutageError(f"its answer has no list of `{key}`")
    return items


def _id(item: dict[str, Any]) -> str:
    id: Any = item.get("ID")
    if not isinstance(id, str) or not 0 < len(id) <= _LONGEST_ID:
        raise OutageError("a mail in its list has no `ID`")
    return id


def _total(found: dict[str, Any], least: int) -> int:
    total: Any = found.get("total")
    return max(int(total), least) if isinstance(total, (int, float)) and abs(total) < MOST_KNOWN * 100 else least


def _created(item: dict[str, Any]) -> dt.datetime:
    try:
        when = dt.datetime.fromisoformat(str(item.get("Created")))
    except ValueError:
        return dt.datetime.max.replace(tzinfo=dt.UTC)  # unknown: it counts as new
    return when if when.tzinfo else when.replace(tzinfo=dt.UTC)
