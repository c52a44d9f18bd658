"""The JSON Schema of journey files, for editors: what the shapes say, and the short forms that they accept."""

from __future__ import annotations

from typing import Any, TypeGuard

from auditor.journey.brand import ThemeShape
from auditor.journey.mail_shapes import INBOXES, MailShape
from auditor.journey.probes import MOST as MOST_PROBES
from auditor.journey.probes import ProbeShape
from auditor.journey.scalars import DEFERRED, ID_PATTERN, LONGEST_ID, is_mapping
from auditor.journey.shapes import FamilyShape, JourneyShape, TouchpointShape
from auditor.journey.step_shapes import STEPS
from auditor.journey.targets import LEADS, FilesShape, PairShape
from auditor.kit.lifecycle import ABSENT, EVENTS

DRAFT = "http://json-schema.org/draft-07/schema#"  # what editors' YAML support knows best
Schema = dict[str, Any]

_NOISE = ("title", "default")  # of pydantic: names of classes, and defaults that the descriptions say better
_WRITTEN: Schema = {"type": ["string", "number", "boolean"]}
_SAYING: Schema = {**_WRITTEN, "minLength": 1, "pattern": r"\S"}


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Of anything."""
    return isinstance(value, list)


def journey_schema() -> Schema:
    """Draft 7; every key has a description. It takes what the parser takes, but for what only the parser can know:
    whether files exist, names have a value, ids are unique.
    """
    definitions: Schema = {}
    journey = _taken(JourneyShape, definitions)
    for shape in (TouchpointShape, FamilyShape, MailShape, PairShape, FilesShape, ProbeShape):
        definitions[shape.__name__] = _taken(shape, definitions)
    definitions["Step"] = _step(definitions)
    definitions["Steps"] = {"type": "array", "minItems": 1, "items": _ref("Step")}
    definitions["Target"] = {"anyOf": [_SAYING, _ref("TargetShape")], "description": "A text means what a person sees."}
    definitions["Texts"] = {
        "type": "object",
        "additionalProperties": {"anyOf": [_WRITTEN, _ref("Texts")]},
        "description": "Lines of `name: value`; names may be nested.",
    }
    _finish_parts(definitions)
    _finish_touchpoint(definitions)
    _finish_journey(journey)
    return {
        "$schema": DRAFT,
        "title": "A customer journey",
        **_with_short_targets(journey),
        "definitions": {name: _with_short_targets(part, name) for name, part in sorted(definitions.items())},
    }


def theme_schema() -> Schema:
    """Of `theme.yaml`. Whether files exist and colours can be read, only the reader knows."""
    definitions: Schema = {}
    theme = _taken(ThemeShape, definitions)
    _put(theme, "fonts", {"anyOf": [{"type": "string", "minLength": 1}, _ref("FontsShape")]})
    return {"$schema": DRAFT, "title": "A theme of reports", **theme, "definitions": dict(sorted(definitions.items()))}


def _taken(shape: Any, definitions: Schema) -> Schema:
    """A shape's own schema; the shapes that it mentions go to `definitions`."""
    schema: Schema = _clean(shape.model_json_schema(ref_template="#/definitions/{model}"))
    definitions.update(schema.pop("$defs", {}))
    return schema


def _clean(value: Any, *, of_properties: bool = False) -> Any:
    """Without pydantic's titles and defaults, and without the null of what may be left out."""
    if is_list(value):
        return [_clean(item) for item in value]
    if not is_mapping(value):
        return value
    kept = {
        key: _clean(part, of_properties=key in {"properties", "$defs"})
        for key, part in value.items()
        if of_properties or key not in _NOISE
    }
    choices = kept.get("anyOf")
    if not of_properties and is_list(choices) and {"type": "null"} in choices:
        rest: list[Schema] = [c for c in choices if c != {"type": "null"}]
        del kept["anyOf"]
        kept = {**(rest[0] if len(rest) == 1 else {"anyOf": rest}), **kept}
    return kept


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _with_short_targets(value: Any, name: str = "") -> Any:
    """Wherever a target stands, a bare text may stand."""
    if is_list(value):
        return [_with_short_targets(item, name) for item in value]
    if not is_mapping(value):
        return value
    if value == _ref("TargetShape") and name not in {"Target", "CaptureShape.short"}:
        return _ref("Target")
    if "$ref" in value and len(value) > 1:  # draft 7 passes over what stands beside a reference
        beside = {key: part for key, part in value.items() if key != "$ref"}
        return {"allOf": [_with_short_targets({"$ref": value["$ref"]}, name)], **beside}
    return {key: _with_short_targets(part, name) for key, part in value.items()}


