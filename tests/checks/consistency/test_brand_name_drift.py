from __future__ import annotations

import pytest

from auditor.api import Document, Mail, Outcome, Severity, StructuredData, Style
from tests.build import block, journey, touchpoint

BRAND = {"brand": "FreshBox"}


def test_another_spelling_is_a_notice_with_both_places(check):
    verdict = check(
        journey(
            touchpoint("home", block("Welcome to FreshBox.", selector="#a")),
            touchpoint("mail", block("Thank you for choosing Freshbox!", selector="#b"), kind="email"),
            facts=BRAND,
        )
    )

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 2)
    (fault,) = verdict.faults
    assert fault.message == "The brand is “FreshBox”, but written “Freshbox” at Mail"
    assert (fault.severity, fault.confidence, fault.key) == (Severity.NOTICE, "high", "spelling of freshbox")
    assert [(p.touchpoint, p.selector, p.quote) for p in fault.places] == [
        ("home", "#a", "Welcome to FreshBox."),
        ("mail", "#b", "Thank you for choosing Freshbox!"),
    ]


def test_all_spellings_are_one_fault(check):
    (fault,) = check(
        journey(
            touchpoint("home", "The Fresh Box team"), touchpoint("help", "Ask Fresh-Box", "Ask the Freshbox crew"),
            facts=BRAND,
        )
    ).faults  # fmt: skip
    assert fault.message == (
        "The brand is “FreshBox”, but written “Fresh Box” at Home, “Fresh-Box” at Help, “Freshbox” at Help"
    )


@pytest.mark.parametrize("part", [
    block("Freshbox", "heading", level=1), block("Your Freshbox order", "subject"), block("Freshbox <a@b.test>", "sender"),
])  # fmt: skip
def test_in_subject_sender_and_first_heading_it_weighs_more(check, part):
    (fault,) = check(journey(touchpoint("mail", part, "FreshBox", kind="email"), facts=BRAND)).faults
    assert fault.severity is Severity.WARNING


def test_the_senders_name_counts(check):
    made = touchpoint("mail", "Hello", Mail(sender_name="Fresh Box", sender="hi@freshbox.test"), kind="email")
    (fault,) = check(journey(made, facts=BRAND)).faults
    assert fault.message.endswith("written “Fresh Box” at Mail")


def test_in_chinese(check):
    verdict = check(
        journey(
            touchpoint("home", "欢迎来到云雀茶"), touchpoint("leaflet", "云雀·茶 2026 年秋季版", kind="document"),
            facts={"brand": "云雀茶"}, languages=("zh",),
        )
    )  # fmt: skip
    assert verdict.faults[0].message == "The brand is “云雀茶”, but written “云雀·茶” at Leaflet"


@pytest.mark.parametrize(
    "trap",
    [
        "Visit www.freshbox.test or freshbox.com",
        "Write to hello@freshbox.test",
        "Share #freshbox and @freshbox",
        "FreshBox's own boxes",
        "FreshBox’s own boxes",
        "© 2026 Fresh Box Ltd. All rights reserved.",
        "Fresh Box Limited, registered in England",
        "Every week a fresh box of fruit",
        "Fresh box of fruit every week",
        "FRESHBOX",
        "The file freshbox_guide.pdf",
        "Freshboxes are other things",
        "Refreshbox is another company",
    ],
)
def test_traps(check, trap):
    verdict = check(journey(touchpoint("home", "FreshBox"), touchpoint("help", trap, "FreshBox"), facts=BRAND))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


def test_capitals_that_the_style_sheet_makes_are_not_the_writers(check):
    shown = block("Freshbox", style=Style(transform="capitalize"))
    assert check(journey(touchpoint("home", "FreshBox", shown), facts=BRAND)).outcome is Outcome.PASS


def test_a_quotation_of_a_customer_is_not_ours(check):
    said = block("I love Freshbox", "quote")
    assert check(journey(touchpoint("home", "FreshBox", said), facts=BRAND)).outcome is Outcome.PASS


def site(id, *texts, title="Home | FreshBox"):
    return touchpoint(id, *texts, Document(url=f"https://shop.test/{id}", title=title))


def test_without_a_declared_name_a_rare_spelling_is_reported(check):
    pages = [site(f"page-{n}", "FreshBox", "FreshBox delivers") for n in range(3)]
    (fault,) = check(journey(*pages, site("help", "Ask Freshbox"))).faults

    assert fault.message == "The brand is “FreshBox”, but written “Freshbox” at Help"
    assert fault.confidence == "medium"


def test_without_a_declared_name_two_usual_spellings_are_left_to_a_person(check):
    verdict = check(journey(site("a", "FreshBox"), site("b", "Freshbox"), site("c", "FreshBox")))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)
    assert check(journey(site("a", "FreshBox"), site("b", "Freshbox"), site("c", "FreshBox")), minority=0.5).faults


def test_the_name_is_found_in_the_companys_own_data(check):
    data = StructuredData(({"@type": "Organization", "name": "FreshBox"},))
    sent = touchpoint("mail", "Ask Freshbox", "FreshBox", "FreshBox", Mail(sender_name="FreshBox"), kind="email")
    verdict = check(journey(touchpoint("home", "FreshBox", "FreshBox", data), sent))
    assert [f.message for f in verdict.faults] == ["The brand is “FreshBox”, but written “Freshbox” at Mail"]


def test_nothing_to_look_at_is_not_applicable(check):
    for walked in (journey(touchpoint("home", "Welcome")), journey(touchpoint("home", "Welcome"), facts=BRAND)):
        assert check(walked).outcome is Outcome.NOT_APPLICABLE


def test_what_only_some_titles_end_with_is_no_name(check):
    pages = [site("a", title="FreshBox | Checkout"), site("b", "Check Out", title="FreshBox | Checkout")]
    rest = [site(f"page-{n}", "Check Out", "Checkout", title=f"FreshBox | Page {n}") for n in range(4)]
    assert check(journey(*pages, *rest)).outcome is Outcome.NOT_APPLICABLE


def test_the_sender_of_a_text_message_has_no_room_for_spaces(check):
    pages = [touchpoint(i, "Welcome to Oak & Alder") for i in ("home", "shop")]
    text = touchpoint("slot", block("Oak&Alder", "sender"), "We come on Friday.", kind="text", order=2)
    assert check(journey(*pages, text, facts={"brand": "Oak & Alder"})).faults == ()
