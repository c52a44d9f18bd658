from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Image, Images, Link, Mail, Outcome, Severity, Template
from tests.build import block, links, touchpoint


def test_an_unfilled_name_is_reported_with_its_place(check):
    verdict = check(touchpoint("mail", block("Hi {{name}}, your order is on its way.", selector="#hi"), kind="email"))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "“{{name}}” is shown instead of a value"
    assert fault.severity is Severity.ERROR
    (place,) = fault.places
    assert (place.touchpoint, place.selector, place.quote) == ("mail", "#hi", "Hi {{name}}, your order is on its way.")
    assert place.box == (10, 20, 300, 24)


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(touchpoint("sms", "尊敬的{{name}}，您的订单已发货", kind="text", language="zh")).faults
    assert fault.message == "“{{name}}” is shown instead of a value"


@pytest.mark.parametrize("text", ["Hi Ana, your order HDJ2123F is on its way.", "尊敬的王女士，您的订单已发货。"])
def test_the_good_example_is_clean(check, text):
    verdict = check(touchpoint("mail", text, kind="email"))
    assert verdict.outcome is Outcome.PASS
    assert verdict.examined == 3  # the text, the subject, the title


def test_the_same_placeholder_is_one_finding_with_all_its_places(check):
    (fault,) = check(touchpoint("page", "Dear [First Name],", "Goodbye, [First Name].")).faults
    assert fault.message == "“[First Name]” was left to be filled in (2 times)"
    assert [place.quote for place in fault.places] == ["Dear [First Name],", "Goodbye, [First Name]."]


def test_subject_title_links_and_pictures_are_read(check):
    verdict = check(
        touchpoint(
            "mail",
            Mail(subject="Order %ORDER_ID%"),
            Document(title="${title}"),
            links(Link("Track *|ORDER|*", "https://shop.test/t")),
            Images((Image("undefined"),)),
            kind="email",
        )
    )
    assert [fault.message for fault in verdict.faults] == [
        "“%ORDER_ID%” is shown instead of a value, in the subject line",
        "“${title}” is shown instead of a value, in the title",
        "“*|ORDER|*” is shown instead of a value, in the name of a link",
        "“undefined” is shown where a value belongs, in the alternative text of a picture",
    ]


def test_a_link_in_a_text_is_not_counted_twice(check):
    (fault,) = check(touchpoint("mail", "Open {{shop}} now", links(Link("{{shop}}", "https://shop.test")))).faults
    assert len(fault.places) == 1


def test_a_link_to_a_template_leads_nowhere(check):
    (fault,) = check(
        touchpoint("mail", "Hello", links(Link("View your order", "https://x.test/%7B%7B%20url%20%7D%7D")))
    ).faults
    assert fault.message == "“{{ url }}” is shown instead of a value, in the address of “View your order”"


def test_a_template_that_was_not_filled_in_at_all_is_one_finding(check):
    text = " ".join(f"{{{{ {name} }}}}" for name in ("a", "b", "c", "d", "e", "f"))
    (fault,) = check(touchpoint("mail", text)).faults
    assert fault.message == "6 placeholders were not filled in: “{{ a }}”, “{{ b }}”, “{{ c }}” …"


def test_how_many_make_a_whole_template_can_be_set(check):
    assert len(check(touchpoint("mail", "{{ a }} {{ b }} {{ c }}"), together=3).faults) == 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Dear ,", "The greeting “Dear ,” has no name"),
        ("尊敬的，您好", "The greeting “尊敬的，” has no name"),
        ("Your total is £NaN today", "“NaN” is shown where a value belongs"),
        ("TODO: say when", "A note of the makers was left in: “TODO: say when”"),
        ("Lorem ipsum dolor sit amet.", "Filler text was left in: “Lorem ipsum dolor sit amet”"),
    ],
)
def test_other_leftovers(check, text, message):
    assert [fault.message for fault in check(touchpoint("page", text)).faults] == [message]


