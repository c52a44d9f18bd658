"""What every check file keeps, whoever wrote it."""

from __future__ import annotations

import ast
import functools
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from auditor.api import Kind, Verdict
from auditor.library.checks import load_check
from auditor.model.activity import Console, ConsoleLine, Network, Request, Timing
from auditor.model.artifacts import (
    Block,
    Document,
    Field,
    Fields,
    Image,
    Images,
    Landmark,
    Landmarks,
    Link,
    Links,
    Mail,
    Screenshot,
    StructuredData,
    Texts,
    Walk,
)
from auditor.model.check import Check, TouchpointCheck
from auditor.model.dialogue import Branch, Dialogue, Node, Turn
from auditor.model.evidence import Evidence, JourneyEvidence
from auditor.model.mails import Answer, Answers, Markup, Rendering, Renderings, Template
from auditor.model.papers import Code, Pdf
from auditor.model.probes import Complaint, Kept, Probed, ProbeKind
from auditor.model.verdict import Confidence, Outcome
from tests.build import block, journey, texts, touchpoint

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(path for path in (ROOT / "checks").glob("*/*.py") if not path.name.startswith("_"))
SECTIONS = ("What it finds", "Why it matters", "How to fix", "Not reported", "Sources")
HOSTILE = (
    "\ud800\u202e\u200b"
    + "{{" * 200
    + "a" * 3000
    + "。" * 300
    + "\n" * 300
    + " £" * 300
    + "<script>" * 50
    + "\U0001f600" * 50
)

each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def words(text: str, role: str = "paragraph") -> Block:
    return block(text, role)


def things(text: str) -> tuple[object, ...]:
    """One of every kind of evidence, all saying `text`."""
    return (
        texts(words(text), words(text, "heading"), words(text, "cell"), words(text, "agent"), words(text, "code")),
        Document(url=f"https://shop.test/{text[:300]}", title=text, language="en"),
        Links((Link(text, text, text, context=text), Link(text, "http://" + text), Link("", ""))),
        Fields((Field(text, name=text, id=text, placeholder=text, action=text), Field("", type=""))),
        Landmarks((Landmark(text, "main"),)),
        Images((Image(text, text, has_alt=True), Image("", ""))),
        StructuredData(({"@type": "Product", "name": text, "offers": [text, None, {"price": text}]}, {"@type": None})),
        Timing(),
        Network((Request(text, "script"), Request("http://" + text, "image", failure=text))),
        Console((ConsoleLine("error", text),)),
        Walk(captured=(("order", text),)),
        Mail(sender_name=text, sender=text, subject=text, preheader=text, text=text, headers=((text, text),)),
        Screenshot("screen.jpg", 1, 1),
        Markup(f"<html lang='{text}'><title>{text}</title><table><tr><td style='{text}'>{text}</table>", 99),
        Renderings((Rendering("no-images", 600, 900, 800, (words(text),), (Image("", text),), None, (words(text),)),)),
        Template("jinja", (text,), (text,)),
        Answers(
            (Answer(text, text, status=404), Answer("", "", sort="payment", skipped=text), Answer(text, "", fault=text))
        ),
        Pdf(3, 3, bare=(2,), codes=(Code(text, 1),), untitled=True, made=text),
        Dialogue((Node(text, (Turn("customer", text), Turn("agent", text)), (Branch(text, text),), (text,)), Node(""))),
    )


def empty() -> tuple[object, ...]:
    kinds = (
        Texts,
        Document,
        Links,
        Fields,
        Landmarks,
        Images,
        StructuredData,
        Timing,
        Network,
        Console,
        Walk,
        Mail,
        Renderings,
        Template,
        Answers,
        Pdf,
        Dialogue,
    )
    return tuple(kind() for kind in kinds)


