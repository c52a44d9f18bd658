"""How sentences of the walk were made: kept beside them in the run folder, so that a report can say them anew.

`wordings` in run.json and in each evidence.json maps the English text to its wording; a text that stands in it twice
was made the same way.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from auditor.model.artifacts import Document, Walk
from auditor.model.retelling import again, kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from auditor.model.evidence import Evidence
    from auditor.model.sayings import Wording


def told_of(texts: Iterable[str]) -> dict[str, Wording]:
    """The wordings of those texts that are sentences of ours."""
    return {str(text): wording for text in texts if (wording := kept(text)) is not None}


def told_in(evidence: Evidence) -> dict[str, Wording]:
    """The wordings of all sentences of ours that a touchpoint's evidence holds."""
    return told_of(_sentences(evidence))


def again_of(text: str, wordings: object) -> str:
    """The sentence as it was made, where `wordings` has it."""
    known = cast("dict[str, object]", wordings) if isinstance(wordings, dict) else {}
    return again(text, known.get(text))


def told_again(evidence: Evidence, wordings: object) -> Evidence:
    """The evidence as it was read, its sentences as they were made."""
    if not wordings:
        return evidence
    artifacts: dict[type[Any], Any] = dict(evidence.artifacts)
    document: Document | None = artifacts.get(Document)
    if document and document.truncated:
        artifacts[Document] = replace(document, truncated=again_of(document.truncated, wordings))
    walk: Walk | None = artifacts.get(Walk)
    if walk:
        steps = (replace(s, text=again_of(s.text, wordings), note=again_of(s.note, wordings)) for s in walk.steps)
        artifacts[Walk] = replace(walk, steps=tuple(steps))
    title, lost = again_of(evidence.title, wordings), again_of(evidence.lost, wordings)
    return replace(evidence, title=title, lost=lost, artifacts=artifacts)


def _sentences(evidence: Evidence) -> Iterator[str]:
    yield evidence.title
    yield evidence.lost
    document: Document | None = evidence.artifacts.get(Document)
    if document:
        yield document.truncated
    walk: Walk | None = evidence.artifacts.get(Walk)
    for step in walk.steps if walk else ():
        yield step.text
        yield step.note
