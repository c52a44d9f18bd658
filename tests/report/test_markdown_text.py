from __future__ import annotations

import pytest

from auditor.report.markdown_text import escaped, table


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[x](https://evil.test)", r"\[x\](https\://evil.test)"),
        ("![x](y.png)", r"!\[x\](y.png)"),
        ("<img src=x>", "&lt;img src=x&gt;"),
        ("<!-- x -->", "&lt;!-- x --&gt;"),
        ("&lt;b&gt;", "&amp;lt;b&amp;gt;"),
        ("a | b", r"a \| b"),
        ("`code` and ~~gone~~", r"\`code\` and \~\~gone\~\~"),
        ("**loud** _low_", r"\*\*loud\*\* \_low\_"),
        ("$x^2$", r"\$x^2\$"),
        ("a\\|b", r"a\\\|b"),
        ("first\n\n# second", "first # second"),
        ("# heading", r"\# heading"),
        ("> quote", "&gt; quote"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("12. item", r"12\. item"),
        ("12) item", r"12\) item"),
        ("=====", r"\====="),
        ("www.evil.test", r"www\.evil.test"),
        ("at 07:54:00", "at 07:54:00"),
        ("£34.99, “您好”", "£34.99, “您好”"),
        ("", ""),
    ],
)
def test_what_a_site_says_is_text(text, written):
    assert escaped(text) == written


@pytest.mark.parametrize("text", ["@octocat", "a@b.test", "#12", "GH-12", "o/r#12", ":tada:", "@org/team"])
def test_nobody_is_called_and_no_ticket_is_named(text):
    assert "\u2060" in escaped(text)
    assert escaped(text).replace("\u2060", "").replace("\\", "") == text


def test_what_cannot_be_seen_is_gone_and_what_is_long_is_cut():
    assert escaped("\x1b[31mred\u202etxt.exe\x00") == "redtxt.exe"
    assert escaped("x" * 900, 10) == "xxxxxxxxxx… (890 more characters)"


def test_a_table_has_its_columns_of_numbers_to_the_right():
    assert table(("A", "B"), [("x", "1")], right=(1,)) == ["| A | B |", "| --- | ---: |", "| x | 1 |"]
