"""A mail is so long that Gmail shows only its beginning.

## What it finds
Mails whose HTML has more than 102 KB: what lies behind is hidden under “[Message clipped]”. Where that holds the
link to unsubscribe or the total, it is an error. Pictures that are written into the HTML (`data:`) count, because
they are part of it; attachments and pictures that come with the mail (`cid:`) do not.

Bad: 180 KB of styles that a tool wrote into every cell. Good: the same mail in 40 KB.

## Why it matters
The end of a mail holds what readers look for last: the sum, the way out, who sent it. Behind the cut it is as good
as not there, and the styles of what is shown may break.

## How to fix
Take out comments, spaces and styles that nothing uses; link pictures in place of writing them into the HTML; cut
long lists and link to the rest.

## Not reported
Large attachments; the size of a template before it is filled, where its data are longer than the test data.

## Sources
Mailchimp, “Gmail is clipping my email”; measurements in github.com/hteumeuleu/email-bugs, issue 41: the cut was found
between 99 and 105 KB of decoded HTML.
"""

from __future__ import annotations

import re

from auditor.api import (
    Evidence,
    Fault,
    Kind,
    Links,
    Markup,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    joined,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.mailing.bodies import body_of
from auditor.kit.mailing.figures import figures_in
from auditor.kit.mailing.hidden import words_of
from auditor.kit.mailing.leaving_words import LEAVE
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

KILO = 1024
INLINE = re.compile(r"data:[a-z]{1,20}/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=]{100,2000000}")
TOTAL = re.compile(
    r"(?i:(?<![a-z-])(?:(?:grand |order )?total|amount (?:due|paid)|balance due|to pay)(?![a-z]))"
    r"|(?<!小)(?:合计|总计|总额|实付|应付)"
)


@touchpoint_check(
    id="email-clipped",
    title="Mail cut off by Gmail",
    severity=Severity.WARNING,
    needs=(Markup,),
    kinds=(Kind.EMAIL,),
    also=(Texts, Links),
    params={"kilobytes": 102},  # of 1024 bytes: where Gmail cuts
)
def email_clipped(here: Evidence, params: Params) -> Verdict:
    markup = here[Markup]
    if not markup.html.strip():
        return not_applicable(say("it has no HTML"))
    most = int(params["kilobytes"] * KILO)
    if markup.size <= most:
        return judged(examined=1)
    before, behind = (words_of(part) for part in cut(markup.html, most))
    leaving = None if LEAVE.search(simplified(before)) else LEAVE.search(simplified(behind))
    total = "" if total_in(before) else total_in(behind)
    lost = [say("the total “{total}”", total=shown(total, 60))] if total else []
    lost += [say("the way to leave the list (“{words}”)", words=shown(leaving[0], 40))] if leaving else []
    inline = sum(
        len(match[0])
        for match in re.finditer(r"data:[a-z]+/[a-z0-9.+-]{1,40};base64,[A-Za-z0-9+/=]{100,}", markup.html)
    )
    said = worded(markup.size / KILO, params["kilobytes"], lost, shown(before[-60:], 60) if behind else "")
    if inline > markup.size / 3:
        said = say(
            "{message}; {size:,.0f} KB of it are pictures written into the HTML", message=said, size=inline / KILO
        )
    place = next(
        (b for b in reversed(body_of(here)) if lost and _holds(b.text, total, leaving[0] if leaving else "")), None
    )
    fault = Fault(
        said,
        (here.place(place, shown(place.text) if place else shown(behind[:120])),),
        severity=Severity.ERROR if lost else Severity.WARNING,
        key="clipped",
        fix=say("Slim the HTML: no unused styles, comments and spaces, no pictures written into it."),
    )
    return judged(examined=1, faults=[fault])


def worded(size: float, most: float, lost: list[Said], last: str) -> Said:
    """How much there is, how much of it is shown, and what is hidden, else the last words that are shown."""
    if lost:
        return say(
            "The HTML of the mail has {size:,.0f} KB; Gmail shows the first {most:g} KB and hides {lost}",
            size=size,
            most=most,
            lost=joined(lost),
        )
    if last:
        return say(
            "The HTML of the mail has {size:,.0f} KB; Gmail shows the first {most:g} KB, as far as “…{last}”",
            size=size,
            most=most,
            last=last,
        )
    return say("The HTML of the mail has {size:,.0f} KB; Gmail shows the first {most:g} KB", size=size, most=most)


def _holds(text: str, total: str, leaving: str) -> bool:
    """A block that says the total; where there is none, one that lets its reader go."""
    return total_in(text) == total if total else leaving in simplified(text)


def cut(html: str, most: int) -> tuple[str, str]:
    """The HTML within so many bytes, and the rest; a tag that is cut belongs to the rest."""
    before = html.encode("utf-8", "replace")[:most].decode("utf-8", "ignore")
    open_tag = before.rfind("<")
    if open_tag > before.rfind(">"):
        before = before[:open_tag]
    return before, html[len(before) :]


def total_in(text: str) -> str:
    """The words of a total with its sum, or ""."""
    for match in TOTAL.finditer(simplified(text)):
        after = text[match.end() : match.end() + 40]
        sums = [figure for figure in figures_in(after) if figure.sort == "sum"]
        if sums:
            return f"{text[match.start() : match.end()]} {sums[0].shown}"
    return ""
