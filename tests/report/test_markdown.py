from __future__ import annotations

import pytest

from auditor.report.markdown import plain_text, section, to_html


def test_blocks_become_html():
    text = "First *line*\ngoes **on**.\n\n- one `a < b`\n- two\n  goes on\n\n1. first\n2. second\n\n## Head\nAfter."
    assert str(to_html(text)) == (
        "<p>First <em>line</em> goes <strong>on</strong>.</p>\n"
        "<ul><li>one <code>a &lt; b</code></li><li>two goes on</li></ul>\n"
        "<ol><li>first</li><li>second</li></ol>\n<h4>Head</h4>\n<p>After.</p>"
    )


def test_code_blocks_keep_their_lines():
    assert str(to_html("```html\n<a>\n\n# b\n```\nend")) == "<pre><code>&lt;a&gt;\n\n# b</code></pre>\n<p>end</p>"
    assert str(to_html("    x = 1\n    y")) == "<pre><code>x = 1\ny</code></pre>"


def test_a_list_may_follow_its_sentence_directly():
    assert str(to_html("Not reported:\n- one")) == "<p>Not reported:</p>\n<ul><li>one</li></ul>"


def test_links_lead_to_the_web_or_stay_text():
    assert 'href="https://a.test/(x)"' in str(to_html("[a](https://a.test/(x)) and <https://b.test>"))
    for bad in ("[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](//evil.test)"):
        assert "<a " not in str(to_html(bad))


@pytest.mark.parametrize(
    "text", ["<script>x</script>", "`<b>`", "**<i>**", '[x](https://a.test/"onclick="y)', "# <img>", "- <u>", "\x00<s>"]
)
def test_nothing_of_the_text_becomes_markup_of_its_own(text):
    html = str(to_html(text))
    for bad in ("<script", "<b>", "<i>", "<img", "<u>", "<s>", ' onclick="', "\x00"):
        assert bad not in html


def test_products_and_underscores_are_no_emphasis():
    assert str(to_html("2*3*4 and a_b_c")) == "<p>2*3*4 and a_b_c</p>"


def test_a_section_is_found_by_its_heading():
    page = "Intro.\n\n## Why it matters\nBecause.\n\n## How to fix\n- So."
    assert section(page, "why it matters") == "Because."
    assert section(page, "sources") == ""
    assert plain_text(page) == "Intro.\n\nWhy it matters\nBecause.\n\nHow to fix\n- So."
