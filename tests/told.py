"""What a check says, as a report in Chinese has it: with the catalogues of the product, from the wording kept in JSON."""

from __future__ import annotations

import json

from auditor.library.catalogues import tongue_of
from auditor.library.roots import built_in
from auditor.model.sayings import wording_of


def in_chinese(text: str) -> str:
    return tongue_of("zh", [built_in()]).told(text, json.loads(json.dumps(wording_of(text))))
