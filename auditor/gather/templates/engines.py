"""Which engine a template is written for, by what is written in it."""

from __future__ import annotations

import re

ENGINES = {"jinja": "Jinja2", "handlebars": "Handlebars or Mustache", "liquid": "Liquid"}  # and what people call them
_ANY = re.compile(r"\{\{|\{%|\{#")
_HANDLEBARS = re.compile(
    r"\{\{~?\s*(?:[#/^>&!](?!outlook)|else\b(?!\s*\|))[^{}]{0,200}\}\}"  # {{#each}} {{/if}} {{> footer}} {{^ paid}}
    r"|\{\{\{\s{0,3}[\w./@-]{1,100}[^{}]{0,100}\}\}\}"  # {{{ html }}}
    r"|\{\{~?\s{0,3}@(?:index|key|first|last|root)\b"
)
_LIQUID = re.compile(
    r"\{%-?\s*(?:assign|capture|case|when|unless|comment|render|tablerow|elsif|liquid|increment|decrement|cycle|echo"
    r"|paginate|section|style|schema|layout|ifchanged)\b"
    r"|\{[{%][^{}%]{0,300}?\|\s{0,3}[a-z_]{2,30}\s{0,3}:\s"  # a filter with arguments after a colon
    r"|\{[{%][^{}%]{0,300}?\|\s{0,3}[a-z_]{2,30}:[\"'\w]"
    r"|\bforloop\.|\{%-?\s*(?:if|elsif)\s[^{}%]{1,200}\scontains\s"
)


def engine_of(source: str) -> str:
    """jinja, handlebars or liquid; "" for a text that has nothing to fill.

    Blocks, partials and triple braces are those of Handlebars and Mustache; tags and filters that only Liquid has are
    Liquid; plain names mean the same everywhere, and are filled as Jinja2.
    """
    if not _ANY.search(source):
        return ""
    if _HANDLEBARS.search(source):
        return "handlebars"
    return "liquid" if _LIQUID.search(source) else "jinja"
