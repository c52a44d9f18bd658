"""Vale's word lists are read as their authors wrote them."""

from __future__ import annotations

import re

import pytest

from auditor.errors import FilesError
from auditor.journey.workspace import load_settings
from auditor.kit.house import unwanted
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords, WordRule
from tests.build import touchpoint

SWAPS = """\
extends: substitution
message: "Use '%s' instead of '%s'."
link: https://docs.example/words
level: error
ignorecase: true
action:
  name: replace
swap:
  (?:log|logg) in to: sign in to
  utili[sz]e: use
  whilst|amongst: while|among
exceptions: [Utilise Ltd]
"""


def rules(tmp_path, style: str, named: str = "styles: House.yml\n") -> tuple[WordRule, ...]:
    (tmp_path / "auditor.yaml").touch()
    (tmp_path / "words.yaml").write_text(named, encoding="utf-8")
    (tmp_path / "House.yml").write_text(style, encoding="utf-8")
    return load_settings(tmp_path).words.rules


def hits(rule: WordRule, text: str) -> list[str]:
    return [m[0] for m in re.finditer(rule.pattern, text, 0 if rule.case else re.IGNORECASE)]


def test_a_substitution(tmp_path):
    log, use, whilst = rules(tmp_path, SWAPS)
    assert (use.said, use.instead, use.severity, use.case) == ("utili[sz]e", ("use",), "error", False)
    assert use.message == "Use '%s' instead of '%s'."
    assert use.exceptions == ("Utilise Ltd",)
    assert use.at.line == 10
    assert whilst.instead == ("while", "among")
    assert hits(use, "We Utilize and utilise, not utilised") == ["Utilize", "utilise"]
    assert hits(log, "Log in to it") == ["Log in to"]


def test_capitals_matter_unless_the_style_says_otherwise(tmp_path):
    (rule,) = rules(tmp_path, "extends: substitution\nswap:\n  javascript: JavaScript\n")
    assert (rule.case, rule.severity) == (True, "")
    assert hits(rule, "javascript JavaScript") == ["javascript"]


def test_an_existence_list_and_its_raw_patterns(tmp_path):
    style = (
        "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: suggestion\nignorecase: true\n"
        "tokens:\n  - obviously\n  - of course\n"
    )
    obviously, of_course = rules(tmp_path, style)
    assert (obviously.severity, obviously.instead) == ("notice", ())
    assert hits(of_course, "Of course, racecourse") == ["Of course"]


def test_raw_patterns_are_one_and_stand_before_the_tokens_or_after_them(tmp_path):
    (alone,) = rules(tmp_path, "extends: existence\nraw: ['\\bvery ', '\\w+']\n")
    assert hits(alone, "a very good day, every day") == ["very good"]
    before = "extends: existence\nraw: ['[A-Z]\\w+ ']\ntokens: [thirty, forty]\n"
    first, _ = rules(tmp_path, before)
    assert hits(first, "May thirty, or thirty May") == ["May thirty"]
    assert hits(rules(tmp_path, before + "append: true\n")[1], "forty May") == []
    assert hits(rules(tmp_path, before.replace("[A-Z]\\w+ ", " [A-Z]\\w+") + "append: true\n")[1], "forty May") == [
        "forty May"
    ]


def test_without_word_borders(tmp_path):
    (rule,) = rules(tmp_path, "extends: existence\nnonword: true\ntokens: ['!!+']\n")
    assert hits(rule, "Now!!!") == ["!!!"]


def test_a_look_behind_of_any_length(tmp_path):
    (rule,) = rules(tmp_path, "extends: existence\nnonword: true\ntokens: ['(?<!:[^ ]+?):\\s[A-Z]']\n")
    about = Declared("test", words=HouseWords(rules=(rule,)))
    here = touchpoint("page", about=about)
    assert [t for t in ("Note: This", ":memo: This", "Note: this") if list(unwanted(here, t, "en"))] == ["Note: This"]


def test_an_inline_flag_for_capitals(tmp_path):
    (rule,) = rules(tmp_path, "extends: existence\ntokens: ['(?i)foo']\n")
    assert hits(rule, "FOO") == ["FOO"]


def test_a_style_for_headings(tmp_path):
    (rule,) = rules(tmp_path, "extends: existence\nscope: heading.h1\ntokens: [Welcome]\n")
    assert rule.roles == ("heading",)


def test_a_folder_of_styles_is_read_and_other_checks_in_it_are_passed_over(tmp_path):
    folder = tmp_path / "styles" / "House"
    folder.mkdir(parents=True)
    (folder / "A.yml").write_text("extends: existence\ntokens: [foo]\n", encoding="utf-8")
    (folder / "B.yml").write_text("extends: occurrence\nmax: 3\ntoken: ','\n", encoding="utf-8")
    (folder / "meta.json").write_text("{}", encoding="utf-8")
    assert [r.said for r in rules(tmp_path, "", "styles: styles\n")] == ["foo"]


def test_a_style_may_be_for_one_language_and_audience(tmp_path):
    named = "styles:\n  - {file: House.yml, language: en, audience: staff}\n"
    (rule,) = rules(tmp_path, "extends: existence\ntokens: [foo]\n", named)
    assert (rule.languages, rule.audiences) == (("en",), ("staff",))


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("extends: metric\nformula: x\n", "House.yml:1:10: a Vale style that extends `metric` is no list of words"),
        ("message: x\n", "House.yml:1:1: this is no Vale style: it has no `extends:`"),
        ("extends: substitution\n", "a substitution needs `swap:`"),
        ("extends: substitution\nswap:\n  'a(': b\n", "House.yml:3:3: `a(` is no regular expression that we can read"),
        ("extends: substitution\nswap:\n  a: [b]\n", "what is to be written instead of `a`?"),
        ("extends: existence\n", "an existence check needs `tokens:` or `raw:`"),
        ("extends: existence\ntokens: [{a: b}]\n", "`tokens:` is a list of texts"),
        ("extends: [\n", "House.yml:"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_line(tmp_path, style, said):
    with pytest.raises(FilesError) as caught:
        rules(tmp_path, style)
    assert said in str(caught.value)


def test_an_empty_folder_is_named(tmp_path):
    (tmp_path / "none").mkdir()
    with pytest.raises(FilesError, match="holds no Vale style"):
        rules(tmp_path, "", "styles: none\n")
