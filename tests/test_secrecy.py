"""A secret is masked however it is written; nothing else is."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote, quote_plus

import pytest

from auditor import secrecy

SECRET = "c0rrect h&rse/bättery<'\""


@pytest.mark.parametrize(
    "written",
    [
        SECRET,
        quote(SECRET),
        quote(SECRET, safe=""),
        quote(SECRET, safe="").lower(),
        quote_plus(SECRET),
        quote(SECRET, safe="&/'<"),
        html.escape(SECRET),
        html.escape(SECRET, quote=False),
        SECRET.replace("'", "&#39;").replace('"', "&#x22;"),
        json.dumps(SECRET),
        json.dumps(SECRET, ensure_ascii=False),
        base64.b64encode(SECRET.encode()).decode(),
    ],
)
def test_a_secret_is_masked_in_every_form(written):
    secrecy.remember(SECRET)
    masked = secrecy.mask(f"before {written} after")
    assert "h&rse" not in masked
    assert "rse" not in masked
    assert masked.startswith("before ")
    assert masked.endswith(" after")
    assert secrecy.MASK in masked


def test_other_words_stay():
    secrecy.remember(SECRET)
    text = "a correct horse & battery, c0rrect h&rse"
    assert secrecy.mask(text) == text


def test_a_secret_within_a_longer_one_does_not_save_the_rest():
    secrecy.remember("open sesame")
    secrecy.remember("open sesame now")
    assert secrecy.mask("say open sesame now") == f"say {secrecy.MASK}"


def test_a_short_secret_is_refused():
    with pytest.raises(ValueError, match="at least 4"):
        secrecy.remember("abc")
