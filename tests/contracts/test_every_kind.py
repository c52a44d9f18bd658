"""A contradiction is found between touchpoints of any two kinds: each captured by its own gatherer, in one journey.

Two journeys, English and Chinese, each twice: with one fact of each sort told otherwise at one touchpoint, and with
everything agreeing.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

import pytest

from auditor.browser.start import chosen, open_browser
from auditor.check.engine import audit
from auditor.errors import BrowserError
from auditor.gather import bundle
from auditor.gather.progress import Silent
from auditor.gather.walk import Options, gather
from auditor.journey.parse import load_journey
from auditor.library.checks import load_checks
from auditor.library.roots import roots
from auditor.model.settings import Settings
from tests.sites.serve import serving

if TYPE_CHECKING:
    from auditor.model.audit import Audit

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("kinds")]

CHECKS = (
    "contact-drift", "policy-window-drift", "total-drift", "delivery-promise-drift", "opening-hours-drift",
    "order-reference-drift", "price-drift", "offer-drift", "brand-name-drift", "term-drift", "register-drift",
)  # fmt: skip

ENGLISH_PAGE = """<!doctype html><html lang="en-GB"><title>White Peony – Larkspur Tea</title><main><h1>White Peony</h1>
<p>Larkspur Tea picks it in April. <strong>£$page_price</strong></p><button>Add to basket</button>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "White Peony",
"sku": "WP50", "offers": {"@type": "Offer", "price": "$page_price", "priceCurrency": "GBP"}}</script>
<p>Your first order: 20% off with code LEAF20.</p>
<h2>Delivery and returns</h2><p>Standard delivery arrives within 3 working days.</p>
<p>You can return any tea within $page_window days of delivery for a full refund.</p>
<h2>Call us</h2><p>Our phone line is open Monday to Friday, 9am to 5pm.</p></main></html>"""
ENGLISH_MAIL = """From: "Larkspur Tea" <orders@larkspur.example>
To: Ada Wong <ada@customer.example>
Subject: Your order LT-10023 is confirmed
Date: Mon, 02 Nov 2026 10:00:00 +0000
Message-ID: <1@larkspur.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<!DOCTYPE html><html lang="en-GB"><body><h1>Thank you, Ada</h1><p>Order number: LT-10023</p>
<table><tr><td>White Peony, 1 tin</td><td>£14.00</td></tr><tr><td>Delivery</td><td>£2.95</td></tr>
<tr><td>Total</td><td>£16.95</td></tr></table>
<p>Your next order: $mail_discount% off with code LEAF20.</p>
<p><a href="https://larkspur.example/basket">Back to your $mail_term</a></p>
<p>Questions? Call $mail_brand customer service on 020 7946 0958.</p></body></html>
"""
ENGLISH_SMS = "Larkspur Tea: your order $sms_order is confirmed. Questions? larkspur.example/help\n"
ENGLISH_DISPATCH = (
    "Larkspur Tea: we pack your order LT-10023. Standard delivery arrives within $sms_days working days.\n"
)
ENGLISH_SCRIPT = """# Phone script: returning tea

## Opening

agent: Good morning, $script_brand, this is Rose. How can I help you?

customer: I would like to send my tea back.

