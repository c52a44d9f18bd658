from __future__ import annotations

import base64
import hashlib
import io
import subprocess
import tarfile
from pathlib import Path

import pytest

from auditor.errors import BrowserError
from auditor.setup import npm
from auditor.setup.commands import Ended, run
from auditor.setup.driver import node
from tests.setup.pretend import Pretend


def tar(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz" if "package/bin/chromium.br" in files else "w") as packed:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(data), 0o755
            packed.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def brotli(machine, data: bytes) -> bytes:
    script = "process.stdout.write(require('zlib').brotliCompressSync(require('fs').readFileSync(0)))"
    return subprocess.run([node(machine), "-e", script], input=data, capture_output=True, check=True).stdout


@pytest.fixture
def here(tmp_path):
    return Pretend(tmp_path, "npm")


def published(here: Pretend, monkeypatch, *, honest: bool = True) -> None:
    """npm hands out a package built as the real one is; the driver's own Node unpacks it."""
    machine = here.machine()
    binary = b'#!/bin/sh\necho "$0 $LD_LIBRARY_PATH $*"\n'
    parts = {
        "chromium": binary,
        "al2023.tar": tar({"lib/libnss3.so": b"nss", "../outside": b"no"}),
        "fonts.tar": tar({"fonts/Open_Sans/OpenSans-Regular.ttf": b"font"}),
        "swiftshader.tar": tar({"libEGL.so": b"egl"}),
    }
    archive = tar({f"package/bin/{name}.br": brotli(machine, data) for name, data in parts.items()})
    digest = hashlib.sha512(archive if honest else b"other").digest()
    monkeypatch.setattr(npm, "INTEGRITY", f"sha512-{base64.b64encode(digest).decode()}")
    pretended = here._run

    def really(command, **more) -> Ended:
        if command[1] != "pack":
            return run(command, **more)
        (Path(command[-1]) / "sparticuz-chromium-153.0.0.tgz").write_bytes(archive)
        pretended(command, **more)
        return Ended(0, "[]")

    here._run = really


def test_the_package_is_checked_unpacked_and_gets_a_start_script(here, monkeypatch, tmp_path):
    published(here, monkeypatch)
    script = npm.fetch(here.machine())
    assert script.is_relative_to(tmp_path / "cache")
    folder = script.parent
    assert (folder / "lib/libnss3.so").read_bytes() == b"nss"
    assert (folder / "fonts/Open_Sans/OpenSans-Regular.ttf").is_file()
    assert not list(tmp_path.rglob("outside"))
    said = subprocess.run([script, "--flag"], capture_output=True, text=True, check=True, env={}).stdout
    assert said == f"{folder}/chromium-binary {folder}/lib --flag\n"
    assert sorted(p.name for p in folder.parent.iterdir()) == [folder.name], "nothing is left of the fetching"


def test_it_is_fetched_once(here, monkeypatch):
    published(here, monkeypatch)
    npm.fetch(here.machine())
    npm.fetch(here.machine())
    assert sum("pack" in line for line in here.ran) == 1


def test_a_package_with_another_hash_is_not_used(here, monkeypatch, tmp_path):
    published(here, monkeypatch, honest=False)
    with pytest.raises(BrowserError, match="its hash differs"):
        npm.fetch(here.machine())
    assert not npm.place(here.machine()).exists()
    assert list((tmp_path / "cache" / "touchpoint-auditor").iterdir()) == []


def test_a_full_disk_is_said_before_anything_is_fetched(here, monkeypatch):
    monkeypatch.setattr(npm, "NEEDED", 1 << 60)
    with pytest.raises(BrowserError, match="MB free"):
        npm.fetch(here.machine())
    assert here.ran == []
