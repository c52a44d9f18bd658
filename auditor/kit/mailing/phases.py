# ruff: noqa: E501 - lists are read across
"""Where a matter stands by what a mail says: shipped or still being packed, confirmed or only received.

A state counts where a sentence states it of the matter itself: not under a condition, not in a question, not of
another part of the order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from auditor.kit.mailing.phase_words import AGAINST, STATES
from auditor.kit.memory import Sign, remembered
from auditor.kit.passages import sentences_of
from auditor.kit.text.hanzi import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAYBE = Sign(
    r"(?i:ship|dispatch|\bsent\b|on (?:its|the|their) way|out for|prepar|pack|pick|process|put together|deliver|arriv|confirm"
    r"|cancel|refund|payment|approv|accept|declin|reject|review|assess|unsuccess)|发|寄|库|路|备|打包|货|处理|签|送|派|投|确|消|退|付|支|缴|扣|款|核|批|通过|成功"
)
_OPEN = re.compile(
    r"(?i:^(?:if|when|once|as soon as|until|unless|after|before|should|where|in case|what if)\b"
    r"|\b(?:if|unless|until|once|as soon as|when|whether|in case|may|might|would|could|can be|rest of|remaining|remainder|other items?|next|another"
    r"|second|previous|earlier|last (?:order|month|year)|replacement|instead)\b|\?\s{0,2}$)"
    r"|如果|若|如需|一旦|假如|要是|以前|之后|之前|后[，,]|时[，,]|其余|剩余|其他|另一|下一|[？?]\s{0,2}$"
)
_REVERSIBLE = frozenset({"confirmed", "approved"})
_REVERSES = re.compile(
    r"(?i:cancel|refund|return|withdraw|declin|reject)|取消|退[款货订]"
)  # what is confirmed is the end of it
_LONGEST = 4000
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Phase:
    """A state, and the words that say so; `quote` is the sentence."""

    state: str
    quote: str
    words: str


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in STATES.items())


@remembered
def phases_in(text: str, /) -> tuple[Phase, ...]:
    """What a text says of where the matter stands, in order of the sentences."""
    if len(text) < _SHORTEST or not _MAYBE[simplified(text[:_LONGEST])]:
        return ()
    found: list[Phase] = []
    for sentence in sentences_of(text[:_LONGEST]):
        plain = simplified(sentence.text)
        if not _MAYBE[plain] or _OPEN.search(plain):
            continue
        for state, pattern in _compiled():
            if state in _REVERSIBLE and _REVERSES.search(plain):
                continue
            if match := pattern.search(plain):
                found.append(Phase(state, sentence.text, sentence.text[match.start() : match.end()].strip()))
    return tuple(found)


def contradiction(said: Iterable[Phase], told: Iterable[Phase]) -> tuple[Phase, Phase] | None:
    """What is said against what is told, where nothing told agrees with it."""
    told = list(told)
    states = {phase.state for phase in told}
    for phase in said:
        if phase.state in states:
            continue
        for other in told:
            if other.state in AGAINST.get(phase.state, ()):
                return phase, other
    return None
