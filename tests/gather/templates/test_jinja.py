from __future__ import annotations

from pathlib import Path

import pytest

from auditor.gather.templates.worker import work


def rendered(source, data, folder=Path("/nowhere"), *, html=False):
    answer, body = work({"engine": "jinja", "source": source, "data": data, "folder": str(folder), "html": html})
    return answer, body.decode()


def text_of(source, data, *, html=False):
    answer, text = rendered(source, data, html=html)
    return text if "message" not in answer else f"line {answer['line']}: {answer['message']}"


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
    said = text_of(source, data)
    assert said == shown if shown != "TypeError" else "not iterable" in said


def test_html_is_escaped_and_text_is_not():
    source = "<b>{{ x }}</b> {{ a > b }}"
    assert text_of(source, {"x": "<i>"}, html=True) == "<b>&lt;i&gt;</b> {{ a &gt; b }}"
    assert text_of(source, {"x": "<i>"}) == "<b><i></b> {{ a > b }}"


def test_a_missing_value_in_an_attribute_is_a_link_to_its_placeholder():
    assert text_of('<a href="{{ url }}">Go</a>', {"x": 1}, html=True) == '<a href="{{ url }}">Go</a>'


def test_minified_css_is_no_comment():
    css = "<style>@media screen{#outlook a{padding:0}}</style>{{ name }}"
    assert text_of(css, {"name": "Ada"}, html=True).endswith("</style>Ada")


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
    assert text_of(source, {"name": "Ada"}) == source


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ range(10**9)|list }}", "Range too big"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "without end"),
        ("{% for i in range(99999) %}{{ 'a' * 100 }}{% endfor %}", "more than 4,000,000 characters"),
        ("{% include '../secret.txt' %}", "not in its folder"),
        ("{% include '/etc/passwd' %}", "not in its folder"),
        ("{% include 'link.txt' %}", "not in its folder"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% if a %}", "endif"),
        ("one\ntwo {{#each items}}{{/each}}", "line 2: this is not valid Jinja2"),
        ("one\n{% for a in b %}\n{% if a %}{% endif %}\nlast", "line 2: this is not valid Jinja2"),
    ],
)
def test_a_template_that_cannot_be_rendered_says_where_and_why(source, said, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    answer, text = rendered(source, {"a": 1}, folder)
    assert not text
    assert said in f"line {answer['line']}: {answer['message']}"


def test_a_template_may_include_what_lies_beside_it(tmp_path):
    (tmp_path / "foot.txt").write_text(" Yours, {{ brand }}; {{ phone }}")
    answer, text = rendered("Hello.{% include 'foot.txt' %}", {"brand": "Acorn"}, tmp_path)
    assert text == "Hello. Yours, Acorn; {{ phone }}"
    assert (answer["names"], answer["missing"]) == (["brand", "phone"], ["phone"])


def test_a_filter_of_ones_own_gives_what_it_is_given():
    answer, text = rendered("{{ total|money('£') }} {{ gone|money }}", {"total": 5})
    assert text == "5 {{ gone|money }}"
    assert answer["notes"] == ["the filter `money` is not one of Jinja2: what it is given is shown as it is"]


@pytest.mark.parametrize(
    ("source", "data", "names", "missing"),
    [
        ("{{ order.total }} {{ a }} {{ a }}", {"a": 1, "order": {}}, ["order.total", "a"], ["order.total"]),
        ("{% for i in order['items'] %}{{ i.name }} {{ loop.index }}{% endfor %}", {"x": 1}, ["i.name"], ["order.items", "i.name"]),
        ("{{ first name }} {{ Campaign-Name }}", {"first name": 1, "Campaign-Name": 2}, ["first name", "Campaign-Name"], []),
        ("{{ name|default('you') }}{% if vip %}{{ level }}{% endif %}", {"x": 1}, ["name", "level"], []),
        ("{{ url_for(page) ~ b.c }}", {"b": {"c": 1}, "page": 1}, ["page", "b.c"], ["page", "b.c"]),
        ("{{ 'a' }} {{ a - b }}", {"x": 1}, ["a", "b"], ["a"]),
        ("{{ Campaign-Source }}", {"x": 1}, ["Campaign-Source"], ["Campaign-Source"]),
    ],
)  # fmt: skip
def test_the_names_that_are_printed_and_lacking_are_dotted(source, data, names, missing):
    answer, _ = rendered(source, data)
    assert (answer["names"], answer["missing"]) == (names, missing)
