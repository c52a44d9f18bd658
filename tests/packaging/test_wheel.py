"""The wheel, built and installed elsewhere: one top-level import, and the demo runs from it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.browser, pytest.mark.xdist_group("wheel")]
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """A fresh virtual environment with the wheel, and an empty folder to work in."""
    folder = tmp_path_factory.mktemp("elsewhere")
    subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
    python = folder / "venv" / "bin" / "python"
    install = [
        python,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "-c",
        ROOT / "constraints.txt",
        wheel,
    ]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (folder / "empty").mkdir()
    return python.with_name("auditor"), folder / "empty"


def auditor(installed, *args: str) -> subprocess.CompletedProcess[str]:
    command, folder = installed
    env = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return subprocess.run([command, *args], cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_only_auditor_is_at_top_level(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {n.split("/")[0] for n in names if ".dist-info/" not in n} == {"auditor"}
    assert any(n.startswith("auditor/_library/checks/") for n in names)
    assert any(n.endswith(".dist-info/licenses/LICENSE") for n in names)


def test_the_wheel_is_light_and_holds_no_test_data(wheel):
    assert wheel.stat().st_size < 4_000_000
    assert not [
        n for n in zipfile.ZipFile(wheel).namelist() if n.startswith("tests/") or n.endswith((".jsonl", ".eml"))
    ]


def test_the_library_comes_with_it(installed):
    listed = auditor(installed, "list", "checks")
    assert listed.returncode == 0, listed.stderr
    assert "price-drift" in listed.stdout


def test_the_demo_runs_from_it(installed):
    done = auditor(installed, "demo", "--language", "en", "--variant", "desktop", "--out", "run")
    assert done.returncode == 0, done.stderr
    assert (installed[1] / "run" / "report.html").stat().st_size > 50_000
