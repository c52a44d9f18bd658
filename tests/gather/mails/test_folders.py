"""Mails that something else writes: folders, maildirs and mboxes, complete and broken."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from unittest.mock import Mock

import pytest

from auditor.errors import UsageError
from auditor.gather.mails import folders
from auditor.gather.mails.arrivals import mails_of, mbox
from auditor.gather.mails.folders import FolderInbox
from auditor.gather.mails.inbox import open_inbox
from auditor.model.journey import Inbox, MailExpectation
from tests.ends import ends
from tests.gather.mails.catching import letter

ADA = "ada@customer.example"
LINE = b"From shop@acorn.example Mon Nov  2 10:00:00 2026\n"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "POLL", 0.03)


@contextlib.asynccontextmanager
async def opened(place: Path) -> AsyncIterator[FolderInbox]:
    inbox = await open_inbox(Inbox(folder=place))
    assert isinstance(inbox, FolderInbox)
    yield inbox
    await inbox.close()


async def subjects(inbox: FolderInbox, count: int, since: float = 0, within: float = 2) -> list[str]:
    got = [await inbox.wait(MailExpectation(ADA), since=since, timeout=within, reader="a") for _ in range(count)]
    return [one.head.subject if one else "none" for one in got]


def boxed(*subjects: str, line: bytes = LINE) -> bytes:
    return b"".join(line + letter(subject).replace(b"\r\n", b"\n") + b"\n" for subject in subjects)


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    for name in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / name).mkdir(parents=True)
    return tmp_path / "Maildir"


def test_a_maildir_is_read_as_it_is_and_while_mails_come(maildir: Path) -> None:
    (maildir / "cur" / "1.a.host:2,S").write_bytes(letter("read"))
    (maildir / "tmp" / "9.b.host").write_bytes(letter("half"))
    (maildir / "dovecot.index.log").write_bytes(b"\x00index")

    async def walk() -> list[str]:
        async with opened(maildir) as inbox:
            before = await subjects(inbox, 1)
            began = time.monotonic()
            waiting = asyncio.create_task(subjects(inbox, 2, began))
            await asyncio.sleep(0.05)
            (maildir / "tmp" / "2.b.host").write_bytes(letter("new"))
            (maildir / "tmp" / "2.b.host").rename(maildir / "new" / "2.b.host")
            await asyncio.sleep(0.05)
            (maildir / "cur" / "3.c.host:2,").write_bytes(letter("filed"))
            got = before + await waiting
            (maildir / "new" / "2.b.host").rename(maildir / "cur" / "2.b.host:2,S")
            (maildir / "cur" / "1.a.host:2,S").rename(maildir / "cur" / "1.a.host:2,RS")
            await asyncio.sleep(0.05)
            await inbox.look()
            assert len(inbox.mails) == 3
            return got

    assert asyncio.run(walk()) == ["read", "new", "filed"]
    assert sorted(path.name for path in (maildir / "new").iterdir()) == []


def test_a_mail_that_vanishes_between_listing_and_reading_is_found_where_it_went(
    maildir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Path.read_bytes

    def moved(path: Path) -> bytes:
        if path.parent.name == "new":
            path.rename(maildir / "cur" / f"{path.name}:2,")
        return read(path)

    async def walk() -> list[str]:
        async with opened(maildir) as inbox:
            (maildir / "new" / "1.a.host").write_bytes(letter("moved"))
            (maildir / "new" / "2.b.host").write_bytes(letter("gone"))
            monkeypatch.setattr(Path, "read_bytes", moved)
            await inbox.look()
            (maildir / "cur" / "2.b.host:2,").unlink(missing_ok=True)
            return await subjects(inbox, 2, within=0.2)

    assert asyncio.run(walk())[0] == "moved"


def test_one_mbox_is_read_as_it_grows_and_is_packed(tmp_path: Path) -> None:
    box = tmp_path / "ada"  # as in /var/mail: no extension
    box.write_bytes(boxed("one", "two"))

    async def walk() -> list[str]:
        async with opened(box) as inbox:
            before = await subjects(inbox, 2)
            waiting = asyncio.create_task(subjects(inbox, 2))
            await asyncio.sleep(0.02)
            with box.open("ab") as file:
                file.write(boxed("three"))
            await asyncio.sleep(0.5)
            box.write_bytes(boxed("two", "three", "four"))
            return before + await waiting

    assert asyncio.run(walk()) == ["one", "two", "three", "four"]


def test_mails_of_an_mbox_without_an_identity_are_told_apart_by_number(tmp_path: Path) -> None:
    (tmp_path / "box.mbox").write_bytes(boxed("same", "same"))

    async def walk() -> list[str]:
        async with opened(tmp_path) as inbox:
            return await subjects(inbox, 3, within=0.05)

    assert asyncio.run(walk()) == ["same", "same", "none"]


@pytest.mark.parametrize("content", [letter("no mbox"), b"\x00\x01\x02", b"Hello\nFrom here on\n"])
def test_an_mbox_that_is_none_is_said(tmp_path: Path, content: bytes) -> None:
    box = tmp_path / "broken.mbox"
    box.write_bytes(content)
    with pytest.raises(UsageError, match=r"broken.mbox is no folder, and no mbox"):
        asyncio.run(open_inbox(Inbox(folder=box)))
    (tmp_path / "good.eml").write_bytes(letter("good"))

    async def walk() -> tuple[list[str], str]:
        async with opened(tmp_path) as inbox:
            return await subjects(inbox, 1), inbox.missing(MailExpectation("eve@x.example"), 1)

    got, said = asyncio.run(walk())
    assert got == ["good"]
    assert said.endswith("broken.mbox was not read: it is no mbox, whose first line begins with `From `")


def test_an_empty_mbox_and_an_empty_folder_wait(tmp_path: Path) -> None:
    (tmp_path / "spool").write_bytes(b"")

    async def walk(place: Path) -> list[str]:
        async with opened(place) as inbox:
            return await subjects(inbox, 1, within=0.05)

    assert asyncio.run(walk(tmp_path / "spool")) == ["none"]
    assert asyncio.run(walk(tmp_path)) == ["none"]


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (boxed("a", "b"), 2),
        (boxed("a", "b", line=b"From \r\n"), 2),
        (boxed("a", "b", line=b"From - Mon, 02 Nov 2026 10:00:00 +0000\n"), 2),
        (boxed("a") + b"From here on we are open.\n\nFrom 9:30 to 5.\n", 1),
        (boxed("a").replace(b"Hi", b">From shop@x Mon Nov  2 10:00:00 2026"), 1),
        (boxed("a")[:70], 1),
        (b"From " + b"x" * 1_000_000, 1),
        (b"From x\n" * 50_000, 1),
        (b"", 0),
    ],
)
def test_where_a_mail_of_an_mbox_begins(raw: bytes, count: int) -> None:
    with ends():
        assert len(mbox(raw)) == count


def test_files_of_the_folders_below_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.eml").write_bytes(letter("below"))
    (tmp_path / ".hidden.eml").write_bytes(letter("hidden"))

    async def walk() -> list[str]:
        async with opened(tmp_path) as inbox:
            return await subjects(inbox, 1, within=0.02)

    assert asyncio.run(walk()) == ["none"]


@pytest.mark.parametrize("age", [-3_600, 86_400 * 400])
def test_a_copy_with_an_odd_date_has_come_when_it_is_seen(tmp_path: Path, age: float) -> None:
    """`cp -p`, and a clock that is ahead."""
    old = tmp_path / "old"
    old.write_bytes(letter("copied", more="Date: Mon, 2 Nov 1998 10:00:00 +0000\r\n"))
    os.utime(old, (time.time() - age, time.time() - age))
    inside = tmp_path / "mails"
    inside.mkdir()

    async def walk() -> float:
        async with opened(inside) as inbox:
            await asyncio.sleep(0.02)
            began = time.monotonic()
            shutil.copy2(old, inside / "a.eml")
            mail = await inbox.wait(MailExpectation(ADA), since=began, timeout=1)
            assert mail is not None
            return mail.at - began

    assert 0 <= asyncio.run(walk()) < 1


def test_a_mail_above_the_limit_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "LARGEST_MAIL", 1_000)
    (tmp_path / "big.eml").write_bytes(letter("big") + b"x" * 2_000)

    async def walk() -> str:
        async with opened(tmp_path) as inbox:
            assert inbox.mails == []
            return inbox.missing(MailExpectation(ADA), 1)

    assert "big.eml was not read: it has 0 MB" in asyncio.run(walk())


def test_many_who_look_at_once_get_each_mail_once(tmp_path: Path) -> None:
    async def walk() -> tuple[int, int]:
        async with opened(tmp_path) as inbox:
            waits = [asyncio.create_task(inbox.wait(MailExpectation(ADA), since=0, timeout=1)) for _ in range(8)]
            await asyncio.sleep(0.02)
            for n in range(4):
                (tmp_path / f"{n}.eml").write_bytes(letter(f"Mail {n}"))
            got = await asyncio.gather(*waits)
            return len(inbox.mails), sum(one is not None for one in got)

    assert asyncio.run(walk()) == (4, 4)


def test_hundreds_of_saved_mails_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = letter("Order", to="eve@x.example").replace(b"\r\n", b"\n")
    (tmp_path / "all.mbox").write_bytes((LINE + raw + b"\n") * 300 + boxed("Ada's"))

    read = Mock(side_effect=mbox)
    monkeypatch.setattr(folders, "mbox", read)

    async def walk() -> None:
        async with opened(tmp_path) as inbox:
            assert len(inbox.mails) == 301
            assert await subjects(inbox, 2, within=0.3) == ["Ada's", "none"]

    asyncio.run(walk())
    assert read.call_count == 1


def test_the_mails_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From here\n")
    (tmp_path / "a.mbox").write_bytes(boxed("a", "b"))
    assert [len(mails_of(tmp_path / name)) for name in ("a.eml", "a.mbox")] == [1, 2]
