"""Columns of the page script → artifacts. Pure: no browser, no clock.

A page comes as one mapping; its shape is made in collect.js and read here, nowhere else:

    el      tag, parent, nth (of its type), style (index or -1), flow (0 inline, 1 inline-block,
            2 block, 3 flex, 4 inline-flex); parents come before their children
    via     element → its parent for selectors, where that is not `parent` (slotted into a shadow root)
    hosts   elements with an open shadow root
    ids, roles, langs, levels   element → attribute, where it has one
    boxes   element → its box, for controls, pictures and regions
    text    el, s (string), flags (1 white space before, 2 after, 4 line break before, 8 struck through, 16 option
            of a select, 32 off the screen: a skip link), box
    links   [el, name, href, written, 1 for a button, flags (1 picture only, 2 disabled, 4 off the screen)]
    fields  [el, type, name, id, autocomplete, placeholder, accessible name, its source, flags (1 required, 2 disabled,
            4 read-only, 8 visible, 16 filled), value, options, group,
            form element or -1, address that the form is sent to]
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from auditor.gather.blocks import Reader, context_of, runs_of
from auditor.gather.outline import Columns, Outline
from auditor.model.activity import Network, Request, Timing
from auditor.model.artifacts import (
    Block,
    Document,
    Field,
    Fields,
    Image,
    Images,
    Landmark,
    Landmarks,
    Link,
    Links,
    StructuredData,
    Texts,
)
from auditor.model.retelling import noted
from auditor.model.sayings import say, series
from auditor.secrecy import mask

_ROUND = {"img": "image", "link": "style", "css": "style", "xmlhttprequest": "fetch", "": "other"}
_ONLY_FIRST = re.compile(r"only the first (\S+) (elements|links|million characters of text) were read")
_LONG = say("a text of more than 20,000 characters was cut")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")


def read(columns: Columns) -> dict[type[Any], Any]:
    """All artifacts that the columns of one page hold, by class."""
    outline = Outline(columns)
    rows = columns["links"]
    reader = Reader(outline, (row[0] for row in rows))
    blocks = reader.blocks(runs_of(columns))
    links = tuple(_link(outline, reader, blocks, row) for row in rows)
    return {
        Document: _document(columns),
        Texts: Texts(blocks),
        Links: Links(links),
        Fields: Fields(fields(columns, outline)),
        Landmarks: Landmarks(tuple(_landmarks(columns, outline))),
        Images: Images(tuple(_images(columns, outline))),
        StructuredData: _structured(columns["data"]),
        Timing: _timing(columns["nav"]),
        Network: Network(tuple(_requests(columns))),
    }


def fields(columns: Columns, outline: Outline | None = None) -> tuple[Field, ...]:
    """The form fields; enough for columns that hold nothing else."""
    outline = outline or Outline(columns)
    return tuple(_field(outline, row) for row in columns["fields"])


def masked(columns: dict[str, Any], secrets: Iterable[str]) -> dict[str, Any]:
    """The same columns without any of `secrets`, in whatever form a page carries them."""
    sought = tuple(s for s in secrets if s)

    def clean(value: Any) -> Any:
        if isinstance(value, str):
            for secret in sought:
                value = value.replace(secret, "•" * len(secret))
            return mask(value)
        if isinstance(value, list):
            return [clean(v) for v in _list(value)]
        return {k: clean(v) for k, v in _dict(value).items()} if isinstance(value, dict) else value

    return {name: value if name in {"el", "text"} else clean(value) for name, value in columns.items()}


def language_of(said: str) -> str:
    """A language tag as a page declares it, or "" if it is none."""
    tag = said.strip().replace("_", "-")
    return tag if _LANGUAGE.match(tag) else ""


def _document(columns: Columns) -> Document:
    width, height, _wide, tall = columns["size"]
    truncated = _cut(str(columns["truncated"]))
    if columns["foreign"]:
        hosts = sorted({_host(url) for url in columns["foreign"]})
        said = say("a frame of another site was not read ({hosts})", hosts=series(hosts[:5]))
        truncated = noted((truncated, said))
    return Document(
        columns["url"],
        columns["title"],
        language_of(columns["lang"]),
        columns["nav"][3],
        width,
        height,
        tall,
        truncated,
    )


def _cut(why: str) -> str:
    """The page's script says it in plain English; the same with its pattern."""
    found = _ONLY_FIRST.fullmatch(why)
    if not found:
        return _LONG if why == _LONG else why
    count = found[1]
    match found[2]:
        case "elements":
            return say("only the first {count} elements were read", count=count)
        case "links":
            return say("only the first {count} links were read", count=count)
        case _:
            return say("only the first {count} million characters of text were read", count=count)


