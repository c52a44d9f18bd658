"""Where a line of a script leads: [Lost parcel](#lost-parcel), → Lost parcel, go to “Lost parcel”, 转「丢件」."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from auditor.kit.text.wording import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NEAR = 0.75  # of the letters of a title: a slip of the pen
_LONGEST = 2_000  # characters of a line that are looked at
_MOST = 20  # branches of one line
_ANCHOR = re.compile(r"\[([^\[\]]{1,200})\]\(\s*#([^()\s]{1,200})\s*\)")
_ARROW = re.compile(
    r"(?:-{1,2}>|={1,2}>|→|➡\ufe0f?|➜|⇒)[ \t]*(?:go to |转到?|进入)?"
    r"[“\"「『‘'《【]?([^\n“”\"「」『』‘’《》【】]{1,80})"
)
_GOES = (
    r"(?i:(?<![a-z])(?:go(?:es)?|jump|skip|continue|proceed|move|switch|turn|return|see|use|follow)(?: on| back| over)?"
    r"(?: to| at| with)?:?[ \t]{1,2}(?:the )?(?:node |section |step |script |part |branch )?)"
    r"|(?:跳转|转到|转至|转入|转|跳到|进入|前往|回到|返回|参见|参考|参照|请?见|看|按照?|走|接)"
    r"(?:下面的?|节点|流程|步骤|话术|第)?[：: ]?"
)
_QUOTED = re.compile(rf"(?:{_GOES})[“\"「『‘《【]([^\n“”\"「」『』‘’《》【】]{{1,60}})[”\"」』’》】]")
_BARE = re.compile(rf"(?:{_GOES})([^\n“”\"「」『』‘’《》【】。；;]{{1,60}})")
_LEADING = re.compile(r"^(?:[-*•\s]+)|[\s:：,，;；.。→、-]+$")
_SLUG = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Way:
    """One branch of a line; see `Branch`."""

    condition: str
    target: str
    sort: str


def ways_of(text: str, titles: Sequence[str]) -> tuple[Way, ...]:
    """The branches of a line that nobody says. Without quotes or an arrow only the title of a node is a target."""
    text = text[:_LONGEST]
    known = {bare(title): title for title in titles}
    links = [
        Way(_condition(text[: m.start()]), _by_anchor(m[2], titles) or m[1].strip(), "link")
        for m in _ANCHOR.finditer(text)
    ]
    if links:
        return tuple(links[:_MOST])
    arrows = [Way(_condition(text[: m.start()]), _target(m[1]), "arrow") for m in _ARROW.finditer(text)]
    if arrows:
        return tuple(way for way in arrows[:_MOST] if way.target)
    quoted = [
        Way(_condition(text[: m.start()]), m[1].strip(), "words")
        for m in _QUOTED.finditer(text)
        if get_close_matches(bare(m[1]), known, 1, _NEAR)  # else it is a page, a form, a department
    ]
    if quoted:
        return tuple(quoted[:_MOST])
    return tuple(_named(text, known))[:_MOST]


def _named(text: str, known: dict[str, str]) -> Iterable[Way]:
    for match in _BARE.finditer(text):
        said = bare(match[1])
        title = next((t for key, t in known.items() if key and (said == key or said.startswith(key + " "))), "")
        if title:
            yield Way(_condition(text[: match.start()]), title, "words")


def _condition(text: str) -> str:
    last = text.rsplit("\n", 1)[-1]
    return _LEADING.sub("", _LEADING.sub("", last)).strip()[:300]


def _target(text: str) -> str:
    return _LEADING.sub("", text).strip().strip("*_`").strip()


def _by_anchor(anchor: str, titles: Sequence[str]) -> str:
    wanted = anchor.lower().strip("-")
    return next((title for title in titles if _slug(title) == wanted), "")


def _slug(title: str) -> str:
    """As GitHub and most programs make the anchor of a heading."""
    return re.sub(r"\s+", "-", _SLUG.sub("", title.lower()).strip()).strip("-")
