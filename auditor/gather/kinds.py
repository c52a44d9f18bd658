"""Touchpoints that lie in a file: each to the gatherer of its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.errors import AuditorError, BrowserError, FileError
from auditor.gather.captured import Captured
from auditor.model.journey import Kind
from auditor.model.retelling import reason_of
from auditor.model.sayings import say

if TYPE_CHECKING:
    from auditor.gather.drawn.sheet import Sheet
    from auditor.model.journey import Touchpoint

_KINDS = {
    Kind.PAGE: say("page"),
    Kind.EMAIL: say("email"),
    Kind.TEXT: say("text"),
    Kind.SCRIPT: say("script"),
    Kind.DOCUMENT: say("document"),
}


async def capture_file(touchpoint: Touchpoint, sheet: Sheet) -> Captured:
    """The evidence of a mail, message, script or document that lies in a file; what fails is `lost` with its reason."""
    path = touchpoint.file
    if path is None:
        return Captured(lost=say("this {kind} names no file; add `file:` to it", kind=_KINDS[touchpoint.kind]))
    if not path.is_file():
        return Captured(lost=say("the file {name} is not there", name=path.name))
    try:
        return await _by_kind(touchpoint, sheet)
    except FileError as error:
        where = f"{path.name}:{error.line}" if error.line else path.name
        return Captured(lost=say("{file}: {reason}", file=where, reason=error.message))
    except BrowserError:
        raise
    except (AuditorError, OSError) as error:
        return Captured(lost=say("{file}: {reason}", file=path.name, reason=reason_of(error)))


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
            return Captured(lost=say("a page is walked to, not read from a file"))
