"""The confirmation mail, as a shop sends it: HTML and plain text with the terms as a PDF, over SMTP."""

from __future__ import annotations

import smtplib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import formatdate, make_msgid

from auditor.demo.basket import Order
from auditor.demo.pages import CHANNELS, Edition, render

_PATIENCE = 5.0  # seconds for the mail server to answer


def confirmation(edition: Edition, order: Order, shop: str, link: str) -> EmailMessage:
    """The mail to the address that the customer typed; the first lines of its text part are its sender and subject.

    The terms come with it as a PDF. `shop`: the address of the site, without a slash; `link`: of the order's status.

    Raises:
        ValueError: that address cannot stand in a header.
    """
    market = order.market
    said = {"order": order, "shop": shop, "link": link}
    head, _, text = render(edition, "confirmation.txt", market, **said).partition("\n\n")
    heads = dict(line.split(": ", 1) for line in head.splitlines())
    mail = EmailMessage(policy=SMTP)
    mail["From"] = Address(heads["From"], addr_spec=heads.get("Address", market.email))
    mail["To"] = Address(addr_spec=order.details["email"])
    mail["Subject"] = heads["Subject"]
    mail["Date"] = formatdate(localtime=False)
    mail["Message-ID"] = make_msgid(domain="larkspur-tea.example")
    mail.set_content(text)
    mail.add_alternative(render(edition, "confirmation.html", market, **said), subtype="html")
    terms = CHANNELS / edition / market.language / "terms.pdf"
    mail.add_attachment(terms.read_bytes(), maintype="application", subtype="pdf", filename=market.terms)
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
