"""The real shop: django-oscar, started beside the tests where its folder is present."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(os.environ.get("AUDITOR_TARGETS", Path(__file__).resolve().parents[3] / "shared" / "targets")) / "oscar"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def shop(work: Path, settings: dict[str, str] | None = None) -> Iterator[dict[str, str]]:
    """A fresh shop; yields the environment that the journey reads. Its Python packages are installed at first use.

    `settings`: variables of its own, such as PUBLIC_HOST when a proxy stands before it.
    """
    port, smtp = free_port(), free_port()
    env = {**os.environ, "WORKDIR": str(work), "PORT": str(port), "SMTP_PORT": str(smtp), "SHOP_PAYMENT": "stock"}
    env |= settings or {}
    command = ["bash", str(FOLDER / "target.sh")]
    for verb in ("setup", "serve"):
        done = subprocess.run([*command, verb], env=env, capture_output=True, text=True, check=False, timeout=600)
        assert done.returncode == 0, f"{verb}: {done.stdout[-2000:]}{done.stderr[-2000:]}"
    try:
        yield {"OSCAR_URL": f"http://127.0.0.1:{port}", "OSCAR_SMTP": str(smtp)}
    finally:
        subprocess.run([*command, "stop"], env=env, capture_output=True, check=False)
