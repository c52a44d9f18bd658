"""What is to be reached on the corpora is reached; they are no part of the project, so this skips where they are not."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.accuracy.__main__ import CORPORA, answers, corpora, module_of, read, without_gold

NEED_A_BROWSER = {"kitinerary", "journey_seeded", "ddg_forms"}


def _at(corpus: str):
    absent = pytest.mark.skipif(not (corpora() / corpus).is_dir(), reason=f"the corpus {corpus} is not here")
    marks = [absent, pytest.mark.slow]
    return pytest.param(corpus, marks=[*marks, pytest.mark.browser] if corpus in NEED_A_BROWSER else marks)


@pytest.mark.parametrize("corpus", [_at(corpus) for corpus in CORPORA])
def test_every_figure_is_reached(corpus):
    module, lines = module_of(corpus), read(corpora() / corpus / "public.jsonl")
    found = {answer["id"]: answer for answer in answers(lines, module)}
    assert set(found) == {line["id"] for line in lines}
    assert [f for f in module.score(lines, found) if not f.reached] == []


@pytest.mark.parametrize("corpus", [_at(corpus) for corpus in CORPORA])
def test_answers_are_given_without_the_gold(corpus):
    module = module_of(corpus)
    line = read(corpora() / corpus / "public.jsonl")[0]
    assert not set(without_gold(line, module)) & set(module.GOLD)
    assert set(module.GOLD) & set(line)


def test_predicting_reads_and_writes_lines(tmp_path):
    line = {"id": "one", "region": "GB", "a": "020 7946 0000", "b": "+44 20 7946 0001"}
    (tmp_path / "in.jsonl").write_text(json.dumps(line) + "\n\n", encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "tests.accuracy",
        "predict",
        "phones",
        str(tmp_path / "in.jsonl"),
        str(tmp_path / "out.jsonl"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (answer,) = [json.loads(x) for x in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (answer["id"], answer["label"]) == ("one", 1)


def test_absent_corpora_are_named(tmp_path):
    command = [sys.executable, "-m", "tests.accuracy", "score", "phones"]
    done = subprocess.run(
        command, env={"AUDITOR_CORPORA": str(tmp_path), "PATH": ""}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "set AUDITOR_CORPORA" in done.stderr
