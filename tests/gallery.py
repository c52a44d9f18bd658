"""`make gallery`: pictures of every section of the report, as people meet it, into docs/gallery/ to be looked at.

The flawed edition of the demo is rendered and photographed section by section: 1440, 768 and 390 pixels wide, light
and dark; beside it an enlarged picture, the executive report, the report in Chinese, the clean edition, a walk that
stopped, the comparison of clean and flawed, and pages of the PDF. WebP, each below 150 kB; sections are cut at 1800
pixels.

    python -m tests.gallery [RUN] [--clean RUN] [--chinese RUN] [--out docs/gallery] [--png FOLDER] [--only WORD]

RUN is a run folder of the flawed demo; those that are not given are walked now, which takes a minute each.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PIL import Image
from playwright.sync_api import sync_playwright

from auditor.browser.choice import chosen
from auditor.browser.start import FLAGS, sandboxed
from auditor.report import html
from auditor.report.json_report import read_audit
from auditor.report.options import ReportOptions
from auditor.report.pdf import destinations, to_pdf
from tests.report.sample import sample_audit, sample_run

if TYPE_CHECKING:
    from collections.abc import Generator

    from playwright.sync_api import Browser, Page

HERE = Path(__file__).resolve().parent.parent
WIDTHS = (1440, 768, 390)
HEIGHT = {1440: 1000, 768: 1024, 390: 844}
CUT, WIDEST, BYTES, QUALITY = 1800, 1440, 150_000, 72
MARGIN = 90  # pixels above a section, where the bar with the sections sticks

# Name of the picture: (what it shows, selectors of its first and last element, what is opened or scrolled before).
SECTIONS: dict[str, tuple[str, str, str, str]] = {
    "verdict": ("What was audited, and the verdict", "nav.bar", "#verdict", ""),
    "journey": ("The journey map", "#journey", "#journey", ""),
    "onwards": ("The journey map, at its end", "#journey", "#journey", "#journey .rail"),
    "pillars": ("The five pillars", "#pillars", "#pillars", ""),
    "first": ("What to fix first", "#first", "#first", ""),
    "ledger": ("What we told the customer", "#ledger", "#ledger", "#ledger .proof details"),
    "findings": ("Findings, with their filter", "#findings .head", "#findings .card >> nth=1", ""),
    "reviews": ("What a person should look at", "#reviews", "#reviews", ""),
    "coverage": ("Coverage", "#coverage", "#coverage", "#coverage .family"),
    "touchpoints": ("Screens", "#touchpoints", "#touchpoints", "#t2"),
    "method": ("Method", "#method", "#method", ""),
}
CHINESE = ("verdict", "journey", "findings", "ledger")
CLEAN = ("verdict", "journey", "findings")
INCOMPLETE = ("verdict", "journey", "reviews")


@dataclass
class Gallery:
    """Where pictures go, and what they are called; `png`: a folder for copies without loss, None without."""

    out: Path
    png: Path | None
    only: str
    shown: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # (file, what it shows)

    def wants(self, name: str) -> bool:
        return self.only in name

    def keep(self, name: str, what: str, picture: Image.Image) -> None:
        picture = picture.convert("RGB")
        if picture.width > WIDEST:
            picture.thumbnail((WIDEST, picture.height), Image.Resampling.LANCZOS)
        picture = picture.crop((0, 0, picture.width, min(picture.height, CUT)))
        if self.png:
            self.png.mkdir(parents=True, exist_ok=True)
            picture.save(self.png / f"{name}.png")
        self.out.mkdir(parents=True, exist_ok=True)
        (self.out / f"{name}.webp").write_bytes(packed(picture))
        self.shown.append((f"{name}.webp", what))


def packed(picture: Image.Image) -> bytes:
    """WebP of fewer than `BYTES`: less fine where that does not do."""
    data = b""
    for quality in (QUALITY, 60, 45, 30):
        file = io.BytesIO()
        picture.save(file, "WEBP", quality=quality, method=6)
        data = file.getvalue()
        if len(data) < BYTES:
            break
    return data


def walked(edition: str, language: str, folder: Path) -> Path:
    """A run folder of the demo, made now."""
    run = folder / f"{edition}-{language}"
    command = [sys.executable, "-m", "auditor", "demo", "--edition", edition, "--language", language, "--quiet"]
    subprocess.run([*command, "--out", str(run), "--fail-on", "never"], check=True, stdout=subprocess.DEVNULL)
    return run


@contextmanager
def opened(browser: Browser, file: Path, width: int, scheme: str) -> Generator[Page]:
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT[width]},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(file.as_uri())
    yield page
    context.close()


def section(page: Page, first: str, last: str, fold: str) -> Image.Image | None:
    """From the first element to the end of the last, over the whole width; None where there is no such thing."""
    if not page.locator(first).count():
        return None
    last = last if page.locator(last).count() else last.split(maxsplit=1)[0]
    if fold and page.locator(fold).count():
        page.locator(fold).first.evaluate(
            "(e) => { if (e.matches('details')) e.open = true; else e.scrollLeft = 1e6; }"
        )
    width = page.viewport_size["width"] if page.viewport_size else WIDEST
    page.set_viewport_size({"width": width, "height": CUT + 2 * MARGIN})  # cards out of sight are not laid out
    page.evaluate("scrollTo(0, 0)")
    page.evaluate(
        "([y]) => new Promise((done) => { scrollTo(0, y); requestAnimationFrame(() => requestAnimationFrame(done)); })",
        [max(_top(page, first) - MARGIN, 0)],
    )
    above, below = page.locator(first).first.bounding_box(), page.locator(last).first.bounding_box()
    if not above or not below:
        return None
    top = max(above["y"] - 20, 0)
    height = min(below["y"] + below["height"] + 20 - top, CUT)
    shot = page.screenshot(clip={"x": 0, "y": top, "width": width, "height": height}, type="png")
    return Image.open(io.BytesIO(shot))


def _top(page: Page, selector: str) -> float:
    return float(page.locator(selector).first.evaluate("(e) => e.getBoundingClientRect().top + scrollY"))


def sections(gallery: Gallery, browser: Browser, file: Path, named: str = "", keys: tuple[str, ...] = ()) -> None:
    """Every section at every width, light and dark; of another report a few: wide and light, narrow and dark."""
    few = ((WIDTHS[0], "light"), (WIDTHS[-1], "dark"))
    for width, scheme in few if named else [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")]:
        names = {key: f"{named}{'-' if named else ''}{key}-{width}-{scheme}" for key in keys or SECTIONS}
        wanted = {key: name for key, name in names.items() if gallery.wants(name)}
        if not wanted:
            continue
        with opened(browser, file, width, scheme) as page:
            for key, name in wanted.items():
                what, *where = SECTIONS[key]
                picture = section(page, *where)
                if picture:
                    gallery.keep(name, what, picture)


def whole(gallery: Gallery, browser: Browser, file: Path, named: str, what: str) -> None:
    """A page from its top."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            name = f"{named}-{width}-{scheme}"
            if gallery.wants(name):
                with opened(browser, file, width, scheme) as page:
                    picture = section(page, "body", "body", "")
                    if picture:
                        gallery.keep(name, what, picture)


