"""Every fault of `faults.yaml` is found as exactly one new finding; the companies themselves are clean."""

from __future__ import annotations

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
import yaml

from auditor.demo import company as demo
from tests.mutations.faults import Edit, Fault, Planter, faults, groups, laid_over
from tests.mutations.judging import judge, lessened, told
from tests.mutations.proxy import changed_mail
from tests.mutations.sites import SITES, is_here, opened

CHECKS = Path(__file__).resolve().parents[2] / "checks"
DEMO = Path(demo.__file__).with_name("expected.yaml")
ELSEWHERE = {  # checks without a fault here, and where they are shown at work instead
    "house-words": "tests/smoke/test_house_words.py: needs a workspace with words of its own",
    "required-words-missing": "tests/smoke/test_house_words.py",
}
pytestmark = [pytest.mark.browser, pytest.mark.slow]
EXPECTED = yaml.safe_load(Path(__file__).with_name("expected.yaml").read_text(encoding="utf-8"))


PARTS = 2  # groups into which the faults of the company with most of them fall, so that two workers can share them


def _at(site: str, *values: tuple[Fault, ...], part: int = 0):
    """A parameter set of one company; those of one group share a worker, and with it the company."""
    absent = pytest.mark.skipif(not is_here(site), reason=f"the company “{site}” is not here")
    return pytest.param(
        site,
        *values,
        marks=[pytest.mark.xdist_group(f"mutations-{site}-{part}"), absent],
        id=str(values[0][0]) if values else site,
    )


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """Each company at work, with the audit of it as it is; opened once, closed at the end."""
    import contextlib  # noqa: PLC0415

    with contextlib.ExitStack() as stack:
        open_now = {}

        def get(name: str):
            if name not in open_now:
                site = stack.enter_context(opened(name, tmp_path_factory.mktemp(name)))
                open_now[name] = site, site.walk()
            return open_now[name]

        yield get


@pytest.mark.parametrize("site", [_at(site) for site in SITES])
def test_a_company_without_a_fault_has_no_error_and_only_the_warnings_that_are_true_of_it(company, site):
    _, clean = company(site)
    assert clean.incomplete == ()
    found = [(told(f), f.message) for f in clean.findings if f.severity.value != "notice"]
    known = EXPECTED.get(site, [])
    wanted = [((e["check"], e["severity"], tuple(e["touchpoints"])), e["says"]) for e in known]
    assert not [f for f in found if not any(f[0] == w and says in f[1] for w, says in wanted)]
    assert len(found) == len(wanted)


@pytest.mark.parametrize(("site", "planted"), [
    _at(site, planted, part=number * PARTS // len(groups(site)) if site == "demo-en" else 0)
    for site in SITES
    for number, planted in enumerate(groups(site))
])  # fmt: skip
def test_the_fault_is_found_as_exactly_that_finding(company, site, planted):
    here, clean = company(site)
    found, others = judge(planted, clean, here.walk(*planted))
    assert ([f.id for f in planted if f not in found], others) == ([], [])


def test_there_are_at_least_seventy_faults_and_each_has_its_own_name():
    assert len(faults()) >= 70
    assert len({fault.id for fault in faults()}) == len(faults())


def test_every_check_has_a_fault_here_or_in_the_flawed_edition_of_the_demo():
    checks = {path.stem.replace("_", "-") for path in CHECKS.glob("*/*.py")}
    shown = yaml.safe_load(DEMO.read_text(encoding="utf-8"))
    in_the_demo = {finding["check"] for findings in shown.values() for finding in findings}
    assert checks - {fault.check for fault in faults()} - in_the_demo - ELSEWHERE.keys() == set()


def test_a_faults_keys_lie_over_those_of_the_journey():
    below = {"facts": {"a": 1, "b": 2}, "touchpoints": [{"id": "x", "kind": "page"}, {"id": "y"}]}
    above = {"facts": {"a": None, "c": 3}, "touchpoints": {"y": {"topic": "delay"}}}
    assert laid_over(below, above) == {
        "facts": {"b": 2, "c": 3}, "touchpoints": [{"id": "x", "kind": "page"}, {"id": "y", "topic": "delay"}],
    }  # fmt: skip


def test_a_fault_brings_touchpoints_of_its_own_which_are_walked_last():
    below = {"touchpoints": [{"id": "x"}, {"id": "y"}]}
    above = {"touchpoints": {"help": {"title": "Help"}, "x": {"topic": "delay"}}}
    assert laid_over(below, above) == {
        "touchpoints": [{"id": "x", "topic": "delay"}, {"id": "y"}, {"id": "help", "title": "Help"}],
    }
    with pytest.raises(AssertionError, match="there is no z"):
        laid_over(below, {"touchpoints": {"z": {"topic": "delay"}}})


def test_a_line_for_many_templates_lies_under_the_keys_of_a_fault_as_it_is():
    below = {"touchpoints": [{"id": "x"}, {"from": "mails/*.html"}]}
    assert laid_over(below, {"touchpoints": {"x": {"topic": "delay"}}}) == {
        "touchpoints": [{"id": "x", "topic": "delay"}, {"from": "mails/*.html"}],
    }


def test_the_relay_changes_headers_and_single_parts_and_leaves_out_what_is_left_empty():
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = "Order 1"
    mail.set_content("Total £5")
    mail.add_alternative("<p>Total £5</p>", subtype="html")
    fault = Fault(
        "x", "oscar", "", "", "", (),
        (
            Edit("mail-head", "Subject: Order 1", "X-List: no\r\nSubject: Order 1"),
            Edit("mail-text", r"(?s)\A.*\Z", "", pattern=True),
            Edit("mail-html", "<p>", "<i></i>", times=2),
        ),
    )  # fmt: skip
    plant = Planter((fault,))
    changed = message_from_bytes(changed_mail(mail.as_bytes(), plant, {"a.pdf": b"%PDF"}), policy=SMTP)
    assert plant.missed == []
    assert (changed["X-List"], changed["Subject"]) == ("no", "Order 1")
    assert [part.get_content_type() for part in changed.walk() if not part.is_multipart()] == [
        "text/html",
        "application/pdf",
    ]
    assert changed.get_body(("html",)).get_content().strip() == "<i></i><i></i>Total £5</p>"


def test_a_finding_at_fewer_touchpoints_of_a_walk_that_broke_is_no_new_one():
    wide = ("term-drift", "warning", ("home", "basket", "mail"))
    clean = {"1": (wide, "said")}
    assert lessened(("term-drift", "warning", ("home", "basket")), clean)
    assert not lessened(("term-drift", "warning", ("home", "help")), clean)
    assert not lessened(("term-drift", "error", ("home", "basket")), clean)
    assert not lessened(wide, clean)
