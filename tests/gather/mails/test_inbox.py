from __future__ import annotations

import asyncio
import contextlib
import os
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from auditor.errors import UsageError
from auditor.gather.mails import arrivals
from auditor.gather.mails import smtp as server
from auditor.gather.mails.inbox import FolderInbox, SmtpInbox, open_inbox
from auditor.model.journey import Inbox, MailExpectation
from tests.ends import ends


def mail(
    to: str = "ada@customer.example",
    subject: str = "Your order",
    sender: str = "Shop <shop@acorn.example>",
    text: str = "Hi",
) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message.set_content(text)
    return message


def send(address: str, message: EmailMessage | bytes, to: list[str] | None = None, login: bool = False) -> None:
    """As a shop does it."""
    with smtplib.SMTP(address, timeout=5) as client:
        if login:
            client.login("anyone", "any password")
        if isinstance(message, bytes):
            client.sendmail(
                "shop@acorn.example",
                to or ["ada@customer.example"],
                message,
                mail_options=["SMTPUTF8", "BODY=8BITMIME"],
            )
        else:
            client.send_message(message, to_addrs=to)


@contextlib.asynccontextmanager
async def smtp() -> AsyncIterator[SmtpInbox]:
    inbox = await open_inbox(Inbox())
    assert isinstance(inbox, SmtpInbox)
    try:
        yield inbox
    finally:
        await inbox.close()


@contextlib.asynccontextmanager
async def folder(path: Path) -> AsyncIterator[FolderInbox]:
    inbox = await open_inbox(Inbox(folder=path))
    assert isinstance(inbox, FolderInbox)
    yield inbox
    await inbox.close()


def expected(to: str = "ada@customer.example", subject: str = "", sender: str = "") -> MailExpectation:
    return MailExpectation(to, subject, sender)


def test_a_mail_that_is_sent_arrives_whole_and_is_given_once():
    async def walk() -> None:
        async with smtp() as inbox:
            since = time.monotonic()
            assert inbox.address.startswith("127.0.0.1:")
            waiting = asyncio.create_task(inbox.wait(expected(), since=since, timeout=5))
            await asyncio.to_thread(send, inbox.address, mail(text="Total £29.99\n.\n..dots"))
            arrived = await waiting
            assert arrived is not None
            assert b"From: Shop <shop@acorn.example>" in arrived.raw
            assert since <= arrived.at <= time.monotonic()
            assert arrived.recipients == ("ada@customer.example",)
            assert arrived.head.subject == "Your order"
            assert await inbox.wait(expected(), since=since, timeout=0.05) is None
            assert inbox.others() == ()

    asyncio.run(walk())


@pytest.mark.parametrize(
    ("expectation", "fits"),
    [
        (expected(), True),
        (expected("ADA@Customer.Example"), True),
        (expected("Ada Wong <ada@customer.example>"), True),
        (expected("da@customer.example"), False),
        (expected("cc@customer.example"), True),
        (expected("hidden@customer.example"), True),
        (expected(""), True),
        (expected(subject="order a-1001"), True),
        (expected(subject="Order  A-1001 is"), True),
        (expected(subject=r"/\border A-\d+ is confirmed$/i"), True),
        (expected(subject="/ORDER/"), False),
        (expected(subject="/order/x"), True),
        (expected(subject="refund"), False),
        (expected(sender="acorn books"), True),
        (expected(sender="shop@acorn.example"), True),
        (expected(sender="/^Acorn Books <shop@/"), True),
        (expected(sender="other"), False),
    ],
)
def test_recipients_fit_exactly_and_subject_and_sender_in_part(expectation, fits):
    async def walk() -> bool:
        async with smtp() as inbox:
            message = mail(
                '"Wong, Ada" <ada@customer.example>',
                "Your order A-1001 is confirmed",
                '"Acorn Books" <shop@acorn.example>',
            )
            message["Cc"] = "CC@customer.example"
            send_to = ["ada@customer.example", "cc@customer.example", "hidden@customer.example"]
            await asyncio.to_thread(send, inbox.address, message, send_to)
            return await inbox.wait(expectation, since=0, timeout=0.05) is not None

    assert asyncio.run(walk()) is fits


