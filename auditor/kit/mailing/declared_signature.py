"""The signature that a journey declares, and what of it a mail lacks or says otherwise.

Lines are compared without case, white space and signs; placeholders (`{{ name }}`, `[Name]`, `{name}`, `<name>`,
`%NAME%`, `*|NAME|*`) stand for any words. Lines within `{% if %}` or `{{#if}}` may be left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.mailing.signature_words import CLOSING, DELIMITER, THANKS
from auditor.kit.mailing.signatures import is_sentence
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.kit.mailing.bodies import Line
    from auditor.kit.mailing.signatures import Signature

_PLACEHOLDER = re.compile(
    r"\{\{[^{}]{0,80}\}\}|\$?\{[^{}%#]{1,60}\}|\[[^\[\]\n]{1,60}\]|<[A-Za-z][^<>@\n]{0,40}>|%[A-Za-z_]{2,30}%"
    r"|\*\|[A-Za-z_:]{2,30}\|\*"
)
_OPENS = re.compile(r"\{%-?\s*(?:if|for|unless)\b|\{\{[#^]")
_SHUTS = re.compile(r"\{%-?\s*end|\{\{/")
_CONTROL = re.compile(r"\{%[^%]{0,120}%\}|\{\{[#^/!][^{}]{0,80}\}\}")
_LABEL = re.compile(r"^\s{0,3}([^\W\d][^:：\d]{0,24})[:：]")
_PHONE = re.compile(r"(?<!\w)\+?[\d(][\d ()./–-]{6,20}\d(?!\w)")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_SITE = re.compile(
    r"(?i:https?://|www\.)\S{3,200}|^\s{0,3}[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,3}(?:/\S{0,100})?\s{0,3}$",
    re.IGNORECASE,
)
_REGISTER = re.compile(r"(?i:registered|company (?:no|number|reg)|reg(?:istration)?\.? ?n|vat|hrb)|注册|信用代码|ICP")
_ALIKE = 0.72  # of the characters: two spellings of one line
_MOST = 40  # lines of a template
_TAIL_DIGITS = 8  # by which a telephone number is known, however its country is written


@dataclass(frozen=True, slots=True)
class Wanted:
    """A line of the declared signature. open: it is nothing but placeholders. optional: it stands in a condition."""

    text: str
    pattern: re.Pattern[str]
    sort: str  # closing phone mail site register label:… other
    open: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """`differing`: what is declared, and the line that says otherwise. `met`: declared lines that are there."""

    met: int
    missing: tuple[str, ...]
    differing: tuple[tuple[str, Line], ...]


@lru_cache(maxsize=16)
def wanted_in(template: str) -> tuple[Wanted, ...]:
    """The lines of a declared signature, in order."""
    found: list[Wanted] = []
    depth = 0
    for line in template.splitlines()[: 2 * _MOST]:
        opens, shuts = len(_OPENS.findall(line)), len(_SHUTS.findall(line))
        inside = depth > 0 or opens > 0
        depth = max(depth + opens - shuts, 0)
        text = _CONTROL.sub("", line).strip()
        if text and (_key(_PLACEHOLDER.sub("", text)) or _PLACEHOLDER.search(text)):
            found.append(_wanted(text, optional=inside))
    return tuple(found[:_MOST])


def compare(template: str, signature: Signature | None, lines: Sequence[Line]) -> Compared:
    """What of the declared signature stands at the end of these lines."""
    wanted = wanted_in(template)
    last = lines[-max(12, 2 * len(wanted)) :]
    tail = list(signature.tail) if signature else [line for line in last if not is_sentence(line.text)]
    joined = "".join(_key(line.text) for line in tail)
    missing: list[str] = []
    differing: list[tuple[str, Line]] = []
    used: set[int] = set()
    met = 0
    closed = signature is not None and signature.closing is not None
    open_lines = [w for w in wanted if w.open]
    for each in wanted:
        if each.open:
            continue
        if (each.sort == "closing" and closed) or _stands(each, joined, tail, used):
            met += 1
            continue
        other = None if each.sort == "closing" else _otherwise(each, tail, used, wanted)
        if other is not None:
            differing.append((each.text, other))
        elif not each.optional:
            missing.append(each.text)
    missing = _names(open_lines, signature, wanted, differing) + missing if met or differing else missing
    return Compared(met, tuple(missing), tuple(differing))


def _wanted(text: str, *, optional: bool) -> Wanted:
    literals = [_key(part) for part in _PLACEHOLDER.split(text)]
    bare = _PLACEHOLDER.sub("", text)
    pattern = ".{1,120}?".join(re.escape(part) for part in literals)
    return Wanted(text, re.compile(pattern), _sort(text), not _key(bare), optional)


def _sort(text: str) -> str:
    plain = simplified(text)
    if CLOSING.fullmatch(plain) or THANKS.fullmatch(plain) or DELIMITER.fullmatch(plain):
        return "closing"
    if label := _LABEL.match(text):
        return f"label:{_key(label[1])}"
    for name, pattern in (("register", _REGISTER), ("mail", _MAIL), ("site", _SITE), ("phone", _PHONE)):
        if pattern.search(plain):
            return name
    return "other"


def _key(text: str) -> str:
    """Letters and digits alone, in simplified characters and small letters."""
    return "".join(c for c in simplified(fold(text).text).casefold() if c.isalnum())


def _stands(wanted: Wanted, joined: str, tail: list[Line], used: set[int]) -> bool:
    for index, line in enumerate(tail):
        if index not in used and wanted.pattern.fullmatch(_key(line.text)):
            used.add(index)
            return True
    if wanted.pattern.search(joined):  # the lines are broken elsewhere
        return True
    phone = _PHONE.search(wanted.text)
    if phone is None or _key(_MAIL.sub("", wanted.text[: phone.start()])) not in joined:
        return False
    digits = re.sub(r"\D", "", phone[0])[-_TAIL_DIGITS:]
    return digits in re.sub(r"\D", "", " ".join(line.text for line in tail))


def _otherwise(wanted: Wanted, tail: list[Line], used: set[int], all_wanted: Sequence[Wanted]) -> Line | None:
    """The line that stands in its place."""
    same = [
        (index, line)
        for index, line in enumerate(tail)
        if index not in used
        and _sort(line.text) == wanted.sort
        and not any(w.pattern.fullmatch(_key(line.text)) for w in all_wanted if not w.open)
    ]
    if wanted.sort == "other":
        same = [pair for pair in same if _alike(wanted.text, pair[1].text)]
    elif not wanted.sort.startswith("label:") and len(same) != 1:
        return None
    if not same:
        return None
    index, line = same[0]
    used.add(index)
    return line


def _alike(one: str, other: str) -> bool:
    first, second = _key(_PLACEHOLDER.sub("", one)), _key(other)
    if not first or len(second) > 3 * len(first):
        return False
    return SequenceMatcher(None, first[:200], second[:200]).ratio() >= _ALIKE


def _names(
    open_lines: list[Wanted], signature: Signature | None, wanted: Sequence[Wanted], differing: list[tuple[str, Line]]
) -> list[str]:
    """Declared lines for a name or a role for which the mail has no line."""
    needed = [w for w in open_lines if not w.optional]
    if not needed:
        return []
    said = {line.text for _, line in differing}
    others = [w for w in wanted if not w.open]
    free = 0
    for line in signature.block if signature else ():
        if any(w.pattern.fullmatch(_key(line.text)) for w in others) or line.text in said:
            if free:
                break
            continue
        free += 1
    return [w.text for w in needed[min(free, len(needed)) :]]
