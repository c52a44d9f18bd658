from __future__ import annotations

from dataclasses import replace

from auditor.model.artifacts import Asked, Block, Done, Field, Typed, Walk
from auditor.model.verdict import Outcome
from tests.build import journey, touchpoint

URL = "https://shop.test/pay"


def form(required: int, optional: int = 0, *more: Field) -> tuple[Field, ...]:
    named = [Field(f"Field {i}", name=f"f{i}", required=i < required, form="#f") for i in range(required + optional)]
    return (*named, *more)


def done(fields, *steps: Done, typed=(), url: str = URL, id: str = "done"):
    entries = typed or tuple(Typed(f, "abc", url) for f in fields[:1])
    return touchpoint(id, Walk(steps, tuple(entries), (Asked(url, "Pay", tuple(fields)),)))


def test_too_many_required_fields(check):
    verdict = check(journey(touchpoint("pay"), done(form(16, 2))))
    (fault,) = verdict.faults
    assert fault.message == "The journey takes 16 required fields; more than 15 are a burden in any journey"
    assert [(p.touchpoint, p.quote) for p in fault.places] == [("pay", "Field 0, and 15 more")]
    assert fault.key == "budget required_fields"
    assert "required fields: 16, optional fields: 2" in verdict.reason


def test_fifteen_are_not_too_many_and_the_figures_are_there(check):
    steps = (Done("fill in field “Name”"), Done("click “Pay”", 12_000), Done("press Enter"))
    verdict = check(journey(touchpoint("pay", "Two words", "您的订单"), done(form(15), *steps)))
    assert verdict.outcome is Outcome.PASS
    assert verdict.reason == (
        "pages: 2, required fields: 15, optional fields: 0, characters to type: 3, presses: 2, values typed again: 0, "
        "changes of channel: 0, sign-ins: 0, waits of more than ten seconds: 1, words to read: 4"
    )


def test_what_is_over_the_budget_is_found_each_apart(check):
    steps = (Done("click “Next”"), Done("tick “Terms”"), Done("follow “Confirm” in order-mail"))
    budgets = {
        "screens": 1,
        "clicks": 1,
        "channel_switches": 1,
        "required_fields": 2,
        "words": 3,
        "typed_characters": 2,
    }
    verdict = check(journey(touchpoint("pay", "One two three four"), done(form(3), *steps), budgets=budgets))
    assert [f.message for f in verdict.faults] == [
        "The journey takes 2 pages; the budget is 1",
        "The journey takes 3 required fields; the budget is 2",
        "The journey takes 3 characters to type; the budget is 2",
        "The journey takes 2 presses; the budget is 1",
        "The journey takes 2 changes of channel; the budget is 1",
        "The journey takes 4 words to read; the budget is 3",
    ]
    assert [p.quote for p in verdict.faults[3].places] == ["click “Next”, and 1 more"]


def test_a_budget_may_allow_more_than_fifteen_fields(check):
    assert check(journey(touchpoint("pay"), done(form(20)), budgets={"required_fields": 20})).outcome is Outcome.PASS


def test_values_typed_again_and_sign_ins(check):
    email = Field("Email", "email", name="email", form="#f")
    password = Field("Password", "password", name="password", form="#f")
    first = done((email, password), typed=(Typed(email, "a@x.test", URL), Typed(password, "•••", URL)), id="one")
    url = "https://shop.test/details"
    again = done((email,), typed=(Typed(email, "A@x.test", url),), url=url, id="two")
    budgets = {"re_entries": 0, "logins": 0}
    verdict = check(journey(first, again, budgets=budgets))
    assert [f.key for f in verdict.faults] == ["budget re_entries", "budget logins"]
    assert [(p.touchpoint, p.quote) for f in verdict.faults for p in f.places] == [
        ("two", "Email"),
        ("one", "Password"),
    ]


def test_what_is_not_counted(check):
    beside = (
        Field("Search", "search", name="q", required=True, form="#search"),
        Field("", "hidden", name="h", required=True, form="#f"),
        Field("Off", name="o", required=True, disabled=True, form="#f"),
        Field("Morning", "radio", name="slot", required=True, form="#f"),
        Field("Evening", "radio", name="slot", required=True, form="#f"),
    )
    fields = form(1, 0, *beside)
    twice = replace(done(fields), touchpoint="again")
    footer = Block("Legal words that nobody reads", region="footer")
    verdict = check(journey(touchpoint("pay", footer), done(fields), twice, budgets={"required_fields": 2, "words": 0}))
    assert verdict.outcome is Outcome.PASS


def test_pages_that_were_walked_through_count(check):
    (fault,) = check(journey(done(form(1), url="https://shop.test/between"), budgets={"screens": 1})).faults
    assert fault.message == "The journey takes 2 pages; the budget is 1"


def test_nothing_was_walked(check):
    assert check(journey(touchpoint("sms", "Hello", kind="text"))).outcome is Outcome.NOT_APPLICABLE
