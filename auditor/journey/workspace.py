"""A workspace's settings (`auditor.yaml`) and what stands beside them, read as strictly as a journey."""

from __future__ import annotations

import os
from collections.abc import Collection
from collections.abc import Mapping as AbcMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeAlias, cast, get_args

from pydantic import BeforeValidator, Field, WithJsonSchema

from auditor.errors import nearest
from auditor.journey.faults import Faults
from auditor.journey.names import Names, Reading, Source, flat
from auditor.journey.places import beside
from auditor.journey.reading import read
from auditor.journey.scalars import Day, Name, Shape, Text, as_text, as_texts, one_of, wrong
from auditor.journey.strict_yaml import Document, Entry, Mapping, Node, Scalar, Sequence, read_document
from auditor.journey.words import WORDS, load_words
from auditor.model.check import Number
from auditor.model.settings import RENDERINGS, Assets, Depth, Settings, Waiver
from auditor.model.steps import Mark
from auditor.model.verdict import Confidence, Severity
from auditor.model.words import HouseWords

SETTINGS, WAIVERS = "auditor.yaml", "waivers.yaml"
_APART = ("facts", "checks", "waivers", "words")
_ON = ("on", "true", "yes")
_OFF = ("off", "false", "no")


Rendered: TypeAlias = Annotated[
    str, BeforeValidator(one_of(RENDERINGS, "rendering")), WithJsonSchema({"enum": list(RENDERINGS)})
]


def _client(value: object) -> str:
    """The name of a mail client, as the table of clients has it."""
    from auditor.kit.clients.names import as_written, client_names  # noqa: PLC0415 - only where some are named

    written = as_text(value)
    name = as_written(written)
    if name in client_names():
        return name
    hint = nearest(name, client_names()) or "such as gmail, outlook-windows, apple-mail, yahoo, samsung, thunderbird"
    raise wrong(f"`{written}` is no mail client that we know; {hint}")


Client: TypeAlias = Annotated[str, BeforeValidator(_client), WithJsonSchema({"type": "string"})]


def _severity(value: object) -> str:
    if as_text(value).strip().lower() == "never":
        raise wrong("a workspace has a gate; to open it for one run, use `--fail-on never`")
    return one_of(tuple(Severity), "severity")(value)


class EmailShape(Shape):
    """How mails are looked at."""

    clients: Annotated[list[Client], BeforeValidator(as_texts)] = Field(
        [], description="The mail clients that customers use: gmail, outlook-windows, apple-mail …"
    )
    renderings: Annotated[list[Rendered], BeforeValidator(as_texts)] = Field(
        list(RENDERINGS),
        description="How mails are drawn beside the wide window: narrow, no-images, dark. [] for no more than that.",
    )


class ReportShape(Shape):
    """How reports look."""

    theme: Name = Field("standard", description="The folder under reports/ to lay reports out with.")
    lang: Annotated[str, BeforeValidator(one_of(("en", "zh"), "language")), WithJsonSchema({"enum": ["en", "zh"]})] = (
        Field("en", description="The language in which reports speak.")
    )
    depth: Annotated[
        str, BeforeValidator(one_of(get_args(Depth), "depth")), WithJsonSchema({"enum": list(get_args(Depth))})
    ] = Field("standard", description="How much they say: executive, standard or technical.")
    assets: Annotated[
        str, BeforeValidator(one_of(get_args(Assets), "way")), WithJsonSchema({"enum": list(get_args(Assets))})
    ] = Field("inline", description="Pictures within the page (inline), or in a folder beside it (folder).")


