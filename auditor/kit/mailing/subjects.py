"""The subject of a mail: what stands before it (Re:, [list]), the language it is in, and whether it says anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from auditor.kit.mailing.subject_words import EMPTY_EN, EMPTY_ZH, FILLERS_EN, FILLERS_ZH
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import HAN, bare, fold
from auditor.model.artifacts import Mail, Texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence

LONGEST = 1000  # characters of a subject that are read
_REPLY = re.compile(
    r"\s{0,3}(?:re|fwd?|aw|wg|tr|sv|antw|回复|答复|转发|回覆|轉寄|轉發)\s?(?:\[\d{1,2}\])?\s?[:：]", re.IGNORECASE
)
_BRACKETED = re.compile(r"[\[【(（][^\[\]【】()（）]{1,40}[\]】)）]")
_HAN = re.compile(f"[{HAN}]")
_WORD = re.compile(rf"[{HAN}]|[^\W_{HAN}]+(?:['’][^\W_]+)?")
_CAPITAL = re.compile(r"[A-Z][A-Z’'-]+")


def subject_of(here: Evidence) -> str:
    """As the inbox shows it; "" where there is none."""
    return here[Mail].subject[:LONGEST].strip()


def subject_block(here: Evidence) -> Block | None:
    """The block that shows it."""
    blocks = here[Texts].blocks if Texts in here else ()
    return next((block for block in blocks if block.role == "subject"), None)


def is_answer(subject: str) -> bool:
    """It answers or forwards another mail: its words are those of that mail."""
    return _REPLY.match(subject) is not None


def is_han(subject: str) -> bool:
    """It is written in Chinese."""
    return len(_HAN.findall(subject)) > 1


def width_of(subject: str) -> float:
    """Its length in Han characters: two letters or digits are as wide as one."""
    han = len(_HAN.findall(subject))
    return han + (len(subject) - han) / 2


def says_nothing(subject: str, brands: Iterable[str]) -> bool:
    """No thing and no action: “Update”, “Important information”, 温馨提示, or the company's name alone."""
    rest = _BRACKETED.sub(" ", simplified(fold(subject).text)).casefold()
    named = False
    for brand in sorted(brands, key=len, reverse=True):
        plain = simplified(brand).casefold()
        named = named or plain in rest
        rest = rest.replace(plain, " ")
    words = _WORD.findall(rest)
    if named and ("welcome" in words or "欢迎" in rest):
        return False
    if _HAN.search("".join(words)):
        joined = "".join(words)
        return len(joined) <= 12 and EMPTY_ZH.fullmatch(FILLERS_ZH.sub("", joined)) is not None  # noqa: PLR2004
    if len(words) > 6:  # noqa: PLR2004 - somewhere in it there is a thing
        return False
    return all(word in EMPTY_EN or word in FILLERS_EN for word in words)


def is_name_alone(subject: str, brands: Iterable[str]) -> bool:
    """The company's name, and nothing else."""
    plain = bare(simplified(subject))
    return bool(plain) and any(plain == bare(simplified(brand)) for brand in brands)


def shouts(subject: str, known: Iterable[str]) -> tuple[str, ...]:
    """The words in capitals, where every word is; names in `known` and codes do not count."""
    names = {name.casefold() for each in known for name in each.split()}
    words = [
        word for word in re.findall(r"[^\W\d_][\w’'-]*", subject) if word.casefold() not in names and len(word) > 1
    ]
    loud = [word for word in words if _CAPITAL.fullmatch(word)]
    fewest, letters = 3, 12
    if len(loud) < fewest or len(loud) < len(words) or sum(map(len, loud)) < letters:
        return ()
    return tuple(loud)


def same_when_masked(subject: str) -> str:
    """The subject without numbers and codes: the same for every customer."""
    plain = _BRACKETED.sub(" ", simplified(fold(subject).text)).casefold()
    plain = re.sub(r"\S*\d\S*", "0", plain)
    return " ".join(plain.split())
