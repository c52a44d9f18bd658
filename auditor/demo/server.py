"""The shop's web server: a thread per request, everything in memory, loopback only."""

from __future__ import annotations

import re
import secrets
import sys
from collections.abc import Mapping
from dataclasses import replace
from email.message import EmailMessage
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from auditor.demo import checkout
from auditor.demo.basket import Basket, Book, Order
from auditor.demo.catalogue import MARKETS
from auditor.demo.mailer import confirmation, send
from auditor.demo.pages import Edition, render

_STATIC = Path(__file__).parent / "static"
_TYPES = {".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
_LARGEST_FORM = 64_000  # bytes
_PLAIN_PAGES = {
    "": "home",
    "teas": "teas",
    "about": "about",
    "delivery-and-returns": "delivery-and-returns",
    "help": "help",
}


class Shop(ThreadingHTTPServer):
    """The server and what it remembers."""

    daemon_threads = True
    # A request that is still running must not keep the process from ending.
    block_on_close = False

    def __init__(self, address: tuple[str, int], edition: Edition, smtp: tuple[str, int]) -> None:
        super().__init__(address, Visit)
        self.edition: Edition = edition
        self.smtp = smtp
        self.book = Book()

    @property
    def url(self) -> str:
        """`http://127.0.0.1:<port>`."""
        return f"http://{self.server_address[0]!s}:{self.server_address[1]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up in the middle is everyday life; anything else is a fault of ours and is shown."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class Visit(BaseHTTPRequestHandler):
    """One request. Forms are answered with a redirect, so that going back never buys twice."""

    protocol_version = "HTTP/1.1"
    timeout = 30
    server: Shop  # pyright: ignore[reportIncompatibleVariableOverride] - no other server has these visits
    _visitor: str = ""
    _is_new: bool = False
    _form: Mapping[str, str] = MappingProxyType({})

    def do_GET(self) -> None:
        """Pages and the style sheet."""
        path = urlsplit(self.path).path
        if path.startswith("/static/"):
            self._static(path.removeprefix("/static/"))
            return
        self._answer(path)

    do_HEAD = do_GET  # noqa: N815 - the name that http.server looks for

    def do_POST(self) -> None:
        """Forms."""
        size = int(self.headers.get("Content-Length") or 0)
        if size > _LARGEST_FORM:
            self.close_connection = True
            self._send(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, b"", "text/plain")
            return
        body = self.rfile.read(size).decode("utf-8", "replace")
        self._form = dict(parse_qsl(body, keep_blank_values=True))
        self._answer(urlsplit(self.path).path)

    def log_message(self, format: str, *args: Any) -> None:
        """Prints nothing."""

    # --- which page ---------------------------------------------------------------------------------------------

    def _answer(self, path: str) -> None:
        self._meet()
        first, _, rest = path.strip("/").partition("/")
        market = MARKETS.get(first)
        if market is None:
            wanted = "zh" if self.headers.get("Accept-Language", "").lower().startswith("zh") else "en"
            self._go(f"/{wanted}/" if path == "/" else f"/{wanted}/not-found/")
            return
        basket = self.server.book.basket(self._visitor, market)
        if self.command == "POST":
            self._post(rest, basket)
        else:
            self._get(rest, basket)

    def _get(self, rest: str, basket: Basket) -> None:
        market = basket.market
        if rest in _PLAIN_PAGES:
            self._page(f"{_PLAIN_PAGES[rest]}.html", basket)
        elif tea := market.tea(rest.removeprefix("teas/")):
            self._page("product.html", basket, tea=tea)
        elif rest == "basket":
            self._page("basket.html", basket)
        elif rest.startswith("checkout/"):
            self._checkout(rest.removeprefix("checkout/"), basket)
        elif match := re.fullmatch(r"orders/(LT-\d{6})(/thank-you)?", rest):
            self._order(match[1], "thank-you.html" if match[2] else "order.html", basket)
        else:
            self._page("not-found.html", basket, status=HTTPStatus.NOT_FOUND)

    def _checkout(self, step: str, basket: Basket) -> None:
        if not basket.lines:
            self._go(f"/{basket.market.language}/basket")
        elif step == "details":
            self._page("details.html", basket, form=basket.details, problems={})
        elif checkout.problems(basket.market.language, basket.details):
            self._go(f"/{basket.market.language}/checkout/details")
        elif step == "delivery":
            self._page("delivery.html", basket, form={"delivery": basket.delivery_id}, problems={})
        elif step == "review" and basket.delivery:
            self._page("review.html", basket)
        else:
            self._go(f"/{basket.market.language}/checkout/delivery")

    def _order(self, reference: str, template: str, basket: Basket) -> None:
        order = self.server.book.order(reference)
        if order is None or order.market is not basket.market:
            self._page("not-found.html", basket, status=HTTPStatus.NOT_FOUND)
        else:
            self._page(template, basket, order=order)

    # --- what forms do ------------------------------------------------------------------------------------------

    def _post(self, rest: str, basket: Basket) -> None:
        language, form = basket.market.language, self._form
        if rest == "basket":
            change = basket.add if "add" in form else basket.set
            change(form.get("tea", ""), _number(form.get("quantity", "1")))
            self._go(f"/{language}/basket")
        elif rest == "checkout/details":
            basket.details = checkout.answers(language, form)
            if problems := checkout.problems(language, basket.details):
                self._page("details.html", basket, form=basket.details, problems=problems)
            else:
                self._go(f"/{language}/checkout/delivery")
        elif rest == "checkout/delivery":
            basket.delivery_id = form.get("delivery", "")
            if basket.delivery:
                self._go(f"/{language}/checkout/review")
            else:
                problems = {"delivery": checkout.CHOOSE_DELIVERY[language]}
                self._page("delivery.html", basket, form=form, problems=problems)
        elif rest == "checkout/review":
            self._buy(basket)
        else:
            self._page("not-found.html", basket, status=HTTPStatus.NOT_FOUND)

    def _buy(self, basket: Basket) -> None:
        market, book = basket.market, self.server.book
        delivery = basket.delivery
        if not basket.lines or not delivery or checkout.problems(market.language, basket.details):
            self._go(f"/{market.language}/basket")
            return
        order = Order(book.new_reference(), market, basket.lines, delivery, dict(basket.details))
        book.keep(order)
        book.empty(self._visitor, market)
        where = f"/{market.language}/orders/{order.reference}"
        try:
            mailed = send(self._confirmation(order, where), self.server.smtp)
        except ValueError:
            mailed = False
        book.keep(replace(order, mailed=mailed))
        self._go(f"{where}/thank-you")

    def _confirmation(self, order: Order, where: str) -> EmailMessage:
        url = self.server.url
        return confirmation(self.server.edition, order, url, url + where)

    # --- answering ----------------------------------------------------------------------------------------------

    def _page(self, name: str, basket: Basket, status: HTTPStatus = HTTPStatus.OK, **context: Any) -> None:
        path = urlsplit(self.path).path
        text = render(self.server.edition, name, basket.market, basket=basket, path=path, **context)
        self._send(status, text.encode(), "text/html; charset=utf-8")

    def _static(self, name: str) -> None:
        found = {path.name: path for path in _STATIC.iterdir()}.get(name)
        if found is None or found.suffix not in _TYPES:
            self._send(HTTPStatus.NOT_FOUND, b"", "text/plain")
        else:
            self._send(HTTPStatus.OK, found.read_bytes(), _TYPES[found.suffix])

    def _meet(self) -> None:
        try:
            cookie = SimpleCookie(self.headers.get("Cookie", "")).get("visitor")
        except CookieError:
            cookie = None
        self._is_new = cookie is None
        self._visitor = cookie.value if cookie else secrets.token_urlsafe(12)

    def _go(self, path: str) -> None:
        self._send(HTTPStatus.SEE_OTHER, b"", "text/plain", location=path)

    def _send(self, status: HTTPStatus, body: bytes, type: str, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600" if type.startswith("text/css") else "no-store")
        if location:
            self.send_header("Location", location)
        if self._is_new:
            self.send_header("Set-Cookie", f"visitor={self._visitor}; Path=/; HttpOnly; SameSite=Lax")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _number(text: str) -> int:
    return int(text) if re.fullmatch(r"[0-9]{1,3}", text.strip()) else 0