agent: You can return any tea within $script_window days of delivery for a full refund. I will send you the label today.
"""
ENGLISH_LEAFLET = """<!doctype html><html lang="en-GB"><title>Price list</title><style>body { font: 12pt sans-serif }
td { padding: 4px 60px 4px 0 }</style><h1>Our teas</h1><table><tr><th>Tea</th><th>Item no.</th><th>Price</th></tr>
<tr><td>White Peony</td><td>WP50</td><td>£$pdf_price</td></tr><tr><td>Jasmine Pearls</td><td>JP75</td><td>£12.50</td></tr>
<tr><td>Spring Dragon Well</td><td>DW50</td><td>£18.00</td></tr></table><h2>Ask us anything</h2>
<p>Call our customer service on $pdf_phone.</p><p>The phone line is open Monday to Friday, 9am to ${pdf_closes}pm.</p>
<p>Prices valid from 1 October 2026 to 31 March 2027.</p></html>"""
ENGLISH_INVOICE = """<!doctype html><html lang="en-GB"><title>Invoice 5512</title><style>td { padding: 4px 60px 4px 0 }</style>
<h1>Invoice</h1><p>Larkspur Tea Ltd, 1 Mill Lane, Leeds LS1 4DY</p><p>Order number: LT-10023</p>
<p>Invoice date: 2 November 2026</p><table><tr><td>White Peony, 1 tin</td><td>£14.00</td></tr>
<tr><td>Delivery</td><td>£$pdf_delivery</td></tr><tr><td>Total</td><td>£$pdf_total</td></tr></table></html>"""

CHINESE_PAGE = """<!doctype html><html lang="zh-CN"><title>福鼎白牡丹 – 云雀茶</title><main><h1>福鼎白牡丹</h1>
<p>云雀茶四月采摘，<strong>¥$page_price</strong></p><button>加入购物车</button>
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "福鼎白牡丹",
"sku": "WP50", "offers": {"@type": "Offer", "price": "$page_price", "priceCurrency": "CNY"}}</script>
<p>首单优惠：使用优惠码 LEAF20 享8折。</p>
<h2>配送与退货</h2><p>普通快递3个工作日内送达。</p><p>收到商品后$page_window天内可以无理由退货。</p>
<h2>联系我们</h2><p>客服电话服务时间：周一至周五 9:00–17:00。</p></main></html>"""
CHINESE_MAIL = """From: "云雀茶" <orders@larkspur.example>
To: ada@customer.example
Subject: 您的订单 LT-10023 已确认
Date: Mon, 02 Nov 2026 10:00:00 +0000
Message-ID: <2@larkspur.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<!DOCTYPE html><html lang="zh-CN"><body><h1>谢谢您的订购</h1><p>订单编号：LT-10023</p>
<table><tr><td>福鼎白牡丹 1 罐</td><td>¥128.00</td></tr><tr><td>运费</td><td>¥12.00</td></tr>
<tr><td>合计</td><td>¥140.00</td></tr></table>
<p>下次购买：使用优惠码 LEAF20 享$mail_discount折。</p>
<p><a href="https://larkspur.example/basket">返回$mail_term</a></p>
<p>如有疑问，请您拨打$mail_brand客服电话 400-820-8820。</p></body></html>
"""
CHINESE_SMS = "【云雀茶】您的订单 $sms_order 已确认，详情见 larkspur.example/o\n"
CHINESE_DISPATCH = "【云雀茶】您的订单 LT-10023 正在打包，普通快递$sms_days个工作日内送达。\n"
CHINESE_SCRIPT = """# 客服话术：退货

## 开场

客服：您好，这里是$script_brand，我是小蔚。请问有什么可以帮您？

客户：我想退货。

