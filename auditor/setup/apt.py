"""Packages from the system's own shelves, where that is Debian or a child of it."""

from __future__ import annotations

from auditor.setup.commands import Ended
from auditor.setup.machine import Machine

DRIVER_LIBRARY = "libatomic1"  # the Node inside Playwright is linked to it; a minimal Debian lacks it
CHINESE_FONT = "fonts-wqy-microhei"  # 1.6 MB to fetch; fonts-noto-cjk looks better and is 57
BROWSERS = ("chromium-headless-shell", "chromium")
SECONDS = 900.0
_TOLD = ("Need to get", "After this operation", "Waiting for cache lock")  # of the pages that it prints


def why_not(machine: Machine) -> str:
    """Why apt cannot be used here; "" when it can."""
    if machine.system != "linux" or not machine.where("apt-get"):
        return "this system has no apt-get"
    if machine.root:
        return ""
    if machine.where("sudo") and machine.run(["sudo", "-n", "true"], seconds=10, env=machine.env).code == 0:
        return ""
    return "apt-get needs root, and sudo would ask for a password"


def update(machine: Machine) -> Ended:
    """Fetch the lists of packages; a machine without the net may still have the packages."""
    return _apt(machine, "update", "-q")


def install(machine: Machine, *packages: str) -> Ended:
    """Install packages, without what they only recommend."""
    return _apt(machine, "install", "-q", "-y", "--no-install-recommends", *packages)


def is_snap(machine: Machine, package: str) -> bool:
    """Whether the package is an empty shell around a snap, as Ubuntu's chromium is."""
    return "snap" in machine.run(["apt-cache", "policy", package], seconds=30, env=machine.env).output.lower()


def _apt(machine: Machine, *words: str) -> Ended:
    command = ["apt-get", "-o", "DPkg::Lock::Timeout=60", *words]
    env = {**machine.env, "DEBIAN_FRONTEND": "noninteractive"}
    if not machine.root:
        command = ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", *command]
    machine.say(f"    $ {' '.join(command)}")

    def show(line: str) -> None:
        if line.startswith(_TOLD):
            machine.say(f"    {line}")

    return machine.run(command, seconds=SECONDS, env=env, say=show)
