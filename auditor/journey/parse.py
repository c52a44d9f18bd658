"""A journey file, read strictly: everything that is wrong with it is said at once."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping as AbcMapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from auditor.errors import FileError
from auditor.journey.faults import Faults
from auditor.journey.inboxes import InboxReader, inbox_data
from auditor.journey.names import Names, Reading, Source, flat
from auditor.journey.places import base, beside
from auditor.journey.reading import read
from auditor.journey.said import reasons, told_by
from auditor.journey.scalars import slug
from auditor.journey.shapes import JourneyShape
from auditor.journey.shared import Shared, captures
from auditor.journey.steps import StepReader
from auditor.journey.strict_yaml import Document, Mapping, Scalar, Sequence, read_document
from auditor.journey.touchpoints import TouchpointReader
from auditor.journey.variants import variants
from auditor.model.journey import Journey
from auditor.secrecy import remember
from auditor.values import names

if TYPE_CHECKING:
    from auditor.journey.scalars import Shape
    from auditor.journey.strict_yaml import Node

_APART = ("secrets", "customer", "facts", "variables", "touchpoints", "absent", "events")  # read on their own
_NAME = re.compile(r"[^\W\d][\w.-]*")
_LONGEST_SIGNATURE = 20_000  # characters
_TAKEN = ("customer.", "secrets.", "facts.")


def load_journey(path: Path, *, env: AbcMapping[str, str] | None = None) -> Journey:
    """The journey in a file. Secrets are remembered (see `auditor.secrecy`), so that nothing shows them.

    `env` is where names are looked up that the file does not know: the process's environment by default.

    Raises:
        FileError: there is no such file, or it is not YAML.
        FilesError: all else that is wrong with it, and with the files that it names.
    """
    faults = Faults()
    document = read_document(path)
    root = document.root
    if not isinstance(root, Mapping):
        if root is None or (isinstance(root, Scalar) and root.empty):
            raise document.fault("this file is empty: `auditor init` writes an example to start from")
        raise document.fault("a journey is a mapping: `journey: …`, `touchpoints: …`", root.line, root.column)
    shared = Shared(path.parent, faults)
    known = _names(document, root, faults, shared, os.environ if env is None else env)
    secrets = _secrets(document, root, faults, known)
    upper = Mapping(root.line, root.column, {k: e for k, e in root.items.items() if k not in (*_APART, "inbox")})
    data = known.data(Source(document), upper, Reading.FINAL)
    if "inbox" in root.items:
        data["inbox"] = inbox_data(document, root.items["inbox"], known)
    shape = read(JourneyShape, document, root, {**data, **_placeholders(root)}, faults)
    facts = _flat_texts(document, root.get("facts"), faults, known, Reading.FINAL)
    base_url = _base(document, root, shape, faults)
    ways = variants(shape.variants if shape else [], _variant_nodes(root, shape), document, faults)
    language = shape.languages[0] if shape else "en"
    are_known = bool(shape and (shape.variants or "variants" not in root.items))
    steps = StepReader(known, faults, shared, base_url, ways if are_known else None, language)
    reader = TouchpointReader(document, known, faults, steps, has_inbox="inbox" in root.items)
    touchpoints = reader.touchpoints(root.get("touchpoints"))
    absent = reasons(document, root.get("absent"), faults, known)
    events = told_by(document, root.get("events"), faults, known, [*_ids(root), *(t.id for t in touchpoints)])
    signature = _signature(document, root, shape, faults)
    arrivals = InboxReader(document, faults, secrets, any_certificate=bool(shape and shape.ignore_certificate))
    mails = arrivals.inbox(shape.inbox if shape else None, root.items.get("inbox"))
    faults.check()
    if shape is None:  # cannot be: whatever made it so was said
        raise FileError(path, "this journey cannot be read")
    return replace(
        _of_shape(path, shape),
        base_url=base_url,
        variants=ways,
        touchpoints=touchpoints,
        inbox=mails,
        customer=_declared(known, "customer."),
        facts=facts,
        secrets=secrets,
        variables=_declared(known),
        absent=absent,
        events=events,
        signature=signature,
    )


def _of_shape(path: Path, shape: JourneyShape) -> Journey:
    """All that stands in the shape itself; what is read on its own is left as it is by default."""
    return Journey(
        id=slug(path.stem) or "journey",
        title=shape.journey,
        goal=shape.goal,
        market=shape.market,
        languages=tuple(shape.languages),
        timeout=shape.timeout,
        capture=shape.capture,
        only_hosts=tuple(shape.network.only) if shape.network else (),
        ignore_certificate=shape.ignore_certificate,
        path=path,
        budgets=_given(shape.budgets),
        template=shape.template,
        preferences=_given(shape.preferences),
        account=shape.requires_account,
        switches=shape.allowed_switches,
        audience=shape.audience,
        questions=tuple(shape.top_questions),
        needs=tuple(shape.needs),
        check_links=shape.check_links,
        link_hosts=tuple(shape.link_hosts),
    )


def _signature(document: Document, root: Mapping, shape: JourneyShape | None, faults: Faults) -> str:
    """What mails are signed with: the text of several lines that stands here, or of the file that is named."""
    written = shape.signature if shape else ""
    if not written or "\n" in written.strip():
        return written
    path, fault = beside(written, document.path)
    if path is None:
        faults.add(document, root.get("signature"), f"{fault} (to write the signature itself here, give it two lines)")
        return ""
    try:
        return path.read_text("utf-8-sig")[:_LONGEST_SIGNATURE]
    except (OSError, UnicodeDecodeError) as error:
        faults.add(document, root.get("signature"), f"`{written}` cannot be read as UTF-8 text: {error}")
        return ""


def _ids(root: Mapping) -> list[str]:
    """The ids of all touchpoints as written, of those as well that could not be read."""
    node = root.get("touchpoints")
    items = node.items if isinstance(node, Sequence) else []
    named = [item.get("id") for item in items if isinstance(item, Mapping)]
    return [id.text for id in named if isinstance(id, Scalar)]


def _given(shape: Shape | None) -> tuple[tuple[str, Any], ...]:
    """The keys of a shape that were written, with their values."""
    if shape is None:
        return ()
    return tuple((key, getattr(shape, key)) for key in type(shape).model_fields if key in shape.model_fields_set)


def _placeholders(root: Mapping) -> dict[str, list[str]]:
    """For the keys that are read on their own: the shape only has to know that they are there."""
    return {key: [] for key in _APART if key in root.items}


def _names(document: Document, root: Mapping, faults: Faults, shared: Shared, env: AbcMapping[str, str]) -> Names:
    variables = flat(document, root.get("variables"), faults)
    customer = flat(document, root.get("customer"), faults)
    found = captures(root.get("touchpoints"), shared)
    for name, scalar in variables.items():
        if not _NAME.fullmatch(name) or name.startswith(_TAKEN) or name in {"run", "variant", "inbox"}:
            message = f"a variable cannot be called `{name}`: use letters, digits, _ and -, and no name that is taken"
            faults.add(document, scalar, message)
        elif name in found:
            faults.add(document, scalar, f"`{name}` is captured by a step as well: rename one")
    declared = {**variables, **{f"customer.{name}": scalar for name, scalar in customer.items()}}
    known = Names(document, faults, env, found, declared)
    known.secrets = tuple(flat(document, root.get("secrets"), faults))
    for name in declared:
        known.declare(name)  # what is wrong with one that nobody uses is said as well
    return known


def _declared(known: Names, prefix: str = "") -> tuple[tuple[str, str], ...]:
    chosen = [n for n in known.declared if n.startswith("customer.") == bool(prefix)]
    return tuple((name.removeprefix(prefix), known.declare(name)) for name in chosen)


def _flat_texts(
    document: Document, node: Node | None, faults: Faults, known: Names, reading: Reading
) -> tuple[tuple[str, str], ...]:
    found = flat(document, node, faults)
    return tuple((name, known.fill(Source(document), scalar, reading)) for name, scalar in found.items())


def _secrets(document: Document, root: Mapping, faults: Faults, known: Names) -> tuple[tuple[str, str], ...]:
    """Name and value; each is remembered before anything else can fail and show it."""
    pairs: list[tuple[str, str]] = []
    for name, scalar in flat(document, root.get("secrets"), faults).items():
        unset = [n for n in names(scalar.text) if n not in known.declared and known.environment.get(n) is None]
        if unset and ":-" not in scalar.text:
            message = f"the secret `{name}` has no value: set the environment variable {' and '.join(unset)}"
            faults.blame(document, scalar, message)
            continue
        value = known.fill(Source(document), scalar, Reading.FINAL)
        try:
            remember(value)
        except ValueError as error:
            faults.blame(document, scalar, f"the secret `{name}` cannot be kept: {error}")
        pairs.append((name, value))
    return tuple(pairs)


def _base(document: Document, root: Mapping, shape: JourneyShape | None, faults: Faults) -> str:
    if shape is None or not shape.base_url:
        return (
            "${base_url}" if "base_url" in root.items else ""
        )  # named, and wrong: relative addresses are not to blame
    address, fault = base(shape.base_url, document.path)
    if fault:
        faults.add(document, root.get("base_url"), fault)
    return address


def _variant_nodes(root: Mapping, shape: JourneyShape | None) -> list[Node]:
    node = root.get("variants")
    if shape is None or not shape.variants or not isinstance(node, Sequence):
        return []
    return node.items
