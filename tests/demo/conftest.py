"""A visitor without a browser, and a mailbox that takes real mail."""

from __future__ import annotations

import email
import email.policy
import http.client
import socket
import time
from urllib.parse import urlencode, urlsplit

import pytest
from aiosmtpd.controller import Controller

from auditor.demo.company import serve


class Mailbox:
    """What arrived, oldest first."""

    def __init__(self) -> None:
        self.mails = []

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - the name that aiosmtpd looks for
        self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
        return "250 OK"

    def wait(self, count: int = 1):
        end = time.monotonic() + 5
        while len(self.mails) < count and time.monotonic() < end:
            time.sleep(0.01)
        return self.mails


class Visitor:
    """Keeps cookies and follows redirects, as a browser does."""

    def __init__(self, url: str) -> None:
        self.host = urlsplit(url).netloc
        self.cookies = {}
        self.path = ""

    def ask(self, method: str, path: str, form: dict[str, str] | None = None):
        connection = http.client.HTTPConnection(self.host, timeout=10)
        headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(form) if form is not None else None, headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        if cookie := answer.getheader("Set-Cookie"):
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        self.path, self.status = path, answer.status
        location = answer.getheader("Location")
        return self.ask("GET", location) if location else text

    def get(self, path: str) -> str:
        return self.ask("GET", path)

    def post(self, path: str, **form: str) -> str:
        return self.ask("POST", path, form)

    def to_delivery(self, language: str = "en", **details: str) -> str:
        """As far as the choice of how the tea is sent; answers with that page."""
        known = {
            "en": {
                "email": "ada@customer.example",
                "name": "Ada Wong",
                "line1": "7 Mill Lane",
                "town": "Leeds",
                "postcode": "LS1 4DY",
            },
            "zh": {
                "email": "liming@customer.example",
                "name": "李明",
                "mobile": "13800000000",
                "region": "浙江",
                "line1": "学院路 8 号",
            },
        }[language]
        self.post(f"/{language}/basket", tea="white-peony", add="1", quantity="2")
        return self.post(f"/{language}/checkout/details", **known | details)

    def buy(self, language: str = "en", **details: str) -> str:
        """The whole way; answers with the thank-you page."""
        self.to_delivery(language, **details)
        self.post(f"/{language}/checkout/delivery", delivery="standard")
        return self.post(f"/{language}/checkout/review")


@pytest.fixture(scope="session")
def mailbox():
    box = Mailbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    box.address = ("127.0.0.1", port)
    yield box
    controller.stop()


@pytest.fixture(scope="session")
def shop(mailbox):
    with serve("clean", smtp=mailbox.address) as url:
        yield url


@pytest.fixture
def visitor(shop):
    return Visitor(shop)
