"""Touchpoints that lie in a file: each to the gatherer of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import AuditorError, BrowserError, FileError
from auditor.gather.captured import Captured
from auditor.model.journey import Kind

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint


async def capture_file(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """The evidence of a mail, message, script or document that lies in a file; what fails is `lost` with its reason."""
    path = touchpoint.file
    if path is None:
        return Captured(lost=f"this {touchpoint.kind} names no file; add `file:` to it")
    if not path.is_file():
        return Captured(lost=f"the file {path.name} is not there")
    try:
        return await _by_kind(touchpoint, sheet)
    except FileError as error:
        where = f"{path.name}:{error.line}" if error.line else path.name
        return Captured(lost=f"{where}: {error.message}")
    except BrowserError:
        raise
    except (AuditorError, OSError) as error:
        return Captured(lost=f"{path.name}: {error}")


async def _by_kind(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    match touchpoint.kind:
        case Kind.EMAIL:
            from auditor.gather.mails.email import capture_mail_file  # noqa: PLC0415

            return await capture_mail_file(touchpoint, sheet)
        case Kind.TEXT:
            from auditor.gather.drawn.text import capture_text  # noqa: PLC0415

            return await capture_text(touchpoint, sheet)
        case Kind.SCRIPT:
            from auditor.gather.drawn.script import capture_script  # noqa: PLC0415

            return await capture_script(touchpoint, sheet)
        case Kind.DOCUMENT:
            from auditor.gather.paper.document import capture_document  # noqa: PLC0415

            return await capture_document(touchpoint)
        case Kind.PAGE:
            return Captured(lost="a page is walked to, not read from a file")
