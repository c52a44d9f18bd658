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
    Severity,
    Verdict,
    judged,
    not_applicable,
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
        return not_applicable("it has no headers: it was not received")
    found = read(headers)
    if not found.written and not found.post:
        return not_applicable(f"it has no {NAME}")
    if any(is_template(line) for line in (*found.written, *found.post)):
        return not_applicable("the header holds a placeholder that was not filled in")
    faults = [Fault(words, (here.place(None, quote),), key=key, fix=fix) for key, words, quote, fix in troubles(found)]
    return judged(examined=len(found.written) + len(found.post), faults=faults)


def troubles(found: Unsubscribing) -> list[tuple[str, str, str, str]]:
    """Key, message, quote and fix of each."""
    return [*_of_addresses(found), *_of_post(found)]


def _of_addresses(found: Unsubscribing) -> list[tuple[str, str, str, str]]:
    if not found.written:
        return []
    line = shown(", ".join(found.written), 160)
    quote = f"{NAME}: {line}"
    alone = [word for word in found.between.split() if word.upper() != "NO"]
    if not found.targets:
        if found.between.upper() == "NO":
            return []
        if not found.loose:
            return [("empty", f"{NAME} names no address", quote, f"Write {NAME}: <https://…>.")]
        fix = f"Write {NAME}: <{shown(found.loose[0], 100)}>."
        return [("brackets", f"The address in {NAME} has no angle brackets", quote, fix)]
    said: list[tuple[str, str, str, str]] = []
    schemes = Counter(scheme_of(target) for target in found.targets)
    if found.loose:
        fix = f"Write <{shown(found.loose[0], 100)}>."
        said.append(("brackets", f"An address in {NAME} has no angle brackets", quote, fix))
    elif alone:
        words = shown(" ".join(alone), 60)
        said.append(("between", f"{NAME} holds “{words}” beside its addresses", quote, "Leave only the addresses."))
    if not USED & set(schemes):
        said.append(("scheme", f"{NAME} names no https: and no mailto: address", quote, "Name one of each."))
    elif schemes["http"]:
        said.append(("http", f"The address in {NAME} is not encrypted", quote, "Write https:."))
    twice = [scheme for scheme in ("https", "mailto", "http") if schemes[scheme] > 1]
    if twice:
        fix = "Keep the one that acts at once; mail programs take the first that they know."
        said.append(("twice", f"{NAME} names {schemes[twice[0]]} addresses with {twice[0]}:", quote, fix))
    return said


def _of_post(found: Unsubscribing) -> list[tuple[str, str, str, str]]:
    if not found.post:
        return []
    quote = f"{POST}: {shown(', '.join(found.post), 120)}"
    if not says_one_click(found):
        words = f"{POST} is there {len(found.post)} times" if len(found.post) > 1 else f"{POST} says something else"
        return [("post", f"{words} than “{ONE_CLICK}”" if len(found.post) == 1 else words, quote,
                 f"Write {POST}: {ONE_CLICK}.")]  # fmt: skip
    if not any(scheme_of(target) == "https" for target in (*found.targets, *found.loose)):
        words = f"{POST} stands beside no https: address"
        return [("post-alone", words, quote, f"Name an https: address in {NAME}, to which programs can post.")]
    return []