客服：收到商品后$script_window天内可以无理由退货。我今天就把退货地址发给$script_you，$script_you寄出以后，我们三天内退款给$script_you。
"""
CHINESE_LEAFLET = """<!doctype html><html lang="zh-CN"><title>价目表</title><style>body { font: 12pt sans-serif }
td { padding: 4px 60px 4px 0 }</style><h1>我们的茶</h1><table><tr><th>茶叶</th><th>货号</th><th>价格</th></tr>
<tr><td>福鼎白牡丹</td><td>WP50</td><td>¥$pdf_price</td></tr><tr><td>茉莉龙珠</td><td>JP75</td><td>¥118.00</td></tr>
<tr><td>明前龙井</td><td>DW50</td><td>¥168.00</td></tr></table><h2>有问题，找我们</h2>
<p>客服电话 $pdf_phone</p><p>电话服务时间：周一至周五 9:00–$pdf_closes:00。</p>
<p>价格有效期：2026年10月1日至2027年3月31日。</p></html>"""
CHINESE_INVOICE = """<!doctype html><html lang="zh-CN"><title>销售单 5512</title><style>td { padding: 4px 60px 4px 0 }</style>
<h1>销售单</h1><p>云雀茶有限公司，杭州市西湖区茶园路1号</p><p>订单编号：LT-10023</p><p>开单日期：2026年11月2日</p>
<table><tr><td>福鼎白牡丹 1 罐</td><td>¥128.00</td></tr><tr><td>运费</td><td>¥$pdf_delivery</td></tr>
<tr><td>合计</td><td>¥$pdf_total</td></tr></table></html>"""

TEXTS = {
    "en": (ENGLISH_PAGE, ENGLISH_MAIL, ENGLISH_SMS, ENGLISH_DISPATCH, ENGLISH_SCRIPT, ENGLISH_LEAFLET, ENGLISH_INVOICE),
    "zh": (CHINESE_PAGE, CHINESE_MAIL, CHINESE_SMS, CHINESE_DISPATCH, CHINESE_SCRIPT, CHINESE_LEAFLET, CHINESE_INVOICE),
}
AGREEING = {
    "en": {
        "page_price": "14.00", "page_window": "30", "mail_discount": "20", "mail_term": "basket", "mail_brand": "Larkspur Tea",
        "sms_order": "LT-10023", "sms_days": "3", "script_brand": "Larkspur Tea", "script_window": "30",
        "pdf_price": "14.00", "pdf_phone": "020 7946 0958", "pdf_closes": "5", "pdf_delivery": "2.95", "pdf_total": "16.95",
    },
    "zh": {
        "page_price": "128.00", "page_window": "30", "mail_discount": "8", "mail_term": "购物车", "mail_brand": "云雀茶",
        "sms_order": "LT-10023", "sms_days": "3", "script_brand": "云雀茶", "script_window": "30", "script_you": "您",
        "pdf_price": "128.00", "pdf_phone": "400-820-8820", "pdf_closes": "17", "pdf_delivery": "12.00",
        "pdf_total": "140.00",
    },
}  # fmt: skip
PLANTED = {
    "en": {
        "mail_discount": "10", "mail_term": "cart", "script_brand": "Lark Spur Tea",
        "sms_days": "8", "script_window": "14", "pdf_price": "15.50", "pdf_phone": "020 7946 0985", "pdf_closes": "7",
        "pdf_delivery": "4.95", "pdf_total": "18.95",
    },
    "zh": {
        "mail_discount": "9", "mail_term": "购物袋", "script_brand": "云雀·茶", "script_you": "你",  "sms_days": "8",
        "script_window": "14", "pdf_price": "138.00", "pdf_phone": "400-820-8802", "pdf_closes": "19",
        "pdf_delivery": "18.00", "pdf_total": "146.00",
    },
}  # fmt: skip
MISNUMBERED = {"sms_order": "LT-10032"}  # apart: with two orders, what is said of one of them stands for that one
# check, the kinds of two places of its finding, and a part of what stands at each
EXPECTED = [
    ("en", "contact-drift", "email", "020 7946 0958", "document", "020 7946 0985"),
    ("en", "policy-window-drift", "page", "30 days", "script", "14 days"),
    ("en", "total-drift", "email", "£16.95", "document", "£18.95"),
    ("en", "delivery-promise-drift", "page", "3 working days", "text", "8 working days"),
    ("en", "opening-hours-drift", "page", "9am to 5pm", "document", "9am to 7pm"),
    ("en", "price-drift", "page", "14.00", "document", "£15.50"),
    ("en", "offer-drift", "page", "20% off", "email", "10% off"),
    ("en", "brand-name-drift", "page", "Larkspur Tea", "script", "Lark Spur Tea"),
    ("en", "term-drift", "page", "basket", "email", "cart"),
    ("zh", "contact-drift", "email", "400-820-8820", "document", "400-820-8802"),
    ("zh", "policy-window-drift", "page", "30天", "script", "14天"),
    ("zh", "total-drift", "email", "¥140.00", "document", "¥146.00"),
    ("zh", "delivery-promise-drift", "page", "3个工作日", "text", "8个工作日"),
    ("zh", "opening-hours-drift", "page", "17:00", "document", "19:00"),
    ("zh", "price-drift", "page", "128.00", "document", "¥138.00"),
    ("zh", "offer-drift", "page", "8折", "email", "9折"),
    ("zh", "brand-name-drift", "page", "云雀茶", "script", "云雀·茶"),
    ("zh", "term-drift", "page", "购物车", "email", "购物袋"),
    ("zh", "register-drift", "email", "您", "script", "你"),
]
JOURNEY = """\
journey: Buying tea
base_url: $base/
market: $market
languages: [$language]
variants: [{device: desktop}]
facts: {brand: $brand}
touchpoints:
  - {id: page, title: Product page, stage: consider, steps: [{open: "/$name"}]}
  - {id: mail, title: Confirmation mail, kind: email, stage: confirm, file: mail.eml}
  - {id: sms, title: Text message, kind: text, stage: wait, file: sms.txt, sender: $brand}
  - {id: dispatch, title: Second text message, kind: text, stage: wait, file: dispatch.txt, sender: $brand}
  - {id: script, title: Returns script, kind: script, stage: help, file: script.md}
  - {id: leaflet, title: Price list, kind: document, stage: receive, file: leaflet.pdf}
  - {id: invoice, title: Invoice, kind: document, stage: receive, file: invoice.pdf}
