"""Help that is dead by itself: pages that hold nothing, and links to help whose address cannot be opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.caring.contacting import channels
from auditor.kit.caring.helping import CHAT, help_kind
from auditor.kit.headings import LAYOUT, main_heading
from auditor.kit.labels import destination
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.sentences import count_words
from auditor.model.artifacts import Document, Fields, Links, Texts
from auditor.model.journey import Kind
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from auditor.model.artifacts import Block, Link
    from auditor.model.evidence import Evidence

_FEWEST_WORDS = 12  # beside the heading: fewer answer nothing
_LONGEST = 120  # characters of a text that says that the page is empty
_EMPTY = re.compile(
    r"(?i:\b(?:no (?:articles|questions|faqs?|topics|help topics|content|entries|answers|items)(?: (?:yet"
    r"|found|available|here|to (?:show|display)))?"
    r"|(?:coming soon|under construction|nothing (?:here|to see|to show)(?: yet)?|page is empty|to be added"
    r"|content (?:is )?coming))\b)"
    r"|暂无(?:内容|数据|问题|文章|常见问题)|敬请期待|建设中|即将上线|内容(?:整理|更新|完善)中|没有(?:内容|数据|文章)"
)


def holds_nothing(here: Evidence) -> Block | None:
    """The heading (or what says so) of a page that holds no answer, no link, no field and no way to ask."""
    main = [b for b in here[Texts].blocks if b.region not in LAYOUT and b.text.strip()]
    said = next((b for b in main if len(b.text) <= _LONGEST and _EMPTY.search(simplified(b.text))), None)
    head = main_heading(main)
    rest = [b for b in main if b is not head and b is not said and b.role != "code"]
    links = [k for k in (here[Links].links if Links in here else ()) if k.region not in LAYOUT and k.text.strip()]
    fields = [f for f in (here[Fields].fields if Fields in here else ()) if f.visible]
    if (
        head is None
        or fields
        or channels(here, layout=False)
        or sum(count_words(b.text[:500]) for b in rest) >= _FEWEST_WORDS
    ):
        return None
    if said is not None and len(links) <= 1:
        return said
    return head if not links else None


def nowhere(here: Evidence, link: Link) -> tuple[Said | None, bool]:
    """(why the link leads nowhere, whether that is certain); (None, False) when it leads somewhere."""
    written = link.written.strip().lower()
    address = written.partition("?")[0]
    if address.startswith("mailto:"):
        shares = re.search(r"(?i)\b(?:share|friend|forward)\b|分享|转发", link.text)
        fine = "@" in address.replace("%40", "@") or shares is not None
        return (None, False) if fine else (say("no address follows `mailto:`"), True)
    if address.startswith(("tel:", "sms:")):
        fine = any(c.isdigit() for c in address)
        return (None, False) if fine else (say("no number follows `{scheme}`", scheme=address[:4]), True)
    if link.role != "link" or help_kind(link) == CHAT:
        return None, False
    scriptless = here.kind is Kind.DOCUMENT
    if written in {"#", "#!"} or written.startswith("javascript:"):
        return say("its address is “{address}”", address=written[:20]), scriptless
    if not written and link.href and here.kind is Kind.PAGE:
        own = destination(here[Document].url) if Document in here else None
        to = destination(link.href)
        return (say("its address is empty"), False) if own and to and own.key == to.key else (None, False)
    return None, False
