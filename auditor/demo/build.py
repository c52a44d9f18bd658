"""Make the files that leave the shop by other ways than the web: `python -m auditor.demo.build BROWSER`.

They stand in channels/<edition>/<language>/ and are committed, so that an audit needs no building. What is on paper is
printed by the browser whose path is given; without one, only the text files are made anew.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from auditor.demo.catalogue import MARKETS, Market
from auditor.demo.pages import CHANNELS, Edition, render, source

if TYPE_CHECKING:
    from markupsafe import Markup

TEXTS = (
    "dispatch.txt", "out-for-delivery.txt", "where-is-my-order.md", "can-i-send-it-back.md", "mails.yaml",
    "mails/newsletter.mjml", "mails/newsletter.txt", "mails/welcome.html", "mails/welcome.txt",
)  # fmt: skip
PAPERS = {"brewing-guide": "guide.css", "terms": "terms.css"}  # and the style sheet of each
_FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-pdf-header-footer")


def texts(edition: Edition, market: Market) -> dict[str, str]:
    """Text files by name; what their own placeholders stand for is filled in by whoever sends them."""
    return {name: source(edition, f"{market.language}/{name}") for name in TEXTS}


def paper(edition: Edition, market: Market, name: str) -> str:
    """The HTML from which a leaflet is printed."""
    from markupsafe import Markup  # noqa: PLC0415

    style = Markup(source(edition, PAPERS[name]))  # noqa: S704 - our own style sheet
    return render(edition, f"{name}.html", market, style=style, code=code)


def code(address: str) -> Markup:
    """A QR code as a drawing in one colour, four modules of quiet around it."""
    import zxingcpp  # noqa: PLC0415
    from markupsafe import Markup  # noqa: PLC0415

    maker: Any = zxingcpp  # what it says of its types is not all there
    squares = memoryview(maker.write_barcode_to_image(maker.create_barcode(address, maker.BarcodeFormat.QRCode)))
    height, width = squares.shape or (0, 0)
    dark = ""
    for y in range(height):
        row = "".join(".#"[not squares[y, x]] for x in range(width))
        dark += "".join(f"M{run.start()} {y}h{len(run[0])}v1h-{len(run[0])}z" for run in re.finditer("#+", row))
    drawing = (
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}"><path fill="#fff" d="M0 0h{}v{}H0z"/><path d="{}"/></svg>'
    )
    return Markup(drawing).format(width, height, address, width, height, dark)  # noqa: S704 - filled in escaped


def print_paper(browser: str, html: str, to: Path) -> None:
    """One PDF.

    Raises:
        subprocess.CalledProcessError: the browser did not print.
    """
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "paper.html"
        page.write_text(html, encoding="utf-8")
        command = [browser, *_FLAGS, f"--print-to-pdf={to}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603 - the builder's own browser


def main(browser: str = "") -> None:
    """Make all of them."""
    editions: tuple[Edition, ...] = get_args(Edition)
    for edition in editions:
        for market in MARKETS.values():
            folder = CHANNELS / edition / market.language
            (folder / "mails").mkdir(parents=True, exist_ok=True)
            for name, text in texts(edition, market).items():
                (folder / name).write_text(text, encoding="utf-8")
            for name in PAPERS if browser else ():
                print_paper(browser, paper(edition, market, name), folder / f"{name}.pdf")


if __name__ == "__main__":
    main(*sys.argv[1:2])
