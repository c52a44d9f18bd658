"""A link that names an order or booking leads to a page that knows nothing of it.

## What it finds
Links in mails, text messages and files that name an object (“View your order”, “Finish your booking”, 查看订单) and
land on the home page, on a log-in that forgets where it was going, or on an empty form that asks for the number again;
the landing's address and text have the reference nowhere. The landing is the page to which the journey followed the
link, or a captured page with the same address.

Bad: “Finish your booking” → home page. Good: → step 3 of the booking, with its dates.

## Why it matters
The phone on which the mail is read has no cookies, and its owner does not know the order number by heart.

## How to fix
Sign the link, or keep the destination through the log-in (`?next=/orders/…`).

## Not reported
Links to what belongs to no order (“Visit our shop”, “My account”); landings that show or carry the reference, or a
token; a log-in that knows where to return to; pages from which the journey had clicked on before they were captured;
links whose landing was not seen.

## Sources
“Good Services”, principle 4 (let people do what they set out to do); Nielsen's sixth heuristic (recognition).
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from auditor.api import (
    Confidence,
    Document,
    Evidence,
    Fault,
    Field,
    Fields,
    JourneyEvidence,
    Kind,
    Link,
    Links,
    Params,
    Said,
    Severity,
    Texts,
    Verdict,
    Walk,
    journey_check,
    judged,
    not_applicable,
    say,
)
from auditor.kit.filling.fields import is_typed
from auditor.kit.filling.forms import asks_in
from auditor.kit.headings import main_heading
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import shown

SENT = frozenset({Kind.EMAIL, Kind.TEXT, Kind.DOCUMENT})
OBJECT = re.compile(
    r"(?i:\b(?:your|my|this|the) (?:\w+ )?(?:order|booking|reservation|basket|cart|bag|appointment|application"
    r"|invoice|parcel"
    r"|ticket|claim|quote|return|delivery)\b"
    r"|\b(?:track|view|manage|change|cancel|amend|complete|finish|resume|continue|pay for) (?:order|booking"
    r"|reservation"
    r"|appointment|application|parcel|delivery)\b)"
    r"|(?:查看|继续|完成|修改|取消|跟踪|管理|支付|确认|追踪)(?:您的|我的|本次|此)?(?:订单|预订|预约|申请|购物车"
    r"|包裹|物流|账单)"
)
HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
RETURNS = re.compile(
    r"(?i:next|return\w*|redirect\w*|continue|dest\w*|target|goto|from|back|url|ref\w*|token|key|code|id|t|k|s|sig\w*)"
)
TRACKING = re.compile(r"(?i:utm_\w+|gclid|fbclid|mc_[ce]id)")
ACTS = re.compile(r"(?i:^(?:click|fill|type|choose|tick|press|open|go to|upload|select))")
FRAMES = re.compile(r"(?i:^[^>]*\b(?:header|footer|nav)|> ?(?:header|footer|nav)\b)")
SHORTEST = 3  # characters of a reference


@journey_check(
    id="lost-context-link",
    title="A link forgets what it was about",
    severity=Severity.WARNING,
    needs=(Links,),
    also=(Texts, Walk, Fields, Document),
)
def lost_context_link(journey: JourneyEvidence, params: Params) -> Verdict:  # noqa: ARG001 - it has no thresholds
    examined = 0
    faults: list[Fault] = []
    for here in journey:
        if here.kind not in SENT or Links not in here:
            continue
        for link in here[Links].links:
            if not link.href.lower().startswith(("http://", "https://")) or not names_object(link):
                continue
            landing = landing_of(journey, here, link)
            if landing is None:
                continue
            examined += 1
            if where := forgets(journey, here, landing):
                faults.append(fault_of(here, link, landing, where))
    if not examined:
        return not_applicable(say("no message has a link about an order or booking whose landing was seen"))
    return judged(examined=examined, faults=list({(f.key, f.places[-1].touchpoint): f for f in faults}.values()))


def names_object(link: Link) -> bool:
    return len(link.text) <= 100 and bool(OBJECT.search(simplified(link.text)))  # noqa: PLR2004 - a link, not a text


def landing_of(journey: JourneyEvidence, here: Evidence, link: Link) -> Evidence | None:
    """The page to which the journey followed this link, else a captured one with its address."""
    for page in journey:
        if page.kind is not Kind.PAGE or Document not in page:
            continue
        steps = [step.text for step in page[Walk].steps] if Walk in page else []
        followed = next((i for i, s in enumerate(steps) if s == f"follow “{link.text}” in {here.touchpoint}"), None)
        if followed is not None:
            return None if any(ACTS.match(s) for s in steps[followed + 1 :]) else page
    same = [p for p in journey if p.kind is Kind.PAGE and Document in p and plain(p[Document].url) == plain(link.href)]
    return same[0] if same else None


def plain(url: str) -> str:
    """An address without fragment, tracking and trailing slash."""
    try:
        parts = urlsplit(url)
        query = [(k, v) for k, v in parse_qsl(parts.query) if not TRACKING.fullmatch(k)]
    except ValueError:
        return url
    return f"{parts.netloc}{parts.path.rstrip('/')}?{sorted(query)}"


def forgets(journey: JourneyEvidence, here: Evidence, landing: Evidence) -> Said | None:
    """What the landing is instead, in words; None where it knows what the link was about."""
    url = landing[Document].url
    said = squeezed(" ".join([url, *(b.text for b in landing[Texts].blocks)]) if Texts in landing else url)
    known = references_of(journey, here)
    if any(reference in said for reference in known):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if any(RETURNS.fullmatch(k) for k, v in parse_qsl(parts.query) if v):
        return None
    if HOME.fullmatch(parts.path) and not parts.query:
        return say("the home page")
    fields = landing[Fields].fields if Fields in landing else ()
    asked = [(f, a) for f, a in zip(fields, asks_in(fields), strict=True) if is_typed(f) and not in_frame(f)]
    if any(a.key == "password" for _, a in asked) and len(asked) <= 3:  # noqa: PLR2004 - a log-in
        return say("a log-in that does not say where it leads")
    empty = [f for f, a in asked if a.key in {"order-reference", "email"} and not f.filled]
    numbers = any(a.key == "order-reference" for _, a in asked)
    finds = empty and numbers and len(asked) <= 4  # noqa: PLR2004 - “find your order”
    return say("an empty form") if finds else None


def in_frame(field: Field) -> bool:
    """A search or newsletter form of the site's frame says so in its selector."""
    return bool(FRAMES.search(field.form))


def references_of(journey: JourneyEvidence, here: Evidence) -> set[str]:
    """The references that this message shows, else those of the journey."""
    facts = [f for e in journey.ledger.of("reference") for f in e.facts]
    own = {f.value for f in facts if f.place.touchpoint == here.touchpoint} or {f.value for f in facts}
    return {key for value in own if len(key := squeezed(value)) >= SHORTEST}


def squeezed(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def fault_of(here: Evidence, link: Link, landing: Evidence, where: Said) -> Fault:
    heading = main_heading(landing[Texts].blocks) if Texts in landing else None
    return Fault(
        say(
            "“{link}” in {title} leads to {where} ({landing}), where nothing is known of it",
            link=shown(link.text, 60),
            title=here.title,
            where=where,
            landing=landing.title,
        ),
        (here.place(link, shown(link.text)), landing.place(heading, shown(heading.text if heading else landing.title))),
        confidence=Confidence.MEDIUM,
        key=f"{where} {landing.touchpoint}",
        fix=say("Lead to the thing itself: sign the link, or keep the destination through the log-in."),
    )
