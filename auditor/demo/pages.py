"""Templates to text: the clean sources, with an edition's faults planted in them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from auditor.demo.faults import faults, plant

if TYPE_CHECKING:
    from jinja2 import Environment

    from auditor.demo.catalogue import Market

Edition: TypeAlias = Literal["clean", "flawed"]

CHANNELS = Path(__file__).parent / "channels"
"""What leaves the shop by other ways than the web: <edition>/<language>/…, as `build.py` makes it."""

_TEMPLATES = Path(__file__).parent / "templates"


def source(edition: Edition, name: str) -> str:
    """The text of a file below templates/, as it is in that edition.

    Raises:
        ValueError: a fault no longer fits the clean text.
    """
    text = (_TEMPLATES / name).read_text(encoding="utf-8")
    for fault in faults() if edition == "flawed" else ():
        text = plant(fault, name, text)
    return text


def render(edition: Edition, name: str, market: Market, **context: Any) -> str:
    """A template of that market's folder, filled in; `.txt` is plain text, everything else is escaped."""
    template = _environment(edition).get_template(f"{market.language}/{name}")
    site = {"market": market, "lang": market.language, "say": market.say}
    return template.render(site=site, **site, **context)


@cache
def _environment(edition: Edition) -> Environment:
    import jinja2  # noqa: PLC0415

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: source(edition, name)),
        autoescape=jinja2.select_autoescape(("html",), ("txt",), default=True),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["json"] = _json
    return environment


def _json(value: Any) -> Any:
    """JSON that may stand in a script element."""
    from markupsafe import Markup  # noqa: PLC0415

    text = json.dumps(value, ensure_ascii=False)
    return Markup(text.replace("<", "\\u003c"))  # noqa: S704 - no `<` is left that could end the element
