from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from auditor.errors import AuditorError
from auditor.journey.parse import load_journey

if TYPE_CHECKING:
    from pathlib import Path

PLAIN = "journey: Mails\ntouchpoints:\n  - {id: mail, kind: email, file: mail.eml}\n"


def journey_at(folder: Path, signature: str) -> Path:
    (folder / "mail.eml").write_text("Subject: Hello\n\nHello\n", encoding="utf-8")
    path = folder / "mails.yaml"
    path.write_text(PLAIN + signature, encoding="utf-8")
    return path


def test_the_signature_of_a_file(tmp_path):
    (tmp_path / "signature.txt").write_text("Kind regards,\n{{ name }}\nAcme\n", encoding="utf-8")
    journey = load_journey(journey_at(tmp_path, "signature: signature.txt\n"))
    assert journey.signature == "Kind regards,\n{{ name }}\nAcme\n"


def test_the_signature_itself(tmp_path):
    journey = load_journey(journey_at(tmp_path, "signature: |\n  此致敬礼\n  {姓名}\n  云雀茶\n"))
    assert journey.signature.splitlines() == ["此致敬礼", "{姓名}", "云雀茶"]


@pytest.mark.parametrize(
    "written", ["signature: no-such-file.txt\n", "signature: Kind regards\n", "signature: ../../etc/passwd\n"]
)
def test_a_file_that_is_not_there(tmp_path, written):
    with pytest.raises(AuditorError) as caught:
        load_journey(journey_at(tmp_path, written))
    assert "to write the signature itself here, give it two lines" in str(caught.value)


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "signature.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(AuditorError, match="cannot be read as UTF-8 text"):
        load_journey(journey_at(tmp_path, "signature: signature.txt\n"))
