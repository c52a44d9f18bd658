from __future__ import annotations

from pathlib import Path

import pytest

from auditor.journey import families
from auditor.journey.families import members
from auditor.model.journey import Kind, Stage

HEAD = "journey: Templates\ntouchpoints:\n"


@pytest.fixture
def put(tmp_path):
    def write(*names: str, text: str = "Hello {{ name }}") -> Path:
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def ids(pattern, folder):
    return [one.id for one in members(pattern, folder / "journey.yaml")[0]]


def test_each_file_is_a_touchpoint_with_an_id_and_title_of_its_path(put, load):
    put("emails/welcome.html", "emails/order/confirm.html", "emails/order/确认.html", "emails/note.md")
    journey = load(
        f"{HEAD}- from: emails/**/*.html\n  kind: email\n  stage: confirm\n  language: en-GB\n  owner: CRM\n"
        "  purpose: service\n  engine: liquid\n  audience: experts\n  context: [order]\n  check_links: true\n"
        "  sender: Acorn <hello@acorn.example>\n  data: {name: Ada, count: 3, code: 0042}\n"
    )
    first, second, third = journey.touchpoints
    assert [t.id for t in journey.touchpoints] == ["order-confirm", "order-确认", "welcome"]
    assert [t.title for t in journey.touchpoints] == ["Order confirm", "Order 确认", "Welcome"]
    assert third.file is not None
    assert third.file.name == "welcome.html"
    assert dict(third.data) == {"name": "Ada", "count": 3, "code": "0042"}
    for one in (first, second, third):
        assert (one.kind, one.stage, one.language, one.owner, one.purpose, one.engine, one.audience, one.context) == (
            Kind.EMAIL, Stage.CONFIRM, "en-GB", "CRM", "service", "liquid", "experts", ("order",),
        )  # fmt: skip
        assert (one.check_links, one.sender, one.at.line) == (True, "Acorn <hello@acorn.example>", 3)


def test_patterns_say_which_files(put, tmp_path):
    put("m/a.html", "m/b.htm", "m/c.txt", "m/deep/er/d.html", "m/a1.md", "other/e.html")
    assert ids("m/*.html", tmp_path) == ["a"]
    assert ids("m/**/*.html", tmp_path) == ["a", "deep-er-d"]
    assert ids("m/*.{html,htm}", tmp_path) == ["a", "b"]
    assert ids("m/[bc].*", tmp_path) == ["b", "c"]
    assert ids("m/[!a]*.*", tmp_path) == ["b", "c"]
    assert ids("m/?.html", tmp_path) == ["a"]
    assert ids("m/a.html", tmp_path) == ["a"]
    assert ids("*/*.html", tmp_path) == ["m-a", "other-e"]
    assert ids(f"{tmp_path}/m/*.txt", tmp_path / "elsewhere") == ["c"]
    assert ids("../m/*.txt", tmp_path / "elsewhere") == ["c"]


def test_a_text_beside_the_html_of_its_name_is_its_text_part(put, tmp_path):
    put("m/a.html", "m/a.txt", "m/b.txt", "m/sub/a.txt", "m/c.mjml", "m/c.txt")
    assert ids("m/**/*.*", tmp_path) == ["a", "b", "c", "sub-a"]
    assert ids("m/*.txt", tmp_path) == ["a", "b", "c"]


def test_ids_are_unique_and_kept(put, tmp_path):
    put("m/a.html", "m/a.mjml", "m/x y.html", "m/x-y.html", "m/!!.html")
    assert ids("m/*", tmp_path) == ["template", "a-html", "a-mjml", "x-y-html", "x-y-2"]
    long = "n" * 120
    put(f"long/{long}.html", f"long/{long}x.html")
    assert [len(one) for one in ids("long/*", tmp_path)] == [80, 77]


def test_hidden_files_and_links_out_of_the_folder_are_left_out(put, tmp_path):
    put("m/a.html", "m/.hidden.html", "m/.git/b.html", "secret/s.html", "m/sub/c.html")
    (tmp_path / "m" / "out.html").symlink_to(tmp_path / "secret" / "s.html")
    (tmp_path / "m" / "folder").symlink_to(tmp_path / "secret")
    (tmp_path / "m" / "within.html").symlink_to(tmp_path / "m" / "a.html")
    (tmp_path / "m" / "round").symlink_to(tmp_path / "m")
    assert ids("m/**/*.html", tmp_path) == ["a", "sub-c", "within"]


