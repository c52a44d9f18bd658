from __future__ import annotations

import pytest

from auditor.facts import deliveries
from tests.build import block, journey, reading, touchpoint
from tests.ends import ends


def told(*parts, **more):
    text = next(p if isinstance(p, str) else p.text for p in parts)
    language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    facts = deliveries.facts(reading(*parts, language=language, **more))
    return [(f.subject, f.qualifier, f.scope, f.value, f.unit) for f in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Standard delivery: 3-5 working days", ("standard", "arrival", "", "3..5 business days", "")),
        ("Express shipping (1-2 business days)", ("express", "arrival", "", "1..2 business days", "")),
        ("Next-day delivery available", ("express", "arrival", "", "1 days", "")),
        ("Free delivery within 5 working days", ("free", "arrival", "", "0..5 business days", "")),
        ("International delivery takes 7-14 days", ("", "arrival", "international", "7..14 days", "")),
        ("Delivery to the UK in 3-5 days", ("", "arrival", "", "3..5 days", "")),
        ("Delivered 2-3 working days after dispatch", ("", "arrival", "", "2..3 business days", "from dispatch")),
        ("Ships within two weeks", ("", "dispatch", "", "0..14 days", "")),
        ("3 个工作日内送达", ("", "arrival", "", "0..3 business days", "")),
        ("次日达", ("express", "arrival", "", "1 days", "")),
        ("普通快递 3-5 天", ("standard", "arrival", "", "3..5 days", "")),
        ("发货后3-5天送达", ("", "arrival", "", "3..5 days", "from dispatch")),
        ("包邮，3天内到货", ("free", "arrival", "", "0..3 days", "")),
        ("14:00 前下单，当天发货。", ("", "dispatch", "", "0 days", "")),
        ("下一个工作日送达", ("", "arrival", "", "1 business days", "")),
    ],
)
def test_promises(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("We dispatch within 24 hours and delivery takes 3-5 working days", ["dispatch", "arrival"]),
        ("24小时内发货，预计3-5天送达", ["dispatch", "arrival"]),
    ],
)
def test_dispatch_and_arrival_in_one_sentence(text, events):
    assert [event for _, event, _, _, _ in told(text)] == events


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Arrives Tue 6 January, by 20:00", "2027-01-06"),
        ("Get it by Friday, 4 December", "..2026-12-04"),
        ("预计2027年1月6日至8日送达", "2027-01-06..2027-01-08"),
        ("12月3日前送达", "..2026-12-03"),
    ],
)
def test_days_of_the_calendar(text, value):
    assert [v for *_, v, _ in told(text, today="2026-11-22")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Your order was dispatched on Monday", "Delivered on 24 November", "Order placed 1 December", "We deliver every 4 weeks",
        "If your order hasn't arrived within 10 days, contact us", "Return it within 30 days of delivery", "Order within 2 hours",
        "Your parcel will be held for 7 days", "We offer a 2-hour delivery slot", "Order by 20 December for delivery in time",
        "You'll receive an email within 5 minutes",
        "Your order reference is LT-1, and the email with the details will be with you in 5 minutes.",
        "您的订单号是LT-1，确认邮件将在5分钟内送达。", "Payment is due within 14 days of delivery", "收货后7天内可退货", "每4周配送一次",
        "未收到货请在3天内联系我们", "快递员到达后，包裹在驿站保管三天", "签收后7天内", "Your second parcel ships in 3 days",
    ],
)  # fmt: skip
def test_what_is_no_promise_of_a_delivery(text):
    assert told(text, today="2026-11-22") == []


def test_the_label_names_the_method():
    parts = (block("Express delivery", "label"), "Arrives on the next working day")
    assert told(*parts) == [("express", "arrival", "", "1 business days", "")]
    parts = (block("Express delivery", "heading"), "Next working day if ordered before 2pm")
    assert told(*parts) == [("express", "arrival", "", "1 business days", "")]
    assert told(block("送达时间", "term"), "3 个工作日内")[0][1:4] == ("arrival", "", "0..3 business days")


def test_a_parcel_on_its_way_counts_from_its_dispatch():
    ((*_, unit),) = told("Your order has left our shop. It will arrive within 3 working days.")
    assert unit == "from dispatch"


def test_an_explained_delay_is_listed_only():
    (fact,) = deliveries.facts(reading("Sorry for the delay: your order will now arrive within 10 days"))
    assert fact.qualifier == "changed"
    assert deliveries.KIND.incomparable(fact)


def test_messages_are_about_the_order_and_shop_pages_are_not():
    text = "Your order will arrive within 3 days"
    for kind, stage, subject in (
        ("email", "confirm", "order"),
        ("page", "commit", "order"),
        ("page", "consider", ""),
        ("email", "discover", ""),
    ):
        (fact,) = deliveries.facts(reading(touchpoint("here", text, kind=kind, stage=stage)))
        assert fact.subject == subject


