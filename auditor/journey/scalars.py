"""The small values of a journey file: how each is read from what was written, and what an editor is told of it.

Every scalar arrives as a `Word`: the text as it was written. A wrong one raises an error whose text is shown as is.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterable
from typing import Annotated, Any, Self, TypeAlias, TypeGuard, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, WithJsonSchema
from pydantic_core import PydanticCustomError

from auditor.errors import nearest

LONGEST_WAIT = 24 * 3600.0
_DURATION = re.compile(r"(\d+(?:\.\d+)?|\.\d+)\s*(ms|s|m|h)?")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}
_SLASHED = re.compile(r"/(.+)/([a-z]*)", re.DOTALL)
_LETTERS = "a-z0-9\u00e0-\u00f6\u00f8-\u00ff\u0430-\u045f\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3"
ID_PATTERN = f"^[{_LETTERS}]+(-[{_LETTERS}]+)*$"
LONGEST_ID = 80
DEFERRED = r"\$\{"  # a value that holds a name is not known to an editor


class Word(str):
    """A scalar as written; `plain` when it had no quotes, so that it may stand for a number or a truth value."""

    __slots__ = ("plain",)
    plain: bool

    def __new__(cls, text: str, *, plain: bool = True) -> Self:
        """A text with its style."""
        word = super().__new__(cls, text)
        word.plain = plain
        return word


class Shape(BaseModel):
    """A mapping in a file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def wrong(message: str) -> PydanticCustomError:
    """An error in our own words."""
    return PydanticCustomError("said", "{said}", {"said": message})


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Keys are texts: the reader of YAML sees to that."""
    return isinstance(value, dict)


def what(value: object) -> str:
    """What a person calls it."""
    return "a mapping" if isinstance(value, dict) else "a list" if isinstance(value, list) else "a text"


def as_text(value: object) -> str:
    """The text as written; numbers and `no` are texts as well."""
    if isinstance(value, str):
        return str(value)
    raise wrong(f"a text is wanted here, not {what(value)}")


def as_name(value: object) -> str:
    """A text that says something."""
    text = as_text(value).strip()
    if not text:
        raise wrong("this text is empty")
    return text


def as_texts(value: object) -> object:
    """One text, or a list of them."""
    return cast("object", value) if isinstance(value, list) else [value]


def as_flag(value: object) -> bool:
    """`true` or `false`, unquoted."""
    text = as_text(value)
    if text.lower() in {"true", "false"} and getattr(value, "plain", True):
        return text.lower() == "true"
    raise wrong(f"`{text}` is neither true nor false (write it without quotes)")


def as_seconds(value: object) -> float:
    """`500ms`, `15s`, `2m`, `1h`, or plain seconds."""
    text = as_text(value).strip()
    found = _DURATION.fullmatch(text)
    if not found:
        raise wrong(f"`{text}` is no length of time: write 500ms, 15s, 2m, 1h, or a number of seconds")
    seconds = float(found[1]) * _UNITS[found[2] or "s"]
    if not math.isfinite(seconds) or seconds > LONGEST_WAIT:
        raise wrong(f"`{text}` is longer than a day")
    return seconds


def as_timeout(value: object) -> float:
    """A time that is more than none."""
    seconds = as_seconds(value)
    if seconds <= 0:
        raise wrong("a time-out must be longer than nothing")
    return seconds


def whole(low: int, high: int, name: str) -> Callable[[object], int]:
    """A reader of whole numbers within bounds."""

    def read(value: object) -> int:
        text = as_text(value).strip()
        if not re.fullmatch(r"\+?[0-9]{1,9}", text) or not low <= int(text) <= high:
            raise wrong(f"`{text}` is no {name}: a whole number from {low} to {high} is wanted")
        return int(text)

    return read


def one_of(words: Iterable[str], name: str) -> Callable[[object], str]:
    """A reader of one of a few words, in any case."""
    known = tuple(words)

    def read(value: object) -> str:
        text = as_text(value).strip()
        if text.lower() in known:
            return text.lower()
        raise wrong(f"`{text}` is no {name}; {nearest(text.lower(), known)}")

    return read


def as_id(value: object) -> str:
    """Kebab-case: it names folders, anchors and tests."""
    text = as_text(value)
    if not re.fullmatch(ID_PATTERN, text):
        near = slug(text)
        hint = f": write `{near}`" if near else ""
        raise wrong(f"`{text}` is no id: small letters, digits and single hyphens only{hint}")
    if len(text) > LONGEST_ID:
        raise wrong(f"this id is longer than {LONGEST_ID} characters")
    return text


def slug(text: str) -> str:
    """An id made of any text; empty where nothing of it fits."""
    return re.sub(f"[^{_LETTERS}]+", "-", text.lower()).strip("-")[:LONGEST_ID].rstrip("-")


def as_pattern(value: object) -> str:
    """A regular expression, checked."""
    text = as_text(value)
    try:
        re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        raise wrong(f"this is no regular expression ({getattr(error, 'msg', None) or error})") from None
    if not text:
        raise wrong("this text is empty")
    return text


def as_wording(value: object) -> str:
    """A part of a text, or `/regex/` with the flags `i`, `m`, `s`; an expression is checked."""
    text = as_name(value)
    found = _SLASHED.fullmatch(text)
    if found and set(found[2]) <= set("ims"):
        as_pattern(found[1])
    return text


def as_locale(value: object) -> str:
    """A language tag such as `en`, `en-GB`, `zh-Hans-CN`."""
    text = as_text(value).strip()
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", text):
        raise wrong(f"`{text}` is no language tag: write it as en, en-GB or zh-CN")
    return text.replace("_", "-")


def as_day(value: object) -> str:
    """A date, as 2027-01-31."""
    text = as_text(value).strip()
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        pass
    raise wrong(f"`{text}` is no date: write it as 2027-01-31")


def as_amount(value: object) -> float:
    """A number that is not negative."""
    text = as_text(value).strip()
    if not re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,3})?", text):
        raise wrong(f"`{text}` is no number: write one from 0 upwards, such as 9")
    return float(text)


def as_host(value: object) -> str:
    """A host name or address, without scheme, port or path; `*.` in front takes in what is below it."""
    text = as_text(value).strip().lower()
    if not re.fullmatch(r"(\*\.)?[^\s/:?#@*,]+|\[[0-9a-f:]+\]|[0-9a-f]*:[0-9a-f:]+", text):
        raise wrong(f"`{text}` is no host: write only the name, such as shop.example, without http:// and path")
    return text


WRITTEN: dict[str, Any] = {"type": ["string", "number", "boolean"]}
_SAYING: dict[str, Any] = {**WRITTEN, "minLength": 1, "pattern": r"\S"}
_SAYINGS: dict[str, Any] = {"anyOf": [_SAYING, {"type": "array", "items": _SAYING}]}
_REGEX: dict[str, Any] = {"type": "string", "minLength": 1, "format": "regex"}
_ID: dict[str, Any] = {"type": ["string", "number"], "pattern": ID_PATTERN, "maxLength": LONGEST_ID}
_LENGTH = rf"^\s*(\d+(\.\d+)?|\.\d+)\s*(ms|s|m|h)?\s*$|{DEFERRED}"
_TIME: dict[str, Any] = {"type": ["string", "number"], "minimum": 0, "pattern": _LENGTH}
_TIMEOUT: dict[str, Any] = {**_TIME, "exclusiveMinimum": 0}
_FLAG: dict[str, Any] = {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": DEFERRED}]}
_LOCALE = {"type": "string", "pattern": rf"^[A-Za-z]{{2,3}}([-_][A-Za-z0-9]{{2,8}})*$|{DEFERRED}"}
_HOST = {"type": ["string", "number"], "pattern": r"^[^\s/?#@,]+$"}

Text: TypeAlias = Annotated[str, BeforeValidator(as_text), WithJsonSchema(WRITTEN)]
Name: TypeAlias = Annotated[str, BeforeValidator(as_name), WithJsonSchema(_SAYING)]
Wording: TypeAlias = Annotated[str, BeforeValidator(as_wording), WithJsonSchema(_SAYING)]
Pattern: TypeAlias = Annotated[str, BeforeValidator(as_pattern), WithJsonSchema(_REGEX)]
Id: TypeAlias = Annotated[str, BeforeValidator(as_id), WithJsonSchema(_ID)]
Seconds: TypeAlias = Annotated[float, BeforeValidator(as_seconds), WithJsonSchema(_TIME)]
Timeout: TypeAlias = Annotated[float, BeforeValidator(as_timeout), WithJsonSchema(_TIMEOUT)]
Flag: TypeAlias = Annotated[bool, BeforeValidator(as_flag), WithJsonSchema(_FLAG)]
Locale: TypeAlias = Annotated[str, BeforeValidator(as_locale), WithJsonSchema(_LOCALE)]
Day: TypeAlias = Annotated[str, BeforeValidator(as_day), WithJsonSchema({"type": "string", "format": "date"})]
Amount: TypeAlias = Annotated[float, BeforeValidator(as_amount), WithJsonSchema({"type": "number", "minimum": 0})]
Host: TypeAlias = Annotated[str, BeforeValidator(as_host), WithJsonSchema(_HOST)]
Names: TypeAlias = Annotated[list[Name], BeforeValidator(as_texts), WithJsonSchema(_SAYINGS)]
Wordings: TypeAlias = Annotated[list[Wording], BeforeValidator(as_texts), WithJsonSchema(_SAYINGS)]
