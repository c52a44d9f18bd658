"""Scripts and messages as evidence, for the tests of checks: from the same text as in a file, without drawing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.gather.drawn.branches import ways_of
from auditor.gather.drawn.pieces import sent
from auditor.gather.drawn.script import dialogue_of, read_script
from auditor.gather.drawn.text import blocks_of
from auditor.model.artifacts import Block
from tests.build import texts, touchpoint

if TYPE_CHECKING:
    from auditor.model.evidence import Evidence


def script(source: str, *, channel: str = "phone", language: str = "en", **more: Any) -> Evidence:
    lines = read_script(source)
    titles = [line.text for line in lines if line.role == "heading"]
    for line in lines:
        if line.role not in {"agent", "customer", "heading"}:
            line.ways = ways_of(line.text, titles)
    blocks = [Block(line.text, line.role, level=line.level, selector=f"line {line.number}") for line in lines]
    return touchpoint(
        "script", texts(*blocks), dialogue_of(lines, blocks), kind="script", channel=channel, language=language, **more
    )


def message(source: str, *, channel: str = "sms", sender: str = "", language: str = "en", **more: Any) -> Evidence:
    """Messages apart from each other with a line of `---`."""
    blocks = [Block(sender, "sender", selector="sender")] if sender else []
    for number, one in enumerate(source.split("\n---\n"), 1):
        if one.strip():
            blocks += blocks_of(sent(one), channel, f"message {number}")
    return touchpoint("text", texts(*blocks), kind="text", channel=channel, language=language, **more)
