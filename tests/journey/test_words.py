"""`words.yaml` is read as it is written, and what is wrong with it is said with file and line."""

from __future__ import annotations

import re

import pytest

from auditor.errors import FilesError
from auditor.journey.workspace import load_settings
from auditor.model.words import HouseWords


def words(tmp_path, text: str, settings: str = "") -> HouseWords:
    (tmp_path / "auditor.yaml").write_text(settings, encoding="utf-8")
    (tmp_path / "words.yaml").write_text(text, encoding="utf-8")
    return load_settings(tmp_path).words


def faults(tmp_path, text: str, settings: str = "") -> list[str]:
    with pytest.raises(FilesError) as caught:
        words(tmp_path, text, settings)
    return [str(f).splitlines()[0].replace(str(tmp_path), "") for f in caught.value.faults]


def test_no_file_and_an_empty_file_are_no_words(tmp_path):
    (tmp_path / "auditor.yaml").write_text("", encoding="utf-8")
    assert load_settings(tmp_path).words == HouseWords()
    assert words(tmp_path, "# nothing yet\n") == HouseWords()


def test_preferred_words_name_what_they_stand_for(tmp_path):
    read = words(tmp_path, "preferred:\n  sign in: [log in, login]\n  优惠券: 代金券\n")
    assert [(r.said, r.instead) for r in read.rules] == [
        ("log in", ("sign in",)),
        ("login", ("sign in",)),
        ("代金券", ("优惠券",)),
    ]
    assert [r.at.line for r in read.rules] == [2, 2, 3]
    assert re.search(read.rules[0].pattern, "Please Log  in", re.IGNORECASE)
    assert not re.search(read.rules[1].pattern, "loginname", re.IGNORECASE)


def test_a_rule_may_say_why_where_for_whom_and_how_grave(tmp_path):
    text = (
        "preferred:\n  basket:\n    avoid: [cart, bag*]\n    reason: One word\n    language: en\n    audience: customers\n"
        "    severity: notice\n    unless: [cart horse]\n    case: true\n"
    )
    cart, bag = words(tmp_path, text).rules
    assert (cart.reason, cart.languages, cart.audiences) == ("One word", ("en",), ("customers",))
    assert (cart.severity, cart.exceptions, cart.case) == ("notice", ("cart horse",), True)
    assert re.search(bag.pattern, "two bags")
    assert not re.search(bag.pattern, "cabbage")


def test_banned_words_have_nothing_instead(tmp_path):
    text = "banned:\n  - kindly\n  - {words: [亲, 亲们], reason: Too familiar, language: zh}\n  - /(?:do|please) needful/i\n"
    rules = words(tmp_path, text).rules
    assert [(r.said, r.instead, r.reason) for r in rules] == [
        ("kindly", (), ""),
        ("亲", (), "Too familiar"),
        ("亲们", (), "Too familiar"),
        ("/(?:do|please) needful/i", (), ""),
    ]
    assert rules[3].pattern == "(?:do|please) needful"
    assert rules[3].case is False


def test_required_words_say_where(tmp_path):
    text = "required:\n  - Registered in England\n  - {text: You can cancel, stage: confirm, kind: [email, page], language: en}\n"
    everywhere, confirm = words(tmp_path, text).required
    assert (everywhere.text, everywhere.stages, everywhere.kinds) == ("Registered in England", (), ())
    assert (confirm.stages, confirm.kinds, confirm.languages) == (("confirm",), ("email", "page"), ("en",))


def test_spellings_and_allowed_terms(tmp_path):
    assert words(tmp_path, "spellings: [Larkspur Tea, iPhone]").names == ("Larkspur Tea", "iPhone")
    assert words(tmp_path, "allowed: [SKU, API]").allowed == {"": ("SKU", "API")}
    both = words(tmp_path, "allowed: {everybody: SKU, experts: [OAuth, 履约]}").allowed
    assert both == {"": ("SKU",), "experts": ("OAuth", "履约")}


def test_the_settings_may_name_another_file(tmp_path):
    (tmp_path / "house.yaml").write_text("banned: kindly\n", encoding="utf-8")
    assert [r.said for r in words(tmp_path, "banned: other\n", "words: house.yaml\n").rules] == ["kindly"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- kindly\n", "/words.yaml:1:1: the words are a mapping"),
        ("prefered:\n  a: b\n", "`prefered:`; did you mean `preferred`?"),
        ("preferred: [a]\n", "/words.yaml:1:12: `preferred:` is a mapping"),
        ("preferred:\n  a: []\n", "/words.yaml:2:6: what is to be avoided for `a`?"),
        ("preferred:\n  a:\n    avoids: b\n", "`a` knows no `avoids:`; did you mean `avoid`?"),
        ("banned:\n  - {word: b}\n", "knows no `word:`; did you mean `words`?"),
        ("banned:\n  - /(a/\n", "/words.yaml:2:5: `/(a/` is no regular expression"),
        ("banned:\n  - {words: a, severity: bad}\n", "a severity is one of error, warning, notice"),
        ("banned:\n  - {words: a, case: maybe}\n", "`case:` is true (capitals matter) or false"),
        ("required:\n  - {stage: confirm}\n", "/words.yaml:2:5: which words?"),
        ("required:\n  - {text: a, stage: confrm}\n", "there is no stage `confrm`; did you mean `confirm`?"),
        ("required:\n  - {text: a, kind: mail}\n", "there is no kind `mail`"),
        ("allowed:\n  experts: [[a]]\n", "`experts` takes words"),
        ("styles: styles/None.yml\n", "there is no file `styles/None.yml` beside words.yaml"),
        ("banned: [a\n", "/words.yaml:"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path, text, said):
    assert said in "\n".join(faults(tmp_path, text))


def test_all_faults_are_said_at_once(tmp_path):
    assert len(faults(tmp_path, "banned:\n  - /(/\n  - {words: a, severity: x}\nspelings: [a]\n")) == 3


def test_a_words_file_that_is_missing_is_named(tmp_path):
    assert "there is no file `house.yaml`" in faults(tmp_path, "", "words: house.yaml\n")[0]
