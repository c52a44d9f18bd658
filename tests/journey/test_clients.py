"""The mail clients that a workspace names."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.errors import FilesError
from auditor.journey.workspace import load_settings


def clients(folder: Path, written: str) -> tuple[str, ...]:
    (folder / "auditor.yaml").write_text(f"email: {{clients: {written}}}\n", encoding="utf-8")
    return load_settings(folder).clients


def test_names_are_read_as_the_table_has_them(tmp_path: Path) -> None:
    written = "[gmail, Outlook Windows, apple_mail, outlook.ios]"
    assert clients(tmp_path, written) == ("gmail", "outlook-windows", "apple-mail", "outlook.ios")


def test_one_name_needs_no_list(tmp_path: Path) -> None:
    assert clients(tmp_path, "gmail") == ("gmail",)


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("gmial", "did you mean `gmail`?"),
        ("outlok-windows", "did you mean `outlook-windows`?"),
        ("zzz", "such as gmail, outlook-windows, apple-mail, yahoo, samsung, thunderbird"),
    ],
)
def test_unknown_names_are_faults_at_their_place(tmp_path: Path, name: str, hint: str) -> None:
    with pytest.raises(FilesError) as raised:
        clients(tmp_path, f"[gmail, {name}]")
    (fault,) = raised.value.faults
    assert fault.message == f"`{name}` is no mail client that we know; {hint}"
    assert (fault.line, fault.column) == (1, 26)