def _step(definitions: Schema) -> Schema:
    properties: Schema = {}
    short = _short_forms()
    for action, shape in STEPS.items():
        own = _taken(shape, definitions)
        value = short.get(action) or own["properties"][action]
        properties[action] = {**value, "description": own["description"].replace("\n", " ")}
        properties.update({key: own["properties"][key] for key in ("label", "timeout")})
    step = {
        "type": "object",
        "description": "One action, and what may stand beside it.",
        "properties": properties,
        "additionalProperties": False,
        "oneOf": [{"required": [action]} for action in STEPS],
    }
    return {"anyOf": [step, {"const": "back"}]}


def _short_forms() -> Schema:
    """The value of every action that may be written shorter than its shape."""
    target = _ref("Target")

    def labelled(value: Schema) -> Schema:
        return {"type": "object", "minProperties": 1, "additionalProperties": value}

    def pairs(value: Schema, long: str) -> Schema:
        listed = {"type": "array", "minItems": 1, "items": _ref(long)}
        return {"anyOf": [labelled(value), _ref(long), listed]}

    def several(item: Schema) -> Schema:
        return {"anyOf": [item, {"type": "array", "minItems": 1, "items": item}]}

    capture = {"anyOf": [_SAYING, _ref("TargetShape"), {"allOf": [_ref("CaptureShape")], "minProperties": 1}]}
    return {
        "fill": pairs(_WRITTEN, "PairShape"),
        "choose": pairs(_WRITTEN, "PairShape"),
        "upload": pairs(several(_SAYING), "FilesShape"),
        "tick": several(target),
        "untick": several(target),
        "press": {"anyOf": [_SAYING, _ref("PressShape")]},
        "wait_for": {"anyOf": [target, _ref("WaitForShape")]},
        "expect": {"anyOf": [several(_SAYING), {"allOf": [_ref("ExpectShape")], "minProperties": 1}]},
        "capture": {**labelled(capture), "propertyNames": {"pattern": r"^[^\s\d.$][^\s.$]*$"}},
        "back": {"enum": [True, None]},
        "dialog": {"anyOf": [{"enum": ["accept", "dismiss"]}, _ref("DialogShape")]},
        "use": {"anyOf": [_SAYING, _ref("UseShape")]},
        "optional": {"anyOf": [_ref("Steps"), _ref("OptionalShape")]},
    }


def _finish_parts(definitions: Schema) -> None:
    """What validators of the shapes hold, in the schema's words."""
    definitions["TargetShape"]["oneOf"] = [{"required": [lead]} for lead in LEADS]
    definitions["TargetShape"]["dependencies"] = {"name": ["role"]}
    wait_for = definitions["WaitForShape"]
    del wait_for["properties"]["target"]
    wait_for["oneOf"] = [{"required": ["url"]}, {"required": ["gone"]}]
    definitions["WhenShape"]["anyOf"] = [{"required": [key]} for key in ("visible", "variant", "language")]
    definitions["InboxShape"]["oneOf"] = [{"required": [key]} for key in INBOXES]
    address = {"type": "string", "pattern": rf"^[Hh][Tt][Tt][Pp][Ss]?://[^\s/]|^{DEFERRED}"}
    for key in ("mailpit", "mailhog"):
        _put(definitions["InboxShape"], key, address)
    secret = {"type": "string", "pattern": r"^\s*\$\{secrets\.[^}]+\}\s*$"}
    _put(definitions["ImapShape"], "password", secret)
    for shape in ("WhenShape", "OptionalShape"):
        _put(definitions[shape], "steps", _ref("Steps"))
    files = definitions["FilesShape"]["properties"]["value"]
    _put(definitions["FilesShape"], "value", {"anyOf": [_SAYING, _bare(files)]})
    only = definitions["NetworkShape"]["properties"]["only"]
    _put(definitions["NetworkShape"], "only", {"anyOf": [only["items"], _bare(only)]})


