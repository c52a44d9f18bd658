from __future__ import annotations

import pytest

from auditor.model.artifacts import Document
from auditor.model.evidence import Declared
from auditor.model.verdict import Confidence, Outcome, Severity
from auditor.model.words import HouseWords
from tests.build import block, touchpoint

CN = Declared("t", market="cn")
GB = Declared("t", market="gb")


def zh(*texts, about=CN, **more):
    return touchpoint("page", *texts, language="zh", about=about, **more)


def test_a_chinese_claim_is_quoted_marked_and_rewritten(check):
    verdict = check(zh(block("双十一大促，全网最低价，错过等一年。", selector="#p")))

    (fault,) = verdict.faults
    assert fault.message == (
        "“全网最低价” claims to be the best or the only one, which may conflict with article 9(3) of the"
        " Advertising Law"
    )
    assert (fault.severity, fault.confidence) == (Severity.WARNING, Confidence.MEDIUM)
    assert fault.fix == ("Give the source and the date, or drop it. “全网最低价” could read “近30天本店最低价”.")
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", "双十一大促，全网最低价，错过等一年。", ("全网最低价",))


@pytest.mark.parametrize("text", ["国家级品质，值得信赖。", "采用最高级的面料。", "送礼的最佳选择！"])
def test_the_three_words_of_the_law_are_errors(check, text):
    (fault,) = check(zh(text)).faults
    assert (fault.severity, fault.confidence) == (Severity.ERROR, Confidence.HIGH)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("我们是全国最专业的搬家公司。", "最专业"),
        ("本品牌连续三年销量第一。", "销量第一"),
        ("顶级的服务，等您来体验。", "顶级"),
        ("最优质的产品，让您安心。", "最优质"),
        ("业内唯一的双认证净水器。", "业内唯一"),
        ("现已成为行业第一品牌。", "行业第一"),
        ("NO.1品牌，值得拥有。", "NO.1"),
        ("世界级的享受。", "世界级"),
    ],
)
def test_chinese_claims(check, text, said):
    (fault,) = check(zh(text)).faults
    assert fault.places[0].marks == (said,)


def test_the_same_claim_twice_is_one_finding(check):
    (fault,) = check(zh("全网最低价来了。", "现在下单，全网最低价。")).faults
    assert len(fault.places) == 2


def test_a_source_without_a_date_is_left_to_a_person(check):
    verdict = check(zh("根据行业协会的统计，本产品销量第一。"))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert verdict.doubts[0].message.startswith(
        "“销量第一” may be a claim to be the best: if it is one, it may conflict"
    )


@pytest.mark.parametrize(
    "text",
    [
        "近30天本店最低价。",
        "最近一周内发货，最后一步确认付款，最终解释权归本店所有，最初只有三个人，最迟周五送达。",
        "最新公告：系统升级，最新版本已发布，查看最新状态。",
        "最佳饮用温度为80℃，最佳食用期为12个月。",
        "茶园紧邻国家级自然保护区，我们是国家级高新技术企业。",
        "注册一个顶级域名。",
        "山海关又称天下第一关。",
        "本店最畅销的茶叶，我们最受欢迎的套餐，产品线中最高端的型号。",
        "力争提供最好的服务，我们的愿景是成为行业第一品牌。",
        "竭诚为您提供最优质的服务。",
        "为了给您提供最佳的体验，本站使用 Cookie。",
        "据尼尔森2024年报告，本产品在中国销量第一。",
        "2023年度荣获“最佳雇主”称号。",
        "最高立减50元，最低消费30元，最快次日送达，最大承重100公斤，最多可选三件，最低9.9元起。",
        "哪家银行的服务最好？",
        "请选择最优惠的套餐。",
        "安全第一，质量第一，客户至上，第一步填写手机号，我们会在第一时间联系您。",
        "这是全球唯一标识符，每位用户的唯一编号。",
        "它是形容词的最高级，您是最高级别会员。",
        "西湖是杭州最美的景区之一。",
        "以最快的速度为您处理，用最真诚的心对待每一位顾客。",
        "离您最近的门店，最好提前预约。",
        "如需最快送达请选择顺丰，最低生活保障标准，最高人民法院。",
        "为您提供最贴心的服务。",
        "最好的服务，是让人感觉不到被服务。最重要的是持续改进，最有效的方法是每天复盘。",
        "全球唯一的用户ID用于识别设备。",
        "日常价 ¥959.00（近 30 天内的最低成交价为 ¥959.00）。",
    ],
)
def test_what_is_no_chinese_claim(check, text):
    verdict = check(zh(text))
    assert (verdict.faults, verdict.doubts) == ((), ())
    assert verdict.outcome is Outcome.PASS


