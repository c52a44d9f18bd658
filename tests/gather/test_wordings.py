"""Sentences of the walk keep how they were made through the run folder; old run folders are read as before."""

from __future__ import annotations

import json
from dataclasses import replace

from auditor.check.engine import audit
from auditor.gather import bundle
from auditor.gather.wording import said
from auditor.library.catalogues import tongue_of
from auditor.library.checks import load_checks
from auditor.library.roots import built_in
from auditor.model.artifacts import Document, Done, Texts, Walk
from auditor.model.evidence import Declared, Evidence
from auditor.model.journey import Kind
from auditor.model.run import Planned, RunInfo, RunState
from auditor.model.sayings import Said, say
from auditor.model.settings import Settings
from auditor.model.steps import Click, Fill, Target
from auditor.report.retold import retold

TITLE = say("{title}, after Back and Forward", title="Checkout")
LOST = say("not reached, because {cause}", cause=say("{touchpoint} broke: {reason}", touchpoint="basket", reason="x"))
CUT = say("only the first {count} links were read", count="10000")
CLICK = said(Click(target=Target(text="Pay", within="#form")))


def run_folder(tmp_path):
    """A touchpoint that was seen, with its walk, and one that was not."""
    planned = (Planned("form", TITLE, Kind.PAGE), Planned("thanks", "Thanks", Kind.PAGE))
    about = Declared("shop", languages=("en",), base_url="https://shop.test")
    bundle.write_info(
        tmp_path,
        RunInfo(about, planned, ("desktop",), gathered_at="2026-03-04T12:00:00Z", state=RunState.COMPLETE),
    )
    walk = Walk((Done(CLICK, 5, say("go back")), Done("put it in the basket")))
    seen = Evidence(
        "form", TITLE, Kind.PAGE, "desktop", artifacts={Document: Document("https://shop.test/", truncated=CUT), Texts: Texts(), Walk: walk},
        folder=bundle.folder_of(0, "form", "desktop"),
    )  # fmt: skip
    gone = Evidence(
        "thanks", "Thanks", Kind.PAGE, "desktop", order=1, lost=LOST, folder=bundle.folder_of(1, "thanks", "desktop")
    )
    for evidence in (seen, gone):
        bundle.write_evidence(tmp_path, evidence)
    return seen, gone


def judged(folder):
    return audit(bundle.read(folder), load_checks([built_in()]), Settings(only=("help-missing",)))


def test_what_was_written_is_read_back_with_how_it_was_made(tmp_path):
    written = run_folder(tmp_path)
    run = bundle.read(tmp_path)
    seen, gone = run.evidence["desktop"]
    assert replace(seen, folder="") == replace(written[0], folder="")
    assert isinstance(run.info.planned[0].title, Said)
    assert isinstance(seen.title, Said)
    assert isinstance(seen[Document].truncated, Said)
    assert [isinstance(s.text, Said) for s in seen[Walk].steps] == [True, False]
    assert seen[Walk].steps[0].note.pattern == "go back"
    assert gone.lost == LOST
    assert isinstance(gone.lost, Said)


def test_the_audit_tells_it_in_chinese(tmp_path):
    run_folder(tmp_path)
    tongue = tongue_of("zh")
    result = judged(tmp_path)
    form, thanks = retold(result, tongue).touchpoints
    assert form.title == "Checkout：后退再前进之后"
    assert form.shots[0].walk == ("点击“Pay”（位于 #form）（后退）", "put it in the basket")
    assert thanks.lost == thanks.shots[0].lost == "未能到达，因为 basket 中断：x"
    told = [tongue.told(text, how) for text, how in zip(result.incomplete, result.incomplete_wordings, strict=True)]
    assert "thanks：未能到达，因为 basket 中断：x" in told
    assert "form（desktop）：只读取了前 10000 个链接" in told


def test_english_is_as_it_was(tmp_path):
    run_folder(tmp_path)
    form, thanks = judged(tmp_path).touchpoints
    assert form.title == "Checkout, after Back and Forward"
    assert form.shots[0].walk == ("click “Pay” within #form (go back)", "put it in the basket")
    assert thanks.lost == "not reached, because basket broke: x"


def test_a_run_folder_of_an_earlier_version_has_no_wordings(tmp_path):
    run_folder(tmp_path)
    for path in [tmp_path / "run.json", *tmp_path.glob("evidence/*/*/evidence.json")]:
        record = json.loads(path.read_text("utf-8"))
        assert record.pop("wordings")
        path.write_text(json.dumps(record), "utf-8")
    seen, gone = bundle.read(tmp_path).evidence["desktop"]
    assert (seen.title, gone.lost) == (TITLE, LOST)
    assert not isinstance(seen.title, Said)
    form, thanks = judged(tmp_path).touchpoints
    assert form.title_wording is None
    assert form.shots[0].walk == ("click “Pay” within #form (go back)", "put it in the basket")
    assert thanks.lost == LOST


def test_wordings_that_somebody_has_broken_change_nothing(tmp_path):
    run_folder(tmp_path)
    for path in [tmp_path / "run.json", *tmp_path.glob("evidence/*/*/evidence.json")]:
        record = json.loads(path.read_text("utf-8"))
        record["wordings"] = {key: {"pattern": "{a} lies", "values": {"a": "it"}} for key in record["wordings"]}
        path.write_text(json.dumps(record), "utf-8")
    seen, gone = bundle.read(tmp_path).evidence["desktop"]
    assert (seen.title, gone.lost) == (TITLE, LOST)
    assert not isinstance(gone.lost, Said)


def test_a_typed_value_is_in_no_sentence():
    step = Fill(fields=((Target(label="Password"), "hunter2"),))
    assert said(step) == "fill in field “Password”"
    assert "hunter2" not in json.dumps(bundle.told_of([said(step)]))