def _finish_probe(probe: Schema) -> None:
    """One thing at a time; what the parser says in words, an editor sees by the keys."""
    pair: Schema = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": _WRITTEN}
    listed = {"type": "array", "minItems": 1, "maxItems": 1, "items": _ref("InvalidShape")}
    _put(probe, "invalid", {"anyOf": [_SAYING, pair, _ref("InvalidShape"), listed]})
    long = {"type": "array", "minItems": 1, "items": _ref("PairShape")}
    named = {"type": "object", "minProperties": 1, "additionalProperties": _WRITTEN}
    _put(probe, "fill", {"anyOf": [named, _ref("PairShape"), long]})
    probe["anyOf"] = [{"required": [key]} for key in ("form", "empty", "invalid", "missing-page", "back", "clock")]
    forms = ("form", "empty", "invalid", "fill", "payment", "back")
    alone = {"missing-page": (*forms, "clock"), "clock": (*forms, "missing-page")}
    probe["allOf"] = [
        *({"if": {"required": [key]}, "then": _without(others)} for key, others in alone.items()),
        {"if": {"required": ["back"]}, "then": _without(("empty", "invalid"))},
        {"if": {"required": ["empty"]}, "then": _without(("invalid",))},
        {"if": {"required": ["fill"]}, "then": {"anyOf": [{"required": ["invalid"]}, {"required": ["back"]}]}},
    ]


def _without(keys: tuple[str, ...]) -> Schema:
    return {"not": {"anyOf": [{"required": [key]} for key in keys]}}


def _finish_touchpoint(definitions: Schema) -> None:
    touchpoint = definitions["TouchpointShape"]
    _put(touchpoint, "steps", _ref("Steps"))
    several = {"type": "array", "minItems": 1, "maxItems": MOST_PROBES, "items": _ref("ProbeShape")}
    _put(touchpoint, "probe", {"anyOf": [_ref("ProbeShape"), several]})
    _finish_probe(definitions["ProbeShape"])
    _put(touchpoint, "expect", {"type": "object"})
    for shape in (touchpoint, definitions["FamilyShape"]):
        _put(shape, "data", {"anyOf": [{"type": "object"}, _SAYING]})
    touchpoint["dependencies"] = {"data": ["file"]}
    of_kind = {"required": ["kind"], "properties": {"kind": {"enum": ["text", "script", "document"]}}}
    email = {"required": ["kind"], "properties": {"kind": {"const": "email"}}}
    touchpoint["allOf"] = [
        {"if": of_kind, "then": {"required": ["file"]}},
        {
            "if": email,
            "then": {"properties": {"expect": _ref("MailShape")}},
            "else": {"properties": {"expect": _ref("Texts")}},
        },
    ]


def _finish_journey(journey: Schema) -> None:
    families = {"if": {"required": ["from"]}, "then": _ref("FamilyShape"), "else": _ref("TouchpointShape")}
    _put(journey, "touchpoints", {"type": "array", "minItems": 1, "items": families})
    for key in ("secrets", "customer", "facts", "variables"):
        _put(journey, key, _ref("Texts"))
    id = {"type": "string", "pattern": ID_PATTERN, "maxLength": LONGEST_ID}
    id = {**id, "description": "The touchpoint that tells of it, or none."}
    reason: Schema = {**_SAYING, "description": "Why there is none."}
    for key, names, value in (("absent", ABSENT, reason), ("events", EVENTS, id)):
        _put(journey, key, {"type": "object", "additionalProperties": False, "properties": dict.fromkeys(names, value)})
    languages = journey["properties"]["languages"]
    _put(journey, "languages", {"anyOf": [languages["items"], _bare(languages)]})
    variants = journey["properties"]["variants"]
    variants["items"] = {"anyOf": [_SAYING, _ref("VariantShape")]}


def _put(schema: Schema, key: str, value: Schema) -> None:
    """Another value for a key, under the description that it has."""
    schema["properties"][key] = {**value, "description": schema["properties"][key].get("description", "")}


def _bare(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key != "description"}
