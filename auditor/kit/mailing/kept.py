# ruff: noqa: E501 - patterns are read across
"""Whether the body of a mail keeps what its head (subject, preheader) says: values, states, the customer's name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from auditor.kit.callings import TITLES, plain
from auditor.kit.mailing.bodies import all_words, body_of
from auditor.kit.mailing.phases import Phase, contradiction, phases_in
from auditor.kit.mailing.values import Value, amounts_in, code_key, dates_of, labelled, same_reference, values_in
from auditor.kit.text.hanzi import simplified
from auditor.model.sayings import Said, say

if TYPE_CHECKING:
    from auditor.model.artifacts import Block
    from auditor.model.evidence import Evidence

_RELATIVE = re.compile(
    r"(?i:\b(?:today|tonight|tomorrow|in \d{1,3} (?:days?|hours?|weeks?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next) week)\b)"
    r"|[今明后]天|(?<![（(])(?:周|星期)[一二三四五六日天]|\d{1,3} ?天[内后]"
)
_WEEKDAY = re.compile(r"(?i:[a-z]{3,6}day)(?<!today)|(?:周|星期)[一二三四五六日天]")
_SUBJECT_NAME = re.compile(
    r"^(?:(?:hi|hello|hey|dear|welcome|thanks|thank you|good (?:news|morning|afternoon|evening)|happy birthday),? )?"
    r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ’'-]{1,20})(?=[,!:])"
)
_GREETING = re.compile(
    r"^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)),? (?P<name>[A-ZÀ-Þ][\wà-ÿ’'.-]{1,20}(?: [A-ZÀ-Þ][\wà-ÿ’'-]{1,20}){0,2})(?=\s{0,2}(?:[,!:.–—-]|\n|$))",
    re.IGNORECASE,
)
_GREETED_ZH = re.compile(
    r"^(?:尊敬的|亲爱的)?(?P<name>[\u4e00-\u9fff·]{2,4}?)(?:先生|女士|小姐|同学|老师)?[，,：:！! ]{0,2}(?:您好|你好)"
)
_QUOTED = re.compile(r"[“\"«「『《](?P<name>[^“”\"«»「」『』《》\n]{3,80})[”\"»」』》]")
_OF_THING = re.compile(
    r"(?i:(?:\border (?:of|for)|\bdelivery of|\breview|\bfor|\byour)\s{0,2}$)|订购的?$|购买的?$|订单\S{0,2}$|商品$"
)
_SHORT_BODY = 12  # characters of a body that says nothing at all
_REPEATED = {"reference": "reference", "sum": "sum", "date": "date", "percent": "percentage"}
_NAMED = {"order": say("order"), "booking": say("booking"), "invoice": say("invoice"), "receipt": say("receipt"),
          "parcel": say("parcel"), "case": say("case"), "claim": say("claim"), "return": say("return"),
          "application": say("application")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Broken:
    """A value or state of the head that the body contradicts (`block`, `told`) or does not hold (`block` None).

    sort: reference sum date percent phase name product. sure: it can hardly be meant otherwise.
    """

    sort: str
    said: str
    told: str
    block: Block | None
    sure: bool
    thing: Said | None = None


def broken(here: Evidence, head: str) -> list[Broken]:
    """What of the head the body contradicts."""
    blocks = body_of(here)
    values = values_in(head)
    told = _told(blocks) if values else []
    words = all_words(here) if values else ""
    found = [one for value in values if (one := _against(value, told, words, head)) is not None]
    return [*found, *_phases(head, blocks)]


def absent(here: Evidence, head: str) -> list[Broken]:
    """What of the head the body should repeat and does not hold."""
    words = all_words(here)
    if len(words) < _SHORT_BODY:
        return []
    found: list[Broken] = []
    for value in values_in(head):
        due = (
            (value.sort == "reference" and value.role not in {"", "case"})
            or (value.sort == "sum" and value.role in {"total", "refund"})
            or (value.sort == "date" and value.role and not _relative(simplified(words), head))
        )
        if due and not value.partial and not _bracketed(head, value) and not _holds(words, value):
            thing = _NAMED.get(value.role) if value.sort == "reference" else None
            found.append(Broken(value.sort, value.shown, "", None, value.sort == "reference", thing))
    return found + _products(head, words)


def _relative(words: str, head: str) -> bool:
    """The body may mean the day by another name: “tomorrow”, “on Friday”; not a weekday that the head contradicts."""
    named = {match[0].lower() for match in _RELATIVE.finditer(simplified(head)) if _WEEKDAY.fullmatch(match[0])}
    return any(
        not (named and _WEEKDAY.fullmatch(match[0]) and match[0].lower() not in named)
        for match in _RELATIVE.finditer(words)
    )


def misnamed(here: Evidence, head: str) -> Broken | None:
    """Another name in the greeting than in the head, and one of them is the customer's."""
    parts = {
        plain(part)
        for key, name in here.about.customer.items()
        if "name" in key
        for part in re.findall(r"[^\W\d_]+", name)
    }
    said = _SUBJECT_NAME.search(head)
    for block in body_of(here)[:6]:
        text = block.text[:80]
        greeted = _GREETING.search(text) or _GREETED_ZH.search(simplified(text))
        if greeted is None:
            continue
        names = [
            n
            for n in re.findall(r"[^\W\d_]+", text[greeted.start("name") : greeted.end("name")])
            if plain(n) not in TITLES
        ]
        if said is None or not names or plain(said["name"]) not in parts or any(plain(n) in parts for n in names):
            return None
        if len(names) > 2 or not all(n[:1].isupper() for n in names if n.isascii()) or _is_word(names[0]):  # noqa: PLR2004
            return None
        return Broken("name", said["name"], text[greeted.start("name") : greeted.end("name")], block, sure=True)
    return None


