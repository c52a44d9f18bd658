from __future__ import annotations

import itertools
import json
import random
from dataclasses import replace

import pytest

from auditor.api import Field, Links, Source, StructuredData, Texts, Typed, Walk
from auditor.facts.extract import facts_of
from auditor.facts.ledger import build_ledger
from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind
from tests.build import block, journey, touchpoint
from tests.ends import lines_run

ROW = {"row": "table > tbody > tr:nth-of-type(1)"}
SHOP = Declared("j", market="gb", facts={"brand": "Northwick Outdoor", "phone": "020 7946 0000"})


def shop():
    """A tent from the shop window to the mail."""
    return (
        touchpoint(
            "product", block("Fell tent", "heading", level=1), "£129.00", block("Add to basket", "button"),
            block("Call us on 020 7946 0000", region="footer"),
        ),
        touchpoint("basket", block("Fell tent", **ROW), block("1", **ROW), block("£129.00", **ROW), "Total: £129.00"),
        touchpoint("review", "Delivery: £3.95", "Order total: £132.95", block("Place order", "button"), stage="commit"),
        touchpoint(
            "thank-you", block("Order 100003", "heading", level=1), "Order total: £132.95",
            Walk(captured=(("order_number", "100003"),)), stage="confirm",
        ),
        touchpoint("mail", "Your order 100003", "Order total: £132.95", "Northwick Outdoor, 020 7946 0000", kind="email"),
    )  # fmt: skip


def entry(ledger, kind, qualifier="", subject=None):
    (found,) = [
        e for e in ledger.of(kind)
        if e.qualifier == qualifier and not e.incomparable and (subject is None or e.subject == subject)
    ]  # fmt: skip
    return found


def test_like_stands_beside_like_in_journey_order_with_its_reference():
    ledger = journey(*shop(), facts=SHOP.facts).ledger

    assert (ledger.commitment, ledger.commitment_order) == ("review", 2)
    price = entry(ledger, "money", "item")
    assert [(f.value, f.unit, f.place.touchpoint) for f in price.facts] == [
        ("129.00", "GBP", "product"), ("129.00", "GBP", "basket"),
    ]  # fmt: skip
    assert (price.subject, price.contradicted) == ("Fell tent", False)
    total = entry(ledger, "money", "total")
    assert [f.place.touchpoint for f in total.facts] == ["review", "thank-you", "mail"]
    assert total.reference is not None
    assert total.reference.place.touchpoint == "review"
    number = entry(ledger, "reference")
    assert [(f.value, f.source) for f in number.facts] == [("100003", Source.CAPTURED), ("100003", Source.LABEL)]
    phone = entry(ledger, "phone")
    assert phone.reference is not None
    assert (phone.reference.order, phone.values) == (-1, (("+442079460000", ""),))


def test_the_total_of_the_basket_is_listed_as_not_final():
    (running,) = [e for e in journey(*shop()).ledger.entries if e.qualifier == "running total"]
    assert running.incomparable == "before the customer commits, the total may grow with every choice"
    assert [f.place.touchpoint for f in running.facts] == ["basket"]


def test_a_contradiction_is_marked():
    wrong = touchpoint("mail", "Order total: £142.95", kind="email")
    ledger = journey(*shop()[:4], wrong).ledger
    assert entry(ledger, "money", "total").contradicted
    assert entry(ledger, "money", "total").values == (("132.95", "GBP"), ("142.95", "GBP"))


def test_currencies_are_never_compared_with_each_other():
    ledger = journey(
        touchpoint("a", "Order total: £10", stage="commit"), touchpoint("b", "Order total: €12", kind="email")
    ).ledger
    assert [e.facts[0].unit for e in ledger.of("money") if e.qualifier == "total"] == ["GBP", "EUR"]
    assert not any(e.contradicted for e in ledger.entries)


def test_what_is_not_known_is_listed_with_the_reason():
    ledger = journey(touchpoint("a", "£3.95", "It costs about £7 more, he said", "Save £5")).ledger
    reasons = {e.facts[0].shown: e.incomparable for e in ledger.of("money")}
    assert reasons == {
        "£3.95": "nothing says which product it is the price of",
        "£7": "nothing says what this sum is for",
        "£5": "a saving, not a price",
    }


