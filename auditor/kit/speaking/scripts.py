"""A script as checks read it: what the agent says, node by node, in which language."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from auditor.kit.passages import FIRST_CLASS
from auditor.kit.text.languages import language_of, primary
from auditor.model.dialogue import Dialogue, Node, Turn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from auditor.model.evidence import Evidence

_QUOTED = re.compile(r"[“\"「『‘][^“”\"「」『』‘’\n]{1,200}[”\"」』’]")
_ASIDE = re.compile(r"[(（\[【<][^()（）\[\]【】<>\n]{0,300}[)）\]】>]")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s\u3400-\u9fff\uff00-\uffef]{1,400}")
_LONGEST = 10_000  # characters of what is said at once; nobody says more
_READ = 4000  # characters of a turn that tell its language
_ADVISED = re.compile(
    r"(?i:(?<![a-z])(?:never|do not|don['’]t|avoid|instead of|rather than|not) (?:ever )?(?:say|saying|use|using"
    r"|tell|write|the words?)"
    r"|(?<![a-z])(?:avoid|instead of|rather than)(?![a-z]))"
    r"|(?:不要|不能|切勿|禁止|严禁|避免|别)(?:对客户|跟客户)?(?:说|使用|用|讲)|禁用语|而不是"
)


def agent_turns(here: Evidence) -> Iterator[tuple[Node, Turn]]:
    """Everything that the agent says in English or Chinese, in order."""
    for node in here[Dialogue].nodes:
        for turn in node.turns:
            if turn.speaker == "agent" and turn.text.strip() and language(here, turn) in FIRST_CLASS:
                yield node, _cut(turn)


def language(here: Evidence, turn: Turn) -> str:
    """Of a turn; of one that is mostly an address or a number, the touchpoint's."""
    return language_of(_ADDRESS.sub(" ", turn.text[:_READ]), here.language) or primary(here.language)


def spoken(text: str) -> str:
    """The same, as long as before, with quotations and asides blanked out: they are not the agent's own words."""
    if not any(sign in text for sign in '“"「『‘(（[【<'):
        return text
    return _ASIDE.sub(_blank, _QUOTED.sub(_blank, text))


def _cut(turn: Turn) -> Turn:
    return turn if len(turn.text) <= _LONGEST else replace(turn, text=turn.text[:_LONGEST])


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def is_advised_against(text: str, at: int) -> bool:
    """Words at `at` stand behind “never say”, “instead of” in their sentence."""
    begin = max(text.rfind(sign, 0, at) for sign in ".!?。！？\n") + 1
    return bool(_ADVISED.search(text[begin:at]))


def replies(node: Node) -> Iterator[tuple[Turn | None, list[Turn]]]:
    """What the customer says, with what the agent says next; None as customer where the agent begins."""
    said: Turn | None = None
    answer: list[Turn] = []
    for one in node.turns:
        turn = _cut(one)
        if turn.speaker == "customer":
            if answer or said:
                yield said, answer
            said, answer = turn, []
        else:
            answer.append(turn)
    if answer or said:
        yield said, answer
