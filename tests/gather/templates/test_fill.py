from __future__ import annotations

import codecs

import pytest

from auditor.errors import AuditorError, FileError
from auditor.gather.kinds import capture_file
from auditor.gather.templates import fill as filling
from auditor.gather.templates.fill import fill
from auditor.gather.templates.source import unclosed
from auditor.model.artifacts import Document, Mail, Texts
from auditor.model.journey import Kind, Touchpoint
from auditor.model.mails import Template

pytest_plugins = ["tests.gather.desk"]
pytestmark = pytest.mark.browser


@pytest.fixture
def put(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content) if isinstance(content, bytes) else path.write_text(content, encoding="utf-8")
        return path

    return write


@pytest.fixture
def filled(desk, put):
    def run(source, data=None, name="mail.html", engine=""):
        path = put(name, source)
        touchpoint = Touchpoint("t", "T", Kind.EMAIL, file=path, data=tuple((data or {}).items()), engine=engine)
        return desk.run(fill(touchpoint, path, desk.sheet))

    return run


@pytest.fixture
def captured(desk, put):
    def run(source, data=None, name="mail.html", kind=Kind.EMAIL, **more):
        path = put(name, source)
        touchpoint = Touchpoint("t", "T", kind, file=path, data=tuple((data or {}).items()), **more)
        return desk.run(capture_file(touchpoint, desk.sheet))

    return run


@pytest.mark.parametrize(
    ("source", "engine", "text"),
    [
        ("Hi {{ a.b }} {{ c }}", "jinja", "Hi 1 {{ c }}"),
        ("Hi {{ a.b | append: '!' }} {{ c }}", "liquid", "Hi 1! {{ c }}"),
        ("Hi {{#with a}}{{b}}{{/with}} {{ c }}", "handlebars", "Hi 1 {{ c }}"),
    ],
)
def test_every_engine_is_found_and_says_what_is_lacking(filled, source, engine, text):
    done = filled(source, {"a": {"b": 1}})
    assert done.text == text
    assert done.template.engine == engine
    assert done.template.missing == ("c",)


def test_the_engine_that_is_named_is_used(filled):
    assert filled("{{ a }}", {"a": 1}, engine="none").text == "{{ a }}"
    assert filled("{{ a }}", {"a": 1}, engine="handlebars").template.engine == "handlebars"
    with pytest.raises(FileError) as caught:
        filled("{% if a %}{{#each b}}{{/each}}{% endif %}", {"a": 1}, engine="jinja")
    assert "engine:" not in str(caught.value)


def test_a_wrong_guess_says_how_to_name_the_engine(filled):
    with pytest.raises(FileError, match=r"read as Liquid.*`engine:` `jinja` or `handlebars`, or `none`"):
        filled("{% unless a %}{{ b }", {"a": 1})


def test_without_data_all_names_are_lacking_and_another_kind_is_shown_as_it_is(filled):
    done = filled("{{ a.b }}{% if c %}{{ d }}{% endif %}")
    assert (done.text, done.template.missing) == ("{{ a.b }}", ("a.b", "d"))
    broken = filled("{{#if a}} {{ b.c }}")
    assert (broken.text, broken.template.missing) == ("{{#if a}} {{ b.c }}", ("b.c",))
    assert filled("plain").template == Template()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this is no text"),
        ("Hello {{ a }}".encode("utf-16-le"), "this looks like UTF-16 without its mark"),
        (b"one\ntwo\ncaf\xe9", "mail.html:3: this is not UTF-8"),
        (b"x" * 17_000_000, "too large for a template: more than 4,000,000 characters"),
        ("a\n{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", "more than 1 seconds"),
        ("{{ 'a' * 10**10 }}", "more than 512 MB of memory"),
        ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "calls itself without end"),
        ("{% include '../../etc/passwd' %}", "mail.html:1: this cannot be rendered: it includes"),
        ("one\n{% if a %}\nthree", "mail.html:2: this is not valid Jinja2"),
        ("{{ constructor.constructor('return process')() }}{{#if a}}{{/if}}", "this is not valid Handlebars"),
    ],
)  # fmt: skip
def test_what_cannot_be_filled_is_lost_with_its_reason_and_the_next_one_is_filled(captured, content, said, monkeypatch):
    monkeypatch.setattr(filling, "SECONDS", 1.0 if "seconds" in said else 60.0)  # a busy machine is slow
    assert said in captured(content, {"b": 1}).lost
    monkeypatch.setattr(filling, "SECONDS", 60.0)
    assert captured("<p>Hi {{ b }}</p>", {"b": 1}).artifacts[Texts].blocks[-1].text == "Hi 1"


def test_utf_16_with_its_mark_and_two_megabytes_are_read(filled):
    assert filled(codecs.BOM_UTF16_LE + "您好 {{ a }}".encode("utf-16-le"), {"a": 1}).text == "您好 1"
    assert len(filled("x" * 2_000_000 + "{{ a }}", {"a": 1}).text) == 2_000_001


def test_deep_and_odd_data_are_data(filled):
    deep: object = "end"
    for _ in range(300):
        deep = {"a": deep}
    data = {"deep": deep, "list": [[[1]]], "": 3, "a b": 4, "0": "zero", "long": 10**30}
    assert filled("{{ deep.a.a is mapping }} {{ list[0][0][0] }} {{ long }}", data).text == f"True 1 {10**30}"
    assert filled("{{#each list}}{{this.[0].[0]}}{{/each}} {{[0]}} {{[a b]}}", data).text == "1 zero 4"
    assert filled("{{ list[0][0][0] | plus: 1 }}{{ deep.b }}", data).text == "2{{ deep.b }}"


