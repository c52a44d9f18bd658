"""Where a customer reaches a person: pages about help and contact, the channels that they give, and what to expect."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.caring.contact_words import (
    BOT,
    BY_REPLY,
    EMERGENCY,
    EXPECTATION,
    HELP_NAME,
    HELP_PATH,
    INVITES,
    MAIL_ADDRESS,
    NO_REPLY_ADDRESS,
    PERSON_CHAT,
    PHONE_SAID,
    TO_WRITE,
    WRITES_BACK,
)
from auditor.kit.caring.helping import CHAT_HOSTS, ROLE_MAIL, given_by_customer, repeats
from auditor.kit.filling.goals import state_of
from auditor.kit.headings import main_heading
from auditor.kit.labels import destination
from auditor.kit.memory import Sign, remembered
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.languages import main_language, primary
from auditor.kit.text.wording import shown
from auditor.model.artifacts import Document, Fields, Links, Mail, Texts
from auditor.model.journey import Kind
from auditor.model.probes import Probed
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.artifacts import Block, Field, Link, Placed
    from auditor.model.evidence import Evidence, JourneyEvidence

READ = frozenset({"en", "zh"})
PHONE, MAIL, CHAT, FORM = "phone", "mail", "chat", "form"
_READ = 4000  # characters of a text that are looked through
_A_FORM = say("a form")
_LONGEST = 60  # characters of a name, title or heading
_MAY_REACH = Sign(r"@|\d{3}|(?i:repl|chat|talk|speak)|[回聊客人]|在线")
_FAILURES = frozenset({"a page that was not found", "an error", "an error page"})
_SPEAKS_OF = re.compile(r"(?i)^(?:if|when|what|why|how|my)\b|[?？]$|^(?:如果|要是|为什么|怎么)|怎么办")
_GIVING = re.compile(
    r"(?i:\b(?:support us|donat\w{1,6}|fund\w{0,6}|grants?|give|giving|lens(?:es)?|volunteer\w{0,4})\b)|捐|资助"
)
_SEARCHES = re.compile(r"(?i:search|query|newsletter|subscribe|\bq\b)|搜索|订阅")
_MESSAGES = re.compile(
    r"(?i:message|comment|question|enquir|inquir|how can we help|details|describe|your complaint|feedback"
    r"|what happened)"
    r"|留言|内容|问题|描述|咨询|反馈|投诉|说明"
)


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach a person, as it is written; `block` is None where only a link or a field shows it."""

    kind: str  # phone mail chat form
    said: str
    thing: Placed
    block: Block | None = None

    def name(self, longest: int) -> str:
        """As a report shows it; of a form without a name, in the words of the report."""
        return self.said if isinstance(self.said, Said) else shown(self.said, longest)


def asked_for(here: Evidence) -> bool:
    """The touchpoint has texts, and was met as customers meet it, not provoked on purpose."""
    return Texts in here and Probed not in here


def is_help_page(here: Evidence) -> bool:
    """A page about help or contact, by its address, its title or its first heading."""
    if here.kind is not Kind.PAGE:
        return False
    titles = [re.split(r"\s[|–—·-]\s", here[Document].title)[0]] if Document in here else []
    heading = main_heading(here[Texts].blocks) if Texts in here else None
    titles += [heading.text] if heading else []
    if any(names_help(title) for title in titles):
        return True
    by_path = Document in here and HELP_PATH.search(path_of(here[Document].url)) is not None
    return by_path and not any(_GIVING.search(simplified(title)) for title in titles)


def says_failed(here: Evidence) -> Block | None:
    """The main heading, where it says that the page is not there or went wrong; “If something went wrong” does not."""
    state, block = state_of(here)
    if state not in _FAILURES or block is None or block is not main_heading(here[Texts].blocks):
        return None
    return None if _SPEAKS_OF.search(simplified(block.text.strip())) else block


def is_down(here: Evidence) -> bool:
    """The page answered with an error, or says so in its main heading."""
    failed = 400  # HTTP status from which on the page is an error
    return (Document in here and here[Document].status >= failed) or says_failed(here) is not None


def names_help(name: str) -> bool:
    """“Help and contact”, “Acme Help Centre”, 联系我们: the whole of it names help, not a word of it."""
    plain = simplified(name.strip().lower())
    return bool(plain) and len(plain) <= _LONGEST and HELP_NAME.fullmatch(plain) is not None


def path_of(address: str) -> str:
    """The path, after the first label of the host where that is `help` or the like."""
    rest = address[:2000].split("://", 1)[-1].partition("#")[0].partition("?")[0]
    host, slash, path = rest.partition("/")
    label = host.split(".", 1)[0].lower()
    return (f"/{label}" if label in {"help", "support", "faq", "kefu", "contact"} else "") + slash + path


def channels(here: Evidence, *, layout: bool = True) -> list[Channel]:
    """Phone numbers, mail addresses, chats with people and forms, in order, each way of writing once."""
    found: dict[tuple[str, str], Channel] = {}
    for channel in (*_in_texts(here, layout=layout), *_in_links(here, layout=layout), *_forms(here)):
        found.setdefault((channel.kind, _plain(channel.said)), channel)
    return list(found.values())


@remembered
def expects(text: str) -> bool:
    """It says when somebody is there, by when they answer, or what a call costs."""
    return bool(EXPECTATION.search(simplified(text[:_READ])))


