from __future__ import annotations

from dataclasses import dataclass

import pytest
from jinja2 import TemplateNotFound, UndefinedError
from jinja2.sandbox import SecurityError

from auditor.errors import FileError, UsageError
from auditor.library.roots import Root, built_in
from auditor.library.templates import environment, theme_folders, theme_text, themes


def root(path, name, **files):
    """A library root whose reports/ has these files: `theme__file_html="text"`."""
    for key, text in files.items():
        theme, _, file = key.partition("__")
        target = path / "reports" / theme / file.replace("_", ".")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    return Root(path, name)


@pytest.fixture
def roots(tmp_path):
    mine = root(tmp_path / "mine", "workspace", acme__page_html="mine", standard__part_html="my part")
    ours = root(
        tmp_path / "ours", "built-in", standard__page_html="ours", standard__part_html="our part", standard__a_css="a"
    )
    return (mine, ours)


def rendered(folders, name):
    return environment(folders, lambda value: value).get_template(name).render()


def test_a_file_is_taken_from_the_nearest_root_that_has_it(roots):
    folders = theme_folders(roots)
    assert rendered(folders, "page.html") == "ours"
    assert rendered(folders, "part.html") == "my part"
    assert theme_text(folders, "a.css", "</style") == "a"


def test_another_theme_falls_back_to_the_standard_theme(roots):
    folders = theme_folders(roots, "acme")
    assert rendered(folders, "page.html") == "mine"
    assert rendered(folders, "part.html") == "my part"


def test_the_built_in_file_can_be_named_although_it_is_replaced(roots):
    folders = theme_folders(roots, "acme")
    assert rendered(folders, "built-in:page.html") == "ours"
    assert rendered(folders, "built-in:part.html") == "our part"


@pytest.mark.parametrize("name", ["../ours", "/etc", "", ".", "nothing"])
def test_a_theme_that_is_none_is_refused(roots, name):
    with pytest.raises(UsageError, match="there is no report theme"):
        theme_folders(roots, name)


@pytest.mark.parametrize("name", ["../../secret.html", "/etc/passwd", "built-in:../../secret.html"])
def test_a_template_outside_the_theme_is_not_found(roots, tmp_path, name):
    (tmp_path / "secret.html").write_text("secret")
    with pytest.raises(TemplateNotFound):
        rendered(theme_folders(roots), name)


def test_a_missing_file_names_the_theme(roots):
    with pytest.raises(FileError, match=r"ours/reports/standard/b\.css: is missing"):
        theme_text(theme_folders(roots), "b.css", "</style")


def test_templates_run_in_a_sandbox_and_escape_what_they_print(roots):
    made = environment(theme_folders(roots), lambda value: value)
    assert made.autoescape is True
    assert made.from_string("{{ a }}").render(a="<b>") == "&lt;b&gt;"
    for bad in ("{{ a.__class__ }}", "{{ a.append(1) }}", "{{ ''.format.__globals__ }}"):
        with pytest.raises(SecurityError):
            made.from_string(bad).render(a=[])
    with pytest.raises(UndefinedError):
        made.from_string("{{ b }}").render()


def test_every_value_passes_the_filter_of_the_caller(roots):
    made = environment(theme_folders(roots), lambda value: value.upper() if isinstance(value, str) else value)
    assert made.from_string('<a title="{{ a }}">').render(a="x") == '<a title="X">'


def test_the_library_brings_the_standard_theme():
    assert list(themes([built_in()])) == ["standard"]


@dataclass(frozen=True)
class Told:
    text: str

    def shout(self):
        return self.text.upper()


def test_fields_methods_and_sentences_are_read_in_loops_and_macros(tmp_path):
    page = (
        "{% macro cell(one) %}<td>{{ one.text }}{{ _('{count} times', count=2) }}</td>{% endmacro %}"
        "{% for one in told %}{{ cell(one) }}{{ one.shout() }}{{ _('said') }}{% endfor %}"
    )
    folders = theme_folders((root(tmp_path, "ours", standard__page_html=page),))
    made = environment(folders, lambda value: value).get_template("page.html").render(told=[Told("<b>"), Told("x")])
    assert made == "<td>&lt;b&gt;2 times</td>&lt;B&gt;said<td>x2 times</td>Xsaid"


@pytest.mark.parametrize("reach", ["told.__class__.__mro__", "told.text.format.__globals__", "told.shout.__func__"])
def test_data_classes_open_no_way_out_of_the_sandbox(tmp_path, reach):
    folders = theme_folders((root(tmp_path, "ours", standard__page_html=f"{{{{ {reach} }}}}"),))
    with pytest.raises((SecurityError, UndefinedError)):
        environment(folders, lambda value: value).get_template("page.html").render(told=Told("x"))