def test_an_expected_total_belongs_to_its_touchpoint():
    basket = replace(shop()[1], expect=(("total", "£129.00"),))
    ledger = journey(shop()[0], basket, *shop()[2:]).ledger
    assert not any(e.contradicted for e in ledger.entries)
    (running,) = [e for e in ledger.entries if e.qualifier == "running total"]
    assert [(f.order, f.source) for f in running.facts] == [(-1, Source.DECLARED), (1, Source.LABEL)]


def test_lost_touchpoints_and_missing_artifacts_are_no_trouble():
    bare = Evidence("bare", "Bare", Kind.PAGE, "desktop", order=0)
    lost = Evidence("lost", "Lost", Kind.EMAIL, "desktop", order=1, lost="no mail came")
    only = Evidence("only", "Only", Kind.PAGE, "desktop", order=2, artifacts={Texts: Texts((block("£5"),))})
    ledger = build_ledger(SHOP, (bare, lost, only), "desktop")
    assert {f.place.touchpoint for e in ledger.of("money") for f in e.facts} == {"only"}
    assert build_ledger(SHOP, (), "desktop").commitment_order == -1
    assert facts_of(bare, SHOP) == ()
    assert Links not in only


def test_what_the_customer_typed_anywhere_is_theirs_everywhere():
    typed = Walk(typed=(Typed(Field("Phone"), "+44 7700 900123"), Typed(Field("Email"), "ada@customer.example")))
    mail = touchpoint("mail", "Contact: Phone: 07700 900123", "Email: ada@customer.example", kind="email")
    ledger = journey(touchpoint("address", typed), mail).ledger
    assert (ledger.of("phone"), ledger.of("email")) == ((), ())


def test_the_order_of_the_touchpoints_given_does_not_matter():
    made = journey(*shop(), facts=SHOP.facts)
    shuffled = list(made.touchpoints)
    random.Random(1).shuffle(shuffled)  # noqa: S311 - any order will do
    assert build_ledger(made.journey, shuffled, "desktop") == made.ledger


def test_reviews_are_not_the_companys_words():
    page = touchpoint(
        "product", block("Customer reviews", "heading", level=2), "Paid £99, order number 123456, call 020 7946 0009",
        block("Delivery", "heading", level=2), "Delivery: £3.95",
    )  # fmt: skip
    made = facts_of(page, SHOP)
    assert [f.shown for f in made if f.kind != "term"] == ["£3.95"]
    assert {f.place.quote for f in made if f.kind == "term"} <= {"Delivery", "Delivery: £3.95"}


def test_captured_totals_are_sure():
    walk = Walk(captured=(("order_total", "£132.95"), ("order_date", "12 May")))
    made = facts_of(touchpoint("thank-you", "You will be charged £132.95", walk), SHOP)
    assert [(f.value, f.source) for f in made if f.qualifier == "total"] == [("132.95", Source.CAPTURED)]


def test_data_for_machines_stands_in_where_nothing_is_shown():
    data = StructuredData(
        ({"@type": "Product", "name": "Fell tent", "offers": {"price": 129, "priceCurrency": "gbp"}},)
    )
    (fact,) = [f for f in facts_of(touchpoint("product", "Fell tent", data), SHOP) if f.kind == "money"]
    assert (fact.value, fact.unit, fact.source) == ("129.00", "GBP", Source.STRUCTURED)
    assert fact.place.quote == "Fell tent: 129 GBP (structured data)"


def test_a_price_list_of_thousands_is_cut_where_it_is_only_listed():
    ledger = journey(touchpoint("list", *(f"£{n}.99" for n in range(5000)))).ledger
    assert [len(e.facts) for e in ledger.of("money")] == [60]


@pytest.mark.parametrize(
    "text",
    ["9" * 300, "£" + "9" * 300, "£-0.00", "1.234,56", "1 234,56 €", "¥1.2万", "￥１，２９９", "\ud800£5\udfff 订单号\ud800123456",
     "£\u200b5\u200f", "\u202e00.5£", "order #" * 50, "()" * 200, "31 February 03/04/26", "\x00\x07£5\x1b[31m", "e" + "\u0301" * 500,
     "{{ total }} £", "%s %d £{}", "<script>£5</script>", "a@" * 200, "+" * 300],
)  # fmt: skip
def test_nothing_on_a_page_raises(text):
    blocks = [
        block(text, role, level=1 if role == "heading" else 0, **ROW) for role in ("heading", "cell", "link", "button")
    ]
    data = StructuredData(
        ({"@type": "Product", "name": text, "sku": text, "offers": {"price": text, "priceCurrency": text}},)
    )
    walk = Walk(captured=(("order_number", text), ("total", text)), typed=(Typed(Field(text), text, text),))
    parts = (*blocks, block(text), data, walk)
    made = journey(touchpoint("a", *parts, stage="commit", expect={"total": text}), touchpoint("b", *parts, kind="email"),
                   facts={"brand": text, "phone": text, "total": text, "price.x": text, "order_number": text})  # fmt: skip
    assert json.dumps([f.place.quote for e in made.ledger.entries for f in e.facts])


