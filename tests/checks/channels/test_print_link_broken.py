from __future__ import annotations

import pytest

from auditor.api import Answer, Answers, Box, Code, Link, Outcome, Pdf, Severity
from auditor.model.evidence import Declared
from tests.build import links, touchpoint
from tests.ends import ends

ACME = Declared("j", base_url="https://acme.com")
LONG = "acme.com/service/a/b/c/d?form=7&from=print&lang=zh"
BY_IT, FAR = Box(120, 10, 300, 20), Box(120, 900, 300, 20)


def printed(text: str, box: Box = BY_IT, **more: object) -> Link:
    href = text if "://" in text else f"https://{text}"
    return Link(text, href, href, selector="link 1", box=box, **more)  # type: ignore[arg-type]


def code(text: str, page: int = 1) -> Code:
    return Code(text, page, f"page {page} code 1", Box(10, 10, 90, 90))


def paper(*items: Link, codes: tuple[Code, ...] = (), answers: tuple[Answer, ...] = ()):
    scanned = [Link(c.text, c.text, c.text, "code", selector=c.selector, box=c.box) for c in codes if "://" in c.text]
    more = [Answers(answers)] if answers else []
    return touchpoint("leaflet", links(*items, *scanned), Pdf(1, 1, codes=codes), *more, kind="document", about=ACME)


def answer(href: str, status: int = 200, **more: object) -> Answer:
    return Answer(href, href, status=status, tries=1, selector="link 1", **{"final": href, **more})  # type: ignore[arg-type]


def test_a_printed_address_that_is_gone(check):
    gone = answer("https://acme.com/summer", 404)
    verdict = check(paper(printed("acme.com/summer"), printed("acme.com/go"), answers=(gone,)))
    (fault,) = verdict.faults
    assert fault.message == "“acme.com/summer” leads nowhere: it answers 404, not found"
    assert fault.places[0].selector == "link 1"
    assert verdict.examined == 2


def test_a_code_that_is_gone(check):
    gone = answer("https://acme.com/q?utm_source=leaflet", 410)
    (fault,) = check(paper(codes=(code("https://acme.com/q?utm_source=leaflet"),), answers=(gone,))).faults
    assert fault.message == "“acme.com/q” leads nowhere: it answers 410, gone"


def test_who_keeps_tools_out_is_left_to_a_person(check):
    verdict = check(paper(printed("acme.com/go"), answers=(answer("https://acme.com/go", 403),)))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == "“acme.com/go” may lead nowhere: it answers 403, refused"


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("http://https://acme.com", "its address begins twice with “http”"),
        ("https://acme,com/go", "“acme,com” is no name of a site"),
        ("http://localhost/go", "localhost is a machine of the developers"),
    ],
)
def test_mistyped_addresses_and_codes(check, written, says):
    (fault,) = check(paper(Link("Go", written, written, selector="a"))).faults
    assert fault.message == f"The address “{written}” leads nowhere: {says}"
    (fault,) = check(paper(codes=(code(written),))).faults
    assert fault.message == f"The code “{written}” leads nowhere: {says}"


def test_a_mistyped_code_contradicts_nothing(check):
    """Found at the demo company: “The code leads to https” was asked of a person, beside the error that it is."""
    verdict = check(paper(printed("www.acme.com/teas"), codes=(code("https://https://www.acme.com/teas"),)))
    assert [fault.message for fault in verdict.faults] == [
        "The code “https://https://www.acme.com/teas” leads nowhere: its address begins twice with “http”"
    ]
    assert not verdict.doubts


def test_an_address_that_is_long_to_type(check):
    (fault,) = check(paper(printed(LONG))).faults
    assert fault.message == f"“{LONG}” has 50 characters to type"
    assert fault.severity is Severity.NOTICE
    assert fault.fix == "Print a short address of acme.com that redirects there."


def test_how_long_is_long_can_be_set(check):
    assert check(paper(printed("acme.com/service/claims"))).outcome is Outcome.PASS
    assert check(paper(printed("acme.com/service/claims")), longest=15).outcome is Outcome.FAIL


def test_long_addresses_that_nobody_types(check):
    assert check(paper(Link("Claim form", f"https://{LONG}", selector="a"))).outcome is Outcome.PASS
    assert check(paper(printed(LONG), codes=(code(f"https://{LONG}"),))).outcome is Outcome.PASS
    assert check(paper(printed(LONG, FAR), codes=(code(f"https://{LONG}"),))).outcome is Outcome.FAIL
    assert check(paper(printed("https://www.acme.com/service/claims-and-returns"))).outcome is Outcome.PASS


def test_a_code_and_the_address_beside_it_that_differ(check):
    here = paper(printed("acme.com/go"), codes=(code("https://other.com/x"),))
    verdict = check(here)
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == "The code leads to other.com, and the address beside it says acme.com/go"
    assert len(verdict.doubts[0].places) == 2
    both = (answer("https://acme.com/go"), answer("https://other.com/x"))
    (fault,) = check(paper(printed("acme.com/go"), codes=(code("https://other.com/x"),), answers=both)).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://www.acme.com/go?utm_source=qr", "acme.com/go"),
        ("https://m.acme.com/deep/link/17", "acme.com/go"),
        ("https://acme.com.cn/go", "www.acme.com.cn"),
    ],
)
def test_the_same_site_is_the_same(check, address, said):
    assert check(paper(printed(said), codes=(code(address),))).outcome is Outcome.PASS


def test_a_code_of_a_service_that_passes_on_to_the_same_place(check):
    passed = answer("https://qrco.de/x", final="https://acme.com/go")
    here = paper(printed("acme.com/go"), codes=(code("https://qrco.de/x"),), answers=(passed,))
    assert check(here).outcome is Outcome.PASS


def test_addresses_far_from_the_code_do_not_contradict_it(check):
    assert check(paper(printed("acme.com/go", FAR), codes=(code("https://other.com/x"),))).outcome is Outcome.PASS


@pytest.mark.parametrize("text", ["WIFI:S:Guest;T:WPA;P:tea;;", "BEGIN:VCARD\nEND:VCARD", "4006381333931", "", "退货"])
def test_codes_that_are_no_address(check, text):
    assert check(paper(codes=(code(text),))).outcome is Outcome.NOT_APPLICABLE
    assert check(paper(printed("acme.com/go"), codes=(code(text),))).outcome is Outcome.PASS


def test_places_in_the_document_itself_and_www(check):
    own = Link("Chapter 2", "#page=4", "#page=4", selector="a")
    assert check(paper(own, printed("www.acme.com"))).outcome is Outcome.PASS


def test_without_answers_nothing_is_dead(check):
    skipped = answer("https://acme.com/confirm/1", 0, skipped="one-time link: never requested")
    assert check(paper(printed("acme.com/confirm/1"), answers=(skipped,))).outcome is Outcome.PASS


def test_nothing_to_look_at(check):
    assert check(touchpoint("leaflet", "Hello", kind="document")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("odd", ["a" * 1_000_000, "http://" + "a." * 100_000, "😀", "http://[a"])
def test_odd_addresses(check, odd):
    with ends():
        check(paper(Link(odd, odd, odd, selector="a"), codes=(code(odd),)))


def test_many_codes_and_links_come_to_an_end(check):
    many = [printed(f"acme.com/{n}", Box(10, 20.0 * n, 100, 20)) for n in range(2000)]
    codes = tuple(
        Code(f"https://acme.com/c/{n}", 1, f"page 1 code {n}", Box(200, 20.0 * n, 90, 90)) for n in range(200)
    )
    with ends():
        assert check(paper(*many, codes=codes)).outcome is Outcome.PASS