def test_declared_promises():
    facts = {
        "delivery.standard": "2-3 working days",
        "delivery.express.eu": "3 days",
        "delivery": "one week",
        "dispatch": "24 hours",
    }
    entries = journey(touchpoint("home", "Hello"), facts=facts).ledger.of("delivery")
    assert {(e.subject, e.qualifier, e.scope, e.facts[0].value) for e in entries} == {
        ("standard", "arrival", "", "2..3 business days"), ("express", "arrival", "eu", "3 days"),
        ("order", "arrival", "", "7 days"), ("order", "dispatch", "", "24 hours"),
    }  # fmt: skip


@pytest.mark.parametrize("text", ["deliver 3 days ", "3天送达，", "arrive ", "送", "within 3 working days "])
def test_a_long_page_is_read_to_the_end(text):
    with ends():
        deliveries.facts(reading(text * (1_000_000 // len(text)), *([text * 8] * 300)))


def test_when_something_is_packed_is_no_arrival_though_the_row_speaks_of_delivery():
    row = "ul > li:nth-of-type(1)"
    parts = (
        block("Packed the same day", "heading", row=row, level=2),
        block("Order before 2pm. Standard delivery is free from £40.", row=row),
    )
    assert [f for f in deliveries.facts(reading(*parts)) if f.qualifier == "arrival"] == []


def test_a_promise_made_before_the_order_has_a_number_is_that_of_the_first_of_several():
    seen = journey(
        touchpoint("review", block("Your order arrives within 3 working days"), stage="commit"),
        touchpoint("thanks", block("Order reference: LT-482137"), stage="confirm"),
        touchpoint(
            "mail",
            block("Order reference: LT-482137"),
            block("Your order arrives in 8 to 10 working days"),
            kind="email",
        ),
        touchpoint("script", block("Order reference: SO-2026-0417"), stage="help"),
    )
    (torn,) = [e for e in seen.ledger.of("delivery") if e.contradicted]
    assert [f.place.touchpoint for f in torn.facts] == ["review", "mail"]
    assert torn.reference.place.touchpoint == "review"


def test_the_arrival_of_a_guest_is_no_delivery():
    from auditor.facts import deliveries  # noqa: PLC0415
    from tests.build import block, reading  # noqa: PLC0415

    def told(*more):
        arrival = (block("Arrival", "cell", row="#r1"), block("Friday, 4 December 2026", "cell", row="#r1"))
        return deliveries.facts(reading(*arrival, *more, today="2026-11-05"))

    assert not told("3 nights", "2 guests", "Departure: Monday")
    assert [f.value for f in told()] == ["2026-12-04"]


def test_collecting_a_parcel_from_a_locker_is_no_delivery():
    from auditor.facts import deliveries  # noqa: PLC0415
    from tests.build import reading  # noqa: PLC0415

    locker = reading("您的快递已到达丰巢柜，请于24小时内取件。", language="zh")
    assert not deliveries.facts(locker)
    assert deliveries.facts(reading("您的快递将在24小时内送达。", language="zh"))


def test_other_regions_have_a_time_of_their_own():
    from auditor.facts import deliveries  # noqa: PLC0415
    from tests.build import reading  # noqa: PLC0415

    found = deliveries.facts(reading("江浙沪次日达，其他地区3-5天送达。", language="zh"))
    assert ("3..5 days", "elsewhere") in {(f.value, f.scope) for f in found}


def test_a_day_without_a_year_that_is_just_past_is_not_next_years():
    from auditor.facts.reading.timespans import coming  # noqa: PLC0415

    assert coming("XXXX-11-07", "2026-11-23", "", "") == ""
    assert coming("XXXX-01-07", "2026-11-23", "", "") == "2027-01-07"


def test_today_with_its_hours_in_a_message_is_the_day_of_the_message():
    from auditor.facts import deliveries  # noqa: PLC0415
    from tests.build import reading, touchpoint  # noqa: PLC0415

    def told(text):
        sms = touchpoint("sms", text, kind="text", stage="wait")
        return [f.value for f in deliveries.facts(reading(sms, today="2026-11-05"))]

    assert told("Your parcel will be delivered today between 11:24 and 12:24.") == []
    assert told("Your parcel will be delivered on 6 November between 11:24 and 12:24.") == ["2026-11-06"]


@pytest.mark.parametrize(
    "text", ["We have made lamps here for 15 years and ship to 32 countries.", "做灯 15 年，发货到 32 个国家。"]
)
def test_years_of_trade_are_no_promise(text: str) -> None:
    assert told(text) == []
