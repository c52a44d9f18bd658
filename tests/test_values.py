"""Names in text."""

from __future__ import annotations

import pytest

from auditor.values import UnknownNameError, interpolate, names, protect

KNOWN = {
    "NAME": "Ada",
    "customer.email": "ada@example.test",
    "price": "$5 ${NAME} $$",
    "客户.姓名": "王小明",
    "empty": "",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello ${NAME}!", "Hello Ada!"),
        ("${NAME}${NAME}", "AdaAda"),
        ("${customer.email}", "ada@example.test"),
        ("您好，${客户.姓名}", "您好，王小明"),
        ("${OTHER:-http://127.0.0.1:8000/a b}", "http://127.0.0.1:8000/a b"),
        ("${OTHER:-}", ""),
        ("${empty:-x}", ""),
        ("$$5 and $5 and $", "$5 and $5 and $"),
        ("$${NAME}", "${NAME}"),
        ("$$${NAME}", "$Ada"),
        ("no names", "no names"),
        ("", ""),
    ],
)
def test_names_are_replaced(text: str, expected: str) -> None:
    assert interpolate(text, KNOWN.get) == expected


def test_what_is_put_in_is_never_read_again() -> None:
    assert interpolate("<${price}>", KNOWN.get) == "<$5 ${NAME} $$>"


def test_kept_names_stay_as_they_are_written() -> None:
    kept = interpolate("${run} ${run:-x} ${NAME}", KNOWN.get, keep=lambda name: name == "run")
    assert kept == "${run} ${run:-x} Ada"


def test_a_text_read_twice_comes_out_as_if_read_once() -> None:
    protected = {name: protect(value) for name, value in KNOWN.items()}
    first = interpolate("$$1 ${price} ${run} $${NAME}", protected.get, keep=lambda name: name == "run", again=True)
    assert interpolate(first, {"run": "r7"}.get) == "$1 $5 ${NAME} $$ r7 ${NAME}"


def test_an_unknown_name_is_an_error_that_says_which_and_where() -> None:
    with pytest.raises(UnknownNameError) as caught:
        interpolate("ab ${NOPE} ${NAME}", KNOWN.get)
    assert (caught.value.name, caught.value.position, caught.value.known_form) == ("NOPE", 3, True)
    assert str(caught.value) == "`${NOPE}` is not known here"


@pytest.mark.parametrize("text", ["${", "${}", "${a b}", "${1a}", "${NAME", "${a:-${b}}", "${{ a }}", "${a-}x${-a}"])
def test_what_is_no_name_is_an_error(text: str) -> None:
    with pytest.raises(UnknownNameError):
        interpolate(text, {}.get)


def test_protected_text_survives_a_reading() -> None:
    odd = "$ $$ ${NAME} $5"
    assert interpolate(protect(odd), KNOWN.get) == odd


def test_the_names_of_a_text_are_listed_in_order() -> None:
    assert names("${b:-x} $${no} ${a.c}") == ("b", "a.c")
