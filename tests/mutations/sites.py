"""The companies that faults are planted at, each walked through proxy and relay as the product walks it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import yaml

from auditor.browser.start import chosen, open_browser
from auditor.cli import choose, pipeline
from auditor.demo import company
from tests.mutations.faults import Fault, Planter, laid_over
from tests.mutations.proxy import Proxy, Relay, between, free_port
from tests.real.shop import FOLDER, shop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from auditor.model.audit import Audit

JOURNEYS = Path(__file__).resolve().parents[2] / "journeys"
WITHIN = 2.0  # seconds that a mail may take, so that a late one need not take half a minute
SITES = ("demo-en", "demo-zh", "oscar")


@dataclass
class Site:
    """A company behind proxy and relay. `walk` audits it with faults in it, or without."""

    name: str
    journey: str
    proxy: Proxy
    relay: Relay
    environment: Callable[[Path], dict[str, str]]  # given a folder for files of its own
    work: Path

    def walk(self, *faults: Fault) -> Audit:
        """The audit of one walk in one variant, without pictures.

        Raises:
            AssertionError: a fault was not planted, because what it changes is not there any more.
        """
        out = self.work / (faults[0].id if faults else "unmutated")
        shutil.rmtree(out, ignore_errors=True)
        self.proxy.plant = self.relay.plant = plant = Planter(faults)
        self.relay.inbox = free_port()
        self.relay.attached = {name: printed(html) for fault in faults for name, html in fault.attached.items()}
        files = self.work / "files"
        shutil.rmtree(files, ignore_errors=True)
        env = {**os.environ, **self.environment(files)}
        for fault in faults:
            for written, text in fault.files.items():
                data = printed(text) if written.endswith(".pdf") else text.encode("utf-8")
                (files / self.name.removeprefix("demo-") / written).write_bytes(data)
        for path in sorted(files.rglob("*")) if files.is_dir() else ():
            if path.suffix in {".txt", ".md", ".html", ".mjml", ".yaml"}:
                path.write_text(plant(path.name, path.read_text(encoding="utf-8")), encoding="utf-8")
        (journey,) = choose.journeys([str(self._planned(faults))], env=env)
        points = [replace(t, mail=replace(t.mail, within=WITHIN)) if t.mail else t for t in journey.touchpoints]
        journey = replace(journey, touchpoints=tuple(points))
        walking = pipeline.Walking(variants=("desktop",), capture="none")
        pipeline.gather_runs([(journey, out)], walking, quiet=True)
        audit = pipeline.check_run(out, pipeline.Judging()).audit
        assert not plant.missed, f"{', '.join(map(str, faults))}: not planted: {plant.missed}"
        return audit

    def _planned(self, faults: tuple[Fault, ...]) -> Path:
        """The journey's file, or a copy with the keys that the faults bring."""
        path = JOURNEYS / f"{self.journey}.yaml"
        if not any(fault.journey or fault.settings for fault in faults):
            return path
        keys = yaml.safe_load(path.read_text(encoding="utf-8"))
        for fault in faults:
            keys = laid_over(keys, fault.journey)
        copy = self.work / "planned" / path.name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(yaml.safe_dump(keys, allow_unicode=True, sort_keys=False), encoding="utf-8")
        settings = {key: value for fault in faults for key, value in fault.settings.items()}
        (copy.parent / "auditor.yaml").unlink(missing_ok=True)
        if settings:
            (copy.parent / "auditor.yaml").write_text(yaml.safe_dump(settings), encoding="utf-8")
        return copy


def printed(html: str) -> bytes:
    """A PDF, tagged unless it is the picture of a page."""

    async def sheet() -> bytes:
        async with open_browser(chosen()) as browser:
            page = await browser.new_page()
            await page.set_content(html)
            return await page.pdf(format="A4", tagged="<img" not in html, print_background=True)

    return asyncio.run(sheet())


@contextlib.contextmanager
def opened(name: str, work: Path) -> Iterator[Site]:
    """The company at work, with nothing changed yet."""
    with contextlib.ExitStack() as stack:
        proxy, relay = stack.enter_context(between())
        if name == "oscar":
            public = {"PUBLIC_HOST": f"127.0.0.1:{proxy.server_port}", "SMTP_PORT": str(relay.port)}
            real = stack.enter_context(shop(work / "shop", public))
            proxy.upstream = _address(real["OSCAR_URL"])
            yield Site(
                name, "oscar-guest-checkout", proxy, relay,
                lambda _: {"OSCAR_URL": proxy.url, "OSCAR_SMTP": str(relay.inbox)}, work,
            )  # fmt: skip
            return
        url = stack.enter_context(company.serve("clean", smtp=("127.0.0.1", relay.port)))
        proxy.upstream, relay.hidden = _address(url), (url, proxy.url)

        def environment(files: Path) -> dict[str, str]:
            shutil.copytree(company.CHANNELS / "clean", files)
            said = company.environment("clean", proxy.url, relay.inbox)
            return {**said, "DEMO_FILES": str(files)}

        journey = "larkspur-tea" if name == "demo-en" else "larkspur-tea-zh"
        yield Site(name, journey, proxy, relay, environment, work)


def is_here(name: str) -> bool:
    """The demo is part of the product; the real shop is only here where its folder is."""
    return name != "oscar" or FOLDER.is_dir()


def _address(url: str) -> tuple[str, int]:
    parts = urlsplit(url)
    return str(parts.hostname), int(parts.port or 80)
