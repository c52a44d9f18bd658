"""A sheet to draw on, for the tests of what is no page: `pytest_plugins = ["tests.gather.desk"]`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from auditor.gather.drawn.sheet import Sheet

if TYPE_CHECKING:
    from playwright.async_api import Browser


@dataclass
class Desk:
    """`run` waits for a coroutine; `browser` and `sheet` are for use inside of it."""

    run: Callable[[Awaitable[Any]], Any]
    browser: Browser
    sheet: Sheet


@pytest.fixture
def desk(run: Callable[[Awaitable[Any]], Any], shared_browser: Browser) -> Iterator[Desk]:
    drawing = Sheet.open(shared_browser)
    yield Desk(run, shared_browser, run(drawing.__aenter__()))
    run(drawing.__aexit__(None, None, None))
