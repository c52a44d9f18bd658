from __future__ import annotations

import pytest

from auditor.kit.clients.names import client_names, clients_named, spoken
from auditor.kit.clients.table import table


@pytest.mark.parametrize(
    ("name", "clients"),
    [
        ("gmail", ("gmail.android", "gmail.desktop-webmail", "gmail.ios")),
        ("outlook-windows", ("outlook.windows",)),
        ("outlook-com", ("outlook.outlook-com",)),
        ("outlook-mac", ("outlook.macos",)),
        ("outlook-macos", ("outlook.macos",)),
        ("Apple Mail", ("apple-mail.ios", "apple-mail.macos")),
        ("apple-mail-ios", ("apple-mail.ios",)),
        ("yahoo", ("yahoo.android", "yahoo.desktop-webmail", "yahoo.ios")),
        ("aol", ("aol.android", "aol.desktop-webmail", "aol.ios")),
        ("samsung", ("samsung-email.android",)),
        ("thunderbird", ("thunderbird.macos", "thunderbird.windows")),
        ("protonmail", ("protonmail.android", "protonmail.desktop-webmail", "protonmail.ios")),
        ("gmx", ("gmx.android", "gmx.desktop-webmail", "gmx.ios")),
        ("web-de", ("web-de.android", "web-de.desktop-webmail", "web-de.ios")),
        ("gmail.mobile-webmail", ("gmail.mobile-webmail",)),
        ("windows-mail", ("outlook.windows-mail",)),
    ],
)
def test_words_that_people_use(name, clients):
    assert clients_named((name,)) == clients


def test_every_client_of_the_data_has_its_own_name():
    assert all(client_names()[client] == (client,) for client in table().clients)


def test_every_name_stands_for_clients_of_the_data():
    assert {client for clients in client_names().values() for client in clients} == set(table().clients)


def test_each_client_comes_once_and_unknown_names_are_none():
    assert clients_named(("gmail.ios", "gmail", "tin-can")) == ("gmail.ios", "gmail.android", "gmail.desktop-webmail")


def test_a_family_is_said_whole_where_it_is_whole():
    assert spoken(clients_named(("gmail", "outlook-windows"))) == ["Gmail", "Outlook on Windows"]
    assert spoken(("gmail.ios", "outlook.outlook-com")) == ["Gmail on iOS", "Outlook.com"]
