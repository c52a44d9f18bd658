"""A workspace with words of its own: what they object to is found, and changing the list changes the next audit."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WORDS = """\
preferred:
  table light: [table lamp]
required:
  - {text: Registered in England, touchpoint: product}
spellings: [Marlow Lamps]
styles: House.yml
"""
STYLE = """\
extends: substitution
message: "Use '%s' instead of '%s'."
level: error
ignorecase: true
swap:
  brass: metal
  lamps: lights
"""


def auditor(folder, *words) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("DEMO_")}
    command = [sys.executable, "-m", "auditor", *words]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=120, check=False)


def found(run) -> list[tuple[str, str, str]]:
    audit = json.loads((run / "audit.json").read_text(encoding="utf-8"))
    said = [(f["check"], f["severity"], f["message"]) for f in audit["findings"]]
    return list(dict.fromkeys(said))  # the same words at several touchpoints are several findings


def test_house_words_are_hot_in_an_audit(tmp_path):
    assert auditor(tmp_path, "init").returncode == 0
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    (tmp_path / "House.yml").write_text(STYLE, encoding="utf-8")
    only = ["--only", "house-words", "--only", "required-words-missing"]
    ended = auditor(tmp_path, "run", *only, "--variant", "desktop", "--out", "run")
    assert ended.returncode == 1, ended.stdout + ended.stderr
    assert found(tmp_path / "run") == [
        ("house-words", "error", "Use 'metal' instead of 'brass'."),
        ("house-words", "warning", "“table lamp” is not a word of the house: it says “table light”"),
        ("required-words-missing", "warning", "“Registered in England” is missing"),
    ]
    (tmp_path / "words.yaml").write_text("banned: [linen]\n", encoding="utf-8")
    assert auditor(tmp_path, "check", "run", *only).returncode == 0
    assert found(tmp_path / "run") == [("house-words", "warning", "“linen” is not to be said")]
    (tmp_path / "words.yaml").write_text("banned: [linen]\nbaned: [x]\n", encoding="utf-8")
    wrong = auditor(tmp_path, "check", "run", *only)
    assert (wrong.returncode, "words.yaml:2:1" in wrong.stderr) == (2, True)