def test_an_open_date_is_a_warning_of_medium_confidence(check):
    (fault,) = check(touchpoint("page", "Delivery date: TBC")).faults
    assert (fault.message, fault.severity, fault.confidence) == (
        "“TBC” stands where a value belongs",
        Severity.WARNING,
        Confidence.MEDIUM,
    )


def test_a_fact_label_without_its_value_is_reported(check):
    (fault,) = check(touchpoint("mail", "Order number:\nTotal: £29.99")).faults
    assert fault.message == "“Order number:” has no value"
    (fault,) = check(touchpoint("mail", "订单号：\n合计：¥99.00", language="zh")).faults
    assert fault.message == "“订单号：” has no value"


def test_an_empty_row_beside_full_ones_is_reported(check):
    rows = (
        block("Total:", "cell", row="#r1"),
        block("£3", "cell", row="#r1"),
        block("Order number:", "cell", row="#r2"),
    )
    assert [fault.message for fault in check(touchpoint("page", *rows)).faults] == ["“Order number:” has no value"]


def test_a_picture_in_the_row_is_a_value(check):
    rows = (
        block("Total:", "cell", row="#r1"),
        block("£3", "cell", row="#r1"),
        block("Order number:", "cell", row="#r2"),
    )
    assert not check(touchpoint("page", *rows, Images((Image("", "a.png", selector="#r2 > img"),)))).faults


