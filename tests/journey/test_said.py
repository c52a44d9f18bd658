"""What a journey says of its own effort, coverage, events and preferences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.gather.plan import declared
from auditor.model.journey import Journey, MailExpectation

HEAD = "journey: Test\nbase_url: https://shop.example/\n"
PAGE = "touchpoints:\n- {id: one, steps: [{open: /}]}\n"

Load = Callable[..., Journey]
Faults = Callable[..., list[str]]


def test_everything_that_a_journey_may_say_of_itself_reaches_the_checks(load: Load) -> None:
    journey = load(
        f"""{HEAD}template: booking
budgets: {{required_fields: 9, screens: 8, words: 1200.5}}
absent: {{payment-failed: "pay on invoice only", wait-message: "no ${{WHAT}}"}}
events: {{delay: one, renewal: none}}
customer: {{name: Ada Wong}}
preferences: {{language: zh_CN, channel: SMS, marketing: no, title: Dr, name: "Dr ${{customer.name}}"}}
requires_account: false
allowed_switches: 3
{PAGE}""",
        WHAT="reminder",
    )
    about = declared(journey)
    assert about.template == "booking"
    assert about.budgets == {"required_fields": 9, "screens": 8, "words": 1200.5}
    assert about.absent == {"payment-failed": "pay on invoice only", "wait-message": "no reminder"}
    assert about.events == {"delay": "one", "renewal": "none"}
    assert about.preferences == {
        "language": "zh-CN", "channel": "sms", "marketing": "no", "title": "Dr", "name": "Dr Ada Wong"
    }  # fmt: skip
    assert (about.account, about.switches) == (False, 3)


def test_what_is_not_said_is_empty(load: Load) -> None:
    about = declared(load(HEAD + PAGE))
    assert (about.template, about.account, about.switches) == ("", None, 1)
    assert (about.budgets, about.absent, about.events, about.preferences) == ({}, {}, {}, {})


def test_a_touchpoint_says_who_looks_after_it(load: Load, tmp_path: Path) -> None:
    (tmp_path / "returns.md").write_text("Agent: Hello")
    one, script = load(
        HEAD + "touchpoints:\n- {id: one, steps: [{open: /}], owner: Mei, reviewed: 2026-05-01, context: order}\n"
        "- {id: script, kind: script, file: returns.md, topic: Return, context: [order, customer]}\n"
    ).touchpoints
    assert (one.owner, one.reviewed, one.context, one.topic) == ("Mei", "2026-05-01", ("order",), "")
    assert (script.reviewed, script.context, script.topic) == ("", ("order", "customer"), "return")


def test_a_mail_that_must_not_come_and_one_that_must_come_twice(load: Load) -> None:
    text = "inbox: {smtp: true}\n" + PAGE
    text += "- {id: offer, kind: email, expect: {subject: offer, none: true, within: 5s}}\n"
    text += "- {id: tickets, kind: email, expect: {subject: ticket, count: 2}}\n"
    _, offer, tickets = load(HEAD + text).touchpoints
    assert offer.mail == MailExpectation(subject="offer", within=5, none=True)
    assert tickets.mail == MailExpectation(subject="ticket", count=2)


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("template: purchas", "3:11: `purchas` is no type of journey; did you mean `purchase`?"),
        ("budgets: {screen: 3}", "3:11: unknown key `screen`; did you mean `screens`?"),
        ("budgets: {screens: few}", "3:20: `few` is no number: write one from 0 upwards, such as 9"),
        ("budgets: {screens: -1}", "3:20: `-1` is no number: write one from 0 upwards, such as 9"),
        ("budgets: 9", "3:10: a mapping is wanted here: `key: value`"),
        ("absent: {payment-fail: x}", "3:10: there is no cell or event `payment-fail`; did you mean `payment-failed`?"),
        ('absent: {delay: " "}', "3:17: say why there is no `delay`: a few words are enough"),
        ("absent: [delay]", "3:9: a mapping is wanted here: lines of `name: value`"),
        ("events: {delai: one}", "3:10: there is no event `delai`; did you mean `delay`?"),
        ("events: {delay: two-mail}", "3:17: there is no touchpoint `two-mail`; valid: one"),
        ("events: {delay: [one]}", "3:10: `delay` takes one text, not a list"),
        ("preferences: {channel: pigeon}", "3:24: `pigeon` is no channel; valid: "),
        ("preferences: {marketing: maybe}", "3:26: `maybe` is no answer; valid: no, yes"),
        ("preferences: {colour: red}", "3:15: unknown key `colour`; "),
        ("requires_account: perhaps", "3:19: `perhaps` is neither true nor false (write it without quotes)"),
        ("allowed_switches: 100", "3:19: `100` is no number of changes: a whole number from 0 to 99 is wanted"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(faults: Faults, line: str, fault: str) -> None:
    (found,) = faults(f"{HEAD}{line}\n{PAGE}")
    assert found.startswith(fault)


@pytest.mark.parametrize(
    ("touchpoint", "fault"),
    [
        ("{id: x, steps: [{open: /}], reviewed: 1 May}", "`1 May` is no date: write it as 2027-01-31"),
        ("{id: x, steps: [{open: /}], topic: return}", "`topic:` goes with `kind: script`"),
        ("{id: x, kind: script, file: s.md, topic: returned}", "`returned` is no topic; did you mean `return`?"),
        (
            "{id: x, kind: email, expect: {count: 0}}",
            "`0` is no number of mails: a whole number from 1 to 20 is wanted",
        ),
        ("{id: x, kind: email, expect: {none: true, count: 2}}", "`none: true` and `count:` exclude each other"),
        ("{id: x, kind: email, file: m.html, expect: {none: true}}", "`none:` is for a mail that is waited for"),
    ],
)
def test_what_is_wrong_with_a_touchpoint_is_said(faults: Faults, tmp_path: Path, touchpoint: str, fault: str) -> None:
    (tmp_path / "s.md").write_text("Agent: Hello")
    (tmp_path / "m.html").write_text("<p>Hello")
    (found,) = faults(f"{HEAD}inbox: {{smtp: true}}\n{PAGE}- {touchpoint}\n")
    assert fault in found
    assert found.startswith("6:")
