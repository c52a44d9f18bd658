"""The confirmation mail, as a shop sends it: HTML and plain text, over SMTP."""

from __future__ import annotations

import smtplib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid

from auditor.demo.basket import Order
from auditor.demo.pages import Edition, render

_PATIENCE = 5.0  # seconds for the mail server to answer


def confirmation(edition: Edition, order: Order, link: str) -> EmailMessage:
    """The mail to the address that the customer typed; the first lines of its text part are its sender and subject.

    Raises:
        ValueError: that address cannot stand in a header.
    """
    market = order.market
    head, _, text = render(edition, "confirmation.txt", market, order=order, link=link).partition("\n\n")
    heads = dict(line.split(": ", 1) for line in head.splitlines())
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(heads["From"], addr_spec=heads.get("Address", market.email))
    mail["To"] = Address(addr_spec=order.details["email"])
    mail["Subject"] = heads["Subject"]
    mail["Date"] = formatdate(localtime=False)
    mail["Message-ID"] = make_msgid(domain="larkspur-tea.example")
    mail.set_content(text)
    mail.add_alternative(render(edition, "confirmation.html", market, order=order, link=link), subtype="html")
    mail["Content-Language"] = market.html_lang
    return mail


def send(mail: EmailMessage, smtp: tuple[str, int]) -> bool:
    """Whether the mail server took it. A shop that cannot mail still keeps the order."""
    try:
        with smtplib.SMTP(*smtp, timeout=_PATIENCE) as server:
            server.send_message(mail)
    except (OSError, smtplib.SMTPException):
        return False
    return True
