from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from auditor.gather.templates import handlebars
from auditor.gather.templates.handlebars import render_handlebars
from auditor.gather.templates.worker import RenderFault

pytest_plugins = ["tests.gather.desk"]
VENDOR = Path(handlebars.__file__).parent / "vendor"
pytestmark = pytest.mark.browser


@pytest.fixture
def fill(desk, tmp_path):
    def run(source, data, *, html=True, seconds=20.0):
        return desk.run(render_handlebars(source, data, tmp_path / "mail.html", desk.sheet, html=html, seconds=seconds))

    return run


def test_the_library_is_unmodified_and_its_licence_stands_beside_it():
    said = json.loads((VENDOR / "handlebars.json").read_text())
    raw = (VENDOR / "handlebars.min.js").read_bytes()
    assert hashlib.sha256(raw).hexdigest() == said["sha256"]
    assert f"handlebars v{said['version']}" in raw[:200].decode()
    assert "Yehuda Katz" in (VENDOR / "LICENSE-handlebars").read_text()


@pytest.mark.parametrize(
    ("source", "data", "shown"),
    [
        ("Dear {{name}}, {{{name}}}", {"name": "<Ada>"}, "Dear &lt;Ada&gt;, <Ada>"),
        ("Total: {{ order.total }}", {"order": {}}, "Total: {{ order.total }}"),
        ("{{#each items}}{{name}} {{@index}};{{/each}}", {"items": [{"name": "Tent"}, {}]}, "Tent 0;{{name}} 1;"),
        ("{{#each items}}{{this}} {{name}} {{../shop}};{{/each}}", {"shop": "S"}, "{{this}} {{name}} S;"),
        ("{{#each items as |it|}}{{it.name}}{{/each}}", {}, "{{it.name}}"),
        ("{{#if vip}}Thanks{{else}}Bye{{/if}}{{#unless vip}}!{{/unless}}", {}, "Bye!"),
        ("{{#with order}}{{total}}{{/with}}", {}, "{{total}}"),
        ("{{#items}}{{name}} of {{shop}}{{/items}}", {"shop": "S", "items": [{"name": "A"}]}, "A of S"),
        ("{{#rows}}{{.}},{{/rows}}{{#gone}}{{a}}{{/gone}}", {"rows": ["x", 1]}, "x,1,{{a}}"),
        ("{{#items}}some{{/items}}{{^items}}none{{/items}}", {}, "none"),
        ("{{nothing}}|{{zero}}|{{no}}", {"nothing": None, "zero": 0, "no": False}, "|0|false"),
        ("{{[first name]}} {{'first name'}}", {"first name": "Ada"}, "Ada Ada"),
        ("{{a}}", {"a": "{{b}}", "b": "no"}, "{{b}}"),
        ("亲爱的{{姓名}}，{{订单.编号}}", {"姓名": "王芳"}, "亲爱的王芳，{{订单.编号}}"),
        (
            "{{#files}}Files: {{#each .}}{{name}},{{/each}}{{/files}}",
            {"files": [{"name": "a"}, {"name": "b"}]},
            "Files: a,b,",
        ),
        ("{{lookup a 'k'}} {{#each a}}{{@key}}{{/each}}", {"a": {"k": "v"}}, "v k"),
    ],
)
def test_data_fill_a_template_and_what_is_missing_stays_as_written(source, data, shown, fill):
    assert fill(source, data)[0] == shown


def test_a_text_knows_no_entities(fill):
    assert fill("{{a}} {{b}}", {"a": "<Tom & Jerry>"}, html=False)[0] == "<Tom & Jerry> {{b}}"


@pytest.mark.parametrize(
    "source",
    [
        "{{constructor.name}}", "{{__proto__.x}}", "{{lookup this 'constructor'}}", "{{toString}}", "{{a.__proto__}}",
        "{{__lookupGetter__}}", "{{hasOwnProperty}}", "{{self}} {{postMessage}}", "{{process.env}}", "{{auditorShown}}",
    ],
)  # fmt: skip
def test_there_is_no_way_from_a_value_to_the_interpreter(source, fill):
    assert fill(source, {"a": "x"}, html=False)[0] == source


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("{{ constructor.constructor('return process')() }}", "1: this is not valid Handlebars"),
        ("{{#each l}}{{#each ../l}}{{#each ../../l}}x{{/each}}{{/each}}{{/each}}", "loops more than 500,000 times"),
        ("{{#each l}}{{../big}}{{/each}}", "more than 4,000,000 characters"),
        ("{{> self}}", "calls itself without end"),
        ("{{> nosuch}}", "it includes `nosuch`, which is not in its folder"),
        ("{{> link}}", "it includes `link`, which is not in its folder"),
        ("a\n{{#if a}}\n{{#if b}}{{/if}}\nlast", "2: this is not valid Handlebars: `{{#if}}` is never closed"),
        ("a\n{{#if a}}{{/each}}", "2: this is not valid Handlebars: if doesn't match each"),
        ("{{> broken}}", "in the partial `broken`"),
    ],
)
def test_a_template_that_cannot_be_rendered_says_where_and_why(source, said, fill, tmp_path_factory, tmp_path):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.hbs"
    secret.write_text("secret")
    (tmp_path / "link.hbs").symlink_to(secret)
    (tmp_path / "self.hbs").write_text("x{{> self}}")
    (tmp_path / "broken.hbs").write_text("{{#if}")
    with pytest.raises(RenderFault) as caught:
        fill(source, {"l": list(range(1000)), "big": "x" * 5000})
    assert said in f"{caught.value.line}: {caught.value.message}"


def test_one_that_hangs_is_ended_and_the_next_one_is_filled(fill, monkeypatch):
    source = "{{#each l}}{{#each ../l}}{{#each ../../l}}{{/each}}{{/each}}{{/each}}"
    hanging = re.sub(r"MOST_ROUNDS = \d+", "MOST_ROUNDS = 1e15", handlebars._code())
    known = handlebars._code()
    monkeypatch.setattr(handlebars, "_code", lambda: hanging)
    handlebars._pages.clear()
    with pytest.raises(RenderFault, match=r"took more than 0\.5 seconds"):
        fill(source, {"l": list(range(3000))}, seconds=0.5)
    monkeypatch.setattr(handlebars, "_code", lambda: known)
    assert fill("{{a}}", {"a": 1})[0] == "1"


def test_partials_come_from_the_folder_of_the_template(fill, tmp_path):
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "foot.hbs").write_text("Yours, {{brand}}; {{phone}} {{> _last}}")
    (tmp_path / "_last.mustache").write_text("END")
    text, names, missing, _ = fill("{{> parts/foot}}", {"brand": "Acorn"})
    assert text == "Yours, Acorn; {{phone}} END"
    assert (names, missing) == (["brand", "phone"], ["phone"])


def test_helpers_of_ones_own_give_what_they_are_given(fill):
    source = "{{money total '£'}} {{money gone}} {{#ifPaid a}}paid{{/ifPaid}}"
    text, names, missing, notes = fill(source, {"total": 5, "a": 1})
    assert text == "5 {{money gone}} paid"
    assert (names, missing) == (["total", "gone"], ["gone"])
    assert notes == [
        "the helper `money` is not one of Handlebars: what it is given is shown as it is",
        "the block helper `ifPaid` is not one of Handlebars: what stands in it is shown",
    ]
