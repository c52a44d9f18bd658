from __future__ import annotations

from auditor.kit.hanzi import simplified


def test_traditional_characters_become_simplified_ones_at_the_same_place():
    assert simplified("如有查詢，請致電客戶服務熱線 2345") == "如有查询，请致电客户服务热线 2345"


def test_everything_else_stays():
    for text in ("Call us", "Straße, café", "请致电客服热线", "\ud800"):
        assert simplified(text) == text
