"""The five pillars of a service, by which a manager reads an audit."""

from __future__ import annotations

from enum import StrEnum


class Pillar(StrEnum):
    """In the order in which they are shown."""

    FLOW = "flow"  # process and information flow
    WORDS = "words"  # people and words
    DETAIL = "detail"  # detail and consistency
    HELP = "help"  # technology and help
    MEASURE = "measure"  # measurement and improvement
