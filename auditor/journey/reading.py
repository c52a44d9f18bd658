"""From data to shapes: what pydantic finds wrong, said in plain words and at its line."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any, TypeVar, cast

from pydantic import BaseModel, ValidationError

from auditor.errors import nearest
from auditor.journey.scalars import Shape
from auditor.journey.strict_yaml import Document, Entry, Mapping, Node, Sequence

if TYPE_CHECKING:
    from collections.abc import Sequence as AbcSequence

    from pydantic_core import ErrorDetails

    from auditor.journey.faults import Faults

S = TypeVar("S", bound=Shape)
Loc = tuple[int | str, ...]
_SAYINGS = {
    "model_type": "a mapping is wanted here: `key: value`",
    "model_attributes_type": "a mapping is wanted here: `key: value`",
    "dict_type": "a mapping is wanted here: `key: value`",
    "list_type": "a list is wanted here: lines that start with `- `",
    "too_short": "at least one is wanted here",
    "too_long": "these are too many",
}


def read(shape: type[S], document: Document, node: Node, data: Any, faults: Faults) -> S | None:
    """`data` (made of `node`) as `shape`. Keys that are wrong are said and left out; None where that is not enough."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=True, include_input=False)
    for detail in wrong:
        _say(shape, document, node, detail, faults)
    keys = {detail["loc"][0] for detail in wrong if detail["loc"]}
    if not isinstance(data, dict) or not keys:
        return None
    given = cast("dict[str, Any]", data)
    rest = {key: value for key, value in given.items() if key not in keys}
    try:
        return shape.model_validate(rest)
    except ValidationError:
        return None


def _say(shape: type[Shape], document: Document, node: Node, detail: ErrorDetails, faults: Faults) -> None:
    loc, kind = detail["loc"], detail["type"]
    if kind == "extra_forbidden":
        known = _keys(shape, loc[:-1])
        at = place(node, loc)
        faults.add(document, at, f"unknown key `{loc[-1]}`; {nearest(str(loc[-1]), known)}")
    elif kind == "missing":
        parent = place(node, loc[:-1])
        value = parent.node if isinstance(parent, Entry) else parent
        if not (isinstance(value, Mapping) and loc[-1] in value.items):
            faults.add(document, parent, f"`{loc[-1]}:` is missing here")
    else:
        found = place(node, loc)
        value = found.node if isinstance(found, Entry) else found
        faults.add(document, value, _SAYINGS.get(kind) or detail["msg"])


def place(node: Node, loc: AbcSequence[int | str]) -> Node | Entry:
    """The deepest thing in the file that `loc` leads to; steps that only exist in the shapes are passed over."""
    here: Node | Entry = node
    for part in loc:
        value = here.node if isinstance(here, Entry) else here
        if isinstance(value, Mapping) and isinstance(part, str) and part in value.items:
            here = value.items[part]
        elif isinstance(value, Mapping) and isinstance(part, int) and part < len(value.items):
            here = list(value.items.values())[part]  # a mapping that the shapes see as a list of pairs
        elif isinstance(value, Sequence) and isinstance(part, int) and part < len(value.items):
            here = value.items[part]
    return here


def _keys(shape: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that a mapping at `loc` may have."""
    current: type[BaseModel] | None = shape
    for part in loc:
        if current is None or not isinstance(part, str):
            continue
        for name, info in current.model_fields.items():
            if part in {name, info.alias}:
                current = next(iter(_models(info.annotation)), None)
                break
    return [info.alias or name for name, info in current.model_fields.items()] if current else []


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type):
        return [annotation] if issubclass(annotation, BaseModel) else []
    return [model for part in typing.get_args(annotation) for model in _models(part)]
