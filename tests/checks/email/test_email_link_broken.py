from __future__ import annotations

import pytest

from auditor.api import Answer, Answers, Link, Mail, Outcome, Severity
from auditor.model.evidence import Declared
from tests.build import links, touchpoint
from tests.ends import ends
from tests.told import in_chinese

ACME = Declared("j", base_url="https://acme.com")
RECEIVED = Mail(sender="orders@acme.com", headers=(("Subject", "Your order"),))


def link(written: str, text: str = "Track your parcel", **more: object) -> Link:
    href = f"about:blank{written}" if written.startswith("#") else written
    return Link(text, href, written, selector="a", **more)  # type: ignore[arg-type]


def mail(*items: object, about: Declared = ACME, letter: Mail = RECEIVED, **more: object):
    return touchpoint("mail", letter, *items, kind=str(more.pop("kind", "email")), about=about, **more)


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "it has no address"),
        ("#", "its address is “#”"),
        ("javascript:void(0)", "it is a script, which no mail program runs"),
        ("/track", "its address is relative, and a mail stands on no page that it could be relative to"),
        ("track.html?id=7", "its address is relative, and a mail stands on no page that it could be relative to"),
        ("undefined", "its address is relative, and a mail stands on no page that it could be relative to"),
        ("www.acme.com/track", "its address lacks “https://”"),
        ("acme.com/track", "its address lacks “https://”"),
        ("https:/acme.com/track", "its address lacks a slash after “https:/”"),
        ("https:acme.com/track", "its address lacks “//”"),
        ("http://https://acme.com", "its address begins twice with “http”"),
        ("https://https//acme.com", "its address begins twice with “http”"),
        ("https://", "its address names no site"),
        ("https://acme,com/track", "“acme,com” is no name of a site"),
        ("http:// acme.com/track", "the name of its site has a blank in it"),
        ("https://[acme", "its address cannot be read"),
        ("htps://acme.com", "“htps:” is a slip for “https:”"),
        ("mailto:", "it names no address to write to"),
        ("mailto:help", "what it would write to is no mail address"),
        ("tel:call us", "it names no number to call"),
        ("file:///C:/mail/track.html", "it is a file of one machine"),
        ("http://localhost:3000/track", "localhost is a machine of the developers"),
        ("http://192.168.0.7/track", "192.168.0.7 is a machine of the developers"),
        ("https://shop.test/track", "shop.test is a machine of the developers"),
        ("https://example.com/track", "example.com is a name for examples"),
    ],
)
def test_addresses_that_lead_nowhere_by_themselves(check, written, says):
    verdict = check(mail(links(link(written), link("https://acme.com/help", "Help"))))
    assert verdict.examined == 2
    (fault,) = verdict.faults
    assert fault.message == f"The link “Track your parcel” leads nowhere: {says}"
    (place,) = fault.places
    assert place.quote.startswith("Track your parcel")
    assert place.selector == "a"


def test_what_a_mail_program_makes_of_plain_text(check):
    plain = [
        Link("help@acme.com", "mailto:help@acme.com", "help@acme.com"),
        Link("acme.com/track", "https://acme.com/track", "acme.com/track"),
        Link("01632 960123", "tel:01632960123", "01632 960123"),
    ]
    assert check(mail(links(*plain))).outcome is Outcome.PASS


def test_many_links_with_one_trouble_are_one_finding(check):
    (fault,) = check(mail(links(*(link("#", f"Link {n}") for n in range(9))))).faults
    assert fault.message == "The link “Link 0” and 8 more lead nowhere: their address is “#”"
    assert len(fault.places) == 6
    (fault,) = check(mail(links(link("#", "A"), link("#", "B")))).faults
    assert fault.message == "The link “A” and another lead nowhere: their address is “#”"


def test_a_picture_without_a_name(check):
    (fault,) = check(mail(links(link("#", "", image_only=True)))).faults
    assert fault.message == "A link without a name leads nowhere: its address is “#”"
    assert fault.places[0].quote == "#"


@pytest.mark.parametrize(
    "written",
    [
        "https://www.acme.com/track?id=7#top",
        "http://acme.com:8080/",
        "https://münchen.de/",
        "https://例子.中国/订单",
        "https://203.0.114.7/x",
        "//acme.com/track",
        "#prices",
        "{{ action_url }}",
        "%7B%7Baction_url%7D%7D",
        "https://{{ host }}/x",
        "*|UNSUB|*",
        "[action url]",
        "mailto:help@acme.com?subject=Order",
        "mailto:?subject=Look%20at%20this&body=…",
        "tel:+441632960123",
        "sms:80808",
        "acme-app://orders/7",
    ],
)
def test_addresses_that_lead_somewhere(check, written):
    assert check(mail(links(link(written)))).outcome is Outcome.PASS


def test_the_journey_s_own_machine_and_an_example_company_are_at_home(check):
    local = Declared("j", base_url="http://127.0.0.1:8101")
    assert check(mail(links(link("http://127.0.0.1:8101/x")), about=local)).outcome is Outcome.PASS
    assert check(mail(links(link("http://localhost:8101/x")), about=local)).outcome is Outcome.PASS
    example = Mail(sender="hello@acorn.example", headers=RECEIVED.headers)
    assert (
        check(mail(links(link("https://acorn.example/x")), about=Declared("j"), letter=example)).outcome is Outcome.PASS
    )