def test_terms_news_quotations_and_reviews_are_silent(check):
    claim = "全网最低价，最优质的产品。"
    assert check(zh(claim, Document(url="https://shop.test/terms"))).outcome is Outcome.NOT_APPLICABLE
    assert check(zh(claim, Document(url="https://shop.test/news/12"))).outcome is Outcome.NOT_APPLICABLE
    assert check(zh(block(claim, "quote"))).outcome is Outcome.NOT_APPLICABLE
    reviews = block("用户评价", "heading", level=2)
    assert not check(zh("欢迎光临。", reviews, claim)).faults
    assert check(zh(reviews, "很好。", block("产品介绍", "heading", level=2), claim)).faults


def test_other_markets_and_traditional_chinese(check):
    assert check(zh("全网最低价。", about=GB)).outcome is Outcome.NOT_APPLICABLE
    hong_kong = "我們為您提供頂級的服務，歡迎預約體驗。"
    assert not check(zh(hong_kong, about=Declared("t"))).faults
    assert check(zh(hong_kong, about=CN)).faults[0].places[0].marks == ("頂級",)
    assert check(zh("顶级的服务。", about=Declared("t"))).faults


def test_house_names_are_excused(check):
    about = Declared("t", market="cn", words=HouseWords(names=("顶级茶语",)))
    assert not check(zh("顶级茶语服务上线。", about=about)).faults


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We are the UK’s cheapest broadband provider.", "the UK’s cheapest broadband provider"),
        ("Come in for the best pizza in town.", "the best pizza in town"),
        ("Britain's No. 1 tea.", "Britain's No. 1 tea"),
        ("Our service is second to none.", "service is second to none"),
        ("We are the leading supplier of tyres.", "We are the leading supplier of tyres"),
        ("Lowest prices, every day.", "Lowest prices"),
    ],
)
def test_english_claims_are_notices(check, text, said):
    (fault,) = check(touchpoint("home", text, about=GB)).faults
    assert (fault.severity, fault.confidence) == (Severity.NOTICE, Confidence.LOW)
    assert fault.message == f"“{said}” is a claim that nothing here proves"
    assert fault.places[0].marks == (said,)
    assert check(touchpoint("home", text, about=GB), english=0).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        "From £20 a month.",
        "See our best sellers and our most popular plan.",
        "Best before 12 March.",
        "Find the best deal for you.",
        "We aim to offer the best service.",
        "To give you the best experience, we use cookies.",
        "Which plan has the best price?",
        "One of the best hotels in London.",
        "Voted the UK's best bank by Which? in 2024.",
        "Best regards, All the best, At least 3 days.",
        "We do our best to answer within a day. Follow best practice.",
        "The best way to reach us is by phone, the fastest way to pay is by card.",
        "Our cheapest ticket is £5.",
        "Book direct for our lowest prices.",
    ],
)
def test_what_is_no_english_claim(check, text):
    verdict = check(touchpoint("home", text, about=GB))
    assert (verdict.outcome, verdict.faults) == (Outcome.PASS, ())


@pytest.mark.parametrize(
    "text", ["", "最", "茶", "🍵🍵🍵", "最" * 100_000, "a" * 1_000_000, "&amp;amp;最佳", "שלום best"]
)
def test_odd_texts(check, text):
    assert check(zh(text)).faults == ()
