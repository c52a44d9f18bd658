"""audit.json: the audit, whole, in a versioned shape; every other format can be made from it again."""

from __future__ import annotations

import functools
import json
import math
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from auditor.errors import EvidenceError
from auditor.model.audit import SCHEMA_VERSION, Audit
from auditor.secrecy import mask

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import TypeAdapter

Json: TypeAlias = "dict[str, Json] | list[Json] | str | float | bool | None"
FILE = "audit.json"
_quoted = json.JSONEncoder(ensure_ascii=False).encode  # of a string, in C
_LINE = 110  # a list or object that fits is written on one line
_FIRST = ("schema_version", "tool", "journey", "incomplete", "scores")  # what a reader looks for first


@functools.cache
def _adapter() -> TypeAdapter[Audit]:
    from pydantic import TypeAdapter  # noqa: PLC0415  # 0.1 s that `--help` need not pay

    return TypeAdapter(Audit)


def to_json(audit: Audit) -> bytes:
    """Stable and readable; secrets masked. `contradicted` is added to each entry of the ledger for readers."""
    plain = _adapter().dump_python(audit, mode="json")
    for variant, ledger in audit.ledger.items():
        for entry, written in zip(ledger.entries, plain["ledger"][variant]["entries"], strict=True):
            written["contradicted"] = entry.contradicted
    ordered = {key: plain[key] for key in (*_FIRST, *(k for k in plain if k not in _FIRST))}
    return (mask(_written(ordered, "")) + "\n").encode("utf-8", "replace")


def from_json(data: bytes, name: str = FILE) -> Audit:
    """The audit that `to_json` wrote; keys that a later 1.x added are passed over.

    Raises:
        EvidenceError: not JSON, not an audit, or one of another major version; says where in the file.
    """
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise EvidenceError(f"{name} is not valid JSON ({error}); `auditor check` writes it anew") from error
    version = cast("dict[str, Any]", plain).get("schema_version") if isinstance(plain, dict) else None
    if not isinstance(version, str):
        raise EvidenceError(f"{name} is not an audit: it has no schema_version; `auditor check` writes one")
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise EvidenceError(
            f"{name} has schema version {version[:20]!r}, and this auditor reads {SCHEMA_VERSION.split('.')[0]}.x: "
            "use the version that wrote it, or run `auditor check` again on the run folder"
        )
    try:
        return _adapter().validate_python(plain)
    except ValueError as error:
        raise EvidenceError(f"{name} is not a whole audit: {_first_fault(error)}") from error


def read_audit(run: Path) -> Audit:
    """The audit of a run folder.

    Raises:
        EvidenceError: there is none, or it cannot be read.
    """
    path = run / FILE
    try:
        data = path.read_bytes()
    except OSError as error:
        raise EvidenceError(f"{run} has no {FILE}: run `auditor check {run}` first") from error
    return from_json(data, str(path))


def audit_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of audit.json, as `auditor schema audit` prints it."""
    schema = _adapter().json_schema(mode="serialization")
    schema["$defs"]["Entry"]["properties"]["contradicted"] = {"type": "boolean", "title": "Contradicted"}
    return published(schema, f"audit:{SCHEMA_VERSION}", "Audit of a customer journey (audit.json)")


def published(schema: dict[str, Any], name: str, title: str) -> dict[str, Any]:
    """The schema of something that is written whole, under a name that ends in its version."""
    for part in (schema, *schema["$defs"].values()):
        if "properties" in part:
            part["required"] = list(part["properties"])  # nothing is left out
    major = name.rpartition(":")[2].split(".")[0]
    schema["properties"]["schema_version"] |= {"pattern": rf"^{major}\.\d+$"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:touchpoint-auditor:{name}",
        **schema,
        "title": title,
    }


def _first_fault(error: ValueError) -> str:
    from pydantic import ValidationError  # noqa: PLC0415

    if not isinstance(error, ValidationError):
        return str(error)
    fault = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(map(str, fault["loc"])) or "the whole file"
    return f"{where}: {fault['msg']}"


def _written(value: Json, indent: str) -> str:
    """Whole numbers without a point, so that reading and writing again gives the same bytes; a box that holds
    anything but finite numbers is no box. What fits is written on one line: each value is written once, from within.
    """
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, float):
        value = int(value) if value.is_integer() else value
    if not isinstance(value, dict | list):
        return json.dumps(value, allow_nan=False)
    deeper = f"{indent} "
    if isinstance(value, dict):
        parts = [
            f"{_quoted(key)}: {'null' if key == 'box' and _broken(inner) else _written(inner, deeper)}"
            for key, inner in value.items()
        ]
        start, end = "{}"
    else:
        parts = [_written(item, deeper) for item in value]
        start, end = "[]"
    long = len(indent) + 2 + sum(map(len, parts)) + 2 * max(0, len(parts) - 1) > _LINE
    if not parts or not (long or any("\n" in part for part in parts)):
        return f"{start}{', '.join(parts)}{end}"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{indent}{end}"


def _broken(box: Json) -> bool:
    return isinstance(box, list) and not all(isinstance(side, int | float) and math.isfinite(side) for side in box)
