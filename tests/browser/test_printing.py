from __future__ import annotations

import os
from contextlib import closing

import pypdfium2 as pdfium
import pytest

from auditor.browser.printing import PRINTS, print_page
from auditor.browser.start import chosen
from auditor.errors import BrowserError

pytestmark = pytest.mark.browser
PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A title</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'"><style>h1 { color: red }</style></head>
<body><h1 id="top">\xe4\xb8\x80 One</h1><p id="told"></p><p><a href="#top">up</a></p>
<script>document.getElementById("told").textContent = "the page's own script ran"</script></body></html>"""
SCRIPT = "(wanted) => { document.getElementById('told').textContent = wanted }"


@pytest.fixture(scope="module")
def browser():
    try:
        return chosen()
    except BrowserError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


def text_of(pdf):
    with closing(pdfium.PdfDocument(pdf)) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_only_our_script_runs_and_it_is_called_again_with_what_the_print_told(browser):
    seen = []

    def again(pdf):
        seen.append(text_of(pdf))
        return "second" if len(seen) == 1 else None

    pdf = print_page(browser, PAGE, (SCRIPT, "screen", "first"), again, 120)
    assert ["first" in seen[0], "second" in seen[1]] == [True, True]
    assert "second" in text_of(pdf)
    assert "一 One" in text_of(pdf)
    assert "own script ran" not in text_of(pdf)
    with closing(pdfium.PdfDocument(pdf)) as document:
        assert document.is_tagged()
        assert document.get_metadata_value("Title") == "A title"
        assert [mark.get_title() for mark in document.get_toc()] == ["一 One"]


def test_what_never_settles_is_printed_a_few_times_only(browser):
    count = []
    print_page(browser, PAGE, (SCRIPT, "", "0"), lambda pdf: count.append(0) or str(len(count)), 120)
    assert len(count) == PRINTS


def test_a_print_that_takes_too_long_is_given_up_in_a_sentence(browser):
    with pytest.raises(BrowserError, match=r"did not print the report within 0 s"):
        print_page(browser, PAGE, (SCRIPT, "", ""), lambda pdf: None, 0.2)


def test_a_script_that_fails_is_a_failure_of_the_print(browser):
    with pytest.raises(BrowserError, match="does not print"):
        print_page(browser, PAGE, ("() => { throw new Error('no') }", None, None), lambda pdf: None, 120)
