"""Predict and score on the corpora of ../shared/corpora (or $AUDITOR_CORPORA).

    python -m tests.accuracy predict CORPUS IN.jsonl OUT.jsonl
    python -m tests.accuracy score [--missed FOLDER] [CORPUS…]

Each corpus is a module of this package: `GOLD` names the fields that hold the answer (taken away before predicting),
`predict(line)` answers one line through the product's own facts and checks, `score(lines, answers)` gives the figures,
and `missed(lines, answers)`, where there is one, a line for each item that was answered wrongly: for reading.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

CORPORA = (
    "recognizers_en", "recognizers_zh", "prices", "phones", "kitinerary", "schema_parity", "journey_seeded", "ddg_forms",
    "error_messages", "superlative_en_ud", "zh_superlative_ud", "clean_copy",
    "ec_darkpattern", "mathur2019", "preselected",
    "clear", "ose", "asset", "plainlang", "tos_plain", "complex_words", "prose_lint",
    "lang_short", "link_text", "placeholders", "i18n_messages", "caniemail_detect",
)  # fmt: skip


def corpora() -> Path:
    """Where the corpora are; nothing says that they are there."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "corpora"
    return Path(os.environ.get("AUDITOR_CORPORA") or beside)


def module_of(corpus: str) -> ModuleType:
    return importlib.import_module(f"tests.accuracy.{corpus}")


def without_gold(line: dict[str, Any], module: ModuleType) -> dict[str, Any]:
    return {k: v for k, v in line.items() if k not in module.GOLD}


def answers(lines: Iterable[dict[str, Any]], module: ModuleType) -> list[dict[str, Any]]:
    return [{"id": line["id"], **module.predict(without_gold(line, module))} for line in lines]


def read(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def predict(corpus: str, source: Path, target: Path) -> None:
    """Answer every line; one that cannot be answered is named, has an answer without anything in it, and costs exit 1."""
    module, failed = module_of(corpus), 0
    with target.open("w", encoding="utf-8", errors="surrogatepass") as file:
        for line in read(source):
            try:
                (answer,) = answers([line], module)
            except Exception as error:  # noqa: BLE001 - the other lines are to be answered all the same
                failed += 1
                sys.stderr.write(f"{line['id']}: {type(error).__name__}: {error}\n")
                answer = {"id": line["id"]}
            file.write(json.dumps(answer, ensure_ascii=False) + "\n")
    if failed:
        sys.exit(f"{failed} lines could not be answered")


def score(corpus: str, missed: Path) -> None:
    path = corpora() / corpus / "public.jsonl"
    if not path.is_file():
        sys.exit(f"{path} is not there: the corpora are no part of the project; set AUDITOR_CORPORA to their folder")
    module, lines = module_of(corpus), read(path)
    start = time.perf_counter()
    found = {a["id"]: a for a in answers(lines, module)}
    took = time.perf_counter() - start
    for figure in module.score(lines, found):
        sign, mark = ("≤" if figure.below else "≥"), ("reached" if figure.reached else "NOT REACHED")
        sys.stdout.write(f"{corpus:16} {figure.name:34} {figure.value:7.3f}  {sign} {figure.reach:<6g} {mark}\n")
    told = f"{corpus:16} {len(lines)} lines in {took:.1f} s"
    if hasattr(module, "missed"):
        wrong = module.missed(lines, found)
        missed.mkdir(parents=True, exist_ok=True)
        listed = missed / f"{corpus}.txt"
        listed.write_text("".join(f"{one}\n" for one in wrong), encoding="utf-8", errors="replace")
        told += f", {len(wrong)} items to read in {listed}"
    sys.stdout.write(told + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("predict", help="answer the lines of a file")
    one.add_argument("corpus", choices=CORPORA)
    one.add_argument("source", type=Path)
    one.add_argument("target", type=Path)
    many = commands.add_parser("score", help="answer the public lines and compare")
    many.add_argument("corpus", nargs="*", choices=[*CORPORA, []], metavar="CORPUS")
    help_ = "folder for the lists of items that were answered wrongly"
    many.add_argument("--missed", type=Path, default=Path("accuracy-missed"), metavar="FOLDER", help=help_)
    options = parser.parse_args()
    if options.command == "predict":
        predict(options.corpus, options.source, options.target)
        return
    for corpus in options.corpus or CORPORA:
        score(corpus, options.missed)


if __name__ == "__main__":
    main()
