"""Take Handlebars anew from its npm package, unmodified, with its licence and what a test holds it to.

    python -m tests.training.handlebars HANDLEBARS-4.7.N.TGZ

HANDLEBARS-4.7.N.TGZ: what `npm pack handlebars@4.7` writes.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tarfile
from pathlib import Path

VENDOR = Path(__file__).resolve().parents[2] / "auditor" / "gather" / "templates" / "vendor"
FILE = "dist/handlebars.min.js"


def main(archive: Path) -> None:
    with tarfile.open(archive) as packed:
        files = {name: _read(packed, name) for name in (FILE, "LICENSE", "package.json")}
    about = json.loads(files["package.json"])
    said = {
        "name": about["name"],
        "version": about["version"],
        "licence": about["license"],
        "page": "https://handlebarsjs.com/",
        "file": FILE,
        "sha256": hashlib.sha256(files[FILE]).hexdigest(),
    }
    (VENDOR / "handlebars.min.js").write_bytes(files[FILE])
    (VENDOR / "LICENSE-handlebars").write_bytes(files["LICENSE"])
    (VENDOR / "handlebars.json").write_text(json.dumps(said, indent=2) + "\n", encoding="utf-8")


def _read(packed: tarfile.TarFile, name: str) -> bytes:
    found = packed.extractfile(f"package/{name}")
    if found is None:
        raise SystemExit(f"the archive holds no {name}")
    return found.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