MJML = '<mjml lang="en"><mj-body><mj-section><mj-column>\n{}\n</mj-column></mj-section></mj-body></mjml>'


def test_mjml_is_filled_then_compiled(captured):
    source = MJML.format(
        '<mj-text>Hi {{#each l}}{{n}}{{/each}} {{ gone }} 您好</mj-text><mj-button href="{{u}}">Go</mj-button>'
    )
    mail = captured(source, {"l": [{"n": "<Ada>"}], "u": "https://acorn.example/", "subject": "Re: {{u}}"}, "mail.mjml")
    assert mail.lost == ""
    assert [b.text for b in mail.artifacts[Texts].blocks if b.role != "subject"] == ["Hi <Ada> {{ gone }} 您好", "Go"]
    assert mail.artifacts[Mail].subject == "Re: https://acorn.example/"
    assert mail.artifacts[Template] == Template("handlebars", ("n", "gone", "u"), ("gone",))


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (MJML.format("<mj-text>a"), "mail.mjml:3: this is not valid MJML: `</mj-column>` closes an element while `<mj-text>` of line 2 is open"),
        ("<mjml><mj-body>", "mail.mjml:1: this is not valid MJML: `<mj-body>` is never closed"),
        ("<p>Hello</p>", "mail.mjml:1: this is not valid MJML: there is no `<mjml>` in it"),
        ("<mjml><mj-body>" + "<mj-wrapper>" * 5000, "more than 200 elements in each other"),
        (MJML.format('<mj-include path="/etc/passwd" />'), "mail.mjml:2: it includes `/etc/passwd`, which is not in its folder"),
        (MJML.format('<mj-include path="../secret.mjml" />'), "it includes `../secret.mjml`, which is not in its folder"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_mjml_is_said_with_its_line(captured, source, said):
    assert said in captured(source, {"a": 1}, "mail.mjml").lost


def test_mjml_includes_from_its_folder_are_filled_too(captured, put):
    put("parts/foot.mjml", "<mj-text>Yours, {{ brand }} {{ phone }}</mj-text>")
    mail = captured(MJML.format('<mj-include path="./parts/foot" />'), {"brand": "Acorn"}, "mail.mjml")
    assert mail.lost == ""
    assert mail.artifacts[Texts].blocks[-1].text == "Yours, Acorn {{ phone }}"
    assert mail.artifacts[Template].missing == ("phone",)


EML = (
    b"From: =?utf-8?b?e3sgYnJhbmQgfX0=?= <{{ from }}>\r\nTo: {{ customer.email }}\r\nSubject: =?utf-8?q?Order_=7B=7B_id_=7D=7D?=\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nVG90YWw6IHt7IHRvdGFsIH19Cg==\r\n--b\r\nContent-Type: text/html\r\n\r\n"
    b"<p>Total: {{ total }}, {{ gone }}</p>\r\n--b--\r\n"
)


def test_a_saved_mail_is_filled_once_it_is_decoded_and_without_data_left_alone(captured):
    data = {
        "brand": "Acorn",
        "id": "A-1",
        "total": "<£5>",
        "from": "a@acorn.example",
        "customer": {"email": "b@x.example"},
    }
    mail = captured(EML, data, "mail.eml")
    head = mail.artifacts[Mail]
    assert (head.subject, head.sender_name, head.text.strip()) == ("Order A-1", "Acorn", "Total: <£5>")
    assert (head.sender, head.to) == ("a@acorn.example", ("b@x.example",))
    assert mail.artifacts[Texts].blocks[-1].text == "Total: <£5>, {{ gone }}"
    assert mail.artifacts[Template].missing == ("gone",)
    alone = captured(EML, None, "mail.eml")
    assert alone.artifacts[Mail].subject == "Order {{ id }}"
    assert Template not in alone.artifacts


@pytest.mark.parametrize(("kind", "name"), [(Kind.TEXT, "a.txt"), (Kind.SCRIPT, "a.md")])
def test_messages_and_scripts_know_every_engine(captured, kind, name):
    said = captured("agent: Hello {{#each l}}{{n}}, {{/each}}{{gone}}", {"l": [{"n": "A & B"}]}, name, kind)
    assert said.artifacts[Texts].blocks[-1].text.endswith("Hello A & B, {{gone}}")
    assert said.artifacts[Template].missing == ("gone",)


def test_what_is_not_known_of_an_engine_is_noted(captured):
    mail = captured("<p>{{ total | money }}</p>{% assign a = 1 %}", {"total": 5})
    assert "the filter `money` is not one of Liquid" in mail.artifacts[Document].truncated


def test_the_line_of_an_unclosed_tag_is_the_innermost():
    assert unclosed("a\n{% if b %}\n{% for c in d %}\n{% endfor %}") == 2
    assert unclosed("{% raw %}{% if a %}{% endraw %}\n{% set x = 1 %}") == 0


def test_errors_are_the_auditor_s_own(filled):
    with pytest.raises(AuditorError):
        filled("{{#each}}x{{/each}}", {"a": 1})
