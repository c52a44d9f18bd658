"""An audit of a site, and from a machine, that mean ill: something nasty in every text, and in the ids."""

from __future__ import annotations

import json
from itertools import cycle
from typing import TYPE_CHECKING, Any

from auditor.report.json_report import from_json, to_json
from auditor.report.plain import visible
from tests.report.sample import NASTY, sample_audit

if TYPE_CHECKING:
    from auditor.model.audit import Audit

WILD = (
    *NASTY,
    "w" * 10_000,
    "字" * 10_000,
    "Z" + "\u0300\u0315\u0327\u0334\u035c\u0362\u0489" * 30 + "algo",
    "👩‍👩‍👧‍👦🏳️‍🌈🇬🇧👍🏿" * 40,
    "=cmd|' /C calc'!A0",
    "+1+cmd|x",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "＋1 －1 ＠x",
    "${7*7} #{7*7} <%= 7*7 %> {{constructor.constructor('alert(8)')()}}",
    "<svg/onload=alert(10)>",
    "<iframe srcdoc='<script>parent.alert(11)</script>'></iframe>",
    "</title></textarea></noscript></select><script>alert(12)</script>",
    "&lt;b&gt; &amp;quot; &#x3c;script&#x3e;",
    "a b=c&d%41#e;f",
    "`rm` ![x](javascript:alert(13)) @everyone #1 https://evil.test",
    "</bdi></p></article></section></main><marquee>out",
    "line\u2028separator\u2029x",
    "\u200fעברית\u202b\u202e\u202e\u202e never closed",
)
IDS = '"><script>alert(30)</script> a=b&c%41#'
VARIANTS = "'\"><img src=x onerror=alert(31)> a=b&c "
CHECK, SPOILED_CHECK = "vague-link", "vague-link\"><script>alert(32)</script> a=b&c%41'"
TEXTS = frozenset(
    [
        "title",
        "owner",
        "lost",
        "url",
        "quote",
        "selector",
        "message",
        "fix",
        "waived",
        "walk",
        "reason",
        "shown",
        "goal",
        "base_url",
        "path",
        "due",
        "first_seen",
        "subject",
        "incomplete",
        "fingerprint",
        "incomparable",
        "market",
    ]
)


def expected(text: str) -> str:
    """How a page shows it, white space aside: controls are replaced, and of what is long the beginning is enough."""
    return " ".join(visible(text).split())[:100]


def nasty_audit() -> tuple[Audit, dict[str, list[str]]]:
    """The audit, and what was put into it, by field."""
    wild = cycle(WILD)
    put: dict[str, list[str]] = {}
    names: dict[str, str] = {}

    def take(field: str) -> str:
        put.setdefault(field, []).append(next(wild))
        return put[field][-1]

    def spoiled(value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return {names.get(key, key): spoiled(one, key) for key, one in value.items()}
        if isinstance(value, list):
            return [spoiled(one, field) for one in value]
        if not isinstance(value, str) or not value:
            return value
        if field in {"touchpoint", "touchpoints", "variant", "variants", "unseen", "seen", "id", "check"}:
            return names.get(value, value)
        if field == "page":
            return f"{take(field)}\n\n## Why it matters\n{take(field)} [x](javascript:alert(6)) `{take(field)}`\n"
        return take(field) if field in TEXTS else value

    told = json.loads(to_json(sample_audit()))
    names |= {t["id"]: f"{IDS}{i}" for i, t in enumerate(told["touchpoints"])}
    names |= {v: VARIANTS + v for v in told["ledger"]} | {CHECK: SPOILED_CHECK}
    fine = spoiled(told, "")
    fine["touchpoints"][0]["shots"][0]["screenshot"] = '../"><script>alert(33)</script>.jpg'
    for finding in fine["findings"]:
        finding["wording"] = None
    fine["findings"][0]["wording"] = {"pattern": "{a} {{}} {b}", "values": {"a": take("wording"), "b": {"pattern": take("wording"), "values": {}}}}  # fmt: skip
    return from_json(json.dumps(fine).encode()), put