def test_variants_that_wait_at_once_each_get_their_own_mail():
    async def walk() -> None:
        async with smtp() as inbox:
            addresses = [f"ada+{number}@customer.example" for number in range(8)]
            waits = [
                asyncio.create_task(inbox.wait(expected(to), since=0, timeout=10)) for to in (*addresses, *addresses)
            ]
            sends = (
                asyncio.to_thread(send, inbox.address, mail(to, f"Mail {n}"))
                for n in range(2)
                for to in reversed(addresses)
            )
            await asyncio.gather(*sends)
            got = await asyncio.gather(*waits)
            for to, one, other in zip(addresses, got[:8], got[8:], strict=True):
                assert one is not None
                assert other is not None
                assert (one.recipients, other.recipients) == ((to,), (to,))
                assert {one.head.subject, other.head.subject} == {"Mail 0", "Mail 1"}

    asyncio.run(walk())


def test_what_arrived_before_the_walk_began_is_not_its_mail():
    async def walk() -> None:
        async with smtp() as inbox:
            await asyncio.to_thread(send, inbox.address, mail(subject="old"))
            await asyncio.sleep(0.01)
            since = time.monotonic()
            assert await inbox.wait(expected(), since=since, timeout=0.05) is None
            await asyncio.to_thread(send, inbox.address, mail(subject="new"))
            arrived = await inbox.wait(expected(), since=since, timeout=1)
            assert arrived is not None
            assert arrived.head.subject == "new"

    asyncio.run(walk())


def test_what_fits_nothing_is_named_when_a_mail_does_not_come():
    async def walk() -> tuple[str, str]:
        async with smtp() as inbox:
            wanted = MailExpectation("ada@customer.example", "/order/i", "acorn")
            nothing = inbox.missing(wanted, 60)
            for number in range(4):
                await asyncio.to_thread(send, inbox.address, mail(subject=f"Welcome {number}"))
            assert await inbox.wait(wanted, since=0, timeout=0.05) is None
            assert len(inbox.others()) == 4
            return nothing, inbox.missing(wanted, 60)

    nothing, others = asyncio.run(walk())
    assert (
        nothing
        == "no mail to ada@customer.example with the subject “/order/i” from acorn came within 60 s; nothing else arrived"
    )
    assert others.endswith(
        "4 others arrived: “Welcome 0” to ada@customer.example; “Welcome 1” to ada@customer.example; “Welcome 2” to ada@customer.example; …"
    )


def test_logins_long_lines_and_utf8_addresses_are_taken_and_huge_mails_are_refused(monkeypatch):
    monkeypatch.setattr(server, "LARGEST_MAIL", 300_000)

    async def walk() -> None:
        async with smtp() as inbox:
            await asyncio.to_thread(send, inbox.address, mail(subject="login"), None, True)
            long = b"Subject: long\r\nTo: ada@customer.example\r\n\r\n<p>" + b"x" * 200_000 + b"</p>\r\n"
            await asyncio.to_thread(send, inbox.address, long)
            chinese = "Subject: 订单\r\nTo: 王芳 <王芳@例子.example>\r\n\r\n您好\r\n".encode()
            await asyncio.to_thread(send, inbox.address, chinese, ["王芳@例子.example"])
            with pytest.raises(smtplib.SMTPException):
                await asyncio.to_thread(send, inbox.address, long * 2)
            assert [one.head.subject for one in inbox.others()] == ["login", "long", "订单"]
            assert len(inbox.others()[1].raw) > 200_000
            assert await inbox.wait(expected("王芳@例子.example"), since=0, timeout=0.1)

    asyncio.run(walk())


def test_a_full_inbox_says_so_to_the_sender(monkeypatch):
    monkeypatch.setattr(arrivals, "LARGEST_INBOX", 2_000)

    async def walk() -> None:
        async with smtp() as inbox:
            await asyncio.to_thread(send, inbox.address, mail())
            with pytest.raises(smtplib.SMTPDataError, match="full"):
                await asyncio.to_thread(send, inbox.address, mail(text="x" * 4_000))
            assert (len(inbox.others()), inbox.refused) == (1, 1)

    asyncio.run(walk())


def test_a_port_that_is_taken_is_an_error_with_the_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(UsageError, match=rf"port {port} on 127\.0\.0\.1 is taken.*smtp: 127\.0\.0\.1:0"):
            asyncio.run(open_inbox(Inbox(port=port)))


