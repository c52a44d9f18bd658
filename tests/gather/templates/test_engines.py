from __future__ import annotations

import pytest

from auditor.gather.templates.engines import engine_of
from auditor.gather.templates.names import written_names


@pytest.mark.parametrize(
    ("source", "engine"),
    [
        ("Hello", ""),
        ("<style>@media x{a{b:0}}</style>", ""),
        ("{{ name }}", "jinja"),
        ("{% if a %}{{ b|default('c') }}{% endif %}", "jinja"),
        ("{{ {'a': {'b': 1}} }}", "jinja"),
        ("<style>@media screen{#outlook a{padding:0}}</style>{{ name }}", "jinja"),
        ("{{#each a}}x{{/each}}", "handlebars"),
        ("{{ name }} {{~#if a}}x{{else}}y{{/if}}", "handlebars"),
        ("{{> footer}}", "handlebars"),
        ("{{{ html }}}", "handlebars"),
        ("{{^paid}}unpaid{{/paid}}", "handlebars"),
        ("{{#订单}}x{{/订单}}", "handlebars"),
        ("{% assign a = 1 %}", "liquid"),
        ("{%- unless a -%}x{% endunless %}", "liquid"),
        ("{{ a | date: '%Y' }}", "liquid"),
        ("{{ a|truncate:20 }}", "liquid"),
        ("{% if a contains 'b' %}x{% endif %}", "liquid"),
        ("{% for a in b %}{{ forloop.index }}{% endfor %}", "liquid"),
        ("{% if a %}x{% elsif b %}y{% endif %}", "liquid"),
    ],
)
def test_what_is_written_shows_the_engine(source, engine):
    assert engine_of(source) == engine


def test_a_long_text_of_braces_is_told_quickly():
    assert engine_of("{{ " * 200_000) == "jinja"
    assert engine_of("{% if a |" * 100_000) == "jinja"


def test_names_can_be_seen_without_reading_a_template():
    assert written_names("{{ a.b }} {{{c}}} {{#if d}}{{else}}{{ first name }}{{/if}} {{ a.b }} {{ e | f: 'g' }}") == (
        "a.b", "c", "first name", "e",
    )  # fmt: skip
