"""What the auditor's own mail server takes from senders of every kind, good and bad."""

from __future__ import annotations

import asyncio
import contextlib
import smtplib
import socket
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar

import pytest

from auditor.gather.mails import smtp as module
from auditor.gather.mails.arrivals import Arrived
from auditor.gather.mails.headers import Head
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.mails.letters import read_head
from auditor.gather.mails.smtp import SmtpInbox
from auditor.model.journey import Inbox, MailExpectation
from tests.ends import ends

T = TypeVar("T")
ADA = "ada@customer.example"
SHOP = "shop@acorn.example"
LETTER = b"From: Shop <shop@acorn.example>\r\nTo: ada@customer.example\r\nSubject: Your order\r\n\r\nHi\r\n"


@contextlib.asynccontextmanager
async def listening() -> AsyncIterator[SmtpInbox]:
    inbox = await open_inbox(Inbox())
    assert isinstance(inbox, SmtpInbox)
    try:
        yield inbox
    finally:
        await inbox.close()


def walked(walk: Callable[[SmtpInbox], Awaitable[T]]) -> T:
    async def run() -> T:
        async with listening() as inbox:
            return await walk(inbox)

    return asyncio.run(run())


def trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def deliver(address: str, raw: bytes = LETTER, to: tuple[str, ...] = (ADA,)) -> None:
    with smtplib.SMTP(address, timeout=5) as client:
        client.sendmail(SHOP, list(to), raw)


@pytest.mark.parametrize("way", ["PLAIN", "LOGIN", ""])
@pytest.mark.parametrize("tls", [True, False])
def test_every_login_is_taken_with_tls_and_without(way: str, tls: bool) -> None:
    def send(address: str) -> tuple[bool, str]:
        with smtplib.SMTP(address, timeout=5) as client:
            client.ehlo()
            offered = client.has_extn("starttls")
            if tls:
                client.starttls(context=trusting())
                client.ehlo()
            client.user, client.password = "anyone", "any password"
            if way:
                assert way in client.esmtp_features["auth"].split()
                client.auth(way, getattr(client, f"auth_{way.lower()}"))
            client.sendmail(SHOP, [ADA], LETTER)
            return offered, client.sock.version() if isinstance(client.sock, ssl.SSLSocket) else ""

    async def walk(inbox: SmtpInbox) -> tuple[bool, str]:
        said = await asyncio.to_thread(send, inbox.address)
        assert await inbox.wait(MailExpectation(ADA), since=0, timeout=1)
        return said

    offered, version = walked(walk)
    assert offered
    assert version.startswith("TLSv1.") is tls


def test_the_certificate_is_new_in_each_run_and_verified_by_nobody() -> None:
    def certificate(address: str) -> bytes:
        with smtplib.SMTP(address, timeout=5) as client:
            client.starttls(context=trusting())
            assert isinstance(client.sock, ssl.SSLSocket)
            return client.sock.getpeercert(binary_form=True) or b""

    def strict(address: str) -> None:
        with smtplib.SMTP(address, timeout=5) as client:
            client.starttls(context=ssl.create_default_context())

    async def walk(inbox: SmtpInbox) -> bytes:
        with pytest.raises(ssl.SSLCertVerificationError):
            await asyncio.to_thread(strict, inbox.address)
        return await asyncio.to_thread(certificate, inbox.address)

    assert len({walked(walk), walked(walk)}) == 2