def test_sample_names_in_a_template_are_left_to_a_person(check):
    verdict = check(mail(links(link("https://example.com/track")), about=Declared("j"), letter=Mail()))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message == (
        "The link “Track your parcel” may lead nowhere: example.com is a name for examples"
    )


def test_files_are_at_home_where_the_journey_walks_files(check):
    here = mail(links(link("file:///srv/a.html")), about=Declared("j", base_url="file:///srv/index.html"))
    assert check(here).outcome is Outcome.PASS


def answer(status: int = 0, **more: object) -> Answer:
    more.setdefault("tries", 1)
    more.setdefault("final", "https://acme.com/track")
    return Answer("Track your parcel", "https://acme.com/track", status=status, selector="a", **more)  # type: ignore[arg-type]


def answered(*answers: Answer):
    return mail(links(link("https://acme.com/track")), Answers(answers))


@pytest.mark.parametrize(
    ("status", "says"),
    [(404, "it answers 404, not found"), (410, "it answers 410, gone"), (400, "it answers 400"),
     (500, "it answers 500, an error of the server"), (502, "it answers 502, a bad gateway")],
)  # fmt: skip
def test_an_error_for_an_answer(check, status, says):
    (fault,) = check(answered(answer(status))).faults
    assert fault.message == f"The link “Track your parcel” leads nowhere: {says}"
    assert fault.places[0].quote == "Track your parcel → https://acme.com/track"
    assert fault.severity in {None, Severity.ERROR}


def test_an_error_after_a_redirect_says_where(check):
    (fault,) = check(answered(answer(404, final="https://acme.com/gone", tries=2))).faults
    assert fault.message.endswith("it answers 404, not found (after a redirect to https://acme.com/gone)")


def test_no_answer_counts_where_something_else_answered(check):
    other = Answer("Help", "https://acme.com/help", status=200, tries=1)
    silent = answer(fault="no answer within 10 s", tries=2)
    (fault,) = check(answered(silent, other)).faults
    assert fault.message == "The link “Track your parcel” leads nowhere: no answer within 10 s"
    assert check(answered(silent)).outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize("status", [401, 403, 405, 429, 503])
def test_who_only_keeps_tools_out_is_left_to_a_person(check, status):
    verdict = check(answered(answer(status), Answer("Help", "https://acme.com/help", status=status, tries=1)))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    (doubt,) = verdict.doubts
    assert "may lead nowhere" in doubt.message
    assert "says little of what a customer would get" in doubt.message
    assert len(doubt.places) == 2


@pytest.mark.parametrize("fault", ["its certificate is not trusted: expired", "it redirects in a circle"])
def test_what_may_be_the_tool_s_own_trouble(check, fault):
    assert check(answered(answer(302, fault=fault))).outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize("status", [200, 204, 301])
def test_good_answers(check, status):
    assert check(answered(answer(status))).outcome is Outcome.PASS


def test_what_was_not_asked_is_not_judged(check):
    never = answer(skipped="one-time link: never requested", tries=0, sort="one-time", final="")
    away = answer(302, skipped="it leads on to https://other.com; other host; name it in `link_hosts`")
    assert check(answered(never)).outcome is Outcome.PASS
    assert check(answered(away)).outcome is Outcome.PASS


def test_text_messages_in_chinese(check):
    (fault,) = check(touchpoint("sms", links(link("http://localhost/d", "查看物流")), kind="text", about=ACME)).faults
    assert "“查看物流”" in fault.message


def test_buttons_and_no_links(check):
    assert check(mail(links(Link("Send", role="button")))).outcome is Outcome.NOT_APPLICABLE
    assert check(mail("Hello")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "odd", ["a" * 1_000_000, "https://" + "a." * 100_000, "😀", "http://\u200f", "data:text/html,x"]
)
def test_odd_addresses(check, odd):
    with ends():
        check(mail(links(link(odd))))


def test_what_it_says_in_chinese(check):
    verdict = check(mail(links(link("#", "A"), link("#", "B"))))

    assert in_chinese(verdict.faults[0].message) == "链接“A”及另一个链接打不开：它们的网址是“#”"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (Answer("A", "https://acme.com/a", status=404, tries=1), "链接“A”打不开：返回 404（未找到）"),
        (
            Answer("A", "https://acme.com/a", fault="no answer within 10 s", tries=2),
            "链接“A”可能打不开：10 秒内无响应，",
        ),
        (
            Answer("A", "https://acme.com/a", fault="its certificate is not trusted: expired", tries=1),
            "链接“A”可能打不开：证书不受信任：expired，",
        ),
        (
            Answer("A", "https://acme.com/a", fault="it cannot be reached: Network is down", tries=1),
            "链接“A”可能打不开：无法访问：Network is down，",
        ),
        (
            Answer("A", "https://acme.com/a", fault="it redirects more than 5 times", tries=1),
            "链接“A”可能打不开：重定向超过 5 次，",
        ),
    ],
)
def test_what_an_answer_is_called_in_chinese(check, answer, told):
    verdict = check(mail(links(), Answers((answer,))))

    (fault,) = (*verdict.faults, *verdict.doubts)
    assert in_chinese(fault.message).startswith(told)
