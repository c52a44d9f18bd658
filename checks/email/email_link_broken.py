"""A link of a mail or message leads nowhere.

## What it finds
Without asking anybody: links with no address, `#`, a script, an address that is relative, mistyped or of the
developer's machine, and (in mails that were received) of `example.com`. Where the journey says `check_links: true`,
also links that answer 404, 410 or another error, or do not answer, a second try included.

Bad: “Track your parcel” leading to `/track` or to a page that answers 404. Good: “Track your parcel” leading to
`https://www.acme.com/track`.

## Why it matters
A mail is often the only way back to the order. It cannot be mended once it is sent, and stays in the inbox for years.

## How to fix
Write whole addresses, with `https://`. Request every link of every template in the tests that run before a release.

## Not reported
What was not requested: one-time, unsubscribe and payment links, files, and hosts that the journey does not name
(`link_hosts`). Placeholders that were not filled in (`placeholder-leak` says so). Places in the mail itself
(`#prices`) and buttons. Addresses of the developer's machine where the journey itself walks one, and names reserved
for examples where the company's own is one. Answers that only keep tools out (401, 403, 429, 503), certificates that
this machine does not trust and redirects in a circle are left to a person; so are sample names in a template, and
hosts that are silent while nothing else answered.

## Sources
GOV.UK Service Manual, “Test your service” (check that links work); RFC 3986, section 4.2; RFC 2606.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.api import (
    Answer,
    Answers,
    Evidence,
    Fault,
    Kind,
    Link,
    Links,
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
from auditor.kit.dead_links import (
    is_of_developers,
    is_template,
    trouble_of_address,
    trouble_of_answers,
    trouble_of_many,
)
from auditor.kit.hosts import host_of, is_reserved
from auditor.kit.text.wording import shown

MOST_PLACES = 6
MOST_LINKS = 2_000


@dataclass(frozen=True, slots=True)
class Trouble:
    """What is wrong with some links; `key` is the same for all of them."""

    key: str
    words: str
    links: list[Link]
    sure: bool = True


@touchpoint_check(
    id="email-link-broken",
    title="Link in a mail that leads nowhere",
    severity=Severity.ERROR,
    needs=(Links,),
    also=(Answers, Mail),
    kinds=(Kind.EMAIL, Kind.TEXT),
)
def email_link_broken(here: Evidence, params: Params) -> Verdict:  # noqa: ARG001  # it has no thresholds
    links = [link for link in here[Links].links[:MOST_LINKS] if link.role == "link"]
    answers = here[Answers].answers if Answers in here else ()
    if not links and not answers:
        return not_applicable(say("there are no links"))
    troubles = by_address(here, links)
    bad = {link.href for trouble in troubles for link in trouble.links}
    troubles += by_answer([answer for answer in answers if answer.href not in bad])
    faults = [fault(here, trouble) for trouble in troubles if trouble.sure]
    doubts = [fault(here, trouble) for trouble in troubles if not trouble.sure]
    examined = len({link.href for link in links} | {answer.href for answer in answers})
    return judged(examined=examined, faults=faults, doubts=doubts)


def by_address(here: Evidence, links: list[Link]) -> list[Trouble]:
    """What the addresses show by themselves; links with the same trouble are one."""
    base, found = host_of(here.about.base_url), dict[str, Trouble]()
    received = bool(Mail in here and here[Mail].headers)
    sender = here[Mail].sender.rpartition("@")[2].lower() if Mail in here else ""
    at_home = is_of_developers(base) or is_reserved(base) or is_of_developers(sender) or is_reserved(sender)
    for link in links:
        written = address_of(link)
        words, sure, host = trouble_of_address(written), True, _host(written)
        if written.startswith("file:") and here.about.base_url.startswith("file:"):
            continue
        if not words and host and host != base and not at_home and not is_template(written):
            if is_of_developers(host):
                words, sure = (
                    say("{host} is a machine of the developers", host=shown(host, 80)),
                    received or not host.endswith(".test"),
                )
            elif is_reserved(host):
                words, sure = say("{host} is a name for examples", host=shown(host, 80)), received
        if words:
            found.setdefault(words, Trouble(words, words, [], sure)).links.append(link)
    return list(found.values())


def address_of(link: Link) -> str:
    """As it is written; in plain text, where a mail program makes an address of words, what it makes of them."""
    made = re.match(r"(?:https?|mailto|tel):", link.href) and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", link.written)
    return link.href if made else link.written or link.href


def _host(written: str) -> str:
    return host_of(written) if written.strip()[:4].lower() == "http" else ""


def by_answer(answers: list[Answer]) -> list[Trouble]:
    """What was said by those that were asked; those that only keep the tool out are one."""
    found: dict[str, Trouble] = {}
    for answer in answers:
        sure, words = trouble_of_answers(answer, answers)
        if words:
            address = answer.href.partition("?")[0]
            key = address if sure else words
            link = Link(answer.text, answer.href, answer.href, selector=answer.selector, box=answer.box)
            if sure:
                said = _after_hops(words, answer)
            else:
                said = say("{trouble}, which says little of what a customer would get", trouble=words)
            found.setdefault(key, Trouble(key, said, [], sure)).links.append(link)
    return list(found.values())


def _after_hops(trouble: str, answer: Answer) -> str:
    """With the address at which the link ended, where that is another one."""
    moved = answer.final and answer.final.rstrip("/") != answer.href.rstrip("/")
    if not moved or answer.tries <= 1:
        return trouble
    return say("{trouble} (after a redirect to {address})", trouble=trouble, address=shown(answer.final, 100))


def fault(here: Evidence, trouble: Trouble) -> Fault:
    links, many = _named(trouble.links), len(trouble.links) > 1
    words = trouble_of_many(trouble.words) if many else trouble.words
    if not trouble.sure:
        message = say("{links} may lead nowhere: {trouble}", links=links, trouble=words)
    elif many:
        message = say("{links} lead nowhere: {trouble}", links=links, trouble=words)
    else:
        message = say("{link} leads nowhere: {trouble}", link=links, trouble=words)
    whole, by_hand = say("Give it the whole address of the page, with https://."), say("Open it by hand.")
    places = tuple(here.place(link, _quote(link)) for link in trouble.links[:MOST_PLACES])
    return Fault(message, places, key=trouble.key, fix=whole if trouble.sure else by_hand)


def _named(links: list[Link]) -> Said:
    """The first by its name, and how many more there are."""
    more = len(links) - 1
    if links[0].text.strip():
        name = shown(links[0].text, 60) or "without a name"
        if not more:
            return say("The link “{name}”", name=name)
        if more == 1:
            return say("The link “{name}” and another", name=name)
        return say("The link “{name}” and {count} more", name=name, count=more)
    if not more:
        return say("A link without a name")
    if more == 1:
        return say("A link without a name and another")
    return say("A link without a name and {count} more", count=more)


def _quote(link: Link) -> str:
    text, address = shown(link.text, 80), shown(link.written or link.href, 120)
    return text if not address or address == text else f"{text} → {address}" if text else address
