"""Where mails arrive, as a journey says it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from auditor import secrecy
from auditor.journey.schema import journey_schema
from auditor.model.journey import ImapBox, Inbox, MailApi

if TYPE_CHECKING:
    from tests.journey.conftest import Faults, Load

TOP = "journey: Test\ntouchpoints:\n- {id: a, steps: [{open: 'https://x.test/'}]}\n"
SECRET = "secrets: {mailbox: '${MAILBOX_PASSWORD}'}\n"
PASSWORD = "'${secrets.mailbox}'"
GIVEN = {"MAILBOX_PASSWORD": "p@ss/word ${x}"}
VALIDATOR = jsonschema.Draft7Validator(journey_schema())


def editor_takes(text: str) -> bool:
    data: Any = yaml.safe_load(text)
    return VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    ("written", "inbox"),
    [
        ("{mailpit: 'http://127.0.0.1:8025'}", Inbox(api=MailApi("mailpit", "http://127.0.0.1:8025"))),
        ("{mailhog: 'https://mail.test/hog/'}", Inbox(api=MailApi("mailhog", "https://mail.test/hog"))),
        ("{mailpit: 'HTTP://[::1]:8025/'}", Inbox(api=MailApi("mailpit", "http://[::1]:8025"))),
        ("{mailpit: 'http://ada:op%40en@h:1'}", Inbox(api=MailApi("mailpit", "http://h:1", "ada", "op@en"))),
        (
            "{mailpit: 'http://ada:${secrets.mailbox}@h:1'}",
            Inbox(api=MailApi("mailpit", "http://h:1", "ada", "p@ss/word ${x}")),
        ),
        ("{mailpit: '${MAILPIT:-http://h:1}'}", Inbox(api=MailApi("mailpit", "http://h:1"))),
        (
            f"{{imap: {{host: Mail.Test, user: ada, password: {PASSWORD}}}}}",
            Inbox(imap=ImapBox("mail.test", 993, "ada", "p@ss/word ${x}")),
        ),
        (
            f"{{imap: {{host: '[::1]', port: 1143, user: ada, password: {PASSWORD}, folder: Sent Mail, tls: false}}}}",
            Inbox(imap=ImapBox("::1", 1143, "ada", "p@ss/word ${x}", "Sent Mail", "none")),
        ),
        (
            f"{{imap: {{host: h, user: '${{secrets.mailbox}}', password: {PASSWORD}, tls: starttls}}}}",
            Inbox(imap=ImapBox("h", 143, "p@ss/word ${x}", "p@ss/word ${x}", "INBOX", "starttls")),
        ),
    ],
)
def test_a_live_inbox_is_read_as_written(load: Load, written: str, inbox: Inbox) -> None:
    text = f"{TOP}{SECRET}inbox: {written}\n"
    assert load(text, **GIVEN).inbox == inbox
    assert editor_takes(text)
    assert "p@ss" not in repr(load(text, **GIVEN))


def test_certificates_are_as_the_journey_takes_them(load: Load) -> None:
    text = f"{TOP}ignore_certificate: true\ninbox: "
    assert load(text + "{mailpit: 'https://h:1'}").inbox == Inbox(api=MailApi("mailpit", "https://h:1"), verify=False)
    assert load(text + "{smtp: true}").inbox == Inbox()


@pytest.mark.parametrize("name", ["mails/all.mbox", "mails/spool"])
def test_a_folder_may_be_one_mbox(load: Load, tmp_path: Path, name: str) -> None:
    (tmp_path / "mails").mkdir()
    (tmp_path / name).write_bytes(b"")
    assert load(f"{TOP}inbox: {{folder: {name}}}\n").inbox == Inbox(folder=(tmp_path / name).resolve())


def test_a_password_in_an_address_is_a_secret_from_then_on(load: Load) -> None:
    load(f"{TOP}inbox: {{mailpit: 'http://ada:open-sesame@h:1'}}\n")
    assert "open-sesame" not in secrecy.mask("GET http://ada:open-sesame@h:1/ YWRhOm9wZW4tc2VzYW1l")


ACCOUNT = "host: h, user: ada"
ONE = "a password never stands in a journey: write `password: ${secrets.mailbox}` here, and `secrets: {mailbox: ${MAI"


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("{}", "an inbox is one of `smtp: host:port` (or `smtp: true`), `folder: path`, `mailpit: http://…`"),
        ("{smtp: true, mailpit: 'http://h'}", "an inbox is at one place: `smtp` and `mailpit` exclude each other"),
        ("{folder: ., imap: {host: h, user: a, password: '${secrets.mailbox}'}}", "`folder` and `imap` exclude each"),
        ("{mailpit: 127.0.0.1:8025}", "an address that starts with http:// or https:// is wanted here, such as http"),
        ("{mailpit: 'ftp://h'}", "an address that starts with http:// or https:// is wanted here"),
        ("{mailpit: 'http://'}", "this address has no host: write one such as http://127.0.0.1:8025"),
        ("{mailpit: 'http://h:99999'}", "this is no address (Port out of range 0-65535)"),
        ("{mailpit: 'http://h:1/?a=b'}", "an address without ? and # is wanted here"),
        ("{mailhog: 'http://a:xyz@h:1'}", "the password in this address cannot be kept: a secret needs at least 4"),
        ("{mailhog: 'http://a:${run}@h:1'}", "`${run}` is known only during the walk, when the inbox is open already"),
        ("{mailhog: 'http://${secrets.mailbox}/'}", "this address has no host"),
        ("{mailhog: 'http://a:${secrets.maiboks}@h:1'}", "`${secrets.maiboks}` has no value; did you mean"),
        ("{imap: h}", "a mapping is wanted here"),
        ("{imap: {user: ada, password: '${secrets.mailbox}'}}", "`host:` is missing here"),
        (f"{{imap: {{{ACCOUNT}}}}}", "`password:` is missing here"),
        (f"{{imap: {{{ACCOUNT}, password: open sesame}}}}", ONE),
        (f"{{imap: {{{ACCOUNT}, password: '${{MAILBOX_PASSWORD}}'}}}}", ONE),
        (f"{{imap: {{{ACCOUNT}, password: 'x${{secrets.mailbox}}'}}}}", ONE),
        (f"{{imap: {{{ACCOUNT}, password: '${{secrets.other}}'}}}}", "`${secrets.other}` has no value"),
        (f"{{imap: {{{ACCOUNT}, password: {PASSWORD}, tls: maybe}}}}", "`maybe` is neither true, false nor starttls"),
        (f"{{imap: {{{ACCOUNT}, password: {PASSWORD}, port: 70000}}}}", "`70000` is no port: a whole number from 0"),
        (
            f"{{imap: {{{ACCOUNT}, password: {PASSWORD}, folder: '${{run}}'}}}}",
            "`${run}` is known only during the walk",
        ),
        (f'{{imap: {{{ACCOUNT}, password: {PASSWORD}, folder: "a\\nb"}}}}', "hold no line breaks"),
        (f"{{imap: {{{ACCOUNT}, password: {PASSWORD}, box: a}}}}", "unknown key `box`"),
        ("{smtp: '127.0.0.1:${run}'}", "`${run}` is known only during the walk"),
        ("{mailpit: }", "nothing is written in `mailpit:`"),
        ("here", "a mapping is wanted here"),
    ],
)
def test_what_is_wrong_with_an_inbox_is_said_once(faults: Faults, written: str, fault: str) -> None:
    (found,) = faults(f"{TOP}{SECRET}inbox: {written}\n", **GIVEN)
    assert fault in found
    assert found.startswith("5:")


@pytest.mark.parametrize(
    "written",
    ["{}", "{smtp: true, mailpit: 'http://h'}", "{mailpit: h:8025}", "{imap: h}", f"{{imap: {{{ACCOUNT}}}}}",
     f"{{imap: {{{ACCOUNT}, password: open sesame}}}}", f"{{imap: {{{ACCOUNT}, password: {PASSWORD}, tls: maybe}}}}"],
)  # fmt: skip
def test_an_editor_says_so_too(written: str) -> None:
    assert not editor_takes(f"{TOP}{SECRET}inbox: {written}\n")


def test_a_password_that_stands_there_is_not_shown_with_its_line(load: Load) -> None:
    with pytest.raises(Exception, match="never stands in a journey") as error:
        load(f"{TOP}inbox: {{imap: {{{ACCOUNT}, password: open sesame}}}}\n")
    assert "open sesame" not in secrecy.mask(str(error.value))
