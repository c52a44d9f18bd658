from __future__ import annotations

from typing import Any

import pytest

from auditor.model.artifacts import Document, Mail
from auditor.model.evidence import Evidence
from auditor.model.verdict import Outcome, Severity
from tests.build import block, journey, touchpoint

SITE = "https://www.acme-lamps.co.uk"


def page(id: str = "home", *texts: Any, url: str = SITE) -> Evidence:
    return touchpoint(id, *(texts or ("Acme Lamps",)), Document(url=f"{url}/{id}", title="Home | Acme Lamps"))


def mail(sender: str, name: str = "Acme Lamps", id: str = "order-mail", **more: Any) -> Evidence:
    return touchpoint(id, "Thank you", Mail(sender=sender, sender_name=name, subject="Order", **more), kind="email")


def sms(text: str, id: str = "sms", sender: str = "") -> Evidence:
    blocks = [block(sender, "sender")] if sender else []
    return touchpoint(id, *blocks, block(text, "message"), kind="text")


def real(*touchpoints: Evidence, **facts: str) -> Any:
    return journey(*touchpoints, base_url=SITE, facts={"brand": "Acme Lamps", **facts})


def test_a_foreign_domain_is_an_error(check: Any) -> None:
    verdict = check(real(page(), mail("no-reply@mg.xyz-mailer.io")))
    (fault,) = verdict.faults
    assert fault.severity is Severity.ERROR
    assert fault.message == (
        "Order mail: the sender is at xyz-mailer.io (“Acme Lamps <no-reply@mg.xyz-mailer.io>”), "
        "the company at acme-lamps.co.uk"
    )
    assert [p.touchpoint for p in fault.places] == ["home", "order-mail"]


def test_a_domain_that_carries_the_brand_is_a_warning(check: Any) -> None:
    (fault,) = check(real(page(), mail("orders@acme-lamps-mail.com"))).faults
    assert fault.severity is Severity.WARNING


@pytest.mark.parametrize("sender", ["orders@acme-lamps.co.uk", "orders@mail.acme-lamps.co.uk"])
def test_the_domain_of_the_site_is_the_company(check: Any, sender: str) -> None:
    assert check(real(page(), mail(sender))).outcome is Outcome.PASS


def test_a_declared_domain_is_the_companys(check: Any) -> None:
    found = check(real(page(), mail("orders@acmemail.io"), sender_domains="acme-lamps.co.uk, acmemail.io"))
    assert found.outcome is Outcome.PASS


def test_addresses_that_the_pages_publish_stand_for_a_site_of_a_developer(check: Any) -> None:
    home = page("home", "Questions? Write to help@northwick.example.", url="http://127.0.0.1:8101")
    facts = {"brand": "Acme Lamps"}
    good = journey(home, mail("orders@northwick.example"), base_url="http://127.0.0.1:8101", facts=facts)
    bad = journey(home, mail("orders@parcel-mailer.io"), base_url="http://127.0.0.1:8101", facts=facts)
    assert check(good).outcome is Outcome.PASS
    assert [f.severity for f in check(bad).faults] == [Severity.ERROR]


@pytest.mark.parametrize("sender", ["root@localhost", "orders@shop.test", "a@sandbox.example", "x@127.0.0.1"])
def test_senders_of_a_developer_are_not_judged(check: Any, sender: str) -> None:
    run = journey(page(url="http://127.0.0.1:8101"), mail(sender), base_url="http://127.0.0.1:8101")
    assert not check(run).faults


def test_a_name_without_the_brand(check: Any) -> None:
    (fault,) = check(real(page(), mail("a@acme-lamps.co.uk", "Notifications"))).faults
    assert fault.message == "Order mail: the sender's name “Notifications” does not name the brand"


@pytest.mark.parametrize("name", ["Acme Lamps", "Acme Lamps Orders", "Orders | Acme Lamps", "AcmeLamps", "ACME LAMPS"])
def test_the_brand_and_a_function_is_a_good_name(check: Any, name: str) -> None:
    two = mail("b@acme-lamps.co.uk", "Acme Lamps", id="shipped-mail")
    assert check(real(page(), mail("a@acme-lamps.co.uk", name), two)).outcome is Outcome.PASS


