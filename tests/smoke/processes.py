"""Processes below one of ours, by /proc."""

from __future__ import annotations

import time
from pathlib import Path


def below(pid: int) -> set[int]:
    """All descendants of `pid`."""
    children: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        children.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found: set[int] = set()
    open_ = [pid]
    while open_:
        for child in children.get(open_.pop(), []):
            if child not in found:
                found.add(child)
                open_.append(child)
    return found


def alive(pid: int) -> bool:
    """Running, and not merely waiting to be reaped."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def browser_of(pid: int, but: frozenset[int] = frozenset()) -> int:
    """The browser's main process below `pid`, or 0; `but` are processes that were there before."""
    for one in sorted(below(pid) - but):
        line = command_line(one)
        wrapped = line.startswith("/bin/sh")  # Debian's command is a script around the browser
        if "--remote-debugging" in line and "--type=" not in line and not wrapped:
            return one
    return 0


def wait_gone(pids: set[int], seconds: float = 15) -> set[int]:
    """Those still alive after a while."""
    end = time.monotonic() + seconds
    left = pids
    while left and time.monotonic() < end:
        time.sleep(0.1)
        left = {p for p in left if alive(p)}
    return left