def enlarged(gallery: Gallery, browser: Browser, file: Path) -> None:
    """A picture with its frames, as it is after a press on it."""
    for width in WIDTHS:
        scheme = "dark" if width == WIDTHS[1] else "light"
        name = f"enlarged-{width}-{scheme}"
        if not gallery.wants(name):
            continue
        with opened(browser, file, width, scheme) as page:
            page.locator("#t2").evaluate("(e) => { e.open = true; }")
            page.locator("#t2 .enlarge").first.click()
            gallery.keep(name, "A picture, enlarged", Image.open(io.BytesIO(page.screenshot())))


def paper(gallery: Gallery, run: Path) -> None:
    """Pages of the PDF: cover, contents, verdict, map, ledger, findings."""
    import pypdfium2  # noqa: PLC0415

    if not gallery.wants("pdf"):
        return
    data = to_pdf(read_audit(run), run, ReportOptions())
    places = destinations(data)
    wished = {"cover": 1, "contents": 2}
    wished |= {n: places[f"h-{n}"] for n in ("verdict", "journey", "ledger", "findings") if f"h-{n}" in places}
    document = pypdfium2.PdfDocument(data)
    for name, number in wished.items():
        if number <= len(document):
            bitmap = cast("Any", document[number - 1]).render(scale=1.5)
            gallery.keep(f"pdf-{name}", f"PDF: {name}, page {number} of {len(document)}", bitmap.to_pil())
    document.close()