def test_several_names_of_one_brand_are_left_to_a_person(check: Any) -> None:
    two = mail("b@acme-lamps.co.uk", "Jenny of Acme Lamps", id="shipped-mail")
    verdict = check(real(page(), mail("a@acme-lamps.co.uk"), two))
    assert verdict.outcome is Outcome.NEEDS_REVIEW
    assert len(verdict.doubts[0].places) == 2


def test_only_declared_names_are_right_where_there_are_some(check: Any) -> None:
    run = real(page(), mail("a@acme-lamps.co.uk", "Acme Lamps Shop"), display_names="Acme Lamps, Acme Lamps Orders")
    assert [f.message for f in check(run).faults] == [
        "Order mail: the sender's name “Acme Lamps Shop” is not among the declared ones"
    ]


def test_an_answer_that_goes_elsewhere(check: Any) -> None:
    (fault,) = check(real(page(), mail("a@acme-lamps.co.uk", reply_to="desk@ticketbox.io"))).faults
    assert fault.severity is Severity.WARNING
    assert "an answer goes to ticketbox.io" in fault.message
    assert check(real(page(), mail("a@acme-lamps.co.uk", reply_to="help@acme-lamps.co.uk"))).outcome is Outcome.PASS


def test_the_sign_of_a_text_message(check: Any) -> None:
    run = journey(sms("【云鹊铺】您的订单已发货"), base_url=SITE, facts={"brand": "云雀茶"}, languages=("zh",))
    (fault,) = check(run).faults
    assert fault.message == "Sms: the sender's name “【云鹊铺】” does not name the brand"


@pytest.mark.parametrize("text", ["【云雀茶】您的订单已发货", "【云雀茶官方】已发货", "【重要通知】已发货", "已发货"])
def test_good_signs_and_other_brackets(check: Any, text: str) -> None:
    assert not check(journey(sms(text), base_url=SITE, facts={"brand": "云雀茶"}, languages=("zh",))).faults


def test_a_sign_in_another_script_is_not_compared(check: Any) -> None:
    assert not check(journey(sms("【艾克米】已发货"), base_url=SITE, facts={"brand": "Acme Lamps"})).faults


@pytest.mark.parametrize("sender", ["AcmeLamps", "ACME LAMPS", "Acme", "10690123456", "+447700900123"])
def test_short_senders_and_numbers_of_text_messages(check: Any, sender: str) -> None:
    assert not check(real(page(), sms("Your parcel has left.", sender=sender))).faults


def test_a_carrier_and_a_payment_service_write_under_their_own_name(check: Any) -> None:
    assert not check(real(page(), mail("service@paypal.com", "PayPal"))).faults
    assert not check(real(page(), mail("noreply@dpd.co.uk", "DPD"))).faults


def test_a_mail_that_fails_dmarc(check: Any) -> None:
    said = (
        ("Authentication-Results", "mx.google.com; spf=pass smtp.mailfrom=mailx.net; dmarc=fail header.from=a.com"),
    )
    (fault,) = check(real(page(), mail("a@acme-lamps.co.uk", headers=said))).faults
    assert "fails DMARC" in fault.message
    good = (("Authentication-Results", "mx.google.com; dkim=pass; dmarc=pass (p=REJECT)"),)
    assert check(real(page(), mail("a@acme-lamps.co.uk", headers=good))).outcome is Outcome.PASS


def test_nothing_to_compare(check: Any) -> None:
    assert check(journey(page(url="http://127.0.0.1:1"), base_url="")).outcome is Outcome.NOT_APPLICABLE


@pytest.mark.parametrize("sender", ["Skylark", "Skylark Mobile"])
def test_a_short_form_of_the_brand_is_no_other_name(check: Any, sender: str) -> None:
    site = page("home", "Skylark Mobile")
    letter = mail("hello@acme-lamps.co.uk", name="Skylark Mobile")
    verdict = check(real(site, letter, sms("It comes today.", sender=sender), brand="Skylark Mobile"))
    assert verdict.outcome is Outcome.PASS


def test_another_name_in_a_text_message_is_still_reported(check: Any) -> None:
    verdict = check(real(page("home", "Skylark Mobile"), sms("It comes.", sender="Parcelbird"), brand="Skylark Mobile"))
    assert [f.message for f in verdict.faults] == ["Sms: the sender's name “Parcelbird” does not name the brand"]


