"""Touchpoints: from what was written to what is walked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from auditor.journey.families import Member, members
from auditor.journey.mail_shapes import MailShape
from auditor.journey.names import Reading, Source, flat
from auditor.journey.places import beside
from auditor.journey.probes import probes, provoked
from auditor.journey.reading import read
from auditor.journey.shapes import FamilyShape, TouchpointShape
from auditor.journey.strict_yaml import Document, Entry, Mapping, Node, Sequence
from auditor.journey.template_data import TemplateData
from auditor.model.journey import Kind, MailExpectation, Stage, Touchpoint
from auditor.model.steps import Mark, Open
from auditor.values import protect

if TYPE_CHECKING:
    from auditor.journey.faults import Faults
    from auditor.journey.names import Names
    from auditor.journey.steps import StepReader

_KINDS = {".pdf": Kind.DOCUMENT, ".eml": Kind.EMAIL, ".mbox": Kind.EMAIL, ".mjml": Kind.EMAIL}
_PAGES = (".html", ".htm", ".xhtml")
_CHANNELS = {Kind.TEXT: "sms", Kind.SCRIPT: "phone"}  # what is meant where nothing is said
_APART = ("steps", "data", "expect", "probe")  # read on their own


@dataclass(slots=True)
class TouchpointReader:
    """Reads the touchpoints of one journey, in order."""

    document: Document
    names: Names
    faults: Faults
    stepper: StepReader
    has_inbox: bool

    def touchpoints(self, node: Node | None) -> tuple[Touchpoint, ...]:
        """Those that could be read; what is wrong with the rest is said."""
        if node is None:
            return ()
        if not isinstance(node, Sequence) or not node.items:
            message = "touchpoints are a list, and one is needed at least: `- id: …` for each, in order"
            self.faults.add(self.document, node, message)
            return ()
        made: dict[str, Touchpoint] = {}
        for item in node.items:
            for touchpoint in self._item(item):
                first = made.get(touchpoint.id)
                if first:
                    self.faults.add(self.document, *self._collision(item, touchpoint, first))
                    continue
                made[touchpoint.id] = touchpoint
                if touchpoint.kind is Kind.EMAIL:
                    self.stepper.emails.append(touchpoint.id)
                for one in self._provoked(item, touchpoint):
                    made[one.id] = one
        self._starts(tuple(made.values()), node)
        return tuple(made.values())

    def _item(self, node: Node) -> list[Touchpoint]:
        """One touchpoint, or those of a family."""
        if isinstance(node, Mapping) and "from" in node.items:
            return self._family(node)
        one = self._touchpoint(node)
        return [one] if one else []

    def _collision(self, node: Node, second: Touchpoint, first: Touchpoint) -> tuple[Entry | None, str]:
        """Where two touchpoints have one id, and how they are told apart."""
        items = node.items if isinstance(node, Mapping) else {}
        said = f"two touchpoints are called `{first.id}`, the first in line {first.at.line}"
        if "from" not in items:
            return items.get("id"), f"{said}: rename one"
        name = second.file.name if second.file else second.id
        return items.get("from"), f"{said}, the second is made of {name}: add `id:`, which stands before all ids here"

    def _family(self, node: Mapping) -> list[Touchpoint]:
        """`from: "emails/**/*.html"`: a touchpoint for each file, with what is said of all."""
        source = Source(self.document)
        upper = {key: entry for key, entry in node.items.items() if key != "data"}
        data = self.names.data(source, Mapping(node.line, node.column, upper), Reading.FINAL)
        if "data" in node.items:
            data["data"] = []  # read on its own
        shape = read(FamilyShape, self.document, node, data, self.faults)
        if shape is None:
            return []
        found, fault = members(shape.source, self.document.path, shape.id)
        if fault:
            self.faults.add(self.document, node.items["from"].node, fault)
            return []
        kinds = [Kind(shape.kind) if shape.kind else _KINDS.get(one.path.suffix.lower()) for one in found]
        unclear = next((one for one, kind in zip(found, kinds, strict=True) if kind is None), None)
        if unclear:
            message = f"are these emails, texts or scripts? Say `kind:` ({unclear.path.name} does not show it)"
            if "kind" not in node.items:  # else what is wrong with it was said
                self.faults.add(self.document, node.items["from"], message)
            return []
        for kind in dict.fromkeys(kind for kind in kinds if kind):
            self._complete_family(node, kind, shape)
        reader = TemplateData(self.document, self.names, self.faults)
        fills = reader.for_each(node.get("data"), [one.stem for one in found])
        made = zip(found, kinds, strict=True)
        return [self._member(node, shape, one, kind, fills(one.stem)) for one, kind in made if kind]

    def _member(
        self, node: Mapping, shape: FamilyShape, one: Member, kind: Kind, data: tuple[tuple[str, object], ...]
    ) -> Touchpoint:
        return Touchpoint(
            one.id,
            one.title,
            kind,
            Stage(shape.stage) if shape.stage else None,
            shape.language,
            mail=MailExpectation() if kind is Kind.EMAIL else None,
            file=one.path,
            data=data,
            sender=shape.sender,
            owner=shape.owner,
            at=_mark(self.document, node),
            context=tuple(shape.context),
            topic=shape.topic,
            audience=shape.audience,
            channel=shape.channel or _CHANNELS.get(kind, ""),
            purpose=shape.purpose,
            engine=shape.engine,
            check_links=shape.check_links,
        )

    def _complete_family(self, node: Mapping, kind: Kind, shape: FamilyShape) -> None:
        """What does not go with a kind."""
        if "sender" in node.items and kind not in {Kind.TEXT, Kind.EMAIL}:
            self.faults.add(self.document, node.items["sender"], "`sender:` goes with `kind: email` and `kind: text`")
        if "data" in node.items and kind is Kind.DOCUMENT:
            self.faults.add(self.document, node.items["data"], "`data:` fills templates, and a document is none")
        self._complete_topic(node, kind)
        self._complete_channel(node, kind, shape)

    def _complete_topic(self, node: Mapping, kind: Kind) -> None:
        if "topic" in node.items and kind is not Kind.SCRIPT:
            self.faults.add(self.document, node.items["topic"], "`topic:` goes with `kind: script`")

    def _touchpoint(self, node: Node) -> Touchpoint | None:
        source = Source(self.document)
        if not isinstance(node, Mapping):
            self.faults.add(self.document, node, "a touchpoint is a mapping: `id: …`, `steps: …`")
            return None
        upper = {key: entry for key, entry in node.items.items() if key not in _APART}
        data = self.names.data(source, Mapping(node.line, node.column, upper), Reading.FINAL)
        shape = read(TouchpointShape, self.document, node, data, self.faults)
        steps = self.stepper.steps(source, node.get("steps"))
        if shape is None:
            self._expect(node)
            return None
        file = self._file(node, shape.file)
        kind = Kind(shape.kind) if shape.kind else _KINDS.get(Path(shape.file).suffix.lower(), Kind.PAGE)
        self._complete(node, kind, shape)
        if kind is Kind.PAGE and file is not None:
            steps = (Open(url=protect(file.as_uri()), at=_mark(self.document, node.items["file"].node)), *steps)
            file = None
        return Touchpoint(
            shape.id,
            shape.title or shape.id.replace("-", " ").capitalize(),
            kind,
            Stage(shape.stage) if shape.stage else None,
            shape.language,
            steps,
            () if kind is Kind.EMAIL else self._expect(node),
            self._mail(node) if kind is Kind.EMAIL else None,
            file,
            TemplateData(self.document, self.names, self.faults).of(node.get("data")),
            shape.sender,
            shape.owner,
            _mark(self.document, node),
            shape.reviewed,
            tuple(shape.context),
            shape.topic,
            shape.audience,
            channel=shape.channel or _CHANNELS.get(kind, ""),
            purpose=shape.purpose,
            engine=shape.engine,
            check_links=shape.check_links,
        )

    def _provoked(self, node: Node, touchpoint: Touchpoint) -> list[Touchpoint]:
        """What its probes make of it, each a touchpoint of its own."""
        entry = node.items.get("probe") if isinstance(node, Mapping) else None
        if entry is None:
            return []
        if touchpoint.kind is not Kind.PAGE:
            self.faults.add(self.document, entry, f"`probe:` is for pages, and this is of kind `{touchpoint.kind}`")
            return []
        found = probes(Source(self.document), entry.node, self.names, self.faults, Reading.STEPS)
        return provoked(touchpoint, found)

    def _complete(self, node: Mapping, kind: Kind, shape: TouchpointShape) -> None:
        """What a kind needs, and what does not go with it."""
        at = node.items.get("kind") or node
        if kind in {Kind.TEXT, Kind.SCRIPT, Kind.DOCUMENT} and "file" not in node.items:
            self.faults.add(self.document, at, f"a touchpoint of kind `{kind}` needs a `file:`")
        if kind is Kind.EMAIL and "file" not in node.items and not self.has_inbox:
            message = "no mail can arrive: give this email a `file:`, or the journey an `inbox: {smtp: true}`"
            self.faults.add(self.document, at, message)
        if kind is Kind.PAGE and shape.file and not shape.file.lower().endswith(_PAGES):
            message = "is this a text, a script or an email? Say `kind:` (a page's file ends in .html)"
            self.faults.add(self.document, node.items["file"], message)
        if "data" in node.items and "file" not in node.items:
            self.faults.add(self.document, node.items["data"], "`data:` fills a template: add its `file:`")
        if "sender" in node.items and not (kind is Kind.TEXT or (kind is Kind.EMAIL and shape.file)):
            message = "`sender:` goes with `kind: text` and with templates; for a mail write `expect: {from: …}`"
            self.faults.add(self.document, node.items["sender"], message)
        self._complete_topic(node, kind)
        self._complete_channel(node, kind, shape)
        self._complete_mail(node, kind)

    def _complete_channel(self, node: Mapping, kind: Kind, shape: TouchpointShape | FamilyShape) -> None:
        """Ways of being told, purposes and engines belong to some kinds only."""
        known = {Kind.TEXT: ("sms", "push", "chat"), Kind.SCRIPT: ("phone", "chat")}.get(kind, ())
        if shape.channel and shape.channel not in known:
            goes = f"a {kind} comes by {' or '.join(known)}" if known else f"`channel:` is not for a {kind}"
            self.faults.add(self.document, node.items["channel"], goes)
        if shape.purpose and kind not in {Kind.EMAIL, Kind.TEXT}:
            self.faults.add(self.document, node.items["purpose"], "`purpose:` goes with `kind: email` and `kind: text`")
        if shape.engine and (kind in {Kind.PAGE, Kind.DOCUMENT} or not {"file", "from"} & set(node.items)):
            self.faults.add(
                self.document, node.items["engine"], "`engine:` is for a template: a `file:` that is filled"
            )

    def _complete_mail(self, node: Mapping, kind: Kind) -> None:
        """`none` and `count` speak of mails that are waited for."""
        expect = node.get("expect")
        if kind is Kind.EMAIL and "file" in node.items and isinstance(expect, Mapping):
            for key in ("none", "count"):
                if key in expect.items:
                    message = f"`{key}:` is for a mail that is waited for: this one is read from a file"
                    self.faults.add(self.document, expect.items[key], message)

    def _starts(self, made: tuple[Touchpoint, ...], node: Sequence) -> None:
        """The first page has to be opened by somebody."""
        first = next((t for t in made if t.kind is Kind.PAGE), None)
        if first and not first.steps and not self.faults.found:
            at = next(i for i in node.items if i.line == first.at.line and i.column == first.at.column)
            message = f"`{first.id}` is the first page, and nothing opens it: start with `steps: [{{open: /}}]`"
            self.faults.add(self.document, at, message)

    def _file(self, node: Mapping, name: str) -> Path | None:
        if not name:
            return None
        path, fault = beside(name, self.document.path)
        if fault:
            self.faults.add(self.document, node.items["file"].node, fault)
        return path

    def _expect(self, node: Mapping) -> tuple[tuple[str, str], ...]:
        found = flat(self.document, node.get("expect"), self.faults)
        source = Source(self.document)
        return tuple((name, self.names.fill(source, scalar, Reading.VALUES)) for name, scalar in found.items())

    def _mail(self, node: Mapping) -> MailExpectation:
        expect = node.get("expect")
        if expect is None:
            return MailExpectation()
        data = self.names.data(Source(self.document), expect, Reading.VALUES)
        shape = read(MailShape, self.document, expect, data, self.faults)
        if shape is None:
            return MailExpectation()
        return MailExpectation(shape.to, shape.subject, shape.sender, shape.within, shape.none, shape.count)


def _mark(document: Document, node: Node) -> Mark:
    return Mark(str(document.path), node.line, node.column)