def test_an_empty_label_that_is_no_plain_fact_is_left_to_a_person(check):
    verdict = check(touchpoint("page", "Rating:\nTotal: £29.99"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert [doubt.message for doubt in verdict.doubts] == ["“Rating:” has no value"]


def test_a_single_word_in_brackets_is_left_to_a_person(check):
    assert check(touchpoint("page", "Signed on [Date].")).outcome is Outcome.NEEDS_REVIEW


def test_a_text_that_explains_templates_is_left_to_a_person(check):
    verdict = check(touchpoint("page", "Use Handlebars in your mails:", "{{ something }} becomes a name"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW


@pytest.mark.parametrize(
    "text",
    [
        "The term “customer” is left undefined in this policy; the rest is null and void.",
        "Hello,",
        "您好，",
        "Please choose one of the following:\nRed: warm",
        "请访问以下页面：\nhttps://shop.test/reset",
        "Order number: 4711\nTotal: £29.99",
        "50 %so far",
    ],
)
def test_innocent_text_is_silent(check, text):
    verdict = check(touchpoint("page", text))
    assert (verdict.outcome, verdict.doubts) == (Outcome.PASS, ())


def test_code_is_silent(check):
    assert check(touchpoint("page", block("Hi {{name}}", "code"), "Write it so.")).outcome is Outcome.PASS


def test_brackets_in_a_script_tell_the_agent_what_to_say(check):
    script = touchpoint("call", block("Hello [Customer Name], this is [Your Name].", "agent"), kind="script")
    assert check(script).outcome is Outcome.PASS


def test_no_text_is_not_applicable(check):
    assert check(touchpoint("page", Document(url="https://shop.test/"))).outcome is Outcome.NOT_APPLICABLE


def test_the_key_has_no_value_of_the_day(check):
    (one,) = check(touchpoint("page", "{{order_4711}} is ready")).faults
    (other,) = check(touchpoint("page", "Soon: {{order_12}}")).faults
    assert one.key == other.key


@pytest.mark.parametrize(
    "text",
    [
        "Order number: 20441\nDelivery address:\nName: Grace Hopper\nStreet: 1 Harbour Street",
        "Order number: 20441\nPayment method:\nGift card: £20.00\nVisa: £113.95",
        "订单编号：DD-991\n收货地址：\n收货人：王小明\n电话：010-62345678",
    ],
)
def test_a_label_that_heads_a_group_of_lines_is_left_to_a_person(check, text):
    verdict = check(touchpoint("mail", text, kind="email"))
    assert (verdict.outcome, len(verdict.doubts)) == (Outcome.NEEDS_REVIEW, 1)


def test_a_label_that_heads_no_group_and_has_no_value_is_reported(check):
    (fault,) = check(touchpoint("mail", "Order date: today\nOrder number:\nTotal: £5.00", kind="email")).faults
    assert fault.message == "“Order number:” has no value"


def test_only_syntax_near_the_explanation_is_doubted(check):
    text = (
        "Hi {{ name }}, welcome. "
        + "We are glad to have you with us. " * 20
        + "Write merge tags such as {{ city }} here."
    )
    verdict = check(touchpoint("mail", text))
    assert [f.places[0].quote.count("{{ name }}") for f in verdict.faults] == [1]
    assert "{{ city }}" in verdict.doubts[0].message


def test_what_the_data_of_a_template_lack_is_one_finding_with_its_names(check):
    (fault,) = check(
        touchpoint("mail", "Total: {{ order.total }}", Template("jinja", ("name", "order.total"), ("order.total",)))
    ).faults
    assert fault.message == "“{{ order.total }}” is shown instead of a value: the data lack `order.total`"
    assert [place.quote for place in fault.places] == ["Total: {{ order.total }}"]
    assert (fault.severity, fault.key) == (Severity.ERROR, "data lack")


def test_several_that_are_lacking_are_one_finding_wherever_they_stand(check):
    (fault,) = check(
        touchpoint(
            "mail", "合计：{{ order.total }}", "{{ order.total }}元", Mail(subject="订单{{ id }}"),
            links(Link("查看", "https://shop.test/%7B%7B%20url%20%7D%7D", "https://shop.test/{{ url }}")),
            Images((Image("{{ alt }}"),)), Template("liquid", (), ("order.total", "id", "url", "alt")),
            kind="email", language="zh",
        )
    ).faults  # fmt: skip
    assert fault.message == (
        "Placeholders are shown instead of values: “{{ order.total }}”, “{{ id }}”, “{{ alt }}” …; "
        "the data lack `order.total`, `id`, `url`, `alt`"
    )
    assert len(fault.places) == 5
    assert fault.fix == "Add to the data, or give the template a fallback for: order.total, id, url, alt."


def test_other_leaks_of_a_template_stand_beside_it(check):
    found = check(touchpoint("mail", "Dear [First Name], {{ a }} ${b}", Template("jinja", ("a",), ("a",)))).faults
    assert [fault.message for fault in found] == [
        "“{{ a }}” is shown instead of a value: the data lack `a`",
        "“${b}” is shown instead of a value",
        "“[First Name]” was left to be filled in",
    ]


def test_a_template_without_data_is_one_finding_brackets_included(check):
    names = tuple(f"{first}{second}" for first in "abcde" for second in "abcdefghij")
    told = " ".join(f"{{{{{name}}}}}" for name in names)
    (fault,) = check(touchpoint("mail", f"Dear [First Name], {told}", Template("handlebars", names, names))).faults
    assert fault.message == (
        "51 placeholders were not filled in: “{{aa}}”, “{{ab}}”, “{{ac}}” …; "
        "the data lack `aa`, `ab`, `ac`, `ad`, `ae` and 45 more"
    )
    assert fault.fix.endswith(" dj ….")


def test_what_is_lacking_where_nobody_sees_it_is_a_warning(check):
    (fault,) = check(touchpoint("mail", "Hello Ana", Template("jinja", ("client",), ("client",)))).faults
    assert fault.message == "The data lack `client`, wanted where it is not seen: in an address, a comment or a style"
    assert (fault.severity, fault.confidence) == (Severity.WARNING, Confidence.MEDIUM)


def test_a_template_whose_data_are_whole_is_clean(check):
    assert check(touchpoint("mail", "Hello Ana", Template("jinja", ("name",), ()))).outcome is Outcome.PASS
