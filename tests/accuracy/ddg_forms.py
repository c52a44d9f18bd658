"""What a form field asks for: forms of real sites, their fields labelled by hand.

A form is read as any page is (the product's browser, its script for forms), and each field by `asks_for`. The corpus
calls some fields by two names (`username OR emailAddress`): either is right, as is `password` where it also says of
which sort. Controls that no customer sees are `unknown`.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import functools
from typing import TYPE_CHECKING, Any

from auditor.browser.start import chosen, open_browser
from auditor.gather.collect import collect
from auditor.kit.filling.fields import Asks, asks_for
from auditor.kit.filling.forms import asks_in
from auditor.model.artifacts import Fields, Links, Texts
from tests.accuracy.figures import Figure

if TYPE_CHECKING:
    from playwright.async_api import Page, Route

GOLD = ("gold",)
REACH = 0.90
LOADING = 20_000  # milliseconds
_NAMES = {
    "email": "emailAddress", "login": "username OR emailAddress", "username": "username", "password": "password",
    "new-password": "password.new", "current-password": "password.current",
    "otp": "totp", "given-name": "firstName", "middle-name": "middleName", "family-name": "lastName",
    "name": "fullName", "phone": "phone", "address": "addressStreet", "address2": "addressStreet2",
    "city": "addressCity", "region": "addressProvince", "postcode": "addressPostalCode",
    "country": "addressCountryCode", "birthday": "birthday", "birthday-day": "birthdayDay",
    "birthday-month": "birthdayMonth", "birthday-year": "birthdayYear", "card-number": "cardNumber",
    "card-name": "cardName", "card-code": "cardSecurityCode", "card-expiry": "expiration",
    "card-month": "expirationMonth", "card-year": "expirationYear",
}  # fmt: skip
_NUMBERS = """selectors => selectors.map(s => {
  try { return document.querySelector(s)?.getAttribute("data-k") ?? ""; } catch { return ""; }
})"""


class Reader:
    """One page of the product's browser, kept for all lines."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self._stack = contextlib.AsyncExitStack()
        self._page: Page = self._runner.run(self._open())
        atexit.register(self._close)

    async def _open(self) -> Page:
        browser = await self._stack.enter_async_context(open_browser(chosen()))
        context = await browser.new_context(offline=True, java_script_enabled=True, service_workers="block")
        await context.route("**/*", _refuse)
        return await context.new_page()

    def _close(self) -> None:
        self._runner.run(self._stack.aclose())
        self._runner.close()

    def read(self, html: str) -> dict[str, str]:
        """The type of every numbered control."""
        return self._runner.run(self._read(html))

    async def _read(self, html: str) -> dict[str, str]:
        page = self._page
        await page.set_content(html, wait_until="domcontentloaded", timeout=LOADING)
        every: list[str] = await page.evaluate("[...document.querySelectorAll('[data-k]')].map(e => e.dataset.k)")
        artifacts = (await collect(page, capture="none")).artifacts
        fields = artifacts[Fields].fields
        numbers: list[str] = await page.evaluate(_NUMBERS, [f.selector for f in fields])
        found = dict.fromkeys(every, "unknown")
        together = asks_in(fields, artifacts[Texts].blocks, artifacts[Links].links)
        for number, asks, alone in zip(numbers, together, map(asks_for, fields), strict=True):
            if number:
                found[number] = type_of(asks, alone)
        return found


def type_of(asks: Asks, alone: Asks) -> str:
    """The corpus's name: what one logs in with is a user name, and a password is new where the field itself says so."""
    if asks.login:
        return "username"
    if asks.key == "new-password" and (asks.confirm or alone.key != "new-password"):
        return "password"
    return _NAMES.get(asks.key, "unknown")


async def _refuse(route: Route) -> None:
    await route.abort()


@functools.cache
def reader() -> Reader:
    return Reader()


def predict(line: dict[str, Any]) -> dict[str, Any]:
    return {"fields": reader().read(line["html"])}


def right(said: str, gold: str) -> bool:
    """One of the names that the corpus gives; of a password that it does not describe, any; the one of a log-in."""
    if said in gold.split(" OR "):
        return True
    return (said, gold) in {("password.new", "password"), ("password", "password.current")}


def score(lines: list[dict[str, Any]], answers: dict[str, dict[str, Any]]) -> list[Figure]:
    gold = [(line["id"], str(k), kind) for line in lines for k, kind in line["gold"] if f'data-k="{k}"' in line["html"]]
    fits = sum(right(answers[id]["fields"].get(k, "unknown"), kind) for id, k, kind in gold)
    return [Figure("field types right", fits / len(gold), REACH)]
