"""Customers with a mail client that is named do not see the mail as it was made.

## What it finds
What a mail uses of HTML, CSS and formats of pictures, and what one of the clients that the workspace names
(`email: {clients: [gmail, outlook-windows, apple-mail]}` in `auditor.yaml`) does not know, where the layout, the
reading or a function hangs on it. One finding for each feature of a mail, with its first place, how often it occurs,
the clients, and the day of the last test. The data are those of caniemail.com; `auditor list data` shows their date.

Bad: a menu in `display: flex`, for customers with Outlook on Windows. Good: a table row with a cell for each entry.

## Why it matters
A mail client is no browser: Outlook on Windows draws with Word. What stood side by side falls into one column, white
text loses its dark ground, and the form cannot be sent.

## How to fix
The finding says how to do without, as far as something better is known. What only some clients can do is welcome on
top of something that all of them can.

## Not reported
Corners, shadows, fonts of one's own, hover, animation and other things that nobody misses; partial support; rules
that fit nothing in the mail, or stand in an `@media` that the client does not know; values with a value before them
that every client knows; sizes that an attribute repeats, and layouts that tables in `<!--[if mso]>` hold together.
What stands in such a comment counts for Outlook on Windows only. `gmail` is not Gmail in a telephone's browser, and
`outlook` not Windows Mail, which has ended; both can be named (`gmail.mobile-webmail`, `windows-mail`).

## Sources
caniemail.com (Rémi Parmentier and contributors, MIT licence), at the date that `auditor list data` shows.
"""

from __future__ import annotations

from datetime import date

from auditor.api import (
    Confidence,
    Evidence,
    Fault,
    Kind,
    Markup,
    Params,
    Said,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.clients.lost import Lost, lost_in
from auditor.kit.clients.names import clients_named, spoken
from auditor.kit.clients.table import table
from auditor.kit.clients.uses import uses_of


@touchpoint_check(
    id="email-client-compat",
    title="Mail that a named client does not show as it was made",
    severity=Severity.NOTICE,
    needs=(Markup,),
    kinds=(Kind.EMAIL,),
    params={"years": 3},  # from which on a test is called old (catalogue §4.6)
)
def email_client_compat(here: Evidence, params: Params) -> Verdict:
    clients = clients_named(here.about.clients)
    if not clients:
        how = "`email: {clients: [gmail, outlook-windows, apple-mail]}`"
        return not_applicable(
            say(
                "the workspace names no mail clients; name those of your customers: {setting} in auditor.yaml",
                setting=how,
            )
        )
    html = here[Markup].html
    used = len(uses_of(html).found)
    if not used:
        return not_applicable(say("the mail uses no HTML or CSS that the data know"))
    today = here.about.today or table().date
    return judged(
        examined=used,
        faults=[as_fault(here, lost, today, params["years"]) for lost in lost_in(html, clients)],
    )


def as_fault(here: Evidence, lost: Lost, today: str, years: float) -> Fault:
    feature, first = lost.feature, lost.uses[0]
    old = age(feature.tested, today) > years
    return Fault(
        worded(lost, old=old),
        (here.place(quote=first.quote, marks=(first.quote,)),),
        Severity.NOTICE,
        Confidence.MEDIUM if old else Confidence.HIGH,
        key=feature.slug,
        fix=lost.instead,
    )


def worded(lost: Lost, *, old: bool) -> Said:
    """Who lacks what, what that costs, where it stands, and how sure the data are."""
    day, line, more = lost.feature.tested, lost.uses[0].line, len(lost.uses) - 1
    where = say("line {line} and {count} more", line=line, count=more) if more else say("line {line}", line=line)
    tested = say("last tested on {day}", day=day) if day else say("day of the test not known")
    if old:
        tested = say("last tested on {day}, so it may have changed", day=day)
    clients = spoken(lost.clients)
    held = {"feature": lost.feature.title, "cost": lost.cost, "where": where, "tested": tested}
    if len(clients) == 1:
        return say("{client} does not support {feature}: {cost} ({where}; {tested})", client=clients[0], **held)
    return say("{clients} do not support {feature}: {cost} ({where}; {tested})", clients=clients, **held)


def age(day: str, today: str) -> float:
    """In years; 0 where a day is not known."""
    try:
        return (date.fromisoformat(today) - date.fromisoformat(day)).days / 365.25
    except ValueError:
        return 0.0
