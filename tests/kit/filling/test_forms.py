from __future__ import annotations

from auditor.api import Block, Box, Field, Link
from auditor.kit.filling.forms import asks_in
from tests.ends import ends


def keys(*fields, blocks=(), links=()):
    return [a.key for a in asks_in(fields, blocks, links)]


def text(words, x, y):
    return Block(words, "paragraph", box=Box(x, y, 80, 20))


def test_one_password_is_that_of_a_log_in_two_are_a_new_one():
    user, secret = Field("User", name="u"), Field("Password", "password", "p")
    assert keys(user, secret) == ["username", "password"]
    again = Field("Repeat password", "password", "p2")
    assert keys(user, secret, again) == ["username", "new-password", "new-password"]
    old = Field("Old password", "password", "old")
    assert keys(old, secret, again) == ["password", "new-password", "new-password"]


def test_a_password_beside_a_name_is_a_new_one():
    assert keys(Field("First name"), Field("Email", "email"), Field("Password", "password")) == [
        "given-name",
        "email",
        "new-password",
    ]


def test_what_somebody_logs_in_with():
    found = asks_in((Field("Email", "email", "email"), Field("Password", "password", "pw")))
    assert [(a.key, a.login) for a in found] == [("email", True), ("password", False)]
    alone = asks_in((Field("Email", "email", "email", form="#sign-in-form"),))
    assert alone[0].login
    assert not asks_in((Field("Email", "email", "email", form="#details"),))[0].login
    joined = asks_in((Field("Email", "email", "email"), Field("Password", "password", "pw", form="#x")))
    assert not joined[0].login


def test_a_button_says_whether_it_is_a_log_in():
    email = Field("Email", "email", "email")
    assert asks_in((email,), links=(Link("Log in", role="button"),))[0].login
    assert asks_in((email,), links=(Link("登录", role="button"),))[0].login
    assert not asks_in((email,), links=(Link("Create account", role="button"),))[0].login
    assert not asks_in((email,), links=(Link("Log in", "https://shop.test/login"),))[0].login


def test_an_unknown_field_before_the_password_is_a_user_name():
    assert keys(Field("Kundennr."), Field("Passwort", "password")) == ["username", "password"]
    assert keys(Field("学号"), Field("密码", "password")) == ["username", "password"]


def test_parts_of_dates_belong_to_what_stands_beside_them():
    parts = (Field("Day"), Field("Month", "select"), Field("Year"))
    assert keys(Field("Date of birth", name="dob"), *parts)[1:] == ["birthday-day", "birthday-month", "birthday-year"]
    assert keys(Field("Card number"), Field("Month", "select"), Field("Year", "select")) == [
        "card-number",
        "card-month",
        "card-year",
    ]
    assert keys(*parts) == ["", "", ""]


def test_a_field_without_a_name_takes_the_text_before_it():
    left = Field("", "text", "f1", box=Box(200, 100, 150, 24))
    above = Field("", "text", "f2", box=Box(100, 180, 150, 24))
    blocks = (text("Postcode", 100, 102), text("Town", 100, 155), text("Country", 700, 100))
    assert keys(left, above, blocks=blocks) == ["postcode", "city"]
    assert keys(left) == [""]


def test_forms_do_not_speak_for_each_other():
    fields = (
        Field("Email", "email", "e", form="#in"),
        Field("Password", "password", "p", form="#in"),
        Field("Email", "email", "n", form="#news"),
    )
    assert [a.login for a in asks_in(fields)] == [True, False, False]


def test_thousands_of_fields_come_to_an_end():
    fields = tuple(Field("", "text", f"f{i}", box=Box(200, i, 150, 24)) for i in range(3000))
    blocks = tuple(text("Town", 100, i) for i in range(3000))
    with ends():
        asks_in(fields, blocks)


def test_a_name_beside_a_card_number_is_that_on_the_card():
    card = (Field("Card number"), Field("Name", name="payment_name"), Field("Expires", name="expiry"))
    assert keys(*card) == ["card-number", "card-name", "card-expiry"]
    assert keys(Field("Name"), Field("Email", "email"), Field("Card number")) == ["name", "email", "card-number"]


def test_headings_say_whether_it_is_a_log_in():
    email = Field("Email", "email", "email")
    heading = Block("Sign in", "heading")
    assert asks_in((email,), (heading,))[0].login
    joins = Block("Create an account", "heading")
    assert not asks_in((email,), (joins,), (Link("Log in", role="button"),))[0].login
