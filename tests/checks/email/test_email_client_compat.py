from __future__ import annotations

import pytest

from auditor.api import Confidence, Markup, Outcome, Severity
from auditor.model.evidence import Declared
from tests.build import touchpoint


def mail(html: str, *clients: str, today: str = "2026-07-01"):
    about = Declared("journey", clients=clients, today=today)
    return touchpoint("order-mail", Markup(html, len(html)), kind="email", about=about)


FLEX = "<html>\n<body>\n<div style='display: flex'>Tea</div>\n<div style='display: flex'>Cups</div>"
NAMED = ("gmail", "outlook-windows", "apple-mail")


def test_what_a_named_client_does_not_know_is_one_finding(check):
    verdict = check(mail(FLEX, *NAMED))

    (fault,) = verdict.faults
    assert fault.message == (
        "Outlook on Windows does not support display:flex: what should stand side by side stands one below the other"
        " (line 3 and 1 more; last tested on 2021-11-02, so it may have changed)"
    )
    assert (fault.severity, fault.confidence, fault.key) == (Severity.NOTICE, Confidence.MEDIUM, "css-display-flex")
    assert fault.fix == "Use a table row with a cell for each part."
    (place,) = fault.places
    assert (place.touchpoint, place.quote, place.marks) == ("order-mail", "display: flex", ("display: flex",))
    assert verdict.examined == 4


def test_a_young_test_is_sure(check):
    (fault,) = check(mail(FLEX, *NAMED, today="2023-01-01")).faults
    assert fault.confidence is Confidence.HIGH
    assert fault.message.endswith("(line 3 and 1 more; last tested on 2021-11-02)")


def test_how_old_is_old_can_be_set(check):
    assert check(mail(FLEX, *NAMED), years=9).faults[0].confidence is Confidence.HIGH


def test_several_clients_are_named_in_one_finding(check):
    (fault,) = check(mail("<p style='color: var(--tea)'>x</p>", *NAMED)).faults
    assert fault.message.startswith("Gmail, Outlook on Windows do not support CSS Variables")


def test_features_are_one_finding_each(check):
    html = "<div style='display: grid'>x</div><form><input type='text'></form><img src='a.webp' alt='x'>"
    assert [f.key for f in check(mail(html, "outlook-windows")).faults] == [
        "css-display-grid",
        "html-form",
        "image-webp",
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<table role='presentation' width='600'><tr><td style='padding: 12px; border-radius: 4px'>Tea</td></tr></table>",
        "<p style='box-shadow: 0 0 2px rgba(0, 0, 0, .2); transition: all 1s'>Tea</p>",
        "<style>.gone { display: grid }</style><p>Tea</p>",
        "<style>@media (min-width: 600px) { p { display: flex } }</style><p style='color: #333'>Tea</p>",
        "<p style='background: #333; background: linear-gradient(red, blue)'>Tea</p>",
        "<!--[if !mso]><!--><div style='display: flex'>Tea</div><!--<![endif]-->",
        "<table style='width: 100%' width='600'><tr><td>您的订单已发货</td></tr></table>",
    ],
)
def test_what_nobody_misses_is_silent(check, html):
    assert check(mail(html, *NAMED)).outcome is Outcome.PASS


def test_partial_support_is_silent(check):
    assert check(mail("<div style='display: flex'>x</div>", "gmail")).outcome is Outcome.PASS


def test_clients_that_nobody_reads_with_are_named_by_their_platform_only(check):
    hidden = "<style>p { display: none }</style><div style='display: none'>x</div>"
    assert check(mail(hidden, "gmail")).outcome is Outcome.PASS
    assert check(mail(hidden, "gmail.mobile-webmail")).outcome is Outcome.FAIL


def test_no_clients_named_is_not_applicable(check):
    verdict = check(mail(FLEX))
    assert verdict.outcome is Outcome.NOT_APPLICABLE
    assert "`email: {clients: [gmail, outlook-windows, apple-mail]}` in auditor.yaml" in verdict.reason


def test_html_without_html_is_not_applicable(check):
    assert check(mail("", *NAMED)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "html", ["x", "\0", "<style>a{", "😀" * 9, "<p style='{{ x }}'>{{ y }}</p>", "&amp;lt;p&amp;gt;"]
)
def test_odd_mails(check, html):
    assert check(mail(f"<p>{html}</p>", *NAMED)).outcome is Outcome.PASS