@pytest.mark.parametrize("shape", ["rows", "one row", "headings", "blocks"])
def test_cost_grows_with_the_text_and_no_faster(shape):
    numbers = itertools.count(10_000 * len(shape))

    def page(count):
        make = {
            "rows": lambda i, n: block(f"£{n}.00", "cell", row=f"table > tbody > tr:nth-of-type({i // 3})"),
            "one row": lambda i, n: block(f"£{n}.00", "cell", row="table > tr"),
            "headings": lambda i, n: block(
                f"Product {n}" if i % 2 else f"£{n}.00", "heading" if i % 2 else "paragraph", level=3
            ),
            "blocks": lambda i, n: block(f"word {n}"),
        }[shape]
        return touchpoint("page", *(make(i, next(numbers)) for i in range(count)))

    def cost(count):
        made = page(count)  # texts that no cache knows yet
        return lines_run(lambda: build_ledger(SHOP, (made,), "desktop"))

    cost(20)
    assert cost(1600) < 5 * cost(400), "four times the text, four times the work"


def total_of(*touchpoints):
    listed = [e for e in journey(*touchpoints).ledger.of("money") if e.qualifier == "total"]
    return [(e.scope, e.contradicted, [f.value for f in e.facts]) for e in listed]


def test_what_is_due_now_is_no_total_beside_the_total():
    review = touchpoint("review", "Total incl. VAT: £516.00", "To pay now: £0.00", stage="commit")
    done = touchpoint("mail", "Total: £516.00", kind="email", stage="confirm")
    assert total_of(review, done) == [("", False, ["516.00", "516.00"])]
    short = touchpoint("mail", "Total: £500.00", kind="email", stage="confirm")
    assert total_of(review, short) == [("", True, ["516.00", "500.00"])]


def test_the_sum_of_a_bill_is_not_that_of_the_order():
    done = touchpoint("done", "Order number SK4410982. You paid £49.00 today.", stage="confirm")
    subject = block("Your first bill is ready", "subject")
    bill = touchpoint("bill", subject, "Total: £29.00", kind="email", stage="receive")
    assert not any(contradicted for _, contradicted, _ in total_of(done, bill))
    receipt = touchpoint("bill", block("Your receipt", "subject"), "Total: £29.00", kind="email", stage="receive")
    assert any(contradicted for _, contradicted, _ in total_of(done, receipt))


def test_a_purchase_that_becomes_two_orders_has_a_total_of_its_own():
    review = touchpoint("review", "Total: £61.50", stage="commit")
    done = touchpoint(
        "done", "Order 2201-7781 for £39.50", "Order 2201-7782 for £22.00", "Total: £61.50", stage="confirm"
    )
    first = touchpoint("first", "Your order 2201-7781", "Total: £39.50", kind="email", stage="confirm")
    second = touchpoint("second", "Your order 2201-7782", "Total: £22.00", kind="email", stage="confirm")
    assert not any(contradicted for _, contradicted, _ in total_of(review, done, first, second))


def test_what_stands_beside_the_reference_at_its_touchpoint_contradicts_nothing():
    both = touchpoint("done", "Order 2201-7781 and order 2201-7782", stage="confirm")
    one = touchpoint("mail", "Your order 2201-7782", kind="email", stage="confirm")
    first = touchpoint("first", "Your order 2201-7781", kind="email", stage="confirm")
    other = touchpoint("other", "Your order 2201-7789", kind="email", stage="confirm")
    assert not any(e.contradicted for e in journey(both, first, one).ledger.of("reference"))
    assert any(e.contradicted for e in journey(both, first, one, other).ledger.of("reference"))
