from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Mail, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint
from tests.ends import ends


def test_an_unexplained_abbreviation_is_reported_with_its_place(check):
    text = "Send us a POA within 7 days."
    verdict = check(touchpoint("mail", block(text, selector="#p")))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“POA” is not explained"
    assert (fault.confidence, fault.key) == (Confidence.MEDIUM, "POA")
    assert fault.fix == "Write the words out at the first use, with “POA” in brackets behind them."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", text, ("POA",))


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(touchpoint("sms", "请在7天内提交POA，否则申请无效。", language="zh", kind="text")).faults
    assert fault.message == "“POA” is not explained"


def test_one_finding_for_each_however_often_it_is_used(check):
    faults = check(touchpoint("page", "Your KYC is late.", "Do the KYC today, and bring the EDD form.")).faults
    assert [f.message for f in faults] == ["“KYC” is not explained (2 times)", "“EDD” is not explained"]


def test_many_are_one_finding(check):
    text = "We send the KYC, then the EDD, the TTR list, the STR form and the CDD file."
    (fault,) = check(touchpoint("page", text)).faults
    assert fault.message == "5 abbreviations are not explained: KYC, EDD, TTR, STR, CDD"
    assert len(check(touchpoint("page", text), together=9).faults) == 5


@pytest.mark.parametrize(
    "texts",
    [
        ["Send us a proof of address (POA) within 7 days.", "The POA must be new."],
        ["A POA (a letter with your address) must be new."],
        ["POA stands for a letter with your address."],
        ["Bring your proof of address. Without a POA we cannot help."],
        ["Your Know Your Customer check is late.", "Do the KYC today."],
    ],
)
def test_what_is_explained_on_the_page_is_silent(check, texts):
    assert check(touchpoint("page", *texts)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "请在7天内提交地址证明（POA）。逾期未交POA，申请无效。",
        "POA是指地址证明，请按时提交。",
        "请扫描APP中的二维码，或联系VIP客服。",
    ],
)
def test_what_is_explained_in_chinese_is_silent(check, text):
    assert check(touchpoint("page", text, language="zh")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "Prices include VAT, and the PDF is in your mail at 3 PM GMT.",
        "We offer a FREE gift NOW and you must NEVER pay for it.",
        "Use code SAVE at the till, or reply STOP to end these texts.",
        "The XR-200 and the BKT200 come in XXL for 20 EUR in the UK.",
        "HURRY, THE KYC DATE ENDS SOON",
        "We work with QBE Insurance and with ZKB Bank in town.",
        "The bike has an XCT Alloy wheel and a Synthesis XCT fork.",
        "Write to J. K. Rowling or to the shop in part IV of town.",
        "Buy a SPANX dress in the shop today.",
        "Enter “KYC” in the field and press the button.",
        "Fly from LHR to JFK with us, and pay in CHF.",
        "See https://shop.test/KYC or mail KYC@shop.test or N/A for more.",
    ],
)
def test_what_needs_no_explanation_is_silent(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.PASS


def test_names_of_the_company_are_silent(check):
    text = "Pay with your BKQ account today."
    assert check(touchpoint("page", text)).outcome is Outcome.FAIL
    assert (
        check(touchpoint("page", text, Document(title="Welcome to BKQ", url="https://x.test/"))).outcome is Outcome.PASS
    )
    assert check(touchpoint("page", text, Document(url="https://www.bkq.test/a"))).outcome is Outcome.PASS
    assert check(touchpoint("mail", text, Mail(sender_name="BKQ Service"), kind="email")).outcome is Outcome.PASS
    assert check(touchpoint("page", text, about=Declared("j", facts={"company.name": "BKQ"}))).outcome is Outcome.PASS


def test_house_words_are_silent(check):
    about = Declared("j", words=HouseWords(allowed={"": ("KYC",)}))
    assert check(touchpoint("page", "Do the KYC today please.", about=about)).outcome is Outcome.PASS


@pytest.mark.parametrize("role", ["heading", "button", "code", "quote", "link", "customer"])
def test_other_roles_are_not_read(check, role):
    assert check(touchpoint("page", block("Do the KYC today", role))).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("text", "language"), [("", "en"), ("Bitte den KYC-Bogen senden", "de"), ("😀", "fr"), ("أرسل KYC اليوم", "ar")]
)
def test_nothing_to_look_at(check, text, language):
    assert check(touchpoint("page", text, language=language)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("piece", ["A", "AB", "AB ", "KYC, ", "a KYC. ", "(KYC", "和KYC"])
def test_hostile_text_comes_to_an_end(check, piece):
    with ends():
        check(touchpoint("page", "do it " + piece * (100_000 // len(piece))))
