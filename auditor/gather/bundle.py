"""Evidence to a folder and back: `run.json` and `evidence/<nn>-<touchpoint>/<variant>/evidence.json`."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, get_args

from auditor.errors import EvidenceError
from auditor.files import explained, write_bytes, write_text
from auditor.gather.packed import pack, packs, unpack
from auditor.gather.wordings import again_of, told_again, told_in, told_of
from auditor.model.evidence import Artifact, Evidence
from auditor.model.run import Planned, Run, RunInfo, RunState
from auditor.model.sayings import say
from auditor.secrecy import mask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import TypeAdapter

ARTIFACTS: dict[str, type[Any]] = {kind.__name__: kind for kind in get_args(Artifact)}
_PLAIN = tuple(f.name for f in fields(Evidence) if f.name not in {"artifacts", "allowed", "given", "about"})
NEVER_REACHED = say("the run ended before this touchpoint was reached")


_adapters: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter  # noqa: PLC0415  # 0.1 s that `--help` need not pay

    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def folder_of(order: int, touchpoint: str, variant: str) -> str:
    """The folder of one touchpoint in one variant, relative to the run."""
    return f"evidence/{order + 1:02d}-{touchpoint}/{variant}"


def is_run(folder: Path) -> bool:
    """Whether a walk has left its evidence there."""
    return (folder / "run.json").is_file()


def clear(run: Path) -> None:
    """Take away all that an earlier walk and its reports left in a run folder.

    Raises:
        UsageError: something cannot be taken away.
    """
    try:
        for path in sorted(run.iterdir(), key=lambda path: path.name == "run.json"):  # last: till then it is a run
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    except OSError as error:
        raise explained(error, run) from error


def write_info(run: Path, info: RunInfo) -> None:
    """Write run.json, whole."""
    record: dict[str, Any] = _adapter(RunInfo).dump_python(info, mode="json")
    if wordings := told_of(planned.title for planned in info.planned):
        record["wordings"] = wordings
    write_text(run / "run.json", json.dumps(record, ensure_ascii=False, indent=1) + "\n")


def write_evidence(run: Path, evidence: Evidence, files: dict[str, bytes] | None = None) -> None:
    """Write one touchpoint in one variant; its files (screenshot, DOM, mail) first, evidence.json last."""
    folder = run / evidence.folder
    for name, data in (files or {}).items():
        if name.endswith((".jpg", ".png", ".pdf")):
            write_bytes(folder / name, data)
        else:
            # surrogates carry the bytes of other charsets through: a GB2312 mail stays what it was
            write_bytes(folder / name, mask(data.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape"))
    record = {name: getattr(evidence, name) for name in _PLAIN}
    record["at"] = _adapter(type(evidence.at)).dump_python(evidence.at)
    if wordings := told_in(evidence):
        record["wordings"] = wordings
    parts = [f'"{n}": {_dump(k, evidence.artifacts[k])}' for n, k in ARTIFACTS.items() if k in evidence.artifacts]
    head, body = json.dumps(record, ensure_ascii=False)[:-1], ",\n".join(parts)
    write_text(folder / "evidence.json", f'{head},\n"artifacts": {{\n{body}\n}}}}\n')


def _dump(kind: type[Any], artifact: Any) -> str:
    if packs(kind):
        return json.dumps(pack(artifact), ensure_ascii=False, separators=(",", ":"))
    adapter = _adapter(kind)
    try:
        return adapter.dump_json(artifact, exclude_defaults=True).decode()  # three times as fast as by way of dicts
    except ValueError:  # half a character, as broken scripts leave them: the writer replaces it
        return json.dumps(adapter.dump_python(artifact, exclude_defaults=True), ensure_ascii=False)


def read(run: Path) -> Run:
    """Everything that a run folder holds; touchpoints without evidence are there as lost.

    Raises:
        EvidenceError: there is no run here, or a file of it is not as we write it.
    """
    path = run / "run.json"
    if not path.is_file():
        msg = f"{run} is not a run folder: it has no run.json (`auditor gather` writes one)"
        raise EvidenceError(msg)
    try:
        record = json.loads(path.read_bytes())
        wordings = record.pop("wordings", {})
        info: RunInfo = _adapter(RunInfo).validate_python(record)
        info = replace(info, planned=tuple(replace(p, title=again_of(p.title, wordings)) for p in info.planned))
    except (ValueError, TypeError, AttributeError) as error:
        msg = f"{path} cannot be read: {_first(error)}"
        raise EvidenceError(msg) from error
    evidence = {variant: tuple(_variant(run, info, variant)) for variant in info.variants}
    return Run(info, evidence)


def _variant(run: Path, info: RunInfo, variant: str) -> Iterator[Evidence]:
    """What came with a mail has the number of the mail's folder, and was not there where it left no evidence."""
    number = -1
    for order, planned in enumerate(info.planned):
        number += 0 if planned.part_of else 1
        folder = folder_of(max(0, number), planned.id, variant)
        if not planned.part_of or (run / folder / "evidence.json").is_file():
            yield _one(run, info, order, planned, variant, folder)


def _one(run: Path, info: RunInfo, order: int, planned: Planned, variant: str, folder: str) -> Evidence:  # noqa: PLR0917
    path = run / folder / "evidence.json"
    lost = "" if info.state is RunState.COMPLETE else NEVER_REACHED
    missing = Evidence(
        planned.id, planned.title, planned.kind, variant, planned.stage, planned.language or "en", order,
        at=planned.at, owner=planned.owner, reviewed=planned.reviewed, context=planned.context, topic=planned.topic,
        audience=planned.audience, source=planned.source,
        channel=planned.channel, purpose=planned.purpose, part_of=planned.part_of, folder=folder,
        lost=lost or say("its evidence is not in the run folder"),
    )  # fmt: skip
    if not path.is_file():
        return missing
    try:
        record = json.loads(path.read_bytes())
        wordings = record.pop("wordings", {})
        artifacts = {
            (kind := ARTIFACTS[name]): unpack(kind, value) if packs(kind) else _adapter(kind).validate_python(value)
            for name, value in record.pop("artifacts").items()
        }
        plain: Evidence = _adapter(Evidence).validate_python({**record, "artifacts": {}})
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        why = say("{file} cannot be read: {reason}", file=f"{folder}/evidence.json", reason=_first(error))
        return replace(missing, lost=why)
    return told_again(replace(plain, artifacts=artifacts, folder=folder, order=order), wordings)


def _first(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