"""
WITHOUT_PAPER = "\n".join(line for line in JOURNEY.splitlines() if "kind: document" not in line)
MARKETS = {"en": ("gb", "Larkspur Tea"), "zh": ("cn", "云雀茶")}
KINDS = {
    "page": "page", "mail": "email", "sms": "text", "dispatch": "text", "script": "script", "leaflet": "document", "invoice": "document",
}  # fmt: skip


@dataclass(frozen=True)
class Written:
    """One journey on disk, and what its page and its PDFs are made of."""

    folder: Path
    page: str
    papers: dict[str, str]


def write(folder: Path, language: str, otherwise: dict[str, str]) -> Written:
    values = {**AGREEING[language], **otherwise}
    page, mail, sms, dispatch, script, leaflet, invoice = (
        Template(text).safe_substitute(values) for text in TEXTS[language]
    )
    folder.mkdir()
    for name, text in (("mail.eml", mail), ("sms.txt", sms), ("dispatch.txt", dispatch), ("script.md", script)):
        (folder / name).write_text(text, encoding="utf-8")
    return Written(folder, page, {"leaflet.pdf": leaflet, "invoice.pdf": invoice})


async def print_papers(journeys: list[Written]) -> None:
    async with open_browser(chosen()) as browser:
        page = await browser.new_page()
        for journey in journeys:
            for name, html in journey.papers.items():
                await page.set_content(html)
                data = await page.pdf(format="A4", tagged=True, outline=True)
                await asyncio.to_thread((journey.folder / name).write_bytes, data)


@pytest.fixture(scope="module")
def audits(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Audit]:
    """The six journeys, walked at once: en-planted, en-agreeing, en-misnumbered and so on."""
    home = tmp_path_factory.mktemp("kinds")
    written = {
        f"{language}-{name}": write(home / f"{language}-{name}", language, otherwise)
        for language in ("en", "zh")
        for name, otherwise in (("planted", PLANTED[language]), ("agreeing", {}), ("misnumbered", MISNUMBERED))
    }
    try:
        asyncio.run(print_papers([journey for name, journey in written.items() if "misnumbered" not in name]))
    except BrowserError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    with serving({name: journey.page for name, journey in written.items()}) as base:
        pairs = []
        for name, journey in written.items():
            market, brand = MARKETS[name[:2]]
            lines = JOURNEY if "misnumbered" not in name else WITHOUT_PAPER
            text = Template(lines).substitute(base=base, market=market, language=name[:2], brand=brand, name=name)
            path = journey.folder / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
            pairs.append((load_journey(path, env={}), journey.folder / "run"))
        asyncio.run(gather(pairs, Options(browser=chosen(), parallel=2), Silent()))
    return {name: judged(journey.folder / "run") for name, journey in written.items()}


@cache
def shelf():
    return load_checks(roots(Path(__file__)))


def judged(run: Path) -> Audit:
    return audit(bundle.read(run), shelf(), Settings(only=CHECKS))


def found(audit: Audit, check: str) -> list[list[tuple[str, str]]]:
    """Kind and quote of each place, for each finding of a check that is no doubt."""
    return [[(KINDS[p.touchpoint], p.quote) for p in f.places] for f in audit.findings if f.check == check]


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda e: f"{e[0]}-{e[1]}")
def test_a_contradiction_between_two_kinds_is_found(audits, expected):
    language, check, one, said, other, too = expected
    findings = found(audits[f"{language}-planted"], check)
    fits = [
        places
        for places in findings
        if any(kind == one and said in quote for kind, quote in places)
        and any(kind == other and too in quote for kind, quote in places)
    ]
    assert fits, findings


@pytest.mark.parametrize("language", ["en", "zh"])
def test_each_planted_contradiction_is_one_finding(audits, language):
    checks = sorted(f.check for f in audits[f"{language}-planted"].findings)
    assert checks == sorted(check for of, check, *_ in EXPECTED if of == language)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_another_order_number_in_the_text_message_is_found(audits, language):
    ((*places,),) = found(audits[f"{language}-misnumbered"], "order-reference-drift")
    assert [kind for kind, _ in places] == ["email", "text"]
    assert [number in said for number, (_, said) in zip(("LT-10023", "LT-10032"), places, strict=True)] == [True, True]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_where_all_agree_nothing_is_found(audits, language):
    audit = audits[f"{language}-agreeing"]
    assert [(f.check, f.message) for f in (*audit.findings, *audit.reviews)] == []
    assert [line for line in audit.incomplete if any(name in line for name in KINDS)] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_check_looked_at_something(audits, language):
    idle = {"zh": set[str](), "en": {"register-drift"}}[language]
    looked = {c.check for c in audits[f"{language}-agreeing"].coverage if c.examined}
    assert set(CHECKS) - looked <= idle
