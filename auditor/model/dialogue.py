"""What a script for people is beside its words: who says what in which node, and where it goes on."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model.artifacts import Box


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says. speaker: agent customer."""

    speaker: str
    text: str
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """Where the conversation goes on: `text` is the condition, `target` the title of a node as written.

    sort: how it is written: link ([title](#anchor)) arrow (→ title) words (go to “title”, 转「title」). Of a link whose
    anchor fits another node than its words do, `target` is that node's title.
    """

    text: str
    target: str
    selector: str = ""
    box: Box | None = None
    sort: str = "arrow"


@dataclass(frozen=True, slots=True)
class Node:
    """A part of the conversation, from one `## heading` to the next; `text` is its title, "" before the first."""

    text: str
    turns: tuple[Turn, ...] = ()
    branches: tuple[Branch, ...] = ()
    notes: tuple[str, ...] = ()  # what is neither said nor a branch: hints for the agent
    selector: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Dialogue:
    """The script, node by node."""

    nodes: tuple[Node, ...] = ()
