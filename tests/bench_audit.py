"""A large audit for benchmarks of reports: made up, but with the lengths, scripts and spread of real ones."""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from pathlib import Path

from auditor.check.actions import actions_of
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.audit import (
    Audit,
    AuditJourney,
    AuditTouchpoint,
    Cell,
    CheckInfo,
    Counter,
    Coverage,
    Finding,
    Index,
    Shot,
)
from auditor.model.check import TouchpointCheck
from auditor.model.facts import Entry, Fact, Ledger, Source
from auditor.model.journey import Kind
from auditor.model.pillars import Pillar
from auditor.model.sayings import say, wording_of
from auditor.model.verdict import Confidence, Outcome, Place
from auditor.report.json_report import FILE, to_json
from tests.bench_text import prose

TOUCHPOINTS, FINDINGS, REVIEWS, ENTRIES = 60, 2_000, 100, 60
VARIANTS = ("desktop", "iPhone 15", "desktop-zh")
PAGE = (1280, 3000)  # pixels of a screenshot, and CSS pixels of the page
DISTINCT = 18  # screenshots that are really drawn
_STAGES = ("discover", "consider", "decide", "commit", "confirm", "wait", "receive", "help")
_KINDS = (Kind.PAGE, Kind.PAGE, Kind.PAGE, Kind.EMAIL, Kind.PAGE, Kind.TEXT, Kind.DOCUMENT, Kind.SCRIPT)
_NAMES = ("Product page", "Basket", "Checkout: address and payment", "订单确认邮件", "Thank-you page", "Dispatch text message",
          "Invoice", "Where is my order?")  # fmt: skip
_OUTCOMES = (Outcome.PASS,) * 11 + (Outcome.NOT_APPLICABLE,) * 6 + (Outcome.FAIL,) * 2 + (Outcome.NEEDS_REVIEW,)


def large_run(run: Path, *, pictures: bool) -> Path:
    """A run folder with audit.json and, if wanted, a screenshot of each touchpoint in each variant."""
    run.mkdir(parents=True)
    if pictures:
        drawn = [screenshot(number) for number in range(DISTINCT)]
        for number in range(TOUCHPOINTS * len(VARIANTS)):
            (run / f"{number}.jpg").write_bytes(drawn[number % DISTINCT])
    (run / FILE).write_bytes(to_json(large_audit(pictures=pictures)))
    return run


