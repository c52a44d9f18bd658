from __future__ import annotations

from pathlib import Path

import pytest

from auditor.gather.templates.worker import work


def rendered(source, data, folder=Path("/nowhere"), *, html=False):
    answer, body = work({"engine": "liquid", "source": source, "data": data, "folder": str(folder), "html": html})
    return answer, body.decode()


@pytest.mark.parametrize(
    ("source", "data", "shown"),
    [
        ("Dear {{ name | capitalize }},", {"name": "ada"}, "Dear Ada,"),
        ("Total: {{order.total}}", {"order": {}}, "Total: {{order.total}}"),
        ("{{ order.total | prepend: '£' -}} !", {"x": 1}, "{{ order.total | prepend: '£' -}}!"),
        ("{% for i in items %}{{ i.name }} {{ forloop.index }};{% endfor %}", {"items": [{"name": "Tent"}, {}]}, "Tent 1;{{ i.name }} 2;"),
        ("{% for i in items %}{{ i.name }};{% endfor %}", {}, "{{ i.name }};"),
        ("{% for i in items %}{{ i }}{% else %}none{% endfor %}", {"items": []}, "none"),
        ("{% if vip %}Thanks{% endif %}{% unless vip %}Bye{% endunless %}", {}, "Bye"),
        ("{{ name | default: 'you' }}", {}, "you"),
        ("{{ nothing }}|", {"nothing": None}, "|"),
        ("{{ html }}", {"html": "<b>"}, "<b>"),
        ("{{ a }}", {"a": "{{ b }}", "b": "no"}, "{{ b }}"),
        ("亲爱的{{ 姓名 }}，{{ 订单.编号 }}", {"姓名": "王芳"}, "亲爱的王芳，{{ 订单.编号 }}"),
        ("{% assign x = order.total %}{{ x }}", {}, "{{ x }}"),
    ],
)  # fmt: skip
def test_data_fill_a_template_and_what_is_missing_stays_as_written(source, data, shown):
    assert rendered(source, data, html=True)[1] == shown


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{% for i in (1..1000000000) %}x{% endfor %}", "loops more than 200,000 times"),
        ("{% for i in (1..999) %}{% for j in (1..999) %}{% endfor %}{% endfor %}", "loops more than 200,000 times"),
        ("{% for i in (1..9999) %}{{ big }}{% endfor %}", "more than 4,000,000 characters"),
        ("{% assign a='aaaaaaaaaa' %}{% for i in (1..100) %}{% assign a = a | append: a %}{% endfor %}", "too much"),
        ("{% include '/etc/passwd' %}", "it includes `/etc/passwd`, which is not in its folder"),
        ("a\n{% render '../secret' %}", "2: this cannot be rendered: it includes `../secret`"),
        ("{% include 'link' %}", "not in its folder"),
        ("{% include 'self' %}", "recursive include"),
        ("{{ ''.__class__ }}", "not valid Liquid"),
        ("a\n\n{% if a %}\n{% for b in c %}{% endfor %}", "3: this is not valid Liquid"),
        ("a\n{{ b", "2: this is not valid Liquid"),
        ("{% nosuch %}", "1: this is not valid Liquid"),
    ],
)
def test_a_template_that_cannot_be_rendered_says_where_and_why(source, said, tmp_path):
    (tmp_path / "secret.liquid").write_text("secret")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "link.liquid").symlink_to(tmp_path / "secret.liquid")
    (folder / "self.liquid").write_text("x{% include 'self' %}")
    answer, text = rendered(source, {"a": 1, "big": "x" * 1000}, folder)
    assert not text
    assert said in f"{answer['line']}: {answer['message']}"


def test_no_attribute_of_a_value_can_be_reached():
    assert rendered("{{ a.__class__ }} {{ a.format }}", {"a": "x"})[1] == "{{ a.__class__ }} {{ a.format }}"


def test_what_lies_beside_it_may_be_included(tmp_path):
    (tmp_path / "_foot.liquid").write_text("Yours, {{ brand }}; {{ phone }}")
    answer, text = rendered("{% include 'foot' %}", {"brand": "Acorn"}, tmp_path)
    assert text == "Yours, Acorn; {{ phone }}"
    assert answer["missing"] == ["phone"]


def test_a_filter_of_ones_own_gives_what_it_is_given():
    answer, text = rendered("{{ total | money }} {{ gone | money }}", {"total": 5})
    assert text == "5 {{ gone | money }}"
    assert answer["notes"] == ["the filter `money` is not one of Liquid: what it is given is shown as it is"]


def test_the_names_that_are_printed_and_lacking_are_dotted():
    source = "{{ order.total }}{% for i in order.items %}{{ i.name }}{{ forloop.index }}{% endfor %}{{ a | append: b }}"
    answer, _ = rendered(source, {"a": 1, "order": {}})
    assert answer["names"] == ["order.total", "i.name", "a", "b"]
    assert answer["missing"] == ["order.total", "order.items", "i.name", "b"]
