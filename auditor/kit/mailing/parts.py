"""The two editions of a mail, HTML and plain text, and what only one of them says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.hosts import host_of, is_well_known
from auditor.kit.labels import destination, is_button
from auditor.kit.links import ASSET, CONTACT, UNSUBSCRIBE, is_key, sort_of, sort_of_address
from auditor.kit.mailing.bodies import body_of
from auditor.kit.mailing.figures import Figure, figures_in, words_around
from auditor.kit.mailing.hidden import words_of
from auditor.kit.mailing.openings import is_elsewhere
from auditor.kit.text.wording import BOOK, HAN
from auditor.model.artifacts import Images, Links, Mail
from auditor.model.mails import Markup

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Block, Link
    from auditor.model.evidence import Evidence

_LEGAL = re.compile(r"©|\(c\) ?\d{4}|copyright|all rights reserved|版权所有|ICP备|公网安备", re.IGNORECASE)
_MARKS = re.compile(
    r"((?<=\d)\*{2,20}(?=\d))|(?:[*_|>`~=]|\+(?!\d)){1,200}|(?<=\s)-{2,200}"
)  # but 138****2207, +49 30 …
_ADDRESS = re.compile(r"[<(\[（【]{0,2}\s{0,3}(?:https?://|www\.)[^\s<>，。；）】)\]]{1,2000}\s{0,3}[>)\]）】]{0,2}")
_IN_BROWSER = re.compile(
    r"(?i:/(?:web-?view|view-?(?:in-?browser|online)|browser|online-?version|im-browser)(?![a-z]))"
)
_TRACKERS = re.compile(
    r"(?:^|\.)(?:list-manage|sendgrid|mandrillapp|mailgun|sparkpostmail|mjt\.lu|mailjet|hubspotlinks|hubspotemail|rs6"
    r"|createsend\d*|cmail\d+|exct|exacttarget|klclick\d*|klaviyomail|braze|customeriomail|awstrack|sendibm\d|sendinblue)"
    r"(?:\.|$)|^(?:click|clicks|track|tracking|trk|links?|email|e|em|t|go|r|url\d*|ct|lnk|mail)\.",
    re.IGNORECASE,
)
_LONG_RUN = re.compile(r"[A-Za-z0-9_~=%+-]{24,}")
_SUMS = frozenset({"sum", "number", "phone"})
_SHARED, _ALIKE = 2, 0.5  # words around two figures that speak of one thing


@dataclass(frozen=True, slots=True)
class Spot:
    """A figure, the text it stands in, and its block where that is in the HTML."""

    figure: Figure
    text: str
    block: Block | None = None

    @property
    def around(self) -> frozenset[str]:
        """Words near it."""
        return words_around(self.text, self.figure)


@dataclass(frozen=True, slots=True)
class Differences:
    """`apart`: of one thing, the text part says the first and the HTML the second. The rest stands in one part only."""

    apart: tuple[tuple[Spot, Spot], ...] = ()
    only_text: tuple[Spot, ...] = ()
    only_html: tuple[Spot, ...] = ()


def plain_of(mail: Mail) -> str:
    """The text part without what writers of such parts put around words; a line that goes on is one."""
    lines = [_MARKS.sub(lambda match: match[1] or " ", line).strip() for line in mail.text[:BOOK].split("\n")]
    text = ""
    for line in lines:
        goes_on = text and line and text[-1] not in "\n.!?:。！？：" and len(text) - text.rfind("\n") > 50  # noqa: PLR2004
        text += f"{' ' if goes_on else chr(10)}{line}"
    return text.strip()


def counted(text: str) -> int:
    """Words; two Han characters are one."""
    without = _ADDRESS.sub(" ", text)
    return len(re.findall(rf"[^\W_{HAN}]+", without)) + len(re.findall(f"[{HAN}]", without)) // 2


def differences(here: Evidence) -> Differences:
    """Figures that are not in both editions, small print at the end left out."""
    plain = plain_of(here[Mail])
    text = [Spot(f, plain) for f in figures_in(plain) if not _LEGAL.search(_line(plain, f))]
    html: list[Spot] = []
    blocks = body_of(here)
    for index, block in enumerate(blocks):
        if block.region != "footer" and not _LEGAL.search(block.text[:2000]):
            before = blocks[index - 1].text[-60:] + " " if index and len(block.text) < 40 else ""  # noqa: PLR2004
            whole = before + block.text
            html += [Spot(f, whole, block) for f in figures_in(whole) if f.start >= len(before)]
    links = (link.href for link in here[Links].links) if Links in here else ()
    led = [re.sub(r"^(?:mailto|tel|sms):", "", href[:300]) for href in links if not href.lower().startswith("http")]
    seen = "\n".join(
        [*(b.text[:BOOK] for b in blocks), here[Mail].preheader, *_pictured(here), here[Mail].subject, *led]
    )
    hidden = words_of(here[Markup].html) if Markup in here else ""
    everywhere = (*figures_in(seen), *figures_in(hidden))
    digits = {re.sub(r"[^0-9A-Za-z]", "", run) for run in re.findall(r"[0-9A-Za-z][0-9A-Za-z.,-]*", f"{seen} {hidden}")}
    in_text = {
        re.sub(r"[^0-9A-Za-z]", "", run) for run in re.findall(r"[0-9A-Za-z][0-9A-Za-z.,-]*", here[Mail].text[:BOOK])
    }
    all_text = figures_in(here[Mail].text[:BOOK])
    only_text = [s for s in text if not _stands(s.figure, everywhere, digits)]
    only_html = [s for s in html if not _stands(s.figure, (*all_text, *(t.figure for t in text)), in_text)]
    return _paired(_once(only_text), _once(only_html))


def _line(text: str, figure: Figure) -> str:
    start = text.rfind("\n", 0, figure.start) + 1
    end = text.find("\n", figure.end)
    return text[start : end if end >= 0 else len(text)][:1000]


def _pictured(here: Evidence) -> Iterable[str]:
    return (image.text for image in here[Images].images) if Images in here else ()


def _stands(figure: Figure, others: Iterable[Figure], digits: set[str]) -> bool:
    if any(figure.agrees(other) for other in others):
        return True
    plain = re.sub(r"[^0-9A-Za-z]", "", figure.shown)
    bare = plain.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return figure.sort in _SUMS and (plain in digits or bare in digits)


def _once(spots: Iterable[Spot]) -> list[Spot]:
    kept: list[Spot] = []
    for spot in spots:
        if not any(spot.figure.agrees(other.figure) for other in kept):
            kept.append(spot)
    return kept


def _paired(text: list[Spot], html: list[Spot]) -> Differences:
    apart: list[tuple[Spot, Spot]] = []
    rest = list(html)
    left: list[Spot] = []
    for one in text:
        near = [other for other in rest if other.figure.sort == one.figure.sort and _of_one_thing(one, other)]
        if near:
            best = max(near, key=lambda other: (_alike(one, other), len(one.around & other.around)))
            apart.append((one, best))
            rest.remove(best)
        else:
            left.append(one)
    if not rest and not apart:  # a price for each beside the sum of the row: the text says more, and nothing else
        left = [one for one in left if one.figure.sort != "sum"]
    return Differences(tuple(apart), tuple(left), tuple(rest))


def _alike(one: Spot, other: Spot) -> bool:
    """Two dates of one month: rather a slip than another event."""
    months = [{value.partition("-")[0] for value in spot.figure.values} for spot in (one, other)]
    return one.figure.sort == "date" and not months[0].isdisjoint(months[1])


def _of_one_thing(one: Spot, other: Spot) -> bool:
    shared = len(one.around & other.around)
    return shared >= _SHARED and shared >= _ALIKE * min(len(one.around), len(other.around))


# --- links ----------------------------------------------------------------------------------------------------------


def missing_actions(here: Evidence) -> list[Link]:
    """Buttons of the HTML whose address the text part does not have; none where nobody can tell."""
    links = [link for link in (here[Links].links if Links in here else ()) if _leads_on(link)]
    buttons = [link for link in links if is_button(link.role, link.style) and link.text.strip()]
    known = [address for address in here[Mail].text_links if address.lower().startswith("http")]
    text = here[Mail].text
    if not known:
        return _each_once(
            link for link in buttons if link.href not in text and not (link.written and link.written in text)
        )
    ours = {goal for address in known if (goal := destination(address))}
    if any(is_tracked(address) for address in known):
        return []
    return _each_once(
        link for link in buttons
        if not is_tracked(link.href) and (goal := destination(link.href)) and goal not in ours and link.href not in text
    )  # fmt: skip


def strange_links(here: Evidence) -> list[str]:
    """Addresses that only the text part has; none where nobody can tell."""
    links = here[Links].links if Links in here else ()
    source = here[Markup].html if Markup in here else ""
    if any(is_tracked(link.href) for link in links):
        return []
    goals = {goal for link in links if (goal := destination(link.href))}
    found: list[str] = []
    for address in dict.fromkeys(here[Mail].text_links):
        goal = destination(address)
        if goal is None or is_tracked(address) or not (goal.path or goal.query) or is_well_known(host_of(address)):
            continue
        if (
            goal in goals
            or _IN_BROWSER.search(goal.path)
            or address.rstrip("/") in source
            or sort_of_address(address) in {UNSUBSCRIBE, ASSET}
        ):
            continue
        found.append(address)
    return found


def is_tracked(address: str) -> bool:
    """It goes by way of a counter of clicks, or holds a key: the same link has another address in each part."""
    if _TRACKERS.search(host_of(address)):
        return True
    tail = address.partition("://")[2].partition("/")[2]
    return any(is_key(run) for run in _LONG_RUN.findall(tail[:2000]))


def _leads_on(link: Link) -> bool:
    if (
        not link.href.lower().startswith("http")
        or link.region == "footer"
        or "{{" in link.written
        or "{%" in link.written
    ):
        return False
    if sort_of(link) in {UNSUBSCRIBE, CONTACT} or is_elsewhere(link.text or "-") or is_well_known(host_of(link.href)):
        return False
    goal = destination(link.href)
    return goal is not None and bool(goal.path or goal.query)


def _each_once(links: Iterable[Link]) -> list[Link]:
    kept: dict[str, Link] = {}
    for link in links:
        kept.setdefault(link.href, link)
    return list(kept.values())
