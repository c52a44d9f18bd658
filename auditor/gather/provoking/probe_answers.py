"""What a form says when it refuses, and what has become of the answers in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from auditor.gather.provoking.probe_forms import ask, rows_of
from auditor.model.artifacts import Block, Box, Texts
from auditor.model.probes import Complaint, Kept
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from auditor.gather.hand import Hand
    from auditor.gather.provoking.probe_forms import Row

SAME = 0.5  # of a form's fields are there again: it is the same form


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page showed after the form was sent. `stayed`: no other document came; `there`: the form still is."""

    stayed: bool
    there: bool
    complaints: tuple[Complaint, ...]
    kept: tuple[Kept, ...]
    marked: bool


async def read_answer(hand: Hand, before: dict[str, Any], rows: Sequence[Row], shown: Texts) -> Answer:
    """The complaints, and what the fields hold now.

    Raises:
        playwright.async_api.Error: the page or the browser went away.
    """
    raw = await ask(hand, "after", keys=[row.key for row in rows], before=before["texts"])
    there = raw["there"] >= max(1, SAME * len({row.key for row in rows}))
    complaints: list[Complaint] = []
    for one in raw["complaints"] if there else ():
        block = _drawn(shown, one["text"], one["box"][1])
        complaints.append(
            Complaint(
                mask(one["text"]), mask(one["field"]), one["key"], one["tied"], one["near"], False,
                block.selector if block else one["path"], (block.box if block else None) or Box(*one["box"]),
            )
        )  # fmt: skip
    complaints += [
        Complaint(one["text"], mask(one["field"]), one["key"], True, True, True, one["path"], Box(*one["box"]))
        for one in raw["native"]
    ]
    complaints += [Complaint(mask(text)) for text in hand.window.alerts]
    signed = any(one["sign"] for one in raw["complaints"]) if there else False
    marked = bool(raw["native"] or signed or (there and raw["marked"]) or hand.window.alerts)
    return Answer(raw["stayed"], there, tuple(complaints), tuple(_kept(rows, list(rows_of(raw["values"])))), marked)


def _drawn(shown: Texts, text: str, top: float) -> Block | None:
    """The block of the touchpoint that says it, the closest where several do."""
    same = [block for block in shown.blocks if block.text == text and block.box]
    return min(same, key=lambda block: abs((block.box.y if block.box else 0) - top), default=None)


def _kept(before: Sequence[Row], after: Sequence[Row]) -> Iterator[Kept]:
    now = {row.key: row for row in after}
    for row in before:
        later = now.get(row.key)
        if later is None or row.secret or later.secret:
            continue
        yield Kept(row.label, row.key, row.value, later.value, row.type, later.path, later.box)
