"""What no site should say, through all kinds of facts and all built-in checks: nothing raises, nothing is guessed."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from auditor.api import Block, Document, Field, Fields, Link, Links, Mail, Outcome, Texts, Walk
from auditor.check.engine import audit
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.artifacts import Asked, StructuredData, Typed
from auditor.model.evidence import Declared
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.settings import Settings
from auditor.report.json_report import from_json, to_json
from tests.build import block, touchpoint
from tests.ends import ends

if TYPE_CHECKING:
    from auditor.library.checks import Shelf
    from auditor.model.audit import Audit
    from auditor.model.evidence import Evidence

AMOUNTS = [
    "Total: 1.234,56", "Total: £1,234.56", "Total: 1 234,56 €", "Total: 1\u00a0234,56\u202f€", "合计：¥1.2万", "Total: £-0.00",
    f"Total: £{'9' * 300}", f"Total: {'9' * 300}.{'9' * 300}", "Total: £1,2,3,4", "Total: £1.2.3", "Total: £", "Total: £٣٤٫٥٠",
    "Total: -£5 to -£1", "Total: £1e308", "Total: £NaN", "Total: ££12", "Total: €£$12", "合计：￥一千二百万亿亿亿元", "合计：-￥０．００",
    "Total: £1/0", "Total: 0x10 GBP", "Price: £12.345678901234567890",
]  # fmt: skip
DATES = [
    "Delivery on 31 February 2026", "Delivery on 03/04/26", "Delivery by 30/30/3030", "送达：2026年2月31日", "Arrives 0000-00-00",
    "Arrives 9999-12-31", "Ends on 29 February 2025 at 25:61", "Returns within 999999999999 days", "within 0 days",
    "Open Mon–Sun 24:00–00:00", "Open 99:99-00:01", "Expires in 10000000000000000000 years", "退货期限：一百亿亿天",
    "Delivery in -3 days", "Check-in: 2026-13-45 Check-out: 2026-00-00", "Valid until the 32nd of Smarch",
]  # fmt: skip
ODDITIES = [
    "\ud800", "£\udfff12", "Total\u200b: £\u200d12\ufeff.00", "\u202eTotal: £12.00\u202c", "\u200fالمجموع: £12\u200e", "Tоtаl: £12.00",
    "\x00\x01\x02Total: £3\x7f", "a" * 20_000, "£1" * 5_000, "(" * 3_000, "@" * 3_000, "1-" * 3_000, "a@" * 2_000 + "b.c", " " * 10_000,
    "\n" * 500, "𝟏𝟐𝟑 £𝟒", "＠ｍａｉｌ．ｃｏｍ", "e\u0301" * 1_000, "%s %n {0} {{x}} ${y}", "<script>alert(1)</script>", "Call \u0660\u0661\u0662 345 6789",
    "Phone: " + "1" * 300, "Phone: +", "Phone: (((((020", "tel:tel:tel:", "info@" + "a." * 100 + "com", "Order #" + "9" * 300,
]  # fmt: skip
NONSENSE = {
    "": "", ".": ".", "price": "", "price.": "free", "price.Lamp": "9" * 300, "phone": "call me", "phone.": "+", "email": "@",
    "returns": "-1 days to never", "returns.a.b.c.d": "∞", "hours": "99-100", "hours.phone": "Mon-Mon 25-26", "legal_entity": "\ud800",
    "hosts": "http://[", "sender_domains": ",,,", "terms.": "x", "terms.sign_in": "", "delivery.standard": "NaN working days",
    "total": "£-0.00", "🙂.🙂": "🙂", "vat": "x" * 10_000, "date": "31 February 2026", "address": "\u202e", "free_shipping": "£0 to £",
    "quantity": "-3", "reference": "", "currency": "???", "brand": " ", "register": "rude", "response.email": "in 0 hours",
}  # fmt: skip


@functools.cache
def shelf() -> Shelf:
    return load_checks([built_in()])


def run_of(*touchpoints: Evidence, **declared: Any) -> Run:
    about = Declared("bad", **{"market": "gb", "languages": ("en",), "base_url": "https://shop.test", **declared})
    placed = tuple(replace(t, order=i) for i, t in enumerate(touchpoints))
    planned = tuple(Planned(t.touchpoint, t.title, t.kind) for t in placed)
    info = RunInfo(about, planned, ("desktop",), gathered_at="2026-03-04T12:00:00Z", state=RunState.COMPLETE)
    return Run(info, {"desktop": placed})


def judged(*touchpoints: Evidence, again: bool = True, **declared: Any) -> Audit:
    """The audit, after it was seen that nothing raised, and that it can be written, read back and made `again`."""
    run = run_of(*touchpoints, **declared)
    result = audit(run, shelf(), Settings())
    assert [c for c in result.coverage if c.outcome is Outcome.ERROR] == []
    data = to_json(result)
    assert to_json(from_json(data)) == data
    if again:
        assert to_json(audit(run, shelf(), Settings())) == data
    return result


def everything_judged(*touchpoints: Evidence, again: bool = True, **declared: Any) -> bool:
    """As `judged`; whether every check of the library has its verdict."""
    result = judged(*touchpoints, again=again, **declared)
    return {c.check for c in result.coverage} == set(shelf().checks)


def compared(result: Audit, kind: str) -> list[str]:
    """The values of a kind that contradict another one."""
    return [f.value for e in result.ledger["desktop"].of(kind) for f in e.contradicting]


@pytest.mark.parametrize("lines", [AMOUNTS, DATES, ODDITIES], ids=["amounts", "dates", "oddities"])
@pytest.mark.parametrize(("language", "market"), [("en", "gb"), ("zh", "cn"), ("de", "")])
def test_lines_that_no_site_should_say(lines, language, market):
    roles = ["paragraph", "heading", "cell", "button", "label", "quote", "message", "unheard-of"]
    said = [
        Block(line, roles[i % len(roles)], selector=f"#b{i}", row=f"#r{i // 3}" if i % 2 else "")
        for i, line in enumerate(lines)
    ]
    subject = lines[1][:200]
    assert everything_judged(
        touchpoint("home", *said, language=language),
        touchpoint("basket", *said[::-1], language=language, stage="commit"),
        touchpoint("mail", *said, Mail(sender=subject, subject=subject, text="\n".join(lines)), kind="email", language=language),
        touchpoint("sms", *said, kind="text", language=language),
        touchpoint("script", *said, kind="script", language=language),
        touchpoint("paper", *said, kind="document", language=language),
        market=market, languages=(language,) if language else (), again=language == "en",
    )  # fmt: skip


@pytest.mark.parametrize("line", [*AMOUNTS, *DATES, *ODDITIES])
def test_the_same_odd_line_twice_contradicts_nothing(line):
    result = judged(touchpoint("home", line), touchpoint("basket", line), again=False)
    across = [f.message for f in result.findings if len({p.touchpoint for p in f.places}) > 1]
    assert not [m for m in across if "differ" in m]


def test_amounts_that_cannot_be_read_are_not_compared():
    nine = "9" * 300
    result = judged(touchpoint("home", f"Total: £{nine}"), touchpoint("basket", "Total: £12.00"))
    assert not any(nine in f.message for f in result.findings)
    result = judged(touchpoint("home", "Total: £-0.00"), touchpoint("basket", "Total: £0.00", stage="commit"))
    assert compared(result, "money") == []


def test_a_day_that_does_not_exist_and_one_with_two_meanings_are_not_compared():
    for one, two in (
        ("Arrives on 31 February 2026", "Arrives on 2 March 2026"),
        ("Arrives on 03/04/26", "Arrives on 4 March 2026"),
    ):
        result = judged(touchpoint("home", one), touchpoint("mail", two, kind="email"), market="")
        assert compared(result, "date") == []


def nested(depth: int, leaf: Any) -> Any:
    for _ in range(depth):
        leaf = [leaf]
    return leaf


@pytest.mark.parametrize(
    "value",
    [
        None, True, float("nan"), float("inf"), -0.0, 10**300, "", "x" * 100_000, [], {}, nested(50, "12.00"), nested(50, {"price": 1}),
        {"@type": {"@type": {}}}, [None, {}, "12", 12], "\ud800", "2026-02-31", {"@value": "12.00"},
    ],
)  # fmt: skip
def test_structured_data_of_wrong_types(value):
    keys = [
        *(
            "@type",
            "@id",
            "name",
            "price",
            "priceCurrency",
            "offers",
            "availability",
            "telephone",
            "email",
            "address",
            "openingHours",
        ),
        *(
            "openingHoursSpecification",
            "hasMerchantReturnPolicy",
            "shippingDetails",
            "contactPoint",
            "priceSpecification",
            "review",
        ),
        *(
            "orderNumber",
            "reservationFor",
            "checkinTime",
            "brand",
            "legalName",
            "aggregateRating",
            "itemListElement",
            "mainEntity",
        ),
        *(
            "priceValidUntil",
            "merchant",
            "seller",
            "orderedItem",
            "acceptedOffer",
            "trackingNumber",
            "expectedArrivalFrom",
            "url",
        ),
    ]
    types = (
        "Product",
        "Offer",
        "Organization",
        "LocalBusiness",
        "Order",
        "Invoice",
        "LodgingReservation",
        "FAQPage",
        "ParcelDelivery",
    )
    odd = [{"@type": t, **{k: value for k in keys if k != "@type"}} for t in types]
    odd += [
        dict.fromkeys(keys, value),
        {"@type": list(types), "offers": {"@type": "Offer", **dict.fromkeys(keys[2:], value)}},
    ]
    data = StructuredData(tuple(odd), broken=3)
    assert everything_judged(
        touchpoint("product", block("Aurora Lamp", "heading", level=1), "£12.00", data),
        touchpoint("mail", "Aurora Lamp £12.00", data, kind="email"),
    )


def test_two_prices_in_the_data_of_one_page_are_not_compared_with_another_page():
    lamp = {"@type": "Product", "name": "Aurora Lamp"}
    offers = [{"@type": "Offer", "price": p, "priceCurrency": "GBP"} for p in ("12.00", "13.00")]
    data = StructuredData(({**lamp, "offers": offers[0]}, {**lamp, "offers": offers[1]}, {**lamp, "offers": "none"}))
    for price in ("£12.00", "£13.00", "£14.00"):
        result = judged(touchpoint("product", "A lamp", data), touchpoint("basket", f"Aurora Lamp {price}"))
        assert [f.message for f in result.findings if f.check == "price-drift"] == []


def test_five_thousand_prices_on_one_page_come_to_an_end():
    prices = [block(f"Lamp {i} £{i % 97}.{i % 100:02d}", "item", selector=f"#p{i}") for i in range(5_000)]
    with ends():
        judged(
            touchpoint("list", *prices),
            touchpoint("line", " ".join(p.text for p in prices)),
            touchpoint("basket", "Lamp 7 £7.07"),
            again=False,
        )


def test_empty_everything():
    bare = [
        replace(touchpoint(f"t{i}", kind=kind), artifacts={}, title="")
        for i, kind in enumerate(("page", "email", "text"))
    ]
    empty = [touchpoint("", "", kind=kind, language="") for kind in ("page", "email", "text", "script", "document")]
    blank = touchpoint(
        "blank", Document(), Texts((Block(""), Block(" ", "", ""))), Links((Link(""), Link("", "", ""))), Fields((Field(""),)), Mail(), Walk(),
    )  # fmt: skip
    judged(*bare, *empty[:1], blank, market="", languages=(), base_url="")
    judged(*empty, market="", languages=())
    assert json.loads(to_json(audit(run_of(), shelf(), Settings())))["findings"] == []


def test_links_fields_and_typed_values_of_no_known_shape():
    targets = [
        "http://[",
        "tel:",
        "tel:" + "9" * 300,
        "mailto:",
        "mailto:@",
        "javascript:" * 500,
        "data:,x",
        "//",
        "\ud800",
        "http://a:b:c/",
        "?",
        "#",
    ]
    links = Links(tuple(Link(t, t, t, selector=t, region=r) for t in targets for r in ("", "nav", "footer", "odd")))
    odd = [
        Field(t, t, t, t, t, value=t, options=(t, t), form=t, action=t, selector=t)
        for t in (*targets, "cc-number", "email")
    ]
    typed = tuple(Typed(f, v, v) for f in odd for v in ("", "\ud800", "9" * 300, "a" * 10_000, "\u202e", "£", "None"))
    walk = Walk(
        typed=typed,
        asked=(Asked("http://[", "", tuple(odd)), Asked("", "", ())),
        captured=(("", ""), ("order", "\ud800")),
    )
    page = touchpoint("form", "Pay £1", links, Fields(tuple(odd)), walk, Document("http://[", "\ud800", "??"))
    assert everything_judged(
        page,
        replace(page, touchpoint="again"),
        touchpoint("mail", "Pay £1", Mail(headers=(("", ""),)), links, kind="email"),
    )


def test_declared_nonsense():
    say = ["Total: £12.00", "Call us on 020 7946 0000 or write to help@shop.test", "Returns within 30 days"]
    odd = touchpoint(
        "mail",
        *say,
        kind="email",
        expect={"": "", "price": "??", "total": "9" * 300, "date": "31/31/31", "language": "\ud800"},
    )
    result = judged(
        touchpoint("home", *say), odd, facts=NONSENSE, customer={"": "", "phone": "?", "email": "@", "name": "\ud800"},
        events={"": "", "order": "nowhere"}, preferences={"language": "??", "": ""}, absent={"": ""}, budgets={"": -1.0, "clicks": 1e308},
        template="unheard-of",
    )  # fmt: skip
    assert compared(result, "phone") == []
    assert [f.message for f in result.findings if f.check == "contact-drift"] == []


def bytes_of_oddities() -> bytes:
    odd = [s for s in (*AMOUNTS, *DATES, *ODDITIES) if len(s) < 500]
    said = [Block(s, selector=f"#b{i}") for i, s in enumerate(odd)]
    run = run_of(touchpoint("home", *said), touchpoint("mail", *said[::-1], kind="email"), facts=NONSENSE)
    return to_json(audit(run, shelf(), Settings()))


def test_the_same_evidence_in_another_process_gives_the_same_bytes():
    script = "import sys; from tests.facts import test_bad_input as t; sys.stdout.buffer.write(t.bytes_of_oddities())"
    seed = "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    out = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True).stdout
    assert out == bytes_of_oddities()
