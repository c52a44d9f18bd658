from __future__ import annotations

from pathlib import Path

import pytest

from auditor.errors import FileError
from auditor.gather.templates import render
from auditor.gather.templates.render import render_source, render_template

HERE = Path("mail.html")
TEXT = Path("mail.txt")


@pytest.mark.parametrize(
    ("source", "data", "shown"),
    [
        ("Dear {{ name }},", {"name": "Ada"}, "Dear Ada,"),
        ("Total: {{ order.total }}", {"order": {"total": "£5"}}, "Total: £5"),
        ("Total: {{ order.total }}", {}, "Total: {{ order.total }}"),
        ("Total: {{order.total|upper}}!", {"order": {}}, "Total: {{order.total|upper}}!"),
        ("{{ 'Dear ' ~ name }}, {{ n|default('you') }}", {"a": 1}, "{{ 'Dear ' ~ name }}, you"),
        ("{{ a + 1 }} {{ b.c() }} {{ -d }} {{ e > 2 }} {{ l|join(', ') }}", {"l": 3}, "TypeError"),
        ("{{ a + 1 }} {{ b.c() }} {{ -d }} {{ e > 2 }} {{ l|join(', ') }}", {},
         "{{ a + 1 }} {{ b.c() }} {{ -d }} {{ e > 2 }} {{ l|join(', ') }}"),
        ("{% for i in items %}{{ i.name }}: {{ i.price|round(2) }}; {% endfor %}", {"items": [{"name": "Tent", "price": 9.999}, {}]},
         "Tent: 10.0; {{ i.name }}: {{ i.price|round(2) }}; "),
        ("{% for i in items %}{{ i.name }}; {% endfor %}", {}, "{{ i.name }}; "),
        ("{% if vip %}Thank you. {% endif %}Bye", {}, "Bye"),
        ("{{ Campaign-Name }} {{ first name }}", {"Campaign-Name": "Spring", "first name": "Ada"}, "Spring Ada"),
        ("{{ a }}", {"a": "{{ b }}", "b": "no"}, "{{ b }}"),
        ("{# note #}Hi {% raw %}{{ x }}{% endraw %}", {"x": 1}, "Hi {{ x }}"),
        ("亲爱的{{ 姓名 }}，{{ 订单.编号 }}", {"姓名": "王芳"}, "亲爱的王芳，{{ 订单.编号 }}"),
    ],
)  # fmt: skip
def test_data_fill_a_template_and_what_is_missing_stays_as_written(source, data, shown):
    if shown == "TypeError":
        with pytest.raises(FileError, match="not iterable"):
            render_source(source, data, TEXT)
    else:
        assert render_source(source, data, TEXT) == shown


def test_html_is_escaped_and_text_is_not(tmp_path):
    for name, shown in {"a.html": "<b>&lt;i&gt;</b> {{ a &gt; b }}", "a.txt": "<b><i></b> {{ a > b }}"}.items():
        (tmp_path / name).write_text("<b>{{ x }}</b> {{ a > b }}")
        assert render_template(tmp_path / name, {"x": "<i>"}) == shown


def test_a_missing_value_in_an_attribute_is_a_link_to_its_placeholder():
    assert render_source('<a href="{{ url }}">Go</a>', {"x": 1}, HERE) == '<a href="{{ url }}">Go</a>'


def test_minified_css_is_no_comment():
    css = "<style>@media screen{#outlook a{padding:0}}</style>{{ name }}"
    assert render_source(css, {"name": "Ada"}, HERE).endswith("</style>Ada")


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ name.__class__.__mro__[1].__subclasses__() }}",
        "{{ ().__class__.__base__ }}",
        "{{ cycler.__init__.__globals__.os }}",
    ],
)
def test_there_is_no_way_from_a_value_to_the_interpreter(source):
    assert render_source(source, {"name": "Ada"}, TEXT) == source


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "more than 1 seconds"),
        ("{{ range(10**9)|list }}", "Range too big"),
        ("{{ 'a' * 10**10 }}", "MB of memory"),
        (
            "{% set n = namespace(x='aaaaaaaa') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
            "memory",
        ),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "without end"),
        ("{% for i in range(99999) %}{{ 'a' * 100 }}{% endfor %}", "more than 4,000,000 characters"),
        ("{% include '../secret.txt' %}", "not in its folder"),
        ("{% include '/etc/passwd' %}", "not in its folder"),
        ("{% include 'link.txt' %}", "not in its folder"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% if a %}", "endif"),
        ("{{ a|nosuch }}", "No filter named"),
        ("one\ntwo {{#each items}}{{/each}}", "mail.txt:2:"),
        ("{{#each items}}{{/each}}", "{{#each items}} is Handlebars"),
        ("Hello {{{ name }}}", "{{{ name }}} is Handlebars or Mustache, of which only plain {{ name }} is read"),
        ("{{^ none }}x{{/ none }}", "is Handlebars or Mustache"),
    ],
)
def test_a_template_that_cannot_be_rendered_says_where_and_why(source, said, tmp_path, monkeypatch):
    monkeypatch.setattr(render, "SECONDS", 1.0 if said == "more than 1 seconds" else 30.0)  # a busy machine is slow
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "mail.txt").write_text(source)
    with pytest.raises(FileError) as caught:
        render_template(folder / "mail.txt", {"a": 1})
    assert said in str(caught.value)
    assert "Traceback" not in str(caught.value)


def test_a_template_may_include_what_lies_beside_it(tmp_path):
    (tmp_path / "mail.txt").write_text("Hello.{% include 'foot.txt' %}")
    (tmp_path / "foot.txt").write_text(" Yours, {{ brand }}; {{ phone }}")
    assert render_template(tmp_path / "mail.txt", {"brand": "Acorn"}) == "Hello. Yours, Acorn; {{ phone }}"


@pytest.mark.parametrize("source", ["{{#each items}}x{{/each}}", "{% nosuch %}", "{{ a b }}", "{{"])
def test_without_data_a_template_of_another_kind_is_shown_as_it_is(source):
    assert render_source(source, {}, HERE) == source


def test_a_file_that_is_not_utf8_or_not_there_is_named_with_its_line(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"one\ntwo\ncaf\xe9")
    with pytest.raises(FileError, match=r"a\.txt:3:.*UTF-8"):
        render_template(tmp_path / "a.txt", {})
    with pytest.raises(FileError, match="cannot be read"):
        render_template(tmp_path / "none.txt", {})


def test_what_needs_no_statement_needs_no_process(monkeypatch):
    monkeypatch.setattr(render, "run_apart", None)
    assert render_source("{{ a|upper }} {{ b.c }}", {"a": "x"}, TEXT) == "X {{ b.c }}"
