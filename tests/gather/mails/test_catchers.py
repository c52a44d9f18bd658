"""Mails that Mailpit or MailHog have caught, and what these programs may answer instead."""

from __future__ import annotations

import asyncio
import contextlib
import threading
import time
from collections.abc import AsyncIterator

import pytest

from auditor.errors import UsageError
from auditor.gather.mails import arrivals, catchers, polled, web
from auditor.gather.mails.arrivals import Arrived, InboxError
from auditor.gather.mails.catchers import CatcherInbox
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.mails.letters import read_head
from auditor.gather.mails.post import Post
from auditor.model.journey import Inbox, MailApi, MailExpectation
from auditor.model.mails import Awaited
from tests.ends import ends
from tests.gather.mails.catching import Catcher, catching, letter

ADA = "ada@customer.example"
BOTH = pytest.mark.parametrize("program", ["mailpit", "mailhog"])


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catchers, "PAUSE", 0.03)
    monkeypatch.setattr(web, "SILENCE", 1.0)


@contextlib.asynccontextmanager
async def opened(catcher: Catcher, user: str = "", password: str = "") -> AsyncIterator[CatcherInbox]:
    program = "mailpit" if catcher.program == "mailpit" else "mailhog"
    inbox = await open_inbox(Inbox(api=MailApi(program, catcher.url, user, password)))
    assert isinstance(inbox, CatcherInbox)
    try:
        yield inbox
    finally:
        await inbox.close()


async def subjects(inbox: CatcherInbox, count: int, to: str = ADA, since: float = 0) -> list[str]:
    got = [await inbox.wait(MailExpectation(to), since=since, timeout=3) for _ in range(count)]
    return [one.head.subject if one else "none" for one in got]


@BOTH
def test_only_what_comes_after_the_start_counts_oldest_first(program: str) -> None:
    with catching(Catcher(program)) as catcher:
        for n in range(30):
            catcher.add(letter(f"old {n}"))

        async def walk() -> None:
            async with opened(catcher) as inbox:
                assert inbox.address == catcher.url
                assert await inbox.wait(MailExpectation(ADA), since=0, timeout=0) is None
                began = time.monotonic()
                waiting = asyncio.create_task(subjects(inbox, 3))
                await asyncio.sleep(0.05)
                for n in range(3):
                    catcher.add(letter(f"new {n}"))
                assert await waiting == ["new 0", "new 1", "new 2"]
                assert all(began <= mail.at <= time.monotonic() for mail in inbox.mails)
                assert inbox.mails[0].raw == letter("new 0")
                assert inbox.others() == ()

        asyncio.run(walk())
        assert {path.split("?")[0].rpartition("/")[0] for path in catcher.asked} <= {
            "/api/v1",
            "/api/v2",
            *(f"/api/v1/message/id000{n}%40mailhog.example" for n in (30, 31, 32)),
        }


@BOTH
def test_a_mail_is_stamped_when_it_is_seen_and_not_by_its_date(program: str) -> None:
    async def walk(catcher: Catcher) -> float:
        async with opened(catcher) as inbox:
            catcher.add(letter("Order", more="Date: Mon, 2 Nov 1998 10:00:00 +0000\r\n"))
            sent = time.monotonic()
            await asyncio.sleep(0.5)  # nobody waits: it is noticed all the same
            mail = await inbox.wait(MailExpectation(ADA), since=sent, timeout=0)
            assert mail is not None
            return mail.at - sent

    with catching(Catcher(program)) as catcher:
        assert asyncio.run(walk(catcher)) < 0.4


@BOTH
def test_hundreds_at_once_come_whole_and_in_order(program: str) -> None:
    async def walk(catcher: Catcher) -> list[str]:
        async with opened(catcher) as inbox:
            for n in range(230):
                catcher.add(letter(f"Mail {n}", to=f"p{n}@x.example"), (f"p{n}@x.example",))
            assert await subjects(inbox, 1, "p229@x.example") == ["Mail 229"]
            return [mail.head.subject for mail in inbox.mails]

    with catching(Catcher(program)) as catcher:
        assert asyncio.run(walk(catcher)) == [f"Mail {n}" for n in range(230)]


