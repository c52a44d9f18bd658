"""`theme.yaml` of a report theme: under which name, logo, colours and fonts a report appears."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from auditor.journey.brand_colours import ColoursShape, schemes_of
from auditor.journey.faults import Faults
from auditor.journey.fonts import font_list
from auditor.journey.logos import LARGEST, Logo, read_logo
from auditor.journey.names import Names, Reading, Source
from auditor.journey.reading import read
from auditor.journey.scalars import Name, Shape, as_name, as_text, is_mapping, wrong
from auditor.journey.strict_yaml import Document, Mapping, Node, Scalar, read_document
from auditor.library.palette import palettes
from auditor.model.brand import Brand

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

THEME = "theme.yaml"
LONGEST_NAME, LONGEST_TEXT = 80, 6000  # characters
_BARE = re.compile(r":\s*(#[0-9a-fA-F]{3,8})\b")


def _font(value: object) -> str:
    made, fault = font_list(as_name(value))
    if fault:
        raise wrong(fault)
    return made


def _fonts(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _line(value: object) -> str:
    text = as_name(value)
    if len(text) > LONGEST_NAME or "\n" in text:
        raise wrong(f"a name is one line of at most {LONGEST_NAME} characters")
    return text


def _lines(value: object) -> str:
    text = as_text(value).strip("\n")
    if len(text) > LONGEST_TEXT:
        raise wrong(f"this text has {len(text):,} characters, more than {LONGEST_TEXT:,}")
    return text


Font = Annotated[str, BeforeValidator(_font), WithJsonSchema({"type": "string", "minLength": 1})]
Lines = Annotated[str, BeforeValidator(_lines), WithJsonSchema({"type": "string", "maxLength": LONGEST_TEXT})]
_LINE = {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}


class FontsShape(Shape):
    """Lists of families, as CSS has them; the report brings no font with it."""

    text: Font = Field("", description="For everything: Charter, Georgia, serif.")
    headings: Font = Field("", description="For headings. Default: as the text.")


class ThemeShape(Shape):
    """theme.yaml: under whose name a report appears."""

    name: Annotated[str, BeforeValidator(_line), WithJsonSchema(_LINE)] = Field(
        "", description="Who made the report: above the title, in the footer, in the browser's tab."
    )
    logo: Name = Field("", description=f"A file beside this one: SVG, PNG, JPEG or WebP, at most {LARGEST // 1000} kB.")
    logo_dark: Name = Field("", description="The logo for dark ground. Default: the logo, on a light plate.")
    colours: ColoursShape | None = Field(
        None, description='Colours, in quotes: {accent: "#8a3b12", accent_dark: "#f0a77a"}.'
    )
    fonts: Annotated[FontsShape | None, BeforeValidator(_fonts)] = Field(
        None, description="A list of families, or {text: …, headings: …}."
    )
    contact: Lines = Field("", description="How to reach whoever made the report; lines are kept.")
    disclaimer: Lines = Field("", description="What must be said at the end; lines are kept.")


def theme_file(folders: Sequence[Path]) -> Path | None:
    """The nearest `theme.yaml` of a theme's folders."""
    return next((path for folder in folders if (path := folder / THEME).is_file()), None)


def load_brand(folders: Sequence[Path]) -> Brand | None:
    """What the nearest `theme.yaml` says; None where none of the folders, nearest first, has one.

    Raises:
        FileError: it is not YAML, or the theme's colours cannot be read. FilesError: all else that is wrong.
    """
    path = theme_file(folders)
    if path is None:
        return None
    document, faults = read_document(path), Faults()
    root = document.root
    if root is None or (isinstance(root, Scalar) and root.empty):
        return Brand()
    if not isinstance(root, Mapping):
        raise document.fault("a theme is a mapping: `name: …`, `logo: …`, `colours: …`", root.line, root.column)
    brand = _Reader(document, faults, folders).read(root)
    faults.check()
    return brand


@dataclass(slots=True)
class _Reader:
    document: Document
    faults: Faults
    folders: Sequence[Path]

    def read(self, root: Mapping) -> Brand:
        names = Names(self.document, self.faults, os.environ, frozenset())
        upper = Mapping(root.line, root.column, {k: e for k, e in root.items.items() if k != "colours"})
        data = names.data(Source(self.document), upper, Reading.FINAL)
        shape = read(ThemeShape, self.document, root, data, self.faults) or ThemeShape.model_validate({})
        logo = self.logo(root.get("logo"), shape.logo)
        logo_dark = self.logo(root.get("logo_dark"), shape.logo_dark)
        if logo_dark.data and not logo.data and "logo" not in root.items:
            self.faults.add(
                self.document, root.items["logo_dark"], "`logo:` is missing: this one is for dark ground only"
            )
        fonts = shape.fonts or FontsShape.model_validate({})
        colours = self.colours(root.get("colours"))
        schemes = schemes_of(palettes(self.folders), colours, self.document, self.faults) if colours else {}
        return Brand(
            name=shape.name,
            logo=logo.data,
            logo_type=logo.type,
            logo_dark=logo_dark.data,
            logo_dark_type=logo_dark.type,
            light=schemes.get("light", ()),
            dark=schemes.get("dark", ()),
            printed=schemes.get("print", ()),
            font=fonts.text,
            heading_font=fonts.headings,
            contact=shape.contact,
            disclaimer=shape.disclaimer,
        )

    def logo(self, node: Node | None, name: str) -> Logo:
        if not name:
            return Logo()
        logo, fault = read_logo(name, self.document.path.parent)
        if fault:
            self.faults.add(self.document, node, fault)
        return logo

    def colours(self, node: Node | None) -> dict[str, tuple[str, Node]]:
        """Each colour with the place where it stands; those that are none are said and left out."""
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            self.faults.add(self.document, node, 'colours are a mapping: `accent: "#8a3b12"`')
            return {}
        for entry in node.items.values():
            bare = _BARE.search(self.document.lines[entry.line - 1], entry.column - 1)
            if isinstance(entry.node, Scalar) and entry.node.empty and bare:
                message = f'a bare `#` starts a comment: put the colour in quotes: `{entry.key}: "{bare[1]}"`'
                self.faults.blame(self.document, entry.node, message, line=entry.line, column=bare.start(1) + 1)
        names = Names(self.document, self.faults, os.environ, frozenset())
        data = names.data(Source(self.document), node, Reading.FINAL)
        shape = read(ColoursShape, self.document, node, data, self.faults)
        said = shape.model_dump(exclude_unset=True) if shape and is_mapping(data) else {}
        return {name: (colour, node.items[name].node) for name, colour in said.items()}
