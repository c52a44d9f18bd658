"""PDFs printed by the browser, and the gatherer that reads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.gather.captured import Captured
from auditor.gather.kinds import capture_file
from auditor.model.journey import Kind, Touchpoint


@pytest.fixture
def pdf(desk, tmp_path):
    def make(html: str, name: str = "a.pdf", **more) -> Path:
        async def printed() -> bytes:
            page = await desk.browser.new_page()
            await page.set_content(html)
            data = await page.pdf(
                **{"format": "A4", "tagged": True, "margin": {"left": "40px", "top": "40px", "right": "40px"}, **more}
            )
            await page.close()
            return data

        (tmp_path / name).write_bytes(desk.run(printed()))
        return tmp_path / name

    return make


@pytest.fixture
def capture(desk):
    def run(path: Path) -> Captured:
        return desk.run(capture_file(Touchpoint("d", "D", Kind.DOCUMENT, file=path), desk.sheet))

    return run
