"""The mails that touchpoints waited for, whether they came or not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.model.artifacts import Texts
from auditor.model.journey import Kind
from auditor.model.mails import Awaited
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence, JourneyEvidence
    from auditor.model.verdict import Place

_SENT = re.compile(
    r"(?i:(?<![a-z])(?:e-?mail|inbox|confirmation|message)(?![a-z])[^\n]{0,80}?(?<![a-z])(?:sent|send|sends|sending"
    r"|receive|shortly|on its way|get)(?![a-z])|(?<![a-z])(?:sent|send|sending|receive|get|e-?mail(?:ed)?)(?![a-z])"
    r"[^\n]{0,80}?(?<![a-z])(?:e-?mail|confirmation|inbox|message)(?![a-z]))"
    r"|(?:发送|发至|发到|寄送|收到|查收)[^\n]{0,30}(?:邮件|邮箱|确认信)|(?:邮件|邮箱|确认信)[^\n]{0,30}(?:发送|发至|发到|收到|查收)"
)
HOUR, MINUTE = 3600.0, 60.0  # seconds
_LONGEST = 600  # characters of a block that may hold the promise


def awaited(journey: JourneyEvidence) -> list[tuple[Evidence, Awaited]]:
    """Touchpoints that waited for a mail, lost ones included, in journey order; each with what it came to."""
    found = [(here, here[Awaited]) for here in (*journey.touchpoints, *journey.unmet) if Awaited in here]
    return sorted(found, key=lambda pair: pair[0].order)


def promised(journey: JourneyEvidence, mail: Evidence) -> Place | None:
    """The touchpoint that the customer saw last before this mail was due, with what it says of a mail, if anything."""
    before = [t for t in journey if t.order < mail.order and t.kind is not Kind.EMAIL]
    before = before or [t for t in journey if t.order < mail.order]
    if not before:
        return None
    here = before[-1]
    blocks = here[Texts].blocks if Texts in here else ()
    block = next((b for b in blocks if _says_so(b)), None) or next((b for b in blocks if b.role == "heading"), None)
    return here.place(block)


def _says_so(block: Block) -> bool:
    return len(block.text) <= _LONGEST and _SENT.search(block.text) is not None


def wanted(mail: Awaited) -> Said:
    """What was waited for, in words; addresses are left out, they are new in each walk."""
    like = mail.subject.startswith("/") and mail.subject.count("/") > 1
    said = say("mail")
    if like:
        said = say("mail with a subject like {subject}", subject=mail.subject)
    elif mail.subject:
        said = say("mail with the subject “{subject}”", subject=mail.subject)
    return say("{mail} from {sender}", mail=said, sender=mail.sender) if mail.sender else said


def seconds(value: float) -> Said:
    """3 s, 2 min, 1.5 h."""
    if value >= 2 * HOUR:
        return say("{count:g} h", count=round(value / HOUR, 1))
    if value >= 2 * MINUTE:
        return say("{count:g} min", count=round(value / MINUTE, 1))
    return say("{count:.0f} s", count=value) if value >= 1 else say("{count:.1f} s", count=value)
