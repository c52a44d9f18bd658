"""One browser for all tests of this folder, and a customer who walks in it."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from auditor.browser.start import chosen, open_browser
from auditor.errors import BrowserError
from auditor.gather.hand import Hand
from auditor.gather.pages import Pages, open_window
from auditor.model.journey import Journey, Variant
from tests.sites.serve import serving

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

T = TypeVar("T")
Run = Callable[[Awaitable[T]], T]


@pytest.fixture(scope="session")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as running:
        yield running


@pytest.fixture(scope="session")
def run(runner: asyncio.Runner) -> Callable[[Awaitable[Any]], Any]:
    """Wait for a coroutine on the loop that the browser lives on."""

    async def wrapped(awaitable: Awaitable[Any]) -> Any:
        return await awaitable

    return lambda awaitable: runner.run(wrapped(awaitable))


@pytest.fixture(scope="session")
def shared_browser(run: Run) -> Iterator[Browser]:
    stack = AsyncExitStack()
    try:
        browser = run(stack.enter_async_context(open_browser(chosen())))
    except BrowserError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    yield browser
    run(stack.aclose())


@pytest.fixture
def page(run: Run, shared_browser: Browser) -> Iterator[Page]:
    """An empty page, 1280 x 800."""
    context = run(shared_browser.new_context(viewport={"width": 1280, "height": 800}))
    yield run(context.new_page())
    run(context.close())


@pytest.fixture
def site() -> Iterator[Callable[..., str]]:
    """Puts up pages by name and gives the address of the site."""
    stack: list[Any] = []

    def put_up(**pages: str) -> str:
        serving_now = serving({name.replace("__", "/"): html for name, html in pages.items()})
        stack.append(serving_now)
        return serving_now.__enter__()

    yield put_up
    for one in stack:
        one.__exit__(None, None, None)


@pytest.fixture
def customer(run: Run, shared_browser: Browser, site: Callable[..., str]) -> Iterator[Callable[..., Pages]]:
    """Someone who walks a site of these pages: `customer(home="<h1>…")`; `Pages.walk_to` does the rest."""
    stack = AsyncExitStack()

    def begin(
        timeout: float = 3.0, variant: Variant | None = None, journey: dict[str, Any] | None = None, **pages: str
    ) -> Pages:
        base = site(**pages)
        plan = Journey("test", "Test", base_url=base + "/", timeout=timeout, **(journey or {}))
        way = variant or Variant("desktop")
        window = run(stack.enter_async_context(open_window(shared_browser, plan, way)))
        return Pages(Hand(window, way, plan.base_url, plan.languages, timeout), "none")

    yield begin
    run(stack.aclose())