def _host(url: str) -> str:
    from urllib.parse import urlsplit  # noqa: PLC0415  # only for pages with foreign frames

    try:
        host = urlsplit(url).hostname
    except ValueError:
        host = None
    return host or url[:40]


def _link(outline: Outline, reader: Reader, blocks: tuple[Block, ...], row: list[Any]) -> Link:
    i, name, href, written, button, flags = row
    text = outline.word(name)
    at = reader.block_of_link.get(i)
    return Link(
        text,
        outline.word(href),
        outline.word(written),
        "button" if button else "link",
        outline.region(i),
        context_of(blocks, at, text) if at is not None else "",
        bool(flags & 1),
        bool(flags & 2),
        outline.style(i),
        outline.selector(i),
        None if flags & 4 else outline.box(i),
    )


def _field(outline: Outline, row: list[Any]) -> Field:
    i, kind, name, id, autocomplete, placeholder, text, by, flags, value, options, group, form, action = row
    return Field(
        text=text or placeholder,
        type=kind,
        name=name,
        id=id,
        autocomplete=autocomplete,
        placeholder=placeholder,
        named_by=by,
        required=bool(flags & 1),
        disabled=bool(flags & 2),
        readonly=bool(flags & 4),
        visible=bool(flags & 8),
        filled=bool(flags & 16),
        value=value,
        options=tuple(options),
        group=group,
        form=outline.selector(form) if form >= 0 else "",
        action=action,
        selector=outline.selector(i),
        box=outline.box(i) if flags & 8 else None,
    )


def _landmarks(columns: Columns, outline: Outline) -> Iterator[Landmark]:
    for i, role, name, visible in columns["landmarks"]:
        if visible:
            yield Landmark(outline.word(name), outline.word(role), outline.selector(i), outline.box(i))


def _images(columns: Columns, outline: Outline) -> Iterator[Image]:
    for i, alt, source, has in columns["images"]:
        src = outline.word(source)
        yield Image(
            outline.word(alt), src[:100] if src.startswith("data:") else src, bool(has), outline.selector(i),
            outline.box(i),
        )  # fmt: skip


def _structured(texts: list[str]) -> StructuredData:
    items: list[Mapping[str, Any]] = []
    broken = 0
    for text in texts:
        try:
            items.extend(_flattened(json.loads(text)))
        except (ValueError, RecursionError):
            broken += 1
    return StructuredData(tuple(items), broken)


def _flattened(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for one in _list(value):
            yield from _flattened(one)
    elif isinstance(value, dict):
        thing = _dict(value)
        if isinstance(thing.get("@graph"), list):
            yield from _flattened(thing["@graph"])
        else:
            yield thing


def _list(value: Any) -> list[Any]:
    return value  # type: ignore[no-any-return]


def _dict(value: Any) -> dict[str, Any]:
    return value  # type: ignore[no-any-return]


def _timing(nav: list[float]) -> Timing:
    first_byte, dom_ready, load, _status, _size = nav
    return Timing(max(0, first_byte), max(0, dom_ready), max(0, load))


def _requests(columns: Columns) -> Iterator[Request]:
    nav, strings = columns["nav"], cast("list[str]", columns["strings"])
    yield Request(columns["url"], "document", nav[3], nav[4])
    rows = cast("list[tuple[int, int, int, int]]", columns["net"])
    for name, kind, status, size in rows:
        yield Request(strings[name], _ROUND.get(strings[kind], strings[kind]), status, size)