def large_audit(*, pictures: bool) -> Audit:
    """60 touchpoints × 3 variants, all checks, 2,000 findings of 1 to 4 places; the same at each call."""
    made = _Maker(random.Random(6))  # noqa: S311  # no secret
    findings = tuple(sorted(made.findings(FINDINGS), key=lambda f: -f.severity.rank))
    return Audit(
        AuditJourney("bench", "Guest checkout of the bench shop", "Buys a jacket and gets it", "gb", ("en", "zh"),
                     "https://shop.test/", "journeys/bench.yaml"),
        tuple(made.touchpoints(pictures=pictures)),
        findings,
        tuple(made.findings(REVIEWS)),
        tuple(made.coverage()),
        ledger={variant: Ledger(tuple(made.entries(variant)), "t12", 12) for variant in VARIANTS},
        checks=made.checks,
        tool="touchpoint-auditor bench",
        indices=tuple(Index(p, 60 + 7 * i, 900, 60, Counter("filled-in", 30 + i, 50)) for i, p in enumerate(Pillar)),
        cells=tuple(made.cells()),
        actions=actions_of(findings, len(VARIANTS)),
        gathered_at="2026-11-22T10:15:00Z",
    )  # fmt: skip


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        known = load_checks([built_in()]).checks.values()
        self._scopes = {c.meta.id: isinstance(c, TouchpointCheck) for c in known}
        pillars = list(Pillar)
        self.checks = tuple(
            CheckInfo(c.meta.id, c.meta.title, c.meta.family, c.meta.severity,
                      "touchpoint" if self._scopes[c.meta.id] else "journey", c.meta.page, pillars[i % 5])
            for i, c in enumerate(known)
        )  # fmt: skip
        self._texts = {
            "en": [s for p in prose("en", 12_000) for s in p.split(". ")],
            "zh": [s for p in prose("zh", 12_000) for s in p.split("。")],
        }

    def touchpoints(self, *, pictures: bool) -> Iterator[AuditTouchpoint]:
        for number in range(TOUCHPOINTS):
            shots = tuple(
                Shot(variant, "", f"https://shop.test/{number}", f"{_NAMES[number % 8]} – Bench shop",
                     f"{number * len(VARIANTS) + i}.jpg" if pictures else "", *(map(float, PAGE) if pictures else (0.0, 0.0)),
                     tuple(f"press “Step {s}”" for s in range(6)))
                for i, variant in enumerate(VARIANTS)
            )  # fmt: skip
            stage = _STAGES[number * len(_STAGES) // TOUCHPOINTS]
            yield AuditTouchpoint(f"t{number}", f"{_NAMES[number % 8]} {number}", _KINDS[number % 8].value, stage,
                                  "Shop team" if number % 3 else "", number * 4, VARIANTS, "", shots)  # fmt: skip

    def findings(self, count: int) -> Iterator[Finding]:
        chance = self._chance
        for number in range(count):
            check = self.checks[int(len(self.checks) * chance.random() ** 2)]
            message = say("{name} is told in {count} ways: {quote}", name=f"Fact {number}", count=chance.randint(2, 9),
                          quote=self._quote(chance.randrange(40, 90)))  # fmt: skip
            places = tuple(self._places(check.scope == "journey"))
            yield Finding(
                check.id, check.family, check.severity, chance.choice(list(Confidence)), str(message), f"{chance.getrandbits(48):012x}",
                places, tuple(dict.fromkeys(p.variant for p in places)),
                self._quote(90) if number % 3 == 0 else "", wording=wording_of(message), owner="Ada Wong" if number % 4 == 0 else "",
                first_seen="2026-11-22" if number % 5 else "2026-10-01",
            )  # fmt: skip

    def _places(self, journey: bool) -> Iterator[Place]:
        """1 to 4: at several touchpoints, or at one in several variants."""
        chance = self._chance
        variants = chance.sample(VARIANTS, chance.choice((1, 1, 2)))
        for variant in variants:
            for touchpoint in sorted(
                chance.sample(range(TOUCHPOINTS), chance.randint(2, 4) // len(variants) if journey else 1)
            ):
                quote = self._quote(chance.choice((12, 40, 40, 160, 400)))
                box = (
                    chance.randrange(20, 900) + 0.5,
                    chance.randrange(2900) + 0.25,
                    chance.randrange(40, 360) + 0.875,
                    24.0,
                )
                yield Place(f"t{touchpoint}", variant, quote, f"main > section:nth-of-type({touchpoint}) p.price",
                            box if chance.random() < 0.9 else None, (quote[3:9],) if chance.random() < 0.5 else ())  # fmt: skip

    def _quote(self, length: int) -> str:
        texts = self._texts["zh" if self._chance.random() < 0.3 else "en"]
        start = self._chance.randrange(len(texts) - 8)
        return " ".join(texts[start : start + 8])[:length]

    def coverage(self) -> Iterator[Coverage]:
        chance = self._chance
        for check in self.checks:
            subjects = [f"t{n}" for n in range(TOUCHPOINTS)] if check.scope == "touchpoint" else [""]
            for subject in subjects:
                for variant in VARIANTS:
                    outcome = chance.choice(_OUTCOMES)
                    passed_over = outcome in {Outcome.NOT_APPLICABLE, Outcome.NEEDS_REVIEW}
                    reason = f"there is no {check.id.split('-')[0]} here" if passed_over else ""
                    examined = 0 if passed_over else chance.randint(1, 400)
                    yield Coverage(check.id, subject, variant, outcome, examined, reason)

    def entries(self, variant: str) -> Iterator[Entry]:
        chance = self._chance
        for number in range(ENTRIES):
            facts = tuple(
                Fact("money", value, Place(f"t{t}", variant, f"Total £{value}", "p", (120.0, 300.0 + 7 * t, 110.0, 30.0)), Source.LABEL, "GBP",
                     f"item-{number}", "item", f"£{value}", t)
                for t in sorted(chance.sample(range(TOUCHPOINTS), chance.randint(1, 20)))
                for value in [f"{chance.choice((20, 20, 20, 25)) + number}.99"]
            )  # fmt: skip
            against = tuple(i for i, f in enumerate(facts) if f.value != facts[0].value) if number % 3 == 0 else ()
            yield Entry("money", f"item-{number}", "item", facts, facts[0], "" if against or number % 3 else "its subject is unknown", "", against)  # fmt: skip

    def cells(self) -> Iterator[Cell]:
        for number in range(TOUCHPOINTS):
            for pillar in Pillar:
                failed = self._chance.randint(0, 6)
                yield Cell(f"t{number}", pillar, 100 - 9 * failed, 27, failed)


def screenshot(number: int) -> bytes:
    """A JPEG as browsers make them of shop pages: text, cards, photographs."""
    from PIL import Image, ImageDraw, ImageFilter, ImageFont  # noqa: PLC0415

    page = Image.new("RGB", PAGE, "white")
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, PAGE[0], 90), fill=(18, 34, 51))
    font, large = ImageFont.load_default(16), ImageFont.load_default(34)
    texts = prose("en", 1200)
    for row in range(9):
        top = 130 + row * 310
        draw.text((60, top), f"Section {number}-{row}: jackets for wet days", "black", large)
        for line in range(9):
            text = texts[(number + row * 9 + line) % len(texts)]
            draw.text((60, top + 60 + line * 24), text[:68], (40, 40, 40), font)
        for column in range(2):
            noise = Image.effect_noise((40, 30), 90).resize((300, 260), Image.Resampling.BICUBIC)  # pyright: ignore[reportUnknownMemberType]
            grain = Image.effect_noise((300, 260), 18).filter(ImageFilter.GaussianBlur(1))
            photo = Image.merge("RGB", (noise, Image.blend(noise, grain, 0.4), grain))
            page.paste(photo, (620 + column * 320, top))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=75)
    return out.getvalue()
