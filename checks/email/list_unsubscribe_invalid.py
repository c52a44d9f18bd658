"""A mail's List-Unsubscribe header is written so that mail programs cannot use it.

## What it finds
In mails that were received: a List-Unsubscribe without angle brackets, without any `https:` or `mailto:` address,
with an `http:` address, with two addresses of one scheme, or with words between them; and a List-Unsubscribe-Post
that says something other than `List-Unsubscribe=One-Click`, stands there twice, or stands beside no `https:` address.

Bad: `List-Unsubscribe: https://acme.com/u?id=7`. Good: `List-Unsubscribe: <https://acme.com/u/7f3a>,
<mailto:u@acme.com>` and `List-Unsubscribe-Post: List-Unsubscribe=One-Click`.

## Why it matters
Mail programs show their own “Unsubscribe” button only for a header that they can read. Without it people press
“Spam”, and the next order confirmation goes there too.

## How to fix
Put each address in angle brackets, with a comma between them, the `https:` one first, and one of each kind at most.

## Not reported
A header that is missing (`unsubscribe-missing` says so, for mails that sell); one address alone; comments in round
brackets; `NO` of lists that cannot be left; addresses broken over lines, which is allowed; templates and saved texts,
which have no headers. Whether the address answers is not asked: nobody is unsubscribed by an audit.

## Sources
RFC 2369, sections 2 and 3.2; RFC 8058, section 3.1.
"""

from __future__ import annotations

from collections import Counter

from auditor.api import (
    Evidence,
    Fault,
    Kind,
    Mail,
    Params,
    Said,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.dead_links import is_template
from auditor.kit.mailing.unsubscribing import ONE_CLICK, Unsubscribing, read, says_one_click, scheme_of
from auditor.kit.text.wording import shown

NAME, POST = "List-Unsubscribe", "List-Unsubscribe-Post"
USED = frozenset({"https", "mailto", "http"})


@touchpoint_check(
    id="list-unsubscribe-invalid",
    title="List-Unsubscribe that no mail program can use",
    severity=Severity.WARNING,
    needs=(Mail,),
    kinds=(Kind.EMAIL,),
)
def list_unsubscribe_invalid(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001  # it has no thresholds
    headers = here[Mail].headers
    if not headers:
        return not_applicable(say("it has no headers: it was not received"))
    found = read(headers)
    if not found.written and not found.post:
        return not_applicable(say("it has no List-Unsubscribe"))
    if any(is_template(line) for line in (*found.written, *found.post)):
        return not_applicable(say("the header holds a placeholder that was not filled in"))
    faults = [Fault(words, (here.place(None, quote),), key=key, fix=fix) for key, words, quote, fix in troubles(found)]
    return judged(examined=len(found.written) + len(found.post), faults=faults)


def troubles(found: Unsubscribing) -> list[tuple[str, Said, str, Said]]:
    """Key, message, quote and fix of each."""
    return [*_of_addresses(found), *_of_post(found)]


def _of_addresses(found: Unsubscribing) -> list[tuple[str, Said, str, Said]]:
    if not found.written:
        return []
    line = shown(", ".join(found.written), 160)
    quote = f"{NAME}: {line}"
    alone = [word for word in found.between.split() if word.upper() != "NO"]
    if not found.targets:
        if found.between.upper() == "NO":
            return []
        if not found.loose:
            return [
                ("empty", say("List-Unsubscribe names no address"), quote, say("Write List-Unsubscribe: <https://…>."))
            ]
        fix = say("Write List-Unsubscribe: <{address}>.", address=shown(found.loose[0], 100))
        return [("brackets", say("The address in List-Unsubscribe has no angle brackets"), quote, fix)]
    said: list[tuple[str, Said, str, Said]] = []
    schemes = Counter(scheme_of(target) for target in found.targets)
    if found.loose:
        fix = say("Write <{address}>.", address=shown(found.loose[0], 100))
        said.append(("brackets", say("An address in List-Unsubscribe has no angle brackets"), quote, fix))
    elif alone:
        words = shown(" ".join(alone), 60)
        message = say("List-Unsubscribe holds “{words}” beside its addresses", words=words)
        said.append(("between", message, quote, say("Leave only the addresses.")))
    if not USED & set(schemes):
        message = say("List-Unsubscribe names no https: and no mailto: address")
        said.append(("scheme", message, quote, say("Name one of each.")))
    elif schemes["http"]:
        said.append(("http", say("The address in List-Unsubscribe is not encrypted"), quote, say("Write https:.")))
    twice = [scheme for scheme in ("https", "mailto", "http") if schemes[scheme] > 1]
    if twice:
        fix = say("Keep the one that acts at once; mail programs take the first that they know.")
        message = say(
            "List-Unsubscribe names {count} addresses with {scheme}:", count=schemes[twice[0]], scheme=twice[0]
        )
        said.append(("twice", message, quote, fix))
    return said


def _of_post(found: Unsubscribing) -> list[tuple[str, Said, str, Said]]:
    if not found.post:
        return []
    quote = f"{POST}: {shown(', '.join(found.post), 120)}"
    if not says_one_click(found):
        if len(found.post) == 1:
            message = say("List-Unsubscribe-Post says something else than “{value}”", value=ONE_CLICK)
        else:
            message = say("List-Unsubscribe-Post is there {count} times", count=len(found.post))
        return [("post", message, quote, say("Write List-Unsubscribe-Post: {value}.", value=ONE_CLICK))]
    if not any(scheme_of(target) == "https" for target in (*found.targets, *found.loose)):
        message = say("List-Unsubscribe-Post stands beside no https: address")
        fix = say("Name an https: address in List-Unsubscribe, to which programs can post.")
        return [("post-alone", message, quote, fix)]
    return []
