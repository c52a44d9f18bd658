from __future__ import annotations

import pytest

from auditor.api import Answer
from auditor.kit.dead_links import is_of_developers, is_template, trouble_of_address, trouble_of_answers

UP = Answer("Help", "https://a.example/help", status=200, tries=1)


def answer(**more: object) -> Answer:
    return Answer("Go", "https://a.example/go", **{"tries": 1, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "others", "expected"),
    [
        (answer(status=200), (), (True, "")),
        (answer(status=0, tries=0, skipped="one-time link: never requested"), (), (True, "")),
        (answer(status=404), (), (True, "it answers 404, not found")),
        (answer(status=429), (), (False, "it answers 429, too many requests")),
        (answer(fault="no such host"), (), (False, "no such host")),
        (answer(fault="no such host"), (UP,), (True, "no such host")),
        (answer(fault="its certificate is not trusted: expired"), (UP,), (False, "its certificate is not trusted: expired")),
        (answer(fault="no such file"), (), (True, "no such file")),
        (answer(fault="its answer is no HTTP"), (), (True, "its answer is no HTTP")),
    ],
)  # fmt: skip
def test_what_an_answer_means(given, others, expected):
    assert trouble_of_answers(given, (given, *others)) == expected


def test_paper_may_leave_out_what_readers_leave_out():
    for written in ("", "www.acme.com", "acme.com/go", "#page=4", "help/index.html"):
        assert trouble_of_address(written, paper=True) == ""
    assert trouble_of_address("javascript:x()", paper=True) == "it is a script"


@pytest.mark.parametrize(
    "written", ["{{ url }}", "${url}", "%%unsubscribe%%", "[url]", "{url}", "<%= url %>", "*|URL|*"]
)
def test_placeholders_are_another_fault(written):
    assert is_template(written)
    assert trouble_of_address(written) == ""


def test_machines_of_developers():
    assert [h for h in ("localhost", "127.0.0.1", "10.0.0.7", "acme.test", "acme.com", "8.8.8.8", "") if is_of_developers(h)] == [
        "localhost", "127.0.0.1", "10.0.0.7", "acme.test"]  # fmt: skip
