"""The mail that a template makes of a touchpoint's data."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.errors import FileError
from auditor.gather.mails.headers import Head, one_line
from auditor.gather.mails.letters import Letter, read_head, read_letter
from auditor.gather.templates.fill import Filling, fill, joined
from auditor.gather.templates.source import is_html
from auditor.model.mails import Template
from auditor.model.retelling import noted
from auditor.model.sayings import say

if TYPE_CHECKING:
    from pathlib import Path

    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint


_QUOTED = re.compile(r'"(\{\{[^"{}]{1,200}\}\})"')  # what the reader of addresses makes of one that is no address yet


async def letter_from(touchpoint: Touchpoint, path: Path, sheet: Sheet) -> tuple[Letter, Template]:
    """The subject is the data's `subject`; a template has none of its own. A `.txt` beside it is the text part.

    Of a saved mail (.eml), headers and parts are filled once they are decoded.

    Raises:
        FileError: it cannot be read, or not as a template.
    """
    if path.suffix.lower() == ".eml":
        return await _saved(touchpoint, path, sheet)
    data = dict(touchpoint.data)
    body = await fill(touchpoint, path, sheet)
    html = body.text if is_html(path) else None
    text, template, notes = (None if html is not None else body.text), body.template, [body.note]
    beside = path.with_suffix(".txt")
    if html is not None and beside.is_file():
        try:
            part = await fill(touchpoint, beside, sheet)
            text, template = part.text, joined(template, part.template)
        except FileError as error:
            notes.append(say("the text part was left out: {file}: {reason}", file=beside.name, reason=error.message))
    plain = Filling(path, data, touchpoint.engine, sheet)
    subject = await plain.fill(str(data.get("subject") or ""), "its subject")
    to = (touchpoint.mail.to,) if touchpoint.mail and touchpoint.mail.to else ()
    name, _, address = touchpoint.sender.partition("<")
    bare = address.rstrip("> ") if address else (name if "@" in name else "")
    head = Head(" ".join(subject.text.split())[:2_000], "" if bare == name else name.strip(), bare.strip(), to=to)
    letter = Letter(head, text, html, size=len(body.text.encode("utf-8", "replace")), truncated=noted(notes))
    return letter, joined(template, subject.template)


async def _saved(touchpoint: Touchpoint, path: Path, sheet: Sheet) -> tuple[Letter, Template]:
    letter = await asyncio.to_thread(lambda: read_letter(path.read_bytes()))
    data = dict(touchpoint.data)
    plain = Filling(path, data, touchpoint.engine, sheet)
    rich = Filling(path, data, touchpoint.engine, sheet, html=True)
    templates: list[Template] = []
    notes = [letter.truncated]

    async def filled(written: str, what: str, filling: Filling = plain) -> str:
        done = await filling.fill(written, what)
        templates.append(done.template)
        notes.append(done.note)
        return done.text

    written = [(name, _QUOTED.sub(r"\1", value)) for name, value in letter.head.headers]
    lines = [f"{name}: {one_line(await filled(value, f'the header {name}'))}" for name, value in written]
    head = read_head(
        "\r\n".join([*lines, "", ""]).encode("utf-8", "replace")
    )  # addresses are known once they are filled
    text = None if letter.text is None else await filled(letter.text, "its text part")
    html = None if letter.html is None else await filled(letter.html, "its HTML part", rich)
    made = replace(letter, head=head, text=text, html=html, truncated=noted(dict.fromkeys(notes)))
    return made, joined(*templates)