@pytest.mark.parametrize("inbox", [Inbox("203.0.113.7", 2525), Inbox("no.such.host.invalid", 2525), Inbox(port=70_000)])
def test_a_place_that_is_not_ours_is_an_error(inbox):
    with pytest.raises(UsageError, match="lets the system choose"):
        asyncio.run(open_inbox(inbox))


def test_a_wrong_regular_expression_is_an_error():
    async def walk() -> None:
        async with smtp() as inbox:
            await asyncio.to_thread(send, inbox.address, mail())
            await inbox.wait(expected(subject="/(/"), since=0, timeout=0.1)

    with pytest.raises(UsageError, match="not a regular expression"):
        asyncio.run(walk())


def test_a_client_that_speaks_no_smtp_writes_nothing_on_the_screen():
    talk = (
        "import asyncio\n"
        "from auditor.gather.mails.inbox import open_inbox\n"
        "from auditor.model.journey import Inbox\n"
        "async def main():\n"
        "    inbox = await open_inbox(Inbox())\n"
        "    reader, writer = await asyncio.open_connection('127.0.0.1', int(inbox.address.rpartition(':')[2]))\n"
        "    writer.write(b'GET / HTTP/1.1\\r\\n\\x1b[31mHost: x\\r\\n\\r\\n')\n"
        "    print([(await reader.readline())[:3] for _ in range(3)])\n"
        "    writer.close()\n"
        "    await inbox.close()\n"
        "asyncio.run(main())\n"
    )
    said = subprocess.run([sys.executable, "-c", talk], capture_output=True, text=True, timeout=30, check=True)
    assert said.stdout.startswith("[b'220'")
    assert said.stderr == ""


def test_closing_hangs_up_on_a_client_that_stays():
    async def walk() -> None:
        inbox = await open_inbox(Inbox())
        host, _, port = inbox.address.rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        assert (await reader.readline()).startswith(b"220")
        await inbox.close()
        with contextlib.suppress(ConnectionError):
            assert await reader.read() == b""
        writer.close()
        with pytest.raises(OSError, match=r"."):
            await asyncio.open_connection(host, int(port))

    with ends(20, waiting=True):
        asyncio.run(walk())


def test_a_folder_is_read_as_it_is_by_every_variant(tmp_path):
    for number, name in enumerate(("b.eml", "a.eml", "c.eml")):
        (tmp_path / name).write_bytes(mail(subject=f"Mail {number}").as_bytes())
        os.utime(tmp_path / name, (1_000_000 + number, 1_000_000 + number))
    (tmp_path / "notes.txt").write_text("no mail")

    async def walk() -> list[str]:
        async with folder(tmp_path) as inbox:
            got = [
                await inbox.wait(expected(), since=time.monotonic(), timeout=0.05, reader=reader)
                for reader in ("desktop", "desktop", "phone", "phone", "phone", "phone")
            ]
            assert inbox.others() == ()
            return [one.head.subject if one else "none" for one in got]

    assert asyncio.run(walk()) == ["Mail 0", "Mail 1", "Mail 0", "Mail 1", "Mail 2", "none"]


def test_a_mail_that_comes_into_the_folder_later_is_given_once(tmp_path):
    async def walk() -> None:
        async with folder(tmp_path) as inbox:
            since = time.monotonic()
            waits = [asyncio.create_task(inbox.wait(expected(), since=since - 1, timeout=3, reader=r)) for r in "ab"]
            await asyncio.sleep(0.1)
            (tmp_path / "new.eml").write_bytes(mail(subject="New").as_bytes())
            got = await asyncio.gather(*waits)
            assert sorted(one is None for one in got) == [False, True]

    asyncio.run(walk())


def test_an_mbox_holds_several_mails(tmp_path):
    box = b"".join(
        b"From shop Mon Nov  2 10:00:00 2026\n" + mail(subject=f"Box {n}", text="x\n>From here").as_bytes() + b"\n"
        for n in range(3)
    )
    (tmp_path / "all.mbox").write_bytes(box)

    async def walk() -> None:
        async with folder(tmp_path) as inbox:
            assert [one.head.subject for one in inbox.others()] == ["Box 0", "Box 1", "Box 2"]
            assert b"\nFrom here" in inbox.others()[0].raw

    asyncio.run(walk())


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(UsageError, match="is not there"):
        asyncio.run(open_inbox(Inbox(folder=tmp_path / "none")))
