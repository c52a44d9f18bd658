from __future__ import annotations

from auditor.api import HouseWords, Outcome, Required
from auditor.model.evidence import Declared
from tests.build import block, touchpoint

CANCEL = Required(
    "You can cancel within 14 days", stages=("confirm",), kinds=("email",), languages=("en",), reason="Law"
)


def here(*parts, rules=(CANCEL,), **more):
    more = {"kind": "email", "stage": "confirm", **more}
    return touchpoint("mail", *parts, about=Declared("test", words=HouseWords(required=rules)), **more)


def test_a_required_sentence_that_is_not_there(check):
    (fault,) = check(here(block("Thank you", "heading", level=1), "We send it today.")).faults
    assert fault.message == "“You can cancel within 14 days” is missing: Law"
    assert fault.fix == "Add “You can cancel within 14 days”."
    assert fault.places[0].quote == "Thank you"


def test_another_number_in_the_sentence_is_another_sentence(check):
    assert check(here("You can cancel within 30 days.")).faults


def test_capitals_and_spaces_do_not_matter(check):
    assert check(here("you can  cancel within 14 days, and more")).outcome is Outcome.PASS


def test_quotation_marks_do_not_matter_and_chinese_is_found(check):
    assert check(here("Click “it’s me”.", rules=(Required('"it\'s me"'),))).outcome is Outcome.PASS
    assert check(here("本店保留最终解释权吗？不。", rules=(Required("不。"),), language="zh")).outcome is Outcome.PASS


def test_touchpoints_that_no_rule_names(check):
    for other in ({"stage": "wait"}, {"kind": "page"}, {"language": "zh"}):
        assert check(here("Hello.", **other)).outcome is Outcome.NOT_APPLICABLE
    assert check(here("Hello.", rules=(Required("x", touchpoints=("other",)),))).outcome is Outcome.NOT_APPLICABLE
    assert check(here("Hello.", rules=())).outcome is Outcome.NOT_APPLICABLE
