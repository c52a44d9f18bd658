from __future__ import annotations

import pytest

from auditor.api import Field
from auditor.kit.filling.fields import asks_for, is_secret, is_typed, words
from auditor.secrecy import MASK


@pytest.mark.parametrize(
    ("field", "key"),
    [
        (Field("Anything", autocomplete="section-a shipping street-address"), "address"),
        (Field("Anything", autocomplete="email"), "email"),
        (Field("Your contact", "email"), "email"),
        (Field("E-Mail-Adresse", name="x1"), "email"),
        (Field("", name="user_email"), "email"),
        (Field("", id="userEmail"), "email"),
        (Field("邮箱"), "email"),
        (Field("Phone number", "tel"), "phone"),
        (Field("手机号码"), "phone"),
        (Field("Security code", "tel"), "card-code"),
        (Field("安全码"), "card-code"),
        (Field("验证码"), "otp"),
        (Field("Card number", "tel", "cardnumber"), "card-number"),
        (Field("MM / YY", "tel"), "card-expiry"),
        (Field("Name on card", name="ccname"), "card-name"),
        (Field("First name"), "given-name"),
        (Field("Last name", name="lname"), "family-name"),
        (Field("姓名"), "name"),
        (Field("Full name"), "name"),
        (Field("收货人"), "name"),
        (Field("Address line 2"), "address2"),
        (Field("Street address", name="address1"), "address"),
        (Field("详细地址"), "address"),
        (Field("Town"), "city"),
        (Field("Post/Zip-code", name="postcode"), "postcode"),
        (Field("邮政编码"), "postcode"),
        (Field("Country", "select"), "country"),
        (Field("County"), "region"),
        (Field("Date of birth"), "birthday"),
        (Field("出生日期"), "birthday"),
        (Field("Choose a password", "password", "new_password"), "new-password"),
        (Field("Password", "password"), "password"),
        (Field("Voucher code"), "coupon"),
        (Field("Search", "search"), "search"),
        (Field("Company"), "company"),
        (Field("身份证号码"), "id-number"),
        (Field("Special instructions"), "message"),
        (Field("Quantity", "number"), "quantity"),
        (Field("I agree that you may write to me by email and by phone about offers, news, surveys and whatever else comes to mind " * 2), ""),
        (Field("", "hidden", "email"), ""),
        (Field("Mot de passe", "password"), "password"),
        (Field("Contraseña"), "password"),
        (Field("Correo electrónico"), "email"),
        (Field("Courriel"), "email"),
        (Field("メールアドレス"), "email"),
        (Field("Téléphone portable"), "phone"),
        (Field("Handynummer"), "phone"),
        (Field("Prénom"), "given-name"),
        (Field("Apellidos"), "family-name"),
        (Field("Achternaam"), "family-name"),
        (Field("Code postal"), "postcode"),
        (Field("Plaats"), "city"),
        (Field("Straße und Hausnummer"), "address"),
        (Field("Indirizzo"), "address"),
        (Field("País", "select"), "country"),
        (Field("Bundesland"), "region"),
        (Field("Geburtsdatum"), "birthday"),
        (Field("Benutzername"), "username"),
        (Field("Gültig bis"), "card-expiry"),
        (Field("", name="expirationDate_month"), "card-month"),
        (Field("", name="expiry"), "card-expiry"),
        (Field("Birthday", name="birthday"), "birthday"),
        (Field("", name="birthdate_m"), "birthday-month"),
        (Field("Email", "email", autocomplete="username"), "email"),
        (Field("Street", autocomplete="new-password"), "address"),
        (Field("Password", "password", name="loginPassword"), "password"),
        (Field("Email or username"), "username"),
        (Field("Phone type", "select"), ""),
        (Field("Your secret answer", "password"), ""),
        (Field("Colour"), ""),
        (Field(""), ""),
        (Field("\ud800" * 50, name="[" * 500), ""),
    ],
)  # fmt: skip
def test_what_a_field_asks_for(field, key):
    assert asks_for(field).key == key


@pytest.mark.parametrize(
    ("field", "section"),
    [
        (Field("Street", autocomplete="billing street-address"), "billing"),
        (Field("Street", name="shipping_street"), "shipping"),
        (Field("Street", group="Delivery address"), "shipping"),
        (Field("地址", group="收货地址"), "shipping"),
        (Field("发票地址"), "billing"),
        (Field("First name", name="passenger2_first"), "passenger 2"),
        (Field("First name", group="Guest 3"), "guest 3"),
        (Field("姓名", group="乘客 2"), "乘客 2"),
        (Field("Friend's email"), "friend"),
        (Field("Email"), ""),
    ],
)
def test_whose_it_is(field, section):
    assert asks_for(field).section == section


def test_what_is_asked_twice_on_purpose_and_what_is_optional():
    assert asks_for(Field("Confirm your email")).confirm
    assert asks_for(Field("再次输入邮箱")).confirm
    assert not asks_for(Field("Email")).confirm
    assert asks_for(Field("Phone (optional)")).optional
    assert asks_for(Field("手机（选填）")).optional
    assert not asks_for(Field("Phone (optional)", required=True)).optional


def test_what_a_person_types_in():
    assert is_typed(Field("Email", "email"))
    assert is_typed(Field("Country", "select"))
    for other in (
        Field("x", "hidden"), Field("x", "checkbox"), Field("x", visible=False), Field("x", readonly=True),
        Field("x", disabled=True), Field("x", "submit"),
    ):  # fmt: skip
        assert not is_typed(other)


def test_names_in_code_are_read_as_words():
    assert words("shippingAddress[line_1]*") == "shipping address line 1"
    assert words("Ｅｍａｉｌ:") == "email"


def test_a_masked_value_is_a_secret():
    assert is_secret(MASK)
    assert not is_secret("ada@customer.example")
