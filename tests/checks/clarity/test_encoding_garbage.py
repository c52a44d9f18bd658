from __future__ import annotations

import pytest

from auditor.api import Document, Image, Images, Link, Mail, Outcome
from tests.build import block, links, touchpoint


def test_a_garbled_word_is_reported_with_what_it_should_say(check):
    verdict = check(touchpoint("mail", block("Thank you for visiting CafÃ© Zoë!", selector="#p"), kind="email"))

    assert verdict.outcome is Outcome.FAIL
    (fault,) = verdict.faults
    assert fault.message == "“CafÃ©” is garbled; it should read “Café”"
    (place,) = fault.places
    assert (place.touchpoint, place.selector, place.quote) == ("mail", "#p", "Thank you for visiting CafÃ© Zoë!")


def test_garbled_chinese_is_reported(check):
    (fault,) = check(touchpoint("page", "æˆ‘ä»¬", language="zh")).faults
    assert fault.message == "“æˆ‘ä»¬” is garbled; it should read “我们”"
    (fault,) = check(touchpoint("page", "您的订单锟斤拷已发货", language="zh")).faults
    assert fault.message == "“锟斤拷” is garbled"


def test_all_damage_of_one_sort_is_one_finding(check):
    (fault,) = check(touchpoint("page", "Donâ€™t wait", "Canâ€™t wait")).faults
    assert fault.message == "“Donâ€™t” is garbled; it should read “Don’t”, and in 1 more places"
    assert [place.quote for place in fault.places] == ["Donâ€™t wait", "Canâ€™t wait"]


def test_entities_and_lost_characters_are_findings_of_their_own(check):
    verdict = check(touchpoint("page", "Tom &amp; Jerry", "Zo\ufffd"))
    assert [fault.message for fault in verdict.faults] == [
        "“&amp;” is shown as code instead of the sign it stands for",
        "“Zo\ufffd” is garbled",
    ]


def test_subject_links_and_pictures_are_read(check):
    mail = touchpoint(
        "mail",
        Mail(subject="CafÃ©"),
        links(Link("MenÃ¼", "https://x.test/")),
        Images((Image("ThÃ©"),)),
        Document(),
        kind="email",
    )
    (fault,) = check(mail).faults
    assert fault.message == "“CafÃ©” is garbled; it should read “Café”, in the subject line, and in 2 more places"


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for visiting Café Zoë!",
        "感谢光临！",
        "NÃO PERCA",
        "«CAFÉ»",
        "„MENÜ“",
        "R&D; and more",
        "Write &nbsp; in HTML",
        "编码 Ã©",
    ],
)
def test_innocent_text_is_silent(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.PASS


def test_code_is_silent(check):
    assert check(touchpoint("page", block("&nbsp;", "code"), "So.")).outcome is Outcome.PASS


def test_no_text_is_not_applicable(check):
    assert check(touchpoint("page", Document())).outcome is Outcome.NOT_APPLICABLE


def test_an_entity_that_was_escaped_twice(check):
    (fault,) = check(touchpoint("mail", "10&amp;nbsp;kg of tea")).faults
    assert fault.message == "“10&amp;nbsp;kg” is shown as code instead of the sign it stands for"


def test_utf8_read_as_gbk(check):
    (fault,) = check(touchpoint("page", "浣犲ソ", language="zh")).faults
    assert fault.message == "“浣犲ソ” is garbled; it should read “你好”"


def test_half_an_emoji_is_quoted_safely(check):
    (fault,) = check(touchpoint("sms", "Thanks " + chr(0xD83D) + " see you", kind="text")).faults
    assert (fault.message, fault.places[0].quote) == ("“\ufffd” is garbled", "Thanks see you")
