"""Who signs a mail: the closing, the lines below it, and what stands after them down to the end of the footer.

A signature is found by its closing (“Kind regards”, 此致敬礼, `--`), by a line that only a signature has (“The Acme
team”), or by a last block that ends with the company's name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.mailing.bodies import Line, lines_of, text_lines
from auditor.kit.mailing.signature_words import BY_HAND, CLOSING, DELIMITER, MACHINE, RUN_ON, TEAM, THANKS
from auditor.kit.names import name_key
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.sentences import count_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.evidence import Evidence

_SIGNER = 60  # characters of a line that may be a name
_SIGNER_WORDS = 9
_LABEL_WORDS = 5  # a line with more is no name that was not known as one
_BLOCK = 8  # lines of a signature
_SENTENCE_WORDS = 14  # a longer line belongs to no signature
_TAIL = 40  # lines at the end among which a mail is signed
_ENDS = re.compile(r"(?<!Ltd)(?<!Inc)(?<!Co)(?<!St)(?<!Dr)(?<!Corp)[.!?。！？:：]$")
_NO_NAME = re.compile(r"(?i:https?:|www\.|@|^p\.? ?s\b|^©|^[\d\s+().-]+$|unsubscribe|view (?:in|online))|退订|^注[:：]")
_ADDRESSED = re.compile(r"\d")
_CAPITALISED = re.compile(r"(?<![\w’'])[A-Z][\w’']{0,30}")
_SUM = re.compile(r"[£$€¥￥]\s?\d|\d\s?元")  # an order or a bill follows: “Thanks.” was no closing


@dataclass(frozen=True, slots=True)
class Signature:
    """How one part of a mail is signed. `signers` is empty where a closing has nobody below it.

    `tail` is everything from the closing to the end of the mail, footer included.
    """

    closing: Line | None
    signers: tuple[Line, ...]
    tail: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """The line that a finding points at."""
        return self.signers[0] if self.signers else self.closing or self.tail[0]

    @property
    def ends_there(self) -> bool:
        """Below the closing comes nothing, or a whole sentence: no line that might be a name after all."""
        after = next((line.text for line in self.tail if line is not self.closing), "")
        return not after or count_words(after) > _LABEL_WORDS

    @property
    def block(self) -> tuple[Line, ...]:
        """The signature without what clearly comes after it: its lines up to the first sentence."""
        lines = [line for line in self.tail if line is not self.closing]
        kept: list[Line] = []
        for line in lines[:_BLOCK]:
            if count_words(line.text) > _SENTENCE_WORDS:
                break
            kept.append(line)
        return tuple(kept)


def signature_of(here: Evidence, brands: Sequence[str] = ()) -> Signature | None:
    """How the part that is shown is signed; `brands` are keys of names (`name_key`)."""
    return signature_in(lines_of(here), brands)


def text_signature_of(here: Evidence, brands: Sequence[str] = ()) -> Signature | None:
    """How the plain-text part beside it is signed."""
    return signature_in(text_lines(here), brands)


def signature_in(lines: Sequence[Line], brands: Sequence[str] = ()) -> Signature | None:
    """The last signature among the lines of a part."""
    first = max(len(lines) - _TAIL, 0)
    bare: Signature | None = None
    for index in range(len(lines) - 1, first - 1, -1):
        line = lines[index]
        text = simplified(line.text)
        tail = tuple(lines[index:])
        if run_on := RUN_ON.fullmatch(text):
            signer = line.text[run_on.start("signer") :]
            if _may_sign(Line(signer, line.block)):
                return Signature(line, (Line(signer, line.block),), tail)
        if TEAM.fullmatch(text) and _may_sign(line):
            return _from_team(lines, index)
        thanked = THANKS.fullmatch(text) and not any(_SUM.search(after.text) for after in tail)
        if CLOSING.fullmatch(text) or thanked or DELIMITER.fullmatch(text):
            if signers := _signers(lines, index + 1):
                return Signature(line, signers, tail)
            if bare is None and text.endswith((",", "，")):
                bare = Signature(line, (), tail)
    return _by_brand(lines, brands) or bare


def is_by_hand(lines: Sequence[Line]) -> bool:
    """A phone or a mail program added its own line: a person wrote this."""
    return any(BY_HAND.search(line.text) for line in lines[-_TAIL:])


def is_sentence(text: str) -> bool:
    """It is said, not signed: long, or ending like a sentence of some words."""
    words = count_words(text)
    return words > _SENTENCE_WORDS or (words > _LABEL_WORDS and _ENDS.search(text) is not None)


def machine_signers(lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """Lines that are signed with the name of a machine (“The 127.0.0.1:8000 Team”), with that name."""
    found: list[tuple[Line, str]] = []
    for line in lines[-_TAIL:]:
        machine = MACHINE.search(line.text)
        if machine is None:
            continue
        text = simplified(line.text)
        run_on = RUN_ON.fullmatch(text)
        if TEAM.fullmatch(text) or (run_on and TEAM.fullmatch(run_on["signer"])):
            found.append((line, machine[0]))
    return found


def names_one_of(text: str, brands: Sequence[str]) -> bool:
    """A brand stands in the text, in whatever spelling: whole, shortened, or written out where it is an acronym."""
    key = simplified(name_key(text))
    return any(brand in key or _short(brand) in key or _written_out(brand, text) for brand in brands)


def may_be_a_name(lines: Sequence[Line]) -> bool:
    """One of the last lines could be the name of a company or a person, though nothing else says so."""
    ends = [line for line in lines if line.block is None or line.block.role not in {"link", "button"}][-4:]
    fewest = 2
    return any(
        _may_sign(line) and not line.text.endswith((",", "，")) and count_words(line.text) >= fewest for line in ends
    )


def _written_out(brand: str, text: str) -> bool:
    """BA is British Airways, 国航 is 中国国际航空公司."""
    if brand.isascii():
        longest = 6
        if not brand.isalpha() or len(brand) > longest:
            return False
        initials = ("".join(word[0] for word in _CAPITALISED.findall(line)).lower() for line in text.split("\n"))
        return any(brand in each for each in initials)
    most = 4
    if len(brand) > most:
        return False
    pattern = ".{0,6}".join(re.escape(c) for c in brand)
    return re.search(pattern, simplified(text)) is not None


def _short(brand: str) -> str:
    """A Chinese name is known by its first two characters where it has four or more."""
    return brand[:2] if not brand.isascii() and len(brand) >= 4 else brand  # noqa: PLR2004 - 北岭户外, 北岭


def _signers(lines: Sequence[Line], start: int) -> tuple[Line, ...]:
    found: list[Line] = []
    for line in lines[start : start + _BLOCK]:
        text = simplified(line.text)
        if CLOSING.fullmatch(text) and not found:  # 此致, then 敬礼
            continue
        if not _may_sign(line):
            break
        found.append(line)
    return tuple(found)


def _may_sign(line: Line) -> bool:
    text = line.text
    if len(text) > _SIGNER or _NO_NAME.search(text) or _ENDS.search(text):
        return False
    if line.block is not None and line.block.role in {"button", "item", "heading"}:
        return False
    digits = sum(c.isdigit() for c in MACHINE.sub("", text))
    return digits <= 1 and count_words(text) <= _SIGNER_WORDS + text.count("团队")


def _from_team(lines: Sequence[Line], index: int) -> Signature:
    """The closing above it, and other names in between."""
    for above in range(index - 1, max(index - 4, -1), -1):
        text = simplified(lines[above].text)
        if CLOSING.fullmatch(text) or THANKS.fullmatch(text):
            return Signature(lines[above], tuple(lines[above + 1 : index + 1]), tuple(lines[above:]))
        if not _may_sign(lines[above]):
            break
    return Signature(None, (lines[index],), tuple(lines[index:]))


def _by_brand(lines: Sequence[Line], brands: Sequence[str]) -> Signature | None:
    """“Rose and Wei”, and below it the name of the shop: people sign so without a closing."""
    for index in range(len(lines) - 1, max(len(lines) - 12, 0), -1):
        name, above = lines[index], lines[index - 1]
        if name.block is not above.block or simplified(name_key(name.text)) not in brands:
            continue
        if _may_sign(above) and not _ADDRESSED.search(above.text) and simplified(name_key(above.text)) not in brands:
            return Signature(None, (above, name), tuple(lines[index - 1 :]))
    return None