def test_mailhog_knows_the_envelope_and_mailpit_what_stands_in_the_mail() -> None:
    async def walk(catcher: Catcher) -> list[str]:
        async with opened(catcher) as inbox:
            catcher.add(letter("copy"), ("archive@acorn.example",))
            catcher.add(letter("blind", to="undisclosed-recipients:;", more=f"Bcc: {ADA}\r\n"), (ADA,))
            return await subjects(inbox, 1)

    with catching(Catcher("mailhog")) as catcher:
        assert asyncio.run(walk(catcher)) == ["blind"]
    with catching(Catcher("mailpit")) as catcher:
        assert asyncio.run(walk(catcher)) == ["copy"]


@BOTH
def test_a_box_that_is_emptied_during_the_run_goes_on(program: str) -> None:
    async def walk(catcher: Catcher) -> None:
        async with opened(catcher) as inbox:
            catcher.add(letter("first"))
            assert await subjects(inbox, 1) == ["first"]
            kept = len(catcher.mails)
            catcher.mails.clear()
            await asyncio.sleep(0.1)
            catcher.mails.append((f"id{kept + 50:05d}@mailhog.example", letter("second"), [ADA]))
            assert await subjects(inbox, 1) == ["second"]

    with catching(Catcher(program)) as catcher:
        catcher.add(letter("old"))
        asyncio.run(walk(catcher))


def test_name_and_password_are_sent_and_asked_for() -> None:
    with catching(Catcher(login="ada:sesame:open")) as catcher:

        async def walk() -> None:
            async with opened(catcher, "ada", "sesame:open") as inbox:
                catcher.add(letter("Order"))
                assert await subjects(inbox, 1) == ["Order"]

        asyncio.run(walk())
        with pytest.raises(UsageError, match=r"inbox Mailpit at \S+ cannot be read: it wants a name and a password"):
            asyncio.run(open_inbox(Inbox(api=MailApi("mailpit", catcher.url))))


HTML = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>hi</html>"
FAULTS = [
    (HTML, "answers /api/v1/messages with a page instead of JSON"),
    (b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n", "answers /api/v1/messages with status 500"),
    (b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", "it knows no /api/v1/messages"),
    (b"HTTP/1.1 302 Off\r\nLocation: http://elsewhere.example/\r\nContent-Length: 0\r\n\r\n", "sends us on to http://els"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnull", "with something else instead of JSON"),
    (b'HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{"total": 12}', "no list of `messages`"),
    (b'HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n{"messages": [{}]}', "has no `ID`"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + b"[" * 100_000, "with something else instead of JSON"),
    (b"HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{", "it does not speak HTTP, or broke off"),
    (b"220 smtp.example ESMTP\r\n", "it does not speak HTTP, or broke off"),
    (b"", "it hung up"),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "said"), FAULTS)
def test_an_answer_that_is_none_of_mailpits_is_said_at_the_start(odd: bytes, said: str) -> None:
    with catching(Catcher(odd=lambda _: odd)) as catcher:
        with pytest.raises(UsageError) as error:
            asyncio.run(open_inbox(Inbox(api=MailApi("mailpit", catcher.url))))
        assert said in str(error.value)
        assert len(catcher.asked) <= 2


def test_a_body_without_end_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catchers, "LARGEST_MAIL", 50_000)
    endless = b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 200_000

    async def walk(catcher: Catcher) -> tuple[str, int]:
        async with opened(catcher) as inbox:
            catcher.odd = lambda path: endless if "id00000" in path else None
            catcher.add(letter("huge"))
            catcher.add(letter("small"))
            (got,) = await subjects(inbox, 1)
            return got, inbox.refused

    with catching(Catcher()) as catcher:
        assert asyncio.run(walk(catcher)) == ("small", 1)


def test_a_server_that_never_ends_its_answer_is_hung_up_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polled, "LONGEST_LOOK", 0.3)
    hold = threading.Event()

    def drip(_: str) -> bytes:
        hold.wait(1.0)
        return b""

    with catching(Catcher(odd=drip)) as catcher, pytest.raises(UsageError, match="no whole answer within"):
        asyncio.run(open_inbox(Inbox(api=MailApi("mailpit", catcher.url))))


