"""Every way to a browser, nearest first; each attempt and its reason is said as it happens."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from auditor.browser import choice as choices
from auditor.browser.choice import SHELL, VARIABLE, BrowserChoice
from auditor.browser.proof import Proof
from auditor.browser.start import SANDBOX_VARIABLE
from auditor.errors import BrowserError
from auditor.setup import apt, driver, npm
from auditor.setup.commands import Say
from auditor.setup.machine import Machine

DOWNLOAD_SECONDS = 900.0
# A route yields browsers to prove, and reasons (text) why it has none; it is left at the first that is proved.
Route: TypeAlias = Callable[[Machine], Iterator[BrowserChoice | str]]


@dataclass(frozen=True, slots=True)
class Obtained:
    """The browser that is used from now on, what it proved, and the file in which it is noted."""

    choice: BrowserChoice
    proof: Proof
    saved: Path


def obtain(machine: Machine, explicit: str = "") -> Obtained:
    """Find or get a browser, prove it, and save the choice.

    Raises:
        UsageError: what the user named is not there.
        BrowserError: what the user named does not work, or no way led to a browser.
    """
    driver.make_ready(machine)
    given = ((explicit, "given with --browser"), (machine.env.get(VARIABLE, ""), f"given in {VARIABLE}"))
    for value, why in given:
        if value:  # what a person named is used or refused, never replaced in silence
            named = choices.named(value, why, machine.env)
            return _settled(machine, named, _proved(machine, why, named))
    reasons: list[str] = []
    for title, route in ROUTES:
        for item in route(machine):
            if isinstance(item, str):
                reasons.append(item)
            else:
                try:
                    return _settled(machine, item, _proved(machine, title, item))
                except BrowserError as error:
                    reasons.append(str(error))
            machine.say(f"  {title}: {reasons[-1]}")
    raise BrowserError(by_hand(machine, "\n".join(reasons)))


def _proved(machine: Machine, title: str, choice: BrowserChoice) -> Proof:
    proof = machine.prove(choice)
    if not proof.latin:
        raise BrowserError(f"{choice} draws no letters: this system has no font at all (apt-get install fonts-dejavu)")
    shown = choice if choice.version else replace(choice, version=proof.version)
    chinese = "Latin and Chinese text drawn" if proof.chinese else "Latin text drawn, Chinese text as boxes"
    machine.say(f"  {title}: {shown} works ({proof.seconds:.1f} s; {chinese})")
    return proof


def _settled(machine: Machine, choice: BrowserChoice, proof: Proof) -> Obtained:
    choice = replace(choice, version=proof.version)
    if not proof.chinese:
        proof = _with_font(machine, choice, proof)
    return Obtained(choice, proof, choices.save(choice, machine.env))


def _with_font(machine: Machine, choice: BrowserChoice, proof: Proof) -> Proof:
    """Install a Chinese font where that can be done; else say what is lost without one."""
    reason = apt.why_not(machine) if choice.kind != "endpoint" else "the browser runs elsewhere"
    if not reason and not machine.ask(f"Install {apt.CHINESE_FONT} with apt-get, for pictures of Chinese pages?"):
        reason = "not wanted"
    if not reason:
        apt.update(machine)
        ended = apt.install(machine, apt.CHINESE_FONT)
        reason = "" if ended.code == 0 else ended.reason
    if not reason:
        again = machine.prove(choice)
        if again.chinese:
            machine.say(f"  Chinese font: {apt.CHINESE_FONT} is in place")
            return again
        reason = "installed, but the browser does not draw with it"
    machine.say(
        f"  Chinese font: none ({reason}); pictures of Chinese text will show boxes, the checks work all the same"
    )
    machine.say(f"    to have one: apt-get install {apt.CHINESE_FONT}, or put a font into ~/.local/share/fonts")
    return proof


def _saved(machine: Machine) -> Iterator[BrowserChoice | str]:
    saved = choices.read_saved(machine.env)
    if saved and choices.is_there(saved, machine.env):
        yield replace(saved, version="")
    elif saved:
        yield f"{saved} is no longer there"


def _own_build(machine: Machine) -> Iterator[BrowserChoice | str]:
    found = list(choices.own_builds(machine.env))
    yield from found
    if not found:
        yield "not installed"


def _on_path(machine: Machine) -> Iterator[BrowserChoice | str]:
    found = [*choices.on_path(machine.env), *choices.channels(machine.env)]
    yield from found
    for snap in choices.snaps_on_path(machine.env):
        yield f"{snap} is passed over: it is a snap, which keeps the driver out; a .deb or Playwright's build works"
    if not found:
        yield "no Chrome, Chromium or Edge"


def _download(machine: Machine) -> Iterator[BrowserChoice | str]:
    if not machine.ask("Download Playwright's headless Chromium (about 110 MB)?"):
        yield "not wanted"
        return
    command = [sys.executable, "-m", "playwright", "install", "--only-shell", "chromium"]
    machine.say("    $ python -m playwright install --only-shell chromium")
    ended = machine.run(command, seconds=DOWNLOAD_SECONDS, env={**machine.env, "NO_COLOR": "1"}, say=_progress(machine))
    if ended.code != 0:
        yield f"the download failed: {ended.reason}"
        return
    yield BrowserChoice("bundled", SHELL, why="installed by Playwright")


def _progress(machine: Machine) -> Say:
    """Shows the bar and the names of what is fetched, each once; the rest is a stack trace, told at the end."""
    shown: set[str] = set()

    def show(line: str) -> None:
        told = line.partition(" from ")[0]
        if ("%" in line or line.startswith("Downloading")) and told not in shown:
            shown.add(told)
            machine.say(f"    {told}")

    return show


def _apt(machine: Machine) -> Iterator[BrowserChoice | str]:
    reason = apt.why_not(machine)
    if not reason and not machine.ask("Install Chromium with apt-get (about 100 packages, 400 MB)?"):
        reason = "not wanted"
    if reason:
        yield reason
        return
    updated = apt.update(machine)
    if updated.code != 0:
        yield f"the lists of packages are not fresh: {updated.reason}"
    for package in apt.BROWSERS:
        if apt.is_snap(machine, package):
            yield f"{package} is a snap on this system, which keeps the driver out"
            continue
        ended = apt.install(machine, package, apt.DRIVER_LIBRARY, apt.CHINESE_FONT)
        if ended.code != 0:
            yield f"{package}: {ended.reason}"
            continue
        path = machine.where(package)
        yield (
            BrowserChoice("path", path, why="installed with apt-get") if path else f"{package} left no program on PATH"
        )


def _npm(machine: Machine) -> Iterator[BrowserChoice | str]:
    script = npm.place(machine)
    if not script.is_file():
        reason = npm.why_not(machine)
        if not reason and not machine.ask(f"Fetch {npm.PACKAGE} {npm.PINNED} with npm (70 MB, 220 MB unpacked)?"):
            reason = "not wanted"
        if reason:
            yield reason
            return
        try:
            script = npm.fetch(machine)
        except BrowserError as error:
            yield str(error)
            return
    yield BrowserChoice("path", str(script), why=f"{npm.PACKAGE} {npm.PINNED} from npm")


ROUTES: tuple[tuple[str, Route], ...] = (
    ("saved choice", _saved),
    ("Playwright's own build", _own_build),
    ("installed browser", _on_path),
    ("Playwright's download", _download),
    ("apt-get", _apt),
    ("npm", _npm),
)


def by_hand(machine: Machine, reasons: str) -> str:
    """What a person can do where nothing else worked, and why that was."""
    ways: list[str] = []
    if SANDBOX_VARIABLE in reasons:
        ways.append(f"{SANDBOX_VARIABLE}=off auditor setup   (here and for each run; only for sites that you trust)")
    ways += ["python -m playwright install --only-shell chromium   (downloads about 110 MB)"]
    if machine.system == "linux":
        ways.append("sudo apt-get install chromium libatomic1 fonts-wqy-microhei   (Debian; elsewhere: its Chromium)")
    ways.append("auditor setup --browser PATH   (a Chrome, Chromium or Edge that you have, or http://HOST:PORT of one)")
    return "no browser could be had; do one of these, then run `auditor setup` again:\n  " + "\n  ".join(ways)
