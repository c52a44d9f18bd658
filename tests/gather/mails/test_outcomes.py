"""A mail that arrives, comes late, never comes, comes twice or comes unasked: from the wire to the finding."""

from __future__ import annotations

import asyncio
import smtplib
from pathlib import Path

import pytest

from auditor.errors import UsageError
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.mails.post import Post
from auditor.library.checks import load_check
from auditor.model.check import JourneyCheck
from auditor.model.journey import Inbox, MailExpectation
from auditor.model.mails import Awaited
from auditor.model.verdict import Severity
from tests.build import journey, touchpoint
from tests.gather.mails.catching import letter

ADA = "ada@customer.example"
CHECKS = Path(__file__).parents[3] / "checks" / "expectation"


def told(wanted: MailExpectation, *sent: tuple[float, str]) -> Awaited:
    """What an expectation comes to, when mails with these subjects are sent so many seconds after."""

    async def run() -> Awaited:
        inbox = await open_inbox(Inbox())
        post = Post(inbox, "desktop", 0.0, frozenset({ADA}))
        acted = asyncio.get_running_loop().time()

        async def send(after: float, subject: str) -> None:
            await asyncio.sleep(after)
            await asyncio.to_thread(_deliver, inbox.address, subject)

        sends = [asyncio.create_task(send(*one)) for one in sent]
        await post.wait(0, wanted, acted)
        await asyncio.gather(*sends)
        settled = await post.settled(whole=True)
        await inbox.close()
        return settled[0]

    return asyncio.run(run())


def _deliver(address: str, subject: str) -> None:
    with smtplib.SMTP(address, timeout=5) as client:
        client.sendmail("shop@acorn.example", [ADA], letter(subject))


def findings(awaited: Awaited) -> list[tuple[str, Severity, str]]:
    lost = "" if awaited.came or awaited.none else "no mail came"
    evidence = journey(touchpoint("order-mail", awaited, kind="email", lost=lost))
    found: list[tuple[str, Severity, str]] = []
    for name in ("missing", "late", "duplicate"):
        check = load_check(CHECKS / f"message_{name}.py")
        assert isinstance(check, JourneyCheck)
        faults = check.judge(evidence.only(check.meta.reads), check.meta.params).faults
        found += [(check.meta.id, fault.severity or check.meta.severity, fault.message) for fault in faults]
    return found


ORDER = MailExpectation(ADA, "Order", within=2)


def test_a_mail_that_arrives_is_no_finding() -> None:
    assert findings(told(ORDER, (0, "Order 1"))) == []


def test_a_mail_that_comes_late_is_one() -> None:
    ((id, severity, said),) = findings(told(MailExpectation(ADA, "Order", within=0.55), (1.6, "Order 1")))
    assert (id, severity) == ("message-late", Severity.WARNING)
    assert said.startswith("Order mail came 2 s after the step before it; 0.6 s are allowed")


def test_a_mail_that_never_comes_is_one() -> None:
    ((id, severity, said),) = findings(told(MailExpectation(ADA, "Order", within=0.05)))
    assert (id, severity) == ("message-missing", Severity.ERROR)
    assert "did not come" in said


def test_a_mail_that_comes_twice_is_one() -> None:
    ((id, severity, said),) = findings(told(ORDER, (0, "Order 1"), (0.1, "Order 1")))
    assert (id, severity) == ("message-duplicate", Severity.WARNING)
    assert "came twice" in said


def test_a_mail_that_nobody_waits_for_is_a_notice_and_a_forbidden_one_a_warning() -> None:
    ((id, severity, said),) = findings(told(ORDER, (0, "Order 1"), (0.1, "10 % off")))
    assert (id, severity) == ("message-duplicate", Severity.NOTICE)
    assert said.startswith("The customer got a mail that no touchpoint waits for: “10 % off”")
    forbidden = MailExpectation(ADA, "off", within=0.4, none=True)
    ((id, severity, said),) = findings(told(forbidden, (0, "10 % off")))
    assert (id, severity) == ("message-duplicate", Severity.WARNING)
    assert "came, though no mail with the subject “off” should" in said


def test_a_late_mail_is_found_among_many_others() -> None:
    others = tuple((0.3, f"News {n}") for n in range(60))
    awaited = told(MailExpectation(ADA, "Order", within=0.02), *others, (0.6, "Order 1"))
    assert [mail.subject for mail in awaited.came] == ["Order 1"]
    assert len(awaited.others) == 50


def test_an_expectation_that_is_no_pattern_spoils_nothing_else() -> None:
    async def run() -> tuple[list[int], int]:
        inbox = await open_inbox(Inbox())
        post = Post(inbox, "desktop", 0.0, frozenset({ADA}))
        await asyncio.to_thread(_deliver, inbox.address, "Order 1")
        with pytest.raises(UsageError, match="not a regular expression"):
            await post.wait(0, MailExpectation(ADA, "/(/"), 0.0)
        assert await post.wait(1, ORDER, 0.0)
        settled = await post.settled(whole=True)
        await inbox.close()
        return list(settled), len(post.waits)

    assert asyncio.run(run()) == ([1], 1)
