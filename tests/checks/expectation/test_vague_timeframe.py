from __future__ import annotations

import pytest

from auditor.api import Document, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint
from tests.ends import ends


def test_a_promise_that_says_shortly_is_reported_with_its_words(check):
    verdict = check(touchpoint("done", "Thank you.", "Your order is in. We will be in touch shortly."))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "A promise says “shortly” and no time"
    assert fault.severity is None
    assert [(p.quote, p.marks) for p in fault.places] == [("We will be in touch shortly.", ("shortly",))]
    assert "“shortly”" in fault.fix


def test_the_chinese_twin_is_reported(check):
    (fault,) = check(touchpoint("done", "谢谢您的留言。我们会尽快联系您。", language="zh")).faults
    assert fault.message == "A promise says “尽快” and no time"
    assert [(p.quote, p.marks) for p in fault.places] == [("我们会尽快联系您。", ("尽快",))]


def test_promises_with_the_same_word_are_one_finding(check):
    page = touchpoint("done", "We will call you soon.", "Nothing else.", "Your refund will arrive soon.")
    (fault,) = check(page).faults
    assert fault.message == "2 promises say “soon” and no time"
    assert len(fault.places) == 2


@pytest.mark.parametrize(
    "text",
    [
        "We have received your request and will get back to you as soon as possible.",
        "Your order has been received and will be processed shortly.",
        "A member of our team will contact you in due course.",
        "We'll promptly refund you.",
        "We aim to respond promptly to all complaints.",
        "You will receive a confirmation email shortly.",
        "Shortly, you will receive an e-mail with your tickets.",
        "Someone will be with you ASAP.",
        "We are looking into it and will resolve this issue as soon as we can.",
        "You’ll hear from us soon.",
        "We expect to ship your pre-order soon.",
        "Your tickets will be emailed to you shortly.",
        "We will be contacting you shortly.",
        "The refund should reach your account soon.",
        "Expect a reply shortly.",
        "More details will follow soon.",
        "We are working hard to get it to you as quickly as possible.",
        "We have logged it; our engineers will look into it and let you know soon.",
        "您的申请我们将尽快审批，请耐心等待。",
        "您的订单已收到，将很快得到处理。",
        "预约成功，稍后将发送短信通知您。",
        "客服人员会尽快为您解答。",
        "系统正在升级，我们会尽快恢复服务，请稍后再试。",
        "我们将尽快审核。",
        "客服稍后会与您联系。",
        "您的退款将于近期到账。",
        "不久后您会收到我们的电话。",
        "工作人员会马上为您处理。",
        "我们将及时与您联系。",
        "我們會盡快回覆您。",
        "取消后，房费将在适当的时候退回。",
        "退 816.66 元，很快会退到您的微信。",
        "我们收到后尽快刷退。",
        "会尽快打到付款账户。",
        "请保持电话畅通，快递员会尽快与您联系。",
    ],
)
def test_other_ways_to_say_soon(check, text):
    language = "en" if text.isascii() or "’" in text else "zh"
    assert check(touchpoint("done", text, language=language)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        "We will be in touch soon, within 2 working days.",
        "We will be in touch soon. You can expect our call by Friday.",
        "We will let you know as soon as it ships.",
        "We will ship your order promptly after payment.",
        "Please contact us as soon as possible and we will refund you.",
        "我们会尽快联系您，最晚 2 小时内。",
        "我们会尽快处理。预计3个工作日内完成审核。",
    ],
)
def test_a_time_beside_or_a_condition_is_enough(check, text):
    language = "en" if text.isascii() else "zh"
    assert check(touchpoint("done", text, language=language)).outcome is not Outcome.FAIL


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We will be in touch shortly. Or call us, Monday to Friday, 9am to 5pm.", "en"),
        ("客服会尽快联系您。有问题请拨打 400-000-7946（周一至周五 9:00–17:00）。", "zh"),
    ],
)
def test_hours_of_the_telephone_are_no_time_for_a_promise(check, text, language):
    assert len(check(touchpoint("thanks", text, stage="confirm", language=language)).faults) == 1


def test_a_time_in_the_next_block_is_beside(check):
    page = touchpoint("done", "We will be in touch shortly.", "Our advisers answer within one working day.")
    assert check(page).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    [
        "New colours coming soon!",
        "We hope to see you soon.",
        "See you soon.",
        "Something went wrong. Please try again in a few minutes.",
        "Please reply as soon as possible.",
        "Will you call me back soon?",
        "Order soon and we will add a free tin.",
        "Your session will expire soon.",
        "We will soon celebrate our tenth birthday.",
        "It will quickly become your favourite.",
        "The kettle will boil quickly.",
        "We will be back soon.",
        "请您尽快付款，以免订单取消。",
        "系统繁忙，请稍后再试。",
        "我们及时、专业的服务深受好评。",
        "新品即将上线，敬请期待。",
        "马上联系我们。",
        "新品将很快到货。",
        "如有疑问，请尽快联系客服。",
        "您可以稍后在设置中修改。",
        "稍后处理",
        "为了尽快收到货物，请填写准确地址。",
        "建议您尽快修改密码。",
        "我们近期推出了新品。",
        "页面将稍后自动跳转。",
    ],
)
def test_what_the_customer_does_and_what_is_no_promise_is_silent(check, text):
    language = "zh" if any("一" <= c <= "鿿" for c in text) else "en"
    assert check(touchpoint("done", text, language=language)).outcome is Outcome.NOT_APPLICABLE


def test_terms_of_business_are_left_alone(check):
    page = touchpoint("terms", "We will be in touch shortly.", Document(url="https://shop.test/terms", title="Terms"))
    assert check(page).outcome is Outcome.NOT_APPLICABLE


def test_what_the_customer_says_and_menus_are_left_alone(check):
    page = touchpoint(
        "call",
        block("You will call me back soon, we will be in touch soon.", "customer"),
        block("We will be in touch soon.", region="footer"),
        block("Hello.", "agent"),
        kind="script",
    )
    assert check(page).outcome is Outcome.NOT_APPLICABLE


def test_house_words_excuse(check):
    about = Declared("j", words=HouseWords(allowed={"": ("Call Soon",)}))
    here = touchpoint("done", "We will reply with Call Soon service.", about=about)
    assert check(here).outcome is Outcome.PASS
    assert check(touchpoint("done", "We will reply with Call Soon service.")).outcome is Outcome.FAIL


@pytest.mark.parametrize("language", ["de", "fr"])
def test_other_languages_are_not_judged(check, language):
    words = {
        "de": "Wir werden uns bald bei Ihnen melden und alles klären.",
        "fr": "Nous vous contacterons bientôt pour la suite.",
    }
    assert check(touchpoint("danke", words[language], language=language)).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("text", ["", "soon", "🎉🎉", "x" * 1_000_000, "将" * 30_000, "we will " * 10_000])
def test_odd_text_is_survived(check, text):
    with ends():
        check(touchpoint("odd", text, language="zh" if "将" in text else "en"))