class SettingsShape(Shape):
    """auditor.yaml: how this workspace audits."""

    facts: Any = Field(None, description="The truth to compare with, for all journeys: brand, phone, returns …")
    checks: Any = Field(None, description="Thresholds: {check: {name: number}}, or {check: off}.")
    only: Annotated[list[Name], BeforeValidator(as_texts)] = Field([], description="Run only these checks or families.")
    without: Annotated[list[Name], BeforeValidator(as_texts)] = Field([], description="Leave out these.")
    fail_on: Annotated[str, BeforeValidator(_severity), WithJsonSchema({"enum": list(Severity)})] = Field(
        "error", description="Findings of this severity or worse close the gate."
    )
    min_confidence: Annotated[
        str, BeforeValidator(one_of(tuple(Confidence), "confidence")), WithJsonSchema({"enum": list(Confidence)})
    ] = Field("medium", description="Findings less sure than this do not.")
    email: EmailShape | None = Field(None, description="How mails are looked at: {clients: [gmail, outlook-windows]}.")
    report: ReportShape | None = Field(None, description="How reports look: {theme: acme, lang: zh, depth: executive}.")
    waivers: Any = Field(None, description="Accepted faults: a list, or the name of a file. Default: waivers.yaml.")
    words: Any = Field(None, description="The file of our own words. Default: words.yaml.")


class WaiverShape(Shape):
    """A known fault that is accepted for a time."""

    check: Name = Field(description="The check's id.")
    reason: Name = Field(description="Why it is accepted.")
    owner: Name = Field(description="Who answers for that.")
    until: Day = Field("", description="The last day: 2027-01-31. Default: for ever.")
    fingerprint: Name = Field("", description="The finding, exactly.")
    quote: Name = Field("", description="Words at the place of the finding.")
    touchpoint: Text = Field("", description="The touchpoint, by id.")


@dataclass(slots=True)
class _Reader:
    faults: Faults
    known: AbcMapping[str, Collection[str]] | None

    def check_known(self, document: Document, at: Node | Entry | None, check: str) -> bool:
        if self.known is None or check in self.known:
            return True
        hint = nearest(check, self.known) or "`auditor list checks` shows all"
        self.faults.add(document, at, f"there is no check `{check}`; {hint}")
        return False

    def thresholds(self, document: Document, node: Node | None) -> tuple[dict[str, dict[str, Number]], list[str]]:
        """Thresholds by check, and the checks that are off."""
        params: dict[str, dict[str, Number]] = {}
        off: list[str] = []
        if node is None:
            return params, off
        if not isinstance(node, Mapping):
            self.faults.add(document, node, "checks are a mapping: `vague-link: off`, or thresholds")
            return params, off
        for check, entry in node.items.items():
            known = self.check_known(document, entry, check)
            value = entry.node
            if isinstance(value, Mapping):
                params[check] = self._numbers(document, check if known else "", value)
            elif isinstance(value, Scalar) and value.text.lower() in _OFF:
                off.append(check)
            elif not (isinstance(value, Scalar) and value.text.lower() in _ON):
                self.faults.add(document, value, f"write `{check}: off`, or thresholds: `{check}: {{name: number}}`")
        return params, off

    def _numbers(self, document: Document, check: str, node: Mapping) -> dict[str, Number]:
        found: dict[str, Number] = {}
        for name, entry in node.items.items():
            names = self.known[check] if self.known is not None and check else None
            if names is not None and name not in names:
                hint = nearest(name, names) or "it has no thresholds"
                self.faults.add(document, entry, f"`{check}` has no threshold `{name}`; {hint}")
                continue
            value = entry.node.value if isinstance(entry.node, Scalar) else None
            if isinstance(value, bool) or not isinstance(value, int | float):
                self.faults.add(document, entry.node, f"`{name}` takes a number, unquoted")
                continue
            found[name] = value
        return found

    def waivers(self, document: Document, node: Node | None) -> tuple[Waiver, ...]:
        if node is None or (isinstance(node, Scalar) and node.empty):
            return ()
        if not isinstance(node, Sequence):
            message = "waivers are a list: `- {check: …, reason: …, owner: …, quote: …}`"
            self.faults.add(document, node, message)
            return ()
        return tuple(waiver for item in node.items if (waiver := self._waiver(document, item)))

    def _waiver(self, document: Document, node: Node) -> Waiver | None:
        data = _names(document, self.faults).data(Source(document), node, Reading.FINAL)
        shape = read(WaiverShape, document, node, data, self.faults)
        if shape is None:
            return None
        at = node.items["check"].node if isinstance(node, Mapping) else node
        self.check_known(document, at, shape.check)
        if shape.fingerprint and shape.quote:
            self.faults.add(document, node, "a fingerprint names one finding already: leave out `quote:`")
        elif not (shape.fingerprint or shape.quote or shape.touchpoint):
            message = "which finding? Give fingerprint, quote or touchpoint; to switch a check off, use `checks:`"
            self.faults.add(document, node, f"{message} in {SETTINGS}")
        mark = Mark(str(document.path), node.line, node.column)
        found = (shape.fingerprint, shape.quote, shape.touchpoint)
        return Waiver(shape.check, shape.reason, shape.owner, shape.until, *found, at=mark)


