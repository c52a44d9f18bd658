"""The language of a touchpoint: declared, said by the thing itself, or the journey's first."""

from __future__ import annotations

import pytest

from auditor.gather.captured import Captured
from auditor.gather.variant import language_of
from auditor.model.journey import Journey, Touchpoint

JOURNEY = Journey("tea", "Tea", languages=("zh", "en"))


@pytest.mark.parametrize(
    ("declared", "said", "language"),
    [
        ("de", "en", "de"),
        ("", "en-GB", "en"),
        ("", "fr", "fr"),
        ("", "", "zh"),
        ("", "no language at all", "zh"),
    ],
)
def test_which_counts(declared, said, language):
    captured = Captured(language=said)
    assert language_of(Touchpoint("mail", "Mail", language=declared), captured, JOURNEY) == language


@pytest.mark.parametrize("said", ["und", "UND", "zxx", "mul"])
def test_a_tag_that_names_no_language_says_nothing(said):
    """Compilers of MJML write `lang="und"`: the mail was then said to be in a wrong language."""
    assert language_of(Touchpoint("mail", "Mail"), Captured(language=said), JOURNEY) == "zh"
