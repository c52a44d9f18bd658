"""Hostile input is read apart: in a child process with bounds on time and memory, which may hang or crash alone."""

from __future__ import annotations

import atexit
import contextlib
import importlib
import json
import os
import subprocess
import sys
import threading
from typing import IO, TYPE_CHECKING, Any

from auditor.errors import AuditorError
from auditor.model.sayings import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_KEEPER = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from auditor.gather.apart import keep; keep()"
_CHILD = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from auditor.gather.apart import serve; serve()"
_KEPT = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG")  # no secret is among them
_START = 60.0  # seconds for a child to start, on a machine that has much else to do
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
        raise TooMuchError(say("it took more than {seconds:g} seconds", seconds=seconds)) from error
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        if done.returncode < 0 and not said:
            raise AuditorError(f"the process that read it was ended by signal {-done.returncode}")
        if "MemoryError" in (said or [""])[-1]:
            raise TooMuchError(say("it took more than {size} MB of memory", size=megabytes))
        raise AuditorError(f"the process that read it failed: {(said or ['no reason given'])[-1][:300]}")
    head, _, body = done.stdout.partition(b"\n")
    return json.loads(head), body


def run_kept(work: str, request: Mapping[str, Any], *, seconds: float, megabytes: int) -> tuple[dict[str, Any], bytes]:
    """As `run_apart`, by a child that is kept for the next request; one that failed in any way is not.

    Raises:
        TooMuchError: it took longer, or more memory.
        AuditorError: the child crashed; the message says how, without a path.
    """
    keeper = _take(work, megabytes)
    done = False
    try:
        answer, body = keeper.ask(json.dumps(request, default=str).encode(), seconds)
        done = "failed" not in answer
    finally:
        if done:
            _give_back(keeper)
        else:
            keeper.end()
    said = str(answer.get("failed", ""))
    if said.startswith("MemoryError"):
        raise TooMuchError(say("it took more than {size} MB of memory", size=megabytes))
    if said:
        raise AuditorError(f"the process that read it failed: {said[:300]}")
    return answer, body


class _Keeper:
    """A child that answers one request after the other."""

    def __init__(self, work: str, megabytes: int) -> None:
        self.key = (work, megabytes)
        self.asked = 0
        self._is_ready = False
        command = [sys.executable, "-I", "-c", _KEEPER, json.dumps(sys.path), work, str(megabytes)]
        environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
        self._child = subprocess.Popen(  # noqa: S603  # our own interpreter, our own code
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )

    def ask(self, request: bytes, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Its answer; the child is killed when the time is up, which begins when it is ready for its first request."""
        self.asked += 1
        if not self._is_ready:
            self._timed(_START, self._readiness)
            self._is_ready = True
        return self._timed(seconds, lambda: self._answer(request))

    def _readiness(self) -> tuple[dict[str, Any], bytes] | None:
        ready = _received(self._child.stdout) if self._child.stdout else None
        return None if ready is None else ({}, ready)

    def _answer(self, request: bytes) -> tuple[dict[str, Any], bytes] | None:
        """None when it went away."""
        if self._child.stdin is None or self._child.stdout is None:
            raise AuditorError("the process that reads it has no pipes")
        try:
            _send(self._child.stdin, request)
        except OSError:
            return None
        head = _received(self._child.stdout)
        body = _received(self._child.stdout) if head is not None else None
        return None if head is None or body is None else (json.loads(head), body)

    def _timed(
        self, seconds: float, wanted: Callable[[], tuple[dict[str, Any], bytes] | None]
    ) -> tuple[dict[str, Any], bytes]:
        """What is wanted of the child, or why there is none."""
        late = threading.Event()
        timer = threading.Timer(seconds, self._kill, (late,))
        timer.daemon = True
        timer.start()
        try:
            found = wanted()
        finally:
            timer.cancel()
        if found is not None:
            return found
        if late.is_set():
            raise TooMuchError(say("it took more than {seconds:g} seconds", seconds=seconds))
        code = self._child.wait()
        raise AuditorError(f"the process that read it was ended by signal {-code}" if code < 0 else "it ended early")

    def _kill(self, late: threading.Event) -> None:
        late.set()
        self._child.kill()

    def end(self) -> None:
        """Nobody asks it any more."""
        self._child.kill()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._child.wait()


_MOST_ASKED = 1_000  # requests after which a child makes room for a fresh one
_MOST_IDLE = 2
_idle: list[_Keeper] = []
_lock = threading.Lock()


def _take(work: str, megabytes: int) -> _Keeper:
    with _lock:
        for keeper in _idle:
            if keeper.key == (work, megabytes):
                _idle.remove(keeper)
                return keeper
    return _Keeper(work, megabytes)


def _give_back(keeper: _Keeper) -> None:
    """The one that was asked last is kept; where there are too many, the one that waited longest is not."""
    leaving: _Keeper | None = keeper
    with _lock:
        if keeper.asked < _MOST_ASKED:
            _idle.append(keeper)
            leaving = _idle.pop(0) if len(_idle) > _MOST_IDLE else None
    if leaving:
        leaving.end()


@atexit.register
def end_kept() -> None:
    """No child outlives us; they end by themselves as well, when their pipe does."""
    with _lock:
        keepers, _idle[:] = list(_idle), []
    for keeper in keepers:
        keeper.end()


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(len(data).to_bytes(8) + data)
    pipe.flush()


def _received(pipe: IO[bytes]) -> bytes | None:
    """None when the other side has ended."""
    head = pipe.read(8)
    size = int.from_bytes(head)
    data = pipe.read(size) if len(head) == 8 else b""  # noqa: PLR2004  # bytes of the length
    return data if len(head) == 8 and len(data) == size else None  # noqa: PLR2004


def keep() -> None:
    """The kept child's side: answer until nobody asks any more."""
    name, megabytes = sys.argv[2], int(sys.argv[3])
    asked, told = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # whatever is printed is no answer
    module, _, function = name.partition(":")
    room = importlib.import_module(module)
    work = getattr(room, function)
    getattr(room, "prepare", int)()  # what it needs is there before anybody's time runs
    _bound_memory(megabytes)
    _send(told, b"")
    while (request := _received(asked)) is not None:
        try:
            answer, body = work(json.loads(request))
        except BaseException as error:  # noqa: BLE001  # whatever it is, it is this request's, and the last one's
            answer, body = {"failed": f"{type(error).__name__}: {error}"}, b""
        _send(told, json.dumps(answer).encode())
        _send(told, body)
        if "failed" in answer:
            return


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
    _bound_memory(megabytes)


def _bound_memory(megabytes: int) -> None:
    try:
        import resource  # noqa: PLC0415  # as above
    except ImportError:
        return
    held = min(_HELD, megabytes * 1024**2)
    resource.setrlimit(resource.RLIMIT_AS, (held, held))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