def test_words_for_functions_are_taken_off_as_words_only(check: Any) -> None:
    names = ("Voltus Shops", "Voltus Shops Customer Service", "The Voltus Shops Team")
    mails = [mail("a@acme-lamps.co.uk", name=n, id=f"mail-{i}") for i, n in enumerate(names)]
    assert check(real(page("home", "Voltus Shops"), *mails, brand="Voltus Shops")).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "told", ["Your documents are on their way to kim@customer.co.uk.", "Signed in as kim@customer.co.uk"]
)
def test_the_address_that_a_page_says_it_wrote_to_is_the_customers(check: Any, told: str) -> None:
    done = page("done", "Acme Lamps", told, url="http://127.0.0.1:8000")
    own = page("contact", "Support: help@acme-lamps.co.uk", url="http://127.0.0.1:8000")
    whole = journey(
        done, own, mail("orders@acme-lamps.co.uk"), base_url="http://127.0.0.1:8000", facts={"brand": "Acme"}
    )
    assert check(whole).outcome is Outcome.PASS
    strange = journey(
        done, own, mail("orders@customer.co.uk"), base_url="http://127.0.0.1:8000", facts={"brand": "Acme"}
    )
    assert len(check(strange).faults) == 1


def test_the_address_that_a_mail_went_to_is_the_customers(check: Any) -> None:
    done = page("done", "Acme Lamps", "Documents: kim@customer.co.uk", url="http://127.0.0.1:8000")
    letter = mail("orders@acme-lamps.co.uk", to=("kim@customer.co.uk",))
    assert not check(journey(done, letter, base_url="http://127.0.0.1:8000", facts={"brand": "Acme"})).faults


@pytest.mark.parametrize(("sender", "count"), [("HarbourRms", 0), ("HarbrRooms", 0), ("Parcelinfo", 1)])
def test_a_senders_name_that_has_room_for_eleven_letters_is_shortened(check: Any, sender: str, count: int) -> None:
    whole = journey(
        page("home", "The Harbour Rooms"),
        sms("Your door code is 4471.", sender=sender),
        facts={"brand": "The Harbour Rooms"},
    )
    assert len(check(whole).faults) == count


@pytest.mark.parametrize(
    ("brand", "sign"),
    [("明州市第三医院", "明州三院"), ("云川市政务服务网", "云川政务"), ("云川市政务服务网", "云川市政务")],
)
def test_a_short_form_of_a_chinese_name_names_the_brand(check: Any, brand: str, sign: str) -> None:
    facts = {"brand": brand}
    assert not check(
        journey(sms(f"【{sign}】已受理", sender=sign), base_url=SITE, facts=facts, languages=("zh",))
    ).faults


def test_the_sender_and_the_signature_of_a_text_are_one_finding(check: Any) -> None:
    run = journey(sms("【云鹊铺】已发货", sender="云鹊铺"), base_url=SITE, facts={"brand": "云雀茶"}, languages=("zh",))
    assert len(check(run).faults) == 1


def test_the_brand_and_its_department_are_one_name(check: Any) -> None:
    mails = (mail("a@acme-lamps.co.uk", "江南银行", "one"), mail("b@acme-lamps.co.uk", "江南银行信用卡中心", "two"))
    verdict = check(journey(*mails, base_url=SITE, facts={"brand": "江南银行"}, languages=("zh",)))
    assert verdict.outcome is Outcome.PASS


def test_a_short_sender_of_a_brand_with_an_article_is_no_second_name(check: Any) -> None:
    whole = journey(
        page("home", "The Lantern Theatre"),
        mail("boxoffice@acme-lamps.co.uk", "The Lantern Theatre"),
        sms("See you tonight.", sender="Lantern"),
        sms("Doors at 7pm.", id="doors", sender="LanternThtr"),
        facts={"brand": "The Lantern Theatre"},
    )
    verdict = check(whole)
    assert (verdict.faults, verdict.doubts) == ((), ())


def test_a_bank_may_leave_out_that_it_is_one(check: Any) -> None:
    names = (sms("Your code is 123456.", sender="AcmeLamps"), mail("alerts@acme-lamps.co.uk", "Acme Lamps Bank"))
    assert check(real(page(), *names)).doubts == ()
    other = mail("alerts@acme-lamps.co.uk", "Acme Lamps Gardens")
    assert len(check(real(page(), names[0], other)).doubts) == 1