def index(gallery: Gallery) -> str:
    """README.md of the gallery: what each picture shows, light and dark side by side."""
    said = [
        "# Gallery",
        "",
        "The report of the bundled company, section by section. `make gallery` makes these pictures anew.",
    ]
    heads: dict[str, list[str]] = {}
    for file, what in gallery.shown:
        head = "PDF" if what.startswith("PDF") else f"{what}{ASIDE.get(file.split('-')[0], '')}"
        heads.setdefault(head, []).append(file)
    for head, files in heads.items():
        said += ["", f"## {head}", ""]
        said += [" · ".join(f"[{f.removesuffix('.webp').replace('-', ' ')}]({f})" for f in files)]
        said += ["", f"![{head}]({files[0]})"]
    return "\n".join(said) + "\n"


ASIDE = {"chinese": ", in Chinese", "clean": ", of a company without faults", "incomplete": ", of a walk that stopped"}


def made(gallery: Gallery, browser: Browser, runs: dict[str, Path], folder: Path) -> None:
    """All pictures of three runs: flawed, clean, chinese."""

    def page(run: Path, name: str, options: ReportOptions) -> Path:
        file, data = folder / f"{name}.html", html.render(read_audit(run), run, options)
        file.write_bytes(data if isinstance(data, bytes) else data[html.PAGE])
        return file

    report = page(runs["flawed"], "report", ReportOptions())
    sections(gallery, browser, report)
    enlarged(gallery, browser, report)
    brief = page(runs["flawed"], "executive", ReportOptions(depth="executive"))
    whole(gallery, browser, brief, "executive", "The executive report")
    sections(gallery, browser, page(runs["chinese"], "chinese", ReportOptions(lang="zh")), "chinese", CHINESE)
    sections(gallery, browser, page(runs["clean"], "clean", ReportOptions()), "clean", CLEAN)
    sample = folder / "sample.html"
    sample_run(folder)
    sample.write_bytes(cast("bytes", html.render(sample_audit(), folder)))
    sections(gallery, browser, sample, "incomplete", INCOMPLETE)
    comparison = folder / "comparison.html"
    command = [sys.executable, "-m", "auditor", "compare", str(runs["clean"]), str(runs["flawed"])]
    subprocess.run([*command, "--out", str(comparison)], check=True, stdout=subprocess.DEVNULL)
    whole(gallery, browser, comparison, "comparison", "Two runs compared")


def main() -> None:
    """See the module."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("run", nargs="?", type=Path, help="of the flawed demo")
    parser.add_argument("--clean", type=Path, help="a run of the clean edition")
    parser.add_argument("--chinese", type=Path, help="a run of the Chinese journey, flawed")
    parser.add_argument("--out", type=Path, default=HERE / "docs" / "gallery")
    parser.add_argument("--png", type=Path, help="a folder for copies as PNG")
    parser.add_argument("--only", default="", help="pictures with this in their name; the index is left as it is")
    chose = parser.parse_args()
    gallery = Gallery(chose.out, chose.png, chose.only)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        runs = {
            "flawed": chose.run or walked("flawed", "en", folder),
            "clean": chose.clean or walked("clean", "en", folder),
            "chinese": chose.chinese or walked("flawed", "zh", folder),
        }
        choice = chosen()
        with sync_playwright() as driver:
            browser = driver.chromium.launch(
                args=list(FLAGS),
                chromium_sandbox=sandboxed(),
                executable_path=choice.value if choice.kind == "path" else None,
                channel=choice.value if choice.kind == "channel" else None,
            )
            made(gallery, browser, runs, folder)
            browser.close()
        paper(gallery, runs["flawed"])
    size = sum((gallery.out / file).stat().st_size for file, _ in gallery.shown)
    if not gallery.only:
        (gallery.out / "README.md").write_text(index(gallery), "utf-8")
    sys.stdout.write(f"{len(gallery.shown)} pictures, {size / 1e6:.1f} MB, in {gallery.out}\n")


if __name__ == "__main__":
    main()
