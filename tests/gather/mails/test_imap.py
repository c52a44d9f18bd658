"""A mailbox that is read by IMAP: without a trace, and whatever the server does."""

from __future__ import annotations

import asyncio
import contextlib
import re
import socket
import threading
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Literal

import pytest

from auditor import secrecy
from auditor.errors import UsageError
from auditor.gather.mails import imap as module
from auditor.gather.mails import polled
from auditor.gather.mails.arrivals import InboxError
from auditor.gather.mails.imap import ImapInbox
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.mails.smtp import _self_signed
from auditor.model.journey import ImapBox, Inbox, MailExpectation
from tests.ends import ends
from tests.gather.mails.catching import Mailbox, imap, letter

ADA = "ada@customer.example"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.05)
    monkeypatch.setattr(module, "SILENCE", 0.5)
    monkeypatch.setattr(polled, "PATIENCE", 0.6)


def account(box: Mailbox) -> ImapBox:
    return ImapBox("127.0.0.1", box.port, "ada", "open sesame", tls="none")


@contextlib.asynccontextmanager
async def opened(box: ImapBox, verify: bool = True) -> AsyncIterator[ImapInbox]:
    inbox = await open_inbox(Inbox(imap=box, verify=verify))
    assert isinstance(inbox, ImapInbox)
    try:
        yield inbox
    finally:
        await inbox.close()


async def subjects(inbox: ImapInbox, count: int) -> list[str]:
    got = [await inbox.wait(MailExpectation(ADA), since=0, timeout=3) for _ in range(count)]
    return [one.head.subject if one else "none" for one in got]


@pytest.mark.parametrize("capabilities", ["IMAP4rev1", "IMAP4rev1 AUTH=PLAIN UIDPLUS"])
def test_only_what_comes_after_the_start_counts_and_nothing_is_touched(capabilities: str) -> None:
    async def walk(box: Mailbox) -> None:
        async with opened(account(box)) as inbox:
            assert inbox.address == f"127.0.0.1:{box.port}, folder INBOX"
            began = time.monotonic()
            waiting = asyncio.create_task(subjects(inbox, 2))
            await asyncio.sleep(0.1)
            box.add(letter("new 1", more="Date: Mon, 2 Nov 1998 10:00:00 +0000\r\n"))
            box.add(letter("new 2"))
            assert await waiting == ["new 1", "new 2"]
            assert all(began < mail.at < time.monotonic() for mail in inbox.mails)
            assert inbox.mails[1].raw == letter("new 2")

    with imap(Mailbox({1: letter("old"), 7: letter("old too")}, capabilities=capabilities)) as box:
        asyncio.run(walk(box))
    commands = {re.sub(r"^(UID )?(\w+).*", r"\1\2", said) for said in box.said}
    assert commands <= {"CAPABILITY", "LOGIN", "AUTHENTICATE", "EXAMINE", "NOOP", "UID SEARCH", "UID FETCH"}
    assert not [said for said in box.said if "BODY[" in said]


def test_hundreds_at_once_come_in_order() -> None:
    async def walk(box: Mailbox) -> list[str]:
        async with opened(account(box)) as inbox:
            for n in range(230):
                box.add(letter(f"Mail {n}", to=ADA if n == 229 else "eve@x.example"))
            assert await subjects(inbox, 1) == ["Mail 229"]
            return [mail.head.subject for mail in inbox.mails]

    with imap(Mailbox()) as box:
        assert asyncio.run(walk(box)) == [f"Mail {n}" for n in range(230)]


def test_a_wrong_password_is_an_error_that_does_not_say_it() -> None:
    secrecy.remember("wrong horse")
    with imap(Mailbox()) as box, pytest.raises(UsageError) as error:
        asyncio.run(open_inbox(Inbox(imap=replace(account(box), password="wrong horse"))))
    said = str(error.value)
    assert f"the inbox IMAP at 127.0.0.1:{box.port}, folder INBOX cannot be read: it refuses the login of “ada”" in said
    assert "AUTHENTICATIONFAILED" in said
    assert "wrong horse" not in said


def test_a_folder_that_is_not_there_is_an_error() -> None:
    with (
        imap(Mailbox()) as box,
        pytest.raises(UsageError, match=r"there is no folder “Junk” that “ada” may read .*`folder:`"),
    ):
        asyncio.run(open_inbox(Inbox(imap=replace(account(box), folder="Junk"))))


def test_a_folder_with_a_name_in_chinese() -> None:
    with imap(Mailbox(folders=('&XfJT0ZCuTvY- &- \\"A\\"',))) as box:

        async def walk() -> None:
            async with opened(replace(account(box), folder='已发邮件 & "A"')) as inbox:
                box.add(letter("Order"))
                assert await subjects(inbox, 1) == ["Order"]

        asyncio.run(walk())
    assert 'EXAMINE "&XfJT0ZCuTvY- &- \\"A\\""' in box.said