def provoked(kind: Kind) -> Iterator[Evidence]:
    for number, how in enumerate(get_args(ProbeKind)):
        text = HOSTILE if number % 2 else "Order number: 4711 was not found"
        complaints = (Complaint(text, text, text, near=True), Complaint("", native=True))
        kept = (Kept(text, text, text, ""), Kept("", "", "", ""))
        probed = Probed(how, "one", text, ("", ""), True, False, complaints, kept, text, text, (text,))
        yield touchpoint(f"provoked-{how}", *things(text), probed, kind=kind.value, source="one")


@functools.cache
def samples(kind: Kind) -> list[Evidence]:
    said = [
        "Order number: 4711. Thank you for your order!",
        "",
        " ",
        "您的订单 4711 已确认，合计 ¥99.00。",
        "%s %",
        HOSTILE,
    ]
    found = [
        touchpoint("one", *things(text), kind=kind.value, stage=stage)
        for text in said
        for stage in ("confirm", "commit")
    ]
    return [
        *found,
        touchpoint("bare", kind=kind.value),
        touchpoint("empty", *empty(), kind=kind.value),
        Evidence("nothing", "Nothing", kind, "desktop"),
        touchpoint("other", *things("日本語のページ"), kind=kind.value, language="ja"),
        *(provoked(kind) if kind is Kind.PAGE else ()),
    ]


loaded = functools.cache(load_check)


@functools.cache
def journeys(kind: Kind) -> list[JourneyEvidence]:
    evidence = samples(kind)
    return [journey(*some) for some in (evidence, evidence[:1], [])]


def judged(check: Check, kind: Kind) -> list[Verdict]:
    """As the engine does: narrowed, and only where there is all that it needs."""
    if not isinstance(check, TouchpointCheck):
        return [check.judge(whole.only(check.meta.reads), check.meta.params) for whole in journeys(kind)]
    able = [e for e in samples(kind) if all(need in e for need in check.meta.needs)]
    return [check.judge(e.only(check.meta.reads), check.meta.params) for e in able]


def test_there_are_checks():
    assert FILES


@each_file
def test_the_docstring_is_a_page_with_every_section(path: Path):
    page = loaded(path).meta.page
    parts = re.split(r"^## (.+)$", page, flags=re.MULTILINE)
    assert parts[0].strip(), "a sentence that says the fault comes first"
    sections = {name.strip(): text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}
    assert tuple(sections) == SECTIONS
    assert all(len(text) > 20 for text in sections.values())


@each_file
def test_the_declaration_is_complete(path: Path):
    meta = loaded(path).meta
    assert meta.id == path.stem.replace("_", "-")
    assert meta.family == path.parent.name
    assert meta.title
    assert meta.severity.rank
    assert meta.needs
    assert not set(meta.needs) & set(meta.also)
    assert all(isinstance(value, int | float) and not isinstance(value, bool) for value in meta.params.values())


@each_file
def test_it_has_its_own_test(path: Path):
    assert (ROOT / "tests" / "checks" / path.parent.name / f"test_{path.name}").is_file()


@each_file
def test_it_imports_the_stable_surface_and_nothing_else_of_ours(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a check file stands alone"
            names = [node.module or ""]
        for name in names:
            top = name.split(".")[0]
            assert name == "auditor.api" or name.startswith("auditor.kit.") or top in sys.stdlib_module_names, name


@each_file
def test_it_judges_whatever_it_is_shown(path: Path):
    check = loaded(path)
    verdicts = [verdict for kind in check.meta.kinds or Kind for verdict in judged(check, kind)]
    assert verdicts
    for verdict in verdicts:
        assert isinstance(verdict, Verdict)
        if verdict.outcome is Outcome.NOT_APPLICABLE:
            assert verdict.reason
        for fault in (*verdict.faults, *verdict.doubts):
            assert fault.message
            assert fault.places
            assert fault.confidence in Confidence
            assert not re.search("[\x00-\x08\u202a-\u202e\ud800-\udfff]", fault.message), (
                "what it shows is safe to print"
            )


@each_file
def test_the_same_evidence_gives_the_same_verdict(path: Path):
    check = loaded(path)
    kind = check.meta.kinds[0] if check.meta.kinds else Kind.PAGE
    assert judged(check, kind) == judged(check, kind)
