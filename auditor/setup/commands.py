"""Programs that setup starts: bounded in time, their output shown as it comes."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

Say: TypeAlias = Callable[[str], None]
NOT_THERE, TOO_LONG = 127, 124  # as shells and `timeout` count
_KEPT = 500  # lines of output
_GRACE = 10.0  # seconds between asking a program to end and ending it: a package manager has locks to give back


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended. `output` holds both its streams, the last 500 lines of them."""

    code: int
    output: str = ""

    @property
    def reason(self) -> str:
        """The line that says most about a failure: the first that speaks of an error, else the last."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        if not lines:
            return f"it ended with code {self.code}"
        marks = ("e: ", "error:", "npm error", "error while", "failed")
        told = [line for mark in marks for line in lines if line.lower().startswith(mark) or f" {mark}" in line.lower()]
        return (told or lines[-1:])[0][:300]


class Runner(Protocol):
    """Runs a program to its end; never raises for how that end was."""

    def __call__(
        self,
        command: Sequence[str],
        *,
        seconds: float,
        say: Say | None = None,
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> Ended: ...


def run(
    command: Sequence[str],
    *,
    seconds: float,
    say: Say | None = None,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Ended:
    """Run `command`; after `seconds` it is ended, with what it had started. `say` gets each line as it comes."""
    try:
        process = subprocess.Popen(  # noqa: S603  # our own command lines; none is taken from a site
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=dict(env) if env is not None else None,
            cwd=folder,
            start_new_session=True,
        )
    except OSError as error:
        return Ended(NOT_THERE, f"{command[0]} cannot be started: {error.strerror}")
    too_long = threading.Event()

    def stop() -> None:
        too_long.set()
        _end(process)

    clock = threading.Timer(seconds, stop)
    clock.start()
    lines: deque[str] = deque(maxlen=_KEPT)
    try:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            if say and line.strip():
                say(line.rstrip())
        code = process.wait()
    except BaseException:  # an interrupt: nothing that we started goes on without us
        _end(process)
        raise
    finally:
        clock.cancel()
    if too_long.is_set():
        return Ended(TOO_LONG, "\n".join((*lines, f"error: it took longer than {seconds:.0f} s and was stopped")))
    return Ended(code, "\n".join(lines))


def _end(process: subprocess.Popen[str]) -> None:
    """Ask the program and its children to end, and end them if they do not."""
    _signal(process, signal.SIGTERM)
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        _signal(process, getattr(signal, "SIGKILL", signal.SIGTERM))


def _signal(process: subprocess.Popen[str], number: int) -> None:
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.terminate()
        else:
            os.killpg(process.pid, number)