def leads_to_contact(link: Link) -> bool:
    """It leads, by name or address, to a page on which a person can be reached."""
    name = simplified(link.text.strip().lower())
    if link.disabled or len(name) > _LONGEST:
        return False
    return bool(INVITES.search(name)) and not BOT.search(name)


def pages_seen(journey: JourneyEvidence) -> dict[tuple[str, str, tuple[tuple[str, str], ...]], Evidence]:
    """Pages of the journey by where links lead to them."""
    found: dict[tuple[str, str, tuple[tuple[str, str], ...]], Evidence] = {}
    for here in journey:
        goal = destination(here[Document].url) if here.kind is Kind.PAGE and Document in here else None
        if goal is not None:
            found.setdefault(goal.key, here)
    return found


def spoken_here(here: Evidence) -> bool:
    """Its texts are mostly in a language whose words are known here."""
    if primary(here.language) in READ:
        return True
    texts = (b.text for b in here[Texts].blocks[:200]) if Texts in here else ()
    return main_language(texts, expected=here.language).tag in READ


def is_unread(here: Evidence) -> bool:
    """Not everything of it was collected."""
    return Document in here and bool(here[Document].truncated)


def writes_a_message(field: Field) -> bool:
    """A field for words of one's own, in a form that goes to the company."""
    if not field.visible or field.disabled or field.type.lower() != "textarea":
        return False
    return not _SEARCHES.search(f"{field.text} {field.name}")


def asks_a_message(field: Field) -> bool:
    """A field for a question, a complaint or the like, by its name."""
    return writes_a_message(field) and bool(_MESSAGES.search(simplified(f"{field.text} {field.name} {field.group}")))


def _in_texts(here: Evidence, *, layout: bool) -> Iterator[Channel]:
    own = given_by_customer(here)
    in_layout = {"header", "footer", "nav", "aside"}
    for block in here[Texts].blocks if Texts in here else ():
        if block.role in {"code", "sender", "customer", "quote"} or (not layout and block.region in in_layout):
            continue
        text = simplified(block.text[:_READ])
        if not _MAY_REACH[text] or repeats(text, own) or EMERGENCY.search(text):
            continue
        if match := PHONE_SAID.search(text):
            said = match["number"] or match["bare"]
            yield Channel(PHONE, said or block.text[match.start() : match.end()], block, block)
        if (match := MAIL_ADDRESS.search(text)) and _is_ours(here, match[0], text):
            yield Channel(MAIL, match[0], block, block)
        if (here.kind is Kind.EMAIL) and (match := BY_REPLY.search(text)):
            yield Channel(MAIL, block.text[match.start() : match.end()], block, block)
        if block.role != "heading" and (match := PERSON_CHAT.search(text)):
            yield Channel(CHAT, block.text[match.start() : match.end()], block, block)


def _is_ours(here: Evidence, address: str, text: str) -> bool:
    """An address to write to: of the company by its name or host, or one that the text invites to use."""
    if NO_REPLY_ADDRESS.search(address):
        return False
    if here.kind is not Kind.EMAIL:
        return True
    if Mail in here and address.lower() in {to.lower() for to in here[Mail].to}:
        return False
    sender = here[Mail].sender.rpartition("@")[2].lower() if Mail in here else ""
    host = address.rpartition("@")[2].lower()
    return bool(ROLE_MAIL.match(address) or TO_WRITE.search(text)) or (sender != "" and host == sender)


def _in_links(here: Evidence, *, layout: bool) -> Iterator[Channel]:
    own = given_by_customer(here)
    in_layout = {"header", "footer", "nav", "aside"}
    for link in here[Links].links if Links in here else ():
        if link.disabled or (not layout and link.region in in_layout) or repeats(link.href, own):
            continue
        href = link.href[:200]
        lowered = href.lower()
        if lowered.startswith("tel:") and sum(c.isdigit() for c in href) > 2:  # noqa: PLR2004 - 110, 999: no shorter ones
            if not EMERGENCY.search(simplified(f"{link.text} {link.context}"[:400])):
                yield Channel(PHONE, link.text or href[4:], link)
        elif lowered.startswith("mailto:") and "@" in href.partition("?")[0]:
            if not NO_REPLY_ADDRESS.search(href) and f"-ID: <{link.text}" not in link.context:  # that names a message
                yield Channel(MAIL, link.text if "@" in link.text else href[7:].partition("?")[0], link)
        elif CHAT_HOSTS.match(lowered):
            yield Channel(CHAT, link.text or href, link)
        elif len(link.text) <= _LONGEST and PERSON_CHAT.search(name := simplified(link.text)) and not BOT.search(name):
            yield Channel(CHAT, link.text, link)


def _forms(here: Evidence) -> Iterator[Channel]:
    for field in here[Fields].fields if Fields in here else ():
        if writes_a_message(field):
            yield Channel(FORM, field.text or _A_FORM, field)


def _plain(said: str) -> str:
    digits = "".join(c for c in said if c.isdigit())
    few = 6  # digits of a number that is written in several ways
    return digits[-8:] if len(digits) > few and "@" not in said else said.strip().lower()


def reply_goes_nowhere(sender: str, reply_to: str) -> bool:
    """An answer to the mail goes to an address that says it is not read."""
    return bool(NO_REPLY_ADDRESS.search((reply_to or sender)[:320]))


def tells_not_to_reply(text: str) -> re.Match[str] | None:
    """Where the mail says that answers are not read."""
    return WRITES_BACK.search(simplified(text[:_READ]))
