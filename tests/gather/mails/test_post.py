"""What the inbox held of each mail: in time, late, missing, double, unwanted, and what nobody waited for."""

from __future__ import annotations

import asyncio
import smtplib
import socket
import threading
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from auditor.browser.start import chosen
from auditor.gather import bundle
from auditor.gather.mails.inbox import open_inbox
from auditor.gather.mails.post import Post, addresses
from auditor.gather.progress import Silent
from auditor.gather.walk import Options, gather
from auditor.model.artifacts import Mail, Texts
from auditor.model.journey import Inbox, Journey, Kind, MailExpectation, Touchpoint
from auditor.model.mails import Awaited

if TYPE_CHECKING:
    from auditor.gather.mails.arrivals import Arrived

ADA = "ada@x.test"


def letter(subject: str, to: str = ADA, id: str = "", text: str = "Order 100234", html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Shop <orders@shop.test>", to, subject
    if id:
        message["Message-ID"] = f"<{id}@shop.test>"
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def send(address: str, *mails: EmailMessage, after: float = 0.0) -> threading.Timer:
    def run() -> None:
        with smtplib.SMTP(address, timeout=5) as client:
            for mail in mails:
                client.send_message(mail)

    timer = threading.Timer(after, run)
    timer.start()
    return timer


def waiting(*wanted: MailExpectation, sent: list[tuple[float, EmailMessage]], whole: bool = True) -> list[Awaited]:
    """What each expectation came to; the mails are sent so many seconds after the first is waited for."""

    async def run() -> list[Awaited]:
        inbox = await open_inbox(Inbox())
        post = Post(inbox, "desktop", 0.0, frozenset({ADA}))
        acted = asyncio.get_running_loop().time()
        timers = [send(inbox.address, mail, after=after) for after, mail in sent]
        found: list[Arrived | None] = [await post.wait(order, one, acted) for order, one in enumerate(wanted)]
        await asyncio.to_thread(lambda: [timer.join() for timer in timers])
        settled = await post.settled(whole=whole)
        await inbox.close()
        assert [f is not None for f in found] == [post.so_far(i) is not None and bool(post.waits[i].mails)
                                                  for i in range(len(wanted))]  # fmt: skip
        return list(settled.values())

    return asyncio.run(run())


def test_a_mail_in_time_is_told_with_what_it_says() -> None:
    html = "<style>p{color:red}</style><p>Order <b>100234</b></p><p>谢谢</p>"
    (one,) = waiting(MailExpectation(ADA, "Order", within=5), sent=[(0.0, letter("Order", id="1", html=html))])
    (mail,) = one.came
    assert (mail.subject, mail.sender, mail.to, mail.message_id) == ("Order", "orders@shop.test", (ADA,), "1@shop.test")
    assert mail.text == "Order 100234 谢谢"
    assert (one.to, one.subject, one.within, one.count, one.others) == (ADA, "Order", 5, 1, ())


def test_a_late_mail_is_still_waited_for() -> None:
    (one,) = waiting(MailExpectation(ADA, "Order", within=0.5), sent=[(0.9, letter("Order"))])
    assert 0.8 < one.came[0].waited < 1.5


def test_a_mail_that_comes_when_nobody_waits_any_more_is_known() -> None:
    first, second = waiting(
        MailExpectation(ADA, "Order", within=0.1),
        MailExpectation(ADA, "Dispatch", within=5),
        sent=[(0.8, letter("Order")), (0.9, letter("Dispatch"))],
    )
    assert [m.subject for m in first.came] == ["Order"]
    assert [m.subject for m in second.came] == ["Dispatch"]
    assert (first.others, second.others) == ((), ())


def test_a_missing_mail_has_none_and_what_came_instead_is_known() -> None:
    (one,) = waiting(MailExpectation(ADA, "Invoice", within=0.1), sent=[(0.0, letter("Order"))])
    assert one.came == ()
    assert [m.subject for m in one.others] == ["Order"]


def test_a_double_is_beside_the_mail_and_another_customers_is_not() -> None:
    order, dispatch = waiting(
        MailExpectation(ADA, "Order", within=5),
        MailExpectation(ADA, "Dispatch", within=5),
        sent=[(0.0, letter("Order", id="1")), (0.05, letter("Dispatch")), (0.1, letter("Order", id="2")),
              (0.1, letter("Order", to="eve@x.test"))],
    )  # fmt: skip
    assert len(order.came) == len(dispatch.came) == 1
    assert [m.subject for m in order.others] == ["Order"]
    assert dispatch.others == ()


def test_the_same_mail_delivered_twice_is_one_mail() -> None:
    twice = letter("Order", id="1")
    (one,) = waiting(MailExpectation(ADA, "Order", within=5), sent=[(0.0, twice), (0.1, twice)])
    assert (len(one.came), one.others) == (1, ())


def test_several_are_waited_for_and_those_that_do_not_come_are_missing() -> None:
    (one,) = waiting(
        MailExpectation(ADA, "Ticket", within=1, count=3),
        sent=[(0.0, letter("Ticket 1")), (0.2, letter("Ticket 2"))],
    )
    assert [m.subject for m in one.came] == ["Ticket 1", "Ticket 2"]


def test_a_mail_that_must_not_come_is_waited_for_no_longer_than_its_time() -> None:
    (silent,) = waiting(MailExpectation(ADA, "Offer", within=0.2, none=True), sent=[])
    assert (silent.none, silent.came) == (True, ())
    (one,) = waiting(MailExpectation(ADA, "Offer", within=2, none=True), sent=[(0.1, letter("Offer"))])
    assert len(one.came) == 1


def test_of_a_walk_that_broke_nobody_knows_what_else_should_have_come() -> None:
    sent = [(0.0, letter("Order")), (0.0, letter("Dispatch"))]
    (one,) = waiting(MailExpectation(ADA, "Order", within=5), sent=sent, whole=False)
    assert one.others == ()


def test_saved_mails_that_nobody_asked_for_are_told_as_saved(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.eml").write_bytes(letter("Order", id=name).as_bytes())

    async def run() -> dict[int, Awaited]:
        post = Post(await open_inbox(Inbox(folder=tmp_path)), "desktop", 0.0, frozenset({ADA}))
        assert await post.wait(0, MailExpectation(ADA, within=0.1), 0.0)
        return await post.settled(whole=True)

    (one,) = asyncio.run(run()).values()
    assert [m.message_id for m in one.came] == ["a@shop.test"]
    assert [(m.message_id, m.saved) for m in one.others] == [("b@shop.test", True)]


def test_an_address_is_the_walks_own_if_it_is_alone_or_holds_its_word() -> None:
    written = [(ADA, ADA), ("Bo <bo+${run}@x.test>", "Bo <bo+1@x.test>"), ("Leeds", "Leeds")]
    assert addresses(written, alone=True) == {ADA, "bo+1@x.test"}
    assert addresses(written, alone=False) == {"bo+1@x.test"}


@pytest.mark.browser
def test_the_run_folder_tells_of_every_mail(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    class Shop(Silent):
        """Sends twice what is waited for first."""

        def doing(self, journey: str, variant: str, touchpoint: str, text: str) -> None:
            if touchpoint == "order" and text.startswith("waiting"):
                send(f"127.0.0.1:{port}", letter("Order", id="1"), letter("Order", id="2"))

    journey = Journey(
        "shop",
        "Shop",
        touchpoints=(
            Touchpoint("order", "Order", Kind.EMAIL, mail=MailExpectation(ADA, "Order", within=5)),
            Touchpoint("offer", "Offer", Kind.EMAIL, mail=MailExpectation(ADA, "Offer", within=0.2, none=True)),
            Touchpoint("invoice", "Invoice", Kind.EMAIL, mail=MailExpectation(ADA, "Invoice", within=0.2)),
        ),
        inbox=Inbox(port=port),
        customer=(("email", ADA),),
        capture="none",
    )
    asyncio.run(gather([(journey, tmp_path)], Options(chosen()), Shop()))
    order, offer, invoice = bundle.read(tmp_path).evidence["desktop"]
    assert (order.lost, offer.lost) == ("", "")
    assert Mail in order
    assert Texts in order
    assert [m.message_id for m in order[Awaited].others] == ["2@shop.test"]
    assert offer.silent
    assert offer[Awaited].none
    assert invoice.lost.startswith(f"no mail to {ADA} with the subject “Invoice” came within 0 s")
    assert invoice[Awaited].came == ()
