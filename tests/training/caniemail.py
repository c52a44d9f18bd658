"""Write `auditor/kit/data/caniemail.json` anew: which mail client shows which feature of HTML and CSS.

    python -m tests.training.caniemail SOURCE [--version V] [--date YYYY-MM-DD]

SOURCE is what `npm pack caniemail` gives (a .tgz, or the folder that it was unpacked to), or a checkout of
https://github.com/hteumeuleu/caniemail, from which that package takes its data and which is newer; there, `--version`
and `--date` (of the commit) have to be said. All of it is under the MIT licence.

Kept of each feature: title, category, day of its last test, and for each client and platform the verdict of the
newest version (the last that is listed): y yes, a in part, n no, u not known, - never tested. The numbers of notes, the
older versions and the addresses of the tests are left out. The same source gives the same file.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tarfile
from pathlib import Path
from typing import Any

import yaml

TARGET = Path(__file__).resolve().parents[2] / "auditor" / "kit" / "data" / "caniemail.json"
PROJECT = "https://github.com/hteumeuleu/caniemail"
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def features_of_package(raw: str) -> tuple[dict[str, dict[str, Any]], str]:
    """The features of the package's JSON by slug, and the day that it says it is of."""
    held = json.loads(raw)
    return {one["slug"]: one for one in held["data"]}, str(held["last_update_date"])[:10]


def features_of_checkout(folder: Path) -> dict[str, dict[str, Any]]:
    """The features of the project's own pages, whose heads are YAML with tabs in it."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((folder / "_features").glob("*.md")):
        if not path.stem.startswith("_"):
            head = path.read_text(encoding="utf-8").replace("\t", " ").removeprefix("---").split("\n---")[0]
            found[path.stem] = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 - it builds nothing but texts
    return found


def day_of(written: object) -> str:
    found = _DAY.search(str(written or ""))
    return "-".join(part.zfill(2) for part in found.groups()) if found else ""


def verdicts_of(feature: dict[str, Any]) -> dict[str, str]:
    """Client and platform to y, a, n or u."""
    found: dict[str, str] = {}
    for family, platforms in feature["stats"].items():
        for platform, versions in platforms.items():
            if versions:
                letter = str(list(versions.values())[-1]).strip()[:1].lower()
                found[f"{family}.{platform}"] = letter if letter in set("yan") else "u"
    return found


def compact(features: dict[str, dict[str, Any]], version: str, date: str) -> dict[str, Any]:
    verdicts = {slug: verdicts_of(feature) for slug, feature in features.items()}
    clients = sorted({client for row in verdicts.values() for client in row})
    rows = {
        slug: [
            " ".join(str(feature["title"]).split()),
            feature["category"],
            day_of(feature.get("last_test_date")),
            "".join(verdicts[slug].get(client, "-") for client in clients),
        ]
        for slug, feature in sorted(features.items())
    }
    return {
        "meta": {
            "name": "caniemail",
            "version": version,
            "date": date,
            "licence": "MIT",
            "copyright": "(c) 2019 Rémi Parmentier and contributors",
            "source": PROJECT,
            "sha256": digest(clients, rows),
        },
        "clients": clients,
        "features": rows,
    }


def digest(clients: list[str], rows: dict[str, Any]) -> str:
    """Of all that is kept, without the head."""
    held = json.dumps([clients, rows], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(held.encode()).hexdigest()


def read_source(source: Path, version: str, date: str) -> dict[str, Any]:
    if (source / "_features").is_dir():
        if not (version and date):
            sys.exit("a checkout does not say what it is: give --version and --date")
        return compact(features_of_checkout(source), version, date)
    if source.is_dir():
        folder = source / "package" if (source / "package").is_dir() else source
        raw, about = ((folder / name).read_text(encoding="utf-8") for name in ("data/caniemail.json", "package.json"))
    else:
        with tarfile.open(source) as packed:
            held = [packed.extractfile(f"package/{name}") for name in ("data/caniemail.json", "package.json")]
            raw, about = (one.read().decode() for one in held if one)
    features, day = features_of_package(raw)
    return compact(features, version or json.loads(about)["version"], date or day)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("--version", default="")
    parser.add_argument("--date", default="")
    options = parser.parse_args()
    table = read_source(options.source, options.version, options.date)
    rows = ",\n".join(
        f"{json.dumps(slug)}:{json.dumps(row, ensure_ascii=False, separators=(',', ':'))}"
        for slug, row in table["features"].items()
    )
    meta, clients = json.dumps(table["meta"], ensure_ascii=False), json.dumps(table["clients"])
    text = f'{{"meta":{meta},\n"clients":{clients},\n"features":{{\n{rows}\n}}}}\n'
    TARGET.write_text(text, encoding="utf-8")
    sys.stdout.write(f"{len(table['features'])} features, {len(table['clients'])} clients, {len(text)} characters\n")


if __name__ == "__main__":
    main()