def load_settings(folder: Path, *, known: AbcMapping[str, Collection[str]] | None = None) -> Settings:
    """The settings of the workspace in `folder`; the defaults where its files say nothing.

    `known` holds the names of thresholds by check id; without it, ids are taken as they are.

    Raises:
        FileError: `auditor.yaml` is missing, or a file is not YAML. FilesError: all else that is wrong.
    """
    faults = Faults()
    reader = _Reader(faults, known)
    document = read_document(folder / SETTINGS)
    root = document.root
    if root is None or (isinstance(root, Scalar) and root.empty):
        root = Mapping(1, 1)
    if not isinstance(root, Mapping):
        raise document.fault("settings are a mapping: `facts: …`, `checks: …`", root.line, root.column)
    names = _names(document, faults)
    upper = Mapping(root.line, root.column, {k: e for k, e in root.items.items() if k not in _APART})
    data = names.data(Source(document), upper, Reading.FINAL)
    shape = read(SettingsShape, document, root, data, faults) or SettingsShape.model_validate({})
    facts = flat(document, root.get("facts"), faults)
    params, off = reader.thresholds(document, root.get("checks"))
    waivers = _waivers(reader, document, root.get("waivers"), folder)
    look = shape.report or ReportShape.model_validate({})
    settings = Settings(
        facts={name: names.fill(Source(document), scalar, Reading.FINAL) for name, scalar in facts.items()},
        params=params,
        only=tuple(shape.only),
        without=(*shape.without, *off),
        waivers=waivers,
        fail_on=Severity(shape.fail_on),
        min_confidence=Confidence(shape.min_confidence),
        clients=tuple(shape.email.clients) if shape.email else (),
        renderings=tuple(shape.email.renderings) if shape.email else RENDERINGS,
        words=_words(document, root.get("words"), folder, faults),
        theme=look.theme,
        lang=look.lang,
        depth=cast("Depth", look.depth),
        assets=cast("Assets", look.assets),
    )
    faults.check()
    return settings


def _waivers(reader: _Reader, document: Document, node: Node | None, folder: Path) -> tuple[Waiver, ...]:
    """From the list in `auditor.yaml`, from the file that it names, or from `waivers.yaml` where there is one."""
    if isinstance(node, Scalar):
        path, fault = beside(node.text, document.path)
        if fault or path is None:
            reader.faults.add(document, node, fault)
            return ()
        path = folder / node.text
    elif node is not None:
        return reader.waivers(document, node)
    else:
        path = folder / WAIVERS
        if not path.is_file():
            return ()
    apart = read_document(path)
    return reader.waivers(apart, apart.root)


def _words(document: Document, node: Node | None, folder: Path, faults: Faults) -> HouseWords:
    """From the file that `auditor.yaml` names, or from `words.yaml` where there is one."""
    if node is None:
        path = folder / WORDS
        return load_words(path, faults) if path.is_file() else HouseWords()
    name = node.text if isinstance(node, Scalar) else ""
    named, fault = beside(name, document.path) if name else (None, f"`words:` is the name of a file, such as {WORDS}")
    if named is None:
        faults.add(document, node, fault)
        return HouseWords()
    return load_words(named, faults)


def _names(document: Document, faults: Faults) -> Names:
    return Names(document, faults, os.environ, frozenset())
