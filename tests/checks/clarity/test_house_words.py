from __future__ import annotations

from auditor.api import Document, HouseWords, Link, Links, Outcome, Severity, WordRule
from auditor.journey.patterns import needle_of, worded
from auditor.model.evidence import Declared
from tests.build import block, touchpoint
from tests.ends import ends


def rule(said: str, *instead: str, **more) -> WordRule:
    return WordRule(said, worded(said), instead, needle=needle_of(said), **more)


def here(*parts, rules=(), names=(), facts=None, audience="", **more):
    words = HouseWords(rules=tuple(rules), names=tuple(names))
    about = Declared("test", words=words, audience=audience, facts=facts or {})
    return touchpoint("page", *parts, about=about, **more)


def test_a_word_with_a_preferred_one(check):
    place = here("Please log in to see your order.", rules=[rule("log in", "sign in", reason="One word for it.")])
    (fault,) = check(place).faults
    assert fault.message == "“log in” is not a word of the house (One word for it): it says “sign in”"
    assert fault.fix == "“log in” → “sign in”"
    assert fault.severity is None
    assert (fault.places[0].quote, fault.places[0].marks) == ("Please log in to see your order.", ("log in",))


def test_a_banned_word_in_chinese(check):
    (fault,) = check(here("亲，您的包裹已发出。", rules=[rule("亲，", reason="Too familiar")], language="zh")).faults
    assert fault.message == "“亲，” is not to be said (Too familiar)"
    assert fault.places[0].marks == ("亲，",)


def test_the_message_of_a_vale_style(check):
    swap = rule("utilise", "use", "employ", message="Use '%s' instead of '%s'.", severity="error")
    (fault,) = check(here("We utilise it.", rules=[swap])).faults
    assert (fault.message, fault.severity) == ("Use 'use, employ' instead of 'utilise'.", Severity.ERROR)
    (fault,) = check(here("Obviously so.", rules=[rule("obviously", message="Avoid '%s'.")])).faults
    assert fault.message == "Avoid 'Obviously'."


def test_every_place_of_one_word_is_one_finding_and_a_link_counts_with_its_sentence(check):
    place = here(
        "Go to your cart now.",
        "The cart is empty.",
        Links((Link("Go to your cart", "https://shop.test/cart"),)),
        Document(title="Your cart", url="https://shop.test/cart"),
        rules=[rule("cart", "basket")],
    )
    (fault,) = check(place).faults
    assert [p.quote for p in fault.places] == ["Go to your cart now.", "The cart is empty.", "Your cart"]


def test_what_is_excepted_other_languages_and_other_audiences_are_left_alone(check):
    rules = [
        rule("cart", "basket", exceptions=("cart horse",)),
        rule("gift", "present", languages=("en",)),
        rule("SKU", "item number", audiences=("customers",)),
    ]
    assert not check(here("A cart horse.", rules=rules)).faults
    assert not check(
        here("Das Gift ist nicht für die Katze und der Hund mag es auch nicht.", rules=rules, language="de")
    ).faults
    assert not check(here("The SKU is 4.", rules=rules, audience="staff")).faults
    assert check(here("The SKU is 4.", rules=rules, audience="customers")).faults


def test_other_peoples_words_are_left_alone(check):
    rules = [rule("cart", "basket")]
    assert not check(
        here(block("Where is my cart?", "customer"), block("“Nice cart”", "quote"), "Hello.", rules=rules)
    ).faults


def test_a_rule_for_headings(check):
    rules = [rule("welcome", roles=("heading",))]
    assert not check(here("You are welcome.", rules=rules)).faults
    assert check(here(block("Welcome", "heading"), rules=rules)).faults


def test_a_name_in_other_capitals(check):
    (fault,) = check(here("Use your Iphone or IPHONE.", names=["iPhone"])).faults
    assert (fault.message, fault.severity) == ("“Iphone” is not how iPhone is spelled here", Severity.NOTICE)
    assert fault.places[0].marks == ("Iphone",)


def test_names_in_addresses_ordinary_words_and_the_brand_are_left_alone(check):
    names = ["FreshBox", "Apple", "iPhone"]
    texts = [
        "Write to help@freshbox.example or see freshbox.com/help.",
        "A fresh box of apple juice.",
        "FRESHBOX",
        "FreshBox",
    ]
    assert not check(here(*texts, names=names)).faults
    assert check(here("Freshbox is new.", names=names)).faults
    assert not check(here("Freshbox is new.", names=names, facts={"brand": "FreshBox"})).faults


def test_the_preferred_spelling_itself_is_left_alone(check):
    rules = [rule("iphone", "iPhone")]
    assert not check(here("Your iPhone.", rules=rules)).faults
    assert check(here("Your Iphone.", rules=rules)).faults


def test_a_word_within_a_name_of_the_house_is_left_alone(check):
    (fault,) = check(here("Marlow Lamps sells lamps.", rules=[rule("lamps")], names=["Marlow Lamps"])).faults
    assert len(fault.places) == 1


def test_nothing_to_look_at(check):
    assert check(here("Hello")).reason == "the workspace has no words of its own (`words.yaml`)"
    assert check(here(Document(), rules=[rule("a")])).outcome is Outcome.NOT_APPLICABLE
    assert check(here("Fine.", rules=[rule("bad")])).outcome is Outcome.PASS


def test_five_hundred_rules_over_long_texts_come_to_an_end(check):
    rules = [rule(f"word{i:03d}", "other") for i in range(500)]
    place = here(*["Nothing of the list stands in this sentence of the page."] * 2000, "x" * 1_000_000, rules=rules)
    with ends():
        assert check(place).outcome is Outcome.PASS