@pytest.mark.parametrize(
    ("family", "said"),
    [
        ("from: nosuch/*.html\n  kind: email", "3:9: no file fits `nosuch/*.html` beside test-journey.yaml"),
        ("from: emails\n  kind: email", "3:9: `emails` is a folder: say which files of it, such as `emails/**/*.html`"),
        ("from: emails/*.html", "3:3: are these emails, texts or scripts? Say `kind:` (a.html does not show it)"),
        ("from: emails/*.html\n  kind: page", "`page`"),
        ("from: emails/*.html\n  kind: email\n  steps: [back]", "unknown key `steps`"),
        ("from: emails/*.html\n  kind: email\n  topic: return", "`topic:` goes with `kind: script`"),
        ("from: emails/*.html\n  kind: email\n  channel: sms", "`channel:` is not for a email"),
        ("from: emails/*.html\n  kind: script\n  sender: x", "`sender:` goes with `kind: email` and `kind: text`"),
        ("from: emails/*.html\n  kind: email\n  data: nosuch.yaml", "there is no file `nosuch.yaml`"),
        ("from: emails/*.html\n  kind: email\n  data: [1]", "data is a mapping, or the name of a YAML or JSON file"),
        ("from: emails/*.html\n  kind: email\n  data: list.yaml", "data is a mapping: `name: value`"),
        ("from: 'emails/${run}/*.html'\n  kind: email", "`${run}` is known only during the walk"),
        ("from: emails/*.html\n  kind: email\n- id: a\n  kind: text\n  file: emails/a.html", "5:3: two touchpoints are called `a`"),
        ("from: emails/*.html\n  kind: email\n- from: sms/*.txt\n  kind: text", "5:3: two touchpoints are called `a`, the first in line 3, the second is made of a.txt: add `id:`"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_family_is_said(put, faults, family, said):
    put("emails/a.html", "sms/a.txt")
    put("list.yaml", text="- 1\n")
    found = faults(f"{HEAD}- {family}\n")
    assert len(found) == 1, found
    assert said in found[0]


def test_an_id_stands_before_those_of_a_family(put, load):
    put("emails/a.html", "sms/a.txt")
    journey = load(
        f"{HEAD}- {{from: emails/*.html, kind: email}}\n- {{from: sms/*.txt, kind: text, id: sms, channel: push}}\n"
        "events: {delay: sms-a}\n"
    )
    assert [(t.id, t.kind, t.channel) for t in journey.touchpoints] == [("a", "email", ""), ("sms-a", "text", "push")]


def test_too_many_files_are_refused(put, tmp_path, monkeypatch):
    put(*(f"m/{n}.html" for n in range(12)))
    monkeypatch.setattr(families, "MOST", 10)
    assert "fits 12 files; at most 10 are read" in members("m/*", tmp_path / "j.yaml")[1]
    monkeypatch.setattr(families, "_MOST_SEEN", 5)
    assert "more than 5 files lie in" in members("m/*", tmp_path / "j.yaml")[1]


def test_a_folder_of_data_has_a_file_for_each(put, load):
    put("m/a.html", "m/b.html", "m/deep/c.html", "m/d.html")
    put("data/a.yaml", text="name: Ada\n1: one\n")
    put("data/b.json", text='{"subject": "Hi {{ name }}", "model": {"name": "Bo", "subject": "x"}}')
    put("data/deep/c.yml", text="model: {name: Cy}\nother: 1\n")
    journey = load(f"{HEAD}- {{from: m/**/*.html, kind: email, data: data}}\n")
    data = {t.id: dict(t.data) for t in journey.touchpoints}
    assert data == {
        "a": {"name": "Ada", "1": "one"}, "b": {"subject": "Hi {{ name }}", "name": "Bo"},
        "deep-c": {"model": {"name": "Cy"}, "other": 1}, "d": {},
    }  # fmt: skip


def test_a_file_of_data_is_for_each_if_its_keys_are_templates(put, load):
    put("m/a.html", "m/b.html")
    put("each.json", text='{"a": {"subject": "S", "model": {"n": 1}}, "gone": {"subject": "S", "model": {}}}')
    put("all.yaml", text="a: {n: 1}\nname: Ada\n")
    each = load(f"{HEAD}- {{from: m/*.html, kind: email, data: each.json}}\n")
    assert [dict(t.data) for t in each.touchpoints] == [{"subject": "S", "n": 1}, {}]
    whole = load(f"{HEAD}- {{from: m/*.html, kind: email, data: all.yaml}}\n")
    assert [dict(t.data) for t in whole.touchpoints] == [{"a": {"n": 1}, "name": "Ada"}] * 2
