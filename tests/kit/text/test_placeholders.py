from __future__ import annotations

import pytest

from auditor.kit.text.placeholders import explains_templates, placeholders
from tests.ends import ends


def tokens(text: str, **more: object) -> list[tuple[str, str, bool]]:
    return [(p.sort, p.token, p.sure) for p in placeholders(text, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "token",
    ["{{ name }}", "{{{body}}}", "{{#each rows}}", "{% if paid %}", "${total}", "%(date)s", "%{count}", "%%first_name%%",
     "%FIRST_NAME%", "*|FNAME|*", "[[name]]", "<<First Name>>", "##NAME##", "<%= name %>", "{first_name}", "{firstName}", "{0}",
     "%s", "%recipient.name%", "%%=v(@name)=%%", "{!Contact.FirstName}", "{# to do #}", "<?= $name ?>", "#{user.name}", "[%first_name | there%]",
     "[node:title]", '[gallery id="1"]', "«First_Name»", "#code#", "__FIRST_NAME__", "$first_name$", "@Model.Name", ":attribute", "{0:N2}"],
)  # fmt: skip
def test_template_syntax(token: str):
    assert tokens(f"Hi {token}, your order is ready.") == [("syntax", token, True)]


def test_icu_messages():
    assert [p.sort for p in placeholders("{count, plural, one {# item} other {# items}}")] == ["syntax"]


def test_plain_words_between_signs_are_left_to_a_person():
    assert tokens("{% some raw words %} here") == [("syntax", "{% some raw words %}", False)]
    assert tokens("{% if paid %}") == [("syntax", "{% if paid %}", True)]
    assert tokens("{% my_widget 'a' %}") == [("syntax", "{% my_widget 'a' %}", True)]


def test_syntax_beside_chinese():
    assert tokens("尊敬的{{name}}，您好") == [("syntax", "{{name}}", True)]


@pytest.mark.parametrize(
    "text",
    [
        "Save 50 %so far",
        "100%",
        "search?q=%s&x=1",
        "50%FREE%OFF",
        "a {b} c",
        "C# and ##",
        "x << y >> z",
        "$29.99 {sale}",
        "price: 5 * | *",
        "sale [re: your order] and [9:30]",
        "«Le Petit Prince» and «CAFÉ»",
        "#summer #sale and No. #5",
        "costs $5 or US$10$",
        "mail us @ model.name",
        "see: attribute",
        "50% off, 20% more",
        "__init__ and snake_case",
        "{ a: 1 }",
    ],
)
def test_signs_that_are_no_syntax(text: str):
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear [First Name], welcome.", [("bracket", "[First Name]", True)]),
        ("Hi [name]!", [("bracket", "[name]", True)]),
        ("Thanks for using [Product Name].", [("bracket", "[Product Name]", True)]),
        ("Signed on [Date].", [("bracket", "[Date]", False)]),
        ("[your company] thanks you", [("bracket", "[your company]", True)]),
        ("您的订单[订单号]已发货", [("bracket", "[订单号]", True)]),
        ("[PDF] [optional] [Edit] [1]", []),
        ("[Order number](https://shop.test)", []),
        ("a request for [type_of_action] was made", [("bracket", "[type_of_action]", True)]),
        ("【顺丰速运】您的快件已签收。", []),
    ],
)
def test_brackets(text: str, found: list[tuple[str, str, bool]]):
    assert tokens(text) == found


def test_brackets_tell_an_agent_what_to_say():
    assert tokens("Hello [Customer Name], this is {agent_name}.", for_an_agent=True) == []
    assert tokens("Hello {{ customer }}.", for_an_agent=True) == [("syntax", "{{ customer }}", True)]


@pytest.mark.parametrize(
    "text",
    ["Invalid Date", "Delivery: Invalid Date", "Dear None,", "translation missing: en.cart.title", "undefined", "Total: NaN", "£undefined", "Hi null,", "undefined undefined", "undefined days left", "共undefined件",
     "Your order number undefined is ready", "姓名：null", "[object Object]"],
)  # fmt: skip
def test_programming_values(text: str):
    assert [sort for sort, _, _ in tokens(text)] == ["value"]


