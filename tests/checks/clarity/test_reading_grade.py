from __future__ import annotations

import pytest

from auditor.api import Confidence, Document, Outcome, Severity
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint

HARD = (
    "Notification of the cancellation of the subscription must be furnished prior to the commencement of the subsequent "
    "billing period. Subscribers are encouraged to familiarise themselves with the applicable regulations. "
    "The organisation is authorised to initiate the termination of accounts without additional communication. "
    "Reimbursement of outstanding contributions necessitates the submission of supplementary documentation. "
    "Notwithstanding the preceding stipulations, the administration retains discretionary authority over individual "
    "applications. Correspondence concerning administrative determinations is acknowledged electronically. "
    "Beneficiaries are invited to ascertain whether additional requirements are applicable in their circumstances, "
    "and to complete the questionnaire. "
    "Comprehensive information regarding eligibility criteria is obtainable upon application to the organisation."
)
EASY = (
    "You can cancel at any time. Tell us before the month begins and you pay nothing for it. "
    "If you have paid too much, we send the money back to your card. It takes three to five days. "
    "You do not have to give a reason. You can do it here or ring us on any day of the week. "
    "We write to you when it is done. Keep the mail so that you have it if you need it. "
    "If you change your mind, just sign in and start again. All your orders will still be there. "
    "Your points stay with you too. You can use them for as long as you like, in all of our shops."
)
HARD_ZH = (
    "鉴于本公司须依据前述约定履行相应义务，用户逾期未予支付所涉款项的，本公司有权就此予以书面函告并暂缓提供上述全部服务。"
    "用户应于收到该等函告之日起十日之内悉数缴付所欠款额，倘届期仍未履行，则须另行承担由此所致之一切费用及违约金。"
    "凡未经本公司准予而擅自转让该项权益者，概不予以受理，且本公司恕不就其所受任何损失承担责任，特此告知并敬请各用户知悉。"
    "为此，凭此凭证申领者务须妥为保管，若遗失恕不补发，本公司亦不承担由此所致任何不利后果，业已申领者须依照前述规定办结。"
)
EASY_ZH = (
    "您可以随时取消。下个月开始前告诉我们，就不用付钱。如果您多付了，我们会把钱退到您的卡上。一般要三到五天。"
    "您不用说明原因。可以在这里取消，也可以打电话给我们。办好后我们会给您发邮件。请留着这封邮件，以后可能用得上。"
    "如果您改主意了，登录后就能重新开始。您的订单都还在。积分也不会少，想什么时候用都可以，我们所有的门店都能用。"
    "还有问题的话，请给我们打电话。每天早上八点到晚上十点都有人接。我们会在一天内给您答复，也会告诉您下一步怎么做。"
    "您还可以到店里来，带上订单号就行。店员会帮您查，也会帮您办。东西不合适，三十天内都能换，不用再付运费。"
)


def test_hard_english_names_words_sentence_and_easier_words(check):
    verdict = check(touchpoint("page", block(HARD, selector="#p")))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert (fault.severity, fault.confidence) == (Severity.NOTICE, Confidence.MEDIUM)
    assert fault.message.startswith("The English text needs 2")
    assert "years of school (more than 9): its hardest words are “" in fault.message
    assert "its heaviest sentence has 19 words" in fault.message
    assert "“prior to” → “before”." in fault.fix
    assert "“commencement” → “start”." in fault.fix
    assert all(mark in place.quote for place in fault.places for mark in place.marks)
    assert fault.places[0].selector == "#p"


def test_hard_chinese_names_the_bookish_words(check):
    (fault,) = check(touchpoint("page", HARD_ZH, language="zh")).faults
    assert fault.message.startswith("The Chinese text is hard to read: ")
    assert "bookish (" in fault.message
    assert fault.severity is Severity.NOTICE
    assert all(mark in place.quote for place in fault.places for mark in place.marks)


@pytest.mark.parametrize(("text", "language"), [(EASY, "en"), (EASY_ZH, "zh")])
def test_plain_text_is_clean(check, text, language):
    assert check(touchpoint("page", text, language=language)).outcome is Outcome.PASS


def test_a_sentence_with_an_address_is_found_again(check):
    text = HARD.replace("the subscription must", "the subscription to https://shop.test/a must")
    (fault,) = check(touchpoint("page", block(text, selector="#p"), "Ring us.")).faults
    assert any("https://shop.test/a" in place.quote for place in fault.places)


def test_names_do_not_count(check):
    names = EASY.replace("our shops", "our shops in Wolverhampton, Littlehampton, Northallerton and Carrickfergus")
    assert check(touchpoint("page", names)).outcome is Outcome.PASS


def test_words_that_the_house_allows_do_not_count(check):
    words = "Hydrotherapy helps. Physiotherapy helps too. Ask for hydrotherapy or physiotherapy. "
    text = words * 12 + EASY
    assert check(touchpoint("page", text), grade=3).outcome is Outcome.FAIL
    about = Declared("here", words=HouseWords(allowed={"": ("hydrotherapy", "physiotherapy")}))
    assert check(touchpoint("page", text, about=about), grade=3).outcome is Outcome.PASS


def test_the_limit_can_be_set(check):
    assert check(touchpoint("page", EASY), grade=1).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "parts",
    [
        (HARD[:300],),  # under 100 words
        (block(HARD, "item"),),
        (block(HARD, "quote"),),
        (block(HARD, region="footer"),),
        (HARD_ZH[:120],),
        ("😀" * 300,),
        ("a" * 5000,),
        (),
    ],
)
def test_what_says_nothing_is_not_applicable(check, parts):
    assert check(touchpoint("page", *parts)).outcome is Outcome.NOT_APPLICABLE


def test_legal_pages_are_not_judged(check):
    verdict = check(touchpoint("page", HARD, Document(url="https://shop.test/terms")))
    assert (verdict.outcome, verdict.reason) == (Outcome.NOT_APPLICABLE, "a legal page")


def test_other_languages_are_not_judged(check):
    german = "Die Kündigung muss uns vor dem Beginn des nächsten Monats schriftlich mitgeteilt werden. " * 14
    assert check(touchpoint("page", german, language="de")).outcome is Outcome.NOT_APPLICABLE
