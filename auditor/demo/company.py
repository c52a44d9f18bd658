"""Larkspur Tea at work: the whole company on loopback, in one of its two editions."""

from __future__ import annotations

import threading
from collections.abc import Generator
from contextlib import contextmanager

from auditor.demo.pages import CHANNELS, Edition
from auditor.demo.server import Shop

__all__ = ["CHANNELS", "environment", "serve"]


@contextmanager
def serve(edition: Edition, *, smtp: tuple[str, int], port: int = 0) -> Generator[str]:
    """Open the shop; yields its address, without a slash at the end.

    Args:
        edition: `clean`, or `flawed` with every fault of `faults.py`.
        smtp: host and port that take the shop's mails. When nobody listens there, orders stand, unmailed.
        port: 0 lets the system pick one.

    Raises:
        OSError: the port is taken.
    """
    shop = Shop(("127.0.0.1", port), edition, smtp)
    thread = threading.Thread(
        target=shop.serve_forever, kwargs={"poll_interval": 0.05}, name="larkspur-tea", daemon=True
    )
    thread.start()
    try:
        yield shop.url
    finally:
        shop.shutdown()
        shop.server_close()
        thread.join()


def environment(edition: Edition, url: str, smtp_port: int) -> dict[str, str]:
    """The variables that the two example journeys read."""
    return {"DEMO_URL": url, "DEMO_SMTP": str(smtp_port), "DEMO_FILES": str(CHANNELS / edition)}