@pytest.mark.parametrize(
    "text",
    ["The term is undefined in this policy.", "The contract is null and void.", "Ms Null called", "Allergens: None", "naan bread",
     "an undefined number of days"],
)  # fmt: skip
def test_the_same_words_in_prose(text: str):
    assert tokens(text) == []


@pytest.mark.parametrize("text", ["Dear ,", "Hi , welcome", "Dear:", "尊敬的，", "尊敬的 ：您好", "，您好！"])
def test_greetings_without_a_name(text: str):
    assert [sort for sort, _, _ in tokens(text)] == ["greeting"]


@pytest.mark.parametrize(
    "text", ["Hi,", "Hello,", "Dear Ana,", "Hello Ana", "您好，", "尊敬的客户，", "亲爱的，您的订单已发货"]
)
def test_greetings_that_need_none(text: str):
    assert tokens(text) == []


@pytest.mark.parametrize(
    ("text", "sort"),
    [("TODO: write this", "note"), ("[TODO add hours]", "note"), ("Date: TBC", "open"), ("送达时间：待定", "open"),
     ("Insert text here", "filler"), ("Lorem ipsum dolor sit amet", "filler"), ("FIRST NAME HERE", "filler")],
)  # fmt: skip
def test_what_makers_left(text: str, sort: str):
    assert [found for found, _, _ in tokens(text)] == [sort]


@pytest.mark.parametrize(
    ("text", "token", "sort"),
    [
        ("shipping address: first name here", "first name here", "filler"),
        ("Product name here", "Product name here", "filler"),
        ("Maecenas sed ante pellentesque, posuere leo id", "Maecenas sed ante pellentesque", "filler"),
        ("“Hey Name, here’s your invite!”", "Name", "bracket"),
        ("Dear Customer Name,", "Customer Name", "bracket"),
        ("@First Name has invited you", "@First Name", "bracket"),
        ("©2016 company name. All Rights Reserved.", "company name", "bracket"),
    ],
)
def test_names_and_fillers_of_template_makers(text: str, token: str, sort: str):
    assert [(found, words) for found, words, _ in tokens(text)] == [(sort, token)]


def test_filler_is_not_looked_for_further_where_it_is_plain():
    text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Praesent malesuada cursus, phasellus ultricies."
    assert [words for _, words, _ in tokens(text)] == ["Lorem ipsum dolor sit amet", "consectetur adipiscing"]


def test_filler_behind_letters_that_grow_in_lower_case():
    assert [words for _, words, _ in tokens("İ" * 5 + " Maecenas sed pellentesque")] == ["Maecenas sed pellentesque"]


def test_words_in_lower_case_in_brackets_are_left_to_a_person():
    assert tokens("Write to [email address] or reply") == [("bracket", "[email address]", False)]
    assert tokens("We’ll try your card again in [x] days") == [("bracket", "[x]", False)]
    assert tokens("[x] I agree") == []
    assert tokens("She said that [the team] would call") == []


@pytest.mark.parametrize(
    "text",
    [
        "Enter your first name here",
        "Type the company name here.",
        "Hi Naomi, Name your price!",
        "Company Name",
        "Follow us @firstnamestudio",
        "Copyright: the company Namely",
        "Vestibulum: the entrance hall of a Roman house",
        "Hey, name the day",
    ],
)
def test_names_that_are_meant(text: str):
    assert tokens(text) == []


@pytest.mark.parametrize("text", ["Add it to the TODO list.", "Enter your name here", "CLICK HERE", "TBC Bank"])
def test_what_is_meant(text: str):
    assert tokens(text) == []


def test_spanish_todo_is_a_word():
    assert tokens("TODO: lo que necesitas", language="es") == []


def test_a_text_about_templates_is_known():
    assert explains_templates("Write merge tags such as {{name}}.")
    assert not explains_templates("{{ 'Handlebars' }} is ready")


@pytest.mark.parametrize(
    "piece", ["{{", "{%", "[A ", "<<a", "%(a", "${a", "*|a", "##A", "Dear ", "null ", "\n", "【", "%", "a"]
)
def test_hostile_text_comes_to_an_end(piece: str):
    with ends():
        list(placeholders(piece * (300_000 // len(piece))))
