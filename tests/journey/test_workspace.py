"""A workspace's settings and waivers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.errors import FileError, FilesError
from auditor.journey.workspace import load_settings
from auditor.model.settings import Settings
from auditor.model.verdict import Confidence, Severity

KNOWN = {"long-sentence": ("words", "share"), "vague-link": ()}
Loaded = Callable[..., Settings]
Faults = Callable[..., list[str]]


@pytest.fixture
def settings(tmp_path: Path) -> Loaded:
    def run(text: str, waivers: str = "") -> Settings:
        (tmp_path / "auditor.yaml").write_text(text)
        if waivers:
            (tmp_path / "waivers.yaml").write_text(waivers)
        return load_settings(tmp_path, known=KNOWN)

    return run


@pytest.fixture
def faults(settings: Loaded) -> Faults:
    def run(text: str, waivers: str = "") -> list[str]:
        try:
            settings(text, waivers)
        except FilesError as error:
            return [f"{Path(f.path).name}:{f.line}:{f.column}: {f.message}" for f in error.faults]
        return []

    return run


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}\n"])
def test_settings_that_say_nothing_are_the_defaults(settings: Loaded, text: str) -> None:
    assert settings(text) == Settings()


def test_everything_that_settings_may_say(settings: Loaded) -> None:
    found = settings(
        "facts: {brand: Oscar, returns: {days: 30}, hours: 10:30}\n"
        "checks: {long-sentence: {words: 30, share: 0.5}, vague-link: off}\n"
        "only: clarity\nwithout: [look, trust]\nfail_on: warning\nmin_confidence: HIGH\n"
    )
    assert found.facts == {"brand": "Oscar", "returns.days": "30", "hours": "10:30"}
    assert found.params == {"long-sentence": {"words": 30, "share": 0.5}}
    assert (found.only, found.without) == (("clarity",), ("look", "trust", "vague-link"))
    assert (found.fail_on, found.min_confidence) == (Severity.WARNING, Confidence.HIGH)


WAIVER = "- {check: vague-link, reason: Known, owner: Web, until: 2030-01-31, quote: here, touchpoint: home}\n"


def test_waivers_are_read_from_the_file_beside_the_settings(settings: Loaded, tmp_path: Path) -> None:
    (waiver,) = settings("fail_on: error\n", WAIVER).waivers
    assert (waiver.check, waiver.reason, waiver.owner, waiver.until) == ("vague-link", "Known", "Web", "2030-01-31")
    assert (waiver.fingerprint, waiver.quote, waiver.touchpoint) == ("", "here", "home")
    assert str(waiver.at) == f"{tmp_path / 'waivers.yaml'}:1:3"


def test_waivers_may_stand_in_the_settings_or_in_a_file_that_they_name(settings: Loaded, tmp_path: Path) -> None:
    assert len(settings(f"waivers:\n{WAIVER}").waivers) == 1
    (tmp_path / "accepted.yaml").write_text(WAIVER + WAIVER.replace("vague-link", "long-sentence"))
    assert [w.check for w in settings("waivers: accepted.yaml\n", WAIVER).waivers] == ["vague-link", "long-sentence"]


def test_a_file_of_waivers_may_be_empty(settings: Loaded) -> None:
    assert settings("fail_on: error\n", "# none\n").waivers == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("fact: {a: b}", "auditor.yaml:1:1: unknown key `fact`; did you mean `facts`?"),
        ("fail_on: fatal", "auditor.yaml:1:10: `fatal` is no severity; valid: error, notice, warning"),
        ("fail_on: never", "auditor.yaml:1:10: a workspace has a gate; to open it for one run, use `--fail-on never`"),
        ("min_confidence: sure", "auditor.yaml:1:17: `sure` is no confidence; valid: high, low, medium"),
        ("only:", 'auditor.yaml:1:1: nothing is written in `only:`: write a value ("" is an empty text), or delete it'),
        ("facts: {a: '${NOT_SET_ANYWHERE}'}", "auditor.yaml:1:13: `${NOT_SET_ANYWHERE}` has no value"),
        (
            "checks: {long-sentense: off}",
            "auditor.yaml:1:10: there is no check `long-sentense`; did you mean `long-sentence`?",
        ),
        (
            "checks: {long-sentence: {word: 3}}",
            "auditor.yaml:1:26: `long-sentence` has no threshold `word`; did you mean `words`?",
        ),
        (
            "checks: {vague-link: {word: 3}}",
            "auditor.yaml:1:23: `vague-link` has no threshold `word`; it has no thresholds",
        ),
        ("checks: {long-sentence: {words: '3'}}", "auditor.yaml:1:33: `words` takes a number, unquoted"),
        ("checks: {long-sentence: {words: true}}", "auditor.yaml:1:33: `words` takes a number, unquoted"),
        ("checks: {long-sentence: 3}", "auditor.yaml:1:25: write `long-sentence: off`, or thresholds"),
        ("checks: [a]", "auditor.yaml:1:9: checks are a mapping"),
        ("waivers: none.yaml", "auditor.yaml:1:10: there is no file `none.yaml` beside auditor.yaml"),
        ("waivers: {check: a}", "auditor.yaml:1:10: waivers are a list"),
    ],
)
def test_what_is_wrong_with_settings_is_said(faults: Faults, text: str, fault: str) -> None:
    (found,) = faults(text + "\n")
    assert found.startswith(fault)


@pytest.mark.parametrize(
    ("waiver", "fault"),
    [
        ("{check: vague-link, owner: Web, quote: a}", "1:3: `reason:` is missing here"),
        ("{check: vague-link, reason: a, quote: a}", "1:3: `owner:` is missing here"),
        ("{check: vague-link, reason: '', owner: b, quote: a}", "1:31: this text is empty"),
        (
            "{check: vague-lnk, reason: a, owner: b, quote: a}",
            "1:11: there is no check `vague-lnk`; did you mean `vague-link`?",
        ),
        (
            "{check: vague-link, reason: a, owner: b, quote: a, until: 31.1.2030}",
            "1:61: `31.1.2030` is no date: write it as 2027-01-31",
        ),
        (
            "{check: vague-link, reason: a, owner: b, quote: a, until: 2030-02-30}",
            "1:61: `2030-02-30` is no date: write it as 2027-01-31",
        ),
        (
            "{check: vague-link, reason: a, owner: b, quote: a, fingerprint: b}",
            "1:3: a fingerprint names one finding already: leave out `quote:`",
        ),
        ("{check: vague-link, reason: a, owner: b}", "1:3: which finding? Give fingerprint, quote or touchpoint"),
        (
            "{check: vague-link, reason: a, owner: b, quote: a, untill: 2030-01-31}",
            "1:54: unknown key `untill`; did you mean `until`?",
        ),
        ("vague-link", "1:3: a mapping is wanted here"),
    ],
)
def test_what_is_wrong_with_a_waiver_is_said(faults: Faults, waiver: str, fault: str) -> None:
    (found,) = faults("fail_on: error\n", f"- {waiver}\n")
    assert found.startswith(f"waivers.yaml:{fault}")


def test_faults_of_both_files_are_said_at_once(faults: Faults) -> None:
    found = faults("fact: a\nfail_on: x\n", "- {check: a}\n- b\n")
    assert [f.split(":")[0] for f in found] == [
        "auditor.yaml",
        "auditor.yaml",
        "waivers.yaml",
        "waivers.yaml",
        "waivers.yaml",
    ]


def test_without_known_checks_ids_are_taken_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "auditor.yaml").write_text("checks: {anything: {at_all: 3}, more: off}\n")
    assert load_settings(tmp_path).params == {"anything": {"at_all": 3}}


def test_settings_that_are_not_there_or_no_mapping_are_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        load_settings(tmp_path)
    (tmp_path / "auditor.yaml").write_text("- a\n")
    with pytest.raises(FileError, match="settings are a mapping"):
        load_settings(tmp_path)
