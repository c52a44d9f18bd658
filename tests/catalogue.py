"""Catalogues of other languages, kept in step with the texts: what translators and the tests work with.

python -m tests.catalogue                          # what is missing, folder by folder
python -m tests.catalogue missing checks/trust     # as JSON: {English: ""}
python -m tests.catalogue put checks/trust FILE    # add translations from such a JSON file
python -m tests.catalogue tidy                     # drop what no text has any more, and sort
"""

from __future__ import annotations

import ast
import contextlib
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import polib

from auditor.library.catalogues import paragraphs, read_catalogue
from auditor.model.sayings import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
LANG = "zh"
_CALLS = {"say": 1, "tongue": 1, "number": 2, "_": 1, "n_": 2}  # functions whose first arguments are texts of ours
_LETTERS = re.compile(r"[A-Za-z]")
_PLACES = re.compile(r"\{[^{}]*\}")


def folders() -> list[Path]:
    """Folders that have a catalogue of their own: families of checks, rooms of the package, the standard theme."""
    families = [f for f in sorted((ROOT / "checks").iterdir()) if any(f.glob("*.py"))]
    rooms = [f for f in sorted((ROOT / "auditor").iterdir()) if any(f.glob("**/*.py")) and f.name != "locale"]
    return [f for f in (*families, *rooms, ROOT / "reports" / "standard") if texts_of(f)]


def file_of(folder: Path, lang: str = LANG) -> Path:
    """Where the translations of a folder stand."""
    if folder.parent.name == "auditor":
        return ROOT / "auditor" / "locale" / lang / f"{folder.name}.po"
    return folder / f"{lang}.po"


def texts_of(folder: Path, *, signs: bool = False) -> dict[str, str]:
    """Every text of ours that needs a translation, and the file in which it stands.

    `signs`: those without a word as well (“{name}: {value}”), which may have other signs in another language.
    """
    found: dict[str, str] = {BETWEEN: "sayings.py"} if folder.name == "model" else {}
    for path in sorted(folder.rglob("*.py")):
        for text in (*_called(path), *(_pages(path) if folder.parent.name == "checks" else ())):
            found.setdefault(text, path.name)
    for path in sorted(folder.rglob("*.html")) if folder.parent.name == "reports" else ():
        for text in _in_template(path):
            found.setdefault(text, path.name)
    return {text: where for text, where in found.items() if signs or needs_translation(text)}


def needs_translation(text: str) -> bool:
    """Whether there is a word in it beside the places of values."""
    return bool(_LETTERS.search(_PLACES.sub("", text)))


def translations(folder: Path, lang: str = LANG) -> dict[str, str]:
    """What the folder's catalogue holds."""
    path = file_of(folder, lang)
    return read_catalogue(path) if path.is_file() else {}


def missing(folder: Path) -> list[str]:
    """Texts without a translation."""
    known = translations(folder)
    return [text for text in texts_of(folder) if text not in known]


def _called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if isinstance(node.func, ast.Attribute) and name == "say":  # of a progress bar: no text of a report
            continue
        for argument in node.args[: _CALLS.get(name, 0)]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def _pages(path: Path) -> Iterator[str]:
    """The page of a check and its title."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"touchpoint_check", "journey_check"}:
            yield from (k.value.value for k in node.keywords if k.arg == "title" and isinstance(k.value, ast.Constant))
    for _, text in paragraphs((ast.get_docstring(tree) or "").strip()):
        yield text


def _in_template(path: Path) -> Iterator[str]:
    from jinja2 import nodes  # noqa: PLC0415

    from auditor.library.templates import environment  # noqa: PLC0415

    tree = environment((path.parent,), str).parse(path.read_text("utf-8"))
    for call in tree.find_all(nodes.Call):
        name = getattr(call.node, "name", "")
        for argument in call.args[: _CALLS.get(name, 0)]:
            if isinstance(argument, nodes.Const):
                yield str(argument.value)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    import fcntl  # noqa: PLC0415  # two people may add to one catalogue at the same time

    with (ROOT / ".git" / "catalogue.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def put(folder: Path, new: dict[str, str]) -> None:
    """Add translations to a folder's catalogue; those of texts that it does not have are refused.

    Raises:
        KeyError: no such text, or a translation without the same places for values.
    """
    texts = texts_of(folder, signs=True)
    for english, other in new.items():
        if other and english not in texts:
            raise KeyError(f"no such text in {folder.name}: {english}")
        if other and set(_PLACES.findall(english)) != set(_PLACES.findall(other)):
            raise KeyError(f"other places for values: {english} / {other}")
    with _alone():
        write(folder, {**translations(folder), **{k: v for k, v in new.items() if v}})


def write(folder: Path, known: dict[str, str]) -> None:
    """The catalogue anew: texts in the order of their files, without what nothing says any more."""
    made = polib.POFile(wrapwidth=100)
    made.metadata = {"Language": LANG, "MIME-Version": "1.0", "Content-Type": "text/plain; charset=utf-8"}
    for text, where in texts_of(folder, signs=True).items():
        if text in known:
            made.append(polib.POEntry(msgid=text, msgstr=known[text], comment=where))
    path = file_of(folder)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{made}\n".rstrip("\n") + "\n", "utf-8")


def main(arguments: list[str]) -> int:
    if not arguments:
        for folder in folders():
            sys.stdout.write(
                f"{len(missing(folder)):>5} of {len(texts_of(folder)):>5} missing: {folder.relative_to(ROOT)}\n"
            )
        return 0
    if arguments[0] == "tidy":
        for folder in folders():
            write(folder, translations(folder))
        return 0
    folder = ROOT / arguments[1]
    if arguments[0] == "missing":
        sys.stdout.write(json.dumps(dict.fromkeys(missing(folder), ""), ensure_ascii=False, indent=1) + "\n")
    else:
        put(folder, json.loads(Path(arguments[2]).read_text("utf-8")))
        sys.stdout.write(f"{len(missing(folder))} missing\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
