"""Touchpoints without anything to see: a mail that did not come is a finding and a gap, one that was unwanted is neither."""

from __future__ import annotations

from auditor.check.engine import audit
from auditor.library.checks import load_check
from auditor.model.mails import Awaited
from auditor.model.settings import Settings
from auditor.model.verdict import Outcome
from tests.build import touchpoint
from tests.check.test_engine import a_check, outcomes, run_of, shelf, shouting
from tests.conftest import ROOT

MISSING = load_check(ROOT / "checks" / "expectation" / "message_missing.py")
PAGE = touchpoint("thank-you", "We will send you an email")


def mail(awaited: Awaited, lost: str = "", id: str = "order-mail"):
    here = touchpoint(id, awaited, kind="email", lost=lost)
    if not awaited.came:
        for kind in tuple(here.artifacts):
            if kind is not Awaited:
                del here.artifacts[kind]  # what the walk writes of a mail that did not come
    return here


def test_a_mail_that_did_not_come_is_a_finding_and_the_audit_stays_incomplete():
    result = audit(run_of((PAGE, mail(Awaited(), "no mail came within 60 s"))), shelf(MISSING), Settings())
    (finding,) = result.findings
    assert finding.message.startswith("Order mail did not come")
    assert [p.touchpoint for p in finding.places] == ["thank-you", "order-mail"]
    assert result.incomplete == ("order-mail: no mail came within 60 s",)


def test_a_mail_that_must_not_come_and_did_not_is_no_gap():
    result = audit(
        run_of((PAGE, mail(Awaited(none=True), id="offer"))), shelf(a_check("loud", shouting), MISSING), Settings()
    )
    assert result.findings == ()
    assert result.incomplete == ()
    assert outcomes(result)["loud", "offer"] is Outcome.NOT_APPLICABLE
    assert outcomes(result)["message-missing", ""] is Outcome.NOT_APPLICABLE


def test_a_journey_whose_only_touchpoint_is_a_missing_mail_is_judged():
    result = audit(run_of((mail(Awaited(), "no mail came"),)), shelf(MISSING), Settings())
    assert result.incomplete[0] == "order-mail: no mail came"