def test_the_key_is_never_written_to_the_disk() -> None:
    """Every file that is opened for writing while an inbox opens is told by Python's own audit hook."""
    talk = (
        "import asyncio, sys\n"
        "from auditor.gather.mails.inbox import open_inbox\n"
        "from auditor.model.journey import Inbox\n"
        "made = []\n"
        "def hook(event, given):\n"
        "    if event == 'open' and isinstance(given[0], str) and any(c in str(given[1]) for c in 'wax+'):\n"
        "        made.append(given[0]) if not given[0].endswith('.pyc') and '__pycache__' not in given[0] else None\n"
        "sys.addaudithook(hook)\n"
        "async def main():\n"
        "    inbox = await open_inbox(Inbox())\n"
        "    print(inbox._tls is not None, made)\n"
        "    await inbox.close()\n"
        "asyncio.run(main())\n"
    )
    said = subprocess.run([sys.executable, "-c", talk], capture_output=True, text=True, timeout=30, check=True)
    assert said.stdout.strip() == "True []"


@pytest.mark.parametrize(
    ("header", "envelope", "is_adas"),
    [
        (ADA, (ADA,), True),
        ("eve@customer.example", (ADA,), True),
        ("undisclosed-recipients:;", (ADA,), True),
        (ADA, ("eve@customer.example",), False),
        (f"{ADA}, eve@customer.example", ("eve@customer.example",), False),
        (ADA, (ADA, "archive@acorn.example"), True),
        (ADA, ("ada+1@customer.example",), False),
        ("ada+1@customer.example", ("ada+1@customer.example",), False),
        ("ada@customer.example.evil.example", ("ada@customer.example.evil.example",), False),
        (ADA, ("ADA@Customer.Example",), True),
    ],
)
def test_the_envelope_decides_who_gets_a_mail(header: str, envelope: tuple[str, ...], is_adas: bool) -> None:
    async def walk(inbox: SmtpInbox) -> tuple[bool, int]:
        raw = f"From: {SHOP}\r\nTo: {header}\r\nSubject: Order\r\n\r\nHi\r\n".encode()
        await asyncio.to_thread(deliver, inbox.address, raw, envelope)
        own = len(inbox.left(frozenset({ADA}), 0, ""))
        return await inbox.wait(MailExpectation(ADA), since=0, timeout=0.01) is not None, own

    assert walked(walk) == (is_adas, int(is_adas))


def test_a_mail_for_somebody_else_is_named_and_not_taken() -> None:
    async def walk(inbox: SmtpInbox) -> str:
        await asyncio.to_thread(deliver, inbox.address, LETTER, ("eve@customer.example",))
        assert await inbox.wait(MailExpectation(ADA), since=0, timeout=0.01) is None
        return inbox.missing(MailExpectation(ADA), 1)

    assert walked(walk).endswith("1 other arrived: “Your order” to eve@customer.example")


def test_a_domain_may_be_written_in_its_letters_or_in_ascii() -> None:
    async def walk(inbox: SmtpInbox) -> bool:
        await asyncio.to_thread(deliver, inbox.address, LETTER, ("wang@xn--fsqu00a.example",))
        return await inbox.wait(MailExpectation("wang@例子.example"), since=0, timeout=0.01) is not None

    assert walked(walk)


def test_headers_with_injected_newlines_stay_one_header() -> None:
    raw = (
        b"From: Shop <shop@acorn.example>\r\nTo: ada@customer.example\r\n"
        b"Subject: =?utf-8?q?Your_order=0D=0ATo:_eve@customer.example=0D=0A=0D=0ABody?=\r\n\r\nHi\r\n"
    )

    async def walk(inbox: SmtpInbox) -> tuple[str, bool]:
        await asyncio.to_thread(deliver, inbox.address, raw)
        mail = await inbox.wait(MailExpectation(ADA), since=0, timeout=0.1)
        assert mail is not None
        return mail.head.subject, mail.fits(MailExpectation("eve@customer.example"))

    assert walked(walk) == ("Your order To: eve@customer.example Body", False)
    bare = read_head(raw.replace(b"\r\n", b"\n") + b"\rTo: eve@customer.example")
    assert bare.to == (ADA,)


