"""The faults that make the flawed edition: each is an edit of one clean file below templates/."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A planted fault.

    file: below templates/; its first folder is the language · check: the id of the check that finds it
    changes: pairs of clean text and what stands there instead; each clean text occurs exactly once.
    """

    id: str
    check: str
    file: str
    what: str
    changes: tuple[tuple[str, str], ...]


FAULTS: tuple[Fault, ...] = ()
