"""The npm package that ships a Chromium for Linux: no root needed, one archive of 70 MB, known by its hash."""

from __future__ import annotations

import base64
import hashlib
import json
import shlex
import shutil
import tarfile
import tempfile
from pathlib import Path

from auditor.browser.choice import our_cache
from auditor.errors import BrowserError
from auditor.files import write_text
from auditor.setup.driver import node
from auditor.setup.machine import Machine

PACKAGE, PINNED = "@sparticuz/chromium", "153.0.0"
# sha512 of that version's archive, as npm publishes it.
INTEGRITY = "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA=="
SECONDS = 900.0
NEEDED = 600 << 20  # bytes free: archive, unpacked, and the browser at work
# The files are packed with brotli, which Python cannot read; the Node inside Playwright can.
_UNPACK = (
    "const fs=require('fs'),[from,to]=process.argv.slice(1);"
    "require('stream').pipeline(fs.createReadStream(from),require('zlib').createBrotliDecompress(),"
    "fs.createWriteStream(to),e=>{if(e){console.error('error: '+e.message);process.exit(1)}})"
)
_PARTS = ("chromium", "al2023.tar", "fonts.tar", "swiftshader.tar")
# Used only where the system has no font settings of its own.
_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <dir>~/.fonts</dir>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
"""


def why_not(machine: Machine) -> str:
    """Why the package cannot be used here; "" when it can."""
    if machine.system != "linux" or machine.arch not in {"x86_64", "amd64"}:
        return "the package is for Linux on x64 only"
    if not machine.where("npm"):
        return "npm is not on PATH"
    return ""


def place(machine: Machine) -> Path:
    """The start script of the unpacked browser; it need not be there."""
    return our_cache(machine.env) / f"chromium-{PINNED}" / "chromium"


def fetch(machine: Machine) -> Path:
    """Fetch, check and unpack the package; returns the start script.

    Raises:
        BrowserError: it cannot be fetched, is not what it should be, or cannot be unpacked.
    """
    script = place(machine)
    if script.is_file():
        return script
    try:
        script.parent.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BrowserError(f"{script.parent.parent} cannot be written: {error.strerror}") from error
    if shutil.disk_usage(script.parent.parent).free < NEEDED:
        raise BrowserError(f"{script.parent.parent} has less than {NEEDED >> 20} MB free")
    with tempfile.TemporaryDirectory(dir=script.parent.parent, prefix=".part-") as name:
        folder = Path(name)
        _unpack(machine, _checked(_pack(machine, folder)), folder / "new")
        shutil.rmtree(script.parent, ignore_errors=True)
        try:
            (folder / "new").rename(script.parent)
        except OSError as error:
            if not script.is_file():  # else another setup was quicker, with the same files
                raise BrowserError(f"{script.parent} cannot be written: {error.strerror}") from error
    return script


def _pack(machine: Machine, folder: Path) -> Path:
    # `npm pack` fetches without installing: no scripts run, and the version of npm's own Node does not matter.
    command = [machine.where("npm"), "pack", f"{PACKAGE}@{PINNED}", "--json", "--pack-destination", str(folder)]
    machine.say(f"    $ npm {' '.join(command[1:4])}")
    ended = machine.run(command, seconds=SECONDS, env=machine.env, folder=folder)
    archives = sorted(folder.glob("*.tgz"))
    if ended.code != 0 or not archives:
        raise BrowserError(_npm_reason(ended.output) or ended.reason)
    return archives[0]


def _npm_reason(output: str) -> str:
    """With --json, npm puts its reason into an object among other lines."""
    start, end = output.find("{"), output.rfind("}")
    try:
        return str(json.loads(output[start : end + 1])["error"]["summary"]).strip().splitlines()[0][:300]
    except (ValueError, KeyError, TypeError, IndexError):
        return ""


def _checked(archive: Path) -> Path:
    with archive.open("rb") as file:
        digest = hashlib.file_digest(file, "sha512").digest()
    if f"sha512-{base64.b64encode(digest).decode()}" != INTEGRITY:
        raise BrowserError(f"{PACKAGE} {PINNED} is not the package that it should be (its hash differs); not used")
    return archive


def _unpack(machine: Machine, archive: Path, target: Path) -> None:
    raw = target.parent / "raw"
    try:
        _extract(archive, raw)
        target.mkdir()
        for part in _PARTS:
            packed_part, plain = raw / "package" / "bin" / f"{part}.br", target / part
            ended = machine.run(
                [node(machine), "-e", _UNPACK, str(packed_part), str(plain)], seconds=300, env=machine.env
            )
            if ended.code != 0:
                raise BrowserError(f"{part} cannot be unpacked: {ended.reason}")
            if part.endswith(".tar"):
                _extract(plain, target)
                plain.unlink()
    except (OSError, tarfile.TarError) as error:
        raise BrowserError(f"{PACKAGE} cannot be unpacked: {error}") from error
    (target / "chromium").rename(target / "chromium-binary")
    (target / "chromium-binary").chmod(0o755)
    write_text(target / "fonts.conf", _FONTS)
    write_text(target / "chromium", start_script(place(machine).parent))
    (target / "chromium").chmod(0o755)


def _extract(archive: Path, target: Path) -> None:
    """Plain files only, each inside `target`; the filters of `extractall` came with Python 3.11.4."""
    with tarfile.open(archive) as packed:
        for member in packed:
            path = target / member.name
            if not member.isfile() or not path.resolve().is_relative_to(target.resolve()):
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            if content := packed.extractfile(member):
                with content, path.open("wb") as file:
                    shutil.copyfileobj(content, file)
                path.chmod(0o755 if member.mode & 0o100 else 0o644)


def start_script(folder: Path) -> str:
    """Starts the browser with the libraries that came with it, and with its font where the system has none."""
    here = shlex.quote(str(folder))
    return f"""#!/bin/sh
here={here}
export LD_LIBRARY_PATH="$here/lib${{LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}}"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_FILE="${{FONTCONFIG_FILE:-$here/fonts.conf}}"
exec "$here/chromium-binary" "$@"
"""
