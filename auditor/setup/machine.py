"""What setup may know and do on this machine; a test hands in another one."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from auditor.browser.proof import Prover, prove
from auditor.setup.commands import Runner, Say, run


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


@dataclass(frozen=True)
class Machine:
    """The machine and the means. `ask` puts a yes-or-no question; without a terminal it answers yes."""

    say: Say
    ask: Callable[[str], bool] = lambda _question: True
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    run: Runner = run
    prove: Prover = prove
    system: str = sys.platform
    arch: str = field(default_factory=lambda: platform.machine().lower())
    root: bool = field(default_factory=_is_root)

    def where(self, program: str) -> str:
        """The program's path; "" when it is not on PATH."""
        return shutil.which(program, path=self.env.get("PATH", "")) or ""