def test_a_client_that_hangs_and_one_that_sends_garbage_keep_nobody_waiting() -> None:
    async def walk(inbox: SmtpInbox) -> None:
        host, _, port = inbox.address.rpartition(":")
        hanging = [await asyncio.open_connection(host, int(port)) for _ in range(3)]
        hanging[0][1].write(
            b"EHLO me\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<ada@customer.example>\r\nDATA\r\nSubject: "
        )
        hanging[1][1].write(b"\x16\x03\x01\x02\x00\x01\x00\xff\xfe\r\n" * 50)
        hanging[2][1].write(b"EHLO me\r\nSTARTTLS\r\nno handshake at all\r\n")
        for _, writer in hanging:
            await writer.drain()
        await asyncio.to_thread(deliver, inbox.address)
        mail = await inbox.wait(MailExpectation(ADA), since=0, timeout=2)
        assert mail is not None
        assert mail.raw == LETTER
        assert inbox.others() == ()
        for _, writer in hanging:
            writer.close()

    with ends(30, waiting=True):
        walked(walk)


def test_more_clients_than_there_is_room_for_are_told_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_CLIENTS", 2)

    async def walk(inbox: SmtpInbox) -> None:
        host, _, port = inbox.address.rpartition(":")
        kept = [await asyncio.open_connection(host, int(port)) for _ in range(2)]
        assert [(await reader.readline())[:3] for reader, _ in kept] == [b"220", b"220"]
        with pytest.raises(smtplib.SMTPConnectError, match="Too many clients"):
            await asyncio.to_thread(deliver, inbox.address)
        kept[0][1].close()
        await kept[0][1].wait_closed()
        await asyncio.sleep(0.05)
        await asyncio.to_thread(deliver, inbox.address)
        assert len(inbox.mails) == 1
        kept[1][1].close()

    walked(walk)


def test_a_mail_to_more_people_than_anybody_writes_to_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_RECIPIENTS", 3)

    async def walk(inbox: SmtpInbox) -> tuple[str, ...]:
        await asyncio.to_thread(deliver, inbox.address, LETTER, tuple(f"p{n}@x.example" for n in range(5)))
        return inbox.mails[0].recipients

    assert walked(walk) == ("p0@x.example", "p1@x.example", "p2@x.example")


def test_ten_thousand_mails_are_matched_in_a_moment() -> None:
    """Kept and matched in linear time, for many who wait at once; sending is the sender's affair."""
    count = 10_000

    async def walk(inbox: SmtpInbox) -> None:
        waiting = [
            asyncio.create_task(inbox.wait(MailExpectation(f"p{n}@x.example", "order"), since=0, timeout=60))
            for n in range(0, count, 500)
        ]
        waiting.append(asyncio.create_task(inbox.wait(MailExpectation("", "/nothing/"), since=0, timeout=0.01)))
        await asyncio.sleep(0)
        for n in range(count):
            await inbox.arrive([Arrived(LETTER, 1.0, (f"p{n}@x.example",), Head(f"order {n}"))])
        found = await asyncio.gather(*waiting)
        assert [one.head.subject if one else None for one in found] == [
            *(f"order {n}" for n in range(0, count, 500)),
            None,
        ]
        for n in range(1, count, 10):
            assert inbox.take(MailExpectation(f"p{n}@x.example"), 0)
        assert len(inbox.left(frozenset({"p2@x.example"}), 0, "")) == 1

    with ends():  # half a second on an idle core; a scan of all for each would take minutes
        walked(walk)


def test_an_inbox_on_a_name_of_this_machine() -> None:
    async def run() -> None:
        inbox = await open_inbox(Inbox("localhost"))
        await asyncio.to_thread(deliver, inbox.address)
        assert await inbox.wait(MailExpectation(ADA), since=0, timeout=1)
        await inbox.close()
        host, _, port = inbox.address.rpartition(":")
        with socket.socket(socket.AF_INET6 if "[" in host else socket.AF_INET) as free:
            free.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            free.bind((host.strip("[]"), int(port)))

    asyncio.run(run())
