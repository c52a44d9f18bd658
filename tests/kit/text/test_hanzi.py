from __future__ import annotations

from auditor.kit.text.hanzi import simplified, table


def test_traditional_characters_become_simplified_ones_at_the_same_place():
    assert simplified("如有查詢，請致電客戶服務熱線 2345") == "如有查询，请致电客户服务热线 2345"


def test_ordinary_texts_of_hong_kong_and_taiwan_become_simplified():
    assert (
        simplified("觸碰頁面即可預約，颱風期間門市休息，請儘速聯繫") == "触碰页面即可预约，台风期间门市休息，请尽速联系"
    )
    assert simplified("購物滿額贈禮、鑑賞期七天、發票載具與統一編號") == "购物满额赠礼、鉴赏期七天、发票载具与统一编号"


def test_characters_that_simplified_texts_hold_too_stay():
    assert simplified("著作权归本公司所有，凭借多年经验，慰藉") == "著作权归本公司所有，凭借多年经验，慰藉"


def test_the_table_is_one_to_one_and_never_needed_twice():
    pairs = table()
    assert len(pairs) > 2500
    assert not set(pairs) & set(pairs.values())


def test_everything_else_stays():
    for text in ("Call us", "Straße, café", "请致电客服热线", "\ud800"):
        assert simplified(text) == text
