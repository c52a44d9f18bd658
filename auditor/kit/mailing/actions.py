# ruff: noqa: E501 - lists are read across
"""What a mail asks for, whether it can be done from the mail, and the buttons that stand out in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from auditor.kit.caring.contact_words import BY_REPLY
from auditor.kit.caring.contacting import reply_goes_nowhere
from auditor.kit.mailing.action_words import ASIDE_HREF, ASIDE_TEXT, ASKED, CALL, DEICTIC, IN_PERSON, OPEN, REQUEST
from auditor.kit.mailing.bodies import all_words, body_of
from auditor.kit.mailing.subjects import is_answer, subject_block
from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import passages, sentences_of
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare
from auditor.model.artifacts import Links, Mail

if TYPE_CHECKING:
    from auditor.model.artifacts import Block, Link, Style
    from auditor.model.evidence import Evidence

_MAYBE = Sign(
    r"(?i:confirm|verify|validat|activat|password|pay|settle|complet|finish|fill|review|rate|survey|choose|select|pick|book"
    r"|track|follow|accept|declin|sign|upload|submit|renew|download|click|tap|press|button|link|update|rsvp|register|set up)"
    r"|确认|验证|激活|密码|付|缴|结清|更新|完善|完成|填写|评价|点评|问卷|调查|选择|预约|查看|跟踪|追踪|查询|接受|签署|上传|提交|续|下载|点|单击|访问|报名"
)
_ADDRESS = re.compile(
    r"(?i:https?://|(?<![a-z0-9@.])www\.[a-z0-9]|(?<![a-z0-9@.])[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3}/[a-z0-9])"
)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\D{1,3}(\d{1,3})\D{1,3}(\d{1,3})(?:\D{1,3}([\d.]{1,6}))?")
_LONGEST = 4000  # characters of a text that are read
_LONGEST_NAME = 40  # characters of the name of a button
_LOWEST, _NARROWEST = 24, 60  # CSS pixels of a button
_LIGHT = 236  # of 255: a ground this light in all three colours is paper
_PRESSED = frozenset({"cell", "paragraph", "link", "button"})


@dataclass(frozen=True, slots=True)
class Ask:
    """A request: what for (`link` where it only says “click the button”), its words, the sentence, its block."""

    action: str
    words: str
    quote: str
    block: Block


@remembered
def requests_in(text: str, /) -> tuple[tuple[str, str, str], ...]:
    """(action, words, sentence) of every request in a text that is meant for every reader."""
    if not _MAYBE[simplified(text[:_LONGEST])]:
        return ()
    found: list[tuple[str, str, str]] = []
    for sentence in sentences_of(text[:_LONGEST]):
        plain = simplified(sentence.text)
        if not _MAYBE[plain] or OPEN.search(plain):
            continue
        if match := DEICTIC.search(plain):
            found.append(("link", sentence.text[match.start() : match.end()], sentence.text))
            continue
        for match in _asked().finditer(plain):
            if REQUEST.search(plain[: match.start()]):
                found.append((str(match.lastgroup), sentence.text[match.start() : match.end()], sentence.text))
                break
    return tuple(found)


def asked_for(here: Evidence) -> list[Ask]:
    """What the mail asks of its reader, subject first."""
    found: list[Ask] = []
    block = subject_block(here)
    if block is not None and not is_answer(block.text):
        found += [
            Ask(action, words, quote, block) for action, words, quote in requests_in(block.text) if action != "track"
        ]
    pressed = {bare(link.text) for link in here[Links].links if link.text} if Links in here else set[str]()
    for passage in passages(here):
        block = passage.block
        if block.role in {"subject", "sender", "preheader", "button", "link"} or bare(block.text) in pressed:
            continue  # the name of the button itself
        found += [Ask(action, words, quote, block) for action, words, quote in requests_in(block.text)]
    return found


def can_be_done(here: Evidence) -> bool:
    """There is something to press that may be it, an address to type, a number to call, a reply that is read."""
    if any(may_act(link) for link in (here[Links].links if Links in here else ())):
        return True
    words = simplified(all_words(here))
    if _ADDRESS.search(words) or IN_PERSON.search(words) or CALL.search(words):
        return True
    mail = here[Mail]
    return bool(BY_REPLY.search(words)) and not reply_goes_nowhere(mail.sender, mail.reply_to)


def may_act(link: Link) -> bool:
    """Neither the logo, the footer's links, social networks nor help."""
    if not link.href:
        return link.role == "button" and bool(link.text)
    if link.href.startswith("mailto:") or link.href.startswith("tel:"):
        return False
    if (
        link.region in {"footer", "nav"}
        or ASIDE_TEXT.search(simplified(link.text.strip()))
        or ASIDE_HREF.search(link.href[:500])
    ):
        return False
    return bool(link.text.strip()) and not _is_home(link)


def primary(here: Evidence) -> list[Link]:
    """Links that look like buttons, each destination and each name once, in order."""
    grounds = {
        bare(b.text)
        for b in body_of(here)
        if b.role in _PRESSED and len(b.text) <= _LONGEST_NAME and _filled(b.style) and _tall(b)
    }
    found: list[Link] = []
    places: set[str] = set()
    names: set[str] = set()
    for link in here[Links].links if Links in here else ():
        name = bare(link.text)
        if not name or len(name) > _LONGEST_NAME or link.region in {"header", "nav", "footer"}:
            continue
        box = link.box
        if not ((_filled(link.style) and box and box.height >= _LOWEST and box.width >= _NARROWEST) or name in grounds):
            continue
        if ASIDE_TEXT.search(simplified(link.text.strip())) or _place(link) in places or name in names:
            continue
        places.add(_place(link))
        names.add(name)
        found.append(link)
    return found


@lru_cache(maxsize=1)
def _asked() -> re.Pattern[str]:
    parts = (rf"(?P<{action}>(?i:(?<![a-z])(?:{en})(?![a-z]))|{zh})" for action, (en, zh) in ASKED.items())
    return re.compile("|".join(parts))


def _is_home(link: Link) -> bool:
    """The company's name or logo, which leads to its first page."""
    try:
        parts = urlsplit(link.href[:2000])
    except ValueError:
        return False
    bare_path = parts.path in {"", "/"} and not parts.query and not parts.fragment
    return (
        bare_path
        and not _filled(link.style)
        and not re.search(r"(?i:here|click|confirm|reset|pay|now|button)|点击|此处|立即", link.text)
    )


def _place(link: Link) -> str:
    return link.href.split("#", 1)[0] or link.href + link.text


def _tall(block: Block) -> bool:
    return block.box is not None and block.box.height >= _LOWEST


def _filled(style: Style) -> bool:
    """It has a ground of its own that stands out from paper."""
    if style.image and style.image != "none":
        return True
    match = _RGB.match(style.background)
    if match is None or (match[4] is not None and float(match[4]) < 0.5):  # noqa: PLR2004 - half seen through
        return False
    return any(int(match[part]) < _LIGHT for part in (1, 2, 3))
