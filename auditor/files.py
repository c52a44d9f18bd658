"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import tempfile
from pathlib import Path
from typing import Any

from auditor.errors import AuditorError, FullDiskError, UsageError
from auditor.secrecy import mask


def write_bytes(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step: a reader, or a kill, never meets half a file.

    Raises:
        UsageError: the place cannot be written to.
        FullDiskError: there is no room.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink(missing_ok=True)
        raise explained(error, path) from error


def write_text(path: Path, text: str) -> None:
    """As `write_bytes`, in UTF-8, with secrets masked; lone surrogates become U+FFFD."""
    write_bytes(path, mask(text).encode("utf-8", "replace"))


def write_json(path: Path, value: Any) -> None:
    """As `write_text`: stable key order as given, readable, one final newline."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def explained(error: OSError, path: Path) -> AuditorError:
    """The same fault in a sentence that says what to do."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return FullDiskError(
            f"the disk is full: {path} could not be written; "
            "free some space, or point --out at another disk. What was written before is whole."
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return UsageError(f"{path} cannot be written ({error.strerror}); choose another folder with --out")
    if error.errno in {errno.ENOTDIR, errno.EEXIST, errno.EISDIR}:
        return UsageError(f"{path} cannot be written: a file or folder of that name is in the way")
    return UsageError(f"{path} cannot be written: {error.strerror or error}")
