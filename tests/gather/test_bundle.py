"""Evidence goes to a folder and comes back the same; what is missing or broken comes back as lost."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from auditor import secrecy
from auditor.errors import EvidenceError
from auditor.gather import bundle
from auditor.model.activity import Console, ConsoleLine, Network, Request, Timing
from auditor.model.artifacts import (
    Block,
    Box,
    Document,
    Fields,
    Image,
    Images,
    Landmarks,
    Link,
    Links,
    Mail,
    Screenshot,
    StructuredData,
    Style,
    Texts,
    Typed,
    Walk,
)
from auditor.model.artifacts import Field as FormField
from auditor.model.dialogue import Dialogue
from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind, Stage
from auditor.model.mails import Answer, Answers, Arrival, Awaited, Markup, Rendering, Renderings, Template
from auditor.model.papers import Code, Pdf
from auditor.model.probes import Complaint, Kept, Probed
from auditor.model.run import Planned, RunInfo, RunState
from auditor.model.steps import Mark

ARTIFACTS = {
    Document: Document("https://shop.test/", "Shop · 店", "en", 200, 1280, 800, 2400),
    Texts: Texts(
        (Block("Hello\n你好", "heading", "main", 1, "en", "#h", Box(1, 2, 3.5, 4), Style(color="rgb(0, 0, 0)")),)
    ),
    Links: Links((Link("Buy", "https://shop.test/buy", style=Style(size="16px"), box=Box(1, 2, 3, 4)), Link("", "x"))),
    Fields: Fields((FormField("Email", "email", options=("a", "b")),)),
    Landmarks: Landmarks(),
    Images: Images(),
    StructuredData: StructuredData(({"@type": "Product", "offers": [{"price": "1.00"}]},), 1),
    Timing: Timing(load=12.5),
    Network: Network((Request("https://shop.test/x.png", "img", 404),)),
    Console: Console((ConsoleLine("error", "boom"),)),
    Walk: Walk(typed=(Typed(FormField("Email"), "ada@x.test"),), captured=(("order", "1"),)),
    Mail: Mail("Shop", "a@shop.test", to=("b@x.test",), headers=(("X", "y"),)),
    Awaited: Awaited("b@x.test", "order", within=30, came=(Arrival("Order 1", "a@shop.test", ("b@x.test",), "<1@x>"),)),
    Screenshot: Screenshot("screen.jpg", 10, 20, 2.0),
    Probed: Probed(
        "invalid",
        "sign-up",
        "details",
        ("Email", "not-an-address"),
        refused=True,
        complaints=(Complaint("Enter an email address", "Email", "email", tied=True, box=Box(1, 2, 3, 4)),),
        kept=(Kept("Name", "name", "Ada", ""),),
    ),
    Markup: Markup("<p>Hello</p>", 12),
    Renderings: Renderings(
        (
            Rendering(
                "narrow",
                375,
                400,
                900,
                (Block("Hello"),),
                (Image("Logo", has_alt=True),),
                Screenshot("narrow.jpg", 1, 2),
            ),
        )
    ),
    Template: Template("liquid", ("order.number",), ("order.number",)),
    Answers: Answers((Answer("Track", "https://shop.test/track", status=404, box=Box(1, 2, 3, 4)),)),
    Pdf: Pdf(2, 2, tagged=True, bare=(2,), codes=(Code("https://shop.test", 1),)),
    Dialogue: Dialogue(),
}


def info(state=RunState.COMPLETE) -> RunInfo:
    planned = (Planned("home", "Home", Kind.PAGE, Stage.DISCOVER, "en", "", Mark("j.yaml", 3, 5)),)
    return RunInfo(Declared("j", "J", facts={"phone": "1"}), planned, ("desktop",), state=state)


def evidence(**more) -> Evidence:
    folder = bundle.folder_of(0, "home", "desktop")
    about = {"folder": folder, "expect": (("total", "£1"),), "at": Mark("j.yaml", 3, 5), "artifacts": ARTIFACTS, **more}
    return Evidence("home", "Home", Kind.PAGE, "desktop", Stage.DISCOVER, "en", 0, **about)


def test_every_artifact_comes_back_the_same(tmp_path):
    bundle.write_info(tmp_path, info())
    bundle.write_evidence(tmp_path, evidence(), {"screen.jpg": b"\xff\xd8picture\xff\xd9"})
    run = bundle.read(tmp_path)
    assert run.info == info()
    assert run.evidence["desktop"][0] == evidence()
    assert set(ARTIFACTS) == set(bundle.ARTIFACTS.values()), "a new artifact needs its example here"
    assert (tmp_path / evidence().folder / "screen.jpg").read_bytes() == b"\xff\xd8picture\xff\xd9"


def test_a_touchpoint_without_evidence_is_lost(tmp_path):
    bundle.write_info(tmp_path, info(RunState.GATHERING))
    (here,) = bundle.read(tmp_path).evidence["desktop"]
    assert here.lost == bundle.NEVER_REACHED


def test_broken_evidence_is_lost_with_the_reason(tmp_path):
    bundle.write_info(tmp_path, info())
    bundle.write_evidence(tmp_path, evidence())
    path = tmp_path / evidence().folder / "evidence.json"
    path.write_text(path.read_text()[:-40])
    (here,) = bundle.read(tmp_path).evidence["desktop"]
    assert "cannot be read" in here.lost


def test_evidence_of_another_version_is_lost_with_what_to_do(tmp_path):
    bundle.write_info(tmp_path, info())
    bundle.write_evidence(tmp_path, evidence())
    path = tmp_path / evidence().folder / "evidence.json"
    path.write_text(path.read_text().replace('"region"', '"part"'))
    (here,) = bundle.read(tmp_path).evidence["desktop"]
    assert "another version of the auditor: gather again" in here.lost


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"schema_version": 7}'])
def test_a_folder_that_is_no_run_is_refused_in_words(tmp_path, text):
    if text is not None:
        (tmp_path / "run.json").write_text(text)
    with pytest.raises(EvidenceError, match="run"):
        bundle.read(tmp_path)


def test_a_mail_in_another_charset_stays_what_it_was(tmp_path):
    raw = b"Subject: =?gb2312?B?xOO6ww==?=\n\n" + "你好".encode("gb2312")
    bundle.write_evidence(tmp_path, evidence(), {"mail.eml": raw})
    assert (tmp_path / evidence().folder / "mail.eml").read_bytes() == raw


def test_no_secret_is_written(tmp_path):
    secrecy.remember("hunter2hunter2")
    blocks = Texts((Block("your password is hunter2hunter2"),))
    bundle.write_evidence(tmp_path, evidence(artifacts={Texts: blocks}), {"dom.html": b"<p>hunter2hunter2"})
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"hunter2" not in path.read_bytes()
    assert json.loads((tmp_path / evidence().folder / "evidence.json").read_text())


def test_a_run_folder_is_cleared_and_what_a_link_in_it_leads_to_is_left(tmp_path):
    run, elsewhere = tmp_path / "run", tmp_path / "elsewhere"
    (run / "evidence" / "01-home").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "mine.txt").write_text("")
    (run / "run.json").write_text("{}")
    (run / "link").symlink_to(elsewhere)
    assert bundle.is_run(run)
    bundle.clear(run)
    assert list(run.iterdir()) == []
    assert [path.name for path in elsewhere.iterdir()] == ["mine.txt"]


def test_what_a_touchpoint_says_of_itself_comes_back_and_an_older_run_has_none_of_it(tmp_path):
    said = {"owner": "Mei", "reviewed": "2026-05-01", "context": ("order", "customer"), "topic": "return"}
    bundle.write_info(tmp_path, info())
    bundle.write_evidence(tmp_path, evidence(**said))
    assert bundle.read(tmp_path).evidence["desktop"][0] == evidence(**said)
    path = tmp_path / evidence().folder / "evidence.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps({k: v for k, v in record.items() if k not in said}))
    assert bundle.read(tmp_path).evidence["desktop"][0] == evidence()


def test_a_lost_touchpoint_keeps_its_owner(tmp_path):
    planned = Planned("sms", "SMS", Kind.TEXT, owner="Mei", reviewed="2026-05-01", context=("order",), topic="delay")
    bundle.write_info(tmp_path, replace(info(), planned=(planned,)))
    (here,) = bundle.read(tmp_path).evidence["desktop"]
    assert (here.owner, here.reviewed, here.context, here.topic) == ("Mei", "2026-05-01", ("order",), "delay")


def test_what_a_journey_says_of_itself_comes_back_and_an_older_run_has_none_of_it(tmp_path):
    said = Declared(
        "j", budgets={"screens": 8.0}, template="purchase", absent={"delay": "in stock"}, events={"renewal": "home"},
        preferences={"channel": "sms"}, account=True, switches=2,
    )  # fmt: skip
    bundle.write_info(tmp_path, replace(info(), journey=said))
    assert bundle.read(tmp_path).info.journey == said
    record = json.loads((tmp_path / "run.json").read_text())
    record["journey"] = {"id": "j", "title": "J"}
    (tmp_path / "run.json").write_text(json.dumps(record))
    assert bundle.read(tmp_path).info.journey == Declared("j", "J")


def test_what_came_with_a_mail_lies_after_it_and_is_not_missed_where_it_did_not_come(tmp_path):
    mail, pdf = Planned("mail", "Mail", Kind.EMAIL), Planned("mail-invoice", "Invoice", Kind.DOCUMENT, part_of="mail")
    bye = Planned("bye", "Bye", Kind.PAGE)
    bundle.write_info(tmp_path, replace(info(), planned=(mail, pdf, bye), variants=("a", "b"), state=RunState.COMPLETE))
    for order, planned, variants in ((0, mail, "ab"), (0, pdf, "a"), (1, bye, "ab")):
        for variant in variants:
            folder = bundle.folder_of(order, planned.id, variant)
            here = Evidence(
                planned.id, planned.title, planned.kind, variant, order=order, part_of=planned.part_of, folder=folder
            )
            bundle.write_evidence(tmp_path, here)
    assert sorted(path.name for path in (tmp_path / "evidence").iterdir()) == ["01-mail", "01-mail-invoice", "02-bye"]
    run = bundle.read(tmp_path)
    assert [(e.touchpoint, e.order, e.part_of, e.lost) for e in run.evidence["a"]] == [
        ("mail", 0, "", ""),
        ("mail-invoice", 1, "mail", ""),
        ("bye", 2, "", ""),
    ]
    assert [(e.touchpoint, e.order) for e in run.evidence["b"]] == [("mail", 0), ("bye", 2)]
