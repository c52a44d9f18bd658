"""Playwright's driver: a Node of its own, which has to start before any browser can."""

from __future__ import annotations

import sys
from pathlib import Path

from auditor.browser.choice import driver_package
from auditor.errors import BrowserError
from auditor.setup import apt
from auditor.setup.machine import Machine


def node(machine: Machine) -> str:
    """The Node that Playwright starts."""
    named = machine.env.get("PLAYWRIGHT_NODEJS_PATH", "")
    return named or str(driver_package().parent / ("node.exe" if sys.platform == "win32" else "node"))


def version(machine: Machine) -> tuple[str, str]:
    """The driver's version, and "" or why it does not start."""
    program = node(machine)
    if not Path(program).is_file():
        return "", f"Playwright is not wholly installed (no {program}); pip install --force-reinstall playwright"
    ended = machine.run([program, "--version"], seconds=60, env=machine.env)
    if ended.code == 0:
        return ended.output.strip(), ""
    if "libatomic" in ended.output:
        return "", f"the C library {apt.DRIVER_LIBRARY} is missing (apt-get install {apt.DRIVER_LIBRARY})"
    return "", ended.reason


def make_ready(machine: Machine) -> None:
    """See that the driver starts; install the C library that it lacks where that can be done.

    Raises:
        BrowserError: it does not start.
    """
    found, trouble = version(machine)
    if found:
        return
    machine.say(f"  Playwright's driver: does not start: {trouble}")
    if apt.DRIVER_LIBRARY in trouble:
        reason = apt.why_not(machine)
        if not reason and machine.ask(f"Install {apt.DRIVER_LIBRARY} with apt-get?"):
            apt.update(machine)
            ended = apt.install(machine, apt.DRIVER_LIBRARY)
            reason = "" if ended.code == 0 else ended.reason
            found, trouble = version(machine)
        if found:
            machine.say(f"  Playwright's driver: starts now ({found})")
            return
        trouble += f"; {reason}" if reason else ""
    raise BrowserError(f"Playwright's driver does not start: {trouble}; then run `auditor setup` again")
