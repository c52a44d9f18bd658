from __future__ import annotations

import asyncio
from pathlib import Path
from typing import cast

import pytest

from auditor.gather.drawn.sheet import Sheet
from auditor.gather.kinds import capture_file
from auditor.model.journey import Kind, Touchpoint

NO_SHEET = cast("Sheet", None)  # what is lost is never drawn


@pytest.mark.parametrize("kind", [Kind.EMAIL, Kind.TEXT, Kind.SCRIPT, Kind.DOCUMENT])
def test_a_touchpoint_without_its_file_is_lost_and_says_which(kind, tmp_path):
    absent = asyncio.run(capture_file(Touchpoint("x", "X", kind, file=tmp_path / "gone.txt"), NO_SHEET))
    assert absent.lost == "the file gone.txt is not there"
    unnamed = asyncio.run(capture_file(Touchpoint("x", "X", kind), NO_SHEET))
    assert unnamed.lost == f"this {kind} names no file; add `file:` to it"


def test_a_folder_is_no_file(tmp_path):
    assert asyncio.run(capture_file(Touchpoint("x", "X", Kind.TEXT, file=tmp_path), NO_SHEET)).lost


def test_what_is_not_utf8_is_lost_with_its_line(tmp_path):
    path: Path = tmp_path / "a.txt"
    path.write_bytes(b"one\n\xff\xfe")
    assert (
        asyncio.run(capture_file(Touchpoint("x", "X", Kind.TEXT, file=path), NO_SHEET)).lost
        == "a.txt:2: this is not UTF-8; save it as UTF-8"
    )
