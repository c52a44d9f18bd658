"""A comparison for programs: comparison.json, in a versioned shape."""

from __future__ import annotations

import functools
import json
from typing import TYPE_CHECKING, Any

from auditor.model.comparison import COMPARISON_VERSION, Comparison
from auditor.report.json_report import published
from auditor.secrecy import mask

if TYPE_CHECKING:
    from pydantic import TypeAdapter


@functools.cache
def _adapter() -> TypeAdapter[Comparison]:
    from pydantic import TypeAdapter  # noqa: PLC0415  # 0.1 s that `--help` need not pay

    return TypeAdapter(Comparison)


def to_json(comparison: Comparison) -> bytes:
    """Everything, with secrets masked."""
    plain = _adapter().dump_python(comparison, mode="json")
    ordered = {"schema_version": plain.pop("schema_version"), **plain}
    return (mask(json.dumps(ordered, ensure_ascii=False, indent=1)) + "\n").encode("utf-8", "replace")


def comparison_schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of what `to_json` writes, as `auditor schema comparison` prints it."""
    schema = _adapter().json_schema(mode="serialization")
    return published(schema, f"comparison:{COMPARISON_VERSION}", "Two audits compared (comparison.json)")
