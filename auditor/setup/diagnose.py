"""What `auditor doctor` looks at: each thing with what was found, and what to do about it."""

from __future__ import annotations

import platform
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from auditor import __version__
from auditor.browser.choice import BrowserChoice, chosen
from auditor.browser.proof import Proof
from auditor.browser.start import SANDBOX_VARIABLE, sandboxed
from auditor.errors import AuditorError
from auditor.setup import apt, driver
from auditor.setup.machine import Machine

OLDEST = (3, 11)
SCARCE, LITTLE = 200 << 20, 1 << 30  # bytes: a run of some pages, a year of runs
SLOW = 10.0  # seconds for a start and a picture; an ordinary laptop takes one or two
USUAL_PORT = 2525  # the inbox's, in the examples


class State(StrEnum):
    """How it stands with one thing."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that was looked at; `todo` is empty when it is in order."""

    name: str
    state: State
    found: str
    todo: str = ""


def diagnose(machine: Machine, explicit: str = "", folder: Path | None = None) -> Iterator[Reading]:
    """Look at everything that a run needs; nothing is changed. `folder` is where runs would be written."""
    yield _python()
    yield Reading("auditor", State.OK, __version__)
    yield _playwright()
    yield (node := _driver(machine))
    yield _sandbox(machine)
    yield from _browser(machine, explicit, can_start=node.state is State.OK)
    yield _inbox()
    yield from _disk(folder or Path.cwd())


def _python() -> Reading:
    found = platform.python_version()
    if sys.version_info >= OLDEST:
        return Reading("python", State.OK, found)
    return Reading("python", State.FAIL, found, "install Python 3.11 or newer")


def _playwright() -> Reading:
    try:
        return Reading("playwright", State.OK, version("playwright"))
    except PackageNotFoundError:
        return Reading("playwright", State.FAIL, "not installed", "pip install touchpoint-auditor")


def _driver(machine: Machine) -> Reading:
    found, trouble = driver.version(machine)
    if found:
        return Reading("driver", State.OK, f"Node {found}")
    return Reading("driver", State.FAIL, trouble, "run `auditor setup`")


def _sandbox(machine: Machine) -> Reading:
    if sandboxed():
        return Reading("sandbox", State.OK, "on")
    if machine.root:
        return Reading("sandbox", State.WARN, "off: the browser refuses one to root", "run as an ordinary user")
    return Reading("sandbox", State.WARN, f"off: {SANDBOX_VARIABLE}=off", f"unset {SANDBOX_VARIABLE} if you can")


def _browser(machine: Machine, explicit: str, *, can_start: bool) -> Iterator[Reading]:
    try:
        choice = chosen(explicit, machine.env)
    except AuditorError as error:
        yield Reading("browser", State.FAIL, str(error).partition("; run `auditor setup`")[0], "run `auditor setup`")
        return
    found = f"{choice} ({choice.why})" if choice.why else str(choice)
    if not can_start:
        yield Reading("browser", State.WARN, f"{found}; not tried, as the driver does not start", "see driver")
        return
    try:
        proof = machine.prove(choice)
    except AuditorError as error:
        yield Reading("browser", State.FAIL, str(error), "run `auditor setup`")
        return
    yield from _proved(choice, proof)


def _proved(choice: BrowserChoice, proof: Proof) -> Iterator[Reading]:
    named = BrowserChoice(choice.kind, choice.value, proof.version)
    yield Reading("browser", State.OK, f"{named}, {choice.why}" if choice.why else str(named))
    took = f"start, page and picture in {proof.seconds:.1f} s"
    slow = proof.seconds > SLOW
    yield Reading("start", State.WARN if slow else State.OK, took, "this is slow; is the machine busy?" if slow else "")
    if not proof.latin:
        yield Reading("fonts", State.FAIL, "no letters are drawn", "install a font, e.g. apt-get install fonts-dejavu")
    elif not proof.chinese:
        todo = f"apt-get install {apt.CHINESE_FONT}, or put a font into ~/.local/share/fonts"
        yield Reading("fonts", State.WARN, "Chinese text is drawn as boxes", todo)
    else:
        yield Reading("fonts", State.OK, "Latin and Chinese text are drawn")


def _inbox() -> Reading:
    try:
        with socket.create_server(("127.0.0.1", 0)):
            pass
    except OSError as error:
        todo = "allow this program to listen on 127.0.0.1; journeys without mails work"
        return Reading("inbox", State.FAIL, f"no port can be opened on 127.0.0.1: {error.strerror}", todo)
    try:
        with socket.create_server(("127.0.0.1", USUAL_PORT)):
            pass
    except OSError:
        todo = "name another port under `inbox: {smtp: 127.0.0.1:PORT}`"
        return Reading("inbox", State.WARN, f"port {USUAL_PORT}, which the examples use, is taken", todo)
    return Reading("inbox", State.OK, f"127.0.0.1:{USUAL_PORT} can be opened")


def _disk(folder: Path) -> Iterator[Reading]:
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".auditor-"):
            pass
        yield Reading("folder", State.OK, f"{folder} can be written")
    except OSError as error:
        yield Reading(
            "folder", State.FAIL, f"{folder} cannot be written: {error.strerror}", "use another one with --out"
        )
    try:
        free = shutil.disk_usage(folder).free
    except OSError as error:
        yield Reading("disk", State.FAIL, f"{folder} cannot be read: {error.strerror}", "use another one with --out")
        return
    state = State.FAIL if free < SCARCE else State.WARN if free < LITTLE else State.OK
    todo = "" if state is State.OK else "free some space: a run takes some megabytes for each page"
    yield Reading("disk", state, f"{free / (1 << 30):.1f} GB free", todo)
