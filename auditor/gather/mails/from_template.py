"""The mail that a template makes of a touchpoint's data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import FileError
from auditor.gather.mails.letters import Head, Letter
from auditor.gather.templates.fill import fill, fill_text
from auditor.gather.templates.render import HTML

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint
    from auditor.model.mails import Template


async def letter_from(touchpoint: Touchpoint, path: Path, sheet: Sheet) -> tuple[Letter, Template]:
    """The subject is the data's `subject`; a template has none of its own. A `.txt` beside it is the text part.

    Raises:
        FileError: it cannot be read, or not as a template.
    """
    data = dict(touchpoint.data)
    body = await fill(touchpoint, path, sheet)
    html = body.text if path.suffix.lower() in HTML else None
    text, note = (None, body.note) if html else (body.text, body.note)
    beside = path.with_suffix(".txt")
    if html and beside.is_file():
        try:
            text = (await fill(touchpoint, beside, sheet)).text
        except FileError as error:
            note = f"the text part was left out: {beside.name}: {error.message}"
    subject = await fill_text(str(data.get("subject") or ""), data, path, touchpoint.engine, sheet)
    to = (touchpoint.mail.to,) if touchpoint.mail and touchpoint.mail.to else ()
    name, _, address = touchpoint.sender.partition("<")
    bare = address.rstrip("> ") if address else (name if "@" in name else "")
    head = Head(" ".join(subject.text.split())[:2_000], "" if bare == name else name.strip(), bare.strip(), to=to)
    letter = Letter(head, text, html, size=len(body.text.encode("utf-8", "replace")), truncated=note)
    return letter, body.template
