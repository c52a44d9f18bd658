from __future__ import annotations

import pytest

from auditor.api import Document, Link, Mail, Outcome
from tests.build import block, journey, links, touchpoint

WHOLE = "Acme Ltd, 12 High Street, Leeds LS1 4AB. Registered in England, company number 01234567. hello@acme.test"


def footer(text: str):
    return block(text, region="footer", selector="footer")


def test_a_logo_and_a_year_are_not_enough(check):
    (fault,) = check(journey(touchpoint("home", "Kettles", footer("© 2026")), market="gb")).faults
    assert fault.message == (
        "Nothing that this journey shows says who the seller is as GB asks for it: "
        "the legal name, an address and an e-mail address or telephone number missing"
    )
    assert (fault.places[0].selector, fault.places[0].quote) == ("footer", "© 2026")


def test_the_whole_block_passes(check):
    assert check(journey(touchpoint("home", footer(WHOLE)), market="gb")).outcome is Outcome.PASS


def test_its_parts_may_stand_at_several_touchpoints(check):
    mail = touchpoint("mail", "Acme Ltd, Leeds LS1 4AB", kind="email")
    page = touchpoint("home", footer("hello@acme.test · Company no. 01234567"))
    assert check(journey(page, mail, market="gb")).outcome is Outcome.PASS


def test_a_limited_company_shows_its_number(check):
    text = "Acme Ltd, 12 High Street, Leeds LS1 4AB. hello@acme.test"
    (fault,) = check(journey(touchpoint("home", footer(text)), market="gb")).faults
    assert "the register number missing" in fault.message
    declared = journey(touchpoint("home", footer(text)), market="gb", facts={"company_number": "01234567"})
    assert check(declared).outcome is Outcome.PASS


def test_a_legal_page_that_was_not_opened_is_for_a_person(check):
    page = touchpoint("home", footer("© 2026"), links(Link("Imprint", "https://shop.test/imprint")))
    assert check(journey(page, market="fr")).outcome is Outcome.NEEDS_REVIEW


def test_the_name_of_the_shop_is_enough_for_who_trades_alone(check):
    text = "Acme Kettles, a limited range. 12 High Street, Leeds LS1 4AB. hello@acme.test"
    assert check(journey(touchpoint("home", footer(text)), market="gb")).outcome is Outcome.PASS


def test_china_asks_for_the_icp_number(check):
    public = Document(url="https://www.yunshancha.cn/", title="云杉茶业", language="zh")
    without = touchpoint("home", footer("© 2026 杭州云杉茶业有限公司"), public, language="zh")
    local = touchpoint("home", footer("© 2026 杭州云杉茶业有限公司"), language="zh")
    assert check(journey(local, market="cn", base_url="http://127.0.0.1:8000")).outcome is Outcome.PASS
    (fault,) = check(journey(without, market="cn", languages=("zh",))).faults
    assert "ICP" in fault.message
    shown = touchpoint("home", footer("杭州云杉茶业有限公司 浙ICP备12345678号"), language="zh")
    assert check(journey(shown, market="cn", languages=("zh",))).outcome is Outcome.PASS


def test_germany_asks_for_an_imprint(check):
    text = "Acme GmbH, Hauptstraße 1, 10115 Berlin, hallo@acme.test"
    (fault,) = check(journey(touchpoint("home", footer(text)), market="de")).faults
    assert fault.message.endswith("an imprint missing")


def test_marketing_mails_in_the_us(check):
    bare = touchpoint("news", "Our new kettles. Unsubscribe", Mail(subject="New kettles"), kind="email")
    (fault,) = check(journey(bare, market="us")).faults
    assert fault.message == "News: a marketing mail without a postal address of the sender"
    whole = touchpoint("news", "Unsubscribe. Acme Inc., 1 Main Street, Springfield, IL 62701", kind="email")
    assert check(journey(whole, market="us")).outcome is Outcome.PASS
    order = touchpoint("order", "Your order is on its way.", kind="email")
    assert check(journey(order, market="us")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "Forgot your password? Reset your password here. Don’t want these emails? You can unsubscribe here.",
        "Your order has shipped! Order number: A80SD99. If you do not wish to receive further emails, unsubscribe.",
        "You have 1 free report remaining. Unsubscribe from these alerts.",
    ],
)
def test_service_mails_in_the_us_that_can_be_unsubscribed_from(check, text):
    sent = touchpoint("mail", text, "Unsubscribe", Mail(subject=""), kind="email")
    assert check(journey(sent, market="us")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("market", ["", "jp"])
def test_no_market_or_another_one(check, market):
    assert check(journey(touchpoint("home", footer("© 2026")), market=market)).outcome is Outcome.NOT_APPLICABLE


def test_without_a_footer_or_legal_page_nothing_is_said(check):
    assert check(journey(touchpoint("kettle", "Kettle £20"), market="gb")).outcome is Outcome.NOT_APPLICABLE


def test_an_irish_address_may_have_no_postcode(check):
    said = "Skerry Air DAC, Terminal Road, Cork Airport, Co. Cork. Company number 551234. +353 21 496 0200"
    assert check(journey(touchpoint("home", footer(said)), market="ie")).outcome is Outcome.PASS