@pytest.mark.parametrize("command", ["NOOP", "UID SEARCH", "UID FETCH"])
def test_a_server_that_hangs_up_is_called_again(command: str) -> None:
    async def walk(box: Mailbox) -> list[str]:
        async with opened(account(box)) as inbox:
            box.hang_up = command
            box.add(letter("Order"))
            waiting = asyncio.create_task(subjects(inbox, 2))
            await asyncio.sleep(0.3)
            box.hang_up = ""
            box.add(letter("Dispatch"))
            return await waiting

    with imap(Mailbox()) as box:
        assert asyncio.run(walk(box)) == ["Order", "Dispatch"]


def test_a_server_that_goes_away_loses_the_mail_and_says_so() -> None:
    async def walk(box: Mailbox) -> str:
        async with opened(account(box)) as inbox:
            box.hang_up = "NOOP"
            with pytest.raises(InboxError) as error:
                await inbox.wait(MailExpectation(ADA), since=0, timeout=30)
            return str(error.value)

    with imap(Mailbox()) as box:
        said = asyncio.run(walk(box))
    assert said.startswith(f"the inbox IMAP at 127.0.0.1:{box.port}, folder INBOX can no longer be read: ")


def test_a_folder_that_is_made_anew_during_the_run_is_not_trusted() -> None:
    async def walk(box: Mailbox) -> None:
        async with opened(account(box)) as inbox:
            box.hang_up = "NOOP"
            box.validity = 8
            await asyncio.sleep(0.2)
            box.hang_up = ""
            with pytest.raises(InboxError, match="made anew"):
                await inbox.wait(MailExpectation(ADA), since=0, timeout=0.2)

    with imap(Mailbox()) as box:
        asyncio.run(walk(box))


def test_a_mail_above_the_limit_is_left_where_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_MAIL", 5_000)

    async def walk(box: Mailbox) -> tuple[list[str], int]:
        async with opened(account(box)) as inbox:
            box.add(letter("huge") + b"x" * 10_000)
            box.add(letter("small"))
            return await subjects(inbox, 1), inbox.refused

    with imap(Mailbox()) as box:
        assert asyncio.run(walk(box)) == (["small"], 1)
    assert "UID FETCH 101 (UID BODY.PEEK[])" not in box.said


def test_a_server_that_lies_about_sizes_is_not_read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST_MAIL", 5_000)

    async def walk(box: Mailbox) -> None:
        async with opened(account(box)) as inbox:
            box.add(letter("huge") + b"x" * 10_000)
            box.sizes[101] = 10
            with pytest.raises(InboxError, match="sends more than was asked for"):
                await inbox.wait(MailExpectation(ADA), since=0, timeout=0.3)

    with imap(Mailbox()) as box:
        asyncio.run(walk(box))


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "cannot be read"),
        (b"* BYE too many clients\r\n", "cannot be read"),
        (b"", "no answer within"),
        (b"* OK" + b"x" * 2_000_000, "cannot be read"),
    ],
)
def test_what_is_no_imap_server_is_said(greeting: bytes, said: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def talk() -> None:
            client, _ = server.accept()
            with client, contextlib.suppress(OSError):
                client.sendall(greeting)
                client.settimeout(3)
                while client.recv(1000) and not greeting.startswith(b"HTTP"):
                    pass

        thread = threading.Thread(target=talk, daemon=True)
        thread.start()
        box = ImapBox("127.0.0.1", server.getsockname()[1], "ada", "open sesame", tls="none")
        with ends(20, waiting=True), pytest.raises(UsageError, match=said):
            asyncio.run(open_inbox(Inbox(imap=box)))
        thread.join(3)


@pytest.mark.parametrize("tls", ["tls", "starttls"])
def test_tls_is_spoken_where_it_is_asked_for(tls: Literal["tls", "starttls"]) -> None:
    certificate = _self_signed()
    assert certificate is not None
    with imap(Mailbox(certificate=certificate, at_once=tls == "tls", capabilities="IMAP4rev1 STARTTLS")) as box:

        async def walk() -> None:
            async with opened(replace(account(box), tls=tls), verify=False) as inbox:
                box.add(letter("Order"))
                assert await subjects(inbox, 1) == ["Order"]

        asyncio.run(walk())
        told = len(box.said)
        with pytest.raises(UsageError, match=r"certificate is not valid .*ignore_certificate: true"):
            asyncio.run(open_inbox(Inbox(imap=replace(account(box), tls=tls))))
        assert not [said for said in box.said[told:] if "LOGIN" in said]


def test_a_password_is_never_told_to_a_server_without_tls() -> None:
    with imap(Mailbox()) as box:
        with pytest.raises(UsageError, match="it does not speak TLS at this port"):
            asyncio.run(open_inbox(Inbox(imap=replace(account(box), tls="tls"))))
        assert not [said for said in box.said if "open sesame" in said]
        with pytest.raises(UsageError, match="TLS"):
            asyncio.run(open_inbox(Inbox(imap=replace(account(box), tls="starttls"))))
        assert not [said for said in box.said if "open sesame" in said]
