from __future__ import annotations

import pytest

from auditor.api import Confidence, Outcome
from auditor.model.evidence import Declared
from auditor.model.words import HouseWords
from tests.build import block, touchpoint
from tests.ends import ends


def test_a_doubled_word_is_reported_with_its_place(check):
    text = "We will send the the parcel today."
    verdict = check(touchpoint("mail", block(text, selector="#p")))

    assert (verdict.outcome, verdict.examined) == (Outcome.FAIL, 1)
    (fault,) = verdict.faults
    assert fault.message == "“the” is said twice: “the the”"
    assert fault.fix == "Say it once: “the”."
    (place,) = fault.places
    assert (place.selector, place.quote, place.marks) == ("#p", text, ("the the",))


def test_a_chinese_phrase_said_again_is_reported(check):
    (fault,) = check(touchpoint("page", "如您感到愤怒或愤怒，请联系我们。", language="zh")).faults
    assert fault.message == "“愤怒” is said twice: “愤怒或愤怒”"
    (fault,) = check(touchpoint("page", "请您查收，请您查收。如有疑问请来电。", language="zh")).faults
    assert fault.places[0].marks == ("请您查收，请您查收",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bring it to the shop in the in the high street.", "in the in the"),
        ("The the shop opens at nine.", "The the"),
        ("You can pay by card or or by bank transfer.", "or or"),
        ("Press the button and wait for the light press the button and wait for the light.", ""),
        ("We open at nine we open at nine on Monday.", "We open at nine we open at nine"),
    ],
)
def test_words_and_phrases(check, text, said):
    found = [fault.places[0].marks for fault in check(touchpoint("page", text)).faults]
    assert found == ([(said,)] if said else [])  # eight words are further apart than a slip


def test_a_doubled_word_that_may_be_emphasis_is_left_to_a_person(check):
    verdict = check(touchpoint("page", "Please look at your order order before you pay for it."))
    assert (verdict.outcome, verdict.doubts[0].confidence) == (Outcome.NEEDS_REVIEW, Confidence.MEDIUM)


@pytest.mark.parametrize(
    "text",
    [
        "We will send the parcel today.",
        "You should know that that parcel is late.",
        "She had had dessert on the balcony.",
        "What it is is a good question.",
        "It is very very good, and bye bye for now.",
        "It gets better and better and better every day.",
        "Day after day after day we bake bread.",
        "No no no, that is not what we meant.",
        "We fly to Pago Pago, Baden Baden and New York New York.",
        "Dial zero zero seven five five on your phone.",
        "The code is 12 12 and the room is 4 4 today.",
        "She had coffee at the Foo-bar bar on Monday.",
        "Log in in a minute, then come on on time.",
        "Try mahi mahi, piri piri and couscous here.",
        "In the, the end of the line is there.",
        "He said “the the” on the record of the band.",
    ],
)
def test_what_may_follow_itself_is_silent(check, text):
    assert check(touchpoint("page", text)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "text",
    ["我们来讨论讨论，商量商量。", "加油，加油！", "谢谢，谢谢。", "购买一件或一件以上可享优惠。", "不满意或满意，都请告诉我们。",
     "已支付或支付失败的订单都在这里。", "如您感到愤怒，请联系我们。", "人与人之间的信任很重要。"],
)  # fmt: skip
def test_chinese_that_is_meant(check, text):
    assert check(touchpoint("page", text, language="zh")).outcome is Outcome.PASS


@pytest.mark.parametrize("role", ["button", "heading", "code", "quote", "customer", "option"])
def test_labels_and_other_peoples_words_are_not_read(check, role):
    verdict = check(touchpoint("page", block("Add to the the basket now please", role)))
    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_a_label_that_is_drawn_twice_is_silent(check):
    assert check(touchpoint("page", "Sign up Sign up", "Add to basket\nAdd to basket")).outcome is Outcome.PASS


def test_a_broken_line_is_read_on_when_it_was_full(check):
    full = "We have sent the parcel with your order to the shop in the\nthe high street."
    assert len(check(touchpoint("mail", full)).faults) == 1
    assert check(touchpoint("mail", "Get the\nthe best of tea")).outcome is Outcome.PASS


def test_a_name_of_the_house_is_silent(check):
    about = Declared("j", words=HouseWords(names=("The The",)))
    assert check(touchpoint("page", "Buy tickets for the the tour of the band.", about=about)).outcome is Outcome.PASS


def test_the_same_slip_is_one_finding(check):
    assert len(check(touchpoint("page", "We like the the shop.", "They like the the shop too.")).faults) == 1


@pytest.mark.parametrize("text", ["", "the", "😀😀😀", "يرجى يرجى يرجى", "︱︱︱"])
def test_nothing_to_look_at(check, text):
    assert check(touchpoint("page", text, language="de")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("piece", ["a", "the ", "the the ", "和", "好，", "好好，好好", "或"])
def test_hostile_text_comes_to_an_end(check, piece):
    with ends():
        check(touchpoint("page", piece * (200_000 // len(piece)), language="zh" if piece > "z" else "en"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("这是我们我们的服务。", "我们我们"),
        ("约需 5 分钟分钟。", "分钟分钟"),
        ("请您您确认。", "您您"),
        ("小明的的书。", "的的"),
    ],
)
def test_a_chinese_word_that_never_follows_itself(check, text, said):
    (fault,) = check(touchpoint("page", text, language="zh")).faults
    assert fault.places[0].marks == (said,)


@pytest.mark.parametrize(
    "text",
    [
        "的的确确是这样。",
        "请联系联系客服。",
        "达到目的的办法。",
        "一个个来。",
        "请填写用户用户名。",
        "打的的士很快。",
        "了解了解再说。",
    ],
)
def test_chinese_words_that_may_follow_themselves(check, text):
    assert check(touchpoint("page", text, language="zh")).outcome is Outcome.PASS
