"""Where the branches of a script lead, and what they miss; only what is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from auditor.kit.speaking.structure_words import CLOSES, EVERYWHERE
from auditor.kit.text.hanzi import simplified
from auditor.kit.text.wording import bare

if TYPE_CHECKING:
    from collections.abc import Sequence

    from auditor.model.dialogue import Branch, Node

FEWEST = 3  # branches that fit, before a script can be said to lead by its branches
_MOST = 400  # nodes that are compared with each other
_NEAR = 0.75  # of the letters of a title: a slip of the pen
_ELSEWHERE = re.compile(
    r"(?i:(?<![a-z])(?:end|hang up|close|supervisor|manager|escalat\w*|transfer|agent|human|team|department|email"
    r"|call|send|refund|offer|wait|done|stop|start|begin\w*|top|ask|tell|check|give|apolog\w*|book|cancel)(?![a-z]))"
    r"|结束|挂断|主管|经理|人工|转接|升级|部门|专员|坐席|发送|退款|补发|等待|登记|工单|安抚|道歉|核实"
)


@dataclass(frozen=True, slots=True)
class Fork:
    """A branch to nowhere, and the title that it comes near to, or ""."""

    branch: Branch
    near: str = ""


def wrong_ways(nodes: Sequence[Node]) -> list[Fork]:
    """Branches whose target is not there: links, and what misses a title by a letter or two."""
    titles = {bare(node.text): node.text for node in nodes[:_MOST] if node.text}
    found: list[Fork] = []
    for branch in (b for node in nodes[:_MOST] for b in node.branches):
        key = bare(branch.target)
        if not key or fits(key, titles):
            continue
        near = get_close_matches(key, titles, 1, _NEAR)
        slip = bool(near) and not _ELSEWHERE.search(simplified(branch.target))
        if branch.sort == "link" or slip:
            found.append(Fork(branch, titles[near[0]] if near else ""))
    return found


def fits(key: str, titles: dict[str, str]) -> bool:
    """It is a title, a number of one (“3. Refund”), or the beginning or end of one."""
    if key in titles:
        return True
    return any(
        title.endswith(" " + key)
        or key.endswith(" " + title)
        or title.startswith(key)
        or key.startswith(title)
        or (len(key) > 1 and key in title and not key.isascii())
        for title in titles
    )


def targets_of(nodes: Sequence[Node]) -> set[str]:
    """The keys of all nodes that a branch leads to."""
    titles = {bare(node.text): node.text for node in nodes[:_MOST] if node.text}
    found: set[str] = set()
    for branch in (b for node in nodes[:_MOST] for b in node.branches):
        key = bare(branch.target)
        found |= {title for title in titles if title == key or fits(key, {title: title})} if key else set()
    return found


def lost_nodes(nodes: Sequence[Node]) -> list[Node]:
    """Nodes that nothing leads to and that lead nowhere, in a script that leads by its branches."""
    targets = targets_of(nodes)
    named = [node for node in nodes[:_MOST] if node.text]
    rest = named[1:]
    if len(targets) < FEWEST or 2 * len(targets) < len(rest):
        return []
    found: list[Node] = []
    for before, node in zip(named, rest, strict=False):
        falls_through = len(before.branches) < 2 or not before.turns  # noqa: PLR2004 - one condition leaves the other open
        speaks = any(turn.speaker == "agent" for turn in node.turns)
        alone = bare(node.text) not in targets and not node.branches and not falls_through
        if alone and speaks and not EVERYWHERE.search(simplified(node.text)) and not closes(node):
            found.append(node)
    return found


def open_ends(nodes: Sequence[Node]) -> list[Node]:
    """Nodes that a branch leads to, that lead nowhere and do not close, where no node closes for all."""
    targets = targets_of(nodes)
    named = [node for node in nodes[:_MOST] if node.text]
    if len(targets) < FEWEST - 1 or any(EVERYWHERE.search(simplified(node.text)) for node in named[1:]):
        return []
    found: list[Node] = []
    for index, node in enumerate(named):
        after = named[index + 1] if index + 1 < len(named) else None
        ends = bare(node.text) in targets and not node.branches and (after is None or bare(after.text) in targets)
        if ends and node.turns and node.turns[-1].speaker == "agent" and not closes(node):
            found.append(node)
    return found


def closes(node: Node) -> bool:
    """Its last words say farewell, what comes next, or ask on."""
    last = [simplified(turn.text) for turn in node.turns if turn.speaker == "agent"][-2:]
    return any(CLOSES.search(text) or text.rstrip('”"」 ').endswith(("?", "？")) for text in last)