def _is_word(name: str) -> bool:
    return name.lower() in {
        "there", "all", "everyone", "customer", "friend", "member", "guest", "team", "sir", "madam", "valued", "folks", "you", "again",
    }  # fmt: skip


def _told(blocks: list[Block]) -> list[tuple[Value, Block]]:
    found: list[tuple[Value, Block]] = []
    for index, block in enumerate(blocks):
        found += [(value, block) for value in values_in(block.text)]
        if index and (value := labelled(blocks[index - 1].text, block.text)) is not None:
            found.append((value, block))
    return found


def _against(value: Value, told: list[tuple[Value, Block]], words: str, head: str) -> Broken | None:
    if not value.role or value.role in {"bound", "at most"} or value.other or _holds(words, value):
        return None
    if value.sort == "date" and sum(v.sort == "date" and v.role == value.role for v in values_in(head)) > 1:
        return None
    same = [(v, b) for v, b in told if v.sort == value.sort and v.role == value.role and not v.other]
    keys = {v.key for v, _ in same}
    if len(keys) != 1 or any(v.partial for v, _ in same):
        return None
    other, block = same[0]
    thing = _NAMED.get(value.role) if value.sort == "reference" else None
    return Broken(value.sort, value.shown, other.shown, block, value.sort == "reference", thing)


def _holds(words: str, value: Value) -> bool:
    """The value stands in the words, in any notation."""
    if value.sort == "reference":
        squeezed = code_key(words)
        if value.key in squeezed:
            return True
        return any(
            same_reference(value.key, v.key)
            for line in words.split("\n")
            for v in values_in(line)
            if v.sort == "reference"
        )
    if value.sort == "date":
        month, day = (int(part) for part in value.key.split("-"))
        return any((month, day) in dates_of(line) for line in words.split("\n"))
    if value.sort == "percent":
        return value.key in amounts_in(words) or any(
            v.key == value.key for line in words.split("\n") for v in values_in(line) if v.sort == "percent"
        )
    return value.key in amounts_in(words)


def _bracketed(head: str, value: Value) -> bool:
    """[Case 1234]: it keeps a thread together, and is for machines."""
    before, after = head[: value.start], head[value.start :]
    return before.rfind("[") > before.rfind("]") and "]" in after


def _phases(head: str, blocks: list[Block]) -> list[Broken]:
    said = phases_in(head)
    if not said:
        return []
    by_phase: dict[Phase, Block] = {}
    for block in blocks:
        if block.region in {"footer", "nav"} or block.role in {"item", "caption", "term"}:
            continue  # the steps of a timeline
        for phase in phases_in(block.text):
            by_phase.setdefault(phase, block)
    found = contradiction(said, by_phase)
    if found is None:
        return []
    one, other = found
    return [Broken("phase", one.words, other.words, by_phase[other], sure=False)]


def _products(head: str, words: str) -> list[Broken]:
    """A product's name in quotes that the body does not name."""
    found: list[Broken] = []
    low = re.sub(r"\s+", " ", simplified(words)).casefold()
    for match in _QUOTED.finditer(head):
        name = match["name"].strip()
        if not _OF_THING.search(head[: match.start()]):
            continue
        start = simplified(re.sub(r"\s?(?:\.{2,3}|…)$", "", name)).casefold()
        if re.sub(r"\s+", " ", start) not in low:
            found.append(Broken("product", name, "", None, sure=False))
    return found
