"""Make the files that leave the shop by other ways than the web: `python -m auditor.demo.build BROWSER`.

They stand in channels/<edition>/<language>/ and are committed, so that an audit needs no building. The leaflet is
printed by the browser whose path is given; without one, only the text files are made anew.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import get_args

from auditor.demo.catalogue import MARKETS, Market
from auditor.demo.company import CHANNELS
from auditor.demo.pages import Edition, render, source

TEXTS = ("dispatch.txt", "where-is-my-order.md")
LEAFLET = "brewing-guide.pdf"
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer")


def texts(edition: Edition, market: Market) -> dict[str, str]:
    """Text files by name; what their own placeholders stand for is filled in by whoever sends them."""
    return {name: source(edition, f"{market.language}/{name}") for name in TEXTS}


def leaflet(edition: Edition, market: Market) -> str:
    """The HTML from which the leaflet is printed."""
    from markupsafe import Markup  # noqa: PLC0415

    style = Markup(source(edition, "guide.css"))  # noqa: S704 - our own style sheet
    return render(edition, "brewing-guide.html", market, style=style)


def print_leaflet(browser: str, html: str, to: Path) -> None:
    """One PDF.

    Raises:
        subprocess.CalledProcessError: the browser did not print.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "leaflet.html"
        page.write_text(html, encoding="utf-8")
        command = [browser, *_FLAGS, f"--print-to-pdf={to}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - the builder's own browser


def main(browser: str = "") -> None:
    """Make all of them."""
    editions: tuple[Edition, ...] = get_args(Edition)
    for edition in editions:
        for market in MARKETS.values():
            folder = CHANNELS / edition / market.language
            folder.mkdir(parents=True, exist_ok=True)
            for name, text in texts(edition, market).items():
                (folder / name).write_text(text, encoding="utf-8")
            if browser:
                print_leaflet(browser, leaflet(edition, market), folder / LEAFLET)


if __name__ == "__main__":
    main(*sys.argv[1:2])
