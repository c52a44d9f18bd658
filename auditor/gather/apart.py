"""Hostile input is read apart: in a child process with bounds on time and memory, which may hang or crash alone."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from auditor.errors import AuditorError

if TYPE_CHECKING:
    from collections.abc import Mapping

_CHILD = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from auditor.gather.apart import serve; serve()"
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG")  # no secret is among them
_HELD = 4 * 1024**3  # bytes of address space; libraries map far more than they use


class TooMuchError(AuditorError):
    """The child ran out of the time or the memory that it was given."""


def run_apart(work: str, request: Mapping[str, Any], *, seconds: float, megabytes: int) -> tuple[dict[str, Any], bytes]:
    """What `work` ("module:function", a function of one mapping) answers: a JSON object and bytes.

    Blocks; from the event loop, call it in a thread.

    Raises:
        TooMuchError: it took longer, or more memory.
        AuditorError: the child crashed; the message says how, without a path.
    """
    command = [sys.executable, "-I", "-c", _CHILD, json.dumps(sys.path), work, str(int(seconds) + 1), str(megabytes)]
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter, our own code
            command, input=json.dumps(request, default=str).encode(), capture_output=True, timeout=seconds, check=False,
            env=environment,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        raise TooMuchError(f"it took more than {seconds:g} seconds") from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        if done.returncode < 0 and not said:
            raise AuditorError(f"the process that read it was ended by signal {-done.returncode}")
        if "MemoryError" in (said or [""])[-1]:
            raise TooMuchError(f"it took more than {megabytes} MB of memory")
        raise AuditorError(f"the process that read it failed: {(said or ['no reason given'])[-1][:300]}")
    head, _, body = done.stdout.partition(b"\n")
    return json.loads(head), body


def serve() -> None:
    """The child's side: read the request, do the work, answer."""
    name, seconds, megabytes = sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    request = json.loads(sys.stdin.buffer.read())
    module, _, function = name.partition(":")
    work = getattr(importlib.import_module(module), function)
    _bound(seconds, megabytes)
    answer, body = work(request)
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + body)
    sys.stdout.buffer.flush()


def _bound(seconds: int, megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415  # not on Windows, where the time limit alone must do
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    held = min(_HELD, megabytes * 1024**2)
    resource.setrlimit(resource.RLIMIT_AS, (held, held))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
