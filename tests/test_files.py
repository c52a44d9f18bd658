"""Files are whole or absent, and hold no secret."""

from __future__ import annotations

import subprocess
import sys

import pytest

from auditor import secrecy
from auditor.errors import INCOMPLETE, AuditorError, UsageError
from auditor.files import write_bytes, write_json, write_text

TOO_BIG = """
import resource, signal, sys
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
from auditor.files import write_bytes
try:
    write_bytes(Path(sys.argv[1]), b"x" * 5000)
except Exception as error:
    print(type(error).__name__, error)
"""


def test_a_file_is_replaced_in_one_step(tmp_path):
    path = tmp_path / "a" / "b.txt"
    write_text(path, "one")
    write_text(path, "two")
    assert path.read_text() == "two"
    assert [p.name for p in path.parent.iterdir()] == ["b.txt"]


def test_a_write_that_fails_half_way_leaves_the_old_file_and_no_part(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text("old")
    done = subprocess.run([sys.executable, "-c", TOO_BIG, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("UsageError")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["b.txt"]


@pytest.fixture
def full_disk(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a small file system to fill")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_is_one_sentence_that_says_what_to_do_and_leaves_no_part(full_disk):
    write_bytes(full_disk / "first", b"x" * 1000)
    with pytest.raises(AuditorError, match=r"the disk is full.*--out") as caught:
        write_bytes(full_disk / "second", b"x" * 200_000)
    assert caught.value.exit_code == INCOMPLETE  # no fault of ours
    assert [p.name for p in full_disk.iterdir()] == ["first"]


def test_a_file_in_the_way_is_explained(tmp_path):
    (tmp_path / "a").write_text("")
    with pytest.raises(UsageError, match="in the way"):
        write_bytes(tmp_path / "a" / "b", b"")


def test_secrets_are_masked_in_every_form_before_they_reach_a_file(tmp_path):
    secrecy.remember("p&ss wörd/1")
    forms = ["p&ss wörd/1", "p%26ss%20w%C3%B6rd%2F1", "p&amp;ss wörd/1", "p%26ss+w%C3%B6rd%2F1", "p\\u00f6"]
    write_json(tmp_path / "x.json", {"said": forms})
    text = (tmp_path / "x.json").read_text()
    assert "ss wörd" not in text
    assert "w%C3%B6rd" not in text
    assert secrecy.MASK in text


def test_lone_surrogates_do_not_break_a_write(tmp_path):
    write_text(tmp_path / "x", "a\ud800b")
    assert (tmp_path / "x").read_text() == "a?b"
