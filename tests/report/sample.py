"""A rich audit for the reporters: a bookshop in English and Chinese, two variants, and every state that can be shown."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from auditor.check.actions import actions_of
from auditor.check.pillars import pillar_of
from auditor.model.audit import (
    Audit,
    AuditJourney,
    AuditTouchpoint,
    Cell,
    CheckInfo,
    Counter,
    Coverage,
    Finding,
    Index,
    Score,
    Shot,
    WaiverNote,
)
from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.pillars import Pillar
from auditor.model.verdict import Confidence, Outcome, Place, Severity

VARIANTS = ("desktop", "iPhone 15")
DAY = "2026-10-02"
SIZE = {"desktop": (1280, 2100), "iPhone 15": (393, 2600)}
LOST = "the walk stopped before: step 9, press “View your order”: nothing on the page is called that (nearest: “View order”, “Your orders”)"
_PAGE = """{title}.

## What it finds
{what} Compared are **labelled** values only, such as `Total`.

## Why it matters
{why}

## How to fix
{how}

## Not reported
- Values whose subject is unknown.
- Struck-through prices.

## Sources
- [WCAG 2.2](https://www.w3.org/TR/WCAG22/)
"""
_CHECKS = (
    ("price-drift", "One thing, two prices", "consistency", "error", "journey",
     "The same item at different prices along the journey.",
     "A customer who meets a higher price than the one they agreed to feels misled, and calls or leaves.",
     "Read the price from one place in every template; show the price that is charged from the first page on."),
    ("total-drift", "The total changes on the way", "consistency", "error", "journey",
     "Totals of one order that differ.", "The mail is the customer's receipt: another sum there reads as an overcharge.",
     "Use one service for totals in pages and mails. Print the same rows in the same order."),
    ("contact-drift", "Several numbers for one helpline", "help", "warning", "journey",
     "Contacts for one purpose that differ.", "A customer in need tries the wrong number first.",
     "Keep contacts in one place. If there are several, say what each is for."),
    ("brand-name-drift", "The company under several names", "consistency", "notice", "journey",
     "Names that differ.", "A mail from a name that the customer does not know looks like fraud.",
     "Choose one way to write the name."),
    ("redundant-entry", "The customer is asked again", "process", "warning", "journey",
     "Fields that ask what the customer has already given.", "Typing it twice is work, and the two can differ.",
     "Fill it in from what is known, or do not ask."),
    ("placeholder-leak", "A placeholder was left in", "language", "error", "touchpoint",
     "Template placeholders in texts.", "The customer sees the inside of the machine, and misses what should stand there.",
     "Give the template a value, and a fallback for when there is none."),
    ("long-sentence", "A sentence that must be read twice", "language", "notice", "touchpoint",
     "Sentences beyond the limit.", "Long sentences lose readers.", "Cut it in two. Put the condition last."),
    ("vague-link", "A link that does not say where it leads", "language", "warning", "touchpoint",
     "Links such as “click here”.", "Out of context the words say nothing.", "Name the destination in the link."),
    ("label-missing", "A field without a label", "accessibility", "error", "touchpoint",
     "Fields without an accessible name.", "Screen reader users cannot tell what to type.", "Give every field a `<label>`."),
    ("help-missing", "Nobody to turn to", "help", "warning", "touchpoint",
     "Touchpoints without a way to get help.", "Stuck customers leave.", "Show one contact where customers pay."),
    ("encoding-garbage", "Broken characters", "language", "error", "touchpoint",
     "Text that was decoded wrongly.", "It looks like fraud.", "Declare and use UTF-8 throughout."),
    ("page-title-generic", "A title that names nothing", "measurement", "notice", "touchpoint",
     "Titles such as “Home”.", "Tabs and histories become useless.", "Name the page first, the company last."),
)  # fmt: skip
_TOUCHPOINTS = (
    ("advert", "Newsletter advert", "email", "discover"),
    ("product", "Product page", "page", "consider"),
    ("basket", "Basket", "page", "decide"),
    ("checkout", "Checkout: address and payment", "page", "commit"),
    ("confirmation", "Thank-you page", "page", "confirm"),
    ("confirmation-email", "订单确认邮件 · Confirmation e-mail", "email", "confirm"),
    ("dispatch-sms", "Dispatch text message", "text", "wait"),
    ("track", "Track your order", "page", "receive"),
    ("phone-script", "Where is my order?", "script", "help"),
)


def place(touchpoint: str, quote: str, box: tuple[float, float, float, float] | None = None, *, variant: str = "desktop",
          selector: str = "") -> Place:  # fmt: skip
    return Place(touchpoint, variant, quote, selector or (f"main > .{touchpoint} p:nth-of-type(2)" if box else ""), box)


def both(touchpoint: str, quote: str, y: float, width: float = 220, selector: str = "") -> tuple[Place, Place]:
    """The same spot in both variants."""
    return (
        place(touchpoint, quote, (120, y, width, 30), selector=selector),
        place(touchpoint, quote, (24, y + 300, min(width, 340), 30), variant=VARIANTS[1], selector=selector),
    )


def finding(
    check: str, severity: str, message: str, *places: Place, confidence: str = "high", fix: str = "", waived: str = ""
) -> Finding:
    family = next(c[2] for c in _CHECKS if c[0] == check)
    print_ = f"{sum(i * ord(c) for i, c in enumerate(check + message, 1)) * 2654435761 % 16**12:012x}"
    ordered = tuple(p for v in VARIANTS for p in places if p.variant == v)
    variants = tuple(dict.fromkeys(p.variant for p in ordered))
    return Finding(
        check, family, Severity(severity), Confidence(confidence), message, print_, ordered, variants, fix, waived,
        owner="Ada Wong" if waived else "" if check == "vague-link" else "Web team",
        due="2027-05-31" if waived else "",
        first_seen="2026-09-04" if check == "contact-drift" else DAY,
    )  # fmt: skip


def findings() -> tuple[Finding, ...]:
    return (
        finding("price-drift", "error", "“The Pragmatic Programmer” costs £29.99 on the product page and £34.99 in the basket and at checkout",
                *both("product", "£29.99", 420, 110, "#product .price"), *both("basket", "£34.99", 380, 110, "table.basket td.price"),
                *both("checkout", "1 × The Pragmatic Programmer £34.99", 900, 380)),
        finding("total-drift", "error", "The order's total is £38.94 on the thank-you page and £34.99 in the confirmation e-mail",
                *both("confirmation", "Total paid: £38.94", 520), *both("confirmation-email", "订单总额：£34.99（含税）", 610)),
        finding("placeholder-leak", "error", "A placeholder was left in the mail's greeting: {{ customer.first_name }}",
                *both("confirmation-email", "您好，{{ customer.first_name }}！感谢您的订购。", 240, 420),
                fix="您好！感谢您的订购。"),
        finding("label-missing", "error", "The field for the postcode has no label", *both("checkout", "Postcode", 640, 260, "#id_postcode")),
        finding("contact-drift", "warning", "Help with an order is offered under three numbers: +44 20 7946 0000, 0800 111 222 and 400-820-8820",
                *both("product", "Questions? Call 020 7946 0000", 1500, 300), *both("confirmation-email", "客服热线 400-820-8820（工作日 9:00–18:00）", 900, 380),
                place("dispatch-sms", "Help: 0800 111 222"), place("phone-script", "You can reach us again on 0800 111 222, day and night.")),
        finding("redundant-entry", "warning", "The e-mail address is asked at the basket and again at checkout",
                *both("basket", "E-mail for price alerts", 1100, 300), *both("checkout", "E-mail address", 420, 300), confidence="medium"),
        finding("vague-link", "warning", "Two links are called “click here”", *both("product", "click here", 1240, 90), *both("advert", "Click here", 760, 90)),
        finding("help-missing", "warning", "The checkout names nobody to turn to", place("checkout", ""), place("checkout", "", variant=VARIANTS[1]), confidence="medium"),
        finding("vague-link", "warning", "A link is called “更多” (more) and does not say of what", *both("confirmation-email", "更多", 1180, 60)),
        finding("long-sentence", "notice", "A sentence of 47 words in the returns note; 25 is the limit",
                *both("product", "If for whatever reason you should not be entirely satisfied with an item which you have purchased from us you may, provided "
                      "that it has not been used and is in its original packaging, return it to us within thirty days of the day on which you received it.", 1320, 760),
                fix="Not happy? Send it back within 30 days, unused and in its packaging."),
        finding("brand-name-drift", "notice", "The company is called “Oscar Books”, “OscarBooks” and “奥斯卡书店”",
                *both("product", "Oscar Books", 40, 150), *both("confirmation", "Thank you for shopping at OscarBooks", 300, 380), *both("confirmation-email", "奥斯卡书店", 60, 130), confidence="low"),
        finding("page-title-generic", "notice", "The page's title is “Untitled”: https://shop.example.test/en-gb/checkout/thank-you/?utm_source=newsletter&utm_medium=email&utm_campaign=spring-sale-2026&session=0123456789abcdef0123456789abcdef",
                place("confirmation", "Untitled"), place("confirmation", "Untitled", variant=VARIANTS[1])),
        finding("encoding-garbage", "error", "Broken characters in the footer: “Â£”", *both("advert", "Free delivery over Â£50", 1180, 260),
                waived="the newsletter system is replaced in May (Ada Wong)"),
    )  # fmt: skip


def reviews() -> tuple[Finding, ...]:
    return (
        finding("price-drift", "error", "Delivery is “from £3.95” on the product page and £3.95 at checkout: is that the same offer?",
                *both("product", "Delivery from £3.95", 560, 200), *both("checkout", "Standard delivery £3.95", 980, 260), confidence="medium"),
        finding("brand-name-drift", "notice", "The text message is sent by “OSCR”: is that name known to customers?", place("dispatch-sms", "OSCR: Your parcel is on its way."), confidence="low"),
    )  # fmt: skip


def _fact(kind: str, value: str, touchpoint: str, shown: str, source: Source = Source.LABEL, **more: str) -> Fact:
    order = next((i for i, t in enumerate(_TOUCHPOINTS) if t[0] == touchpoint), -1)
    return Fact(
        kind,
        value,
        place(touchpoint, shown, (120, 420, 110, 30) if touchpoint else None),
        source,
        shown=shown,
        order=order,
        **more,
    )


def ledger() -> Ledger:
    item = {"unit": "GBP", "subject": "the-pragmatic-programmer", "qualifier": "item"}
    total = {"unit": "GBP", "subject": "order", "qualifier": "total"}
    prices = (_fact("money", "29.99", "product", "£29.99", Source.STRUCTURED, **item), _fact("money", "34.99", "basket", "£34.99", **item),
              _fact("money", "34.99", "checkout", "£34.99", **item))  # fmt: skip
    totals = (_fact("money", "38.94", "checkout", "£38.94", **total), _fact("money", "38.94", "confirmation", "Total paid: £38.94", **total),
              _fact("money", "34.99", "confirmation-email", "订单总额：£34.99", **total))  # fmt: skip
    phones = (_fact("phone", "+442079460000", "product", "020 7946 0000", subject="support"), _fact("phone", "4008208820", "confirmation-email", "400-820-8820", subject="support"),
              _fact("phone", "+44800111222", "dispatch-sms", "0800 111 222", subject="support"), _fact("phone", "+44800111222", "phone-script", "0800 111 222", subject="support"))  # fmt: skip
    number = _fact("phone", "+442079460000", "", "+44 20 7946 0000", Source.DECLARED, subject="support")
    references = tuple(
        _fact("reference", "100042", t, "100042", Source.CAPTURED, subject="order")
        for t in ("confirmation", "confirmation-email", "dispatch-sms")
    )
    saving = (_fact("money", "50.00", "advert", "Free delivery over £50", Source.BARE, unit="GBP"),)
    return Ledger(
        (
            Entry("money", "order", "total", totals, totals[0], against=(2,)),
            Entry("money", "the-pragmatic-programmer", "item", prices, prices[2], against=(0,)),
            Entry("phone", "support", "", (number, *phones), number, against=(2, 3, 4)),
            Entry("reference", "order", "", references, references[0]),
            Entry("money", "", "", saving, None, "its subject is unknown"),
            Entry(
                "email",
                "support",
                "",
                (
                    _fact(
                        "email",
                        "help@shop.example.test",
                        "product",
                        "help@shop.example.test",
                        Source.STRUCTURED,
                        subject="support",
                    ),
                ),
            ),
        ),
        "checkout",
        3,
    )


def touchpoints() -> tuple[AuditTouchpoint, ...]:
    made = []
    for order, (id_, title, kind, stage) in enumerate(_TOUCHPOINTS):
        lost = LOST if id_ == "track" else ""
        drawn = kind in {"page", "email"} and not lost
        shots = tuple(
            Shot(
                v, lost, f"https://shop.example.test/en-gb/{id_}/" if kind == "page" and not lost else "", "" if lost else f"{title} – Oscar Books",
                f"evidence/{order + 1:02d}-{id_}/{v}/page.jpg" if drawn else "", *(SIZE[v] if drawn else (0, 0)),
                () if lost else (f"open /en-gb/{id_}/", "press “Continue” (a cookie notice was closed)"),
            )
            for v in VARIANTS
        )  # fmt: skip
        made.append(
            AuditTouchpoint(
                id_,
                title,
                kind,
                stage,
                "Web team" if kind == "page" else "CRM",
                12 + 7 * order,
                () if lost else VARIANTS,
                lost,
                shots,
            )
        )
    return tuple(made)


def coverage() -> tuple[Coverage, ...]:
    rows = []
    failed = {(f.check, p.touchpoint, p.variant) for f in findings() for p in f.places}
    for variant in VARIANTS:
        for check, _, _, _, scope, *_rest in _CHECKS:
            if scope == "journey":
                hit = any(c == check and v == variant for c, _, v in failed)
                rows.append(Coverage(check, "", variant, Outcome.FAIL if hit else Outcome.PASS, 14, unseen=("track",)))
                continue
            for id_, _, kind, _ in _TOUCHPOINTS:
                if id_ == "track":
                    row = Coverage(check, id_, variant, Outcome.ERROR, reason=f"could not be looked at: {LOST}")
                elif (check, id_, variant) in failed:
                    row = Coverage(check, id_, variant, Outcome.FAIL, 31)
                elif check == "label-missing" and kind != "page":
                    row = Coverage(check, id_, variant, Outcome.NOT_APPLICABLE, reason="has no fields")
                elif check == "help-missing" and id_ == "advert":
                    row = Coverage(check, id_, variant, Outcome.NEEDS_REVIEW, 3, "a chat button has no text")
                else:
                    row = Coverage(check, id_, variant, Outcome.PASS, 1200 if check == "long-sentence" else 24)
                rows.append(row)
    return tuple(rows)


COUNTERS = {
    Pillar.FLOW: Counter("filled-in", 9), Pillar.WORDS: Counter("reading-words", 143),
    Pillar.DETAIL: Counter("compared-facts", 4), Pillar.HELP: Counter("slowest-wait", 2.4),
    Pillar.MEASURE: Counter("owned-touchpoints", 7, 9),
}  # fmt: skip


def indices() -> tuple[Index, ...]:
    values = {Pillar.FLOW: 67, Pillar.WORDS: 88, Pillar.DETAIL: 41, Pillar.HELP: 78}
    return tuple(
        Index(p, values.get(p), 16 if p in values else 0, 3 if p in values else 0, COUNTERS[p]) for p in Pillar
    )


def cells() -> tuple[Cell, ...]:
    """What is lost is judged nowhere; the further down the table, the worse."""
    made = []
    for i, (id_, *_) in enumerate(_TOUCHPOINTS):
        for j, pillar in enumerate(Pillar):
            value = None if id_ == "track" or pillar is Pillar.MEASURE else (100, 96, 81, 62, 40)[(i + j) % 5]
            made.append(Cell(id_, pillar, value, 0 if value is None else 12, 0 if value in {None, 100} else 2))
    return tuple(made)


def sample_audit() -> Audit:
    """Nine touchpoints (one lost), two variants, thirteen findings (one waived), two reviews."""
    return Audit(
        journey=AuditJourney("guest-checkout", "Guest checkout", "Buy a book without an account and know when it will arrive", "gb", ("en", "zh"),
                             "https://shop.example.test", "journeys/guest checkout.yaml"),
        touchpoints=touchpoints(),
        findings=findings(),
        reviews=reviews(),
        coverage=coverage(),
        ledger={v: ledger() for v in VARIANTS},
        scores=(Score("accessibility", 82, 16, 1), Score("consistency", 41, 6, 5), Score("help", 78, 20, 2), Score("language", 88, 64, 6),
                Score("measurement", None, 0, 0), Score("process", 67, 2, 1)),
        incomplete=(f"track: {LOST}",),
        checks=tuple(CheckInfo(i, t, f, Severity(s), scope, _PAGE.format(title=t, what=what, why=why, how=how), pillar_of(i, f)) for i, t, f, s, scope, what, why, how in _CHECKS),
        waivers=(WaiverNote("encoding-garbage", "the newsletter system is replaced in May", "Ada Wong", "2027-05-31", "used", (findings()[-1].fingerprint,)),
                 WaiverNote("vague-link", "redesign", "Web team", "2026-01-31", "expired")),
        tool="touchpoint-auditor 0.1.0",
        indices=indices(),
        cells=cells(),
        actions=actions_of(findings(), len(VARIANTS)),
        gathered_at=f"{DAY}T09:41:07Z",
    )  # fmt: skip


def empty_audit(*, judged: bool = True, incomplete: tuple[str, ...] = ()) -> Audit:
    """No findings: because all is well, or because nothing was judged."""
    rows = (
        tuple(Coverage("long-sentence", t, "desktop", Outcome.PASS, 40) for t in ("product", "basket"))
        if judged
        else ()
    )
    lost = "" if judged else "https://shop.example.test does not answer: connection refused"
    seen = tuple(
        AuditTouchpoint(i, i.capitalize(), "page", "", "", 3, () if lost else ("desktop",), lost, (Shot("desktop", lost, f"https://shop.example.test/{i}"),))
        for i in ("product", "basket")
    )  # fmt: skip
    return Audit(
        AuditJourney("small", "A small journey"),
        seen,
        (),
        (),
        rows,
        incomplete=incomplete or ((lost,) if lost else ()),
        tool="touchpoint-auditor 0.1.0",
    )


def draw_screenshots(audit: Audit, run: Path) -> None:
    """A picture for every shot that names one: a plain page with every quote of the audit where its box says."""
    fonts = ("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",)
    file = next((f for f in fonts if Path(f).is_file()), "")

    def font(size: int):
        return ImageFont.truetype(file, size) if file else ImageFont.load_default(size)

    for touchpoint in audit.touchpoints:
        for shot in touchpoint.shots:
            if not shot.screenshot:
                continue
            wide, high = int(shot.width), int(shot.height)
            picture = Image.new("RGB", (wide, high), "#ffffff")
            draw = ImageDraw.Draw(picture)
            hue = {"email": "#7a4a2b", "page": "#23415e"}.get(touchpoint.kind, "#444444")
            draw.rectangle((0, 0, wide, 110), fill=hue)
            draw.text((wide - 260 if wide > 600 else 170, 40), "Books   Sale   Account", fill="#ffffff", font=font(20))
            draw.text(
                (120 if wide > 600 else 24, 150), touchpoint.title, fill="#1b1b1b", font=font(36 if wide > 600 else 24)
            )
            if wide > 600:
                draw.rectangle((760, 240, 1160, 760), fill="#e8e2d6")
                draw.rectangle((840, 320, 1080, 680), fill="#b9583b")
                draw.text((870, 360), "The\nPragmatic\nProgrammer", fill="#ffffff", font=font(34))
            for y in range(230, high - 200, 46):
                length = 240 + (y * 37) % 330
                draw.rectangle((120 if wide > 600 else 24, y + 9, min(120 + length, wide - 40), y + 17), fill="#ebebeb")
            draw.rectangle((0, high - 150, wide, high), fill="#222831")
            for spot in (p for f in (*audit.findings, *audit.reviews) for p in f.places):
                if (spot.touchpoint, spot.variant) == (touchpoint.id, shot.variant) and spot.box:
                    x, y, w, h = spot.box
                    dark = y < 90
                    draw.rectangle((x - 2, y - 10, x + w + 2, y + h + 10), fill=hue if dark else "#ffffff")
                    if "#id_" in spot.selector:
                        draw.rectangle((x, y, x + w, y + h), outline="#888888", width=2)
                    draw.text(
                        (x + 2, y + 4),
                        spot.quote[: int(w / 8) + 4],
                        fill="#ffffff" if dark else "#20262c",
                        font=font(20),
                    )
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=80)
            path = run / shot.screenshot
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(out.getvalue())


RUN_JSON = """{"gathered_at": "2026-10-02T09:41:07Z", "browser": "Chromium 156.0 (headless shell)", "platform": "Debian 12",
 "settings": {"capture": "full", "locale": "en-GB", "time_zone": "Europe/London"}}"""


def sample_run(run: Path) -> Audit:
    """The sample with its screenshots in `run`."""
    audit = sample_audit()
    draw_screenshots(audit, run)
    (run / "run.json").write_text(RUN_JSON, encoding="utf-8")
    return audit


NASTY = (
    "<script>alert(1)</script>",
    "</style></script><img src=x onerror=alert(2)>",
    "{{ 7*7 }}{% raw %}",
    "javascript:alert(3)",
    '" onmouseover="alert(4)" x="',
    "\x00\x07\x1b[31mred\x1b]8;;https://evil.test\x07link\x1b]8;;\x07\x9b2J",
    "\u202egnp.exe\u202c \u2066isolated",
    '=HYPERLINK("https://evil.test","x")',
    "@SUM(1)|cmd",
    "\ud800 lone \ufffe",
    "]]>&amp;<!--",
    "https://evil.test/" + "a" * 400,
    "/* pictures */</style><script>alert(5)</script>",
)


def hostile_audit() -> Audit:
    """The sample with something nasty in every text that an audited site, or a file of it, may have written."""
    nasty = [NASTY[i % len(NASTY)] for i in range(400)]
    take = iter(nasty).__next__
    audit = sample_audit()
    touched = tuple(
        replace(t, title=take(), owner=take(), lost=t.lost and take(), shots=tuple(
            replace(s, url=take(), title=take(), lost=s.lost and take(), walk=(take(), take()), screenshot=s.screenshot and f"../{take()}.jpg" if i else s.screenshot)
            for i, s in enumerate(t.shots)))
        for t in audit.touchpoints
    )  # fmt: skip

    def spoiled(finding: Finding) -> Finding:
        places = tuple(replace(p, quote=take(), selector=take()) for p in finding.places[:3])
        return replace(
            finding, message=take(), fix=take(), places=places, waived=finding.waived and take(), fingerprint=take(),
            owner=take(), due=take(), first_seen=take(),
            wording={"pattern": "{a} {{}} {b}", "values": {"a": take(), "b": {"pattern": take(), "values": {}}}},
        )  # fmt: skip

    entries = tuple(
        replace(e, subject=take(), facts=tuple(replace(f, shown=take()) for f in e.facts), reference=None)
        for e in ledger().entries
    )
    return replace(
        audit,
        journey=replace(audit.journey, title=take(), goal=take(), base_url=take(), path=take()),
        touchpoints=touched,
        findings=tuple(spoiled(f) for f in audit.findings),
        reviews=tuple(spoiled(f) for f in audit.reviews),
        coverage=tuple(replace(c, reason=c.reason and take()) for c in audit.coverage[:60]),
        ledger={"desktop": Ledger(entries, "checkout", 3)},
        incomplete=(take(), take()),
        checks=tuple(replace(c, title=take(), page=f"{take()}\n\n## Why it matters\n{take()} [x](javascript:alert(6)) `{take()}`\n") for c in audit.checks),
        waivers=(WaiverNote("vague-link", take(), take(), take(), "unused"),),
    )  # fmt: skip


def large_audit(findings_wanted: int, touchpoints_wanted: int = 12) -> Audit:
    """Many findings at many touchpoints, for measuring."""
    audit = sample_audit()
    touched = tuple(
        replace(audit.touchpoints[i % 6], id=f"t{i}", title=f"Touchpoint {i}") for i in range(touchpoints_wanted)
    )
    ids = [t.id for t in touched]
    kinds = audit.findings[:11]
    found = tuple(
        replace(kinds[i % 11], fingerprint=f"{i:012x}", places=tuple(replace(p, touchpoint=ids[(i + j // 2) % len(ids)]) for j, p in enumerate(kinds[i % 11].places)))
        for i in range(findings_wanted)
    )  # fmt: skip
    rows = tuple(Coverage(c.id, t, v, Outcome.PASS, 20) for v in VARIANTS for c in audit.checks for t in ids)
    heat = tuple(Cell(t, p, 90 - 7 * i % 60, 12, 2) for i, t in enumerate(ids) for p in Pillar)
    first = actions_of(found, len(VARIANTS))
    return replace(audit, touchpoints=touched, findings=found, coverage=rows, reviews=(), cells=heat, actions=first)
