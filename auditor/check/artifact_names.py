"""What customers of a report call the kinds of evidence: for the reason why a check does not fit a touchpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.model.activity import Console, Network, Timing
from auditor.model.artifacts import (
    Document,
    Fields,
    Images,
    Landmarks,
    Links,
    Mail,
    Screenshot,
    StructuredData,
    Texts,
    Walk,
)
from auditor.model.dialogue import Dialogue
from auditor.model.mails import Answers, Awaited, Markup, Renderings, Template
from auditor.model.papers import Pdf
from auditor.model.probes import Probed
from auditor.model.sayings import Said, say, series

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMES: dict[type[Any], Said] = {
    Document: say("record of the page"),
    Texts: say("texts"),
    Links: say("links"),
    Fields: say("form fields"),
    Landmarks: say("page regions"),
    Images: say("images"),
    StructuredData: say("structured data"),
    Timing: say("load times"),
    Network: say("network record"),
    Console: say("browser console"),
    Walk: say("steps of a walk"),
    Mail: say("mail header"),
    Awaited: say("mail that was waited for"),
    Screenshot: say("screenshot"),
    Probed: say("provoked error"),
    Markup: say("HTML part"),
    Renderings: say("views of other readers"),
    Template: say("template"),
    Answers: say("answers of links"),
    Pdf: say("PDF"),
    Dialogue: say("spoken turns"),
}


def lacking(missing: Iterable[type[Any]]) -> Said:
    """“has no form fields”."""
    return say("has no {artifacts}", artifacts=series(NAMES.get(one, one.__name__) for one in missing))