def test_nothing_listens_there() -> None:
    with pytest.raises(
        UsageError, match=r"inbox MailHog at http://127.0.0.1:1 cannot be read: nothing listens there; start"
    ):
        asyncio.run(open_inbox(Inbox(api=MailApi("mailhog", "http://127.0.0.1:1"))))


def test_a_short_outage_is_borne() -> None:
    async def walk(catcher: Catcher) -> list[str]:
        async with opened(catcher) as inbox:
            catcher.odd = lambda _: b""
            waiting = asyncio.create_task(subjects(inbox, 1))
            await asyncio.sleep(0.3)
            catcher.add(letter("Order"))
            catcher.odd = lambda _: None
            return await waiting

    with catching(Catcher()) as catcher:
        assert asyncio.run(walk(catcher)) == ["Order"]


def test_an_outage_at_the_very_end_of_the_wait_is_borne_too() -> None:
    async def walk(catcher: Catcher) -> list[str]:
        async with opened(catcher) as inbox:
            catcher.odd = lambda _: b""
            waiting = asyncio.create_task(inbox.wait(MailExpectation(ADA), since=0, timeout=0.05))
            await asyncio.sleep(0.3)
            catcher.add(letter("Order"))
            catcher.odd = lambda _: None
            mail = await waiting
            return [mail.head.subject] if mail else []

    with catching(Catcher()) as catcher:
        assert asyncio.run(walk(catcher)) == ["Order"]


def test_a_fault_of_our_own_does_not_look_like_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polled, "PATIENCE", 0.1)

    async def walk(catcher: Catcher) -> None:
        async with opened(catcher) as inbox:
            monkeypatch.setattr(catchers, "_items", lambda *_: {}["none"])
            with pytest.raises(InboxError, match="an error of the auditor's own, KeyError"):
                await inbox.wait(MailExpectation(ADA), since=0, timeout=0.2)

    with catching(Catcher()) as catcher:
        asyncio.run(walk(catcher))


def test_a_server_that_goes_away_loses_the_mail_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polled, "PATIENCE", 0.2)

    async def walk(catcher: Catcher) -> dict[int, Awaited]:
        async with opened(catcher) as inbox:
            catcher.add(letter("Order"))
            post = Post(inbox, "desktop", 0.0, frozenset({ADA}))
            assert await post.wait(0, MailExpectation(ADA, "Order", within=3), 0.0)
            catcher.odd = lambda _: b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n"
            with ends(30, waiting=True), pytest.raises(InboxError) as error:
                await post.wait(1, MailExpectation(ADA, "Dispatch", within=300), 0.0)
            assert str(error.value) == (
                f"the inbox Mailpit at {catcher.url} can no longer be read: it answers /api/v1/messages with status 500"
            )
            with pytest.raises(InboxError):
                await post.wait(2, MailExpectation(ADA, none=True, within=0.1), 0.0)
            return await post.settled(whole=True)

    with catching(Catcher()) as catcher:
        told = asyncio.run(walk(catcher))
    assert list(told) == [0]
    assert [mail.subject for mail in told[0].came] == ["Order"]


def test_a_full_inbox_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrivals, "MOST_MAILS", 5)

    async def walk(catcher: Catcher) -> tuple[int, str]:
        async with opened(catcher) as inbox:
            for n in range(9):
                catcher.add(letter(f"Mail {n}"))
            await asyncio.sleep(0.3)
            await inbox.look()
            return len(inbox.mails), inbox.missing(MailExpectation("eve@x.example"), 1)

    with catching(Catcher()) as catcher:
        count, said = asyncio.run(walk(catcher))
    assert count == 5
    assert said.endswith("4 more were refused: they are too large, or too many")


def test_a_mail_is_known_by_its_addresses_alone() -> None:
    """What is asked of the mail for that, without a server."""
    noted = letter("Order", to="Customers:;", more="X-Original-To: Ada+1@Customer.Example\r\n")
    assert Arrived(noted, 0.0, (), read_head(noted)).addresses == {"ada+1@customer.example"}
    assert Arrived(noted, 0.0, ("Eve <eve@x.example>",), read_head(noted)).addresses == {"eve@x.example"}
