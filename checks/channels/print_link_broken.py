"""An address or code on paper leads nowhere, or asks for too much typing.

## What it finds
In documents: addresses that are mistyped or of the developer's machine; printed addresses longer than `longest`
characters (a notice); codes whose address is on another site than the one printed beside them. Where the journey says
`check_links: true`, also addresses and codes that answer 404 or another error, or do not answer, a second try
included.

Bad: “acme.cn/service/a/b/c/d?form=7&from=print&lang=zh”. Good: “acme.cn/go”, which redirects.

## Why it matters
Paper cannot be mended: it hangs on a door or lies in a drawer for years, and the reader types every sign of it.

## How to fix
Print a short address of your own that redirects, and keep it alive as long as the paper. Let the code and the address
beside it lead to the same page.

## Not reported
What was not requested (one-time, unsubscribe and payment links, files, hosts that the journey does not name); codes
that are no address (a Wi-Fi, a contact, a number); long addresses behind other words, and long ones that a code
beside them spares the reader; parameters of campaigns; another page of the same site in the code; `www.`, and a
missing `https://` in print. Answers that only keep tools out, and codes of a service that passes on, are left to a
person.

## Sources
GOV.UK Content Design, “Short URLs”; GOV.UK Service Manual on letters; ISO/IEC 18004 (what a code can hold).
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from auditor.api import (
    Answer,
    Answers,
    Box,
    Code,
    Evidence,
    Fault,
    Kind,
    Link,
    Links,
    Params,
    Pdf,
    Severity,
    Verdict,
    judged,
    not_applicable,
    say,
    touchpoint_check,
)
from auditor.kit.dead_links import is_of_developers, is_template, trouble_of_address, trouble_of_answers
from auditor.kit.hosts import domain_shown, host_of, is_reserved, registrable
from auditor.kit.text.wording import shown

MOST_LINKS, MOST_CODES = 2_000, 200
SCHEME = re.compile(r"(?i)^(?:https?://)?(?:www\.)?")
CAMPAIGN = re.compile(r"(?i)[?&](?:utm_\w+|gclid|fbclid|mc_[ce]id|ref|src|source|campaign)=[^&#]*")


@touchpoint_check(
    id="print-link-broken",
    title="Address on paper that leads nowhere",
    severity=Severity.ERROR,
    needs=(Links,),
    also=(Answers, Pdf),
    kinds=(Kind.DOCUMENT,),
    params={
        "longest": 40,  # characters that somebody types without a slip (catalogue §4.8)
        "beside": 220,  # CSS pixels between a code and the address that belongs to it
    },
)
def print_link_broken(here: Evidence, params: Params) -> Verdict:
    links = [link for link in here[Links].links[:MOST_LINKS] if link.href]
    codes = [code for code in (here[Pdf].codes if Pdf in here else ())[:MOST_CODES] if is_address(code.text)]
    answers = here[Answers].answers if Answers in here else ()
    if not links and not codes:
        return not_applicable(say("there are no addresses and no codes with one"))
    faults, doubts = mistyped(here, links, codes), list[Fault]()
    bad = {place.quote for fault in faults for place in fault.places}
    for answer in answers:
        certain, words = trouble_of_answers(answer, answers)
        if words and answer.href not in bad:
            (faults if certain else doubts).append(dead(here, answer, words, certain=certain))
    printed = [link for link in links if link.role != "code" and domain_shown(link.text)]
    faults += [long for link in printed if (long := too_long(here, link, codes, params))]
    for code in codes:
        if code.text.strip() in bad:
            continue  # what it says is no address: it contradicts nothing
        other = beside(code, printed, params["beside"])
        if other and (differing := contradiction(here, code, other, answers)):
            (faults if differing.severity else doubts).append(differing)
    return judged(
        examined=len({link.href for link in links} | {code.text for code in codes}), faults=faults, doubts=doubts
    )


def is_address(text: str) -> bool:
    """A code that opens a page."""
    return text.strip().lower().startswith(("http:", "https:"))


def mistyped(here: Evidence, links: list[Link], codes: list[Code]) -> list[Fault]:
    """What the addresses show by themselves, each once."""
    base = host_of(here.about.base_url)
    home = is_of_developers(base) or is_reserved(base)
    found: dict[str, Fault] = {}
    things: list[tuple[Link | Code, str]] = [(link, link.written or link.href) for link in links]
    things += [(code, code.text.strip()) for code in codes]
    for thing, written in things:
        words, host = trouble_of_address(written, paper=True), _host(written)
        if not words and host and host != base and not home and not is_template(written) and is_of_developers(host):
            words = say("{host} is a machine of the developers", host=shown(host, 80))
        if words and written not in found:
            address = shown(written, 80)
            message = (
                say("The code “{address}” leads nowhere: {why}", address=address, why=words)
                if isinstance(thing, Code) or thing.role == "code"
                else say("The address “{address}” leads nowhere: {why}", address=address, why=words)
            )
            fix = say("Write the whole address.")
            found[written] = Fault(message, (here.place(thing, written),), key=written[:200], fix=fix)
    return list(found.values())


def _host(written: str) -> str:
    return host_of(written) if written[:4].lower() == "http" else ""


def dead(here: Evidence, answer: Answer, words: str, *, certain: bool) -> Fault:
    address = answer.href.partition("?")[0]
    said = shown(short(answer.href), 80)
    message = (
        say("“{address}” leads nowhere: {why}", address=said, why=words)
        if certain
        else say("“{address}” may lead nowhere: {why}", address=said, why=words)
    )
    place = here.place(answer, shown(answer.href, 120))
    fix = say("Bring the page back, or redirect the address: paper cannot be changed.")
    fix = fix if certain else say("Open it by hand.")
    return Fault(message, (place,), key=address, fix=fix)


def too_long(here: Evidence, link: Link, codes: list[Code], params: Params) -> Fault | None:
    """A printed address that has to be typed, because no code beside it does."""
    printed = link.text.strip()
    typed = len(SCHEME.sub("", printed).rstrip("/"))
    if typed <= params["longest"] or any(
        near(code.box, link.box) <= params["beside"] and same_page(code, link) for code in codes
    ):
        return None
    message = say("“{address}” has {count} characters to type", address=shown(printed, 80), count=typed)
    fix = say("Print a short address of {domain} that redirects there.", domain=domain_shown(printed))
    return Fault(message, (here.place(link, printed[:160]),), Severity.NOTICE, key=f"long {link.href[:200]}", fix=fix)


def same_page(code: Code, link: Link) -> bool:
    """Links of documents are placed on one long sheet; only a link with a page of its own can contradict."""
    told = re.match(r"page (\d+)", link.selector)
    return not told or int(told[1]) == code.page


def beside(code: Code, printed: list[Link], most: float) -> Link | None:
    """The printed address that is nearest to a code."""
    if code.box is None:
        return None
    top, bottom = code.box.y - most, code.box.y + code.box.height + most
    around = [link for link in printed if link.box and top <= link.box.y + link.box.height and link.box.y <= bottom]
    around = [link for link in around if same_page(code, link)]
    nearest = min(around, key=lambda link: near(code.box, link.box), default=None)
    return nearest if nearest and near(code.box, nearest.box) <= most else None


def near(one: Box | None, two: Box | None) -> float:
    """Pixels between two boxes; a great many where one is not known."""
    if one is None or two is None:
        return 1e9
    across = max(one.x - (two.x + two.width), two.x - (one.x + one.width), 0)
    down = max(one.y - (two.y + two.height), two.y - (one.y + one.height), 0)
    return float(max(across, down))


def contradiction(here: Evidence, code: Code, link: Link, answers: tuple[Answer, ...]) -> Fault | None:
    """The code opens another site than the address beside it: for certain where both were followed to their end."""
    one, two = end_of(code.text, answers), end_of(link.href, answers)
    hosts = [registrable(host_of(address)) for address in (one, two)]
    if not all(hosts) or hosts[0] == hosts[1]:
        return None
    asked = {answer.href.strip() for answer in answers if answer.status and not answer.skipped}
    certain = {code.text.strip(), link.href.strip()} <= asked
    message = say(
        "The code leads to {host}, and the address beside it says {address}",
        host=shown(hosts[0], 80),
        address=shown(link.text, 60),
    )
    places = (here.place(code, shown(code.text, 120)), here.place(link, shown(link.text, 120)))
    key = f"code {hosts[0]} beside {hosts[1]}"
    return Fault(
        message, places, Severity.WARNING if certain else None, key=key, fix=say("Let both lead to the same page.")
    )


def end_of(address: str, answers: tuple[Answer, ...]) -> str:
    final = next((a.final for a in answers if a.href.strip() == address.strip() and a.final and not a.fault), "")
    return final or address


def short(address: str) -> str:
    """As people say it: without scheme and the marks of campaigns."""
    return (
        SCHEME.sub("", CAMPAIGN.sub("", address)) if urlsplit(address[:4000]).scheme in {"http", "https"} else address
    )
