"""Everything that a check file may import: the stable surface.

    from auditor.api import Evidence, Fault, Severity, Texts, judged, not_applicable, touchpoint_check

A check file may import `auditor.kit` as well, and nothing else of ours.
"""

from auditor.model.activity import Console, Network, Timing
from auditor.model.artifacts import (
    Asked,
    Block,
    Box,
    Document,
    Enclosure,
    Field,
    Fields,
    Image,
    Images,
    Landmark,
    Landmarks,
    Link,
    Links,
    Mail,
    Screenshot,
    StructuredData,
    Style,
    Texts,
    Typed,
    Walk,
)
from auditor.model.check import JourneyCheck, Params, TouchpointCheck, journey_check, touchpoint_check
from auditor.model.dialogue import Branch, Dialogue, Node, Turn
from auditor.model.evidence import Evidence, JourneyEvidence
from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.journey import Kind, Stage
from auditor.model.mails import Answer, Answers, Arrival, Awaited, Markup, Rendering, Renderings, Template
from auditor.model.papers import Code, Pdf
from auditor.model.probes import Complaint, Kept, Probed
from auditor.model.sayings import Said, capital, either, joined, say, series, together
from auditor.model.verdict import (
    Confidence,
    Fault,
    Outcome,
    Place,
    Severity,
    Verdict,
    judged,
    needs_review,
    not_applicable,
)
from auditor.model.words import HouseWords, Required, WordRule

__all__ = [
    "Answer",
    "Answers",
    "Arrival",
    "Asked",
    "Awaited",
    "Block",
    "Box",
    "Branch",
    "Code",
    "Complaint",
    "Confidence",
    "Console",
    "Dialogue",
    "Document",
    "Enclosure",
    "Entry",
    "Evidence",
    "Fact",
    "Fault",
    "Field",
    "Fields",
    "HouseWords",
    "Image",
    "Images",
    "JourneyCheck",
    "JourneyEvidence",
    "Kept",
    "Kind",
    "Landmark",
    "Landmarks",
    "Ledger",
    "Link",
    "Links",
    "Mail",
    "Markup",
    "Network",
    "Node",
    "Outcome",
    "Params",
    "Pdf",
    "Place",
    "Probed",
    "Rendering",
    "Renderings",
    "Required",
    "Said",
    "Screenshot",
    "Severity",
    "Source",
    "Stage",
    "StructuredData",
    "Style",
    "Template",
    "Texts",
    "Timing",
    "TouchpointCheck",
    "Turn",
    "Typed",
    "Verdict",
    "Walk",
    "WordRule",
    "capital",
    "either",
    "joined",
    "journey_check",
    "judged",
    "needs_review",
    "not_applicable",
    "say",
    "series",
    "together",
    "touchpoint_check",
]
