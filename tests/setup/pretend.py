"""A machine for tests of order and messages: programs are answered by a function, and proofs by a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from auditor.browser.choice import BrowserChoice
from auditor.browser.proof import Proof
from auditor.errors import BrowserError
from auditor.setup.commands import Ended, Say
from auditor.setup.machine import Machine

Answer = Callable[[str], Ended | None]
WORKS = Proof("150.0.1", 0.5, latin=True, chinese=True)


class Pretend:
    """`said` and `ran` hold what was told and started; `works` says which browsers prove themselves, and how."""

    def __init__(self, home: Path, *programs: str) -> None:
        self.said: list[str] = []
        self.ran: list[str] = []
        self.asked: list[str] = []
        self.yes = True
        self.works: dict[str, Proof] = {}
        self.answer: Answer = lambda _command: None
        self.bin = home / "bin"
        self.bin.mkdir()
        self.env = {
            "HOME": str(home),
            "PATH": str(self.bin),
            "XDG_CONFIG_HOME": str(home / "conf"),
            "XDG_CACHE_HOME": str(home / "cache"),
        }
        for program in programs:
            self.put(program)

    def put(self, program: str) -> str:
        path = self.bin / program
        path.write_text("#!/bin/sh\n")
        path.chmod(0o755)
        return str(path)

    def machine(self, **more) -> Machine:
        more = {"system": "linux", "arch": "x86_64", "root": True, **more}
        return Machine(self.said.append, self._ask, env=self.env, run=self._run, prove=self._prove, **more)

    @property
    def told(self) -> str:
        return "\n".join(self.said)

    def _ask(self, question: str) -> bool:
        self.asked.append(question)
        return self.yes

    def _run(
        self, command: Sequence[str], *, seconds: float, say: Say | None = None, env=None, folder: Path | None = None
    ) -> Ended:
        line = " ".join([Path(command[0]).name, *command[1:]])
        self.ran.append(line)
        assert seconds > 0
        ended = self.answer(line)
        if ended is not None:
            if say:
                for shown in ended.output.splitlines():
                    say(shown)
            return ended
        return Ended(0, "v26.0.0") if line.endswith("--version") else Ended(1, "error: not expected")

    def _prove(self, choice: BrowserChoice) -> Proof:
        if choice.value not in self.works:
            raise BrowserError(f"{choice} does not start: it ended at once")
        return self.works[choice.value]
