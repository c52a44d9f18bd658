"""PDFs that come with a mail: documents of their own. Nothing else that is attached is opened, unpacked or run."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.gather.captured import Part
from auditor.gather.paper.document import capture_document
from auditor.model.journey import Kind, Touchpoint
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from auditor.gather.captured import Captured
    from auditor.gather.mails.letters import Attached
    from auditor.model.run import Planned

LONGEST_ID = 80
_FILE = "attached.pdf"
_LETTERS = "a-z0-9\u00e0-\u00f6\u00f8-\u00ff\u0430-\u045f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_OF_THE_DAY = re.compile(r"\d{3}")  # numbers of orders, dates: another one in each walk


async def capture_attached(attachments: Iterable[Attached]) -> list[Part]:
    """The PDFs among them, in order; one that cannot be read is `lost` with its reason."""
    found: list[Part] = []
    for one in attachments:
        if one.data:
            captured = await _captured(one)
            if captured.lost:
                captured.lost = captured.lost.replace(_FILE, one.name)
            found.append(Part(one.name, captured))
    return found


async def _captured(one: Attached) -> Captured:
    with tempfile.TemporaryDirectory(prefix="auditor-") as folder:
        path = Path(folder) / _FILE
        await asyncio.to_thread(path.write_bytes, one.data)
        return await capture_document(Touchpoint("attached", one.name, Kind.DOCUMENT, file=path))


def id_of(mail: str, name: str, taken: Container[str]) -> str:
    """The id of a document that came with the mail of that id: the same in each walk, whatever numbers its name has."""
    words = re.split(f"[^{_LETTERS}]+", _SUFFIX.sub("", name).lower()[:200])
    stem = "-".join(word for word in words if word and not _OF_THE_DAY.search(word)) or "attachment"
    made = f"{mail[: LONGEST_ID // 2].rstrip('-')}-{stem}"[: LONGEST_ID - 3].rstrip("-")
    number, found = 2, made
    while found in taken:
        found, number = f"{made}-{number}", number + 1
    return found


def as_touchpoint(mail: Touchpoint, part: Part, taken: Container[str], language: str) -> Touchpoint:
    """The document as a touchpoint of the mail's stage; in the mail's `language` unless it says another of itself."""
    return Touchpoint(
        id_of(mail.id, part.name, taken), say("{file} with {mail}", file=part.name, mail=mail.title),
        Kind.DOCUMENT, at=mail.at, stage=mail.stage,
        language=part.captured.language or language, owner=mail.owner, audience=mail.audience,
    )  # fmt: skip


def with_attached(planned: Sequence[Planned], attached: Iterable[Sequence[Planned]]) -> tuple[Planned, ...]:
    """Each document after the mail that it came with, once, whichever variants it came in."""
    parts = {one.id: one for variant in attached for one in variant}
    found: list[Planned] = []
    for each in planned:
        found += [each, *(part for part in parts.values() if part.part_of == each.id)]
    return tuple(found)
